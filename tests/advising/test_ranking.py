from __future__ import annotations

from dataclasses import replace

import pytest
from made_profiles import numbers, plain
from usual_targets import (
    BALANCED,
    BOOK,
    CONTAMINATED,
    COSTS,
    COUNT,
    EXPONENTIAL,
    INDICES,
    LONG_TAIL,
    MANY_OUTLIERS,
    NORMAL,
    ONE_HOT,
    RARE,
    SOFT,
    advised,
    candidate,
)

from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import FamilyFit, Profile
from losspick.core.rule import Basis
from losspick.core.vocabulary import Kind, Need, NoiseFamily
from losspick.errors import UsageError

TOP = [
    # problem type first
    ("normal", NORMAL, Goal(), "mse"),
    ("balanced", BALANCED, Goal(), "bce"),
    ("indices", INDICES, Goal(), "sparse_categorical_ce"),
    ("one-hot", ONE_HOT, Goal(), "categorical_ce"),
    ("soft", SOFT, Goal(), "kl_divergence"),
    ("count", COUNT, Goal(), "poisson"),
    ("fractions", numbers(Kind.PROPORTION, [0.1, 0.5, 0.7]), Goal(), "fractional_bce"),
    ("label sets", plain(Kind.MULTILABEL, class_count=3), Goal(), "multilabel_bce"),
    # then what the profile shows
    ("contaminated", CONTAMINATED, Goal(), "huber"),
    ("many outliers", MANY_OUTLIERS, Goal(), "mae"),
    ("exponential", EXPONENTIAL, Goal(), "msle"),
    ("rare", RARE, Goal(), "weighted_bce"),
    ("long tail", LONG_TAIL, Goal(), "class_weighted_ce"),
    # then what the user says
    ("large errors matter", CONTAMINATED, Goal(large_errors="matter"), "mse"),
    ("large errors forgiven", NORMAL, Goal(large_errors="ignore"), "huber"),
    ("costs", BALANCED, Goal(costs=COSTS), "weighted_bce"),
    ("costs, probabilities", RARE, Goal(costs=COSTS, needs=(Need.PROBABILITIES,)), "bce"),
    ("probabilities", RARE, Goal(needs=(Need.PROBABILITIES,)), "bce"),
    ("labels", BALANCED, Goal(needs=(Need.LABELS,)), "hinge"),
    ("both", BALANCED, Goal(needs=(Need.LABELS, Need.PROBABILITIES)), "bce"),
    ("quantile", EXPONENTIAL, Goal(quantile=0.9), "quantile"),
    ("costs of numbers", NORMAL, Goal(costs=COSTS), "quantile"),
    # a metric leads
    ("rmse", CONTAMINATED, Goal(metric="rmse"), "mse"),
    ("rmse, many outliers", MANY_OUTLIERS, Goal(metric="r2"), "mse"),
    ("rmse, exponential", EXPONENTIAL, Goal(metric="rmse"), "mse"),
    ("mae", NORMAL, Goal(metric="mae"), "mae"),
    ("mae, exponential", EXPONENTIAL, Goal(metric="neg_mean_absolute_error"), "mae"),
    ("rmsle", EXPONENTIAL, Goal(metric="rmsle"), "msle"),
    ("pinball", NORMAL, Goal(metric="pinball", quantile=0.9), "quantile"),
    ("mae beats quantile", NORMAL, Goal(metric="mae", quantile=0.9), "mae"),
    ("deviance", COUNT, Goal(metric="poisson_deviance"), "poisson"),
    ("log loss", RARE, Goal(metric="log_loss"), "bce"),
    ("brier", RARE, Goal(metric="brier"), "bce"),
    ("accuracy", RARE, Goal(metric="accuracy"), "bce"),
    ("auc", RARE, Goal(metric="roc_auc"), "bce"),
    ("auc, costs", RARE, Goal(metric="roc_auc", costs=COSTS), "bce"),
    ("balanced accuracy", BALANCED, Goal(metric="balanced_accuracy"), "weighted_bce"),
    ("recall", BALANCED, Goal(metric="recall"), "weighted_bce"),
    ("multiclass log loss", LONG_TAIL, Goal(metric="log_loss"), "sparse_categorical_ce"),
    ("one-hot log loss", ONE_HOT, Goal(metric="log_loss"), "categorical_ce"),
    ("macro", INDICES, Goal(metric="balanced_accuracy"), "class_weighted_ce"),
]


@pytest.mark.parametrize(
    ("profile", "goal", "loss"), [pytest.param(*case[1:], id=case[0]) for case in TOP]
)
def test_the_first_loss(profile: Profile, goal: Goal, loss: str) -> None:
    assert advised(profile, goal).ranking[0].loss == loss


@pytest.mark.parametrize("kind", [Kind.UNUSABLE, Kind.TEXT])
def test_no_loss_without_a_target_and_a_word_on_what_to_do(kind: Kind) -> None:
    recommendation = advised(plain(kind))
    assert recommendation.ranking == ()
    assert recommendation.sanity is recommendation.labels is None
    assert recommendation.snippets == recommendation.metric_changes == ()
    assert len(recommendation.notes) == 1
    assert len(recommendation.ineligible) > 10


def test_scores_are_shares_in_order_of_points() -> None:
    ranking = advised(CONTAMINATED).ranking
    assert sum(one.score for one in ranking) == pytest.approx(1.0)
    assert [one.score for one in ranking] == sorted((one.score for one in ranking), reverse=True)
    for one in ranking:
        assert one.points == pytest.approx(sum(reason.points for reason in one.reasons))
        assert 0.0 < one.score < 1.0
        sizes = [abs(reason.points) for reason in one.reasons]
        assert sizes == sorted(sizes, reverse=True)


def test_ties_are_within_the_threshold_and_the_first_is_tied_with_itself() -> None:
    ranking = advised(CONTAMINATED).ranking
    assert ranking[0].tied_with_best
    for one in ranking:
        assert one.tied_with_best is (ranking[0].points - one.points <= 0.4 + 1e-9)


def test_little_is_a_tie_and_more_is_not() -> None:
    huber, mae = advised(CONTAMINATED).ranking[0], candidate(advised(CONTAMINATED), "mae")
    assert huber.points - mae.points == pytest.approx(0.6)
    assert not mae.tied_with_best
    first, second = advised(MANY_OUTLIERS).ranking[:2]
    assert first.points - second.points == pytest.approx(0.4)
    assert second.tied_with_best


def test_equal_points_go_to_the_simpler_loss() -> None:
    ranking = advised(plain(Kind.MULTI_TARGET, target=("a", "b")), Goal()).ranking
    equal = [one for one in ranking if one.points == 0.0]
    assert [len(one.parameters) for one in equal] == sorted(len(one.parameters) for one in equal)


def test_the_textbook_is_shown_where_the_metric_overrules_it() -> None:
    weighted = candidate(advised(RARE, Goal(metric="log_loss")), "weighted_bce")
    textbook = next(r for r in weighted.reasons if r.rule == "binary-strong-imbalance")
    assert textbook.overruled == 1.5
    assert textbook.points == pytest.approx(0.075)
    metric = next(r for r in weighted.reasons if r.rule == "metric-log-loss")
    assert metric.basis is Basis.METRIC
    assert metric.overruled is None
    free = candidate(advised(RARE), "weighted_bce")
    assert all(reason.overruled is None for reason in free.reasons)


def test_a_note_tells_what_the_target_alone_would_speak_for() -> None:
    (note,) = [n for n in advised(RARE, Goal(metric="log_loss")).notes if "Without a metric" in n]
    assert "would speak for weighted_bce: Only 3.00 % of the rows" in note
    agreed = advised(BALANCED, Goal(metric="log_loss")).notes
    assert not any("Without a metric" in note for note in agreed)
    assert not any("Without a metric" in note for note in advised(RARE).notes)


def test_reasons_carry_this_datas_numbers() -> None:
    weighted = candidate(advised(RARE), "weighted_bce")
    (reason,) = [r for r in weighted.reasons if r.rule == "binary-imbalance"]
    assert reason.why.startswith("32.3 rows of one class for each of the other (3.0 %)")
    assert reason.references
    assert reason.caveat


def test_noise_families_take_at_most_a_point_and_compare_like_with_like() -> None:
    families = (
        FamilyFit(NoiseFamily.LAPLACE, -2.0, ()),
        FamilyFit(NoiseFamily.NORMAL, -2.25, ()),
        FamilyFit(NoiseFamily.LOG_NORMAL, -9.0, ()),
        FamilyFit(NoiseFamily.POISSON, 5.0, ()),
    )
    profile = replace(numbers(Kind.CONTINUOUS, [0.5, 1.0, 3.0]), families=families)
    recommendation = advised(profile)

    def taken(loss: str) -> float:
        reasons = candidate(recommendation, loss).reasons
        return sum(r.points for r in reasons if r.rule == "noise-family")

    assert taken("mse") == pytest.approx(-0.25)
    assert taken("mae") == 0.0
    assert taken("msle") == -1.0
    assert taken("poisson") == 0.0
    assert taken("huber") == 0.0


def test_the_same_input_gives_the_same_recommendation() -> None:
    assert advised(EXPONENTIAL) == advised(EXPONENTIAL)
    shuffled = replace(BOOK, rules=tuple(reversed(BOOK.rules)))
    again = advise(EXPONENTIAL, Goal(), shuffled)
    assert [one.loss for one in again.ranking] == [one.loss for one in advised(EXPONENTIAL).ranking]


def test_an_unknown_metric_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="unknown metric 'rmze'"):
        advised(NORMAL, Goal(metric="rmze"))
    with pytest.raises(UsageError, match=r"did you mean .*accuracy"):
        advised(BALANCED, Goal(metric="acuracy"))


def test_a_metric_of_another_task_says_which_judge_this_one() -> None:
    with pytest.raises(UsageError) as caught:
        advised(BALANCED, Goal(metric="rmsle"))
    assert "rmsle judges regression targets; this one is learned as binary" in str(caught.value)
    assert "log_loss" in str(caught.value)
    assert "--kind" in str(caught.value)


def test_what_each_common_metric_would_change() -> None:
    changes = {c.metric: c.loss for c in advised(RARE).metric_changes}
    assert changes["log_loss"] == changes["accuracy"] == changes["roc_auc"] == "bce"
    assert changes["balanced_accuracy"] == "weighted_bce"
    steps = {c.metric: c.step for c in advised(RARE).metric_changes}
    assert steps["f1"] is not None
    assert steps["log_loss"] is None
    for metric, loss in changes.items():
        assert advised(RARE, Goal(metric=metric)).ranking[0].loss == loss


def test_metrics_that_the_target_does_not_allow_are_left_out() -> None:
    signed = numbers(Kind.CONTINUOUS, [-5.0, 1.0, 2.5])
    assert {c.metric for c in advised(signed).metric_changes} == {"rmse", "mae"}
    assert "rmsle" in {c.metric for c in advised(EXPONENTIAL).metric_changes}


def test_the_metrics_step_is_told() -> None:
    step = advised(RARE, Goal(metric="f1")).step
    assert step is not None
    assert "threshold" in step
    assert advised(RARE).step is None
