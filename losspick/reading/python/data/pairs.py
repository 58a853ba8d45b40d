"""Values and their places, which torch gives of the largest, the sorted, the middle numbers."""

from __future__ import annotations

from losspick.reading.python.data.lone_rows import LONE, LONE_ROW
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, ListV, TensorV, altered

#: What values along an axis are called that come with their places.
_PAIR = "values and their places"
#: The same along the first axis, behind which there may be no rows of a batch any more.
_OVER_ROWS = "values of all rows and their places"
#: Functions of torch that give such a pair, one less an axis.
PAIRED = frozenset({"max", "min", "median", "mode", "nanmedian", "kthvalue"})
#: Methods of torch that give a pair of as many axes.
_ARRANGED = {"sort": 0, "topk": 1, "cummax": 0, "cummin": 0}


def name_of_pair(axis: int, given: Arguments) -> str | None:
    """Return how a pair is called that goes along an axis; None: numpy gives the values alone."""
    if "axis" in given.keywords:
        return None
    return _PAIR if axis else _OVER_ROWS


def is_pair(array: TensorV) -> bool:
    """Tell whether an array comes with places."""
    return array.name in (_PAIR, _OVER_ROWS)


def values_of(pair: TensorV) -> TensorV:
    """Return the values of a pair."""
    alone = pair.name == _OVER_ROWS and pair.rank is None
    return altered(pair, name=LONE if alone else None)


def places_of(pair: TensorV) -> TensorV:
    """Return the places of the values of a pair."""
    return TensorV(rank=pair.rank, dtype="int")


def over_rows_of_unknown(name: str, given: Arguments) -> TensorV | None:
    """Return the largest over the rows of an unknown array of torch; None: something else."""
    if name in PAIRED:
        over = given.get(0, "dim") == Const(0) and "axis" not in given.keywords
        return TensorV(name=_OVER_ROWS) if over else None
    named = name in _SUMMED and given.keywords.get("dim") == Const(0)
    return LONE_ROW if named else None


#: What is one number of all rows for each column.
_SUMMED = frozenset({"sum", "mean", "amax", "amin", "logsumexp"})


def arranged_pair(array: TensorV, name: str, given: Arguments) -> ListV | None:
    """Return sorted values, or the first of them, with their places; None: something else."""
    if name not in _ARRANGED or not _is_of_torch(name, given) or array.made:
        return None
    kept = TensorV(rank=array.rank, dtype=array.dtype)
    return ListV([kept, places_of(kept)], kind="tuple")


def _is_of_torch(name: str, given: Arguments) -> bool:
    told = {"dim", "descending", "stable"} & given.keywords.keys()
    return name != "sort" or bool(told) or bool(given.positional)
