"""The lines that findings are about, as their writers see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from losspick.core.spec import Location
from losspick.reading.limits import UnreadableError


def source_lines(places: Sequence[Location], contents: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the line of each place; an empty text where there is none.

    Args:
        places: Where findings stand.
        contents: What the files hold, by their paths.
    """
    wanted = {place.path for place in places}
    lines = {path: _lines(path, data) for path, data in contents.items() if path in wanted}
    return tuple(_line(place, lines.get(place.path, {})) for place in places)


#: The lines of each cell; those of a file without cells belong to no cell.
_Lines = Mapping[int | None, Sequence[str]]


def _lines(path: str, data: bytes) -> _Lines:
    if path.lower().endswith(".ipynb"):
        from losspick.reading.python.text.notebook import code_cells

        try:
            return dict(enumerate(code_cells(path, data), start=1))
        except UnreadableError:
            return {}
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return {None: text.split("\n")}


def _line(place: Location, lines: _Lines) -> str:
    number = place.line if place.cell is None else place.cell_line or 0
    found = lines.get(place.cell, ())
    return found[number - 1] if place.inner is None and 0 < number <= len(found) else ""
