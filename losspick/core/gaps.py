"""Rows that come out of what code does to a target without a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from losspick.core.recoding import Step, StepKind, recoded
from losspick.core.target_data import TargetData, TrainedOn
from losspick.core.vocabulary import Encoding, Preparation

#: Steps that leave a row without a value as it is.
_KEEP = frozenset({StepKind.SHIFTED, StepKind.MIRRORED, StepKind.SCALED, StepKind.CURVED,
                   StepKind.CLIPPED, StepKind.MAPPED})  # fmt: skip


def with_gaps(trained: TrainedOn, data: TargetData, steps: Sequence[Step]) -> TrainedOn:
    """Return what a model is trained on with the rows that have no target, where nothing fills it.

    Args:
        trained: What it is trained on.
        data: The target as it is in the data.
        steps: What is done to it.
    """
    binned = _binned(trained, data, steps)
    if binned is not None:
        return binned
    undefined = _undefined(trained, data, steps)
    if undefined is not None:
        return undefined
    unmapped, share = _unmapped(data, steps)
    if unmapped:
        return replace(trained, without=share, unmapped=unmapped)
    if any(step.kind not in _KEEP for step in steps):
        return trained
    words = data.encoding is Encoding.STRINGS  # gaps there may be classes to the code
    return trained if words or not data.missing else replace(
        trained, without=data.missing / (data.rows + data.missing)
    )  # fmt: skip


def _unmapped(target: TargetData, steps: Sequence[Step]) -> tuple[tuple[str, ...], float]:
    """Return the labels that a dictionary lacks, and the share of their rows."""
    for place, step in enumerate(steps):
        if step.kind is not StepKind.MAPPED or not step.whole:
            continue
        made, prepared = recoded(target, steps[:place])
        complete = made.class_count == len(made.classes) > 0
        if prepared is Preparation.CHANGED or not complete or target.respelled:
            return (), 0.0
        keys = {key.strip() for key, _ in step.mapping}
        known = set(map(str.casefold, keys))  # the data may be read in another spelling
        lacking = [one for one in made.classes if one.label.strip().casefold() not in known]
        some = any(one.label.strip() in keys for one in made.classes)
        if lacking and some and all(one.kind in _KEEP for one in steps[place:]):
            return tuple(one.label for one in lacking), sum(one.share for one in lacking)
    return (), 0.0


def _undefined(trained: TrainedOn, data: TargetData, steps: Sequence[Step]) -> TrainedOn | None:
    """Return what a function leaves of a target that it is not defined for; None: it is."""
    for place, step in enumerate(steps):
        least = _LEAST.get(step.relation) if step.kind is StepKind.CURVED else None
        if least is None:
            continue
        made, prepared = recoded(data, steps[:place])
        known = prepared is not Preparation.CHANGED and made.values is not None
        low = made.values.low if known and made.values is not None else 0.0
        plain = all(one.kind in _KEEP for one in steps[place:])
        if known and plain and low <= least:
            return replace(trained, outside=low, undefined=step.written)
        return None
    return None


#: Functions, and the number that all which they are defined for are above.
_LEAST = {"log": 0.0, "log2": 0.0, "log10": 0.0, "log1p": -1.0}


def _binned(trained: TrainedOn, data: TargetData, steps: Sequence[Step]) -> TrainedOn | None:
    """Return what ranges leave out of a target, and which are empty; None: there are none."""
    place = next((i for i, one in enumerate(steps) if one.kind is StepKind.BINNED), None)
    if place is None or any(one.kind is StepKind.CHANGED for one in steps[place:]):
        return None
    made, prepared = recoded(data, steps[:place])
    if prepared is Preparation.CHANGED or made.values is None:
        return None
    low, high, step = made.values.low, made.values.high, steps[place]
    return replace(trained, outside=_outside(low, high, step), empty=_empty(low, high, step))


def _outside(low: float, high: float, step: Step) -> float | None:
    """Return the smallest or the largest number if it is in no range."""
    method, _, closed = step.relation.partition(" ")
    first, last = step.edges[0], step.edges[-1]
    if method != "cut":
        return None
    right = closed == "right"
    if low < first or (low == first and right and not step.whole):
        return low
    return high if high > last or (high == last and not right) else None


def _empty(low: float, high: float, step: Step) -> tuple[tuple[float, float], ...]:
    """Return the ranges at either end that hold no number.

    With the edges of a histogram, the last range of ``digitize`` is there for nothing.
    """
    method, _, closed = step.relation.partition(" ")
    ranges = list(pairwise(step.edges))
    beyond = [one for one in ranges if high < one[0] or (closed == "right" and high == one[0])]
    below = [one for one in ranges if low > one[1] or (closed == "left" and low == one[1])]
    return (*(below if method == "cut" else ()), *beyond)
