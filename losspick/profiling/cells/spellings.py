"""Yes, YES, yes and y: one label, where the words say on and off and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.profiling.cells.sentinels import first_rows
from losspick.profiling.column import Storage
from losspick.profiling.measuring.pairs import read_pair

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from losspick.profiling.column import Column

#: More spellings of two words are none.
_MOST = 12

#: Spellings of yes and no; the whole words show what the short ones mean.
_SPELLINGS: Final[tuple[frozenset[str], ...]] = (
    frozenset({"no", "n", "false", "f", "0"}),
    frozenset({"yes", "y", "true", "t", "1"}),
)
_WHOLE: Final = frozenset({"no", "false", "yes", "true"})

#: Beside yes and no these say that nothing is known, in fewer rows than a class needs.
_UNKNOWN: Final = frozenset(
    {"unknown", "unk", "?", "not known", "not available", "unclear", "undetermined", "n.a."}
)
_FEWEST_OF_CLASS = 5


def one_spelling(column: Column) -> Column:
    """Read words that differ only in capitals or length as one, in the usual spelling of each.

    Only where they are the two of a pair such as yes and no: elsewhere capitals may mean something.
    """
    levels, codes = column.levels, column.codes
    if column.storage is not Storage.TEXT or codes is None or not 1 < len(levels) <= _MOST:
        return column
    counts = dict(zip(levels, np.bincount(codes[codes >= 0], minlength=len(levels)), strict=True))
    rows = {level: int(count) for level, count in counts.items()}
    usual = None if column.ordered else _yes_and_no(rows) or _pair(rows)
    if usual is None:
        return column
    kept = sorted(set(usual.values()))
    place = [kept.index(usual[level]) if level in usual else -1 for level in levels]
    lost = tuple((level, rows[level]) for level in levels if level not in usual)
    others = {
        label: sorted(level for level in levels if usual.get(level) == label != level)
        for label in kept
    }
    return replace(
        column,
        codes=np.asarray([*place, -1], dtype=np.intp)[codes],
        levels=tuple(kept),
        folded=tuple(
            (label, *others[label]) for label in sorted(kept, key=str.casefold) if others[label]
        ),
        missing_words=(*column.missing_words, *lost),
        seen_at=(*column.seen_at, *_seen(column, codes)),
        notes=tuple(note for note in column.notes if "upper and lower case" not in note),
    )


def _seen(column: Column, codes: NDArray[np.intp]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the first rows of the levels of which none are known yet."""
    known = dict(column.seen_at)
    return tuple(
        (level, first_rows(codes == place))
        for place, level in enumerate(column.levels)
        if level not in known
    )


def _pair(rows: Mapping[str, int]) -> Mapping[str, str] | None:
    """Return the label of each level, where capitals alone tell the spellings of a pair apart."""
    words = sorted({level.casefold() for level in rows})
    if len(rows) <= 2 or len(words) != 2 or read_pair(words) is None:
        return None
    return {
        level: _usual({other: rows[other] for other in rows if other.casefold() == word})
        for word in words
        for level in rows
        if level.casefold() == word
    }


def _yes_and_no(rows: Mapping[str, int]) -> Mapping[str, str] | None:
    """Return the label of each level that says yes or no; None where others are classes, too."""
    said = [[level for level in rows if level.casefold() in each] for each in _SPELLINGS]
    rest = rows.keys() - {level for each in said for level in each}
    if not all(said) or len(rows) == 2:
        return None
    if any(word.casefold() not in _UNKNOWN or rows[word] >= _FEWEST_OF_CLASS for word in rest):
        return None
    whole = [[level for level in each if level.casefold() in _WHOLE] for each in said]
    if not any(whole):
        return None
    return {
        level: _usual({other: rows[other] for other in full or each})
        for each, full in zip(said, whole, strict=True)
        for level in each
    }


def _usual(rows: Mapping[str, int]) -> str:
    return max(rows, key=lambda level: (rows[level], level))
