"""Softmax and sigmoid that are written out: what each step makes of raw scores."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.boosted import LARGEST_SHARE, TABLE, are_shares, is_of_booster
from losspick.reading.python.data.picking import largest_of_rows
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TensorV, Value

#: What the largest of raw scores is called, and the sum of their exponentials: with them, people
#: write softmax out.
#: The logarithm of the sum of exponentials; scores less this are logarithms of a softmax.
LOG_OF_SUM = "log of sum of exp"
LOGS_OF_SUMS = frozenset({"logsumexp", "reduce_logsumexp"})
LARGEST, SUM_OF_EXPONENTIALS = "largest of linear", "sum of exp"
#: What the logarithms of the probabilities of one class are called.
ONE_OF_LOGARITHMS = "one of log_softmax"
#: What one and an exponential are together, of which one over it is a sigmoid.
ONE_AND_EXPONENTIAL = "one and exp"
_REDUCTIONS = {"linear": LARGEST, "exp": SUM_OF_EXPONENTIALS, "log_softmax": LARGEST,
               TABLE: LARGEST_SHARE, "softmax": LARGEST_SHARE}  # fmt: skip


#: What the sum of all scores of each row is called, by which people divide them.
SUM_OF_SCORES = "sum of the scores of a row"


def sum_of_scores(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return the sums of the rows of an output, one above the other; None: something else."""
    plain = tensor.activation in ("linear", "softmax") and tensor.origin is not None
    if name not in ("sum", "reduce_sum") or not plain or not tensor.made:
        return None
    kept = given.get(2, "keepdims", "keepdim") == Const(True)
    axis = whole_number(given.get(0, "dim", "axis"))
    if not kept or axis in (None, 0):
        return None
    return TensorV(SUM_OF_SCORES, made=True, origin=tensor.origin, before=tensor.activation)


def are_reduced(tensor: TensorV) -> bool:
    """Tell whether softmax may be written out with the largest or the sum of some numbers."""
    known = tensor.activation in _REDUCTIONS
    return known and (tensor.activation != "softmax" or are_shares(tensor))


def part_of_softmax(tensor: TensorV, name: str, given: Arguments) -> TensorV:
    """Return the largest score or the sum of exponentials, with the axis along which it goes."""
    largest = tensor.activation != "exp"
    wanted = ("max", "amax", "reduce_max") if largest else ("sum", "reduce_sum")
    if name not in wanted:
        return TensorV(made=tensor.made)
    axis = whole_number(given.get(0, "dim", "axis"))
    made = TensorV(_REDUCTIONS[tensor.activation or ""], axis=axis, made=tensor.made)
    before = tensor.activation if tensor.activation == "log_softmax" else None
    whole = not given.positional and not given.keywords  # of all rows, not of each
    made = replace(made, fixed=tensor.fixed, origin=tensor.origin, before=before)
    made = replace(made, rank=0) if whole and largest else made
    return largest_of_rows(made, tensor, given) if largest else made


def softmax_by_hand(op: ast.operator, left: TensorV, right: TensorV) -> TensorV | None:
    """Return scores less the largest or the logarithm of their sum, exponentials over their sum."""
    if isinstance(op, ast.Sub) and left.activation == "linear" and right.activation == LARGEST:
        return left
    if isinstance(op, ast.Sub) and right.activation == LARGEST_SHARE and are_shares(left):
        return left
    if isinstance(op, ast.Sub) and left.activation == "linear" and right.activation == LOG_OF_SUM:
        return replace(left, activation="log_softmax", axis=right.axis, origin=None)
    if isinstance(op, ast.Div) and right.activation == SUM_OF_SCORES:
        same = left.origin == right.origin and left.activation == right.before
        return left if same else None  # raw scores may be negative as before
    if isinstance(op, ast.Div) and left.activation == "exp":
        over = _is_softmax(left, right)
        return replace(left, activation="softmax", axis=right.axis) if over else None
    return None


def _is_softmax(above: TensorV, below: TensorV) -> bool:
    """Tell whether exponentials are divided by the sum of those of each row."""
    sums = below.activation == SUM_OF_EXPONENTIALS and below.axis not in (None, 0)
    return above.activation == "exp" and sums


def is_softmax_of_shares(above: Value, below: Value) -> bool:
    """Tell whether the probabilities that a booster predicts go through softmax by hand."""
    known = isinstance(above, TensorV) and isinstance(below, TensorV) and is_of_booster(above)
    return known and _is_softmax(above, below)  # type: ignore[arg-type]


def sigmoid_by_hand(op: ast.operator, tensor: TensorV, number: float, *, first: bool) -> TensorV:
    """Return ``1 + exp(-z)``, and one over it; else the tensor itself."""
    if isinstance(op, ast.Add) and tensor.activation == "exp" and number == 1:
        return replace(tensor, activation=ONE_AND_EXPONENTIAL)
    whole = isinstance(op, ast.Div) and not first and number == 1
    if whole and tensor.activation == ONE_AND_EXPONENTIAL:
        return replace(tensor, activation="sigmoid")
    return tensor


def log_of_sum(tensor: TensorV, given: Arguments) -> TensorV:
    """Return the logarithm of the sum of exponentials of raw scores."""
    axis = whole_number(given.get(0, "dim", "axis"))
    known = tensor.activation == "linear" and axis is not None
    return TensorV(LOG_OF_SUM if known else None, axis=axis, made=tensor.made)
