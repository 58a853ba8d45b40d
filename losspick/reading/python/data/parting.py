"""Data that is parted into what is trained on and what is judged by."""

from __future__ import annotations

from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.values import ListV, TableV, TensorV, Value, altered


def part_of_data(value: Value) -> Value:
    """Return some rows of data: what a program does to one part it does not do to the other."""
    if not isinstance(value, TableV):
        return value
    return TableV(dict(value.columns), value.width, root=value.root)


def parts_of_rows(value: Value | None) -> ListV | None:
    """Return the parts of an array of data, however many: ``torch.randperm(n).split(64)``."""
    if not isinstance(value, TensorV) or value.made or value.activation is not None:
        return None
    if not value.rank:
        return None
    return ListV([altered(value, values=None, units=None)], kind="rows")


def parts_of_units(output: TensorV, number: Value | None, axis: Value | None) -> ListV | None:
    """Return the parts of an output along the axis of its units: means and spreads, for example."""
    parts, along = whole_number(number), whole_number(axis)
    rows = output.rank == _TABLE and output.class_axis == -1 and along == 1
    if output.activation != "linear" or (along != output.class_axis and not rows):
        return None
    if along is None or parts is None or not 1 < parts <= _MOST_PARTS:
        return None
    width = output.units // parts if output.units and output.units % parts == 0 else None
    return ListV([altered(output, units=width) for _ in range(parts)], kind="tuple")


_TABLE, _MOST_PARTS = 2, 8
