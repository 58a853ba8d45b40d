"""Durations in words and colons, and times of day that look like them."""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind

SECONDS = np.random.default_rng(6).integers(3_000, 20_000, 90)


def profile(texts: list[str], name: str) -> Profile:
    return losspick.profile(pd.DataFrame({name: texts}), name)


def colons(values: np.ndarray) -> list[str]:
    return [f"{v // 3600}:{v // 60 % 60:02d}:{v % 60:02d}" for v in values.tolist()]


@pytest.mark.parametrize(
    ("texts", "name", "mean"),
    [
        ([f"{v // 3600}h {v // 60 % 60}m" for v in SECONDS], "y", (SECONDS // 60).mean()),
        (
            [f"{v // 3600} hours, {v // 60 % 60} min {v % 60} s" for v in SECONDS],
            "y",
            SECONDS.mean(),
        ),
        (colons(SECONDS), "finish_time", SECONDS.mean()),
        (colons(SECONDS * 9), "y", (SECONDS * 9).mean()),
        ([f"{v // 60}:{v % 60:02d}" for v in SECONDS % 900 + 60], "pace", None),
    ],
)
def test_durations_are_amounts(texts: list[str], name: str, mean: float | None) -> None:
    found = profile(texts, name)
    assert found.kind is Kind.POSITIVE_CONTINUOUS
    assert any("durations such as" in warning.message for warning in found.warnings)
    if mean is not None:
        assert found.mean == pytest.approx(mean)


@pytest.mark.parametrize("name", ["time", "y", "departure_time", "opening"])
def test_times_within_a_day_stay_on_the_clock(name: str) -> None:
    assert profile(colons(SECONDS * 4), name).kind is Kind.CIRCULAR


def test_midnight_as_24_is_on_the_clock() -> None:
    assert profile([*colons(SECONDS), "24:00:00"], "y").kind is Kind.CIRCULAR


def test_one_text_that_is_no_duration_leaves_the_column_alone() -> None:
    assert profile([*colons(SECONDS * 9), "soon"], "y").kind is not Kind.POSITIVE_CONTINUOUS


def test_few_whole_durations_are_no_tally() -> None:
    found = profile(["25:10", "26:30", "0:45", "1:05"] * 20, "y")
    assert found.kind is Kind.POSITIVE_CONTINUOUS


def test_letters_alone_are_no_units() -> None:
    assert profile(["1m", "2m", "1s", "2h"] * 20, "size").kind is not Kind.POSITIVE_CONTINUOUS


def test_missing_words_among_durations_are_missing() -> None:
    found = profile([*colons(SECONDS * 9), "NA", "NA"], "y")
    assert found.missing == 2
    assert found.kind is Kind.POSITIVE_CONTINUOUS


def test_hours_of_one_digit_with_seconds_are_durations() -> None:
    found = profile(colons(SECONDS), "y")
    assert found.kind is Kind.POSITIVE_CONTINUOUS
    assert found.mean == pytest.approx(SECONDS.mean())
    within_the_hour = [f"00:{v // 60 % 60:02d}:{v % 60:02d}" for v in SECONDS.tolist()]
    assert profile(within_the_hour, "y").kind is Kind.POSITIVE_CONTINUOUS


def test_whole_minutes_and_two_digits_stay_on_the_clock() -> None:
    minutes = (SECONDS // 60 * 60).tolist()
    assert profile([f"{v // 3600}:{v // 60 % 60:02d}:00" for v in minutes], "y").kind is (
        Kind.CIRCULAR
    )
    padded = [f"{v // 3600:02d}:{v // 60 % 60:02d}:{v % 60:02d}" for v in SECONDS.tolist()]
    assert profile(padded, "y").kind is Kind.CIRCULAR


def test_times_of_day_as_objects_are_on_the_clock() -> None:
    clock = [datetime.time(v // 3600, v // 60 % 60, v % 60) for v in (SECONDS * 4).tolist()]
    found = losspick.profile(pd.DataFrame({"y": clock}), "y")
    assert found.kind is Kind.CIRCULAR


def clock(seconds: np.ndarray) -> list[str]:
    return [f"{v // 3600:02d}:{v // 60 % 60:02d}:{v % 60:02d}" for v in seconds.tolist()]


FROM_ZERO = np.random.default_rng(7).gamma(1.2, 3_500.0, 300).astype(int)


def test_times_that_begin_at_zero_and_do_not_wrap_are_durations() -> None:
    found = profile(clock(FROM_ZERO), "y")
    assert found.kind is Kind.POSITIVE_CONTINUOUS
    assert found.mean == pytest.approx(FROM_ZERO.mean())
    for seconds in (
        (FROM_ZERO - 3_600) % 86_400,  # before midnight, too
        FROM_ZERO + 7_200,  # from two o'clock on
        FROM_ZERO * 8 % 86_400,  # all day
        FROM_ZERO[:20],  # too few to tell
    ):
        assert profile(clock(seconds), "y").kind is Kind.CIRCULAR


def test_beside_other_targets_times_are_how_long_something_took() -> None:
    clock = [f"0{text}" for text in colons(SECONDS)]
    seen = np.resize([0, 1, 1], SECONDS.size)
    table = pd.DataFrame({"at": clock, "failed": seen, "split": clock[::-1]})
    assert losspick.profile(table, "at").kind is Kind.CIRCULAR
    survival = losspick.profile(table, ["at", "failed"])
    assert survival.kind is Kind.SURVIVAL
    assert any("write them as numbers" in warning.message for warning in survival.warnings)
    assert losspick.profile(table, ["at", "split"]).kind is Kind.MULTI_TARGET


def test_words_beside_other_targets_stay_words() -> None:
    table = pd.DataFrame({"what": ["a", "b", "12:30:00"] * 20, "x": np.arange(60.0)})
    assert losspick.profile(table, ["what", "x"]).kind is Kind.UNUSABLE
