"""``losspick schema``: what the JSON outputs hold."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick.api.choices import unknown
from losspick.cli import options
from losspick.cli.output import say

HELP = """Print the JSON Schema of an output.

One of recommendation, profile, pair, columns, losses, explanation, comparison, check, baseline,
checks, rules, rules_lint, rules_test, metrics.
"""


def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Which output.")],
    debug: options.Debug = False,
) -> None:
    """Print a schema."""
    from losspick.reporting.schema import schema_for, schema_names
    from losspick.reporting.to_json import dumps

    if name not in schema_names():
        raise unknown("schema", name, schema_names())
    say(dumps(schema_for(name)))
