"""From the outputs of a network to its scores, by each way of reading a decision out of them."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from sklearn import metrics as sk

Array = np.ndarray

#: The way in which the loss is usually read out; the others are named by what they do.
NATURAL = "natural"

HIGHER = frozenset(
    ["accuracy", "balanced_accuracy", "f1", "macro_f1", "mcc", "recall", "roc_auc", "pr_auc", "qwk"]
)
NO_PROBABILITIES = frozenset({"hinge", "squared_hinge", "multi_margin"})


@dataclass(frozen=True, slots=True)
class Range:
    """What the whole target allows: errors on logarithms, in percent, and a deviance of counts."""

    nonnegative: bool
    positive: bool
    count: bool


def regression(predicted: Array, y: Array, allowed: Range, train_mean: float) -> dict[str, float]:
    error = np.abs(predicted - y)
    told = {
        "rmse": float(np.sqrt((error**2).mean())),
        "mae": float(error.mean()),
        "medae": float(np.median(error)),
    }
    if allowed.nonnegative:
        logs = np.log1p(np.maximum(predicted, 0)) - np.log1p(y)
        told["rmsle"] = float(np.sqrt((logs**2).mean()))
    if allowed.positive:
        told["mape"] = float((error / y).mean())
    if allowed.count:
        lifted = np.maximum(predicted, 0.01 * train_mean)
        told["poisson_deviance"] = float(sk.mean_poisson_deviance(y, lifted))
    return told


def binary(p: Array, y: Array, probabilities: bool, threshold: float = 0.5) -> dict[str, float]:
    told: dict[str, float] = {}
    if probabilities:
        told["log_loss"] = float(sk.log_loss(y, np.clip(p, 1e-7, 1 - 1e-7), labels=[0, 1]))
        told["brier"] = float(((p - y) ** 2).mean())
    told["roc_auc"] = float(sk.roc_auc_score(y, p))
    told["pr_auc"] = float(sk.average_precision_score(y, p))
    return {**told, **decided(y, p >= threshold)}


def decided(y: Array, said: Array) -> dict[str, float]:
    """Return the scores of decisions, from the four counts."""
    tp, fp = float((said & (y == 1)).sum()), float((said & (y == 0)).sum())
    fn, tn = float((~said & (y == 1)).sum()), float((~said & (y == 0)).sum())
    spread = ((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)) ** 0.5
    recall = tp / (tp + fn) if tp + fn else 0.0
    return {
        "accuracy": (tp + tn) / len(y),
        "balanced_accuracy": (recall + (tn / (tn + fp) if tn + fp else 0.0)) / 2,
        "f1": 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 0.0,
        "mcc": (tp * tn - fp * fn) / spread if spread else 0.0,
        "recall": recall,
    }


#: Metrics for which a threshold is tuned on the validation part.
TUNED = ("balanced_accuracy", "f1", "mcc")


def tuned_thresholds(p: Array, y: Array) -> dict[str, float]:
    """Return, for each metric, the threshold that is best on the validation part."""
    tried = np.unique(np.quantile(p, np.linspace(0.005, 0.995, 100)))
    reached = [decided(y, p >= each) for each in tried]
    return {name: float(tried[int(np.argmax([one[name] for one in reached]))]) for name in TUNED}


def _recalls(y: Array, said: Array, classes: int) -> float:
    there = [k for k in range(classes) if (y == k).any()]
    return float(np.mean([(said[y == k] == k).mean() for k in there]))


def multiclass(
    p: Array, y: Array, probabilities: bool, said: Array | None = None
) -> dict[str, float]:
    classes = p.shape[1]
    said = p.argmax(1) if said is None else said
    told = {}
    if probabilities:
        own = p[np.arange(len(y)), y.astype(int)]
        told["log_loss"] = float(-np.log(np.clip(own, 1e-7, 1)).mean())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {
            **told,
            "accuracy": float((said == y).mean()),
            "balanced_accuracy": _recalls(y, said, classes),
            "macro_f1": float(sk.f1_score(y, said, average="macro", zero_division=0)),
        }


#: How far the log prior is taken off before the most probable class is read out.
PRIOR_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


def prior_decisions(
    valid: Array, y_valid: Array, test: Array, log_prior: Array
) -> Iterator[tuple[str, Array]]:
    """Yield decisions that move the borders between classes: by the prior, or by tuning."""
    moved = np.log(np.clip(test, 1e-9, 1))
    yield "prior", (moved - log_prior).argmax(1)
    for metric in ("balanced_accuracy", "macro_f1"):
        tried = [
            multiclass(
                valid, y_valid, False, (np.log(np.clip(valid, 1e-9, 1)) - s * log_prior).argmax(1)
            )
            for s in PRIOR_SHARES
        ]
        best = PRIOR_SHARES[int(np.argmax([one[metric] for one in tried]))]
        yield f"tuned:{metric}", (moved - best * log_prior).argmax(1)


def ordinal(said: Array, y: Array, levels: int) -> dict[str, float]:
    error = np.abs(said - y)
    there = [k for k in range(levels) if (y == k).any()]
    return {
        "mae_rank": float(error.mean()),
        "macro_mae_rank": float(np.mean([error[y == k].mean() for k in there])),
        "qwk": kappa(said, y, levels),
        "accuracy": float((said == y).mean()),
    }


def kappa(said: Array, y: Array, levels: int) -> float:
    """Return the quadratically weighted kappa, 0 where it is undefined."""
    seen = ((said - y) ** 2).mean()
    by_chance = ((said - said.mean()) ** 2).mean() + ((y - y.mean()) ** 2).mean()
    by_chance += (said.mean() - y.mean()) ** 2
    return float(1 - seen / by_chance) if by_chance > 0 else 0.0


def level_decisions(
    name: str, valid: tuple[Array | None, Array], test: tuple[Array | None, Array],
    y_valid: Array, shares: Array,
) -> Iterator[tuple[str, Array]]:  # fmt: skip
    """Yield decisions on levels; a model gives class probabilities, if any, and a score.

    ``matched`` cuts the score so that the levels come out as often as in training; ``cuts`` moves
    these cut points until the kappa on the validation part is best.
    """
    p, score = test
    levels = len(shares)
    if p is None:
        yield NATURAL, np.clip(np.rint(score), 0, levels - 1)
    else:
        decoded = dict(_from_probabilities(p, score, shares))
        yield NATURAL, decoded["median" if name in ("coral", "corn") else "mode"]
        yield from decoded.items()
    start = np.quantile(valid[1], np.clip(np.cumsum(shares)[:-1], 0, 1))
    yield "matched", np.searchsorted(start, score).astype(float)
    moved = _moved_cuts(start, valid[1], y_valid, levels)
    yield "cuts", np.searchsorted(moved, score).astype(float)


def _from_probabilities(p: Array, score: Array, shares: Array) -> Iterator[tuple[str, Array]]:
    levels = len(shares)
    yield "mode", p.argmax(1).astype(float)
    yield "median", _median(p)
    yield "mean", np.clip(np.rint(score), 0, levels - 1)
    even = p / shares
    even = even / even.sum(1, keepdims=True)
    yield "prior mode", even.argmax(1).astype(float)
    yield "prior median", _median(even)


def _median(p: Array) -> Array:
    return np.minimum((p.cumsum(1) < 0.5).sum(1), p.shape[1] - 1).astype(float)


def _moved_cuts(start: Array, score: Array, y: Array, levels: int) -> Array:
    cuts, grid = start.copy(), np.quantile(score, np.linspace(0.01, 0.99, 40))
    best = kappa(np.searchsorted(cuts, score), y, levels)
    for _ in range(2):
        for place in range(len(cuts)):
            for value in grid:
                tried = np.sort(np.where(np.arange(len(cuts)) == place, value, cuts))
                reached = kappa(np.searchsorted(tried, score), y, levels)
                if reached > best + 1e-9:
                    best, cuts = reached, tried
    return cuts
