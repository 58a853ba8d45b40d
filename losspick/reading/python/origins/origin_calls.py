"""What calls make of the columns that they are given."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from losspick.core.limiting import CURVES
from losspick.core.recoding import Step, StepKind
from losspick.core.regexes import regex
from losspick.reading.python.origins.origin_steps import (
    BINS,
    binned,
    chosen,
    clipped,
    compared,
    label_of,
    replaced_by,
    shifted,
)
from losspick.reading.python.origins.origin_values import (
    Classes,
    Frame,
    Made,
    Origin,
    Plain,
    Several,
    Value,
)
from losspick.reading.python.origins.preparing import ENCODERS, KEEPS
from losspick.reading.python.origins.tables import joined_tables, of_frame

#: Functions of pandas and the like that read a table.
READS = frozenset(
    {"read_csv", "read_parquet", "read_excel", "read_table", "read_feather", "read_json",
     "scan_csv", "read_ipc", "read_stata", "read_spss"}
)  # fmt: skip
#: Calls that give every class a column of its own.
_SPREADS = frozenset({"get_dummies", "to_categorical", "one_hot", "label_binarize"})
#: Those with a column for each number from 0 to the largest, unless they are told how many.
_COUNTING = frozenset({"to_categorical", "one_hot"})
#: Data sets of inputs and labels side by side.
_SETS = frozenset({"TensorDataset", "zip", "from_tensor_slices", "DMatrix", "QuantileDMatrix",
                   "Dataset", "Pool"})  # fmt: skip
#: What gives the rows of a data set, in whatever order and batches.
STREAMS = frozenset({"DataLoader", "Subset", "shuffle", "batch", "prefetch", "cache", "repeat",
                      "take", "DeviceDataLoader", "tqdm", "track", "iter", "next",
                     "progress_bar"})  # fmt: skip
#: What an array is asked for, whatever stands in it.
_OF_ARRAYS = frozenset({"shape", "size", "ndim", "index", "dtype"})
#: Which rows have a value, whatever it is.
_TELLS_GAPS = frozenset({"notna", "notnull", "isna", "isnull"})
#: Numbers are turned into what is zero and what is not.
_TO_BOOL = regex(r"astype\([^()]*\bbool")


#: Methods that write texts in another way.
_SPELLS = frozenset({"strip", "lower", "upper", "title", "capitalize", "casefold"})
_RELATIONS = {"gt": "Gt", "ge": "GtE", "lt": "Lt", "le": "LtE", "eq": "Eq", "ne": "NotEq"}


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
            return owner.like(fewer=True)
        return of_frame(owner, name, given, named)
    if name in _OF_ARRAYS or name in _TELLS_GAPS:
        return None
    if name == "unique":
        return Classes(owner)
    computed = _computed(owner, name, given, named, written)
    if computed is not None:
        return computed
    kept = name in KEEPS or name in ("cat", "str", "dt", "T")
    if name == "astype" and _TO_BOOL.search(written):
        kept = False  # of amounts, it makes two classes
    return owner if kept else owner.changed()


def _computed(
    owner: Origin,
    name: str,
    given: Sequence[Value],
    named: Mapping[str, Value],
    written: str,
) -> Value:
    """Return what a method computes of a column; None: it is not known to."""
    first = given[0] if given else None
    if name == "replace" and len(given) == 2:
        return replaced_by(owner, given)
    if name in ("map", "replace") and isinstance(first, Plain) and isinstance(first.value, dict):
        pairs = tuple((label_of(key), label_of(value)) for key, value in first.value.items())
        whole = name == "map"
        return owner.after(Step(StepKind.MAPPED, f"{name}({{…}})", mapping=pairs, whole=whole))
    if name in ("sub", "add") and isinstance(first, Plain):
        return shifted(owner, ast.Sub() if name == "sub" else ast.Add(), first, written)
    if name in ("map", "replace") and isinstance(first, Classes):
        known = first.index and first.of == owner
        step = Step(StepKind.ENCODED, written, first.first, whole=False)
        return owner.after(step) if known else None
    if name in _SPELLS and not given and not named and f".str.{name}(" in written:
        return owner.after(Step(StepKind.RESPELLED, relation=name))
    if name in _RELATIONS:
        return compared(owner, _RELATIONS[name], first, written)
    if name in ("clip", "clamp"):
        return clipped(owner, given, named, written)
    return owner.after(Step(StepKind.ENCODED, written)) if name == "codes" else None


def _drops_rows(given: Sequence[Value], named: Mapping[str, Value]) -> bool:
    """Tell whether ``drop`` leaves out rows, which may be chosen by the target."""
    if "columns" in named:
        return "index" in named
    axis = given[1] if len(given) > 1 else named.get("axis", Plain(value=0))
    return isinstance(axis, Plain) and axis.value in (0, "index", "rows")


def called(
    name: str, owner: Value, given: Sequence[Value], named: Mapping[str, Value], written: str
) -> Value:
    """Return what a function, or a method of something else, makes of what it is given."""
    first = given[0] if given else None
    if name in READS:
        path = first.value if isinstance(first, Plain) and isinstance(first.value, str) else None
        return Frame(path)
    parts = _parted(name, given)
    if parts is not None:
        return parts
    if name in _SETS:
        return _set(given, named)
    if name in STREAMS:
        source = first if isinstance(first, Several) else owner
        return source if isinstance(source, Several) and source.rows else None
    if isinstance(first, Frame | Several) and name in ("concat", "get_dummies"):
        return joined_tables(name, first, named)
    if isinstance(first, Classes) or isinstance(owner, Classes):
        return _of_classes(name, first, owner)
    if not isinstance(first, Origin):
        return _of_columns(given)
    if name in _COUNTING and len(given) == 1 and not named:
        return first.after(Step(StepKind.SPREAD, name, whole=False))
    return _of_column(name, owner, given, named, written)


def _parted(name: str, given: Sequence[Value]) -> Value:
    """Return what gives several things: parts of what it is given, or rows with their number."""
    first = given[0] if given else None
    if name == "train_test_split":
        return Several(tuple(one for one in given for _ in range(2)))
    if name == "fit_resample" and len(given) > 1 and isinstance(given[1], Origin):
        return Several((first, given[1].after(Step(StepKind.RESAMPLED))))
    if name in ("split", "array_split") and isinstance(first, Frame | Origin) and len(given) == 2:
        ends = given[1].items if isinstance(given[1], Several) else None
        return None if ends is None else Several((first,) * (len(ends) + 1))
    if name == "enumerate" and isinstance(first, Several):
        return Several((None, first), rows=True)
    return None


def _of_column(
    name: str, owner: Value, given: Sequence[Value], named: Mapping[str, Value], written: str
) -> Value:
    column = given[0]
    if not isinstance(column, Origin) or name in KEEPS:
        return column
    if name in ("len", "factorize"):  # it gives indices in the order in which classes come
        indices = column.after(Step(StepKind.ENCODED, written, whole=False))
        return Several((indices, None)) if name == "factorize" else None
    if name == "where" and len(given) == 3:
        return chosen(column, given[1:])
    if name in BINS:
        return binned(name, column, given[1:], named, written)
    if name in ("clip", "clamp"):
        return clipped(column, given[1:], named, written)
    if len(given) == 1 and not named:
        alone = _of_it_alone(name, column, written)
        if alone is not None:
            return alone
    if name in _SPREADS:
        return column.after(Step(StepKind.SPREAD, written))
    encoder = owner.name if isinstance(owner, Made) else ""
    if encoder in ENCODERS and name in ("fit_transform", "transform"):
        spread = encoder in ("LabelBinarizer", "OneHotEncoder")
        return column.after(Step(StepKind.SPREAD if spread else StepKind.ENCODED, written))
    return column.changed()


def _of_it_alone(name: str, column: Origin, written: str) -> Value:
    """Return what functions make of a column that they are given nothing beside."""
    if name in CURVES:
        return column.after(Step(StepKind.CURVED, written, relation=name))
    if name in ("unique", "set"):
        return Classes(column)
    return column if name == "Categorical" else None


def _of_classes(name: str, first: Value, owner: Value) -> Value:
    """Return what a call makes of the different values of a column."""
    found = first if isinstance(first, Classes) else owner
    kept = ("sorted", "list", "tolist", "tuple", "sort", "array", "enumerate")
    return found if name in kept else None


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
