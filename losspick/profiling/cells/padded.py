"""Whole numbers that lose digits if read as numbers, leading or last ones: codes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.cells.number_column import number_column
from losspick.profiling.cells.number_notes import EXACT_INTEGERS
from losspick.profiling.cells.sentinels import without_sentinels
from losspick.profiling.cells.words import word_column

if TYPE_CHECKING:
    from losspick.profiling.cells.numbers import Numbers
    from losspick.profiling.cells.texts import Convention, Texts
    from losspick.profiling.column import Column

_DIGITS: Final = regex(r"-?\d+", re.ASCII)

#: Among numbers of several lengths, fewer rows with leading zeros are slips of the pen.
_SHARE: Final = 0.2


def column_of_codes(texts: Texts, numbers: Numbers, convention: Convention) -> Column | None:
    """Make a column of codes, with its reading as numbers; None unless they are padded."""
    if _lost_in_floats(texts, numbers):
        return _exact(texts, numbers, convention)
    padded = _padded(texts, numbers)
    if not padded:
        return None
    rows = sum(int(numbers.counts[at]) for at in padded)
    if len(_lengths(texts, numbers)) > 1 and rows < _SHARE * numbers.readable:
        return None
    column = word_column(texts, convention, numbers.readable, 0)
    example = max((texts.levels[at] for at in padded), key=lambda word: (int(word) > 0, word))
    note = (
        f"{rows} cells are written with leading zeros, such as {example!r}: read as codes, since a "
        f"number would lose them ({example!r} would become {int(example)})"
    )
    plain = without_sentinels(number_column(texts, numbers), convention.na_values)
    return replace(column, notes=(*column.notes, note), numeric=plain)


def _lost_in_floats(texts: Texts, numbers: Numbers) -> bool:
    """Tell whether whole numbers are so large that different ones are the same float."""
    read = {at: each.value for at, each in enumerate(numbers.numerals) if each is not None}
    if max(map(abs, read.values()), default=0.0) <= EXACT_INTEGERS:
        return False
    digits = {level for at in read if _DIGITS.fullmatch(level := texts.levels[at])}
    return len(digits) == len(read) > len(set(read.values()))


def _exact(texts: Texts, numbers: Numbers, convention: Convention) -> Column:
    """Make a column of the digits of large whole numbers."""
    column = word_column(texts, convention, numbers.readable, 0)
    read = {at: each.value for at, each in enumerate(numbers.numerals) if each is not None}
    example = max((texts.levels[at] for at in read), key=lambda word: (len(word), word))
    note = (
        f"whole numbers above 2^53, such as {example}, were read as codes: rounded to floats, "
        f"{len(read):,} different ones would be {len(set(read.values())):,}"
    )
    plain = number_column(texts, numbers)
    return replace(column, notes=(*column.notes, note), numeric=plain)


def _padded(texts: Texts, numbers: Numbers) -> list[int]:
    """Return the levels that start with a zero before other digits, if all levels are digits."""
    read = [at for at, numeral in enumerate(numbers.numerals) if numeral is not None]
    found = [at for at in read if len(texts.levels[at]) > 1 and texts.levels[at][0] == "0"]
    if not found or len(read) < 2:
        return []
    plain = all(texts.levels[at].isascii() and texts.levels[at].isdigit() for at in read)
    return found if plain else []


def _lengths(texts: Texts, numbers: Numbers) -> set[int]:
    return {
        len(texts.levels[at]) for at, numeral in enumerate(numbers.numerals) if numeral is not None
    }
