"""Numbers of classes that are counted from another number on."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import TensorV, altered

#: The first class has one of the numbers up to this one.
_FIRST = 1
#: Numbers of classes, which people count from another number on.
_INDICES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


def renumbered(
    op: ast.operator, labels: TensorV, targets: TargetDomain | None, number: float, *, first: bool
) -> TensorV | None:
    """Return numbers of classes that are counted from another number on; None: something else.

    Of whole numbers of which nothing else is known it is kept that one was subtracted.
    """
    if (targets not in _INDICES and not labels.lowest) or labels.made or labels.classes is None:
        return _less_one(op, labels, targets, number, first=first)
    lowest = labels.lowest + (number if isinstance(op, ast.Add) else -number)
    shifted = isinstance(op, ast.Add) or (isinstance(op, ast.Sub) and first)
    if not shifted or not 0 <= lowest <= _FIRST or not float(lowest).is_integer():
        return None
    kind = TargetDomain.ZERO_ONE if labels.classes == 2 else TargetDomain.CLASS_INDEX
    kept = None if lowest and labels.classes == 2 else kind
    return altered(labels, targets=kept, lowest=int(lowest))


#: What whole numbers are called one of which was subtracted: one-hot rows would lose their zeros.
LESS_ONE = "whole numbers less one"


def _less_one(
    op: ast.operator, data: TensorV, targets: TargetDomain | None, number: float, *, first: bool
) -> TensorV | None:
    """Return whole numbers less one as such, which are no one-hot rows; None: something else."""
    plain = targets is None and data.name is None and not data.made and data.values is None
    if not plain or data.dtype != "int" or data.rank == 0 or data.filled is not None:
        return None
    if not isinstance(op, ast.Sub) or not first or number != 1:
        return None
    # a table that was read from a text may be a column
    return TensorV(rank=1 if data.rank == 1 else None, name=LESS_ONE)
