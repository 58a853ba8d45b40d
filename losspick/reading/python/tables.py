"""Tables of data: which of their parts are one column, and which are several."""

from __future__ import annotations

import ast

from losspick.reading.python.frames import Arguments, Frame
from losspick.reading.python.machine import Machine
from losspick.reading.python.values import (
    UNKNOWN,
    BoundV,
    Const,
    ListV,
    TableV,
    TensorV,
    Value,
)

#: Functions of pandas that give a table.
READERS = frozenset(
    f"pandas.{name}"
    for name in ("read_csv", "read_parquet", "read_excel", "read_table", "read_feather",
                 "read_json", "DataFrame", "concat", "merge")
)  # fmt: skip
#: Methods that leave a table a table.
_TABLES = frozenset(
    {"drop", "dropna", "fillna", "sample", "copy", "reset_index", "sort_values", "head", "query",
     "rename", "astype", "set_index", "drop_duplicates"}
)  # fmt: skip
_ARRAYS = frozenset({"to_numpy"})


def item(machine: Machine, node: ast.expr, frame: Frame) -> Value:
    """Return what ``table[...]`` gives."""
    if isinstance(node, ast.Slice):
        return TableV()
    key = machine.evaluate(node, frame)
    if isinstance(key, Const) and isinstance(key.value, str | int):
        return TensorV(rank=1)
    return TableV() if isinstance(key, ListV | TensorV) else UNKNOWN


def rows(machine: Machine, name: str, node: ast.expr, frame: Frame) -> Value:
    """Return what ``table.iloc[...]`` gives: a row, a value, or fewer rows."""
    if name not in ("iloc", "loc"):
        return TensorV(rank=0) if name in ("at", "iat") else UNKNOWN
    if isinstance(node, ast.Slice):
        return TableV()
    if isinstance(node, ast.Tuple) and len(node.elts) == 2:
        if isinstance(node.elts[0], ast.Slice):
            return item(machine, node.elts[1], frame)
        one = isinstance(node.elts[1], ast.Constant)
        at = machine.evaluate(node.elts[0], frame)
        return TensorV(rank=0) if one and isinstance(at, TensorV) and at.rank == 0 else UNKNOWN
    at = machine.evaluate(node, frame)
    single = isinstance(at, TensorV) and at.rank == 0
    if single:
        return TensorV(rank=1)
    return TableV() if isinstance(at, TensorV) and at.rank == 1 else UNKNOWN


def attribute(name: str) -> Value:
    """Return an attribute of a table."""
    return TensorV(rank=2) if name == "values" else BoundV(TableV(), name)


def call(name: str, given: Arguments) -> Value:
    """Return what a method of a table gives."""
    if name in _ARRAYS:
        wanted = given.get(0, "dtype")
        word = str(getattr(wanted, "path", getattr(wanted, "value", ""))).rpartition(".")[2]
        kind = next((kind for kind in ("float", "int") if word.startswith(kind)), None)
        return TensorV(rank=2, dtype=kind)
    if name in _TABLES:
        return TableV()
    if name == "pop":
        return TensorV(rank=1)
    return UNKNOWN
