"""What calls make of the columns that they are given."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from typing import cast

from losspick.core.recoding import Step, StepKind
from losspick.reading.python.origins.origin_values import Frame, Made, Origin, Plain, Several, Value
from losspick.reading.python.origins.preparing import ENCODERS, KEEPS

#: Functions of pandas and the like that read a table.
_READS = frozenset(
    {"read_csv", "read_parquet", "read_excel", "read_table", "read_feather", "read_json",
     "scan_csv", "read_ipc", "read_stata", "read_spss"}
)  # fmt: skip
#: Methods that leave a table with all its rows, but for those where something is missing.
_WHOLE = frozenset(
    {"drop", "dropna", "copy", "reset_index", "sort_values", "set_index", "sort_index", "fillna",
     "sample", "to_frame", "collect", "drop_duplicates"}
)  # fmt: skip
#: Those that leave out some.
_FEWER = frozenset({"head", "tail", "query", "filter", "nlargest", "nsmallest"})
#: Calls that give every class a column of its own.
_SPREADS = frozenset({"get_dummies", "to_categorical", "one_hot", "label_binarize"})
#: Those with a column for each number from 0 to the largest, unless they are told how many.
_COUNTING = frozenset({"to_categorical", "one_hot"})
#: Data sets of inputs and labels side by side.
_SETS = frozenset({"TensorDataset", "zip", "from_tensor_slices", "DMatrix", "QuantileDMatrix",
                   "Dataset", "Pool"})  # fmt: skip
#: What gives the rows of a data set, in whatever order and batches.
_STREAMS = frozenset({"DataLoader", "Subset", "shuffle", "batch", "prefetch", "cache", "repeat",
                      "take", "DeviceDataLoader", "tqdm", "track"})  # fmt: skip
#: What an array is asked for, whatever stands in it.
_OF_ARRAYS = frozenset({"shape", "size", "ndim", "index", "dtype"})
#: Numbers are turned into what is zero and what is not.
_TO_BOOL = re.compile(r"astype\([^()]*\bbool")


def shifted(left: Value, op: ast.operator, right: Value, written: str) -> Value:
    """Return what arithmetic makes of a column."""
    column, other = (left, right) if isinstance(left, Origin) else (right, left)
    if not isinstance(column, Origin):
        return None
    number = other.value if isinstance(other, Plain) else None
    whole = isinstance(number, int) and not isinstance(number, bool)
    if whole and isinstance(op, ast.Sub) and column is left:
        return column.after(Step(StepKind.SHIFTED, written, -cast("int", number)))
    if whole and isinstance(op, ast.Add):
        return column.after(Step(StepKind.SHIFTED, written, cast("int", number)))
    return column.changed()


def compared(left: Value, written: str) -> Value:
    """Return what a comparison makes of a column: two classes."""
    if not isinstance(left, Origin):
        return None
    return left.after(Step(StepKind.DIVIDED, written))


def method(
    owner: Frame | Origin,
    name: str,
    given: Sequence[Value],
    named: Mapping[str, Value],
    written: str,
) -> Value:
    """Return what a method of a table or a column gives."""
    if isinstance(owner, Frame):
        if name == "drop" and _drops_rows(given, named):
            return Frame(owner.table, dict(owner.columns), fewer=True)
        return _of_frame(owner, name, given)
    first = given[0] if given else None
    if name in ("map", "replace") and isinstance(first, Plain) and isinstance(first.value, dict):
        pairs = tuple((_label(key), _label(value)) for key, value in first.value.items())
        whole = name == "map"
        return owner.after(Step(StepKind.MAPPED, f"{name}({{…}})", mapping=pairs, whole=whole))
    if name in ("sub", "add") and isinstance(first, Plain):
        return shifted(owner, ast.Sub() if name == "sub" else ast.Add(), first, written)
    if name in ("gt", "ge", "lt", "le", "eq", "ne"):
        return compared(owner, written)
    if name == "astype" and _TO_BOOL.search(written):
        return owner.changed()  # of amounts, it makes two classes
    if name in _OF_ARRAYS:
        return None
    if name == "codes":
        return owner.after(Step(StepKind.ENCODED, written))
    if name in KEEPS or name in ("cat", "str", "dt", "T"):
        return owner
    return owner.changed()


def _label(value: object) -> str:
    """Return a label as data write it."""
    if isinstance(value, bool):
        return str(int(value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _drops_rows(given: Sequence[Value], named: Mapping[str, Value]) -> bool:
    """Tell whether ``drop`` leaves out rows, which may be chosen by the target."""
    if "columns" in named:
        return "index" in named
    axis = given[1] if len(given) > 1 else named.get("axis", Plain(value=0))
    return isinstance(axis, Plain) and axis.value in (0, "index", "rows")


def _of_frame(owner: Frame, name: str, given: Sequence[Value]) -> Value:
    first = given[0] if given else None
    if name in ("pop", "get", "get_column") and isinstance(first, Plain):
        return owner.column(str(first.value))
    if name in _WHOLE or name in _FEWER:
        return Frame(owner.table, dict(owner.columns), owner.fewer or name in _FEWER)
    return None


def called(
    name: str, owner: Value, given: Sequence[Value], named: Mapping[str, Value], written: str
) -> Value:
    """Return what a function, or a method of something else, makes of what it is given."""
    first = given[0] if given else None
    if name in _READS:
        path = first.value if isinstance(first, Plain) and isinstance(first.value, str) else None
        return Frame(path)
    if name == "train_test_split":
        return Several(tuple(one for one in given for _ in range(2)))
    if name in _SETS:
        return _set(given, named)
    if name in _STREAMS:
        source = first if isinstance(first, Several) else owner
        return source if isinstance(source, Several) and source.rows else None
    if name == "enumerate" and isinstance(first, Several):
        return Several((None, first), rows=True)
    if not isinstance(first, Origin):
        return _of_columns(given)
    if name in _COUNTING and len(given) == 1 and not named:
        return first.after(Step(StepKind.SPREAD, name, whole=False))
    return _of_column(name, owner, first, written)


def _of_column(name: str, owner: Value, column: Origin, written: str) -> Value:
    if name in KEEPS:
        return column
    if name == "len":
        return None
    if name in _SPREADS:
        return column.after(Step(StepKind.SPREAD, written))
    if name == "factorize":
        return Several((column.after(Step(StepKind.ENCODED, written)), None))
    encoder = owner.name if isinstance(owner, Made) else ""
    if encoder in ENCODERS and name in ("fit_transform", "transform"):
        spread = encoder in ("LabelBinarizer", "OneHotEncoder")
        return column.after(Step(StepKind.SPREAD if spread else StepKind.ENCODED, written))
    return column.changed()


def _of_columns(given: Sequence[Value]) -> Value:
    """Return the one column that a function is given beside what is no data."""
    columns = [one for one in given if isinstance(one, Origin)]
    alone = len(columns) == 1 and not any(isinstance(one, Frame | Several) for one in given)
    return columns[0].changed() if alone and len(columns) == 1 else None


def _set(given: Sequence[Value], named: Mapping[str, Value]) -> Value:
    """Return a data set; that of a boosting library has its labels by name, too."""
    first = given[0] if given else None
    if len(given) == 1 and isinstance(first, Several):
        given = first.items
    labels = next((named[word] for word in ("label", "y") if word in named), None)
    if labels is not None:
        return Several((first, labels), rows=True)
    return Several(tuple(given), rows=True) if len(given) > 1 else None
