"""Which of Poisson, negative binomial and zero-inflated Poisson the likelihood speaks for."""

from __future__ import annotations

import numpy as np
import pytest

import losspick
from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.recommendation import Candidate, Recommendation

BOOK = load_rules()
DRAW = np.random.default_rng(21)


def _advised(values: object, kind: str) -> Recommendation:
    column = {"y": np.asarray(values).astype(int).tolist()}
    return advise(losspick.profile(column, "y", kind=kind), Goal(), BOOK)


def _first(answer: Recommendation) -> str:
    return answer.ranking[0].loss


def _of(answer: Recommendation, loss: str) -> Candidate:
    return next(one for one in answer.ranking if one.loss == loss)


def _said(candidate: Candidate) -> str:
    return " ".join(reason.why for reason in candidate.reasons)


def test_zeros_that_a_negative_binomial_has_are_not_called_extra() -> None:
    spread = DRAW.negative_binomial(0.12, 0.12 / 1.62, 600)
    answer = _advised(spread, "zero_inflated")
    assert _first(answer) == "negative_binomial"
    assert not _of(answer, "zero_inflated_poisson").tied_with_best
    assert "more than their size explains" not in "".join(map(_said, answer.ranking))
    expected = 1.62**-0.12
    assert 0.6 < expected < 0.97
    assert "it needs no zeros of another cause" in _said(_of(answer, "negative_binomial"))


def test_zeros_of_another_cause_are_modelled_apart() -> None:
    inflated = np.where(DRAW.random(1500) < 0.6, 0, DRAW.poisson(2.5, 1500))
    answer = _advised(inflated, "zero_inflated")
    assert _first(answer) == "zero_inflated_poisson"
    assert "more than their size explains" in _said(_of(answer, "zero_inflated_poisson"))


def test_large_heaped_amounts_are_no_poisson() -> None:
    hours = np.where(DRAW.random(2000) < 0.26, 0, 40 * DRAW.integers(5, 75, 2000))
    answer = _advised(hours, "zero_inflated")
    assert _first(answer) == "tweedie"
    order = [one.loss for one in answer.ranking]
    assert "zero_inflated_poisson" not in order[:5]


def test_many_nats_over_all_rows_decide_for_the_negative_binomial() -> None:
    answer = _advised(DRAW.negative_binomial(1.8, 1.8 / 3.5, 900), "count")
    assert _first(answer) == "negative_binomial"
    assert not _of(answer, "poisson").tied_with_best


def test_poisson_counts_are_learned_by_poisson() -> None:
    answer = _advised(DRAW.poisson(2.5, 900), "count")
    assert _first(answer) == "poisson"


@pytest.mark.parametrize("rows", [32, 800])
def test_counts_of_little_spread_get_no_negative_binomial(rows: int) -> None:
    answer = _advised(DRAW.choice([3, 4, 5], rows, p=[0.47, 0.37, 0.16]), "count")
    order = [one.loss for one in answer.ranking]
    assert "negative_binomial" not in order[:5]
    shown = "".join(_said(one) for one in answer.ranking[:5])
    assert "expects" not in shown
    assert "spread grows with their mean, as" not in shown
    assert "only" in _said(_of(answer, "mse"))
