"""A metric bears on the kind: it says what is learned."""

from __future__ import annotations

import random

import pytest

import losspick
from losspick.errors import UsageError

DICE = random.Random(3)
CODES = [DICE.randint(1, 4) for _ in range(300)]


@pytest.mark.parametrize(
    ("values", "metric", "kind"),
    [
        (CODES, None, "multiclass"),
        (CODES, "accuracy", "multiclass"),
        (CODES, "qwk", "ordinal"),
        (CODES, "rmse", "ordinal"),
        ([str(code) + " beds" for code in CODES], "mae_rank", "ordinal"),
        ([0, 1] * 50, "log_loss", "binary"),
        ([0, 1] * 50, "rmse", "count"),
        ([x * 0.37 for x in range(80)], "rmse", "positive_continuous"),
    ],
)
def test_the_kind_is_one_that_the_metric_judges(values, metric, kind):
    answer = losspick.recommend(values, metric=metric)
    assert answer.profile.kind == kind
    assert 0.0 < answer.profile.confidence <= 1.0


def test_it_is_told_that_the_metric_decided():
    profile = losspick.recommend(CODES, metric="qwk").profile
    assert profile.evidence[0].startswith("the metric qwk judges ordinal targets")
    assert "multiclass" in profile.evidence[0]


def test_a_kind_that_the_user_names_wins():
    with pytest.raises(UsageError, match="qwk judges ordinal"):
        losspick.recommend(CODES, metric="qwk", kind="multiclass")


def test_values_that_allow_no_such_kind_are_refused():
    with pytest.raises(UsageError, match="accuracy judges"):
        losspick.recommend([x * 0.37 for x in range(300)], metric="accuracy")


@pytest.mark.parametrize("number", [60, 300])
def test_decimals_that_hardly_repeat_are_no_classes_for_any_metric(number):
    prices = [round(x * 1.3, 2) for x in range(number)]
    for metric in ("auc", "accuracy"):
        with pytest.raises(UsageError, match="judges"):
            losspick.recommend(prices, metric=metric)
    assert losspick.recommend(prices, metric="auc", kind="multiclass").profile.kind == "multiclass"


def test_many_numbers_are_classes_for_the_metric_alone_with_a_warning():
    ages = [min(90, max(0, round(DICE.gauss(45, 16)))) for _ in range(800)]
    profile = losspick.recommend(ages, metric="accuracy").profile
    assert profile.confidence < 0.5
    assert "classes-by-metric" in {warning.code for warning in profile.warnings}
    codes = losspick.recommend(CODES, metric="accuracy").profile
    assert "classes-by-metric" not in {warning.code for warning in codes.warnings}
