"""What the first rows of a large text let expect of a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.profiling.cells.columns import column_of_texts
from losspick.profiling.cells.numbers import read_numbers
from losspick.profiling.cells.writing_notes import note_on_leading_zeros
from losspick.profiling.column import Storage

if TYPE_CHECKING:
    from losspick.profiling.cells.dotted import Dotted
    from losspick.profiling.readers.text_table import TextTable

#: A column in which more than this share of the numbers is not plain is read by distinct text.
_MOST_ODD = 0.5


@dataclass(frozen=True, slots=True)
class Likely:
    """What the sample lets expect of a column.

    Attributes:
        place: Its place.
        plain: It holds nothing but plain numbers and gaps.
        nearly_plain: Most of it are plain numbers with a decimal point.
        decimal: The decimal mark.
        integers: No number is written with a decimal mark; so, too, where none was seen.
        dots: What is unclear about dots with three digits behind them, if anything.
    """

    place: int
    plain: bool
    nearly_plain: bool
    decimal: str
    integers: bool
    dots: Dotted | None = None


def expect(sample: TextTable, place: int) -> Likely:
    """Look at the sample of a column."""
    texts = sample.texts(place)
    column = column_of_texts(texts, sample.convention)
    numbers = read_numbers(texts, sample.convention)
    is_number = column.storage is Storage.NUMBERS and not note_on_leading_zeros(texts, numbers)
    gaps_only = not column.levels and column.storage is Storage.TEXT
    odd = bool(column.dirty_count or column.missing_words)
    return Likely(
        place=place,
        plain=(is_number or gaps_only) and not odd,
        nearly_plain=is_number
        and numbers.decimal == "."
        and column.dirty_count < _MOST_ODD * column.rows,
        decimal=numbers.decimal,
        integers=column.integers or gaps_only,
        dots=numbers.dots,
    )
