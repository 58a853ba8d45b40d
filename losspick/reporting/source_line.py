"""The source line of a finding, with marks below what is meant."""

from __future__ import annotations

import unicodedata

from losspick.core.spec import Location
from losspick.reporting.safe_text import neutralise

_ROOM = 20


def marked(place: Location, line: str, width: int) -> list[str]:
    """Return the source line and a line of marks, cut to a screen; nothing for an empty line."""
    if not line.strip():
        return []
    gutter = f"  {place.line:>5} | "
    room = max(width - len(gutter), _ROOM)
    start = min(max(place.column - 1, 0), len(line.rstrip()))
    end = _end(place, line, start)
    first = _first(line, start, end, room)
    before = _shown(line[first:start])
    stop = max(end, start + 1)
    meant = _shown(line[start : min(stop, start + room)])
    after = _shown(line[stop : stop + room])
    marks = max(1, min(_width(meant.rstrip()), room - _width(before)))
    return [
        gutter + _cut(before + meant + after, room).rstrip(),
        " " * (len(gutter) - 2) + "| " + " " * _width(before) + "^" * marks,
    ]


def _end(place: Location, line: str, start: int) -> int:
    """Return where the marks end; what goes on below is marked to the end of the line."""
    if place.end_line is None or place.end_column is None:
        return start + 1
    return len(line.rstrip()) if place.end_line != place.line else place.end_column - 1


def _first(line: str, start: int, end: int, room: int) -> int:
    """Return the first character shown: past the indentation, or so that the place is seen."""
    indent = min(len(line) - len(line.lstrip()), start)
    if end - indent <= room:
        return indent
    return max(indent, start - room // 3)


def _shown(text: str) -> str:
    return neutralise(text.replace("\t", " "))


def _cut(text: str, room: int) -> str:
    while _width(text) > room:
        text = text[:-1]
    return text


def _width(text: str) -> int:
    """Return the columns that a text takes on a screen."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
