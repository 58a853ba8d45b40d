"""Labels that are written as a list of numbers for each row, several classes to a row."""

from __future__ import annotations

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
    return first if value.loose else UNKNOWN


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
