"""Models of Keras that define a step of training, or what computes its loss, themselves."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.loading import batches_of, first_of, gone_through
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    FunctionV,
    ListV,
    ObjectV,
    TensorV,
    Value,
    altered,
)


def train_own(
    machine: Machine, owner: ObjectV, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Run the step of training, or what computes its loss, of a Keras model that defines either."""
    step = find_member(owner.cls, "train_step")
    loss = find_member(owner.cls, "compute_loss")
    if not isinstance(step, FunctionV) and not isinstance(loss, FunctionV):
        return
    first, labels = given.get(0, "x") or BATCH, given.get(1, "y")
    rows = gone_through(machine, batches_of(machine, first, node, frame), frame)
    batch = first_of(rows) if isinstance(rows, ListV) and rows.kind == "rows" else _some_of(first)
    if labels is not None:
        batch = ListV([first, labels], kind="tuple")
    if isinstance(step, FunctionV):
        bound = FunctionV(step.node, step.scope, owner, step.home)
        machine.call(bound, Arguments([batch]), node, frame)
    elif isinstance(loss, FunctionV):
        _compute_own(machine, FunctionV(loss.node, loss.scope, owner, loss.home), batch, frame)


def _some_of(data: Value) -> TensorV:
    """Return some rows of an array, of which a batch holds what all of them hold."""
    known = isinstance(data, TensorV) and not data.made and data.targets is not None
    return altered(data, values=None) if known and isinstance(data, TensorV) else BATCH


def _compute_own(machine: Machine, loss: FunctionV, batch: Value, frame: Frame) -> None:
    """Compute a model's own loss of a batch, as the step of training does that Keras has."""
    known = isinstance(batch, ListV) and batch.whole and len(batch.items) > 1
    x, y = batch.items[:2] if isinstance(batch, ListV) and known else (UNKNOWN, UNKNOWN)
    model = loss.owner or UNKNOWN
    output = machine.call(model, Arguments([x]), loss.node, frame)
    words = {"x": x, "y": y, "y_pred": output}
    machine.call(loss, Arguments([], words), loss.node, frame)
