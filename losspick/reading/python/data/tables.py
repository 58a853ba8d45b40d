"""Tables of data: which of their parts are one column, and which are several."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.bounds import bounds_in, from_bound
from losspick.reading.python.data.changed_tables import forget
from losspick.reading.python.data.index_forms import keeps_one_column, of_folds
from losspick.reading.python.data.kept_rows import all_labels_kept, labels_kept
from losspick.reading.python.data.renaming import renamed
from losspick.reading.python.data.scaled_columns import column_of, numbers_of, of_method
from losspick.reading.python.data.table_members import names_column
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

#: Functions of pandas that give a table.
READERS = frozenset(
    ["seaborn.load_dataset"]
    + [f"pandas.{name}"
       for name in ("read_csv", "read_parquet", "read_excel", "read_table", "read_feather",
                    "read_json", "DataFrame", "concat", "merge")]
)  # fmt: skip
#: Methods that leave a table a table.
_TABLES = frozenset(
    {"drop", "dropna", "fillna", "sample", "copy", "reset_index", "sort_values", "head", "query",
     "rename", "astype", "set_index", "drop_duplicates", "sort_index", "select_dtypes", "tail",
     "ffill", "bfill", "interpolate", "replace", "assign", "clip", "round", "convert_dtypes",
     "infer_objects", "merge", "join", "nlargest", "nsmallest", "asfreq", "reindex",
     "tz_localize", "tz_convert", "truncate", "droplevel", "set_axis"}
)  # fmt: skip
#: Those that may change values, names, or which classes are left.
_CHANGING = frozenset(
    {"fillna", "rename", "astype", "ffill", "bfill", "interpolate", "replace", "assign", "clip",
     "round", "convert_dtypes", "infer_objects", "merge", "join", "asfreq", "reindex", "set_axis"}
)  # fmt: skip


def item(machine: Machine, owner: TableV, node: ast.expr, frame: Frame) -> Value:
    """Return what ``table[...]`` gives."""
    if isinstance(node, ast.Slice) or of_folds(node):
        return part_of_table(owner)
    key = machine.evaluate(node, frame)
    if isinstance(key, Const) and isinstance(key.value, str | int):
        return column_of(owner, key.value)
    if isinstance(key, ListV):
        alone = key.whole and not key.loose and len(key.items) == 1
        width = 1 if alone and isinstance(key.items[0], Const) else None
        return TableV(dict(owner.columns), width, every=owner.every)
    if not isinstance(key, TensorV):
        return UNKNOWN
    rows = some_rows(owner)
    rows.columns.update(labels_kept(machine, node, frame))
    rows.columns.update(all_labels_kept(owner.columns, node))
    if ", out=" in frame.source.text:
        return rows  # what is computed of a column may be written into it
    for table, bound, number in bounds_in(node):
        if table is not None and machine.evaluate(table, frame) is owner:
            _bind(rows, bound, number)
    return rows


def _bind(rows: TableV, name: str, number: float) -> None:
    """Note the number from which on the values of a column are kept."""
    column = rows.columns.get(name, TensorV(rank=1))
    if isinstance(column, TensorV):
        rows.columns[name] = from_bound(column, number)


def _queried(owner: TableV, given: Arguments) -> TableV:
    """Return the rows that a condition in words keeps: ``t.query("price > 10 and beds < 9")``."""
    rows, words = some_rows(owner), given.get(0, "expr")
    text = words.value if isinstance(words, Const) else None
    try:
        tree = ast.parse(text, mode="eval").body if isinstance(text, str) else None
    except (SyntaxError, ValueError):
        return rows
    for table, name, number in bounds_in(tree) if tree is not None else ():
        if table is None:
            _bind(rows, name, number)
    return rows


#: Those that leave out rows, and change nothing.
_LEAVING = frozenset({"head", "tail", "sample", "nlargest", "nsmallest", "query"})


def some_rows(owner: TableV) -> TableV:
    """Return the rows that a condition chooses: they may hold fewer classes."""
    columns = {
        name: replace(column, classes=None, values=None) if isinstance(column, TensorV) else column
        for name, column in owner.columns.items()
    }
    return TableV(columns, root=owner.root, every=owner.every)


def part_of_table(owner: TableV) -> TableV:
    """Return some rows of a table with all that is known of their columns."""
    return TableV(dict(owner.columns), root=owner.root, every=owner.every)


def rows(machine: Machine, owner: TableV, name: str, node: ast.expr, frame: Frame) -> Value:
    """Return what ``table.iloc[...]`` gives: a row, a value, or fewer rows."""
    if name not in ("iloc", "loc"):
        return TensorV(rank=0) if name in ("at", "iat") else UNKNOWN
    if isinstance(node, ast.Slice) or of_folds(node):
        return part_of_table(owner)
    if isinstance(node, ast.Tuple) and len(node.elts) == 2:
        if keeps_one_column(node):
            return TableV(dict(owner.columns), 1)
        if isinstance(node.elts[0], ast.Slice) or of_folds(node.elts[0]):
            return item(machine, owner, node.elts[1], frame)
        return _cells(machine, owner, node, frame)
    if name == "loc" and any(bounds_in(node)):
        return item(machine, owner, node, frame)
    at = machine.evaluate(node, frame)
    single = isinstance(at, TensorV) and at.rank == 0
    if single:
        return TensorV(rank=1)
    several = isinstance(at, TensorV) and at.rank == 1
    if isinstance(node, ast.Name) and (several or at == UNKNOWN) and owner.columns:
        return part_of_table(owner)
    return TableV() if several else UNKNOWN


def _cells(machine: Machine, owner: TableV, node: ast.Tuple, frame: Frame) -> Value:
    """Return what ``table.loc[rows, column]`` gives."""
    one = isinstance(node.elts[1], ast.Constant)
    at = machine.evaluate(node.elts[0], frame)
    if one and isinstance(at, TensorV) and at.rank == 0:
        return TensorV(rank=0)
    several = isinstance(at, TensorV) and at.rank == 1
    picked = (several or at == UNKNOWN) and isinstance(node.elts[0], ast.Name)
    known = item(machine, owner, node.elts[1], frame) if picked and owner.columns else UNKNOWN
    # rows of a split hold what the column holds; whether they are several is not known
    some = isinstance(known, TensorV) and known.targets is not None
    return replace(known, rank=None) if some and isinstance(known, TensorV) else UNKNOWN


def attribute(owner: TableV, name: str) -> Value:
    """Return an attribute of a table."""
    if name in owner.columns:
        return owner.columns[name]
    if names_column(name):
        return column_of(owner, name)
    return numbers_of(owner) if name == "values" else BoundV(owner, name)


def _draws_many(given: Arguments) -> bool:
    """Tell whether so many rows are drawn that none of a few classes is left out."""
    number = given.get(0, "n")
    few = isinstance(number, Const) and isinstance(number.value, int) and number.value < _MANY
    return "weights" not in given.keywords and not few and not (number is None and _is_small(given))


def _is_small(given: Arguments) -> bool:
    """Tell whether a share of the rows is drawn that may be a few only, or one row alone."""
    share = given.get(1, "frac")
    number = share.value if isinstance(share, Const) else None
    return share is None or (isinstance(number, int | float) and number < _SOME)


_MANY, _SOME = 1000, 0.05


def _drops_columns(given: Arguments) -> bool:
    across = given.get(1, "axis") in (Const(1), Const("columns"))
    return across or given.get(2, "columns") is not None


def call(machine: Machine, owner: TableV, name: str, given: Arguments) -> Value:
    """Return what a method of a table gives."""
    if name == "to_numpy":
        wanted = given.get(0, "dtype")
        word = str(getattr(wanted, "path", getattr(wanted, "value", ""))).rpartition(".")[2]
        kind = next((kind for kind in ("float", "int") if word.startswith(kind)), None)
        return numbers_of(owner, kind)
    if "inplace" in given.keywords or name in ("update", "insert"):
        forget(machine, owner)
    if name == "rename" and owner.columns:
        return renamed(owner, given)
    if (known := of_method(owner, name, given)) is not None:
        return known
    if name in _TABLES:
        kept = name not in _CHANGING and (name != "drop" or _drops_columns(given))
        if name in _LEAVING and not (name == "sample" and _draws_many(given)):
            return _queried(owner, given) if name == "query" else some_rows(owner)
        return part_of_table(owner) if kept else TableV()
    if name == "pop":
        key = given.get(0, "item")
        return column_of(owner, key.value if isinstance(key, Const) else None)
    return UNKNOWN
