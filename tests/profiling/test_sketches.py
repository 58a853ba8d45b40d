"""Columns too large to hold are measured in batches; the facts have to be those of all at once."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.profiling.measuring import distinct
from losspick.profiling.measuring import sketch as sketches
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.sketch import Sketch
from losspick.profiling.measuring.sketched import numbers_of_sketch
from losspick.profiling.readers import lazy, narwhals_frame

ROWS = 60_000
RANDOM = np.random.default_rng(3)
COLUMNS = {
    "normal": RANDOM.normal(1e6, 1.0, ROWS),
    "lognormal": RANDOM.lognormal(8.0, 1.5, ROWS),
    "heavy": RANDOM.standard_t(2.5, ROWS),
    "counts": RANDOM.negative_binomial(2, 0.1, ROWS).astype(float),
    "zeros": np.where(RANDOM.random(ROWS) < 0.4, 0.0, RANDOM.gamma(2.0, 50.0, ROWS)),
    "classes": RANDOM.integers(0, 5, ROWS).astype(float),
    "constant": np.full(ROWS, 2.5),
    "huge": RANDOM.normal(size=ROWS) * 1e300,
    "rows": np.arange(ROWS, dtype=float),
    "falling": -np.arange(ROWS, dtype=float) / 7,
}
EXACT = ("rows", "distinct", "values", "counts", "minimum", "maximum", "increasing")
SHARES = ("zero_share", "negative_share", "integer_share")
MOMENTS = ("mean", "std", "skew", "kurtosis")


def sketch_of(values, size):
    sketch = Sketch()
    for start in range(0, values.size, size):
        sketch.add(values[start : start + size])
    return numbers_of_sketch(sketch)


@pytest.mark.parametrize("size", [1_000, 37_000])
@pytest.mark.parametrize("name", COLUMNS)
def test_batches_give_the_facts_of_the_whole(name, size):
    values = COLUMNS[name]
    whole, parts = measure(values), sketch_of(values, size)
    for each in EXACT:
        assert getattr(parts, each) == getattr(whole, each), each
    for each in SHARES:
        assert getattr(parts, each) == pytest.approx(getattr(whole, each), abs=1e-3), each
    for each in MOMENTS:
        wanted = getattr(whole, each)
        near = None if wanted is None else pytest.approx(wanted, rel=1e-9, abs=1e-9)
        if name == "huge":  # fourth powers overflow there
            near = pytest.approx(wanted, rel=1e-3, abs=1e297 if each == "mean" else 1e-3)
        assert getattr(parts, each) == near, each
    levels = [each.value for each in parts.quantiles]
    ranks = (
        np.searchsorted(np.sort(values), levels, "left"),
        np.searchsorted(np.sort(values), levels, "right"),
    )
    for quantile, low, high in zip(whole.quantiles, *ranks, strict=True):
        assert low / ROWS - 1e-3 <= quantile.p <= high / ROWS + 1e-3
    assert parts.outlier_share == pytest.approx(whole.outlier_share, abs=2e-3)
    assert parts.outlier_loss_share == pytest.approx(whole.outlier_loss_share, abs=0.02)
    assert sum(each.count for each in parts.bins) == pytest.approx(ROWS)
    if whole.tail_index is not None:
        assert parts.tail_index == pytest.approx(whole.tail_index, rel=0.15)


def test_the_number_of_many_different_values_is_close(monkeypatch):
    monkeypatch.setattr(distinct, "MOST_HASHES", 4096)
    values = np.repeat(RANDOM.normal(size=ROWS // 3), 3)
    RANDOM.shuffle(values)
    assert sketch_of(values, 7_000).distinct == pytest.approx(ROWS // 3, rel=0.05)
    assert sketch_of(values, 7_000).distinct == sketch_of(values[::-1], 9_000).distinct
    assert sketch_of(COLUMNS["normal"], 7_000).distinct == ROWS


def test_memory_stays_bounded(monkeypatch):
    monkeypatch.setattr(sketches, "MOST_KEPT", 20_000)
    sketch = Sketch()
    for start in range(0, ROWS, 1_000):
        sketch.add(COLUMNS["normal"][start : start + 1_000])
        assert sum(values.size for values, _ in sketch.kept) <= 20_000
    found = numbers_of_sketch(sketch)
    assert found.median == pytest.approx(np.median(COLUMNS["normal"]), abs=0.01)


@pytest.fixture(name="large")
def _large(monkeypatch):
    monkeypatch.setattr(lazy, "MOST_HELD_ROWS", 1_000)
    monkeypatch.setattr(narwhals_frame, "BATCH_ROWS", 777)


def scan(path, engine):
    pytest.importorskip({"dask": "dask.dataframe"}.get(engine, engine))
    return losspick.profile(path, "y", engine=engine)


def warnings_of(profile):
    """Return the warnings; in which rows a value stands is not known of parts."""
    return [(each.code, each.message.partition(" (row")[0]) for each in profile.warnings]


@pytest.mark.parametrize(
    "engine", ["polars", *(pytest.param(e, marks=pytest.mark.heavy) for e in ("duckdb", "dask"))]
)
@pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")
def test_large_columns_of_an_engine(tmp_path, engine, large):
    at = np.arange(9_000)
    values = RANDOM.lognormal(3.0, 1.0, at.size)
    values[::10] = np.nan
    values[5] = np.inf
    odd = np.where(at % 500 == 3, -999.0, values)
    path = tmp_path / "t.parquet"
    for cells in (values, odd, pd.array(at % 23, dtype="Int32")):
        pd.DataFrame({"y": cells}).to_parquet(path)
        whole, parts = losspick.profile(path, "y"), scan(path, engine)
        for each in ("rows", "missing", "distinct", "kind", "minimum", "maximum"):
            assert getattr(parts, each) == getattr(whole, each), each
        assert warnings_of(parts) == warnings_of(whole)
        if whole.mean is not None:
            assert parts.mean == pytest.approx(whole.mean, rel=1e-9)
            assert parts.median == pytest.approx(whole.median, rel=1e-2)
