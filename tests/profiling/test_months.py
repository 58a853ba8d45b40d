"""Months go around the year; weekdays are taken in their order more often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Encoding, Kind
from losspick.profiling.measuring.calendar_names import MONTHS, WEEKDAYS, read_calendar

if TYPE_CHECKING:
    from losspick.core.profile import Profile

DRAW = np.random.default_rng(11)
ROWS = 400


def profile(name: str, values: object, kind: str | None = None) -> Profile:
    return losspick.profile(pd.DataFrame({name: values}), name, kind)


def chance(found: Profile, kind: Kind) -> float:
    others = {other.kind: other.confidence for other in found.alternatives}
    return found.confidence if found.kind is kind else others.get(kind, 0.0)


@pytest.mark.parametrize("first", [0, 1])
def test_numbers_of_months_are_circular_beside_an_order(first: int) -> None:
    found = profile("birth_month", DRAW.integers(first, first + 12, ROWS))
    assert found.kind is Kind.CIRCULAR
    assert chance(found, Kind.ORDINAL) > 0.15


@pytest.mark.parametrize("cut", [3, 20])
def test_names_of_months_are_circular_beside_an_order(cut: int) -> None:
    found = profile("x", [MONTHS[i][:cut].title() for i in DRAW.integers(0, 12, ROWS)])
    assert found.kind is Kind.CIRCULAR
    assert found.encoding is Encoding.MONTHS
    assert chance(found, Kind.ORDINAL) > 0.2


def test_weekdays_are_ordered_beside_a_circle() -> None:
    days = DRAW.integers(0, 7, ROWS)
    for found in (profile("dow", days), profile("x", [WEEKDAYS[i] for i in days])):
        assert found.kind is Kind.ORDINAL
        assert chance(found, Kind.CIRCULAR) > 0.15


def test_a_number_of_months_is_no_place_in_the_year() -> None:
    months = DRAW.integers(1, 13, ROWS)
    for name in ("tenure_months", "months", "x", "rooms"):
        assert profile(name, months).kind is not Kind.CIRCULAR
    assert profile("month", DRAW.integers(1, 7, ROWS)).kind is Kind.ORDINAL


def test_the_mean_month_lies_between_december_and_january() -> None:
    winter = np.repeat([11, 12, 1, 2], [100, 200, 220, 90])
    mean = profile("month", winter, "circular").mean
    assert mean is not None
    assert mean > 12.0 or mean < 1.0


def test_levels_that_are_no_months_are_not_read_as_some() -> None:
    assert read_calendar(MONTHS) == ([float(i) for i in range(1, 13)], "months")
    assert read_calendar([*MONTHS, "unknown"]) is None
    assert read_calendar(["jun", "jul", "aug"]) is None
    assert read_calendar(["ju", *MONTHS]) is None
