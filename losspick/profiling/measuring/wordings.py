"""Other wordings of the same levels: spelled out, cut apart, or in English."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.measuring.abbreviations import ABBREVIATIONS, GLUED_BEFORE
from losspick.profiling.measuring.answers import assent_last, without_frame
from losspick.profiling.measuring.degree_words import FILLERS
from losspick.profiling.measuring.foreign_words import TONGUES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_FILLERS: Final = frozenset(FILLERS.split())
_ABBREVIATION: Final = regex(r"\b[a-z]+\b\.?")
_GLUED: Final = regex(rf"^(?:{'|'.join(GLUED_BEFORE.split())})(?=[a-z]{{4}})")
#: The numbers that a word stands for, behind it.
_BOUNDS: Final = regex(r"[\s,:(\[]+[<>≤≥=]*\s*\d.*$|[\s(]*[<>≤≥]=?\s*\d.*$")
#: "level 1: limited" is explained behind its number.
_EXPLAINED: Final = regex(r"^([a-z]+\s?\d{1,2})\s*(?:[:=-]|\s\().*$")
_ENTRY: Final = regex(r"[;\n]")
_LETTER: Final = regex(r"[^\W\d_]")

#: So many levels at least must have a word of a tongue to be read in it.
FEWEST_FOREIGN: Final = 2


def wordings(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the levels as they stand, then in each other wording that differs from it."""
    yield list(texts)
    for reword in (without_fillers, _spelled_out, _unglued, assent_last):
        other = [reword(text) for text in texts]
        if other != list(texts):
            yield other
    yield from _without_bounds(texts)
    inner = without_frame([text.replace("-", " ") for text in texts])
    if inner != list(texts):
        yield inner
    before = [_EXPLAINED.sub(r"\1", text) for text in texts]
    if all(_EXPLAINED.match(text) for text in texts):
        yield before
    yield from _in_english(texts)


def _without_bounds(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield "normal" and "obese" of "normal 18.5-24.9" and "obese >=30", if all still differ."""
    words = [_BOUNDS.sub("", text) for text in texts]
    if all(words) and len(set(words)) == len(texts) and words != list(texts):
        yield words


def without_fillers(text: str) -> str:
    """Take away the words that say nothing of a step: "stayed the same" is "same"."""
    return " ".join(word for word in text.split() if word not in _FILLERS) or text


def _spelled_out(text: str) -> str:
    """Spell abbreviations out: "str. agree", "smwt likely", "v. good"."""
    return _ABBREVIATION.sub(_long_form, text)


def _long_form(found: re.Match[str]) -> str:
    return ABBREVIATIONS.get(found[0].rstrip("."), found[0])


def _unglued(text: str) -> str:
    """Part "verygood" and "notatall"."""
    return " ".join(_GLUED.sub(lambda found: f"{found[0]} ", word) for word in text.split())


def _in_english(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the levels in English, from each tongue that most of them have words of."""
    plain = [_without_accents(text) for text in texts]
    if not any(_LETTER.search(text) for text in plain):
        return
    for tongue in TONGUES:
        words, table = _dictionary(tongue)
        found = [bool(words.search(text)) for text in plain]
        lettered = sum(_LETTER.search(text) is not None for text in plain)
        if sum(found) >= max(min(FEWEST_FOREIGN, lettered), lettered - 1):
            yield [_translated(text, words, table) for text in plain]


def _translated(text: str, words: re.Pattern[str], table: Mapping[str, str]) -> str:
    return words.sub(lambda found: table[found[0]], text)


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", re.sub(r"['’/]", " ", text))
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return re.sub(r"\s+", " ", bare).strip()


@cache
def _dictionary(tongue: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return what finds the words of a tongue, longest first, and what each means."""
    table: dict[str, str] = {}
    for entry in filter(str.strip, _ENTRY.split(TONGUES[tongue])):
        meaning, _, foreign = entry.partition(":")
        for word in foreign.split("|"):
            table.setdefault(_without_accents(word.strip().casefold()), meaning.strip())
    longest = sorted(table, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b"), table
