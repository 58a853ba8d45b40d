"""Log densities of the noise families, and their means over the cells of the data's own grain."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import NoiseFamily
from losspick.profiling.measuring.bounded import log_bessel, turn_of
from losspick.profiling.measuring.counting import Binomial, log_gamma
from losspick.profiling.measuring.tweedie import log_tweedie

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Parameters = Mapping[str, float]

#: Five points of Gauss and Legendre in [-1/2, 1/2], and their weights: exact to the ninth power.
#: In closed form, since numpy.polynomial takes longer to load than all fits together.
_FAR, _NEAR = (math.sqrt(5.0 + side * 2.0 * math.sqrt(10.0 / 7.0)) / 6.0 for side in (1.0, -1.0))
_NODES = np.array([-_FAR, -_NEAR, 0.0, _NEAR, _FAR])
_LEAST, _MOST = ((322.0 - side * 13.0 * math.sqrt(70.0)) / 1800.0 for side in (1.0, -1.0))
_SHARES = np.array([_LEAST, _MOST, 64.0 / 225.0, _MOST, _LEAST])

#: Families on whole numbers: their probabilities are those of cells already.
DISCRETE = frozenset(
    {
        NoiseFamily.POISSON,
        NoiseFamily.NEGATIVE_BINOMIAL,
        NoiseFamily.ZERO_INFLATED_POISSON,
    }
)
_HALF_LOG_TURN = 0.5 * math.log(2 * math.pi)


def log_mean_density(
    family: NoiseFamily, values: Array, parameters: Parameters, grain: float | None
) -> Array:
    """Return the log of the probability of each value's cell over the cell's width.

    So rounded and tied values, counts and continuous families stand on one footing: all are
    probabilities of the same cells. Without a grain it is the density.
    """
    density = DENSITIES[family]
    if grain is None or family in DISCRETE:
        return density(values, parameters)
    if family is NoiseFamily.TWEEDIE:  # a probability at zero, which the cell's width divides
        logs = density(values, parameters)
        return np.where(values == 0.0, logs - math.log(grain), logs)
    nodes = density((values[:, None] + grain * _NODES[None, :]).ravel(), parameters)
    cells = nodes.reshape(values.size, _NODES.size)
    top = cells.max(axis=1)
    return np.asarray(top + np.log(np.einsum("ij,j->i", np.exp(cells - top[:, None]), _SHARES)))


def _normal(x: Array, p: Parameters) -> Array:
    return -0.5 * ((x - p["mean"]) / p["sd"]) ** 2 - math.log(p["sd"]) - _HALF_LOG_TURN


def _laplace(x: Array, p: Parameters) -> Array:
    return -np.abs(x - p["median"]) / p["scale"] - math.log(2.0 * p["scale"])


def _student_t(x: Array, p: Parameters) -> Array:
    df, scale = p["df"], p["scale"]
    constant = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - 0.5 * math.log(df * math.pi)
    tail = np.log1p(((x - p["location"]) / scale) ** 2 / df)
    logs: Array = constant - math.log(scale) - (df + 1) / 2 * tail
    return logs


def _log_normal(x: Array, p: Parameters) -> Array:
    """The density of the logarithm, times the Jacobian 1 / x."""
    logs = np.log(x)
    inner = -0.5 * ((logs - p["mu"]) / p["sigma"]) ** 2
    return np.asarray(inner - math.log(p["sigma"]) - _HALF_LOG_TURN - logs)


def _exponential(x: Array, p: Parameters) -> Array:
    inside = -x / p["mean"] - math.log(p["mean"])
    edge = np.where(x == 0.0, inside - math.log(2.0), inside)  # half of the cell of 0 lies below it
    return np.where(x < 0.0, -np.inf, edge)


def _gamma(x: Array, p: Parameters) -> Array:
    shape, scale = p["shape"], p["mean"] / p["shape"]
    logs = (shape - 1) * np.log(x) - x / scale - shape * math.log(scale) - math.lgamma(shape)
    return np.asarray(logs)


def _weibull(x: Array, p: Parameters) -> Array:
    shape, logs = p["shape"], np.log(x) - math.log(p["scale"])
    return np.asarray(
        math.log(shape) - math.log(p["scale"]) + (shape - 1) * logs - np.exp(shape * logs)
    )


def _beta(x: Array, p: Parameters) -> Array:
    a, b, whole = p["alpha"], p["beta"], p.get("whole", 1.0)
    norm = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) - math.log(whole)
    part = x / whole
    return np.asarray(norm + (a - 1) * np.log(part) + (b - 1) * np.log1p(-part))


def _von_mises(x: Array, p: Parameters) -> Array:
    unit = 2 * math.pi / p["turn"]
    logs = p["kappa"] * np.cos((x - p["mean"]) * unit) - log_bessel(p["kappa"])
    return np.asarray(logs - math.log(p["turn"]))


def _poisson(x: Array, p: Parameters) -> Array:
    return x * math.log(p["mean"]) - p["mean"] - log_gamma(x + 1.0)


def _negative_binomial(x: Array, p: Parameters) -> Array:
    return Binomial(p["mean"], p["size"]).log_probability(x)


def _zero_inflated_poisson(x: Array, p: Parameters) -> Array:
    none = math.log(p["zeros"] + (1.0 - p["zeros"]) * math.exp(-p["mean"]))
    return np.where(x == 0.0, none, math.log1p(-p["zeros"]) + _poisson(x, p))


def _tweedie(x: Array, p: Parameters) -> Array:
    return log_tweedie(x, p["mean"], p["power"], p["dispersion"])


def own_units(family: NoiseFamily, values: Array) -> dict[str, float]:
    """Return what a family must know of the ordered values beside its parameters."""
    if family is NoiseFamily.BETA:
        return {"whole": 1.0 if values[-1] <= 1.0 else 100.0}
    return {"turn": turn_of(values)} if family is NoiseFamily.VON_MISES else {}


#: Log density, or log probability, of each family with the parameters that its fit names.
DENSITIES: Mapping[NoiseFamily, Callable[[Array, Parameters], Array]] = MappingProxyType(
    {
        NoiseFamily.NORMAL: _normal,
        NoiseFamily.LAPLACE: _laplace,
        NoiseFamily.STUDENT_T: _student_t,
        NoiseFamily.LOG_NORMAL: _log_normal,
        NoiseFamily.EXPONENTIAL: _exponential,
        NoiseFamily.GAMMA: _gamma,
        NoiseFamily.WEIBULL: _weibull,
        NoiseFamily.BETA: _beta,
        NoiseFamily.VON_MISES: _von_mises,
        NoiseFamily.POISSON: _poisson,
        NoiseFamily.NEGATIVE_BINOMIAL: _negative_binomial,
        NoiseFamily.ZERO_INFLATED_POISSON: _zero_inflated_poisson,
        NoiseFamily.TWEEDIE: _tweedie,
    }
)
