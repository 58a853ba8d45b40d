"""Numbers in several units and currencies, with words of size, as fractions, and non-detects."""

from __future__ import annotations

import random
from typing import Any

import pytest

import losspick
from losspick.core.vocabulary import Kind

ROWS = 200
RNG = random.Random(6)
AMOUNTS = [RNG.lognormvariate(1.0, 0.8) for _ in range(ROWS)]


def _of(cells: list[str], name: str = "y", **said: Any) -> Any:
    return losspick.profile({name: cells}, name, **said)


def _told(found: Any, code: str = "doubtful-reading") -> list[Any]:
    return [each for each in found.warnings if each.code == code]


@pytest.mark.parametrize(
    ("small", "large", "factor"),
    [
        ("KB", "MB", 1e3),
        ("g", "kg", 1e3),
        ("lbs", "kg", 1 / 0.45359237),
        ("mm", "m", 1e3),
        ("ml", "l", 1e3),
        ("min", "hours", 60.0),
        ("kWh", "MWh", 1e3),
        ("MHz", "GHz", 1e3),
    ],
)
def test_multiples_of_a_unit_are_converted(small: str, large: str, factor: float) -> None:
    cells = [f"{a:.3f} {large if at % 3 else small}" for at, a in enumerate(AMOUNTS)]
    found = _of(cells)
    expected = [round(a, 3) / (1.0 if at % 3 else factor) for at, a in enumerate(AMOUNTS)]
    assert found.mean == pytest.approx(sum(expected) / ROWS)
    assert any("several units" in note and "converted to" in note for note in found.source)
    assert f"row 1 {cells[0]!r} read as" in _told(found, "dirty-cells")[0].message


@pytest.mark.parametrize("units", [("kg", "km"), ("mW", "MB"), ("stars", "points")])
def test_other_units_are_not_added(units: tuple[str, str]) -> None:
    found = _of([f"{a:.2f} {units[at % 2]}" for at, a in enumerate(AMOUNTS)])
    assert found.mean is None


def test_currencies_are_read_and_told() -> None:
    found = _of([f"{'€' if at % 3 else '$'}{a:.2f}" for at, a in enumerate(AMOUNTS)], "price")
    assert found.kind is Kind.POSITIVE_CONTINUOUS
    (told,) = _told(found)
    assert "2 currencies ('€' in 133 rows, '$' in 67 rows)" in told.message
    assert told.rows[0] == 1
    one = _of([f"{'USD ' if at % 3 else '$'}{a:.2f}" for at, a in enumerate(AMOUNTS)], "price")
    assert not _told(one)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1.2k", 1_200.0),
        ("3M", 3e6),
        ("€2.5m", 2.5e6),
        ("$4b", 4e9),
        ("1.5 million", 1.5e6),
        ("$2 Mio.", 2e6),
        ("7M€", 7e6),
        ("5 m", None),
    ],
)
def test_words_and_letters_of_size(cell: str, value: float | None) -> None:
    found = _of([*(f"{a:.1f}" for a in AMOUNTS), cell])
    assert found.maximum == pytest.approx(value or max(round(a, 1) for a in AMOUNTS), rel=1.0)
    if value:
        assert found.maximum == value
        assert f"{cell!r} read as {value:.15g}" in _told(found, "dirty-cells")[0].message


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("BDL", "is no missing value but a low one"),
        ("<LOD", "is no missing value but a low one"),
        ("not detected", "is no missing value but a low one"),
        ("ND", "if it means that nothing was detected"),
    ],
)
def test_non_detects_are_told_apart_from_gaps(word: str, said: str) -> None:
    found = _of([word if at % 5 == 0 else f"{a:.2f}" for at, a in enumerate(AMOUNTS)])
    assert (found.kind, found.missing) == (Kind.POSITIVE_CONTINUOUS, ROWS // 5)
    (told,) = _told(found)
    assert said in told.message
    assert f"{word!r} (40 rows)" in told.message
    assert told.rows == (1, 6, 11)
    assert _of([word, "high", "low"] * 30).kind is not Kind.POSITIVE_CONTINUOUS


@pytest.mark.parametrize("slash", ["/", " / "])
def test_marks_out_of_many_are_shares(slash: str) -> None:
    marks = [RNG.randrange(3, 21) for _ in range(ROWS)]
    found = _of([f"{mark}{slash}20" for mark in marks], "score")
    assert found.kind is Kind.PROPORTION
    assert found.mean == pytest.approx(sum(marks) / 20 / ROWS)
    assert any("were read as shares" in note for note in found.source)
    mixed = _of([*(f"{mark}{slash}20" for mark in marks), "9 of 20", "", f"7{slash}25"])
    assert mixed.missing == 2
    assert "'9 of 20' read as missing" in _told(mixed, "dirty-cells")[0].message


def test_marks_out_of_a_few_are_steps_of_a_rating() -> None:
    found = _of([f"{RNG.randrange(1, 6)}/5" for _ in range(ROWS)], "rating")
    assert found.kind is Kind.ORDINAL
    assert [one.label for one in found.classes or ()] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "cells",
    [
        ["0/1", "1/1", "0/0"],
        ["120/80", "135/90", "110/70"],
        ["3/14", "12/25", "7/4", "1/31"],
        ["drama/comedy", "comedy", "drama/action"],
        ["1/2", "2/2"],
        ["2012/2013", "2013/2014", "2014/2015"],
        ["1/2012", "7/2012", "12/2013"],
    ],
    ids=["genotypes", "pressure", "days", "labels", "halves", "seasons", "months"],
)
def test_other_slashes_are_none(cells: list[str]) -> None:
    assert _of(cells * 40).mean is None
