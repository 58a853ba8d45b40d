"""The name of a column among its cells: a header that was copied with the data, or a value."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.source import open_source

CELLS: dict[str, list[str]] = {
    "classes": ["red", "green", "blue"] * 20,
    "two classes": ["red", "green"] * 30,
    "numbers": [str(7 * at % 60) for at in range(60)],
    "decimals": [f"{at * at % 97 / 7:.2f}" for at in range(60)],
    "marks": [f"{at % 41}/40" for at in range(60)],
    "dates": ["2020-01-01", "2021-12-31", "2022-05-06"] * 20,
    "lists": ["a|b", "b|c", "c"] * 20,
    "codes": ["001", "020", "300"] * 20,
}


def _file(tmp_path: Path, cells: Sequence[str], at: Sequence[int]) -> Path:
    rows = [(cell, str(row % 3)) for row, cell in enumerate(cells)]
    for place in at:
        rows.insert(place, ("y", "x"))
    path = tmp_path / "t.csv"
    path.write_text("\n".join(",".join(row) for row in [("y", "x"), *rows]) + "\n")
    return path


def _told(found: Any, said: str) -> list[Any]:
    return [each for each in found.warnings if said in each.message]


@pytest.mark.parametrize("cells", CELLS.values(), ids=CELLS)
def test_a_header_among_the_rows_is_left_out_and_told(tmp_path: Path, cells: list[str]) -> None:
    plain = losspick.profile(_file(tmp_path, cells, []), "y")
    path = _file(tmp_path, cells, [20, 40])
    found = losspick.profile(path, "y")
    assert (found.kind, found.classes, found.mean) == (plain.kind, plain.classes, plain.mean)
    assert found.missing == plain.missing + 2
    (told,) = _told(found, "2 rows repeat the name of the column")
    assert told.rows == (21, 41)
    assert not _told(losspick.profile(path, "y", na_values=[""]), "repeat the name")


def test_no_part_of_a_split_holds_the_header(tmp_path: Path) -> None:
    path = _file(tmp_path, [*CELLS["classes"], "red", "blue"], [20])
    found = losspick.profile(path, "y", split="x=1")
    assert (found.rows, found.missing) == (21, 0)


@pytest.mark.parametrize("cells", [CELLS["numbers"], CELLS["dates"], CELLS["codes"]])
def test_in_a_frame_a_word_among_numbers_or_dates_is_a_header(cells: list[str]) -> None:
    frame = pd.DataFrame({"y": [*cells[:30], "y", *cells[30:]]})
    found = losspick.profile(frame, "y")
    assert found.missing == 1
    assert found.kind is losspick.profile(pd.DataFrame({"y": cells}), "y").kind


def test_in_a_frame_a_word_among_words_is_kept_and_doubted() -> None:
    cells = [*CELLS["classes"], "y"]
    found = losspick.profile(pd.DataFrame({"y": cells}), "y")
    assert found.class_count == 4
    (told,) = _told(found, "1 row holds the name of the column")
    assert told.rows == (61,)
    assert "--na-values 'y'" in told.message
    assert losspick.profile(pd.DataFrame({"y": cells}), "y", na_values=["y"]).class_count == 3


def test_a_value_that_is_called_like_its_column_is_a_class(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    words = ["dog", "cat", "cow"] * 20
    path.write_text("dog,x,z\n" + "".join(f"{word},{at},a\n" for at, word in enumerate(words)))
    found = losspick.profile(path, "dog")
    assert (found.kind, found.class_count) == (Kind.MULTICLASS, 3)
    assert not _told(found, "name of the column")


def test_a_first_line_of_data_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    pairs = [("sun", "light"), ("moon", "light"), ("sun", "day"), ("star", "night")] * 9
    path.write_text("".join(f"{a},{b},{at}\n" for at, (a, b) in enumerate(pairs)))
    (note,) = (note for note in open_source(path).notes if "may be data" in note)
    assert "'sun', 'light'" in note
