"""Spikes, heaps, peaks, drift, expected zeros: found where they are, silent where they are not."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_columns import numbers, text

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.profiling.drift import drift_of_classes, drift_of_numbers, parts_of
from losspick.profiling.measuring.heaping import grain_of, heaping, spike
from losspick.profiling.measuring.modes import modes
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.tallied import Tally, tally
from losspick.profiling.run import profile_columns

ROWS = 4_000
Draw = Callable[[np.random.Generator], np.ndarray]

#: Shapes with one peak, no spike, no heap and no order.
PLAIN: dict[str, Draw] = {
    "normal": lambda r: r.normal(size=ROWS),
    "normal rounded": lambda r: r.normal(100, 15, ROWS).round(),
    "normal rounded coarsely": lambda r: (r.normal(100, 15, ROWS) / 10).round() * 10,
    "log-normal to cents": lambda r: r.lognormal(3, 1, ROWS).round(2),
    "log-normal, wide": lambda r: r.lognormal(3, 2, ROWS),
    "exponential": lambda r: r.exponential(10, ROWS),
    "uniform": lambda r: r.random(ROWS),
    "uniform to hundredths": lambda r: r.random(ROWS).round(2),
    "Cauchy": lambda r: r.standard_cauchy(ROWS),
    "Poisson": lambda r: r.poisson(5, ROWS).astype(float),
    "Poisson, large": lambda r: r.poisson(50, ROWS).astype(float),
    "geometric": lambda r: r.geometric(0.3, ROWS) - 1.0,
}


def made(column: np.ndarray, kind: Kind = Kind.CONTINUOUS) -> Profile:
    return profile_columns([numbers(column.tolist())], kind=kind)


def codes(profile: Profile) -> set[str]:
    return {warning.code for warning in profile.warnings}


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("seed", range(5))
def test_plain_shapes_raise_nothing(name: str, seed: int) -> None:
    values = PLAIN[name](np.random.default_rng(seed))
    tallied = tally(measure(values))
    logs = bool(values.min() > 0)
    assert (spike(tallied, top=False), spike(tallied, top=True)) == (0.0, 0.0)
    assert heaping(tallied) is None
    found = modes(tallied, grain_of(tallied), logs=logs)
    assert found is not None
    assert len(found.places) == 1
    drift = drift_of_numbers(parts_of(values), values.size)
    assert drift is not None
    assert not drift.sure


@pytest.mark.parametrize("top", [True, False])
def test_clipped_values_are_a_spike_of_their_true_size(top: bool) -> None:
    values = np.random.default_rng(1).normal(0, 10, ROWS)
    clipped = np.clip(values, None, 12.0) if top else np.clip(values, -12.0, None)
    beyond = float((clipped != values).mean())
    seen = made(clipped)
    here, other = seen.ceiling_share, seen.floor_share
    assert (here if top else other) == pytest.approx(beyond, abs=0.01)
    assert (other if top else here) == 0.0
    assert "piled-at-end" in codes(seen)
    assert seen.modes == 1


def test_a_top_coded_count_is_a_spike_and_zeros_of_a_count_are_none() -> None:
    draw = np.random.default_rng(2)
    top = np.minimum(draw.geometric(0.2, ROWS) - 1.0, 10.0)
    expected = 0.8**10 - 0.8**9 * 0.2  # all from 10 up, less as many as the 9s
    assert made(top, Kind.COUNT).ceiling_share == pytest.approx(expected, abs=0.03)
    inflated = draw.poisson(6.0, ROWS) * (draw.random(ROWS) < 0.5)
    assert made(inflated.astype(float), Kind.ZERO_INFLATED).floor_share == 0.0


@pytest.mark.parametrize(("step", "unit"), [(10.0, 1.0), (5.0, 1.0), (1.0, 0.1), (100.0, 1.0)])
def test_heaping_is_found_with_its_step_and_share(step: float, unit: float) -> None:
    draw = np.random.default_rng(3)
    values = draw.normal(50 * step, 10 * step, ROWS)
    heaped = draw.random(ROWS) < 0.3
    rounded = np.where(heaped, np.round(values / step) * step, np.round(values / unit) * unit)
    found = heaping(tally(measure(rounded)))
    assert found is not None
    assert found.step == pytest.approx(step)
    assert found.share == pytest.approx(0.3, abs=0.05)
    assert "heaped" in codes(made(rounded))


@pytest.mark.parametrize("rest", [3, 9])
def test_values_of_which_most_are_rounded_finely_are_not_heaped(rest: int) -> None:
    draw = np.random.default_rng(5)
    values = draw.normal(70, 12, ROWS)
    mixed = np.where(draw.random(ROWS) < 0.8, values.round(1), values.round(rest))
    assert heaping(tally(measure(mixed))) is None
    heaped = np.where(draw.random(ROWS) < 0.4, np.round(values / 5) * 5, mixed)
    found = heaping(tally(measure(heaped)))
    assert found is not None
    assert found.step == pytest.approx(5.0)
    assert found.share == pytest.approx(0.4, abs=0.05)


def test_heaps_make_no_peaks() -> None:
    draw = np.random.default_rng(4)
    values = draw.normal(200, 40, ROWS)
    rounded = np.where(draw.random(ROWS) < 0.6, np.round(values / 10) * 10, values.round())
    assert made(rounded).modes == 1


@pytest.mark.parametrize("unit", [0.0, 0.5])
@pytest.mark.parametrize("skewed", [False, True])
def test_two_groups_are_two_peaks_where_they_are(unit: float, skewed: bool) -> None:
    draw = np.random.default_rng(5)
    values = draw.normal(10, 1, ROWS) + 5.0 * (draw.random(ROWS) < 0.3)
    values = np.round(values / unit) * unit if unit else values
    values = np.exp(values / 4) if skewed else values
    seen = made(values)
    assert seen.modes == 2
    assert seen.mode_separation == pytest.approx(5.0, abs=1.2)
    places = [10.0, 15.0]
    shown = next(w.message for w in seen.warnings if w.code == "several-peaks")
    near = [float(p.replace(",", "")) for p in shown.split("near ")[1].split(":")[0].split(", ")]
    expected = [np.exp(p / 4) if skewed else p for p in places]
    assert near == pytest.approx(expected, rel=0.08)


def test_three_groups_are_three_peaks() -> None:
    draw = np.random.default_rng(6)
    values = draw.normal(0, 1, ROWS) + draw.choice([0.0, 6.0, 12.0], ROWS)
    assert made(values).modes == 3


@given(st.integers(0, 1000), st.sampled_from([1e-3, 0.5, 40.0, 1e5]))
@settings(max_examples=25, deadline=None)
def test_scaling_changes_neither_peaks_nor_spikes(seed: int, unit: float) -> None:
    draw = np.random.default_rng(seed)
    values = np.clip(draw.normal(20, 1, 500) + 6.0 * (draw.random(500) < 0.5), None, 27.0)
    plain, scaled = (tally(measure(each)) for each in (values, values * unit))
    assert spike(plain, top=True) == pytest.approx(spike(scaled, top=True))
    one, other = modes(plain, None), modes(scaled, None)
    assert one is not None
    assert other is not None
    assert len(one.places) == len(other.places)
    assert np.array(other.places) == pytest.approx(np.array(one.places) * unit)


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=30), st.sampled_from([0.01, 0.1, 1.0]))
@settings(max_examples=50, deadline=None)
def test_all_values_are_multiples_of_their_grain(wholes: list[int], unit: float) -> None:
    values = np.unique(np.array(wholes) * unit)
    grain = grain_of(Tally(values, np.ones(values.size)))
    if values.size > 1:
        assert grain is not None
        assert grain >= unit * (1 - 1e-9)
        assert np.allclose(values / grain, np.round(values / grain), atol=1e-6)


def test_drift_of_numbers_names_the_rows_and_its_size() -> None:
    draw = np.random.default_rng(7)
    values = draw.normal(0, 1, ROWS)
    values[-ROWS // 10 :] += 2.0
    found = drift_of_numbers(parts_of(values), values.size)
    assert found is not None
    assert found.sure
    assert found.high == (3_601, 4_000)
    assert found.size == pytest.approx(2.0 / 1.16, rel=0.15)
    seen = made(values)
    assert "drift" in codes(seen)
    assert seen.drift == found.size
    assert any("rows 3,601 to 4,000" in warning.message for warning in seen.warnings)


@pytest.mark.parametrize("seed", range(200))
def test_random_order_is_rarely_beyond_its_chance_level(seed: int) -> None:
    draw = np.random.default_rng(seed)
    found = drift_of_numbers(parts_of(draw.lognormal(0, 1, 600)), 600)
    shares = drift_of_classes(parts_of(draw.integers(0, 4, 600)), 600)
    assert found is not None
    assert shares is not None
    assert not found.sure
    assert not shares[0].sure


def test_a_drift_of_truths_names_the_right_one() -> None:
    seen = losspick.profile([True] * 200 + [False] * 200)
    told = next(w.message for w in seen.warnings if w.code == "drift")
    assert told.startswith("class 'false' makes up 0 % of rows 1 to 40 and 100 % of rows 201")


def test_sorted_classes_drift_and_the_class_is_named() -> None:
    seen = profile_columns([text(["red"] * 200 + ["green"] * 200 + ["blue"] * 200)])
    assert seen.class_drift == pytest.approx(1.0)
    assert "drift" in codes(seen)
    told = next(w.message for w in seen.warnings if w.code == "drift")
    assert told.startswith("class 'red' makes up 0 % of rows 241 to 300 and 100 % of rows 1 to 60")
    mixed = profile_columns([text(["red", "green", "blue"] * 200)])
    assert mixed.class_drift is not None
    assert "drift" not in codes(mixed)
    assert profile_columns([text(["red", "green"] * 20)]).class_drift is None


def test_expected_zeros_are_those_of_the_family_that_made_the_positive_values() -> None:
    draw = np.random.default_rng(8)
    poisson = draw.poisson(2.0, ROWS).astype(float)
    kept = np.where(draw.random(ROWS) < 0.4, 0.0, poisson)
    seen = made(kept, Kind.ZERO_INFLATED)
    assert seen.zero_share == pytest.approx(0.4 + 0.6 * np.exp(-2.0), abs=0.03)
    assert seen.expected_zero_share == pytest.approx(np.exp(-2.0), abs=0.03)
    assert seen.poisson_zero_share == pytest.approx(np.exp(-kept.mean()))
    assert made(draw.normal(size=ROWS)).expected_zero_share is None


def test_outliers_are_judged_after_the_logarithm_as_well() -> None:
    draw = np.random.default_rng(9)
    seen = made(draw.lognormal(0, 1.5, 20_000), Kind.POSITIVE_CONTINUOUS)
    assert seen.outlier_share is not None
    assert seen.log_outlier_share is not None
    assert seen.log_outlier_share < 0.015 < 2 * seen.outlier_share
    assert made(draw.normal(size=ROWS)).log_outlier_share is None


def test_rare_classes_are_counted_and_slips_of_the_pen_told() -> None:
    labels = ["virginica"] * 100 + ["setosa"] * 100 + ["virginca"] * 2
    seen = profile_columns([text(labels)])
    assert seen.rare_classes == 1
    slips = [w.message for w in seen.warnings if w.code == "misspelt-label"]
    assert len(slips) == 1
    assert slips[0].startswith("'virginca' (2 rows) is one letter away from 'virginica' (100)")


@pytest.mark.parametrize(
    "pair", [("group a", "group b"), ("type1", "type2"), ("male", "female"), ("apple", "apples")]
)
def test_labels_that_differ_on_purpose_are_no_slips(pair: tuple[str, str]) -> None:
    seen = profile_columns([text([pair[0]] * 100 + [pair[1]] * 2)])
    assert "misspelt-label" not in codes(seen)


def test_zeros_of_amounts_are_those_of_the_fitted_tweedie() -> None:
    draw = np.random.default_rng(10)
    number = draw.poisson(1.2, ROWS)
    rain = np.where(number > 0, draw.gamma(2.0 * np.maximum(number, 1), 1.5), 0.0)
    seen = made(rain, Kind.ZERO_INFLATED)
    assert seen.expected_zero_share is None
    assert seen.tweedie_zero_share == pytest.approx(np.exp(-1.2), abs=0.03)
    assert made(draw.gamma(2.0, 1.0, ROWS), Kind.POSITIVE_CONTINUOUS).tweedie_zero_share is None
