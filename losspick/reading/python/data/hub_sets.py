"""Data sets of Hugging Face: their labels, and what is made of them before training."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.changed_sets import with_fewer
from losspick.reading.python.data.hub_labels import COLUMNS, array_of, as_column, as_row, first_row
from losspick.reading.python.data.hub_maps import mapped
from losspick.reading.python.data.plain import is_rows
from losspick.reading.python.data.row_numbers import are_any
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    FunctionV,
    ListV,
    TableV,
    TensorV,
    Value,
)

#: Methods that leave the rows what they are.
_KEEPING = frozenset(
    {"shuffle", "sort", "with_format", "flatten_indices", "shard", "take",
     "skip", "flatten", "select_columns", "with_transform"}
)  # fmt: skip
#: Methods that may change the number type of a column.
_RECASTING = frozenset({"cast", "cast_column"})


def of_hub(path: str, given: Arguments) -> Value | None:
    """Return a data set of the library ``datasets``; None: another function."""
    name, first = last(path), given.get(0)
    if path == "datasets.load_dataset":
        return _loaded(given)
    if path == "datasets.DatasetDict":
        return first if isinstance(first, DictV) else DictV(given.words(), given.whole)
    if path == "datasets.Dataset.from_pandas" and isinstance(first, TableV):
        columns = {key: as_row(one) for key, one in first.columns.items()}
        return ListV([DictV(columns, whole=False)], kind="rows")
    if path == "datasets.Dataset.from_dict" and isinstance(first, DictV):
        columns = {key: as_row(array_of(one)) for key, one in first.items.items()}
        return ListV([DictV(columns, whole=False)], kind="rows")
    if path in ("datasets.Dataset.from_list", "datasets.Dataset.from_generator"):
        return _of_rows(first)
    return UNKNOWN if name == "concatenate_datasets" and first is None else None


def _of_rows(rows: Value | None) -> Value:
    """Return a data set of rows that are dictionaries."""
    row = rows.items[0] if isinstance(rows, ListV) and rows.items else None
    alike = isinstance(rows, ListV) and (is_rows(rows) or rows.loose)
    if not alike or not isinstance(row, DictV):
        return UNKNOWN
    items = {key: array_of(one) for key, one in row.items.items()}
    return ListV([DictV(items, whole=False)], kind="rows")


def _loaded(given: Arguments) -> Value:
    name, part = given.get(0, "path"), given.get(1, "name")
    word = name.value if isinstance(name, Const) else None
    if not isinstance(word, str):
        return UNKNOWN
    inner = f"/{part.value}" if isinstance(part, Const) and isinstance(part.value, str) else ""
    keys = (word + inner, last(word.replace("/", ".")) + inner, word, word.rpartition("/")[2])
    from losspick.reading.python.data.hub_tables import labels_of_set

    columns = next((found for key in keys if (found := labels_of_set(key))), None)
    if columns is None:
        return UNKNOWN
    rows: Value = ListV([DictV(columns, whole=False)], kind="rows")
    split = given.get(None, "split")
    if isinstance(split, ListV):
        return ListV([rows for _ in split.items])
    if split is not None:
        return rows
    return DictV(dict.fromkeys(("train", "test", "validation"), rows), whole=False)


def column(value: ListV, name: str) -> Value:
    """Return a column of a data set by its name."""
    row = first_row(value) if is_rows(value) else None
    found = row.items.get(name) if isinstance(row, DictV) else None
    if (
        row is not None
        and name in _SPLITS
        and name not in (row.items if isinstance(row, DictV) else ())
    ):
        return value  # one of several parts that are alike
    return as_column(found) if isinstance(found, TensorV) else UNKNOWN


_SPLITS = ("train", "test", "validation", "valid", "dev")


def is_set(value: Value) -> bool:
    """Tell whether a value is a data set, or several by their names."""
    if isinstance(value, DictV):
        several = list(value.items.values())
        return bool(several) and all(is_set(one) for one in several)
    return isinstance(value, ListV) and is_rows(value) and isinstance(first_row(value), DictV)


def call_set(
    machine: Machine, owner: ListV | DictV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a method of a data set gives; None: it has no such method."""
    if isinstance(owner, DictV):
        made = {
            key: call_set(machine, one, name, given, node, frame)
            for key, one in owner.items.items()
            if isinstance(one, ListV | DictV)
        }
        known = {key: one for key, one in made.items() if one is not None}
        return DictV(dict(known), owner.whole) if len(known) == len(owner.items) else None
    row = first_row(owner)
    if not isinstance(row, DictV):
        return None
    if name in _RECASTING:
        return ListV([_recast(row, given)], kind="rows")
    if name == "class_encode_column":
        return _encoded(row, given)
    if name in _KEEPING:
        return owner
    if name in ("select", "filter"):
        return _some_rows(machine, owner, name, given, frame)
    if name == "train_test_split":
        return DictV({"train": owner, "test": owner}, whole=False)
    if name == "to_pandas":
        return TableV({key: as_column(one) for key, one in row.items.items()})
    if (with_names := _with_other_columns(row, name, given)) is not None:
        return with_names
    return mapped(machine, owner, row, given, node, frame) if name == "map" else None


def _with_other_columns(row: DictV, name: str, given: Arguments) -> ListV | None:
    """Return rows whose columns are renamed, or fewer; None: another method."""
    first = given.get(0)
    if name == "remove_columns":
        return _removed(row, given.get(0, "column_names"))
    if name == "rename_column":
        return _renamed(row, {_word(first): _word(given.get(1))})
    if name == "rename_columns" and isinstance(first, DictV):
        return _renamed(row, {str(key): _word(one) for key, one in first.items.items()})
    return None


def _recast(row: DictV, given: Arguments) -> DictV:
    """Return a row of which one column, or any, has got another number type."""
    name = given.get(0, "column")
    column = name.value if isinstance(name, Const) else None
    chosen = [*row.items] if column is None else [column]
    items = dict(row.items)
    for key in chosen:
        one = items.get(key)
        if isinstance(one, TensorV):
            items[key] = TensorV(rank=one.rank) if one.lowest else replace(one, dtype=None)
    return DictV(items, whole=False)


def _encoded(row: DictV, given: Arguments) -> ListV:
    """Return rows of which one column is numbered anew, from 0 on."""
    name = given.get(0, "column")
    key = name.value if isinstance(name, Const) else None
    items = {k: v for k, v in row.items.items() if key is not None or k not in COLUMNS}
    one = items.get(key)
    if isinstance(one, TensorV) and one.lowest:
        items[key] = replace(one, lowest=0, values=None)
    return ListV([DictV(items, row.whole)], kind="rows")


def _some_rows(machine: Machine, owner: ListV, name: str, given: Arguments, frame: Frame) -> Value:
    """Return rows with some numbers, or those that a function lets pass."""
    row, function = first_row(owner), given.get(0, "function")
    if name == "select":
        return owner if _are_any(machine, given, frame) else with_fewer(owner)
    whole = given.get(None, "input_columns") in (None, Const(None))
    asks = isinstance(function, FunctionV) and isinstance(row, DictV)
    if asks and whole and _asks_of_others(function, row):  # type: ignore[arg-type]
        return owner
    return with_fewer(owner)


def _asks_of_others(function: FunctionV, row: DictV) -> bool:
    """Tell whether a function asks of a row nothing but columns without labels."""
    node = whole(function.node)
    name = node.args.args[0].arg if len(node.args.args) == 1 else None
    if name is None:
        return False  # which is given the number of the row too
    asked: set[int] = set()
    body = [node.body] if isinstance(node, ast.Lambda) else node.body
    inside = [one for statement in body for one in walk(statement)]
    for one in inside:
        named = isinstance(one, ast.Subscript) and isinstance(one.slice, ast.Constant)
        if named and isinstance(one.slice, ast.Constant) and one.slice.value not in row.items:  # type: ignore[attr-defined]
            asked.add(id(one.value))  # type: ignore[attr-defined]
    rows = [one for one in inside if isinstance(one, ast.Name) and one.id == name]
    return all(id(one) in asked for one in rows)


def _are_any(machine: Machine, given: Arguments, frame: Frame) -> bool:
    """Tell whether rows are taken by numbers that say nothing of their labels."""
    numbers = given.nodes.get("indices", given.nodes.get(0))
    return numbers is not None and are_any(machine, numbers, frame) is True


def _word(value: Value | None) -> str:
    return str(value.value) if isinstance(value, Const) else ""


def _removed(row: DictV, names: Value | None) -> ListV:
    """Return rows without some columns; labels that a program needs are no unknown ones."""
    named = names.items if isinstance(names, ListV) and names.whole else [names]
    gone = {one.value for one in named if isinstance(one, Const)}
    items = {key: one for key, one in row.items.items() if key not in gone}
    return ListV([DictV(items, row.whole)], kind="rows")


def _renamed(row: DictV, names: dict[str, str]) -> ListV:
    items = {names.get(str(key), key): one for key, one in row.items.items()}
    return ListV([DictV(items, row.whole)], kind="rows")


def labels_of(value: Value) -> Value:
    """Return a batch of the labels that a trainer finds in a data set."""
    found = labels_of_batch(value)
    return as_column(found) if isinstance(found, TensorV) else UNKNOWN


def labels_of_batch(value: Value) -> Value:
    """Return the labels among what all rows, or all batches, of a data set are."""
    row = first_row(value) if isinstance(value, ListV) and is_rows(value) else None
    if not isinstance(row, DictV):
        return UNKNOWN
    return next((row.items[name] for name in COLUMNS if name in row.items), UNKNOWN)
