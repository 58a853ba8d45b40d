"""Yes, YES and yes: one label, where the words say on and off and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import Storage
from losspick.profiling.measuring.pairs import read_pair

if TYPE_CHECKING:
    from losspick.profiling.column import Column

#: More spellings of two words are none.
_MOST = 12


def one_spelling(column: Column) -> Column:
    """Read words that differ only in capitals as one, in the most frequent spelling of each.

    Only where they are the two of a pair such as yes and no: elsewhere capitals may mean something.
    """
    levels, codes = column.levels, column.codes
    if column.storage is not Storage.TEXT or codes is None or not 2 < len(levels) <= _MOST:
        return column
    folded = [level.casefold() for level in levels]
    words = sorted(set(folded))
    if len(words) != 2 or read_pair(words) is None or column.ordered:
        return column
    counts = np.bincount(codes[codes >= 0], minlength=len(levels))
    usual = {word: _usual(word, folded, levels, counts.tolist()) for word in words}
    kept = sorted(usual.values())
    place = [kept.index(usual[word]) for word in folded]
    others = {
        word: sorted(each for each in levels if each.casefold() == word and each != usual[word])
        for word in words
    }
    return replace(
        column,
        codes=np.asarray([*place, -1], dtype=np.intp)[codes],
        levels=tuple(kept),
        folded=tuple((usual[word], *others[word]) for word in words if others[word]),
        notes=tuple(note for note in column.notes if "upper and lower case" not in note),
    )


def _usual(word: str, folded: list[str], levels: tuple[str, ...], counts: list[int]) -> str:
    spelled = [at for at, other in enumerate(folded) if other == word]
    return levels[max(spelled, key=lambda at: (counts[at], levels[at]))]
