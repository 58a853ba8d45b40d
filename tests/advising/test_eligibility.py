from __future__ import annotations

import pytest
from made_profiles import classes, numbers, plain

from losspick.advising.eligibility import sort_out
from losspick.advising.presenting import presentations, presented
from losspick.core.domains import TargetDomain
from losspick.core.goal import Goal
from losspick.core.loss import Loss
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Framework, Kind
from losspick.losses import catalogue

D = TargetDomain


def _sorted(profile: Profile, goal: Goal | None = None) -> tuple[set[str], dict[str, str]]:
    allowed, refused = sort_out(profile, goal or Goal(), catalogue())
    return {entry.loss.id for entry in allowed}, {entry.loss: entry.why for entry in refused}


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (numbers(Kind.CONTINUOUS, [-1.5, 2.0]), {D.REAL}),
        (numbers(Kind.CONTINUOUS, [0.0, 2.5]), {D.REAL, D.NONNEGATIVE}),
        (numbers(Kind.POSITIVE_CONTINUOUS, [0.5, 2.5]), {D.REAL, D.NONNEGATIVE, D.POSITIVE}),
        (numbers(Kind.COUNT, [0, 3, 2]), {D.REAL, D.NONNEGATIVE, D.COUNT}),
        (numbers(Kind.PROPORTION, [0.0, 0.5]), {D.UNIT_INTERVAL, D.REAL, D.NONNEGATIVE}),
        (numbers(Kind.PROPORTION, [0.0, 55.5]), {D.REAL, D.NONNEGATIVE, D.UNIT_INTERVAL}),
        (
            numbers(Kind.PROPORTION, [0.5, 55.5]),
            {D.REAL, D.NONNEGATIVE, D.POSITIVE, D.UNIT_INTERVAL, D.OPEN_UNIT_INTERVAL},
        ),
        (numbers(Kind.PROPORTION, [0.5, 104.5]), {D.REAL, D.NONNEGATIVE, D.POSITIVE}),
        (plain(Kind.MULTI_TARGET), {D.REAL}),
        (classes(Kind.BINARY, [5, 5]), {D.ZERO_ONE, D.PLUS_MINUS_ONE, D.CLASS_INDEX, D.ONE_HOT}),
        (classes(Kind.MULTICLASS, [5, 5, 5]), {D.CLASS_INDEX, D.ONE_HOT}),
        (classes(Kind.ORDINAL, [5, 5, 5]), {D.RANK, D.CLASS_INDEX, D.ONE_HOT}),
        (plain(Kind.CIRCULAR), {D.ANGLE}),
        (plain(Kind.SURVIVAL), {D.TIME_EVENT}),
        (plain(Kind.SURVIVAL, minimum=0.0), {D.TIME_EVENT}),
        (plain(Kind.SURVIVAL, minimum=0.5), {D.TIME_EVENT, D.POSITIVE_TIME_EVENT}),
        (plain(Kind.SOFT_LABEL), {D.SOFT_LABELS}),
        (plain(Kind.MULTILABEL), {D.MULTI_HOT}),
        (plain(Kind.UNUSABLE), set()),
        (plain(Kind.TEXT), set()),
    ],
)
def test_sets_in_which_a_target_can_be_presented(
    profile: Profile, expected: set[TargetDomain]
) -> None:
    assert set(presentations(profile)) == expected


@pytest.mark.parametrize(
    ("profile", "loss", "said"),
    [
        (
            numbers(Kind.CONTINUOUS, [-3.25, 1.0, 2.0, 4.0]),
            "poisson",
            "it takes numbers from 0 up; the target reaches -3.25 (25 % of the rows are negative)",
        ),
        (
            numbers(Kind.CONTINUOUS, [-3.25, 1.0, 2.0, 4.0]),
            "msle",
            "the target reaches -3.25",
        ),
        (
            numbers(Kind.CONTINUOUS, [0.0, 1.0, 2.0, 4.5]),
            "gamma",
            "it takes numbers above 0; the target is 0 in 25 % of the rows",
        ),
        (
            numbers(Kind.POSITIVE_CONTINUOUS, [1.5, 1.0, 2.0, 4.0]),
            "negative_binomial",
            "counts from 0 up; the target is no whole number in 25 % of the rows",
        ),
        (
            numbers(Kind.COUNT, [1, 2, 87]),
            "fractional_bce",
            "it takes fractions in [0, 1]; the target reaches 87, above 1",
        ),
        (
            numbers(Kind.CONTINUOUS, [1.0, 2.5]),
            "bce",
            "it is for binary and segmentation targets; this one is a number",
        ),
        (classes(Kind.MULTICLASS, [5, 5, 5]), "bce", "this one is one class of 3"),
        (
            classes(Kind.BINARY, [5, 5]),
            "poisson",
            "it is for regression targets; this one is binary",
        ),
        (
            numbers(Kind.PROPORTION, [0.0, 40.5]),
            "beta_nll_proportion",
            "fractions strictly between 0 and 1; the target reaches 0, the end of the range",
        ),
        (
            numbers(Kind.COUNT, [1, 2, 87]),
            "von_mises",
            "it takes angles in radians; the target is a count with 3 distinct values",
        ),
        (plain(Kind.CIRCULAR), "mse", "the target is an angle: its two ends meet"),
        (plain(Kind.UNUSABLE), "mse", "the target is not usable: no loss applies"),
        (
            plain(Kind.UNUSABLE, evidence=("all 8 values are the same",)),
            "mse",
            "the target is not usable: all 8 values are the same",
        ),
        (plain(Kind.SOFT_LABEL), "sparse_categorical_ce", "class indices 0..K-1"),
        (plain(Kind.MULTI_TARGET), "gaussian_nll", "train a model for each of the columns"),
        (plain(Kind.MULTI_TARGET), "poisson", "the target has no known lower bound"),
    ],
)
def test_reasons_carry_the_numbers(profile: Profile, loss: str, said: str) -> None:
    allowed, refused = _sorted(profile)
    assert loss not in allowed
    assert said in refused[loss]


def test_every_loss_is_allowed_or_refused_with_a_reason() -> None:
    for profile in (numbers(Kind.COUNT, [0, 3, 2]), classes(Kind.BINARY, [5, 5])):
        allowed, refused = _sorted(profile)
        assert allowed | set(refused) == set(catalogue())
        assert not allowed & set(refused)
        assert all(refused.values())


def test_a_framework_without_a_spelling_rules_a_loss_out() -> None:
    profile = classes(Kind.BINARY, [5, 5])
    allowed, refused = _sorted(profile, Goal(framework=Framework.LIGHTGBM))
    assert "bce" in allowed
    assert refused["hinge"] == "no spelling of it in lightgbm is known"


def test_ordinal_levels_may_be_learned_as_classes_or_as_ranks() -> None:
    allowed, _ = _sorted(classes(Kind.ORDINAL, [5, 5, 5]))
    assert {"mse", "mae", "sparse_categorical_ce", "categorical_ce"} <= allowed
    assert "poisson" not in allowed


def test_one_hot_and_soft_labels_take_rows() -> None:
    one_hot = classes(Kind.ONE_HOT, [5, 5, 5], encoding=Encoding.ONE_HOT)
    assert {"categorical_ce", "sparse_categorical_ce", "kl_divergence"} <= _sorted(one_hot)[0]
    soft = classes(Kind.SOFT_LABEL, [5, 5, 5], encoding=Encoding.SHARES)
    assert {"categorical_ce", "kl_divergence"} <= _sorted(soft)[0]


#: Numeric targets of every range, and what it means to lie in each set that a loss can take.
COLUMNS = {
    "signed": (Kind.CONTINUOUS, [-1.5, 0.0, 2.5]),
    "nonnegative": (Kind.ZERO_INFLATED, [0.0, 0.5, 2.5]),
    "positive": (Kind.POSITIVE_CONTINUOUS, [0.5, 1.0, 2.5]),
    "counts": (Kind.COUNT, [0.0, 1.0, 7.0]),
    "positive counts": (Kind.COUNT, [1.0, 2.0, 7.0]),
    "fractions": (Kind.PROPORTION, [0.0, 0.25, 1.0]),
    "inner fractions": (Kind.PROPORTION, [0.1, 0.25, 0.9]),
}
LIES_IN = {
    D.REAL: lambda y: True,
    D.NONNEGATIVE: lambda y: y >= 0.0,
    D.POSITIVE: lambda y: y > 0.0,
    D.COUNT: lambda y: y >= 0.0 and y == int(y),
    D.UNIT_INTERVAL: lambda y: 0.0 <= y <= 1.0,
    D.OPEN_UNIT_INTERVAL: lambda y: 0.0 < y < 1.0,
}


@pytest.mark.parametrize("loss", catalogue().values(), ids=lambda loss: loss.id)
@pytest.mark.parametrize("column", COLUMNS)
def test_no_loss_is_allowed_values_outside_its_domain(loss: Loss, column: str) -> None:
    kind, values = COLUMNS[column]
    targets = presented(numbers(kind, values), loss)
    if loss.targets not in LIES_IN:
        assert targets is None  # it takes labels, angles or times
    elif targets is None:
        assert not all(map(LIES_IN[loss.targets], values))
    else:
        assert all(map(LIES_IN[loss.targets], values))
