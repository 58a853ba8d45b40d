"""Levels that are steps of one scale of words."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.measuring.bands import without_common_words
from losspick.profiling.measuring.graded_words import ROMANS, steps_by_word
from losspick.profiling.measuring.rank_words import RANKS
from losspick.profiling.measuring.scale_words import SCALES, TRAFFIC_LIGHTS
from losspick.profiling.measuring.stage_words import STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Steps = dict[int, float]

_ENDS_OF_RANKS: Final = frozenset("0123456789iv")
_WITHIN_STEP: Final = regex(r"^(\w+?)_(?:stage|level|type|grade|class|degree)_?(\d|i{1,3}|iv|v)$")

#: What may follow the name of a school or a degree.
_SCHOOLING: Final = regex(r"_(?:education|school|schooling|degree|diploma|level)$")

#: Shorter words that end in "s" are no plurals.
SHORTEST_PLURAL: Final = 3

#: Shorter beginnings of a word could be anything, and so could shorter words with a letter wrong.
SHORTEST_CUT: Final = 3
SHORTEST_MISSPELT: Final = 7

_ALL: Final = (*SCALES, *STAGES, *RANKS)

#: Colours are more often labels: they count as a scale only where no word is left over.
_COLOURS: Final = _ALL.index(TRAFFIC_LIGHTS)

#: So are letters with numbers: some of them name lots, plots and seats.
_LETTERED: Final = _ALL.index("a1|a2|b1|b2|c1|c2")


def on_scale(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels that are steps of one scale; one may be a step cut short or misspelt."""
    for words in dict.fromkeys((tuple(texts), tuple(without_common_words(texts)))):
        places = [_places(text) for text in words]
        for scale in _shared(places, len(texts)):
            steps = [place[scale] for place in places]
            if len(set(steps)) == len(texts):
                return tuple(steps)
    return _but_for_one(texts) if len(texts) >= SHORTEST_CUT else None


def _but_for_one(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels of which all but one are steps, and that one is a step not quite written out."""
    places = [_places(text) for text in texts]
    for scale in _shared(places, len(texts) - 1):
        odd = next(i for i, place in enumerate(places) if scale not in place)
        known = [place.get(scale, 0.0) for place in places]
        others = {step for i, step in enumerate(known) if i != odd}
        meant = {float(step) for word, step in _scale(scale).items() if _is_meant(texts[odd], word)}
        if len(others) == len(texts) - 1 and len(meant - others) == 1 and scale != _COLOURS:
            known[odd] = (meant - others).pop()
            return tuple(known)
    return None


def is_step(text: str) -> bool:
    """Tell whether a text is a step of some scale."""
    return bool(_places(text, shortest=SHORTEST_CUT))


def steps_on_scales(texts: Sequence[str]) -> list[list[float | None]]:
    """Return the steps of the levels on each common scale that some are on, None of the others.

    Stages and ranks are of some trade or other: half of the words of a trade are no scale.
    """
    for_all = [_places(text, shortest=2) for text in texts]
    found = set().union(*for_all) - {_COLOURS, _LETTERED}
    scales = sorted(number for number in found if number < len(SCALES))
    return [[place.get(scale) for place in for_all] for scale in scales]


def step_words() -> Sequence[Mapping[str, int]]:
    """Return the words of each common scale with their steps."""
    return [_scale(number) for number in range(len(SCALES)) if number != _COLOURS]


def _shared(places: Sequence[Steps], least: int) -> list[int]:
    """Return the scales that so many levels are on, in the order of the scales."""
    counts: dict[int, int] = defaultdict(int)
    for place in places:
        for scale in place:
            counts[scale] += 1
    return sorted(scale for scale, count in counts.items() if count == least)


def _places(text: str, shortest: int = 1) -> Steps:
    """Return the step of a level on each scale that it is on.

    "hypertension stage 2" lies a little above the step of its word.
    """
    found: Steps = {}
    forms = [form for form in forms_of(text) if len(form) >= shortest]
    for form in forms:
        for scale, step in _index().get(form, ()):
            found.setdefault(scale, step)
    for form in forms:
        within = _WITHIN_STEP.match(form) if form[-1:] in _ENDS_OF_RANKS else None
        for scale, step in _index().get(within[1], ()) if within else ():
            found.setdefault(scale, step + _roman_or_number(within[2] if within else "") / 100.0)
    return found


@cache
def _scale(number: int) -> Mapping[str, int]:
    return steps_by_word(_ALL[number])


@cache
def _index() -> Mapping[str, Sequence[tuple[int, float]]]:
    """Return for each word the scales that it is on, and its step there."""
    table: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number in range(len(_ALL)):
        for word, step in _scale(number).items():
            table[word].append((number, float(step)))
    return table


def _is_meant(text: str, word: str) -> bool:
    """Tell whether a text is a word cut short ("interm"), with letters left out, or misspelt."""
    if len(text) < SHORTEST_CUT or text[:2] != word[:2] or word.startswith(f"{text}_"):
        return False
    letters_left = iter(word)
    whole = all(letter in letters_left for letter in text)
    return word.startswith(text) or (whole and len(text) > SHORTEST_CUT) or _misspelt(text, word)


def _misspelt(text: str, word: str) -> bool:
    """Tell whether two long words differ in one letter, left out, put in or another one."""
    if min(len(text), len(word)) < SHORTEST_MISSPELT or abs(len(text) - len(word)) > 1:
        return False
    pairs = enumerate(zip(text, word, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(text), len(word)))
    rests = (text[at + 1 :], text[at:]), (word[at + 1 :], word[at:])
    return rests[0][0] in rests[1] or rests[1][0] in rests[0]


def _roman_or_number(text: str) -> int:
    return int(text) if text.isdigit() else ROMANS[text]


def forms_of(text: str) -> tuple[str, ...]:
    """Return a level's words, those outside brackets, and those between slashes."""
    open_text = re.sub(r"\([^)]*\)", " ", text)
    keys = [key_of(part) for part in (text, open_text, *re.split(r"/| or ", open_text))]
    keys += [key.removesuffix("s") for key in keys if len(key) > SHORTEST_PLURAL]
    return (*keys, *(key_of(_SCHOOLING.sub("", key)) for key in keys if _SCHOOLING.search(key)))


def key_of(text: str) -> str:
    """Return the words of a text as scales have them."""
    plain = text.replace("<", "less than ").replace("dont ", "don t ")
    return re.sub(r"[^\w+]+", "_", plain).strip("_")
