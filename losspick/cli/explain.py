"""``losspick explain``: why a check exists, what it costs to ignore it, and how to mend it."""

from __future__ import annotations

import textwrap
from typing import Annotated

import typer

from losspick.cli import options
from losspick.cli.output import say
from losspick.core.finding import Check, Example

HELP = "Explain a check by its code or name."


def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A code such as LP101, or a name.")],
    debug: options.Debug = False,
) -> None:
    """Print what a check is about."""
    from losspick.api.checking import find_check

    say(explanation(find_check(name)))


def explanation(check: Check) -> str:
    """Return the words of a check, with its examples."""
    lines = [f"{check.code} {check.name} ({check.severity.value})", "", check.title, ""]
    for label, text in (("Why", check.why), ("Then", check.consequence), ("Fix", check.fix)):
        lines += textwrap.wrap(f"{label}: {text}", 96, subsequent_indent=" " * (len(label) + 2))
    for title, examples in (("Wrong", check.bad), ("Right", check.good)):
        for example in examples:
            lines += ["", f"{title} ({example.name}):", *_shown(example)]
    lines += ["", *check.references] if check.references else []
    return "\n".join(lines) + "\n"


def _shown(example: Example) -> list[str]:
    return textwrap.indent(example.text.rstrip(), "    ").split("\n")
