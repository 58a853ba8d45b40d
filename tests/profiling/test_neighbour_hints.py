"""Columns that say how much each row counts are pointed at."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from losspick import api

RANDOM = np.random.default_rng(7)
VISITS = RANDOM.integers(20, 900, 300)
SALES = RANDOM.binomial(VISITS, 0.08)
SHOP = pd.DataFrame({"visits": VISITS, "sales": SALES, "x": RANDOM.normal(size=300)})


def messages(frame: pd.DataFrame, target: str, code: str, **about: object) -> list[str]:
    found = api.profile(frame, target, **about)  # type: ignore[arg-type]
    return [one.message for one in found.warnings if one.code == code]


@pytest.mark.parametrize(
    "rate",
    [SALES / VISITS, (SALES / VISITS).round(4), (100 * SALES / VISITS).round(2)],
    ids=["exact", "rounded", "percent"],
)
def test_a_rate_beside_its_counts_points_at_their_weight(rate: np.ndarray) -> None:
    (told,) = messages(SHOP.assign(rate=rate), "rate", "rate-of-counts")
    assert "'rate' is 'sales' / 'visits' in every row" in told
    assert "--weight visits" in told
    assert not messages(SHOP.assign(rate=rate), "rate", "rate-of-counts", weight="visits")


def test_a_rate_of_something_else_points_at_nothing() -> None:
    wrong = (SALES / VISITS).round(4)
    wrong[3] += 0.01
    assert not messages(SHOP.assign(rate=wrong), "rate", "rate-of-counts")


def test_counts_within_their_exposure_are_successes_of_trials() -> None:
    (told,) = messages(SHOP, "sales", "successes-of-trials", exposure="visits")
    assert "'sales' never exceeds 'visits'" in told
    assert "binomial" in told
    assert "--weight visits" in told
    years = SHOP.assign(years=VISITS / 365)
    assert not messages(years, "sales", "successes-of-trials", exposure="years")
    more = SHOP.assign(sales=SHOP["sales"].where(SHOP.index != 5, 5000))
    assert not messages(more, "sales", "successes-of-trials", exposure="visits")


@pytest.mark.parametrize("name", ["sample_weight", "case_wt", "weights", "surveyWeight"])
def test_weights_are_pointed_at_and_no_target_of_a_list(name: str) -> None:
    frame = pd.DataFrame({"y": [0, 1, 1] * 60, name: RANDOM.gamma(2.0, 1.0, 180)})
    (told,) = messages(frame, "y", "weight-beside")
    assert f"--weight {name}" in told
    assert not messages(frame, "y", "weight-beside", weight=name)
    listed = api.columns(frame)
    assert listed.example == "y"
    assert not any("named as weights" in (line.remark or "") for line in listed.columns)


@pytest.mark.parametrize("name", ["weight", "birth_weight", "weight_kg", "curb_weight"])
def test_how_heavy_something_is_weighs_no_rows(name: str) -> None:
    frame = pd.DataFrame({"y": [0, 1, 1] * 60, name: RANDOM.normal(70.0, 9.0, 180)})
    assert not messages(frame, "y", "weight-beside")
