"""Names that say what is counted, judged, agreed to or identified; numbers that are dates."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbourhood import neighbourhood, siblings

DRAW = np.random.default_rng(5)
ROWS = 300
EVEN = np.tile(np.arange(1, 6), ROWS // 5)
MONTHS = pd.date_range("2010-01-01", periods=60, freq="MS")


def kind(name: str, values: object) -> Kind:
    return losspick.profile(pd.DataFrame({name: values, "x": DRAW.normal(size=ROWS)}), name).kind


@pytest.mark.parametrize("name", ["num_bedrooms", "n_children", "number of rooms"])
def test_the_number_of_something_is_a_tally_even_where_all_are_equally_frequent(name: str) -> None:
    drawn = DRAW.integers(1, 6, ROWS)
    assert kind(name, drawn) is Kind.COUNT
    assert kind("code", drawn) is not Kind.COUNT


def test_only_what_is_counted_goes_by_a_number() -> None:
    assert Hint.NUMBER in hints("num_visits")
    assert Hint.NUMBER not in hints("house_number")
    assert Hint.NUMBER not in hints("visits")


@pytest.mark.parametrize(
    "name", ["agree", "support_for_tax", "urgency", "cleanliness", "usability"]
)
def test_few_levels_of_what_is_judged_have_an_order(name: str) -> None:
    levels = DRAW.choice(4, ROWS, p=[0.1, 0.2, 0.45, 0.25]) + 1
    assert kind(name, levels) is Kind.ORDINAL
    assert kind("codes", levels) is not Kind.ORDINAL


@pytest.mark.parametrize("name", ["thickness", "brightness", "witness", "harness"])
def test_not_all_that_ends_so_is_judged(name: str) -> None:
    assert Hint.RATING not in hints(name)


def test_levels_named_as_a_share_are_no_share() -> None:
    assert kind("moisture", EVEN) is not Kind.PROPORTION
    assert kind("moisture", np.round(DRAW.uniform(12, 31, ROWS), 1)) is Kind.PROPORTION


@pytest.mark.parametrize("name", ["wind_dir", "winddir", "wdir"])
def test_directions_need_not_fill_the_circle(name: str) -> None:
    assert kind(name, np.round(DRAW.uniform(-170, 170, ROWS))) is Kind.CIRCULAR
    assert kind(name, np.round(DRAW.normal(210, 20, ROWS))) is Kind.CIRCULAR
    assert kind("speed", np.round(DRAW.normal(210, 20, ROWS))) is not Kind.CIRCULAR


@pytest.mark.parametrize("name", ["y.dir", "hdg", "flight_dir", "phase", "aspect_rad", "ang"])
def test_directions_in_radians_on_either_side_of_zero(name: str) -> None:
    around_one = np.angle(np.exp(1j * DRAW.normal(1.0, 1.4, ROWS)))
    assert kind(name, around_one) is Kind.CIRCULAR
    assert kind(name, np.mod(around_one, 2 * np.pi).round(3)) is Kind.CIRCULAR
    assert kind("drift", np.clip(DRAW.normal(0, 1.1, ROWS), -3.1, 3.1)) is Kind.CONTINUOUS


def test_values_that_fill_a_turn_in_radians_need_no_name() -> None:
    assert kind("v", DRAW.uniform(-np.pi, np.pi, ROWS)) is Kind.CIRCULAR
    assert kind("v", DRAW.uniform(-2.6, 2.6, ROWS)) is Kind.CONTINUOUS
    assert kind("v", DRAW.uniform(-180, 180, ROWS)) is Kind.CONTINUOUS  # longitudes as often


def test_identifiers_of_classes_are_classes_and_of_units_are_not() -> None:
    codes = DRAW.integers(1, 19, ROWS)
    assert kind("group_id", codes) is Kind.MULTICLASS
    assert kind("batch_id", codes) is Kind.UNUSABLE
    assert kind("group_id", DRAW.integers(1, 200, ROWS)) is not Kind.MULTICLASS


@pytest.mark.parametrize("parts", [1, 1_000, 1_000_000])
def test_seconds_since_1970_are_times_if_the_name_says_so(parts: int) -> None:
    seconds = DRAW.integers(1_400_000_000, 1_600_000_000, ROWS) * parts
    assert kind("created_at", seconds) is Kind.UNUSABLE
    assert kind("revenue", seconds) is Kind.POSITIVE_CONTINUOUS
    assert kind("created_at", DRAW.poisson(40, ROWS)) is not Kind.UNUSABLE


def test_months_written_as_numbers() -> None:
    written = np.tile(MONTHS.year * 100 + MONTHS.month, 5)
    assert kind("x1", written) is Kind.UNUSABLE
    assert kind("x1", written + 50) is not Kind.UNUSABLE


def test_minutes_written_as_numbers() -> None:
    days = pd.date_range("2019-01-01 05:45", periods=ROWS, freq="37min")
    assert kind("x1", days.strftime("%Y%m%d%H%M").astype("int64")) is Kind.UNUSABLE


@pytest.mark.parametrize("form", ["%b-%Y", "%B %Y", "%m/%Y", "%Y-%m", "%YM%m", "%b-%y"])
def test_texts_that_name_months_are_dates(form: str) -> None:
    assert kind("x1", np.tile(MONTHS.strftime(form), 5)) is Kind.UNUSABLE


def test_quarters_and_weeks_are_dates_and_few_of_them_are_levels() -> None:
    quarters = np.array([f"{year}Q{quarter}" for year in range(2000, 2015) for quarter in (1, 3)])
    assert kind("x1", np.tile(quarters, 10)) is Kind.UNUSABLE
    assert kind("x1", np.tile(quarters[:6], 50)) is not Kind.UNUSABLE


def test_seasons_over_two_years_are_no_months() -> None:
    years = (*range(1901, 1912), *range(2000, 2012))
    seasons = [f"{year}-{year % 100 + 1:02d}" for year in years] * 13
    assert losspick.profile(pd.DataFrame({"y": seasons}), "y").kind is not Kind.UNUSABLE


@pytest.mark.parametrize(
    "cells", ["0 hr|12 hr|24 hr", "00mg|05mg|10mg", "1 bedroom|2 bedrooms|3 bedrooms"]
)
def test_few_numbers_with_a_unit_are_no_codes_of_classes(cells: str) -> None:
    levels = np.array(cells.split("|"), dtype=object)
    numbers = [int("".join(filter(str.isdigit, level))) for level in levels]
    drawn = np.tile(np.arange(3), ROWS // 3)
    assert kind("x1", levels[drawn]) is not Kind.MULTICLASS
    assert kind("x1", np.array(numbers)[drawn]) is Kind.MULTICLASS


def test_what_a_name_is_about_stands_before_its_first_preposition() -> None:
    assert hints("wage_at_birth")[Hint.MONEY] > hints("wage_at_birth")[Hint.TALLY]
    assert hints("price per visit")[Hint.MONEY] > hints("price per visit")[Hint.TALLY]


def test_words_that_hold_others_say_nothing_of_them() -> None:
    assert not hints("county").keys() & {Hint.TALLY}
    assert hints("visitcount")[Hint.TALLY] > 0


def test_an_identifier_of_events_is_no_number_of_them() -> None:
    assert hints("Incident Zip").keys() == {Hint.IDENTIFIER}
    assert Hint.TALLY in hints("incidents")


def test_numbers_that_run_on_name_rows_even_under_the_name_of_a_tally() -> None:
    assert kind("game", np.arange(1, ROWS + 1)) is Kind.UNUSABLE
    assert kind("game", DRAW.poisson(3, ROWS)) is Kind.COUNT


def test_times_of_the_whole_day_are_no_laps() -> None:
    clock = [f"{hour:02d}:{minute:02d}:00" for hour in range(24) for minute in range(0, 60, 24)]
    assert kind("split", (clock * 5)[:ROWS]) is Kind.CIRCULAR
    laps = [f"00:{minute:02d}:{second:02d}" for minute in range(6) for second in range(50)]
    assert kind("split", laps) is Kind.POSITIVE_CONTINUOUS


def test_a_sign_of_money_or_a_unit_of_size_is_no_tally() -> None:
    prices = [f"${1_000 * value:,}" for value in DRAW.integers(1, 900_000, ROWS)]
    assert kind("gross", prices) is Kind.POSITIVE_CONTINUOUS
    assert kind("x", [f"{value} kg" for value in range(ROWS)]) is not Kind.COUNT


def test_identifiers_of_records_are_read_in_one_word() -> None:
    assert Hint.IDENTIFIER in hints("storeid")
    assert Hint.IDENTIFIER not in hints("steroid")
    assert Hint.IDENTIFIER not in hints("hybrid")


def test_columns_that_share_a_unit_are_no_items_of_one_scale() -> None:
    others = ("iron (mg)", "zinc (mg)", "lead (mg)", "name", "brand", "shop", "city")
    assert siblings("iron (mg)", neighbourhood(others)) == ()
    assert siblings("mood a", neighbourhood(("mood a", "mood b", "mood c", *others)))


def test_units_with_several_rows_each_are_identified_by_words_too() -> None:
    families = [f"fam{number:04d}" for number in range(75) for _ in range(4)]
    assert kind("familyid", families) is Kind.UNUSABLE
    assert kind("breed", families) is not Kind.UNUSABLE


@pytest.mark.parametrize("name", ["kcal.per.g", "mg_per_dl", "energy per kg"])
def test_amounts_of_something_to_a_unit_are_no_shares(name: str) -> None:
    values = np.round(DRAW.uniform(0.3, 0.98, ROWS), 2)
    assert kind(name, values) is Kind.POSITIVE_CONTINUOUS
    assert kind("perceived", values) is Kind.PROPORTION


@pytest.mark.parametrize("name", ["visits_per_year", "super_g", "per_gender"])
def test_other_bases_leave_a_name_as_it_is(name: str) -> None:
    assert Hint.MEASURE not in hints(name)


def test_differences_of_tallies_are_no_answers_around_a_neutral_zero() -> None:
    differences = DRAW.binomial(5, 0.5, ROWS) - DRAW.binomial(5, 0.5, ROWS)
    differences[:2] = -5, 5
    assert kind("goal_difference", differences) is Kind.CONTINUOUS
    assert kind("y", differences) is Kind.ORDINAL
    assert kind("change", np.clip(differences, -2, 2)) is Kind.ORDINAL
