"""Data that is parted into what is trained on and what is judged by."""

from __future__ import annotations

from losspick.reading.python.data.plain import elements, whole_number
from losspick.reading.python.values.values import ListV, TableV, TensorV, Value, altered


def part_of_data(value: Value) -> Value:
    """Return some rows of data: what a program does to one part it does not do to the other."""
    if not isinstance(value, TableV):
        return value
    return TableV(dict(value.columns), value.width, value.root, value.every)


def parts_of_rows(value: Value | None) -> ListV | None:
    """Return the parts of an array of data, however many: ``torch.randperm(n).split(64)``."""
    if not isinstance(value, TensorV) or value.made or value.activation is not None:
        return None
    if not value.rank:
        return None
    return ListV([altered(value, values=None, units=None)], kind="rows")


def parts_of_units(output: TensorV, number: Value | None, axis: Value | None) -> ListV | None:
    """Return the parts of an output along the axis of its units: means and spreads, for example."""
    along = whole_number(axis)
    second = output.class_axis == -1 and along == 1 and output.rank in (None, _TABLE)
    if output.activation != "linear" or (along != output.class_axis and not second):
        return None
    if along is None or (widths := _widths(output, number)) is None:
        return None
    known = output.rank is not None or not second
    parts: list[Value] = [altered(output, units=width if known else None) for width in widths]
    return ListV(parts, kind="tuple")


def _widths(output: TensorV, number: Value | None) -> list[int | None] | None:
    """Return the sizes of parts: as many of one size as are asked for, or those of a list."""
    sizes = elements(number) if isinstance(number, ListV) else None
    if sizes is not None:
        return [whole_number(size) for size in sizes] if 1 < len(sizes) <= _MOST_PARTS else None
    parts = whole_number(number)
    if parts is None or not 1 < parts <= _MOST_PARTS:
        return None
    width = output.units // parts if output.units and output.units % parts == 0 else None
    return [width] * parts


_TABLE, _MOST_PARTS = 2, 8
