"""Laws of losses that measure the overlap of masks or boxes, which have no best constant."""

from __future__ import annotations

import numpy as np
import pytest
from loss_cases import boxes, parameters_of, targets

from losspick.core.loss import BOXES, Loss
from losspick.core.vocabulary import Functional
from losspick.losses import catalogue

OVERLAP = [one for one in catalogue().values() if one.elicits is Functional.OVERLAP]
ON_MASKS = [pytest.param(one, id=one.id) for one in OVERLAP if one.form is not BOXES]
ON_BOXES = [pytest.param(one, id=one.id) for one in OVERLAP if one.form is BOXES]
SURE = 40.0


def mean(loss: Loss, y: np.ndarray, f: np.ndarray) -> float:
    return float(loss.value(y, f, **parameters_of(loss)).mean())


def truth(loss: Loss, rows: int = 50) -> tuple[np.ndarray, np.ndarray]:
    """Return targets, and whether each is foreground."""
    y = targets(loss, rows)
    return y, y < 0 if loss.id == "boundary" else y > 0.5


@pytest.mark.parametrize("loss", ON_MASKS)
def test_no_mask_is_better_than_the_true_one(loss: Loss):
    y, foreground = truth(loss)
    perfect = mean(loss, y, np.where(foreground, SURE, -SURE))
    if loss.id != "boundary":
        assert perfect == pytest.approx(0.0, abs=1e-12)
    rng = np.random.default_rng(3)
    for _ in range(100):
        wrong = foreground ^ (rng.random(len(y)) < rng.uniform(0.02, 0.9))
        found = mean(loss, y, np.where(wrong, SURE, -SURE))
        assert found > perfect or np.array_equal(wrong, foreground)


@pytest.mark.parametrize("loss", ON_MASKS)
def test_surer_of_the_true_mask_never_costs_more(loss: Loss):
    y, foreground = truth(loss)
    sign = np.where(foreground, 1.0, -1.0)
    costs = [mean(loss, y, sign * surety) for surety in np.linspace(-6.0, 6.0, 49)]
    assert np.all(np.diff(costs) <= 1e-12)
    assert costs[-1] < costs[0]


@pytest.mark.parametrize("loss", ON_MASKS + ON_BOXES)
def test_a_small_step_against_the_gradient_lowers_the_loss(loss: Loss):
    y = targets(loss, 60)
    rng = np.random.default_rng(5)
    f = boxes(rng, 60) if loss.form is BOXES else rng.normal(0.0, 2.0, 60)
    slope = loss.gradient(y, f, **parameters_of(loss))
    step = 1e-3 / np.abs(slope).max()
    assert mean(loss, y, f - step * slope) < mean(loss, y, f)


@pytest.mark.parametrize("loss", ON_BOXES)
def test_the_true_box_costs_nothing_and_any_other_something(loss: Loss):
    rng = np.random.default_rng(11)
    y, f = boxes(rng, 300), boxes(rng, 300)
    assert loss.value(y, y) == pytest.approx(np.zeros(300), abs=1e-12)
    assert np.all(loss.value(y, f) > 1e-6)


@pytest.mark.parametrize("loss", ON_BOXES)
def test_moving_and_scaling_both_boxes_changes_nothing(loss: Loss):
    rng = np.random.default_rng(12)
    y, f = boxes(rng, 100), boxes(rng, 100)
    assert loss.value(7.0 * y + 3.0, 7.0 * f + 3.0) == pytest.approx(loss.value(y, f))
    assert loss.gradient(7.0 * y, 7.0 * f) == pytest.approx(loss.gradient(y, f) / 7.0)


@pytest.mark.parametrize("loss", ON_BOXES)
def test_boxes_that_do_not_touch_are_pulled_together(loss: Loss):
    y, f = np.array([[0.0, 0.0, 1.0, 1.0]]), np.array([[3.0, 0.0, 4.0, 1.0]])
    assert loss.value(y, f)[0] > 1.0
    slope = loss.gradient(y, f)[0]
    assert slope[0] + slope[2] > 0.0  # to the left lowers it


@pytest.mark.parametrize("loss", ON_BOXES)
def test_corners_the_wrong_way_round_have_no_overlap(loss: Loss):
    y, f = np.array([[0.0, 0.0, 1.0, 1.0]]), np.array([[0.9, 0.9, 0.1, 0.1]])
    assert loss.value(y, f)[0] >= 1.0
    assert np.all(np.isfinite(loss.gradient(y, f)))


def test_two_boxes_without_area_are_finite():
    y = np.zeros((1, 4))
    for case in ON_BOXES:
        (loss,) = case.values
        assert np.all(np.isfinite(loss.value(y, y)))
        assert np.all(np.isfinite(loss.gradient(y, y)))


def test_tversky_is_dice_and_jaccard_at_their_weights():
    rng = np.random.default_rng(8)
    y, f = (rng.random(80) < 0.3).astype(float), rng.normal(0.0, 2.0, 80)
    losses = catalogue()
    dice = losses["tversky"].value(y, f, alpha=0.5, beta=0.5, smooth=0.5)
    assert dice.mean() == pytest.approx(losses["dice"].value(y, f, smooth=1.0).mean())
    iou = losses["tversky"].value(y, f, alpha=1.0, beta=1.0, smooth=1.0)
    assert iou.mean() == pytest.approx(losses["soft_iou"].value(y, f, smooth=1.0).mean())


def test_tversky_charges_misses_by_beta():
    y, sure = np.array([1.0, 1.0, 0.0, 0.0]), SURE * np.array([1.0, -1.0, 1.0, -1.0])
    missed = catalogue()["tversky"].value(y, sure, alpha=0.0, beta=3.0, smooth=0.0).mean()
    assert missed == pytest.approx(3.0 / 4.0)


def test_the_lovasz_hinge_at_sure_outputs_is_the_jaccard_loss_of_the_set():
    rng = np.random.default_rng(9)
    for _ in range(20):
        y, wrong = (rng.random(30) < 0.4).astype(float), rng.random(30) < 0.3
        margins = np.where(wrong, -1e-9, 1.0)  # errors of 1 and of 0
        found = mean(catalogue()["lovasz"], y, margins * (2 * y - 1))
        predicted = np.where(wrong, 1 - y, y)
        union = np.maximum(y, predicted).sum()
        assert found == pytest.approx(1.0 - (y * predicted).sum() / union, abs=1e-6)


def test_dice_ce_is_the_sum_of_its_halves():
    rng = np.random.default_rng(10)
    y, f = (rng.random(40) < 0.3).astype(float), rng.normal(0.0, 2.0, 40)
    losses = catalogue()
    both = losses["dice_ce"].value(y, f, smooth=1.0, ce_weight=0.25).mean()
    dice, ce = losses["dice"].value(y, f, smooth=1.0).mean(), losses["bce"].value(y, f).mean()
    assert both == pytest.approx(dice + 0.25 * ce)


@pytest.mark.parametrize("gamma", [0.5, 0.75, 1.0, 3.0])
def test_focal_tversky_has_finite_slopes_up_to_a_perfect_overlap(gamma: float):
    y = np.array([1.0, 0.0, 0.0])
    loss = catalogue()["focal_tversky"]
    for surety in (1.0, 10.0, 30.0, 300.0, 3000.0):
        f = surety * (2 * y - 1)
        slope = loss.gradient(y, f, alpha=0.3, beta=0.7, gamma=gamma, smooth=1e-5)
        assert np.all(np.abs(slope) <= 3.0)
        assert np.all(slope * (2 * y - 1) <= 0.0)
