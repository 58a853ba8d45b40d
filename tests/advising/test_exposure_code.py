"""How a recommendation has an exposure trained: rates weighed by it, or an offset."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.advising.links import predicted
from losspick.losses import catalogue

DRAW = np.random.default_rng(4)
YEARS = DRAW.uniform(0.1, 3.0, 800)
CLAIMS = DRAW.poisson(0.7 * YEARS)
TABLE = pd.DataFrame({"n_claims": CLAIMS, "years": YEARS, "w": 2.0})


def slope(loss: str, target: np.ndarray, log_mean: float, offset: np.ndarray) -> np.ndarray:
    """Return the slope of a loss of the mean by the logarithm of the rate."""
    known, step = catalogue()[loss], 1e-5
    ends = [
        known.value(target, predicted(known.form, np.exp(log_mean + h + offset)))
        for h in (step, -step)
    ]
    return np.asarray((ends[0] - ends[1]) / (2 * step))


@pytest.mark.parametrize(("loss", "power"), [("poisson", 1.0), ("gamma", 2.0)])
def test_weighed_rates_have_the_gradient_of_the_offset(loss: str, power: float) -> None:
    totals, over = DRAW.gamma(2.0, 1.0, 50) + 0.1, DRAW.uniform(0.2, 4.0, 50)
    by_offset = slope(loss, totals, 0.4, np.log(over)) * over ** (power - 1)
    by_rates = slope(loss, totals / over, 0.4, np.zeros(50)) * over
    assert by_rates == pytest.approx(by_offset, rel=1e-5)


def code_of(framework: str, **more: object) -> str:
    found = losspick.recommend(TABLE, "n_claims", framework=framework, exposure="years", **more)
    return {each.framework.value: each.code for each in found.snippets}[framework]


@pytest.mark.parametrize("framework", ["torch", "keras", "jax", "sklearn", "xgboost"])
def test_code_weighs_rates(framework: str) -> None:
    code = code_of(framework)
    assert "# exposure: the values of column 'years'" in code
    assert "offset log(exposure)" in code
    lines = code.split("y = y / exposure")[1].splitlines()
    assert lines[1] == "weight = exposure"
    assert "weight" in "\n".join(lines[3:])
    assert "weight = weight * exposure" in code_of(framework, weight="w")


def test_the_bias_starts_at_the_rate() -> None:
    found = losspick.recommend(TABLE, "n_claims", exposure="years", framework="torch")
    assert found.ranking[0].loss == "poisson"
    rate = np.log(CLAIMS.sum() / YEARS.sum())
    assert f"{rate:.5f}"[:7] in code_of("torch")


def test_notes_and_json_tell_of_the_offset() -> None:
    found = losspick.recommend(TABLE, "n_claims", exposure="years")
    told = " ".join(found.notes)
    assert "the offset log(years)" in told
    assert "base_margin in XGBoost" in told
    assert found.sanity is None
    said = json.loads(found.to_json())
    assert said["profile"]["exposure"]["column"] == "years"
    assert any("log(years)" in step for step in said["labels"]["steps"])
    by_rows = losspick.recommend(TABLE, "n_claims", "mae", exposure="years")
    assert "has no logarithm of a mean" in " ".join(by_rows.notes)
