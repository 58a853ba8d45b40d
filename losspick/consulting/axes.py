"""The axes along which losses are drawn."""

from __future__ import annotations

import math
from dataclasses import replace

from losspick.core.curve import Axis, AxisKind
from losspick.core.domains import Interval

_LINE = Interval()
_OPEN_UNIT = Interval(0.0, 1.0, True, True)
_NOT_NEGATIVE = Interval(low=0.0)
_ABOVE_ZERO = Interval(low=0.0, low_open=True)

#: The target of losses of amounts and counts, and of fractions.
AMOUNT, FRACTION = 10.0, 0.3
#: Logit of a structural zero, where a model has one.
ZERO_LOGIT = math.log(0.1 / 0.9)

ERROR = Axis(
    kind=AxisKind.ERROR,
    label="error f - y",
    setting="",
    low=-5.0,
    high=5.0,
    domain=_LINE,
    at=(0.0, 0.5, 1.0, 2.0, 5.0, 10.0),
)
ERROR_AND_SPREAD = Axis(
    kind=AxisKind.ERROR,
    label="error f₁ - y",
    setting="f₂ = 0, gradient by f₁",
    low=-5.0,
    high=5.0,
    domain=_LINE,
    at=(0.0, 0.5, 1.0, 2.0, 5.0, 10.0),
)
LEVELS_TOGETHER = replace(ERROR, setting="all levels predict the same")
TWO_MEMBERS = replace(
    ERROR, label="error of the middle", setting="two members, 1 below and 1 above the middle"
)
ERROR_AND_EVIDENCE = replace(
    ERROR, label="error f₁ - y", setting="f₂ = f₃ = f₄ = 0, gradient by f₁"
)
PREDICTION = Axis(
    kind=AxisKind.PREDICTION,
    label="prediction",
    setting=f"the target is {AMOUNT:g}",
    low=1.0,
    high=30.0,
    domain=_NOT_NEGATIVE,
    at=(1.0, 5.0, 10.0, 20.0, 100.0),
)
LOG_PREDICTION = Axis(
    kind=AxisKind.PREDICTION,
    label="predicted mean exp(f)",
    setting=f"the target is {AMOUNT:g}",
    low=1.0,
    high=30.0,
    domain=_ABOVE_ZERO,
    at=(1.0, 5.0, 10.0, 20.0, 100.0),
)
LOG_PREDICTION_AND_SPREAD = replace(
    LOG_PREDICTION,
    label="predicted median exp(f₁)",
    setting=f"the target is {AMOUNT:g}, f₂ = 0, gradient by f₁",
)
ZERO_INFLATED = Axis(
    kind=AxisKind.PREDICTION,
    label="predicted mean exp(f₂) of counts",
    setting=f"the target is {AMOUNT:g}, a structural zero has probability 0.1, gradient by f₂",
    low=1.0,
    high=30.0,
    domain=_ABOVE_ZERO,
    at=(1.0, 5.0, 10.0, 20.0, 100.0),
)
PREDICTED_FRACTION = Axis(
    kind=AxisKind.FRACTION,
    label="predicted fraction",
    setting=f"the target is {FRACTION:g}",
    low=0.005,
    high=0.995,
    domain=_OPEN_UNIT,
    at=(0.01, 0.1, 0.3, 0.6, 0.9, 0.99),
)
ANGLE = Axis(
    kind=AxisKind.ANGLE,
    label="error f - y in radians",
    setting="",
    low=-math.pi,
    high=math.pi,
    domain=_LINE,
    at=(0.0, 0.5, 1.0, 2.0, 3.0),
)
SCORE = Axis(
    kind=AxisKind.SCORE,
    label="score",
    setting="the target is rank 2 of 0..4",
    low=-6.0,
    high=6.0,
    domain=_LINE,
    at=(-5.0, -2.0, 0.0, 2.0, 5.0),
)
HAZARD = Axis(
    kind=AxisKind.HAZARD,
    label="predicted hazard of the interval",
    setting="one interval",
    low=0.005,
    high=0.995,
    domain=_OPEN_UNIT,
    at=(0.01, 0.1, 0.5, 0.9, 0.99),
)
TIME_RATIO = Axis(
    kind=AxisKind.TIME_RATIO,
    label="predicted time exp(f) / time seen",
    setting="the time seen is 1",
    low=0.2,
    high=6.0,
    domain=_ABOVE_ZERO,
    at=(0.25, 0.5, 1.0, 2.0, 5.0),
)
LEAD = Axis(
    kind=AxisKind.LEAD,
    label="f of the event minus f of the one at risk",
    setting="two rows, loss and gradient of the batch",
    low=-5.0,
    high=5.0,
    domain=_LINE,
    at=(-5.0, -1.0, 0.0, 1.0, 5.0),
)
CRITIC = Axis(
    kind=AxisKind.CRITIC,
    label="critic's score f",
    setting="",
    low=-4.0,
    high=4.0,
    domain=_LINE,
    at=(-5.0, -1.0, 0.0, 1.0, 5.0),
)
DISTANCE = Axis(
    kind=AxisKind.DISTANCE,
    label="distance of the pair",
    setting="",
    low=0.01,
    high=2.0,
    domain=_ABOVE_ZERO,
    at=(0.1, 0.5, 1.0, 1.5, 2.0),
)
COSINE = Axis(
    kind=AxisKind.COSINE,
    label="cosine",
    setting="",
    low=-0.99,
    high=0.99,
    domain=Interval(-1.0, 1.0, True, True),
    at=(-0.9, -0.5, 0.0, 0.5, 0.9),
)
ORDER = Axis(
    kind=AxisKind.ORDER,
    label="score of the better row minus that of the other",
    setting="",
    low=-4.0,
    high=4.0,
    domain=_LINE,
    at=(-5.0, -1.0, 0.0, 1.0, 5.0),
)
LOG_VARIANCE = Axis(
    kind=AxisKind.LOG_VARIANCE,
    label="log-variance s of a task",
    setting="the task's loss is 1",
    low=-2.5,
    high=4.0,
    domain=_LINE,
    at=(-2.0, -1.0, 0.0, 1.0, 3.0),
)
WEIGHT = Axis(
    kind=AxisKind.WEIGHT,
    label="weight of a task",
    setting="two tasks, gradients of length 2 and 1, the other's weight is 1, equal progress",
    low=0.05,
    high=2.0,
    domain=_ABOVE_ZERO,
    at=(0.1, 0.5, 1.0, 1.5, 2.0),
)

SHIFT = Axis(
    kind=AxisKind.SHIFT,
    label="shift of the box, in its widths",
    setting="a square box as large as the true one, gradient of the shift",
    low=-3.0,
    high=3.0,
    domain=_LINE,
    at=(0.0, 0.1, 0.5, 1.0, 2.0, 5.0),
)
WIDTH = Axis(
    kind=AxisKind.WIDTH,
    label="predicted width / true width",
    setting="a box with the centre and the height of the true square, gradient of the width",
    low=0.1,
    high=4.0,
    domain=_ABOVE_ZERO,
    at=(0.25, 0.5, 1.0, 2.0, 4.0),
)


def probability(setting: str = "", what: str = "probability of the true class") -> Axis:
    """Return the axis of a predicted probability."""
    return Axis(
        kind=AxisKind.PROBABILITY,
        label=what,
        setting=setting,
        low=0.005,
        high=0.995,
        domain=_OPEN_UNIT,
        at=(0.01, 0.1, 0.5, 0.9, 0.99),
    )


def margin(label: str, setting: str = "") -> Axis:
    """Return the axis of how far the true class leads."""
    return Axis(
        kind=AxisKind.MARGIN,
        label=label,
        setting=setting,
        low=-4.0,
        high=4.0,
        domain=_LINE,
        at=(-5.0, -1.0, 0.0, 1.0, 2.0, 5.0),
    )
