"""What losses of whole distributions claim, beyond the laws that hold for all."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from scipy.integrate import quad
from scipy.optimize import minimize

from losspick.losses import catalogue

LEVELS = (np.arange(4001) + 0.5) / 4001


def settled(name: str, y: np.ndarray) -> np.ndarray:
    """Return the two outputs with the lowest mean loss, as a mean and a standard deviation."""
    loss = catalogue()[name]

    def cost(f: np.ndarray) -> float:
        return float(loss.value(y, np.tile(f, (len(y), 1))).mean())

    found = minimize(cost, [0.5, 0.5], method="Nelder-Mead", options={"xatol": 1e-7})
    return np.array([found.x[0], np.exp(0.5 * found.x[1])])


@pytest.mark.parametrize("name", ["gaussian_nll", "crps_gaussian"])
def test_mean_and_standard_deviation_of_normal_targets_are_recovered(name: str):
    y = stats.norm(3.0, 2.0).ppf(LEVELS)
    assert settled(name, y) == pytest.approx([3.0, 2.0], rel=2e-3)


def test_mean_and_standard_deviation_of_the_logarithms_are_recovered():
    y = np.exp(stats.norm(1.0, 0.5).ppf(LEVELS))
    assert settled("log_normal", y) == pytest.approx([1.0, 0.5], rel=2e-3)


def test_the_log_normal_likelihood_is_that_of_scipy():
    y, f = np.array([0.2, 3.0]), np.array([[0.5, 0.3], [-1.0, 2.0]])
    scale, shape = np.exp(f[:, 0]), np.exp(0.5 * f[:, 1])
    wanted = -stats.lognorm(shape, scale=scale).logpdf(y)
    assert catalogue()["log_normal"].value(y, f) == pytest.approx(wanted, rel=1e-12)


@pytest.mark.parametrize("f", [(0.3, -1.0), (-2.0, 1.5)])
def test_the_closed_form_is_the_integral_of_the_squared_gap(f: tuple[float, float]):
    y, law = 0.7, stats.norm(f[0], np.exp(0.5 * f[1]))
    below, _ = quad(lambda x: law.cdf(x) ** 2, -np.inf, y)
    above, _ = quad(lambda x: law.sf(x) ** 2, y, np.inf)
    found = catalogue()["crps_gaussian"].value(np.array([y]), np.array([f]))
    assert found == pytest.approx([below + above], rel=1e-7)


def test_many_members_score_as_the_distribution_that_they_come_from():
    members = stats.norm(0.3, 1.4).ppf((np.arange(2000) + 0.5) / 2000)
    y = np.array([0.7])
    ensemble = catalogue()["crps_ensemble"].value(y, members[None, :])
    closed = catalogue()["crps_gaussian"].value(y, np.array([[0.3, 2.0 * np.log(1.4)]]))
    assert ensemble == pytest.approx(closed, rel=2e-3)


def test_twice_the_loss_of_many_levels_is_the_crps():
    levels = (np.arange(2000) + 0.5) / 2000
    quantiles = stats.norm(0.3, 1.4).ppf(levels)[None, :]
    y = np.array([2.2])
    pinball = catalogue()["quantile_set"].value(y, quantiles, levels=tuple(levels))
    closed = catalogue()["crps_gaussian"].value(y, np.array([[0.3, 2.0 * np.log(1.4)]]))
    assert 2.0 * pinball == pytest.approx(closed, rel=2e-3)


@pytest.mark.parametrize("beta", [0.0, 0.5, 1.0])
def test_the_weighted_likelihood_comes_to_rest_at_mean_and_variance_alone(beta: float):
    y = np.random.default_rng(3).gamma(2.0, 1.0, 500)
    loss = catalogue()["beta_nll"]

    def slope(f: np.ndarray) -> np.ndarray:
        return loss.gradient(y, np.tile(f, (len(y), 1)), beta=beta).mean(axis=0)

    rest = np.array([y.mean(), np.log(y.var())])
    assert slope(rest) == pytest.approx([0.0, 0.0], abs=1e-12)
    here = np.array([0.0, 0.0])
    for _ in range(20_000):
        here = here - 0.05 * slope(here)
    assert here == pytest.approx(rest, abs=1e-5)


def test_evidence_without_penalty_is_the_likelihood_of_a_t_distribution():
    f = np.random.default_rng(1).normal(size=(5, 4))
    y = np.random.default_rng(2).normal(size=5)
    nu, alpha, beta = (
        np.log1p(np.exp(f[:, 1])),
        1 + np.log1p(np.exp(f[:, 2])),
        np.log1p(np.exp(f[:, 3])),
    )
    scale = np.sqrt(beta * (1 + nu) / (nu * alpha))
    wanted = -stats.t(2 * alpha, f[:, 0], scale).logpdf(y)
    found = catalogue()["evidential_nig"].value(y, f, regularisation=0.0)
    assert found == pytest.approx(wanted, rel=1e-10)


def test_evidence_for_classes_is_the_expected_brier_score_of_a_dirichlet():
    f, y = np.array([[1.0, -0.5, 2.0]]), np.array([[0.0, 0.0, 1.0]])
    alpha = 1 + np.log1p(np.exp(f[0]))
    draws = np.random.default_rng(5).dirichlet(alpha, 400_000)
    wanted = ((draws - y) ** 2).sum(axis=1).mean()
    found = catalogue()["evidential_dirichlet"].value(y, f, regularisation=0.0)
    assert found == pytest.approx([wanted], rel=5e-3)


def test_the_penalty_on_evidence_is_a_divergence_from_the_uniform_distribution():
    f, y = np.array([[1.0, -0.5, 2.0]]), np.array([[0.0, 0.0, 1.0]])
    alpha = 1 + np.log1p(np.exp(f[0]))
    alpha[2] = 1.0
    draws = np.random.default_rng(6).dirichlet(alpha, 400_000)
    wanted = (stats.dirichlet(alpha).logpdf(draws.T) - np.log(2.0)).mean()
    loss = catalogue()["evidential_dirichlet"]
    penalty = loss.value(y, f, regularisation=1.0) - loss.value(y, f, regularisation=0.0)
    assert penalty == pytest.approx([wanted], rel=1e-2)
