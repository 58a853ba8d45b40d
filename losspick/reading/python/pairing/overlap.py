"""Losses on masks that are written out: the overlap of two masks over the sum of both, as in Dice.

An array carries what it stands for on the way: a product with labels, its sum, the sum of all.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.class_axes import (
    beside_labels,
    is_expected,
    may_be_astray,
    summed,
)
from losspick.reading.python.data.spreading import is_data
from losspick.reading.python.pairing.by_hand import note_twice
from losspick.reading.python.pairing.formulas import (
    COMPLEMENT,
    note_astray,
    note_written_out,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value

#: What an output times labels is named, which is still an output that was scaled.
_PRODUCT = "output times labels"
#: What an output and labels are together, before they are summed.
_BOTH = "output and labels"
_OVERLAP, _TOTAL, _SHARE = "sum of output times labels", "sum of output", "share of overlap"
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
    if isinstance(op, ast.Div) and isinstance(left, TensorV) and steps in _SHARES:
        astray = left.pair is not None and left.pair[0].activation == "softmax"
        return replace(left, activation=_SHARE) if steps == _SHARES[0] or astray else None
    if not isinstance(op, ast.Add | ast.Sub | ast.Mult):
        return None
    for step in (_TOTAL, _OVERLAP):  # what is left of a sum once an overlap is taken away is one
        for one, other in ((left, right), (right, left)):
            if isinstance(one, TensorV) and one.activation == step and not _is_made(other, step):
                return one
    if isinstance(op, ast.Add):
        return _added(left, right)
    return None


#: Of what over what an overlap is a share: of masks, and of classes as Tversky weights them.
_SHARES = ([_OVERLAP, _TOTAL], [_OVERLAP, _OVERLAP])


def _added(left: Value, right: Value) -> TensorV | None:
    """Return overlaps of one output, or an output and labels, as one; None: other things."""
    for one, other in ((left, right), (right, left)):
        if not isinstance(one, TensorV) or not isinstance(other, TensorV):
            continue
        if one.activation == other.activation == _OVERLAP and _is_of_classes(one):
            return one
        if may_be_astray(one) and is_data(other):
            return TensorV(made=True, name=_BOTH, pair=(one, TensorV()))
    return None


def _is_of_classes(overlap: TensorV) -> bool:
    return overlap.pair is not None and overlap.pair[0].activation == "softmax"


def _is_made(other: Value, step: str) -> bool:
    """Tell whether a value is something else that a model gives."""
    known = (_TOTAL, _OVERLAP) if step == _TOTAL else ()
    return isinstance(other, TensorV) and other.made and other.activation not in known


def _product(output: Value, labels: Value) -> TensorV | None:
    if not isinstance(output, TensorV) or not output.made or output.fixed or output.pair:
        return None
    free = labels == UNKNOWN or (isinstance(labels, TensorV) and is_data(labels))
    if not free:
        return None
    if output.activation not in _MASKS:
        return _product_of_classes(output, labels)
    kept = output if labels == UNKNOWN and output.activation == "linear" else TensorV(made=True)
    return replace(kept, name=_PRODUCT, pair=(output, TensorV()), targets=None, values=None)


def _product_of_classes(output: TensorV, labels: Value) -> TensorV | None:
    """Return shares of classes times labels, if softmax may have gone over another axis."""
    if output.activation == COMPLEMENT:
        output = replace(output, activation="softmax")
    if not may_be_astray(output):
        return None
    return TensorV(made=True, name=_PRODUCT, pair=(beside_labels(output, labels), TensorV()))


def of_function(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return what a function makes of an array on the way to an overlap; None: nothing."""
    if tensor.activation == _SHARE and name in _MEANS | _SUMS:
        return tensor
    if name not in _SUMS or not tensor.made or tensor.fixed:
        return None
    if is_expected(tensor.pair[0] if tensor.pair is not None else tensor, given):
        return None
    if tensor.name in _SUMMED and tensor.pair is not None:
        pair = (summed(tensor.pair[0], given), TensorV())
        return TensorV(_SUMMED[tensor.name], made=True, pair=pair)
    if may_be_astray(tensor):
        return TensorV(_TOTAL, made=True, pair=(summed(tensor, given), TensorV()))
    if tensor.activation in _MASKS and not tensor.learned:
        return TensorV(_TOTAL, made=True, pair=(tensor, TensorV()))
    return None


#: What is left of products and sums of each pixel once they are summed over all.
_SUMMED: dict[str | None, str] = {_PRODUCT: _OVERLAP, _BOTH: _TOTAL}


def of_einsum(given: Arguments) -> TensorV | None:
    """Return a sum, or the sum of a product, as ``einsum`` is told by letters; None: another."""
    told = given.get(0)
    letters = told.value if isinstance(told, Const) else None
    equation = letters.replace(" ", "") if isinstance(letters, str) else ""
    before, _, left = equation.partition("->")
    sides = set(before.split(","))
    axes = sides.pop() if len(sides) == 1 else ""
    if not axes.isalpha() or not set(left) < set(axes):
        return None
    values = given.positional[1:]
    product = values[0] if len(values) == 1 else None
    if len(values) == 2:
        product = of_operation(ast.Mult(), *values)
    if not isinstance(product, TensorV):
        return None
    gone = ListV([Const(at) for at, letter in enumerate(axes) if letter not in left])
    return of_function(product, "sum", Arguments([gone]))


def note_overlap(
    machine: Machine, node: ast.BinOp | ast.UnaryOp, left: Value, right: Value, frame: Frame
) -> None:
    """Note an overlap that is made larger: it is taken from 1, or its negative is trained."""
    share = isinstance(right, TensorV) and right.activation == _SHARE
    taken = isinstance(node.op, ast.USub) or (isinstance(node.op, ast.Sub) and left in _WHOLES)
    if not share or not taken or not isinstance(right, TensorV) or right.pair is None:
        return
    output = right.pair[0]
    if output.activation == "softmax":
        note_astray(machine, output, frame.source.place(node))
        return
    note_written_out(machine, "overlap", output, frame.source.place(node))
    note_twice(machine, output, frame)


_WHOLES = (Const(1), Const(1.0))
