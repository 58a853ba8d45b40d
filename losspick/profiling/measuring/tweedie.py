"""The Tweedie family between Poisson and gamma: amounts of which many are exactly zero."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.bounded import Fit
from losspick.profiling.measuring.counting import golden_section, log_gamma
from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Powers of the variance that are tried first; then one between, by the parabola through the best.
POWERS = (1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9)

#: Positive values that the fit looks at, and terms of the series beyond which it gives up.
FEW, MOST_TERMS = 300, 600
_AT_ONCE = 2_000


def log_tweedie(values: Array, mean: float, power: float, dispersion: float) -> Array:
    """Return the log density of positive values, and the log probability of zero.

    A Tweedie value is a Poisson number of gamma amounts (Jørgensen 1987; the series of Dunn & Smyth
    2005): the density sums over that number. NaN where the series would be too long.
    """
    rate = mean ** (2 - power) / (dispersion * (2 - power))
    shape = (2 - power) / (power - 1)
    scale = dispersion * (power - 1) * mean ** (power - 1)
    logs = np.full(values.size, -rate)
    positive = np.flatnonzero(values > 0.0)
    if not positive.size:
        return logs
    typical = float(values[positive].max()) ** (2 - power) / (dispersion * (2 - power))
    terms = math.ceil(max(rate, typical) + 12.0 * math.sqrt(max(rate, typical)) + 20.0)
    if terms > MOST_TERMS:
        return np.full(values.size, np.nan)
    number = np.arange(1.0, terms + 1.0)
    fixed = number * math.log(rate) - log_gamma(number + 1.0) - log_gamma(number * shape)
    for start in range(0, positive.size, _AT_ONCE):
        some = positive[start : start + _AT_ONCE]
        x = values[some] / scale
        apart = np.log(values[some]) - math.log(scale)  # the quotient can be too small for a float
        series = fixed[None, :] + apart[:, None] * (number * shape)[None, :]
        top = series.max(axis=1)
        total = top + np.log(np.exp(series - top[:, None]).sum(axis=1))
        logs[some] = total - rate - x - np.log(values[some])
    return logs


def zero_of_tweedie(mean: float, power: float, dispersion: float) -> float:
    """Return the probability of zero: that the Poisson number of amounts is zero."""
    return math.exp(-(mean ** (2 - power)) / (dispersion * (2 - power)))


def fit_tweedie(x: Array, w: Array) -> Fit | None:
    """Fit power and dispersion by maximum likelihood; the mean is that of the values."""
    zero = float(w[x == 0.0].sum())
    if x[0] < 0.0 or not 0.0 < zero < 1.0:
        return None
    mean = inner(x, w)
    some, part = _few(x, w, zero)

    def at(power: float) -> tuple[float, float]:
        """Return the largest likelihood with that power, and the dispersion that reaches it."""

        def likelihood(log_dispersion: float) -> float:
            found = inner(log_tweedie(some, mean, power, math.exp(log_dispersion)), part)
            return found if math.isfinite(found) else -math.inf

        centre = math.log(mean ** (2 - power) / (-math.log(zero) * (2 - power)))
        place = golden_section(likelihood, centre - 2.0, centre + 2.0, steps=14)
        return likelihood(place), math.exp(place)

    tried = [(power, *at(power)) for power in POWERS]
    between = _peak([(power, found) for power, found, _ in tried])
    if between is not None:
        tried.append((between, *at(between)))
    power, best, dispersion = max(tried, key=lambda each: each[1])
    if not math.isfinite(best):
        return None
    return best, (("mean", mean), ("power", power), ("dispersion", dispersion))


def _few(x: Array, w: Array, zero: float) -> tuple[Array, Array]:
    """Return zero and at most so many positive values, with their shares."""
    positive, share = x[x > 0.0], w[x > 0.0]
    if positive.size > FEW:  # of distinct values with shares, or of a sample with equal ones
        ranks = np.searchsorted(np.cumsum(share), (np.arange(FEW) + 0.5) / FEW * share.sum())
        positive, share = positive[ranks], np.full(FEW, (1.0 - zero) / FEW)
    return np.concatenate(([0.0], positive)), np.concatenate(([zero], share))


def _peak(tried: list[tuple[float, float]]) -> float | None:
    """Return where the parabola through the best point and its neighbours is highest."""
    best = max(range(len(tried)), key=lambda i: tried[i][1])
    if not 0 < best < len(tried) - 1:
        return None
    (left, low), (middle, top), (_, high) = tried[best - 1 : best + 2]
    bend = low - 2.0 * top + high
    if not math.isfinite(bend) or bend >= 0.0:
        return None
    return middle + (middle - left) * (low - high) / (2.0 * bend)
