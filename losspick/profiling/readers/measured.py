"""Numbers that are too many to hold, measured batch by batch as an engine hands them over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.cells.number_notes import note_on_infinities, note_on_precision
from losspick.profiling.cells.sentinels import (
    FEWEST_DISTINCT,
    REPEATED_IF_SURE,
    doubt_about,
    is_doubtful,
    is_sure,
    taken_out,
)
from losspick.profiling.column import Column, DirtyCell, Storage
from losspick.profiling.measuring.sketch import BATCH_ROWS, Sketch
from losspick.profiling.measuring.sketched import numbers_of_sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

Batches = Callable[[], Iterator["NDArray[np.float64]"]]
_LISTED_INFINITE = 20


@dataclass(slots=True)
class _Pass:
    """What one pass over the batches found."""

    sketch: Sketch = field(default_factory=Sketch)
    rows: int = 0
    dropped: dict[float, int] = field(default_factory=dict)
    infinite: int = 0
    dirty: list[DirtyCell] = field(default_factory=list)

    def add(self, batch: NDArray[np.float64], drop: Sequence[float]) -> None:
        values = batch + 0.0  # -0.0 + 0.0 is 0.0
        for value in drop:
            found = values == value
            self.dropped[value] = self.dropped.get(value, 0) + int(np.count_nonzero(found))
            values[found] = np.nan
        far = np.flatnonzero(np.isinf(values))
        for at in far[: _LISTED_INFINITE - len(self.dirty)].tolist():
            read_as = "infinite, hence missing"
            self.dirty.append(DirtyCell(self.rows + at + 1, f"{values[at]:g}", read_as))
        self.infinite += far.size
        self.rows += values.size
        self.sketch.add(values[np.isfinite(values)])


def measured_column(
    name: str, batches: Batches, na_values: Sequence[str], *, integers: bool
) -> Column | None:
    """Make a column of batches of numbers; None if all values are missing.

    Args:
        name: The column's name.
        batches: Hands over all rows, in their order, NaN where missing; asked twice where a value
            turns out to mark missing ones.
        na_values: The words that the user calls missing.
        integers: The column holds integers.
    """
    words = {word: number for word in na_values if (number := _number(word)) is not None}
    found = _run(batches, tuple(words.values()))
    lowest = list(found.sketch.lowest.items())
    sure = len(lowest) > 1 and lowest[0][1] >= REPEATED_IF_SURE and is_sure(*_ends(lowest))
    sure = sure and not na_values and _many(found.sketch)
    if sure:
        found = _run(batches, (lowest[0][0],))
    if not found.sketch.moments.count:
        return None
    column = Column(
        name=name,
        storage=Storage.NUMBERS,
        rows=found.rows,
        measured=numbers_of_sketch(found.sketch),
        integers=integers,
        infinite=found.infinite,
        dirty=tuple(found.dirty),
        dirty_count=found.infinite,
        missing_words=tuple(
            (word, found.dropped[number]) for word, number in words.items() if found.dropped[number]
        ),
        notes=note_on_infinities(found.infinite),
    )
    column = replace(column, notes=(*column.notes, *_notes(column, found.sketch)))
    if sure:
        return taken_out(column, *lowest[0])
    return column if na_values else replace(column, doubts=_doubts(found.sketch))


def _run(batches: Batches, drop: Sequence[float]) -> _Pass:
    found = _Pass()
    for batch in _even(batches()):
        found.add(batch, drop)
    return found


def _even(batches: Iterator[NDArray[np.float64]]) -> Iterator[NDArray[np.float64]]:
    """Cut the rows anew, so that engines that keep their order give the very same sketch."""
    held: list[NDArray[np.float64]] = []
    rows = 0
    for batch in batches:
        held.append(batch)
        rows += batch.size
        if rows >= BATCH_ROWS:
            joined = np.concatenate(held)
            whole = rows - rows % BATCH_ROWS
            for start in range(0, whole, BATCH_ROWS):
                yield joined[start : start + BATCH_ROWS]
            held, rows = [joined[whole:]], rows - whole
    if rows:
        yield np.concatenate(held)


def _number(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        return None


def _ends(lowest: Sequence[tuple[float, int]]) -> tuple[float, float]:
    return lowest[0][0], lowest[1][0]


def _many(sketch: Sketch) -> bool:
    """Tell whether there are too many different values for codes of classes."""
    return sketch.levels is None or len(sketch.levels) > FEWEST_DISTINCT


def _notes(column: Column, sketch: Sketch) -> tuple[str, ...]:
    assert column.measured is not None
    notes = note_on_precision(column, column.measured.minimum, column.measured.maximum)
    if sketch.levels is None and sketch.distinct.full:
        notes += (
            f"{column.rows:,} rows were measured batch by batch: quantiles are exact to 1/40,000 "
            "in rank, the number of different values to about 0.4 %",
        )
    return notes


def _doubts(sketch: Sketch) -> tuple[str, ...]:
    if not _many(sketch):
        return ()
    (least, few), (next_least, _) = sketch.lowest.items()
    (next_most, _), (most, many) = sketch.highest.items()
    doubts = (
        (least, few, next_least, most),
        (most, many, least, next_most),
    )
    return tuple(doubt_about(*each) for each in doubts if is_doubtful(*each))
