"""The minimiser of the mean loss over one constant prediction is what the loss claims."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from loss_cases import EVERY_LOSS, PARAMETERS, K, parameters_of, predictions, targets, units_of
from scipy.optimize import brentq, minimize, minimize_scalar
from scipy.special import expit, softmax

from losspick.core.domains import Link
from losspick.core.loss import Loss
from losspick.core.vocabulary import Functional
from losspick.losses import catalogue

ROWS = 401

#: Losses for which the best constant says nothing, and why.
NO_CONSTANT: dict[str, str] = {}


def root(slope: Callable[[float], float], y: np.ndarray) -> float:
    return brentq(slope, y.min(), y.max(), xtol=1e-12)


def huber_location(y: np.ndarray) -> float:
    delta = PARAMETERS["delta"]
    return root(lambda c: np.clip(y - c, -delta, delta).sum(), y)


def class_shares(y: np.ndarray) -> np.ndarray:
    """Return the share of each class, for labels, indices, or rows of labels or shares."""
    if y.ndim == 2:
        return y.mean(axis=0)
    return np.bincount(y.astype(int), minlength=K) / len(y) if y.max() > 1 else y.mean()


def majority(y: np.ndarray) -> float:
    return 1.0 if y.mean() > 0 else -1.0


#: What a functional is, computed without the loss.
FUNCTIONAL: dict[Functional, Callable[[np.ndarray], object]] = {
    Functional.MEAN: lambda y: y.mean(axis=0),
    Functional.MEDIAN: np.median,
    Functional.QUANTILE: lambda y: np.quantile(y, PARAMETERS["quantile"], method="inverted_cdf"),
    Functional.HUBER_LOCATION: huber_location,
    Functional.LOG_COSH_LOCATION: lambda y: root(lambda c: np.tanh(y - c).sum(), y),
    Functional.LOG_MEAN: lambda y: np.expm1(np.log1p(y).mean()),
    Functional.PROBABILITY: class_shares,
    Functional.MOST_LIKELY_CLASS: majority,
}


def tilted_share(y: np.ndarray) -> float:
    odds = PARAMETERS["pos_weight"] * y.mean() / (1.0 - y.mean())
    return odds / (1.0 + odds)


def focal_share(y: np.ndarray) -> float:
    """Return where the expected focal loss is flat: Lin et al. (2017), with p the positive."""
    gamma, alpha, share = PARAMETERS["gamma"], PARAMETERS["alpha"], y.mean()

    def slope(p: float) -> float:
        up = (1 - p) ** gamma / p - gamma * (1 - p) ** (gamma - 1) * np.log(p)
        down = p**gamma / (1 - p) - gamma * p ** (gamma - 1) * np.log(1 - p)
        return -share * alpha * up + (1 - share) * (1 - alpha) * down

    return brentq(slope, 1e-9, 1 - 1e-9, xtol=1e-13)


#: Functionals that depend on how the loss weighs, by loss.
OWN: dict[str, Callable[[np.ndarray], object]] = {
    "weighted_bce": tilted_share,
    "focal_binary": focal_share,
}

INVERSE = {
    Link.IDENTITY: lambda f: f,
    Link.LOG: np.exp,
    Link.LOGIT: expit,
    Link.SOFTMAX: lambda f: softmax(f, axis=-1),
}


def best_constant(loss: Loss, y: np.ndarray) -> np.ndarray:
    """Return the prediction, in the loss's form, with the lowest mean loss."""

    def cost(z: np.ndarray) -> float:
        row = predictions(loss, np.atleast_1d(z))
        f = np.broadcast_to(row, (len(y), *row.shape)) if units_of(loss) else np.full(len(y), row)
        return float(loss.value(y, f, **parameters_of(loss)).mean())

    units = units_of(loss)
    if units is None:
        grid = np.linspace(-12.0, 12.0, 2401)
        start = grid[np.argmin([cost(z) for z in grid])]
        found = minimize_scalar(
            cost, bounds=(start - 0.02, start + 0.02), method="bounded", options={"xatol": 1e-10}
        )
        return predictions(loss, np.array(found.x))
    found = minimize(
        cost,
        np.zeros(units),
        method="Nelder-Mead",
        options={"xatol": 1e-7, "fatol": 1e-13, "maxiter": 20_000, "maxfev": 20_000},
    )
    return predictions(loss, found.x)


def claimed(loss: Loss, y: np.ndarray) -> object:
    return OWN[loss.id](y) if loss.id in OWN else FUNCTIONAL[loss.elicits](y)


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_best_constant_is_the_functional(loss: Loss):
    if loss.id in NO_CONSTANT:
        return
    y = targets(loss, ROWS)
    natural = INVERSE[loss.form.link](best_constant(loss, y))
    assert natural == pytest.approx(claimed(loss, y), rel=1e-4, abs=1e-4)


def test_exceptions_are_losses_of_the_catalogue():
    assert set(OWN) | set(NO_CONSTANT) <= set(catalogue())
