"""Losses that are written out: logarithms times labels, and differences that are squared."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.array_parts import ONE_ROW
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.pairing.mean_differences import is_only_averaged
from losspick.reading.python.pairing.own_losses import own_loss
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, LossV, TensorV, Value

#: What the logarithm of a raw score is; it is no number for half of all scores.
LOG_OF_SCORE = "log of linear"
#: Activations that normalise, which some apply to what is normalised already.
_TWICE = {"softmax": "softmax", "log_softmax": "softmax", "sigmoid": "sigmoid",
          "log_sigmoid": "sigmoid"}  # fmt: skip


def note_likelihood(machine: Machine, value: Value, node: ast.AST, frame: Frame) -> None:
    """Note a cross-entropy that is computed from logarithms of what are no probabilities."""
    if not isinstance(value, TensorV):
        return
    if value.activation == LOG_OF_SCORE:
        place = frame.source.place(node)
        scores = replace(value, activation="linear", targets=None)
        loss = LossV("written out.cross-entropy", "cross-entropy", {}, place)
        machine.found.append(describe(loss, Framework.TORCH, scores, call=place))
    elif value.activation in ("log_softmax", "log_sigmoid"):
        note_twice(machine, value, frame)


def note_twice(machine: Machine, value: Value, frame: Frame | None = None) -> None:
    """Note an activation that was applied to what had one like it already."""
    if not isinstance(value, TensorV) or value.before is None or value.origin is None:
        return
    name = _TWICE.get(value.activation or "")
    if name is None:
        return
    called = own_loss(frame, value.origin) or _name_of(value.activation or name)
    loss = LossV(f"written out.{name}", called, {}, value.origin)
    first = replace(value, activation=value.before, origin=value.before_place, targets=None)
    machine.found.append(describe(loss, Framework.TORCH, first, call=value.origin))


def _name_of(activation: str) -> str:
    return activation if activation.startswith("log") else f"the second {activation}"


def note_difference(
    machine: Machine, left: TensorV, right: TensorV, node: ast.BinOp | ast.Call, frame: Frame
) -> None:
    """Note predictions and targets of shapes that do not fit, brought together one by one.

    A column and a row may be meant to be multiplied, but no rows of two sizes.
    """
    for output, target in ((left, right), (right, left)):
        column = output.units == 1 and _subtracts(node)
        row = target.rank == 1 and target.values is None
        apart = (column and row) or _are_apart(output, target)
        known = output.made and output.class_axis == -1 and target.activation is None
        known = known and output.name != ONE_ROW
        if apart and known and not (column and row and _is_averaged(node, frame)):
            place = frame.source.place(node)
            loss = LossV("written out.the difference", "the difference", {}, place)
            labels = UNKNOWN if column else target
            spec: ModelSpec = describe(loss, Framework.TORCH, output, labels, call=place)
            machine.found.append(replace(spec, activation=None, target_rank=target.rank))


#: Functions that subtract.
SUBTRACTING = frozenset({"subtract", "sub", "squared_difference"})


def _is_averaged(node: ast.BinOp | ast.Call, frame: Frame) -> bool:
    """Tell whether a difference, of which no square is taken, goes into nothing but means."""
    called = node.func if isinstance(node, ast.Call) else None
    squared = last_name(called) == "squared_difference"
    return not squared and is_only_averaged(node, frame)


def _subtracts(node: ast.BinOp | ast.Call) -> bool:
    return isinstance(node, ast.Call) or isinstance(node.op, ast.Sub)


def _are_apart(output: TensorV, target: TensorV) -> bool:
    """Tell whether rows of several numbers stand against rows of another number."""
    if output.units is None or target.units is None or target.rank == 1 or target.made:
        return False
    return output.units > 1 and target.units > 1 and output.units != target.units
