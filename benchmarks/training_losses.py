"""The candidate losses of the training benchmark, each for several networks at once.

Outputs have the shape (repeats, rows, units), targets (repeats, rows); a loss returns one mean for
each repeat, so that the gradients of the repeats do not mix.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

#: What a loss needs to know about the training part: one number (or row) for each repeat.
Facts = dict[str, Tensor]
LossFunction = Callable[[Tensor, Tensor, Facts], Tensor]

#: Scales on which a target is learned.
STANDARDISED, OVER_MEAN, RAW = "standardised", "over mean", "raw"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A loss: its output units (0 stands for the number of classes) and its target's scale."""

    name: str
    value: LossFunction
    units: int = 1
    scale: str = RAW
    #: Extra parameters, one row a repeat: thresholds between the levels.
    cuts: bool = False
    needs: frozenset[str] = field(default_factory=frozenset)


def _mean(values: Tensor) -> Tensor:
    return values.flatten(1).mean(1)


def _huber(error: Tensor, delta: Tensor) -> Tensor:
    size = error.abs()
    inside = 0.5 * error**2
    return torch.where(size <= delta, inside, delta * (size - 0.5 * delta))


def _student_t(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    df, log_scale = 4.0, out[..., 1].clamp(-6, 6)
    z = (y - out[..., 0]) / log_scale.exp()
    return _mean((df + 1) / 2 * torch.log1p(z**2 / df) + log_scale)


def _gaussian(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    log_variance = out[..., 1].clamp(-8, 8)
    return _mean(0.5 * (log_variance + (y - out[..., 0]) ** 2 / log_variance.exp()))


def _tweedie(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    power, log_mean = 1.5, out[..., 0].clamp(-15, 15)
    up, down = (1 - power) * log_mean, (2 - power) * log_mean
    return _mean(-y * up.exp() / (1 - power) + down.exp() / (2 - power))


def _exp(out: Tensor) -> Tensor:
    return out[..., 0].clamp(-15, 15).exp()


REGRESSION = (
    Candidate("mse", lambda o, y, f: _mean((o[..., 0] - y) ** 2), scale=STANDARDISED),
    Candidate("mae", lambda o, y, f: _mean((o[..., 0] - y).abs()), scale=STANDARDISED),
    Candidate(
        "huber", lambda o, y, f: _mean(_huber(o[..., 0] - y, f["delta"])), scale=STANDARDISED
    ),
    Candidate(
        "log_cosh",
        lambda o, y, f: _mean((e := (o[..., 0] - y).abs()) + F.softplus(-2 * e) - math.log(2)),
        scale=STANDARDISED,
    ),
    Candidate("gaussian_nll", _gaussian, units=2, scale=STANDARDISED),
    Candidate("student_t_nll", _student_t, units=2, scale=STANDARDISED),
    Candidate(
        "msle",
        lambda o, y, f: _mean((torch.log1p(_exp(o) * f["mean"]) - torch.log1p(y * f["mean"])) ** 2),
        scale=OVER_MEAN,
        needs=frozenset({"nonnegative"}),
    ),
    Candidate(
        "poisson",
        lambda o, y, f: _mean(_exp(o) - y * o[..., 0].clamp(-15, 15)),
        scale=OVER_MEAN,
        needs=frozenset({"nonnegative"}),
    ),
    Candidate("tweedie", _tweedie, scale=OVER_MEAN, needs=frozenset({"nonnegative"})),
    Candidate(
        "gamma",
        lambda o, y, f: _mean(o[..., 0].clamp(-15, 15) + y / _exp(o)),
        scale=OVER_MEAN,
        needs=frozenset({"positive"}),
    ),
    Candidate(
        "mape",
        lambda o, y, f: _mean((_exp(o) - y).abs() / y),
        scale=OVER_MEAN,
        needs=frozenset({"positive"}),
    ),
    Candidate(
        "bce",
        lambda o, y, f: _mean(F.binary_cross_entropy_with_logits(o[..., 0], y, reduction="none")),
        needs=frozenset({"unit"}),
    ),
)


def _bce(out: Tensor, y: Tensor, weight: Tensor | None = None, smooth: float = 0.0) -> Tensor:
    target = y * (1 - smooth) + 0.5 * smooth
    loss = F.binary_cross_entropy_with_logits(out[..., 0], target, reduction="none")
    return _mean(loss if weight is None else loss * torch.where(y > 0.5, weight, 1.0))


def _focal(out: Tensor, y: Tensor, alpha: Tensor | float) -> Tensor:
    loss = F.binary_cross_entropy_with_logits(out[..., 0], y, reduction="none")
    weight = y * alpha + (1 - y) * (1 - alpha)
    return _mean(weight * (1 - (-loss).exp()) ** 2 * loss)


def _dice(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    p = torch.sigmoid(out[..., 0])
    return 1 - (2 * (p * y).sum(1) + 1) / (p.sum(1) + y.sum(1) + 1)


def binary_smoothed(smoothing: float) -> LossFunction:
    return lambda o, y, f: _bce(o, y, smooth=smoothing)


BINARY = (
    Candidate("bce", lambda o, y, f: _bce(o, y)),
    Candidate("weighted_bce", lambda o, y, f: _bce(o, y, f["odds_against"])),
    Candidate("focal", lambda o, y, f: _focal(o, y, 0.25)),
    Candidate("focal_balanced", lambda o, y, f: _focal(o, y, f["share_of_negatives"])),
    Candidate("hinge", lambda o, y, f: _mean(F.relu(1 - (2 * y - 1) * o[..., 0]))),
    Candidate("squared_hinge", lambda o, y, f: _mean(F.relu(1 - (2 * y - 1) * o[..., 0]) ** 2)),
    Candidate("mse", lambda o, y, f: _mean((torch.sigmoid(o[..., 0]) - y) ** 2)),
    Candidate("dice", _dice),
    Candidate("label_smoothing_bce", binary_smoothed(0.1)),
)


def _ce(out: Tensor, y: Tensor, weight: Tensor | None = None, smooth: float = 0.0) -> Tensor:
    log_p = out.log_softmax(-1)
    own = -log_p.gather(-1, y.long()[..., None])[..., 0]
    loss = (1 - smooth) * own - smooth * log_p.mean(-1)
    if weight is None:
        return _mean(loss)
    of_row = weight.gather(1, y.long())
    return (loss * of_row).sum(1) / of_row.sum(1)


def _focal_classes(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    own = out.log_softmax(-1).gather(-1, y.long()[..., None])[..., 0]
    return _mean(-((1 - own.exp()) ** 2) * own)


def _margin(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    own = out.gather(-1, y.long()[..., None])
    other = F.relu(1 - own + out).scatter(-1, y.long()[..., None], 0.0)
    return _mean(other.sum(-1) / out.shape[-1])


def _one_hot(out: Tensor, y: Tensor) -> Tensor:
    return F.one_hot(y.long(), out.shape[-1]).to(out)


def classes_smoothed(smoothing: float) -> LossFunction:
    return lambda o, y, f: _ce(o, y, smooth=smoothing)


MULTICLASS = (
    Candidate("ce", lambda o, y, f: _ce(o, y), units=0),
    Candidate("weighted_ce", lambda o, y, f: _ce(o, y, f["class_weight"]), units=0),
    Candidate("focal", _focal_classes, units=0),
    Candidate("label_smoothing_ce", classes_smoothed(0.1), units=0),
    Candidate(
        "mse", lambda o, y, f: _mean(((o.softmax(-1) - _one_hot(o, y)) ** 2).sum(-1)), units=0
    ),
    Candidate("multi_margin", _margin, units=0),
    Candidate("balanced_softmax", lambda o, y, f: _ce(o + f["log_prior"][:, None, :], y), units=0),
)


def _passed(y: Tensor, levels: int) -> Tensor:
    """Return, for each step between levels, whether the target lies above it."""
    return (y[..., None] > torch.arange(levels - 1)).float()


def _coral(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    return _mean(
        F.binary_cross_entropy_with_logits(out, _passed(y, out.shape[-1] + 1), reduction="none")
    )


def _corn(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    above = _passed(y, out.shape[-1] + 1)
    reached = torch.cat([torch.ones_like(above[..., :1]), above[..., :-1]], -1)
    loss = F.binary_cross_entropy_with_logits(out, above, reduction="none") * reached
    return loss.flatten(1).sum(1) / reached.flatten(1).sum(1)


def _cumulative(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    above = torch.sigmoid(out)
    one, none = torch.ones_like(above[..., :1]), torch.zeros_like(above[..., :1])
    p = torch.cat([one, above], -1) - torch.cat([above, none], -1)
    return _mean(-p.gather(-1, y.long()[..., None]).clamp_min(1e-7).log())


def _emd2(out: Tensor, y: Tensor, facts: Facts) -> Tensor:
    steps = out.softmax(-1).cumsum(-1) - _one_hot(out, y).cumsum(-1)
    return _mean((steps**2).sum(-1))


ORDINAL = (
    Candidate("ce", lambda o, y, f: _ce(o, y), units=0),
    Candidate("weighted_ce", lambda o, y, f: _ce(o, y, f["class_weight"]), units=0),
    Candidate("mse_rank", lambda o, y, f: _mean((o[..., 0] - y) ** 2), scale=STANDARDISED),
    Candidate("mae_rank", lambda o, y, f: _mean((o[..., 0] - y).abs()), scale=STANDARDISED),
    Candidate("coral", _coral, cuts=True),
    Candidate("corn", _corn, units=-1),
    Candidate("cumulative_link", _cumulative, cuts=True),
    Candidate("emd2", _emd2, units=0),
)

CANDIDATES = {
    "regression": REGRESSION,
    "binary": BINARY,
    "multiclass": MULTICLASS,
    "ordinal": ORDINAL,
}
