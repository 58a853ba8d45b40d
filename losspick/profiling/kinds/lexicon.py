"""The words that names are looked up in, with what each hints at."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from losspick.profiling.kinds.foreign_names import FOREIGN_NAMES
from losspick.profiling.kinds.name_words import WORDS, Hint

#: A word cut short after so many letters is known if all words that begin so say the same.
SHORTEST_CUT = 5

#: Words end so that are no plurals: "status", "mass", "axis", "gas", "politics".
_NO_PLURALS = ("ss", "us", "is", "as", "os", "ics")
SHORTEST_PLURAL = 4


@lru_cache(maxsize=1)
def lexicon() -> dict[str, tuple[Hint, ...]]:
    """Return the hints of every word."""
    table: dict[str, list[Hint]] = {}
    for hint, words in WORDS.items():
        for word in words.split():
            table.setdefault(word, []).append(hint)
    return {word: tuple(hints) for word, hints in table.items()}


@lru_cache(maxsize=1)
def foreign_lexicon() -> dict[str, tuple[Hint, ...]]:
    """Return the hints of words of other tongues, as they are written and without accents."""
    table: dict[str, tuple[Hint, ...]] = {}
    for meaning, words in FOREIGN_NAMES.items():
        for word in words.casefold().split():
            parts = unicodedata.normalize("NFKD", word)
            bare = "".join(part for part in parts if not unicodedata.combining(part))
            table |= dict.fromkeys((word, bare), lexicon().get(meaning, ()))
    return table


@lru_cache(maxsize=1)
def words_by_start() -> dict[str, tuple[str, ...]]:
    """Return the words by their first letters: names are looked up by the ten thousand."""
    table: dict[str, list[str]] = {}
    for word in lexicon():
        table.setdefault(word[:SHORTEST_CUT], []).append(word)
    return {start: tuple(words) for start, words in table.items()}


def with_formulas(parts: tuple[str, ...]) -> list[str]:
    """Join "no" and "2" to what is measured: "no2_ugm3" is no number of something."""
    found: list[str] = []
    for part in parts:
        formula = found[-1] + part if found and part.isdigit() else ""
        if formula in lexicon():
            found[-1] = formula
        else:
            found.append(part)
    return found


def is_plural(word: str) -> bool:
    """Tell whether a word looks like the plural of things."""
    plural = len(word) >= SHORTEST_PLURAL and word.endswith("s")
    return plural and word.isalpha() and not word.endswith(_NO_PLURALS)
