from __future__ import annotations

import math

import pytest

from losspick.core.numbers import confidence, number, plural, several, share


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (0.0, "0"),
        (-0.0, "0"),
        (163000.0, "163,000"),
        (180921.196, "180,921"),
        (5.55555, "5.556"),
        (-5.55555, "-5.556"),
        (0.00012345, "0.0001234"),
        (0.000012345, "1.234e-5"),
        (12345678.9, "1.235e7"),
        (1e308, "1e308"),
        (100.0, "100"),
        (math.nan, "–"),
        (math.inf, "–"),
        (None, "–"),
    ],
)
def test_numbers_have_significant_digits_and_separators(value: float | None, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0 %"),
        (1.0, "100 %"),
        (0.9999, ">99.9 %"),
        (0.995, "99.5 %"),
        (0.00001, "<0.01 %"),
        (0.0043, "0.43 %"),
        (0.031, "3.1 %"),
        (0.4049, "40 %"),
        (None, "–"),
    ],
)
def test_shares_never_round_to_all_or_nothing(value: float | None, text: str) -> None:
    assert share(value) == text


def test_confidence_never_claims_certainty() -> None:
    assert [confidence(p) for p in (1.0, 0.996, 0.5, 0.004, 0.0)] == [
        ">99 %",
        ">99 %",
        "50 %",
        "<1 %",
        "<1 %",
    ]


def test_several_numbers_are_cut_and_the_rest_is_counted() -> None:
    assert several((0.5,)) == "0.5"
    assert several((1.0, 2.0)) == "[1, 2]"
    assert several(tuple(map(float, range(10))), limit=3) == "[0, 1, 2, … 7 more]"


def test_plural() -> None:
    assert (plural(1, "row"), plural(2000, "row"), plural(2, "loss", "losses")) == (
        "1 row",
        "2,000 rows",
        "2 losses",
    )
