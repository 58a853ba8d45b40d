"""The distinct values of an array, and what is asked for beside them."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value

#: Functions that give each value of an array once.
DISTINCT = frozenset({"numpy.unique", "torch.unique", "pandas.unique"})
#: What numbers the words of a column, and the places of something in an array.
CODES = TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=1)
_PLACES = TensorV(rank=1, dtype="int")
#: What is given beside distinct values, in this order.
_BESIDE = ("return_index", "return_inverse", "return_counts")
_LABELS = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


def distinct(given: Arguments) -> Value:
    """Return the distinct values of an array, with what is asked for beside them."""
    of = given.get(0)
    labels = isinstance(of, TensorV) and not of.made
    if not given.keywords:
        classes = of.classes if isinstance(of, TensorV) and labels else None
        return TensorV(rank=1, distinct=True, classes=classes)
    asked = [name for name in _BESIDE if given.get(None, name) == Const(True)]
    if len(asked) < len(given.keywords) or len(given.positional) != 1:
        return UNKNOWN
    known = isinstance(of, TensorV) and labels and of.targets in _LABELS
    values = replace(of, rank=1, values=None) if known and isinstance(of, TensorV) else UNKNOWN
    others = (CODES if name == "return_inverse" else _PLACES for name in asked)
    return ListV([values, *others], kind="tuple")
