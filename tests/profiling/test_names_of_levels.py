"""Few whole numbers whose name shows an order, or that there is none; ranks and days of months."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.foreign_names import FOREIGN_NAMES
from losspick.profiling.kinds.lexicon import lexicon
from losspick.profiling.kinds.name_words import Hint

DRAW = np.random.default_rng(11)
LEVELS = DRAW.choice(4, 400, p=[0.35, 0.12, 0.38, 0.15]) + 1


def kind(name: str, values: object) -> Kind:
    return losspick.profile(pd.DataFrame({name: values}), name).kind


@pytest.mark.parametrize(
    "name",
    [
        *("asa_class", "kellgren_lawrence", "JobInvolvement", "drainage_class", "social_class"),
        *("round", "ability", "left_right", "nausea", "frustration", "willingness"),
    ],
)
def test_names_of_levels_show_an_order(name: str) -> None:
    assert kind(name, LEVELS) is Kind.ORDINAL


@pytest.mark.parametrize(
    "name",
    [
        *("team", "cuisine", "emotion", "land_cover", "lithology", "drug", "platform"),
        *("weapon_code", "supplierCode", "cohort", "grade type", "operator", "caste"),
    ],
)
def test_names_of_labels_show_none(name: str) -> None:
    assert kind(name, LEVELS) is Kind.MULTICLASS


def test_the_last_word_of_a_name_outweighs_what_it_is_of() -> None:
    assert Hint.NOMINAL not in hints("job_satisfaction")
    assert Hint.ORDER not in hints("grade_type")
    assert Hint.ORDER in hints("grade")


def test_long_ranks_have_an_order_unless_they_name_rows() -> None:
    ranks = np.repeat(np.arange(1, 41), DRAW.integers(1, 6, 40))
    assert kind("rank", ranks) is Kind.ORDINAL
    assert kind("size", ranks) is not Kind.ORDINAL
    assert kind("rank", DRAW.permutation(200) + 1) is Kind.UNUSABLE


def test_days_of_the_month_are_levels() -> None:
    days = pd.date_range("2023-01-01", periods=365)
    assert kind("day", days.day.to_numpy()) is Kind.ORDINAL
    assert kind("days", days.day.to_numpy()) is not Kind.ORDINAL


def test_what_speaks_most_against_a_doubtful_kind_is_told() -> None:
    days = pd.DataFrame({"weekday": DRAW.integers(0, 7, 400)})
    doubtful = losspick.profile(days, "weekday")
    assert doubtful.confidence < 0.9
    assert sum(text.startswith("against it, and for ") for text in doubtful.evidence) == 1
    sure = losspick.profile(pd.DataFrame({"grade": ["A", "B", "C", "F"] * 50}), "grade")
    assert sure.confidence > 0.9
    assert not any(text.startswith("against it") for text in sure.evidence)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Anzahl Besuche", Hint.TALLY),
        ("Größe_Wohnfläche", Hint.MEASURE),
        ("groupe d'âge", Hint.CLASS),
        ("precio_cierre", Hint.MONEY),
        ("niveau", Hint.ORDER),
        ("satisfacción", Hint.ORDER),
        ("qualita", Hint.ORDER),
        ("categoría", Hint.CLASS),
        ("leeftijd", Hint.MEASURE),
        ("Kennung", Hint.IDENTIFIER),
    ],
)
def test_names_are_read_in_other_tongues(name: str, hint: Hint) -> None:
    assert hint in hints(name)


def test_words_of_other_tongues_are_not_looked_for_within_words() -> None:
    assert Hint.CLASS not in hints("atypical")
    assert Hint.MONEY not in hints("appreciation")


def test_every_foreign_word_has_a_meaning_that_names_can_have() -> None:
    assert FOREIGN_NAMES.keys() <= lexicon().keys()
    words = " ".join(FOREIGN_NAMES.values()).split()
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("codes", [(7, 9), (8, 9), (97, 99), (7, 8, 9)])
def test_codes_for_no_answer_stand_apart_in_pairs(codes: tuple[int, ...]) -> None:
    answers = np.repeat([1, 2, 3, *codes], [150, 90, 40, *(5 for _ in codes)])
    assert kind("citz", answers) is not Kind.COUNT
    assert kind("citz", np.where(answers > 3, answers - 1, answers)) is Kind.COUNT


def test_rare_answers_of_many_like_items_have_an_order() -> None:
    items = {f"mood{i}": DRAW.choice(4, 400, p=[0.85, 0.1, 0.03, 0.02]) for i in range(12)}
    table = pd.DataFrame({name.replace("mood", "m_"): value for name, value in items.items()})
    assert losspick.profile(table.rename(columns={"m_3": "angry"}), "angry").kind is Kind.ORDINAL
    assert kind("angry", items["mood3"]) is not Kind.ORDINAL


@pytest.mark.parametrize("name", ["wave", "quarter", "degree", "Altersgruppe"])
def test_periods_and_bands_in_other_tongues_have_an_order(name: str) -> None:
    assert kind(name, LEVELS) is Kind.ORDINAL


def test_one_of_two_coordinates_is_no_angle() -> None:
    around = np.round(DRAW.uniform(0.0, 6.28, 300), 1)
    assert kind("y", around) is Kind.CIRCULAR
    places = pd.DataFrame({"x": DRAW.uniform(0.0, 6.3, 300), "y": around})
    assert losspick.profile(places, "y").kind is not Kind.CIRCULAR


@pytest.mark.parametrize("name", ["ticket_class", "hhincome_grp", "storm_category", "star_class"])
def test_classes_of_what_runs_from_low_to_high_have_an_order(name: str) -> None:
    assert kind(name, LEVELS) is Kind.ORDINAL


@pytest.mark.parametrize("name", ["group_no", "cluster_no", "gearbox", "specialty"])
def test_numbers_of_groups_are_labels(name: str) -> None:
    assert kind(name, LEVELS) is Kind.MULTICLASS


def test_a_word_that_ends_like_a_part_is_none() -> None:
    assert Hint.ORDER not in hints("Hemoglobin")
