"""What must not change the kind: order, repetition, number formatting, types, file formats."""

from __future__ import annotations

import dataclasses
import math
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind, NoiseFamily

QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

#: What makes a column of so many rows, by the name of its kind.
MAKERS = {
    "normal": lambda g, n: g.normal(0, 3, n).round(3),
    "amount": lambda g, n: g.lognormal(3, 0.8, n).round(2) + 0.01,
    "whole amount": lambda g, n: g.lognormal(8, 0.5, n).round(),
    "tally": lambda g, n: g.poisson(g.uniform(1, 6), n),
    "surplus": lambda g, n: np.where(g.random(n) < 0.6, 0, g.poisson(7, n)),
    "rain": lambda g, n: np.where(g.random(n) < 0.4, 0, g.gamma(2, 3, n).round(1)),
    "share": lambda g, n: g.beta(2, 3, n).round(3),
    "codes": lambda g, n: g.integers(0, g.integers(3, 9), n),
    "gaps": lambda g, n: g.choice([3, 7, 20, 41], n),
    "rating": lambda g, n: g.choice(np.arange(1, 6), n, p=[0.05, 0.1, 0.2, 0.4, 0.25]),
    "flag": lambda g, n: g.integers(0, 2, n),
    "angle": lambda g, n: g.uniform(0, 360, n).round(1),
    "words": lambda g, n: g.choice(["ash", "oak", "yew", "fir"], n, p=[0.4, 0.3, 0.2, 0.1]),
    "levels": lambda g, n: g.choice(["low", "medium", "high"], n),
    "answers": lambda g, n: g.choice(["yes", "no"], n, p=[0.2, 0.8]),
}
#: Repeated rows stop an identifier from being one, so there is none among these.
NAMES = st.sampled_from(["y", "target", "price", "n_visits", "rating", "rate", "heading", "score"])


@dataclasses.dataclass(frozen=True)
class Made:
    """A column and its name."""

    name: str
    values: pd.Series

    def profile(self, values: object = None) -> Profile:
        found = self.values if values is None else values
        return losspick.profile(pd.DataFrame({self.name: found}), self.name)


@st.composite
def columns(draw: st.DrawFn, makers: tuple[str, ...] = tuple(MAKERS)) -> Made:
    generator = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    rows = draw(st.integers(60, 400))
    return Made(draw(NAMES), pd.Series(MAKERS[draw(st.sampled_from(makers))](generator, rows)))


WHOLE = ("whole amount", "tally", "surplus", "codes", "gaps", "rating")


@QUICK
@given(columns(), st.integers(0, 99))
def test_the_order_of_the_rows_does_not_matter(made: Made, seed: int) -> None:
    shuffled = made.values.sample(frac=1, random_state=seed).reset_index(drop=True)
    before, after = made.profile(), made.profile(shuffled)
    assert (after.kind, after.confidence) == (before.kind, pytest.approx(before.confidence))


@QUICK
@given(columns(), st.integers(2, 5))
def test_repeated_rows_do_not_matter(made: Made, times: int) -> None:
    before = made.profile()
    after = made.profile(pd.concat([made.values] * times, ignore_index=True))
    sure = min(before.confidence, after.confidence) >= 0.9
    assert after.kind is before.kind or not sure


TYPES = {
    "integer": lambda s: s.astype("int64"),
    "small integer": lambda s: s.astype("int32"),
    "nullable": lambda s: s.astype("Int64"),
    "float": lambda s: s.astype("float64"),
    "nullable float": lambda s: s.astype("Float64"),
    "text": lambda s: s.astype("int64").astype(str),
    "object": lambda s: s.astype("int64").astype(object),
    "category of text": lambda s: s.astype("int64").astype(str).astype("category"),
    "decimal": lambda s: s.map(lambda v: Decimal(int(v))).astype(object),
}


@QUICK
@given(columns(WHOLE), st.sampled_from(sorted(TYPES)))
def test_the_type_of_whole_numbers_does_not_matter(made: Made, form: str) -> None:
    before, after = made.profile(), made.profile(TYPES[form](made.values))
    assert (after.kind, after.confidence) == (before.kind, pytest.approx(before.confidence))


@QUICK
@given(st.integers(0, 99), NAMES)
def test_two_values_are_binary_in_every_type(seed: int, name: str) -> None:
    flags = pd.Series(np.random.default_rng(seed).integers(0, 2, 80))
    forms = (
        flags,
        flags.astype(bool),
        flags.astype("boolean"),
        flags.astype(float),
        flags.astype(str),
        flags.map({0: "no", 1: "yes"}),
        flags.map({0: "no", 1: "yes"}).astype("category"),
        flags.map({0: Decimal(0), 1: Decimal(1)}),
    )
    assert {Made(name, form).profile().kind for form in forms} == {Kind.BINARY}


FORMATS = {
    "padded": lambda v: f"  {v:.3f} ",
    "signed": lambda v: f"{v:+.3f}",
    "exponent": lambda v: f"{v:.6e}",
    "thousands": lambda v: f"{v:,.3f}",
    "trailing zeros": lambda v: f"{v:.6f}",
    # with three digits behind it, a comma could as well mark thousands
    "decimal comma": lambda v: f"{v:.4f}".replace(".", ","),
    "leading zeros left out": lambda v: (
        f"{v:.3f}".replace("0.", ".", 1) if abs(v) < 1 else f"{v:.3f}"
    ),
}


@QUICK
@given(columns(("normal", "amount", "share", "rain")), st.sampled_from(sorted(FORMATS)))
def test_the_format_of_numbers_does_not_matter(made: Made, form: str) -> None:
    before = made.profile(made.values.map(lambda v: f"{v:.3f}"))
    assert made.profile(made.values.map(FORMATS[form])).kind is before.kind


REAL = ("normal", "amount", "share", "rain", "angle")
REAL_TYPES = {
    "nullable": lambda s: s.astype("Float64"),
    "arrow": lambda s: s.astype("double[pyarrow]"),
    "object": lambda s: s.astype(object),
    "text": lambda s: s.map(repr),
    "decimal": lambda s: s.map(lambda v: Decimal(repr(v))).astype(object),
}


@QUICK
@given(columns(REAL), st.sampled_from(sorted(REAL_TYPES)))
def test_the_type_of_real_numbers_does_not_matter(made: Made, form: str) -> None:
    before, after = made.profile(), made.profile(REAL_TYPES[form](made.values.astype(float)))
    assert (after.kind, after.confidence) == (before.kind, pytest.approx(before.confidence))


WORD_TYPES = {
    "string": lambda s: s.astype("string"),
    "arrow": lambda s: s.astype("string[pyarrow]"),
    "object": lambda s: s.astype(object),
    "category": lambda s: s.astype("category"),
    "padded": lambda s: " " + s.astype(object) + "  ",
}


@QUICK
@given(columns(("words", "levels", "answers")), st.sampled_from(sorted(WORD_TYPES)))
def test_the_type_of_words_does_not_matter(made: Made, form: str) -> None:
    before, after = made.profile(), made.profile(WORD_TYPES[form](made.values))
    assert (after.kind, after.confidence) == (before.kind, pytest.approx(before.confidence))
    assert after.classes == before.classes


WRITERS = {
    "csv": lambda frame, path: frame.to_csv(path, index=False),
    "tsv": lambda frame, path: frame.to_csv(path, index=False, sep="\t"),
    "jsonl": lambda frame, path: frame.to_json(path, orient="records", lines=True),
    "parquet": lambda frame, path: frame.to_parquet(path),
    "xlsx": lambda frame, path: frame.to_excel(path, index=False),
}


@settings(QUICK, max_examples=8)
@given(made=columns())
def test_the_format_of_the_file_does_not_matter(made: Made, tmp_path: Path) -> None:
    frame = pd.DataFrame({made.name: made.values, "other": 1.5})
    expected = losspick.profile(frame, made.name)
    for ending, write in WRITERS.items():
        path = tmp_path / f"data.{ending}"
        write(frame, path)
        found = losspick.profile(path, made.name)
        assert found.kind is expected.kind, ending
        assert found.confidence == pytest.approx(expected.confidence, rel=1e-9), ending


ENGINES = ["polars", *(pytest.param(e, marks=pytest.mark.heavy) for e in ("duckdb", "dask"))]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")
@settings(QUICK, max_examples=8)
@given(made=columns())
def test_the_engine_does_not_matter(engine: str, made: Made, tmp_path: Path) -> None:
    pytest.importorskip({"dask": "dask.dataframe"}.get(engine, engine))
    frame = pd.DataFrame({made.name: made.values, "other": 1.5})
    for ending in ("csv", "parquet"):
        path = tmp_path / f"data.{ending}"
        WRITERS[ending](frame, path)
        expected = losspick.profile(path, made.name)
        found = losspick.profile(path, made.name, engine=engine)
        assert found.to_dict()["profile"] == expected.to_dict()["profile"], ending


#: Numbers of a profile without a unit; the others scale with the column.
DIMENSIONLESS = (
    "skew",
    "kurtosis",
    "zero_share",
    "negative_share",
    "outlier_share",
    "outlier_loss_share",
    "tail_index",
    "orders_of_magnitude",
    "log_outlier_share",
    "floor_share",
    "ceiling_share",
    "mode_separation",
    "drift",
    "drift_by_chance",
)
#: Of these the unit matters in which people round, unless it is changed by a power of ten.
DECIMAL = ("heaping_share", "modes")


FACTORS = [1e-6, 0.01, 3.0, 1e4, 1e9]


@QUICK
@given(columns(("normal", "amount", "rain")), st.sampled_from(FACTORS))
@example(Made("y", pd.Series(np.random.default_rng(1).normal(0, 1, 300))), 1e9)
def test_scaling_a_continuous_column_changes_no_dimensionless_number(
    made: Made, factor: float
) -> None:
    kept, scaled = (
        losspick.profile(values.to_frame(made.name), made.name, kind="continuous")
        for values in (made.values, made.values * factor)
    )
    for field in (*DIMENSIONLESS, *(() if factor == 3.0 else DECIMAL)):
        before, after = getattr(kept, field), getattr(scaled, field)
        assert (after is None) == (before is None), field
        if before is not None and not math.isnan(before):
            assert after == pytest.approx(before, rel=1e-6, abs=1e-9), field


@QUICK
@given(columns(("normal", "amount", "rain")), st.sampled_from(FACTORS))
def test_scaling_moves_all_likelihoods_by_the_same(made: Made, factor: float) -> None:
    kept, scaled = (
        losspick.profile(values.to_frame(made.name), made.name, kind="continuous").families
        for values in (made.values, made.values * factor)
    )
    assert kept is not None
    assert scaled is not None
    likelihoods = {fit.family: fit.log_likelihood - math.log(factor) for fit in kept}
    for fit in scaled:
        # Three times a column of tenths has the same decimals, and so cells of another relative
        # width. Where most values are in the cell of a Laplace peak, its width over four times the
        # scale is lost; of smooth densities, only the square of that.
        peaked = fit.family is NoiseFamily.LAPLACE
        near = 1e-6 if factor != 3.0 else 1e-2 if peaked else 1e-3
        assert fit.log_likelihood == pytest.approx(likelihoods[fit.family], abs=near), fit.family
