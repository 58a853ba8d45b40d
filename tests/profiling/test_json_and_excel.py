"""JSON and Excel: their peculiarities."""

from __future__ import annotations

import json

import numpy as np
import pytest

from losspick.errors import InputError, UsageError
from losspick.profiling.column import Storage
from losspick.profiling.options import ReadOptions
from losspick.profiling.source import open_source

JSON_REFUSED = {
    "broken line": ('{"y": 1}\n{"y": \n', "line 2"),
    "deep line": ('{"y": ' + "[" * 50_000 + "]" * 50_000 + "}\n", "nested too deeply"),
    "deep document": ("[" * 100_000, "nested too deeply"),
    "list lines": ("[1]\n[2]\n", "not an object"),
    "bare lines": ("1\n2\n", "not an object"),
    "a key twice": ('{"y": 1, "y": 2}\n{"y": 3}\n', "duplicate"),
    "no keys": ("{}\n{}\n", "empty objects"),
}


@pytest.mark.parametrize("case", JSON_REFUSED)
def test_json_lines_that_are_no_table(tmp_path, case):
    text, said = JSON_REFUSED[case]
    (tmp_path / "t.jsonl").write_text(text)
    with pytest.raises(InputError, match=said):
        open_source(tmp_path / "t.jsonl")


@pytest.mark.parametrize("text", ["3", "[]", "[1, 2]", '{"a": 1, "b": [2]}', '[{"y": 1}, {"y'])
def test_json_that_is_no_table(tmp_path, text):
    (tmp_path / "t.json").write_text(text)
    with pytest.raises(InputError):
        open_source(tmp_path / "t.json")


def test_json_cells(tmp_path):
    lines = [{"y": 1}, {"y": "a"}, {"y": [1]}, {"z": 2}]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, lines)))
    y, z = open_source(tmp_path / "t.jsonl").read(["y", "z"])
    assert y.storage is Storage.NESTED
    assert y.codes[3] == -1
    assert z.numbers[3] == 2
    (tmp_path / "t.jsonl").write_text('{"y": %s}\n{"y": NaN}\n{"y": 2}\n' % ("1" * 5000))
    y = open_source(tmp_path / "t.jsonl").read(["y"])[0]
    assert y.infinite == 1
    np.testing.assert_array_equal(y.numbers, [np.nan, np.nan, 2])


def test_excel_sheets_and_titles(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Prices"], [], ["row", "price"], [1, "$5"], [2, "#N/A"], [], [3, 7]):
        book.active.append(row)
    book.create_sheet("other").append(["y"])
    book["other"].append([4])
    book.save(tmp_path / "t.xlsx")
    source = open_source(tmp_path / "t.xlsx")
    assert any("first of 2 sheets" in note for note in source.notes)
    np.testing.assert_array_equal(source.read(["price"])[0].numbers, [5, np.nan, 7])
    assert open_source(tmp_path / "t.xlsx", ReadOptions(sheet="other")).columns == ("y",)
    with pytest.raises(UsageError, match="did you mean 'other'"):
        open_source(tmp_path / "t.xlsx", ReadOptions(sheet="othr"))


def test_excel_sheets_that_lie_about_their_size(tmp_path):
    import zipfile

    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["row", "price"], [1, 5], [2, 6]):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    lying = tmp_path / "lying.xlsx"
    with zipfile.ZipFile(tmp_path / "t.xlsx") as old, zipfile.ZipFile(lying, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b'<dimension ref="A1:B3"', b'<dimension ref="A1:A1"'))
    assert open_source(lying).read(["price"])[0].numbers.tolist() == [5, 6]
