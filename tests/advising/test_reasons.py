"""The sentence under a loss argues for that loss and for no other."""

from __future__ import annotations

import re

import pytest
from made_profiles import classes, numbers

from losspick.advising.load import load_rules
from losspick.advising.metrics import defined
from losspick.advising.rank import heroes
from losspick.advising.run import advise
from losspick.core.goal import Costs, Goal
from losspick.core.profile import FamilyFit, Profile
from losspick.core.rule import Metric, Rule
from losspick.core.vocabulary import (
    TASK_OF_KIND,
    Encoding,
    Framework,
    Kind,
    Need,
    NoiseFamily,
    Task,
)
from losspick.reporting.words import telling_reasons

BOOK = load_rules()
SPEAKERS = [pytest.param(one, id=one.id) for one in (*BOOK.rules, *BOOK.metrics)]

_TVERSKY = {"tversky", "focal_tversky"}
_WEIGHTED = {"weighted_bce", "class_weighted_ce", "balanced_softmax", "focal_binary", *_TVERSKY}
_HINGES = {"hinge", "squared_hinge", "multiclass_hinge"}
_ROBUST = {"huber", "mae", "log_cosh", "smooth_l1", "student_t_nll", "laplace_nll"}
_ENTROPIES = {
    "bce",
    "sparse_categorical_ce",
    "categorical_ce",
    "multilabel_bce",
    "fractional_bce",
    "kl_divergence",
    "weighted_bce",
    "class_weighted_ce",
}

#: What a sentence calls a loss; longer names are taken out before the shorter ones in them.
NAMED: dict[str, set[str]] = {
    "squared log error": {"msle"},
    "squared error": {"mse"},
    "absolute error": {"mae"},
    "percentage error": {"mape", "smape"},
    "pinball": {"quantile"},
    "two quantiles": {"quantile"},
    "mean with its variance": {"gaussian_nll"},
    "robust loss": _ROBUST,
    "logarithmic scale": {"msle"},
    "gamma deviance": {"gamma"},
    "tweedie": {"tweedie"},
    "zero-inflated poisson": {"zero_inflated_poisson"},
    "poisson": {"poisson"},
    "negative binomial": {"negative_binomial"},
    "beta likelihood": {"beta_nll_proportion"},
    "von mises": {"von_mises"},
    "partial likelihood": {"cox_ph"},
    "kl divergence": {"kl_divergence"},
    "asymmetric loss": {"asymmetric_loss"},
    "label smoothing": {"label_smoothing_ce", "label_smoothing_bce"},
    "smooth form of f1": {"dice"},
    "sparse cross-entropy": {"sparse_categorical_ce"},
    "categorical cross-entropy": {"categorical_ce"},
    "cross-entropy on fractions": {"fractional_bce"},
    "plus cross-entropy": {"dice_ce"},
    "cross-entropy half": {"dice_ce"},
    "cross-entropy": _ENTROPIES,
    "focal tversky": {"focal_tversky"},
    "tversky": _TVERSKY,
    "an index costs": {"sparse_categorical_ce"},
    "margin": _HINGES,
    "lovász hinge": {"lovasz"},
    "hinge": _HINGES,
    "weights": _WEIGHTED,
    "thresholds between": {"corn", "coral", "cumulative_link"},
    "regression on the rank": {"mse", "mae"},
}


def named(sentence: str) -> set[str]:
    """Return the losses that a sentence names."""
    left, found = re.sub(r"\b(no|without)( class)? weights", "", sentence.casefold()), set()
    for phrase in sorted(NAMED, key=len, reverse=True):
        if re.search(rf"\b{re.escape(phrase)}", left):
            found |= NAMED[phrase]
            left = left.replace(phrase, "")
    return found


def tasks(speaker: Rule | Metric) -> set[Task]:
    """Return the tasks for which it can speak."""
    if isinstance(speaker, Metric):
        return set(speaker.tasks)
    found = set(Task)
    for predicate in speaker.when.predicates:
        words = predicate.operand if isinstance(predicate.operand, tuple) else (predicate.operand,)
        if predicate.field == "task":
            found &= {Task(str(word)) for word in words}
        elif predicate.field == "kind":
            found &= {TASK_OF_KIND[Kind(str(word))] for word in words}
    return found


def shown(speaker: Rule | Metric) -> dict[str, str]:
    """Return the sentences that can stand under the losses that it speaks for."""
    own = {one.loss: one.why for one in speaker.why_for}
    leading = {loss for task in tasks(speaker) for loss in heroes(speaker, task)}
    return {
        said.loss: own.get(said.loss, speaker.why)
        for said in speaker.speaks
        if said.points > 0.0 and (said.loss in own or said.loss in leading)
    }


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_sentence_names_no_other_loss_than_the_one_it_stands_under(
    speaker: Rule | Metric,
) -> None:
    for loss, sentence in shown(speaker).items():
        heroes_named = named(sentence)
        assert not heroes_named or loss in heroes_named, f"under {loss}: {sentence}"


PROFILES = {
    "amount": numbers(
        Kind.POSITIVE_CONTINUOUS,
        [float(1 + i % 90) ** 3 for i in range(500)],
        skew=2.4,
        kurtosis=8.0,
        outlier_share=0.01,
        orders_of_magnitude=3.0,
    ),
    "tally": numbers(Kind.COUNT, [float(i % 7) for i in range(500)], skew=3.0, dispersion=7.0),
    "rare": classes(Kind.BINARY, [950, 50]),
    "one-hot": classes(
        Kind.ONE_HOT, [9] * 80, encoding=Encoding.ONE_HOT, target=tuple(f"c{i}" for i in range(80))
    ),
    "levels": classes(Kind.ORDINAL, [300, 200, 100]),
}


@pytest.mark.parametrize("framework", [None, Framework.SKLEARN, Framework.TORCH])
@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_what_the_screen_tells_is_of_the_loss_it_stands_under(
    profile: Profile, framework: Framework | None
) -> None:
    judges = [one for one in BOOK.metrics if profile.task in one.tasks and defined(one, profile)]
    for metric in (None, *(one.id for one in judges)):
        ranking = advise(profile, Goal(metric=metric, framework=framework), BOOK).ranking
        for one, sentence in zip(ranking, telling_reasons(ranking), strict=True):
            if sentence == one.summary or sentence.startswith("Against it: "):
                continue
            losses = named(sentence)
            assert not losses or one.loss in losses, f"{metric}: under {one.loss}: {sentence}"


SOUGHT: dict[str, Goal] = {
    "nothing": Goal(),
    "a metric": Goal(metric="rmse"),
    "large errors": Goal(large_errors="ignore"),
    "probabilities": Goal(needs=(Need.PROBABILITIES,)),
    "intervals": Goal(needs=(Need.INTERVALS,)),
    "costs": Goal(costs=Costs(10.0, 1.0)),
}
COUNTED = numbers(
    Kind.COUNT,
    [float(i % 7) for i in range(700)],
    families=(
        FamilyFit(NoiseFamily.NEGATIVE_BINOMIAL, -1.9, (("mean", 3.0), ("size", 5.0))),
        FamilyFit(NoiseFamily.POISSON, -2.0, (("mean", 3.0),)),
    ),
    dispersion=1.33,
)


@pytest.mark.parametrize("goal", [pytest.param(goal, id=name) for name, goal in SOUGHT.items()])
@pytest.mark.parametrize("profile", [COUNTED, classes(Kind.BINARY, [950, 50])], ids=["count", "y"])
def test_every_point_has_a_source(profile: Profile, goal: Goal) -> None:
    if goal.metric and profile is not COUNTED:
        goal = Goal(metric="f1")
    told = advise(profile, goal, BOOK)
    reasons = [reason for one in told.ranking for reason in one.reasons]
    assert len(reasons) > 5
    assert [reason.rule for reason in reasons if not reason.references] == []
    assert [note.rule for note in told.optimiser if not note.references] == []


def test_noise_families_have_a_source_too() -> None:
    reasons = [reason for one in advise(COUNTED, Goal(), BOOK).ranking for reason in one.reasons]
    assert any(reason.rule == "noise-family" for reason in reasons)


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_every_rule_and_metric_names_its_source(speaker: Rule | Metric) -> None:
    assert speaker.references
