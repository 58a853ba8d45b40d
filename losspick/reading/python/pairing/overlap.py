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
    SCORED,
    TIMES_SCORES,
    note_astray,
    note_written_out,
)
from losspick.reading.python.spelling.tensor_tables import CLIPS, LOGARITHMS
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value

#: What an output times labels is named, which is still an output that was scaled.
PRODUCT = "output times labels"
#: What an output and labels are together, before they are summed.
_BOTH = "output and labels"
_OVERLAP, _TOTAL = "sum of output times labels", "sum of output"
#: What an overlap is over the sum of both.
SHARE = "share of overlap"
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
    if isinstance(op, ast.Pow) and right in _TWO:
        return _joined(left, left)
    if isinstance(op, ast.Div):
        return _share(left, right)
    if not isinstance(op, ast.Add | ast.Sub | ast.Mult):
        return None
    if isinstance(op, ast.Mult) and (_is_below_zero(left) or _is_below_zero(right)):
        return None
    # what is left of a sum once an overlap is taken away is one
    for step in _WEIGHED if isinstance(op, ast.Mult) else _WEIGHED[:2]:
        for one, other in ((left, right), (right, left)):
            if isinstance(one, TensorV) and one.activation == step and not _is_made(other, step):
                return one
    return _added(op, left, right)


def _is_below_zero(factor: Value) -> bool:
    number = factor.value if isinstance(factor, Const) else None
    return isinstance(number, int | float) and number < 0


#: What stays what it is if it is multiplied.
_WEIGHED = (_TOTAL, _OVERLAP, SHARE)
_TWO = (Const(2), Const(2.0))


#: Of what over what an overlap is a share: of masks, and of classes as Tversky weights them.
_SHARES = ([_OVERLAP, _TOTAL], [_OVERLAP, _OVERLAP])


def _share(left: Value, right: Value) -> TensorV | None:
    steps = [v.activation for v in (left, right) if isinstance(v, TensorV)]
    if isinstance(left, TensorV) and steps == [SHARE]:
        return left  # by the number of rows
    if isinstance(right, TensorV) and right.activation == SHARE:
        return TensorV(made=True)  # it falls as the overlap grows
    if not isinstance(left, TensorV) or steps not in _SHARES:
        return None
    known = steps == _SHARES[0] or _is_of_classes(left)
    return replace(left, activation=SHARE) if known else None


def _added(op: ast.operator, left: Value, right: Value) -> TensorV | None:
    """Return overlaps of one output, or an output and labels, as one; None: other things."""
    if not isinstance(left, TensorV) or not isinstance(right, TensorV):
        return None
    if left.activation == right.activation == _OVERLAP and _is_of_classes(left):
        return left
    if left.activation == right.activation == _OVERLAP and isinstance(op, ast.Add):
        return replace(left, activation=_TOTAL)  # what is hit, and what is missed
    if left.name == _BOTH and right.name == PRODUCT and not isinstance(op, ast.Mult):
        return left  # what either of them covers
    if isinstance(op, ast.Add):
        return _joined(left, right) or _joined(right, left)
    return _joined(left, right) if left is right else None


def _joined(output: Value, other: Value) -> TensorV | None:
    """Return an output and labels together, or its squares; None: it is no output of masks."""
    if not isinstance(output, TensorV) or not isinstance(other, TensorV) or output.fixed:
        return None
    masks = may_be_astray(output) or (output.activation == "sigmoid" and output.pair is None)
    if not masks or not (output is other or is_data(other)):
        return None
    return TensorV(made=True, name=_BOTH, pair=(output, TensorV()))


def _is_of_classes(overlap: TensorV) -> bool:
    return overlap.pair is not None and overlap.pair[0].activation == "softmax"


def _is_made(other: Value, step: str) -> bool:
    """Tell whether a value is something else that a model gives."""
    known = (_TOTAL, _OVERLAP) if step == _TOTAL else ()
    return isinstance(other, TensorV) and other.made and other.activation not in known


def _product(output: Value, labels: Value) -> TensorV | None:
    if not isinstance(output, TensorV) or not output.made or output.fixed:
        return None
    free = labels == UNKNOWN or (isinstance(labels, TensorV) and is_data(labels))
    if output.pair is not None or not free:
        # where places are left out, or classes weighted, it stays what it was
        return output if free and output.name in _SUMMED and _is_of_classes(output) else None
    if output.activation not in _MASKS:
        return _product_of_classes(output, labels)
    kept = output if labels == UNKNOWN and output.activation == "linear" else TensorV(made=True)
    return replace(kept, name=PRODUCT, pair=(output, TensorV()), targets=None, values=None)


def _product_of_classes(output: TensorV, labels: Value) -> TensorV | None:
    """Return shares of classes times labels, if softmax may have gone over another axis."""
    if output.activation == COMPLEMENT:
        output = replace(output, activation="softmax")
    if not may_be_astray(output):
        return None
    return TensorV(made=True, name=PRODUCT, pair=(beside_labels(output, labels), TensorV()))


def of_function(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return what a function makes of an array on the way to an overlap; None: nothing."""
    if tensor.activation in _KEPT and name in _KEPT[tensor.activation]:
        return tensor
    if name not in _SUMS or not tensor.made or tensor.fixed:
        return None
    if tensor.activation in _PRODUCTS:
        return TensorV(_OVERLAP, made=True, pair=tensor.pair)
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


#: What leaves a step what it is.
_KEPT = {SHARE: _MEANS | _SUMS | CLIPS | LOGARITHMS, _TOTAL: CLIPS, _OVERLAP: CLIPS}
#: What is left of products and sums of each pixel once they are summed over all.
_SUMMED: dict[str | None, str] = {PRODUCT: _OVERLAP, _BOTH: _TOTAL}


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
    if not isinstance(right, TensorV) or right.activation != SHARE or right.pair is None:
        return
    output = right.pair[0]
    less = isinstance(node.op, ast.USub | ast.Sub)
    if less and output.activation == "softmax":
        note_astray(machine, output, frame.source.place(node))
        return
    if not isinstance(node.op, ast.USub) and not (less and left in _WHOLES):
        return
    note_written_out(machine, "overlap", output, frame.source.place(node))
    note_twice(machine, output, frame)


_WHOLES = (Const(1), Const(1.0))
