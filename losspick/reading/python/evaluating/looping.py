"""Loops: how often their bodies run, and what their variables are."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data import tables
from losspick.reading.python.data.lone_rows import row_of_array
from losspick.reading.python.data.parameters import is_tree
from losspick.reading.python.data.plain import MOST_ROUNDS, elements, is_loose, is_rows
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.jumping import jumps_out, run_with_jumps
from losspick.reading.python.libraries.loading import gone_through, of_any_rank
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.class_values import library_bases
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    DictV,
    ListV,
    ObjectV,
    TableV,
    TensorV,
    Value,
)


def run_for(machine: Machine, node: ast.For | ast.AsyncFor, frame: Frame) -> bool:
    """Run a loop over what is known, round by round, and over anything else once."""
    whole = machine.evaluate(node.iter, frame)
    value = gone_through(machine, whole, frame)
    if one_by_one(node.iter, whole, value):
        value = of_any_rank(value)
    items = elements(value)
    row = row_of(value) if is_rows(value) or is_loose(value) else None
    if row is not None:
        assign(machine, node.target, _anew(row), frame)
        return _repeat(machine, node.body, frame)
    if items is not None and len(items) <= MOST_ROUNDS and not _leaves(node.body):
        for item in items:
            assign(machine, node.target, item, frame)
            if machine.run(node.body, frame):
                return _returns(node.body)
        return machine.run(node.orelse, frame)
    row = row_of_array(value) if isinstance(value, TensorV) else None
    item = row or _group(machine, node.iter, frame) or unknown_item(node.iter)
    assign(machine, node.target, value if is_tree(value) else item, frame)
    return _repeat(machine, node.body, frame)


def _anew(row: Value) -> Value:
    """Return a row of which a program may take something out, without changing the others."""
    return replace(row, items=dict(row.items)) if isinstance(row, DictV) else row


def one_by_one(node: ast.expr, whole: Value, rows: Value) -> bool:
    """Tell whether a loop goes through single rows, whose arrays have an axis less than batches.

    A network may be given them as they are, or with an axis more.
    """
    if isinstance(whole, ObjectV):
        return _is_data_set(whole)
    if not is_loose(rows):
        return False
    names = [getattr(getattr(one, "func", None), "id", "") for one in (node, *_arguments(node))]
    return names[0] == "zip" or names[:2] == ["enumerate", "zip"]


def _arguments(node: ast.expr) -> list[ast.expr]:
    return node.args if isinstance(node, ast.Call) else []


def _is_data_set(value: ObjectV) -> bool:
    return any(base.startswith("torch.utils.data.") for base in library_bases(value.cls))


def unknown_item(node: ast.expr) -> Value:
    """Return what is known of an item of what is not known: a range is one of numbers."""
    name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
    number = TensorV(rank=0, dtype="int")
    if name == "enumerate":
        return ListV([number, UNKNOWN], kind="tuple")
    return number if name == "range" else UNKNOWN


def _group(machine: Machine, node: ast.expr, frame: Frame) -> Value | None:
    """Return a key and the rows that have it, ``for key, rows in table.groupby("key")``."""
    method = node.func if isinstance(node, ast.Call) else None
    if not isinstance(method, ast.Attribute) or method.attr != "groupby":
        return None
    table = machine.evaluate(method.value, frame)
    rows = tables.some_rows(table) if isinstance(table, TableV) else None
    return None if rows is None else ListV([UNKNOWN, rows], kind="tuple")


def _repeat(machine: Machine, body: list[ast.stmt], frame: Frame) -> bool:
    """Run once what runs nobody knows how often."""
    machine.loops += 1
    told = frame.narrowed
    try:
        if jumps_out(body):
            run_with_jumps(machine, body, frame)
        else:
            machine.run(body, frame)
    finally:
        machine.loops -= 1
        frame.narrowed = told
    return False


def _leaves(body: list[ast.stmt]) -> bool:
    return any(isinstance(n, ast.Break | ast.Continue) for s in body for n in walk(s))


def _returns(body: list[ast.stmt]) -> bool:
    return any(isinstance(n, ast.Return) for s in body for n in walk(s))


def run_while(machine: Machine, node: ast.While, frame: Frame) -> bool:
    """Run a loop once, whatever its condition says."""
    machine.evaluate(node.test, frame)
    return _repeat(machine, node.body, frame)
