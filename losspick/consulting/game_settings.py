"""Where losses of games are drawn: a critic and a generator, a classifier and an attack."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from losspick.consulting import axes
from losspick.consulting.situation import Case, Setting, Situation
from losspick.core.domains import TargetDomain
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


GAMES: tuple[tuple[_Suits, _Build], ...] = ((lambda loss: Task.GENERATIVE in loss.tasks, _critic),)
