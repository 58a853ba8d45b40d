"""Cells such as "17/20" or "17 of 20": what was reached of what could be reached."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.regexes import regex
from losspick.profiling.cells.missing import missing_among_numbers
from losspick.profiling.cells.odd_cells import LISTED_CELLS, LOST, odd_cells
from losspick.profiling.column import Column, Storage

if TYPE_CHECKING:
    from losspick.profiling.cells.texts import Texts

_FRACTION: Final = regex(
    r"(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:/|(?:out )?of)\s*([1-9]\d{0,5})", re.ASCII
)

#: Texts that are looked at before all are.
_TRIAL: Final = 50

#: Of the cells with a value, this share must be fractions, and so many of these at most one.
_SHARE, _AT_MOST_ONE = 0.95, 0.99

#: Marks out of so many are steps of a rating; marks out of more are shares.
_LONGEST_RATING: Final = 10

#: Fewer different cells could be codes, such as those of genes ("0/1").
_FEWEST: Final = 3

#: Dates have no higher numbers on either side of the slash.
_MONTHS, _DAYS = 12, 31
_YEARS = (1500, 2200)


def fraction_column(texts: Texts, na_values: tuple[str, ...]) -> Column | None:
    """Read marks out of a few as the marks, and out of many, or of several numbers, as shares.

    Args:
        texts: The stripped texts.
        na_values: The words that the user calls missing.

    Returns:
        None unless nearly all texts with a value are fractions.
    """
    filled = [text for text in islice(texts.levels, _TRIAL) if text]
    if not any(map(_FRACTION.fullmatch, filled)):
        return None
    named = {word.strip() for word in na_values}
    counts = dict(zip(texts.levels, texts.counts().tolist(), strict=True))
    words = {t for t in counts if not t or t in named or missing_among_numbers(t)}
    read = {t: found for t in counts.keys() - words if (found := _FRACTION.fullmatch(t))}
    marks = {t: (float(m[1].replace(",", ".")), int(m[2])) for t, m in read.items()}
    rows = sum(counts[text] for text in marks)
    if not _are_fractions(marks, counts) or rows < _SHARE * sum(
        n for text, n in counts.items() if text not in words
    ):
        return None
    wholes = {whole for _, whole in marks.values()}
    rated = len(wholes) == 1 and max(wholes) <= _LONGEST_RATING
    values = {text: mark if rated else mark / whole for text, (mark, whole) in marks.items()}
    return _column(texts, values, words, wholes if rated else set())


def _are_fractions(marks: dict[str, tuple[float, int]], counts: dict[str, int]) -> bool:
    """Tell whether the parts hardly ever exceed their whole, and are no dates."""
    if len(marks) < _FEWEST:
        return False
    rows = sum(counts[text] for text in marks)
    within = sum(counts[text] for text, (mark, whole) in marks.items() if mark <= whole)
    wholes = {whole for _, whole in marks.values()}
    highest = max(mark for mark, _ in marks.values())
    days = len(wholes) > 1 and highest <= _MONTHS and max(wholes) <= _DAYS
    years = all(_YEARS[0] <= whole <= _YEARS[1] for whole in wholes)  # seasons, months of a year
    return within >= _AT_MOST_ONE * rows and not days and not years and wholes != {1}


def _column(texts: Texts, values: dict[str, float], words: set[str], rated: set[int]) -> Column:
    counts = texts.counts().tolist()
    by_level = [values.get(level, np.nan) for level in texts.levels]
    odd = {
        at: _said(values.get(level)) for at, level in enumerate(texts.levels) if level not in words
    }
    dirty = odd_cells(texts, odd)
    missing = sorted((w, counts[at]) for at, w in enumerate(texts.levels) if w and w in words)
    example = next(iter(values))
    how = (
        f"cells such as {example!r} are marks out of {next(iter(rated))}: the marks were taken"
        if rated
        else f"cells such as {example!r} were read as shares, {example!r} as {values[example]:.4g}"
    )
    return Column(
        name=texts.name,
        storage=Storage.NUMBERS,
        rows=len(texts.codes),
        numbers=np.asarray([*by_level, np.nan])[texts.codes],
        parted="marks" if rated else "shares",
        integers=all(value.is_integer() for value in values.values()),
        dirty=tuple(dirty[:LISTED_CELLS]),
        dirty_count=sum(counts[at] for at in odd),
        missing_words=tuple(missing),
        seen_at=texts.rows_of(word for word, _ in missing),
        notes=(*texts.notes, how),
    )


def _said(value: float | None) -> str:
    return LOST if value is None else f"{value:.4g}"
