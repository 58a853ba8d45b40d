"""Digits with leading zeros: codes, unless the name or the values say otherwise."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.readers import content, delimited

ROWS = 240
RNG = random.Random(4)
ZIPS = [f"{RNG.choice([501, 2139, 10_001, 60_614, 94_110]):05d}" for _ in range(ROWS)]
WORDS = [format(RNG.randrange(16), "04b") for _ in range(ROWS)]
LEVELS = [f"{RNG.randrange(1, 9):03d}" for _ in range(ROWS)]
TIMES = [f"{RNG.randrange(24):02d}{RNG.randrange(60):02d}" for _ in range(ROWS)]


def _of(cells: list[str], name: str = "y", **said: Any) -> Any:
    return losspick.profile({name: cells}, name, **said)


@pytest.mark.parametrize("name", ["y", "code", "area_code", "item", "house_number", "zip"])
@pytest.mark.parametrize("cells", [ZIPS, WORDS, LEVELS], ids=["zips", "words", "levels"])
def test_codes_are_classes_with_all_their_letters(cells: list[str], name: str) -> None:
    found = _of(cells, name)
    assert found.kind in (Kind.MULTICLASS, Kind.UNUSABLE)
    assert {one.label for one in found.classes or ()} <= set(cells)
    shown = {other.kind for other in found.alternatives}
    assert not {Kind.COUNT, Kind.POSITIVE_CONTINUOUS, Kind.CONTINUOUS} & shown
    assert any("would become" in note for note in found.source)


def test_codes_that_hardly_repeat_name_rows() -> None:
    cells = [f"{RNG.randrange(99_999):05d}" for _ in range(ROWS)]
    assert _of(cells).kind is Kind.UNUSABLE


@pytest.mark.parametrize(
    ("name", "cells", "kind"),
    [
        ("weight_kg", [f"{RNG.randrange(40, 130):03d}" for _ in range(ROWS)], None),
        ("hour", [f"{RNG.randrange(24):02d}" for _ in range(ROWS)], Kind.CIRCULAR),
        ("departure", TIMES, Kind.CIRCULAR),
    ],
)
def test_dates_times_and_named_amounts_stay_numbers(
    name: str, cells: list[str], kind: Kind | None
) -> None:
    found = _of(cells, name)
    assert found.kind is (kind or Kind.POSITIVE_CONTINUOUS)
    assert any("written with leading zeros" in note for note in found.source)


def test_a_few_slips_make_no_codes() -> None:
    cells = [str(RNG.randrange(1, 3000)) for _ in range(ROWS)]
    found = _of([*cells, "007", "012"])
    assert found.mean is not None
    assert any("2 numbers are written with leading zeros" in note for note in found.source)


def test_the_user_decides_and_weights_are_numbers() -> None:
    assert _of(ZIPS, kind="count").maximum == 94_110
    weight = [f"{RNG.randrange(1, 40):03d}" for _ in range(ROWS)]
    found = losspick.profile({"y": list(range(ROWS)), "w": weight}, "y", weight="w")
    assert found.weightless == 0
    several = losspick.profile({"a": ZIPS, "b": weight}, "*")
    assert several.kind is Kind.MULTI_TARGET


@pytest.mark.parametrize("engine", ["pandas", "polars", "duckdb"])
def test_the_zeros_of_a_file_are_kept(tmp_path, engine: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text("zip,x\n" + "".join(f"{cell},1\n" for cell in ZIPS))
    found = losspick.profile(path, "zip", engine=engine)
    assert {one.label for one in found.classes or ()} == set(ZIPS)


def test_the_code_reads_them_as_text() -> None:
    found = losspick.recommend({"y": ZIPS}, "y", framework="keras")
    assert any("read as text (dtype=str)" in snippet.code for snippet in found.snippets)


def test_a_letter_behind_such_digits_belongs_to_the_code() -> None:
    codes = [f"{RNG.randrange(1, 96):03d}" for _ in range(ROWS)]
    found = _of([*codes, "02A", "02B", "02B"])
    assert found.kind in (Kind.MULTICLASS, Kind.UNUSABLE)
    assert {"02A", "02B"} <= {one.label for one in found.classes or ()} or found.distinct > 90


LARGE = [str(9_007_199_254_740_993 + 2 * at) for at in range(ROWS)]


@pytest.mark.parametrize("engine", ["pandas", "polars"])
@pytest.mark.parametrize("seen", [300, 300_000])
def test_large_integers_keep_their_digits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str, seen: int
) -> None:
    monkeypatch.setattr(content, "HEAD_BYTES", 3_000)
    monkeypatch.setattr(delimited, "_SAMPLE_CHARACTERS", seen)
    path = tmp_path / "t.csv"
    path.write_text("y,x\n" + "".join(f"{cell},1\n" for cell in LARGE))
    found = losspick.profile(path, "y", engine=engine)
    assert (found.kind, found.distinct) == (Kind.UNUSABLE, ROWS)
    assert any(f"{ROWS} different ones would be {ROWS // 2 + 1}" in note for note in found.source)
    number = losspick.profile(path, "y", engine=engine, kind="positive_continuous")
    assert "integers above 2^53 were rounded to the nearest float" in number.source
    late = tmp_path / "late.csv"
    late.write_text("y,x\n" + "".join(f"{at},1\n" for at in range(200)) + path.read_text()[4:])
    assert losspick.profile(late, "y", engine=engine).distinct == ROWS + 200


def test_large_integers_are_codes_in_every_container() -> None:
    whole = [int(cell) for cell in LARGE]
    for cells in (np.array(whole), whole, [*whole, None], pd.Series([*whole, None], dtype="Int64")):
        found = losspick.profile(cells)
        assert (found.kind, found.distinct) == (Kind.UNUSABLE, ROWS)
    beyond = losspick.profile([str(7 * 10**25 + at) for at in range(ROWS)])
    assert beyond.distinct == ROWS


@pytest.mark.parametrize("step", [10**15, 1 << 30])
def test_large_integers_that_floats_hold_stay_numbers(step: int) -> None:
    values = [10**19 + step * (97 * at % ROWS) ** 2 for at in range(ROWS)]  # up and down
    for cells in (values, [*map(str, values)]):
        found = losspick.profile(cells)
        assert found.mean is not None
        assert "integers above 2^53 were rounded to the nearest float" in found.source
