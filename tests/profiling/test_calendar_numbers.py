"""Numbers off a clock (1345) or a calendar (1987.25), and numbers that only look like them."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

import losspick
from losspick.core.vocabulary import Encoding, Kind

DRAW = np.random.default_rng(0)
ROWS = 1500
MONTHS = 1958 + np.arange(300) / 12


def clock(minutes: np.ndarray) -> np.ndarray:
    minutes = np.asarray(minutes).astype(int) % 1440
    return minutes // 60 * 100 + minutes % 60


TIMES = clock(DRAW.normal(14 * 60, 240, ROWS))


def profile_of(name: str, values: object) -> losspick.Profile:
    return losspick.profile({name: np.asarray(values, dtype=float)}, name)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("dep_time", TIMES),
        ("x", TIMES),
        ("x", np.where(TIMES < 5, 2400, TIMES)),
        ("sched", clock(DRAW.integers(0, 288, ROWS) * 5)),
        ("start", clock(DRAW.integers(0, 96, ROWS) * 15)),
        ("start", clock(DRAW.integers(0, 48, ROWS) * 30)),
    ],
)
def test_times_of_day(name: str, values: np.ndarray) -> None:
    found = profile_of(name, values)
    assert found.kind is Kind.CIRCULAR
    assert found.encoding is Encoding.HOURS_AND_MINUTES
    assert found.confidence > 0.9
    assert any("none ends in 60 to 99" in said for said in found.evidence)
    assert found.maximum is not None
    assert found.maximum <= 24


def days(count: int) -> list[datetime.date]:
    first = datetime.date(2020, 1, 1)
    return [first + datetime.timedelta(days=int(day)) for day in DRAW.integers(0, 365, count)]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("year", DRAW.integers(1900, 2024, ROWS)),
        ("x", DRAW.integers(1990, 2024, ROWS)),
        ("x", DRAW.integers(1, 48, ROWS) * 50),
        ("x", DRAW.integers(1, 24, ROWS) * 100),
        ("x", DRAW.integers(1, 10, ROWS) * 100 + DRAW.integers(1, 31, ROWS)),  # rooms of floors
        ("x", DRAW.integers(10, 25, ROWS) * 100 + DRAW.integers(1, 13, ROWS)),  # years and months
        ("x", [day.month * 100 + day.day for day in days(ROWS)]),
        ("x", DRAW.gamma(2, 300, ROWS).round()),
        ("minutes", DRAW.integers(0, 60, ROWS)),
        ("x", np.arange(2300)),
        ("price", DRAW.integers(5, 235, ROWS) * 10),
        ("n_visits", DRAW.negative_binomial(1, 0.01, ROWS)),
    ],
)
def test_what_is_no_time_of_day(name: str, values: np.ndarray) -> None:
    assert profile_of(name, values).kind is not Kind.CIRCULAR


def test_the_figures_are_those_of_the_text() -> None:
    told = [f"{time // 100:02}:{time % 100:02}" for time in TIMES.tolist()]
    by_text = losspick.profile({"x": told}, "x")
    found = profile_of("x", TIMES)
    for each in ("kind", "minimum", "maximum", "mean", "std", "quantiles", "families"):
        assert getattr(found, each) == getattr(by_text, each), each
    assert losspick.profile({"x": TIMES}, "x", kind="count").maximum == TIMES.max()


def test_the_code_reads_hours_and_minutes() -> None:
    target = [*TIMES.tolist(), None]
    found = losspick.recommend({"dep_time": target}, "dep_time", framework="torch")
    assert found.ranking[0].loss == "von_mises"
    code = next(each.code for each in found.snippets if each.framework.value == "torch")
    lines = code.splitlines()
    reading = [line for line in lines if line.startswith(("y = ", "y, X", "keep = "))]
    space = {"np": np, "target": target, "X": np.zeros((len(target), 2))}
    exec("\n".join(line for line in reading if "torch" not in line), space)
    hours = TIMES // 100 + TIMES % 100 / 60
    assert np.asarray(space["y"]).ravel() == pytest.approx(hours * np.pi / 12)
    assert any("1345 as 13.75" in step for step in found.labels.steps)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("y", MONTHS),
        ("time", MONTHS.round(3)),
        ("y", (MONTHS + 1 / 24).round(2)),
        ("y", 1960 + np.arange(80) / 4),
        ("y", np.repeat(MONTHS, 4)),
        ("decimal_date", (1990 + DRAW.random(ROWS) * 20).round(4)),
        ("transaction date", (2012 + DRAW.integers(8, 20, ROWS) / 12).round(3)),
        ("year", np.sort(1749 + DRAW.random(ROWS) * 200)),
    ],
)
def test_dates_with_decimals(name: str, values: np.ndarray) -> None:
    found = profile_of(name, values)
    assert found.kind is Kind.UNUSABLE
    assert any("read as dates" in said and "predict" in said for said in found.evidence)
    assert "dates-as-numbers" in [warning.code for warning in found.warnings]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("y", 1800 + np.round(DRAW.normal(0, 60, ROWS) * 4) / 4),  # prices in ticks
        ("y", 1900 + DRAW.binomial(40, 0.5, ROWS) / 4),  # each tick occurs, some often
        ("price", 1900 + np.arange(300) * 0.3),
        ("y", 1800 + DRAW.random(ROWS) * 200),
        ("reaction_time", 1750 + DRAW.random(ROWS) * 300),
        ("year_mean", 1950 + DRAW.random(ROWS) * 30),
        ("year", DRAW.integers(1900, 2024, ROWS)),
        ("date", DRAW.random(ROWS) * 30),
    ],
)
def test_what_is_no_date(name: str, values: np.ndarray) -> None:
    assert profile_of(name, values).kind is not Kind.UNUSABLE
