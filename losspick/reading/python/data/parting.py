"""Data that is parted into what is trained on and what is judged by."""

from __future__ import annotations

from losspick.reading.python.values.values import TableV, Value


def part_of_data(value: Value) -> Value:
    """Return some rows of data: what a program does to one part it does not do to the other."""
    if not isinstance(value, TableV):
        return value
    return TableV(dict(value.columns), value.width, root=value.root)
