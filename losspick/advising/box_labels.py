"""From four columns to the corners that losses of boxes take: in words, and as code."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.boxes import Notation, box_columns
from losspick.core.profile import Profile

_IN_WORDS = {
    Notation.CORNERS: "the columns are two corners: keep them as x1, y1, x2, y2",
    Notation.CORNER_AND_SIZE: "turn size into corners: x2 = x + width, y2 = y + height; if x and y "
    "are the centre (YOLO), take half of the size from them first",
    Notation.CENTRE_AND_SIZE: "turn centre and size into corners: x1 = cx - width / 2, "
    "x2 = cx + width / 2, and y alike",
}


def box_steps(profile: Profile) -> Iterator[str]:
    """Yield what to do with the numbers of boxes."""
    columns = box_columns(profile.target)
    if columns is None:
        yield (
            "give four numbers a box: x1, y1, x2, y2 with x1 < x2 and y1 < y2; COCO writes x, y, "
            "width, height"
        )
    else:
        yield _IN_WORDS[columns.notation]
    yield "divide x by the width and y by the height of the picture, or keep all in pixels"


def corners_code(profile: Profile) -> tuple[str, ...]:
    """Return the lines that turn ``y``, the four columns, into x1, y1, x2, y2."""
    columns = box_columns(profile.target)
    if columns is None:
        return ("# y: x1, y1, x2, y2 of each box",)
    lines = []
    if columns.places != (0, 1, 2, 3):
        lines.append(f"y = y[:, {list(columns.places)}]  # x, y, then the others")
    if columns.notation is Notation.CORNER_AND_SIZE:
        lines.append("y = np.hstack([y[:, :2], y[:, :2] + y[:, 2:]])  # x1, y1, x2, y2")
    elif columns.notation is Notation.CENTRE_AND_SIZE:
        lines.append("low, high = y[:, :2] - y[:, 2:] / 2, y[:, :2] + y[:, 2:] / 2")
        lines.append("y = np.hstack([low, high])  # x1, y1, x2, y2")
    return tuple(lines)
