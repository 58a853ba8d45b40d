"""Losses that are added: two of them on one output."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.pairing import overlap
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, TermV, Value


def of_terms(machine: Machine, node: ast.BinOp, left: Value, right: Value, frame: Frame) -> Value:
    """Return what a sum, or a multiple, of losses is; an overlap that is taken away is one."""
    if isinstance(node.op, ast.Mult):
        note_classes(machine, node, left, right)
        _note_looked_up(machine, node, (left, right), frame)
    elif isinstance(node.op, ast.Sub):
        overlap.note_overlap(machine, node, Const(1), right, frame)
    return operate(machine, node.op, left, right, frame.source.place(node))


def operate(
    machine: Machine,
    op: ast.operator,
    left: Value,
    right: Value,
    place: Location | None = None,
) -> Value:
    """Return what a sum, or a multiple, of losses is."""
    if isinstance(left, TermV) and isinstance(right, TermV):
        if not isinstance(op, ast.Add | ast.Sub):
            return UNKNOWN
        for output, spec in left.parts:
            for other_output, other in right.parts:
                if output is other_output:
                    _note(machine, spec, other)
        return TermV((*left.parts, *right.parts))
    if isinstance(op, ast.Mult) and place is not None:
        _note_weights(machine, left, right, place)
    return left if isinstance(left, TermV) else right


def _note_looked_up(
    machine: Machine, node: ast.BinOp, sides: tuple[Value, Value], frame: Frame
) -> None:
    """Note a loss that is multiplied by a weight that is looked up for each label."""
    for text, term in ((node.left, sides[1]), (node.right, sides[0])):
        if not isinstance(term, TermV) or not isinstance(text, ast.Subscript):
            continue
        index = text.slice
        labels = last_name(index)
        if _LABELS.match(labels) is None:
            continue
        weights = machine.evaluate(text.value, frame)
        _note_weights(machine, weights, term, frame.source.place(text))


#: How people call the classes of rows.
_LABELS = regex(r"(ys?|yb|y_?(?:true|batch)|(?:true_)?labels?|targets?|classes)$")


def note_classes(machine: Machine, node: ast.BinOp, left: Value, right: Value) -> None:
    """Note that a mean over rows and classes is multiplied by the number of classes.

    It is then the mean over rows, which torch calls ``batchmean``.
    """
    term, by, text = (left, right, node.right)
    if isinstance(right, TermV):
        term, by, text = (right, left, node.left)
    if not isinstance(term, TermV) or len(term.parts) != 1:
        return
    spec = term.parts[0][1]
    if spec.loss is None or not _counts_classes(by, text, spec):
        return
    loss = spec.loss.value
    given = tuple(one for one in loss.arguments if one.name != "reduction")
    mean = replace(loss, arguments=given, names=loss.names | {"reduction"})
    machine.found[:] = [
        replace(one, loss=replace(spec.loss, value=mean)) if one is spec else one
        for one in machine.found
    ]


def _counts_classes(value: Value, text: ast.expr, spec: ModelSpec) -> bool:
    """Tell whether a factor is the number of classes, by its value or by how it is written."""
    if isinstance(value, Const):
        return spec.units is not None and value.value == spec.units.value
    if isinstance(text, ast.Call):
        name = getattr(text.func, "attr", "")
        return name == "size" and [ast.unparse(one) for one in text.args] in (["1"], ["-1"])
    if isinstance(text, ast.Subscript):
        of_shape = getattr(text.value, "attr", "") == "shape"
        return of_shape and ast.unparse(text.slice) in ("1", "-1")
    name = last_name(text).casefold()
    return any(word in name for word in ("class", "labels", "vocab"))


def _note_weights(machine: Machine, left: Value, right: Value, place: Location) -> None:
    """Note a loss that is multiplied by the weight of each row's class."""
    weights, term = (left, right) if isinstance(right, TermV) else (right, left)
    values = weights.values if isinstance(weights, TensorV) else None
    if values is None or not isinstance(term, TermV) or len(term.parts) != 1:
        return
    if len(values) > 1:
        machine.found.append(replace(term.parts[0][1], weights=Fact(values, place)))


def _note(machine: Machine, one: ModelSpec, other: ModelSpec) -> None:
    if one.loss is None or other.loss is None or one.peer or other.peer:
        return
    if one.loss.value.path != other.loss.value.path:
        place = other.call or other.loss.place
        machine.found.append(replace(one, rival=Fact(other.loss.value, place)))
