"""Every engine gives the profile that pandas gives: on the sample tables and on odd ones."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Engine
from losspick.errors import InputError, MissingExtraError, UsageError
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import delimited
from losspick.profiling.readers.engine_cells import EngineCells
from losspick.profiling.readers.lazy import LazyTable
from losspick.profiling.run import profile_columns
from losspick.profiling.source import open_source

# What engines say to themselves: Spark about pandas 3, Dask to pandas.
pytestmark = [
    pytest.mark.filterwarnings("ignore::FutureWarning:pyspark"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:pyspark"),
    pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning"),
]
heavy = pytest.mark.heavy
ENGINES = [
    "polars",
    pytest.param("duckdb", marks=heavy),
    pytest.param("dask", marks=heavy),
    pytest.param("pyspark", marks=heavy),
]
SAMPLES = sorted(
    path
    for path in (Path(__file__).resolve().parents[2] / "sample_data").iterdir()
    if {".csv", ".tsv", ".parquet"} & set(path.suffixes)
)
ROWS = 600


@pytest.fixture(name="engine", params=ENGINES)
def _engine(request):
    if request.param == "pyspark" and shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    pytest.importorskip({"dask": "dask.dataframe"}.get(request.param, request.param))
    return request.param


def columns_by(path, engine, **options):
    source = open_source(path, ReadOptions(engine=Engine(engine), **options))
    return source, source.read(source.columns)


def check_same(path, engine, **options):
    source, expected = columns_by(path, "pandas", **options)
    by_engine, found = columns_by(path, engine, **options)
    assert isinstance(by_engine.table, LazyTable) or isinstance(by_engine.table.cells, EngineCells)
    assert by_engine.columns == source.columns
    for one, other in zip(expected, found, strict=True):
        left, right = (profile_columns((column,), source=("",)) for column in (one, other))
        assert left == right, one.name
        assert left.sample == right.sample


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample_tables(path, engine):
    if path.name == "food_expenditure_semicolon.csv":  # not UTF-8, which engines do not read
        with pytest.raises(InputError, match="cp1252"):
            check_same(path, engine)
        return
    check_same(path, engine)


def odd_cells():
    random = np.random.default_rng(0)
    at = np.arange(ROWS)
    return pd.DataFrame(
        {
            "floats": random.normal(size=ROWS),
            "exponents": [f"{value:.3e}" for value in random.lognormal(8, 4, ROWS)],
            "integers": at * 7 % 500,
            "gaps": np.where(at % 7 == 0, "", at.astype(str)),
            "late word": np.where(at == 590, "oops", (at / 4).astype(str)),
            "late nan": np.where(at == 590, "nan", at.astype(str)),
            "late infinity": np.where(at == 590, "inf", at.astype(str)),
            "missing words": np.where(at % 10 == 5, "NA", at.astype(str)),
            "money": [f"${value:,}" for value in at * 1000],
            "decimal comma": [f"{value},5" for value in at],
            "nothing": [""] * ROWS,
            "classes": np.array(["low", "mid", " high"])[at % 3],
            "booleans": np.array(["TRUE", "false", ""])[at % 3],
            "dates": [f"2020-01-{value % 28 + 1:02}" for value in at],
            "quotes": np.array(["a,b", 'say "no"', "two\nlines"])[at % 3],
            "sentinels": np.where(at % 50 == 3, -999, at),
            "blanks": [f"  {value}  " for value in at],
            "codes": [f"{value:05}" for value in at],
            "umlauts": np.array(["größe", "ß", "漢字"])[at % 3],
        }
    )


@pytest.mark.parametrize("seen", [1_000, 300_000])
def test_odd_cells(tmp_path, engine, seen, monkeypatch):
    """Also where the first rows, by which the way to read is chosen, do not show them."""
    monkeypatch.setattr(delimited, "_SAMPLE_CHARACTERS", seen)
    odd_cells().to_csv(tmp_path / "t.csv", index=False)
    check_same(tmp_path / "t.csv", engine)


def typed():
    random = np.random.default_rng(1)
    at = np.arange(ROWS)
    return pd.DataFrame(
        {
            "floats": np.where(at % 9 == 0, np.nan, random.standard_t(2, ROWS)),
            "integers": pd.array(at % 40, dtype="Int64"),
            "truth": at % 5 == 0,
            "words": pd.Series(np.array(["a", "b", None])[at % 3], dtype="string"),
            "times": pd.Timestamp("2020-01-01") + pd.to_timedelta(at, unit="h"),
            "part": np.where(at % 4 == 0, "test", "train"),
            "fold": at % 5,
        }
    )


@pytest.mark.parametrize("split", [None, "part=train", "fold=3", "truth=true"])
def test_parquet_in_parts_and_splits(tmp_path, engine, split):
    frame = typed()
    frame.iloc[:250].to_parquet(tmp_path / "part-0.parquet")
    frame.iloc[250:].to_parquet(tmp_path / "part-1.parquet")
    (tmp_path / "_SUCCESS").touch()
    check_same(tmp_path, engine, split=split)
    check_same(f"{tmp_path}/part-*.parquet", engine, split=split)


@pytest.mark.parametrize("split", [None, "classes=low"])
def test_csv_in_parts_and_splits(tmp_path, engine, split):
    frame = odd_cells().drop(columns="quotes")
    for at, start in enumerate((0, 200, 400)):
        part = frame.iloc[start : start + 200]
        # pandas 2.2 reads the last of 17 digits less exactly than the engines do
        part.to_csv(tmp_path / f"{at}.csv", index=False, float_format="%.12g")
    check_same(tmp_path, engine, split=split)


def test_lines_that_end_with_a_carriage_return_alone(tmp_path, engine):
    path = tmp_path / "old.csv"
    path.write_bytes(b"x,y,z\r" + b"".join(b"%d.5,%d,w%d\r" % (i, i % 4, i % 3) for i in range(60)))
    check_same(path, engine)
    assert losspick.profile(path, "y", engine=engine).rows == 60


def lazy_frame(engine):
    frame = typed().drop(columns="times")
    if engine == "polars":
        import polars as pl

        return pl.from_pandas(frame).lazy()
    if engine == "duckdb":
        import duckdb

        return duckdb.from_df(frame)
    if engine == "dask":
        import dask.dataframe as dd

        return dd.from_pandas(frame, npartitions=3)
    from losspick.profiling.readers.spark_session import spark_session

    return spark_session().createDataFrame(frame.astype(object).where(frame.notna(), None))


def test_frames_stay_where_they_live(engine):
    source = open_source(lazy_frame(engine))
    assert isinstance(source.table, LazyTable)
    told = {"drift", "class_drift", "drift_by_chance", "source"} if engine == "pyspark" else set()
    for name in source.columns:
        expected = losspick.profile(typed(), name).to_dict()["profile"]
        found = losspick.profile(lazy_frame(engine), name).to_dict()["profile"]
        for each in expected:
            wanted = expected[each]
            if each == "warnings" and told:  # rows of such a frame have no order
                wanted = [warning for warning in wanted if warning["code"] != "drift"]
            assert found[each] == wanted or each in told, (name, each)
        assert not told or found["drift"] is None
    part = losspick.profile(lazy_frame(engine), "floats", split="part=train")
    assert part.rows == 450
    with pytest.raises(InputError, match="did you mean part=train"):
        losspick.profile(lazy_frame(engine), "floats", split="part=tran")


def test_an_engine_that_is_not_installed(tmp_path, monkeypatch):
    typed().to_parquet(tmp_path / "t.parquet")
    typed().to_csv(tmp_path / "t.csv")
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    for name in ("t.parquet", "t.csv"):
        with pytest.raises(MissingExtraError, match=r'pip install "losspick\[duckdb\]"'):
            losspick.profile(tmp_path / name, "floats", engine="duckdb")


def test_unknown_engines_and_formats_that_an_engine_does_not_read(tmp_path):
    (tmp_path / "t.jsonl").write_text('{"y": 1}\n{"y": 2}\n')
    (tmp_path / "latin.csv").write_bytes("y\ngr\xfcn\nrot\n".encode("latin-1") * 9)
    with pytest.raises(UsageError, match="did you mean polars"):
        losspick.profile(tmp_path / "t.jsonl", "y", engine="polar")
    if importlib.util.find_spec("polars") is None:
        return
    for name, said in (("t.jsonl", "JSON"), ("latin.csv", "cp1252")):
        with pytest.raises(InputError, match=rf"{said}.*\n?.*leave --engine out"):
            losspick.profile(tmp_path / name, "y", engine="polars")


def test_parts_that_do_not_fit_together(tmp_path):
    (tmp_path / "1.csv").write_text("x,y\n1,2\n")
    (tmp_path / "2.csv").write_text("x,z\n1,2\n")
    with pytest.raises(InputError, match=r"2\.csv: the header differs in 'z', 'y'"):
        open_source(tmp_path)
    (tmp_path / "2.csv").unlink()
    typed().to_parquet(tmp_path / "3.parquet")
    with pytest.raises(InputError, match="several formats: 1 of delimited text and 1 of Parquet"):
        open_source(tmp_path)


def test_ragged_rows_are_told_with_their_part(tmp_path):
    (tmp_path / "1.csv").write_text("x,y\n" + "1,2\n" * 20)
    (tmp_path / "2.csv").write_text("x,y\n" + "1,2\n" * 10 + "1,2,3\n" + "4,5\n" * 9)
    (column,) = open_source(tmp_path).read(["y"])
    assert column.rows == 40
    assert any(note.startswith("2.csv: line 12 has 3 fields") for note in column.notes)


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl", "parquet", "feather", "xlsx"])
def test_every_format_can_be_split(tmp_path, form):
    frame, path = typed().drop(columns="times"), tmp_path / f"t.{form}"
    {
        "csv": lambda: frame.to_csv(path, index=False),
        "tsv": lambda: frame.to_csv(path, index=False, sep="\t"),
        "jsonl": lambda: frame.to_json(path, orient="records", lines=True, double_precision=15),
        "parquet": lambda: frame.to_parquet(path),
        "feather": lambda: frame.to_feather(path),
        "xlsx": lambda: frame.to_excel(path, index=False),
    }[form]()
    for data in (path, frame, {name: frame[name].tolist() for name in frame}):
        found = losspick.profile(data, "floats", split="part = train")
        kept = frame["floats"][frame["part"] == "train"]
        assert (found.rows, found.missing) == (450, kept.isna().sum())
        assert found.mean == pytest.approx(kept.mean(), rel=1e-6)
        assert "only the 450 of 600 rows in which 'part' is 'train'" in " ".join(found.source)
        assert losspick.profile(data, "floats", split="fold=3").rows == 120


def test_an_equals_sign_in_the_name_of_a_column():
    found = losspick.profile({"a=b": ["x", "y", "x"], "y": [1.0, 2.0, 3.0]}, "y", split="a=b=x")
    assert found.rows == 2


@heavy
@pytest.mark.parametrize("name", ["polars", "duckdb", "dask"])
@pytest.mark.parametrize("table", ["iowa_electricity_mix.csv", "pacific_sea_temperature.parquet"])
def test_engines_say_nothing_of_their_own(name, table):
    """Neither bars of progress nor what they leave behind at the end."""
    pytest.importorskip({"dask": "dask.dataframe"}.get(name, name))
    path = SAMPLES[0].parent / table
    for target in ([], ["-t", open_source(path).columns[-1]], ["-t", open_source(path).columns[0]]):
        words = [sys.executable, "-m", "losspick", "profile", str(path), *target, "--engine", name]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
