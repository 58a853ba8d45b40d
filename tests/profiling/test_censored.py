"""The Weibull shape of times that are partly censored."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import optimize

import losspick
from losspick.profiling.measuring.censored import censored_shape

DRAW = np.random.default_rng(9)


def _drawn(shape: float, rows: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    times, limits = 300.0 * DRAW.weibull(shape, rows), DRAW.uniform(50.0, 600.0, rows)
    return np.minimum(times, limits), times <= limits


@pytest.mark.parametrize("shape", [0.4, 1.0, 2.5, 12.0])
def test_it_is_the_shape_of_the_highest_likelihood(shape: float) -> None:
    times, seen = _drawn(shape)
    found = censored_shape(times, seen, None)

    def against(logs: np.ndarray) -> float:
        late = np.exp(logs[0]) * (np.log(times) - logs[1])
        return float((np.exp(late) - seen * (late + logs[0])).mean())

    best = optimize.minimize(against, [0.0, np.log(300.0)], method="BFGS")
    assert found == pytest.approx(np.exp(best.x[0]), rel=1e-4)
    assert found == pytest.approx(shape, rel=0.1)


def test_it_has_no_unit_and_counts_weights_as_rows() -> None:
    times, seen = _drawn(1.7, 400)
    found = censored_shape(times, seen, None)
    assert censored_shape(times * 1e6, seen, None) == pytest.approx(found)
    counts = DRAW.integers(1, 4, times.size)
    repeated = censored_shape(np.repeat(times, counts), np.repeat(seen, counts), None)
    assert censored_shape(times, seen, counts.astype(float)) == pytest.approx(repeated)


def test_without_events_or_differences_there_is_none() -> None:
    times, seen = _drawn(1.7, 50)
    assert censored_shape(times, np.zeros_like(seen), None) is None
    assert censored_shape(np.full(50, 7.0), seen, None) is None
    assert censored_shape(np.zeros(50), seen, None) is None


def test_the_loss_is_given_it() -> None:
    times, seen = _drawn(1.8, 600)
    columns = {"time": times.tolist(), "event": seen.astype(int).tolist()}
    answer = losspick.recommend(columns, ["time", "event"])
    aft = next(one for one in answer.ranking if one.loss == "weibull_aft")
    assert aft.parameters[0].value == pytest.approx(censored_shape(times, seen, None))
    assert "the default" not in aft.parameters[0].why
