"""Arithmetic with arrays and known numbers, as far as domains survive it."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.averaging import of_predictions, scaled
from losspick.reading.python.data.bounds import without_bound
from losspick.reading.python.data.in_columns import in_column, spreads
from losspick.reading.python.data.known_numbers import of_numbers
from losspick.reading.python.data.mixing import mixture, weighed
from losspick.reading.python.data.normalising import sigmoid_by_hand, softmax_by_hand
from losspick.reading.python.data.number_types import REST
from losspick.reading.python.data.picking import one_a_row
from losspick.reading.python.data.renumbering import renumbered
from losspick.reading.python.data.rescaled_labels import ROWS, SHRUNK, signed, smoothed
from losspick.reading.python.data.rows import class_index
from losspick.reading.python.data.spreading import COMPUTED, are_real, moved, of_data, spread
from losspick.reading.python.data.tempering import tempered, tempered_by
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value, altered

#: Functions of arrays that are operators.
OPERATORS: Mapping[str, ast.operator] = {
    "add": ast.Add(),
    "subtract": ast.Sub(),
    "sub": ast.Sub(),
    "multiply": ast.Mult(),
    "mul": ast.Mult(),
    "divide": ast.Div(),
    "div": ast.Div(),
    "truediv": ast.Div(),
}


def of_values(op: ast.operator, left: Value, right: Value) -> Value:
    """Return what an operator makes of two values, one of which may be an array."""
    if isinstance(left, TensorV) or isinstance(right, TensorV):
        return of_tensors(op, left, right)
    return UNKNOWN


def of_tensors(op: ast.operator, left: Value, right: Value) -> Value:
    """Return what an operator makes of two values, one of which is an array."""
    made = one_a_row(left, right, _of_tensors(op, left, right))
    if isinstance(op, ast.MatMult):
        return made
    if spreads(left, right) or spreads(right, left):
        return TensorV(rank=1, made=True, fixed=True)  # no output that it meets has its shape
    return in_column(left, right, made)


def _of_tensors(op: ast.operator, left: Value, right: Value) -> Value:
    if numbers := of_numbers(op, left, right) or _of_conditions(op, left, right):
        return numbers
    if isinstance(left, TensorV) and isinstance(right, TensorV):
        predicted = left.predicted or right.predicted
        if predicted and (several := of_predictions(op, left, right)):
            return several
        both = left.activation == right.activation == "linear"
        if isinstance(op, ast.MatMult):
            return _of_product(left, right)
        parts = weighed(op, left, right) or weighed(op, right, left) or mixture(op, left, right)
        computed = parts or tempered_by(op, left, right) or of_data(op, left, right)
        if computed is not None:
            return computed
        if isinstance(op, ast.Add) and left.activation == right.activation in _PROBABILITIES:
            return altered(left, activation=f"{_SUM}{left.activation}", targets=None)
        if written := softmax_by_hand(op, left, right):
            return written
        if isinstance(op, ast.Add) and left.learned != right.learned and _is_open(left, right):
            return TensorV("linear", made=True)  # a bias that is learned
        if isinstance(op, ast.Add) and (summed := moved(left, right) or moved(right, left)):
            return summed
        kept = _added(left, right)
        computed = TensorV(made=left.made, rank=_rank_of_both(op, left, right))
        return kept if both and isinstance(op, ast.Add | ast.Sub) else computed
    return _of_one_tensor(op, left, right)


#: Operators that join two conditions.
_JOINING = ast.BitAnd | ast.BitOr | ast.BitXor


def _of_conditions(op: ast.operator, left: Value, right: Value) -> TensorV | None:
    """Return the rows that two conditions keep together; None: something else."""
    if not isinstance(op, _JOINING):
        return None
    if not isinstance(left, TensorV) or not isinstance(right, TensorV):
        return None
    plain = left.dtype == right.dtype == "bool" and not left.made and not right.made
    return altered(left, targets=None, name=None) if plain and left.rank == right.rank else None


def _rank_of_both(op: ast.operator, left: TensorV, right: TensorV) -> int | None:
    """Return the axes of what two arrays give: 0 for numbers, 1 for a row that meets a column.

    That is spread over as many rows as it has numbers: no output that it meets has its shape.
    """
    if left.rank == right.rank == 0:
        return 0
    added = isinstance(op, ast.Add | ast.Sub)
    column = any(one.rank == _TABLE and one.units == 1 and not one.made for one in (left, right))
    row = any(one.rank == 1 and one.made for one in (left, right))
    return 1 if added and column and row else None


_TABLE = 2


def _of_one_tensor(op: ast.operator, left: Value, right: Value) -> Value:
    tensor, number = (left, right) if isinstance(left, TensorV) else (right, left)
    if isinstance(op, ast.MatMult) and isinstance(tensor, TensorV):
        summed = None if tensor is left else spread(left, tensor)
        if summed is not None:
            return summed
        return _of_product(tensor, tensor) if tensor.learned else TensorV(made=tensor.made)
    if not isinstance(tensor, TensorV):
        return UNKNOWN
    if number == UNKNOWN and isinstance(op, ast.Add) and tensor.learned:
        return TensorV("linear", made=True)  # a bias that is learned
    plain = without_bound(altered(tensor, targets=None, values=None))
    if number == UNKNOWN and isinstance(op, ast.Add) and tensor.name == SHRUNK:
        return tensor
    if tensor.predicted and (shares := scaled(op, tensor, first=tensor is left)):
        return shares
    if not isinstance(number, Const) or not isinstance(number.value, int | float):
        return weighed(op, tensor, number) or _with_something(op, plain, tensor is left)
    if isinstance(op, ast.Mod) and tensor is left and not tensor.made:
        return _of_rest(tensor, float(number.value))
    return _with_number(op, plain, float(number.value), tensor.targets, first=tensor is left)


def _is_open(left: TensorV, right: TensorV) -> bool:
    """Tell whether nothing is known of what a parameter is added to."""
    return (right if left.learned else left).activation is None


#: Their average is one of them again.
_PROBABILITIES = ("softmax", "sigmoid")
#: What the sum of two of them is called until it is halved.
_SUM = "sum of two "


def _added(left: TensorV, right: TensorV) -> TensorV:
    """Return the sum of raw scores, or of scores and a bias that is learned."""
    units = left.units if left.units == right.units else None
    first, added = (right, left) if left.learned else (left, right)
    bias = left.learned != right.learned
    kept = first.units if bias else units
    if bias and added.rank == 1 and first.units in (None, 1) and first.class_axis == -1:
        kept = added.units if added.units != 1 else first.units  # a score for each threshold
    return altered(first, targets=None, units=kept, made=left.made or right.made, learned=False)


def _of_product(left: TensorV, right: TensorV) -> TensorV:
    """Return the product of matrices: sums that are weighted by parameters can be anything."""
    if left.learned or right.learned:
        width = right.units if right.learned and right.rank != 1 else None
        column = None if width is None else -1
        return TensorV("linear", width, made=True, class_axis=column)
    summed = spread(left, right)
    if summed is not None:
        return summed
    if left.made or right.made or left.rank is None or right.rank is None:
        return TensorV(made=left.made)
    return TensorV(rank=left.rank + right.rank - 2)


def _with_something(op: ast.operator, tensor: TensorV, first: bool) -> Value:
    """A temperature or a scale that is not known leaves logits logits; nothing else."""
    if tensor.rank == 0 and tensor.dtype == "int" and not tensor.made:
        return TensorV(rank=0, dtype="int")  # the place of a row, moved
    scaled = isinstance(op, ast.Mult) or (isinstance(op, ast.Div) and first)
    if scaled and tensor.activation == "linear":
        return tensor
    return (isinstance(op, ast.Div) and tempered(op, tensor, first=first)) or UNKNOWN


def _with_number(
    op: ast.operator, tensor: TensorV, number: float, targets: TargetDomain | None, *, first: bool
) -> Value:
    by_hand = sigmoid_by_hand(op, tensor, number, first=first)
    if by_hand is not tensor:
        return by_hand
    if are_real(op, targets, number):
        drawn = tensor.origin is not None and tensor.activation is None
        return altered(tensor, targets=TargetDomain.REAL, name=COMPUTED if drawn else tensor.name)
    labels = signed(op, tensor, targets, number, first=first)
    if labels or (labels := renumbered(op, tensor, targets, number, first=first)):
        return labels
    if targets in ROWS and (smoother := smoothed(op, tensor, targets, number, first=first)):
        return smoother
    if tensor.activation == "linear":
        affine = isinstance(op, ast.Add | ast.Sub | ast.Mult | ast.Div) and (
            first or not isinstance(op, ast.Div)
        )
        points = tensor.predicted and abs(number) >= _OF_POINTS
        return tensor if affine and number and not points else TensorV(made=tensor.made)
    if averaged := _averaged(op, tensor, number, first=first):
        return averaged
    if _keeps_away(op, tensor, number, first=first):
        return tensor
    if tensor.activation == "sigmoid" and isinstance(op, ast.Sub) and not first and number == 1:
        return tensor
    if isinstance(op, ast.Mult | ast.Div) and number == 1:
        return altered(tensor, dtype=None)  # people turn integers into floats in this way
    return _with_other_values(op, tensor, number, first=first)


#: By what scores are multiplied, or which they are added to, to get points of a card for people.
_OF_POINTS = 10


def _with_other_values(op: ast.operator, tensor: TensorV, number: float, *, first: bool) -> TensorV:
    """Return an array that no longer holds what is known of its numbers."""
    if number > 0 and (shares := tempered(op, tensor, first=first)):
        return shares
    units = None if tensor.activation or tensor.made else tensor.units
    computed = None if tensor.made or tensor.rank == 0 else COMPUTED
    return TensorV(made=tensor.made, rank=tensor.rank, units=units, name=computed)


def _averaged(op: ast.operator, tensor: TensorV, number: float, *, first: bool) -> TensorV | None:
    """Return the sum of two outputs that is halved; None: something else."""
    halved = (isinstance(op, ast.Div) and first and number == 2) or (
        isinstance(op, ast.Mult) and number == 0.5
    )
    if tensor.activation is None or not tensor.activation.startswith(_SUM) or not halved:
        return None
    return altered(tensor, activation=tensor.activation.removeprefix(_SUM))


#: What keeps rates and spreads away from 0, and how much of it is still little.
_POSITIVE, _LITTLE = ("exp", "softplus"), 0.1


def _keeps_away(op: ast.operator, tensor: TensorV, number: float, *, first: bool) -> bool:
    """Tell whether a small number keeps a logarithm finite, or what is divided by away from 0."""
    if tensor.activation in _POSITIVE and isinstance(op, ast.Add) and 0 < number <= _LITTLE:
        return True
    return isinstance(op, ast.Add | ast.Sub) and first and abs(number) <= 1e-3


def _of_rest(numbers: TensorV, by: float) -> TensorV:
    """Return what is left of whole numbers after division: the indices of so many classes.

    Of other numbers it becomes such where their fractions are cut off.
    """
    if by < 2 or not by.is_integer():
        return TensorV(rank=numbers.rank)
    if numbers.dtype != "int":
        return TensorV(rank=numbers.rank, name=f"{REST}{int(by)}")
    return altered(class_index(int(by)), rank=numbers.rank)
