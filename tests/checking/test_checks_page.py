"""What is said of the checks: in docs/checks.md, by explain and by checks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from losspick import __version__
from losspick.__main__ import main
from losspick.checking.catalogue import all_checks
from losspick.checking.issue_words import CODES_OF_ISSUE
from losspick.core.finding import Check
from losspick.reporting.checks_page import checks_page
from losspick.reporting.schema import schema_for

DOCS = Path(__file__).resolve().parents[2] / "docs" / "checks.md"
CHECKS = [pytest.param(check, id=code) for code, check in all_checks().items()]


def test_the_page_is_up_to_date() -> None:
    """Write it again: ``losspick checks -f markdown -o docs/checks.md``."""
    page = checks_page(all_checks().values(), CODES_OF_ISSUE, __version__)
    assert DOCS.read_text(encoding="utf-8") == page


@pytest.mark.parametrize("check", CHECKS)
def test_the_page_has_all_of_each_check(check: Check) -> None:
    page = DOCS.read_text(encoding="utf-8").replace("\\", "")
    section = page.split(f"\n### {check.code} {check.name}\n")[1].split("\n### ")[0]
    for text in (check.title, check.why, check.consequence, check.fix, *check.references):
        assert text in section
    for example in (*check.bad, *check.good):
        assert example.text.replace("\\", "").rstrip() in section
    assert f"(#{check.code.lower()}-{check.name})" in page


def test_links_of_the_table_lead_to_headings() -> None:
    page = DOCS.read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w -]", "", title).lower().replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    }
    links = set(re.findall(r"\]\(#([^)]+)\)", page))
    assert links
    assert links <= headings


def test_every_word_of_others_means_checks_that_exist() -> None:
    assert {code for codes in CODES_OF_ISSUE.values() for code in codes} <= set(all_checks())
    page = DOCS.read_text(encoding="utf-8")
    assert all(f"| {word} | {', '.join(c)} |" in page for word, c in CODES_OF_ISSUE.items())


@pytest.mark.parametrize("check", CHECKS)
def test_explain_has_all_of_each_check(
    check: Check, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["explain", check.code]) == 0
    said = capsys.readouterr().out
    words = " ".join(said.split())
    for text in (check.code, check.name, check.title, check.why, check.consequence, check.fix):
        assert text in words
    for example in (*check.bad, *check.good):
        assert f"({example.name}):" in said
        assert all(f"    {line}".rstrip() in said for line in example.text.split("\n"))


def test_explain_answers_in_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "LP101", "-f", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema_for("explanation")).validate(document)
    assert document["check"]["code"] == "LP101"
    assert main(["explain", "kl-div-reduction", "-f", "markdown"]) == 0
    assert "\n# LP403 kl-div-reduction\n" in capsys.readouterr().out


def test_checks_answers_in_every_form(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["checks"]) == 0
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines())) <= 60
    assert [line[:5] for line in said.splitlines() if line.startswith("LP")] == list(all_checks())
    assert main(["checks", "-f", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema_for("checks")).validate(document)
    assert [check["code"] for check in document["checks"]] == list(all_checks())
    assert main(["checks", "-f", "markdown"]) == 0
    assert capsys.readouterr().out == DOCS.read_text(encoding="utf-8")
