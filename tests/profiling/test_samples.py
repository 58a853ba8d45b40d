"""The sample of many values: chosen by the values alone, and right about all of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from losspick.profiling.column import Column
from losspick.profiling.measuring import distinct, sampled
from losspick.profiling.measuring.frequent import FREQUENT, Frequent
from losspick.profiling.measuring.numbers import measure
from losspick.profiling.measuring.sampled import sample_of, sample_of_ordered
from losspick.profiling.measuring.sketch import Sketch
from losspick.profiling.readers import passes
from losspick.profiling.readers.measured import measured_column
from losspick.profiling.readers.passes import Stream

ROWS = 60_000
DRAW = np.random.default_rng(21)
COLUMNS = {
    "smooth": DRAW.lognormal(3.0, 1.0, ROWS),
    "a third zeros, a cap": np.minimum(
        np.where(DRAW.random(ROWS) < 1 / 3, 0.0, DRAW.lognormal(3.0, 1.0, ROWS)), 60.0
    ),
    "cents": DRAW.lognormal(5.0, 1.0, ROWS).round(2),
    "harmonic": np.floor(1.0 / DRAW.uniform(1e-5, 1.0, ROWS)),
}


@pytest.fixture(autouse=True)
def _few_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distinct, "MOST_HASHES", 4_096)
    monkeypatch.setattr(passes, "BATCH_ROWS", 5_000)


def column_of(values: np.ndarray, size: int = 5_000) -> Column:
    def batches() -> Iterator[np.ndarray]:
        return (values[start : start + size] for start in range(0, values.size, size))

    found = measured_column("y", Stream(values.size, True, batches), (), integers=False)
    assert found is not None
    return found


def sample(values: np.ndarray, size: int = 5_000) -> np.ndarray:
    found = column_of(values, size).measured
    assert found is not None
    return np.asarray(found.sample)


@pytest.mark.parametrize("name", COLUMNS)
def test_neither_order_nor_batches_matter(name: str) -> None:
    values = COLUMNS[name]
    expected = sample(values)
    assert expected.size == 20_000
    for other in (np.sort(values), values[::-1], DRAW.permutation(values)):
        for size in (1_700, 5_000, ROWS):
            assert (sample(other, size) == expected).all()


@pytest.mark.parametrize("name", COLUMNS)
def test_values_that_are_all_there_give_the_same_sample(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sampled, "_AT_ONCE", 7_000)
    assert (sample_of_ordered(np.sort(COLUMNS[name])) == sample(COLUMNS[name])).all()


@pytest.mark.parametrize("name", COLUMNS)
def test_shares_and_means_are_those_of_all_rows(name: str) -> None:
    values = COLUMNS[name]
    found = sample(values)
    for cut in np.quantile(values, (0.05, 0.25, 0.5, 0.75, 0.95)):
        share = np.mean(values <= cut)
        assert np.mean(found <= cut) == pytest.approx(share, abs=4 * 0.5 / np.sqrt(4_096))
    logs = np.log1p(values)
    error = logs.std() / np.sqrt(4_096)
    assert np.log1p(found).mean() == pytest.approx(logs.mean(), abs=4 * error)


def test_frequent_values_have_their_exact_share() -> None:
    values = COLUMNS["a third zeros, a cap"]
    found = sample(values)
    for often in (0.0, 60.0):
        assert np.mean(values == often) > 0.05
        assert np.mean(found == often) == pytest.approx(np.mean(values == often), abs=1 / 20_000)


def test_no_value_is_favoured() -> None:
    """Over many sets of values, the weighted mean errs to neither side."""
    errors = []
    for seed in range(60):
        draw = np.random.default_rng(seed)
        different = draw.normal(size=12_000)
        values = np.repeat(different, draw.geometric(0.3, different.size))
        values = np.concatenate((values, np.full(9_000, 1.5)))
        sketch = Sketch()
        sketch.add(values)
        errors.append(sample_of(sketch).mean() - values.mean())
    assert abs(np.mean(errors)) < 3 * np.std(errors) / np.sqrt(60)
    assert np.std(errors) < 2 / np.sqrt(4_096)


def test_few_different_values_are_sampled_as_in_memory() -> None:
    values = DRAW.poisson(300.0, ROWS) * 0.25
    assert list(sample(values)) == list(measure(values).sample)


def test_what_hides_at_first_is_counted_in_a_second_pass() -> None:
    late = np.concatenate((DRAW.normal(size=40_000), np.full(1_000, 7.0), [7.0] * 50))
    late[1] = 7.0
    watched = Frequent()
    for start in range(0, late.size, 5_000):
        watched.add(*np.unique(late[start : start + 5_000], return_counts=True))
    assert watched.unsure().tolist() == [7.0]
    assert np.mean(sample(late) == 7.0) == pytest.approx(1_051 / late.size, abs=1 / 20_000)


@pytest.mark.parametrize("name", COLUMNS)
def test_parts_join_to_the_whole(name: str) -> None:
    values = COLUMNS[name]
    whole, parts = Sketch(), [Sketch() for _ in range(3)]
    for start in range(0, ROWS, 4_000):
        whole.add(values[start : start + 4_000])
        parts[start * 3 // ROWS].add(values[start : start + 4_000])
    joined = Sketch()
    for part in parts:
        joined.merge(part)
    for each in ("zeros", "negatives", "wholes", "levels", "lowest", "highest", "rising", "last"):
        assert getattr(joined, each) == getattr(whole, each), each
    assert joined.moments.count == whole.moments.count
    for each in ("mean", "second", "third", "fourth"):
        wanted = getattr(whole.moments, each)
        assert getattr(joined.moments, each) == pytest.approx(wanted, rel=1e-9), each
    for sketch in (joined, whole):
        unsure = sketch.frequent.unsure()
        sketch.frequent.settle(unsure, np.array([np.sum(values == each) for each in unsure]))
        frequent, rows = sketch.frequent.certain()
        different, counts = np.unique(values, return_counts=True)
        assert frequent.tolist() == different[counts * FREQUENT >= ROWS].tolist()
        assert rows.tolist() == counts[counts * FREQUENT >= ROWS].tolist()
    assert (sample_of(joined) == sample_of(whole)).all()


def test_order_is_followed_across_parts() -> None:
    def of(*values: float) -> Sketch:
        sketch = Sketch()
        sketch.add(np.asarray(values))
        return sketch

    for above, below, rising, falling in (
        (of(1, 2), of(3, 4), True, False),
        (of(4, 3), of(2, 1), False, True),
        (of(1, 2), of(2, 3), False, False),
        (of(2, 1), of(3, 2), False, False),
        (of(), of(2, 3), True, False),
        (of(1, 2), of(), True, False),
    ):
        above.merge(below)
        assert (above.rising, above.falling) == (rising, falling)
