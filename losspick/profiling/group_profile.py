"""The profile of several columns that are one target together."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Profile, ProfileWarning
from losspick.core.vocabulary import TASK_OF_KIND, Encoding, Kind
from losspick.profiling.cautions import FEW_ROWS, about_cells
from losspick.profiling.kinds.event_codes import events_in_words, read_event
from losspick.profiling.kinds.group import (
    decide_group,
    possible_kinds,
    refuse_start_and_stop,
    time_and_event,
)
from losspick.profiling.kinds.override import check_group, overrule
from losspick.profiling.location import with_numbers
from losspick.profiling.measuring.censored import censored_shape
from losspick.profiling.measuring.grouping import measure_group
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.ordered import SAMPLE_SIZE
from losspick.profiling.shape import ClassShape, label_shape, shape_of_classes
from losspick.profiling.writing import writing_of_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from losspick.core.profile import EventCoding
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.measuring.grouping import Group

_ENCODINGS = {
    Kind.ONE_HOT: Encoding.ONE_HOT,
    Kind.MULTILABEL: Encoding.MULTI_HOT,
    Kind.SOFT_LABEL: Encoding.SHARES,
    Kind.SURVIVAL: Encoding.TIME_AND_EVENT,
    Kind.UNUSABLE: Encoding.MIXED,
}

#: Columns that a message names.
SHOWN = 5


def profile_group(
    columns: Sequence[Column], weights: NDArray[np.float64] | None, wanted: Kind | None
) -> Profile:
    """Profile two or more columns of equal length."""
    group = measure_group(columns, weights, events_in_words(columns))
    if wanted in (None, Kind.SURVIVAL):
        refuse_start_and_stop(group)
    if wanted is not None:
        check_group([column.name for column in columns], wanted, possible_kinds(group))
    return described_group(columns, group, overrule(decide_group(group), wanted))


def described_group(columns: Sequence[Column], group: Group, decision: Decision) -> Profile:
    """Describe two or more columns as what was decided on."""
    kind = decision.kind
    shape = _class_shape(group, kind)
    profile = Profile(
        target=tuple(column.name for column in columns),
        rows=group.rows,
        missing=group.rows - group.complete,
        weightless=group.complete - group.used,
        distinct=group.distinct,
        kind=kind,
        task=TASK_OF_KIND[kind],
        confidence=decision.confidence,
        alternatives=decision.alternatives,
        evidence=decision.evidence,
        warnings=(*_cells(columns), *_warnings(group, kind)),
        encoding=_ENCODINGS.get(kind, Encoding.NUMBERS),
        writing=writing_of_group(columns, group),
        classes=shape.classes,
        class_count=shape.class_count,
        minority_share=shape.minority_share,
        imbalance_ratio=shape.imbalance_ratio,
        effective_classes=shape.effective_classes,
        labels_per_row=shape.labels_per_row,
    )
    if kind is Kind.SOFT_LABEL:
        return replace(profile, sample=_some_shares(group))
    return _with_time(profile, group, columns) if kind is Kind.SURVIVAL else profile


def _class_shape(group: Group, kind: Kind) -> ClassShape:
    """Count each column as a class: its ones, or its mean share of the whole."""
    if kind not in (Kind.ONE_HOT, Kind.MULTILABEL, Kind.SOFT_LABEL):
        return ClassShape()
    names = [member.name for member in group.members]
    total = group.total
    if kind is Kind.SOFT_LABEL:
        whole = sum(group.columns) or 1.0
        parts = [column / whole * total for column in group.columns]
        return shape_of_classes(names, parts, total)
    shape = label_shape if kind is Kind.MULTILABEL else shape_of_classes
    return shape(names, group.columns, total)


def _some_shares(group: Group) -> array[float] | None:
    """Return rows that sum to 1, drawn evenly, one after the other; None with weights."""
    columns = [member.values for member in group.members if member.values is not None]
    if group.weight is not None or len(columns) < len(group.members):
        return None
    kept = np.flatnonzero(group.keep)
    rows = kept[:: max(1, -(-kept.size * len(columns) // SAMPLE_SIZE))]
    shares = np.column_stack([column[rows] for column in columns])
    shares = shares[shares.sum(axis=1) > 0.0]
    shares /= shares.sum(axis=1, keepdims=True)
    return array("d", shares.tobytes())


def _with_time(profile: Profile, group: Group, columns: Sequence[Column]) -> Profile:
    pair = time_and_event(group)
    if pair is None:
        return profile
    time, event = pair
    assert time.values is not None
    weights = None if group.weight is None else group.weight[group.keep]
    column = next(column for column in columns if column.name == event.name)
    reading = read_event(time, event, column, group)
    share = float(np.average(reading.seen, weights=weights))
    told = ProfileWarning(
        "event-coding",
        f"{reading.said}; {share:.0%} of the rows observed{_ends(reading.coding)}. If that is "
        "wrong, name a column 'event' that is 1 where the event was observed and 0 elsewhere",
    )
    times = time.values[group.keep]
    profile = replace(
        profile,
        event_share=share,
        event_coding=reading.coding,
        time_shape=censored_shape(times, reading.seen, weights),
        warnings=(*profile.warnings, told),
    )
    return with_numbers(profile, measure(times, weights))


def _ends(coding: EventCoding) -> str:
    """Return what is done about several ends of one duration."""
    if len(coding.observed) < 2:
        return ""
    return (
        "; the several ends count as one event, so for one of them alone call the others censored"
    )


def _cells(columns: Sequence[Column]) -> tuple[ProfileWarning, ...]:
    return tuple(warning for column in columns for warning in about_cells(column))


def _warnings(group: Group, kind: Kind) -> tuple[ProfileWarning, ...]:
    found = []
    missing = group.rows - group.complete
    if missing:
        text = f"{missing} of {group.rows} rows lack a value in one of the columns and are left out"
        found.append(ProfileWarning("missing-values", text))
    if group.used < FEW_ROWS:
        text = f"only {group.used} complete rows: every figure is rough"
        found.append(ProfileWarning("few-rows", text))
    constant = [member.name for member in group.members if member.distinct < 2]
    if constant and group.used and kind is not Kind.SURVIVAL:
        shown = ", ".join(map(repr, constant[:SHOWN])) + (", ..." if constant[SHOWN:] else "")
        text = f"{len(constant)} of the columns hold a single value: {shown}"
        found.append(ProfileWarning("constant", text))
    return tuple(found)
