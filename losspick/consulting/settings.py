"""Where a loss can be drawn: the axes that suit its targets and predictions, the natural one first.

Everything is decided by the sets and forms of the entry, never by its id, so that a new loss of a
known form is drawn without a change here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from losspick.consulting import axes
from losspick.consulting.game_settings import GAMES
from losspick.consulting.pair_settings import PAIRS
from losspick.consulting.situation import Case, Rows, Setting, Situation
from losspick.core.curve import Axis
from losspick.core.domains import Interval, Link, TargetDomain
from losspick.core.loss import Loss, Units
from losspick.core.vocabulary import Functional, NoiseFamily, Task
from losspick.losses.estimates import LEVELS

_D = TargetDomain
_AMOUNTS = (_D.POSITIVE, _D.NONNEGATIVE, _D.COUNT)
_CLASSES = (_D.CLASS_INDEX, _D.ONE_HOT, _D.SOFT_LABELS)

#: Ordinal thresholds, and the rank whose loss is drawn.
THRESHOLDS = (-1.5, -0.5, 0.5, 1.5)
_RANK = 2.0
#: Shares of the three classes of examples; the true class is the last, the rare one.
SHARES = (0.6, 0.3, 0.1)


def settings_of(loss: Loss) -> tuple[Setting, ...]:
    """Return where a loss can be drawn, the natural axis first; none where no axis is known."""
    for suits, build in (*GAMES, *PAIRS, *_KINDS):
        if suits(loss):
            return build(loss)
    return ()


def _logit(p: float) -> float:
    return math.log(p / (1.0 - p))


def _one(y: float, f: Callable[[float], float]) -> Callable[[float], Situation]:
    return lambda x: Situation((y,), (f(x),), (1.0,))


def _same(x: float) -> float:
    return x


def _real(loss: Loss) -> tuple[Setting, ...]:
    if loss.units is Units.TWO_PER_TARGET:
        spread = Case("", lambda x: Situation((0.0,), ((x, 0.0),), ((1.0, 0.0),)))
        return (Setting(axes.ERROR_AND_SPREAD, (spread,)),)
    settings = (
        Setting(axes.ERROR, (Case("", _one(0.0, _same)),)),
        Setting(axes.PREDICTION, (Case("", _one(axes.AMOUNT, _same)),)),
    )
    if Task.BINARY not in loss.tasks:
        return settings
    label = Setting(
        axes.probability("label 1, f is the probability"), (Case("", _one(1.0, _same)),)
    )
    return (*settings, label)


def _amount(loss: Loss) -> tuple[Setting, ...]:
    if loss.noise is NoiseFamily.ZERO_INFLATED_POISSON:
        inflated = Case(
            "",
            lambda x: Situation((axes.AMOUNT,), ((axes.ZERO_LOGIT, math.log(x)),), ((0.0, 1.0),)),
        )
        return (Setting(axes.ZERO_INFLATED, (inflated,)),)
    if loss.units is not Units.PER_TARGET:
        beside = Case("", lambda x: Situation((axes.AMOUNT,), ((math.log(x), 0.0),), ((1.0, 0.0),)))
        return (Setting(axes.LOG_PREDICTION_AND_SPREAD, (beside,)),)
    if loss.form.link is Link.LOG:
        return (Setting(axes.LOG_PREDICTION, (Case("", _one(axes.AMOUNT, math.log)),)),)
    return (Setting(axes.PREDICTION, (Case("", _one(axes.AMOUNT, _same)),)),)


def _levels(loss: Loss) -> tuple[Setting, ...]:
    together = Case("", lambda x: Situation((0.0,), ((x,) * len(LEVELS),), ((1.0,) * len(LEVELS),)))
    return (Setting(axes.LEVELS_TOGETHER, (together,)),)


def _members(loss: Loss) -> tuple[Setting, ...]:
    pair = Case("", lambda x: Situation((0.0,), ((x - 1.0, x + 1.0),), ((1.0, 1.0),)))
    return (Setting(axes.TWO_MEMBERS, (pair,)),)


def _evidence(loss: Loss) -> tuple[Setting, ...]:
    only = Case("", lambda x: Situation((0.0,), ((x, 0.0, 0.0, 0.0),), ((1.0, 0.0, 0.0, 0.0),)))
    return (Setting(axes.ERROR_AND_EVIDENCE, (only,)),)


def _fraction(loss: Loss) -> tuple[Setting, ...]:
    link = _logit if loss.form.link is Link.LOGIT else _same
    return (Setting(axes.PREDICTED_FRACTION, (Case("", _one(axes.FRACTION, link)),)),)


def _label(loss: Loss) -> tuple[Setting, ...]:
    if loss.elicits is Functional.OVERLAP:
        axis = axes.probability("in each of 100 pixels, 10 of them foreground")
        return (Setting(axis, (Case("", _picture),)),)
    positive, negative = _one(1.0, _logit), _one(0.0, lambda x: -_logit(x))
    margin = axes.margin("margin: f for label 1, -f for label 0")
    both = (Case("label 1", _one(1.0, _same)), Case("label 0", _one(0.0, lambda x: -x)))
    return (
        Setting(axes.probability(), (Case("label 1", positive), Case("label 0", negative))),
        Setting(margin, both),
    )


def _picture(x: float) -> Situation:
    f = _logit(x)
    y = (1.0,) * 10 + (0.0,) * 90
    signs = tuple(1.0 if label else -1.0 for label in y)
    return Situation(y, tuple(sign * f for sign in signs), signs)


def _sign(loss: Loss) -> tuple[Setting, ...]:
    return (Setting(axes.margin("margin y f"), (Case("", _one(1.0, _same)),)),)


def _labels(loss: Loss) -> tuple[Setting, ...]:
    def row(y: float, sign: float) -> Callable[[float], Situation]:
        return lambda x: Situation(((y,),), ((sign * _logit(x),),), ((1.0,),))

    axis = axes.probability("one label", "probability of the truth")
    cases = (Case("label 1", row(1.0, 1.0)), Case("label 0", row(0.0, -1.0)))
    return (Setting(axis, cases),)


def _classes(loss: Loss) -> tuple[Setting, ...]:
    truth = _truth(loss)
    up = (0.0, 0.0, 1.0)
    lead = Case("", lambda m: Situation(truth, ((0.0, 0.0, m),), (up,)))
    label = "margin: score of the true class minus those of two others"
    margin = Setting(axes.margin(label, "3 classes"), (lead,))
    if loss.form.link not in (Link.SOFTMAX, Link.LOG):
        return (margin,)

    def sure(p: float) -> Situation:
        rest = math.log((1.0 - p) / 2.0)
        return Situation(truth, ((rest, rest, math.log(p)),), (up,))

    chance = Setting(axes.probability("3 classes"), (Case("", sure),))
    return (chance, margin) if loss.form.link is Link.SOFTMAX else (chance,)


def _sequence(loss: Loss) -> tuple[Setting, ...]:
    def steps(p: float) -> Situation:
        return Situation(((1.0,),), (((0.0, _logit(p)),) * 3,), (((0.0, 1.0),) * 3,))

    axis = axes.probability("one label, three steps", "probability of the label in each step")
    return (Setting(axis, (Case("", steps),)),)


def _truth(loss: Loss) -> Rows:
    """Return the last of three classes in the coding of the loss."""
    return (2.0,) if loss.targets in (_D.CLASS_INDEX, _D.RANK, _D.TOKEN) else ((0.0, 0.0, 1.0),)


def _rank(loss: Loss) -> tuple[Setting, ...]:
    if loss.units is Units.PER_CLASS:
        return _classes(loss)
    if loss.units is Units.PER_TARGET:
        return (Setting(axes.SCORE, (Case("", _one(_RANK, _same)),)),)

    def thresholds(x: float) -> Situation:
        row = tuple(x - cut for cut in THRESHOLDS)
        return Situation((_RANK,), (row,), ((1.0,) * len(row),))

    shifts = ", ".join(f"{cut:g}" for cut in THRESHOLDS)
    told = f"{axes.SCORE.setting}, f_k is the score minus {shifts}"
    return (Setting(replace(axes.SCORE, setting=told), (Case("", thresholds),)),)


def _angle(loss: Loss) -> tuple[Setting, ...]:
    return (Setting(axes.ANGLE, (Case("", _one(0.0, _same)),)),)


def _survival(loss: Loss) -> tuple[Setting, ...]:
    if loss.units is Units.PER_INTERVAL:
        return (Setting(axes.HAZARD, (_interval("event", 1.0), _interval("no event", 0.0))),)
    if loss.noise is not None:
        return (Setting(axes.TIME_RATIO, (_time("event", 1.0), _time("censored", 0.0))),)
    pair = Case("", lambda x: Situation(((1.0, 1.0), (2.0, 0.0)), (x, 0.0), (1.0, 0.0)))
    return (Setting(axes.LEAD, (pair,)),)


def _interval(name: str, event: float) -> Case:
    return Case(name, lambda x: Situation(((0.0, event),), ((_logit(x),),), ((1.0,),)))


def _time(name: str, event: float) -> Case:
    return Case(name, lambda x: Situation(((1.0, event),), (math.log(x),), (1.0,)))


def _distance(loss: Loss) -> tuple[Setting, ...]:
    axis = axes.probability("a pixel 5 away from the edge", "probability of foreground")
    cases = (Case("outside the mask", _one(5.0, _logit)), Case("inside", _one(-5.0, _logit)))
    return (Setting(axis, cases),)


def _box(loss: Loss) -> tuple[Setting, ...]:
    square = ((-0.5, -0.5, 0.5, 0.5),)

    def moved(x: float) -> Situation:
        return Situation(square, ((x - 0.5, -0.5, x + 0.5, 0.5),), ((1.0, 0.0, 1.0, 0.0),))

    def widened(x: float) -> Situation:
        return Situation(square, ((-x / 2, -0.5, x / 2, 0.5),), ((-0.5, 0.0, 0.5, 0.0),))

    return (Setting(axes.SHIFT, (Case("", moved),)), Setting(axes.WIDTH, (Case("", widened),)))


def _takes(*sets: TargetDomain, units: Sequence[Units] = (Units.PER_TARGET,)) -> _Suits:
    return lambda loss: loss.units in units and any(loss.targets.within(one) for one in sets)


_Suits: TypeAlias = Callable[[Loss], bool]
_Build: TypeAlias = Callable[[Loss], tuple[Setting, ...]]
_ONE_OR_TWO = (Units.PER_TARGET, Units.TWO_PER_TARGET)
_RANKED = (Units.PER_TARGET, Units.PER_CLASS, Units.PER_THRESHOLD)

#: The narrow sets first: labels 0 and 1 are fractions, too, and everything is a real number.
_KINDS: tuple[tuple[_Suits, _Build], ...] = (
    (_takes(_D.TIME_EVENT, units=(Units.PER_TARGET, Units.PER_INTERVAL)), _survival),
    (_takes(_D.ANGLE), _angle),
    (_takes(_D.DISTANCE_MAP), _distance),
    (_takes(_D.BOX, units=(Units.FOUR_PER_TARGET,)), _box),
    (_takes(_D.RANK, units=_RANKED), _rank),
    (_takes(_D.ZERO_ONE), _label),
    (_takes(_D.PLUS_MINUS_ONE), _sign),
    (_takes(_D.MULTI_HOT, units=(Units.PER_LABEL,)), _labels),
    (_takes(_D.LABEL_SEQUENCE, units=(Units.PER_CLASS,)), _sequence),
    (_takes(_D.TOKEN, *_CLASSES, units=(Units.PER_CLASS,)), _classes),
    (_takes(_D.UNIT_INTERVAL, _D.OPEN_UNIT_INTERVAL), _fraction),
    (_takes(*_AMOUNTS, units=_ONE_OR_TWO), _amount),
    (_takes(_D.REAL, units=_ONE_OR_TWO), _real),
    (_takes(_D.REAL, units=(Units.PER_LEVEL,)), _levels),
    (_takes(_D.REAL, units=(Units.PER_MEMBER,)), _members),
    (_takes(_D.REAL, units=(Units.FOUR_PER_TARGET,)), _evidence),
)


def within(axis: Axis, place: float) -> bool:
    """Tell whether a loss is defined at a place of its axis."""
    return math.isfinite(place) and axis.domain.contains(Interval(place, place))


def shared_axis(found: Sequence[Axis]) -> Axis:
    """Return an axis for several losses: the words of the first, the part where all are defined."""
    low = max(axis.domain.low for axis in found)
    domains = [axis.domain for axis in found if axis.domain.low == low]
    return replace(found[0], domain=next((d for d in domains if d.low_open), domains[0]))
