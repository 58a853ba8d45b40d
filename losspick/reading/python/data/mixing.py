"""Rows that are mixed with others, as mixup and CutMix do: their labels become soft."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    ListV,
    PartialV,
    Symbol,
    TensorV,
    Value,
    altered,
)

#: What stands for an object that mixes the rows of a batch.
MIXED = "losspick.mixed"
_MAKERS = frozenset(
    {"torchvision.transforms.v2.MixUp", "torchvision.transforms.v2.CutMix", "timm.data.Mixup",
     "timm.data.mixup.Mixup"}
)  # fmt: skip
_EITHER = "torchvision.transforms.v2.RandomChoice"
_BOTH = 2


def of_mixing(path: str, given: Arguments) -> Value | None:
    """Return what mixes rows, or the rows that it has mixed; None: another function."""
    if path == MIXED:
        return _mixed_rows(given)
    if path in _MAKERS:
        known = given.get(None, "num_classes")
        return PartialV(Symbol(MIXED), keywords={} if known is None else {"num_classes": known})
    if path != _EITHER:
        return None
    options = given.get(0, "transforms")
    listed = options.items if isinstance(options, ListV) and options.whole else []
    mixing = [isinstance(v, PartialV) and v.function == Symbol(MIXED) for v in listed]
    return listed[0] if listed and all(mixing) else None


def _mixed_rows(given: Arguments) -> Value:
    """Return inputs and labels, which may be given as one pair."""
    first = given.get(0)
    parts = first.items if isinstance(first, ListV) else given.positional
    if len(parts) != _BOTH:
        return UNKNOWN
    number = given.get(None, "num_classes")
    classes = number.value if isinstance(number, Const) and type(number.value) is int else None
    soft = TensorV(targets=TargetDomain.SOFT_LABELS, dtype="float", rank=2, classes=classes)
    return ListV([parts[0], soft], kind="tuple")


#: Rows of labels that were weighed, to be added to others.
PART = "part of a mixture"
_ROWS = (TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS)


def weighed(op: ast.operator, rows: Value, weight: Value) -> TensorV | None:
    """Return rows of labels times a weight that is not known; None: something else."""
    if not isinstance(op, ast.Mult) or not isinstance(rows, TensorV) or rows.targets not in _ROWS:
        return None
    free = not isinstance(weight, TensorV) or not (weight.made or weight.activation)
    if rows.made or not free or (isinstance(weight, TensorV) and weight.targets in _ROWS):
        return None
    return altered(rows, targets=None, values=None, dtype="float", name=PART)


def mixture(op: ast.operator, left: TensorV, right: TensorV) -> TensorV | None:
    """Return the sum of rows of labels that were weighed; None: something else."""
    if not isinstance(op, ast.Add) or left.name != PART or right.name != PART:
        return None
    return altered(left, targets=TargetDomain.SOFT_LABELS, name=None)
