"""Large texts are read by another way; both ways have to agree."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import content, delimited, ragged
from losspick.profiling.readers.large import LargeTable
from losspick.profiling.source import open_source

ROWS = 400
CELLS = {
    "floats": lambda at: f"{at / 8}",
    "integers": str,
    "integers with gaps": lambda at: str(at) if at % 7 else "",
    "floats written whole": lambda at: f"{at}.0",
    "late word": lambda at: "oops" if at == 350 else str(at / 4),
    "late missing word": lambda at: "NA" if at == 350 else str(at),
    "early missing word": lambda at: "NA" if at % 10 == 5 else str(at),
    "late infinity": lambda at: "1e999" if at == 350 else str(at),
    "dollars": lambda at: f"${at}",
    "thousands": lambda at: f'"{at * 1000:,}"',
    "decimal comma": lambda at: f'"{at},5"',
    "late dollars": lambda at: f"${at}" if at > 350 else str(at),
    "late text": lambda at: "word" if at > 300 else str(at),
    "late values": lambda at: str(at) if at > 300 else "",
    "nothing": lambda at: "",
    "classes": lambda at: ("low", "mid", " high")[at % 3],
    "booleans": lambda at: ("TRUE", "false", "")[at % 3],
    "dates": lambda at: f"2020-01-{at % 28 + 1:02}",
    "quoted separators": lambda at: f'"a,{at % 3}"',
    "sentinels": lambda at: "-999" if at % 50 == 3 else str(at),
    "blanks": lambda at: f"  {at}  ",
    "padded codes": lambda at: f"{at:05}",
}


@pytest.fixture(name="large")
def _large(monkeypatch):
    monkeypatch.setattr(content, "HEAD_BYTES", 1000)
    monkeypatch.setattr(delimited, "_SAMPLE_CHARACTERS", 900)

    def build(path):
        source = open_source(path)
        assert isinstance(source.table, LargeTable)
        return source

    return build


def write(path, cells, head="row,price", sep=","):
    rows = (f"{at}{sep}{cell}\n" for at, cell in enumerate(cells))
    path.write_text(f"{head}\n{''.join(rows)}")
    return path


def facts(column):
    cells = column.numbers if column.codes is None else column.codes
    return (
        column.storage,
        column.rows,
        column.levels,
        np.nan_to_num(cells, nan=-1e300).tolist(),
        column.integers,
        column.percent,
        column.infinite,
        column.dirty,
        column.dirty_count,
        column.missing_words,
        column.notes,
    )


@pytest.mark.parametrize("name", CELLS)
def test_both_ways_agree(tmp_path, large, monkeypatch, name):
    path = write(tmp_path / "t.csv", map(CELLS[name], range(ROWS)))
    by_pandas = large(path).read(["price", "row"])
    monkeypatch.undo()
    at_once = open_source(path).read(["price", "row"])
    assert facts(by_pandas[0]) == facts(at_once[0])
    assert facts(by_pandas[1]) == facts(at_once[1])


@pytest.mark.parametrize("sep", [";", "\t", "|", "  "])
def test_separators(tmp_path, large, sep):
    path = write(tmp_path / "t.csv", range(ROWS), f"row{sep}price", sep)
    assert large(path).read(["price"])[0].numbers.tolist() == list(range(ROWS))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_encodings(tmp_path, large, encoding):
    path = write(tmp_path / "t.csv", range(ROWS))
    path.write_bytes(path.read_text().encode(encoding))
    assert large(path).read(["price"])[0].numbers.tolist() == list(range(ROWS))


def test_titles_and_packed_files(tmp_path, large):
    path = write(tmp_path / "t.csv", range(ROWS))
    path.write_text("A title\n\n" + path.read_text())
    assert large(path).read(["price"])[0].numbers.tolist() == list(range(ROWS))
    packed = tmp_path / "t.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert large(packed).read(["price"])[0].rows == ROWS


@pytest.mark.parametrize(("label", "read"), [(b"m\xe9d", "méd"), (b"m\x81d", "m\x81d")])
def test_a_late_letter_of_an_older_encoding(tmp_path, large, label, read):
    path = write(tmp_path / "t.csv", ["low"] * ROWS)
    path.write_bytes(path.read_bytes() + b"400," + label + b"\n")
    column = large(path).read(["price"])[0]
    assert column.levels == ("low", read)
    assert any("not utf-8" in note for note in column.notes)


@pytest.mark.parametrize(
    ("line", "said"),
    [("350,1,2", "line 352 has 3 fields instead of 2"), ("350", "line 352 with 1")],
)
@pytest.mark.parametrize("quoted", [False, True])
def test_late_ragged_rows_are_told(tmp_path, large, line, said, quoted):
    path = write(tmp_path / "t.csv", ['"a,b"' if quoted else "1"] * ROWS)
    lines = path.read_text().splitlines()
    lines[351] = line
    path.write_text("\n".join(lines))
    column = large(path).read(["price"])[0]
    assert column.rows == ROWS
    assert any(said in note for note in column.notes)


def test_quoted_separators_are_not_ragged(tmp_path, large):
    path = write(tmp_path / "t.csv", ['"a,""b,\nc"'] * ROWS)
    assert not large(path).read(["price"])[0].notes


def test_a_late_open_quote_and_late_zeros(tmp_path, large):
    path = write(tmp_path / "t.csv", ["1"] * ROWS)
    path.write_text(path.read_text() + '400,"1\n401,2\n')
    with pytest.raises(InputError, match="line 402 opens a quote"):
        large(path).read(["price"])
    path.write_text(path.read_text().replace('"', "\0"))
    with pytest.raises(InputError, match="NUL"):
        large(path).read(["price"])


def test_many_late_ragged_rows_are_refused(tmp_path, large):
    path = write(tmp_path / "t.csv", ["1"] * 200 + ["1,2"] * 100 + ["1"] * 100)
    with pytest.raises(InputError, match="100 of 400 rows have more fields"):
        large(path).read(["price"])


def test_names_that_appear_twice(tmp_path, large):
    path = write(tmp_path / "t.csv", [f"{at},{at + 1}" for at in range(ROWS)], "row,y,y")
    table = large(path)
    with pytest.raises(InputError, match="2 times"):
        table.read(["y"])
    assert [column.numbers[0] for column in table.read(table.columns)] == [0, 0, 1]


def test_many_columns_in_few_passes(tmp_path, large):
    width = 20
    path = tmp_path / "t.csv"
    lines = [",".join(f"c{at}" for at in range(width))]
    for row in range(ROWS):
        cells = [str(row * at) for at in range(width)]
        cells[7] = "oops" if row == 300 else cells[7]
        cells[9] = "word"
        lines.append(",".join(cells))
    path.write_text("\n".join(lines))
    source = large(path)
    columns = source.read(source.columns)
    assert [column.name for column in columns] == list(source.columns)
    assert columns[19].numbers.tolist() == [row * 19 for row in range(ROWS)]
    assert columns[7].dirty[0].row == 301
    assert columns[9].levels == ("word",)


def test_rows_that_are_longer_than_the_sample(tmp_path, large):
    path = write(tmp_path / "t.csv", ["x" * 5000, "y"] * 3)
    assert large(path).read(["price"])[0].rows == 6


def _refused(*_):
    raise AssertionError("the text is looked at again")


def test_separators_are_counted_while_pandas_reads(tmp_path, large, monkeypatch):
    path = write(tmp_path / "t.csv", [f"{at / 7:.3f},x" for at in range(90_000)], "a,b,c")
    source = large(path)
    seen = []
    monkeypatch.setattr(ragged, "_see_all", lambda parts, watch: seen.append(watch))
    monkeypatch.setattr(ragged, "_tally", _refused)
    assert source.read(["b"])[0].rows == 90_000
    assert seen[0].size == path.stat().st_size > 1_000_000
    assert seen[0].separators == 2 * 90_001
    with path.open("a") as file:
        file.write("1,2\n")
    with pytest.raises(AssertionError, match="looked at again"):
        large(path).read(["b"])


def test_duckdb_vouches_for_whole_rows(tmp_path, monkeypatch):
    pytest.importorskip("duckdb")
    path = write(tmp_path / "t.csv", [f"{at / 7:.3f},x" for at in range(ROWS)], "a,b,c")
    monkeypatch.setattr(ragged, "_see_all", _refused)
    options = ReadOptions(engine=Engine.DUCKDB)
    assert open_source(path, options).read(["b"])[0].rows == ROWS
    with path.open("a") as file:
        file.write("1,2\n")
    with pytest.raises(AssertionError, match="looked at again"):
        open_source(path, options).read(["b"])


def test_of_later_parts_only_the_header_is_held(tmp_path, monkeypatch):
    monkeypatch.setattr(content, "LATER_HEAD_BYTES", 500)
    for at in range(3):
        write(tmp_path / f"{at}.csv", range(at * 1000, at * 1000 + 1000))
    source = open_source(str(tmp_path / "*.csv"))
    assert isinstance(source.table, LargeTable)
    assert [len(part.head) <= 500 for part in source.table.parts] == [False, True, True]
    (column,) = source.read(["price"])
    assert column.numbers.tolist() == list(range(3000))


def test_a_header_longer_than_what_is_held_of_later_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(content, "LATER_HEAD_BYTES", 500)
    head = ",".join(f"column{at}" for at in range(200))
    for at in range(2):
        rows = f"{','.join([str(at)] * 200)}\n" * 20
        (tmp_path / f"{at}.csv").write_text(f"{head}\n{rows}")
    (column,) = open_source(tmp_path).read(["column199"])
    assert column.rows == 40
