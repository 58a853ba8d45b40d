from __future__ import annotations

import random
from dataclasses import replace

import pytest
from made_profiles import classes, numbers, plain

from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Costs, Goal
from losspick.core.profile import Alternative, FamilyFit, Profile
from losspick.core.recommendation import Candidate, Recommendation
from losspick.core.rule import Basis
from losspick.core.vocabulary import Encoding, Framework, Kind, Need, NoiseFamily, Task
from losspick.errors import UsageError

BOOK = load_rules()
DRAW = random.Random(3)
NORMAL = numbers(
    Kind.CONTINUOUS,
    [DRAW.gauss(5.0, 2.0) for _ in range(500)],
    skew=0.05,
    kurtosis=0.1,
    outlier_share=0.006,
    outlier_loss_share=0.04,
)
CONTAMINATED = replace(NORMAL, kurtosis=9.0, outlier_share=0.04, outlier_loss_share=0.7)
MANY_OUTLIERS = replace(CONTAMINATED, outlier_share=0.09)
EXPONENTIAL = numbers(
    Kind.POSITIVE_CONTINUOUS,
    [DRAW.expovariate(0.001) for _ in range(500)],
    skew=2.0,
    kurtosis=6.2,
    outlier_share=0.01,
    outlier_loss_share=0.1,
    orders_of_magnitude=2.6,
)
COUNT = numbers(Kind.COUNT, [float(DRAW.choice([0, 1, 1, 2, 4])) for _ in range(500)])
BALANCED = classes(Kind.BINARY, [520, 480])
RARE = classes(Kind.BINARY, [970, 30])
INDICES = classes(Kind.MULTICLASS, [300, 350, 400])
LONG_TAIL = classes(Kind.MULTICLASS, [900, 80, 20])
ONE_HOT = classes(Kind.ONE_HOT, [300, 350, 400], encoding=Encoding.ONE_HOT, target=("a", "b", "c"))
SOFT = classes(Kind.SOFT_LABEL, [30, 35, 40], encoding=Encoding.SHARES, target=("a", "b", "c"))
COSTS = Costs(false_negative=10.0)

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


def _advise(profile: Profile, goal: Goal | None = None) -> Recommendation:
    return advise(profile, goal or Goal(), BOOK)


def _candidate(recommendation: Recommendation, loss: str) -> Candidate:
    return next(one for one in recommendation.ranking if one.loss == loss)


@pytest.mark.parametrize(
    ("profile", "goal", "loss"), [pytest.param(*case[1:], id=case[0]) for case in TOP]
)
def test_the_first_loss(profile: Profile, goal: Goal, loss: str) -> None:
    assert _advise(profile, goal).ranking[0].loss == loss


@pytest.mark.parametrize("kind", [Kind.UNUSABLE, Kind.TEXT])
def test_no_loss_without_a_target_and_a_word_on_what_to_do(kind: Kind) -> None:
    recommendation = _advise(plain(kind))
    assert recommendation.ranking == ()
    assert recommendation.sanity is recommendation.labels is None
    assert recommendation.snippets == recommendation.metric_changes == ()
    assert len(recommendation.notes) == 1
    assert len(recommendation.ineligible) > 10


def test_scores_are_shares_in_order_of_points() -> None:
    ranking = _advise(CONTAMINATED).ranking
    assert sum(one.score for one in ranking) == pytest.approx(1.0)
    assert [one.score for one in ranking] == sorted((one.score for one in ranking), reverse=True)
    for one in ranking:
        assert one.points == pytest.approx(sum(reason.points for reason in one.reasons))
        assert 0.0 < one.score < 1.0
        sizes = [abs(reason.points) for reason in one.reasons]
        assert sizes == sorted(sizes, reverse=True)


def test_ties_are_within_the_threshold_and_the_first_is_tied_with_itself() -> None:
    ranking = _advise(CONTAMINATED).ranking
    assert ranking[0].tied_with_best
    for one in ranking:
        assert one.tied_with_best is (ranking[0].points - one.points <= 0.4 + 1e-9)


def test_little_is_a_tie_and_more_is_not() -> None:
    huber, mae = _advise(CONTAMINATED).ranking[0], _candidate(_advise(CONTAMINATED), "mae")
    assert huber.points - mae.points == pytest.approx(0.6)
    assert not mae.tied_with_best
    first, second = _advise(MANY_OUTLIERS).ranking[:2]
    assert first.points - second.points == pytest.approx(0.4)
    assert second.tied_with_best


def test_equal_points_go_to_the_simpler_loss() -> None:
    ranking = _advise(plain(Kind.MULTI_TARGET, target=("a", "b")), Goal()).ranking
    equal = [one for one in ranking if one.points == 0.0]
    assert [len(one.parameters) for one in equal] == sorted(len(one.parameters) for one in equal)


def test_the_textbook_is_shown_where_the_metric_overrules_it() -> None:
    weighted = _candidate(_advise(RARE, Goal(metric="log_loss")), "weighted_bce")
    textbook = next(r for r in weighted.reasons if r.rule == "binary-strong-imbalance")
    assert textbook.overruled == 1.5
    assert textbook.points == pytest.approx(0.075)
    metric = next(r for r in weighted.reasons if r.rule == "metric-log-loss")
    assert metric.basis is Basis.METRIC
    assert metric.overruled is None
    free = _candidate(_advise(RARE), "weighted_bce")
    assert all(reason.overruled is None for reason in free.reasons)


def test_a_note_tells_what_the_target_alone_would_speak_for() -> None:
    (note,) = [n for n in _advise(RARE, Goal(metric="log_loss")).notes if "Without a metric" in n]
    assert "would speak for weighted_bce: Only 3.00 % of the rows" in note
    agreed = _advise(BALANCED, Goal(metric="log_loss")).notes
    assert not any("Without a metric" in note for note in agreed)
    assert not any("Without a metric" in note for note in _advise(RARE).notes)


def test_reasons_carry_this_datas_numbers() -> None:
    weighted = _candidate(_advise(RARE), "weighted_bce")
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
    recommendation = _advise(profile)

    def taken(loss: str) -> float:
        reasons = _candidate(recommendation, loss).reasons
        return sum(r.points for r in reasons if r.rule == "noise-family")

    assert taken("mse") == pytest.approx(-0.25)
    assert taken("mae") == 0.0
    assert taken("msle") == -1.0
    assert taken("poisson") == 0.0
    assert taken("huber") == 0.0


def test_the_same_input_gives_the_same_recommendation() -> None:
    assert _advise(EXPONENTIAL) == _advise(EXPONENTIAL)
    shuffled = replace(BOOK, rules=tuple(reversed(BOOK.rules)))
    again = advise(EXPONENTIAL, Goal(), shuffled)
    assert [one.loss for one in again.ranking] == [one.loss for one in _advise(EXPONENTIAL).ranking]


def test_an_unknown_metric_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="unknown metric 'rmze'"):
        _advise(NORMAL, Goal(metric="rmze"))
    with pytest.raises(UsageError, match=r"did you mean .*accuracy"):
        _advise(BALANCED, Goal(metric="acuracy"))


def test_a_metric_of_another_task_says_which_judge_this_one() -> None:
    with pytest.raises(UsageError) as caught:
        _advise(BALANCED, Goal(metric="rmsle"))
    assert "rmsle judges regression targets; this one is learned as binary" in str(caught.value)
    assert "log_loss" in str(caught.value)
    assert "--kind" in str(caught.value)


def test_what_each_common_metric_would_change() -> None:
    changes = {c.metric: c.loss for c in _advise(RARE).metric_changes}
    assert changes["log_loss"] == changes["accuracy"] == changes["roc_auc"] == "bce"
    assert changes["balanced_accuracy"] == "weighted_bce"
    steps = {c.metric: c.step for c in _advise(RARE).metric_changes}
    assert steps["f1"] is not None
    assert steps["log_loss"] is None
    for metric, loss in changes.items():
        assert _advise(RARE, Goal(metric=metric)).ranking[0].loss == loss


def test_metrics_that_the_target_does_not_allow_are_left_out() -> None:
    signed = numbers(Kind.CONTINUOUS, [-5.0, 1.0, 2.5])
    assert {c.metric for c in _advise(signed).metric_changes} == {"rmse", "mae"}
    assert "rmsle" in {c.metric for c in _advise(EXPONENTIAL).metric_changes}


def test_the_metrics_step_is_told() -> None:
    step = _advise(RARE, Goal(metric="f1")).step
    assert step is not None
    assert "threshold" in step
    assert _advise(RARE).step is None


@pytest.mark.parametrize("framework", list(Framework))
def test_a_framework_shows_its_own_spelling(framework: Framework) -> None:
    recommendation = _advise(BALANCED, Goal(framework=framework))
    first = recommendation.ranking[0]
    assert framework in {line.framework for line in first.spelled}
    assert framework in {snippet.framework for snippet in recommendation.snippets}


def test_activation_follows_the_form_that_the_framework_takes() -> None:
    assert _advise(COUNT, Goal(framework=Framework.TORCH)).ranking[0].activation == "linear"
    assert _advise(COUNT, Goal(framework=Framework.KERAS)).ranking[0].activation == "exp"
    labels = _candidate(_advise(BALANCED), "mse")
    assert labels.activation == "sigmoid"


def test_parameters_stand_in_the_call() -> None:
    weighted = _candidate(_advise(RARE), "weighted_bce")
    assert weighted.parameters[0].value == pytest.approx(970 / 30)
    lines = {line.framework: line.call for line in weighted.spelled}
    assert lines[Framework.TORCH] == (
        "torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor([32.3333]))"
    )


def test_units() -> None:
    assert _advise(INDICES).ranking[0].units == 3
    assert _advise(BALANCED).ranking[0].units == 1
    assert _advise(plain(Kind.MULTI_TARGET, target=("a", "b"))).ranking[0].units == 2


def test_costs_are_told_as_a_threshold() -> None:
    notes = _advise(RARE, Goal(costs=COSTS)).notes
    assert any("from 0.0909 on: 1 / (1 + 10)" in note for note in notes)


def test_weights_are_told_to_cost_calibration() -> None:
    assert any("move the decision threshold" in note for note in _advise(RARE).notes)
    assert any("0.03, the share of positives" in note for note in _advise(RARE).notes)


def test_a_large_scale_is_to_be_standardised_with_the_parameters() -> None:
    values = [DRAW.gauss(5000.0, 300.0) for _ in range(500)]
    profile = numbers(Kind.CONTINUOUS, values, kurtosis=9.0, outlier_share=0.04)
    recommendation = _advise(profile)
    assert recommendation.ranking[0].loss == "huber"
    (note,) = [note for note in recommendation.notes if "Standardise" in note]
    delta = recommendation.ranking[0].parameters[0].value
    assert isinstance(delta, float)
    assert profile.std is not None
    assert f"delta then is {delta / profile.std:.4g}" in note
    assert not any("Standardise" in note for note in _advise(CONTAMINATED).notes)


def test_an_unsure_kind_says_what_would_change() -> None:
    other = (Alternative(Kind.ORDINAL, 0.4),)
    profile = replace(COUNT, confidence=0.55, alternatives=other)
    (note,) = [note for note in _advise(profile).notes if "--kind" in note]
    assert "count with probability 55 %" in note
    assert "learned as ordinal" in note
    assert not any("--kind" in note for note in _advise(COUNT).notes)


def test_few_rows_are_told() -> None:
    assert any("60 rows are few" in note for note in _advise(classes(Kind.BINARY, [40, 20])).notes)


def _with_rival(rival: Profile, share: float = 0.3) -> Recommendation:
    alternatives = (Alternative(rival.kind, share),)
    return _advise(replace(COUNT, confidence=1 - share, alternatives=alternatives, rival=rival))


def test_another_close_kind_is_ranked_too() -> None:
    other = replace(COUNT, kind=Kind.ORDINAL, task=Task.ORDINAL)
    found = _with_rival(other)
    (change,) = found.kind_changes
    assert (change.kind, change.probability, change.changes) == (Kind.ORDINAL, 0.3, True)
    assert change.ranking[0] == _advise(other).ranking[0].loss != found.ranking[0].loss
    assert change.settled_by == "the values are steps in an order"
    (note,) = [note for note in found.notes if "--kind" in note]
    assert "If the target is ordinal (30 %) instead and learned as ordinal" in note
    assert f"{change.ranking[0]} comes first in the place of {found.ranking[0].loss}" in note


def test_a_close_kind_with_the_same_first_loss_says_so() -> None:
    (change,) = _with_rival(COUNT).kind_changes
    assert not change.changes
    (note,) = [note for note in _with_rival(COUNT).notes if "--kind" in note]
    assert f"{change.ranking[0]} stays first" in note


def test_a_close_kind_that_the_metric_does_not_judge_has_no_ranking() -> None:
    other = replace(COUNT, kind=Kind.MULTICLASS, task=Task.MULTICLASS)
    profile = replace(COUNT, alternatives=(Alternative(Kind.MULTICLASS, 0.3),), rival=other)
    (change,) = _advise(profile, Goal(metric="rmse")).kind_changes
    assert (change.ranking, change.changes) == ((), True)
