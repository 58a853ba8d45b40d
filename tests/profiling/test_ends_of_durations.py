"""Durations beside words that tell how each ended, or that it has not yet."""

from __future__ import annotations

import numpy as np
import pytest
from made_columns import numbers, text

from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.profiling.column import Column
from losspick.profiling.run import profile_columns

ROWS = 200
TIMES = np.random.default_rng(4).gamma(2, 100, ROWS).round() + 1


def of(*parts: Column) -> Profile:
    return profile_columns(parts)


ENDS = np.array(["adoption", "transfer", "death"])[np.arange(ROWS) % 3]
LEFT = np.arange(ROWS) % 4 > 0


@pytest.mark.parametrize(
    ("names", "still"),
    [
        (("days_to_event", "out_event"), ""),
        (("days_to_event", "out_event"), "Still in care"),
        (("stay_days", "discharge_status"), "lost to follow-up"),
        (("time", "reason"), "censored"),
        (("hours_to_failure", "failure_mode"), "No failure"),
    ],
)
def test_a_duration_may_have_several_ends(names: tuple[str, str], still: str) -> None:
    ends = [end or None for end in np.where(LEFT, ENDS, still).tolist()]
    profile = of(numbers(TIMES, names[0]), text(ends, names[1]))
    assert profile.kind is Kind.SURVIVAL
    assert profile.missing == 0
    assert profile.event_share == pytest.approx(LEFT.mean())
    coding = profile.event_coding
    assert coding is not None
    assert coding.observed == ("adoption", "death", "transfer")
    assert coding.censored == (still,)
    message = next(w.message for w in profile.warnings if w.code == "event-coding")
    assert ("no value" in message) == (not still)
    assert "several ends" in message


def test_a_single_end_or_no_value_is_the_event_or_none() -> None:
    words = ["died" if left else None for left in LEFT]
    profile = of(numbers(TIMES, "days"), text(words, "outcome"))
    assert profile.event_share == pytest.approx(LEFT.mean())
    assert profile.event_coding is not None
    assert (profile.event_coding.observed, profile.event_coding.censored) == (("died",), ("",))


def test_missing_words_of_an_event_beside_others_that_say_no_stay_missing() -> None:
    words = [None] * 10 + ["alive", "died"] * (ROWS // 2 - 5)
    profile = of(numbers(TIMES, "days"), text(words, "outcome"))
    assert profile.missing == 10
    assert profile.event_share == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("names", [("weight", "outcome"), ("days", "breed"), ("days", "colour")])
def test_words_that_tell_no_end_or_stand_beside_no_duration_are_no_event(
    names: tuple[str, str],
) -> None:
    breeds = np.array(["pug", "boxer", "poodle"])[np.arange(ROWS) % 3].tolist()
    assert of(numbers(TIMES, names[0]), text(breeds, names[1])).kind is Kind.UNUSABLE
