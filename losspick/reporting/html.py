"""Parts of HTML: text that no reader takes for markup, and tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from losspick.reporting.safe_text import neutralise

_LEFT = ' style="text-align:left"'


def escaped(text: str) -> str:
    """Return text from users fit to stand in HTML."""
    return escape(neutralise(text))


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, row_heads: bool = False) -> str:
    """Return a table; with ``row_heads`` the first cell of each row is its heading."""
    top = "".join(f'<th scope="col"{_LEFT}>{escaped(cell)}</th>' for cell in head)
    body = "".join(f"<tr>{_cells(row, row_heads=row_heads)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _cells(row: Sequence[str], *, row_heads: bool) -> str:
    first = [f'<th scope="row"{_LEFT}>{escaped(cell)}</th>' for cell in row[: int(row_heads)]]
    rest = [f"<td{_LEFT}>{escaped(cell)}</td>" for cell in row[int(row_heads) :]]
    return "".join([*first, *rest])
