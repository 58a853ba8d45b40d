"""Texts that are no numbers -> booleans, dates or classes."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.regexes import regex
from losspick.profiling.cells.list_texts import are_delimited, lists_in
from losspick.profiling.cells.missing import missing_among_words
from losspick.profiling.column import Column, Doubt, Storage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from losspick.profiling.cells.texts import Convention, Texts

_TRUTH = {"true": 1.0, "false": 0.0}
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CLOCK = (
    r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?)?"
)
_DATES = tuple(
    regex(form + _CLOCK, re.IGNORECASE | re.ASCII)
    for form in (
        r"\d{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])",
        r"\d{4}/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])",
        r"(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{2}|\d{4})",
        rf"(?:0?[1-9]|[12]\d|3[01])[ -]{_MONTH},?[ -](?:\d{{2}}|\d{{4}})",
        rf"{_MONTH} (?:0?[1-9]|[12]\d|3[01]),? \d{{4}}",
    )
)
#: Months, quarters and weeks of years; fewer different ones may be groups that somebody made.
_PERIODS = tuple(
    regex(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_MONTH}(?:[ /-]|, )(?:19|20)\d\d",
        rf"(?:19|20)\d\d[ /-]?{_MONTH}",
        rf"{_MONTH}[ /-]\d\d",
        r"(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d",
        r"(?:19|20)\d\d[ -]?(?:Q[1-4]|[MW]\d\d)",
        r"Q[1-4][ /-]?(?:19|20)\d\d",
    )
)
_YEAR_AND_MONTH = regex(r"(?:19|20)\d\d[/-](?:0[1-9]|1[0-2])", re.ASCII)
_FEWEST_PERIODS = 13
#: Distinct texts looked at before all are checked, and the share of them that must be dates.
_TRIAL_LEVELS = 50
_DATE_SHARE = 0.95
_LONGEST_DATE = 40
_LISTED = 3
_EXAMPLE = 40
#: A column of words with fewer numbers among them is not called mixed.
_MIXED_SHARE = 0.05


def word_column(texts: Texts, convention: Convention, numbers: int, blanks: int) -> Column:
    """Make a column of booleans, dates or classes.

    Args:
        texts: The stripped texts.
        convention: How the table is written, and what the user calls missing.
        numbers: Rows that could be read as numbers.
        blanks: Cells that had blanks around them.
    """
    counts = {level: int(n) for level, n in zip(texts.levels, texts.counts(), strict=True) if level}
    said = {word.strip() for word in convention.na_values}
    named = said & counts.keys()
    missing, kept = missing_among_words(
        {w: n for w, n in counts.items() if w not in named},
        convention.gaps | _gaps_beside(texts),
        keep="" in said,
    )
    missing |= named
    present = {word: rows for word, rows in counts.items() if word not in missing}
    column = _with_lists(texts, present)
    column = replace(
        column,
        missing_words=tuple((word, counts[word]) for word in sorted(missing) if word),
        seen_at=texts.rows_of((*filter(None, sorted(missing)), *sorted(kept))),
        notes=texts.notes + column.notes,
    )
    if column.storage is Storage.LISTS:
        return column
    if present and all(word.casefold() in _TRUTH for word in present):
        return _booleans(column)
    if _are_dates(present) or _are_periods(present):
        return replace(column, storage=Storage.DATES)
    alike = _case_variants(present)
    notes = _text_notes(present, numbers, blanks, alike)
    return replace(
        column,
        notes=column.notes + tuple(notes),
        doubts=() if "" in said else tuple(_doubts(present, kept)),
        seen_at=column.seen_at + texts.rows_of(chain.from_iterable(alike)),
    )


def _gaps_beside(texts: Texts) -> frozenset[str]:
    """Return the mark of an empty cell, if the column has any."""
    empty = "" in texts.levels or bool((texts.codes < 0).any())
    return frozenset({""}) if empty else frozenset()


def _with_lists(texts: Texts, present: Mapping[str, int]) -> Column:
    """Code the levels: lists by their items, and the empty cell among lists as no label."""
    items = lists_in(present)
    if items is not None:
        example = min(present, key=lambda word: (-len(items[word]), word))[:_EXAMPLE]
        note = f"cells such as {example} were read as lists"
        return replace(_coded(texts, items), storage=Storage.LISTS, notes=(note,))
    reading = {word: word for word in present}
    empty = int(texts.counts()[texts.levels.index("")]) if "" in texts.levels else 0
    if not empty or not are_delimited(present):
        return _coded(texts, reading)
    note = f"{empty} empty cell{'s' * (empty > 1)} among lists of labels: rows without any label"
    return replace(_coded(texts, {**reading, "": ""}), notes=(note,))


def _coded(texts: Texts, reading: Mapping[str, str]) -> Column:
    """Give the levels of a column codes by what they are read as; all others are missing."""
    levels = sorted(set(reading.values()))
    place = {level: at for at, level in enumerate(levels)}
    new = [place[reading[level]] if level in reading else -1 for level in texts.levels]
    codes = np.asarray([*new, -1], dtype=np.intp)[texts.codes]
    return Column(
        name=texts.name, storage=Storage.TEXT, rows=len(codes), codes=codes, levels=tuple(levels)
    )


def _booleans(column: Column) -> Column:
    truth = np.asarray([_TRUTH[level.casefold()] for level in column.levels] + [np.nan])
    numbers = truth[column.codes]
    return replace(column, storage=Storage.BOOLEANS, numbers=numbers, codes=None, levels=())


def _are_dates(counts: Mapping[str, int]) -> bool:
    if not counts or not _mostly_dates(dict(islice(counts.items(), _TRIAL_LEVELS))):
        return False
    return _mostly_dates(counts)


def _mostly_dates(counts: Mapping[str, int]) -> bool:
    dates = sum(rows for word, rows in counts.items() if _is_date(word))
    return dates >= _DATE_SHARE * sum(counts.values())


def _is_date(word: str) -> bool:
    return len(word) <= _LONGEST_DATE and any(form.fullmatch(word) for form in _DATES)


def _are_periods(words: Collection[str]) -> bool:
    """Tell whether texts name months, quarters or weeks, each with its year."""
    if len(words) < _FEWEST_PERIODS:
        return False
    if any(all(map(form.fullmatch, words)) for form in _PERIODS):
        return True
    several = len({word[:4] for word in words}) < len(words)  # else "2001-02" is a season
    return several and all(map(_YEAR_AND_MONTH.fullmatch, words))


def _doubts(counts: Mapping[str, int], kept: Iterable[str]) -> Iterable[Doubt]:
    for word in sorted(kept):
        frequent = word in missing_among_words(counts)[1]
        why = "it is as frequent as the others" if frequent else "gaps are written otherwise here"
        yield Doubt(
            word,
            f"{word!r} ({counts[word]} rows) was kept as a class, since {why}; if it means "
            f"missing, say so with --na-values {word}",
        )


def _text_notes(
    counts: Mapping[str, int], numbers: int, blanks: int, alike: Sequence[tuple[str, ...]]
) -> Iterable[str]:
    rows = sum(counts.values())
    if rows > numbers >= _MIXED_SHARE * rows:
        yield (
            f"mixed: {numbers} of {rows} cells are numbers, the others are not; "
            "the column was read as text"
        )
    if blanks:
        yield f"blanks around the text were taken off in {blanks} cell{'s' * (blanks > 1)}"
    if alike:
        listed = "; ".join(" and ".join(map(repr, words)) for words in alike[:_LISTED])
        yield (
            "classes that differ only by upper and lower case or invisible characters were kept "
            f"apart: {listed}"
        )


def _form(word: str) -> str:
    """Bring a word into the form in which look-alikes are equal."""
    if word.isascii():
        return word.casefold()
    letters = unicodedata.normalize("NFKC", word)
    return "".join(c for c in letters if unicodedata.category(c) != "Cf").casefold()


def _case_variants(words: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    by_folded: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        by_folded[_form(word)].append(word)
    return tuple(tuple(sorted(same)) for same in by_folded.values() if len(same) > 1)
