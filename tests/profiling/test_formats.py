"""The same columns from every format and library, and what is odd in each of them."""

from __future__ import annotations

import json
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from losspick.errors import InputError, MissingExtraError
from losspick.profiling.column import LIST_SEPARATOR, Storage
from losspick.profiling.source import open_source

VALUES: dict[str, list] = {
    "number": [1.5, None, -2.25, 1e300, 0.1],
    "integer": [1, 2, None, 3, 2],
    "word": ["b", "a", None, "b", "c"],
    "truth": [True, False, None, True, True],
}


def frame() -> pd.DataFrame:
    integers = pd.array(VALUES["integer"], dtype="Int64")
    truth = pd.array(VALUES["truth"], dtype="boolean")
    return pd.DataFrame({**VALUES, "integer": integers, "truth": truth})


def polars():
    return pytest.importorskip("polars").DataFrame(VALUES)


def arrow():
    return pytest.importorskip("pyarrow").table(VALUES)


def records():
    return [dict(zip(VALUES, row, strict=True)) for row in zip(*VALUES.values(), strict=True)]


WRITERS = {
    "csv": ("t.csv", lambda path: frame().to_csv(path, index=False)),
    "tsv": ("t.tsv", lambda path: frame().to_csv(path, index=False, sep="\t")),
    "jsonl": ("t.jsonl", lambda p: p.write_text("\n".join(map(json.dumps, records())))),
    "json records": ("t.json", lambda path: path.write_text(json.dumps(records(), indent=1))),
    "json columns": ("t.json", lambda path: path.write_text(json.dumps(VALUES))),
    "json of pandas": ("t.json", lambda path: frame().to_json(path, double_precision=15)),
    "parquet": ("t.parquet", lambda path: frame().to_parquet(path)),
    "feather": ("t.feather", lambda path: frame().to_feather(path)),
    "excel": ("t.xlsx", lambda path: frame().to_excel(path, index=False)),
}
OBJECTS = {
    "dict": lambda: VALUES,
    "records": records,
    "pandas": frame,
    "pandas objects": lambda: pd.DataFrame(VALUES, dtype=object),
    "polars": polars,
    "polars lazy": lambda: polars().lazy(),
    "pyarrow": arrow,
    "pyarrow batch": lambda: arrow().to_batches()[0],
    "numpy": lambda: {name: np.array(values, dtype=object) for name, values in VALUES.items()},
}


def check_table(source):
    assert source.columns == tuple(VALUES)
    number, integer, word, truth = source.read(source.columns)
    assert (number.storage, integer.storage) == (Storage.NUMBERS, Storage.NUMBERS)
    np.testing.assert_array_equal(number.numbers, [1.5, np.nan, -2.25, 1e300, 0.1])
    np.testing.assert_array_equal(integer.numbers, [1, 2, np.nan, 3, 2])
    assert (number.integers, integer.integers) == (False, True)
    assert (word.storage, word.levels) == (Storage.TEXT, ("a", "b", "c"))
    assert word.codes.tolist() == [1, 0, -1, 1, 2]
    assert truth.storage is Storage.BOOLEANS
    np.testing.assert_array_equal(truth.numbers, [1, 0, np.nan, 1, 1])
    assert [column.name for column in source.read(["truth", "word"])] == ["truth", "word"]
    assert {column.rows for column in (number, integer, word, truth)} == {5}


@pytest.mark.parametrize("form", WRITERS)
def test_files_agree(tmp_path, form):
    name, write = WRITERS[form]
    write(tmp_path / name)
    check_table(open_source(tmp_path / name))


@pytest.mark.parametrize("form", OBJECTS)
def test_objects_agree(form):
    check_table(open_source(OBJECTS[form]()))


@pytest.mark.parametrize("form", ["parquet", "feather", "excel", "jsonl"])
def test_content_counts_not_the_name(tmp_path, form):
    WRITERS[form][1](tmp_path / WRITERS[form][0])
    path = (tmp_path / WRITERS[form][0]).rename(tmp_path / "t.csv")
    source = open_source(path)
    check_table(source)
    assert any(".csv" in note for note in source.notes)


@settings(max_examples=40)
@given(
    values=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=20),
    form=st.sampled_from(["{!r}", "{:.17g}", '"{!r}"', " {!r} "]),
)
def test_written_floats_are_read_back(tmp_path_factory, values, form):
    path = tmp_path_factory.mktemp("floats") / "t.csv"
    path.write_text("row,y\n" + "".join(f"1,{form.format(value)}\n" for value in values))
    column = open_source(path).read(["y"])[0]
    assert column.numbers.tolist() == [value + 0.0 for value in values]


def test_arrow_types(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    table = pa.table(
        {
            "decimal": pa.array([Decimal("1.50"), None]),
            "half": pa.array([1.5, None], pa.float16()),
            "large": pa.array([2**60 + 1, None]),
            "unsigned": pa.array([2**63, None], pa.uint64()),
            "dictionary": pa.array(["b", None]).dictionary_encode(),
            "list": pa.array([["a", "b"], None]),
            "struct": pa.array([{"x": 1}, None]),
            "nothing": pa.nulls(2),
            "bytes": pa.array([b"a", None]),
        }
    )
    pq.write_table(table, tmp_path / "t.parquet")
    source = open_source(tmp_path / "t.parquet")
    columns = {column.name: column for column in source.read(source.columns)}
    assert columns["decimal"].numbers[0] == 1.5
    assert columns["half"].numbers[0] == 1.5
    assert columns["large"].numbers[0] == 2.0**60
    assert any("2^53" in note for note in columns["large"].notes)
    assert columns["unsigned"].numbers[0] == 2.0**63
    assert columns["dictionary"].levels == ("b",)
    assert columns["list"].levels == (f"a{LIST_SEPARATOR}b",)
    assert columns["struct"].storage is Storage.NESTED
    assert columns["nothing"].levels == ()
    assert columns["bytes"].levels == ("a",)


@pytest.mark.parametrize("form", ["parquet", "feather"])
def test_arrow_names_that_appear_twice(tmp_path, form):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    table = pa.table([pa.array([1]), pa.array([2]), pa.array([3])], names=["y", "x", "y"])
    path = tmp_path / "t.parquet"
    if form == "parquet":
        pq.write_table(table, path)
    else:
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
            writer.write_table(table)
    source = open_source(path)
    assert [column.numbers[0] for column in source.read(source.columns)] == [1, 2, 3]
    with pytest.raises(InputError, match="2 times"):
        source.read(["y"])


@pytest.mark.parametrize("form", ["parquet", "feather", "excel"])
def test_damaged_files(tmp_path, form):
    name, write = WRITERS[form]
    write(tmp_path / name)
    data = (tmp_path / name).read_bytes()
    for part in (data[:-25], data[: len(data) // 2], data[:10]):
        (tmp_path / name).write_bytes(part)
        with pytest.raises(InputError) as caught:
            open_source(tmp_path / name).read(["number"])
        assert name in str(caught.value)


@pytest.mark.parametrize("form", ["parquet", "feather", "excel", "json records"])
def test_a_wrong_byte_breaks_nothing_else(tmp_path, form):
    name, write = WRITERS[form]
    write(tmp_path / name)
    data = (tmp_path / name).read_bytes()
    refused = 0
    for place in range(0, len(data), max(1, len(data) // 150)):
        (tmp_path / name).write_bytes(
            data[:place] + bytes([data[place] ^ 0x95]) + data[place + 1 :]
        )
        try:
            source = open_source(tmp_path / name)
            source.read(source.columns)
        except InputError:
            refused += 1
    assert refused


def test_parts_of_a_workbook_that_are_marked_as_encrypted(tmp_path):
    name, write = WRITERS["excel"]
    write(tmp_path / name)
    data = bytearray((tmp_path / name).read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 1)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match="encrypted"):
        open_source(tmp_path / name).read(["number"])


NEEDED = [
    ("parquet", "pyarrow", "parquet"),
    ("feather", "pyarrow", "parquet"),
    ("excel", "openpyxl", "excel"),
    ("excel", "defusedxml", "excel"),
]


@pytest.mark.parametrize(("form", "package", "extra"), NEEDED)
def test_a_missing_extra_is_named(tmp_path, monkeypatch, form, package, extra):
    import sys

    name, write = WRITERS[form]
    write(tmp_path / name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=rf"losspick\[{extra}\]"):
        open_source(tmp_path / name)


def test_missing_zstandard_is_named(tmp_path, monkeypatch):
    import sys

    packed = pytest.importorskip("zstandard").compress(b"y\n1\n")
    (tmp_path / "t.csv.zst").write_bytes(packed)
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(MissingExtraError, match=r"losspick\[zstd\]"):
        open_source(tmp_path / "t.csv.zst")


def test_a_small_text_needs_no_data_library(tmp_path):
    import subprocess
    import sys

    (tmp_path / "t.csv").write_text("row,y\n1,2\n3,4\n")
    code = (
        "import sys; from losspick.profiling.source import open_source;"
        "open_source(sys.argv[1]).read(['y']); print(*sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "t.csv")]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "narwhals", "scipy", "pyarrow", "polars"} & set(loaded)
