"""Bands of numbers are levels, not numbers: two are a binary target, more have an order."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

import pandas as pd
import pytest

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind


def profile(levels: str, rows: int = 60) -> Profile:
    cells = list(islice(cycle(levels.split("|")), rows))
    return losspick.profile(pd.DataFrame({"y": cells}), "y")


@pytest.mark.parametrize(
    "levels", ["<=50K|>50K", "<=50K.|>50K.", "<5|>=5", "under 30|30+", "≤ 10 %|> 10 %", "0-9|10-19"]
)
def test_two_bands_are_a_binary_target(levels: str) -> None:
    found = profile(levels)
    assert found.kind is Kind.BINARY
    assert {each.label for each in found.classes or ()} == set(levels.split("|"))
    assert not any(warning.code == "dirty-cells" for warning in found.warnings)


@pytest.mark.parametrize(
    "levels",
    [
        "<10|<20|<30",
        "0-10|10-20|20-65|65+",
        "<5|5-10|>10",
        "(-0.001, 5.0]|(5.0, 10.0]|(10.0, 15.0]",
        "(-inf, 0.5]|(0.5, 1.5]|(1.5, inf]",
        "[-10, -5)|[-5, 0)|[0, 5)",
        "-10 to -5|-5 to 0|0 to 5",
        "≤5|6 to 10|≥11",
        "<1 h|1-2 h|>2 h",
    ],
)
def test_several_bands_are_levels_in_their_order(levels: str) -> None:
    found = profile(levels)
    assert found.kind is Kind.ORDINAL
    assert [each.label for each in found.classes or ()] == levels.split("|")


def test_a_file_of_two_bands_is_not_called_mixed(tmp_path: Path) -> None:
    file = tmp_path / "income.csv"
    file.write_text("income\n" + "<=50K\n>50K\n<=50K\n" * 20, encoding="utf-8")
    found = losspick.profile(file, "income")
    assert found.kind is Kind.BINARY
    assert "mixed" not in found.to_json()


@pytest.mark.parametrize("levels", ["<0.1|0.3|0.7|1.2|5.5", "~5|~7|~9|~10", "<1|2|3|4|5|6"])
def test_limits_of_detection_and_estimates_stay_numbers(levels: str) -> None:
    found = profile(levels)
    assert found.mean is not None or found.classes is not None
    assert any(warning.code == "dirty-cells" for warning in found.warnings)
