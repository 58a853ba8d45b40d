"""What is told of the losses that rank first: spelling, units, parameters, notes, other kinds."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from made_profiles import classes, numbers, plain
from usual_targets import (
    BALANCED,
    CONTAMINATED,
    COSTS,
    COUNT,
    INDICES,
    RARE,
    advised,
    candidate,
)

from losspick.core.goal import Goal
from losspick.core.profile import Alternative, Profile
from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Framework, Kind, Task

DRAW = random.Random(3)


@pytest.mark.parametrize("framework", list(Framework))
def test_a_framework_shows_its_own_spelling(framework: Framework) -> None:
    recommendation = advised(BALANCED, Goal(framework=framework))
    first = recommendation.ranking[0]
    assert framework in {line.framework for line in first.spelled}
    assert framework in {snippet.framework for snippet in recommendation.snippets}


def test_activation_follows_the_form_that_the_framework_takes() -> None:
    assert advised(COUNT, Goal(framework=Framework.TORCH)).ranking[0].activation == "linear"
    assert advised(COUNT, Goal(framework=Framework.KERAS)).ranking[0].activation == "exp"
    labels = candidate(advised(BALANCED), "mse")
    assert labels.activation == "sigmoid"


def test_parameters_stand_in_the_call() -> None:
    weighted = candidate(advised(RARE), "weighted_bce")
    assert weighted.parameters[0].value == pytest.approx(970 / 30)
    lines = {line.framework: line.call for line in weighted.spelled}
    assert lines[Framework.TORCH] == (
        "torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor([32.3333]))"
    )


def test_units() -> None:
    assert advised(INDICES).ranking[0].units == 3
    assert advised(BALANCED).ranking[0].units == 1
    assert advised(plain(Kind.MULTI_TARGET, target=("a", "b"))).ranking[0].units == 2


def test_costs_are_told_as_a_threshold() -> None:
    notes = advised(RARE, Goal(costs=COSTS)).notes
    assert any("from 0.0909 on: 1 / (1 + 10)" in note for note in notes)


def test_weights_are_told_to_cost_calibration() -> None:
    assert any("move the decision threshold" in note for note in advised(RARE).notes)
    assert any("0.03, the share of positives" in note for note in advised(RARE).notes)


def test_a_large_scale_is_to_be_standardised_with_the_parameters() -> None:
    values = [DRAW.gauss(5000.0, 300.0) for _ in range(500)]
    profile = numbers(Kind.CONTINUOUS, values, kurtosis=9.0, outlier_share=0.04)
    recommendation = advised(profile)
    assert recommendation.ranking[0].loss == "huber"
    (note,) = [note for note in recommendation.notes if "Standardise" in note]
    delta = recommendation.ranking[0].parameters[0].value
    assert isinstance(delta, float)
    assert profile.std is not None
    assert f"delta then is {delta / profile.std:.4g}" in note
    assert not any("Standardise" in note for note in advised(CONTAMINATED).notes)


def test_an_unsure_kind_says_what_would_change() -> None:
    other = (Alternative(Kind.ORDINAL, 0.4),)
    profile = replace(COUNT, confidence=0.55, alternatives=other)
    (note,) = [note for note in advised(profile).notes if "--kind" in note]
    assert "count with probability 55 %" in note
    assert "learned as ordinal" in note
    assert not any("--kind" in note for note in advised(COUNT).notes)


def test_few_rows_are_told() -> None:
    assert any("60 rows are few" in note for note in advised(classes(Kind.BINARY, [40, 20])).notes)


def _with_rival(rival: Profile, share: float = 0.3) -> Recommendation:
    alternatives = (Alternative(rival.kind, share),)
    return advised(replace(COUNT, confidence=1 - share, alternatives=alternatives, rival=rival))


def test_another_close_kind_is_ranked_too() -> None:
    other = replace(COUNT, kind=Kind.ORDINAL, task=Task.ORDINAL)
    found = _with_rival(other)
    (change,) = found.kind_changes
    assert (change.kind, change.probability, change.changes) == (Kind.ORDINAL, 0.3, True)
    assert change.ranking[0] == advised(other).ranking[0].loss != found.ranking[0].loss
    assert change.settled_by == "the values are steps in an order"
    (note,) = [note for note in found.notes if "--kind" in note]
    assert "If the target is ordinal (30 %) instead and learned as ordinal" in note
    assert f"{change.ranking[0]} comes first in the place of {found.ranking[0].loss}" in note


def test_a_close_kind_with_the_same_first_loss_says_so() -> None:
    (change,) = _with_rival(COUNT).kind_changes
    assert not change.changes
    (note,) = [note for note in _with_rival(COUNT).notes if "--kind" in note]
    assert f"{change.ranking[0]} stays first" in note


def test_a_close_kind_that_the_metric_does_not_judge_has_no_ranking() -> None:
    other = replace(COUNT, kind=Kind.MULTICLASS, task=Task.MULTICLASS)
    profile = replace(COUNT, alternatives=(Alternative(Kind.MULTICLASS, 0.3),), rival=other)
    (change,) = advised(profile, Goal(metric="rmse")).kind_changes
    assert (change.ranking, change.changes) == ((), True)


def test_a_loss_of_mean_and_spread_is_trained_on_the_standardised_target_too() -> None:
    far = numbers(Kind.CONTINUOUS, [DRAW.gauss(5e3, 900.0) for _ in range(500)])
    notes = advised(far, Goal(metric="crps")).notes
    assert advised(far, Goal(metric="crps")).ranking[0].loss == "crps_gaussian"
    assert any(note.startswith("Standardise the target") for note in notes)
