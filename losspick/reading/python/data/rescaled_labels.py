"""Labels on their way to other numbers: 0 and 1 to -1 and +1, shares, one-hot rows smoothed."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import TensorV, altered

#: What labels 0 and 1 are called when they are doubled.
_TWICE = "twice the labels"


def signed(
    op: ast.operator, data: TensorV, targets: TargetDomain | None, number: float, *, first: bool
) -> TensorV | None:
    """Return labels 0 and 1 on their way to -1 and +1, ``2 * y - 1``; None: something else."""
    if targets is TargetDomain.ZERO_ONE and isinstance(op, ast.Mult) and number == 2:
        return TensorV(rank=data.rank, dtype=data.dtype, name=_TWICE)
    if targets is TargetDomain.UNIT_INTERVAL or data.name in _SPREADING:
        return _spread_out(op, data, number, first=first)
    if data.name == _TWICE and isinstance(op, ast.Sub) and number == 1:
        return TensorV(
            targets=TargetDomain.PLUS_MINUS_ONE, rank=data.rank, dtype=data.dtype, classes=2
        )
    return None


#: What shares from 0 to 1 are called on their way to numbers from -1 to 1, and what is left to do.
_SPREADING: Mapping[str, tuple[type[ast.operator], float]] = {
    "shares doubled": (ast.Sub, 1),
    "shares centred": (ast.Mult, 2),
}


def _spread_out(op: ast.operator, data: TensorV, number: float, *, first: bool) -> TensorV | None:
    """Return shares on their way to the interval from -1 to 1, ``(x - 0.5) / 0.5``."""
    step: type[ast.operator] = type(op)
    if step is ast.Div and first and number:
        step, number = ast.Mult, 1 / number
    if data.name is not None and data.name in _SPREADING:
        done = (step, number) == _SPREADING[data.name]
        kind = TargetDomain.SIGNED_UNIT_INTERVAL
        return TensorV(targets=kind, rank=data.rank, dtype="float") if done and first else None
    if step is ast.Mult and number == 2:
        return TensorV(rank=data.rank, dtype="float", name="shares doubled")
    if step is ast.Sub and first and number == 0.5:
        return TensorV(rank=data.rank, dtype="float", name="shares centred")
    return None


#: One-hot rows that were multiplied by a number below 1, before the rest of it is added.
SHRUNK = "shrunk rows"


#: Rows of labels that people smooth.
ROWS = (TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS)


def smoothed(
    op: ast.operator, rows: TensorV, targets: TargetDomain | None, number: float, *, first: bool
) -> TensorV | None:
    """Return one-hot rows that are moved towards equal shares; None: something else."""
    if isinstance(op, ast.Mult) or (isinstance(op, ast.Div) and first):
        known = isinstance(op, ast.Mult) and 0 < number <= 1
        rows = altered(rows, name=SHRUNK)
    else:
        known = isinstance(op, ast.Add) and 0 <= number < 1
    return altered(rows, targets=targets) if known else None
