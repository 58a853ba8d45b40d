"""Lines drawn out of characters."""

from __future__ import annotations

import math

from losspick.core.curve import Curve
from losspick.reporting.canvas import MARKERS, draw
from losspick.reporting.plot_scale import Scale, loss_part


def _drawn(
    *losses: tuple[float, ...], ascii_only: bool = False, width: int = 4, height: int = 4
) -> list[str]:
    lines = [Curve(str(i), tuple(range(len(v))), v, v) for i, v in enumerate(losses)]
    rows = draw(lines, loss_part, Scale(0, 3), width=width, height=height, ascii_only=ascii_only)
    return ["".join(cell.char for cell in row) for row in rows]


def test_a_rising_line_in_ascii() -> None:
    assert _drawn((0, 1, 2, 3), ascii_only=True) == ["   o", "  o ", " o  ", "o   "]


def test_a_rising_line_in_braille() -> None:
    assert _drawn((0, 1, 2, 3), width=2, height=1) == ["⡠⠊"]


def test_a_steep_line_has_no_gaps() -> None:
    assert _drawn((0, 0, 3, 3), ascii_only=True) == ["  oo", "  o ", "  o ", "oo  "]


def test_what_is_outside_or_not_finite_is_left_out() -> None:
    drawn = _drawn((9, 9, math.nan, 1), ascii_only=True)
    assert drawn == ["    ", "    ", "   o", "    "]


def test_each_line_carries_its_marker() -> None:
    drawn = "".join(_drawn((1.0, 1.0), (2.0, 2.0), (3.0, 3.0), width=30, height=6))
    assert all(marker in drawn for marker in MARKERS[:3])
    assert MARKERS[3] not in drawn


def test_zero_is_marked_where_it_is_inside() -> None:
    line = Curve("a", (0, 1), (1, 1), (1, 1))
    rows = draw([line], loss_part, Scale(-1, 1), width=3, height=3, ascii_only=True)
    assert "".join(cell.char for cell in rows[1]) == "---"
