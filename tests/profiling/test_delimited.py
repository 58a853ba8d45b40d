"""Delimited text: what is found out about it, and what is refused."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.errors import InputError, UsageError
from losspick.profiling.column import Storage
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import content, delimited
from losspick.profiling.source import open_source

NUMBERS = [1.5, 20.25, 0.125, 1234.5]
PLAIN = "row,price\n" + "".join(f"{at},{value}\n" for at, value in enumerate(NUMBERS))


@pytest.fixture(name="source")
def _source(tmp_path):
    def build(data, name="t.csv", **options):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return open_source(path, ReadOptions(**options))

    return build


def price(source):
    return source.read(["price"])[0]


SPELLINGS = {
    "plain": PLAIN,
    "tab": PLAIN.replace(",", "\t"),
    "pipe": PLAIN.replace(",", "|"),
    "semicolon": PLAIN.replace(",", ";"),
    "continental": PLAIN.replace(",", ";").replace(".", ","),
    "blanks": PLAIN.replace(",", "   "),
    "padded": PLAIN.replace(",", ", "),
    "quoted": PLAIN.replace(",", '","').replace("\n", '"\n"')[:-1].join(('"', "")),
    "single quotes": "'row','price'\n" + "".join(f"'{a}','{v}'\n" for a, v in enumerate(NUMBERS)),
    "CR LF": PLAIN.replace("\n", "\r\n"),
    "CR": PLAIN.replace("\n", "\r"),
    "no last line end": PLAIN.rstrip(),
    "blank lines": PLAIN.replace("\n", "\n\n"),
    "separators at the end": PLAIN.replace("\n", ",\n"),
    "separators at the end of rows": PLAIN.replace("\n", ",\n").replace("price,", "price"),
    "title": "Prices of today\n\n" + PLAIN,
    "remarks": "# made by hand, today\n# and again\n" + PLAIN,
    "sep line": "sep=;\n" + PLAIN.replace(",", ";"),
    "commented header": "#" + PLAIN,
    "one column": "price\n" + "\n".join(map(str, NUMBERS)),
    "one column, decimal comma": ("price\n" + "\n".join(map(str, NUMBERS))).replace(".", ","),
    "BOM": "\ufeff" + PLAIN,
    "UTF-16": PLAIN.encode("utf-16"),
    "UTF-16 LE": PLAIN.encode("utf-16-le"),
    "UTF-16 BE": PLAIN.encode("utf-16-be"),
    "UTF-32": PLAIN.encode("utf-32"),
    "gzip": gzip.compress(PLAIN.encode()),
    "bzip2": bz2.compress(PLAIN.encode()),
    "xz": lzma.compress(PLAIN.encode()),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_same_table_in_many_spellings(source, spelling):
    table = source(SPELLINGS[spelling])
    assert not any("fields" in note or "missing" in note for note in table.notes)
    column = price(table)
    assert column.storage is Storage.NUMBERS
    assert column.numbers.tolist() == NUMBERS
    assert column.rows == len(NUMBERS)
    assert column.dirty_count == 0


def test_zstd(source):
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.compress(PLAIN.encode())
    assert price(source(packed, "t.csv.zst")).numbers.tolist() == NUMBERS
    assert price(source(packed + packed)).rows == 2 * len(NUMBERS) + 1  # two frames
    with pytest.raises(InputError, match="cut off"):
        source(packed[:-4])


def test_what_is_unusual_is_told(source):
    text = "row;price;größe\n1;2,5;a\n2;3,5;b\n"
    notes = " ".join(source(text.encode("cp1252")).notes)
    assert "read as ;-separated, decimal comma, cp1252" in notes
    assert not source(PLAIN).notes


ENCODINGS = [("cp1252", "“médio” – €"), ("utf-8", "médio"), ("latin-1", "m\x81dio")]


@pytest.mark.parametrize(("encoding", "label"), ENCODINGS)
def test_encodings(source, encoding, label):
    column = price(source(f"row,price\n1,{label}\n2,low\n".encode(encoding)))
    assert column.levels == ("low", label)


def test_a_broken_character_does_not_spoil_the_others(source):
    table = source("row,price\n1,é\n2,é\n3,".encode() + b"\xff\n")
    assert price(table).levels == ("é", "\ufffd")
    assert any("replaced" in note for note in table.notes)


def test_options_override(source):
    assert price(source("row,x;price\n1;2\n", sep=";")).numbers.tolist() == [2]
    assert price(source("row;price\n1;1,234\n", decimal=".")).numbers.tolist() == [1234]
    assert price(source("row\tprice\n1\t1,234\n", decimal=",")).numbers.tolist() == [1.234]
    text = "row,price\n1,да\n2,нет\n"
    assert price(source(text.encode("cp1251"), encoding="cp1251")).levels == ("да", "нет")
    with pytest.raises(InputError, match="line 2"):
        source("row,price\n1,é\n".encode("latin-1"), encoding="utf-8")


IMPOSSIBLE = [
    ("sep", "ab"),
    ("sep", ""),
    ("sep", "x"),
    ("decimal", ";"),
    ("encoding", "utf-99"),
    ("encoding", "rot13"),
    ("encoding", "hex"),
    ("encoding", "a\0b"),
]


@pytest.mark.parametrize(("option", "value"), IMPOSSIBLE)
def test_impossible_options(option, value):
    with pytest.raises(UsageError, match=option):
        ReadOptions(**{option: value})


NOTED = {
    "surplus": ("row,price\n" + "1,2\n" * 20 + "1,2,3\n", "line 22 has 3 fields instead of 2"),
    "all surplus": ("row,price\n1,2,3\n4,2,6\n", "every row has more fields"),
    "short": ("row,price\n1,2\n3\n", "1 row has fewer than 2 fields, such as line 3 with 1"),
    "swallowed": ('row,price\n1,"2\n3,4\n5,"\n', "look like rows"),
    "numbers as names": ("1.5,price\n".replace("price", "2") + "1,2\n", "holds numbers"),
    "blank line": ("price\n2\n\n2\n", "1 blank line"),
}


@pytest.mark.parametrize("case", NOTED)
def test_odd_rows_are_told(source, case):
    text, said = NOTED[case]
    assert any(said in note for note in source(text).notes)


def test_surplus_fields_shift_nothing(source):
    column = price(source("row,price\n1,2,3\n4,5,6\n"))
    assert column.numbers.tolist() == [2, 5]


def test_short_rows_are_missing_and_rows_are_counted(source):
    column = price(source("row,price\n1,2\n3\n\n4,5\n"))
    assert column.rows == 3
    assert np.isnan(column.numbers[1])
    assert source("price\n2\n\n3\n\n\n").read(["price"])[0].rows == 3


def test_names_that_appear_twice(source):
    table = source("price,row,price\n1,2,3\n")
    with pytest.raises(InputError, match="2 times"):
        table.read(["price"])
    assert [c.numbers[0] for c in table.read(table.columns)] == [1, 2, 3]


def test_only_the_wanted_columns_in_the_wanted_order(source):
    table = source("a,b,c\n1,2,3\n")
    assert [column.name for column in table.read(["c", "a"])] == ["c", "a"]
    with pytest.raises(UsageError, match="did you mean 'b'"):
        table.read(["B"])


def test_escaped_quotes_and_long_cells(source):
    column = price(source('row,price\n1,"a \\"b\\", c"\n2,"d"\n'))
    assert column.levels == ('a "b", c', "d")
    assert len(price(source("row,price\n1," + "x" * 300_000 + "\n")).levels[0]) == 300_000


def test_a_text_with_commas_in_one_column(source):
    assert source("price\nyes, please\nno, thanks, no\n").columns == ("price",)


CHINESE = "".join(f"{at * 0.5},{at}元\n" for at in range(60))


@pytest.mark.parametrize(
    ("header", "encoding"), [("数量,价格\n", "gbk"), ("цена,размер\n", "cp1251")]
)
def test_a_column_that_a_wrong_encoding_hides(tmp_path, header, encoding):
    path = tmp_path / "t.csv"
    name = header.strip().split(",")[1]
    path.write_bytes((header + CHINESE.replace("元", "")).encode(encoding))
    with pytest.raises(UsageError, match=r"not UTF-8: give its --encoding, such as gb18030"):
        losspick.profile(path, name)
    assert losspick.profile(path, name, encoding=encoding).rows == 60


def test_lost_letters_are_no_fault_of_an_engine(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(("数量,价格\n" + CHINESE).encode("gbk"))
    assert "give the right --encoding" in " ".join(open_source(path).notes)
    with pytest.raises(InputError, match=r"bytes that are not utf-8(.|\n)*give its --encoding"):
        losspick.profile(path, "价格", engine="polars")
    with pytest.raises(UsageError, match="no column 'price'") as caught:
        losspick.profile(path, "price")
    assert "letters of its columns are lost" in str(caught.value)


def test_another_letter_is_no_wrong_encoding(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("größe,y\n1,2\n3,4\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        losspick.profile(path, "grösse")
    assert "encoding" not in str(caught.value)


def zipped(**members: str | bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "."), text)
    return held.getvalue()


@pytest.mark.parametrize("large", [False, True])
def test_a_zip_archive_of_one_file_is_that_file(source, large, monkeypatch):
    if large:
        monkeypatch.setattr(content, "HEAD_BYTES", 300)
        monkeypatch.setattr(delimited, "_SAMPLE_CHARACTERS", 200)
    text = "row,price\n" + "".join(f"{at},{at * 0.5}\n" for at in range(200))
    (column,) = source(zipped(deep__csv=text), "t.zip").read(["price"])
    assert column.numbers.tolist() == [at * 0.5 for at in range(200)]
    with_marks = zipped(**{"t__csv": text, "XXMACOSX/t": "x"}).replace(b"XXMACOSX", b"__MACOSX")
    assert source(with_marks, "noname").columns == ("row", "price")


def test_other_tables_in_zip_archives(source, tmp_path):
    assert source(zipped(t__jsonl='{"y": 1}\n{"y": 2}\n'), "t.zip").columns == ("y",)
    pd.DataFrame({"a": [1.5, 2.5]}).to_parquet(tmp_path / "inner.parquet")
    packed = zipped(t__parquet=(tmp_path / "inner.parquet").read_bytes())
    assert source(packed, "t.zip").columns == ("a",)


def test_zip_archives_that_are_no_table(source, tmp_path):
    with pytest.raises(InputError, match=r"a zip archive of 2 files \(a\.csv, b\.csv\)"):
        source(zipped(a__csv="x\n1\n", b__csv="x\n1\n"), "t.zip")
    whole = zipped(a__csv=PLAIN * 50)
    at = whole.index(b"a.csv") + 20
    with pytest.raises(InputError, match="damaged or cut off"):
        source(whole[:at] + b"\xff\xff\xff\xff" + whole[at + 4 :], "t.zip")
    locked = bytearray(zipped(a__csv="x\n1\n"))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="can't be read"):
        source(bytes(locked), "t.zip")
    (tmp_path / "e.zip").write_bytes(zipped(a__csv=PLAIN))
    with pytest.raises(InputError, match="packed by zip"):
        losspick.profile(tmp_path / "e.zip", "price", engine="polars")
