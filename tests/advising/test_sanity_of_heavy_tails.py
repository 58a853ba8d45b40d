"""Sanity values where most of a target's range is empty."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from made_profiles import numbers

from losspick.advising.bench import Bench, bench_for
from losspick.advising.eligibility import Presented
from losspick.advising.links import predicted
from losspick.advising.minimise import between
from losspick.advising.presenting import presented
from losspick.advising.sanity import sanity_for
from losspick.advising.shown import show
from losspick.core.goal import Goal
from losspick.core.loss import Loss, Units
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.losses import catalogue


def _draw() -> np.random.Generator:
    return np.random.default_rng(0)


HEAVY: dict[str, tuple[Kind, Sequence[float]]] = {
    "reciprocal powers": (
        Kind.POSITIVE_CONTINUOUS,
        np.floor(np.minimum(1.0 / _draw().random(300) ** 5, 1e15)).tolist(),
    ),
    "zipf": (Kind.COUNT, np.minimum(_draw().zipf(1.2, 400), 10**17).astype(float).tolist()),
    "log-normal": (Kind.POSITIVE_CONTINUOUS, np.exp(4.0 * _draw().normal(size=300)).tolist()),
    "cauchy": (Kind.CONTINUOUS, _draw().standard_cauchy(400).tolist()),
    "tiny": (Kind.POSITIVE_CONTINUOUS, (1e-9 * np.exp(_draw().normal(size=200))).tolist()),
}


def _cases() -> list[Any]:
    made = {name: numbers(kind, values) for name, (kind, values) in HEAVY.items()}
    return [
        pytest.param(loss, profile, id=f"{loss.id}-{name}")
        for name, profile in made.items()
        for loss in catalogue().values()
        if profile.task in loss.tasks and presented(profile, loss) is not None
    ]


def _bench(loss: Loss, profile: Profile) -> Bench | None:
    targets = presented(profile, loss)
    assert targets is not None
    return bench_for(show(Presented(loss, targets), profile, Goal()), profile)


@pytest.mark.parametrize(("loss", "profile"), _cases())
def test_nothing_simple_is_below_the_best_constant(loss: Loss, profile: Profile) -> None:
    bench = _bench(loss, profile)
    sanity = sanity_for(bench.shown, profile) if bench else None
    if bench is None or sanity is None:
        pytest.skip("no sanity values")
    slack = 1e-9 * abs(sanity.best_constant_loss)
    if sanity.initial_loss is not None:
        assert sanity.best_constant_loss <= sanity.initial_loss + slack
    if loss.units is not Units.PER_TARGET:
        return
    told = bench.mean_loss(predicted(loss.form, np.array(sanity.best_constant)))
    assert told == pytest.approx(sanity.best_constant_loss, rel=1e-6)
    assert profile.mean is not None
    assert profile.median is not None
    for meant in (profile.mean, profile.median, profile.minimum, profile.maximum):
        there = bench.mean_loss(predicted(loss.form, np.array([meant])))
        assert not there < sanity.best_constant_loss - slack


def test_squared_log_error_finds_the_mean_of_logs_in_a_long_tail() -> None:
    kind, values = HEAVY["reciprocal powers"]
    profile = numbers(kind, values)
    bench = _bench(catalogue()["msle"], profile)
    assert bench is not None
    sanity = sanity_for(bench.shown, profile)
    assert sanity is not None
    logs = np.log1p(values)
    assert sanity.best_constant == pytest.approx((math.expm1(logs.mean()),), rel=1e-7)
    assert sanity.best_constant_loss == pytest.approx(logs.var())
    # The code trains on the logarithms, where an untrained head gives 0: exp(0) - 1 is 0, too.
    assert bench.mean_loss(np.zeros(1)) == sanity.initial_loss


def test_a_search_returns_a_point_that_beats_its_bracket() -> None:
    # A spike that any search between the neighbours misses.
    found = between(lambda at: -1.0 if at == 3.0 else abs(at), [-5.0, 3.0, 10.0])
    assert found == 3.0
