"""Parameters that follow from the data and from what errors cost."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from loss_cases import EVERY_LOSS

from losspick.core.goal import Costs, Goal
from losspick.core.loss import Loss, ParameterValue
from losspick.core.profile import ClassCount, FamilyFit, Profile
from losspick.core.vocabulary import Encoding, Kind, NoiseFamily, Task
from losspick.losses import catalogue


def profile(kind: Kind, task: Task, **facts: Any) -> Profile:
    return Profile(
        target=("y",),
        rows=100,
        missing=0,
        distinct=50,
        kind=kind,
        task=task,
        confidence=1.0,
        alternatives=(),
        evidence=(),
        warnings=(),
        encoding=Encoding.NUMBERS,
        **facts,
    )


def numbers(**facts: Any) -> Profile:
    return profile(Kind.CONTINUOUS, Task.REGRESSION, **facts)


def classes(counts: Sequence[float], kind: Kind = Kind.BINARY) -> Profile:
    rows = sum(counts)
    table = tuple(
        ClassCount(label, count, count / rows)
        for label, count in zip("abcdef", counts, strict=False)
    )
    task = Task.BINARY if kind is Kind.BINARY else Task.MULTICLASS
    return profile(kind, task, classes=table, class_count=len(table))


def computed(
    loss: str, name: str, facts: Profile, goal: Goal | None = None
) -> ParameterValue | None:
    (parameter,) = (p for p in catalogue()[loss].parameters if p.name == name)
    assert parameter.from_data is not None
    return parameter.from_data(facts, goal or Goal())


def value(loss: str, name: str, facts: Profile, goal: Goal | None = None) -> object:
    found = computed(loss, name, facts, goal)
    assert found is not None
    assert found.name == name
    return found.value


def test_huber_delta_is_a_multiple_of_the_robust_spread_in_both_units():
    found = computed("huber", "delta", numbers(mad_sigma=2.0, std=10.0))
    assert found is not None
    assert found.value == pytest.approx(2.69)
    assert "0.269" in found.why
    assert "2.69" in found.why


def test_huber_delta_is_that_of_the_residuals_where_they_were_measured():
    found = computed("huber", "delta", numbers(mad_sigma=2.0, std=10.0, residual_mad_sigma=0.5))
    assert found is not None
    assert found.value == pytest.approx(0.6725)
    assert "of the residuals" in found.why
    assert "recompute" not in found.why


def test_huber_delta_falls_back_to_the_standard_deviation():
    assert value("huber", "delta", numbers(mad_sigma=0.0, std=4.0)) == pytest.approx(5.38)
    assert computed("huber", "delta", numbers(mad_sigma=0.0, std=0.0)) is None
    assert computed("huber", "delta", numbers()) is None


@pytest.mark.parametrize(
    ("goal", "level"),
    [
        (Goal(), 0.5),
        (Goal(quantile=0.9), 0.9),
        (Goal(costs=Costs(false_negative=9.0, false_positive=1.0)), 0.9),
        (Goal(quantile=0.2, costs=Costs(false_negative=9.0)), 0.2),
    ],
)
def test_quantile_level_comes_from_the_goal(goal: Goal, level: float):
    assert value("quantile", "quantile", numbers(), goal) == pytest.approx(level)


def test_positives_weigh_as_much_as_negatives():
    assert value("weighted_bce", "pos_weight", classes([90, 10])) == pytest.approx(9.0)


def test_costs_take_the_place_of_counts():
    goal = Goal(costs=Costs(false_negative=10.0, false_positive=2.0))
    assert value("weighted_bce", "pos_weight", classes([90, 10]), goal) == pytest.approx(5.0)


def test_focal_loss_balances_with_the_share_of_negatives():
    found = computed("focal_binary", "alpha", classes([90, 10]))
    assert found is not None
    assert found.value == pytest.approx(0.9)
    for counts, told in (([90, 10], True), ([30, 70], True), ([20, 80], False)):
        said = computed("focal_binary", "alpha", classes(counts))
        assert said is not None
        assert ("weigh positives down" in said.why) is told
    assert value("focal_binary", "gamma", classes([90, 10])) == 2.0


@pytest.mark.parametrize(
    ("counts", "weights"), [([99, 1], (0.3, 0.7)), ([60, 40], (0.5, 0.5)), ([5, 95], (0.5, 0.5))]
)
def test_small_foreground_weighs_missed_pixels_up(counts: list[float], weights: object) -> None:
    facts = classes(counts, Kind.MASK)
    for loss in ("tversky", "focal_tversky"):
        assert (value(loss, "alpha", facts), value(loss, "beta", facts)) == weights


def test_costs_weigh_the_errors_of_pixels() -> None:
    goal = Goal(costs=Costs(false_negative=8.0, false_positive=2.0))
    facts = classes([99, 1], Kind.MASK)
    assert value("tversky", "alpha", facts, goal) == pytest.approx(0.2)
    assert value("tversky", "beta", facts, goal) == pytest.approx(0.8)


@pytest.mark.parametrize("counts", [[], [10], [10, 0], [3, 4, 5]])
def test_no_weight_without_two_classes_that_have_rows(counts: list[float]):
    facts = profile(Kind.BINARY, Task.BINARY) if not counts else classes(counts)
    assert computed("weighted_bce", "pos_weight", facts) is None
    assert computed("focal_binary", "alpha", facts) is None


def test_class_weights_are_inverse_frequencies_in_the_order_of_the_classes():
    facts = classes([60, 30, 10], Kind.MULTICLASS)
    weights = value("class_weighted_ce", "class_weight", facts)
    assert weights == pytest.approx((100 / 180, 100 / 90, 100 / 30))
    assert value("balanced_softmax", "prior", facts) == pytest.approx((0.6, 0.3, 0.1))
    assert computed("class_weighted_ce", "class_weight", classes([3, 0, 5])) is None


def test_smooth_l1_turns_where_huber_does():
    facts = numbers(mad_sigma=2.0, std=10.0)
    assert value("smooth_l1", "beta", facts) == value("huber", "delta", facts)
    boxes = profile(Kind.BOXES, Task.DETECTION)
    assert value("smooth_l1", "beta", boxes) == pytest.approx(1 / 9)


def test_expectile_level_comes_from_costs_alone():
    assert computed("expectile", "expectile", numbers(), Goal(quantile=0.9)) is None
    goal = Goal(costs=Costs(false_negative=3.0, false_positive=1.0))
    assert value("expectile", "expectile", numbers(), goal) == pytest.approx(0.75)


def test_dispersion_is_what_the_variance_has_over_the_mean():
    assert value("negative_binomial", "dispersion", numbers(mean=2.0, dispersion=4.0)) == 1.5
    assert computed("negative_binomial", "dispersion", numbers(mean=2.0, dispersion=0.9)) is None


@pytest.mark.parametrize("power", [1.2, 1.5, 1.8])
def test_tweedie_power_is_found_from_its_own_moments(power: float):
    mean, phi = 3.0, 2.0
    zeros = math.exp(-(mean ** (2.0 - power)) / (phi * (2.0 - power)))
    facts = numbers(mean=mean, std=math.sqrt(phi * mean**power), zero_share=zeros)
    assert value("tweedie", "power", facts) == pytest.approx(power)


@pytest.mark.parametrize("zeros", [None, 0.0, 1.0, 0.999])
def test_no_tweedie_power_where_no_power_fits(zeros: float | None):
    assert computed("tweedie", "power", numbers(mean=3.0, std=1.0, zero_share=zeros)) is None


def test_beta_precision_is_found_from_its_own_moments():
    facts = numbers(mean=0.3, std=math.sqrt(0.21 / 8.0))
    assert value("beta_nll_proportion", "precision", facts) == pytest.approx(7.0)
    assert computed("beta_nll_proportion", "precision", numbers(mean=0.5, std=0.6)) is None


def test_student_scale_is_that_of_a_t_distribution_with_the_same_mad():
    draws = np.random.default_rng(3).standard_t(4, 400_001) * 2.5
    mad_sigma = 1.4826 * float(np.median(np.abs(draws - np.median(draws))))
    assert value("student_t_nll", "scale", numbers(mad_sigma=mad_sigma)) == pytest.approx(
        2.5, rel=0.01
    )


@pytest.mark.parametrize(
    ("loss", "name", "family", "fit", "expected"),
    [
        ("student_t_nll", "df", NoiseFamily.STUDENT_T, {"scale": 2.0, "df": 3.0}, 3.0),
        ("student_t_nll", "scale", NoiseFamily.STUDENT_T, {"scale": 2.0, "df": 3.0}, 2.0),
        ("von_mises", "concentration", NoiseFamily.VON_MISES, {"mean": 1.0, "kappa": 2.5}, 2.5),
        ("negative_binomial", "dispersion", NoiseFamily.NEGATIVE_BINOMIAL, {"size": 4.0}, 0.25),
        ("tweedie", "power", NoiseFamily.TWEEDIE, {"power": 1.37, "dispersion": 8.0}, 1.37),
        ("beta_nll_proportion", "precision", NoiseFamily.BETA, {"alpha": 2.0, "beta": 3.0}, 5.0),
    ],
)
def test_a_fitted_family_gives_its_parameters(
    loss: str, name: str, family: NoiseFamily, fit: dict[str, float], expected: float
):
    families = (FamilyFit(NoiseFamily.NORMAL, -1.0, ()), FamilyFit(family, -0.9, (*fit.items(),)))
    facts = numbers(
        families=families, mean=0.5, std=0.5, mad_sigma=9.0, dispersion=9.0, zero_share=0.2
    )
    assert value(loss, name, facts) == pytest.approx(expected)


def test_thresholds_start_at_the_logits_of_the_cumulative_shares():
    facts = classes([50, 25, 25], Kind.ORDINAL)
    assert value("cumulative_link", "thresholds", facts) == pytest.approx((0.0, math.log(3.0)))


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_a_profile_that_knows_nothing_stops_no_estimate(loss: Loss):
    empty = profile(Kind.UNUSABLE, Task.NONE)
    for parameter in loss.parameters:
        if parameter.from_data is not None:
            found = parameter.from_data(empty, Goal())
            assert found is None or found.name == parameter.name


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_a_parameter_has_a_default_or_an_estimate(loss: Loss):
    for parameter in loss.parameters:
        assert parameter.default is not None or parameter.from_data is not None


#: Slope and its derivative, in units of the tuning constant.
SLOPES = {
    "cauchy": (lambda u: u / (1 + u**2), lambda u: (1 - u**2) / (1 + u**2) ** 2),
    "welsch": (lambda u: u * np.exp(-(u**2)), lambda u: (1 - 2 * u**2) * np.exp(-(u**2))),
    "fair": (lambda u: u / (1 + np.abs(u)), lambda u: 1 / (1 + np.abs(u)) ** 2),
}


@pytest.mark.parametrize("name", SLOPES)
def test_tuning_constants_lose_five_percent_under_normal_errors(name: str):
    loss = catalogue()[name]
    (constant,) = loss.parameters
    r = np.linspace(-9.0, 9.0, 90_001)
    weight = np.exp(-(r**2) / 2) / np.exp(-(r**2) / 2).sum()
    slope, curvature = (function(r / constant.default) for function in SLOPES[name])
    bent = (weight * curvature / constant.default).sum()
    assert bent**2 / (weight * slope**2).sum() == pytest.approx(0.95, abs=2e-4)
    given = constant.from_data(numbers(mad_sigma=2.0, std=3.0), Goal())
    assert given is not None
    assert given.value == pytest.approx(2.0 * constant.default)
    assert "if the target is divided by its std of 3" in given.why


SMOOTHED = [("label_smoothing_bce", [60, 40], 2.0), ("label_smoothing_ce", [40, 30, 30], 1.5)]


@pytest.mark.parametrize(("loss", "counts", "spread"), SMOOTHED)
def test_labels_are_smoothed_by_the_rate_at_which_they_are_wrong(
    loss: str, counts: list[float], spread: float
) -> None:
    """A label that is wrong with rate r must be as likely, smoothed, as it is right."""
    facts = replace(classes(counts, Kind.MULTICLASS), sure_error_share=0.02, slip_share=0.001)
    found = computed(loss, "smoothing", facts)
    assert found is not None
    assert found.value == pytest.approx(0.02 * spread)
    right = 1.0 - found.value + found.value / len(counts)
    assert right == pytest.approx(1.0 - 0.02)
    assert "about 2 %" in found.why


@pytest.mark.parametrize(("loss", "counts", "spread"), SMOOTHED)
def test_hints_of_wrong_labels_are_taken_within_bounds(
    loss: str, counts: list[float], spread: float
) -> None:
    plain = classes(counts, Kind.MULTICLASS)
    overlap = computed(loss, "smoothing", replace(plain, sure_error_share=0.3))
    assert overlap is not None
    assert overlap.value == 0.1
    assert "can't be told apart" in overlap.why
    assert value(loss, "smoothing", replace(plain, sure_error_share=0.001)) == 0.01
    slips = computed(loss, "smoothing", replace(plain, slip_share=0.03))
    assert slips is not None
    assert slips.value == pytest.approx(0.03 * spread)
    assert "a letter away" in slips.why
    for without in (plain, replace(plain, slip_share=0.0)):
        found = computed(loss, "smoothing", without)
        assert found is not None
        assert found.value == 0.03
        assert "no hint of wrong labels" in found.why
