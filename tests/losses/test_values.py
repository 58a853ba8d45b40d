"""Values worked out by hand, at least one for every loss."""

from __future__ import annotations

from math import e, exp, log

import numpy as np
import pytest

from losspick.losses import catalogue

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
]


@pytest.mark.parametrize(("name", "y", "f", "parameters", "value"), VALUES)
def test_value_is_the_one_worked_out_by_hand(name, y, f, parameters, value):
    found = catalogue()[name].value(np.array([y]), np.array([f]), **parameters)
    assert found == pytest.approx([value], rel=1e-12, abs=1e-12)


def test_every_loss_has_a_value_by_hand():
    assert {name for name, *_ in VALUES} == set(catalogue())
