"""Overlaps of masks that are trained as they stand, and so made small."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.score_uses import Sought
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.pairing.overlap import SHARE
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV, TensorV, Value


def note_minimised(machine: Machine, loss: FunctionV, value: Value, place: Location) -> None:
    """Note an overlap that is trained as a loss as it stands, and so made small.

    Args:
        machine: The interpreter.
        loss: The function that a model is compiled with.
        value: What it gives.
        place: Where the model is compiled.
    """
    if not _turns(loss, 0):
        note_trained(machine, value, place, Framework.KERAS)


#: How overlaps are called that are to grow; others are those with what is to be left out.
_OVERLAPS = regex(r"(?i)dice|\biou|iou\b|jaccard|tversky")


def note_trained(
    machine: Machine, value: Value | None, place: Location, library: Framework = Framework.TORCH
) -> None:
    """Note that training takes the slopes of an overlap as it stands, to make it small."""
    if not isinstance(value, TensorV) or value.activation != SHARE or machine.caught:
        return
    source = machine.project.sources.get(place.path)
    if source is None or _OVERLAPS.search(source.text) is None:
        return
    sought = Sought(
        seeker="training",
        score="overlap of masks and labels",
        largest=False,
        best_is_largest=True,
        remedy="train 1 less the overlap",
    )
    note_sought(machine, library, sought, place)


def _turns(function: FunctionV, depth: int) -> bool:
    """Tell whether a function, or one that it calls, takes a negative or something from a number.

    It may then compute the share of what does not overlap, or the negative of the overlap.
    """
    written = whole(function.node)
    places = {id(one) for node in walk(written) for one in _given(node)}
    for node in walk(written):
        if _is_negative(node) and id(node) not in places:
            return True
        less = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)
        if less and isinstance(node.left, ast.Constant):  # type: ignore[attr-defined]
            return True
        if isinstance(node, ast.Compare) or getattr(node, "attr", "") in _COMPARING:
            return True
        called = getattr(node.func, "id", None) if isinstance(node, ast.Call) else None
        inner = function.scope.module.names.get(called) if called is not None else None
        if isinstance(inner, FunctionV) and (depth > _DEEPEST or _turns(inner, depth + 1)):
            return True
    return False


def _is_negative(node: ast.AST) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)


def _given(node: ast.AST) -> list[ast.expr]:
    """Return what is given to a call, or listed: there, numbers below 0 are those of axes."""
    if isinstance(node, ast.Call):
        parts = [*node.args, *(one.value for one in node.keywords)]
    else:
        parts = list(node.elts) if isinstance(node, ast.List | ast.Tuple) else []
    return [one for one in parts if isinstance(getattr(one, "operand", None), ast.Constant)]


_DEEPEST = 3
_COMPARING = frozenset({"equal", "not_equal", "less", "greater", "logical_not", "where", "abs"})
