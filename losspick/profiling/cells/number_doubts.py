"""Readings of numbers that could be wrong: of dots, of several currencies, of non-detects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.profiling.cells.missing import perhaps_not_detected, surely_not_detected
from losspick.profiling.cells.units import unit_of
from losspick.profiling.column import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.cells.numbers import Numbers
    from losspick.profiling.cells.texts import Texts


def doubts_about(texts: Texts, numbers: Numbers) -> Iterator[Doubt]:
    """Yield what a reader of the numbers has to know, with the words that it is about."""
    if numbers.dots is not None:
        yield numbers.dots.doubt
    yield from _currencies(texts, numbers)
    for at in sorted(numbers.missing):
        yield from _not_detected(texts.levels[at], int(numbers.counts[at]))


def _currencies(texts: Texts, numbers: Numbers) -> Iterator[Doubt]:
    units = numbers.units
    if units is None or not units.currencies:
        return
    rarest = units.rows[-1][0]
    example = next(
        texts.levels[at]
        for at, numeral in enumerate(numbers.numerals)
        if numeral is not None and numeral.unit and unit_of(numeral) == rarest
    )
    yield Doubt(
        example,
        f"amounts stand in {len(units.rows)} currencies ({units.in_words()}): the numbers were "
        f"taken as written, {example!r} like all others; bring them into one currency before "
        "training",
    )


def _not_detected(word: str, rows: int) -> Iterator[Doubt]:
    shown = f"{word!r} ({rows:,} row{'s' * (rows > 1)})"
    advice = (
        "left out here; put the limit, or half of it, in its place, or train with a loss for "
        "censored values"
    )
    if surely_not_detected(word):
        yield Doubt(
            word,
            f"{shown} is no missing value but a low one, below the limit of detection: {advice}",
        )
    elif perhaps_not_detected(word):
        yield Doubt(
            word,
            f"{shown} was read as missing; if it means that nothing was detected, it is a low "
            f"value, below the limit of detection, and {advice}",
        )
