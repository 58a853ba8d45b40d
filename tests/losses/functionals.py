"""What losses claim to elicit, computed from targets without any loss."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from loss_cases import PARAMETERS, K
from scipy.optimize import brentq, fsolve, minimize
from scipy.special import digamma, expit, softmax
from scipy.stats import norm

from losspick.core.loss import Loss
from losspick.core.vocabulary import Functional


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


def expectile(y: np.ndarray) -> float:
    tau = PARAMETERS["expectile"]
    return root(lambda c: (np.where(y > c, tau, 1 - tau) * (y - c)).sum(), y)


def weighted_median(y: np.ndarray) -> float:
    """Return where half of the weight 1/y lies below."""
    ordered = np.sort(y)
    weight = np.cumsum(1.0 / ordered)
    return ordered[np.searchsorted(weight, weight[-1] / 2.0)]


def sharp_normal(y: np.ndarray) -> np.ndarray:
    """Return mean and variance of the normal distribution with the lowest CRPS.

    Where it is lowest, as many targets lie above the mean as below by the distribution itself, and
    the targets are as far from it as its own draws are.
    """

    def unbalanced(p: np.ndarray) -> list[float]:
        u = (y - p[0]) / p[1]
        return [(2.0 * norm.cdf(u) - 1.0).mean(), 2.0 * norm.pdf(u).mean() - np.pi**-0.5]

    middle, spread = fsolve(unbalanced, [np.median(y), y.std()], xtol=1e-12)
    return np.array([middle, spread**2])


#: What a functional is, computed without the loss.
FUNCTIONAL: dict[Functional, Callable[[np.ndarray], object]] = {
    Functional.MEAN: lambda y: y.mean(axis=0),
    Functional.MEDIAN: np.median,
    Functional.QUANTILE: lambda y: np.quantile(y, PARAMETERS["quantile"], method="inverted_cdf"),
    Functional.QUANTILES: lambda y: np.quantile(y, PARAMETERS["levels"], method="inverted_cdf"),
    Functional.HUBER_LOCATION: huber_location,
    Functional.LOG_COSH_LOCATION: lambda y: root(lambda c: np.tanh(y - c).sum(), y),
    Functional.LOG_MEAN: lambda y: np.expm1(np.log1p(y).mean()),
    Functional.EXPECTILE: expectile,
    Functional.WEIGHTED_MEDIAN: weighted_median,
    Functional.MEAN_AND_VARIANCE: lambda y: (y.mean(), y.var()),
    Functional.CUMULATIVE_PROBABILITY: lambda y: [(y > k).mean() for k in range(K - 1)],
    Functional.CONTINUATION_PROBABILITY: lambda y: [
        (y > k).sum() / (y >= k).sum() for k in range(K - 1)
    ],
    Functional.HAZARD: lambda y: [
        ((y[:, 0] == k) & (y[:, 1] == 1)).sum() / (y[:, 0] >= k).sum() for k in range(K)
    ],
    Functional.CIRCULAR_MEAN: lambda y: np.angle(np.exp(1j * y).mean()),
    Functional.PROBABILITY: class_shares,
    Functional.MOST_LIKELY_CLASS: majority,
    Functional.DENSITY_RATIO: class_shares,
    Functional.TASK_NOISE: lambda y: y.mean(axis=0),
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


def student_location(y: np.ndarray) -> float:
    df, scale = PARAMETERS["df"], PARAMETERS["scale"]
    middle = np.quantile(y, [0.2, 0.8])
    return root(lambda c: ((y - c) / (df * scale**2 + (y - c) ** 2)).sum(), middle)


def latent_location(y: np.ndarray) -> float:
    """Return the score under which the ranks' chances at the cuts are as balanced as observed."""
    cuts = np.array([-np.inf, *PARAMETERS["thresholds"], np.inf])
    rank = y.astype(int)

    def score(c: float) -> float:
        return (1.0 - expit(cuts[rank] - c) - expit(cuts[rank + 1] - c)).sum()

    return brentq(score, -20.0, 20.0, xtol=1e-12)


def beta_location(y: np.ndarray) -> float:
    precision, target = PARAMETERS["precision"], (np.log(y) - np.log1p(-y)).mean()
    return brentq(
        lambda m: digamma(m * precision) - digamma((1 - m) * precision) - target, 1e-6, 1 - 1e-6
    )


def m_location(slope: Callable[[np.ndarray], np.ndarray]) -> Callable[[np.ndarray], float]:
    """Return what computes the place in the bulk of the targets where slopes of errors cancel."""

    def place(y: np.ndarray) -> float:
        return root(lambda c: slope(y - c).sum(), np.quantile(y, [0.15, 0.85]))

    return place


def half_margin(y: np.ndarray) -> float:
    """Return the share of the positive label of -1 and +1."""
    return (y > 0).mean()


def sharpened_shares(y: np.ndarray) -> np.ndarray:
    shares = class_shares(y) ** (1.0 / (1.0 - PARAMETERS["q"]))
    return shares / shares.sum()


def poly_shares(y: np.ndarray) -> np.ndarray:
    shares, epsilon = class_shares(y), PARAMETERS["epsilon"]
    return stationary(lambda p: -(shares * (np.log(p) + epsilon * p)).sum())


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
    "smape": lambda y: y[np.argmin([(np.abs(y - c) / (y + c)).mean() for c in y + 1e-300])],
    "student_t_nll": student_location,
    "cumulative_link": latent_location,
    "pseudo_huber": m_location(lambda r: r / np.sqrt(1.0 + (r / PARAMETERS["delta"]) ** 2)),
    "cauchy": m_location(lambda r: r / (1.0 + (r / PARAMETERS["c"]) ** 2)),
    "welsch": m_location(lambda r: r * np.exp(-((r / PARAMETERS["c"]) ** 2))),
    "fair": m_location(lambda r: r / (1.0 + np.abs(r) / PARAMETERS["c"])),
    "crps_gaussian": sharp_normal,
    "crps_ensemble": lambda y: np.quantile(y, [1 / 6, 1 / 2, 5 / 6], method="inverted_cdf"),
    "log_normal": lambda y: (np.log(y).mean(), np.log(y).var()),
    "masked_token_ce": lambda y: class_shares(y[y >= 0]),
    "exponential": half_margin,
    "generalized_ce": sharpened_shares,
    "poly1_ce": poly_shares,
    "weibull_aft": lambda y: np.log((y[:, 0] ** 1.5).sum() / y[:, 1].sum()) / 1.5,
    "beta_nll_proportion": beta_location,
}


def claimed(loss: Loss, y: np.ndarray) -> object:
    return OWN[loss.id](y) if loss.id in OWN else FUNCTIONAL[loss.elicits](y)
