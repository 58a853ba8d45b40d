"""Which of two readings is meant: codes or numbers, decimals or thousands; by name and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.column import Column
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.measuring.calendar_numbers import are_times
from losspick.profiling.measuring.numbers import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What is written in a fixed number of digits and is a number all the same. Things that are
#: numbered are not: "number" and "item" stand above tallies and above codes.
_FIXED_WIDTH: Final = frozenset(
    {Hint.MEASURE, Hint.MONEY, Hint.DURATION, Hint.SCORE, Hint.RATING, Hint.ANGLE}
    | {Hint.HOUR, Hint.MONTH, Hint.YEAR}
)
_CODES: Final = frozenset({Hint.IDENTIFIER, Hint.CLASS, Hint.NOMINAL, Hint.NAME})

#: A hint with less weight is about another word of the name than the one that names the thing.
TELLING: Final = 0.8

#: Kinds of which the values are read as numbers.
_NUMBERS: Final = frozenset(
    {Kind.CONTINUOUS, Kind.POSITIVE_CONTINUOUS, Kind.COUNT, Kind.ZERO_INFLATED}
    | {Kind.PROPORTION, Kind.CIRCULAR}
)

#: Digits of a time of day, of which binary words have as many.
_CLOCK: Final = 4
_BINARY: Final = frozenset("01")


def settled(column: Column, kind: Kind | None = None) -> Column:
    """Return a column as numbers where its name, its values or the user say so."""
    if column.numeric is None:
        return column
    if column.numbers is not None:
        return column.numeric if kind is Kind.COUNT or _is_named_as_tally(column.name) else column
    if kind in _NUMBERS or _is_named_as_number(column.name) or _are_times(column):
        return column.numeric
    return column


def as_numbers(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return columns that can only be numbers: weights, exposures, several targets at once."""
    return tuple(
        column.numeric if column.numeric and column.numbers is None else column
        for column in columns
    )


def _is_named_as_tally(name: str) -> bool:
    """Tell whether a name says that whole things are counted, so that no decimals can be."""
    found = hints(name)
    shares = {Hint.SHARE, Hint.RATE, Hint.PER_HEAD, Hint.LOGGED, Hint.SCORE, Hint.MEASURE}
    return found.get(Hint.TALLY, 0.0) >= TELLING and not found.keys() & shares


def _is_named_as_number(name: str) -> bool:
    found = hints(name).keys()
    return bool(found & _FIXED_WIDTH) and not found & _CODES


def _are_times(column: Column) -> bool:
    if column.numeric is None or column.numeric.numbers is None:
        return False
    binary = _BINARY.issuperset("".join(column.levels))
    if binary or any(len(level) != _CLOCK for level in column.levels):
        return False
    values = column.numeric.numbers
    values = values[~np.isnan(values)]
    return bool(values.size) and are_times(measure(values))
