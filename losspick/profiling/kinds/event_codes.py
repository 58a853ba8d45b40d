"""Which codes of an event column mean that the event was observed, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import NO_VALUE, EventCoding
from losspick.profiling.kinds.clues import hints, tokens
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.measuring.pairs import (
    read_event_words,
    read_pair,
    says_what_happened,
    tells_censoring,
)
from losspick.profiling.shape import label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from losspick.profiling.column import Column
    from losspick.profiling.measuring.grouping import Group, Member

#: A study ends for all that are left, so censored times are mostly the longer ones: the chance
#: that a censored time is longer than an observed one is then above this.
CLEARLY_LONGER = 0.6

#: Fewer rows of either code than this say nothing about whose times are longer.
FEWEST_TIMES = 10

#: Rough probabilities that a reading is not the wrong way round: words, plain codes, the times,
#: and a name alone that is used for both conventions.
BY_WORDS, BY_CODES, BY_TIMES, BY_NAME = 0.99, 0.95, 0.9, 0.7


@dataclass(frozen=True, slots=True)
class EventReading:
    """How an event column was read.

    Attributes:
        coding: The columns, and what the values mean.
        seen: For each complete row whether the event was observed.
        said: The reading in words, with its reason.
    """

    coding: EventCoding
    seen: NDArray[np.bool_]
    said: str


def read_event(time: Member, event: Member, column: Column, group: Group) -> EventReading:
    """Read the codes of an event column.

    Words speak for themselves. Of numbers the lowest is "censored", unless the column is named
    after censoring or survival; where a name such as ``cens`` is used for both conventions, the
    code with the clearly longer times is the censored one.

    Args:
        time: The column of times.
        event: The column of events, words as 0 and 1.
        column: The column of events as it was read.
        group: Both.
    """
    assert event.values is not None
    assert time.values is not None
    values, times = event.values[group.keep], time.values[group.keep]
    codes = np.unique(values)
    inverted, why, confidence = _inverted(event.name, column, codes, times, values)
    observed = [code for code in codes if _is_observed(float(code), codes, inverted=inverted)]
    words = {code: _texts(column, float(code), group.keep) for code in codes.tolist()}
    coding = EventCoding(
        time=time.name,
        event=event.name,
        observed=tuple(text for code in observed for text in words[float(code)]),
        censored=tuple(
            text for code in codes.tolist() if code not in observed for text in words[code]
        ),
        numbers=column.numbers is not None,
        confidence=confidence,
    )
    return EventReading(coding, np.isin(values, observed), _words(coding, why))


def events_in_words(columns: Sequence[Column]) -> frozenset[str]:
    """Return the one of two columns whose words tell of an event, if the other tells a time.

    Its name says so, or one of its levels says "censored".
    """
    told = [column for column in columns if column.numbers is None]
    times = [column for column in columns if column.numbers is not None]
    if len(told) != 1 or len(times) != 1 or Hint.DURATION not in hints(times[0].name):
        return frozenset()
    event = told[0]
    named = bool({Hint.EVENT, Hint.CENSORED} & hints(event.name).keys())
    return frozenset({event.name} if named or tells_censoring(event.levels) else ())


def _is_observed(code: float, codes: NDArray[np.float64], *, inverted: bool) -> bool:
    if codes.size == 1:
        return (code > 0) != inverted
    return bool(code == codes[0]) == inverted


def _texts(column: Column, code: float, keep: NDArray[np.bool_]) -> tuple[str, ...]:
    """Return a code as it stands in the data: a number, or the words for on or off."""
    if column.numbers is not None or column.codes is None:
        return (label_of(code),)
    read = read_event_words(_used(column)) or {}
    places = np.unique(column.codes[keep]).tolist()
    kept = {column.levels[i] for i in places if i >= 0}
    texts = tuple(level for level in sorted(kept) if read.get(level) is (code == 1.0))
    return (*texts, NO_VALUE) if code == 0.0 and places[0] < 0 else texts


def _used(column: Column) -> list[str]:
    """Return the levels that occur."""
    codes = column.codes if column.codes is not None else np.empty(0, dtype=np.intp)
    return [column.levels[i] for i in np.unique(codes[codes >= 0]).tolist()]


def _inverted(
    name: str,
    column: Column,
    codes: NDArray[np.float64],
    times: NDArray[np.float64],
    values: NDArray[np.float64],
) -> tuple[bool, str, float]:
    """Tell whether the lowest code is the event, why, and how sure that is."""
    if column.numbers is None and says_what_happened(column.levels):
        return False, "as the words say", BY_WORDS
    if {"alive", "survived"} & set(tokens(name)):
        return True, f"since {name!r} is named after survival", BY_CODES
    if column.numbers is None and len(_used(column)) != 2:
        return False, "", BY_CODES
    unsaid = column.numbers is None and read_pair(_used(column)) is None
    if not unsaid and not hints(name).keys() & {Hint.CENSORED}:
        return False, "", BY_CODES
    longer = _longer(times[values == codes[0]], times[values != codes[0]])
    if longer is not None and max(longer, 1.0 - longer) >= CLEARLY_LONGER:
        which = "lowest code" if longer > 0.5 else "higher code"
        why = f"since the times with the {which} are longer, as censored ones mostly are"
        return longer < 0.5, why, BY_TIMES
    return True, f"by the name {name!r} alone: many tables code it the other way round", BY_NAME


def _longer(first: NDArray[np.float64], second: NDArray[np.float64]) -> float | None:
    """Return the chance that a time of the first kind is longer; ties count half."""
    if min(first.size, second.size) < FEWEST_TIMES:
        return None
    second = np.sort(second)
    below = np.searchsorted(second, first, side="left")
    not_above = np.searchsorted(second, first, side="right")
    return float((below + not_above).mean() / (2.0 * second.size))


def _words(coding: EventCoding, why: str) -> str:
    parts = [
        f"{_quoted(texts, coding)} means {meaning}"
        for texts, meaning in ((coding.observed, "observed"), (coding.censored, "censored"))
        if texts
    ]
    reason = f" ({why})" if why else ""
    return f"{coding.event!r} is read so: {', '.join(parts)}{reason}"


def _quoted(texts: tuple[str, ...], coding: EventCoding) -> str:
    return " or ".join(texts if coding.numbers else map(_told, texts))


def _told(text: str) -> str:
    return "no value" if text == NO_VALUE else repr(text)
