"""The kind of a text column: levels with an order, label sets, classes, or names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from losspick.core.regexes import regex
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.course import course_clues
from losspick.profiling.kinds.evidence import Clue, Decision, add_up, conclude, shares
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.override import can_be
from losspick.profiling.measuring.contraries import middle_of
from losspick.profiling.measuring.graded_share import graded_share
from losspick.profiling.measuring.graded_words import after_letters
from losspick.profiling.measuring.lists import AMBIGUOUS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.measuring.words import Words
    from losspick.profiling.summary import Summary

PRIOR = {
    Kind.MULTICLASS: 2.0,
    Kind.ORDINAL: -2.0,
    Kind.CIRCULAR: -2.0,
    Kind.MULTILABEL: -3.0,
    Kind.UNUSABLE: -2.0,
}

#: December stands beside January, which an order of months breaks; weekdays are taken in their
#: order more often. Their order alone is worth 8.5.
OF_TURN = {"months": 9.0, "weekdays": 7.3}

#: Of 79 text targets with three to this many levels whose words show no order, 13 have one by
#: their documentation: the words of trades and tongues are more than any list holds. The points
#: leave an order one chance in six.
FEW_LEVELS = 7
ORDER_UNSEEN = 1.9

#: Of levels of which one is "medium" or the like, three in four have an order; of more than so
#: many, fewer.
FEW_WITH_MIDDLE, MIDDLE_SEEN = 4, 5.0

#: Of 122 ordered sets of levels that no reader reads, 13 have a level that is put as a degree and
#: as many words of scales as this; of 646 sets without an order, 3. Of sets with fewer such words,
#: 7 and 8; of sets whose words are of scales but none of them a degree, 19 and 40.
MOST_GRADED, SOME_GRADED = 0.6, 0.3
GRADED, PARTLY_GRADED, STEPS_ALONE = 3.5, 1.5, 1.0

#: Numbers after letters: half of those that run on name plots, sites or treatments;
#: who begins at zero counts from nothing.
MOST_NUMBERED, RUNNING, FROM_ZERO, CUTS = 12, 1.5, 1.9, 3.0

#: What is called an identifier and has more values than this names units, of several rows each.
MOST_CLASSES, IDENTIFIES = 60, 8.0

#: With a sign that also stands inside labels, so few combinations can be labels themselves.
FEW_COMBINATIONS = 5

#: What addresses look like, how many there must be, and which share of the texts.
_ADDRESSES: dict[str, re.Pattern[str]] = {
    "e-mail addresses": regex(r"[^\s@]+@[^\s@]+\.[^\s@]+"),
    "addresses in the web": regex(r"(?:https?://|www\.)\S+", re.IGNORECASE),
    "telephone numbers": regex(
        r"\+?\d{0,3}[\s.-]*\(?\d{1,4}\)?[\s./-]*(?:\d{2,4}[\s./-]+){1,3}\d{2,5}"
    ),
    "identifiers of 128 bits": regex(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
}
FEWEST_ADDRESSES, MOSTLY = 10, 0.9

#: How far a text column's name speaks for each kind. A class, a category or a status may have an
#: order: 5 of the 13 above are named so, and 31 of the 66 without an order.
_WORTH: dict[Hint, dict[Kind, float]] = {
    Hint.CLASS: {Kind.MULTICLASS: 1.5, Kind.ORDINAL: 1.0},
    Hint.NOMINAL: {Kind.MULTICLASS: 2.0, Kind.ORDINAL: 0.5},
    Hint.IDENTIFIER: {Kind.UNUSABLE: 3.0},
    Hint.NAME: {Kind.UNUSABLE: 2.3},
    Hint.DATE: {Kind.UNUSABLE: 2.5},
    Hint.ORDER: {Kind.ORDINAL: 2.5},
    Hint.RATING: {Kind.ORDINAL: 1.0},
}


def decide_text(summary: Summary, beside: Beside | None = None) -> Decision:
    """Decide on a text column with at least three levels.

    Args:
        summary: The column in numbers.
        beside: Reads all columns.
    """
    words = summary.words
    assert words is not None
    clues = [
        *_repeats(summary, words),
        *_order(summary, words),
        *_turning(summary),
        *_lists(words),
        *_addresses(words),
        *_prose(summary, words),
        *_name(summary),
        *_numbered(summary, words, beside),
    ]
    points = add_up(PRIOR, clues)
    return conclude(shares({kind: points[kind] for kind in points if can_be(summary, kind)}), clues)


def _repeats(summary: Summary, words: Words) -> Iterator[Clue]:
    used = summary.used
    part = words.distinct / used
    each = used / words.distinct
    if part > 0.95 and used >= 10:
        yield Clue(f"{words.distinct} of {used} values differ", {Kind.UNUSABLE: 7.0})
    elif part > 0.5:
        yield Clue(f"{words.distinct} of {used} values differ", {Kind.UNUSABLE: 5.0})
    elif part > 0.3:
        yield Clue(f"{words.distinct} of {used} values differ", {Kind.UNUSABLE: 2.0})
    else:
        yield Clue(
            f"{words.distinct} distinct labels, {each:.1f} rows each",
            {Kind.UNUSABLE: -2.0 if words.distinct < 200 else -0.5},
        )


def _order(summary: Summary, words: Words) -> Iterator[Clue]:
    if not words.ranked:
        if words.steps:
            said = f"most of the words are steps of a scale: {' < '.join(words.steps[:6])}"
            yield Clue(said, {Kind.ORDINAL: 6.5})
        elif words.distinct <= FEW_LEVELS:
            yield _unread(words)
        return
    shown = " < ".join(words.levels[:6]) + (" < ..." if words.distinct > 6 else "")
    how = "the data declare an order" if summary.ordered else "the words have an order"
    yield Clue(f"{how}: {shown}", {Kind.ORDINAL: 10.0 if summary.ordered else 8.5})


def _turning(summary: Summary) -> Iterator[Clue]:
    """Tell names of months and weekdays, of which the last one stands beside the first."""
    if summary.clock_unit in OF_TURN:
        said = f"the words are {summary.clock_unit}, of which the last is followed by the first"
        yield Clue(said, {Kind.CIRCULAR: OF_TURN[summary.clock_unit]})


def _unread(words: Words) -> Clue:
    middle = middle_of(words.levels) if words.distinct <= FEW_WITH_MIDDLE else ""
    if not middle:
        return _by_degrees(words)
    said = f'"{middle}" is one of {words.distinct} levels: it lies between the others'
    return Clue(said, {Kind.ORDINAL: MIDDLE_SEEN})


def _by_degrees(words: Words) -> Clue:
    """Weigh levels of which some are put as degrees, though no whole order shows."""
    graded = graded_share(words.levels)
    if graded.share < SOME_GRADED:
        return Clue("", {Kind.ORDINAL: ORDER_UNSEEN})
    told = bool(graded.surely)
    most = graded.share >= MOST_GRADED
    points = (GRADED if most else PARTLY_GRADED) if told else STEPS_ALONE * most
    said = f"levels such as {graded.surely[0]!r} are put as degrees, bands or steps" if told else ""
    return Clue(said, {Kind.ORDINAL: ORDER_UNSEEN + points})


#: Names of codes, which leave gaps as well: those of lots and wards.
_OF_CODES = frozenset({Hint.NOMINAL, Hint.CLASS, Hint.IDENTIFIER})


def _numbered(summary: Summary, words: Words, beside: Beside | None) -> Iterator[Clue]:
    """Weigh numbers after letters: those of cuts leave gaps, running ones may be mere names."""
    if words.ranked or words.steps or words.distinct > MOST_NUMBERED:
        return
    numbers = after_letters(words.levels)
    if numbers is None:
        return
    running = max(numbers) - min(numbers) == words.distinct - 1
    cut = not running and _OF_CODES.isdisjoint(hints(summary.name))
    worth = CUTS if cut else FROM_ZERO if min(numbers) == 0 else RUNNING
    shown = ", ".join(words.levels[:3])
    yield Clue(
        f"numbers after the same letter ({shown}){' with gaps, as of cuts' if cut else ''}",
        {Kind.ORDINAL: worth},
    )
    yield from course_clues(summary, beside, dict(zip(words.levels, numbers, strict=True)))


def _lists(words: Words) -> Iterator[Clue]:
    lists = words.lists
    if lists is None:
        return
    example = next(text for text in words.texts if lists.mark in text)[:60]
    telling = lists.mark not in AMBIGUOUS or words.distinct > FEW_COMBINATIONS
    yield Clue(
        f'cells such as "{example}" list labels with "{lists.mark}": {len(lists.labels)} labels '
        f"in {words.distinct} combinations",
        {Kind.MULTILABEL: 9.0 if telling else 4.0, Kind.UNUSABLE: -3.0, Kind.ORDINAL: -6.0},
    )


def _addresses(words: Words) -> Iterator[Clue]:
    if words.distinct < FEWEST_ADDRESSES:
        return
    for what, form in _ADDRESSES.items():
        share = sum(form.fullmatch(text) is not None for text in words.texts) / len(words.texts)
        if share > MOSTLY:
            yield Clue(f"{share:.0%} of the texts are {what}: they name rows", {Kind.UNUSABLE: 8.0})
            return


def _prose(summary: Summary, words: Words) -> Iterator[Clue]:
    if words.words >= 5 and words.distinct > 0.2 * summary.used and words.distinct > 10:
        yield Clue(f"{words.words:.0f} words a value on average: free text", {Kind.UNUSABLE: 3.0})


def _name(summary: Summary) -> Iterator[Clue]:
    for hint, weight in hints(summary.name).items():
        worth = _WORTH.get(hint)
        if hint is Hint.IDENTIFIER and summary.distinct > MOST_CLASSES:
            worth = {Kind.UNUSABLE: IDENTIFIES}
        if worth:
            yield Clue(
                f'the name "{summary.name}" suggests {hint.value}',
                {kind: points * weight for kind, points in worth.items()},
            )
