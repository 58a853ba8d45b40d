"""One target column, read once, in the two shapes that everything after it works on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from losspick.profiling.measuring.numbers import Numbers

#: Joins the items of a list cell into one level; it can't stand in readable text.
LIST_SEPARATOR = "\x1f"

#: Rows that are told of a word, and words of which they are.
LOCATED, MOST_LOCATED = 3, 20


class Storage(StrEnum):
    """What the cells are, after reading them the way a careful person would."""

    NUMBERS = "numbers"
    BOOLEANS = "booleans"
    TEXT = "text"
    DATES = "dates"
    LISTS = "lists"
    NESTED = "nested"


@dataclass(frozen=True, slots=True)
class DirtyCell:
    """A cell that was not plain: its row (the first data row is 1), text, and reading."""

    row: int
    text: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reading that could be wrong: the word it is about, if any, and the option against it."""

    word: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """A column in memory.

    Numbers and booleans (as 0.0 and 1.0) stand in ``numbers``; everything else in ``codes`` and
    ``levels``. Exactly one of ``numbers``, ``codes`` and ``measured`` is given.

    Attributes:
        name: The column's name.
        storage: What the cells are.
        rows: All rows, missing ones included.
        numbers: Shape (rows,), float64, NaN where missing, in the order of the rows.
        measured: Facts about numbers that were too many to hold.
        tenths: Of such numbers, some evenly spaced of each tenth of the rows, NaN where missing.
        unordered: The rows have no order: their numbers mean nothing.
        codes: Shape (rows,), index into ``levels``, -1 where missing.
        levels: The distinct texts; those of a list cell joined by ``LIST_SEPARATOR``.
        integers: All numbers are written (or typed) as integers, without a decimal point.
        percent: The numbers are written with a percent sign.
        unit: What stands behind each of the numbers but a percent sign ("mg"); else "".
        duration: The numbers are written as durations ("1h 30m").
        duration_seconds: Seconds of the unit in which durations were read, and of the last part of
            those with a single colon; empty where no text tells.
        ordered: The levels stand in an order that the data declare.
        folded: Words that differ in capitals or length and were read as one, first that one.
        parted: Cells are fractions ("17/20"), read as "marks" (17) or "shares" (0.85); else "".
        scales: By what numbers of a unit were multiplied, where several units stand in the column.
        infinite: Number of infinite values; they are missing in ``numbers``.
        dirty: Some of the cells that were not plain, at most 20.
        dirty_count: Number of all such cells.
        missing_words: (text, rows) of the words that were read as missing, the empty cell aside.
        seen_at: The first rows of some words: of those that were read as missing, of those that
            are doubtful, and of classes that look alike.
        notes: How the column was read, where that was not obvious; short sentences.
        doubts: Readings that could be wrong.
        numeric: What the column would be in another reading: digits with leading zeros, read as
            codes, as numbers; decimals whose dots may part thousands as whole numbers.
    """

    name: str
    storage: Storage
    rows: int
    numbers: NDArray[np.float64] | None = None
    measured: Numbers | None = None
    tenths: tuple[NDArray[np.float64], ...] = ()
    unordered: bool = False
    codes: NDArray[np.intp] | None = None
    levels: tuple[str, ...] = ()
    integers: bool = False
    percent: bool = False
    unit: str = ""
    duration: bool = False
    duration_seconds: tuple[float, ...] = ()
    ordered: bool = False
    folded: tuple[tuple[str, ...], ...] = ()
    parted: str = ""
    scales: tuple[tuple[str, float], ...] = ()
    infinite: int = 0
    dirty: tuple[DirtyCell, ...] = ()
    dirty_count: int = 0
    missing_words: tuple[tuple[str, int], ...] = ()
    seen_at: tuple[tuple[str, tuple[int, ...]], ...] = ()
    notes: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    numeric: Column | None = None
