from __future__ import annotations

import pandas as pd
import pytest
from made_profiles import classes, numbers, plain

import losspick
from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Labels
from losspick.core.vocabulary import Encoding, Framework, Kind, Need

BOOK = load_rules()


def _labels(profile: Profile, goal: Goal | None = None) -> Labels:
    labels = advise(profile, goal or Goal(), BOOK).labels
    assert labels is not None
    return labels


def test_classes_are_recoded_in_order() -> None:
    labels = _labels(classes(Kind.BINARY, [520, 480]))
    assert labels.encoding == "labels 0 and 1"
    assert (labels.dtype, labels.shape) == ("float32", "(N, 1)")
    assert labels.mapping == (("a", "0"), ("b", "1"))
    assert labels.steps[0] == "recode the classes as labels 0 and 1, in the order listed"


def test_margins_take_minus_and_plus_one() -> None:
    labels = _labels(classes(Kind.BINARY, [520, 480]), Goal(needs=(Need.LABELS,)))
    assert labels.mapping == (("a", "-1"), ("b", "+1"))


def test_the_frameworks_own_set_of_labels_counts() -> None:
    goal = Goal(needs=(Need.LABELS,), framework=Framework.XGBOOST)
    assert _labels(classes(Kind.BINARY, [520, 480]), goal).mapping == (("a", "0"), ("b", "1"))


def test_what_is_ready_stays() -> None:
    labels = _labels(classes(Kind.BINARY, [520, 480], encoding=Encoding.ZERO_ONE))
    assert labels.steps[0].startswith("the data already hold labels 0 and 1")


def test_indices() -> None:
    labels = _labels(classes(Kind.MULTICLASS, [300, 300, 300]))
    assert (labels.dtype, labels.shape) == ("int64", "(N,)")
    assert labels.mapping[2] == ("c", "2")


def test_one_hot_columns_keep_their_shape() -> None:
    labels = _labels(classes(Kind.ONE_HOT, [300, 300, 300], encoding=Encoding.ONE_HOT))
    assert labels.encoding == "one-hot rows"
    assert labels.shape == "(N, 3)"
    assert labels.mapping[1] == ("b", "column 1")


def test_very_many_classes_are_not_listed() -> None:
    assert _labels(classes(Kind.MULTICLASS, [20] * 101)).mapping == ()


def test_percentages_and_missing_rows() -> None:
    profile = numbers(Kind.PROPORTION, [10.0, 50.0, 70.0], rows=5, missing=2)
    steps = _labels(profile).steps
    assert "leave out the 2 rows without a value" in steps
    assert "divide by 100: the data are in percent" in steps


def test_several_targets_stand_side_by_side() -> None:
    labels = _labels(plain(Kind.MULTI_TARGET, target=("a", "b")))
    assert labels.shape == "(N, 2)"
    assert labels.steps[-1] == "one column a target, as the predictions have: (N, 2)"
    assert not any("(N, 1)" in step for step in labels.steps)


def test_logarithms_are_taken_where_the_loss_is_trained_on_them() -> None:
    skewed = numbers(Kind.POSITIVE_CONTINUOUS, [10.0 * 1.03**k for k in range(300)])
    goal = Goal(metric="rmsle", framework=Framework.XGBOOST)
    assert "take log(1 + y), and undo it on predictions: exp(f) - 1" in _labels(skewed, goal).steps


@pytest.mark.parametrize(("top", "unit"), [(6.28, "radians"), (23.9, "hours"), (359.0, "degrees")])
def test_the_unit_of_an_angle(top: float, unit: str) -> None:
    from losspick.advising.labels import circle

    assert circle(numbers(Kind.CIRCULAR, [0.0, top]))[1] == unit


@pytest.mark.parametrize(
    ("cells", "step"),
    [
        (["NA", "2.25"], "read 'NA' as missing"),
        (["?", "oops", "NA", "nil", "2.25"], "read '?', 'NA', 'nil', ... as missing"),
        (["$3.50", "2.25"], "read the numbers without currency, unit and thousands marks"),
        (["NA", "1,250.5"], "read the numbers without currency, unit and thousands marks"),
    ],
)
def test_words_among_numbers_are_no_currency(cells: list[str], step: str) -> None:
    many = [*cells, *(f"{value / 8}" for value in range(9, 200))]
    found = losspick.recommend(pd.DataFrame({"y": many}), target="y").labels
    assert found is not None
    assert [each for each in found.steps if each.startswith("read ")] == [step]
