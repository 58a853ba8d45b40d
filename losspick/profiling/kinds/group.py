"""Which kind of target several columns are together, with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.core.boxes import Notation, box_columns
from losspick.core.profile import Alternative
from losspick.core.vocabulary import Kind
from losspick.errors import UsageError
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.evidence import Decision, certain
from losspick.profiling.kinds.name_words import Hint

if TYPE_CHECKING:
    from losspick.profiling.measuring.grouping import Group, Member

#: Rows of a box whose corners, or sizes, may be the wrong way round.
WRONG_WAY = 0.01

#: An event column has a code for "censored" and one for each cause.
MOST_EVENT_CODES = 6


def decide_group(group: Group) -> Decision:
    """Decide on two or more columns."""
    return (
        _nothing(group)
        or _survival(group)
        or decide_parts(group)
        or _boxes(group)
        or _several(group)
    )


def decide_parts(group: Group) -> Decision | None:
    """Decide on columns that are labels, or parts of one whole; None if they are neither."""
    return _indicators(group) or _shares(group)


def possible_kinds(group: Group) -> tuple[Kind, ...]:
    """Return the kinds that the user may name for these columns."""
    kinds: list[Kind] = []
    if group.numeric:
        kinds.append(Kind.MULTI_TARGET)
    if group.indicators:
        kinds.append(Kind.MULTILABEL)
    if group.indicators and _one_each(group):
        kinds.append(Kind.ONE_HOT)
    if group.numeric and group.lowest >= 0:
        kinds.append(Kind.SOFT_LABEL)
    if group.numeric and len(group.members) == 4:
        kinds.append(Kind.BOXES)
    if time_and_event(group) is not None:
        kinds.append(Kind.SURVIVAL)
    return (*kinds, Kind.UNUSABLE)


def _nothing(group: Group) -> Decision | None:
    if group.used == 0:
        return certain(Kind.UNUSABLE, f"none of the {group.rows} rows is complete")
    return None


def _indicators(group: Group) -> Decision | None:
    if not group.indicators:
        return None
    columns = f"{len(group.members)} columns of 0 and 1"
    if _one_each(group):
        return certain(
            Kind.ONE_HOT,
            f"{columns}, exactly one of them 1 in each of {group.used} complete rows",
            confidence=0.99,
        )
    assert group.sums is not None
    sums = group.sums[group.keep]
    several, none = float((sums > 1).mean()), float((sums == 0).mean())
    return Decision(
        Kind.MULTILABEL,
        0.95,
        (Alternative(Kind.MULTI_TARGET, 0.04),),
        (
            f"{columns}: {several:.0%} of the complete rows have several ones, {none:.0%} none; "
            f"{sums.mean():.2f} on average",
        ),
    )


def _one_each(group: Group) -> bool:
    return group.sums is not None and bool((group.sums[group.keep] == 1.0).all())


def _shares(group: Group) -> Decision | None:
    total = group.whole
    if total is None or group.sums is None:
        return None
    sums = group.sums[group.keep]
    return Decision(
        Kind.SOFT_LABEL,
        0.9,
        (Alternative(Kind.MULTI_TARGET, 0.1),),
        (
            f"{len(group.members)} nonnegative columns whose rows sum to {total:g} "
            f"(from {sums.min():.4g} to {sums.max():.4g}): parts of one whole",
        ),
    )


def _boxes(group: Group) -> Decision | None:
    columns = box_columns([member.name for member in group.members])
    if columns is None or not group.numeric:
        return None
    x, y, right, bottom = (_values(group, place) for place in columns.places)
    listed = ", ".join(member.name for member in group.members)
    told = f"the four columns are named as a box ({columns.notation.value}): {listed}"
    low_x, low_y = (x, y) if columns.notation is Notation.CORNERS else (0.0 * x, 0.0 * y)
    wrong = float(((right < low_x) | (bottom < low_y)).mean())
    if wrong > WRONG_WAY:
        return None
    return certain(Kind.BOXES, told, confidence=0.9)


def _values(group: Group, place: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    values = group.members[place].values
    assert values is not None
    return values[group.keep]


def _several(group: Group) -> Decision:
    texts = [member.name for member in group.members if member.values is None]
    if texts:
        return certain(
            Kind.UNUSABLE,
            f"{', '.join(map(repr, texts[:3]))} hold{'s' * (len(texts) == 1)} text: several "
            "classes at once have no single loss; take one column at a time",
            confidence=0.9,
        )
    constant = [member.name for member in group.members if member.distinct < 2]
    if len(constant) == len(group.members):
        return certain(Kind.UNUSABLE, "each of the columns has a single value")
    return Decision(
        Kind.MULTI_TARGET,
        0.9,
        (),
        (
            f"{len(group.members)} numeric columns that are neither indicators nor parts of one "
            "whole",
        ),
    )


def time_and_event(group: Group) -> tuple[Member, Member] | None:
    """Return the duration and the event column, if the columns can be that."""
    events = [m for m in group.members if _is_event(m)]
    times = [m for m in group.members if m not in events and _is_time(group, m)]
    if len(group.members) != 2 or len(events) != 1 or len(times) != 1:
        return None
    return times[0], events[0]


def refuse_start_and_stop(group: Group) -> None:
    """Refuse the three columns start, stop and event: the start must not be dropped in silence.

    Raises:
        UsageError: Two columns are nonnegative numbers, one always below the other, and the third
            is an event.
    """
    found = _start_and_stop(group)
    if found is None:
        return
    start, stop, event = (member.name for member in found)
    raise UsageError(
        f"{start!r}, {stop!r} and {event!r} look like counting-process data (start, stop, event), "
        "which no loss here takes",
        where=f"columns {start!r}, {stop!r}, {event!r}",
        fix=f"if each subject has one row, make a column of {stop} - {start} and give it as the "
        f"duration with {event!r}; if they are three numbers to predict, say so: "
        "--kind multi_target",
    )


def _start_and_stop(group: Group) -> tuple[Member, Member, Member] | None:
    if len(group.members) != 3 or not group.numeric or group.used == 0 or group.lowest < 0:
        return None
    for event in group.members:
        one, other = (member for member in group.members if member is not event)
        for start, stop in ((one, other), (other, one)):
            if _is_event(event) and _starts_and_stops(group, start, stop):
                return start, stop, event
    return None


def _is_event(member: Member) -> bool:
    if member.values is None:
        return False
    if member.distinct == 2 and _whole(member.values):
        return True
    told = {Hint.EVENT, Hint.CENSORED} & hints(member.name).keys()
    return bool(told) and member.distinct <= MOST_EVENT_CODES and _whole(member.values)


def _whole(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> bool:
    present = values[~np.isnan(values)]
    return bool((present == np.floor(present)).all())


def _is_time(group: Group, member: Member) -> bool:
    if member.values is None or member.distinct <= 2:
        return False
    return bool((member.values[group.keep] >= 0).all())


def _starts_and_stops(group: Group, start: Member, stop: Member) -> bool:
    assert start.values is not None
    assert stop.values is not None
    below = bool((start.values[group.keep] < stop.values[group.keep]).all())
    return below and stop.distinct > 2


def _survival(group: Group) -> Decision | None:
    pair = time_and_event(group)
    if pair is None:
        return None
    time, event = pair
    told_time = hints(time.name).keys() & {Hint.DURATION, Hint.MEASURE, Hint.HOUR}
    told_event = hints(event.name).keys() & {Hint.EVENT, Hint.CENSORED}
    confidence = 0.74 + 0.12 * bool(told_time) + 0.12 * bool(told_event)
    evidence = [
        f"{event.name!r} takes {event.distinct} values and {time.name!r} is a nonnegative number: "
        "a duration and whether its event was seen"
    ]
    if told_time or told_event:
        evidence.append("the names say so, too")
    rest = round(1.0 - confidence, 6)
    return Decision(
        Kind.SURVIVAL, confidence, (Alternative(Kind.MULTI_TARGET, rest),), tuple(evidence)
    )
