"""Rows that come out of what code does to a target without a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    if any(step.kind not in _KEEP for step in steps):
        return trained
    unmapped, share = _unmapped(data, steps)
    if unmapped:
        return replace(trained, without=share, unmapped=unmapped)
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
        known = {key.strip().casefold() for key, _ in step.mapping}
        lacking = [one for one in made.classes if one.label.strip().casefold() not in known]
        if lacking and len(lacking) < len(made.classes):
            return tuple(one.label for one in lacking), sum(one.share for one in lacking)
    return (), 0.0
