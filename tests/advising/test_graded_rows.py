"""Recommendations for grades within queries."""

from __future__ import annotations

import ast

import numpy as np
import pytest

import losspick
from losspick.core.vocabulary import Framework

QUERIES = np.repeat(np.arange(30), 6)
RNG = np.random.default_rng(4)
WHOLE = RNG.integers(0, 5, 180)


def recommended(grades: np.ndarray, **more: object) -> losspick.Recommendation:
    return losspick.recommend({"grade": grades, "q": QUERIES}, "grade", query="q", **more)


@pytest.mark.parametrize(
    ("grades", "left", "told"),
    [
        (WHOLE, {"lambdarank", "pairwise_logistic", "listnet"}, {}),
        (WHOLE + 0.5, {"pairwise_logistic", "listnet"}, {"lambdarank": "fractions among them"}),
        (WHOLE * 10, {"pairwise_logistic", "listnet"}, {"lambdarank": "from 0 to 40"}),
        (WHOLE - 2, {"pairwise_logistic"}, {"listnet": "from -2 to 2", "lambdarank": "from -2"}),
    ],
)
def test_grades_decide_which_losses_can_be_used(
    grades: np.ndarray, left: set[str], told: dict[str, str]
) -> None:
    found = recommended(grades)
    assert {one.loss for one in found.ranking} == left
    reasons = {one.loss: one.why for one in found.ineligible}
    for loss, words in told.items():
        assert words in reasons[loss]
    assert "pairs of scores" in reasons["margin_ranking"]
    assert "graded within queries" in reasons["mse"]


@pytest.mark.parametrize(("metric", "first"), [("ndcg@10", "lambdarank"), ("mrr", "listnet")])
def test_a_metric_leads(metric: str, first: str) -> None:
    assert recommended(WHOLE, metric=metric).ranking[0].loss == first


def test_a_metric_of_rankings_without_queries_asks_for_them() -> None:
    with pytest.raises(losspick.errors.UsageError) as told:
        losspick.recommend({"grade": WHOLE, "q": QUERIES}, "grade", "ndcg")
    assert "--query" in str(told.value.fix)


#: How each library is told the queries.
TOLD = {
    Framework.XGBOOST: "qid=query",
    Framework.LIGHTGBM: "group=np.bincount(query)",
    Framework.CATBOOST: "group_id=query",
    Framework.TORCH: "np.column_stack([y, query])",
    Framework.KERAS: "np.column_stack([y, query])",
    Framework.JAX: "np.column_stack([y, query])",
}


@pytest.mark.parametrize("missing", [False, True])
def test_code_tells_the_library_the_queries(missing: bool) -> None:
    grades = WHOLE.astype(float)
    if missing:
        grades[3] = np.nan
    codes = {one.framework: one.code for one in recommended(grades).snippets}
    assert set(codes) == set(TOLD)
    for framework, code in codes.items():
        ast.parse(code)
        assert TOLD[framework] in code
        assert ("np.asarray(query)[keep]" in code) is missing


def test_code_sorts_rows_by_query_and_counts_them_in_that_order() -> None:
    (code,) = (o.code for o in recommended(WHOLE).snippets if o.framework is Framework.LIGHTGBM)
    mixed = RNG.permutation(180)
    fitted: dict[str, np.ndarray] = {}

    class Ranker:
        def __init__(self, objective: str) -> None:
            assert objective == "lambdarank"

        def fit(self, rows: np.ndarray, y: np.ndarray, group: np.ndarray) -> None:
            fitted.update(rows=rows, y=y, group=group)

        def predict(self, rows: np.ndarray) -> np.ndarray:
            return rows[:, 0]

    names = {"X": mixed[:, None], "target": WHOLE[mixed], "query": QUERIES[mixed] + 100}
    exec(code.replace("from lightgbm import LGBMRanker\n", ""), {**names, "LGBMRanker": Ranker})
    assert fitted["group"].tolist() == [6] * 30
    rows = fitted["rows"][:, 0]
    assert np.array_equal(QUERIES[rows], QUERIES)
    assert np.array_equal(fitted["y"], WHOLE[rows])
