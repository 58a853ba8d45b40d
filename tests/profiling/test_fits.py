"""Fits of counts and of families to samples that are made of them, compared with scipy."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from scipy import stats

from losspick.core.vocabulary import Kind, NoiseFamily
from losspick.profiling.measuring.counting import (
    distance_from_binomial,
    fit_binomial,
    log_gamma,
    surplus_of_zeros,
)
from losspick.profiling.measuring.families import fit_families
from losspick.profiling.measuring.numbers import measure

DRAW = np.random.default_rng(11)
GAMMA = DRAW.gamma(2.0, 3.0, 997)


def test_log_gamma_is_that_of_the_standard_library() -> None:
    points = np.array([1e-4, 0.3, 1.0, 2.5, 40.0, 1e5, 1e9])
    assert log_gamma(points) == pytest.approx(
        [math.lgamma(x) for x in points], rel=1e-10, abs=1e-10
    )


def test_the_binomial_fit_finds_mean_and_size() -> None:
    sample = np.random.default_rng(2).negative_binomial(1.5, 1.5 / (1.5 + 6.0), 20_000)
    values, counts = np.unique(sample, return_counts=True)
    fit = fit_binomial(values.astype(float), counts.astype(float))
    assert fit.mean == pytest.approx(6.0, rel=0.03)
    assert fit.size == pytest.approx(1.5, rel=0.06)
    scipy_says = stats.nbinom.logpmf(values, fit.size, fit.size / (fit.size + fit.mean))
    assert fit.log_probability(values.astype(float)) == pytest.approx(scipy_says)
    assert distance_from_binomial(values.astype(float), counts.astype(float)) < 0.03


def test_surplus_of_zeros_is_what_a_zero_truncated_fit_does_not_expect() -> None:
    sample = np.random.default_rng(2).negative_binomial(2.0, 0.2, 20_000).astype(float)
    inflated = np.where(np.random.default_rng(3).random(sample.size) < 0.5, 0.0, sample)
    for array, expected in ((sample, 0.0), (inflated, 0.5 - 0.5 * 0.04)):
        values, counts = np.unique(array, return_counts=True)
        surplus = surplus_of_zeros(values, counts.astype(float), float((array == 0).mean()))
        assert surplus == pytest.approx(expected, abs=0.02)


Density = Callable[[np.ndarray], np.ndarray]


def same(family: str) -> Callable[..., Density]:
    """Return a maker of scipy's log density, or log probability, with given parameters."""

    def make(*shape: float, **place: float) -> Density:
        frozen = getattr(stats, family)(*shape, **place)
        return frozen.logpmf if hasattr(frozen.dist, "pmf") else frozen.logpdf  # type: ignore[no-any-return]

    return make


F = NoiseFamily
#: kind, a sample, the family that made it, and scipy's log density with the fitted parameters.
FAMILIES: list[tuple[Kind, np.ndarray, NoiseFamily, Callable[..., Density]]] = [
    (
        Kind.CONTINUOUS,
        DRAW.normal(3, 2, 3000),
        F.NORMAL,
        lambda mean, sd: same("norm")(mean, sd),
    ),
    (
        Kind.CONTINUOUS,
        DRAW.laplace(3, 2, 3000),
        F.LAPLACE,
        lambda median, scale: same("laplace")(median, scale),
    ),
    (
        Kind.CONTINUOUS,
        DRAW.standard_t(2, 3000),
        F.STUDENT_T,
        lambda location, scale, df: same("t")(df, location, scale),
    ),
    (
        Kind.POSITIVE_CONTINUOUS,
        DRAW.lognormal(1, 1, 3000),
        F.LOG_NORMAL,
        lambda mu, sigma: same("lognorm")(sigma, scale=math.exp(mu)),
    ),
    (
        Kind.POSITIVE_CONTINUOUS,
        DRAW.gamma(3, 2, 3000),
        F.GAMMA,
        lambda shape, mean: same("gamma")(shape, scale=mean / shape),
    ),
    (
        Kind.POSITIVE_CONTINUOUS,
        DRAW.weibull(3, 3000) * 5,
        F.WEIBULL,
        lambda shape, scale: same("weibull_min")(shape, scale=scale),
    ),
    (
        Kind.POSITIVE_CONTINUOUS,
        DRAW.exponential(5, 3000),
        F.EXPONENTIAL,
        lambda mean: same("expon")(scale=mean),
    ),
    (
        Kind.COUNT,
        DRAW.poisson(4, 3000).astype(float),
        F.POISSON,
        lambda mean: same("poisson")(mean),
    ),
    (
        Kind.COUNT,
        DRAW.negative_binomial(1, 0.1, 3000).astype(float),
        F.NEGATIVE_BINOMIAL,
        lambda mean, size: same("nbinom")(size, size / (size + mean)),
    ),
    (
        Kind.PROPORTION,
        DRAW.beta(2, 5, 3000),
        F.BETA,
        lambda alpha, beta: same("beta")(alpha, beta),
    ),
    (
        Kind.PROPORTION,
        DRAW.beta(2, 5, 3000) * 100,
        F.BETA,
        lambda alpha, beta: same("beta")(alpha, beta, scale=100),
    ),
    (
        Kind.CIRCULAR,
        DRAW.vonmises(1, 2, 3000) % (2 * np.pi),
        F.VON_MISES,
        lambda mean, kappa: same("vonmises")(kappa, mean),
    ),
]


@pytest.mark.parametrize(("kind", "sample", "family", "density"), FAMILIES)
def test_the_family_that_made_the_data_fits_best_and_as_scipy_says(
    kind: Kind, sample: np.ndarray, family: NoiseFamily, density: Callable[..., Density]
) -> None:
    fits = fit_families(measure(sample), kind)
    best = {fit.family: fit for fit in fits}[family]
    assert fits[0].log_likelihood <= best.log_likelihood + 0.002  # rivals that contain it may tie
    logs = density(**dict(best.parameters))(sample)
    assert best.log_likelihood == pytest.approx(logs.mean(), abs=1e-6)


def test_no_family_is_fitted_outside_its_domain() -> None:
    with_zeros = measure(np.concatenate((GAMMA, np.zeros(5))))
    found = {fit.family for fit in fit_families(with_zeros, Kind.POSITIVE_CONTINUOUS)}
    assert not found & {NoiseFamily.GAMMA, NoiseFamily.LOG_NORMAL, NoiseFamily.WEIBULL}
    broken = {fit.family for fit in fit_families(measure(GAMMA), Kind.ZERO_INFLATED)}
    assert not broken & {NoiseFamily.POISSON, NoiseFamily.NEGATIVE_BINOMIAL}
