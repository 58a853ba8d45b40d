"""What every page of Markdown is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from losspick.core.regexes import regex
from losspick.reporting.safe_text import neutralise

#: First words of every page we write, by which we know it again.
MARK = "<!-- losspick "
#: Characters that start or make something in Markdown or in the HTML that it may carry.
_ACTIVE = regex(r"([\\`*_{}\[\]<>#|~&@!$])")


def plain(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return _ACTIVE.sub(r"\\\1", neutralise(text))


def code_span(text: str) -> str:
    """Return text in a code span, fenced by more backticks than it has."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    space = " " if text.startswith("`") or text.endswith("`") or not text else ""
    return f"{fence}{space}{neutralise(text)}{space}{fence}"


def table_lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table; the cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines] + [""]


def cell_code(text: str) -> str:
    """Return a code span for a cell, in which a bar would end the cell."""
    return code_span(text.replace("|", "\\|"))


def bullet_section(title: str, items: Sequence[str]) -> list[str]:
    """Return a heading with a list below it; nothing for an empty list."""
    return ["", f"## {title}", "", *(f"- {item}" for item in items)] if items else []


def page(version: str, lines: Iterable[str]) -> str:
    """Return a whole page, marked as ours."""
    body = re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()
    return f"{MARK}{version} -->\n\n{body}\n"
