"""Data that is parted into what is trained on and what is judged by."""

from __future__ import annotations

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
