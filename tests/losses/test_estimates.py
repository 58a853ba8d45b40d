"""Parameters that follow from the data and from what errors cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from loss_cases import EVERY_LOSS

from losspick.core.goal import Costs, Goal
from losspick.core.loss import Loss, ParameterValue
from losspick.core.profile import ClassCount, Encoding, Profile
from losspick.core.vocabulary import Kind, Task
from losspick.losses import catalogue


def profile(kind: Kind, task: Task, **facts: Any) -> Profile:
    return Profile(
        target=("y",),
        rows=100,
        missing=0,
        distinct=50,
        kind=kind,
        task=task,
        confidence=1.0,
        alternatives=(),
        evidence=(),
        warnings=(),
        encoding=Encoding.NUMBERS,
        **facts,
    )


def numbers(**facts: Any) -> Profile:
    return profile(Kind.CONTINUOUS, Task.REGRESSION, **facts)


def classes(counts: Sequence[float], kind: Kind = Kind.BINARY) -> Profile:
    rows = sum(counts)
    table = tuple(
        ClassCount(label, count, count / rows)
        for label, count in zip("abcdef", counts, strict=False)
    )
    task = Task.BINARY if kind is Kind.BINARY else Task.MULTICLASS
    return profile(kind, task, classes=table, class_count=len(table))


def computed(
    loss: str, name: str, facts: Profile, goal: Goal | None = None
) -> ParameterValue | None:
    (parameter,) = (p for p in catalogue()[loss].parameters if p.name == name)
    assert parameter.from_data is not None
    return parameter.from_data(facts, goal or Goal())


def value(loss: str, name: str, facts: Profile, goal: Goal | None = None) -> object:
    found = computed(loss, name, facts, goal)
    assert found is not None
    assert found.name == name
    return found.value


def test_huber_delta_is_a_multiple_of_the_robust_spread_in_both_units():
    found = computed("huber", "delta", numbers(mad_sigma=2.0, std=10.0))
    assert found is not None
    assert found.value == pytest.approx(2.69)
    assert "0.269" in found.why
    assert "2.69" in found.why


def test_huber_delta_falls_back_to_the_standard_deviation():
    assert value("huber", "delta", numbers(mad_sigma=0.0, std=4.0)) == pytest.approx(5.38)
    assert computed("huber", "delta", numbers(mad_sigma=0.0, std=0.0)) is None
    assert computed("huber", "delta", numbers()) is None


@pytest.mark.parametrize(
    ("goal", "level"),
    [
        (Goal(), 0.5),
        (Goal(quantile=0.9), 0.9),
        (Goal(costs=Costs(false_negative=9.0, false_positive=1.0)), 0.9),
        (Goal(quantile=0.2, costs=Costs(false_negative=9.0)), 0.2),
    ],
)
def test_quantile_level_comes_from_the_goal(goal: Goal, level: float):
    assert value("quantile", "quantile", numbers(), goal) == pytest.approx(level)


def test_positives_weigh_as_much_as_negatives():
    assert value("weighted_bce", "pos_weight", classes([90, 10])) == pytest.approx(9.0)


def test_costs_take_the_place_of_counts():
    goal = Goal(costs=Costs(false_negative=10.0, false_positive=2.0))
    assert value("weighted_bce", "pos_weight", classes([90, 10]), goal) == pytest.approx(5.0)


def test_focal_loss_balances_with_the_share_of_negatives():
    found = computed("focal_binary", "alpha", classes([90, 10]))
    assert found is not None
    assert found.value == pytest.approx(0.9)
    assert "weigh positives down" in found.why
    assert value("focal_binary", "gamma", classes([90, 10])) == 2.0


@pytest.mark.parametrize("counts", [[], [10], [10, 0], [3, 4, 5]])
def test_no_weight_without_two_classes_that_have_rows(counts: list[float]):
    facts = profile(Kind.BINARY, Task.BINARY) if not counts else classes(counts)
    assert computed("weighted_bce", "pos_weight", facts) is None
    assert computed("focal_binary", "alpha", facts) is None


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_a_profile_that_knows_nothing_stops_no_estimate(loss: Loss):
    empty = profile(Kind.UNUSABLE, Task.NONE)
    for parameter in loss.parameters:
        if parameter.from_data is not None:
            found = parameter.from_data(empty, Goal())
            assert found is None or found.name == parameter.name


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_a_parameter_has_a_default_or_an_estimate(loss: Loss):
    for parameter in loss.parameters:
        assert parameter.default is not None or parameter.from_data is not None
