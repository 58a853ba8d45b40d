"""Families on the unit interval and on the circle, fitted by maximum likelihood."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.turns import calendar_turn
from losspick.profiling.measuring.counting import golden_section
from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Mean log density, and the parameters.
Fit = tuple[float, tuple[tuple[str, float], ...]]


def fit_beta(x: Array, w: Array) -> Fit | None:
    """Fit a beta distribution of fractions or percentages, by turns its mean and its precision."""
    whole = 1.0 if x[-1] <= 1.0 else 100.0
    y = x / whole
    if y[0] <= 0 or y[-1] >= 1:
        return None
    log_y, log_rest = inner(np.log(y), w), inner(np.log1p(-y), w)

    def likelihood(mean: float, log_precision: float) -> float:
        a, b = mean * math.exp(log_precision), (1 - mean) * math.exp(log_precision)
        norm = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
        return norm + (a - 1) * log_y + (b - 1) * log_rest

    def of_mean(value: float) -> float:
        return likelihood(value, precision)

    def of_precision(value: float) -> float:
        return likelihood(mean, value)

    mean, precision = inner(y, w), 0.0
    for _ in range(20):
        precision = golden_section(of_precision, -6.0, 16.0)
        mean = golden_section(of_mean, 1e-6, 1 - 1e-6)
    a, b = mean * math.exp(precision), (1 - mean) * math.exp(precision)
    return likelihood(mean, precision) - math.log(whole), (("alpha", a), ("beta", b))


def fit_von_mises(x: Array, w: Array) -> Fit:
    """Fit a von Mises distribution of angles in radians, degrees or hours."""
    turn = turn_of(x)
    angle = x * (2 * math.pi / turn)
    cosine, sine = inner(np.cos(angle), w), inner(np.sin(angle), w)
    length = min(math.hypot(cosine, sine), 1 - 1e-9)

    def likelihood(log_kappa: float) -> float:
        kappa = math.exp(log_kappa)
        return kappa * length - log_bessel(kappa) - math.log(2 * math.pi)

    best = golden_section(likelihood, -8.0, 12.0)
    mean = (math.atan2(sine, cosine) % (2 * math.pi)) * turn / (2 * math.pi)
    shift = math.log(2 * math.pi / turn)
    return likelihood(best) + shift, (("mean", mean), ("kappa", math.exp(best)))


def log_bessel(kappa: float) -> float:
    """Return the log of the modified Bessel function I0."""
    if kappa < 500:
        return math.log(float(np.i0(kappa)))
    return kappa - 0.5 * math.log(2 * math.pi * kappa) + 1 / (8 * kappa)


def turn_of(values: Array) -> float:
    """Return the full turn in the units of ordered angles: 2π, 7, 12, 24 (hours) or 360."""
    whole = bool((values == np.floor(values)).all())
    calendar = calendar_turn(float(values[0]), float(values[-1])) if whole else None
    if calendar:
        return calendar[0]
    span = max(abs(float(values[0])), abs(float(values[-1])))
    if span <= 2 * math.pi * 1.0001 and not whole:
        return 2 * math.pi
    return 24.0 if values[0] >= 0 and span <= 24.0 else 360.0
