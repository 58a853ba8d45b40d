"""Loaders: the batches that are made of data sets, and what goes through them."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.boosted import rows_of
from losspick.reading.python.data.datasets import STREAMING
from losspick.reading.python.data.hub_labels import rows_of_indicators
from losspick.reading.python.data.hub_sets import is_set
from losspick.reading.python.data.lone_rows import arranged, row_alone
from losspick.reading.python.data.plain import is_loose, is_rows
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.data.singles import column_of, joined
from losspick.reading.python.libraries.parted_sets import applied, drawn_by_sampler
from losspick.reading.python.pairing.comparing import from_set
from losspick.reading.python.text.outline import whole
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import DEEPEST_CALL, Machine
from losspick.reading.python.values.values import (
    BATCH,
    NONE,
    UNKNOWN,
    Const,
    DictV,
    FunctionV,
    ListV,
    ObjectV,
    PartialV,
    TensorV,
    Value,
)


def loaded(
    machine: Machine,
    path: str,
    value: Value | None,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    """Return the batches of a data set: one of the libraries, or of a class of the tree."""
    rows = _loaded(machine, path, value, given, node, frame)
    rows = drawn_by_sampler(path, rows, given)
    if not isinstance(value, ObjectV) or not isinstance(rows, ListV):
        return rows
    batches = [from_set(machine, value, one, frame.source) for one in rows.items]
    return replace(rows, items=batches)


def _loaded(
    machine: Machine,
    path: str,
    value: Value | None,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    own = given.get(None, "collate_fn")
    if isinstance(own, FunctionV | PartialV | ObjectV):
        row = _row(machine, value, node, frame)
        batch = machine.call(own, Arguments([ListV([row], loose=True)]), node, frame)
        return ListV([_as_data(batch)], kind="rows")
    if path.startswith("torch_geometric.") and isinstance(value, DictV):
        return ListV([value], kind="rows")  # one graph, taken apart into samples of its nodes
    if path.startswith("torch_geometric.") and is_set(value or UNKNOWN):
        return value or UNKNOWN
    if isinstance(value, ListV) and value.kind == "rows":
        return ListV([batched(value.items[0])], kind="rows") if is_set(value) else value
    row = UNKNOWN if own is not None else _row(machine, value, node, frame)
    if path.startswith("torch_geometric.") and isinstance(row, DictV):
        graphs = {key: _of_graphs(one) for key, one in row.items.items()}
        return ListV([DictV(graphs, whole=False)], kind="rows")
    known = isinstance(row, ListV | DictV) or (isinstance(row, TensorV) and row.targets is not None)
    if not known:
        return ListV([BATCH], kind="rows")
    size = given.get(1, "batch_size")
    if size == NONE:
        return ListV([_as_data(row)], kind="rows")
    alone = size in _ALONE and "batch_sampler" not in given.keywords
    return ListV([batched(row, several=not alone)], kind="rows")


#: Sizes of batches of one row; a loader that is told none makes such.
_ALONE = (None, Const(1))


def _of_graphs(part: Value) -> Value:
    """Return what graphs of a batch hold together: the rows of each below those of the last."""
    if not isinstance(part, TensorV) or part.made:
        return UNKNOWN
    part = joined(part, "cat")
    return replace(part, rank=None if part.rank is None else max(part.rank, 1), values=None)


def _row(machine: Machine, value: Value | None, node: ast.AST, frame: Frame) -> Value:
    """Return what one row of a data set holds; of the libraries' own, without the rows' axis."""
    if isinstance(value, ListV) and value.kind == "rows" and value.items:
        return value.items[0] if is_set(value) else unbatched(value.items[0])
    if is_loose(value) and (row := row_of(value or UNKNOWN)) is not None:
        return row
    if not isinstance(value, ObjectV):
        return UNKNOWN
    item = _item(machine, value, node, frame)
    return first_of(gone_through(machine, value, frame)) if item is None else item


def _item(machine: Machine, value: ObjectV, node: ast.AST, frame: Frame) -> Value | None:
    """Return what an object of the tree gives for a number; None: it takes none."""
    member = find_member(value.cls, "__getitem__")
    if not isinstance(member, FunctionV):
        return None
    bound = FunctionV(member.node, member.scope, value, member.home)
    return machine.call(bound, Arguments([TensorV(rank=0, dtype="int")]), node, frame)


def gone_through(machine: Machine, value: Value, frame: Frame) -> Value:
    """Return the rows over which a loop goes that goes through an object of the tree."""
    if not isinstance(value, ObjectV):
        rows = None if type(value) is not TensorV else rows_of(value) or rows_of_indicators(value)
        return rows or value
    member = find_member(value.cls, "__iter__")
    if not isinstance(member, FunctionV):
        row = _item(machine, value, ast.Pass(), frame)
        return value if row is None else ListV([row], kind="rows")
    if len(machine.stack) >= DEEPEST_CALL or id(member.node) in machine.stack:
        return UNKNOWN
    bound = FunctionV(member.node, member.scope, value, member.home)
    made = machine.call(bound, Arguments(), ast.Pass(), frame)
    step = find_member(value.cls, "__next__")
    if made is not value or not isinstance(step, FunctionV):
        return made if isinstance(made, ListV) else UNKNOWN
    bound = FunctionV(step.node, step.scope, value, step.home)
    return ListV([machine.call(bound, Arguments(), ast.Pass(), frame)], kind="rows")


#: Functions that go through what they are given.
_GOING = frozenset({"enumerate", "zip", "iter", "list", "tuple", "next"})


def with_rows(machine: Machine, name: str, given: Arguments, frame: Frame) -> Arguments:
    """Return arguments with the rows that objects of the tree give in place of the objects."""
    if name not in _GOING:
        return given
    if not any(isinstance(v, ObjectV) for v in given.positional):
        return given
    rows = [gone_through(machine, value, frame) for value in given.positional]
    return replace(given, positional=rows)


def run_on_batches(
    machine: Machine, owner: PartialV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Call the function that an engine runs with itself and each batch of the data."""
    data = gone_through(machine, given.get(0, "data") or UNKNOWN, frame)
    known = isinstance(data, ListV) and data.whole and len(data.items) == 1
    batch = data.items[0] if isinstance(data, ListV) and known else BATCH
    machine.call(owner.function, Arguments([UNKNOWN, batch]), node, frame)
    return UNKNOWN


#: The kind of lists whose one item stands for all windows of data, as they are before batches.
WINDOWS = "windows"
#: Methods that make windows of single rows, which those of TensorFlow are at first.
_JOINING = frozenset({"flat_map", "interleave"})


def of_rows(
    machine: Machine, owner: ListV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a method of a stream of rows gives, or of one of windows of them."""
    function = given.get(0)
    row = owner.items[0] if owner.items else UNKNOWN
    apart = owner.kind == WINDOWS
    if name == "window" and isinstance(row, TensorV) and row.rank:
        return ListV([replace(row, values=None)], kind=WINDOWS)
    if apart and name in ("batch", "padded_batch"):
        return ListV([batched(row)], kind="rows")
    if name == "apply":
        return applied(machine, owner, given, node, frame)
    if name in STREAMING or (apart and name in _JOINING):
        return owner
    if name == "map" and isinstance(function, FunctionV):
        inside: list[Value] = list(row.items) if isinstance(row, ListV) else [row]
        made = machine.call(function, Arguments(inside), node, frame)
        return ListV([batched(made) if apart else made], kind="rows")
    return UNKNOWN


def estimated(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return an estimator of TensorFlow, or train one; None: something else."""
    if path == _GENERATING:
        return _generated(machine, given.get(0, "generator"), node, frame)
    model, feed = given.get(0, "model_fn", "estimator"), given.get(1, "train_spec")
    if path.endswith(".Estimator") and isinstance(model, FunctionV):
        names = [one.arg for one in whole(model.node).args.args]
        told = {"params": given.get(3, "params") or UNKNOWN, "mode": UNKNOWN}
        known = {name: value for name, value in told.items() if name in names}
        return PartialV(model, keywords=known, gives=FED)
    if path.endswith(".train_and_evaluate") and isinstance(model, PartialV):
        return run_estimator(machine, model, feed, node, frame)
    return given.get(0, "input_fn") if path.endswith(".TrainSpec") else None


_GENERATING = "tensorflow.data.Dataset.from_generator"


def _generated(
    machine: Machine, function: Value | None, node: ast.AST, frame: Frame
) -> Value | None:
    """Return the rows that a function yields one by one, as the batches that will be made."""
    if not isinstance(function, FunctionV | PartialV):
        return None
    made = machine.call(function, Arguments(whole=False), node, frame)
    row = first_of(made) if is_rows(made) else UNKNOWN
    return ListV([batched(row)], kind="rows") if isinstance(row, ListV) else UNKNOWN


def run_estimator(
    machine: Machine, owner: PartialV, feed: Value | None, node: ast.AST, frame: Frame
) -> Value:
    """Call the function that makes the model of an estimator with what another one feeds it."""
    fed: Value = UNKNOWN
    if isinstance(feed, FunctionV | PartialV):
        fed = machine.call(feed, Arguments(), node, frame)
    batch = first_of(fed) if isinstance(fed, ListV) and fed.kind == "rows" else fed
    both = batch.items if isinstance(batch, ListV) and batch.whole else []
    parts = both if len(both) == _FED else [UNKNOWN] * _FED
    machine.call(owner.function, Arguments(list(parts), dict(owner.keywords)), node, frame)
    return UNKNOWN


_FED = 2
#: How a function is marked that an estimator calls with what another function feeds it.
FED = "fed by a function"


def first_of(rows: Value) -> Value:
    """Return the first of several rows."""
    return rows.items[0] if isinstance(rows, ListV) and rows.items else UNKNOWN


def batches_of(machine: Machine, value: Value, node: ast.AST, frame: Frame) -> Value:
    """Return the batches that an object of the tree gives by their numbers, as in Keras."""
    batch = _item(machine, value, node, frame) if isinstance(value, ObjectV) else None
    if batch is None:
        return value
    return ListV([batch], kind="rows") if isinstance(batch, ListV) else UNKNOWN


def batched(row: Value, *, several: bool = True) -> Value:
    """Return what a loader makes of rows that all look like one, or of one row."""
    if isinstance(row, ListV):
        return ListV([batched(item, several=several) for item in row.items], row.whole, row.kind)
    if isinstance(row, DictV):
        items = {key: batched(item, several=several) for key, item in row.items.items()}
        return DictV(items, row.whole)
    if not isinstance(row, TensorV) or row.made:
        return BATCH
    if several and (column := column_of(row)) is not None:
        return column
    row = arranged(row)
    return replace(row, rank=None if row.rank is None else row.rank + 1, values=None)


def unbatched(rows: Value) -> Value:
    """Return one row of data whose arrays hold all rows."""
    if isinstance(rows, ListV):
        return ListV([unbatched(item) for item in rows.items], rows.whole, rows.kind)
    if not isinstance(rows, TensorV) or rows.made or rows == BATCH:
        return UNKNOWN
    rank = None if rows.rank is None else max(rows.rank - 1, 0)
    units = None if rank == 0 else rows.units
    return replace(rows, rank=rank, values=None, units=units)


def of_any_rank(rows: Value) -> Value:
    """Return rows of which nobody knows how many axes their arrays have."""
    if isinstance(rows, ListV):
        return replace(rows, items=[of_any_rank(item) for item in rows.items])
    if not isinstance(rows, TensorV) or rows.made or rows == BATCH:
        return rows
    return row_alone(replace(rows, rank=None, units=None))


def _as_data(batch: Value) -> Value:
    """Return what a function of the program makes of rows, which is data in any case."""
    if isinstance(batch, ListV) and batch.kind != "rows":
        return ListV([_as_data(item) for item in batch.items], batch.whole, batch.kind)
    if isinstance(batch, DictV):
        items = {key: _as_data(item) for key, item in batch.items.items()}
        return DictV(items, batch.whole, any_item=batch.any_item)
    known = isinstance(batch, TensorV | ObjectV) and batch != TensorV()
    return batch if known else BATCH
