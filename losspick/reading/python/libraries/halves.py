"""Data sets that a mask parts in two: what one of them lacks, the other has.

Of either alone it is not known which classes the mask has left.
"""

from __future__ import annotations

import ast

from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, DictV, ListV, TensorV, Value

_HALF, _OTHER, _WHOLE = "half", "other half", "both halves"
#: How the training functions call the data sets that they validate with.
_VALIDATING = ("valid_sets", "evals", "eval_set")


def half_of(machine: Machine, node: ast.expr | None, frame: Frame) -> dict[object, Value]:
    """Return what is known of labels that are the rows a mask picks, ``y[mask]``, ``y[~mask]``."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Name):
        return {}
    mask = node.slice
    inverted = isinstance(mask, ast.UnaryOp) and isinstance(mask.op, ast.Invert)
    name = mask.operand if isinstance(mask, ast.UnaryOp) and inverted else mask
    if not isinstance(name, ast.Name) or not _is_bound_once(name.id, frame):
        return {}
    labels = machine.evaluate(node.value, frame)
    if not isinstance(labels, TensorV):
        return {}
    plain, other = Const(name.id), Const(f"~{name.id}")
    half, rest = (other, plain) if inverted else (plain, other)
    return {_HALF: half, _OTHER: rest, _WHOLE: labels}


def both_halves(rows: DictV, given: Arguments) -> Value | None:
    """Return the labels of training and validation together, if a mask has parted them."""
    whole, listed = rows.items.get(_WHOLE), given.get(None, *_VALIDATING)
    for one in listed.items if isinstance(listed, ListV) and whole is not None else ():
        other = one.items[0] if isinstance(one, ListV) and one.items else one
        parts = other.items if isinstance(other, DictV) else {}
        if parts.get(_WHOLE) is whole and parts.get(_HALF) == rows.items.get(_OTHER):
            return whole
    return None


def _is_bound_once(name: str, frame: Frame) -> bool:
    """Tell whether a name stands for one mask all along."""
    within = frame.function or frame.source.tree
    stored = [
        one
        for one in walk(within)
        if isinstance(one, ast.Name) and one.id == name and isinstance(one.ctx, ast.Store)
    ]
    return len(stored) == 1
