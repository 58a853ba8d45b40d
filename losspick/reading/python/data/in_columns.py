"""Columns of one number a row, and what leaves them such: their form goes through a formula."""

from __future__ import annotations

from losspick.reading.python.data.lone_rows import OVER_ROWS
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, ListV, TensorV, Value, altered

_OF_COLUMNS = 2
#: Sums over the rows so far, which there are as many of as rows.
CUMULATING = frozenset({"cumsum", "logcumsumexp", "cumulative_logsumexp", "cumlogsumexp"})
#: What gives the rows of an array in the order of their numbers.
TAKING_ROWS = frozenset({"gather", "take", "index_select"})


def is_column(value: Value) -> bool:
    """Tell whether a value is made by a model, of one number in each row."""
    if not isinstance(value, TensorV) or not value.made or value.units != 1:
        return False
    return value.class_axis == -1 and value.rank in (None, _OF_COLUMNS)


def is_row(value: Value) -> bool:
    """Tell whether a value is data with one number for each row, and no column of them."""
    if not isinstance(value, TensorV) or value.made or value.rank != 1 or value.learned:
        return False
    grid = value.values is not None or value.distinct or value.filled is not None
    return value.activation is None and not grid


def spreads(column: Value, row: Value) -> bool:
    """Tell whether a column that is trained no more meets a row, which makes a table of both.

    What was computed of all rows, such as a mean, may be one number.
    """
    if not isinstance(column, TensorV) or not isinstance(row, TensorV) or not column.fixed:
        return False
    whole = row.name not in OVER_ROWS and not row.classes and row.dtype != "bool"
    alone = column.made and column.units == 1
    known = column.rank == _OF_COLUMNS or (column.rank is None and column.class_axis == -1)
    return whole and alone and known and is_row(row)


def in_column(left: Value, right: Value, result: Value) -> Value:
    """Return what is computed of a column and columns or single numbers, which is a column."""
    if not isinstance(result, TensorV) or not result.made or result.units is not None:
        return result
    columns = [one for one in (left, right) if is_column(one)]
    if not columns or not all(is_column(one) or _is_single(one) for one in (left, right)):
        return result
    rank = _OF_COLUMNS if any(getattr(one, "rank", None) for one in columns) else None
    return altered(result, units=1, class_axis=-1, rank=rank)


def _is_single(value: Value) -> bool:
    return isinstance(value, Const) or (isinstance(value, TensorV) and value.rank == 0)


def summed_up(tensor: TensorV, given: Arguments) -> TensorV | None:
    """Return the sums of the rows of a column so far; None: along another axis."""
    axis = given.get(0, "dim", "axis")
    if axis is not None and whole_number(axis) != 0:
        return None
    return altered(tensor, activation=None, targets=None) if is_column(tensor) else None


def are_numbers_of_rows(index: Value | None) -> bool:
    """Tell whether an index picks whole rows, or puts them into another order."""
    one_each = isinstance(index, TensorV) and not index.made and index.rank == 1
    return one_each and isinstance(index, TensorV) and index.dtype in ("int", "bool")


def taken(tensor: TensorV, given: Arguments) -> TensorV | None:
    """Return rows of a column, or of one number each, in another order; None: something else."""
    several = is_column(tensor) or is_row(tensor)
    return tensor if several and are_numbers_of_rows(given.get(0, "indices", "index")) else None


def order_of(tensor: TensorV) -> TensorV | None:
    """Return the numbers of the rows in the order of their values."""
    plain = not tensor.made and tensor.activation is None and tensor.rank == 1
    return TensorV(rank=1, dtype="int") if plain else None


def sorted_with_order(tensor: TensorV, given: Arguments) -> ListV | None:
    """Return what torch gives that sorts: the values, and the numbers of their rows."""
    order = order_of(tensor) if "descending" in given.keywords else None
    return None if order is None else ListV([altered(tensor, values=None), order], kind="tuple")
