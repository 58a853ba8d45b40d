"""A profile made of answers: what was said is a fact, what was not said stays unknown."""

from __future__ import annotations

import pytest

import losspick
from losspick.advising.template import fill
from losspick.consulting.described import described
from losspick.core.answers import KINDS_OF_TASK, Amount, Answers
from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task


def test_every_task_can_be_described():
    assert set(KINDS_OF_TASK) == set(Task) - {Task.NONE}


@pytest.mark.parametrize("kind", [kind for kinds in KINDS_OF_TASK.values() for kind in kinds])
def test_a_kind_stands_where_its_task_lists_it(kind: Kind):
    tasks = [task for task, kinds in KINDS_OF_TASK.items() if kind in kinds]
    assert TASK_OF_KIND[kind] in tasks


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        (Answers(task=Task.REGRESSION), "mse"),
        (Answers(task=Task.REGRESSION, kind=Kind.COUNT), "poisson"),
        (Answers(task=Task.REGRESSION, kind=Kind.PROPORTION), "fractional_bce"),
        (Answers(task=Task.REGRESSION, outliers=Amount.MANY), "mae"),
        (Answers(task=Task.BINARY), "bce"),
        (Answers(task=Task.BINARY, minority_share=0.02), "weighted_bce"),
        (Answers(task=Task.MULTICLASS, classes=5), "sparse_categorical_ce"),
        (Answers(task=Task.MULTICLASS, kind=Kind.ONE_HOT), "categorical_ce"),
        (Answers(task=Task.MULTILABEL), "multilabel_bce"),
        (Answers(task=Task.SURVIVAL), "cox_ph"),
    ],
)
def test_answers_lead_to_a_loss(answers: Answers, first: str):
    found = losspick.recommend(described(answers))
    assert found.ranking[0].loss == first
    told = [found.ranking[0].summary, *(r.why for c in found.ranking for r in c.reasons)]
    assert not [sentence for sentence in told if "unknown" in sentence]


def test_several_targets_are_two():
    several = Answers(task=Task.REGRESSION, kind=Kind.MULTI_TARGET)
    assert described(several).target == ("target 1", "target 2")
    assert described(Answers(task=Task.REGRESSION, kind=Kind.COUNT)).target == ("target",)


def test_what_was_not_said_is_no_fact():
    profile = described(Answers(task=Task.REGRESSION))
    assert profile.outlier_share is None
    assert profile.skew is None
    assert profile.minimum is None
    assert profile.evidence[-1] == "taken for granted: 10,000 rows"


@pytest.mark.parametrize("number", [2, 3, 10])
def test_the_rarest_class_has_the_share_that_was_said(number: int):
    profile = described(Answers(task=Task.MULTICLASS, classes=number, minority_share=0.05))
    assert profile.classes is not None
    shares = [one.share for one in profile.classes]
    assert (min(shares), sum(shares)) == pytest.approx((0.05, 1.0))
    assert sum(one.count for one in profile.classes) == pytest.approx(profile.rows)


def test_the_positives_are_the_rare_class():
    found = losspick.recommend(losspick.describe("binary", minority_share=0.04))
    weights = {one.name: one.value for one in found.ranking[0].parameters}
    assert weights == {"pos_weight": pytest.approx(24.0)}


def test_units_follow_the_number_of_classes():
    found = losspick.recommend(losspick.describe("multiclass", classes=7))
    assert found.ranking[0].units == 7
    assert "7" in {s.framework: s.code for s in found.snippets}["torch"]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Counts from {minimum} to {maximum}, mean {mean}: they grow.", "They grow."),
        ("Two classes, {minority_share:.1%} of one: entropy.", "Two classes: entropy."),
        ("Heavy (kurtosis {kurtosis:.1f}, index {tail_index}): no.", "Heavy (kurtosis 4.0): no."),
        ("Skewed (mean {mean} of {median}): use a log.", "Skewed: use a log."),
        ("{outlier_share:.1%} lie outside.", "unknown lie outside."),
    ],
)
def test_a_sentence_leaves_out_what_is_not_known(template: str, expected: str):
    assert fill(template, {"kurtosis": 4.0, "mean": None}) == expected
