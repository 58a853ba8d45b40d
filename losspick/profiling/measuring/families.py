"""Noise families fitted to the target by maximum likelihood."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import FamilyFit
from losspick.core.vocabulary import Kind, NoiseFamily
from losspick.profiling.measuring.bounded import Fit, fit_beta, fit_von_mises
from losspick.profiling.measuring.counting import Binomial, fit_binomial, golden_section, log_gamma
from losspick.profiling.measuring.densities import own_units
from losspick.profiling.measuring.edges import log_densities, off_the_edges
from losspick.profiling.measuring.heaping import grain_of
from losspick.profiling.measuring.inner import inner
from losspick.profiling.measuring.student import few, fit_student_t
from losspick.profiling.measuring.tallied import tally
from losspick.profiling.measuring.tweedie import fit_tweedie

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from losspick.profiling.measuring.numbers import Numbers

    Array = NDArray[np.float64]

#: Sizes whose squares neither overflow nor vanish.
SAFE = (1e-100, 1e100)

#: Cells of less than this part of the standard deviation are as good as points.
FINE = 300.0


def fit_families(numbers: Numbers, kind: Kind) -> tuple[FamilyFit, ...]:
    """Fit the families that the values allow; the best by Akaike's criterion first.

    All are judged by the probabilities of the same cells, those of the data's own grain.
    """
    largest = max(-numbers.minimum, numbers.maximum)
    if numbers.distinct < 2 or kind not in _FAMILIES or not SAFE[0] < largest < SAFE[1]:
        return ()
    values, weights = _observations(numbers)
    size = numbers.rows if numbers.values else values.size
    grain = _grain(numbers, kind, values)
    judged = []
    for family in _FAMILIES[kind]:
        inside = off_the_edges(family, values, weights, grain)
        fit = FITTERS[family](inside, weights)
        if fit is None or not math.isfinite(fit[0]):
            continue
        known = dict(fit[1]) | own_units(family, values)
        logs = log_densities(family, values, inside, known, grain)
        if np.isfinite(logs).all():
            likelihood = inner(logs, weights)
            aic = 2.0 * len(fit[1]) - 2.0 * size * likelihood
            judged.append((FamilyFit(family, likelihood, fit[1], aic), logs))
    if not judged:
        return ()
    judged.sort(key=lambda each: each[0].aic or 0.0)
    best = judged[0][1]
    return tuple(replace(fit, error=_error(best - logs, weights, size)) for fit, logs in judged)


def _grain(numbers: Numbers, kind: Kind, values: Array) -> float | None:
    """Return the width of the cells that values stand for, None where it is too fine to matter."""
    if kind is Kind.COUNT or (kind is Kind.ZERO_INFLATED and numbers.whole):
        return 1.0
    grain = grain_of(tally(numbers))
    if kind is Kind.ZERO_INFLATED:  # a zero stands for all that is too small to be recorded
        return grain or float(values[values > 0.0][0])
    return grain if grain and numbers.std < FINE * grain else None


def _error(differences: Array, weights: Array, size: int) -> float:
    """Return the standard error of a mean difference between two families, row by row."""
    mean = inner(differences, weights)
    return math.sqrt(inner((differences - mean) ** 2, weights) / size)


def _observations(numbers: Numbers) -> tuple[Array, Array]:
    """Return values and their shares: the distinct ones, or the sample."""
    if numbers.values:
        weights = np.asarray(numbers.weights)
        return np.asarray(numbers.values), weights / weights.sum()
    sample = np.asarray(numbers.sample)
    return sample, np.full(sample.size, 1.0 / sample.size)


def _normal(x: Array, w: Array) -> Fit:
    mean = inner(x, w)
    sd = math.sqrt(inner((x - mean) ** 2, w))
    return -math.log(sd) - 0.5 * math.log(2 * math.pi) - 0.5, (("mean", mean), ("sd", sd))


def _laplace(x: Array, w: Array) -> Fit:
    middle = float(x[int(np.searchsorted(np.cumsum(w), 0.5))])
    scale = inner(np.abs(x - middle), w)
    return -math.log(2.0 * scale) - 1.0, (("median", middle), ("scale", scale))


def _log_normal(x: Array, w: Array) -> Fit | None:
    if x[0] <= 0:
        return None
    logs = np.log(x)
    mu = inner(logs, w)
    sigma = math.sqrt(inner((logs - mu) ** 2, w))
    likelihood = -mu - math.log(sigma) - 0.5 * math.log(2 * math.pi) - 0.5
    return likelihood, (("mu", mu), ("sigma", sigma))


def _exponential(x: Array, w: Array) -> Fit | None:
    mean = inner(x, w)
    return (-math.log(mean) - 1.0, (("mean", mean),)) if x[0] >= 0 else None


def _gamma(x: Array, w: Array) -> Fit | None:
    if x[0] <= 0:
        return None
    mean, mean_log = inner(x, w), inner(np.log(x), w)

    def likelihood(log_shape: float) -> float:
        k = math.exp(log_shape)
        theta = mean / k
        return (k - 1) * mean_log - k - k * math.log(theta) - math.lgamma(k)

    best = golden_section(likelihood, -8.0, 14.0)
    return likelihood(best), (("shape", math.exp(best)), ("mean", mean))


def _weibull(x: Array, w: Array) -> Fit | None:
    if x[0] <= 0:
        return None
    logs = np.log(x)
    mean_log, top = inner(logs, w), float(logs[-1])

    def likelihood(log_shape: float) -> float:
        k = math.exp(log_shape)
        power = inner(np.exp(k * (logs - top)), w)  # mean of (x / max) ** k
        return log_shape - (math.log(power) + k * top) + (k - 1) * mean_log - 1.0

    best = golden_section(likelihood, -4.0, 4.0)
    k = math.exp(best)
    scale = math.exp(top + math.log(inner(np.exp(k * (logs - top)), w)) / k)
    return likelihood(best), (("shape", k), ("scale", scale))


def _poisson(x: Array, w: Array) -> Fit | None:
    if not _counts(x):
        return None
    mean = inner(x, w)
    return mean * math.log(mean) - mean - inner(log_gamma(x + 1.0), w), (("mean", mean),)


def _negative_binomial(x: Array, w: Array) -> Fit | None:
    if not _counts(x):
        return None
    some, part = few(x, w)
    fit = fit_binomial(some, part)
    fit = Binomial(inner(x, w), fit.size)
    return inner(fit.log_probability(x), w), (("mean", fit.mean), ("size", fit.size))


def _zero_inflated_poisson(x: Array, w: Array) -> Fit | None:
    """Fit by the mean of the positive values, which does not depend on the extra zeros."""
    zero = float(w[x == 0].sum())
    if not _counts(x) or not 0 < zero < 1:
        return None
    seen = inner(x, w) / (1.0 - zero)
    low, high = 1e-9, seen
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if middle < seen * -math.expm1(-middle) else (low, middle)
    rate = (low + high) / 2
    extra = (zero - math.exp(-rate)) / -math.expm1(-rate)
    if extra <= 0:
        return None
    positive = x > 0
    terms = x * math.log(rate) - rate - log_gamma(x + 1.0)
    likelihood = zero * math.log(zero) + inner(math.log1p(-extra) + terms[positive], w[positive])
    return likelihood, (("mean", rate), ("zeros", extra))


def _counts(x: Array) -> bool:
    return bool(x[0] >= 0 and (x == np.floor(x)).all())


_REAL = (NoiseFamily.NORMAL, NoiseFamily.LAPLACE, NoiseFamily.STUDENT_T)
_POSITIVE = (
    NoiseFamily.LOG_NORMAL,
    NoiseFamily.GAMMA,
    NoiseFamily.EXPONENTIAL,
    NoiseFamily.WEIBULL,
)
_TALLY = (
    NoiseFamily.POISSON,
    NoiseFamily.NEGATIVE_BINOMIAL,
    NoiseFamily.ZERO_INFLATED_POISSON,
)
_FAMILIES: dict[Kind, tuple[NoiseFamily, ...]] = {
    Kind.CONTINUOUS: _REAL,
    Kind.POSITIVE_CONTINUOUS: (*_REAL, *_POSITIVE),
    Kind.SURVIVAL: _POSITIVE,
    Kind.COUNT: (*_TALLY, NoiseFamily.NORMAL, NoiseFamily.LAPLACE),
    Kind.ZERO_INFLATED: (*_TALLY, NoiseFamily.TWEEDIE, NoiseFamily.NORMAL, NoiseFamily.LAPLACE),
    Kind.PROPORTION: (NoiseFamily.BETA, NoiseFamily.NORMAL, NoiseFamily.LAPLACE),
    Kind.CIRCULAR: (NoiseFamily.VON_MISES,),
}
#: How each family is fitted to ordered values and their shares.
FITTERS: dict[NoiseFamily, Callable[[Array, Array], Fit | None]] = {
    NoiseFamily.NORMAL: _normal,
    NoiseFamily.LAPLACE: _laplace,
    NoiseFamily.STUDENT_T: fit_student_t,
    NoiseFamily.LOG_NORMAL: _log_normal,
    NoiseFamily.GAMMA: _gamma,
    NoiseFamily.EXPONENTIAL: _exponential,
    NoiseFamily.WEIBULL: _weibull,
    NoiseFamily.POISSON: _poisson,
    NoiseFamily.NEGATIVE_BINOMIAL: _negative_binomial,
    NoiseFamily.ZERO_INFLATED_POISSON: _zero_inflated_poisson,
    NoiseFamily.TWEEDIE: fit_tweedie,
    NoiseFamily.BETA: fit_beta,
    NoiseFamily.VON_MISES: fit_von_mises,
}
