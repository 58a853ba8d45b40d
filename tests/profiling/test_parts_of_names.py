"""What parts of names, and names beside them, say of a column; and what they must not say."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbourhood import hints_by_ending, neighbourhood


def kind_of(values: object, name: str = "y", **others: object) -> Kind:
    return losspick.profile(pd.DataFrame({name: values, **others}), name).kind


@pytest.mark.parametrize(
    ("name", "hint"),
    [("purch", Hint.TALLY), ("magnitud", Hint.SIGNED), ("heigh", Hint.MEASURE)],
)
def test_a_word_cut_short_is_known(name: str, hint: Hint) -> None:
    assert 0 < hints(name)[hint] < 1


@pytest.mark.parametrize("name", ["direct", "store", "public", "custom", "trans", "comp", "produ"])
def test_a_word_that_could_be_another_is_not_read_as_cut_short(name: str) -> None:
    assert not {Hint.ANGLE, Hint.TALLY, Hint.MEASURE, Hint.SHARE} & hints(name).keys()


def test_a_short_word_counts_at_the_end_of_two_names() -> None:
    games = neighbourhood(("homewins", "awaywins", "x"))
    assert set(hints_by_ending("homewins", games)) == {Hint.TALLY}
    assert set(hints_by_ending("hsgpa", neighbourhood(("hsgpa", "colgpa")))) == {Hint.SCORE}
    assert not hints_by_ending("homewins", neighbourhood(("homewins", "x")))
    assert not hints_by_ending("homewins", neighbourhood(("homewins", "homewins2", "win")))


@pytest.mark.parametrize(
    "names",
    [("monkey", "turkey"), ("planet", "cabinet"), ("catalog", "analog"), ("solid", "valid")],
)
def test_the_common_end_of_other_words_says_nothing(names: tuple[str, str]) -> None:
    assert not hints_by_ending(names[0], neighbourhood(names))


@pytest.mark.parametrize("name", ["risk_group", "riskcat", "risk_score_cat", "education_group"])
def test_parts_of_a_score_or_of_an_order_have_an_order(name: str) -> None:
    assert Hint.ORDER in hints(name)


@pytest.mark.parametrize("name", ["test_group", "interest_group", "room_class", "user_category"])
def test_kinds_of_other_things_have_none(name: str) -> None:
    assert Hint.ORDER not in hints(name)


def test_a_tally_stands_beside_its_share() -> None:
    hatched = np.resize([4, 7, 9, 9, 12, 15, 21, 23, 24, 30, 33, 35], 48) + np.arange(48) % 2
    alone = losspick.profile(pd.DataFrame({"hatched": hatched}), "hatched")
    frame = pd.DataFrame({"hatched": hatched, "propHatched": hatched / 40.0})
    beside = losspick.profile(frame, "hatched")
    assert any("beside propHatched, its share" in text for text in beside.evidence)
    assert beside.kind is Kind.COUNT
    assert alone.kind is not Kind.COUNT or alone.confidence < beside.confidence
    weights = frame.assign(hatched=hatched + 0.25)
    assert losspick.profile(weights, "hatched").kind is not Kind.COUNT


def test_a_sorted_list_of_sizes_is_no_running_number() -> None:
    sizes = np.round(np.exp(np.linspace(17.0, 11.0, 200))).astype(int)
    assert kind_of(sizes) is not Kind.UNUSABLE
    numbers = 5_000 + np.cumsum(np.resize([1, 3, 2, 7, 1, 1, 4], 200))
    assert kind_of(numbers) is Kind.UNUSABLE


def test_a_few_years_may_be_older_than_most() -> None:
    years = np.resize([1636, 1701, 1740, 1746, *range(1820, 1966, 5)], 66)
    assert kind_of(years) is Kind.CONTINUOUS
    older = np.resize(np.arange(1510, 2090, 13), 90)
    assert not any(
        "calendar" in text for text in losspick.profile(pd.DataFrame({"y": older}), "y").evidence
    )


def test_shares_sum_to_one_whole_in_nine_rows_of_ten() -> None:
    part = np.linspace(20.0, 60.0, 200) + 0.013
    off = np.where(np.arange(200) % 16 == 0, 4.0, 0.3)
    frame = pd.DataFrame({"a": part, "b": 100.0 - part + off})
    assert losspick.profile(frame, ["a", "b"]).kind is Kind.SOFT_LABEL
    worse = frame.assign(b=100.0 - part + np.where(np.arange(200) % 7 == 0, 4.0, 0.3))
    assert losspick.profile(worse, ["a", "b"]).kind is Kind.MULTI_TARGET
