"""What is drawn of each loss, checked against the loss itself and by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from losspick.consulting.curves import (
    POINTS,
    along,
    arguments_of,
    example_parameters,
    plot_of,
)
from losspick.consulting.settings import settings_of, within
from losspick.consulting.situation import Setting
from losspick.core.curve import AxisKind
from losspick.core.loss import Loss, Units
from losspick.losses import catalogue

EVERY_LOSS = [pytest.param(loss, id=loss.id) for loss in catalogue().values()]
EVERY_SETTING = [
    pytest.param(loss, setting, id=f"{loss.id} by {setting.axis.kind}")
    for loss in catalogue().values()
    for setting in settings_of(loss)
]


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_every_loss_is_drawn(loss: Loss) -> None:
    plot = plot_of(loss)
    assert plot is not None
    for curve in plot.curves:
        assert len(curve.x) == len(curve.loss) == len(curve.gradient) == POINTS
        assert np.isfinite([*curve.loss, *curve.gradient]).all()
        assert max(curve.loss) > min(curve.loss)
    assert all(within(plot.axis, place) for place in (plot.axis.low, *plot.axis.at))


@pytest.mark.parametrize("name", ["giou", "diou", "ciou"])
def test_the_box_itself_costs_nothing_on_either_axis(name: str) -> None:
    loss = catalogue()[name]
    for setting, place in zip(settings_of(loss), (0.0, 1.0), strict=True):
        (case,) = setting.cases
        assert along(loss, case, (place,), {}).loss == pytest.approx((0.0,), abs=1e-9)


#: Losses that hold a part of their value in the gradient, which then is not its slope.
HOLDING = ("ciou",)


@pytest.mark.parametrize(("loss", "setting"), EVERY_SETTING)
def test_predictions_move_along_the_direction_of_the_gradient(loss: Loss, setting: Setting) -> None:
    span = setting.axis.high - setting.axis.low
    for case in setting.cases:
        for share in (0.07, 0.31, 0.58, 0.83):
            place, step = setting.axis.low + share * span, 1e-5 * span
            ahead, back = (np.ravel(case.at(place + by).f) for by in (step, -step))
            moved, direction = ahead - back, np.ravel(case.at(place).direction)
            if loss.units is Units.PER_CLASS:  # what is added to all logits changes nothing
                moved, direction = moved - moved.mean(), direction - direction.mean()
            lengths = np.linalg.norm(moved) * np.linalg.norm(direction)
            assert abs(moved @ direction) == pytest.approx(lengths, rel=1e-6)


@pytest.mark.parametrize(("loss", "setting"), EVERY_SETTING)
def test_the_gradient_shown_is_the_slope_of_the_loss_shown(loss: Loss, setting: Setting) -> None:
    parameters = arguments_of(example_parameters(loss) or ())
    span = setting.axis.high - setting.axis.low
    if loss.id in HELD_FIXED:
        pytest.skip("its gradient holds fixed what the value does not")
    places = [setting.axis.low + share * span for share in (0.07, 0.31, 0.58, 0.83)]
    step = 1e-5
    for case in setting.cases:
        shown = along(loss, case, places, parameters).gradient
        drawn = loss.counterpart if case.counterpart and loss.counterpart else loss
        for place, slope in zip(places, shown, strict=True):
            at = case.at(place)
            y, f, direction = (np.asarray(rows) for rows in (at.y, at.f, at.direction))
            up, down = (
                drawn.value(y, f + sign * step * direction, **parameters).mean() for sign in (1, -1)
            )
            near = 0.05 if loss.id in HOLDING else 1e-4
            assert slope == pytest.approx((up - down) / (2 * step), rel=near, abs=1e-6)


#: Compared in the tests of the losses.
HELD_FIXED = ("gradnorm",)

NATURAL = [
    ("mse", AxisKind.ERROR),
    ("gaussian_nll", AxisKind.ERROR),
    ("poisson", AxisKind.PREDICTION),
    ("mape", AxisKind.PREDICTION),
    ("fractional_bce", AxisKind.FRACTION),
    ("bce", AxisKind.PROBABILITY),
    ("dice", AxisKind.PROBABILITY),
    ("boundary", AxisKind.PROBABILITY),
    ("giou", AxisKind.SHIFT),
    ("sparse_categorical_ce", AxisKind.PROBABILITY),
    ("kl_divergence", AxisKind.PROBABILITY),
    ("multilabel_bce", AxisKind.PROBABILITY),
    ("hinge", AxisKind.MARGIN),
    ("multiclass_hinge", AxisKind.MARGIN),
    ("coral", AxisKind.SCORE),
    ("von_mises", AxisKind.ANGLE),
    ("discrete_hazard", AxisKind.HAZARD),
    ("weibull_aft", AxisKind.TIME_RATIO),
    ("cox_ph", AxisKind.LEAD),
    ("wgan", AxisKind.CRITIC),
    ("triplet", AxisKind.DISTANCE),
    ("hinge_embedding", AxisKind.DISTANCE),
    ("cosine_embedding", AxisKind.COSINE),
    ("margin_ranking", AxisKind.ORDER),
    ("lambdarank", AxisKind.ORDER),
    ("arcface", AxisKind.COSINE),
    ("supcon", AxisKind.COSINE),
    ("trades", AxisKind.PROBABILITY),
    ("gradnorm", AxisKind.WEIGHT),
    ("uncertainty_weighting", AxisKind.LOG_VARIANCE),
]


@pytest.mark.parametrize(("name", "kind"), NATURAL)
def test_a_loss_is_drawn_along_what_is_natural_to_it(name: str, kind: AxisKind) -> None:
    plot = plot_of(catalogue()[name])
    assert plot is not None
    assert plot.axis.kind is kind


#: A loss, a place, and loss and gradient there, worked out by hand.
BY_HAND = [
    ("huber", 0, 3.0, 2.5, 1.0),
    ("bce", 0, 0.25, math.log(4), -0.75),
    ("sparse_categorical_ce", 0, 0.25, math.log(4), -0.75),
    ("kl_divergence", 0, 0.25, math.log(4), -1.0),
    ("poisson", 0, 5.0, 5 - 10 * math.log(5), -5.0),
    ("gaussian_nll", 0, 3.0, 4.5, 3.0),
    ("cox_ph", 0, 1.0, math.log(1 + math.exp(-1)), -1 / (1 + math.e)),
    ("dice", 0, 0.5, 1 - 10 / 60, None),
    ("multiclass_hinge", 0, -1.0, 4 / 3, -2 / 3),
    ("squared_hinge", 0, -1.0, 4.0, -4.0),
    ("von_mises", 0, math.pi / 2, math.log(2 * math.pi * 1.2660658777520084), 1.0),
    ("discrete_hazard", 0, 0.25, math.log(4), -0.75),
    ("discrete_hazard", 1, 0.25, -math.log(0.75), 0.25),
    ("weibull_aft", 0, 2.0, 0.5 + math.log(2), 0.5),
    ("weibull_aft", 1, 2.0, 0.5, -0.5),
    ("gan_minimax", 0, 0.0, math.log(2), -0.5),
    ("gan_minimax", 2, 0.0, -math.log(2), -0.5),
    ("lsgan", 2, 3.0, 2.0, 2.0),
    ("wgan", 1, 1.0, 1.0, 1.0),
    ("contrastive", 0, 0.5, 0.25, 1.0),
    ("contrastive", 1, 0.25, 0.5625, -1.5),
    ("cosine_embedding", 0, 0.5, 0.5, -1.0),
    ("triplet", 0, 0.5, 0.5, 1.0),
    ("triplet", 1, 1.5, 0.5, -1.0),
    ("margin_ranking", 0, -1.0, 2.0, -1.0),
    ("pairwise_logistic", 0, 0.0, math.log(2), -0.5),
    ("lambdarank", 0, 0.0, math.log(2) * (1 - 1 / math.log2(3)), -0.5 * (1 - 1 / math.log2(3))),
    ("listnet", 0, 0.0, math.log(2), -0.5),
    ("cosine_similarity", 0, 0.25, 0.75, -1.0),
    ("trades", 0, 0.9, -math.log(0.9), 0.0),
    ("uncertainty_weighting", 0, 0.0, 0.5, 0.0),
    ("gradnorm", 0, 1.0, 1.0, 2.0),
]


@pytest.mark.parametrize(("name", "case", "place", "value", "slope"), BY_HAND)
def test_values_by_hand(
    name: str, case: int, place: float, value: float, slope: float | None
) -> None:
    loss = catalogue()[name]
    parameters = arguments_of(example_parameters(loss) or ())
    line = along(loss, settings_of(loss)[0].cases[case], (place,), parameters)
    assert line.loss[0] == pytest.approx(value, rel=1e-5)
    if slope is not None:
        assert line.gradient[0] == pytest.approx(slope)


def test_lines_that_coincide_share_a_name() -> None:
    plot = plot_of(catalogue()["gan_non_saturating"])
    assert plot is not None
    assert [c.name for c in plot.curves] == [
        "critic, real row, generator",
        "critic, generated row",
    ]


def test_cases_that_do_not_differ_are_one_line() -> None:
    drawn = {name: plot_of(catalogue()[name]) for name in ("bce", "asymmetric_loss")}
    names = {name: [c.name for c in plot.curves] for name, plot in drawn.items() if plot}
    assert names == {"bce": ["bce"], "asymmetric_loss": ["label 1", "label 0"]}
