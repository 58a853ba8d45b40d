"""What several boosters predict that is averaged: what it is together, and on the way."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.reading.python.data.boosted import KEPT, RAW, added_up, are_shares, is_of_booster
from losspick.reading.python.values.values import TensorV, Value, altered

#: What is called a weighted part of an average, and a sum that is to be divided yet.
_PART, _SUM = "part of ", "sum of "
#: Scores before the link, and predictions of a model that another program keeps.
_SCORES = (RAW, KEPT)


def of_predictions(op: ast.operator, left: TensorV, right: TensorV) -> TensorV | None:
    """Return what predictions of a booster become that are added up, or divided by a number."""
    if isinstance(op, ast.Add):
        return _added(left, right)
    return scaled(op, left, first=True) if right.rank == 0 and not right.made else None


def _added(held: TensorV, more: TensorV) -> TensorV | None:
    """Return what predictions of a booster become that are added to others, or to zeros.

    Parts are taken to make up a whole average. None: they are no such predictions.
    """
    if not more.predicted or more.name is None:
        return None
    if (raw := added_up(held, more)) is not None:
        return raw
    part, share = _restored(more, _PART), are_shares(more)
    if held.filled == 0:
        return part or (_marked(more, _SUM) if share else None)
    if part is not None:
        before = _restored(held, _PART) or held
        return part if _alike(before, part) else None
    several = share and (_alike(held, more) or _alike(_restored(held, _SUM), more))
    return _marked(more, _SUM) if several else None


def scaled(op: ast.operator, shares: TensorV, *, first: bool) -> TensorV | None:
    """Return what a number, known or not, makes of a sum of probabilities, or of some of them.

    Scores before the link that are divided by it stay such.
    """
    if not shares.predicted or shares.name is None:
        return None
    divided = isinstance(op, ast.Div) and first
    if shares.name == RAW:
        return shares if divided else None
    if (whole := _restored(shares, _SUM)) is not None:
        return whole if divided or isinstance(op, ast.Mult) else None
    weighed = divided or isinstance(op, ast.Mult)
    return _marked(shares, _PART) if weighed and are_shares(shares) else None


def sum_of(parts: Sequence[Value]) -> TensorV | None:
    """Return the sum of what several boosters predict, row by row; None: of something else."""
    mean = mean_of(parts)
    if mean is None or mean.name == KEPT:
        return None
    return mean if mean.name == RAW else _marked(mean, _SUM)


def mean_of(parts: Sequence[Value]) -> TensorV | None:
    """Return the mean of what several boosters predict, row by row; None: of something else."""
    first = parts[0] if parts else None
    if not isinstance(first, TensorV) or not (are_shares(first) or first.name in _SCORES):
        return None
    same = all(isinstance(one, TensorV) and _alike(one, first) for one in parts)
    return first if same else None


def _alike(one: TensorV | None, other: TensorV) -> bool:
    """Tell whether two arrays hold probabilities of the same kind, by whichever library."""
    known = one is not None and (is_of_booster(one) or one.name == other.name in _SCORES)
    return known and one is not None and one.activation == other.activation


def _marked(shares: TensorV, mark: str) -> TensorV:
    name, kind = f"{mark}{shares.name}", f"{mark}{shares.activation}"
    return altered(shares, name=name, activation=kind)


def _restored(value: TensorV, mark: str) -> TensorV | None:
    if value.name is None or value.activation is None or not value.name.startswith(mark):
        return None
    name, kind = value.name.removeprefix(mark), value.activation.removeprefix(mark)
    return altered(value, name=name, activation=kind)
