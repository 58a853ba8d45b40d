"""Bands of numbers among levels: "10-20", "under 5", "3 or more"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.core.regexes import regex
from losspick.profiling.measuring.degree_words import NOTHING, NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words between the numbers of a band.
_BAND_WORDS = r"(?:to|-|–|—|and|through|thru|but less than|but|,|:)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?"
_SIGNED = rf"(?:-|−)?(?:{_NUMBER}|inf)"
_BAND = regex(
    rf"^(?:between|from|more than)?[\[(]?\s*({_SIGNED})\s*"
    rf"{_BAND_WORDS}\s*<?\s*({_SIGNED})\s*[\])]?$"
)
_INSIDE = regex(rf"^({_SIGNED})\s*<=?\s*[a-z]\s*<=?\s*({_SIGNED})$")
_OPEN_LOW = regex(
    r"^(?:<=?|≤|lt|le|less than|under|below|up to|at most|fewer than|before|younger than|within|"
    r"in|-inf to)"
    rf"\s*(?:the )?(?:last |past |next )?({_NUMBER})$"
)
_OPEN_HIGH = regex(
    r"^(?:>=?|≥|\+|gt|ge|more than|more|over|above|at least|from|after|greater than|older than|"
    r"longer than)"
    rf"\s*({_NUMBER})(?: ago)?$"
)
_AND_MORE = regex(
    rf"^({_NUMBER})\s*"
    r"(?:\+|<=?|more|plus|(?:and|or|&) (?:more|over|above|older|up|higher|upwards|longer|greater)|"
    r"onwards|upwards)$"
)
_AND_LESS = regex(
    rf"^({_NUMBER})\s*(?:>=?|(?:and|or|&) (?:less|under|fewer|younger|below|lower|shorter))$"
)
_ONLY = regex(rf"^(?:(?:exactly|about|only|last|past|previous|next) )?({_NUMBER})(?: only| ago)?$")
_UNITS = regex(
    r"[$€£¥%]|(?<![a-z])(?:years?|yrs?|days?|times?|employees|people|persons?|hours?|hrs?|"
    r"minutes?|mins?|seconds?|secs?|months?|mos?|weeks?|wks?|kg|cm|km|miles?|usd|eur|gbp|inr|lpa|"
    r"dollars|ago|of age|aged?|old)\b"
)

#: Units of time, in days: levels may be told in several of them ("6-12 months", "1-2 years").
_TIMES = {"sec": 1 / 86_400, "min": 1 / 1_440, "hour": 1 / 24, "hr": 1 / 24, "h": 1 / 24}
_TIMES |= {
    "day": 1.0,
    "week": 7.0,
    "wk": 7.0,
    "month": 30.4,
    "mo": 30.4,
    "year": 365.0,
    "yr": 365.0,
}
_UNIT_OF_TIME = regex(rf"(?<![a-z])({'|'.join(_TIMES)})(?:ond|ute)?s?\b")
_AN = regex(r"\b(?:an?|one|last|past|this) (?=(?:year|month|week|day|hour|minute)\b)")
_AGO = regex(r"\b(?:ago|last|past|within)\b")

#: Numbers cut short: "50k", "1.5 million".
_SHORT = regex(rf"({_NUMBER})\s*(k|thousand|m|mn|mio|million|b|bn|billion|lakhs?)\b")
_WORTH = {"k": 1e3, "t": 1e3, "m": 1e6, "b": 1e9, "l": 1e5}
_GLUED_UNIT = regex(r"(?<=\d)\s?(?!to\b|and\b|or\b|k\b)[a-z]{1,3}\b")

#: How often: "3 to 6/week", "1 per day".
_EVERY = regex(
    r"\s*(?:times?\s*)?(?:/|\bper\b|(?<!than )(?<!over )(?<!under )(?<!within )(?<!<)(?<!<\s)\ba\b)"
    r"\s*(day|week|month|year)\b"
)
_TIMES_A_MONTH = {"day": 30.4, "week": 4.35, "month": 1.0, "year": 1.0 / 12.0}
_NUMBER_WORD = regex(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b")

#: Shorter words that end in "s" are no plurals.
SHORTEST_PLURAL = 3

#: A number before a noun, and what is said of none.
_QUANTITY = regex(rf"^({_NUMBER})(?:[\s-]+([a-z]{{3,}})|\s*([mk]?g/k?g|mg|ml|kg))$")
_NOTHINGS = [[word] for word in (*sorted(NOTHING), "placebo", "untreated", "vehicle", "never")]


def _band(text: str, *, timed: bool = False) -> tuple[float, int, float] | None:
    """Return where a band starts, whether it is open below (-1) or above (1), and its end.

    Args:
        text: In small letters.
        timed: Bands are told in several units of time, so give all in days.
    """
    every = _EVERY.search(text)
    if every is not None:
        band = _band(text[: every.start()] + text[every.end() :])
        times = _TIMES_A_MONTH[every[1]]
        return None if band is None else (band[0] * times, band[1], band[2] * times)
    units = _units_of_time(text)
    scale = _TIMES[units[-1]] if timed and units else 1.0
    band = _plain_band(_without_units(text))
    if band is None or scale == 1.0:
        return band
    first = _TIMES[units[0]] if len(units) > 1 and not band[1] else scale
    return (band[0] * first, band[1], band[2] * scale)


def _without_units(text: str) -> str:
    text = _AN.sub(lambda found: f"{'last ' if found[0] == 'past ' else ''}1 ", text)
    text = _SHORT.sub(lambda found: f"{_size(found[1]) * _WORTH[found[2][0]]:.0f}", text)
    text = _NUMBER_WORD.sub(_digits, text)
    text = _GLUED_UNIT.sub(" ", _UNITS.sub(" ", text.replace("/", " ")))
    return re.sub(r"\s+", " ", text).strip()


def _plain_band(text: str) -> tuple[float, int, float] | None:
    if text in ("none", "zero", "no", "never"):
        return 0.0, 0, 0.0
    if text in ("more", "+", "many"):
        return float("inf"), 1, 0.0
    readers = (
        (_BAND, 0),
        (_INSIDE, 0),
        (_OPEN_LOW, -1),
        (_AND_LESS, -1),
        (_OPEN_HIGH, 1),
        (_AND_MORE, 1),
    )
    for pattern, side in readers:
        found = pattern.match(text)
        if found:
            return _size(found[1]), side, 0.0 if side else _size(found[2])
    plain = _ONLY.match(text)
    return (_size(plain[1]), 0, 0.0) if plain else None


def _units_of_time(text: str) -> list[str]:
    return [found[1] for found in _UNIT_OF_TIME.finditer(text)]


def _size(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))


def bands(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "10-20", "3+": one band among numbers shows that all are sizes, not codes."""
    timed = len({unit for text in texts for unit in _units_of_time(text)}) > 1
    for words in (texts, without_common_words(texts), _without_stem(texts)):
        read = [_band(text, timed=timed) for text in words]
        keys = [key for key in read if key is not None]
        banded = any(map(_is_banded, words, read))
        if len(keys) == len(texts) and banded:
            keys = _long_ago(words, keys)
            places = {key: float(place) for place, key in enumerate(sorted(set(keys)))}
            return tuple(places[key] for key in keys)
    return None


def _long_ago(
    texts: Sequence[str], keys: Sequence[tuple[float, int, float]]
) -> list[tuple[float, int, float]]:
    """Put "never" beyond all that is told as so long ago."""
    if not any(map(_AGO.search, texts)):
        return list(keys)
    pairs = zip(texts, keys, strict=True)
    return [(float("inf"), 1, 0.0) if text == "never" else key for text, key in pairs]


def is_band(text: str) -> bool:
    """Tell whether a text is a band of numbers, or a number with a unit."""
    return _is_banded(text, _band(text))


def _is_banded(text: str, band: tuple[float, int, float] | None) -> bool:
    """Tell whether a text is more than a number with letters behind it, as "6a" is."""
    return band is not None and (bool(band[1] or band[2]) or _UNITS.search(text) is not None)


def sizes_of(texts: Sequence[str]) -> list[float | None]:
    """Return where each band begins, None of what is no band ("7+", "13+", "all")."""
    read = [_band(text) for text in texts]
    return [band[0] + 0.5 * band[1] if band and (band[1] or band[2]) else None for band in read]


def quantities(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "none", "1 dose", "2 doses": numbers before one noun; after it, they may be names."""
    found = [_QUANTITY.match(_NUMBER_WORD.sub(_digits, text)) for text in texts]
    read = [match for match in found if match]
    nothing = [text for text, match in zip(texts, found, strict=True) if not match]
    if len(read) < 2 or len({(match[2] or match[3]).removesuffix("s") for match in read}) > 1:
        return None
    if len(nothing) > 1 or not all(text.split()[:1] in _NOTHINGS for text in nothing):
        return None
    return tuple(_size(match[1]) if match else -1.0 for match in found)


def _digits(found: re.Match[str]) -> str:
    return str(NUMBER_WORDS[found[0]])


def _without_stem(texts: Sequence[str]) -> list[str]:
    """Read "E10_49", "E1000", "BMI<18.5" as bands: numbers after letters that all begin with."""
    stem = re.match(r"[a-z]*", texts[0])
    start = stem[0] if stem else ""
    if not start or not all(re.match(rf"{start}\s?[\d<>≤≥]", text) for text in texts):
        return list(texts)
    return [text[len(start) :].strip().replace(" ", "-") for text in texts]


def without_common_words(texts: Sequence[str]) -> list[str]:
    """Take away the words that all texts share, in the singular or the plural."""
    split = [re.split(r"\s+|(?<=[a-z])-(?=[a-z])", text) for text in texts]
    shared = set(map(_one, split[0])).intersection(*(map(_one, rest) for rest in split[1:]))
    return [" ".join(word for word in words if _one(word) not in shared) for words in split]


def _one(word: str) -> str:
    """Return the singular of "visits" and "children"."""
    plural = len(word) > SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word.removesuffix("ren") if word == "children" else word[:-1] if plural else word
