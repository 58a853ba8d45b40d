"""A column of the numbers that its texts were read as, with the cells that resist."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.cells.number_doubts import doubts_about
from losspick.profiling.cells.number_notes import notes_on_values
from losspick.profiling.cells.odd_cells import LISTED_CELLS, LOST, odd_cells
from losspick.profiling.cells.writing_notes import (
    note_on_leading_zeros,
    notes_on_writing,
    rows_with,
)
from losspick.profiling.column import Column, Storage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.cells.numbers import Numbers
    from losspick.profiling.cells.numerals import Numeral
    from losspick.profiling.cells.texts import Texts


def number_column(texts: Texts, numbers: Numbers) -> Column:
    """Make the column of numbers; whatever is no number in it becomes missing, and is told."""
    by_level = np.array([math.nan if n is None else n.value for n in numbers.numerals] + [math.nan])
    values = by_level[texts.codes]
    if numbers.plain is not None:
        values = np.where(np.isnan(numbers.plain), values, numbers.plain)
    values += 0.0  # -0.0 + 0.0 is 0.0
    infinite = np.isinf(values)
    values[infinite] = np.nan
    readings = [n for n in numbers.numerals if n is not None]
    percent = rows_with(numbers, lambda numeral: numeral.unit == "%")
    missing_words = _missing_words(texts, numbers)
    column = Column(
        name=texts.name,
        storage=Storage.NUMBERS,
        rows=len(values),
        numbers=values,
        integers=all(n.integer for n in readings),
        percent=2 * percent > numbers.readable,
        unit=_shared_unit(readings),
        infinite=int(infinite.sum()),
        missing_words=missing_words,
        seen_at=texts.rows_of(word for word, _ in missing_words),
        notes=texts.notes,
    )
    doubts = tuple(doubts_about(texts, numbers))
    column = replace(
        column,
        scales=_scales(readings),
        doubts=doubts,
        seen_at=column.seen_at + texts.rows_of(doubt.word for doubt in doubts),
    )
    column = _with_dirt(column, texts, numbers)
    zeros = note_on_leading_zeros(texts, numbers)
    return replace(column, notes=column.notes + zeros + notes_on_values(column))


def _scales(readings: Sequence[Numeral]) -> tuple[tuple[str, float], ...]:
    """Return by what numbers were multiplied for what stands behind their digits."""
    scaled = {each.ending: each.scale for each in readings if each.scale != 1.0}
    return tuple(sorted(scaled.items()))


def _shared_unit(readings: Sequence[Numeral]) -> str:
    """Return what stands behind all numbers; a percent sign is told by itself."""
    units = {numeral.unit for numeral in readings}
    return "" if "" in units or "%" in units else min(units, default="")


def _missing_words(texts: Texts, numbers: Numbers) -> tuple[tuple[str, int], ...]:
    words = [(texts.levels[at], int(numbers.counts[at])) for at in numbers.missing]
    return tuple(sorted((word, rows) for word, rows in words if word))


def _with_dirt(column: Column, texts: Texts, numbers: Numbers) -> Column:
    read_as: dict[int, str] = {}
    for at, numeral in enumerate(numbers.numerals):
        if at not in numbers.missing:
            _note_reading(read_as, at, numeral)
    dirty_count = sum(int(numbers.counts[at]) for at in read_as)
    dirty = odd_cells(texts, read_as)
    return replace(
        column,
        dirty=tuple(dirty[:LISTED_CELLS]),
        dirty_count=dirty_count,
        notes=column.notes + notes_on_writing(column, numbers, texts, dirty),
    )


def _note_reading(read_as: dict[int, str], at: int, numeral: Numeral | None) -> None:
    if numeral is None:
        read_as[at] = LOST
    elif math.isinf(numeral.value):
        read_as[at] = "infinite, hence missing"
    elif not numeral.plain:
        read_as[at] = f"{numeral.value:.15g}"
