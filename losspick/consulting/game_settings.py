"""Where losses of games and of weights are drawn: critics, attacks, tasks that compete."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

from losspick.consulting import axes
from losspick.consulting.situation import Case, Setting, Situation
from losspick.core.domains import TargetDomain
from losspick.core.forms import ATTACKED_LOGITS, TASK_LOG_VARIANCES, TASK_WEIGHTS
from losspick.core.loss import Loss
from losspick.core.vocabulary import Task

_Suits: TypeAlias = Callable[[Loss], bool]
_Build: TypeAlias = Callable[[Loss], tuple[Setting, ...]]


def _critic(loss: Loss) -> tuple[Setting, ...]:
    generated = 0.0 if loss.targets is TargetDomain.ZERO_ONE else -1.0

    def row(y: float) -> Callable[[float], Situation]:
        return lambda x: Situation((y,), (x,), (1.0,))

    cases = [Case("critic, real row", row(1.0)), Case("critic, generated row", row(generated))]
    if loss.counterpart is not None:
        cases.append(Case(loss.counterpart.title, row(generated), counterpart=True))
    return (Setting(axes.CRITIC, tuple(cases)),)


def _attacked(loss: Loss) -> tuple[Setting, ...]:
    axis = axes.probability(
        "2 classes; the other input's prediction stays at 0.9", "probability of the true class"
    )

    def logits(p: float) -> tuple[float, float]:
        return 0.0, math.log(p / (1.0 - p))

    def at(clean: float, attacked: float, moves: tuple[float, float]) -> Situation:
        direction = ((0.0, moves[0]), (0.0, moves[1]))
        return Situation((1.0,), ((logits(clean), logits(attacked)),), (direction,))

    cases = [
        Case("attacked input", lambda x: at(0.9, x, (0.0, 1.0))),
        Case("clean input", lambda x: at(x, 0.9, (1.0, 0.0))),
    ]
    if loss.counterpart is not None:
        attack = Case(loss.counterpart.title, lambda x: at(0.9, x, (0.0, 1.0)), counterpart=True)
        cases.append(attack)
    return (Setting(axis, tuple(cases)),)


def _log_variance(loss: Loss) -> tuple[Setting, ...]:
    task = Case("", lambda x: Situation(((1.0,),), ((x,),), ((1.0,),)))
    return (Setting(axes.LOG_VARIANCE, (task,)),)


def _weight(loss: Loss) -> tuple[Setting, ...]:
    norms, progress = (2.0, 1.0), (0.5, 0.5)
    task = Case("", lambda x: Situation(((norms, progress),), ((x, 1.0),), ((1.0, 0.0),)))
    return (Setting(axes.WEIGHT, (task,)),)


GAMES: tuple[tuple[_Suits, _Build], ...] = (
    (lambda loss: Task.GENERATIVE in loss.tasks, _critic),
    (lambda loss: loss.form is ATTACKED_LOGITS, _attacked),
    (lambda loss: loss.form is TASK_LOG_VARIANCES, _log_variance),
    (lambda loss: loss.form is TASK_WEIGHTS, _weight),
)
