"""Typed values -> a Column: arrays of numbers, and lists of Python objects."""

from __future__ import annotations

import datetime
import json
import math
import numbers as abstract
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.errors import InputError
from losspick.profiling.cells.columns import column_of_texts
from losspick.profiling.cells.number_notes import EXACT_INTEGERS, notes_on_values
from losspick.profiling.cells.sentinels import first_rows, without_sentinels
from losspick.profiling.cells.texts import Convention, Texts, factorise
from losspick.profiling.column import LIST_SEPARATOR, Column, DirtyCell, Storage

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LISTED_INFINITE = 20
_LONGEST_NESTED = 200


def column_of_numbers(
    name: str, values: NDArray[Any], missing: NDArray[np.bool_] | None, convention: Convention
) -> Column:
    """Make a column of an array of integers, floats or booleans.

    Args:
        name: The column's name.
        values: Shape (rows,); what stands where a value is missing does not matter.
        missing: Where a value is missing; None if NaN alone says so.
        convention: Gives the numbers that the user calls missing.
    """
    if values.dtype.kind in "iu" and _lost_in_floats(values, missing):
        gone = np.zeros(values.size, dtype=np.bool_) if missing is None else missing
        cells = [None if lost else str(value) for value, lost in zip(values, gone, strict=True)]
        return column_of_texts(factorise(name, cells), convention)
    numbers = values.astype(np.float64)
    numbers += 0.0  # -0.0 + 0.0 is 0.0
    if missing is not None:
        numbers[missing] = np.nan
    column = Column(
        name=name,
        storage=Storage.BOOLEANS if values.dtype.kind == "b" else Storage.NUMBERS,
        rows=len(numbers),
        numbers=numbers,
        integers=values.dtype.kind in "iu",
    )
    if column.storage is Storage.BOOLEANS:
        return column
    return _remarked(_named_missing(_finite(column), convention.na_values), convention)


def _lost_in_floats(values: NDArray[Any], missing: NDArray[np.bool_] | None) -> bool:
    """Tell whether integers are so large that different ones are the same float."""
    known = values if missing is None else values[~missing]
    if not known.size or max(-int(known.min()), int(known.max())) <= EXACT_INTEGERS:
        return False
    different = np.unique(known)
    return np.unique(different.astype(np.float64)).size < different.size


def _finite(column: Column) -> Column:
    assert column.numbers is not None
    rows = np.flatnonzero(np.isinf(column.numbers))
    if not len(rows):
        return column
    dirty = tuple(
        DirtyCell(int(row) + 1, f"{column.numbers[row]:g}", "infinite, hence missing")
        for row in rows[:_LISTED_INFINITE]
    )
    column.numbers[rows] = np.nan
    return replace(column, infinite=len(rows), dirty=dirty, dirty_count=len(rows))


def _named_missing(column: Column, words: Sequence[str]) -> Column:
    """Take out the numbers that the user calls missing, such as -999."""
    assert column.numbers is not None
    found: list[tuple[str, int]] = []
    seen: list[tuple[str, tuple[int, ...]]] = []
    for word in words:
        try:
            rows = column.numbers == float(word)
        except ValueError:
            continue  # a word, which no number equals
        if rows.any():
            found.append((word, int(np.count_nonzero(rows))))
            seen.append((word, first_rows(rows)))
            column.numbers[rows] = np.nan
    return replace(column, missing_words=tuple(found), seen_at=tuple(seen))


def _remarked(column: Column, convention: Convention) -> Column:
    column = replace(column, notes=column.notes + notes_on_values(column))
    return without_sentinels(column, convention.na_values)


def column_of_values(name: str, values: Sequence[Any], convention: Convention) -> Column:
    """Make a column of Python objects, by what all that are not missing have in common."""
    present = [None if is_missing(value) else plain(value) for value in values]
    kinds = {type(value) for value in present if value is not None}
    if kinds and kinds <= {bool}:
        return _of_floats(name, present, bool, convention)
    if kinds and kinds <= {int, float, bool}:
        return _of_floats(name, present, int if kinds <= {int} else float, convention)
    if kinds and kinds <= {list}:
        return _of_lists(name, present)
    if kinds & {list, dict}:
        return _coded(name, present, Storage.NESTED, _nested_text)
    if kinds and kinds <= {datetime.date, datetime.datetime}:
        return _coded(name, present, Storage.DATES, lambda value: value.isoformat())
    return _of_texts(name, present, kinds, convention)


def is_missing(value: Any) -> bool:
    """Tell whether an object means "no value": None, NaN, NaT and their like."""
    if value is None:
        return True
    if isinstance(value, (str, bytes, list, dict, tuple, bool, int)):
        return False
    if type(value).__name__ in ("NAType", "NaTType"):
        return True
    if isinstance(value, (float, np.floating, Decimal)):
        return math.isnan(value)
    return isinstance(value, (np.datetime64, np.timedelta64)) and bool(np.isnat(value))


def plain(value: Any) -> Any:
    """Turn an object into one of bool, int, float, str, list, dict or a date."""
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, abstract.Integral):
        return int(value)
    if isinstance(value, (abstract.Real, Decimal)):
        return float(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    return _plain_other(value)


def _plain_other(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        # pandas' Timestamp is one, too; without this it would be another type
        return value if type(value) is datetime.datetime else _as_datetime(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value
    if isinstance(value, np.datetime64):
        return str(value)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    if isinstance(value, Sequence):
        return list(value)
    if hasattr(value, "tolist"):
        inner = value.tolist()
        return inner if isinstance(inner, (list, int, float, bool, str)) else str(inner)
    return str(value)


def _as_datetime(value: datetime.datetime) -> datetime.datetime:
    return datetime.datetime.fromisoformat(value.isoformat()[:26])


def _of_floats(name: str, values: Sequence[Any], kind: type, convention: Convention) -> Column:
    missing = np.fromiter((value is None for value in values), dtype=np.bool_, count=len(values))
    floats = np.fromiter(map(_float, values), dtype=np.float64, count=len(values))
    if kind is bool:
        return column_of_numbers(name, floats == 1.0, missing, convention)
    if kind is int and np.abs(floats[~missing]).max(initial=0.0) > EXACT_INTEGERS:
        return column_of_texts(
            factorise(name, [None if v is None else _text(int(v)) for v in values]), convention
        )
    column = column_of_numbers(name, floats, missing, convention)
    return replace(column, integers=kind is int)


def _float(value: Any) -> float:
    if value is None:
        return math.nan
    try:
        return float(value)
    except OverflowError:  # an integer beyond the largest float
        return math.inf if value > 0 else -math.inf


def _of_lists(name: str, values: Sequence[Any]) -> Column:
    items = [item for value in values if value is not None for item in value]
    if any(isinstance(plain(item), (list, dict)) for item in items):
        return _coded(name, values, Storage.NESTED, _nested_text)
    return _coded(name, values, Storage.LISTS, _joined)


def _joined(items: Sequence[Any]) -> str:
    return LIST_SEPARATOR.join("" if is_missing(item) else str(plain(item)) for item in items)


def _nested_text(value: Any) -> str:
    try:
        text = json.dumps(value, default=str, ensure_ascii=False, sort_keys=True)
    except (TypeError, ValueError, RecursionError):
        text = type(value).__name__  # keys of several types, or nested too deeply
    runs = isinstance(value, dict) and value.keys() >= {"size", "counts"}  # a mask: read later
    return text if runs or len(text) <= _LONGEST_NESTED else text[:_LONGEST_NESTED] + "..."


def _coded(
    name: str, values: Sequence[Any], storage: Storage, text: Callable[[Any], str]
) -> Column:
    texts = factorise(name, [None if value is None else text(value) for value in values])
    return column_of_levels(texts, storage)


def column_of_levels(texts: Texts, storage: Storage, *, ordered: bool = False) -> Column:
    """Make a column whose texts are taken as they are, without those that do not occur."""
    counts = texts.counts()
    used = [at for at in range(len(texts.levels)) if counts[at]]
    if not ordered:
        used.sort(key=lambda at: texts.levels[at])
    place = {at: new for new, at in enumerate(used)}
    new = [place.get(at, -1) for at in range(len(texts.levels))]
    return Column(
        name=texts.name,
        storage=storage,
        rows=len(texts.codes),
        codes=np.asarray([*new, -1], dtype=np.intp)[texts.codes],
        levels=tuple(texts.levels[at] for at in used),
        ordered=ordered,
        notes=texts.notes,
    )


def _of_texts(name: str, values: Sequence[Any], kinds: set[type], convention: Convention) -> Column:
    notes: tuple[str, ...] = ()
    if len(kinds) > 1:
        notes = (
            f"the cells are of several types ({', '.join(sorted(k.__name__ for k in kinds))})",
        )
    cells = [None if value is None else _text(value) for value in values]
    return column_of_texts(factorise(name, cells, notes), convention)


def _text(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            return str(value)
        except ValueError:  # more digits than Python prints
            return "inf" if value > 0 else "-inf"
    return repr(value) if isinstance(value, float) else str(value)


def refuse_shape(name: str, shape: tuple[int, ...]) -> InputError:
    """Say that an array is neither a column nor a table."""
    return InputError(
        f"an array of shape {shape} is neither a column nor a table",
        where=name,
        fix="give an array with one dimension, or with two for several targets",
    )
