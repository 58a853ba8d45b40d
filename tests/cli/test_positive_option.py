"""``--positive``: which of two classes costs, weights and code mean."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run


@pytest.fixture
def loans(tmp_path: Path) -> str:
    rows = "".join(f"{at},{'default' if at % 8 == 0 else 'paid'}\n" for at in range(400))
    (tmp_path / "loans.csv").write_text(f"x,loan_status\n{rows}")
    return "loans.csv"


def test_costs_are_those_of_the_positive_class(run: Run, loans: str) -> None:
    found = run(loans, "-t", "loan_status", "--cost", "fn=10,fp=1", "-F", "sklearn")
    assert "paid → 0, default → 1" in found.out
    assert "(a missed 'default') costs 10 times" in " ".join(found.out.split())
    assert "levels = ['paid', 'default']" in found.out
    assert "class_weight={0: 1, 1: 10.0}" in found.out
    turned = run(loans, "-t", "loan_status", "--cost", "fn=10,fp=1", "--positive", "paid")
    assert "default → 0, paid → 1" in turned.out
    assert "Positive is 'paid': as asked for." in turned.out


@pytest.mark.parametrize("command", [(), ("profile",)])
def test_json_names_it(command: tuple[str, ...], run: Run, loans: str) -> None:
    found = json.loads(run(*command, loans, "-t", "loan_status", "-f", "json").out)["profile"]
    assert found["positive"] == "default"
    assert found["positive_by"] == "words"
    assert [one["label"] for one in found["classes"]] == ["paid", "default"]


def test_what_can_not_be_positive_is_refused(run: Run, loans: str) -> None:
    unknown = run(loans, "-t", "loan_status", "--positive", "late")
    assert unknown.code == 2
    assert "--positive: there is no class 'late'" in unknown.err
    assert "the classes are 'default' and 'paid'" in unknown.err
    numbers = run(loans, "-t", "x", "--positive", "late", "--kind", "continuous")
    assert numbers.code == 2
    assert "can't be the positive class: the target is continuous" in numbers.err
    assert run("recommend", "--task", "binary", "--positive", "1").code == 2
    assert "--positive plays no part: no target is named" in run(loans, "--positive", "late").err
