"""Jumps out of the body of a loop: what stood there then is joined to what its end leaves."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from losspick.reading.python.evaluating.branching import merge, now, restore
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.journals import Journal, Jumps
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    TensorV,
    Value,
)


def jumps_out(body: Sequence[ast.stmt]) -> bool:
    """Tell whether a statement of a body leaves it, other than by returning."""
    return any(
        isinstance(one, ast.Break | ast.Continue) or any(map(jumps_out, _inner(one)))
        for one in body
    )


def _inner(node: ast.stmt) -> list[list[ast.stmt]]:
    """Return the statements within a statement whose jumps are those of the loop around it."""
    if isinstance(node, ast.If):
        return [node.body, node.orelse]
    if isinstance(node, ast.For | ast.AsyncFor | ast.While):
        return [node.orelse]
    if isinstance(node, ast.With | ast.AsyncWith):
        return [node.body]
    if isinstance(node, ast.Try | ast.TryStar):
        handlers = [one.body for one in node.handlers]
        return [node.body, *handlers, node.orelse, node.finalbody]
    return [one.body for one in node.cases] if isinstance(node, ast.Match) else []


def note_jump(machine: Machine) -> None:
    """Keep the state in which the body of a loop is left."""
    jumps = machine.jumps[-1] if machine.jumps else None
    if jumps is None or jumps.base >= len(machine.journals):
        return
    state: Journal = {}
    for journal in machine.journals[jumps.base :]:
        for at, entry in journal.items():
            state.setdefault(at, entry)
    jumps.states.append(state)
    jumps.values.append({at: now(target, key) for at, (target, key, _) in state.items()})


def run_with_jumps(machine: Machine, body: list[ast.stmt], frame: Frame) -> None:
    """Run a body once, and join what it leaves at its end and wherever it jumps out."""
    jumps = Jumps(len(machine.journals))
    machine.jumps.append(jumps)
    machine.journals.append({})
    try:
        ended = machine.run(body, frame)
    finally:
        journal = machine.journals.pop()
        machine.jumps.pop()
    final = {at: now(target, key) for at, (target, key, _) in journal.items()}
    changed: Journal = {}
    for one in (journal, *jumps.states):
        changed.update({at: entry for at, entry in one.items() if at not in changed})
    for target, key, old in journal.values():
        restore(target, key, old)
    ends = [*([] if ended and jumps.values else [final]), *jumps.values]
    for at, (target, key, old) in changed.items():
        _join(machine, target, key, [end.get(at, old) for end in ends])


def _join(machine: Machine, target: Any, key: Any, values: list[Any]) -> None:
    """Join what one place holds at each end; a row that a jump leaves out is one row less."""
    if all(value is values[0] for value in values):
        values = values[:1]
    if isinstance(target, ListV):
        values = _without_fewer_rows(values)
        if len(values) > 1 and target.loose and (layers := _with_unknown(values)) is not None:
            machine.fill(target, layers)
            return
    merge(machine, target, key, values)


def _without_fewer_rows(values: list[Any]) -> list[Any]:
    """Return the longest of some lists, if the others lack only rows of it."""
    longest, whole = max(values, key=lambda value: len(value[0]))
    alike = all(items == longest[: len(items)] and one == whole for items, one in values)
    fewest = min(len(items) for items, _ in values)
    return [(longest, whole)] if alike and all(map(_is_row, longest[fewest:])) else values


def _with_unknown(values: list[Any]) -> list[Value] | None:
    """Return the layers that stand in all lists, and one that stands for what follows in any."""
    shortest = min((items for items, _ in values), key=len)
    common = len(shortest)
    alike = all(whole and items[:common] == shortest for items, whole in values)
    added = [item for items, _ in values for item in items[common:]]
    layers = all(isinstance(item, LayerV | ModelV | ObjectV) for item in added)
    return [*shortest, UNKNOWN] if alike and layers else None


def _is_row(value: Value) -> bool:
    """Tell whether an item is data, and no part of a model."""
    if isinstance(value, ListV):
        return all(one == UNKNOWN or _is_row(one) for one in value.items)
    return isinstance(value, TensorV) or (isinstance(value, Const) and value.value is not None)
