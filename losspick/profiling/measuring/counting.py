"""The negative binomial, whole and without its zeros: what a tally looks like."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

#: log of the range in which the size parameter is sought; a large one is a Poisson.
LOG_SIZES = (-9.0, 9.0)

GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0


@dataclass(frozen=True, slots=True)
class Binomial:
    """A negative binomial with mean ``mean`` and variance ``mean + mean**2 / size``."""

    mean: float
    size: float

    @property
    def zero(self) -> float:
        """Probability of zero."""
        return math.exp(-self.size * math.log1p(self.mean / self.size))

    def log_probability(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the log probabilities of whole numbers from 0 up."""
        size, mean = self.size, self.mean
        return (
            log_gamma(values + size)
            - log_gamma(np.array([size]))
            - log_gamma(values + 1.0)
            - size * math.log1p(mean / size)
            - values * math.log1p(size / mean)
        )


def log_gamma(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return log Γ of positive numbers: Stirling's series after a shift by eight."""
    shift = np.ones_like(x)
    for step in range(8):
        shift = shift * np.where(x < 1e6, x + step, 1.0)
    z = np.where(x < 1e6, x + 8.0, x)
    inverse = 1.0 / (z * z)
    series = (
        1.0 / 12.0 - inverse * (1.0 / 360.0 - inverse * (1.0 / 1260.0 - inverse / 1680.0))
    ) / z
    return (z - 0.5) * np.log(z) - z + 0.5 * math.log(2.0 * math.pi) + series - np.log(shift)


def golden_section(
    function: Callable[[float], float], low: float, high: float, *, steps: int = 40
) -> float:
    """Return where a function with one peak in [low, high] is largest."""
    left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    at_left, at_right = function(left), function(right)
    for _ in range(steps):
        if at_left >= at_right:
            high, right, at_right = right, left, at_left
            left = high - GOLDEN * (high - low)
            at_left = function(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + GOLDEN * (high - low)
            at_right = function(right)
    return left if at_left >= at_right else right


def fit_binomial(
    values: NDArray[np.float64], weights: NDArray[np.float64], *, truncated: bool = False
) -> Binomial:
    """Fit by maximum likelihood; ``truncated`` takes positive values as all that was seen.

    For a given size the mean of the fit equals that of the data, which leaves one parameter.
    """
    share = weights / weights.sum()
    mean = inner(values, share)

    def with_size(log_size: float) -> Binomial:
        size = math.exp(log_size)
        return Binomial(_untruncated_mean(mean, size) if truncated else mean, size)

    def likelihood(log_size: float) -> float:
        fit = with_size(log_size)
        lost = math.log1p(-fit.zero) if truncated and fit.zero < 1 else 0.0
        return inner(fit.log_probability(values), share) - lost

    return with_size(golden_section(likelihood, *LOG_SIZES))


def _untruncated_mean(seen: float, size: float) -> float:
    """Return the mean whose positive part has the mean ``seen``, by bisection on its log."""
    low, high = math.log(1e-12), math.log(max(seen, 1e-12))
    for _ in range(60):
        middle = (low + high) / 2.0
        mean = math.exp(middle)
        positive = -math.expm1(-size * math.log1p(mean / size))
        low, high = (middle, high) if mean < seen * positive else (low, middle)
    return math.exp((low + high) / 2.0)


def surplus_of_zeros(
    values: NDArray[np.float64], weights: NDArray[np.float64], zero_share: float
) -> float:
    """Return the share of zeros beyond what the positive values of a tally lead to expect."""
    positive = values > 0
    if not positive.any():
        return 0.0
    fit = fit_binomial(values[positive], weights[positive], truncated=True)
    return zero_share - fit.zero


def distance_from_binomial(values: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Return the total variation distance, in [0, 1], to the best negative binomial.

    Values that start at one are compared with one that has no zeros.
    """
    truncated = bool(values[0] > 0)
    fit = fit_binomial(values, weights, truncated=truncated)
    share = weights / weights.sum()
    expected = np.exp(fit.log_probability(values))
    if truncated and fit.zero < 1:
        expected = expected / (1.0 - fit.zero)
    return float((np.abs(expected - share).sum() + max(0.0, 1.0 - expected.sum())) / 2.0)
