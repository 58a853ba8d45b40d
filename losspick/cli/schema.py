"""``losspick schema``: what the JSON outputs hold."""

from __future__ import annotations

from typing import Annotated

import typer

from losspick.api.choices import unknown
from losspick.cli import options
from losspick.cli.writing import say

HELP = """Print the JSON Schema of an output, or of a description of a model that check reads.

One of recommendation, profile, pair, columns, losses, explanation, comparison, check, baseline,
checks, laws, model, rules, rules_lint, rules_test, metrics.
"""


def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Which output.")],
    debug: options.Debug = False,
) -> None:
    """Print a schema."""
    from losspick.reading.configs.own_layout import model_schema
    from losspick.reporting.schema import schema_for, schema_names
    from losspick.reporting.to_json import dumps

    known = (*schema_names(), "model")
    if name not in known:
        raise unknown("schema", name, known)
    say(dumps(model_schema() if name == "model" else schema_for(name)))
