"""The figures of the profiling benchmark: intervals, calibration, peers, words left out."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest

SCRIPTS = Path(__file__).parents[2] / "benchmarks"


def script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module(name)


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return script("profiling_figures", monkeypatch)


@pytest.fixture
def peers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return script("profiling_peers", monkeypatch)


def test_interval_is_wilsons(figures: ModuleType) -> None:
    assert figures.interval(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert figures.interval(0, 20)[0] == 0.0


def outcomes(claimed: np.ndarray, true: np.ndarray) -> np.ndarray:
    return (np.random.default_rng(3).random(claimed.size) < true).astype(float)


def test_slope_is_one_where_claims_hold_and_half_where_they_double_the_log_odds(
    figures: ModuleType,
) -> None:
    claimed = np.random.default_rng(2).uniform(0.3, 0.99, 20_000)
    logit = np.log(claimed / (1 - claimed))
    assert figures.slope(claimed, outcomes(claimed, claimed)) == pytest.approx(1.0, abs=0.06)
    halved = 1 / (1 + np.exp(-logit / 2))
    assert figures.slope(claimed, outcomes(claimed, halved)) == pytest.approx(0.5, abs=0.06)


def test_slope_stays_finite_where_all_are_right(figures: ModuleType) -> None:
    assert np.isfinite(figures.slope(np.array([0.6, 0.9, 1.0]), np.ones(3)))


def test_slope_interval_draws_whole_groups(figures: ModuleType) -> None:
    claimed = np.random.default_rng(2).uniform(0.3, 0.99, 400)
    right = outcomes(claimed, claimed)
    alone = figures.slope_interval(claimed, right, [str(i) for i in range(400)])
    low, high = figures.slope_interval(claimed, right, [str(i % 8) for i in range(400)])
    assert alone[0] < 1.0 < alone[1]
    assert (low, high) != alone


def test_a_word_left_out_comes_back(figures: ModuleType) -> None:
    clues = figures.clues
    before = clues.hints("price")
    with figures.without_word("price"):
        assert clues.hints("price") == {}
    assert before
    assert clues.hints("price") == before


def column(values: object) -> pd.DataFrame:
    return pd.DataFrame({"y": values})


@pytest.mark.parametrize(
    ("rule", "values", "task"),
    [
        ("autogluon", [1.0, 2.0, 3.0] * 20, "multiclass"),
        ("autogluon", [1.5, 2.0, 3.0] * 20, "regression"),
        ("autogluon", list(range(60)), "regression"),
        ("ludwig", [0, 1] * 20, "binary"),
        ("ludwig", [1, 2, 3] * 20, "multiclass"),
        ("ludwig", [1, 2, 4] * 20, "regression"),
        ("plain", list(range(20)) * 3, "multiclass"),
        ("plain", list(range(21)) * 3, "regression"),
        ("plain", ["a", "b"] * 3, "binary"),
    ],
)
def test_peers_follow_their_rules(peers: ModuleType, rule: str, values: object, task: str) -> None:
    assert getattr(peers, rule)(column(values)).task == task
