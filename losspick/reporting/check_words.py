"""A check in words: why it exists, what it costs to ignore it, and how to mend it."""

from __future__ import annotations

import textwrap

from losspick.core.finding import Check, Example


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


#: Lines of an example's data that are shown.
_SHOWN_ROWS = 5


def _shown(example: Example) -> list[str]:
    lines = textwrap.indent(example.text.rstrip(), "    ").split("\n")
    if example.table is None:
        return lines
    head, *rows = example.table.rstrip().split("\n")
    shown = "; ".join(rows[:_SHOWN_ROWS])
    return [*lines, "", f"  with data whose target {head} begins {shown} ({len(rows)} rows)"]
