"""Whole numbers that name days, units or answers, and words that name events."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from made_columns import numbers, text

from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.frequencies import frequency_clues
from losspick.profiling.kinds.proposals import CLOSE
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.pairs import read_pair
from losspick.profiling.measuring.words import COMPASS
from losspick.profiling.run import profile_columns

G = np.random.default_rng(12)


def of(values: object, name: str = "y") -> Profile:
    return profile_columns([numbers(values, name)])


def test_days_written_as_numbers_are_days() -> None:
    days = pd.date_range("2009-10-02", periods=120).strftime("%Y%m%d").astype(int)
    assert of(days).kind is Kind.UNUSABLE
    assert of(np.repeat(days, 9)).kind is Kind.UNUSABLE
    beyond = of(np.resize(days + 40, 400))  # day 42 of a month
    assert not any("days" in sentence for sentence in beyond.evidence)


def test_a_running_number_of_pairs_names_pairs() -> None:
    pairs = np.sort(np.concatenate([np.arange(1, 201), np.arange(1, 141)]))
    assert of(pairs).kind is Kind.UNUSABLE
    assert of(G.poisson(80, 340), "visits").kind is Kind.COUNT


def test_a_lone_nine_after_the_codes_is_no_answer() -> None:
    codes = G.choice([1, 2, 3, 9], 250, p=[0.6, 0.25, 0.13, 0.02])
    found = of(codes)
    assert found.kind in (Kind.MULTICLASS, Kind.ORDINAL)
    assert of(np.where(codes == 9, 8, codes)).kind is Kind.COUNT
    assert of(
        G.choice([0, 1, 2, 3, 4, 9], 250, p=[0.5, 0.2, 0.1, 0.1, 0.08, 0.02]), "visits"
    ).kind is (Kind.COUNT)


def test_codes_of_equal_frequency_do_not_die_out() -> None:
    states = np.repeat(np.arange(1, 52), 100)
    assert not any("die out" in sentence for sentence in of(states).evidence)


def test_a_profit_of_mostly_zeros_and_never_a_loss_is_an_amount() -> None:
    gained = np.where(G.random(400) < 0.6, 0.0, G.gamma(2, 3, 400).round(3))
    assert of(gained, "profit").kind is Kind.ZERO_INFLATED
    assert of(G.normal(size=400), "profit").kind is Kind.CONTINUOUS


@pytest.mark.parametrize(
    "form", ["{0}.{0}@mail.example", "https://a.example/{0}", "555-01{0} 22", "+1 (555) 010-{0}"]
)
def test_addresses_name_rows_even_where_they_repeat(form: str) -> None:
    levels = [form.format(number) for number in range(10, 60)]
    assert profile_columns([text(levels * 6)]).kind is Kind.UNUSABLE


def test_few_combinations_with_a_plus_may_be_labels_themselves() -> None:
    levels = ["surgery + radiation", "radiation + drugs", "drugs + surgery"]
    found = profile_columns([text(levels * 40)])
    assert {found.kind, found.alternatives[0].kind} == {Kind.MULTILABEL, Kind.MULTICLASS}
    assert found.alternatives[0].confidence > CLOSE


@pytest.mark.parametrize(
    ("on", "off"),
    [
        ("Died", "Survived"),
        ("relapse", "no relapse"),
        ("relapsed", "relapse-free"),
        ("recurrence", "censored"),
        ("1:DECEASED", "0:LIVING"),
        ("uncensored", "censored"),
        ("fever_y", "fever_n"),
        ("failed", "suspended"),
    ],
)
def test_pairs_of_words_that_say_on_and_off(on: str, off: str) -> None:
    assert read_pair([on, off]) == {on: True, off: False}
    assert read_pair([off, on]) == {on: True, off: False}


@pytest.mark.parametrize(
    "levels",
    [
        ["treated", "control"],
        ["m", "f"],
        ["married", "divorced"],
        ["note", "te"],
        ["no", "nope"],
        ["passed", "failed"],
        ["non-smoker", "drinker"],
        ["free", "paid"],
        ["dead", "alive", "lost"],
    ],
)
def test_other_words_say_neither(levels: list[str]) -> None:
    assert read_pair(levels) is None


def test_a_time_and_words_of_its_event_are_survival() -> None:
    time = numbers(G.exponential(10, 120).round(1) + 0.1, "time")
    for words in (("relapse", "no relapse"), ("1:DECEASED", "0:LIVING")):
        event = text([words[i] for i in G.integers(0, 2, 120)], "status")
        found = profile_columns([time, event])
        assert found.kind is Kind.SURVIVAL
        assert found.event_coding is not None
        assert found.event_coding.observed == (words[0],)


def test_marks_of_a_dial_up_to_the_full_turn_are_directions() -> None:
    assert of(G.integers(1, 37, 200) * 10).kind is Kind.CIRCULAR
    assert of(G.integers(1, 36, 200) * 10).kind is not Kind.CIRCULAR  # stops at 350


def test_means_of_answers_have_no_true_zero() -> None:
    answers = G.integers(1, 6, (300, 7)).mean(axis=1)
    found = of(answers.round(2))
    assert found.kind is Kind.CONTINUOUS
    assert any("multiples of 1/7" in sentence for sentence in found.evidence)
    assert of((1 + 4 * G.beta(2, 2, 300)).round(2)).kind is Kind.POSITIVE_CONTINUOUS
    assert of((answers / 5).round(4)).kind is Kind.PROPORTION


def test_a_column_named_like_its_items_is_their_average() -> None:
    values = numbers((1 + 4 * G.beta(2, 2, 300)).round(3), "ease")
    items = tuple(f"ease{i}" for i in range(1, 5))
    assert profile_columns([values], neighbours=("ease", *items)).kind is Kind.CONTINUOUS
    fewer = profile_columns([values], neighbours=("ease", *items[:2]))
    assert not any("average" in sentence for sentence in fewer.evidence)


def test_what_begins_with_id_is_an_identifier() -> None:
    assert of(np.repeat(G.permutation(5000)[:100], 4), "id_unit").kind is Kind.UNUSABLE


def test_a_calm_has_no_direction_and_the_wind_has() -> None:
    points = [point for point in COMPASS if len(point) < 4] * 8
    found = profile_columns([text([*points, *["CALM"] * 9])])
    assert found.kind is Kind.CIRCULAR
    assert profile_columns([text([*points, *["storm"] * 9])]).kind is not Kind.CIRCULAR


def test_other_words_of_an_event_are_read_by_their_times() -> None:
    time = G.exponential(10, 200).round(1) + 0.1
    lost = np.where(time > 12, "N", "R")
    found = profile_columns([numbers(time, "time"), text(lost.tolist(), "status")])
    assert found.kind is Kind.SURVIVAL
    assert found.event_coding is not None
    assert (found.event_coding.observed, found.event_coding.censored) == (("R",), ("N",))
    assert found.event_coding.confidence < 0.95
    other = profile_columns([numbers(time, "time"), text(lost.tolist(), "side")])
    assert other.kind is Kind.UNUSABLE


def test_a_size_in_few_whole_numbers_is_a_tally() -> None:
    assert of(G.binomial(9, 0.5, 300) + 1, "brood_size").kind is Kind.COUNT
    assert of(G.gamma(4, 10, 300).round(2), "farm_size").kind is Kind.POSITIVE_CONTINUOUS


def said_of(rows: list[int]) -> str:
    values = [float(value) for value, count in enumerate(rows) for _ in range(count)]
    return " ".join(clue.text for clue in frequency_clues(measure(np.asarray(values))))


def test_one_row_more_at_the_end_is_chance() -> None:
    noise = said_of([22, 60, 113, 85, 62, 34, 15, 6, 1, 2])
    assert "die out towards 9 (2 of 400 rows)" in noise
    assert "rise" not in noise
