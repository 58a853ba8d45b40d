"""A negative binomial whose means are a rate times what each row was counted over."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.counting import LOG_SIZES, golden_section, log_gamma
from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Rows that are fitted, evenly spaced over all by target and exposure.
MOST_ROWS = 10_000

#: Steps of Fisher scoring for the rate at a size; from a good start two or three settle it.
_STEPS = 5


@dataclass(frozen=True, slots=True)
class OffsetFit:
    """The negative binomial of largest likelihood at equal exposure.

    Attributes:
        size: The variance is mean + mean² / size.
        gain: Nats a row by which it is likelier than the Poisson distribution with such an offset.
    """

    size: float
    gain: float


def fit_with_offset(counts: Array, over: Array, weights: Array) -> OffsetFit | None:
    """Return the fit, None unless the counts are whole numbers.

    Args:
        counts: Nonnegative.
        over: The exposures, positive.
        weights: Positive.
    """
    if (counts != np.floor(counts)).any() or float(counts.min()) < 0.0:
        return None
    order = np.lexsort((weights, over, counts))[:: -(-counts.size // MOST_ROWS)]
    y, exposure, share = counts[order], over[order], weights[order] / weights[order].sum()
    levels, place = np.unique(y, return_inverse=True)
    start = inner(y, share) / inner(exposure, share)
    if start <= 0.0:
        return None

    def likelihood(log_size: float) -> float:
        size = math.exp(log_size)
        mean = _rate(y, exposure, share, size, start) * exposure
        gammas = log_gamma(levels + size) - log_gamma(np.array([size]))
        return inner(
            gammas[place] - size * np.log1p(mean / size) - y * np.log1p(size / mean), share
        )

    best = golden_section(likelihood, *LOG_SIZES)
    poisson = inner(y * np.log(start * exposure) - start * exposure, share)
    return OffsetFit(math.exp(best), likelihood(best) - poisson)


def _rate(y: Array, exposure: Array, share: Array, size: float, rate: float) -> float:
    """Return the rate of largest likelihood at a size."""
    for _ in range(_STEPS):
        mean = rate * exposure
        weight = share / (1.0 + mean / size)
        rate *= math.exp(min(max(inner(y - mean, weight) / inner(mean, weight), -2.0), 2.0))
    return rate
