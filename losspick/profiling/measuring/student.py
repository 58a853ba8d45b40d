"""Student's t, fitted by maximum likelihood."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.bounded import Fit
from losspick.profiling.measuring.counting import golden_section
from losspick.profiling.measuring.fences import thin
from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Values on which the fits that need many steps are made; all are then judged on all values.
FIT_SAMPLE = 2_000

#: Degrees of freedom between which the best are sought; more are as good as a normal.
FEWEST_DEGREES, MOST_DEGREES = 1.0, 1000.0

#: Steps of the search, and of EM for each degrees of freedom that it tries.
_STEPS, _EM_STEPS = 18, 8


def few(values: Array, weights: Array) -> tuple[Array, Array]:
    """Return some of the ordered values, evenly spaced, if there are many."""
    if values.size <= FIT_SAMPLE:
        return values, weights
    some = thin(values, FIT_SAMPLE)
    return some, np.full(some.size, 1.0 / some.size)


def fit_student_t(x: Array, w: Array) -> Fit:
    """Fit the degrees of freedom by a search, location and scale by EM for each of them."""
    some, part = few(x, w)
    middle = float(some[int(np.searchsorted(np.cumsum(part), 0.5))])
    near = max(inner(np.abs(some - middle), part), 1e-300), middle

    def likelihood(log_df: float) -> float:
        nonlocal near
        df = math.exp(log_df)
        near = _placed(some, part, df, *near)
        return _likelihood(some, part, df, *near)

    best = golden_section(
        likelihood, math.log(FEWEST_DEGREES), math.log(MOST_DEGREES), steps=_STEPS
    )
    df = math.exp(best)
    scale, place = _placed(some, part, df, *near)
    return _likelihood(x, w, df, scale, place), (("location", place), ("scale", scale), ("df", df))


def _placed(x: Array, w: Array, df: float, scale: float, place: float) -> tuple[float, float]:
    """Return scale and location after a few steps of EM."""
    for _ in range(_EM_STEPS):
        pull = w * (df + 1.0) / (df + ((x - place) / scale) ** 2)
        place = inner(x, pull) / float(pull.sum())
        scale = max(math.sqrt(inner((x - place) ** 2, pull)), 1e-9 * scale)
    return scale, place


def _likelihood(x: Array, w: Array, df: float, scale: float, place: float) -> float:
    constant = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - 0.5 * math.log(df * math.pi)
    terms = np.log1p(((x - place) / scale) ** 2 / df)
    return constant - math.log(scale) - (df + 1) / 2 * inner(terms, w)
