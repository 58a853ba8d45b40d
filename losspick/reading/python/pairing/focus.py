"""Focal losses that are written out: the weight of each row, where it is made of raw scores.

The score of the label, ``p * y + (1 - p) * (1 - y)``, is a probability only if ``p`` is one.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.by_hand import LOG_OF_SCORE
from losspick.reading.python.pairing.formulas import CLIPPED_SCORES
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, LossV, TensorV, TermV, Value, altered

#: The score of the label and what it lacks to 1, both of raw scores, and a power of the latter.
OF_LABEL, ERROR = "score of the label", "what the score of the label lacks"
FOCUS = "power of what the score of the label lacks"
#: The score of the label, or its contrary, of probabilities that were activated once more.
OF_LABEL_TWICE = "score of the label after two sigmoids"
_CONTRARY = {OF_LABEL: ERROR, ERROR: OF_LABEL}
_POWERS = frozenset({"pow", "power", "float_power"})
_LIMITS = frozenset({"clamp", "clip", "clip_by_value", "clamp_min", "clamp_max"})
_ONES = (Const(1), Const(1.0))
#: What the names of losses hold that focal weights are made for.
_ENTROPIES = ("crossentropy", "cross_entropy", "bce", "nll")


def of_operation(
    machine: Machine, node: ast.BinOp, left: Value, right: Value, frame: Frame
) -> TensorV | None:
    """Return what an operation makes of raw scores on the way to a focal weight; None: nothing."""
    if isinstance(node.op, ast.Add):
        return _of_label(machine, node, frame)
    if isinstance(node.op, ast.Pow):
        return _power(left, node.left)
    if isinstance(node.op, ast.Sub):
        contrary = _CONTRARY.get(_step(right)) if left in _ONES else None
        known = isinstance(right, TensorV) and contrary is not None
        return altered(right, activation=contrary) if known else None  # type: ignore[arg-type]
    if isinstance(node.op, ast.Mult):
        return _times(left, right) or _times(right, left)
    return None


def _step(value: Value) -> str:
    return (value.activation or "") if isinstance(value, TensorV) else ""


def _times(weight: Value, other: Value) -> TensorV | None:
    """Return a focal weight that is multiplied by a weight of another kind."""
    made = isinstance(other, TensorV) and other.made
    known = isinstance(weight, TensorV) and weight.activation == FOCUS
    return weight if known and not made else None  # type: ignore[return-value]


def _power(value: Value, node: ast.expr | None) -> TensorV | None:
    """Return a power of what a raw score lacks to 1."""
    if not isinstance(value, TensorV):
        return None
    lacking = value.activation == ERROR or (_is_raw(value) and _complement(node) is not None)
    return altered(value, activation=FOCUS) if lacking else None


def _is_raw(value: Value) -> bool:
    """Tell whether a value holds raw scores of a model that is trained."""
    if not isinstance(value, TensorV) or value.fixed or value.origin is None:
        return False
    return value.made and value.activation in ("linear", CLIPPED_SCORES)


def _of_label(machine: Machine, node: ast.BinOp, frame: Frame) -> TensorV | None:
    """Return the score of the label where it is made of raw scores; None: something else."""
    step, names = _pattern(node)
    for name in names:
        value = machine.evaluate(name, frame)
        if _is_raw(value) and isinstance(value, TensorV):
            return altered(value, activation=step, targets=None)
        if _is_twice(value) and isinstance(value, TensorV):
            return altered(value, activation=OF_LABEL_TWICE, targets=None)
    return None


def _is_twice(value: Value) -> bool:
    """Tell whether a value holds a sigmoid of probabilities that a model learns to give."""
    if not isinstance(value, TensorV) or value.fixed or value.predicted or value.origin is None:
        return False
    return value.made and value.activation == value.before == "sigmoid"


def _pattern(node: ast.BinOp) -> tuple[str, list[ast.expr]]:
    """Return what is computed of two names: ``a * b + (1 - a) * (1 - b)``, or its contrary."""
    one, other = node.left, node.right
    if not isinstance(one, ast.BinOp) or not isinstance(other, ast.BinOp):
        return "", []
    if not isinstance(one.op, ast.Mult) or not isinstance(other.op, ast.Mult):
        return "", []
    parts = (one.left, one.right, other.left, other.right)
    inner = [_complement(part) for part in parts]
    words = [_dumped(part if was is None else was) for part, was in zip(parts, inner, strict=True)]
    number = [was is not None for was in inner]
    fits = sorted(words[:2]) == sorted(words[2:]) and words[0] != words[1]
    if not fits or number.count(True) != _SIDES:
        return "", []
    known: list[ast.expr] = []
    known += [p for p in (*parts, *inner) if isinstance(p, ast.Name | ast.Attribute)]
    if number[0] == number[1]:
        return OF_LABEL, known
    alike = words[number[:2].index(True)] == words[2 + number[2:].index(True)]
    return ("", []) if alike else (ERROR, known)


_SIDES = 2


def _dumped(node: ast.expr) -> str:
    return ast.dump(node)


def _complement(node: ast.expr | None) -> ast.expr | None:
    """Return ``a`` of ``1 - a``; None: it is something else."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub):
        return None
    return node.right if getattr(node.left, "value", None) == 1 else None


def chosen(given: Arguments) -> TensorV | None:
    """Return the score of the label by a condition, ``where(y == 1, s, 1 - s)``; None: another."""
    one, other = given.nodes.get(1), given.nodes.get(2)
    values = given.positional[1:]
    if one is None or other is None or len(values) != _SIDES:
        return None
    scores = values[0]
    if (alone := _or_ends(values)) is not None:
        return altered(alone, activation=OF_LABEL)
    if not isinstance(scores, TensorV):
        return None
    if all(map(_is_twice, values)):
        return altered(scores, activation=OF_LABEL_TWICE, targets=None)
    if not all(map(_is_raw, values)):
        return None
    for step, plain, lacking in ((OF_LABEL, one, other), (ERROR, other, one)):
        inner = _complement(lacking)
        if inner is not None and _dumped(inner) == _dumped(plain):
            return altered(scores, activation=step)
    return None


def _or_ends(values: Sequence[Value]) -> TensorV | None:
    """Return raw scores that are kept for one class: ``where(y == 1, s, ones_like(s))``."""
    raw = [one for one in values if _is_raw(one)]
    rest = [one for one in values if not _is_raw(one)]
    ends = all(one in _ENDS or getattr(one, "filled", None) in (0, 1) for one in rest)
    alone = raw[0] if len(raw) == 1 and ends else None
    return alone if isinstance(alone, TensorV) else None


_ENDS = (*_ONES, Const(0), Const(0.0))


def of_function(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return what a function makes of raw scores on the way to a focal weight; None: nothing."""
    if name in _POWERS:
        return _power(tensor, given.nodes.get(-1))
    if tensor.activation == OF_LABEL_TWICE and name in _LIMITS:
        return tensor
    if tensor.activation not in _CONTRARY:
        return None
    if name == "log" and tensor.activation == OF_LABEL:
        return altered(tensor, activation=LOG_OF_SCORE)
    return tensor if name in _LIMITS else None


def note_focus(machine: Machine, left: Value, right: Value, place: Location) -> None:
    """Note a cross-entropy that is weighted by a power of what raw scores lack to 1."""
    for weight, term in ((left, right), (right, left)):
        if not isinstance(term, TermV) or not isinstance(weight, TensorV):
            continue
        if weight.activation == FOCUS and any(_is_of(weight, *part) for part in term.parts):
            loss = LossV("written out.cross-entropy", "the weight of a focal loss", {}, place)
            raw = altered(weight, activation="linear", targets=None)
            machine.found.append(describe(loss, Framework.TORCH, raw, call=place))


def _is_of(weight: TensorV, output: TensorV, spec: object) -> bool:
    """Tell whether a loss is a cross-entropy of the same output that its weight is made of."""
    named = getattr(getattr(spec, "loss", None), "value", None)
    path = getattr(named, "path", "").casefold()
    return output.origin == weight.origin and any(word in path for word in _ENTROPIES)
