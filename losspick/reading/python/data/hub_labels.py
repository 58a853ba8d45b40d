"""Columns of data sets of Hugging Face, and labels written as a list of numbers for each row."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value, altered


def are_numbers(row: ListV) -> bool:
    """Tell whether a list holds as many numbers as there are classes, and nothing else."""
    return row.whole and len(row.items) > 1 and all(_kind(one) is not None for one in row.items)


def array_of(value: Value) -> Value:
    """Return the array that a column, or one row of it, is."""
    if not isinstance(value, ListV) or not value.items:
        return value
    first = value.items[0]
    if isinstance(first, ListV) and are_numbers(first):
        return _numbers(first, rank=2)
    if are_numbers(value) and not value.loose and any(isinstance(v, TensorV) for v in value.items):
        return _numbers(value, rank=1)
    if isinstance(first, TensorV) and first.targets is TargetDomain.ONE_HOT and first.rank == 1:
        return altered(first, rank=2)
    return first if value.loose else UNKNOWN


def is_of_lists(value: Value) -> bool:
    """Tell whether a column gets a list of numbers in each row, whose type is known."""
    return isinstance(value, TensorV) and value.rank == 2 and value.dtype == "int"


def row_of_numbers(value: Value) -> Value:
    """Return the array that one row of a column is, which may be of any length."""
    if not isinstance(value, ListV) or not value.loose or not value.items:
        return array_of(value)
    return _numbers(value, rank=1) if all(map(_kind, value.items)) else array_of(value)


def _numbers(row: ListV, rank: int) -> Value:
    kinds = {_kind(one) for one in row.items}
    return TensorV(dtype=kinds.pop(), rank=rank) if len(kinds) == 1 else UNKNOWN


def _kind(one: Value) -> str | None:
    """Return the number type of a number; None: it is something else, or not known."""
    if isinstance(one, Const) and type(one.value) in (int, float):
        return type(one.value).__name__
    single = isinstance(one, TensorV) and one.rank == 0 and not one.made
    known = one.dtype if single and isinstance(one, TensorV) else None
    return known if known in ("int", "float") else None


#: Rows of 0 and 1 with a column for each class.
_INDICATORS = (TargetDomain.MULTI_HOT, TargetDomain.ONE_HOT)


def rows_of_indicators(table: TensorV) -> ListV | None:
    """Return what a loop over rows of indicators goes through; None: it is something else."""
    if table.targets not in _INDICATORS or table.rank != 2 or table.made:
        return None
    return ListV([altered(table, targets=table.targets, rank=1)], kind="rows")


#: What columns of labels are called.
COLUMNS = ("labels", "label", "label_ids")


def as_column(value: Value) -> Value:
    """Return a column, or a batch of it, of what one row holds."""
    if not isinstance(value, TensorV):
        return UNKNOWN
    return value if value.rank is None else replace(value, rank=value.rank + 1)


def as_row(column: Value) -> Value:
    """Return what one row holds of a column."""
    if not isinstance(column, TensorV) or column.made:
        return UNKNOWN
    rank = None if column.rank is None else max(column.rank - 1, 0)
    return replace(column, rank=rank, values=None)


def first_row(value: ListV) -> Value:
    """Return what each row of a data set is."""
    return value.items[0] if value.items else UNKNOWN
