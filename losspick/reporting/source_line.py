"""The source line of a finding, with marks below what is meant."""

from __future__ import annotations

import unicodedata

from losspick.core.spec import Location
from losspick.reporting.safe_text import neutralise

_ROOM = 20
#: Stands for what has no room; in ASCII, as it may go anywhere.
_CUT = "..."


def marked(place: Location, line: str, width: int) -> list[str]:
    """Return the source line and a line of marks, cut to a screen; nothing for an empty line."""
    if not line.strip():
        return []
    gutter = f"  {place.cell_line or place.line:>5} | "
    room = max(width - len(gutter), _ROOM)
    start = min(max(place.column - 1, 0), len(line.rstrip()))
    end = _end(place, line, start)
    first, cut = _first(line, start, end, room)
    before = cut + _shown(line[first:start])
    stop = max(end, start + 1)
    meant = _shown(line[start : min(stop, start + room)])
    after = _shown(line[stop : stop + room + 1])
    marks = max(1, min(_width(meant.rstrip()), room - _width(before)))
    return [
        gutter + _fitted((before + meant + after).rstrip(), room),
        " " * (len(gutter) - 2) + "| " + " " * _width(before) + "^" * marks,
    ]


def _end(place: Location, line: str, start: int) -> int:
    """Return where the marks end; what goes on below is marked to the end of the line."""
    if place.end_line is None or place.end_column is None:
        return start + 1
    return len(line.rstrip()) if place.end_line != place.line else place.end_column - 1


def _first(line: str, start: int, end: int, room: int) -> tuple[int, str]:
    """Return the first character shown, past the indentation, and the sign of what is cut off."""
    indent = min(len(line) - len(line.lstrip()), start)
    first = start - room // 3 + len(_CUT)
    return (indent, "") if end - indent <= room or first <= indent else (first, _CUT)


def _shown(text: str) -> str:
    return neutralise(text.replace("\t", " "))


def _fitted(text: str, room: int) -> str:
    if _width(text) <= room:
        return text
    while _width(text) > room - len(_CUT):
        text = text[:-1]
    return text + _CUT


def _width(text: str) -> int:
    """Return the columns that a text takes on a screen."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
