"""Words, bands and numerals that have an order of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.profiling.measuring.graded_words import (
    ROMANS,
    degrees_of_one_word,
    letters,
    numbered,
    romans,
    signs,
    split_degree,
    steps_by_word,
    two_poles,
)
from losspick.profiling.measuring.scale_words import (
    OFF_SCALE,
    SCALES,
    TRAFFIC_LIGHTS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Words between the numbers of a band.
_BAND_WORDS = r"(?:to|-|–|—|and|through|thru|,|:)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?"
_SIGNED = rf"(?:-|−)?(?:{_NUMBER}|inf)"
_BAND = re.compile(rf"^[\[(]?\s*({_SIGNED})\s*k?\s*{_BAND_WORDS}\s*<?\s*({_SIGNED})\s*k?\s*[\])]?$")
_OPEN_LOW = re.compile(
    r"^(?:<=?|≤|lt|le|less than|under|below|up to|at most|fewer than|before|-inf to)"
    rf"\s*({_NUMBER})k?$"
)
_OPEN_HIGH = re.compile(
    rf"^(?:>=?|≥|\+|gt|ge|more than|over|above|at least|from|after|greater than)\s*({_NUMBER})k?$"
)
_AND_MORE = re.compile(
    rf"^({_NUMBER})\s*k?\s*"
    r"(?:\+|and (?:more|over|above|older|up)|or (?:more|over|older|higher|above)|plus)$"
)
_AND_LESS = re.compile(rf"^({_NUMBER})\s*k?\s*(?:and|or) (?:less|under|fewer|younger|below|lower)$")
_UNITS = re.compile(
    r"[$€£%]|\b(?:years?|yrs?|days?|hours?|hrs?|minutes?|mins?|months?|weeks?|kg|cm|km|usd|eur|old)\b"
)
_PREFIX = re.compile(r"^\(?\d{1,2}(?:\s*[.:)]\s*|\s+-\s+|\s+)(?=\D)")
_GLUED_UNIT = re.compile(r"(?<=\d)\s?(?!to\b|and\b|or\b|k\b)[a-z]{1,3}\b")

#: How often: "3 to 6/week", "1 per day".
_EVERY = re.compile(r"\s*(?:times?\s*)?(?:/|\bper\b|\ba\b)\s*(day|week|month|year)\b")
_TIMES_A_MONTH = {"day": 30.4, "week": 4.35, "month": 1.0, "year": 1.0 / 12.0}
_WITHIN_STEP = re.compile(r"^(\w+?)_(?:stage|level|type|grade|class|degree)_?(\d|i{1,3}|iv|v)$")

#: Fewer levels than this have no middle, so no order that could be seen.
FEWEST_LEVELS = 3

#: A scale has few steps; beyond that, levels are something else.
MOST_STEPS = 40


_SCALES = tuple(steps_by_word(scale) for scale in SCALES)

#: Colours are more often labels; of the rest, words of one letter could be anything.
_TELLING = tuple(steps_by_word(scale) for scale in SCALES if scale != TRAFFIC_LIGHTS)

#: So many different steps, and such a share of the levels, show that there is an order.
FEWEST_STEPS, SHARE_OF_STEPS = 3, 0.6


def order_of(levels: Sequence[str]) -> tuple[float, ...] | None:
    """Return the rank of each level on a scale that the words themselves show, else None.

    At most one level may lie outside (as "unknown" does); it comes last.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [text for text in plain if _key(text) not in OFF_SCALE]
    if not FEWEST_LEVELS <= len(inside) <= MOST_STEPS or len(plain) - len(inside) > 1:
        return None
    for reader in _READERS:
        ranks = reader(inside)
        if ranks is not None and len(set(ranks)) == len(ranks):
            table = dict(zip(inside, ranks, strict=True))
            return tuple(table.get(text, float("inf")) for text in plain)
    return None


def steps_of(levels: Sequence[str]) -> tuple[str, ...]:
    """Return the levels that are steps of one scale, in order, if they are most of the levels.

    For levels that show no whole order: one word is unknown, or two stand for the same step.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [i for i, text in enumerate(plain) if _key(text) not in OFF_SCALE]
    texts = [plain[i] for i in inside]
    if not FEWEST_LEVELS <= len(texts) <= MOST_STEPS:
        return ()
    for words in (texts, _without_common_words(texts)):
        forms = [tuple(form for form in _forms(text) if len(form) > 1) for text in words]
        for scale in _TELLING:
            found = _most([_step(each, scale) for each in forms])
            if found:
                return tuple(levels[inside[i]] for i in found)
    degrees = [split_degree(text) for text in texts]
    heads = [head for rank, head in degrees if rank is not None and head]
    main = max(heads, key=heads.count, default="")
    found = _most([rank if head == main else None for rank, head in degrees])
    return tuple(levels[inside[i]] for i in found)


def _most(steps: Sequence[float | None]) -> tuple[int, ...]:
    """Return the places of the known steps in order, if they are most and differ."""
    known = [(step, i) for i, step in enumerate(steps) if step is not None]
    enough = len(known) >= SHARE_OF_STEPS * len(steps)
    if not enough or len({step for step, _ in known}) < FEWEST_STEPS:
        return ()
    return tuple(i for _, i in sorted(known))


def _without_numbering(texts: list[str]) -> list[str]:
    """Take running numbers off: nominal answers are numbered as often as ordered ones."""
    cut = [_PREFIX.sub("", text) for text in texts]
    return cut if all(new != old for new, old in zip(cut, texts, strict=True)) else texts


def _plain(level: str) -> str:
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", level.strip()).casefold()
    return re.sub(r"[\s_'’]+", " ", text).strip()


def _band(text: str) -> tuple[float, int, float] | None:
    """Return where a band starts, whether it is open below (-1) or above (1), and its end."""
    every = _EVERY.search(text)
    if every is not None:
        band = _band(text[: every.start()] + text[every.end() :])
        times = _TIMES_A_MONTH[every[1]]
        return None if band is None else (band[0] * times, band[1], band[2] * times)
    text = _GLUED_UNIT.sub(" ", _UNITS.sub(" ", text.replace("/", " ")))
    text = re.sub(r"\s+", " ", text).strip()
    if text in ("none", "zero", "no", "never"):
        return 0.0, 0, 0.0
    readers = (
        (_BAND, 0),
        (_OPEN_LOW, -1),
        (_AND_LESS, -1),
        (_OPEN_HIGH, 1),
        (_AND_MORE, 1),
    )
    for pattern, side in readers:
        found = pattern.match(text)
        if found:
            return _size(found[1]), side, _size(found[2]) if pattern is _BAND else 0.0
    plain = re.fullmatch(_NUMBER, text)
    return (_size(plain[0]), 0, 0.0) if plain else None


def _size(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))


def _bands(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "10-20", "3+": one band among numbers shows that all are sizes, not codes."""
    for bands in (texts, _without_common_words(texts), _without_stem(texts)):
        read = [_band(text) for text in bands]
        keys = [key for key in read if key is not None]
        bare = sum(re.fullmatch(_NUMBER, text) is not None for text in bands)
        if len(keys) == len(texts) and bare < len(texts):
            places = {key: float(place) for place, key in enumerate(sorted(set(keys)))}
            return tuple(places[key] for key in keys)
    return None


def _without_stem(texts: Sequence[str]) -> list[str]:
    """Read "E10_49" and "E1000" as bands: numbers after letters that all texts begin with."""
    stem = re.match(r"[a-z]*", texts[0])
    start = stem[0] if stem else ""
    if not start or not all(re.match(rf"{start}\d", text) for text in texts):
        return list(texts)
    return [text[len(start) :].replace(" ", "-") for text in texts]


def _on_scale(texts: Sequence[str]) -> tuple[float, ...] | None:
    for words in (texts, _without_common_words(texts)):
        forms = [_forms(text) for text in words]
        for scale in _SCALES:
            steps = [_step(each, scale) for each in forms]
            known = [float(step) for step in steps if step is not None]
            if len(set(known)) == len(texts):
                return tuple(known)
    return None


def _step(forms: Sequence[str], scale: Mapping[str, int]) -> float | None:
    """Return the step of a level; "hypertension stage 2" lies a little above that of its word."""
    plain = next((scale[form] for form in forms if form in scale), None)
    if plain is not None:
        return plain
    for found in filter(None, map(_WITHIN_STEP.match, forms)):
        if found[1] in scale:
            return scale[found[1]] + _roman_or_number(found[2]) / 100.0
    return None


def _roman_or_number(text: str) -> int:
    return int(text) if text.isdigit() else ROMANS[text]


def _forms(text: str) -> tuple[str, ...]:
    """Return a level's words, those outside brackets, and those between slashes."""
    open_text = re.sub(r"\([^)]*\)", " ", text)
    return tuple(_key(part) for part in (text, open_text, *open_text.split("/")))


def _key(text: str) -> str:
    return re.sub(r"[^\w+]+", "_", text.replace("<", "less than ")).strip("_")


def _without_common_words(texts: Sequence[str]) -> list[str]:
    split = [text.split() for text in texts]
    common = set(split[0]).intersection(*split[1:])
    return [" ".join(word for word in words if word not in common) for words in split]


#: How levels show an order; the first reader that reads all of them decides.
_READERS = (
    _bands,
    _on_scale,
    degrees_of_one_word,
    two_poles,
    numbered,
    romans,
    letters,
    signs,
)
