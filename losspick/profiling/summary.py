"""The numbers that everything after works on: a column is looked at here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import LIST_SEPARATOR, Storage
from losspick.profiling.kinds.clues import tokens
from losspick.profiling.measuring.calendar_numbers import are_times, hours_of
from losspick.profiling.measuring.numbers import Numbers, measure
from losspick.profiling.measuring.words import Words, read_clock, tally_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A column in numbers.

    Attributes:
        name: The column's name.
        storage: What the cells are.
        rows: All rows.
        missing: Rows without a value.
        distinct: Number of different values.
        integers: All numbers are written or typed as integers.
        percent: The numbers are written with a percent sign.
        unit: What stands behind each of the numbers but a percent sign; else "".
        duration: The numbers are written as durations.
        parted: The numbers are written as fractions, and were read as "shares" or "marks"; else "".
        ordered: The data declare an order of the levels.
        weightless: Rows with a value that have no positive weight.
        infinite: Number of infinite values, which count as missing.
        numbers: Facts about numeric values; None for text.
        words: Facts about text levels; None for numbers.
        clock: Facts about text, or numbers such as 1345, read as an angle, in the unit of
            ``clock_unit``.
        clock_unit: ``hours`` for times of day, ``degrees`` for compass points, ``months`` and
            ``weekdays`` for their names.
    """

    name: str
    storage: Storage
    rows: int
    missing: int
    distinct: int
    integers: bool = False
    percent: bool = False
    unit: str = ""
    duration: bool = False
    parted: str = ""
    ordered: bool = False
    weightless: int = 0
    infinite: int = 0
    numbers: Numbers | None = None
    words: Words | None = None
    clock: Numbers | None = None
    clock_unit: str = ""

    @property
    def used(self) -> int:
        """Number of rows with a value, and with a weight where there are weights."""
        return self.rows - self.missing - self.weightless


def summarise(column: Column, weight: NDArray[np.float64] | None = None) -> Summary:
    """Measure a column in one sort of its numbers, or one count of its levels.

    Args:
        column: The column.
        weight: Observation weights, one a row; NaN leaves a row out.
    """
    if column.measured is not None:
        return _of_measured(column, column.measured)
    if column.numbers is not None:
        return _of_numbers(column, weight)
    return _of_words(column, weight)


def _of_measured(column: Column, numbers: Numbers) -> Summary:
    timed = are_times(numbers)
    return Summary(
        name=column.name,
        storage=column.storage,
        rows=column.rows,
        missing=column.rows - numbers.rows,
        distinct=numbers.distinct,
        integers=column.integers,
        infinite=column.infinite,
        numbers=numbers,
        clock=measure(hours_of(np.asarray(numbers.sample))) if timed else None,
        clock_unit="hours" if timed else "",
    )


def _of_numbers(column: Column, weight: NDArray[np.float64] | None) -> Summary:
    assert column.numbers is not None
    keep = ~np.isnan(column.numbers)
    filled = int(np.count_nonzero(keep))
    if weight is not None:
        keep &= ~np.isnan(weight)
    whole = bool(keep.all())
    values = column.numbers if whole else column.numbers[keep]
    weights = None if weight is None else weight[keep]
    numbers = measure(values, weights) if values.size else None
    timed = numbers is not None and are_times(numbers)
    return Summary(
        name=column.name,
        storage=column.storage,
        rows=column.rows,
        missing=column.rows - filled,
        weightless=filled - int(values.size),
        distinct=numbers.distinct if numbers else 0,
        integers=column.integers,
        percent=column.percent,
        unit=column.unit,
        duration=column.duration,
        parted=column.parted,
        infinite=column.infinite,
        numbers=numbers,
        clock=measure(hours_of(values), weights) if timed else None,
        clock_unit="hours" if timed else "",
    )


def _of_words(column: Column, weight: NDArray[np.float64] | None) -> Summary:
    codes = column.codes if column.codes is not None else np.empty(0, dtype=np.intp)
    keep = codes >= 0
    filled = int(np.count_nonzero(keep))
    if weight is not None:
        keep &= ~np.isnan(weight)
    codes = codes[keep]
    weights = None if weight is None else weight[keep]
    words = tally_words(
        codes,
        column.levels,
        weights,
        ordered=column.ordered,
        mark=LIST_SEPARATOR if column.storage is Storage.LISTS else None,
        name=frozenset(tokens(column.name)),
    )
    clock = read_clock(column.levels, codes) if column.storage is Storage.TEXT else None
    return Summary(
        name=column.name,
        storage=column.storage,
        rows=column.rows,
        missing=column.rows - filled,
        weightless=filled - int(codes.size),
        distinct=words.distinct,
        ordered=column.ordered,
        infinite=column.infinite,
        words=words,
        clock=measure(clock[0], weights) if clock else None,
        clock_unit=clock[1] if clock else "",
    )
