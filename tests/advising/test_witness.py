from __future__ import annotations

import time
from pathlib import Path

import pytest

import losspick
from losspick.advising.conditions import read_condition
from losspick.advising.facts import facts
from losspick.advising.fields import FIELDS
from losspick.advising.load import load_rules
from losspick.advising.match import holds
from losspick.advising.possible import ALWAYS_KNOWN, BOUNDS, KINDS_WITH, WHOLE, bounds_of
from losspick.advising.witness import find_witness
from losspick.core.goal import Goal
from losspick.core.rule import Condition, Rule
from losspick.core.vocabulary import TASK_OF_KIND

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"
RULES = [pytest.param(rule, id=rule.id) for rule in load_rules().rules]


def condition(table: object) -> Condition:
    faults: list[tuple[str, str]] = []
    read = read_condition(table, "when", lambda key, what: faults.append((key, what)))
    assert faults == []
    return read


@pytest.mark.parametrize("realistic", [True, False])
@pytest.mark.parametrize("rule", RULES)
def test_every_shipped_rule_has_a_witness_under_which_it_fires(rule: Rule, realistic: bool) -> None:
    search = find_witness(rule.when, realistic=realistic)
    assert search.decided
    assert search.witness is not None
    assert holds(rule.when, search.witness)


#: Conditions that some facts satisfy, of which each kind of reasoning could lose one.
POSSIBLE = [
    {"skew": {"above": 2, "below": 2.0000001}},
    {"skew": {"above": 1e300}},
    {"skew": {"above": -1e308, "below": 1e308}},
    {"skew": {"between": [3, 3]}},
    {"zero_share": {"between": [1, 1]}},
    {"rows": {"above": 3, "below": 5}},
    {"not": {"skew": {"above": 2}}, "skew": {"exists": True}},
    {"skew": {"exists": False}, "kind": "binary"},
    {"metric": {"exists": True}, "not": {"metric": {"in": ["mae", "rmse"]}}},
    {"needs": "labels", "not": {"needs": "ranking"}},
    {"kind": "count", "any": [{"task": "binary"}, {"task": "regression"}]},
    {"kind": "ordinal", "not": [{"task": "regression"}, {"class_count": {"exists": False}}]},
    {"weighted": False},
    {"kind": "ordinal", "task": "ranking"},
    {"task": "generative"},
    {"not": {"not": {"kind": "survival"}}},
]

#: Conditions that nothing satisfies, and whether logic alone tells.
IMPOSSIBLE = [
    ({"skew": {"above": 3, "below": 3}}, True),
    ({"skew": {"above": 3, "below": 2}}, True),
    ({"skew": 1, "not": {"skew": {"between": [0, 2]}}}, True),
    ({"kind": "count", "not": {"kind": "count"}}, True),
    ({"skew": {"exists": False, "above": 0}}, True),
    ({"weighted": True, "any": [{"weighted": False}]}, True),
    ({"needs": {"in": ["labels"]}, "not": [{"needs": "labels"}]}, True),
    ({"kind": "count", "task": "binary"}, False),
    ({"kind": "binary", "kurtosis": {"above": 3}}, False),
    ({"kind": "circular", "task": "ranking"}, False),
    ({"zero_share": {"above": 1}}, False),
    ({"rows": {"above": 3, "below": 4}}, False),
    ({"rows": {"exists": False}}, False),
    ({"kind": "circular", "not": {"task": "regression"}}, False),
]


@pytest.mark.parametrize("table", POSSIBLE, ids=str)
def test_what_can_hold_has_a_witness(table: object) -> None:
    when = condition(table)
    search = find_witness(when)
    assert search.witness is not None
    assert holds(when, search.witness)


@pytest.mark.parametrize(("table", "logic"), IMPOSSIBLE, ids=str)
def test_what_can_never_hold_has_none(table: object, logic: bool) -> None:
    when = condition(table)
    assert find_witness(when).witness is None
    assert find_witness(when).decided
    assert (find_witness(when, realistic=False).witness is None) is logic


def test_a_search_without_end_is_given_up_and_claims_nothing() -> None:
    parts = [{"skew": {"above": i}, "kurtosis": {"below": -i}} for i in range(4)]
    when = condition({"any": parts, "not": [{"skew": {"above": -1}, "kurtosis": {"below": i}}
                                            for i in range(13)]})  # fmt: skip
    start = time.perf_counter()
    search = find_witness(when)
    assert time.perf_counter() - start < 10
    assert search.witness is None or holds(when, search.witness)
    long = condition({"any": [{"skew": i} for i in range(1000)]})
    assert not find_witness(long).decided


def test_the_tables_of_what_is_possible_name_facts() -> None:
    assert set(KINDS_WITH) | ALWAYS_KNOWN | WHOLE | set(BOUNDS) <= set(FIELDS)


@pytest.mark.parametrize(
    "name", sorted(path.name for path in SAMPLES.glob("*.csv") if path.stat().st_size < 300_000)
)
def test_profiles_of_real_columns_are_possible(name: str) -> None:
    path = SAMPLES / name
    for column in losspick.columns(path).columns:
        profile = losspick.profile(path, column.name)
        assert profile.task is TASK_OF_KIND[profile.kind]
        for field, fact in facts(profile, Goal()).items():
            if fact is None or fact == ():
                assert field not in ALWAYS_KNOWN
                continue
            assert profile.kind in KINDS_WITH.get(field, {profile.kind}), (column.name, field)
            if isinstance(fact, int | float):
                low, high = bounds_of(field)
                assert low <= fact <= high + 1e-9, (column.name, field, fact)
                assert field not in WHOLE or float(fact).is_integer()
