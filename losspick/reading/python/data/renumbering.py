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
    """Return numbers of classes that are counted from another number on; None: something else."""
    if (targets not in _INDICES and not labels.lowest) or labels.made or labels.classes is None:
        return None
    lowest = labels.lowest + (number if isinstance(op, ast.Add) else -number)
    shifted = isinstance(op, ast.Add) or (isinstance(op, ast.Sub) and first)
    if not shifted or not 0 <= lowest <= _FIRST or not float(lowest).is_integer():
        return None
    kind = TargetDomain.ZERO_ONE if labels.classes == 2 else TargetDomain.CLASS_INDEX
    kept = None if lowest and labels.classes == 2 else kind
    return altered(labels, targets=kept, lowest=int(lowest))
