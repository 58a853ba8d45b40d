"""The texts of a column -> a Column: numbers, booleans, dates or classes, and what was odd."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.profiling.cells.durations import duration_column
from losspick.profiling.cells.number_column import number_column
from losspick.profiling.cells.numbers import read_numbers, with_plain
from losspick.profiling.cells.sentinels import without_sentinels
from losspick.profiling.cells.texts import Convention, Texts, printable, stripped, used
from losspick.profiling.cells.words import word_column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

#: Numbers make a column of numbers if at least this share of its cells with a value can be read
#: as one. Typing errors and stray remarks are rare (one in twenty is already a dirty table); a
#: column of which more than that are words is about the words, too.
NUMBER_SHARE = 0.95


def column_of_texts(texts: Texts, convention: Convention) -> Column:
    """Read the texts of a column the way a careful person would."""
    texts, blanks = stripped(printable(used(texts)))
    numbers = read_numbers(texts, convention)
    enough = numbers.readable and numbers.readable >= NUMBER_SHARE * numbers.with_value
    if enough and not numbers.bands(texts.levels):
        return without_sentinels(number_column(texts, numbers), convention.na_values)
    durations = duration_column(texts, convention.na_values)
    if durations is not None:
        return durations
    return word_column(texts, convention.na_values, numbers.readable, blanks)


def column_of_numbers_and_texts(
    texts: Texts, plain: NDArray[np.float64], convention: Convention, *, integers: bool
) -> Column | None:
    """Make a column of plain numbers and the texts between them; None if these are too many.

    Args:
        texts: The cells that are no plain numbers; code -1 for all others.
        plain: Shape (rows,), the plain numbers, NaN elsewhere.
        convention: How numbers are written.
        integers: All plain numbers are written as integers.
    """
    texts, _ = stripped(printable(texts))
    numbers = with_plain(read_numbers(texts, convention), plain)
    if numbers.readable < NUMBER_SHARE * numbers.with_value or not numbers.readable:
        return None
    column = number_column(texts, numbers)
    column = replace(column, integers=column.integers and integers)
    return without_sentinels(column, convention.na_values)
