"""Which losses the target allows: its values must lie in the set that the loss takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.advising.presenting import (
    BEYOND_COLUMNS,
    NUMBERS,
    PERCENT,
    bounds,
    in_percent,
    presentations,
    presented,
)
from losspick.core.domains import TargetDomain
from losspick.core.goal import Goal
from losspick.core.loss import Loss, Units
from losspick.core.numbers import number, share
from losspick.core.profile import Profile
from losspick.core.recommendation import Ineligible
from losspick.core.vocabulary import Kind, NoiseFamily, Task

_D = TargetDomain

#: Several units for one target, which no layer of one unit a target has.
_SPREAD_OUT = frozenset(
    {Units.TWO_PER_TARGET, Units.FOUR_PER_TARGET, Units.PER_LEVEL, Units.PER_MEMBER}
)

#: The second player that changes inputs, and the metric that asks for it.
ATTACK, UNDER_ATTACK = "attack", "robust_accuracy"

#: An ordered level is a class too, so losses for classes may be used and ignore the order.
SERVED_BY: Mapping[Task, tuple[Task, ...]] = MappingProxyType(
    {Task.ORDINAL: (Task.ORDINAL, Task.MULTICLASS)}
)


@dataclass(frozen=True, slots=True)
class Presented:
    """A loss that the target allows, and the set in which it is given the targets."""

    loss: Loss
    targets: TargetDomain


def sort_out(
    profile: Profile, goal: Goal, losses: Mapping[str, Loss]
) -> tuple[tuple[Presented, ...], tuple[Ineligible, ...]]:
    """Part the losses into those that the target allows and the others, each with its reason."""
    allowed, refused = [], []
    for loss in losses.values():
        why = _refusal(loss, profile, goal)
        targets = None if why else presented(profile, loss, attacked=_under_attack(loss, goal))
        if targets is None:
            refused.append(Ineligible(loss.id, why or outside(loss.targets, profile)))
        else:
            allowed.append(Presented(loss, targets))
    return tuple(allowed), tuple(refused)


def _refusal(loss: Loss, profile: Profile, goal: Goal) -> str | None:
    if not presentations(profile):
        why = "no loss applies"
        if profile.kind is Kind.UNUSABLE and profile.evidence:
            why = profile.evidence[0]
        return f"the target is {_KIND_WORDS.get(profile.kind, profile.kind)}: {why}"
    if not set(SERVED_BY.get(profile.task, (profile.task,))) & set(loss.tasks):
        return f"it is for {_tasks(loss)} targets; this one is {_described(profile)}"
    alone = profile.task not in BEYOND_COLUMNS and not _under_attack(loss, goal)
    if alone and loss.counterpart is not None:
        opponent = loss.counterpart.title
        return f"it is trained against its {opponent}, of which a column tells nothing"
    if alone and loss.form.parts:
        return f"it takes {loss.form.name}, which have to be formed first"
    if profile.kind is Kind.MULTI_TARGET and loss.units in _SPREAD_OUT:
        return "it predicts one target with its spread; train a model for each of the columns"
    if loss.noise is NoiseFamily.ZERO_INFLATED_POISSON and profile.zero_share == 0.0:
        return f"it models extra zeros; the target starts at {number(profile.minimum)}"
    if goal.framework is not None and not loss.spelled_in(goal.framework):
        return f"no spelling of it in {goal.framework} is known"
    return None


def _under_attack(loss: Loss, goal: Goal) -> bool:
    """Tell whether the loss is trained against attacks on the inputs, and these are wanted."""
    attacked = loss.counterpart is not None and loss.counterpart.title == ATTACK
    return attacked and goal.metric == UNDER_ATTACK


def _tasks(loss: Loss) -> str:
    *others, last = (task.replace("_", " ") for task in loss.tasks)
    return f"{', '.join(others)} and {last}" if others else last


def outside(wanted: TargetDomain, profile: Profile) -> str:
    """Return why the target's values do not all lie in the wanted set."""
    reason = _REASONS.get(wanted, _is_described)(profile)
    return f"it takes {wanted.words}; the target {reason}"


def _described(profile: Profile) -> str:
    if profile.task is Task.RANKING:
        return "graded within queries"
    words = _KIND_WORDS.get(profile.kind, profile.kind.replace("_", " "))
    if profile.kind in NUMBERS:
        return f"{words} with {profile.distinct:,} distinct values"
    two = profile.kind in (Kind.BINARY, Kind.MASK)
    if profile.class_count is not None and not two:
        return f"{words} of {profile.class_count}"
    return words


def _not_grades(profile: Profile) -> str:
    found = profile.queries
    if found is None:
        return _is_described(profile)
    fractions = "" if found.whole else ", fractions among them"
    return f"has grades from {number(found.lowest)} to {number(found.highest)}{fractions}"


def _is_described(profile: Profile) -> str:
    return f"is {_described(profile)}"


def _negative(profile: Profile) -> str | None:
    low, _ = bounds(profile)
    if profile.kind not in NUMBERS:
        return _is_described(profile)
    if math.isinf(low):
        return "has no known lower bound"
    part = profile.negative_share
    many = f" ({share(part)} of the rows are negative)" if part else ""
    return f"reaches {number(low)}{many}" if low < 0.0 else None


def _not_nonnegative(profile: Profile) -> str:
    return _negative(profile) or _is_described(profile)


def _not_positive(profile: Profile) -> str:
    negative = _negative(profile)
    if negative:
        return negative
    zeros = profile.zero_share
    return f"is 0 in {share(zeros)} of the rows" if zeros else "reaches 0"


def _no_time_above_0(profile: Profile) -> str:
    zeros = profile.zero_share
    return f"has times of 0 in {share(zeros)} of the rows" if zeros else "has times of 0"


def _not_count(profile: Profile) -> str:
    negative = _negative(profile)
    if negative:
        return negative
    whole = profile.integer_share
    if whole is None:
        return _is_described(profile)
    return f"is no whole number in {share(1.0 - whole)} of the rows"


def _not_fraction(profile: Profile) -> str:
    negative = _negative(profile)
    if negative:
        return negative
    top = "100 %" if in_percent(profile) else "1"
    return f"reaches {number(profile.maximum or math.inf)}, above {top}"


def _not_inside(profile: Profile) -> str:
    if profile.kind not in NUMBERS:
        return _is_described(profile)
    low, high = bounds(profile)
    top = PERCENT if in_percent(profile) else 1.0
    if low < 0.0 or high > top:
        return _not_fraction(profile)
    return f"reaches {number(low if low == 0.0 else high)}, the end of the range"


def _not_real(profile: Profile) -> str:
    if profile.kind is Kind.CIRCULAR:
        return "is an angle: its two ends meet, and a difference along the line ignores that"
    return _is_described(profile)


_REASONS: Mapping[TargetDomain, Callable[[Profile], str]] = MappingProxyType(
    {
        _D.REAL: _not_real,
        _D.NONNEGATIVE: _not_nonnegative,
        _D.POSITIVE: _not_positive,
        _D.COUNT: _not_count,
        _D.POSITIVE_TIME_EVENT: _no_time_above_0,
        _D.UNIT_INTERVAL: _not_fraction,
        _D.GRADES: _not_grades,
        _D.NONNEGATIVE_RELEVANCE: _not_grades,
        _D.OPEN_UNIT_INTERVAL: _not_inside,
    }
)
_KIND_WORDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.CONTINUOUS: "a number",
        Kind.POSITIVE_CONTINUOUS: "a positive number",
        Kind.COUNT: "a count",
        Kind.ZERO_INFLATED: "a zero-inflated number",
        Kind.PROPORTION: "a proportion",
        Kind.MULTI_TARGET: "several numbers",
        Kind.BINARY: "binary",
        Kind.MULTICLASS: "one class",
        Kind.ORDINAL: "one ordered level",
        Kind.ONE_HOT: "one-hot columns, one class",
        Kind.MULTILABEL: "a set of labels out",
        Kind.SOFT_LABEL: "shares of classes, one row of probabilities out",
        Kind.CIRCULAR: "an angle",
        Kind.SURVIVAL: "a time with an event",
        Kind.UNUSABLE: "not usable",
        Kind.TEXT: "free text",
        Kind.SEQUENCE: "a sequence",
        Kind.BOXES: "boxes of four numbers",
        Kind.MASK: "a mask of one class",
    }
)
