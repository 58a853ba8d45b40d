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
    """Return the label, or the index, of the largest class."""
    if y.min() < 0:
        return 1.0 if y.mean() > 0 else -1.0
    return int(np.argmax(class_shares(y)))


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


def reweighted(y: np.ndarray, weight: object) -> np.ndarray:
    """Return the class shares after each class counts by its weight."""
    shares = class_shares(y) * np.asarray(weight)
    return shares / shares.sum()


def stationary(cost: Callable[[np.ndarray], float]) -> np.ndarray:
    """Return the class probabilities at which a cost of class probabilities is lowest."""
    found = minimize(lambda z: cost(softmax(z)), np.zeros(K), options={"gtol": 1e-9})
    return softmax(found.x)


def focal_shares(y: np.ndarray) -> np.ndarray:
    shares, gamma = class_shares(y), PARAMETERS["gamma"]
    return stationary(lambda p: -(shares * (1 - p) ** gamma * np.log(p)).sum())


def asymmetric_shares(y: np.ndarray) -> np.ndarray:
    """Return where the expected loss of each label is lowest, on a fine grid."""
    p = np.linspace(1e-4, 1 - 1e-4, 200_001)
    q = np.maximum(p - PARAMETERS["margin"], 0.0)
    hit = -((1 - p) ** PARAMETERS["gamma_pos"]) * np.log(p)
    miss = -(q ** PARAMETERS["gamma_neg"]) * np.log(1 - q)
    return np.array([p[np.argmin(share * hit + (1 - share) * miss)] for share in y.mean(axis=0)])


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
    "class_weighted_ce": lambda y: reweighted(y, PARAMETERS["class_weight"]),
    "balanced_softmax": lambda y: reweighted(y, 1.0 / np.asarray(PARAMETERS["prior"])),
    "label_smoothing_bce": lambda y: 0.8 * y.mean() + 0.1,
    "label_smoothing_ce": lambda y: 0.8 * class_shares(y) + 0.2 / K,
    "focal_categorical": focal_shares,
    "asymmetric_loss": asymmetric_shares,
}

INVERSE = {
    Link.IDENTITY: lambda f: f,
    Link.LOG: np.exp,
    Link.LOGIT: expit,
    Link.SOFTMAX: lambda f: softmax(f, axis=-1),
}

#: What the best prediction means where the link alone doesn't tell, by loss.
NATURAL: dict[str, Callable[[np.ndarray], object]] = {
    "multiclass_hinge": np.argmax,
    "zero_inflated_poisson": lambda f: expit(-f[0]) * np.exp(f[1]),
}


def natural(loss: Loss, f: np.ndarray) -> object:
    return NATURAL[loss.id](f) if loss.id in NATURAL else INVERSE[loss.form.link](f)


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
    assert natural(loss, best_constant(loss, y)) == pytest.approx(
        claimed(loss, y), rel=1e-4, abs=1e-4
    )


def test_exceptions_are_losses_of_the_catalogue():
    assert set(OWN) | set(NATURAL) | set(NO_CONSTANT) <= set(catalogue())
