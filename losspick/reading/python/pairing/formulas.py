"""Losses that are written out over several operations: what each makes of an array before them.

An array carries the output and the target that it was computed from, and the name of the step.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.class_axes import as_it_was, beside_labels, is_astray
from losspick.reading.python.data.in_columns import is_column, is_row
from losspick.reading.python.data.spreading import is_data
from losspick.reading.python.pairing.by_hand import LOG_OF_SCORE
from losspick.reading.python.pairing.judging_places import judges
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, LossV, TensorV, Value

DIFFERENCE, SQUARED, ABSOLUTE = "difference", "squared difference", "absolute difference"
#: Of a label and a score, and what is left to a margin.
SCORED, MARGIN = "label times score", "margin of a score"
#: Of labels and logarithms, by what the logarithm was taken of.
TIMES_SIGMOID, TIMES_SOFTMAX = "labels times log of sigmoid", "labels times log of softmax"
#: Of labels and logarithms, one number for each row of several.
ONE_A_ROW = "labels times log of softmax, summed over the last axis"
#: Of labels and raw scores, which leaves the scores of the labels.
TIMES_SCORES = "labels times scores"
COMPLEMENT, LOG_COMPLEMENT = "complement of softmax", "log of complement of softmax"
TIMES_COMPLEMENT, NEGATIVE = "labels times log of complement", "negative of softmax"
#: Data within the open unit interval, which only probabilities are brought into.
CLIPPED, LOG_CLIPPED = "clipped data", "logarithm of clipped data"
CLIPPED_SCORES, TIMES_CLIPPED = "clipped linear", "labels times clipped linear"
CROSSED = "column times row"
#: Activations whose outputs are kept within bounds.
_BOUNDED = frozenset({"softmax", "sigmoid", "tanh", "relu"})
_MEANS = frozenset({"mean", "sum", "reduce_mean", "reduce_sum", "nanmean"})
_AVERAGES = _MEANS - {"sum", "reduce_sum"}
_ERRORS = {SQUARED: "squared error", ABSOLUTE: "absolute error"}


def of_operation(op: ast.operator, left: Value, right: Value) -> TensorV | None:
    """Return what an operation makes of two values on the way to a loss; None: nothing."""
    if isinstance(op, ast.Sub):
        return _subtracted(left, right)
    if isinstance(op, ast.Mult):
        return _multiplied(left, right) or _multiplied(right, left) or crossed(left, right)
    squared = isinstance(op, ast.Pow) and right in (Const(2), Const(2.0))
    if squared and isinstance(left, TensorV) and left.activation == DIFFERENCE:
        return replace(left, activation=SQUARED)
    return None


def _subtracted(left: Value, right: Value) -> TensorV | None:
    if isinstance(left, TensorV) and isinstance(right, TensorV):
        return _difference(left, right) or _difference(right, left)
    if not isinstance(left, Const) or not isinstance(right, TensorV):
        return None
    if right.activation == "softmax" and left.value == 1:
        return replace(right, activation=COMPLEMENT)
    if right.activation in (CLIPPED, CLIPPED_SCORES) and left.value == 1:
        return right
    return replace(right, activation=MARGIN) if right.activation == SCORED else None


def _difference(output: TensorV, target: TensorV) -> TensorV | None:
    if not output.made or output.activation not in _BOUNDED or output.fixed:
        return None
    known = target.targets is not None and not target.made
    return TensorV(DIFFERENCE, made=True, pair=(output, target)) if known else None


def _multiplied(one: Value, other: Value) -> TensorV | None:
    """Return a product of labels and what a model gives."""
    if not isinstance(other, TensorV):
        return None
    labels = one if isinstance(one, TensorV) else TensorV()
    if other.activation == "log_sigmoid" and labels.targets is TargetDomain.ONE_HOT:
        return TensorV(TIMES_SIGMOID, made=True, pair=(other, labels))
    if other.activation == "log_softmax" and is_data(labels):
        return TensorV(TIMES_SOFTMAX, made=True, pair=(beside_labels(other, labels), labels))
    if other.activation == CLIPPED_SCORES and is_data(labels):
        return TensorV(TIMES_CLIPPED, made=True, pair=(other, labels))
    if other.activation == LOG_COMPLEMENT:
        return TensorV(TIMES_COMPLEMENT, made=True, pair=(other, labels))
    raw = other.made and other.activation == "linear" and not other.fixed
    if raw and labels.targets in (TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS):
        return TensorV(TIMES_SCORES, made=True, pair=(other, labels))
    unknown = isinstance(one, TensorV) and labels.targets is None and is_data(labels)
    raw = raw or (other.made and other.activation == "tanh" and not other.fixed)
    if raw and (unknown or labels.targets is TargetDomain.ZERO_ONE) and labels.dtype != "bool":
        return TensorV(SCORED, made=True, pair=(other, labels))
    return None


def of_function(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return what a function makes of an array on the way to a loss; None: nothing."""
    if tensor.activation == DIFFERENCE and name in ("square", "abs", "pow"):
        whole = name != "pow" or given.get(0, "exponent") in (Const(2), Const(2.0))
        return replace(tensor, activation=ABSOLUTE if name == "abs" else SQUARED) if whole else None
    if tensor.activation == TIMES_SCORES:
        return _scores_of_labels(tensor, name, given)
    if tensor.activation == TIMES_SOFTMAX and tensor.pair is not None:
        over_rows = tensor.pair[0].axis == 0 and tensor.pair[0].class_axis == -1
        summed = name in ("sum", "reduce_sum") and given.get(0, "axis", "dim") == Const(-1)
        return replace(tensor, activation=ONE_A_ROW) if over_rows and summed else None
    if name in ("log", "log1p"):
        logs = {COMPLEMENT: LOG_COMPLEMENT} if name == "log" else {NEGATIVE: LOG_COMPLEMENT}
        logs |= {CLIPPED: LOG_CLIPPED, CLIPPED_SCORES: LOG_OF_SCORE} if name == "log" else {}
        known = logs.get(tensor.activation or "")
        return None if known is None else replace(tensor, activation=known)
    if name in ("clamp", "clip", "clip_by_value") and _inside(given):
        raw = tensor.made and tensor.activation == "linear" and not tensor.fixed
        if is_data(tensor) or raw:
            return replace(tensor, activation=CLIPPED_SCORES if raw else CLIPPED)
    return None


def _scores_of_labels(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return the sum over the classes, of which but the label's score is left."""
    axis = given.get(0, "axis", "dim")
    over_rows = axis in (Const(0), Const(None)) or (axis is not None and name in _AVERAGES)
    if name not in _MEANS or over_rows or tensor.pair is None:
        return None
    kept = replace(tensor.pair[0], units=None, rank=None, class_axis=None, targets=None)
    return replace(kept, picked=True)


def _inside(given: Arguments) -> bool:
    """Tell whether values are kept a little away from 0 and 1."""
    ends = [v.value for v in (*given.positional, *given.keywords.values()) if isinstance(v, Const)]
    numbers = [end for end in ends if isinstance(end, int | float)]
    return len(numbers) == 2 and 0 < numbers[0] < 0.01 and 0.99 < numbers[1] < 1


def away_from_zero(given: Arguments) -> bool:
    """Tell whether values are kept a little above 0, as before a logarithm, and below 1 if at all.

    So are only probabilities, or what is taken for them.
    """
    values = (*given.positional, *given.keywords.values())
    numbers = [v.value for v in values if isinstance(v, Const) and type(v.value) is float]
    low, high = (min(numbers), max(numbers)) if numbers else (0.0, 0.0)
    return 0 < low < 0.01 and (len(numbers) == 1 or 0.99 < high <= 1)


def from_one_on(name: str, given: Arguments) -> bool:
    """Tell whether values are cut off at 1, or at a larger number, from below."""
    low = given.get(0, "min", "a_min", "lower", "clip_value_min")
    number = low.value if isinstance(low, Const) else None
    return name != "nan_to_num" and type(number) in (int, float) and number >= 1  # type: ignore[operator]


def are_amounts(tensor: TensorV, given: Arguments) -> bool:
    """Tell whether data is no class index, by its number type or that of the limits it is given."""
    ends = (*given.positional, *given.keywords.values())
    broken = any(isinstance(one, Const) and isinstance(one.value, float) for one in ends)
    return not tensor.made and (tensor.dtype == "float" or (broken and tensor.dtype != "int"))


def note_formula(
    machine: Machine, tensor: TensorV, name: str, given: Arguments, place: Location
) -> None:
    """Note a loss that ends with a sum, a mean or a cut at 0."""
    if tensor.picked and tensor.axis == 0 and tensor.activation == "log_softmax":
        _note_rows(machine, tensor, name, place)
    if tensor.pair is None:
        return
    output, target = tensor.pair
    if name in _MEANS and not given.positional and not given.keywords:
        note_crossed(machine, output, target, place)
    step = tensor.activation or ""
    if step == MARGIN and name in ("clamp", "clip", "relu", "maximum", "clamp_min", "hinge"):
        _note(machine, "hinge", output, target, place)
    if name not in _MEANS:
        return
    if step in _ERRORS:
        _note(machine, _ERRORS[step], output, target, place)
    elif step == TIMES_SIGMOID:
        chosen = replace(output, activation="sigmoid", targets=None)
        _note(machine, "cross-entropy of probabilities", chosen, UNKNOWN, place, Framework.KERAS)
    elif (step, given.get(0, "axis", "dim")) in _OVER_CLASSES:
        note_over_rows(machine, output, place)


#: Steps, and the axis over which they go on to a sum over classes that softmax left out.
_OVER_CLASSES = ((TIMES_SOFTMAX, Const(1)), (ONE_A_ROW, None))


def crossed(left: Value, right: Value) -> TensorV | None:
    """Return the product of a column and a row, of which each number meets each other one."""
    for column, row in ((left, right), (right, left)):
        learning = isinstance(column, TensorV) and is_column(column) and not column.fixed
        if learning and is_row(row) and isinstance(column, TensorV) and isinstance(row, TensorV):
            return TensorV(CROSSED, made=True, pair=(column, row))
    return None


def note_crossed(machine: Machine, output: TensorV, target: TensorV, place: Location) -> None:
    """Note that a product of a column and a row is added up whole, which nobody means.

    It is the product of the two sums: what belongs together is not weighed together.
    """
    if crossed(output, target) is None or judges(machine, place):
        return
    loss = LossV("written out.the product", "the product", {}, place)
    column = replace(output, activation="linear", targets=None)
    spec = describe(loss, Framework.TORCH, column, call=place)
    machine.found.append(replace(spec, activation=None, target_rank=target.rank))


def note_over_rows(machine: Machine, output: Value, place: Location) -> None:
    """Note softmax over the rows, or the places, of which each label picks one."""
    if isinstance(output, TensorV) and output.activation == "log_softmax" and output.axis == 0:
        wrong = replace(output, class_axis=1, targets=None)
        _note(machine, "cross-entropy over classes", wrong, UNKNOWN, place)
    else:
        note_astray(machine, output, place)


def note_astray(machine: Machine, output: Value, place: Location) -> None:
    """Note softmax over another axis of pictures than that of the classes."""
    pictures = as_it_was(output) if isinstance(output, TensorV) else None
    if pictures is not None and not pictures.fixed and is_astray(pictures):
        _note(machine, "loss over classes", replace(pictures, targets=None), UNKNOWN, place)


def note_shares_of_rows(machine: Machine, value: TensorV, place: Location) -> None:
    """Note softmax over the rows, of which the scores of a class are taken, or the likeliest."""
    if value.activation == "softmax" and value.axis == 0 and value.class_axis in (-1, 1):
        loss = LossV("written out.scores of the classes", "the choice of a class", {}, place)
        wrong = replace(value, class_axis=1, targets=None)
        machine.found.append(describe(loss, Framework.TORCH, wrong, call=place))


def _note_rows(machine: Machine, picked: TensorV, name: str, place: Location) -> None:
    """Note log-probabilities over the rows, of which one of each row was picked."""
    if name in _MEANS and picked.class_axis == 1:
        _note(machine, "cross-entropy over classes", replace(picked, targets=None), UNKNOWN, place)


def note_sum(machine: Machine, left: TensorV, right: TensorV, place: Location) -> None:
    """Note a binary cross-entropy of classes that exclude each other."""
    if {left.activation, right.activation} != {TIMES_SOFTMAX, TIMES_COMPLEMENT}:
        return
    pair = left.pair if left.activation == TIMES_SOFTMAX else right.pair
    if pair is not None:
        output = replace(pair[0], activation="softmax", class_axis=pair[0].class_axis or -1)
        _note(machine, "binary cross-entropy", output, UNKNOWN, place)


def note_swapped(machine: Machine, left: Value, right: Value, place: Location) -> None:
    """Note the logarithm of labels, weighted by what a model gives."""
    for logs, weights in ((left, right), (right, left)):
        if not isinstance(logs, TensorV) or not isinstance(weights, TensorV):
            continue
        learning = weights.made and not weights.fixed
        if logs.activation == LOG_CLIPPED and learning:
            loss = LossV("written out.binary cross-entropy", "the cross-entropy", {}, place)
            spec = describe(loss, Framework.TORCH, TensorV(), call=place, swapped=True)
            machine.found.append(spec)


def note_written_out(machine: Machine, name: str, output: TensorV, place: Location) -> None:
    """Note a loss of that name on an output, unless it only judges."""
    _note(machine, name, output, UNKNOWN, place)


def _note(
    machine: Machine,
    name: str,
    output: TensorV,
    target: Value,
    place: Location,
    framework: Framework = Framework.TORCH,
) -> None:
    if judges(machine, place):
        return
    loss = LossV(f"written out.{name}", f"the {name}", {}, place)
    machine.found.append(describe(loss, framework, output, target, call=place))
