"""Words, bands and numerals that have an order of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.profiling.measuring.bands import bands, quantities, sizes_of, without_common_words
from losspick.profiling.measuring.contraries import contraries
from losspick.profiling.measuring.degree_words import OFF_SCALE, OFF_SCALE_BEGINNINGS
from losspick.profiling.measuring.degrees import (
    degrees_of_one_word,
    split_degree,
    without_fillers,
)
from losspick.profiling.measuring.foreign_words import FOREIGN_SCALES
from losspick.profiling.measuring.graded_words import (
    ROMANS,
    letters,
    numbered,
    opinions_in_letters,
    repeated,
    romans,
    signed_degrees,
    signs,
    steps_by_word,
    two_poles,
)
from losspick.profiling.measuring.how_often import how_often
from losspick.profiling.measuring.phrases import steps_in_phrases
from losspick.profiling.measuring.scale_words import SCALES, TRAFFIC_LIGHTS
from losspick.profiling.measuring.stage_words import STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PREFIX = re.compile(r"^\(?\d{1,2}(?:(?:\s*[.:)]\s*|\s+-\s+)(?=\D)|\s+(?=[^\W\d]))")
_PREFIX_OF_NUMBER = re.compile(r"^(\d{1,2})[.:)]?\s+(?=[\d<>≤≥])")
_ENDS_OF_RANKS = frozenset("0123456789iv")
_WITHIN_STEP = re.compile(r"^(\w+?)_(?:stage|level|type|grade|class|degree)_?(\d|i{1,3}|iv|v)$")

#: What may follow the name of a school or a degree.
_SCHOOLING = re.compile(r"_(?:education|school|schooling|degree|diploma|level)$")

#: Fewer levels than this have no middle, so no order that could be seen.
FEWEST_LEVELS = 3

#: Shorter words that end in "s" are no plurals.
SHORTEST_PLURAL = 3

#: Shorter beginnings of a word could be anything.
SHORTEST_CUT = 3

#: A scale has few steps; beyond that, levels are something else.
MOST_STEPS = 40


_SCALES = tuple(steps_by_word(scale) for scale in (*SCALES, *STAGES, *FOREIGN_SCALES))

#: Colours are more often labels; of the rest, words of one letter could be anything.
_TELLING = tuple(steps_by_word(scale) for scale in SCALES if scale != TRAFFIC_LIGHTS)

#: So many different steps, and such a share of the levels, show that there is an order.
FEWEST_STEPS, SHARE_OF_STEPS = 3, 0.6


def order_of(levels: Sequence[str]) -> tuple[float, ...] | None:
    """Return the rank of each level on a scale that the words themselves show, else None.

    At most one level may lie outside (as "unknown" does); it comes last.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [text for text in plain if not _is_off(text)]
    if not FEWEST_LEVELS <= len(plain) <= MOST_STEPS or not 0 <= len(plain) - len(inside) <= 1:
        return None
    bare = [without_fillers(text) for text in inside]
    ranks = _read(inside) or (_read(bare) if bare != inside else None)
    if ranks is None:
        return None
    table = dict(zip(inside, ranks, strict=True))
    return tuple(table.get(text, float("inf")) for text in plain)


def _read(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Return the ranks that the first reader gives that reads all of the texts."""
    for reader in _READERS if len(texts) >= FEWEST_LEVELS else (bands,):
        ranks = reader(texts)
        if ranks is not None and len(set(ranks)) == len(ranks):
            return ranks
    return None


def steps_of(levels: Sequence[str]) -> tuple[str, ...]:
    """Return the levels that are steps of one scale, in order, if they are most of the levels.

    For levels that show no whole order: one word is unknown, or two stand for the same step.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [i for i, text in enumerate(plain) if not _is_off(text)]
    texts = [plain[i] for i in inside]
    if not FEWEST_LEVELS <= len(texts) <= MOST_STEPS:
        return ()
    for words in (texts, without_common_words(texts)):
        forms = [tuple(form for form in _forms(text) if len(form) > 1) for text in words]
        for scale in _TELLING:
            found = _most([_step(each, scale) for each in forms])
            if found:
                return tuple(levels[inside[i]] for i in found)
    found = _most(sizes_of([re.sub(r"\s*\([^)]*\)$", "", text) for text in texts]))
    found = found or _most(_before_one_head([split_degree(text) for text in texts]))
    for scale in _TELLING:
        found = found or _most(_before_one_head([_first_word(text, scale) for text in texts]))
    return tuple(levels[inside[i]] for i in found)


def _before_one_head(read: Sequence[tuple[int | None, str]]) -> list[int | None]:
    """Return the ranks before the word that most levels share, None of the others."""
    heads = [head for rank, head in read if rank is not None and head]
    main = max(heads, key=heads.count, default="")
    return [rank if main and head == main else None for rank, head in read]


def _first_word(text: str, scale: Mapping[str, int]) -> tuple[int | None, str]:
    """Read "major repair 1" as a step of a scale, and what it is a step of."""
    first, _, rest = text.partition(" ")
    return scale.get(_key(first)), re.sub(r"[\s\d]+$", "", rest.split("/")[0])


def _is_off(text: str) -> bool:
    """Tell whether a level is an answer outside the scale: "unknown", "n/a - under review"."""
    key = _key(text)
    return key in OFF_SCALE or key.startswith(OFF_SCALE_BEGINNINGS)


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
    if len({text.removesuffix("s") for text in cut}) == 1:
        return texts  # "1 dose", "2 doses": the numbers are all there is
    if all(new != old for new, old in zip(cut, texts, strict=True)):
        return cut
    found = [_PREFIX_OF_NUMBER.match(text) for text in texts]
    numbers = sorted(int(match[1]) for match in found if match)
    running = numbers == list(range(1, len(texts) + 1))
    return [_PREFIX_OF_NUMBER.sub("", text) for text in texts] if running else texts


def _plain(level: str) -> str:
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", level.strip()).casefold()
    return re.sub(r"[\s_'’]+", " ", text).strip()


def _on_scale(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels that are steps of one scale; one may be a step cut short or misspelt."""
    for words in (texts, without_common_words(texts)):
        forms = [_forms(text) for text in words]
        for scale in _SCALES:
            known = _known(forms, scale)
            if len(known) == len(set(known.values())) == len(texts):
                return tuple(known.values())
    forms = [_forms(text) for text in texts]
    for scale in _TELLING:
        known = _known(forms, scale)
        if len(known) == len(texts) - 1:
            place = next(i for i in range(len(texts)) if i not in known)
            meant = {scale[word] for word in scale if _is_cut(texts[place], word)}
            if len(meant - set(known.values())) == 1:
                known |= {place: float((meant - set(known.values())).pop())}
                return tuple(known[i] for i in range(len(texts)))
    return None


def _known(forms: Sequence[Sequence[str]], scale: Mapping[str, int]) -> dict[int, float]:
    """Return the steps of the levels that are on a scale, none if two are not."""
    known: dict[int, float] = {}
    for place, each in enumerate(forms):
        step = _step(each, scale)
        if step is not None:
            known[place] = float(step)
        elif len(known) < place:
            return {}
    return known


def _is_cut(text: str, word: str) -> bool:
    """Tell whether a text is a word cut short ("interm") or with letters left out ("modrat")."""
    if len(text) < SHORTEST_CUT or text[:2] != word[:2] or word.startswith(f"{text}_"):
        return False
    letters_left = iter(word)
    whole = all(letter in letters_left for letter in text)
    return word.startswith(text) or (whole and len(text) > SHORTEST_CUT)


def _step(forms: Sequence[str], scale: Mapping[str, int]) -> float | None:
    """Return the step of a level; "hypertension stage 2" lies a little above that of its word."""
    for form in forms:
        if form in scale:
            return scale[form]
    for form in forms:
        found = _WITHIN_STEP.match(form) if form[-1:] in _ENDS_OF_RANKS else None
        if found and found[1] in scale:
            return scale[found[1]] + _roman_or_number(found[2]) / 100.0
    return None


def _roman_or_number(text: str) -> int:
    return int(text) if text.isdigit() else ROMANS[text]


def _forms(text: str) -> tuple[str, ...]:
    """Return a level's words, those outside brackets, and those between slashes."""
    open_text = re.sub(r"\([^)]*\)", " ", text)
    keys = [_key(part) for part in (text, open_text, *re.split(r"/| or ", open_text))]
    keys += [key.removesuffix("s") for key in keys if len(key) > SHORTEST_PLURAL]
    return (*keys, *(_key(_SCHOOLING.sub("", key)) for key in keys if _SCHOOLING.search(key)))


def _key(text: str) -> str:
    return re.sub(r"[^\w+]+", "_", text.replace("<", "less than ")).strip("_")


#: How levels show an order; the first reader that reads all of them decides.
_READERS = (
    bands,
    _on_scale,
    degrees_of_one_word,
    two_poles,
    signed_degrees,
    numbered,
    romans,
    letters,
    signs,
    repeated,
    quantities,
    how_often,
    contraries,
    steps_in_phrases,
    opinions_in_letters,
)
