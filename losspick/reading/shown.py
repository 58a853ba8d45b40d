"""The lines that findings are about, as their writers see them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from losspick.core.spec import Location

#: One line of a cell, as a notebook holds it.
_CELL_LINE = re.compile(r'\s*("(?:[^"\\]|\\.)*")\s*,?\s*')


def source_lines(places: Sequence[Location], contents: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the line of each place; an empty text where there is none.

    Args:
        places: Where findings stand.
        contents: What the files hold, by their paths.
    """
    wanted = {place.path for place in places}
    lines = {
        path: data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for path, data in contents.items()
        if path in wanted
    }
    return tuple(_line(place, lines.get(place.path, [])) for place in places)


def _line(place: Location, lines: Sequence[str]) -> str:
    if place.inner is not None or not 0 < place.line <= len(lines):
        return ""
    line = lines[place.line - 1]
    return line if place.cell is None else _of_cell(line)


def _of_cell(line: str) -> str:
    """Return the code in a line of a notebook; nothing if a whole cell stands in one line."""
    match = _CELL_LINE.fullmatch(line)
    if match is None:
        return ""
    try:
        code = json.loads(match[1])
    except ValueError:
        return ""
    text = code.rstrip("\n") if isinstance(code, str) else ""
    return "" if "\n" in text else text
