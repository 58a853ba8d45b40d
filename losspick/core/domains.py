"""The algebra of domains: where predictions and targets live, and the links between them.

Eligibility, pairing and the checks against data are all questions asked of these few objects.
"""

from __future__ import annotations

import math
from dataclasses import replace
from enum import StrEnum

from losspick.core.records import record

INF = math.inf


@record(frozen=True, slots=True)
class Interval:
    """An interval of the real line; an infinite end is always open."""

    low: float = -INF
    high: float = INF
    low_open: bool = False
    high_open: bool = False

    def covers(self, other: Interval) -> bool:
        """Tell whether every value of ``other`` is in the closure of this interval."""
        return self.low <= other.low and other.high <= self.high

    def contains(self, other: Interval) -> bool:
        """Tell whether every value of ``other`` is in this interval, ends included."""
        touches_low = other.low == self.low and self.low_open and not other.low_open
        touches_high = other.high == self.high and self.high_open and not other.high_open
        open_end = (touches_low and math.isfinite(self.low)) or (
            touches_high and math.isfinite(self.high)
        )
        return self.covers(other) and not open_end

    @property
    def is_point(self) -> bool:
        """Tell whether the interval holds a single value."""
        return self.low == self.high

    def __str__(self) -> str:
        if self.is_point:
            return f"{{{self.low:g}}}"
        left = "(" if self.low_open or math.isinf(self.low) else "["
        right = ")" if self.high_open or math.isinf(self.high) else "]"
        low = "-∞" if math.isinf(self.low) else f"{self.low:.3g}"
        high = "∞" if math.isinf(self.high) else f"{self.high:.3g}"
        return f"{left}{low}, {high}{right}"


class Coupling(StrEnum):
    """How the units of one output constrain each other."""

    FREE = "free"
    SIMPLEX = "simplex"
    LOG_SIMPLEX = "log simplex"


@record(frozen=True, slots=True)
class PredictionDomain:
    """A set of predictions: the interval of each unit, and the coupling between units."""

    name: str
    values: Interval
    coupling: Coupling = Coupling.FREE

    def over(self, units: int | None) -> PredictionDomain:
        """Return the domain for that many units: a simplex over one unit is a constant."""
        if units != 1 or self.coupling is Coupling.FREE:
            return self
        constant = 1.0 if self.coupling is Coupling.SIMPLEX else 0.0
        return replace(self, name=f"the constant {constant:g}", values=Interval(constant, constant))

    def __str__(self) -> str:
        return self.name


REAL = PredictionDomain("any real number", Interval())
NONNEGATIVE = PredictionDomain("nonnegative numbers", Interval(low=0.0))
POSITIVE = PredictionDomain("positive numbers", Interval(low=0.0, low_open=True))
UNIT = PredictionDomain("probabilities in [0, 1]", Interval(0.0, 1.0))
OPEN_UNIT = PredictionDomain("probabilities in (0, 1)", Interval(0.0, 1.0, True, True))
SYMMETRIC = PredictionDomain("numbers in (-1, 1)", Interval(-1.0, 1.0, True, True))
LOG_UNIT = PredictionDomain("logarithms of probabilities", Interval(high=0.0))
SIMPLEX = PredictionDomain("probabilities that sum to 1", Interval(0.0, 1.0), Coupling.SIMPLEX)
LOG_SIMPLEX = PredictionDomain(
    "logarithms of probabilities that sum to 1", Interval(high=0.0), Coupling.LOG_SIMPLEX
)


class Link(StrEnum):
    """The link function g: what a loss takes is g(functional), so it applies g⁻¹ by itself."""

    IDENTITY = "identity"
    LOG = "log"
    LOG1P = "log1p"
    LOGIT = "logit"
    HALF_LOGIT = "half logit"
    SPARSEMAX = "sparsemax"
    SOFTMAX = "softmax"
    NORMALISE = "normalise"


def _exp(x: float) -> float:
    return INF if x > 700.0 else math.exp(x)


def _expit(x: float) -> float:
    return 1.0 / (1.0 + _exp(-x))


def _softmax_end(own: float, others: float, units: int) -> float:
    """Probability of a class with logit ``own`` when the other classes have ``others``."""
    return 1.0 / (1.0 + (units - 1) * _exp(others - own))


def _softmax_range(domain: PredictionDomain, units: int | None) -> Interval:
    if units == 1:
        return Interval(1.0, 1.0)
    classes = units or 2  # two classes are the most generous reading of an unknown number
    low, high = domain.values.low, domain.values.high
    if domain.coupling is Coupling.LOG_SIMPLEX or math.isinf(high - low):
        return OPEN_UNIT.values
    return Interval(_softmax_end(low, high, classes), _softmax_end(high, low, classes))


def _sparsemax_range(values: Interval, units: int | None) -> Interval:
    """Return the probabilities of a class when the others have the other end as their scores."""
    if units == 1:
        return Interval(1.0, 1.0)
    classes = units or 2
    lead = (classes - 1) * (values.high - values.low)
    return Interval(max(0.0, (1.0 - lead) / classes), min(1.0, (1.0 + lead) / classes))


def reachable(link: Link, domain: PredictionDomain, units: int | None = None) -> Interval:
    """Return the values of the functional that predictions from ``domain`` can take.

    Args:
        link: The link of the loss's spelling.
        domain: The set in which the predictions lie.
        units: Number of output units over the class axis; None if unknown.
    """
    values = domain.over(units).values
    if link is Link.SOFTMAX:
        return _softmax_range(domain, units)
    if link is Link.NORMALISE:
        return Interval(1.0, 1.0) if units == 1 else OPEN_UNIT.values
    if link is Link.SPARSEMAX:
        return _sparsemax_range(values, units)
    if link is Link.IDENTITY:
        return values
    if link is Link.LOG:
        return Interval(_exp(values.low), _exp(values.high), math.isinf(values.low))
    if link is Link.LOG1P:
        return Interval(_exp(values.low) - 1.0, _exp(values.high) - 1.0, values.low_open)
    scale = 2.0 if link is Link.HALF_LOGIT else 1.0
    low, high = scale * values.low, scale * values.high
    return Interval(_expit(low), _expit(high), math.isinf(low), math.isinf(high))


class TargetDomain(StrEnum):
    """A set of targets, in the form in which a loss is given them."""

    REAL = "real"
    NONNEGATIVE = "nonnegative"
    POSITIVE = "positive"
    UNIT_INTERVAL = "unit_interval"
    SIGNED_UNIT_INTERVAL = "signed_unit_interval"
    OPEN_UNIT_INTERVAL = "open_unit_interval"
    COUNT = "count"
    ZERO_ONE = "zero_one"
    PLUS_MINUS_ONE = "plus_minus_one"
    CLASS_INDEX = "class_index"
    ONE_HOT = "one_hot"
    MULTI_HOT = "multi_hot"
    SOFT_LABELS = "soft_labels"
    RANK = "rank"
    ANGLE = "angle"
    TIME_EVENT = "time_event"
    POSITIVE_TIME_EVENT = "positive_time_event"
    BOX = "box"
    DISTANCE_MAP = "distance_map"
    TOKEN = "token"
    LABEL_SEQUENCE = "label_sequence"
    RELEVANCE = "relevance"
    NONNEGATIVE_RELEVANCE = "nonnegative_relevance"
    GRADES = "grades"
    DIRECTION = "direction"
    TASK_LOSSES = "task_losses"
    NONE = "none"

    @property
    def hull(self) -> Interval:
        """The convex hull of the targets' values: what a mean or a quantile can be."""
        return _HULLS[self]

    @property
    def words(self) -> str:
        """The set in words, as it stands in messages."""
        return _WORDS[self]

    def within(self, other: TargetDomain) -> bool:
        """Tell whether every target of this set is also one of ``other``."""
        return other is self or any(parent.within(other) for parent in _PARENTS.get(self, ()))


_D = TargetDomain
_NONNEGATIVE_RANGE = Interval(low=0.0)
_UNIT_RANGE = Interval(0.0, 1.0)
_HULLS: dict[TargetDomain, Interval] = {
    _D.REAL: Interval(),
    _D.NONNEGATIVE: _NONNEGATIVE_RANGE,
    _D.POSITIVE: Interval(low=0.0, low_open=True),
    _D.UNIT_INTERVAL: _UNIT_RANGE,
    _D.SIGNED_UNIT_INTERVAL: Interval(-1.0, 1.0),
    _D.OPEN_UNIT_INTERVAL: OPEN_UNIT.values,
    _D.COUNT: _NONNEGATIVE_RANGE,
    _D.ZERO_ONE: _UNIT_RANGE,
    _D.PLUS_MINUS_ONE: Interval(-1.0, 1.0),
    _D.CLASS_INDEX: _UNIT_RANGE,
    _D.ONE_HOT: _UNIT_RANGE,
    _D.MULTI_HOT: _UNIT_RANGE,
    _D.SOFT_LABELS: _UNIT_RANGE,
    _D.RANK: _NONNEGATIVE_RANGE,
    _D.ANGLE: Interval(-math.pi, math.pi),
    _D.TIME_EVENT: _NONNEGATIVE_RANGE,
    _D.POSITIVE_TIME_EVENT: Interval(low=0.0, low_open=True),
    _D.BOX: _UNIT_RANGE,  # fractions of the picture at the least
    _D.DISTANCE_MAP: _UNIT_RANGE,  # of the mask that it is computed from
    _D.TOKEN: _UNIT_RANGE,
    _D.LABEL_SEQUENCE: _UNIT_RANGE,
    _D.RELEVANCE: Interval(),
    _D.NONNEGATIVE_RELEVANCE: _NONNEGATIVE_RANGE,
    _D.GRADES: Interval(0.0, 30.0),
    _D.DIRECTION: Interval(),
    _D.TASK_LOSSES: _NONNEGATIVE_RANGE,
    _D.NONE: Interval(),
}
_WORDS: dict[TargetDomain, str] = {
    _D.REAL: "real numbers",
    _D.SIGNED_UNIT_INTERVAL: "numbers from -1 to 1",
    _D.NONNEGATIVE: "numbers from 0 up",
    _D.POSITIVE: "numbers above 0",
    _D.UNIT_INTERVAL: "fractions in [0, 1]",
    _D.OPEN_UNIT_INTERVAL: "fractions strictly between 0 and 1",
    _D.COUNT: "counts from 0 up",
    _D.ZERO_ONE: "labels 0 and 1",
    _D.PLUS_MINUS_ONE: "labels -1 and +1",
    _D.CLASS_INDEX: "class indices 0..K-1",
    _D.ONE_HOT: "one-hot rows",
    _D.MULTI_HOT: "multi-hot rows",
    _D.SOFT_LABELS: "rows of probabilities",
    _D.RANK: "ranks 0..K-1",
    _D.ANGLE: "angles in radians",
    _D.TIME_EVENT: "times with an event indicator",
    _D.POSITIVE_TIME_EVENT: "times above 0 with an event indicator",
    _D.BOX: "boxes as (x1, y1, x2, y2)",
    _D.DISTANCE_MAP: "signed distances to the edge of a mask, negative inside",
    _D.TOKEN: "token ids, with a mark for padding",
    _D.LABEL_SEQUENCE: "sequences of labels, shorter than the steps",
    _D.RELEVANCE: "grades of relevance with the query of each row",
    _D.NONNEGATIVE_RELEVANCE: "grades of relevance from 0 up with the query of each row",
    _D.GRADES: "whole grades of relevance from 0 to 30 with the query of each row",
    _D.DIRECTION: "vectors, of which the direction counts",
    _D.TASK_LOSSES: "the losses of the tasks",
    _D.NONE: "no targets: the order of the inputs pairs them",
}
_PARENTS: dict[TargetDomain, tuple[TargetDomain, ...]] = {
    _D.NONNEGATIVE: (_D.REAL,),
    _D.POSITIVE: (_D.NONNEGATIVE,),
    _D.UNIT_INTERVAL: (_D.NONNEGATIVE,),
    _D.OPEN_UNIT_INTERVAL: (_D.UNIT_INTERVAL, _D.POSITIVE),
    _D.COUNT: (_D.NONNEGATIVE,),
    _D.ZERO_ONE: (_D.UNIT_INTERVAL, _D.COUNT),
    _D.SIGNED_UNIT_INTERVAL: (_D.REAL,),
    _D.PLUS_MINUS_ONE: (_D.SIGNED_UNIT_INTERVAL,),
    _D.ONE_HOT: (_D.SOFT_LABELS, _D.MULTI_HOT),
    _D.MULTI_HOT: (_D.ZERO_ONE,),  # label by label
    _D.SOFT_LABELS: (_D.UNIT_INTERVAL,),  # class by class
    _D.POSITIVE_TIME_EVENT: (_D.TIME_EVENT,),
    _D.RANK: (_D.CLASS_INDEX, _D.COUNT),
    _D.CLASS_INDEX: (_D.TOKEN,),
    _D.NONNEGATIVE_RELEVANCE: (_D.RELEVANCE,),
    _D.GRADES: (_D.NONNEGATIVE_RELEVANCE,),
}
