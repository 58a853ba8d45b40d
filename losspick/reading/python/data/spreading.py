"""Products of matrices that mix rows and leave the classes where they are."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

#: Data less their own mean.
_CENTRED = "data less their mean"
#: What a column holds as a list, whose items may be lists themselves.
LISTED = "items of a column"
#: Data that a session is fed with, through which nothing is trained.
FED_LATER = "data fed in later"
#: Data that was computed of other data.
COMPUTED = "computed of data"


def spread(weights: Value, scores: Value) -> TensorV | None:
    """Return raw scores that a product sums over rows: neighbours in a graph, say."""
    if not isinstance(scores, TensorV) or not scores.made or scores.activation != "linear":
        return None
    free = weights == UNKNOWN or (isinstance(weights, TensorV) and is_data(weights))
    return replace(scores, units=None, rank=None, learned=False) if free else None


def is_data(value: TensorV) -> bool:
    """Tell whether an array comes from no model and is no number."""
    return not value.made and value.activation is None and value.rank != 0


def listed(column: TensorV) -> TensorV | None:
    """Return the items of a column of which nothing is known; None: more is known of them."""
    known = column.made or column.name or column.dtype or column.targets or column.values
    return None if known or column.rank != 1 else replace(column, name=LISTED)


def moved(scores: TensorV, data: TensorV) -> TensorV | None:
    """Return raw scores that were moved by data, as by the logarithm of an exposure."""
    if not scores.made or scores.activation != "linear" or not is_data(data):
        return None
    alike = data.rank == scores.rank
    return TensorV("linear", made=True, fixed=scores.fixed, rank=scores.rank if alike else None)


def of_data(op: ast.operator, left: TensorV, right: TensorV) -> TensorV | None:
    """Return what is computed from data alone; None: a model is part of it."""
    if (_is_number(right) or right.name in ("mean", "std")) and is_data(left):
        if isinstance(op, ast.Sub) and right.name == "mean":
            return TensorV(targets=TargetDomain.REAL, dtype="float", rank=left.rank, name=_CENTRED)
        if isinstance(op, ast.Div) and left.name == _CENTRED and right.name == "std":
            return TensorV(targets=TargetDomain.REAL, dtype="float", rank=left.rank)
    if is_data(left) and is_data(right) and (scaled := _scaled(op, left, right)) is not None:
        return scaled
    if is_data(left) and is_data(right):
        return TensorV(rank=_rank_of_both(op, left.rank, right.rank), name=COMPUTED)
    for one, other in ((left, right), (right, left)):
        if _is_number(one) and (is_data(other) or _is_number(other)):
            return TensorV(rank=other.rank, name=COMPUTED if other.rank else None)
    return None


def _scaled(op: ast.operator, data: TensorV, by: TensorV) -> TensorV | None:
    """Return data less a mean for each channel that the source tells, over a spread of each."""
    told = by.values is not None and by.rank == 1 and data.values is None and by.dtype == "float"
    if not told or len(by.values or ()) < _CHANNELS or min(by.values or ()) <= 0:
        return None
    if isinstance(op, ast.Sub):
        return TensorV(dtype="float", rank=data.rank, name=_CENTRED)
    if isinstance(op, ast.Div) and data.name == _CENTRED:
        return TensorV(targets=TargetDomain.REAL, dtype="float", rank=data.rank)
    return None


def changes(of: Value | None, name: str) -> TargetDomain:
    """Return what differences of neighbours are: of logarithms, and in shares, they are small."""
    plain = isinstance(of, TensorV) and of.name != COMPUTED and of.origin is None  # where a log is
    small = name == "pct_change" or not plain
    return TargetDomain.SIGNED_UNIT_INTERVAL if small else TargetDomain.REAL


#: From this factor on, small changes and shares are small no more.
_PER_CENT = 100


def are_real(op: ast.operator, targets: TargetDomain | None, number: float) -> bool:
    """Tell whether numbers without bounds stay so, or small ones become so in per cent."""
    if targets is TargetDomain.SIGNED_UNIT_INTERVAL:
        return isinstance(op, ast.Mult) and abs(number) >= _PER_CENT
    return (
        targets is TargetDomain.REAL
        and isinstance(op, ast.Add | ast.Sub | ast.Mult)
        and number != 0
    )


_CHANNELS = 2


def _rank_of_both(op: ast.operator, left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return None
    if isinstance(op, ast.MatMult) and 1 in (left, right):
        return max(left + right - 2, 0)
    return max(left, right)


def _is_number(value: TensorV) -> bool:
    """Tell whether a value is one number that was computed from data."""
    return value.rank == 0 and not value.made and value.activation is None
