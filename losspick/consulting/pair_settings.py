"""Where losses of embeddings and of pairs of rows are drawn: by distance, cosine or lead."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from losspick.consulting import axes
from losspick.consulting.situation import Case, Setting, Situation
from losspick.core.domains import TargetDomain
from losspick.core.forms import (
    COSINES,
    DIRECTION_PAIRS,
    DIRECTIONS,
    DISTANCES,
    EMBEDDING_PAIRS,
    EMBEDDING_TRIPLETS,
    SCORE_PAIRS,
    VIEWS,
)
from losspick.core.loss import Form, Loss

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


def _direction(loss: Loss) -> tuple[Setting, ...]:
    if loss.targets is TargetDomain.DIRECTION:
        row = Case("", lambda x: Situation((_turned(x)[0],), (_turned(x)[1],), (_turning(x)[1],)))
        axis = replace(axes.COSINE, label="cosine of output and target")
        return (Setting(axis, (row,)),)
    across = ((0.0, 0.0, 1.0), (0.0, 0.0, -1.0))

    def batch(x: float) -> Situation:
        (anchor, positive), (still, moving) = _turned(x), _turning(x)
        rows = ((*anchor, 0.0), (*positive, 0.0), *across)
        moves = ((*still, 0.0), (*moving, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
        return Situation((0.0, 0.0, 1.0, 2.0), rows, moves)

    told = "two rows of a class, two others across; loss and gradient of the batch"
    axis = replace(axes.COSINE, label="cosine of the two rows of a class", setting=told)
    return (Setting(axis, (Case("", batch),)),)


def _views(loss: Loss) -> tuple[Setting, ...]:
    def batch(x: float) -> Situation:
        (anchor, positive), (still, moving) = _turned(x), _turning(x)
        own, other = ((*anchor, 0.0), (*positive, 0.0)), ((0.0, 0.0, 1.0), (0.0, 0.0, 1.0))
        moves = ((*still, 0.0), (*moving, 0.0)), ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
        return Situation((0.0, 0.0), (own, other), moves)

    told = "a batch of 2, the other pair lies across; loss and gradient of the batch"
    axis = replace(axes.COSINE, label="cosine of anchor and positive", setting=told)
    return (Setting(axis, (Case("", batch),)),)


def _cosines(loss: Loss) -> tuple[Setting, ...]:
    row = Case("", lambda x: Situation((2.0,), ((0.0, 0.0, x),), ((0.0, 0.0, 1.0),)))
    told = "3 classes, the other two centres across"
    axis = replace(axes.COSINE, label="cosine with the centre of the true class", setting=told)
    return (Setting(axis, (row,)),)


def _query(loss: Loss) -> tuple[Setting, ...]:
    pair = Case("", lambda x: Situation(((1.0, 0.0), (0.0, 0.0)), (x, 0.0), (1.0, 0.0)))
    told = "a query of two rows with grades 1 and 0"
    return (Setting(replace(axes.ORDER, setting=told), (pair,)),)


def _takes(form: Form) -> _Suits:
    return lambda loss: loss.form is form


PAIRS: tuple[tuple[_Suits, _Build], ...] = (
    (_takes(DISTANCES), _distances),
    (_takes(EMBEDDING_PAIRS), _pairs),
    (_takes(DIRECTION_PAIRS), _directions),
    (_takes(EMBEDDING_TRIPLETS), _triplets),
    (_takes(SCORE_PAIRS), _score_pairs),
    (_takes(DIRECTIONS), _direction),
    (_takes(VIEWS), _views),
    (_takes(COSINES), _cosines),
    (lambda loss: loss.targets.within(TargetDomain.RELEVANCE), _query),
)
