"""Numbers in several units and currencies, with words of size, as fractions, and non-detects."""

from __future__ import annotations

import datetime
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
    mixed = _of([*(f"{mark}{slash}20" for mark in marks), "nine of 20", "", f"7{slash}25"])
    assert mixed.missing == 2
    assert "'nine of 20' read as missing" in _told(mixed, "dirty-cells")[0].message


def test_marks_out_of_the_highest_have_an_order_whatever_their_name() -> None:
    found = _of([f"{at % 5}/5" for at in range(ROWS)], "y")
    assert found.kind is Kind.ORDINAL
    assert found.confidence > 0.8
    assert any("marks out of the highest" in said for said in found.evidence)


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


def test_percentages_among_shares_are_brought_to_shares(tmp_path, monkeypatch) -> None:
    shares = [RNG.random() for _ in range(ROWS)]
    cells = [f"{100 * s:.1f}%" if at % 3 == 0 else f"{s:.3f}" for at, s in enumerate(shares)]
    found = _of(cells)
    assert found.kind is Kind.PROPORTION
    assert found.mean == pytest.approx(sum(shares) / ROWS, abs=1e-3)
    assert any("those with the sign were divided by 100" in note for note in found.source)
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["y,x", *(f"{cell},1" for cell in cells)]))
    monkeypatch.setattr("losspick.profiling.readers.content.HEAD_BYTES", 500)
    assert losspick.profile(path, "y").mean == pytest.approx(found.mean)
    percent = _of([f"{100 * s:.1f}{'%' * (at % 2)}" for at, s in enumerate(shares)])
    assert percent.mean == pytest.approx(100 * sum(shares) / ROWS, rel=1e-3)


def test_units_that_do_not_convert_are_named() -> None:
    found = _of([f"{a:.1f}°{'CF'[at % 2]}" for at, a in enumerate(AMOUNTS)])
    (told,) = _told(found)
    assert "no multiples of each other" in told.message
    assert "in 100 rows" in told.message


@pytest.mark.parametrize(
    "write",
    [
        lambda s: f"{s // 86400} days {s // 3600 % 24:02d}:{s // 60 % 60:02d}:{s % 60:02d}",
        lambda s: str(datetime.timedelta(seconds=s)),
        lambda s: f"P{s // 86400}DT{s // 3600 % 24}H{s // 60 % 60}M{s % 60}S",
    ],
    ids=["pandas", "Python", "ISO 8601"],
)
def test_durations_as_libraries_write_them(write: Any) -> None:
    seconds = [RNG.randrange(10, 400_000) for _ in range(ROWS)]
    found = _of(list(map(write, seconds)))
    assert found.kind is Kind.POSITIVE_CONTINUOUS
    assert found.mean == pytest.approx(sum(seconds) / ROWS)


def test_a_top_code_is_a_bound(tmp_path) -> None:
    ages = [min(RNG.randrange(100), 90) for _ in range(ROWS)]
    cells = [str(age) if age < 90 else "90+" for age in ages]
    found = _of(cells, "age")
    assert found.maximum == 90
    assert found.missing == 0
    assert any("give only a bound" in note for note in found.source)
    assert _of(["0", "1+", "2+", "3+"] * 40).mean is None
    assert _of(["18-24", "25-34", "35-64", "65+"] * 40).kind is Kind.ORDINAL
    assert _of([*cells, "95"]).maximum in (None, 95)


def test_an_amount_in_a_unit_is_no_share() -> None:
    found = _of([f"{at % 4 * 0.2:.1f}cwt" for at in range(72)])
    assert found.kind is not Kind.PROPORTION
    assert not any(other.kind is Kind.PROPORTION for other in found.alternatives)
    assert _of([f"{at % 40 / 41:.3f}" for at in range(72)]).kind is Kind.PROPORTION
