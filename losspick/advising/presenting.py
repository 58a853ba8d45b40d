"""The sets in which a loss can be given a target: where its values lie, how labels are recoded."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind, Task

_D = TargetDomain

#: Sets that a proportion in percent is divided by 100 for.
FRACTIONS = frozenset({_D.UNIT_INTERVAL, _D.OPEN_UNIT_INTERVAL})

#: Largest value of a share in percent; beyond it the column is no share of a whole.
PERCENT = 100.0

#: Kinds whose values are numbers as they stand.
NUMBERS = frozenset(
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


def presented(profile: Profile, loss: Loss, *, attacked: bool = False) -> TargetDomain | None:
    """Return the set in which this loss can be given the target, None if there is none.

    A column alone is no pair of rows, and no opponent but an attack on the inputs.
    """
    alone = profile.task not in BEYOND_COLUMNS and not attacked
    if alone and (loss.form.parts or loss.counterpart is not None):
        return None
    return next((d for d in presentations(profile) if d.within(loss.targets)), None)


def presentations(profile: Profile) -> tuple[TargetDomain, ...]:
    """Return the sets in which the target's values lie, or into which labels can be recoded."""
    if profile.task in BEYOND_COLUMNS:
        return BEYOND_COLUMNS[profile.task]
    if profile.task is Task.RANKING:
        return _sets_of_grades(profile)
    if profile.kind in NUMBERS:
        return tuple(_sets_of_numbers(profile))
    if profile.kind is Kind.SURVIVAL:
        positive = (profile.minimum or 0.0) > 0.0
        return (_D.TIME_EVENT, _D.POSITIVE_TIME_EVENT) if positive else (_D.TIME_EVENT,)
    return _RECODED.get(profile.kind, ())


#: Highest grade that LightGBM has a gain for; 2 to the power of a higher one says little.
HIGHEST_GRADE = 30.0


def _sets_of_grades(profile: Profile) -> tuple[TargetDomain, ...]:
    found = profile.queries
    if found is None:  # described in words: grades as they usually are
        return (_D.GRADES,)
    if found.lowest < 0.0:
        return (_D.RELEVANCE,)
    usual = found.whole and found.highest <= HIGHEST_GRADE
    return (_D.GRADES,) if usual else (_D.NONNEGATIVE_RELEVANCE,)


def in_percent(profile: Profile) -> bool:
    """Tell whether the target is a proportion written as 0 to 100."""
    return profile.kind is Kind.PROPORTION and (profile.maximum or 0.0) > 1.0


def _sets_of_numbers(profile: Profile) -> Iterator[TargetDomain]:
    low, high = bounds(profile)
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


def bounds(profile: Profile) -> tuple[float, float]:
    """Return the ends of the target's values, or of its kind's where there are no values."""
    if profile.described and profile.kind in _BOUNDS_OF_KIND:
        return _BOUNDS_OF_KIND[profile.kind]
    low = -math.inf if profile.minimum is None else profile.minimum
    high = math.inf if profile.maximum is None else profile.maximum
    return low, high
