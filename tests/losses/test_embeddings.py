"""What losses of embeddings ask for, without a best constant to tell it."""

from __future__ import annotations

import numpy as np
import pytest
from loss_cases import K, parameters_of, raw_shape, targets
from scipy.stats import ortho_group

from losspick.core.loss import DIRECTION_PAIRS, EMBEDDING_PAIRS, Loss, Units
from losspick.losses import catalogue

EMBEDDED = [
    pytest.param(loss, id=loss.id) for loss in catalogue().values() if loss.units is Units.EMBEDDING
]
PAIRED = [
    pytest.param(loss, id=loss.id)
    for loss in catalogue().values()
    if loss.form in (EMBEDDING_PAIRS, DIRECTION_PAIRS)
]


def sample(loss: Loss, rows: int = 30) -> tuple[np.ndarray, np.ndarray]:
    return targets(loss, rows), np.random.default_rng(8).normal(0.0, 1.0, raw_shape(loss, rows))


@pytest.mark.parametrize("loss", EMBEDDED)
def test_turning_all_embeddings_changes_nothing(loss: Loss):
    y, f = sample(loss)
    turn = ortho_group.rvs(K, random_state=np.random.default_rng(2))
    turned_y = y @ turn if y.ndim > 1 else y
    before = loss.value(y, f, **parameters_of(loss))
    np.testing.assert_allclose(loss.value(turned_y, f @ turn, **parameters_of(loss)), before)


@pytest.mark.parametrize("loss", PAIRED)
def test_a_step_down_brings_together_what_belongs_together_and_parts_the_rest(loss: Loss):
    y, f = sample(loss, 400)
    after = f - 0.01 * loss.gradient(y, f, **parameters_of(loss))
    moved = gap(loss, after) - gap(loss, f)
    together = y > 0
    assert np.all(moved[together] < 0)
    assert np.all(moved[~together] >= 0)
    assert np.any(moved[~together] > 0)


def gap(loss: Loss, f: np.ndarray) -> np.ndarray:
    """Return the distance of each pair, or of its directions."""
    if loss.form is DIRECTION_PAIRS:
        f = f / np.linalg.norm(f, axis=-1, keepdims=True)
    return np.linalg.norm(f[:, 0] - f[:, 1], axis=-1)


def test_a_triplet_that_keeps_the_margin_rests_and_another_moves_to_it():
    loss = catalogue()["triplet"]
    f = np.array([[[0.0, 0.0], [1.0, 0.0], [0.0, 3.0]], [[0.0, 0.0], [1.0, 0.0], [0.0, 1.2]]])
    slope = loss.gradient(np.zeros(2), f, margin=0.5)
    assert np.all(slope[0] == 0.0)
    before, after = ahead(f[1]), ahead(f[1] - 0.01 * slope[1])
    assert after > before


def ahead(f: np.ndarray) -> float:
    """Return by how much the negative is further away."""
    return float(np.linalg.norm(f[0] - f[2]) - np.linalg.norm(f[0] - f[1]))


def test_embeddings_in_one_point_cost_the_margin_of_triplets():
    f = np.ones((3, 3, K))
    assert catalogue()["triplet"].value(np.zeros(3), f, margin=0.2) == pytest.approx([0.2] * 3)


def test_a_raw_score_as_a_distance_has_no_lowest_loss():
    value = catalogue()["hinge_embedding"].value(np.ones(2), np.array([-1e3, -1e6]), margin=1.0)
    assert value.tolist() == [-1e3, -1e6]
