"""What a program puts into tables, and what is no longer known of them then."""

from __future__ import annotations

import ast

from losspick.reading.python.data.boosted import is_column, is_of_network
from losspick.reading.python.data.bounds import IN_PERCENT
from losspick.reading.python.data.hub_labels import is_of_lists
from losspick.reading.python.data.literals import literal
from losspick.reading.python.data.numbering import is_numbered, numbered, of_one_number
from losspick.reading.python.data.whole_labels import are_names
from losspick.reading.python.data.worded_columns import goes_through_words
from losspick.reading.python.values.data_values import NUMBERS
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    ListV,
    TableV,
    TensorV,
    Value,
)


def _is_of_labels(value: TensorV) -> bool:
    told = value.targets is not None or bool(value.lowest) or are_names(value)
    return told and not value.made


def put(machine: Machine, owner: TableV, key: object, value: Value) -> None:
    """Note what a column holds from now on."""
    if key == "columns" and owner.columns:  # other names for them all
        forget(machine, owner)
    owner.root = next(NUMBERS)
    machine.changes += 1
    owner.width = None
    if isinstance(value, ListV) and value.loose:
        value = literal("", value)  # a row of numbers, or one, in each
    value = of_one_number(value) or value
    labels = isinstance(value, TensorV) and (is_column(value) or _is_of_labels(value))
    told = isinstance(value, TensorV) and (value.name == IN_PERCENT or is_numbered(value))
    known = labels or (told and isinstance(value, TensorV) and not value.made)
    known = known or is_of_network(value) or is_of_lists(value)
    plain = isinstance(value, TensorV) and value.rank == 1
    if not known and key not in owner.columns and owner.every is None:
        if not plain:
            machine.write(owner.columns, key, TensorV())  # each cell may be a row
        return
    owner.columns.setdefault(key, TensorV(rank=1))  # that of the branches that don't set it
    machine.write(owner.columns, key, value if known else TensorV(rank=1 if plain else None))


def assign(
    machine: Machine, target: ast.Subscript, owner: Value, key: Value, value: Value, frame: Frame
) -> bool:
    """Assign to a column, or to some cells; false: the owner is no table."""
    inner = owner.receiver if isinstance(owner, BoundV) else owner
    held = target.value
    if isinstance(held, ast.Attribute) and held.attr == "values":
        held = held.value
        owner = inner = machine.evaluate(held, frame)
    if isinstance(inner, TensorV) and isinstance(held, ast.Subscript | ast.Attribute):
        inner = machine.evaluate(held.value, frame)  # table[column][rows] = ...
        owner = UNKNOWN
    if not isinstance(inner, TableV):
        return False
    if owner is inner and isinstance(key, Const) and held is target.value:
        put(machine, inner, key.value, value)
    elif (
        owner is inner
        and held is target.value
        and isinstance(key, ListV)
        and (names := _names(key))
    ):
        for name in names:
            put(machine, inner, name, UNKNOWN)
    elif _number_rows(machine, inner, owner, key, value):
        return True
    elif (column := _only_column(owner, key)) is not None:
        put(machine, inner, column, TensorV(rank=1))
    else:
        each = target.slice.id if isinstance(target.slice, ast.Name) and inner.columns else ""
        words = bool(each) and goes_through_words(machine, each, frame)
        forget(machine, inner, words=words)
    return True


def _number_rows(machine: Machine, table: TableV, owner: Value, key: Value, value: Value) -> bool:
    """Put a number into some rows of a column; false: something else is put, or elsewhere."""
    items = key.items if isinstance(key, ListV) and isinstance(owner, BoundV) else []
    name = items[1].value if len(items) == 2 and isinstance(items[1], Const) else None
    column = table.columns.get(name)
    made = numbered(column, items[0], value) if isinstance(column, TensorV) else None
    if made is None or machine.loops:
        return False
    put(machine, table, name, made)
    return True


def _only_column(owner: Value, key: Value) -> str | None:
    """Return the column in which cells are set: ``table.loc[rows, "fold"] = 3``."""
    labelled = isinstance(owner, BoundV) and owner.name in ("loc", "at")
    items = key.items if labelled and isinstance(key, ListV) else []
    name = items[1].value if len(items) == 2 and isinstance(items[1], Const) else None
    return name if isinstance(name, str) else None


def _names(key: ListV) -> list[object]:
    """Return the names of several columns, if all are known."""
    named = [one.value for one in key.items if isinstance(one, Const)]
    return list(named) if key.whole and len(named) == len(key.items) else []


def forget(machine: Machine, owner: TableV, *, words: bool = False) -> None:
    """Forget what the columns of a table hold; ``words``: only columns of words."""
    owner.root, owner.every = next(NUMBERS), None
    for key, column in [*owner.columns.items()]:
        if words and isinstance(column, TensorV) and column.dtype == "int":
            continue  # only columns of words are set
        plain = isinstance(column, TensorV) and column.rank == 1
        put(machine, owner, key, TensorV(rank=1) if plain else UNKNOWN)


def forget_handed_on(machine: Machine, given: Arguments) -> None:
    """Forget what tables hold that are handed to code of which nothing is known."""
    for one in given.positional:
        if isinstance(one, TableV) and one.columns:
            forget(machine, one)


#: Libraries that leave the tables they are given as they are.
KEEPING = frozenset({"builtins", "pandas", "numpy", "sklearn", "matplotlib", "seaborn", "plotly",
                     "torch", "tensorflow", "keras", "xgboost", "lightgbm", "catboost", "scipy",
                     "statsmodels", "datasets", "polars", "jax", "copy", "IPython"})  # fmt: skip


def forget_column(machine: Machine, node: ast.AST, frame: Frame) -> None:
    """Forget what a table holds one of whose columns is changed in place."""
    method = node.func if isinstance(node, ast.Call) else None
    column = method.value if isinstance(method, ast.Attribute) else None
    if isinstance(column, ast.Subscript | ast.Attribute):
        owner = machine.evaluate(column.value, frame)
        if isinstance(owner, TableV):
            forget(machine, owner)
