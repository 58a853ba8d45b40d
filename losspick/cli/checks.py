"""``losspick checks``: the list of checks."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from losspick.cli import options
from losspick.cli.output import say
from losspick.cli.settings import one_of

HELP = "List the checks."


def run(
    output_format: Annotated[
        str, typer.Option("--output-format", "-f", metavar="FORMAT", help="terminal or json.")
    ] = "terminal",
    debug: options.Debug = False,
) -> None:
    """List code, severity, name and title."""
    from losspick.checking.catalogue import all_checks

    form = one_of(output_format, ("terminal", "json"), "format", "--output-format")
    checks = all_checks().values()
    if form == "json":
        rows = [
            {"code": c.code, "name": c.name, "severity": c.severity.value, "title": c.title}
            for c in checks
        ]
        say(json.dumps({"schema": "losspick/checks/1", "checks": rows}, indent=2) + "\n")
        return
    width = max(len(check.name) for check in checks)
    say("".join(f"{c.code}  {c.severity.value:<7}  {c.name:<{width}}  {c.title}\n" for c in checks))
