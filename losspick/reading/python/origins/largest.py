"""Columns of which a program takes the place of the largest number of each row."""

from __future__ import annotations

from losspick.reading.python.origins.origin_values import Frame, Made, Value

#: Calls within calls.
_DEEPEST = 6
#: What leaves the numbers as they are.
_KEEPS = frozenset({"from_numpy", "tensor", "as_tensor", "LongTensor", "astype", "long", "to_numpy",
                    "to", "array", "asarray", "convert_to_tensor", "squeeze", "cast"})  # fmt: skip
#: What takes the column with the largest number of each row.
_LARGEST = frozenset({"argmax", "idxmax"})


def compared_columns(value: Value, depth: int = 0) -> Frame | None:
    """Return the columns of which the place of the largest was taken, with whatever number type."""
    if not isinstance(value, Made) or value.of is not None or depth > _DEEPEST:
        return None
    inner = [
        one
        for one in value.parts
        if isinstance(one, Frame) or (isinstance(one, Made) and one.places)  # no module
    ]
    if len(inner) != 1:
        return None
    (one,) = inner
    if isinstance(one, Frame):
        return one if value.name in _LARGEST and one.only is not None else None
    return compared_columns(one, depth + 1) if value.name in _KEEPS else None
