"""Lines drawn out of braille characters, or of letters where there is only ASCII."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from losspick.core.curve import Curve
from losspick.reporting.plot_scale import Part, Scale

MARKERS = "●▲■◆○△"
ASCII_MARKERS = "ox#+*@"

#: Bit of each dot of a braille character, by row and column.
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BLANK = 0x2800
_BETWEEN_MARKERS = 9


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of a drawing, and the line that it belongs to."""

    char: str
    line: int | None


_EMPTY = Cell(" ", None)


def markers(ascii_only: bool) -> str:
    """Return the marks of the lines, in their order."""
    return ASCII_MARKERS if ascii_only else MARKERS


def draw(
    curves: Sequence[Curve],
    part: Part,
    scale: Scale,
    *,
    width: int,
    height: int,
    ascii_only: bool = False,
) -> tuple[tuple[Cell, ...], ...]:
    """Return curves as rows of characters, the top one first.

    Each line carries its marker every few columns, so that several can be told apart without
    colour.
    """
    canvas: list[list[Cell]] = [[_EMPTY] * width for _ in range(height)]
    _write_zero(canvas, scale, "-" if ascii_only else "┈")
    across, down = (1, 1) if ascii_only else (2, 4)
    for line, curve in enumerate(curves):
        heights = list(_heights(curve, part, scale, width * across, height * down))
        if ascii_only:
            for x, y in _joined(heights, height):
                canvas[y][x] = Cell(ASCII_MARKERS[line], line)
        else:
            _write_braille(canvas, _joined(heights, height * down), line)
    if not ascii_only and len(curves) > 1:
        for line, curve in enumerate(curves):
            heights = list(_heights(curve, part, scale, width, height))
            _write_markers(canvas, heights, line, len(curves))
    return tuple(map(tuple, canvas))


def _heights(
    curve: Curve, part: Part, scale: Scale, columns: int, rows: int
) -> Iterator[int | None]:
    """Yield the row of the curve in each column, counted from the top, None where there is none.

    Rows may lie outside of the canvas.
    """
    values = part(curve)
    for column in range(columns):
        place = column / max(columns - 1, 1) * (len(values) - 1)
        left = min(int(place), len(values) - 2)
        value = _between(values[left], values[left + 1], place - left)
        if math.isfinite(value):
            yield round((1.0 - scale.share(value)) * (rows - 1))
        else:
            yield None


def _between(left: float, right: float, share: float) -> float:
    """Interpolate; at either end the other value, which may not be finite, does not matter."""
    if share in (0.0, 1.0):
        return right if share else left
    return left + share * (right - left)


def _joined(heights: Sequence[int | None], rows: int) -> Iterator[tuple[int, int]]:
    """Yield the dots of a line without gaps where it is steep."""
    before: int | None = None
    for x, here in enumerate(heights):
        if here is not None:
            start = here if before is None else before + (here > before) - (here < before)
            low, high = sorted((start, here))
            yield from ((x, y) for y in range(max(low, 0), min(high, rows - 1) + 1))
        before = here


def _write_zero(canvas: list[list[Cell]], scale: Scale, char: str) -> None:
    if scale.low < 0 < scale.high:
        row = round((1.0 - scale.share(0.0)) * (len(canvas) - 1))
        canvas[row] = [Cell(char, None)] * len(canvas[row])


def _write_braille(canvas: list[list[Cell]], dots: Iterator[tuple[int, int]], line: int) -> None:
    for x, y in dots:
        row, column = y // 4, x // 2
        old = ord(canvas[row][column].char)
        bits = old if old & 0xFF00 == _BLANK else _BLANK
        canvas[row][column] = Cell(chr(bits | _DOTS[y % 4][x % 2]), line)


def _write_markers(
    canvas: list[list[Cell]], heights: Sequence[int | None], line: int, lines: int
) -> None:
    period = max(_BETWEEN_MARKERS, lines + 2)
    for x in range(1 + line * period // lines, len(heights), period):
        y = heights[x]
        if y is not None and 0 <= y < len(canvas):
            canvas[y][x] = Cell(MARKERS[line], line)
