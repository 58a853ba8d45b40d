"""What trainings on other data lead one to expect of the first loss, beside the default."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from losspick.advising.conditions import read_condition
from losspick.advising.faults import Faults
from losspick.advising.load import EVIDENCE, rules_folder
from losspick.advising.match import holds
from losspick.advising.rank import Ranked
from losspick.advising.toml_file import parse
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import ExpectedGain, Reason
from losspick.core.rule import Basis, Condition, Fact, Metric
from losspick.core.vocabulary import Framework, Kind, Need
from losspick.errors import RuleError

#: What was trained were networks on tables with one target: nothing is known of trees, ...
_MEASURED = (None, Framework.TORCH, Framework.KERAS, Framework.JAX)

#: ... and nothing of these targets.
_UNMEASURED = frozenset({Kind.MULTI_TARGET, Kind.CIRCULAR, Kind.SOFT_LABEL})

#: One loss on two encodings of the labels.
_SAME = {"categorical_ce": "sparse_categorical_ce"}


#: Under which name what was measured speaks, and where it comes from.
MEASURED = "measured-gain"
_EVIDENCE = (
    "Trainings of small networks on public tables, with their protocol (benchmarks/evidence)",
)

#: Needs that every default serves; none gives intervals.
_SERVED = frozenset({Need.PROBABILITIES, Need.RANKING, Need.LABELS})

#: Points by which the default leads then.
_AHEAD = 0.01


@dataclass(frozen=True, slots=True)
class Measured:
    """A mean over data sets with its 90 % interval, and on how many of them it was a gain."""

    mean: float
    low: float
    high: float
    data_sets: int
    better_on: int


@dataclass(frozen=True, slots=True)
class Group:
    """The gains on the default loss by some metrics, where a condition holds."""

    task: str
    metrics: tuple[str, ...]
    over: str
    unit: str
    when: Condition
    gains: Mapping[str, Measured]
    with_step: Measured | None


@functools.cache
def measured_gains() -> tuple[Group, ...]:
    """Read what is shipped.

    Raises:
        RuleError: The file is broken, which only a changed installation can cause.
    """
    faults = Faults(EVIDENCE)
    table = parse(rules_folder() / EVIDENCE, faults) or {}
    groups: Any = table.get("group", [])
    read = tuple(_group(one, faults) for one in groups)
    if faults.found:
        raise RuleError(str(faults.found[0]), fix="install losspick anew")
    return read


def _group(table: Mapping[str, Any], faults: Faults) -> Group:
    step = table.get("with_step")
    return Group(
        task=table["task"],
        metrics=tuple(table["metrics"]),
        over=table["over"],
        unit=table["unit"],
        when=read_condition(table.get("when", {}), "when", faults.add),
        gains={loss: Measured(*numbers) for loss, numbers in table["gain"].items()},
        with_step=Measured(*step) if step else None,
    )


def expected_gains(
    metric: Metric | None,
    ranking: Sequence[Ranked],
    profile: Profile,
    goal: Goal,
    facts: Mapping[str, Fact],
) -> tuple[ExpectedGain, ...]:
    """Return what to expect of the first loss, and of the default with the metric's step.

    Where the default is first, the best of the others is told instead; nothing where nothing of
    the kind was measured.
    """
    group = _group_of(metric, profile, goal, facts)
    if group is None or metric is None or not ranking:
        return ()
    return tuple(_told(group, metric, ranking))


def noise_settles(
    metric: Metric | None,
    ranking: Sequence[Ranked],
    profile: Profile,
    goal: Goal,
    facts: Mapping[str, Fact],
) -> tuple[str, Reason] | None:
    """Return what puts the default first where the first loss was measured to gain nothing.

    A wish of the user stands against a mean that is within noise, but not against a measured loss
    of score. A mean gain stands too, however uncertain: on tables that had no part in the rules,
    the default in its place lost half of what the rules had won.
    """
    group = _group_of(metric, profile, goal, facts)
    if group is None or metric is None or not ranking:
        return None
    first, found = ranking[0], group.gains.get(ranking[0].presented.loss.id)
    default = next((one for one in ranking if _id(one) == group.over), None)
    if found is None or default is None or default is first or found.mean > 0.0:
        return None
    wished = any(reason.basis is Basis.GOAL and reason.points for reason in first.reasons)
    if wished and (found.high >= 0.0 or not _SERVED.issuperset(goal.needs)):
        return None
    unit = "%" if group.unit == "percent" else "points"
    why = (
        f"Measured by {metric.id} on {found.data_sets} data sets, {_id(first)} gained "
        f"{found.mean:+.2g} {unit} over it, 90 % interval {found.low:+.2g} to {found.high:+.2g}: "
        "no gain, and it is the simpler one."
    )
    points = first.points - default.points + _AHEAD
    return default.presented.loss.id, Reason(MEASURED, Basis.METRIC, points, why, _EVIDENCE)


def _id(ranked: Ranked) -> str:
    loss = ranked.presented.loss.id
    return _SAME.get(loss, loss)


def _group_of(
    metric: Metric | None, profile: Profile, goal: Goal, facts: Mapping[str, Fact]
) -> Group | None:
    measured = goal.framework in _MEASURED and profile.kind not in _UNMEASURED
    if metric is None or not measured:
        return None
    for group in measured_gains():
        fits = group.task == profile.task and metric.id in group.metrics
        if fits and holds(group.when, facts):
            return group
    return None


def _told(group: Group, metric: Metric, ranking: Sequence[Ranked]) -> Iterator[ExpectedGain]:
    order = [one.presented.loss.id for one in ranking]
    default = next((loss for loss in order if _SAME.get(loss, loss) == group.over), None)
    if default is None:
        return
    first = order[0] if order[0] != default else _next(group, order)
    if first in group.gains:
        yield _gain(group.gains[first], group, metric, first, default)
    if group.with_step is not None and metric.step is not None:
        yield _gain(group.with_step, group, metric, default, default)


def _next(group: Group, order: Sequence[str]) -> str:
    return next((loss for loss in order[1:] if loss in group.gains), "")


def _gain(one: Measured, group: Group, metric: Metric, loss: str, over: str) -> ExpectedGain:
    return ExpectedGain(
        metric=metric.id,
        loss=loss,
        over=over,
        with_step=loss == over,
        unit=group.unit,
        mean=one.mean,
        low=one.low,
        high=one.high,
        data_sets=one.data_sets,
        better_on=one.better_on,
        level=one.low <= 0.0 <= one.high,
    )
