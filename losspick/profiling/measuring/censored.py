"""The Weibull distribution of times of which some are censored."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Newton's steps; from a shape of 1 fewer than ten are needed.
STEPS = 60

#: Beyond this shape times are one and the same number, as far as a hazard goes.
LARGEST_SHAPE = 1e3


def censored_shape(times: Array, seen: NDArray[np.bool_], weights: Array | None) -> float | None:
    """Return the shape that is likeliest, censored times counting as lower bounds.

    With the scale at its best for each shape k, the slope of the likelihood is
    1 / k + mean log t of the events - sum t^k log t / sum t^k, and it falls with k.
    """
    kept = times > 0.0
    weight = np.ones(times.size) if weights is None else weights
    logs, share, events = np.log(times[kept]), weight[kept], weight[kept] * seen[kept]
    if not events.sum() > 0.0 or not np.ptp(logs) > 0.0:
        return None
    logs = logs - logs.max()  # the shape has no unit
    observed = inner(logs, events) / float(events.sum())
    shape = 1.0
    for _ in range(STEPS):
        power = share * np.exp(shape * logs)
        power /= power.sum()
        mean = inner(power, logs)
        slope = 1.0 / shape + observed - mean
        curve = 1.0 / shape**2 + inner(power, (logs - mean) ** 2)
        step = max(slope / curve, -0.5 * shape)
        shape += step
        if abs(step) <= 1e-10 * shape:
            break
    return shape if math.isfinite(shape) and shape < LARGEST_SHAPE else None
