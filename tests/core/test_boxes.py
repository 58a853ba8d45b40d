"""Names of four columns, and the box that they write."""

from __future__ import annotations

import pytest

from losspick.core.boxes import Notation, box_columns


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
