"""What names say of tallies, rates, choices and items, together with the values."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbourhood import neighbourhood, siblings


def test_a_rate_of_events_is_no_share_and_others_are() -> None:
    rates = np.round(np.linspace(6.0, 61.0, 80), 1)
    other = np.arange(80.0)
    births = losspick.profile(pd.DataFrame({"birth_rate": rates, "x": other}), "birth_rate")
    passes = losspick.profile(pd.DataFrame({"pass_rate": rates, "x": other}), "pass_rate")
    shares = pd.DataFrame({"murder_rate": rates / 100.0, "x": other})
    assert births.kind is Kind.POSITIVE_CONTINUOUS
    assert passes.kind is Kind.PROPORTION
    assert losspick.profile(shares, "murder_rate").kind is Kind.PROPORTION


def test_p_beside_n_is_its_share() -> None:
    share = np.round(np.linspace(31.0, 58.0, 60), 1)
    tally = np.arange(60) * 977 + 31
    beside = pd.DataFrame({"n_left": tally, "p_left": share})
    alone = beside.rename(columns={"n_left": "sum"})
    assert losspick.profile(beside, "p_left").kind is Kind.PROPORTION
    assert losspick.profile(alone, "p_left").kind is not Kind.PROPORTION


@pytest.mark.parametrize("name", ["containers", "New_Shoots", "noofvessels"])
def test_a_plural_names_what_is_counted(name: str) -> None:
    assert Hint.PLURAL in hints(name)


@pytest.mark.parametrize(
    "name", ["status", "mass", "axis", "gas", "politics", "days", "prices", "s"]
)
def test_other_words_with_an_s_are_no_plurals_of_things(name: str) -> None:
    assert Hint.PLURAL not in hints(name)


def test_a_plural_speaks_for_whole_numbers_only() -> None:
    few = np.resize([0, 0, 0, 1, 1, 2, 2, 3, 4, 6], 300)
    frame = pd.DataFrame({"vessels": few, "share": few / 10.0})
    alone = losspick.profile(frame.rename(columns={"vessels": "v"}), "v")
    named = losspick.profile(frame, "vessels")
    assert named.kind is Kind.COUNT
    assert named.confidence > alone.confidence or alone.kind is not Kind.COUNT
    broken = pd.DataFrame({"vessels": np.linspace(0.5, 9.0, 60)})
    assert losspick.profile(broken, "vessels").kind is not Kind.COUNT


def test_columns_of_several_years_or_with_one_word_for_classes_are_no_items() -> None:
    years = neighbourhood(("score 2001", "score 2002", "score 2003", "a", "b", "c", "d"))
    assert not siblings("score 2002", years)
    classes = neighbourhood(("age_cat", "race_cat", "sex_cat", "a", "b", "c", "d"))
    assert not siblings("race_cat", classes)
    items = neighbourhood(("trust_press", "trust_police", "trust_courts", "a", "b", "c", "d"))
    assert siblings("trust_press", items)


def test_tallies_of_several_things_are_no_items() -> None:
    tally = np.resize([0, 0, 0, 1, 1, 2, 3], 210)
    names = ("n_left_hurt", "n_right_hurt", "n_front_hurt", "a", "b", "c", "d")
    profile = losspick.profile(pd.DataFrame(dict.fromkeys(names, tally)), "n_left_hurt")
    assert profile.kind is Kind.COUNT
    assert not any("items of one scale" in text for text in profile.evidence)


def test_an_amount_in_a_few_running_numbers_is_cut_into_bands() -> None:
    bands = np.resize([1, 2, 2, 3, 3, 3, 4, 4, 5], 270)
    for name in ("income", "age"):
        assert losspick.profile(pd.DataFrame({name: bands}), name).kind is Kind.ORDINAL
    years = np.resize(np.arange(18, 80), 310)
    assert losspick.profile(pd.DataFrame({"age": years}), "age").kind is Kind.POSITIVE_CONTINUOUS


def test_a_nominal_name_outweighs_frequencies_in_an_order() -> None:
    codes = np.repeat([1, 2, 3, 4, 5], [160, 90, 50, 30, 10])
    assert losspick.profile(pd.DataFrame({"y": codes}), "y").kind is not Kind.MULTICLASS
    assert losspick.profile(pd.DataFrame({"travel_mode": codes}), "travel_mode").kind is (
        Kind.MULTICLASS
    )


def test_few_values_of_a_vote_are_parties() -> None:
    votes = pd.DataFrame({"vote": np.resize([1, 1, 1, 2, 2, 3], 400)})
    assert losspick.profile(votes, "vote").kind is Kind.MULTICLASS


def test_small_numbers_beyond_a_turn_are_no_angles_whatever_their_name() -> None:
    waves = np.linspace(-3.4, 4.3, 90) + 0.001
    assert losspick.profile(pd.DataFrame({"theta": waves}), "theta").kind is Kind.CONTINUOUS
    turns = np.linspace(-3.1, 3.1, 90)
    assert losspick.profile(pd.DataFrame({"theta": turns}), "theta").kind is Kind.CIRCULAR
    degrees = np.linspace(-71.5, 83.4, 90)
    assert losspick.profile(pd.DataFrame({"theta": degrees}), "theta").kind is Kind.CIRCULAR


def test_only_whole_names_with_digits_are_read_as_one_word() -> None:
    assert hints("pm10")[Hint.MEASURE] == 1.0
    assert not hints("value")
    assert not hints("value2")


def test_skewness_parts_amounts_from_scales_without_a_true_zero() -> None:
    generator = np.random.default_rng(8)
    amount = np.round(np.exp(generator.normal(2.0, 0.7, 400)), 2)
    grade = np.round(19.0 - np.exp(generator.normal(1.0, 0.5, 400)), 2).clip(0.5)
    told = {
        name: losspick.profile(pd.DataFrame({"y": values}), "y")
        for name, values in (("amount", amount), ("grade", grade))
    }
    chance = {
        name: dict.fromkeys([p.kind], p.confidence) | {a.kind: a.confidence for a in p.alternatives}
        for name, p in told.items()
    }
    assert told["amount"].kind is Kind.POSITIVE_CONTINUOUS
    assert chance["grade"][Kind.CONTINUOUS] > 0.5
    assert chance["amount"][Kind.CONTINUOUS] < 0.2


@pytest.mark.parametrize(
    "name", ["area", "sales_area", "lane", "Sector", "zone_id", "survey area", "bay", "location"]
)
@pytest.mark.parametrize("most", [3, 5, 7, 10])
def test_few_numbers_of_places_are_codes(name: str, most: int) -> None:
    codes = np.random.default_rng(most).integers(1, most + 1, 400)
    assert losspick.profile(pd.DataFrame({name: codes}), name).kind is Kind.MULTICLASS


def test_sizes_of_areas_and_numbers_of_lanes_are_no_codes_of_places() -> None:
    g = np.random.default_rng(2)
    sizes = pd.DataFrame({"area": g.gamma(4.0, 30.0, 300).round() + 5, "lanes": g.poisson(3, 300)})
    assert losspick.profile(sizes, "area").kind is Kind.POSITIVE_CONTINUOUS
    assert losspick.profile(sizes, "lanes").kind is Kind.COUNT
    assert Hint.PLACE not in hints("lanes")


FALLING = np.repeat([1, 2, 3, 4, 5, 6, 8, 10, 13], [171, 94, 71, 40, 24, 15, 12, 12, 3])


@pytest.mark.parametrize("name", ["traffic_type", "Browser", "sector", "channel"])
def test_what_is_named_as_a_class_is_no_tally_however_the_frequencies_fall(name: str) -> None:
    assert losspick.profile(pd.DataFrame({name: FALLING}), name).kind is Kind.MULTICLASS
    assert losspick.profile(pd.DataFrame({"browsers": FALLING}), "browsers").kind is Kind.COUNT
    assert losspick.profile(pd.DataFrame({"y": FALLING}), "y").kind is Kind.COUNT
    classes = pd.DataFrame({"land class": FALLING})
    assert losspick.profile(classes, "land class").kind is not Kind.COUNT


def test_multiples_of_ten_alone_are_not_counted() -> None:
    tens = np.repeat([10, 20, 30, 40, 50, 60, 80], [59, 48, 30, 21, 16, 10, 3])
    assert losspick.profile(pd.DataFrame({"y": tens // 10}), "y").kind is Kind.COUNT
    assert losspick.profile(pd.DataFrame({"y": tens}), "y").kind is not Kind.COUNT
