"""Losses of fastai that flatten what they are given, and that make floats of labels."""

from __future__ import annotations

from dataclasses import replace

from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, LossV, TensorV

#: How their names end.
_FLAT = "LossFlat"
#: Those of numbers, which take labels as floats unless they are told not to.
_OF_FLOATS = frozenset({"BCELoss", "BCEWithLogitsLoss", "MSELoss", "L1Loss"})


def is_flat(path: str) -> bool:
    """Tell whether a loss, by the name that a program gives it, flattens what it is given."""
    return path.endswith(_FLAT) and path.startswith("fastai.")


def flattened(loss: LossV, output: TensorV, labels: TensorV) -> tuple[TensorV, TensorV]:
    """Return the output and the labels that a loss compares: rows of scores, or numbers."""
    if not loss.flat:
        return output, labels
    labels = replace(labels, rank=None, units=None)
    floats = loss.arguments.get("floatify") != Const(False) and last(loss.path) in _OF_FLOATS
    if floats and labels.dtype == "int":
        labels = replace(labels, dtype=None)
    return replace(output, rank=None), labels
