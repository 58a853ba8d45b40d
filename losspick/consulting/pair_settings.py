"""Where losses of embeddings and of pairs of rows are drawn: by distance, cosine or lead."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

from losspick.consulting import axes
from losspick.consulting.situation import Case, Setting, Situation
from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    DIRECTION_PAIRS,
    DISTANCES,
    EMBEDDING_PAIRS,
    EMBEDDING_TRIPLETS,
    SCORE_PAIRS,
    Form,
    Loss,
)

_Suits: TypeAlias = Callable[[Loss], bool]
_Build: TypeAlias = Callable[[Loss], tuple[Setting, ...]]


def _pair_cases(loss: Loss, at: Callable[[float, float], Situation]) -> tuple[Case, ...]:
    """Return a pair that belongs together and one that does not, as the targets say it."""
    apart = 0.0 if loss.targets is TargetDomain.ZERO_ONE else -1.0
    return (
        Case("belongs together", lambda x: at(1.0, x)),
        Case("does not", lambda x: at(apart, x)),
    )


def _distances(loss: Loss) -> tuple[Setting, ...]:
    cases = _pair_cases(loss, lambda y, x: Situation((y,), (x,), (1.0,)))
    return (Setting(axes.DISTANCE, cases),)


def _pairs(loss: Loss) -> tuple[Setting, ...]:
    cases = _pair_cases(loss, lambda y, x: Situation((y,), (((0.0,), (x,)),), (((0.0,), (1.0,)),)))
    return (Setting(axes.DISTANCE, cases),)


def _directions(loss: Loss) -> tuple[Setting, ...]:
    cases = _pair_cases(loss, lambda y, x: Situation((y,), (_turned(x),), (_turning(x),)))
    return (Setting(axes.COSINE, cases),)


def _turned(cosine: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return two vectors of length 1 with that cosine."""
    return (1.0, 0.0), (cosine, math.sqrt(1.0 - cosine**2))


def _turning(cosine: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return how they move for the cosine to grow by 1 a step."""
    return (0.0, 0.0), (1.0, -cosine / math.sqrt(1.0 - cosine**2))


def _triplets(loss: Loss) -> tuple[Setting, ...]:
    def at(x: float, positive: bool) -> Situation:
        places = ((0.0,), (x,), (-1.0,)) if positive else ((0.0,), (-1.0,), (x,))
        moves = ((0.0,), (1.0,), (0.0,)) if positive else ((0.0,), (0.0,), (1.0,))
        return Situation((0.0,), (places,), (moves,))

    cases = (
        Case("positive moves, negative at 1", lambda x: at(x, True)),
        Case("negative moves, positive at 1", lambda x: at(x, False)),
    )
    return (Setting(axes.DISTANCE, cases),)


def _score_pairs(loss: Loss) -> tuple[Setting, ...]:
    pair = Case("", lambda x: Situation((1.0,), ((x, 0.0),), ((1.0, 0.0),)))
    return (Setting(axes.ORDER, (pair,)),)


def _takes(form: Form) -> _Suits:
    return lambda loss: loss.form is form


PAIRS: tuple[tuple[_Suits, _Build], ...] = (
    (_takes(DISTANCES), _distances),
    (_takes(EMBEDDING_PAIRS), _pairs),
    (_takes(DIRECTION_PAIRS), _directions),
    (_takes(EMBEDDING_TRIPLETS), _triplets),
    (_takes(SCORE_PAIRS), _score_pairs),
)
