from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from made_profiles import classes, numbers, plain

from losspick.advising.conditions import read_condition
from losspick.advising.facts import facts
from losspick.advising.fields import FIELDS, FactType
from losspick.advising.match import holds
from losspick.advising.template import fill
from losspick.core.goal import Costs, Goal
from losspick.core.profile import FamilyFit, Profile
from losspick.core.rule import Fact
from losspick.core.vocabulary import Framework, Kind, Need, NoiseFamily

KNOWN: dict[str, Fact] = {"kind": "count", "skew": 2.0, "rows": 100, "needs": ("labels",)}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"kind": "count"}, True),
        ({"kind": "binary"}, False),
        ({"kind": {"in": ["count", "binary"]}}, True),
        ({"skew": 2}, True),
        ({"skew": {"above": 2}}, False),
        ({"skew": {"above": 1.9}}, True),
        ({"skew": {"below": 2}}, False),
        ({"skew": {"between": [2, 3]}}, True),
        ({"skew": {"above": 1, "below": 3}}, True),
        ({"skew": {"above": 1, "below": 2}}, False),
        ({"median": {"above": 0}}, False),
        ({"median": {"below": 0}}, False),
        ({"median": {"exists": False}}, True),
        ({"skew": {"exists": True}}, True),
        ({"skew": {"exists": False}}, False),
        ({"needs": "labels"}, True),
        ({"needs": "ranking"}, False),
        ({"needs": {"in": ["ranking", "labels"]}}, True),
        ({"any": [{"skew": 3}, {"kind": "count"}]}, True),
        ({"any": [{"skew": 3}, {"kind": "binary"}]}, False),
        ({"kind": "count", "not": {"skew": 2}}, False),
        ({"kind": "count", "not": [{"skew": 3}, {"rows": 5}]}, True),
        ({"kind": "count", "not": {"median": {"above": 0}}}, True),
        ({"not": {"any": [{"skew": 2}, {"skew": 3}]}}, False),
    ],
)
def test_conditions(when: dict[str, Any], expected: bool) -> None:
    faults: list[str] = []
    condition = read_condition(when, "when", lambda key, what: faults.append(key + what))
    assert faults == []
    assert holds(condition, KNOWN) is expected


def test_every_scalar_of_a_profile_is_a_field() -> None:
    left_out = {"target", "alternatives", "evidence", "warnings", "source", "weight", "classes"}
    left_out |= {"quantiles", "families", "histogram", "sample", "event_coding", "writing"}
    left_out |= {"queries", "exposure", "rival", "positive", "positive_why"}
    names = {field.name for field in dataclasses.fields(Profile)} - left_out
    assert names <= set(FIELDS)
    assert all(field.meaning and "_" not in field.meaning for field in FIELDS.values())


def test_facts_have_exactly_the_fields_and_their_types() -> None:
    costs = Costs(false_negative=10, false_positive=2)
    goal = Goal(quantile=0.9, costs=costs, needs=(Need.LABELS,), framework=Framework.TORCH)
    families = (
        FamilyFit(NoiseFamily.NORMAL, -3.0, ()),
        FamilyFit(NoiseFamily.GAMMA, -2.5, ()),
    )
    profile = numbers(Kind.POSITIVE_CONTINUOUS, [1.0, 2.0, 6.0], missing=1, families=families)
    known = facts(profile, goal)
    assert set(known) == set(FIELDS)
    assert known["cost_ratio"] == 5.0
    assert known["cost_threshold"] == pytest.approx(1 / 6)
    assert known["best_family"] == "gamma"
    assert known["family_gain"] == pytest.approx(0.5)
    assert known["cv"] == pytest.approx(2.1602468995 / 3.0)
    assert known["used"] == 2
    for name, fact in known.items():
        if FIELDS[name].type is FactType.NUMBER:
            assert fact is None or isinstance(fact, int | float)


def test_class_facts() -> None:
    known = facts(classes(Kind.BINARY, [90, 10]), Goal())
    assert (known["smallest_class"], known["largest_share"]) == (10, 0.9)
    assert facts(plain(Kind.BINARY), Goal())["smallest_class"] is None


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("{skew}", "2"),
        ("{rows}", "100"),
        ("{skew:.1%}", "200.0 %"),
        ("{skew:.2f} and {kind}", "2.00 and count"),
        ("{median}", "unknown"),
        ("{median:.1f}", "unknown"),
        ("{needs}", "labels"),
        ("{{{kind}}}", "{count}"),
    ],
)
def test_sentences_are_filled_in(template: str, written: str) -> None:
    assert fill(template, KNOWN) == written
