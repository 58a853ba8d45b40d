"""Losses that are added: two of them on one output."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, TensorV, TermV, Value


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
