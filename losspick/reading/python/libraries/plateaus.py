"""Schedules of torch that wait for a plateau: whether they watch a number the right way round.

``ReduceLROnPlateau`` takes small numbers for good, unless it is told ``mode="max"``. What it
watches stands in ``scheduler.step(number)``, or as ``monitor`` beside it, where Lightning reads it.
"""

from __future__ import annotations

import ast

from losspick.core.score_uses import Sought
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.counted_forms import called_by
from losspick.reading.python.pairing.bindings import bindings_of, inside
from losspick.reading.python.pairing.directions import Body
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.spelling.score_directions import of_name
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Scope

PLATEAU = "ReduceLROnPlateau"
_MODES = {"min": False, "max": True}
#: Under which keys Lightning reads a schedule, and what it watches.
_SCHEDULES, _WATCHED = ("scheduler", "lr_scheduler"), "monitor"


def note_plateaus(machine: Machine, source: Source) -> None:
    """Note schedules that take the worst numbers for the best."""
    module, nodes = machine.project.modules.get(source.path), [*nodes_in(source.tree)]
    modes = _modes(nodes)
    if module is None or not modes:
        return
    frame = Frame(Scope({}, module, Scope(module.names, module)), source)
    for home in nodes:
        if home is source.tree or isinstance(home, ast.FunctionDef):
            body = Body(machine, frame, 0, bindings_of(home))
            for node in inside(home):
                if isinstance(node, ast.Call):
                    _note_step(machine, node, modes, body)
                elif isinstance(node, ast.Dict):
                    _note_monitor(machine, node, modes, source)


def _modes(nodes: list[ast.AST]) -> dict[str, bool]:
    """Return which names stand for such schedules alone, and whether large numbers are good."""
    told: dict[str, set[bool | None]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            known = _mode(node.value)
            for target in node.targets:
                told.setdefault(last_name(target), set()).add(known)
    return {
        name: mode
        for name, modes in told.items()
        if name and len(modes) == 1 and (mode := next(iter(modes))) is not None
    }


def _mode(node: ast.expr | None) -> bool | None:
    """Return whether a schedule takes large numbers for good; None: it is none, or not known."""
    if not isinstance(node, ast.Call) or called_by(node) != PLATEAU:
        return None
    words = {one.arg: one.value for one in node.keywords}
    mode = node.args[1] if len(node.args) > 1 else words.get("mode", ast.Constant("min"))
    whole = None not in words and not any(isinstance(one, ast.Starred) for one in node.args)
    word = mode.value if isinstance(mode, ast.Constant) else None
    return _MODES.get(word) if whole and isinstance(word, str) else None


def _note_step(machine: Machine, call: ast.Call, modes: dict[str, bool], body: Body) -> None:
    """Note ``scheduler.step(accuracy)`` of a schedule for which small numbers are good."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if called_by(call) != "step" or owner is None or last_name(owner) not in modes:
        return
    given = [*call.args, *(one.value for one in call.keywords if one.arg == "metrics")]
    if given:
        _note(machine, given[0], modes[last_name(owner)], body.of(given[0]), body.frame.source)


def _note_monitor(machine: Machine, node: ast.Dict, modes: dict[str, bool], source: Source) -> None:
    """Note what Lightning is told that a schedule watches, by its name."""
    told = {
        getattr(one, "value", None): value
        for one, value in zip(node.keys, node.values, strict=True)
    }
    watched = told.get(_WATCHED)
    held = next((told[key] for key in _SCHEDULES if key in told), None)
    if not isinstance(watched, ast.Constant) or not isinstance(watched.value, str):
        return
    mode = modes.get(last_name(held)) if not isinstance(held, ast.Call) else _mode(held)
    if mode is not None:
        _note(machine, watched, mode, of_name(watched.value), source)


def _note(machine: Machine, score: ast.expr, largest: bool, direction: int, source: Source) -> None:
    """Note a schedule that goes by the worst of a number; a direction of 0 is not known."""
    if not direction or largest == (direction > 0):
        return
    name = score.value if isinstance(score, ast.Constant) else ast.unparse(score)
    sought = Sought(
        seeker=PLATEAU,
        score=str(name),
        largest=largest,
        best_is_largest=not largest,
        remedy=f"set mode={'min' if largest else 'max'!r}",
    )
    place = source.place(score)
    note_sought(machine, Framework.TORCH, sought, place)
