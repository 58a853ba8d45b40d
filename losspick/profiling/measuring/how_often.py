"""Answers to the question how often: "never", "once or twice a week", "almost every day"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.measuring.degree_words import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Times a month.
_PERIODS: Final = {"hour": 730.0, "day": 30.4, "week": 4.35, "month": 1.0, "year": 1.0 / 12.0}
_ADVERBS: Final = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_NEVER: Final = frozenset({"never", "not at all", "none", "no", "not in the past year"})

#: How often within the period; what is not exact lies between the numbers that are.
_TIMES: Final = {
    "once": 1.0,
    "twice": 2.0,
    "once or twice": 1.5,
    "a couple of": 2.0,
    "a few": 3.0,
    "few": 3.0,
    "some": 3.0,
    "several": 4.0,
    "many": 6.0,
    "most": 25.0,
    "other": 2.0,
    "multiple": 4.0,
} | {word: float(number) for word, number in NUMBER_WORDS.items()}
_SIGNS: Final = {">=": "at least ", "<": "less than ", ">": "more than ", "_": " "}
_ABOUT: Final = {"less than": 0.7, "more than": 1.4, "at least": 1.1, "about": 1.0} | dict.fromkeys(
    ("almost", "nearly"), 0.9
)
_PERIOD: Final = r"(hour|day|week|month|year)s?"
_PER: Final = r"(?:an?|per|each|every|/)"
_EVERY: Final = regex(rf"(?:every|each)\s+(?:(\d+|[a-z]+)\s+)?{_PERIOD}")
_OFTEN: Final = regex(
    rf"(?P<times>[a-z ]+?|\d+)(?:\s*(?:-|to|or)\s*(?P<more>\d+|[a-z]+))?\+?"
    rf"(?:\s*(?:times?|x|days?))?\s*{_PER}\s*{_PERIOD}"
)


def how_often(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels that all say how often within some time, "never" among them or not."""
    plain = [re.sub(r"\s+", " ", _in_words(text)).strip(" .") for text in texts]
    read = [_rate(text) for text in plain]
    known = [rate for rate in read if rate is not None]
    dated = sum(rate > 0 for rate in known)
    return tuple(known) if len(known) == len(texts) and dated > 1 else None


def is_rate(text: str) -> bool:
    """Tell whether a text says how often; "never" says it of anything."""
    return bool(_rate(_in_words(text).strip(" .")))


def _in_words(text: str) -> str:
    """Write signs as words: "<1/week" is less than 1/week."""
    for sign, words in _SIGNS.items():
        text = text.replace(sign, words)
    return text


def _rate(text: str) -> float | None:
    if text in _NEVER:
        return 0.0
    if text in ("some days", "most days"):
        return _TIMES[text.split()[0]]
    for words, share in _ABOUT.items():
        if text.startswith(words + " "):
            rate = _rate(text.removeprefix(words).strip())
            return None if rate is None else share * rate
    return _exactly(re.split(r" or (?=almost|nearly)", text)[0])


def _exactly(text: str) -> float | None:
    if text in _ADVERBS:
        return _PERIODS[_ADVERBS[text]]
    every = _EVERY.fullmatch(text)
    if every:
        return _PERIODS[every[2]] / (_number(every[1] or "1") or 1.0)
    found = _OFTEN.fullmatch(text)
    if found is None:
        return None
    times = _number(found["times"].strip())
    more = _number(found["more"]) if found["more"] else times
    if times is None or more is None:
        return None
    return (times + more) / 2.0 * _PERIODS[found[3]]


def _number(text: str) -> float | None:
    return float(text) if text.isdigit() else _TIMES.get(text)
