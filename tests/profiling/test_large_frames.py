"""Frames too large to hold are measured where they live, and every engine gives the same."""

from __future__ import annotations

import shutil

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.profiling.measuring import distinct, numbers
from losspick.profiling.measuring.sampled import sample_of
from losspick.profiling.measuring.sketch import Sketch
from losspick.profiling.readers import lazy, narwhals_frame
from losspick.profiling.readers.dask_frame import DaskFrame

pytestmark = [
    pytest.mark.filterwarnings("ignore::FutureWarning:pyspark"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:pyspark"),
    pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning"),
]
heavy = pytest.mark.heavy
ENGINES = ["polars", *(pytest.param(e, marks=heavy) for e in ("duckdb", "dask", "pyspark"))]
ROWS = 20_000
DRAW = np.random.default_rng(8)


def columns() -> pd.DataFrame:
    at = np.arange(ROWS)
    amounts = DRAW.lognormal(3.0, 1.0, ROWS)
    gaps = np.where(at % 9 == 4, np.nan, amounts)
    gaps[[7, 12_345]] = np.inf, -np.inf
    return pd.DataFrame(
        {
            "amounts": amounts,
            "gaps": gaps,
            "zeros": np.where(at % 3 == 0, 0.0, amounts),
            "capped": np.minimum(amounts, 50.0),
            "cents": amounts.round(2),
            "sentinels": np.where(at % 500 == 3, -999.0, amounts),
            "trend": DRAW.normal(size=ROWS) + at / ROWS,
            "counts": DRAW.poisson(3.0, ROWS),
            "classes": DRAW.integers(0, 5, ROWS),
            "late classes": np.where(at < 15_000, at % 3, at % 4),
            "numbers": at,
        }
    )


FRAME = columns()
EXACT = ("rows", "missing", "kind", "minimum", "maximum", "classes", "zero_share", "negative_share")
MOMENTS = ("mean", "std", "skew", "kurtosis", "dispersion")
DRIFT = ("drift", "class_drift", "drift_by_chance")


def frame_of(engine: str, name: str, table: pd.DataFrame = FRAME) -> object:
    some = table[[name]]
    if engine == "polars":
        polars = pytest.importorskip("polars")
        return polars.from_pandas(some).lazy()
    if engine == "duckdb":
        return pytest.importorskip("duckdb").from_df(some)
    if engine == "dask":
        return pytest.importorskip("dask.dataframe").from_pandas(some, npartitions=3)
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    pytest.importorskip("pyspark")
    from losspick.profiling.readers.spark_session import spark_session

    cells = some.astype(object).where(some.notna(), None) if table is WORDS else some
    return spark_session().createDataFrame(cells)


def expected_sample(values: np.ndarray) -> list[float]:
    sketch = Sketch()
    sketch.add(values[np.isfinite(values) & (values != -999.0)].astype(float))
    return sample_of(sketch).tolist()


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (lazy, numbers):
        monkeypatch.setattr(module, "MOST_HELD_ROWS", 1_000)
    monkeypatch.setattr(narwhals_frame, "BATCH_ROWS", 3_333)
    monkeypatch.setattr(distinct, "MOST_HASHES", 2_048)


@pytest.mark.parametrize("engine", ENGINES)
def test_large_frames(engine: str) -> None:
    for name in FRAME:
        whole = losspick.profile(FRAME[[name]], name)
        parts = losspick.profile(frame_of(engine, name), name)
        for each in EXACT:
            assert getattr(parts, each) == getattr(whole, each), (name, each)
        for each in MOMENTS:
            wanted, found = getattr(whole, each), getattr(parts, each)
            assert found == (wanted and pytest.approx(wanted, rel=1e-9)), (name, each)
        if whole.median is not None:
            assert parts.median == pytest.approx(whole.median, rel=1e-3, abs=1e-3), name
        if parts.sample is not None:
            assert parts.sample == whole.sample, name
            assert [fit.family for fit in parts.families] == [fit.family for fit in whole.families]
            assert parts.sample.tolist() == expected_sample(FRAME[name].to_numpy()), name
        ordered = engine != "pyspark"
        for each in DRIFT:
            wanted = getattr(whole, each) if ordered else None
            assert getattr(parts, each) == (wanted and pytest.approx(wanted)), (name, each)
        assert any("no order" in note for note in parts.source) != ordered
        rows = [warning.rows for warning in parts.warnings if warning.code == "dirty-cells"]
        assert rows == ([(8, 12_346)] if name == "gaps" and ordered else [()] * (name == "gaps"))


@pytest.mark.parametrize("engine", ENGINES)
def test_drift_is_told_where_rows_have_an_order(engine: str) -> None:
    found = losspick.profile(frame_of(engine, "trend"), "trend")
    told = any(warning.code == "drift" for warning in found.warnings)
    assert told == (engine != "pyspark")


WORDS = pd.DataFrame(
    {
        "words": pd.Series(np.array(["yes", "no", None, " yes", "n/a"])[DRAW.integers(0, 5, ROWS)]),
        "grades": np.array(["low", "mid", "high"])[np.arange(ROWS) % 3],
        "truth": np.arange(ROWS) % 7 == 0,
        "texts of numbers": (np.arange(ROWS) % 900 / 4).astype(str),
        "money": [f"${at % 700:,}.50" for at in range(ROWS)],
        "names": [f"name {at % 3_000}" for at in range(ROWS)],
    }
)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", WORDS)
def test_long_columns_of_words_are_counted_where_they_are(
    engine: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = losspick.profile(WORDS[[name]], name)
    frame = frame_of(engine, name, WORDS)
    for kind in (narwhals_frame.NarwhalsFrame, DaskFrame):
        monkeypatch.delattr(kind, "take")
    parts = losspick.profile(frame, name)
    for each in ("rows", "missing", "distinct", "kind", "confidence", "class_count", "families"):
        assert getattr(parts, each) == getattr(whole, each), each
    if whole.class_count is not None and whole.class_count <= 1_000:
        assert parts.classes == whole.classes
    assert any("counted by value" in note for note in parts.source)
    assert parts.class_drift is None
    codes = [warning.code for warning in whole.warnings if warning.code != "drift"]
    assert [warning.code for warning in parts.warnings] == codes
    for warning in parts.warnings:
        assert warning.rows == ()
        assert "row 1 " not in warning.message


@heavy
def test_rows_of_spark_stay_with_its_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = frame_of("pyspark", "amounts")

    def refused(*_: object) -> None:
        raise AssertionError("the rows are fetched")

    monkeypatch.setattr(narwhals_frame.NarwhalsFrame, "take", refused)
    monkeypatch.setattr(narwhals_frame.NarwhalsFrame, "batches", refused)
    found = losspick.profile(frame, "amounts", na_values=["-1"])
    assert found.rows == ROWS
    assert found.mean == pytest.approx(FRAME["amounts"].mean(), rel=1e-9)
