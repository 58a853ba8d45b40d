"""How the values of one column are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.vocabulary import Encoding, Kind
from losspick.profiling.column import Storage
from losspick.profiling.measuring.masks import read_masks

if TYPE_CHECKING:
    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Kinds whose numbers are labels.
LABELS = frozenset({Kind.BINARY, Kind.MULTICLASS, Kind.ORDINAL})

_CALENDAR = {"months": Encoding.MONTHS, "weekdays": Encoding.WEEKDAYS}

_PAIRS = {
    (0.0, 1.0): Encoding.ZERO_ONE,
    (1.0, 2.0): Encoding.ONE_TWO,
    (-1.0, 1.0): Encoding.PLUS_MINUS_ONE,
}


def encoding_of(summary: Summary, kind: Kind) -> Encoding:
    """Return how the values are written, seen as that kind."""
    if summary.used == 0:
        return Encoding.NONE
    if summary.storage is Storage.BOOLEANS:
        return Encoding.BOOLEANS
    if summary.storage is Storage.DATES:
        return Encoding.DATES
    if summary.storage is Storage.LISTS:
        return Encoding.LISTS
    if kind is Kind.MASK and summary.words is not None:
        masks = read_masks(summary.words.texts)
        return masks.encoding if masks else Encoding.STRINGS
    if kind is Kind.CIRCULAR and summary.clock_unit in _CALENDAR:
        return _CALENDAR[summary.clock_unit]
    if summary.numbers is None:
        return Encoding.DELIMITED if kind is Kind.MULTILABEL else Encoding.STRINGS
    if kind is Kind.CIRCULAR and summary.clock is not None:
        return Encoding.HOURS_AND_MINUTES
    if kind in LABELS:
        return _of_codes(summary.numbers)
    return Encoding.PERCENT if kind is Kind.PROPORTION and _percent(summary) else Encoding.NUMBERS


def _of_codes(numbers: Numbers) -> Encoding:
    if numbers.values in _PAIRS:
        return _PAIRS[numbers.values]
    if not numbers.whole:
        return Encoding.NUMBERS
    gapless = numbers.maximum - numbers.minimum + 1 == numbers.distinct
    if gapless and numbers.minimum == 0:
        return Encoding.INTEGERS_FROM_ZERO
    if gapless and numbers.minimum == 1:
        return Encoding.INTEGERS_FROM_ONE
    return Encoding.INTEGERS_WITH_GAPS


def _percent(summary: Summary) -> bool:
    numbers = summary.numbers
    return summary.percent or (numbers is not None and numbers.maximum > 1.0)
