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
