"""Grades of relevance within queries."""

from __future__ import annotations

import pytest

import losspick
from losspick.errors import UsageError

GRADES = [2, 0, 1, 0, 0, 3, 1, 0]
QUERIES = ["a", "a", "a", "b", "b", "c", "c", "c"]


def table(**more: list) -> dict[str, list]:
    return {"grade": GRADES, "query": QUERIES, **more}


def test_queries_are_counted_and_measured() -> None:
    profile = losspick.profile(table(), "grade", query="query")
    found = profile.queries
    assert found is not None
    assert (found.column, found.count) == ("query", 3)
    assert (found.smallest, found.median, found.largest) == (2, 3.0, 3)
    assert found.mixed_share == pytest.approx(2 / 3)
    assert (found.lowest, found.highest, found.whole) == (0.0, 3.0, True)
    assert profile.task == "ranking"
    assert any("3 queries of column 'query', 2 to 3 rows each" in one for one in profile.evidence)
    assert [one.code for one in profile.warnings if "quer" in one.code] == ["queries-of-one-grade"]


def test_rows_that_are_mixed_up_are_told() -> None:
    mixed = {"grade": [1, 0, 0, 1], "query": [7, 8, 7, 8]}
    profile = losspick.profile(mixed, "grade", query="query")
    assert profile.queries is not None
    assert not profile.queries.together
    assert profile.queries.mixed_share == 1.0
    assert [one.code for one in profile.warnings if "quer" in one.code] == ["queries-scattered"]


def test_rows_without_a_grade_do_not_count() -> None:
    profile = losspick.profile(table(grade=[2, None, *GRADES[2:]]), "grade", query="query")
    assert profile.queries is not None
    assert profile.queries.smallest == 2
    assert profile.missing == 1


def test_queries_can_be_given_as_values() -> None:
    profile = losspick.profile(GRADES, query=[1, 1, 1, 2, 2, 3, 3, 3])
    assert profile.queries is not None
    assert profile.queries.count == 3


def test_without_queries_nothing_is_ranked() -> None:
    profile = losspick.profile(table(), "grade")
    assert profile.queries is None
    assert profile.task != "ranking"


REFUSED = [
    (table(query=["a", None, "a", "b", "b", "c", "c", "c"]), {}, "1 of 8 rows have no query"),
    (
        table(grade=["good", "poor", "fair", "good", "poor", "fair", "good", "poor"]),
        {},
        "one column",
    ),
    (table(w=[1.0] * 8), {"weight": "w"}, "can't have weights"),
    (table(), {"query": "grade"}, "can't be both target and query"),
    (table(), {"query": "qeury"}, "there is no column"),
    (table(), {"query": [1, 2]}, "2 queries for 8 rows"),
    (table(), {"query": None, "task": "ranking"}, "the query of each row must be known"),
]


@pytest.mark.parametrize(("data", "more", "said"), REFUSED, ids=[said for *_, said in REFUSED])
def test_what_can_not_be_ranked_is_refused(data: dict, more: dict, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        losspick.profile(data, "grade", **{"query": "query", **more})
