"""Which kind of target one column is, with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.column import Storage
from losspick.profiling.kinds.battery import battery_clues
from losspick.profiling.kinds.calendar import calendar_clues
from losspick.profiling.kinds.circle import circle_clues
from losspick.profiling.kinds.codes import code_clues
from losspick.profiling.kinds.course import course_clues
from losspick.profiling.kinds.evidence import (
    TEMPER,
    TEMPER_OF_WHOLE,
    Decision,
    add_up,
    certain,
    conclude,
    shares,
)
from losspick.profiling.kinds.listed import decide_lists, decide_nested
from losspick.profiling.kinds.long_orders import long_order_clues
from losspick.profiling.kinds.masks import decide_masks
from losspick.profiling.kinds.named import name_clues
from losspick.profiling.kinds.ranges import prior, range_clues
from losspick.profiling.kinds.sequences import decide_sequences
from losspick.profiling.kinds.textual import decide_text
from losspick.profiling.measuring.counting import surplus_of_zeros
from losspick.profiling.measuring.fences import thin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.measuring.grouping import Group
    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: A tally has surplus zeros from this share beyond what its positive values lead to expect.
SURPLUS = 0.30

#: An amount with at least this share of zeros is two things: whether, and how much.
ZEROS_OF_AMOUNT = 0.10

#: A share of a whole is only called inflated when most rows are zero.
ZEROS_OF_SHARE = 0.50

#: Values of the sample on which a zero-truncated count distribution is fitted.
FIT_SAMPLE = 2_000


def decide(
    summary: Summary,
    neighbours: Sequence[str] = (),
    beside: Beside | None = None,
    places: Group | None = None,
) -> Decision:
    """Decide on the kind of one column.

    Args:
        summary: The column in numbers.
        neighbours: Names of all columns of the table.
        beside: Reads the other columns, where they can be read at a low price.
        places: The places of lists of numbers, all of one length.
    """
    if summary.storage is Storage.LISTS:
        return decide_lists(summary, places)
    written = decide_masks(summary) or decide_sequences(summary)
    return written or _evident(summary) or _by_clues(summary, neighbours, beside)


def _evident(summary: Summary) -> Decision | None:
    """Return the decision where no weighing is needed."""
    if summary.used == 0 and summary.weightless:
        return certain(Kind.UNUSABLE, "no row has both a value and a weight above 0")
    if summary.used == 0:
        return certain(Kind.UNUSABLE, f"none of the {summary.rows} rows has a value")
    if summary.storage is Storage.DATES:
        return certain(Kind.UNUSABLE, "the values are dates: predict a duration or a part of them")
    if summary.storage is Storage.NESTED:
        return decide_nested(summary)
    if summary.distinct == 1:
        return certain(Kind.UNUSABLE, _of_one_value(summary))
    if summary.distinct == 2:
        return certain(Kind.BINARY, f"exactly two distinct values: {_two(summary)}")
    if summary.clock is not None and summary.numbers is None:
        return certain(Kind.CIRCULAR, f"the texts read as {_clock(summary)}", confidence=0.95)
    return None


def _two(summary: Summary) -> str:
    n, words = summary.numbers, summary.words
    if words is not None:
        labels, counts = tuple(map(repr, words.levels)), words.counts
    else:
        assert n is not None
        truth = summary.storage is Storage.BOOLEANS
        labels = ("false", "true") if truth else tuple(f"{value:g}" for value in n.values)
        counts = n.counts
    said = (f"{label} in {count} rows" for label, count in zip(labels, counts, strict=True))
    return ", ".join(said)


def _clock(summary: Summary) -> str:
    return "times of day" if summary.clock_unit == "hours" else "points of the compass"


def _by_clues(summary: Summary, neighbours: Sequence[str], beside: Beside | None) -> Decision:
    n = summary.numbers
    if n is None:
        return decide_text(summary, beside)
    clues = [
        *range_clues(summary),
        *circle_clues(summary),
        *code_clues(summary),
        *calendar_clues(summary),
        *name_clues(summary, neighbours),
        *long_order_clues(summary),
        *battery_clues(summary, beside),
        *course_clues(summary, beside),
    ]
    temper = TEMPER_OF_WHOLE if n.whole else TEMPER
    probabilities = shares(add_up(prior(n), clues), temper)
    decision = conclude(probabilities, clues, _inflated(n), temper)
    if decision.kind is Kind.ZERO_INFLATED:
        zeros = f"{n.zero_share:.0%} of the values are exactly zero"
        return Decision(
            decision.kind, decision.confidence, decision.alternatives, (zeros, *decision.evidence)
        )
    return decision


def _inflated(n: Numbers) -> dict[Kind, Kind]:
    """Return which kinds, if it is one of them, have so many zeros that they go by another name."""
    if n.minimum < 0 or n.zero_share < ZEROS_OF_AMOUNT:
        return {}
    kinds = [Kind.POSITIVE_CONTINUOUS]
    if n.zero_share > ZEROS_OF_SHARE:
        kinds.append(Kind.PROPORTION)
    if n.whole and n.zero_share >= SURPLUS and _surplus(n) >= SURPLUS:
        kinds.append(Kind.COUNT)
    return dict.fromkeys(kinds, Kind.ZERO_INFLATED)


def _surplus(n: Numbers) -> float:
    if n.values:
        values, weights = np.asarray(n.values), np.asarray(n.counts, dtype=float)
    else:
        values = thin(np.asarray(n.sample), FIT_SAMPLE)
        weights = np.ones_like(values)
    return surplus_of_zeros(values, weights, n.zero_share)


def _of_one_value(summary: Summary) -> str:
    return "there is one value" if summary.used == 1 else f"all {summary.used} values are the same"
