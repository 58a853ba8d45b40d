"""Texts -> numbers for a whole column: the decimal mark and the unit."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.regexes import regex
from losspick.profiling.cells.dotted import Dotted, dotted
from losspick.profiling.cells.missing import missing_among_numbers
from losspick.profiling.cells.numerals import Numeral, decimal_evidence, parse
from losspick.profiling.cells.units import Units, in_one_unit

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from numpy.typing import NDArray

    from losspick.profiling.cells.texts import Convention, Texts

#: A column has no more bands than this, and one of them looks so.
_MOST_BANDS = 40
_BETWEEN = regex(r"\d[\d.,]*\s?(?:-|–|to)\s?\d[\d.,]*\s?%?")
#: Signs that leave all values on one side of a number.
_SIDES = frozenset({"<", "<=", ">", ">=", "≤", "≥"})
#: What stands for all larger numbers, where so many different ones lie below.
_TOP_CODE = regex(r"\d+(?:\.\d+)? ?\+", re.ASCII)
_FEWEST_BELOW = 4
#: If none of so many distinct texts is a number, the rest is not tried.
_TRIAL_LEVELS = 2_000


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """The texts of a column, tried as numbers.

    Attributes:
        numerals: For each level its reading, None where there is none.
        missing: Levels that are words for a missing value (or empty).
        counts: Rows of each level.
        decimal: The decimal mark that was taken.
        with_value: Rows that are not missing.
        readable: Rows that were read as numbers.
        dots: What is unclear about dots with three digits behind them, if anything.
        units: How numbers in several units were read, if there are several.
        plain: Shape (rows,), numbers that were read without going through text, NaN elsewhere;
            None if there are none.
    """

    numerals: tuple[Numeral | None, ...]
    missing: frozenset[int]
    counts: NDArray[np.intp]
    decimal: str
    with_value: int
    readable: int
    dots: Dotted | None = None
    units: Units | None = None
    plain: NDArray[np.float64] | None = None

    def bands(self, levels: Sequence[str]) -> bool:
        """Tell whether the texts name bands.

        Every number is only a bound ("<=50K" and ">50K"), or bounds stand beside "1-2".
        """
        if self.plain is not None or not 0 < len(levels) <= _MOST_BANDS:
            return False
        bounds = [numeral.bound in _SIDES for numeral in self.numerals if numeral is not None]
        unread = (at for at, each in enumerate(self.numerals) if each is None)
        between = any(at not in self.missing and _BETWEEN.fullmatch(levels[at]) for at in unread)
        return all(bounds) or (between and any(bounds))


def read_numbers(texts: Texts, convention: Convention) -> Numbers:
    """Try to read each distinct text of a column as a number."""
    named = {word.strip() for word in convention.na_values}
    missing = {
        at
        for at, level in enumerate(texts.levels)
        if not level or level in named or missing_among_numbers(level)
    }
    counts = texts.counts()
    decimal, dots = convention.decimal or "", None
    if not decimal:
        decimal, dots = _decimal_mark(texts.levels, counts, convention)
    parsed = _with_top_code(texts.levels, _parse_all(texts.levels, missing, decimal), missing)
    numerals, units = in_one_unit(parsed, counts)
    values = {numeral.value for word in named if (numeral := parse(word, "."))}
    missing |= {at for at, n in enumerate(numerals) if n is not None and n.value in values}
    numerals = tuple(None if at in missing else n for at, n in enumerate(numerals))
    rows = sum(int(counts[at]) for at, numeral in enumerate(numerals) if numeral is not None)
    with_value = int(counts.sum()) - sum(int(counts[at]) for at in missing)
    return Numbers(numerals, frozenset(missing), counts, decimal, with_value, rows, dots, units)


def with_plain(numbers: Numbers, plain: NDArray[np.float64]) -> Numbers:
    """Add plain numbers that stand in the rows without a text."""
    rows = int(np.count_nonzero(~np.isnan(plain)))
    return replace(
        numbers,
        with_value=numbers.with_value + rows,
        readable=numbers.readable + rows,
        plain=plain,
    )


def _parse_all(
    levels: Sequence[str], missing: Set[int], decimal: str
) -> tuple[Numeral | None, ...]:
    numerals: list[Numeral | None] = []
    hits = 0
    for at, level in enumerate(levels):
        if at == _TRIAL_LEVELS and not hits:
            return (*numerals, *[None] * (len(levels) - at))
        numeral = None if at in missing else parse(level, decimal)
        hits += numeral is not None
        numerals.append(numeral)
    return tuple(numerals)


def _with_top_code(
    levels: Sequence[str], numerals: tuple[Numeral | None, ...], missing: Set[int]
) -> tuple[Numeral | None, ...]:
    """Read the one text such as "90+" as a bound, if no number lies above it."""
    unread = (at for at, each in enumerate(numerals) if each is None and at not in missing)
    coded = list(islice((at for at in unread if _TOP_CODE.fullmatch(levels[at])), 2))
    numbers = [each.value for each in numerals if each is not None]
    if len(coded) != 1 or len(numbers) < _FEWEST_BELOW:
        return numerals
    (at,) = coded
    end = float(levels[at].rstrip("+ "))
    if max(numbers) > end:
        return numerals
    code = Numeral(end, plain=False, integer=end.is_integer(), bound=">=")
    return (*numerals[:at], code, *numerals[at + 1 :])


def _decimal_mark(
    levels: Sequence[str], counts: NDArray[np.intp], hint: Convention
) -> tuple[str, Dotted | None]:
    """Let the cells speak; where they are silent, the rest of the table."""
    said: Counter[str] = Counter()
    for level, count in zip(levels, counts, strict=True):
        said[decimal_evidence(level)] += int(count)
    if said[","] != said["."]:
        return "," if said[","] > said["."] else ".", None
    if said["?"] and hint.likely_decimal is None:
        return "," if hint.semicolons else ".", None
    if said["?"] or said[","] or hint.likely_decimal == ",":
        return hint.likely_decimal or ".", None
    decimals = hint.likely_decimal == "."
    dots = dotted(levels, counts, semicolons=hint.semicolons, decimals=decimals)
    return "," if dots and dots.thousands else ".", dots
