"""Values worked out by hand, at least one for every loss."""

from __future__ import annotations

from math import e, exp, log, pi

import numpy as np
import pytest

from losspick.losses import catalogue

#: A square in a box of its height that is √3 wide: angles of 45° and 60°, v = 4/π² (π/12)² = 1/36.
SIDEWAYS = 1 - 3**-0.5 + (3**0.5 - 1) ** 2 / 16 + (1 / 36) ** 2 / (1 - 3**-0.5 + 1 / 36)
INVERSE_SOFTPLUS_1 = log(e - 1.0)
LOG_COSH_2 = log((e**2 + e**-2) / 2)

#: Loss, target of one row, prediction of one row, parameters, value.
VALUES = [
    ("mse", 3.0, 1.0, {}, 4.0),
    ("mae", 3.0, 1.0, {}, 2.0),
    ("mae", -3.0, 1.0, {}, 4.0),
    ("huber", 3.0, 2.5, {"delta": 1.0}, 0.125),
    ("huber", 3.0, 0.0, {"delta": 1.0}, 2.5),
    ("huber", 0.0, 3.0, {"delta": 2.0}, 4.0),
    ("log_cosh", 3.0, 1.0, {}, LOG_COSH_2),
    ("log_cosh", 1.0, 1.0, {}, 0.0),
    ("msle", e - 1.0, e**3 - 1.0, {}, 4.0),
    ("msle", 0.0, 0.0, {}, 0.0),
    ("quantile", 5.0, 1.0, {"quantile": 0.75}, 3.0),
    ("quantile", 1.0, 5.0, {"quantile": 0.75}, 1.0),
    ("bce", 1.0, 0.0, {}, log(2.0)),
    ("bce", 1.0, log(3.0), {}, log(4.0 / 3.0)),
    ("bce", 0.0, log(3.0), {}, log(4.0)),
    ("weighted_bce", 1.0, log(3.0), {"pos_weight": 5.0}, 5.0 * log(4.0 / 3.0)),
    ("weighted_bce", 0.0, log(3.0), {"pos_weight": 5.0}, log(4.0)),
    ("focal_binary", 1.0, log(3.0), {"gamma": 2.0, "alpha": 0.25}, 0.25 / 16 * log(4.0 / 3.0)),
    ("focal_binary", 0.0, log(3.0), {"gamma": 2.0, "alpha": 0.25}, 0.75 * 9 / 16 * log(4.0)),
    ("hinge", 1.0, 0.25, {}, 0.75),
    ("hinge", -1.0, 2.0, {}, 3.0),
    ("hinge", -1.0, -2.0, {}, 0.0),
    ("squared_hinge", -1.0, 2.0, {}, 9.0),
    ("squared_hinge", 1.0, 1.5, {}, 0.0),
    ("categorical_ce", [1.0, 0.0], [log(3.0), 0.0], {}, log(4.0 / 3.0)),
    ("categorical_ce", [0.5, 0.5], [log(3.0), 0.0], {}, 0.5 * log(16.0 / 3.0)),
    ("sparse_categorical_ce", 1.0, [log(3.0), 0.0], {}, log(4.0)),
    ("kl_divergence", [0.5, 0.5], [log(0.25), log(0.75)], {}, 0.5 * log(4.0 / 3.0)),
    ("kl_divergence", [1.0, 0.0], [log(0.25), log(0.75)], {}, log(4.0)),
    ("poisson", 3.0, log(2.0), {}, 2.0 - 3.0 * log(2.0)),
    ("poisson", 0.0, -1.0, {}, exp(-1.0)),
    ("class_weighted_ce", 1.0, [log(3.0), 0.0], {"class_weight": (1.0, 5.0)}, 5.0 * log(4.0)),
    ("focal_categorical", 1.0, [log(3.0), 0.0], {"gamma": 2.0}, 9 / 16 * log(4.0)),
    ("label_smoothing_bce", 1.0, log(3.0), {"smoothing": 0.2}, log(4.0) - 0.9 * log(3.0)),
    ("label_smoothing_ce", 1.0, [log(3.0), 0.0], {"smoothing": 0.2}, log(4.0) - 0.1 * log(3.0)),
    ("balanced_softmax", 1.0, [0.0, 0.0], {"prior": (0.75, 0.25)}, log(4.0)),
    ("multilabel_bce", [1.0, 0.0], [log(3.0), log(3.0)], {}, 0.5 * log(16.0 / 3.0)),
    (
        "asymmetric_loss",
        [1.0, 0.0],
        [log(3.0), log(3.0)],
        {"gamma_neg": 2.0, "gamma_pos": 1.0, "margin": 0.25},
        0.5 * (0.25 * log(4.0 / 3.0) + 0.25 * log(2.0)),
    ),
    ("asymmetric_loss", [0.0], [-3.0], {"gamma_neg": 2.0, "gamma_pos": 1.0, "margin": 0.25}, 0.0),
    ("multiclass_hinge", 0.0, [2.0, 1.5, -3.0], {}, 0.5 / 3),
    ("multiclass_hinge", 2.0, [2.0, 1.0, 0.0], {}, 5.0 / 3),
    ("gamma", 3.0, log(2.0), {}, 1.5 + log(2.0)),
    ("tweedie", 3.0, log(4.0), {"power": 1.5}, 4.0 + 3.0),
    ("tweedie", 0.0, log(4.0), {"power": 1.5}, 4.0),
    ("negative_binomial", 0.0, log(3.0), {"dispersion": 1.0}, log(4.0)),
    ("negative_binomial", 2.0, log(3.0), {"dispersion": 1.0}, log(4.0) - 2.0 * log(0.75)),
    ("zero_inflated_poisson", 0.0, [0.0, 0.0], {}, -log(0.5 + 0.5 * exp(-1.0))),
    ("zero_inflated_poisson", 2.0, [0.0, log(3.0)], {}, log(2.0) + 3.0 - log(4.5)),
    ("fractional_bce", 0.25, log(3.0), {}, log(4.0) - 0.25 * log(3.0)),
    ("mape", 4.0, 5.0, {}, 0.25),
    ("smape", 4.0, 1.0, {}, 1.2),
    ("smape", 0.0, 0.0, {}, 0.0),
    ("smape", 0.0, 3.0, {}, 2.0),
    ("student_t_nll", 3.0, 1.0, {"df": 1.0, "scale": 2.0}, log(2.0) + log(2.0 * pi)),
    ("gaussian_nll", 3.0, [1.0, log(4.0)], {}, 0.5 * (log(4.0) + 1.0)),
    ("laplace_nll", 3.0, [1.0, log(4.0)], {}, log(8.0) + 0.5),
    ("smooth_l1", 3.0, 0.0, {"beta": 2.0}, 2.0),
    ("smooth_l1", 3.0, 2.0, {"beta": 2.0}, 0.25),
    ("expectile", 3.0, 1.0, {"expectile": 0.75}, 3.0),
    ("expectile", 1.0, 3.0, {"expectile": 0.75}, 1.0),
    ("coral", 1.0, [log(3.0), log(3.0)], {}, log(4.0 / 3.0) + log(4.0)),
    ("corn", 1.0, [log(3.0), log(3.0), 5.0], {}, log(4.0 / 3.0) + log(4.0)),
    ("corn", 0.0, [log(3.0), log(3.0), 5.0], {}, log(4.0)),
    ("cumulative_link", 0.0, 0.0, {"thresholds": (0.0, log(3.0))}, log(2.0)),
    ("cumulative_link", 1.0, 0.0, {"thresholds": (0.0, log(3.0))}, log(4.0)),
    ("cumulative_link", 2.0, log(3.0), {"thresholds": (0.0, log(3.0))}, log(2.0)),
    ("emd_squared", 2.0, [0.0, 0.0, 0.0], {}, 5.0 / 9.0),
    ("emd_squared", 1.0, [0.0, 0.0, 0.0], {}, 2.0 / 9.0),
    ("cox_ph", [3.0, 1.0], 0.7, {}, 0.0),
    ("weibull_aft", [2.0, 0.0], 0.0, {"shape": 2.0}, 4.0),
    ("weibull_aft", [2.0, 1.0], 0.0, {"shape": 2.0}, 4.0 - log(4.0)),
    ("discrete_hazard", [1.0, 1.0], [log(3.0), log(3.0), 9.0], {}, log(4.0) + log(4.0 / 3.0)),
    ("discrete_hazard", [1.0, 0.0], [log(3.0), log(3.0), 9.0], {}, 2.0 * log(4.0)),
    ("von_mises", 1.0, 1.0, {"concentration": 0.0}, log(2.0 * pi)),
    ("von_mises", 0.0, pi, {"concentration": 2.0}, 2.0 + log(2.0 * pi * 2.279585302336067)),
    ("beta_nll_proportion", 0.25, 0.0, {"precision": 2.0}, 0.0),
    ("beta_nll_proportion", 0.25, log(3.0), {"precision": 4.0}, -log(3.0 / 16.0)),
    ("gan_minimax", 1.0, log(3.0), {}, log(4.0 / 3.0)),
    ("gan_minimax", 0.0, log(3.0), {}, log(4.0)),
    ("gan_non_saturating", 0.0, 0.0, {}, log(2.0)),
    ("lsgan", 1.0, 3.0, {}, 2.0),
    ("lsgan", 0.0, 3.0, {}, 4.5),
    ("gan_hinge", 1.0, 0.25, {}, 0.75),
    ("gan_hinge", -1.0, 2.0, {}, 3.0),
    ("wgan", 1.0, 2.5, {}, -2.5),
    ("wgan", -1.0, 2.5, {}, 2.5),
    ("contrastive", 1.0, [[0.0, 0.0], [3.0, 4.0]], {"margin": 1.0}, 25.0),
    ("contrastive", 0.0, [[0.0, 0.0], [3.0, 4.0]], {"margin": 7.0}, 4.0),
    ("contrastive", 0.0, [[0.0, 0.0], [3.0, 4.0]], {"margin": 5.0}, 0.0),
    ("triplet", 0.0, [[0.0, 0.0], [3.0, 4.0], [0.0, 2.0]], {"margin": 0.5}, 3.5),
    ("triplet", 0.0, [[0.0, 0.0], [0.0, 2.0], [3.0, 4.0]], {"margin": 0.5}, 0.0),
    ("cosine_embedding", 1.0, [[2.0, 0.0], [3.0, 4.0]], {"margin": 0.1}, 0.4),
    ("cosine_embedding", -1.0, [[2.0, 0.0], [3.0, 4.0]], {"margin": 0.1}, 0.5),
    ("cosine_embedding", -1.0, [[2.0, 0.0], [-3.0, 4.0]], {"margin": 0.1}, 0.0),
    ("hinge_embedding", 1.0, 0.25, {"margin": 1.0}, 0.25),
    ("hinge_embedding", -1.0, 0.25, {"margin": 1.0}, 0.75),
    ("margin_ranking", 1.0, [2.0, 1.5], {"margin": 1.0}, 0.5),
    ("margin_ranking", -1.0, [2.0, 1.5], {"margin": 1.0}, 1.5),
    ("infonce", 0.0, [[1.0, 2.0], [3.0, 4.0]], {"temperature": 0.5}, 0.0),
    ("supcon", 1.0, [3.0, 4.0], {"temperature": 0.5}, 0.0),
    ("arcface", 0.0, [0.5, 0.0], {"margin": pi / 6, "scale": 2.0}, log(2.0)),
    ("arcface", 1.0, [0.5, 0.0], {"margin": 0.0, "scale": 2.0}, log(1.0 + e)),
    ("arcface", 0.0, [-0.9, -0.9], {"margin": 0.5, "scale": 0.0}, log(2.0)),
    ("cosine_similarity", [2.0, 0.0], [3.0, 4.0], {}, 0.4),
    ("pairwise_logistic", [1.0, 0.0], 0.7, {}, 0.0),
    ("lambdarank", [1.0, 0.0], 0.7, {"truncation": 3.0}, 0.0),
    ("listnet", [1.0, 0.0], 0.7, {}, 0.0),
    (
        "trades",
        0.0,
        [[0.0, 0.0], [log(3.0), 0.0]],
        {"beta": 4.0},
        log(2.0) + 2.0 * log(4.0 / 3.0),
    ),
    ("pgd_adversarial", 1.0, [log(3.0), 0.0], {}, log(4.0)),
    ("uncertainty_weighting", [3.0, 2.0], [0.0, log(2.0)], {}, 0.5 * (4.0 + log(2.0))),
    ("gradnorm", [[2.0, 4.0], [0.5, 0.5]], [1.0, 1.0], {"alpha": 1.5}, 2.0),
    ("gradnorm", [[2.0, 4.0], [0.9, 0.1]], [1.0, 0.5], {"alpha": 1.0}, 3.2),
    ("masked_token_ce", 1.0, [log(3.0), 0.0], {}, log(4.0)),
    ("masked_token_ce", -100.0, [log(3.0), 0.0], {}, 0.0),
    # One label in two steps of even odds: label-label, label-blank, blank-label of four paths.
    ("ctc", [1.0], [[0.0, 0.0], [0.0, 0.0]], {}, log(4.0 / 3.0)),
    # A label twice in three steps needs a blank between: one path of eight.
    ("ctc", [1.0, 1.0], [[0.0, 0.0]] * 3, {}, log(8.0)),
    ("ctc", [0.0], [[log(3.0), 0.0]] * 2, {}, 2.0 * log(4.0 / 3.0)),
    ("crps_gaussian", 1.0, [1.0, log(4.0)], {}, 2.0 * (2.0**0.5 - 1.0) / pi**0.5),
    ("beta_nll", 3.0, [1.0, log(4.0)], {"beta": 0.5}, log(4.0) + 1.0),
    ("log_normal", e**3, [1.0, log(4.0)], {}, 3.5 + 0.5 * log(8.0 * pi)),
    ("quantile_set", 5.0, [1.0, 7.0], {"levels": (0.75, 0.5)}, 2.0),
    ("crps_ensemble", 1.0, [0.0, 4.0], {}, 1.0),
    ("crps_ensemble", 1.0, [4.0, 4.0], {}, 3.0),
    (
        "evidential_nig",
        2.0,
        [0.0, INVERSE_SOFTPLUS_1, INVERSE_SOFTPLUS_1, INVERSE_SOFTPLUS_1],
        {"regularisation": 0.5},
        3.5 * log(2.0) + log(4.0 / 3.0) + 4.0,
    ),
    (
        "evidential_dirichlet",
        [1.0, 0.0],
        [INVERSE_SOFTPLUS_1, INVERSE_SOFTPLUS_1],
        {"regularisation": 2.0},
        0.6 + 2.0 * (log(2.0) - 0.5),
    ),
    ("pseudo_huber", 6.0, 2.0, {"delta": 3.0}, 6.0),
    ("cauchy", 3.0, 1.0, {"c": 2.0}, 2.0 * log(2.0)),
    ("welsch", 3.0, 1.0, {"c": 2.0}, 2.0 * (1.0 - exp(-1.0))),
    ("fair", 1.0, 3.0, {"c": 2.0}, 4.0 * (1.0 - log(2.0))),
    ("modified_huber", 1.0, 0.5, {}, 0.25),
    ("modified_huber", -1.0, 3.0, {}, 12.0),
    ("modified_huber", -1.0, -1.5, {}, 0.0),
    ("perceptron", -1.0, 2.0, {}, 2.0),
    ("perceptron", 1.0, 2.0, {}, 0.0),
    ("exponential", -1.0, 2.0, {}, e**2),
    ("brier", [1.0, 0.0], [log(3.0), 0.0], {}, 0.125),
    ("brier", [0.5, 0.5], [log(3.0), 0.0], {}, 0.125),
    ("generalized_ce", 1.0, [log(3.0), 0.0], {"q": 0.5}, 1.0),
    ("poly1_ce", 1.0, [log(3.0), 0.0], {"epsilon": 2.0}, log(4.0) + 1.5),
    ("sparsemax", 0.0, [2.0, 0.0, 0.0], {}, 0.0),
    ("sparsemax", 1.0, [0.5, 0.0, -9.0], {}, 0.5625),
    ("sparsemax", 1.0, [2.0, 0.0, 0.0], {}, 2.0),
    ("dice", 1.0, 0.0, {"smooth": 0.0}, 1.0 / 3.0),
    ("dice", 1.0, 0.0, {"smooth": 0.5}, 0.25),
    ("soft_iou", 1.0, log(3.0), {"smooth": 0.0}, 0.25),
    ("soft_iou", 0.0, log(3.0), {"smooth": 0.25}, 0.75),
    ("tversky", 1.0, 0.0, {"alpha": 0.3, "beta": 0.5, "smooth": 0.0}, 1.0 / 3.0),
    ("tversky", 0.0, 0.0, {"alpha": 0.3, "beta": 0.5, "smooth": 0.15}, 0.5),
    ("focal_tversky", 1.0, 0.0, {"alpha": 0, "beta": 0.5, "gamma": 2.0, "smooth": 0.0}, 1.0 / 9.0),
    ("lovasz", 1.0, -1.5, {}, 2.5),
    ("lovasz", 0.0, 0.25, {}, 1.25),
    ("lovasz", 0.0, -1.0, {}, 0.0),
    ("dice_ce", 1.0, 0.0, {"smooth": 0.0, "ce_weight": 0.5}, 1.0 / 3.0 + 0.5 * log(2.0)),
    ("boundary", -4.0, log(3.0), {}, -3.0),
    ("boundary", 2.0, -log(3.0), {}, 0.5),
    ("giou", [0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 3.0, 3.0], {}, 1.0 - 1.0 / 7.0 + 2.0 / 9.0),
    ("giou", [0.0, 0.0, 1.0, 1.0], [2.0, 0.0, 3.0, 1.0], {}, 1.0 + 1.0 / 3.0),
    ("diou", [0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 3.0, 3.0], {}, 1.0 - 1.0 / 7.0 + 2.0 / 18.0),
    ("diou", [0.0, 0.0, 1.0, 1.0], [2.0, 0.0, 3.0, 1.0], {}, 1.0 + 4.0 / 10.0),
    ("ciou", [0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 3.0, 3.0], {}, 1.0 - 1.0 / 7.0 + 2.0 / 18.0),
    ("ciou", [0.0, 0.0, 1.0, 1.0], [0.0, 0.0, 3**0.5, 1.0], {}, SIDEWAYS),
]


@pytest.mark.parametrize(("name", "y", "f", "parameters", "value"), VALUES)
def test_value_is_the_one_worked_out_by_hand(name, y, f, parameters, value):
    found = catalogue()[name].value(np.array([y]), np.array([f]), **parameters)
    assert found == pytest.approx([value], rel=1e-12, abs=1e-12)


def test_every_loss_has_a_value_by_hand():
    assert {name for name, *_ in VALUES} == set(catalogue())


def test_the_cox_loss_compares_each_event_with_those_at_risk():
    y = np.array([[1.0, 1.0], [2.0, 0.0], [2.0, 1.0], [3.0, 0.0]])
    f = np.log([1.0, 2.0, 3.0, 4.0])
    by_hand = (log(10.0 / 1.0) + log(9.0 / 3.0)) / 2.0
    assert catalogue()["cox_ph"].value(y, f).mean() == pytest.approx(by_hand, rel=1e-12)
    assert catalogue()["cox_ph"].value(y, f + 5.0).mean() == pytest.approx(by_hand, rel=1e-12)


def test_the_cox_loss_without_events_is_zero():
    y = np.array([[1.0, 0.0], [2.0, 0.0]])
    assert catalogue()["cox_ph"].value(y, np.array([1.0, 2.0])).tolist() == [0.0, 0.0]
    assert catalogue()["cox_ph"].gradient(y, np.array([1.0, 2.0])).tolist() == [0.0, 0.0]


def test_the_lovasz_hinge_charges_errors_by_the_overlap_they_cost():
    y, f = np.array([1.0, 1.0, 0.0]), np.array([-1.0, 0.5, 0.0])
    # Errors 2, 0.5 and 1: the worst costs half of the overlap, the next 1/6, the last the rest.
    by_hand = 2.0 * (1 / 2) + 1.0 * (2 / 3 - 1 / 2) + 0.5 * (1 - 2 / 3)
    assert catalogue()["lovasz"].value(y, f).mean() == pytest.approx(by_hand)


def test_the_dice_loss_pools_rows():
    value = catalogue()["dice"].value(np.array([1.0, 0.0]), np.zeros(2), smooth=0.0)
    assert value.mean() == pytest.approx(0.5)
