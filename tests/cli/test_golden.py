"""Whole answers as they stand on the screen; a change here is a change that users see."""

from __future__ import annotations

import pytest
from running import Run
from syrupy.assertion import SnapshotAssertion

ANSWERS = {
    "amounts": ("prices.csv", "-t", "price"),
    "amounts by a metric": ("prices.csv", "-t", "price", "--metric", "rmse"),
    "two classes": ("churn.csv", "-t", "churn"),
    "two classes and costs": ("churn.csv", "-t", "churn", "--cost", "fn=10", "--top", "2"),
    "three classes": ("species.csv", "-t", "species"),
    "one-hot columns": ("species.csv", "-t", "is_*"),
    "columns": ("species.csv",),
    "a profile": ("profile", "churn.csv", "-t", "churn"),
    "counts over an exposure": (
        *("claims.csv", "-t", "n_claims", "--exposure", "years"),
        *("--top", "1", "-F", "sklearn"),
    ),
    "a right pairing": ("pair", "torch.nn.BCELoss", "sigmoid"),
    "a wrong pairing": ("pair", "CrossEntropyLoss", "softmax", "--units", "10"),
    "a pairing of two minds": ("pair", "bce", "sigmoid"),
}


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("name", ANSWERS)
def test_answer(
    name: str,
    width: str,
    color: str,
    run: Run,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    for table in ("prices", "churn", "species", "claims"):
        request.getfixturevalue(table)
    monkeypatch.setenv("COLUMNS", width)
    outcome = run(*ANSWERS[name], *(() if "--color" in ANSWERS[name] else ("--color", color)))
    assert outcome.err == ""
    assert outcome.out == snapshot


@pytest.mark.parametrize("framework", ["torch", "keras"])
def test_code_and_reasons(
    framework: str, run: Run, churn: str, snapshot: SnapshotAssertion
) -> None:
    assert run(churn, "-t", "churn", "-F", framework, "--why").out == snapshot


def test_markdown(run: Run, churn: str, snapshot: SnapshotAssertion) -> None:
    assert run(churn, "-t", "churn", "-f", "markdown", "-F", "torch", "--why").out == snapshot


@pytest.mark.parametrize("name", ["amounts", "two classes", "three classes"])
def test_the_answer_is_one_screen(
    name: str, run: Run, prices: str, churn: str, species: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert run(*ANSWERS[name]).out.count("\n") <= 42
