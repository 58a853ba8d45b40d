"""Losses and rules of one's own, dropped into a folder, take part everywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Run

from losspick import losses

LOSS = """
[[loss]]
id = "missed_churn"
title = "Costly misses"
summary = "Cross-entropy in which a missed churner costs eight times a false alarm."
[[loss.part]]
loss = "bce"
costs = { fn = 8, fp = 1 }
"""
RULE = """
id = "we-hate-misses"
basis = "goal"
why = "Our churners are {minority_share:.0%} of the rows, and each is worth eight calls."
references = ["our own books"]

[when]
task = "binary"

[speaks]
missed_churn = 6.0

[[example]]
facts = { task = "binary" }
fires = true

[[example]]
facts = { task = "regression" }
fires = false
"""


@pytest.fixture(autouse=True)
def _as_shipped() -> Iterator[None]:
    yield
    losses.forget_added()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "missed_churn.toml").write_text(LOSS, encoding="utf-8")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "we-hate-misses.toml").write_text(RULE, encoding="utf-8")
    return tmp_path


OWN = ["--losses", "own", "--rules", "house"]


def test_a_loss_file_and_a_rule_file_give_a_recommendation(run: Run, churn: str, folder: Path):
    outcome = run(churn, "-t", "churn", *OWN, "-f", "json")
    first = json.loads(outcome.out)["ranking"][0]
    assert first["loss"] == "missed_churn"
    assert "10 % of the rows" in first["reasons"][0]["why"]


def test_they_give_code(run: Run, churn: str, folder: Path):
    outcome = run(churn, "-t", "churn", *OWN, "-F", "torch")
    assert "class MissedChurn(torch.nn.Module):" in outcome.out
    assert "loss_fn = MissedChurn()" in outcome.out


def test_they_give_an_explanation_and_a_page(run: Run, folder: Path):
    screen = run("explain", "missed_churn", "--losses", "own")
    assert "costs eight times a false alarm" in screen.out
    assert "label weight × [log(1 + exp(f)) - y f]" in screen.out
    page = run("explain", "missed_churn", "--losses", "own", "-f", "markdown")
    assert "# Costly misses (`missed_churn`)" in page.out
    rule = run("explain", "rule:we-hate-misses", *OWN)
    assert "our own books" in rule.out


def test_they_stand_in_lists_and_comparisons(run: Run, folder: Path):
    assert "Costly misses" in run("losses", "--losses", "own", "--search", "missed").out
    assert "missed_churn" in run("compare", "missed_churn", "bce", "--losses", "own").out


def test_the_rules_that_speak_of_them_are_checked(run: Run, folder: Path):
    assert run("rules", "lint", "house").code == 1  # without the loss the rule speaks of nothing
    assert run("rules", "lint", "house", "--losses", "own").code == 0
    assert run("rules", "test", "house", "--losses", "own").code == 0


def test_the_configuration_names_them(run: Run, churn: str, folder: Path):
    (folder / "losspick.toml").write_text('losses = ["own"]\nrules = ["house"]', encoding="utf-8")
    outcome = run(churn, "-t", "churn", "-f", "json")
    assert json.loads(outcome.out)["ranking"][0]["loss"] == "missed_churn"


def test_the_laws_are_printed(run: Run, folder: Path):
    outcome = run("losses", "--test", "own")
    assert (outcome.code, "1 loss, no law broken." in outcome.out) == (0, True)
    wrong = LOSS.replace('title = "Costly misses"', 'elicits = "class probability"')
    (folder / "own" / "missed_churn.toml").write_text(wrong, encoding="utf-8")
    outcome = run("losses", "--test", "own", "-f", "json")
    laws = json.loads(outcome.out)["losses"][0]["laws"]
    assert outcome.code == 1
    assert [law["name"] for law in laws if law["holds"] is False] == ["functional"]
    assert "BROKEN" in run("losses", "--test", "own").out
    assert "| functional | BROKEN |" in run("losses", "--test", "own", "-f", "markdown").out


def test_a_file_that_is_not_there_is_named(run: Run, prices: str):
    outcome = run(prices, "-t", "price", "--losses", "nowhere.toml")
    assert (outcome.code, "nowhere.toml" in outcome.err) == (2, True)
