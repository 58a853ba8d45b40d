"""Which losses the target allows: its values must lie in the set that the loss takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.core.domains import TargetDomain
from losspick.core.goal import Goal
from losspick.core.loss import Loss, Units
from losspick.core.numbers import number, share
from losspick.core.profile import Profile
from losspick.core.recommendation import Ineligible
from losspick.core.vocabulary import Kind, NoiseFamily, Task

_D = TargetDomain

#: Sets that a proportion in percent is divided by 100 for.
FRACTIONS = frozenset({_D.UNIT_INTERVAL, _D.OPEN_UNIT_INTERVAL})

#: Largest value of a share in percent; beyond it the column is no share of a whole.
PERCENT = 100.0

_NUMBERS = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.MULTI_TARGET,
    }
)
_RECODED: Mapping[Kind, tuple[TargetDomain, ...]] = MappingProxyType(
    {
        Kind.BINARY: (_D.ZERO_ONE, _D.PLUS_MINUS_ONE, _D.CLASS_INDEX, _D.ONE_HOT),
        Kind.MULTICLASS: (_D.CLASS_INDEX, _D.ONE_HOT),
        Kind.ORDINAL: (_D.RANK, _D.CLASS_INDEX, _D.ONE_HOT),
        Kind.ONE_HOT: (_D.ONE_HOT, _D.CLASS_INDEX),
        Kind.MULTILABEL: (_D.MULTI_HOT,),
        Kind.SOFT_LABEL: (_D.SOFT_LABELS,),
        Kind.CIRCULAR: (_D.ANGLE,),
        Kind.BOXES: (_D.BOX, _D.REAL),  # four numbers, too
        Kind.MASK: (_D.ZERO_ONE, _D.DISTANCE_MAP),
    }
)

#: What is learned from pairs, games and several losses, whatever the values of a column are.
BEYOND_COLUMNS: Mapping[Task, tuple[TargetDomain, ...]] = MappingProxyType(
    {
        Task.SEQUENCE: (_D.TOKEN, _D.CLASS_INDEX, _D.LABEL_SEQUENCE),
        Task.METRIC_LEARNING: (
            _D.CLASS_INDEX,
            _D.ZERO_ONE,
            _D.PLUS_MINUS_ONE,
            _D.DIRECTION,
            _D.NONE,
        ),
        Task.GENERATIVE: (_D.ZERO_ONE, _D.PLUS_MINUS_ONE, _D.NONE),
        Task.MULTI_TASK: (_D.TASK_LOSSES,),
    }
)

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
        targets = None if why else presented(profile, loss)
        if targets is None:
            refused.append(Ineligible(loss.id, why or outside(loss.targets, profile)))
        else:
            allowed.append(Presented(loss, targets))
    return tuple(allowed), tuple(refused)


def presented(profile: Profile, loss: Loss) -> TargetDomain | None:
    """Return the set in which this loss can be given the target, None if there is none.

    A column alone is no pair of rows, and no opponent.
    """
    if profile.task not in BEYOND_COLUMNS and (loss.form.parts or loss.counterpart is not None):
        return None
    return next((d for d in presentations(profile) if d.within(loss.targets)), None)


def presentations(profile: Profile) -> tuple[TargetDomain, ...]:
    """Return the sets in which the target's values lie, or into which labels can be recoded."""
    if profile.task in BEYOND_COLUMNS:
        return BEYOND_COLUMNS[profile.task]
    if profile.kind in _NUMBERS:
        return tuple(_sets_of_numbers(profile))
    if profile.kind is Kind.SURVIVAL:
        positive = (profile.minimum or 0.0) > 0.0
        return (_D.TIME_EVENT, _D.POSITIVE_TIME_EVENT) if positive else (_D.TIME_EVENT,)
    return _RECODED.get(profile.kind, ())


def in_percent(profile: Profile) -> bool:
    """Tell whether the target is a proportion written as 0 to 100."""
    return profile.kind is Kind.PROPORTION and (profile.maximum or 0.0) > 1.0


def _sets_of_numbers(profile: Profile) -> Iterator[TargetDomain]:
    low, high = _bounds(profile)
    top = PERCENT if in_percent(profile) else 1.0
    fraction = low >= 0.0 and high <= top
    if profile.kind is Kind.PROPORTION and fraction and top == 1.0:
        yield _D.UNIT_INTERVAL  # first: a squared error then gets a sigmoid and stays inside
    yield _D.REAL
    if low >= 0.0:
        yield _D.NONNEGATIVE
    if low > 0.0:
        yield _D.POSITIVE
    if fraction:
        yield _D.UNIT_INTERVAL
    if low > 0.0 and high < top:
        yield _D.OPEN_UNIT_INTERVAL
    counted = profile.described and profile.kind is Kind.COUNT
    if low >= 0.0 and (profile.integer_share == 1.0 or counted):
        yield _D.COUNT


#: Where the values of a kind lie that was named without any values.
_BOUNDS_OF_KIND: Mapping[Kind, tuple[float, float]] = MappingProxyType(
    {
        Kind.POSITIVE_CONTINUOUS: (math.ulp(0.0), math.inf),
        Kind.COUNT: (0.0, math.inf),
        Kind.ZERO_INFLATED: (0.0, math.inf),
        Kind.PROPORTION: (0.0, 1.0),
    }
)


def _bounds(profile: Profile) -> tuple[float, float]:
    if profile.described and profile.kind in _BOUNDS_OF_KIND:
        return _BOUNDS_OF_KIND[profile.kind]
    low = -math.inf if profile.minimum is None else profile.minimum
    high = math.inf if profile.maximum is None else profile.maximum
    return low, high


def _refusal(loss: Loss, profile: Profile, goal: Goal) -> str | None:
    if not presentations(profile):
        return f"the target is {_KIND_WORDS.get(profile.kind, profile.kind)}: no loss applies"
    if not set(SERVED_BY.get(profile.task, (profile.task,))) & set(loss.tasks):
        return f"it is for {_tasks(loss)} targets; this one is {_described(profile)}"
    if profile.task not in BEYOND_COLUMNS and loss.counterpart is not None:
        opponent = loss.counterpart.title
        return f"it is trained against its {opponent}, of which a column tells nothing"
    if profile.task not in BEYOND_COLUMNS and loss.form.parts:
        return f"it takes {loss.form.name}, which have to be formed first"
    if profile.kind is Kind.MULTI_TARGET and loss.units is Units.TWO_PER_TARGET:
        return "it predicts one target with its spread; train a model for each of the columns"
    if loss.noise is NoiseFamily.ZERO_INFLATED_POISSON and profile.zero_share == 0.0:
        return f"it models extra zeros; the target starts at {number(profile.minimum)}"
    if goal.framework is not None and not loss.spelled_in(goal.framework):
        return f"no spelling of it in {goal.framework} is known"
    return None


def _tasks(loss: Loss) -> str:
    *others, last = (task.replace("_", " ") for task in loss.tasks)
    return f"{', '.join(others)} and {last}" if others else last


def outside(wanted: TargetDomain, profile: Profile) -> str:
    """Return why the target's values do not all lie in the wanted set."""
    reason = _REASONS.get(wanted, _is_described)(profile)
    return f"it takes {wanted.words}; the target {reason}"


def _described(profile: Profile) -> str:
    words = _KIND_WORDS.get(profile.kind, profile.kind.replace("_", " "))
    if profile.kind in _NUMBERS:
        return f"{words} with {profile.distinct:,} distinct values"
    two = profile.kind in (Kind.BINARY, Kind.MASK)
    if profile.class_count is not None and not two:
        return f"{words} of {profile.class_count}"
    return words


def _is_described(profile: Profile) -> str:
    return f"is {_described(profile)}"


def _negative(profile: Profile) -> str | None:
    low, _ = _bounds(profile)
    if profile.kind not in _NUMBERS:
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
    if profile.kind not in _NUMBERS:
        return _is_described(profile)
    low, high = _bounds(profile)
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
