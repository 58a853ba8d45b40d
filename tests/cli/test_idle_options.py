"""What is typed or configured and plays no part is said, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from running import Run


@pytest.mark.parametrize(
    ("table", "target", "words", "said"),
    [
        ("churn.csv", "churn", "--quantile 0.9", "--quantile plays no part: the target is binary"),
        ("churn.csv", "churn", "--need intervals", "--need intervals plays no part"),
        ("churn.csv", "churn", "--large-errors matter", "--large-errors plays no part"),
        ("prices.csv", "price", "--need labels", "--need labels plays no part"),
        ("species.csv", "species", "--cost fn=10", "--cost plays no part"),
        ("prices.csv", "price", "--rules empty", "empty: holds no rule"),
    ],
)
@pytest.mark.usefixtures("prices", "churn", "species")
def test_an_idle_option_is_told(
    table: str, target: str, words: str, said: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    outcome = run(table, "-t", target, *words.split())
    assert outcome.code == 0
    assert outcome.err.startswith("losspick: note: ")
    assert said in outcome.err
    assert "Losses, best first" in outcome.out


@pytest.mark.parametrize(
    ("table", "target", "words"),
    [
        ("prices.csv", "price", "--quantile 0.9 --need intervals --large-errors matter"),
        ("prices.csv", "price", "--cost fn=2"),
        ("churn.csv", "churn", "--cost fn=2 --need probabilities,labels"),
        ("prices.csv", "price", "--sep , --encoding utf-8"),
    ],
)
@pytest.mark.usefixtures("prices", "churn")
def test_what_counts_is_not_remarked_on(table: str, target: str, words: str, run: Run) -> None:
    assert run(table, "-t", target, *words.split()).err == ""


@pytest.mark.parametrize("command", [(), ("profile",)])
@pytest.mark.parametrize("role", ["weight", "query", "exposure"])
def test_columns_beside_no_target_are_told(
    command: tuple[str, ...], role: str, run: Run, claims: str
) -> None:
    outcome = run(*command, claims, f"--{role}", "years")
    assert outcome.code == 0
    assert f"--{role} plays no part: no target is named" in outcome.err


@pytest.mark.parametrize("command", [(), ("profile",), ("recommend",)])
def test_a_kind_without_a_target_is_an_error(
    command: tuple[str, ...], run: Run, claims: str
) -> None:
    outcome = run(*command, claims, "--kind", "count")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "--kind count: no target is named" in outcome.err
    assert "-t COLUMN" in outcome.err


@pytest.mark.parametrize(
    "words", [("--task", "regression"), ("--metric", "mae"), ("--given-features",)]
)
def test_what_is_asked_of_no_target_is_told(words: tuple[str, ...], run: Run, claims: str) -> None:
    outcome = run(claims, *words)
    assert outcome.code == 0
    assert f"{words[0]} plays no part: no target is named" in outcome.err


def test_options_for_text_are_idle_with_parquet(run: Run, tmp_path: Path) -> None:
    pd.DataFrame({"y": [1.5, 2.5, 4.0] * 20}).to_parquet(tmp_path / "t.parquet")
    outcome = run("t.parquet", "-t", "y", "--sep", ";", "--encoding", "latin-1")
    assert outcome.code == 0
    assert "--sep plays no part: t.parquet is Parquet" in outcome.err
    assert "--encoding plays no part: t.parquet is Parquet" in outcome.err


def test_a_rule_file_named_otherwise_is_told(run: Run, churn: str, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "other.toml").write_text('id = "binary-costs"\ndisable = true\n')
    outcome = run(churn, "-t", "churn", "--rules", "rules")
    assert outcome.code == 0
    assert "other.toml: its rule is called binary-costs" in outcome.err


def test_a_configured_metric_that_judges_other_targets_is_left_aside(
    run: Run, churn: str, prices: str, tmp_path: Path
) -> None:
    (tmp_path / "losspick.toml").write_text('metric = "mae"\n')
    outcome = run(churn, "-t", "churn")
    assert outcome.code == 0
    assert "note: the configured metric is left aside: mae judges regression" in outcome.err
    assert "judged by" not in outcome.out
    judged = run(prices, "-t", "price")
    assert "judged by mae" in judged.out
    assert judged.err == ""
    assert run(churn, "-t", "churn", "--metric", "rmsle").code == 2


@pytest.mark.parametrize(("name", "form"), [("o.json", "{"), ("o.md", "<!--"), ("o.txt", "loss")])
def test_the_suffix_gives_the_form(
    name: str, form: str, run: Run, churn: str, tmp_path: Path
) -> None:
    outcome = run(churn, "-t", "churn", "-o", name)
    assert (outcome.code, outcome.err) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(form)


def test_the_form_that_is_typed_wins_with_a_note(run: Run, churn: str, tmp_path: Path) -> None:
    outcome = run(churn, "-t", "churn", "-f", "json", "-o", "o.md")
    assert outcome.code == 0
    assert "o.md gets the json form" in outcome.err
    assert (tmp_path / "o.md").read_text(encoding="utf-8").startswith("{")


def test_given_features_say_what_they_leave_or_why_nothing(run: Run, tmp_path: Path) -> None:
    rows = range(120)
    frame = pd.DataFrame({"x": rows, "y": [2.0 * x + 7.5 * (x % 3) for x in rows], "c": "a"})
    frame["c"] = ["a", "b", "c"] * 40
    frame.to_csv(tmp_path / "t.csv", index=False)
    told = run("profile", "t.csv", "-t", "y", "--given-features")
    assert told.code == 0
    assert "Features    the other columns explain" in told.out
    classes = run("t.csv", "-t", "c", "--given-features")
    assert classes.code == 0
    assert "labels checked: 120 rows" in classes.out
    assert "of the labels they are surest of" in classes.out
    dates = run("t.csv", "-t", "y", "--kind", "circular", "--given-features")
    assert "no residuals: they are of one column of numbers" in dates.out
    without = run("recommend", "--task", "regression", "--given-features")
    assert without.code == 2
    assert "no data to take features from" in without.err
