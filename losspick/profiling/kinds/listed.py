"""Which kind of target lists in cells are: vectors of numbers, sets of labels, or sequences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.numbers import share
from losspick.core.profile import Alternative
from losspick.core.regexes import regex
from losspick.core.vocabulary import Kind
from losspick.profiling.column import LIST_SEPARATOR
from losspick.profiling.kinds.evidence import Decision, certain
from losspick.profiling.kinds.group import decide_parts
from losspick.profiling.kinds.sequences import decide_sequences
from losspick.profiling.measuring.sequences import ItemOrder, order_of_items

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from losspick.profiling.measuring.grouping import Group
    from losspick.profiling.summary import Summary

    Array = NDArray[np.float64]

#: A pattern that so few rows break is one.
NEARLY_ALL: Final = 0.99

#: Fewer different cells than this show no pattern by which lists are told apart.
FEWEST_CELLS: Final = 5

#: So many labels, each of which stands in so few rows, name the rows.
FEWEST_LABELS: Final = 30
SELDOM: Final = 1.5

#: How records and lists of lists begin, as JSON.
_INNER: Final = regex(r"\[\[([^\[\]{}]*)\]")
_NUMBERS: Final = (
    "the cells are lists of numbers of several lengths: no loss takes them; predict a number taken "
    "from each, such as its mean or its last, or make a row of each step"
)
_SINGLE_NUMBERS: Final = "each cell is a list of one number: take the number out of its list first"
_BOX: Final = regex(r"(?<![a-z])b?(ounding)?_?box(es)?(?![a-z])")


def decide_lists(summary: Summary, group: Group | None) -> Decision:
    """Decide on cells that are lists.

    Args:
        summary: The column in numbers.
        group: The places of the lists as columns of numbers, if they all have one length.
    """
    if summary.used == 0 or summary.words is None:
        return certain(Kind.UNUSABLE, f"none of the {summary.rows} rows has a value")
    if group is not None and group.used:
        return _of_vectors(summary, group)
    return _of_varied(summary)


def decide_nested(summary: Summary) -> Decision:
    """Say what to make of records, and of lists of lists."""
    texts = [text for text in summary.words.texts if text != "[]"] if summary.words else []
    inner = [found[1].split(",") for found in map(_INNER.match, texts) if found]
    if texts and all(text.startswith("{") for text in texts):
        said = "the cells hold records: make a column of each field, and name one of those"
    elif not texts or len(inner) < len(texts):
        said = "the cells hold nested records, not one value: make a column of each part"
    elif all(len(numbers) == 4 for numbers in inner):
        said = (
            "the cells hold lists of lists of four, as of several boxes: make a row of each box, "
            "with the picture it is on"
        )
    else:
        said = (
            "the cells hold lists of lists: if each is a mask, give the path of its picture or its "
            "run lengths; if each is a series, make a row of each step"
        )
    return certain(Kind.UNUSABLE, said)


def _of_vectors(summary: Summary, group: Group) -> Decision:
    width = len(group.members)
    said = f"each cell is a list of {width} numbers"
    if group.distinct == 1:
        return certain(Kind.UNUSABLE, said, f"all {group.used} of them are the same")
    found = decide_parts(group)
    return (
        _of_parts(said, found, group)
        if found
        else (_box(summary, group) or _of_whole_numbers(summary, group) or _numbers(said, group))
    )


def _of_parts(said: str, found: Decision, group: Group) -> Decision:
    """Say of labels, or parts of one whole, that they stand in lists."""
    if found.kind is Kind.ONE_HOT:
        told = (f"{said}, 0 or 1, exactly one of them 1 in all of {group.used} rows",)
        return _weighed({Kind.ONE_HOT: 0.95, Kind.MULTILABEL: 0.04, Kind.SEQUENCE: 0.01}, told)
    if found.kind is Kind.MULTILABEL:
        told = (f"{said}, 0 or 1: {found.evidence[0].partition(': ')[2]}",)
        return _weighed({Kind.MULTILABEL: 0.94, Kind.SEQUENCE: 0.04, Kind.MULTI_TARGET: 0.02}, told)
    told = (f"{said}, none negative, that {found.evidence[0].partition(' whose rows ')[2]}",)
    return _weighed({Kind.SOFT_LABEL: 0.9, Kind.MULTI_TARGET: 0.1}, told)


def _numbers(said: str, group: Group) -> Decision:
    told = (f"{said}, neither indicators nor parts of one whole: that many targets at once",)
    if len(group.members) == 4 and group.lowest >= 0:
        return _weighed({Kind.MULTI_TARGET: 0.84, Kind.BOXES: 0.15, Kind.SEQUENCE: 0.01}, told)
    return _weighed({Kind.MULTI_TARGET: 0.95, Kind.SEQUENCE: 0.05}, told)


def _box(summary: Summary, group: Group) -> Decision | None:
    """Tell boxes by the name, or by corners that are in order in every row."""
    if len(group.members) != 4:
        return None
    named = _BOX.search(summary.name.casefold()) is not None
    left, top, right, bottom = (_values(group, place) for place in range(4))
    ordered = float(((left < right) & (top < bottom)).mean())
    told = (f"each cell is a list of four numbers under the name {summary.name!r}",) * named
    corners = group.lowest >= 0 and ordered >= NEARLY_ALL and summary.distinct >= FEWEST_CELLS
    if corners:
        shown = (
            f"of the four numbers, the first is below the third and the second below the fourth "
            f"in {share(ordered)} of the rows, as the corners of boxes are"
        )
        chance = 0.97 if named else 0.75
        return _weighed({Kind.BOXES: chance, Kind.MULTI_TARGET: 1.0 - chance}, (*told, shown))
    if named:
        return _weighed({Kind.BOXES: 0.9, Kind.MULTI_TARGET: 0.1}, told)
    return None


def _of_whole_numbers(summary: Summary, group: Group) -> Decision | None:
    """Weigh sequences of codes and sets of labels where all numbers are whole."""
    columns = [_values(group, place) for place in range(len(group.members))]
    if not all(bool((column == np.floor(column)).all()) for column in columns):
        return None
    width = len(columns)
    order = _order(summary)
    told = f"each cell is a list of {width} whole numbers"
    sequence = decide_sequences(summary)
    padded = _padded(columns)
    if padded:
        said = f"{told}; the same number fills up the end of {share(padded)} of them, as padding"
        return _weighed({Kind.SEQUENCE: 0.85, Kind.MULTI_TARGET: 0.15}, (said,))
    if sequence is not None:
        long = width >= 2 * FEWEST_CELLS
        chances = {Kind.SEQUENCE: 0.8 if long else 0.6, Kind.MULTI_TARGET: 0.18 if long else 0.38}
        return _weighed(chances, (told, *sequence.evidence[:1]))
    if order.rising >= NEARLY_ALL and width > 2 and summary.distinct >= FEWEST_CELLS:
        said = f"{told}, each above the one before, as codes of a set are listed"
        return _weighed(
            {Kind.MULTILABEL: 0.55, Kind.MULTI_TARGET: 0.35, Kind.SEQUENCE: 0.1}, (said,)
        )
    said = f"{told} that come neither again nor in order: as many targets at once"
    return _weighed({Kind.MULTI_TARGET: 0.75, Kind.SEQUENCE: 0.2, Kind.MULTILABEL: 0.05}, (said,))


def _padded(columns: list[Array]) -> float:
    """Return the share of lists that end in one number, if they end so at different places."""
    table = np.column_stack(columns)
    last = table[:, -1:]
    values, counts = np.unique(last, return_counts=True)
    pad = values[counts.argmax()]
    tail = np.cumprod((table == pad)[:, ::-1], axis=1).sum(axis=1)
    inside = float((table[tail == 0] == pad).mean()) if (tail == 0).any() else 0.0
    several = float((tail >= 2).mean())
    lengths = np.unique(tail).size
    return several if several >= 0.2 and lengths >= 3 and inside < 0.02 else 0.0


def _of_varied(summary: Summary) -> Decision:
    lists = summary.words.lists if summary.words else None
    labels = lists.labels if lists else ()
    if labels and sum(map(_has_decimals, labels)) > len(labels) / 2:
        single = lists is not None and lists.per_row <= 1.0
        return certain(Kind.UNUSABLE, _SINGLE_NUMBERS if single else _NUMBERS)
    if len(labels) < 2:
        return certain(Kind.UNUSABLE, f"the cells are lists of {len(labels)} label only")
    found = decide_sequences(summary)
    mentions = sum(lists.weights) if lists else 0.0
    order = _order(summary)
    seldom = len(labels) >= FEWEST_LABELS and mentions < SELDOM * len(labels)
    if found is None and seldom and not order.numbers:
        return _weighed(
            {Kind.UNUSABLE: 0.9, Kind.MULTILABEL: 0.08, Kind.SEQUENCE: 0.02},
            (
                f"the cells list {len(labels):,} labels, of which each stands in "
                f"{mentions / len(labels):.2g} rows on average: they name rows, and can't be "
                "learned",
            ),
        )
    return found or _sets(order, len(labels))


def _sets(order: ItemOrder, labels: int) -> Decision:
    """Weigh a set of labels against a sequence in which no token came again."""
    said = [f"the cells are lists of {labels} labels"]
    chance = 0.5 if order.numbers else 0.85
    if order.compared and order.again == 0.0 and order.expected >= 0.1:
        chance = max(chance, 0.97)
        said.append(
            f"in none a label comes again, where it would in {share(order.expected)} of them if "
            "they were drawn freely"
        )
    elif order.compared and order.again > 0.0:
        chance = 0.35 if order.numbers else 0.6
        said.append(f"in {share(order.again)} of them a label comes again")
    if order.compared and order.rising >= NEARLY_ALL:
        chance = max(chance, 0.95)
        said.append("each list stands in the order of its labels, as a set is written")
    elif order.compared and order.numbers and chance < 0.9:
        said.append(f"only {share(order.rising)} of them stand in the order of their labels")
    if not order.compared:
        chance = 0.9
        said.append("no list holds more than one: if none ever can, take the label out of its list")
    return _weighed({Kind.MULTILABEL: chance, Kind.SEQUENCE: 1.0 - chance}, tuple(said))


def _order(summary: Summary) -> ItemOrder:
    assert summary.words is not None
    return order_of_items([text.split(LIST_SEPARATOR) for text in summary.words.texts])


def _values(group: Group, place: int) -> Array:
    values = group.members[place].values
    assert values is not None
    return values[group.keep]


def _has_decimals(text: str) -> bool:
    return re.fullmatch(r"-?\d*\.\d+(?:e[+-]?\d+)?", text, re.IGNORECASE) is not None


def _weighed(chances: Mapping[Kind, float], told: tuple[str, ...]) -> Decision:
    """Return the likeliest of some kinds, and the others beside it."""
    ranking = sorted(chances, key=lambda kind: -chances[kind])
    others = tuple(Alternative(kind, round(chances[kind], 6)) for kind in ranking[1:])
    return Decision(ranking[0], chances[ranking[0]], others, told)
