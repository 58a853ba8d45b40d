"""Tables at an address: the path reaches the engine, and what can't be read is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import address
from losspick.profiling.readers.engine_faults import unreadable
from losspick.profiling.source import open_source

pytestmark = [
    pytest.mark.filterwarnings("ignore::FutureWarning:pyspark"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:pyspark"),
    pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning"),
]
heavy = pytest.mark.heavy
ENGINES = ["polars", *(pytest.param(e, marks=heavy) for e in ("duckdb", "dask", "pyspark"))]
FRAME = pd.DataFrame(
    {"price": [f"${at * 37 % 900},50" for at in range(300)], "n": [at % 40 for at in range(300)]}
)


@pytest.fixture(name="engine", params=ENGINES)
def _engine(request: pytest.FixtureRequest) -> str:
    if request.param == "pyspark" and shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    pytest.importorskip({"dask": "dask.dataframe"}.get(request.param, request.param))
    return str(request.param)


@pytest.mark.parametrize("ending", ["csv", "tsv", "parquet"])
def test_an_address_is_read_by_the_engine(tmp_path: Path, engine: str, ending: str) -> None:
    path = tmp_path / f"t.{ending}"
    if ending == "parquet":
        FRAME.to_parquet(path)
    else:
        FRAME.to_csv(path, index=False, sep="," if ending == "csv" else "\t")
    for name in FRAME:
        expected = losspick.profile(path, name)
        found = losspick.profile(path.as_uri(), name, engine=engine)
        for each in ("rows", "missing", "distinct", "kind", "mean", "quantiles"):
            assert getattr(found, each) == getattr(expected, each), (name, each)


def test_what_is_not_there_is_told(tmp_path: Path, engine: str) -> None:
    for name in ("no.parquet", "no.csv"):
        where = (tmp_path / name).as_uri()
        with pytest.raises(InputError, match=rf"the engine {engine} can't read") as caught:
            losspick.profile(where, "y", engine=engine)
        assert caught.value.where == where
        assert "check the address" in (caught.value.fix or "")


@pytest.mark.parametrize("place", ["gs://bucket/t.parquet", "az://bucket/t.csv.gz"])
def test_the_address_reaches_the_engine_as_it_is(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("polars")
    asked: list[object] = []

    def scanned(engine: Engine, path: object, *sep: str, patterns: bool = False) -> None:
        asked.extend([engine, path, *sep])
        raise OSError("403 Forbidden")

    monkeypatch.setattr(address, "scan_parquet", scanned)
    monkeypatch.setattr(address, "scan_texts", scanned)
    with pytest.raises(InputError, match="403 Forbidden"):
        open_source(place, ReadOptions(engine=Engine.POLARS))
    wanted = [(place,)] if place.endswith("parquet") else [place, ","]
    assert asked == [Engine.POLARS, *wanted]


def test_without_an_engine_it_is_said_which_read_addresses() -> None:
    with pytest.raises(InputError, match="address") as caught:
        losspick.profile("gs://bucket/t.parquet", "y")
    assert "--engine duckdb" in (caught.value.fix or "")


def test_a_package_that_an_address_needs_is_named() -> None:
    error = ImportError("Calling read failed.\nOriginal Message: Install s3fs to access S3")
    said = unreadable(Engine.DASK, "gs://bucket/t.parquet", error)
    assert said.what.endswith("(Install s3fs to access S3)")
    assert "install what is missing" in (said.fix or "")


@pytest.mark.parametrize(
    ("engine", "said", "fix"),
    [
        ("duckdb", 'Failed to download extension "httpfs" at URL', "INSTALL httpfs"),
        ("pyspark", "Class org.apache.hadoop.fs.s3a.S3AFileSystem not found", "hadoop-aws"),
        ("pyspark", "[JAVA_GATEWAY_EXITED] Java gateway process exited", "AWS_ACCESS_KEY_ID"),
        ("polars", "403 Forbidden", "AWS_ACCESS_KEY_ID"),
    ],
)
def test_what_an_engine_lacks_for_buckets_is_named(engine: str, said: str, fix: str) -> None:
    told = unreadable(Engine(engine), "s3://bucket/t.parquet", OSError(said))
    assert fix in (told.fix or "")


@pytest.mark.parametrize(
    ("said", "java"),
    [
        ("[JAVA_GATEWAY_EXITED] Java gateway process exited before sending its port", True),
        ("java.io.FileNotFoundException: no such file\n\tat java.base/java.lang.Thread", False),
    ],
)
def test_java_is_asked_for_only_where_there_is_none(said: str, java: bool) -> None:
    told = unreadable(Engine.PYSPARK, "t.parquet", OSError(said))
    assert ("install a Java" in (told.fix or "")) is java


@pytest.mark.parametrize("name", ["x[1]", "s*", "b{a,b}", "q?"])
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_names_that_look_like_patterns_mean_themselves(
    tmp_path: Path, engine: str, name: str, ending: str
) -> None:
    other = FRAME.assign(n=7)
    for path, frame in ((f"{name}.{ending}", FRAME), (f"sum.{ending}", other)):
        if ending == "csv":
            frame.to_csv(tmp_path / path, index=False)
        else:
            frame.to_parquet(tmp_path / path)
    assert losspick.profile(tmp_path / f"{name}.{ending}", "n", engine=engine).distinct == 40


def test_damage_that_shows_while_reading_is_told(tmp_path: Path, engine: str) -> None:
    path = tmp_path / "t.parquet"
    pd.DataFrame({"y": range(200_000)}).to_parquet(path)
    damaged = bytearray(path.read_bytes())
    damaged[200:90_000] = bytes(89_800)
    path.write_bytes(damaged)
    with pytest.raises(InputError, match=rf"the engine {engine} can't read"):
        losspick.profile(path, "y", engine=engine)
