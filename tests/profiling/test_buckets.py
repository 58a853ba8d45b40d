"""Tables in buckets: the profile is that of the local file, and what is refused is told."""

from __future__ import annotations

import gzip
import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from bucket_server import KEYS, Store, running_store

import losspick
from losspick.core.vocabulary import Engine
from losspick.errors import InputError, MissingExtraError, UsageError
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import bucket_settings, buckets, content, delimited
from losspick.profiling.readers.bucket_faults import refused, without_keys
from losspick.profiling.readers.bucket_settings import settings_of
from losspick.profiling.source import open_source

heavy = pytest.mark.heavy
pytestmark = [
    pytest.mark.filterwarnings("ignore::FutureWarning:pyspark"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:pyspark"),
    pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:botocore"),
]
ROWS = 900
#: What people give -> the local path of the same table.
TABLES = [
    "one.csv",
    "odd [1].csv",
    "semicolons.csv.gz",
    "one.csv.zip",
    "ragged.tsv",
    "one.parquet",
    "odd [1].parquet",
    "csv",
    "csv/part-*.csv",
    "parquet/",
    "parquet/**/*.parquet",
]


def table() -> pd.DataFrame:
    random, at = np.random.default_rng(0), np.arange(ROWS)
    return pd.DataFrame(
        {
            "amount": random.lognormal(3, 1, ROWS).round(2),
            "price": [f"${value:,}" for value in at * 1000],
            "visits": np.where(at % 50 == 3, "?", random.poisson(2, ROWS).astype(str)),
            "grade": np.array(["low", "mid", " high"])[at % 3],
            "gaps": np.where(at % 7 == 0, np.nan, random.normal(size=ROWS).round(6)),
        }
    )


def write_tables(folder: Path) -> None:
    frame = table()
    for name in ("one", "odd [1]"):
        frame.to_csv(folder / f"{name}.csv", index=False)
        frame.to_parquet(folder / f"{name}.parquet")
    packed = gzip.compress(frame.to_csv(index=False, sep=";", decimal=",").encode(), mtime=0)
    (folder / "semicolons.csv.gz").write_bytes(packed)
    frame.to_csv(folder / "one.csv.zip", index=False)
    text = frame.to_csv(index=False, sep="\t").splitlines()
    text[500] += "\tsurplus"
    (folder / "ragged.tsv").write_text("\n".join(text) + "\n", encoding="utf-8")
    (folder / "csv").mkdir()
    (folder / "parquet" / "deep").mkdir(parents=True)
    for at in range(3):
        part = frame.iloc[at * 300 : at * 300 + 300]
        part.to_csv(folder / "csv" / f"part-{at}.csv", index=False)
        part.to_parquet(folder / "parquet" / "deep" / f"{at}.parquet")
    (folder / "parquet" / "_SUCCESS").touch()
    (folder / "empty.csv").touch()


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(folder)
    return folder


@pytest.fixture(name="store", scope="module")
def _store(folder: Path) -> Iterator[Store]:
    for package in ("moto", "flask", "flask_cors", "boto3"):
        pytest.importorskip(package)
    with running_store() as store:
        client = store.client()
        client.create_bucket(Bucket="tables")
        for path in folder.rglob("*"):
            if path.is_file():
                name = path.relative_to(folder).as_posix()
                client.put_object(Bucket="tables", Key=name, Body=path.read_bytes())
        yield store


@pytest.fixture(name="home", scope="module")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home without settings of Amazon's, in which DuckDB may install its extension."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(name="bucket")
def _bucket(store: Store, home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in {**store.environment, "HOME": str(home)}.items():
        monkeypatch.setenv(name, value)
    return "s3://tables"


def ready(engine: str) -> None:
    """Skip what can't be tried here, with the reason."""
    pytest.importorskip({"dask": "dask.dataframe"}.get(engine, engine))
    if engine == "dask":
        pytest.importorskip("s3fs")
    if engine == "duckdb":
        with_httpfs()
    if engine == "pyspark":
        with_hadoop_aws()


def with_httpfs() -> None:
    """Let DuckDB have its extension, from a package where one of its version is installed."""
    import duckdb

    link = duckdb.connect()
    name = "httpfs"
    if find_spec("duckdb_extension_httpfs"):
        home = Path(str(importlib.import_module("duckdb_extension_httpfs").__file__)).parent
        made = home / "extensions" / f"v{duckdb.__version__}" / "httpfs.duckdb_extension"
        name = str(made) if made.exists() else name
    try:
        link.execute(f"install '{name}'")
        link.execute("load httpfs")
    except duckdb.Error as error:
        said = str(error).splitlines()[0]
        pytest.skip(f"DuckDB {duckdb.__version__} can't install its extension httpfs: {said}")


def with_hadoop_aws() -> None:
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    jars = Path(str(importlib.import_module("pyspark").__file__)).parent / "jars"
    if not list(jars.glob("hadoop-aws-*.jar")):
        pytest.skip("PySpark is shipped without hadoop-aws, by which Spark reads s3://")


@heavy
@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("engine", ["pandas", "polars", "duckdb", "dask", "pyspark"])
def test_the_profile_is_that_of_the_local_file(
    bucket: str, folder: Path, engine: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(engine)
    if (engine, name) == ("dask", "ragged.tsv"):
        pytest.skip("Dask refuses ragged rows, on a disk as well")
    if name.endswith(".zip") and engine != "pandas":
        pytest.skip("engines read no zip archives, on a disk as well")
    monkeypatch.setattr(content, "HEAD_BYTES", 2000)  # so that pandas reads the rest, too
    monkeypatch.setattr(delimited, "_SAMPLE_CHARACTERS", 1000)
    for column in table():
        if "odd" in name and column != "price":
            continue
        expected = losspick.profile(f"{folder}/{name}", column, engine=engine).to_dict()["profile"]
        found = losspick.profile(f"{bucket}/{name}", column, engine=engine).to_dict()["profile"]
        assert found == expected


@heavy
@pytest.mark.parametrize("engine", ["pandas", "polars", "duckdb", "dask", "pyspark"])
def test_what_can_not_be_read_is_told(bucket: str, store: Store, engine: str) -> None:
    ready(engine)
    said = {
        "s3://no-such-bucket/one.csv": "there is no bucket 'no-such-bucket'",
        "s3://no-such-bucket/*.csv": "there is no bucket 'no-such-bucket'",
        f"{bucket}/no.parquet": "there is no such object in the bucket 'tables'",
        f"{bucket}/no*.csv": "no object matches",
        f"{bucket}/empty.csv": "the file is empty",
        bucket: "several formats",
    }
    for address, words in said.items():
        with pytest.raises(InputError, match=words) as caught:
            losspick.profile(address, "amount", engine=engine)
        assert caught.value.where == address
    with store.closed_to_all(), pytest.raises(InputError, match="gives no access"):
        losspick.profile(f"{bucket}/one.csv", "amount", engine=engine)


@heavy
@pytest.mark.parametrize("engine", ["pandas", "polars", "dask"])
def test_access_that_ends_between_opening_and_reading(
    bucket: str, store: Store, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(engine)
    monkeypatch.setattr(content, "HEAD_BYTES", 2000)
    for name in ("one.csv", "one.parquet"):
        source = open_source(f"{bucket}/{name}", ReadOptions(engine=Engine(engine)))
        with store.closed_to_all(), pytest.raises(InputError) as caught:
            source.read(["amount"])
        assert not any(key in str(caught.value) for key in KEYS.values())


@heavy
def test_the_command_shows_neither_keys_nor_a_traceback(bucket: str, store: Store) -> None:
    def said(address: str) -> str:
        words = [sys.executable, "-m", "losspick", "profile", address, "-t", "amount"]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        return done.stdout + done.stderr

    with store.closed_to_all():
        told = said(f"{bucket}/one.csv")
    told += said("s3://AKIAEXAMPLE77:example/secret+77@tables/one.csv")
    assert "Traceback" not in told
    assert "AWS_ACCESS_KEY_ID" in told
    assert not any(key in told for key in KEYS.values())


@pytest.fixture(name="folder_as_bucket")
def _folder_as_bucket(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fs = pytest.importorskip("pyarrow.fs")
    store = fs.SubTreeFileSystem(str(folder.parent), fs.LocalFileSystem())
    monkeypatch.setattr(buckets, "_store", lambda bucket, address: store)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.usefixtures("folder_as_bucket")
def test_pandas_reads_objects_as_it_reads_files(folder: Path, name: str) -> None:
    expected = losspick.profile(f"{folder}/{name}", "price").to_dict()["profile"]
    found = losspick.profile(f"s3://{folder.name}/{name}", "price").to_dict()["profile"]
    assert found == expected


@pytest.mark.usefixtures("folder_as_bucket")
def test_names_that_mean_nothing(folder: Path) -> None:
    said = {
        f"s3://{folder.name}x/one.csv": "there is no bucket",
        f"s3://{folder.name}/none.csv": "no such object",
        f"s3://{folder.name}/none*": "no object matches",
        f"s3://{folder.name}": "several formats",
        "s3://": "names no bucket",
        "s3://*/one.csv": "names no bucket",
    }
    for address, words in said.items():
        with pytest.raises(InputError, match=words):
            losspick.profile(address, "price")


def test_keys_in_an_address_are_refused_and_not_shown() -> None:
    pytest.importorskip("pyarrow")
    for keys in ("me:secret", "me:with/a slash/secret", "secret"):
        with pytest.raises(InputError, match="keys don't belong") as caught:
            losspick.profile(f"s3://{keys}@tables/one.csv", "y")
        assert "secret" not in str(caught.value)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.fs", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r'pip install "losspick\[s3\]"'):
        losspick.profile("s3://tables/one.csv", "y")


def test_the_environment_says_where_the_store_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_REGION", "eu-west-3")
    found = settings_of("tables")
    assert (found.endpoint, found.region) == (None, "eu-west-3")
    assert found.for_duckdb() == {"s3_region": "eu-west-3"}
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://store:9000/")
    found = settings_of("tables")
    assert found.for_duckdb()["s3_endpoint"] == "store:9000"
    assert found.for_duckdb()["s3_use_ssl"] == "false"
    assert found.for_polars()["aws_allow_http"] == "true"
    assert found.for_dask()["endpoint_url"] == "http://store:9000/"
    assert found.for_spark()["spark.hadoop.fs.s3a.endpoint"] == "http://store:9000/"
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "https://other")
    assert "aws_allow_http" not in settings_of("tables").for_polars()
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "store:9000")
    with pytest.raises(UsageError, match="no URL"):
        settings_of("tables")


def test_a_region_that_nothing_says_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(bucket_settings, "_region_of", {"tables": "ap-south-1"}.get)
    assert settings_of("tables").region == "ap-south-1"
    assert settings_of().region is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("AWS Error ACCESS_DENIED during HeadObject operation: No response body.", "no access"),
        ("AWS Error SIGNATURE_DOES_NOT_MATCH during GetObject operation", "secret key"),
        ("AWS Error NETWORK_CONNECTION during HeadObject operation: curlCode: 7", "reached"),
        ("AWS Error UNKNOWN (HTTP status 301) during HeadObject operation", "HTTP status 301"),
        ("the key AKIAEXAMPLE77 is odd", r"the key \.\.\. is odd"),
    ],
)
def test_what_a_store_says(said: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE77")
    with pytest.raises(InputError, match=words) as caught:
        raise refused("s3://tables/one.csv", OSError(said))
    assert caught.value.fix
    assert without_keys("AKIAEXAMPLE77") == "..."
