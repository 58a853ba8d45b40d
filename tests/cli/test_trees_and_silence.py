"""What is said of training where there is no output layer, or nothing to expect."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from running import Run


@pytest.mark.parametrize("framework", ["sklearn", "xgboost", "lightgbm", "catboost"])
@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_trees_have_no_output_layer(framework: str, form: str, run: Run, churn: str) -> None:
    said = run(churn, "-t", "churn", "-F", framework, "-f", form).out
    assert "Sanity" in said
    for word in ("1 unit", "output bias", "initialisation", "at the start"):
        assert word not in said
    sanity = json.loads(run(churn, "-t", "churn", "-F", framework, "-f", "json").out)["sanity"]
    assert (sanity["initial_loss"], sanity["bias"]) == (None, [])
    assert sanity["best_constant_loss"] > 0


@pytest.mark.parametrize("framework", ["torch", "keras", "jax"])
def test_networks_have_one(framework: str, run: Run, churn: str) -> None:
    said = run(churn, "-t", "churn", "-F", framework).out
    assert "1 unit" in said
    assert "output bias" in said


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_missing_sanity_values_have_a_reason(form: str, run: Run, tmp_path: Path) -> None:
    rows = [
        f"{1 + i * 37 % 90},{i % 3 % 2},{i * 7 % 50 / 3:.2f},{i * 11 % 70:.1f}" for i in range(90)
    ]
    (tmp_path / "t.csv").write_text("\n".join(["time,event,a,b", *rows]))
    survival = run("t.csv", "-t", "time", "-t", "event", "--kind", "survival", "-f", form).out
    assert "each row's time and event together" in " ".join(survival.split())
    several = run("t.csv", "-t", "a", "-t", "b", "--metric", "mse", "-f", form).out
    assert "standardised columns their means cost mse = 1" in " ".join(several.split())


def test_rounding_errors_of_zero_are_zero(run: Run, tmp_path: Path) -> None:
    values = [f"{3.3 * i / 1000!r}" for i in range(-500, 501)]
    (tmp_path / "t.csv").write_text("\n".join(["y", *values]))
    said = run("t.csv", "-t", "y").out
    assert re.search(r"mean 0\b(?!\.)", said)
    assert re.search(r"skew 0\b(?!\.)", said)
    assert "e-1" not in said
