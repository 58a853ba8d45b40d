"""Regret as its definition says, and evidence that is whole."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from baselines import Traits, consistent, learned, textbook, traits  # noqa: E402
from recommending import targets  # noqa: E402
from scoring import Cell, Measured, measured, paired_error, read_scores, score  # noqa: E402


def _cell(dataset: str, **regrets: float) -> Cell:
    told = {loss: Measured(regret, regret == 0.0, None) for loss, regret in regrets.items()}
    return Cell(dataset, "regression", "mae", told)


def test_regret_is_zero_within_one_error_and_one_at_the_median_candidate() -> None:
    noisy = {
        "best": [1.0, 1.2, 0.8, 1.0],
        "tied": [1.3, 0.9, 1.1, 0.8],
        "median": [2.0, 2.2, 1.8, 2.0],
        "worse": [3.0, 3.2, 2.8, 3.0],
        "worst": [9.0, 9.2, 8.8, 9.0],
    }
    found = measured(noisy, constant=11.0, metric="mae")
    assert found["tied"].tied
    assert found["tied"].regret == 0.0
    assert found["median"].regret == pytest.approx(1.0)
    assert found["worse"].regret == pytest.approx(2.0)
    assert found["worst"].regret == 2.0
    assert found["worst"].skill_lost == pytest.approx(0.8)


def test_the_error_allows_for_overlapping_training_sets() -> None:
    assert paired_error([1.0, -1.0, 1.0, -1.0]) == pytest.approx(
        (4 / 3) ** 0.5 * (1 / 4 + 1 / 3) ** 0.5
    )
    assert paired_error([0.5] * 8) == 0.0


def test_unknown_losses_are_passed_over_and_names_translated() -> None:
    cell = _cell("a", mae=0.0, mse=1.0)
    assert score(cell, ["no_such", "laplace_nll"]).regret == 0.0
    assert score(cell, ["mse", "mae"]).top3 == 1.0
    assert score(cell, ["no_such"]).regret == 2.0


def test_a_learned_baseline_does_not_see_the_set_that_it_is_judged_on() -> None:
    cells = [
        _cell("a", mae=0.0, mse=2.0),
        _cell("b", mae=2.0, mse=0.0),
        _cell("c", mae=2.0, mse=0.5),
    ]
    assert learned(cells, by_metric=True)(cells[0])[0] == "mse"


def test_the_textbook_looks_at_outliers_and_the_consistent_rule_at_the_metric() -> None:
    known = {"a": traits([0.0] * 5 + [1.0] * 5 + [99.0], "regression"), "b": Traits()}
    assert textbook(known)(_cell("a")) == ["mae"]
    assert textbook(known)(_cell("b")) == ["mse"]
    assert consistent(_cell("b")) == ["mae"]


def test_the_evidence_is_whole() -> None:
    listed = (BENCHMARKS / "evidence/datasets.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(one) for one in listed]
    cells = read_scores(BENCHMARKS / "evidence/scores.csv")
    assert {row["id"] for row in rows} == {cell.dataset for cell in cells}
    assert all(any(one.tied for one in cell.losses.values()) for cell in cells)
    with (BENCHMARKS / "evidence/scores.csv").open(encoding="utf-8") as file:
        assert {len(row) for row in csv.reader(file)} == {13}


def test_the_constant_is_scored_by_the_mean_of_its_repeats(tmp_path: Path) -> None:
    (tmp_path / "scores.csv").write_text(
        "dataset,task,metric,loss,decode,r0,r1,r2\n"
        "a,regression,mae,constant,natural,4,4,10\n"
        "a,regression,mae,mse,natural,1,1,1\n"
        "a,regression,mae,mae,natural,3,3,3\n"
    )
    (cell,) = read_scores(tmp_path / "scores.csv")
    assert cell.losses["mae"].skill_lost == pytest.approx((3.0 - 1.0) / (6.0 - 1.0))


def test_packages_that_are_missing_are_told_with_the_command_that_installs_them(
    tmp_path: Path,
) -> None:
    line = {"id": "a", "package": "no_such_package", "version": "1.2", "how": "", "target": "y"}
    (tmp_path / "datasets.jsonl").write_text(json.dumps(line), encoding="utf-8")
    with pytest.raises(SystemExit, match=r"pip install --no-deps no_such_package==1\.2"):
        targets(tmp_path, frozenset({"a"}))


def test_a_folder_with_a_loader_of_its_own_names_the_package_that_is_missing(
    tmp_path: Path,
) -> None:
    (tmp_path / "datasets.jsonl").write_text('{"id": "a"}', encoding="utf-8")
    (tmp_path / "load.py").write_text("def load(row):\n    import no_such_package\n")
    with pytest.raises(SystemExit, match="a: its package no_such_package is not installed"):
        targets(tmp_path, frozenset({"a"}))
