"""Probabilities that a temperature was applied to: shares no longer, and no logits either."""

from __future__ import annotations

import ast

from losspick.reading.python.values.values import TensorV, altered

_TEMPERED = "tempered "
_PROBABILITIES = ("softmax", "sigmoid")


def tempered(op: ast.operator, tensor: TensorV, *, first: bool) -> TensorV | None:
    """Return probabilities divided by a number or multiplied with it; None: something else."""
    scaled = isinstance(op, ast.Mult) or (isinstance(op, ast.Div) and first)
    applied = tensor.activation
    if not scaled or not tensor.made or applied not in _PROBABILITIES:
        return None
    return altered(tensor, activation=None, targets=None, name=f"{_TEMPERED}{applied}")


def tempered_by(op: ast.operator, left: TensorV, right: TensorV) -> TensorV | None:
    """Return probabilities divided by one number that is not known; None: something else."""
    number = isinstance(op, ast.Div) and right.rank == 0 and not right.made
    return tempered(op, left, first=True) if number else None


def applied_before(tensor: TensorV) -> str | None:
    """Return the activation of an output, also if a temperature was applied to it since."""
    name = tensor.name or ""
    return name.removeprefix(_TEMPERED) if name.startswith(_TEMPERED) else tensor.activation
