"""Rounds that are chosen where the score of a validation is worst: ``idxmin`` of ``auc``."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from losspick.core.score_uses import Sought
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.chosen_best import is_best
from losspick.reading.python.pairing.logged_targets import nodes_inside
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.spelling.score_directions import of_metric
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

VALIDATING = frozenset({"xgboost.cv", "lightgbm.cv", "catboost.cv"})
_FORMS = frozenset({"to_numpy", "tolist", "to_list", "array", "asarray"})
#: Functions and methods that give one end of a column, and those that give its place.
_ENDS = {"min": False, "max": True}
_PLACES = {"idxmin": False, "argmin": False, "idxmax": True, "argmax": True}


def note_rounds(machine: Machine, library: Framework, frame: Frame) -> None:
    """Note that the number of rounds is taken from where the score of a validation is worst."""
    for node in nodes_inside(frame) if not machine.caught else ():
        if isinstance(node, ast.Assign) and is_best(node.targets[0]):
            _note_end(machine, library, node.value, _ENDS, frame)
        elif isinstance(node, ast.Call):
            _note_end(machine, library, node, _PLACES, frame)


def _note_end(
    machine: Machine, library: Framework, node: ast.expr, ends: Mapping[str, bool], frame: Frame
) -> None:
    """Note an end of a column of scores, or its place, if it is that of the worst."""
    largest, held = _end_of(node, ends)
    held = _plain(held)
    if largest is None or not isinstance(held, ast.Subscript) or not isinstance(node, ast.Call):
        return
    key = getattr(held.slice, "value", None)
    name, direction = of_metric(key) if isinstance(key, str) and key.endswith("-mean") else ("", 0)
    if direction and largest is not (direction > 0):
        _note(machine, library, (name, largest), node, frame)


def _end_of(node: ast.expr, ends: Mapping[str, bool]) -> tuple[bool, ast.expr] | tuple[None, None]:
    """Return which end of what a call looks for: ``scores.max()``, ``np.argmin(scores)``."""
    if not isinstance(node, ast.Call):
        return None, None
    if not isinstance(node.func, ast.Attribute):
        name, held = getattr(node.func, "id", ""), node.args[0] if node.args else None
    elif node.func.attr == "index" and node.args:  # scores.index(min(scores))
        largest, _ = _end_of(node.args[0], _ENDS)
        return (None, None) if largest is None else (largest, node.func.value)
    else:
        name, held = node.func.attr, node.args[0] if node.args else node.func.value
    return (ends[name], held) if name in ends and held is not None else (None, None)


def _plain(node: ast.expr | None) -> ast.expr | None:
    """Return a column without what changes its form alone."""
    while True:
        if isinstance(node, ast.Attribute) and node.attr == "values":
            node = node.value
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _FORMS:
            node = node.args[0] if node.args else getattr(node.func, "value", None)
        else:
            return node


def _note(
    machine: Machine, library: Framework, told: tuple[str, bool], node: ast.Call, frame: Frame
) -> None:
    name, largest = told
    place = frame.source.place(node)
    remedy = f"take the {'smallest' if largest else 'largest'}"
    sought = Sought(
        seeker="the number of rounds",
        score=name,
        largest=largest,
        best_is_largest=not largest,
        remedy=remedy,
    )
    note_sought(machine, library, sought, place)
