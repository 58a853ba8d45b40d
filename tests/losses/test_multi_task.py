"""Weights of tasks: where they settle."""

from __future__ import annotations

import numpy as np
import pytest
from loss_cases import K, targets

from losspick.losses import catalogue


def test_at_its_best_a_log_variance_is_the_log_of_the_tasks_loss():
    loss, y = catalogue()["uncertainty_weighting"], np.array([[3.0, 0.02, 1.0]])
    assert loss.gradient(y, np.log(y)) == pytest.approx(np.zeros((1, 3)), abs=1e-15)
    best = loss.value(y, np.log(y))[0]
    for nudge in (-0.1, 0.1):
        assert loss.value(y, np.log(y) + nudge)[0] > best


def test_the_unit_of_a_task_changes_its_weight_and_not_its_part():
    loss, y = catalogue()["uncertainty_weighting"], np.array([[3.0, 0.5]])
    pull = np.exp(-np.log(y)) * y
    scaled = y * [100.0, 1.0]
    assert np.exp(-np.log(scaled)) * scaled == pytest.approx(pull)
    assert loss.gradient(scaled, np.log(scaled)) == pytest.approx(np.zeros((1, 2)), abs=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_the_gradient_of_gradnorm_is_the_derivative_with_the_wanted_length_held(seed: int):
    loss, alpha, step = catalogue()["gradnorm"], 0.3, 1e-6
    y = targets(loss, 9, seed)
    w = np.random.default_rng(seed + 5).gamma(2.0, 0.5, (9, K))
    norms, progress = y[:, 0], y[:, 1]
    rate = progress / progress.mean(axis=1, keepdims=True)
    wanted = (w * norms).mean(axis=1, keepdims=True) * rate**alpha

    def held(weights: np.ndarray) -> np.ndarray:
        return np.abs(weights * norms - wanted)

    numeric = (held(w + step) - held(w - step)) / (2.0 * step)
    np.testing.assert_allclose(loss.gradient(y, w, alpha=alpha), numeric, rtol=1e-5)
    np.testing.assert_allclose(loss.value(y, w, alpha=alpha), held(w).sum(axis=1))


def test_gradnorm_rests_where_all_tasks_pull_as_wanted():
    loss = catalogue()["gradnorm"]
    y = np.array([[[2.0, 4.0, 1.0], [0.5, 0.5, 0.5]]])
    assert loss.value(y, 3.0 / y[:, 0], alpha=1.5) == pytest.approx([0.0], abs=1e-12)


def test_gradnorm_raises_the_weight_of_a_task_that_lags_behind():
    loss = catalogue()["gradnorm"]
    y = np.array([[[1.0, 1.0], [0.9, 0.1]]])
    lagging, ahead = loss.gradient(y, np.ones((1, 2)), alpha=1.5)[0]
    assert lagging < 0 < ahead
