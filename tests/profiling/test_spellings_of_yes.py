"""Spellings of yes and no are two classes."""

from __future__ import annotations

import pandas as pd
import pytest

from losspick import api
from losspick.core.vocabulary import Kind


def profiled(cells: list[str]):  # type: ignore[no-untyped-def]
    return api.profile(pd.DataFrame({"y": cells}), "y")


def test_case_short_forms_and_a_rare_unknown_leave_two_classes() -> None:
    found = profiled(["No"] * 300 + ["Yes"] * 80 + ["yes", "NO", "Y", "unknown"])
    assert found.kind is Kind.BINARY
    assert [(one.label, one.count) for one in found.classes] == [("No", 301), ("Yes", 82)]
    assert found.missing == 1
    lost = [one for one in found.warnings if one.code == "missing-words"]
    assert [one.rows for one in lost] == [(384,)]
    said = [one.message for one in found.warnings if one.code == "similar-labels"]
    assert any("'Y' (row 383)" in text and "mean the same as 'Yes'" in text for text in said)


def test_eight_spellings_of_true_and_false_are_two_classes() -> None:
    found = profiled(["true", "false", "T", "F", "1", "0", "TRUE", "FALSE", "true", "false"] * 30)
    assert found.kind is Kind.BINARY
    assert [one.label for one in found.classes] == ["false", "true"]


@pytest.mark.parametrize(
    "cells",
    [
        ["yes", "no", "maybe"],
        ["yes", "no", "unknown"],
        ["Y", "N", "T", "F"],
        ["A", "a", "B", "b"],
    ],
)
def test_other_words_stay_classes(cells: list[str]) -> None:
    found = profiled(cells * 50)
    assert found.class_count == len(cells)


def test_the_code_reads_all_spellings() -> None:
    values = [*(["no"] * 200), *(["yes"] * 100), "Y", "N", "YES", "unknown"]
    found = api.recommend(pd.DataFrame({"y": values}), "y", framework="xgboost")
    (code,) = (one.code for one in found.snippets if one.framework == "xgboost")
    lines = code[code.index("# target:") :].split("\n\n")[0].splitlines()
    known: dict[str, object] = {"target": values}
    exec("import numpy as np\n" + "\n".join(x for x in lines if "keep" not in x), known)
    assert known["y"].tolist()[-4:] == [1, 0, 1, -1]  # type: ignore[attr-defined]


def test_a_class_of_one_row_is_not_stratified() -> None:
    cells = ["red"] * 200 + ["green"] * 150 + ["blue"] * 120 + ["gren"]
    found = api.recommend(pd.DataFrame({"y": cells}), "y")
    notes = " ".join(found.notes)
    assert "The rarest class has 1 row: no split has it on every side" in notes
    assert "stratify" not in notes
    assert found.ranking[0].loss != "class_weighted_ce"
