"""Words, bands and numerals that have an order of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.profiling.measuring.scale_words import DEGREES, OFF_SCALE, RANK_STEMS, SCALES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Words between the numbers of a band.
_BAND_WORDS = r"(?:to|-|–|—|and|through|thru|,|:)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?"
_BAND = re.compile(
    rf"^[\[(]?\s*({_NUMBER})\s*k?\s*{_BAND_WORDS}\s*<?\s*({_NUMBER}|inf)\s*k?\s*[\])]?$"
)
_OPEN_LOW = re.compile(
    r"^(?:<=?|≤|lt|le|less than|under|below|up to|at most|fewer than|before|-inf to)"
    rf"\s*({_NUMBER})k?$"
)
_OPEN_HIGH = re.compile(
    rf"^(?:>=?|≥|gt|ge|more than|over|above|at least|from|after|greater than)\s*({_NUMBER})k?$"
)
_AND_MORE = re.compile(
    rf"^({_NUMBER})\s*k?\s*"
    r"(?:\+|and (?:more|over|above|older|up)|or (?:more|over|older|higher|above)|plus)$"
)
_AND_LESS = re.compile(rf"^({_NUMBER})\s*k?\s*(?:and|or) (?:less|under|fewer|younger|below|lower)$")
_UNITS = re.compile(
    r"[$€£%]|\b(?:years?|yrs?|days?|hours?|hrs?|minutes?|mins?|months?|weeks?|kg|cm|km|usd|eur|old)\b"
)
_NUMBERED = re.compile(r"^([a-z_]+?)[\s_.:-]*(\d{1,2})$")
_PREFIX = re.compile(r"^\(?\d{1,2}(?:\s*[.:)]\s*|\s+-\s+|\s+)(?=\D)")
_GLUED_UNIT = re.compile(r"(?<=\d)\s?(?!to\b|and\b|or\b|k\b)[a-z]{1,3}\b")
_LETTER_GRADE = re.compile(r"^([a-f])([+-]?)$")

#: Fewer levels than this have no middle, so no order that could be seen.
FEWEST_LEVELS = 3

#: A scale has few steps; beyond that, levels are something else.
MOST_STEPS = 40


def _steps(scale: str) -> dict[str, int]:
    return {word: rank for rank, step in enumerate(scale.split("|")) for word in step.split()}


_SCALES = tuple(_steps(scale) for scale in SCALES)
_DEGREES = _steps(DEGREES)


def order_of(levels: Sequence[str]) -> tuple[float, ...] | None:
    """Return the rank of each level on a scale that the words themselves show, else None.

    At most one level may lie outside (as "unknown" does); it comes last.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [text for text in plain if text.replace(" ", "_") not in OFF_SCALE]
    if not FEWEST_LEVELS <= len(inside) <= MOST_STEPS or len(plain) - len(inside) > 1:
        return None
    for reader in (_bands, _on_scale, _degrees_of_one_word, _numbered, _letters):
        ranks = reader(inside)
        if ranks is not None and len(set(ranks)) == len(ranks):
            table = dict(zip(inside, ranks, strict=True))
            return tuple(table.get(text, float("inf")) for text in plain)
    return None


def _without_numbering(texts: list[str]) -> list[str]:
    """Take running numbers off: nominal answers are numbered as often as ordered ones."""
    cut = [_PREFIX.sub("", text) for text in texts]
    return cut if all(new != old for new, old in zip(cut, texts, strict=True)) else texts


def _plain(level: str) -> str:
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", level.strip()).casefold()
    return re.sub(r"[\s_/'’]+", " ", text).strip()


def _band(text: str) -> float | None:
    text = _GLUED_UNIT.sub(" ", _UNITS.sub(" ", text))
    text = re.sub(r"\s+", " ", text).strip()
    if text in ("none", "zero", "no", "never"):
        return 0.0
    below, above = 1e-9, 1e-6  # an open end lies just outside the number it starts from
    readers: tuple[tuple[re.Pattern[str], float], ...] = (
        (_BAND, 0.0),
        (_OPEN_LOW, -1.0),
        (_AND_LESS, -1.0),
        (_OPEN_HIGH, above),
        (_AND_MORE, above),
    )
    for pattern, side in readers:
        found = pattern.match(text)
        if found:
            start = float(found[1].replace(",", ""))
            return start - below * 1e3 if side < 0 else start + side
    plain = re.fullmatch(_NUMBER, text)
    return float(plain[0].replace(",", "")) if plain else None


def _bands(texts: Sequence[str]) -> tuple[float, ...] | None:
    read = [_band(text) for text in texts]
    ranks = [value for value in read if value is not None]
    bare = sum(re.fullmatch(_NUMBER, text) is not None for text in texts)
    return tuple(ranks) if len(ranks) == len(texts) and bare * 2 < len(texts) else None


def _on_scale(texts: Sequence[str]) -> tuple[float, ...] | None:
    for words in (_keys(texts), _keys(_without_common_words(texts))):
        for scale in _SCALES:
            if all(word in scale for word in words):
                return tuple(float(scale[word]) for word in words)
    return None


def _keys(texts: Sequence[str]) -> list[str]:
    spelled = [text.replace("<", "less than ") for text in texts]
    return [re.sub(r"[^\w+]+", "_", text).strip("_") for text in spelled]


def _without_common_words(texts: Sequence[str]) -> list[str]:
    split = [text.split() for text in texts]
    common = set(split[0]).intersection(*split[1:])
    return [" ".join(word for word in words if word not in common) for words in split]


def _degrees_of_one_word(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "not too happy", "pretty happy", "very happy", or the bare adverbs."""
    read = [_split_degree(text) for text in texts]
    heads = {head for rank, head in read if head}
    if len(heads) > 1 or sum(rank is not None for rank, _ in read) < len(texts) - 1:
        return None
    plain = _DEGREES["fairly"] + 0.5  # the word alone lies between "fairly" and "very"
    return tuple(plain if rank is None else float(rank) for rank, _ in read)


def _split_degree(text: str) -> tuple[int | None, str]:
    words = text.replace("-", " ").split()
    for cut in range(min(3, len(words)), 0, -1):
        phrase = "_".join(words[:cut])
        rank = _DEGREES.get(phrase, _DEGREES.get(_unglued(phrase)))
        if rank is not None:
            return rank, " ".join(words[cut:])
    return None, text


def _unglued(word: str) -> str:
    """Split "nottoo" into two adverbs, if it is two."""
    for cut in range(2, len(word) - 1):
        if f"{word[:cut]}_{word[cut:]}" in _DEGREES:
            return f"{word[:cut]}_{word[cut:]}"
    return word


def _numbered(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "stage 1", "T2": one word for a rank, and a small number."""
    found = [_NUMBERED.match(text) for text in texts]
    read = [match for match in found if match]
    if len(read) < len(texts) or len({match[1] for match in read}) > 1:
        return None
    if read[0][1].strip("_ ") not in RANK_STEMS:
        return None
    return tuple(float(match[2]) for match in read)


def _letters(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read school grades; bare letters need a sign among them, or they could be any labels."""
    found = [_LETTER_GRADE.match(text) for text in texts]
    read = [match for match in found if match]
    if len(read) < len(texts) or not any(match[2] for match in read):
        return None
    sign: Callable[[str], float] = lambda mark: {"+": 0.3, "": 0.0, "-": -0.3}[mark]  # noqa: E731
    return tuple(-float(ord(match[1])) + sign(match[2]) for match in read)
