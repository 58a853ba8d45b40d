"""Numbers that are too many to hold, measured batch by batch as an engine hands them over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.cells.number_notes import note_on_infinities, note_on_precision
from losspick.profiling.cells.sentinels import (
    FEWEST_DISTINCT,
    REPEATED_IF_SURE,
    doubt_about,
    is_doubtful,
    is_sure,
    names_numbers,
    taken_out,
)
from losspick.profiling.column import Column, DirtyCell, Doubt, Storage
from losspick.profiling.drift import places
from losspick.profiling.measuring.frequent import Frequent
from losspick.profiling.measuring.sketch import Sketch
from losspick.profiling.measuring.sketched import numbers_of_sketch
from losspick.profiling.readers.passes import Pass, Stream, count_of, go_through

if TYPE_CHECKING:
    from numpy.typing import NDArray


def measured_column(
    name: str, stream: Stream, na_values: Sequence[str], *, integers: bool
) -> Column | None:
    """Make a column of a stream of numbers; None if all values are missing.

    Args:
        name: The column's name.
        stream: The numbers; gone through twice where a value turns out to mark missing ones.
        na_values: The words that the user calls missing.
        integers: The column holds integers.
    """
    words = {word: number for word in na_values if (number := _number(word)) is not None}
    wanted = places(stream.rows if stream.ordered else 0)
    parts = [np.arange(part.start, part.stop, part.step) for part in wanted]
    found = go_through(stream, tuple(words.values()), np.concatenate(parts))
    lowest = list(found.sketch.lowest.items())
    sure = len(lowest) > 1 and lowest[0][1] >= REPEATED_IF_SURE and is_sure(*_ends(lowest))
    told = names_numbers(na_values)
    sure = sure and not told and _many(found.sketch)
    if sure:
        found = go_through(stream, (lowest[0][0],), found.looked_at)
    if not found.sketch.moments.count:
        return None
    _count_again(found.sketch.frequent, stream)
    column = replace(
        _column(name, found, words),
        tenths=_tenths(found, [part.size for part in parts]) if stream.ordered else (),
        unordered=not stream.ordered,
        integers=integers,
    )
    if sure:
        return taken_out(column, *lowest[0])
    return column if told else replace(column, doubts=_doubts(found.sketch))


def _column(name: str, found: Pass, words: Mapping[str, float]) -> Column:
    """Return what one pass found, whatever the order of the rows."""
    column = Column(
        name=name,
        storage=Storage.NUMBERS,
        rows=found.rows,
        measured=numbers_of_sketch(found.sketch),
        infinite=found.infinite,
        dirty=tuple(_infinite_cell(row, value) for row, value in found.far),
        dirty_count=found.infinite,
        missing_words=tuple(
            (word, found.dropped[number]) for word, number in words.items() if found.dropped[number]
        ),
        notes=note_on_infinities(found.infinite),
    )
    return replace(column, notes=(*column.notes, *_notes(column, found.sketch)))


def _infinite_cell(row: int, value: float) -> DirtyCell:
    return DirtyCell(row + 1, f"{value:g}", "infinite, hence missing")


def _count_again(frequent: Frequent, stream: Stream) -> None:
    """Count values of which rows were missed before they were known to be frequent.

    This takes another pass, where the order of the rows hid them: equal values stand together.
    """
    values = frequent.unsure()
    if values.size:
        frequent.settle(values, count_of(stream, values))


def _tenths(found: Pass, sizes: Sequence[int]) -> tuple[NDArray[np.float64], ...]:
    return tuple(np.split(np.concatenate(found.looked), np.cumsum(sizes)[:-1]))


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


def _doubts(sketch: Sketch) -> tuple[Doubt, ...]:
    if not _many(sketch):
        return ()
    (least, few), (next_least, _) = sketch.lowest.items()
    (next_most, _), (most, many) = sketch.highest.items()
    doubts = (
        (least, few, next_least, most),
        (most, many, least, next_most),
    )
    return tuple(doubt_about(*each) for each in doubts if is_doubtful(*each))
