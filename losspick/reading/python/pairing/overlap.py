"""Losses on masks that are written out: the overlap of two masks over the sum of both, as in Dice.

An array carries what it stands for on the way: a product with labels, its sum, the sum of all.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.spreading import is_data
from losspick.reading.python.pairing.by_hand import note_twice
from losspick.reading.python.pairing.formulas import SCORED, TIMES_SCORES, note_written_out
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value

#: What an output times labels is named, which is still an output that was scaled.
_PRODUCT = "output times labels"
_OVERLAP, _TOTAL, _SHARE = "sum of output times labels", "sum of output", "share of overlap"
#: What it is called where labels are known to be some.
_PRODUCTS = (SCORED, TIMES_SCORES)
_SUMS = frozenset({"sum", "reduce_sum"})
_MEANS = frozenset({"mean", "reduce_mean"})
#: Outputs of one unit for each pixel.
_MASKS = ("linear", "sigmoid")


def of_operation(op: ast.operator, left: Value, right: Value) -> TensorV | None:
    """Return what an operation makes of two values on the way to an overlap; None: nothing."""
    if isinstance(op, ast.Mult):
        product = _product(left, right) or _product(right, left)
        if product is not None:
            return product
    steps = [v.activation for v in (left, right) if isinstance(v, TensorV)]
    if isinstance(op, ast.Div) and isinstance(left, TensorV) and steps == [_OVERLAP, _TOTAL]:
        return replace(left, activation=_SHARE)
    if isinstance(op, ast.Div) and steps == [_SHARE]:  # by the number of rows
        return left if isinstance(left, TensorV) else None
    if isinstance(op, ast.Add) and isinstance(left, TensorV) and steps == [_OVERLAP, _OVERLAP]:
        return replace(left, activation=_TOTAL)  # what is hit, and what is missed
    if not isinstance(op, ast.Add | ast.Sub | ast.Mult):
        return None
    for step in (_TOTAL, _OVERLAP):  # what is left of a sum once an overlap is taken away is one
        for one, other in ((left, right), (right, left)):
            if isinstance(one, TensorV) and one.activation == step and not _is_made(other, step):
                return one
    return None


def _is_made(other: Value, step: str) -> bool:
    """Tell whether a value is something else that a model gives."""
    known = (_TOTAL, _OVERLAP) if step == _TOTAL else ()
    return isinstance(other, TensorV) and other.made and other.activation not in known


def _product(output: Value, labels: Value) -> TensorV | None:
    if not isinstance(output, TensorV) or not output.made or output.fixed or output.pair:
        return None
    free = labels == UNKNOWN or (isinstance(labels, TensorV) and is_data(labels))
    if not free or output.activation not in _MASKS:
        return None
    kept = output if labels == UNKNOWN and output.activation == "linear" else TensorV(made=True)
    return replace(kept, name=_PRODUCT, pair=(output, TensorV()), targets=None, values=None)


def of_function(tensor: TensorV, name: str) -> TensorV | None:
    """Return what a function makes of an array on the way to an overlap; None: nothing."""
    if tensor.activation == _SHARE and name in _MEANS | _SUMS:
        return tensor
    if name not in _SUMS or not tensor.made or tensor.fixed:
        return None
    if tensor.name == _PRODUCT or tensor.activation in _PRODUCTS:
        return TensorV(_OVERLAP, made=True, pair=tensor.pair)
    if tensor.activation in _MASKS and not tensor.learned:
        return TensorV(_TOTAL, made=True, pair=(tensor, TensorV()))
    return None


def note_overlap(
    machine: Machine, node: ast.BinOp | ast.UnaryOp, left: Value, right: Value, frame: Frame
) -> None:
    """Note an overlap that is made larger: it is taken from 1, or its negative is trained."""
    share = isinstance(right, TensorV) and right.activation == _SHARE
    taken = isinstance(node.op, ast.USub) or (isinstance(node.op, ast.Sub) and left in _WHOLES)
    if not share or not taken or not isinstance(right, TensorV) or right.pair is None:
        return
    output = right.pair[0]
    note_written_out(machine, "overlap", output, frame.source.place(node))
    note_twice(machine, output, frame)


_WHOLES = (Const(1), Const(1.0))
