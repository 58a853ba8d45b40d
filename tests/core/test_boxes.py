"""Names of four columns, and the box that they write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from losspick.core import boxes
from losspick.core.boxes import Notation, box_columns, box_with


@pytest.mark.parametrize(
    ("names", "notation", "places"),
    [
        ("xmin ymin xmax ymax", Notation.CORNERS, (0, 1, 2, 3)),
        ("xmin xmax ymin ymax", Notation.CORNERS, (0, 2, 1, 3)),
        ("X_Min Y_Min X_Max Y_Max", Notation.CORNERS, (0, 1, 2, 3)),
        ("box_x1 box_y1 box_x2 box_y2", Notation.CORNERS, (0, 1, 2, 3)),
        ("x1_px y1_px x2_px y2_px", Notation.CORNERS, (0, 1, 2, 3)),
        ("left top right bottom", Notation.CORNERS, (0, 1, 2, 3)),
        ("x0 y0 x1 y1", Notation.CORNERS, (0, 1, 2, 3)),
        ("x y w h", Notation.CORNER_AND_SIZE, (0, 1, 2, 3)),
        ("bbox.x bbox.y bbox.width bbox.height", Notation.CORNER_AND_SIZE, (0, 1, 2, 3)),
        ("width height left top", Notation.CORNER_AND_SIZE, (2, 3, 0, 1)),
        ("x_center y_center width height", Notation.CENTRE_AND_SIZE, (0, 1, 2, 3)),
        ("cx cy w h", Notation.CENTRE_AND_SIZE, (0, 1, 2, 3)),
    ],
)
def test_a_box(names: str, notation: Notation, places: tuple[int, ...]) -> None:
    found = box_columns(names.split())
    assert found is not None
    assert (found.notation, found.places) == (notation, places)


@pytest.mark.parametrize(
    "names",
    ["a b c d", "x y z w", "x1 x2 x3 x4", "x y w", "x y x y", "", "x1 y1 x2 y2 x3", "min max x y"],
)
def test_no_box(names: str) -> None:
    assert box_columns(names.split()) is None


_SIDES = ("xmin", "ymin", "xmax", "ymax", "x", "y", "w", "h", "x1", "y1", "x2", "y2", "a", "b_x1")


@given(st.permutations(_SIDES), st.sampled_from(["", "box_", "head."]), st.integers(3, 12))
def test_the_sides_of_a_box_are_found_as_by_trying_all(
    names: list[str], before: str, size: int
) -> None:
    table = tuple(f"{before}{name}" for name in names[:size])
    for name in table:
        others = [other for other in table if other != name]
        windows = ((name, *others[at : at + 3]) for at in range(len(others) - 2))
        found = [four for four in windows if box_columns(four) is not None]
        assert box_with(name, table) in (found or [None])


def test_a_table_of_many_columns_is_not_tried_in_all_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    monkeypatch.setattr(boxes, "box_columns", lambda names: tried.append(names))
    wide = tuple(f"x{at}_w" for at in range(5_000))
    assert all(box_with(name, wide) is None for name in wide[::50])
    assert len(tried) < 50
