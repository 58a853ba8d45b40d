"""Files that are no table, and files that are not there."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import pickle
import sys
from types import SimpleNamespace

import pytest

from losspick.errors import InputError, LosspickError, UsageError
from losspick.profiling.readers.parts import parts_of
from losspick.profiling.source import open_source

NUMBERS = [1.5, 20.25, 0.125, 1234.5]
PLAIN = "row,price\n" + "".join(f"{at},{value}\n" for at, value in enumerate(NUMBERS))


@pytest.fixture(name="source")
def _source(tmp_path):
    def build(data, name="t.csv"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return open_source(path)

    return build


def price(source):
    return source.read(["price"])[0]


REFUSED = {
    "empty": (b"", "empty"),
    "blank lines": (b"\n\n \n", "empty"),
    "BOM only": (b"\xef\xbb\xbf", "empty"),
    "header only": (b"row,price\n", "no data rows"),
    "NUL": (b"row,price\n1,2\0\n", "NUL"),
    "only NUL": (b"\0" * 900, "NUL"),
    "random bytes": (bytes(range(1, 256)) * 20, "binary"),
    "page": (b"<!doctype html><title>Sign in</title>", "web page"),
    "page with blanks": (b"\n  <HTML><body>price", "web page"),
    "XML": (b'<?xml version="1.0"?><a/>', "XML"),
    "pickle": (pickle.dumps([1], 4), "pickle"),
    "open quote": (PLAIN.encode() + b'5,"4\n6,7\n', "line 6 opens a quote"),
    "ragged": (b"a,price\n1,2\n" + b"1,2,3\n1,2\n" * 9, "9 of 19 rows have more fields"),
    "zip": (b"PK\x03\x04" + b"x" * 50, "zip archive"),
    "old Excel": (b"\xd0\xcf\x11\xe0" + b"x" * 50, "old Excel"),
    "PDF": (b"%PDF-1.4 ...", "PDF"),
    "packed twice": (gzip.compress(gzip.compress(PLAIN.encode())), "compressed twice"),
    "cut gzip": (gzip.compress(PLAIN.encode() * 50)[:-20], "cut off"),
    "cut bzip2": (bz2.compress(PLAIN.encode())[:-9], "cut off"),
    "cut xz": (lzma.compress(PLAIN.encode())[:-9], "cut off"),
    "bomb": (gzip.compress(b"\0" * 50_000_000), "NUL"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_table_is_refused_with_a_reason(source, case):
    data, said = REFUSED[case]
    with pytest.raises(InputError) as caught:
        source(data)
    assert said in str(caught.value)
    assert "t.csv" in caught.value.where
    assert caught.value.fix


def test_pickles_are_never_loaded(source, tmp_path):
    class Opens:
        def __reduce__(self):
            return open, (str(tmp_path / "RAN"), "w")

    for protocol in range(6):
        with pytest.raises(InputError, match="never opened"):
            source(pickle.dumps(Opens(), protocol), "t.pkl")
    assert not (tmp_path / "RAN").exists()


def test_files_that_are_not_there(tmp_path):
    (tmp_path / "prices.csv").write_text(PLAIN)
    with pytest.raises(InputError, match=r"did you mean .*prices\.csv"):
        open_source(tmp_path / "price.csv")
    (tmp_path / "prices.csv").rename(tmp_path / "prices.jsonl")
    with pytest.raises(InputError, match=r"directory.*\n.*prices\.jsonl"):
        open_source(tmp_path)
    for name in (
        "",
        "a\0b",
        "x" * 5000,
        str(tmp_path / "no" / "t.csv"),
        "/dev/null",
        "https://x.org/t.csv",
    ):
        with pytest.raises(LosspickError):
            open_source(name)


def test_a_file_without_the_right_to_read_it(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(PLAIN)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(InputError, match="permission"):
        open_source(path)


def test_standard_input_is_known_by_its_content(monkeypatch):
    for data in (PLAIN.encode(), gzip.compress(PLAIN.encode()), PLAIN.encode("utf-16")):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        table = open_source("-")
        assert table.name == "stdin"
        assert price(table).numbers.tolist() == NUMBERS


def test_a_misleading_name_is_told(source):
    table = source(PLAIN, "t.parquet")
    assert price(table).numbers.tolist() == NUMBERS
    assert any(".parquet" in note for note in table.notes)


@pytest.mark.parametrize(("name", "said"), [("t.parquet", "Parquet"), ("t.xlsx", "Excel")])
def test_text_in_a_file_of_another_name(source, name, said):
    with pytest.raises(InputError, match=f"this is no {said} file, whatever its name says"):
        source(b"hello\n", name)


def test_the_glob_that_is_proposed_matches(tmp_path):
    for name in ("p.csv.gz", "p.json", "p.parquet"):
        (tmp_path / name).touch()
    with pytest.raises(InputError, match=r"one that ends in '\.csv\.gz'"):
        parts_of(tmp_path / "p.*")
    (tmp_path / "p.json").unlink()
    with pytest.raises(InputError) as caught:
        parts_of(tmp_path)
    assert f"'{tmp_path}/*.csv.gz'" in caught.value.fix


def test_an_empty_folder_is_no_wrong_kind_of_thing(tmp_path):
    with pytest.raises(InputError, match="holds no CSV or Parquet file"):
        open_source(tmp_path)


def test_a_bound_is_shown_as_it_stands(source):
    cells = "".join(f"{at}.25\n" for at in range(40)) + "<0.5\n" * 3
    (column,) = source("lead\n" + cells).read(["lead"])
    assert any("such as '<0.5'; the bound" in note for note in column.notes)


def test_a_first_line_of_numbers_is_told_where_a_name_is_missing(source):
    with pytest.raises(UsageError, match="the first line holds numbers; if it is data"):
        source("0.5,2\n1.5,3\n2.5,4\n").read(["y"])
    with pytest.raises(UsageError) as caught:
        source("x,2\n1.5,3\n").read(["y"])
    assert "first line" not in str(caught.value)


def test_a_link_that_leads_in_a_circle_does_not_spoil_the_message(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "prices.csv").write_text(PLAIN)
    with pytest.raises(InputError, match="there is no such file") as caught:
        open_source(tmp_path / "prizes.csv")
    assert "did you mean" in (caught.value.fix or "")
