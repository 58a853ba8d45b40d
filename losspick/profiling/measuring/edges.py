"""Exact zeros, and exact wholes of shares, that rounding made of values inside an open domain."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.vocabulary import NoiseFamily
from losspick.profiling.measuring.densities import Parameters, log_mean_density, own_units

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Families that have no density at 0; a beta distribution has none at the whole either.
_OPEN: Final = frozenset(
    {NoiseFamily.LOG_NORMAL, NoiseFamily.GAMMA, NoiseFamily.WEIBULL, NoiseFamily.BETA}
)

#: A larger share of the rows at an edge is there for a reason of its own, not by rounding.
MOST_ROUNDED: Final = 0.05


def off_the_edges(family: NoiseFamily, values: Array, weights: Array, grain: float | None) -> Array:
    """Return ordered values with those at an open edge moved to the middle of what they stand for.

    A zero among values with one decimal stands for all between 0 and 0.05. Without a grain, and
    where too many values lie at the edges, they are returned as they are.

    Args:
        family: What is to be fitted.
        values: In ascending order.
        weights: With sum 1.
        grain: The step to which the values are rounded.
    """
    if grain is None or family not in _OPEN:
        return values
    low: NDArray[np.bool_] = values == 0.0
    high: NDArray[np.bool_] = np.zeros_like(low)
    if family is NoiseFamily.BETA:
        high = values == own_units(family, values)["whole"]
    if not 0.0 < float(weights[low | high].sum()) <= MOST_ROUNDED:
        return values
    moved: Array = values + (grain / 4.0) * low - (grain / 4.0) * high
    return moved


def log_densities(
    family: NoiseFamily, values: Array, inside: Array, known: Parameters, grain: float | None
) -> Array:
    """Return log mean densities over cells, of which half lies inside for values at an edge.

    Args:
        family: What was fitted.
        values: As they stand in the data.
        inside: The same, off the edges.
        known: The parameters of the fit.
        grain: The step to which the values are rounded.
    """
    moved = inside != values
    if grain is None or not moved.any():
        return log_mean_density(family, values, known, grain)
    logs = np.empty_like(values)
    logs[~moved] = log_mean_density(family, values[~moved], known, grain)
    logs[moved] = log_mean_density(family, inside[moved], known, grain / 2.0) - math.log(2.0)
    return logs
