"""Weights of the classes that a program multiplies by itself, or looks up for each label."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.literals import literal
from losspick.reading.python.pairing.formulas import TIMES_SOFTMAX
from losspick.reading.python.pairing.losses import describe, indices
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import ListV, LossV, TensorV, Value

_FEWEST = 2
_LOSS = "written out.weights of classes"


def note_weights(
    machine: Machine, node: ast.BinOp, left: Value, right: Value, frame: Frame
) -> None:
    """Note weights that are multiplied by rows of another width, which no library takes."""
    if not isinstance(node.op, ast.Mult):
        return
    if not _holds_numbers(left) and type(node.left) is ast.BinOp:
        left = _factor(machine, node.left, right, frame) or left
    if not _holds_numbers(left) and not _holds_numbers(right):
        return
    for one, rows in ((left, right), (right, left)):
        weights = literal("", one) if type(one) is ListV and one.whole else one
        if not isinstance(weights, TensorV) or not isinstance(rows, TensorV):
            continue
        width, number = _width(rows), _number(weights)
        if number is not None and width is not None and width != number:
            _note(machine, weights, width, rows, frame.source.place(node))


def _factor(machine: Machine, product: ast.BinOp, rows: Value, frame: Frame) -> Value | None:
    """Return the weights in a product that a row of scores is multiplied by: ``w * y * log(p)``."""
    if type(rows) is not TensorV or not rows.made or not isinstance(product.op, ast.Mult):
        return None
    if _width(rows) is None:
        return None
    sides = [one for one in (product.left, product.right) if isinstance(one, _NAMED)]
    values = (machine.evaluate(one, frame) for one in sides)
    return next((value for value in values if _holds_numbers(value)), None)


_NAMED = (ast.Name, ast.Attribute)


def note_lookup(machine: Machine, weights: TensorV, labels: Value, place: Location) -> None:
    """Note that a weight is looked up for labels of which there are more."""
    codes = indices(labels) if isinstance(labels, TensorV) and not labels.made else None
    number = _number(weights)
    if codes is not None and number is not None and codes[1] >= number:
        _note(machine, weights, codes[1] + 1, TensorV(), place)


def _holds_numbers(value: Value) -> bool:
    """Tell whether a value may be weights that stand in the source."""
    return type(value) is ListV or (type(value) is TensorV and value.values is not None)


def _number(weights: TensorV) -> int | None:
    plain = weights.rank == 1 and not weights.made and weights.activation is None
    several = plain and weights.values is not None and len(weights.values) >= _FEWEST
    return len(weights.values) if several and weights.values is not None else None


def _width(rows: TensorV) -> int | None:
    """Return how many classes stand along the last axis; None: not known, or one."""
    if rows.pair is not None and rows.activation == TIMES_SOFTMAX:
        rows = rows.pair[0]
    last = rows.made and rows.class_axis == -1
    marked = rows.targets is TargetDomain.ONE_HOT and not rows.made and rows.rank in (None, 1, 2)
    width = rows.units or (rows.classes if marked else None)
    return width if (last or marked) and width is not None and width >= _FEWEST else None


def _note(machine: Machine, weights: TensorV, classes: int, rows: TensorV, place: Location) -> None:
    if machine.caught:
        return
    loss = LossV(_LOSS, "the weighted loss", {}, place)
    spec = describe(loss, Framework.KERAS, TensorV(), call=place)
    spec = replace(
        spec,
        weights=Fact(weights.values or (), place),
        classes=Fact(classes, rows.units_place or place),
    )
    if spec not in machine.found[-_RECENT:]:
        machine.found.append(spec)


#: So many pairings that were found last are looked through, as a loss may be applied again.
_RECENT = 16
