"""The texts of a column -> a Column: numbers, booleans, dates or classes, and what was odd."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.profiling.cells.decades import are_decades
from losspick.profiling.cells.durations import duration_column
from losspick.profiling.cells.fractions import fraction_column
from losspick.profiling.cells.headers import without_header
from losspick.profiling.cells.number_column import LISTED_CELLS, number_column
from losspick.profiling.cells.number_doubts import doubt_about_units
from losspick.profiling.cells.number_notes import quoted
from losspick.profiling.cells.numbers import read_numbers, with_plain
from losspick.profiling.cells.padded import column_of_codes
from losspick.profiling.cells.sentinels import without_sentinels
from losspick.profiling.cells.texts import Convention, Texts, printable, stripped, used
from losspick.profiling.cells.words import word_column
from losspick.profiling.column import DirtyCell, Storage

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
    return without_header(texts, convention.na_values, lambda cells: _column(cells, convention))


def _column(texts: Texts, convention: Convention) -> Column:
    whole = printable(used(texts))
    texts, blanks = stripped(whole)
    numbers = read_numbers(texts, convention)
    enough = numbers.readable and numbers.readable >= NUMBER_SHARE * numbers.with_value
    codes = column_of_codes(texts, numbers, convention) if enough else None
    if codes is not None:
        return codes
    if enough and not numbers.bands(texts.levels) and not are_decades(texts, numbers.missing):
        column = without_sentinels(number_column(texts, numbers), convention.na_values)
        if numbers.dots is None or numbers.dots.thousands:
            return column
        grouped = read_numbers(texts, replace(convention, decimal=","))
        return replace(
            column, numeric=number_column(texts, replace(grouped, dots=numbers.dots.as_thousands()))
        )
    special = duration_column(texts, convention.na_values) or fraction_column(
        texts, convention.na_values
    )
    if special is not None:
        return special
    usual = 2 * blanks > int(texts.counts().sum())
    column = word_column(texts, convention, numbers.readable, blanks * usual)
    column = replace(column, doubts=(*column.doubts, *doubt_about_units(numbers)))
    return column if usual or not blanks else _with_blanks(column, whole, blanks)


def _with_blanks(column: Column, texts: Texts, count: int) -> Column:
    """Tell of cells with blanks around a text that stand among others without."""
    if column.storage is not Storage.TEXT:
        return column
    padded = {at: level for at, level in enumerate(texts.levels) if level != level.strip()}
    cells = [
        DirtyCell(row, quoted(padded[at]), repr(quoted(padded[at].strip())))
        for at, row in texts.first_rows(padded).items()
        if padded[at].strip()
    ]
    dirty = tuple(sorted(cells, key=lambda cell: cell.row)[:LISTED_CELLS])
    return replace(column, dirty=dirty, dirty_count=count) if dirty else column


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
    read = read_numbers(texts, convention)
    if any(numeral is not None and numeral.unit == "%" for numeral in read.numerals):
        return None  # what the sign means depends on the numbers without it
    numbers = with_plain(read, plain)
    if numbers.readable < NUMBER_SHARE * numbers.with_value or not numbers.readable:
        return None
    column = number_column(texts, numbers)
    column = replace(column, integers=column.integers and integers)
    return without_sentinels(column, convention.na_values)
