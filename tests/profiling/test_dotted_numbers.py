"""Numbers of which each dot has three digits behind it."""

from __future__ import annotations

import random
from typing import Any

import pytest

import losspick
from losspick.core.vocabulary import Kind

ROWS = 240
RNG = random.Random(3)
SMALL = [f"{RNG.randrange(1000, 99_000):_}".replace("_", ".") for _ in range(ROWS)]
MIXED = [f"{RNG.randrange(200, 9000):_}".replace("_", ".") for _ in range(ROWS)]


def _of(cells: list[str], name: str = "y", **said: Any) -> Any:
    return losspick.profile({name: cells}, name, **said)


def _doubts(found: Any) -> list[str]:
    return [each.message for each in found.warnings if each.code == "doubtful-reading"]


def test_thousands_beside_whole_numbers_below_a_thousand() -> None:
    found = _of(MIXED)
    assert found.maximum == max(int(cell.replace(".", "")) for cell in MIXED)
    (told,) = _doubts(found)
    assert "numbers below 1,000, such as" in told
    assert "say --decimal ." in told
    assert "(row" in told
    decimal = _of(MIXED, decimal=".")
    assert decimal.maximum == max(map(float, MIXED))
    assert not _doubts(decimal)


def test_without_other_signs_they_are_decimals_and_doubted() -> None:
    found = _of(SMALL)
    assert found.maximum == max(map(float, SMALL))
    (told,) = _doubts(found)
    assert told.startswith(f"'y': each of {ROWS} numbers with a dot has three digits behind it")
    assert "say --decimal ," in told
    assert _of(SMALL, decimal=",").maximum == 1000 * max(map(float, SMALL))


def test_a_tally_has_no_decimals() -> None:
    for found in (_of(SMALL, "visitor_count"), _of(SMALL, kind="count")):
        assert found.kind is Kind.COUNT
        assert found.maximum == 1000 * max(map(float, SMALL))
        assert "say --decimal ." in _doubts(found)[0]


@pytest.mark.parametrize(
    "cells",
    [
        [*SMALL, "0.532"],
        [*SMALL, "12.5"],
        [*SMALL, "12000"],
        ["1.125", "3.250", "2", "1", "5.375"] * 20,
        ["1.234"] * 9,
    ],
    ids=["below one", "another length", "no mark", "whole ones among them", "too few"],
)
def test_plain_decimals_are_not_doubted(cells: list[str]) -> None:
    found = _of(cells)
    assert not _doubts(found)
    assert found.minimum is None or found.minimum < 1000


def test_other_columns_and_semicolons_settle_it(tmp_path) -> None:
    rows = [f"{cell};{RNG.random():.2f}" for cell in SMALL]
    (tmp_path / "point.csv").write_text("\n".join(["y;x", *rows]))
    commas = [f"{cell};{RNG.randrange(9)},{RNG.randrange(10, 99)}" for cell in SMALL]
    (tmp_path / "comma.csv").write_text("\n".join(["y;x", *commas]))
    (tmp_path / "alone.csv").write_text("\n".join(["y;x", *(f"{cell};a" for cell in SMALL)]))
    point, comma, alone = (
        losspick.profile(tmp_path / f"{name}.csv", "y") for name in ("point", "comma", "alone")
    )
    assert point.maximum == max(map(float, SMALL))
    assert comma.maximum == alone.maximum == 1000 * max(map(float, SMALL))
    assert [len(_doubts(each)) for each in (point, comma, alone)] == [0, 0, 1]


def test_large_texts_are_doubted_as_well(tmp_path, monkeypatch) -> None:
    from losspick.profiling.readers import content

    monkeypatch.setattr(content, "HEAD_BYTES", 1_000)
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["y,x", *(f"{cell},1" for cell in SMALL)]))
    assert len(_doubts(losspick.profile(path, "y"))) == 1
