"""What losses of embeddings ask for, without a best constant to tell it."""

from __future__ import annotations

import numpy as np
import pytest
from loss_cases import K, parameters_of, raw_shape, targets
from scipy.stats import ortho_group

from losspick.core.forms import DIRECTION_PAIRS, EMBEDDING_PAIRS
from losspick.core.loss import Loss, Units
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


def test_directions_count_and_lengths_do_not():
    for name in ("infonce", "supcon", "cosine_embedding", "cosine_similarity"):
        loss = catalogue()[name]
        y, f = sample(loss)
        lengths = np.random.default_rng(1).uniform(0.1, 9.0, f.shape[:-1])[..., None]
        before = loss.value(y, f, **parameters_of(loss))
        np.testing.assert_allclose(loss.value(y, f * lengths, **parameters_of(loss)), before)


def test_infonce_by_hand_on_a_batch_of_two():
    f = np.array([[[1.0, 0.0], [2.0, 0.0]], [[0.0, 1.0], [1.0, 1.0]]])
    # Cosines: the first anchor with both positives 1 and 1/√2, the second 0 and 1/√2.
    half = 2.0**-0.5
    by_hand = [-np.log(np.exp(2) / (np.exp(2) + np.exp(2 * half)))]
    by_hand += [-np.log(np.exp(2 * half) / (1 + np.exp(2 * half)))]
    value = catalogue()["infonce"].value(np.zeros(2), f, temperature=0.5)
    assert value == pytest.approx(by_hand, rel=1e-12)


def test_supcon_by_hand_and_rows_without_a_positive_do_not_count():
    f = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    value = catalogue()["supcon"].value(np.array([0.0, 1.0, 0.0]), f, temperature=1.0)
    assert value.mean() == pytest.approx(np.log(1.0 + np.exp(-1.0)), rel=1e-12)
    assert value[1] == 0.0
    alone = catalogue()["supcon"].value(np.arange(3.0), f, temperature=1.0)
    assert alone.tolist() == [0.0, 0.0, 0.0]


def test_arcface_without_margin_is_a_softmax_of_scaled_cosines_and_a_margin_costs_more():
    loss = catalogue()["arcface"]
    f = np.random.default_rng(2).uniform(-0.99, 0.99, (50, K))
    y = targets(loss, 50)
    plain = catalogue()["sparse_categorical_ce"].value(y, 8.0 * f)
    np.testing.assert_allclose(loss.value(y, f, margin=0.0, scale=8.0), plain)
    dear = loss.value(y, f, margin=0.5, scale=8.0)
    assert np.all(dear > plain)
    turned = np.linspace(-1.0, 1.0, 400)[:, None] * np.array([1.0, 0.0, 0.0, 0.0])
    falling = loss.value(np.zeros(400), turned, margin=0.5, scale=8.0)
    assert np.all(np.diff(falling) < 0)


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
