"""The numbers of a column, compared with numpy, scipy and the definitions."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_columns import lists, numbers, text
from scipy import stats

from losspick.profiling.measuring.fences import fences, medcouple
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.summary import summarise

DRAW = np.random.default_rng(11)
GAMMA = DRAW.gamma(2.0, 3.0, 997)


def test_moments_and_quantiles_are_those_of_numpy_and_scipy() -> None:
    seen = measure(GAMMA)
    assert (seen.rows, seen.distinct) == (997, 997)
    assert seen.mean == pytest.approx(GAMMA.mean())
    assert seen.std == pytest.approx(GAMMA.std(ddof=1))
    assert seen.skew == pytest.approx(stats.skew(GAMMA))
    assert seen.kurtosis == pytest.approx(stats.kurtosis(GAMMA))
    assert seen.mad_sigma == pytest.approx(
        stats.median_abs_deviation(GAMMA, scale="normal"), rel=1e-3
    )
    for quantile in seen.quantiles:
        assert quantile.value == pytest.approx(np.quantile(GAMMA, quantile.p))


def test_counts_of_values_and_shares() -> None:
    seen = measure(np.array([0.0, 3.0, -1.5, 3.0, 100.0, 250.0, 0.0, 0.0]))
    assert seen.values == (-1.5, 0.0, 3.0, 100.0, 250.0)
    assert seen.counts == (1, 3, 2, 1, 1)
    assert seen.zero_share == 3 / 8
    assert seen.negative_share == 1 / 8
    assert seen.integer_share == 7 / 8
    assert seen.half_share == 1.0
    assert (seen.large_share, seen.round_share) == (2 / 8, 1.0)


def test_whole_weights_count_like_repeated_rows() -> None:
    values = DRAW.poisson(3.0, 300).astype(float)
    weights = DRAW.integers(1, 5, 300).astype(float)
    weighted, repeated = measure(values, weights), measure(np.repeat(values, weights.astype(int)))
    assert weighted.mean == pytest.approx(repeated.mean)
    assert weighted.skew == pytest.approx(repeated.skew)
    assert weighted.median == repeated.median
    assert weighted.zero_share == pytest.approx(repeated.zero_share)
    assert weighted.weights == pytest.approx(repeated.counts)
    assert weighted.counts == measure(values).counts


def test_histogram_holds_every_row_once() -> None:
    for values in (GAMMA, np.exp(GAMMA), np.array([1.0, 2.0, 2.0, 9.0]), np.array([5.0])):
        bins = measure(values).bins
        assert sum(each.count for each in bins) == pytest.approx(values.size)
        assert all(a.high == b.low for a, b in pairwise(bins))
        assert bins[0].low <= values.min()
        assert bins[-1].high >= values.max()


def test_a_few_whole_numbers_get_a_bin_each() -> None:
    bins = measure(np.array([1.0, 1.0, 2.0, 5.0])).bins
    assert [(each.low, each.count) for each in bins] == [(1, 2), (2, 1), (3, 0), (4, 0), (5, 1)]


def naive_medcouple(values: np.ndarray) -> float:
    ordered = np.sort(values)
    centre = np.median(ordered)
    low, high = ordered[ordered <= centre], ordered[ordered >= centre]
    ties = int((ordered == centre).sum())
    kernel = []
    for i, above in enumerate(high):
        for j, below in enumerate(low):
            if above != below:
                kernel.append(((above - centre) - (centre - below)) / (above - below))
            else:  # both are the median: count their places among the ties
                kernel.append(float(np.sign(i + (j - (low.size - ties)) - (ties - 1))))
    return float(np.median(kernel))


@pytest.mark.parametrize("seed", range(4))
def test_medcouple_follows_its_definition(seed: int) -> None:
    values = np.random.default_rng(seed).gamma(1.0, 1.0, 101)
    values = values.round(1) if seed % 2 else values
    assert medcouple(np.sort(values)) == pytest.approx(naive_medcouple(values))


def test_fences_follow_the_skew_and_let_a_skewed_sample_keep_its_tail() -> None:
    skewed = np.sort(DRAW.lognormal(0.0, 0.5, 2000))
    low, high = fences(skewed)
    first, third = np.quantile(skewed, (0.25, 0.75))
    assert high > third + 1.5 * (third - first)
    assert low > first - 1.5 * (third - first)
    assert measure(skewed).outlier_share < 0.02


def test_outliers_and_what_they_make_of_the_squared_loss() -> None:
    values = np.concatenate((DRAW.normal(0, 1, 990), np.full(10, 1000.0)))
    seen = measure(values)
    errors = (values - values.mean()) ** 2
    assert seen.outlier_share == pytest.approx(0.01, abs=0.02)
    assert seen.outlier_loss_share == pytest.approx(errors[-10:].sum() / errors.sum(), abs=1e-3)


def test_the_nearer_of_two_peaks_is_no_outlier() -> None:
    g = np.random.default_rng(3)
    for part in (0.2, 0.3, 0.4, 0.5):
        values = np.where(g.random(3000) < part, g.normal(-4, 1, 3000), g.normal(4, 1, 3000))
        assert measure(values).outlier_share < 0.01
        assert measure(-values).outlier_share < 0.01


def test_a_few_rows_beyond_the_short_side_of_a_skewed_column_are_outliers() -> None:
    g = np.random.default_rng(3)
    for many in (10, 80):
        far = g.normal(40.0, 1.0, many)
        values = np.concatenate((-g.exponential(1.0, 2000), far))
        assert measure(values).outlier_share == pytest.approx(many / values.size, abs=0.005)


def test_few_values_of_one_peak_have_few_outliers_whatever_their_skew_by_chance() -> None:
    g = np.random.default_rng(5)
    assert max(measure(g.normal(0, 1, 100)).outlier_share for _ in range(50)) <= 0.05


def test_many_zeros_do_not_make_every_other_value_an_outlier() -> None:
    values = np.where(np.arange(1000) % 5 == 0, DRAW.gamma(5, 2, 1000), 0.0)
    assert measure(values).outlier_share < 0.03


@pytest.mark.parametrize("exponent", [1.5, 3.0])
def test_hill_estimates_the_exponent_of_a_pareto_tail(exponent: float) -> None:
    sample = np.random.default_rng(3).pareto(exponent, 100_000) + 1.0
    assert measure(sample).tail_index == pytest.approx(exponent, rel=0.2)


def test_extreme_sizes_neither_overflow_nor_vanish() -> None:
    for unit in (1e300, 1e-300, 1e-8):
        seen, plain = measure(GAMMA * unit), measure(GAMMA)
        assert seen.std == pytest.approx(plain.std * unit, rel=1e-9)
        assert seen.kurtosis == pytest.approx(plain.kurtosis, rel=1e-6)


@given(
    st.lists(st.floats(-1e9, 1e9), min_size=2, max_size=60),
    st.sampled_from([1e-3, 7.0, 1e5]),
)
@settings(max_examples=60, deadline=None)
def test_scaling_changes_no_number_without_a_unit(values: list[float], unit: float) -> None:
    array = np.round(np.array(values), 2)
    plain, scaled = measure(array), measure(array * unit)
    assert scaled.distinct == plain.distinct
    assert scaled.zero_share == plain.zero_share
    assert scaled.outlier_share == pytest.approx(plain.outlier_share, abs=2 / array.size)
    for name in ("skew", "kurtosis", "tail_index"):
        before, after = getattr(plain, name), getattr(scaled, name)
        assert (before is None) == (after is None)
        assert before is None or after == pytest.approx(before, rel=1e-6, abs=1e-6)


def test_levels_stand_in_the_order_of_their_words_or_of_the_data() -> None:
    answers = text(["high", "low", "medium", "low", "low"])
    words = summarise(answers).words
    assert words is not None
    assert words.levels == ("low", "medium", "high")
    assert words.counts == (3, 1, 1)
    declared = text(["ugh", "wow", "meh"], ordered=True)
    assert summarise(declared).words.levels == ("ugh", "wow", "meh")  # type: ignore[union-attr]
    plain = text(["b", "a", "C"])
    assert summarise(plain).words.levels == ("a", "b", "C")  # type: ignore[union-attr]


def test_lists_are_taken_apart_and_counted() -> None:
    found = summarise(lists([("a", "b"), ("b",), (), ("b", "c", "b")])).words
    assert found is not None
    assert found.lists is not None
    assert found.lists.labels == ("a", "b", "c")
    assert found.lists.weights == (1.0, 3.0, 1.0)
    assert found.lists.per_row == 5 / 4


def test_profiling_a_column_of_numbers_needs_neither_scipy_nor_pandas() -> None:
    code = (
        "import sys, numpy as np\n"
        "from losspick.profiling.column import Column, Storage\n"
        "from losspick.profiling.run import profile_columns\n"
        "y = np.random.default_rng(0).gamma(2, 2, 500)\n"
        "column = Column(name='y', storage=Storage.NUMBERS, rows=500, numbers=y)\n"
        "assert profile_columns([column]).families\n"
        "print(*(m for m in ('scipy', 'pandas') if m in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_missing_values_are_left_out() -> None:
    seen = summarise(numbers([1.0, np.nan, 3.0]))
    assert (seen.rows, seen.missing, seen.used, seen.distinct) == (3, 1, 2, 2)
