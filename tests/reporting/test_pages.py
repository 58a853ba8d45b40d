from __future__ import annotations

import re
from dataclasses import replace

from handmade import CHURN, CHURN_ADVICE, PRICE_ADVICE
from syrupy.assertion import SnapshotAssertion

from losspick.core.profile import ClassCount
from losspick.core.recommendation import Snippet
from losspick.core.vocabulary import Framework, Kind
from losspick.reporting.documents import ColumnLine, ColumnList
from losspick.reporting.to_html import profile_html, recommendation_html
from losspick.reporting.to_markdown import columns_page, profile_page, recommendation_page

HOSTILE = "</td><script>alert(1)</script>|`**[x](y)\x1b[31m\n# head"


def test_markdown_of_a_recommendation(snapshot: SnapshotAssertion) -> None:
    page = recommendation_page(
        PRICE_ADVICE, name="houses.csv", top=3, why=True, framework=Framework.TORCH
    )
    assert page == snapshot


def test_markdown_of_classes(snapshot: SnapshotAssertion) -> None:
    assert recommendation_page(CHURN_ADVICE, top=5) == snapshot


def _hostile_churn():  # type: ignore[no-untyped-def]
    classes = (ClassCount(HOSTILE, 1.0, 0.5), ClassCount("b", 1.0, 0.5))
    return replace(CHURN, target=(HOSTILE,), evidence=(HOSTILE,), classes=classes)


def test_markdown_escapes_what_comes_from_the_data() -> None:
    page = profile_page(_hostile_churn(), name=HOSTILE, version="0.1.0")
    outside_code = re.sub(r"(`+).+?\1", "", page)
    assert not re.search(r"(?<!\\)<script", outside_code)
    assert "\x1b" not in page
    assert "\n# head" not in page
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}


def test_a_page_of_columns_has_the_remark_on_each() -> None:
    said = f"All 1,000 values of {HOSTILE} are distinct, which names rows and cannot be learned."
    column = ColumnLine(
        name="id", kind=Kind.UNUSABLE, confidence=0.97, missing=0, distinct=1000, remark=said
    )
    page = columns_page(
        ColumnList(version="0.1.0", source="houses.csv", rows=1000, columns=(column,))
    )
    row = page.rstrip().splitlines()[-1]
    assert "which names rows and cannot be learned." in row
    assert len(re.findall(r"(?<!\\)\|", row)) == 7
    assert not re.search(r"(?<!\\)<script", re.sub(r"(`+).+?\1", "", page))


def test_markdown_fences_are_longer_than_any_in_the_code() -> None:
    advice = replace(PRICE_ADVICE, snippets=(Snippet(Framework.TORCH, 'x = "````"'),))
    page = recommendation_page(advice, top=1, framework=Framework.TORCH)
    assert '\n`````python\nx = "````"\n`````' in page


def test_html_escapes_and_stands_alone() -> None:
    html = recommendation_html(replace(CHURN_ADVICE, profile=_hostile_churn()))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "\x1b" not in html
    assert not re.search(r"\b(src|href)=", html)
    assert "<th scope=" in html


def test_html_of_a_profile_holds_its_numbers() -> None:
    assert "imbalance 10.1 to 1" in profile_html(CHURN)
