"""What a profile of one column says beside its kind."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_columns import lists, numbers, text

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Kind
from losspick.errors import UsageError
from losspick.profiling.column import Column, DirtyCell
from losspick.profiling.run import profile_columns

DRAW = np.random.default_rng(8)
COUNTS = DRAW.negative_binomial(2, 0.2, 400).astype(float)


def of(column: Column, **more: object) -> Profile:
    return profile_columns([column], **more)  # type: ignore[arg-type]


def codes(profile: Profile) -> set[str]:
    return {warning.code for warning in profile.warnings}


def test_evidence_carries_the_numbers_of_the_data() -> None:
    profile = of(numbers(COUNTS, "num_visits"))
    assert profile.kind is Kind.COUNT
    assert any("num_visits" in sentence for sentence in profile.evidence)
    assert any(f"{COUNTS.max():.0f}" in sentence for sentence in profile.evidence)
    assert profile.dispersion == pytest.approx(COUNTS.var(ddof=1) / COUNTS.mean())
    total = profile.confidence + sum(each.confidence for each in profile.alternatives)
    assert total == pytest.approx(1.0, abs=0.05)


def test_numeric_classes_stand_in_numeric_order() -> None:
    profile = of(numbers([10, 2, 2, 33, 10, 2] * 20, "class"), kind=Kind.MULTICLASS)
    assert profile.classes is not None
    assert [(each.label, each.count) for each in profile.classes] == [
        ("2", 60), ("10", 40), ("33", 20),
    ]  # fmt: skip
    assert profile.minority_share == pytest.approx(1 / 6)
    assert profile.imbalance_ratio == 3.0
    assert profile.effective_classes == pytest.approx(np.exp(1.0114), rel=1e-3)
    assert profile.mean is None


@pytest.mark.parametrize(
    ("values", "encoding"),
    [
        ([0, 1, 1], Encoding.ZERO_ONE),
        ([1, 2, 1], Encoding.ONE_TWO),
        ([-1, 1, 1], Encoding.PLUS_MINUS_ONE),
        ([3, 9, 3], Encoding.INTEGERS_WITH_GAPS),
    ],
)
def test_how_two_classes_are_coded(values: list[int], encoding: Encoding) -> None:
    assert of(numbers(values * 20)).encoding is encoding


def test_how_classes_and_lists_are_written() -> None:
    assert of(numbers(np.arange(90) % 3)).encoding is Encoding.INTEGERS_FROM_ZERO
    assert of(numbers(np.arange(90) % 3 + 1)).encoding is Encoding.INTEGERS_FROM_ONE
    assert of(text(["a", "b"] * 9)).encoding is Encoding.STRINGS
    assert of(lists([("a",), ("a", "b"), ()] * 9)).encoding is Encoding.LISTS
    assert of(text(["x|y", "y", "x", "y|x", "z|x"] * 9)).encoding is Encoding.DELIMITED


def test_label_sets_count_each_label() -> None:
    profile = of(text(["x|y", "y", "x", "y|x", "z|x"] * 9))
    assert profile.kind is Kind.MULTILABEL
    assert profile.classes is not None
    assert {each.label: each.count for each in profile.classes} == {"x": 36, "y": 27, "z": 9}
    assert profile.labels_per_row == pytest.approx(8 / 5)


def test_an_angle_has_a_mean_around_the_circle() -> None:
    angles = np.concatenate((DRAW.uniform(340, 360, 100), DRAW.uniform(0, 20, 100)))
    profile = of(numbers(angles, "wind_direction"))
    assert profile.kind is Kind.CIRCULAR
    assert profile.mean is not None
    assert min(profile.mean, 360 - profile.mean) < 5
    assert profile.outlier_share is None
    west = of(numbers((angles + 270.0) % 360.0, "wind_direction"))
    assert west.mean == pytest.approx(270.0, abs=5.0)


def test_times_of_day_are_read_as_hours() -> None:
    profile = of(text(["23:30", "00:30", "1:15 am", "11:45 pm"] * 10))
    assert profile.kind is Kind.CIRCULAR
    assert profile.maximum == 23.75
    assert profile.minimum == 0.5


def test_warnings_name_the_trouble() -> None:
    assert "constant" in codes(of(numbers([4.0] * 40)))
    assert "all-missing" in codes(of(numbers([np.nan] * 40)))
    assert "identifier-like" in codes(of(numbers(np.arange(100), "id")))
    assert "few-rows" in codes(of(numbers([1.5, 2.5, 9.0])))
    assert "missing-values" in codes(of(numbers([1.5, np.nan] * 40)))
    assert "rare-classes" in codes(of(text(["a"] * 40 + ["b"] * 30 + ["c"] * 2)))
    assert "order-unknown" in codes(of(text(["ampel", "birne", "citron"] * 20, "risk_level")))
    assert "order-unknown" not in codes(of(text(["low", "medium", "high"] * 20, "risk_level")))
    assert "similar-labels" in codes(of(text(["cat", "dog", "Cat"] * 20)))
    assert not codes(of(text(["cat", "dog", "cow"] * 20)))


def test_dirty_and_infinite_cells_are_told_with_their_rows() -> None:
    column = numbers(
        COUNTS, infinite=2, dirty=(DirtyCell(7, "12k", "12000"),), dirty_count=1,
        missing_words=(("n/a", 3),),
    )  # fmt: skip
    found = {warning.code: warning for warning in of(column).warnings}
    assert found["dirty-cells"].rows == (7,)
    assert "'12k' read as 12000" in found["dirty-cells"].message
    assert "2 infinite values" in found["infinite-values"].message
    assert "'n/a' in 3 rows" in found["missing-words"].message


def test_how_the_data_were_read_is_told() -> None:
    column = numbers(COUNTS, notes=("thousands commas were dropped",))
    assert of(column, source=("read as TSV",)).source == (
        "read as TSV",
        "thousands commas were dropped",
    )
    both = profile_columns([column, numbers(COUNTS, "z")])
    assert both.source == ("y: thousands commas were dropped",)


def test_the_kind_can_be_overruled_and_nothing_else() -> None:
    found, told = of(numbers(COUNTS)), of(numbers(COUNTS), kind=Kind.CONTINUOUS)
    assert told.kind is Kind.CONTINUOUS
    assert told.task is found.task
    assert told.confidence == 1.0
    assert (told.mean, told.quantiles) == (found.mean, found.quantiles)
    assert told.alternatives[0].kind is found.kind
    assert "asked for" in told.evidence[0]


@pytest.mark.parametrize(
    ("column", "kind", "why"),
    [
        (numbers(COUNTS), Kind.BINARY, "distinct values"),
        (numbers(COUNTS - 3), Kind.COUNT, "smallest value is -3"),
        (numbers(COUNTS + 0.5), Kind.COUNT, "whole numbers"),
        (numbers(COUNTS + 1), Kind.ZERO_INFLATED, "no value is zero"),
        (numbers(COUNTS * 100), Kind.PROPORTION, "largest value"),
        (numbers([2.0] * 9), Kind.ORDINAL, "fewer than two"),
        (numbers(COUNTS), Kind.ONE_HOT, "at least 2 columns"),
        (numbers(COUNTS), Kind.MULTILABEL, "list no labels"),
        (text(["a", "b", "c"] * 9), Kind.CONTINUOUS, "no numbers"),
        (text(["a", "b", "c"] * 9), Kind.CIRCULAR, "no numbers or times"),
        (text(["a", "b", "c"] * 9), Kind.MASK, "neither runs nor paths"),
    ],
)
def test_an_impossible_kind_is_refused_with_the_reason(
    column: Column, kind: Kind, why: str
) -> None:
    with pytest.raises(UsageError, match=why):
        of(column, kind=kind)


def test_weights_are_used_and_checked() -> None:
    weight = DRAW.integers(0, 3, COUNTS.size).astype(float)
    profile = of(numbers(COUNTS), weight=numbers(weight, "w"))
    assert profile.mean == pytest.approx(np.average(COUNTS, weights=weight))
    assert "rows-without-weight" in codes(profile)
    with pytest.raises(UsageError, match="negative"):
        of(numbers(COUNTS), weight=numbers(weight - 1))
    with pytest.raises(UsageError, match="positive"):
        of(numbers(COUNTS), weight=numbers(weight * 0))
    with pytest.raises(UsageError, match="numbers"):
        of(numbers(COUNTS), weight=text(["a"] * COUNTS.size))


MADE = {
    "normal": DRAW.normal(0, 3, 300),
    "gamma": DRAW.gamma(2, 30, 300),
    "beta": DRAW.beta(2, 3, 300),
    "poisson": DRAW.poisson(4, 300),
    "codes": DRAW.choice(4, 300, p=[0.4, 0.1, 0.35, 0.15]),
    "levels": DRAW.choice(5, 300, p=[0.05, 0.15, 0.4, 0.3, 0.1]) + 1,
    "angles": DRAW.uniform(0, 2 * np.pi, 300),
    "zeros": np.where(DRAW.random(300) < 0.6, 0, DRAW.poisson(12, 300) + 1),
    "prices": DRAW.lognormal(9, 0.5, 300).round(-1),
}


@pytest.mark.parametrize("name", MADE)
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=8, deadline=None)
def test_the_order_of_the_rows_does_not_matter(name: str, seed: int) -> None:
    shuffled = np.random.default_rng(seed).permutation(MADE[name])
    before, after = of(numbers(MADE[name])), of(numbers(shuffled))
    assert after.kind is before.kind
    assert after.confidence == pytest.approx(before.confidence)
    assert after.quantiles == before.quantiles


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("times", [2, 5])
def test_repeated_rows_do_not_change_the_kind(name: str, times: int) -> None:
    assert of(numbers(np.repeat(MADE[name], times))).kind is of(numbers(MADE[name])).kind


@pytest.mark.parametrize("name", ["poisson", "codes", "levels", "zeros", "prices"])
def test_how_whole_numbers_are_typed_does_not_matter(name: str) -> None:
    typed, written = numbers(MADE[name], integers=True), numbers(MADE[name], integers=False)
    assert of(typed).kind is of(written).kind


@pytest.mark.parametrize("unit", [1e-3, 3.7, 1e4])
def test_the_unit_of_a_real_number_does_not_matter(unit: float) -> None:
    before, after = of(numbers(MADE["normal"])), of(numbers(MADE["normal"] * unit))
    assert after.kind is before.kind
    for name in ("skew", "kurtosis", "outlier_share", "outlier_loss_share", "tail_index"):
        assert getattr(after, name) == pytest.approx(getattr(before, name), rel=1e-6)


@given(
    st.lists(st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)), max_size=40)
)
@settings(max_examples=150, deadline=None)
def test_any_numbers_have_a_profile(values: list[float | None]) -> None:
    array = np.array([np.nan if value is None else value for value in values])
    profile = of(numbers(array))
    assert profile.rows == len(values)
    assert 0 < profile.confidence <= 1 + 1e-9
    assert profile.evidence
    for name in ("mean", "std", "skew", "kurtosis", "outlier_share", "dispersion"):
        found = getattr(profile, name)
        assert found is None or not np.isnan(found)


@given(st.lists(st.one_of(st.none(), st.text(max_size=12)), max_size=30), st.text(max_size=20))
@settings(max_examples=150, deadline=None)
def test_any_text_and_any_name_have_a_profile(values: list[str | None], name: str) -> None:
    profile = of(text(values, name), neighbours=(name, "other", "a_1", "a_2"))
    assert profile.evidence
    assert profile.rows == len(values)


def test_missing_weights_are_no_missing_targets() -> None:
    counts = COUNTS.astype(float)
    counts[5] = np.nan
    weight = np.ones(COUNTS.size)
    weight[[2, 5, 7, 9, 11]] = (np.nan, np.nan, np.nan, 0.0, np.nan)
    for columns in ([numbers(counts)], [numbers(counts), numbers(COUNTS * 1.5, "z")]):
        profile = profile_columns(columns, weight=numbers(weight, "w"))
        assert (profile.missing, profile.weightless) == (1, 4)
        assert profile.used == COUNTS.size - 5
        (told,) = (each for each in profile.warnings if each.code == "rows-without-weight")
        assert "4 without a weight and 1 with a weight of 0 (rows 3, 6, 8, ...)" in told.message
        assert told.rows == (3, 6, 8, 10, 12)


def test_no_row_with_value_and_weight() -> None:
    profile = of(numbers([1.0, 2.0, np.nan]), weight=numbers([np.nan, 0.0, 1.0], "w"))
    assert (profile.kind, profile.missing, profile.weightless) == (Kind.UNUSABLE, 1, 2)
    assert "both a value" in profile.evidence[0]


def test_a_unit_behind_all_numbers_is_no_dirt() -> None:
    price = losspick.profile([f"${at * 37 % 900 + 0.5:.2f}" for at in range(90)])
    assert not [w for w in price.warnings if w.code == "dirty-cells"]
    assert any("all numbers are written with '$'" in note for note in price.source)
    some = losspick.profile([f"${at * 37 % 900 + 0.5:.2f}" for at in range(90)] + ["x", "12.5"])
    assert (
        "'x' read as missing" in next(w for w in some.warnings if w.code == "dirty-cells").message
    )


def test_one_of_a_thing_is_told_in_the_singular() -> None:
    one = losspick.profile([4.5])
    assert not any("all 1 values" in text for text in (*one.evidence, str(one.warnings)))
    table = pd.DataFrame({"grade": [0, 1, 2, 1, 0] * 8, "q": np.repeat(range(4), 10)})
    ranked = losspick.profile(table, "grade", query="q")
    assert any(text.endswith("column 'q', 10 rows each") for text in ranked.evidence)


def test_months_turn_in_twelve_steps() -> None:
    months = [12.0, 1.0] * 40 + [float(month) for month in range(1, 13)]
    profile = losspick.profile(months, kind="circular")
    assert profile.mean == pytest.approx(0.5, abs=0.3)  # between December (0) and January (1)
    assert profile.std is not None
    assert profile.std < 2.5
