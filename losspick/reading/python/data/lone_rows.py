"""Data that may be one row without an axis for the rows: one sample, one observation.

Linear layers leave the number of axes as it is, so that of what they make of such data is unknown.
"""

from __future__ import annotations

from losspick.reading.python.values.values import BATCH, TensorV, altered

#: How data is named that may be one row alone, and what is made of it as well.
LONE = "a row that may be alone"
#: A row of which nothing else is known.
LONE_ROW = TensorV(name=LONE)
#: How sequences of unknown data are named that were made as long as the longest, which is a batch.
FILLED = "sequences filled up"
#: How data is named that holds a row for each of several copies of an environment.
SIDE_BY_SIDE = "rows side by side"
ROWS_SIDE_BY_SIDE = TensorV(name=SIDE_BY_SIDE)
#: What parts into things of which no more is known than of the whole.
ALIKE = (BATCH, LONE_ROW, ROWS_SIDE_BY_SIDE)


def row_alone(array: TensorV) -> TensorV:
    """Return data that was picked by one number, named as such if it may be one row alone."""
    if array.name == SIDE_BY_SIDE:
        return LONE_ROW  # the rows themselves in newer versions, one of them in older ones
    unnamed = array.rank is None and array.name is None
    return altered(array, name=LONE) if unnamed and _is_plain(array) else array


def row_of_array(array: TensorV) -> TensorV | None:
    """Return one of the rows that a loop over an array goes through; None: not known."""
    if not _is_plain(array) or array.name is not None or array.rank in (0, 1):
        return None
    return LONE_ROW if array.rank is None else TensorV(rank=array.rank - 1)


def arranged(array: TensorV) -> TensorV:
    """Return what is laid out anew: the program then sees to its number of axes.

    The only axis, along which the shares of one row sum to 1, is the first one no more.
    """
    lone = array.name in (LONE, FILLED, SIDE_BY_SIDE)
    if array.axis == 0 and (lone or array.rank == 1):
        array = altered(array, axis=None)
    return altered(array, name=None) if lone else array


#: What is left of an array along whose first axis something was computed.
OVER_ROWS = frozenset({"sum", "mean", "prod", "max", "min", "amax", "amin", "std", "var"})


def is_lone(array: TensorV) -> bool:
    """Tell whether an array may be one row alone: picked by a number, or computed of all rows."""
    return array.name == LONE or (array.rank is None and array.name in OVER_ROWS)


def kept_alone(array: TensorV) -> str | None:
    """Return the name of what is computed number by number of rows, of which one may be alone."""
    return array.name if array.name in (LONE, SIDE_BY_SIDE) else None


def _is_plain(array: TensorV) -> bool:
    return not array.made and array.activation is None
