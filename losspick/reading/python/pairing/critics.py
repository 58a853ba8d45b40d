"""Losses of critics that are written out: mean scores of one kind of rows less those of another.

Only training tells them from numbers that are printed, and only words tell them from other gaps.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing import overlap, trained_overlaps
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, LossV, TensorV, TermV, Value

#: What the mean of all scores is called, and its negative.
_MEAN, _NEGATIVE = "mean of scores", "negative mean of scores"
#: Scores of one kind of rows less those of another, and the mean of that.
_DIFFERENCE, _GAP = "difference of scores", "gap of mean scores"
#: Activations that leave scores no room.
_BOUNDED = ("sigmoid", "tanh")
_MEANS = frozenset({"mean", "reduce_mean"})
#: What gives the slopes of a loss, to train with.
TRAINING = frozenset({"backward", "manual_backward", "scale", "gradient", "minimize"})
_WASSERSTEIN = regex(r"(?i)wasserstein|wgan|earth.?mover|gradient_?penalty")
_CRITIC = regex(r"(?i)critic")
_LEARNING_BY_REWARD = regex(r"(?i)reward|actor|policy|q_value|\bgym")


def mean_of(scores: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return the mean of bounded scores, or of their difference; None: another thing."""
    whole = not given.positional and not given.keywords
    if name not in _MEANS or not scores.made or scores.fixed or not whole:
        return None
    if scores.activation == _DIFFERENCE:
        return replace(scores, activation=_GAP)
    if scores.activation not in _BOUNDED or scores.pair is not None:
        return None
    return replace(scores, units=None, rank=None, class_axis=None, targets=None, name=_MEAN)


def of_operation(op: ast.operator, left: Value, right: Value) -> TensorV | None:
    """Return what an operation makes of mean scores on the way to a loss; None: nothing."""
    if isinstance(left, TensorV) and isinstance(right, TensorV):
        gap = _gap(op, left, right)
        if gap is not None:
            return gap
    for one, other in ((left, right), (right, left)):
        if isinstance(one, TensorV) and one.activation == _GAP and _goes_with(op, other):
            return one
    return None


def _gap(op: ast.operator, left: TensorV, right: TensorV) -> TensorV | None:
    """Return mean scores less others of the same critic; None: other things."""
    if isinstance(op, ast.Add) and _NEGATIVE in (left.name, right.name):
        one, other = (right, left) if left.name == _NEGATIVE else (left, right)
        return _of_both(one, other, _GAP) if one.name == _MEAN else None
    if not isinstance(op, ast.Sub) or left.activation not in _BOUNDED:
        return None
    if left.name == right.name == _MEAN:
        return _of_both(left, right, _GAP)
    return None if _MEAN in (left.name, right.name) else _of_both(left, right, _DIFFERENCE)


def _of_both(one: TensorV, other: TensorV, step: str) -> TensorV | None:
    """Return one step further from two outputs of the same critic."""
    alike = one.activation == (other.pair[0] if other.pair else other).activation
    learning = one.made and other.made and not one.fixed and not other.fixed
    if one.origin is None or one.origin != other.origin or not alike or not learning:
        return None
    return TensorV(step, origin=one.origin, made=True, pair=(one, TensorV()))


def _goes_with(op: ast.operator, other: Value) -> bool:
    """Tell whether a gap stays one beside a number, or with a penalty that nothing is known of."""
    if isinstance(op, ast.Mult | ast.Div):
        return isinstance(other, Const)
    known = isinstance(other, TermV) or (isinstance(other, TensorV) and other.made)
    return isinstance(op, ast.Add | ast.Sub) and not known


def negative(value: TensorV) -> TensorV | None:
    """Return the negative of mean scores, or of a gap; None: another thing."""
    if value.activation == _GAP:
        return value
    if value.name != _MEAN or value.activation not in _BOUNDED:
        return None
    return TensorV(name=_NEGATIVE, origin=value.origin, made=True, pair=(value, TensorV()))


def note_trained(machine: Machine, value: Value | None, given: Arguments, place: Location) -> None:
    """Note that a critic is trained with a gap, or with the means it is made of, one by one."""
    if not isinstance(value, TensorV) or not value.made:
        return
    trained_overlaps.note_trained(machine, value, place)
    by_parts = value.name == _MEAN and value.activation in _BOUNDED and bool(given.positional)
    output = value if by_parts else value.pair[0] if value.pair is not None else None
    if output is None or not (by_parts or value.activation == _GAP):
        return
    if _is_of_critics(machine, place) or _is_of_critics(machine, output.origin or place):
        _note(machine, output, place)


def note_signed(machine: Machine, value: TensorV, name: str, place: Location, frame: Frame) -> None:
    """Note the mean of scores times signs, in a function that is named after the loss."""
    if name not in _MEANS or value.name != overlap.PRODUCT or value.pair is None:
        return
    called = getattr(frame.function, "name", "")
    if value.pair[0].activation in _BOUNDED and _WASSERSTEIN.search(called) is not None:
        _note(machine, value.pair[0], place)


def _note(machine: Machine, output: TensorV, place: Location) -> None:
    loss = LossV("written out.Wasserstein loss", "the Wasserstein loss", {}, place)
    scores = replace(output, targets=None, name=None)
    machine.found.append(describe(loss, Framework.TORCH, scores, call=place))


def _is_of_critics(machine: Machine, place: Location) -> bool:
    """Tell whether the words of a file say that it trains a critic."""
    source = machine.project.sources.get(place.path)
    text = source.text if source is not None else ""
    if _WASSERSTEIN.search(text) is not None:
        return True
    return _CRITIC.search(text) is not None and _LEARNING_BY_REWARD.search(text) is None
