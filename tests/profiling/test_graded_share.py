"""Levels that are put as degrees speak for an order that no reader reads."""

from __future__ import annotations

import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.measuring.graded_share import graded_share


@pytest.mark.parametrize(
    ("levels", "share"),
    [
        ("slightly bent|zigzag|wavy", 1 / 3),
        ("2-5|oodles|dozens", 1 / 3),
        ("red|green|blue", 0.0),
        ("unknown|other", 0.0),
    ],
)
def test_degrees_are_counted_whatever_the_other_levels_say(levels: str, share: float) -> None:
    found = graded_share(levels.split("|"))
    assert found.share == pytest.approx(share)
    assert bool(found.surely) is (share > 0.0)


def test_degrees_among_words_of_scales_are_an_order() -> None:
    cells = ["Dirt/Gravel", "Partial Pavement", "Paved"] * 20
    found = losspick.profile(pd.DataFrame({"y": cells}), "y")
    assert found.kind is Kind.ORDINAL
    assert any("put as degrees" in text for text in found.evidence)


@pytest.mark.parametrize(
    "levels", ["current|former|never", "hard|soft|none", "yoga|wait list|pilates"]
)
def test_nothing_and_never_are_no_degrees(levels: str) -> None:
    cells = levels.split("|") * 20
    assert losspick.profile(pd.DataFrame({"y": cells}), "y").kind is Kind.MULTICLASS
