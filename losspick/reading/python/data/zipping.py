"""Items that are numbered, or brought together with those of other lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from losspick.reading.python.data.lone_rows import row_of_array
from losspick.reading.python.data.plain import (
    elements,
    is_loose,
    is_rows,
    stands_for_all,
    whole_number,
)
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    CLASS_WEIGHTS,
    UNKNOWN,
    Const,
    ListV,
    TensorV,
    Value,
)


def enumerated(machine: Machine, given: Arguments) -> Value:
    """Return the items of what is known, each with its number."""
    items = elements(given.get(0) or UNKNOWN) or _numbers(given.get(0)) or _letters(given.get(0))
    start = given.get(1, "start") or Const(0)
    if items is not None and stands_for_all(given.get(0)):
        numbered: list[Value] = [ListV([UNKNOWN, item], kind="tuple") for item in items]
        return (
            ListV(numbered, kind="rows") if is_rows(given.get(0)) else ListV(numbered, loose=True)
        )
    first = whole_number(start)
    if items is None or first is None:
        return UNKNOWN
    return ListV([ListV([Const(i), item], kind="tuple") for i, item in enumerate(items, first)])


#: No alphabet is longer.
_MOST_LETTERS = 128


def _letters(value: Value | None) -> list[Value] | None:
    """Return the letters of a text, as people number those of an alphabet."""
    text = value.value if isinstance(value, Const) else None
    known = isinstance(text, str) and len(text) <= _MOST_LETTERS
    return [Const(letter) for letter in text] if known and isinstance(text, str) else None


def _numbers(value: Value | None) -> list[Value] | None:
    """Return the numbers of a row of known length: those that are written out, or weights."""
    if not isinstance(value, TensorV) or value.rank != 1 or value.made:
        return None
    if value.name == CLASS_WEIGHTS and value.units is not None:
        return [TensorV(rank=0, dtype="float")] * value.units
    return None if value.values is None else [Const(number) for number in value.values]


def zipped(machine: Machine, given: Arguments) -> Value:
    """Return the items that stand at the same place of several lists."""
    if any(is_rows(value) or is_loose(value) for value in given.positional):
        return _zip_rows(given)
    columns = [elements(value) for value in given.positional]
    lengths = [len(column) for column in columns if column is not None]
    if not lengths:
        return _zip_arrays(given)
    if len(columns) == 1:  # zip(*rows), of rows of which one stands for all
        return ListV([ListV([cell], kind="tuple", loose=True) for cell in columns[0] or []])
    # what is not known is most likely as long as the rest
    full = [[UNKNOWN] * min(lengths) if column is None else column for column in columns]
    return ListV([ListV(list(row), kind="tuple") for row in zip(*full, strict=False)])


def _zip_arrays(given: Arguments) -> Value:
    """Return the rows of arrays of data that belong together."""
    cells = [_cell(value) for value in given.positional]
    if not any(isinstance(cell, TensorV) for cell in cells):
        return UNKNOWN
    return ListV([ListV(cells, kind="tuple")], loose=True)


def _cell(rows: Value) -> Value:
    data = isinstance(rows, TensorV) and not rows.made and rows.activation is None
    if not data or not isinstance(rows, TensorV) or rows.rank == 0:
        return UNKNOWN
    if rows.rank is None:
        return row_of_array(rows) or UNKNOWN
    return replace(rows, rank=rows.rank - 1, values=None, units=None)


def _zip_rows(given: Arguments) -> Value:
    """Return batches that come with something else; of which batch it is, nothing is known."""
    rows = [row_of(value) or UNKNOWN for value in given.positional]
    return ListV([ListV(rows, kind="tuple")], kind="rows")


ZIPPING: Mapping[str, Callable[[Machine, Arguments], Value]] = {
    "enumerate": enumerated,
    "zip": zipped,
}
