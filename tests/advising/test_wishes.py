"""A metric leads, then what the user wishes, then the target; and the notes say where they part."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from made_profiles import classes, numbers
from usual_targets import BOOK, NORMAL

from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import FamilyFit, Profile
from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Encoding, Framework, Kind, Need, NoiseFamily

DRAW = random.Random(11)
HEAVY = replace(
    NORMAL, kurtosis=10.0, tail_index=2.9, outlier_share=0.051, outlier_loss_share=0.51, rows=2000
)
SKEWED = numbers(
    Kind.POSITIVE_CONTINUOUS,
    [math.exp(DRAW.gauss(4.0, 1.4)) for _ in range(500)],
    skew=5.0,
    kurtosis=40.0,
    outlier_share=0.01,
    outlier_loss_share=0.6,
    orders_of_magnitude=2.8,
)
ZEROS = replace(
    numbers(Kind.ZERO_INFLATED, [0.0] * 400 + [DRAW.expovariate(0.01) for _ in range(100)]),
    skew=4.0,
    dispersion=200.0,
)
TARGETS = {"normal": NORMAL, "heavy": HEAVY, "skewed": SKEWED}
SERVED = {"mae": "mae", "rmse": "mse", "r2": "mse", "wape": "mae", "rmsle": "msle", "mape": "mape"}


def _advise(profile: Profile, **goal: object) -> Recommendation:
    return advise(profile, Goal(**goal), BOOK)  # type: ignore[arg-type]


def _order(profile: Profile, **goal: object) -> list[str]:
    return [one.loss for one in _advise(profile, **goal).ranking]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("wish", ["matter", "ignore"])
@pytest.mark.parametrize("metric", ["mae", "rmse", "r2", "wape"])
def test_the_metric_leads_whatever_is_wished(metric: str, wish: str, target: str) -> None:
    answer = _advise(TARGETS[target], metric=metric, large_errors=wish)
    assert answer.ranking[0].loss == SERVED[metric]
    contradicts = (SERVED[metric] == "mse") is (wish == "ignore")
    assert any("the metric decides" in note for note in answer.notes) is contradicts


@pytest.mark.parametrize("metric", ["rmsle", "mape"])
def test_relative_metrics_lead_too(metric: str) -> None:
    assert _order(SKEWED, metric=metric, large_errors="matter")[0] == SERVED[metric]


@pytest.mark.parametrize("target", TARGETS)
def test_a_wish_beats_what_the_target_alone_says(target: str) -> None:
    assert _order(TARGETS[target], large_errors="matter")[0] == "mse"
    assert _order(TARGETS[target], large_errors="ignore")[0] in {"huber", "mae"}


SPREAD = {"quantile", "gaussian_nll", "student_t_nll", "laplace_nll", "negative_binomial"}


@pytest.mark.parametrize("profile", [NORMAL, HEAVY, SKEWED, ZEROS])
@pytest.mark.parametrize("metric", [None, "rmse", "mae"])
def test_intervals_come_from_a_loss_that_knows_a_spread(
    profile: Profile, metric: str | None
) -> None:
    answer = _advise(profile, needs=(Need.INTERVALS,), metric=metric)
    assert answer.ranking[0].loss in SPREAD
    assert any("90 % of the rows" in note or "for 90 %" in note for note in answer.notes)


def test_a_quantile_for_an_interval_is_no_median() -> None:
    quantile = next(
        one for one in _advise(NORMAL, needs=(Need.INTERVALS,)).ranking if one.loss == "quantile"
    )
    assert quantile.parameters[0].value == 0.95


FITS = (
    FamilyFit(NoiseFamily.NEGATIVE_BINOMIAL, -2.6, ()),
    FamilyFit(NoiseFamily.POISSON, -4.1, ()),
)
OVERDISPERSED = numbers(
    Kind.COUNT,
    [float(int(DRAW.expovariate(0.2))) for _ in range(500)],
    skew=2.0,
    dispersion=5.5,
    families=FITS,
)
EVEN = numbers(
    Kind.COUNT, [float(DRAW.randrange(101)) for _ in range(500)], skew=-0.02, dispersion=17.0
)


def test_counts_are_judged_by_their_shape() -> None:
    assert _order(OVERDISPERSED)[0] == "negative_binomial"
    assert _order(EVEN)[0] == "mse"
    assert _order(OVERDISPERSED, needs=(Need.INTERVALS,))[0] == "negative_binomial"


@pytest.mark.parametrize("used", [100, 300])
def test_a_few_outliers_of_few_rows_are_chance(used: int) -> None:
    few = replace(NORMAL, rows=used, outlier_share=0.04, kurtosis=0.3)
    assert _order(few)[0] == "mse"
    many = replace(few, rows=20_000)
    assert _order(many)[0] == "huber"


@pytest.mark.parametrize(
    ("profile", "metric", "instead", "why"),
    [
        (ZEROS, "mape", "wape", "is 0 in 80 % of the rows"),
        (NORMAL, "rmsle", "mae", "are negative"),
        (NORMAL, "mape", "wape", "are negative"),
        (NORMAL, "tweedie_deviance", "rmse", "are negative"),
        (ZEROS, "gamma_deviance", "tweedie_deviance", "is 0 in 80 % of the rows"),
    ],
)
def test_an_undefined_metric_is_told_and_replaced(
    profile: Profile, metric: str, instead: str, why: str
) -> None:
    answer = _advise(profile, metric=metric)
    assert answer.notes[0].startswith(f"{metric} is undefined on this target: ")
    assert why in answer.notes[0]
    assert f"Judge by {instead} instead" in answer.notes[0]
    assert answer.metric == instead
    assert answer.goal.metric == metric
    assert "1/y" not in (answer.step or "")
    assert [one.loss for one in answer.ranking] == _order(profile, metric=instead)


def test_a_defined_metric_is_not_called_undefined() -> None:
    assert not any("undefined" in note for note in _advise(SKEWED, metric="mape").notes)


def test_percentages_are_not_standardised() -> None:
    notes = " ".join(_advise(SKEWED, metric="mape").notes)
    assert "on its own scale" in notes
    assert "Standardise" not in notes
    assert "a linear output on the standardised target" not in notes


def test_msle_says_how_far_below_the_mean_it_lies() -> None:
    (note,) = [note for note in _advise(SKEWED).notes if "mean log" in note]
    assert SKEWED.sample is not None
    typical = math.expm1(math.fsum(map(math.log1p, SKEWED.sample)) / len(SKEWED.sample))
    assert f"{typical:.3g} here against a mean of {SKEWED.mean:.3g}" in note


def test_logarithms_are_told_as_an_alternative_with_their_bias_on_the_mean() -> None:
    (note,) = [note for note in _advise(SKEWED, metric="rmse").notes if "mean log" in note]
    assert SKEWED.sample is not None
    typical = math.expm1(math.fsum(map(math.log1p, SKEWED.sample)) / len(SKEWED.sample))
    assert f"{typical:.3g} here against a mean of {SKEWED.mean:.3g}" in note
    assert "instead of the mean" in note
    assert "Duan 1983" in note


@pytest.mark.parametrize(
    ("profile", "metric"), [(SKEWED, "mae"), (NORMAL, "rmse"), (HEAVY, "rmse"), (SKEWED, "mape")]
)
def test_no_bias_of_logarithms_where_they_have_none_or_no_place(
    profile: Profile, metric: str
) -> None:
    assert not any("mean log" in note for note in _advise(profile, metric=metric).notes)


def test_mae_on_mostly_zeros_learns_zero() -> None:
    assert any("mostly 0" in note for note in _advise(ZEROS, metric="mae").notes)
    assert not any("mostly 0" in note for note in _advise(SKEWED, metric="mae").notes)
    assert not any("mostly 0" in note for note in _advise(ZEROS, metric="rmse").notes)


def test_smape_of_zeros_is_told() -> None:
    assert any("200 % in the 80 % of rows" in note for note in _advise(ZEROS, metric="smape").notes)
    assert not any("200 %" in note for note in _advise(SKEWED, metric="smape").notes)


def test_ranking_and_the_metrics_of_rankings_agree() -> None:
    rare = classes(Kind.BINARY, [950, 50])
    assert _order(rare, needs=(Need.RANKING,))[0] == _order(rare, metric="roc_auc")[0] == "bce"


@pytest.mark.parametrize("metric", [None, "accuracy", "log_loss", "roc_auc"])
def test_many_one_hot_columns_stay_one_hot(metric: str | None) -> None:
    names = tuple(f"c{i}" for i in range(80))
    wide = classes(Kind.ONE_HOT, [20] * 80, encoding=Encoding.ONE_HOT, target=names)
    order = _order(wide, metric=metric)
    assert order.index("categorical_ce") < order.index("sparse_categorical_ce")
    assert metric == "accuracy" or order[0] == "categorical_ce"


def test_no_zeros_no_extra_zeros() -> None:
    far = numbers(Kind.POSITIVE_CONTINUOUS, [DRAW.uniform(1e4, 1e5) for _ in range(99)])
    assert "zero_inflated_poisson" not in _order(far)
    refused = {one.loss: one.why for one in _advise(far).ineligible}
    assert "extra zeros" in refused["zero_inflated_poisson"]


def test_an_even_range_wants_no_logarithm() -> None:
    score = numbers(
        Kind.CONTINUOUS,
        [float(DRAW.randrange(101)) for _ in range(500)],
        skew=-0.02,
        kurtosis=-1.2,
        orders_of_magnitude=2.0,
    )
    answer = _advise(score).ranking
    assert answer[0].loss == "mse"
    assert not next(one for one in answer if one.loss == "msle").tied_with_best


def test_a_library_without_msle_is_told_the_way_round() -> None:
    answer = _advise(SKEWED, metric="rmsle", framework=Framework.SKLEARN)
    assert any("log1p of the target" in note for note in answer.notes)
    assert not any("mean log" in note for note in answer.notes)
    assert not any("served best" in note for note in _advise(SKEWED, metric="rmse").notes)
