"""Noise families on one footing: cells of the data's own grain, compared with scipy."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from losspick.core.vocabulary import Kind, NoiseFamily
from losspick.profiling.measuring.densities import DENSITIES, log_mean_density, own_units
from losspick.profiling.measuring.families import FITTERS, fit_families
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.tweedie import fit_tweedie, log_tweedie

F = NoiseFamily
DRAW = np.random.default_rng(31)

#: family, parameters, and the same distribution of scipy.
SAME = [
    (F.NORMAL, {"mean": 3.0, "sd": 2.0}, stats.norm(3, 2)),
    (F.STUDENT_T, {"location": 3.0, "scale": 2.0, "df": 3.0}, stats.t(3, 3, 2)),
    (F.LOG_NORMAL, {"mu": 1.0, "sigma": 0.5}, stats.lognorm(0.5, scale=math.e)),
    (F.GAMMA, {"shape": 3.0, "mean": 6.0}, stats.gamma(3, scale=2)),
    (F.EXPONENTIAL, {"mean": 4.0}, stats.expon(scale=4)),
    (F.WEIBULL, {"shape": 2.0, "scale": 5.0}, stats.weibull_min(2, scale=5)),
    (F.BETA, {"alpha": 2.0, "beta": 5.0, "whole": 100.0}, stats.beta(2, 5, scale=100)),
    (F.VON_MISES, {"mean": 3.0, "kappa": 2.0, "turn": 2 * math.pi}, stats.vonmises(2, 3)),
]


@pytest.mark.parametrize(("family", "parameters", "same"), SAME)
@pytest.mark.parametrize("grain", [0.1, 1.0])
def test_cells_have_the_probabilities_of_scipy(
    family: NoiseFamily, parameters: dict[str, float], same: stats.rv_continuous, grain: float
) -> None:
    values = np.arange(1.0, 6.0)
    ends = same.cdf(values + grain / 2) - same.cdf(values - grain / 2)
    logs = log_mean_density(family, values, parameters, grain)
    assert np.exp(logs) * grain == pytest.approx(ends, rel=2e-4)
    assert DENSITIES[family](values, parameters) == pytest.approx(same.logpdf(values))


#: A sample, the family to fit, and scipy's distribution with what is known of it.
FITTED = [
    (F.NORMAL, stats.norm(3, 2), stats.norm, {}),
    (F.LAPLACE, stats.laplace(3, 2), stats.laplace, {}),
    (F.STUDENT_T, stats.t(4.7, 1, 2), stats.t, {}),
    (F.STUDENT_T, stats.t(1.6, -1, 0.5), stats.t, {}),
    (F.STUDENT_T, stats.norm(0, 1), stats.t, {}),
    (F.LOG_NORMAL, stats.lognorm(0.7, scale=3), stats.lognorm, {"floc": 0}),
    (F.GAMMA, stats.gamma(0.6, scale=2), stats.gamma, {"floc": 0}),
    (F.EXPONENTIAL, stats.expon(scale=3), stats.expon, {"floc": 0}),
    (F.WEIBULL, stats.weibull_min(0.8, scale=3), stats.weibull_min, {"floc": 0}),
    (F.BETA, stats.beta(0.7, 3), stats.beta, {"floc": 0, "fscale": 1}),
    (F.VON_MISES, stats.vonmises(1.5, 3), stats.vonmises, {"fscale": 1}),
]


@pytest.mark.parametrize(("family", "made_by", "same", "known"), FITTED)
def test_fits_are_as_likely_as_those_of_scipy(
    family: NoiseFamily,
    made_by: stats.rv_continuous,
    same: stats.rv_continuous,
    known: dict[str, float],
) -> None:
    values = np.sort(made_by.rvs(3_000, random_state=5))
    if family is F.VON_MISES:
        values = np.sort(values % (2 * math.pi))
    scipys = same(*same.fit(values, **known)).logpdf(values).mean()
    weights = np.full(values.size, 1 / values.size)
    fit = FITTERS[family](values, weights)
    assert fit is not None
    parameters = dict(fit[1]) | own_units(family, values)
    assert DENSITIES[family](values, parameters).mean() == pytest.approx(fit[0], abs=1e-9)
    assert fit[0] == pytest.approx(scipys, abs=2e-5)


def test_the_cell_of_zero_has_its_upper_half_only() -> None:
    logs = log_mean_density(F.EXPONENTIAL, np.zeros(1), {"mean": 2.0}, 0.5)
    assert math.exp(logs[0]) * 0.5 == pytest.approx(stats.expon(scale=2).cdf(0.25), rel=0.01)


def test_zero_inflation_adds_to_scipys_probability_of_zero() -> None:
    values, same = np.arange(6.0), stats.poisson(2.0)
    expected = 0.7 * same.pmf(values) + 0.3 * (values == 0)
    logs = DENSITIES[F.ZERO_INFLATED_POISSON](values, {"mean": 2.0, "zeros": 0.3})
    assert np.exp(logs) == pytest.approx(expected)


@pytest.mark.parametrize("power", [1.2, 1.5, 1.8])
def test_tweedie_has_probability_one_its_mean_and_its_variance(power: float) -> None:
    mean, dispersion = 3.0, 1.5
    zero = math.exp(log_tweedie(np.zeros(1), mean, power, dispersion)[0])

    def moment(order: int) -> float:
        def term(x: float) -> float:
            return x**order * math.exp(log_tweedie(np.array([x]), mean, power, dispersion)[0])

        return float(integrate.quad(term, 0.0, 2.0, limit=200)[0]) + float(
            integrate.quad(term, 2.0, 120.0, limit=200)[0]
        )

    assert zero + moment(0) == pytest.approx(1.0, abs=1e-4)
    assert moment(1) == pytest.approx(mean, rel=1e-4)
    assert moment(2) - mean**2 == pytest.approx(dispersion * mean**power, rel=1e-3)


def amounts(power: float, rows: int) -> np.ndarray:
    mean, dispersion = 5.0, 2.0
    rate = mean ** (2 - power) / (dispersion * (2 - power))
    shape, scale = (2 - power) / (power - 1), dispersion * (power - 1) * mean ** (power - 1)
    number = DRAW.poisson(rate, rows)
    return np.where(number > 0, DRAW.gamma(np.maximum(number, 1) * shape, scale), 0.0)


@pytest.mark.parametrize("power", [1.35, 1.6, 1.65])
def test_tweedie_amounts_are_fitted_with_their_power_and_beat_the_normal(power: float) -> None:
    fits = fit_families(measure(amounts(power, 4_000)), Kind.ZERO_INFLATED)
    assert fits[0].family is F.TWEEDIE
    found = dict(fits[0].parameters)
    assert found["power"] == pytest.approx(power, abs=0.03)  # finer than the powers tried first
    assert found["dispersion"] == pytest.approx(2.0, rel=0.25)


def test_a_series_that_would_be_too_long_is_given_up() -> None:
    values = np.array([0.0, 1.0, 5000.0, 5001.0])
    assert np.isnan(log_tweedie(values[2:], 5000.0, 1.5, 0.001)).all()
    assert fit_tweedie(np.array([1.0, 2.0]), np.array([0.5, 0.5])) is None


def test_rounding_moves_no_likelihood_by_more_than_it_must() -> None:
    values = DRAW.gamma(3.0, 2.0, 4_000) + 0.6
    smooth = {f.family: f for f in fit_families(measure(values), Kind.POSITIVE_CONTINUOUS)}
    coarse = measure(values.round())
    for fit in fit_families(coarse, Kind.POSITIVE_CONTINUOUS):
        if fit.family is F.LAPLACE:  # its kink lies within one cell
            continue
        assert fit.log_likelihood == pytest.approx(smooth[fit.family].log_likelihood, abs=0.06)


def test_the_best_by_akaike_is_first_and_errors_are_those_of_the_difference() -> None:
    values = DRAW.standard_t(5, 3_000)
    fits = fit_families(measure(values), Kind.CONTINUOUS)
    assert [fit.aic for fit in fits] == sorted(fit.aic or math.nan for fit in fits)
    assert fits[0].error == 0.0
    for fit in fits:
        expected = 2 * len(fit.parameters) - 2 * values.size * fit.log_likelihood
        assert fit.aic == pytest.approx(expected)
    best, normal = fits[0], next(fit for fit in fits if fit.family is F.NORMAL)
    assert best.family is F.STUDENT_T
    gaps = [DENSITIES[fit.family](np.sort(values), dict(fit.parameters)) for fit in (best, normal)]
    assert normal.error == pytest.approx(np.std(gaps[0] - gaps[1]) / math.sqrt(values.size))


def test_families_with_more_parameters_must_earn_them() -> None:
    first = [
        fit_families(measure(DRAW.exponential(3.0, 400)), Kind.POSITIVE_CONTINUOUS)
        for _ in range(20)
    ]
    most_likely = [max(fits, key=lambda fit: fit.log_likelihood).family for fits in first]
    assert F.EXPONENTIAL not in most_likely  # gamma and Weibull hold it
    assert sum(fits[0].family is F.EXPONENTIAL for fits in first) >= 12


@given(st.integers(0, 500), st.sampled_from([1e-3, 0.1, 1e4]))
@settings(max_examples=20, deadline=None)
def test_the_unit_shifts_all_likelihoods_alike(seed: int, unit: float) -> None:
    values = np.random.default_rng(seed).gamma(2.0, 2.0, 300)
    one, other = (
        {fit.family: fit for fit in fit_families(measure(each), Kind.POSITIVE_CONTINUOUS)}
        for each in (values, values * unit)
    )
    for family, fit in one.items():
        shifted = other[family].log_likelihood + math.log(unit)
        assert shifted == pytest.approx(fit.log_likelihood, abs=1e-3)
