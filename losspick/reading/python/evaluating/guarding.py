"""Blocks with a context, and attempts; some of them are there to see something fail."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Callable, Iterator, Sequence

from losspick.core.spec import Location
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.branching import branch
from losspick.reading.python.programs.entries import may_train
from losspick.reading.python.programs.refusals import (
    awaits_failure,
    called_alone,
    goes_on,
    names_refusal,
    only_shows_failure,
    stops,
    wants_failure,
)
from losspick.reading.python.programs.words import is_no_grad
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV, ListV, Symbol, Value


@contextlib.contextmanager
def unheard(machine: Machine) -> Iterator[None]:
    """Keep nothing of what is found within, where a program waits for it to fail."""
    found, deferred, scores = len(machine.found), len(machine.deferred), len(machine.scores)
    results, machine.results = machine.results, {}
    try:
        yield
    finally:
        del machine.found[found:], machine.deferred[deferred:], machine.scores[scores:]
        machine.results = results  # what is called again elsewhere is judged there


def run_with(machine: Machine, node: ast.With | ast.AsyncWith, frame: Frame) -> bool:
    """Run a block with its contexts."""
    fixed, failing = frame.fixed, False
    for item in node.items:
        value = machine.evaluate(item.context_expr, frame)
        failing = failing or value == REFUSAL or awaits_failure(item.context_expr)
        if is_no_grad(item.context_expr):
            frame.fixed = True
        if item.optional_vars is not None:
            if isinstance(value, ListV) and value.kind == "rows" and value.items:
                value = value.items[0]  # what a function yields once
            assign(machine, item.optional_vars, value, frame)
    ended = _run(machine, node.body, frame, failing=failing)
    if frame.fixed and not fixed and frame.function is not None:
        # what is made of outputs behind the block are scores, unless the function trains as well
        frame.scoring = frame.scoring or not may_train(frame.source, frame.function)
    frame.fixed = fixed
    return ended


def _run(machine: Machine, body: Sequence[ast.stmt], frame: Frame, *, failing: bool) -> bool:
    if not failing:
        return machine.run(body, frame)
    with unheard(machine):
        machine.run(body, frame)
    return False  # the block is left where it fails


def run_try(machine: Machine, node: ast.Try | ast.TryStar, frame: Frame) -> bool:
    """Run an attempt, and what follows it where it fails or does not."""

    def handler(body: list[ast.stmt]) -> Callable[[], bool]:
        def run() -> bool:
            machine.caught += 1  # it is run only where something has failed, which nobody knows of
            try:
                return machine.run(body, frame)
            finally:
                machine.caught -= 1

        return run

    handed = _handed(node, frame)
    failing = bool(node.handlers) and _is_to_fail(node)
    failing = failing or (handed is not None and _is_wanted_to_fail(node, frame))
    known = len(machine.found)
    machine.caught += bool(node.handlers)
    try:
        ended = _run(machine, node.body, frame, failing=failing)
    finally:
        machine.caught -= bool(node.handlers)
    if only_shows_failure(node):
        _forget_own(machine, known, frame.source.place(node))
    if isinstance(handed, FunctionV) and isinstance(handed.node, ast.Lambda):
        source = machine.project.source_of(handed.scope.module)
        _forget_own(machine, known, source.place(handed.node))
    if node.handlers:
        nothing: list[Callable[[], bool]] = [lambda: ended]
        ended = branch(machine, nothing + [handler(h.body) for h in node.handlers])
    if not ended and not failing:
        ended = machine.run(node.orelse, frame)
    return machine.run(node.finalbody, frame) or ended


def _handed(node: ast.Try | ast.TryStar, frame: Frame) -> Value | None:
    """Return what an attempt calls that its function was handed; None: it does something else."""
    spec = getattr(frame.function, "args", None)
    call = called_alone(node.body) if spec is not None and node.handlers else None
    if spec is None or call is None or not goes_on(node):
        return None
    name = call.func.id  # type: ignore[attr-defined]  # of a bare name
    taken = any(one.arg == name for one in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs))
    return frame.scope.names.get(name) if taken else None


def _is_wanted_to_fail(node: ast.Try | ast.TryStar, frame: Frame) -> bool:
    function = frame.function
    named = isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    return named and wants_failure(function, node)  # type: ignore[arg-type]


def _is_to_fail(node: ast.Try | ast.TryStar) -> bool:
    """Tell whether an attempt has failed to do what it is for where nothing in it fails."""
    if not stops(node.body) and not stops(node.orelse):
        return False
    return goes_on(node)


def _forget_own(machine: Machine, known: int, place: Location) -> None:
    """Forget the pairings that were found within some lines, apart from those of what they call."""
    machine.found[known:] = [s for s in machine.found[known:] if not _within(s.call, place)]


def _within(call: Location | None, place: Location) -> bool:
    if call is None or (call.path, call.cell) != (place.path, place.cell):
        return False
    return place.line <= call.line <= (place.end_line or place.line)


#: What waits for its block to fail.
REFUSAL = Symbol("losspick.refusal")


def note_refused(machine: Machine, name: str, given: Arguments) -> Symbol | None:
    """Leave alone a function that is handed to what waits for it to fail; None: another call."""
    if not names_refusal(name):
        return None
    for value in given.positional[1:2]:
        if isinstance(value, FunctionV):
            machine.entered.add(id(value.node))
    return REFUSAL
