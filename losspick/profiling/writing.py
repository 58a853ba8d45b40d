"""How the cells of a target are written, for code that must read them again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.limiting import is_number
from losspick.core.profile import Writing
from losspick.core.regexes import regex
from losspick.profiling.cells.writing_notes import DECIMAL_COMMA
from losspick.profiling.column import Storage
from losspick.profiling.measuring.pairs import read_pair
from losspick.profiling.shape import label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.column import Column
    from losspick.profiling.measuring.grouping import Group, Member
    from losspick.profiling.summary import Summary

_DOTTED_THOUSANDS = regex(r"[^\d]*\d{1,3}(?:\.\d{3})+[^\d]*")

#: What cells were read as that gave no number.
_NO_NUMBERS = ("missing", "infinite, hence missing")


def writing_of(column: Column, summary: Summary) -> Writing:
    """Return how one column is written."""
    lists = summary.words.lists if summary.words is not None else None
    separator = lists.mark if lists is not None and column.storage is Storage.TEXT else ""
    return replace(
        _writing(column),
        separator=separator,
        padded=_padded(column),
        folded=bool(column.folded),
        synonyms=_synonyms(column),
    )


def _synonyms(column: Column) -> tuple[tuple[str, str], ...]:
    """Return the words that were read as another label, without those that capitals tell apart."""
    pairs = {
        (word.casefold(), label)
        for label, *others in column.folded
        for word in others
        if word.casefold() != label.casefold()
    }
    return tuple(sorted(pairs))


def _padded(column: Column) -> bool:
    return column.numeric is not None and column.storage is Storage.TEXT


def writing_of_group(columns: Sequence[Column], group: Group) -> Writing:
    """Return how several columns are written; what one of them needs, all get."""
    each = [_writing(column) for column in columns]
    on = {
        word
        for column, member in zip(columns, group.members, strict=True)
        for word in _on(column, member)
    }
    return Writing(
        text=any(one.text for one in each),
        marked=any(one.marked for one in each),
        decimal="," if any(one.decimal == "," for one in each) else ".",
        missing=tuple(sorted({word for one in each for word in one.missing})),
        on=tuple(sorted(on)) if group.indicators and not all(map(_zero_one, columns)) else (),
    )


def _writing(column: Column) -> Writing:
    unread = tuple(cell.text for cell in column.dirty if cell.read_as == "missing")
    missing = tuple(word for word, _ in column.missing_words)
    numeric = column.storage is Storage.NUMBERS
    comma = DECIMAL_COMMA in column.notes or any(
        _DOTTED_THOUSANDS.fullmatch(cell.text) and "." not in cell.read_as
        for cell in column.dirty
        if cell.read_as not in _NO_NUMBERS
    )
    marked = numeric and (comma or _is_marked(column))
    words = any(not is_number(word) for word in missing)
    return Writing(
        text=numeric and bool(column.dirty_count or words or comma),
        decimal="," if comma else ".",
        missing=tuple(sorted({*missing, *unread})),
        parted=column.parted,
        scales=column.scales,
        durations=column.duration_seconds,
        marked=marked,
    )


def _is_marked(column: Column) -> bool:
    """Tell whether a cell that was read as a number is more than digits; unlisted ones may be."""
    listed = any(cell.read_as not in _NO_NUMBERS for cell in column.dirty)
    return listed or column.dirty_count > len(column.dirty)


def _zero_one(column: Column) -> bool:
    if column.numbers is None:
        return False
    present = column.numbers[~np.isnan(column.numbers)]
    return bool(((present == 0.0) | (present == 1.0)).all())


def _on(column: Column, member: Member) -> set[str]:
    """Return the values of an indicator that mean "on", as they stand in the data."""
    if column.storage is Storage.BOOLEANS:
        return {"True", "true", "TRUE"}
    if column.numbers is None:
        read = read_pair(column.levels) or {}
        return {level for level, on in read.items() if on}
    if member.values is None:
        return set()
    return {label_of(float(value)) for value in np.unique(column.numbers[member.values == 1.0])}
