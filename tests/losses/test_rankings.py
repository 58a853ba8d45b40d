"""What losses over queries ask for: an order of rows, whatever their level."""

from __future__ import annotations

from itertools import permutations
from math import exp, log, log2

import numpy as np
import pytest
from loss_cases import parameters_of, targets
from scipy.optimize import minimize
from scipy.special import softmax

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss
from losspick.losses import catalogue

QUERIES = [
    pytest.param(loss, id=loss.id)
    for loss in catalogue().values()
    if loss.targets.within(TargetDomain.RELEVANCE)
]

#: Two queries; the second has a single row and teaches nothing.
GRADED = np.array([[2.0, 7.0], [0.0, 7.0], [1.0, 7.0], [3.0, 8.0]])
SCORES = np.array([0.5, 1.5, -0.2, 9.0])


def soft(x: float) -> float:
    return log(1.0 + exp(-x))


def test_pairwise_logistic_by_hand():
    by_hand = (soft(0.5 - 1.5) + soft(0.5 + 0.2) + soft(-0.2 - 1.5)) / 3.0
    assert catalogue()["pairwise_logistic"].value(GRADED, SCORES).mean() == pytest.approx(by_hand)


def test_listnet_by_hand():
    top = np.exp(SCORES[:3]) / np.exp(SCORES[:3]).sum()
    by_hand = (-(2.0 * log(top[0]) + log(top[2])) / 3.0 + 0.0) / 2.0
    assert catalogue()["listnet"].value(GRADED, SCORES).mean() == pytest.approx(by_hand)


def test_lambdarank_by_hand():
    # Places by score: the row of grade 0 first, 2 second, 1 third. The ideal is 3 + 1 / log2(3).
    first, second, third = 1.0, 1.0 / log2(3.0), 0.5
    pairs = 3.0 * (first - second) * soft(-1.0) + 2.0 * (second - third) * soft(0.7)
    pairs += 1.0 * (first - third) * soft(-1.7)
    by_hand = pairs / (3.0 + 1.0 / log2(3.0)) / 2.0
    value = catalogue()["lambdarank"].value(GRADED, SCORES, truncation=30.0)
    assert value.mean() == pytest.approx(by_hand)
    top = catalogue()["lambdarank"].value(GRADED, SCORES, truncation=1.0)
    pairs = 3.0 * (first - second) * soft(-1.0) + 1.0 * (first - third) * soft(-1.7)
    assert top.mean() == pytest.approx(pairs / 3.0 / 2.0)


def test_the_weights_of_lambdarank_are_what_a_swap_changes_in_ndcg():
    grades, scores = np.array([3.0, 0.0, 1.0, 2.0]), np.array([0.1, 0.9, 0.4, -0.7])
    y = np.column_stack([grades, np.zeros(4)])
    changed = 0.0
    for i in range(4):
        for j in range(4):
            if grades[i] > grades[j]:
                swapped = scores.copy()
                swapped[[i, j]] = scores[[j, i]]
                change = abs(ndcg(grades, swapped) - ndcg(grades, scores))
                changed += change * soft(scores[i] - scores[j])
    value = catalogue()["lambdarank"].value(y, scores, truncation=30.0)
    assert value.mean() == pytest.approx(changed)


def ndcg(grades: np.ndarray, scores: np.ndarray) -> float:
    discount = 1.0 / np.log2(np.arange(2, len(grades) + 2))
    gained = (2.0 ** grades[np.argsort(-scores)] - 1.0) @ discount
    return gained / ((2.0 ** np.sort(grades)[::-1] - 1.0) @ discount)


@pytest.mark.parametrize("loss", QUERIES)
def test_swapping_two_rows_into_the_right_order_lowers_the_loss(loss: Loss):
    for order in permutations([2.0, 0.5, -1.0]):
        scores = np.array(order)
        y = np.column_stack([[2.0, 1.0, 0.0], np.zeros(3)])
        before = loss.value(y, scores, **parameters_of(loss)).mean()
        for i, j in ((0, 1), (0, 2), (1, 2)):
            if scores[i] < scores[j]:
                better = scores.copy()
                better[[i, j]] = scores[[j, i]]
                assert loss.value(y, better, **parameters_of(loss)).mean() < before


@pytest.mark.parametrize("loss", QUERIES)
def test_a_step_down_moves_rows_of_higher_grade_up(loss: Loss):
    y = np.column_stack([[2.0, 1.0, 0.0], np.zeros(3)])
    slope = loss.gradient(y, np.zeros(3), **parameters_of(loss))
    assert slope[0] < 0 < slope[2]
    assert slope.sum() == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("loss", QUERIES)
def test_a_constant_added_to_a_query_changes_nothing(loss: Loss):
    y = targets(loss, 20)
    f = np.random.default_rng(1).normal(0.0, 1.0, 20)
    lifted = f + 3.0 * (y[:, 1] == 2.0)
    one, other = (loss.value(y, scores, **parameters_of(loss)) for scores in (f, lifted))
    np.testing.assert_allclose(one, other, atol=1e-12)


@pytest.mark.parametrize("loss", QUERIES)
def test_the_order_of_the_rows_does_not_matter(loss: Loss):
    y, f = targets(loss, 20), np.random.default_rng(2).normal(0.0, 1.0, 20)
    mixed = np.random.default_rng(3).permutation(20)
    one = loss.value(y, f, **parameters_of(loss))[mixed]
    np.testing.assert_allclose(loss.value(y[mixed], f[mixed], **parameters_of(loss)), one)


@pytest.mark.parametrize("loss", QUERIES)
def test_queries_of_one_grade_teach_nothing_but_to_listnet_equal_scores(loss: Loss):
    y = np.column_stack([np.zeros(4), np.zeros(4)])
    f = np.array([0.3, -1.0, 2.0, 0.0])
    assert loss.value(y, f, **parameters_of(loss)).tolist() == [0.0] * 4
    assert loss.gradient(y, f, **parameters_of(loss)).tolist() == [0.0] * 4


def test_the_pairwise_optimum_is_the_log_odds_of_winning():
    """Two kinds of rows meet in ten queries, and the first is better in seven."""
    wins = np.array([[1.0, 0.0]] * 7 + [[0.0, 1.0]] * 3).reshape(-1)
    y = np.column_stack([wins, np.repeat(np.arange(10.0), 2)])
    for name, arguments in (("pairwise_logistic", {}), ("lambdarank", {"truncation": 30.0})):
        lead = lowest(lambda x, n=name, a=arguments: catalogue()[n].value(y, scored(x), **a).mean())
        assert lead == pytest.approx(log(7 / 3), abs=1e-4)


def scored(lead: float) -> np.ndarray:
    return np.tile([lead, 0.0], 10)


def lowest(cost) -> float:
    return float(minimize(lambda x: cost(x[0]), np.zeros(1), method="Nelder-Mead").x[0])


def test_the_softmax_of_listnet_settles_at_the_shares_of_relevance():
    y = np.column_stack([[3.0, 1.0, 2.0, 2.0], np.zeros(4)])
    loss = catalogue()["listnet"]
    found = minimize(
        lambda f: (loss.value(y, f).mean(), loss.gradient(y, f) / 4.0), np.zeros(4), jac=True
    )
    np.testing.assert_allclose(softmax(found.x), [0.375, 0.125, 0.25, 0.25], atol=1e-5)
