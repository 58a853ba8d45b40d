"""How values are rounded: the grain they share, the heaps on round numbers, spikes at the ends."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.tallied import Tally, quartile_range

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Powers of ten that are tried as grain.
POWERS = range(9, -10, -1)

#: A value is a multiple of a step if it is within this part of it.
CLOSE = 1e-6

#: Within the middle half a step must fit this often, for smooth values to hit its multiples evenly.
STEPS_WITHIN = 3.0

#: Steps finer than this part of the middle half make no difference to a fit.
FINEST = 100.0

#: Powers of ten below that on which part of the values may be rounded, which heaps none of them.
FINER_POWERS = 3

#: Share of the rows that must be heaped, and by how many standard errors beyond chance.
LEAST_HEAPED, SURELY = 0.1, 5.0

#: Distinct values below which neighbours say too little about an end.
FEWEST_DISTINCT = 8

#: An end is a spike from this share and count, and so many times what its neighbours promise.
LEAST_SPIKE, FEWEST_IN_SPIKE, TIMES = 0.01, 10.0, 2.5
NEIGHBOURS = 10


@dataclass(frozen=True, slots=True)
class Heaping:
    """Digit preference: multiples of ``step`` and the share of rows on them beyond chance."""

    step: float
    share: float


def is_multiple(values: NDArray[np.float64], step: float) -> NDArray[np.bool_]:
    """Tell which values are multiples of a step, as far as floating point can tell."""
    times = values / step
    whole = np.rint(times)
    close = np.abs(times - whole) < CLOSE
    sized = (np.abs(times) < 1.0 / CLOSE) & ((whole != 0.0) | (values == 0.0))
    both: NDArray[np.bool_] = close & sized
    return both


def grain_of(tallied: Tally) -> float | None:
    """Return the largest power of ten of which all values are multiples, None if there is none."""
    if tallied.values.size < 2:
        return None
    for power in POWERS:
        step = 10.0**power
        if bool(is_multiple(tallied.values, step).all()):
            return step
    return None


def heaping(tallied: Tally) -> Heaping | None:
    """Return the widest round step on which far more values lie than chance puts there.

    Zeros and the two ends are left aside: they have reasons of their own.
    """
    inner = tallied.where(
        (tallied.values != 0.0)
        & (tallied.values != tallied.values[0])
        & (tallied.values != tallied.values[-1])
    )
    if inner.values.size < FEWEST_DISTINCT:
        return None
    grain, wide = grain_of(inner), quartile_range(inner)
    if wide <= 0.0:
        return None
    fine = _fine_steps(inner, wide)
    found = [
        heaped
        for step, even in _steps(grain, wide)
        if wide / FINEST <= step <= wide / STEPS_WITHIN
        and (heaped := _heaped(inner, step, even, fine)) is not None
    ]
    most = max((each.share for each in found), default=0.0)
    return max(
        (each for each in found if each.share >= 0.95 * most),
        key=lambda each: each.step,
        default=None,
    )


def _steps(grain: float | None, wide: float) -> list[tuple[float, float]]:
    """Return the steps to try, with the share of smooth values that are multiples of each."""
    top = math.floor(math.log10(wide))
    steps = [
        half * 10.0**power
        for power in range(max(top - 2, min(POWERS)), top + 1)
        for half in (1.0, 5.0)
    ]
    return [(step, grain / step if grain else 0.0) for step in steps if step > (grain or 0.0)]


def _fine_steps(inner: Tally, wide: float) -> list[tuple[float, float]]:
    """Return steps too fine to matter, with the share of rows that are multiples of each."""
    top = math.ceil(math.log10(wide / FINEST)) - 1
    steps = [10.0**power for power in range(max(top - FINER_POWERS, min(POWERS)) + 1, top + 1)]
    return [(step, _share_on(inner, step)) for step in steps]


def _by_fine(on: float, step: float, fine: list[tuple[float, float]]) -> float:
    """Return the share of all rows that fall on a step since so many are rounded to a finer one.

    Of the multiples of the finer step, as many as between those of the step.
    """
    return max(((part - on) / (step / finer - 1.0) for finer, part in fine), default=0.0)


def _share_on(inner: Tally, step: float) -> float:
    return float(inner.counts[is_multiple(inner.values, step)].sum()) / inner.size


def _heaped(
    inner: Tally, step: float, even: float, fine: list[tuple[float, float]]
) -> Heaping | None:
    on = _share_on(inner, step)
    rounded = _by_fine(on, step, fine)
    chance = max(even, rounded)
    error = math.sqrt(max(chance * (1.0 - chance), 1.0 / inner.size) / inner.size)
    share = min((on - even) / (1.0 - even), on - rounded)
    return Heaping(step, share) if share >= LEAST_HEAPED and on - chance > SURELY * error else None


def spike(tallied: Tally, *, top: bool) -> float:
    """Return the share of rows at an end beyond what the next values promise, 0 if it is no spike.

    They promise as many as the most frequent of them, or more where they grow towards the end by a
    steady factor, as in a geometric tally.
    """
    counts = tallied.counts[::-1] if top else tallied.counts
    if counts.size < FEWEST_DISTINCT:
        return 0.0
    near = counts[1 : 1 + min(NEIGHBOURS, max(2, counts.size // 5))]
    growing = float(counts[1] ** 2 / counts[2])
    promised = max(float(near.max()), growing)
    here = float(counts[0])
    enough = here >= max(FEWEST_IN_SPIKE, LEAST_SPIKE * tallied.size)
    return (here - promised) / tallied.size if enough and here > TIMES * promised else 0.0
