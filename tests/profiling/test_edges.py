"""Zeros and wholes that rounding made: families that are open there fit them by their cells."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from losspick.core.vocabulary import Kind, NoiseFamily
from losspick.profiling.measuring.edges import log_densities, off_the_edges
from losspick.profiling.measuring.families import fit_families
from losspick.profiling.measuring.numbers import measure

F = NoiseFamily

#: The family, scipy's distribution, the decimals kept, and the kind of such values.
MADE = [
    (F.LOG_NORMAL, stats.lognorm(1.0, scale=1.0), 1, Kind.POSITIVE_CONTINUOUS),
    (F.GAMMA, stats.gamma(2.0, scale=0.8), 1, Kind.POSITIVE_CONTINUOUS),
    (F.WEIBULL, stats.weibull_min(2.5, scale=0.9), 1, Kind.SURVIVAL),
    (F.BETA, stats.beta(1.5, 2.5), 2, Kind.PROPORTION),
    (F.BETA, stats.beta(3.0, 1.2), 2, Kind.PROPORTION),
]


@pytest.mark.parametrize(("family", "made_by", "decimals", "kind"), MADE)
def test_rounding_to_the_edge_leaves_the_family_that_made_the_values_best(
    family: NoiseFamily, made_by: stats.rv_continuous, decimals: int, kind: Kind
) -> None:
    values = made_by.rvs(4_000, random_state=7).round(decimals)
    assert ((values == 0.0) | (values == 1.0)).any()
    assert fit_families(measure(values), kind)[0].family is family


def test_the_cell_at_an_edge_has_the_probability_of_its_half() -> None:
    values, known = np.array([0.0, 0.1, 0.2]), {"shape": 2.0, "mean": 1.0}
    inside = off_the_edges(F.GAMMA, values, np.array([0.01, 0.5, 0.49]), 0.1)
    logs = log_densities(F.GAMMA, values, inside, known, 0.1)
    same = stats.gamma(2.0, scale=0.5)
    cells = same.cdf(values + 0.05) - same.cdf(np.maximum(values - 0.05, 0.0))
    assert np.exp(logs) * 0.1 == pytest.approx(cells, rel=1e-3)


def test_zeros_that_are_many_or_among_unrounded_values_are_no_rounding() -> None:
    values, shares = np.array([0.0, 1.0, 2.0]), np.array([0.2, 0.4, 0.4])
    assert off_the_edges(F.GAMMA, values, shares, 1.0) is values
    rare = np.array([0.01, 0.5, 0.49])
    assert off_the_edges(F.GAMMA, values, rare, None) is values
    assert off_the_edges(F.NORMAL, values, rare, 1.0) is values
    draw = np.random.default_rng(2).lognormal(0.0, 1.0, 999)
    fits = fit_families(measure(np.append(draw, 0.0)), Kind.POSITIVE_CONTINUOUS)
    assert F.LOG_NORMAL not in {fit.family for fit in fits}
