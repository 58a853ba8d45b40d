"""Words, bands and numerals that have an order of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.core.regexes import regex
from losspick.profiling.measuring.answers import after_yes_or_no, agree
from losspick.profiling.measuring.bands import bands, quantities, sizes_of, without_common_words
from losspick.profiling.measuring.composed import composed
from losspick.profiling.measuring.contraries import contraries
from losspick.profiling.measuring.degree_words import DOUBTS, OFF_SCALE, OFF_SCALE_BEGINNINGS
from losspick.profiling.measuring.degrees import degrees_of_one_word, split_degree
from losspick.profiling.measuring.graded_words import (
    letters,
    numbered,
    opinions_in_letters,
    repeated,
    romans,
    signed_degrees,
    signs,
    two_poles,
)
from losspick.profiling.measuring.how_often import how_often
from losspick.profiling.measuring.numbered_words import anchored, counted, decades
from losspick.profiling.measuring.on_scale import key_of, on_scale, step_words, steps_on_scales
from losspick.profiling.measuring.periods import periods
from losspick.profiling.measuring.phrases import steps_in_phrases
from losspick.profiling.measuring.poles import poles
from losspick.profiling.measuring.prefixes import prefixed
from losspick.profiling.measuring.schooling import schooling
from losspick.profiling.measuring.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Reader = Callable[[Sequence[str]], tuple[float, ...] | None]
    Readers = tuple[Reader, ...]

_PREFIX = regex(r"^\(?\d{1,2}(?:(?:\s*[.:)]\s*|\s+-\s+)(?=\D))")
_NUMBERING = regex(r"^(\d{1,2})\s*[.:)=]?\s+(?=\S)")

#: Fewer levels than this have no middle, so no order that could be seen.
FEWEST_LEVELS = 3

#: A scale has few steps; beyond that, levels are something else.
MOST_STEPS = 40

#: Answers beside the scale: "unknown" and "refused".
MOST_OFF_SCALE = 2

#: So many different steps, and such a share of the levels, show that there is an order.
FEWEST_STEPS, SHARE_OF_STEPS = 3, 0.6

#: Where two levels stand for one step, fewer of the others may be unknown.
SHARE_WITH_TWINS = 0.75

#: Of more levels, it would cost much to leave out each in turn.
MOST_LEFT_OUT = 12


def order_of(levels: Sequence[str]) -> tuple[float, ...] | None:
    """Return the rank of each level on a scale that the words themselves show, else None.

    Levels outside (as "unknown" is) come last.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [text for text in plain if not _is_off(text, plain)]
    off = len(plain) - len(inside)
    if not FEWEST_LEVELS <= len(plain) <= MOST_STEPS or off > _most_off(len(inside)):
        return None
    ranks = _in_some_wording(inside)
    sure = [text for text in inside if key_of(text) not in DOUBTS]
    if ranks is None and len(sure) == len(inside) - 1 and off < MOST_OFF_SCALE:
        inside, ranks = sure, _in_some_wording(sure)
    if ranks is None:
        return None
    table = dict(zip(inside, ranks, strict=True))
    return tuple(table.get(text, float("inf")) for text in plain)


def insides(levels: Sequence[str]) -> list[str]:
    """Return the levels in small letters, without numbering and without answers off the scale."""
    plain = _without_numbering([_plain(level) for level in levels])
    return [text for text in plain if not _is_off(text, plain)]


def _most_off(inside: int) -> int:
    """Return how many levels may lie outside a scale: of few steps, one."""
    return MOST_OFF_SCALE if inside >= FEWEST_LEVELS else 1


def _in_some_wording(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Return the ranks of levels as they stand, or spelled out, or in English, or as answers."""
    ranks = next((ranks for words in wordings(texts) if (ranks := _read(words))), None)
    said = after_yes_or_no(texts) if ranks is None else None
    if said is None:
        return ranks
    ranks = next((ranks for words in wordings(said[0]) if (ranks := _read(words))), None)
    return ranks if ranks is not None and agree(ranks, said[1]) else None


def _read(texts: Sequence[str], readers: Readers | None = None) -> tuple[float, ...] | None:
    """Return the ranks that the first reader gives that reads all of the texts."""
    for reader in readers or (_READERS if len(texts) >= FEWEST_LEVELS else (bands,)):
        ranks = reader(texts)
        if ranks is not None and len(set(ranks)) == len(ranks):
            return ranks
    return None


def steps_of(levels: Sequence[str]) -> tuple[str, ...]:
    """Return the levels that are steps of one scale, in order, if they are most of the levels.

    For levels that show no whole order: one word is unknown, or two stand for the same step.
    """
    plain = _without_numbering([_plain(level) for level in levels])
    inside = [i for i, text in enumerate(plain) if not _is_off(text, plain)]
    texts = [plain[i] for i in inside]
    if not FEWEST_LEVELS <= len(texts) <= MOST_STEPS:
        return ()
    for words in (texts, without_common_words(texts)):
        for steps in steps_on_scales(words):
            known = [step for step in steps if step is not None]
            twins = len(set(known)) < len(known)
            found = _most(steps, SHARE_WITH_TWINS if twins else SHARE_OF_STEPS)
            if found:
                return tuple(levels[inside[i]] for i in found)
    found = _most(sizes_of([re.sub(r"\s*\([^)]*\)$", "", text) for text in texts]))
    found = found or _most(_before_one_head([split_degree(text) for text in texts]))
    first = [_first_word(text) for text in texts]
    for scale in step_words():
        found = found or _most(_before_one_head([(scale.get(key), rest) for key, rest in first]))
    return tuple(levels[inside[i]] for i in found or _but_for_one(texts))


def _but_for_one(texts: Sequence[str]) -> tuple[int, ...]:
    """Return the places of the levels in order, if all but one have one.

    Bare letters and signs show theirs only where none is left out.
    """
    if not FEWEST_LEVELS < len(texts) <= MOST_LEFT_OUT:
        return ()
    readers = _WORDED if len(texts) > FEWEST_LEVELS + 1 else _COMPOSED
    for out in range(len(texts)):
        places = [i for i in range(len(texts)) if i != out]
        ranks = _read([texts[i] for i in places], readers)
        if ranks is not None:
            return tuple(place for _, place in sorted(zip(ranks, places, strict=True)))
    return ()


def _before_one_head(read: Sequence[tuple[int | None, str]]) -> list[int | None]:
    """Return the ranks before the word that most levels share, None of the others."""
    heads = [head for rank, head in read if rank is not None and head]
    main = max(heads, key=heads.count, default="")
    return [rank if main and head == main else None for rank, head in read]


def _first_word(text: str) -> tuple[str, str]:
    """Part "major repair 1" into what may be a step, and what it is a step of."""
    first, _, rest = text.partition(" ")
    return key_of(first), re.sub(r"[\s\d]+$", "", rest.split("/")[0])


def _is_off(text: str, levels: Sequence[str]) -> bool:
    """Tell whether a level is an answer outside the scale: "unknown", "n/a - under review".

    "no response" beside "partial response" is none.
    """
    key = key_of(text)
    if key not in OFF_SCALE:
        return key.startswith(OFF_SCALE_BEGINNINGS)
    _, several, last = text.rpartition(" ")
    return not several or sum(level.endswith(last) for level in levels) == 1


def _most(steps: Sequence[float | None], least: float = SHARE_OF_STEPS) -> tuple[int, ...]:
    """Return the places of the known steps in order, if they are most and differ."""
    known = [(step, i) for i, step in enumerate(steps) if step is not None]
    enough = len(known) >= least * len(steps)
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
    numbers = sorted(int(match[1]) for text in texts if (match := _NUMBERING.match(text)))
    running = numbers in (list(range(1, len(texts) + 1)), list(range(len(texts))))
    bare = [_NUMBERING.sub("", text) for text in texts]
    return bare if running and len({text.removesuffix("s") for text in bare}) > 1 else texts


def _plain(level: str) -> str:
    dashed = level.strip().replace("–", "-").replace("—", "-")
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", dashed).casefold()
    return re.sub(r"[\s_'’]+", " ", text).strip()


#: Readers that need no list of words to see an order, of words, and of letters and signs.
_COMPOSED: Readers = (bands, degrees_of_one_word, two_poles, signed_degrees, numbered, how_often)
_WORDED: Readers = (
    *(*_COMPOSED, on_scale, romans, quantities),
    *(contraries, poles, steps_in_phrases, schooling),
)

#: How levels show an order; the first reader that reads all of them decides.
_READERS: Readers = (
    on_scale,
    bands,
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
    counted,
    decades,
    anchored,
    periods,
    contraries,
    poles,
    composed,
    prefixed,
    steps_in_phrases,
    schooling,
    opinions_in_letters,
)
