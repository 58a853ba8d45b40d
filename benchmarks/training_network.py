"""One small network for each repeat, trained side by side with the same loss.

Two hidden layers of 64 ReLU units, AdamW (weight decay 0.01), early stopping on the validation
value of the training loss with patience 10. The weights of all repeats stand in one tensor a layer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from training_losses import Candidate, Facts

HIDDEN = 64
PATIENCE = 10
LEARNING_RATES = (1e-3, 5e-3)
WEIGHT_DECAY = 0.01

#: At least so many epochs are allowed, and so many steps, up to the most epochs.
LEAST_EPOCHS, STEPS, MOST_EPOCHS = 60, 1500, 150


@dataclass(frozen=True, slots=True)
class Part:
    """Features (repeats, rows, columns) and targets (repeats, rows) of one part of the data."""

    x: Tensor
    y: Tensor

    def of(self, repeats: slice) -> Part:
        return Part(self.x[repeats], self.y[repeats])


@dataclass(frozen=True, slots=True)
class Trained:
    """What is left of a training: best weights and, for each repeat, how it went."""

    weights: tuple[Tensor, ...]
    validation: Tensor
    best_epoch: Tensor
    epochs_to_90: Tensor
    spike: Tensor
    first_norm: Tensor


def batch_size(rows: int) -> int:
    return 64 if rows < 1500 else 128 if rows < 4000 else 256


def first_weights(repeats: slice, columns: int, units: int, cuts: int) -> list[Tensor]:
    """Return weights that depend on the repeat only, so that every loss starts alike."""
    made: list[list[Tensor]] = []
    for repeat in range(repeats.start, repeats.stop):
        draw = torch.Generator().manual_seed(1000 + repeat)
        layers: list[Tensor] = []
        for width, out in ((columns, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, units)):
            bound = 1 / math.sqrt(width)
            layers.append((torch.rand(width, out, generator=draw) * 2 - 1) * bound)
            layers.append((torch.rand(1, out, generator=draw) * 2 - 1) * bound)
        if cuts:
            steps = torch.linspace(-1.5, 1.5, cuts)[None, :]
            layers.append(torch.cat([steps[:, :1], torch.full((1, cuts - 1), _step(cuts))], 1))
        made.append(layers)
    return [torch.stack(layer).requires_grad_() for layer in zip(*made, strict=True)]


def _step(cuts: int) -> float:
    """Return the number whose softplus is the distance of neighbouring thresholds."""
    return math.log(math.expm1(3.0 / max(cuts - 1, 1)))


def forward(weights: list[Tensor] | tuple[Tensor, ...], x: Tensor) -> Tensor:
    hidden = torch.relu(torch.baddbmm(weights[1], x, weights[0]))
    hidden = torch.relu(torch.baddbmm(weights[3], hidden, weights[2]))
    out = torch.baddbmm(weights[5], hidden, weights[4])
    if len(weights) == 6:
        return out
    first, further = weights[6][..., :1], torch.nn.functional.softplus(weights[6][..., 1:])
    return out - torch.cat([first, first + further.cumsum(-1)], -1)


def _order(repeats: slice, rows: int, epoch: int) -> Tensor:
    return torch.stack(
        [
            torch.randperm(rows, generator=torch.Generator().manual_seed(repeat * 10_007 + epoch))
            for repeat in range(repeats.start, repeats.stop)
        ]
    )


def fit(
    loss: Candidate, train: Part, valid: Part, facts: Facts, units: int, cuts: int,
    repeats: slice, rate: float,
) -> Trained:  # fmt: skip
    """Train the networks of some repeats at one learning rate."""
    train, valid = train.of(repeats), valid.of(repeats)
    facts = {name: value[repeats] for name, value in facts.items()}
    weights = first_weights(repeats, train.x.shape[-1], units, cuts)
    optimiser = torch.optim.AdamW(weights, lr=rate, weight_decay=WEIGHT_DECAY, foreach=True)
    count, rows = train.y.shape
    size = batch_size(rows)
    epochs = min(MOST_EPOCHS, max(LEAST_EPOCHS, math.ceil(STEPS / math.ceil(rows / size))))
    kept = [layer.detach().clone() for layer in weights]
    best = torch.full((count,), math.inf)
    best_epoch, bad = torch.zeros(count), torch.zeros(count)
    curve: list[Tensor] = []
    norms: list[Tensor] = []
    row = torch.arange(count)[:, None]
    for epoch in range(epochs):
        for part in _order(repeats, rows, epoch).split(size, 1):
            optimiser.zero_grad(set_to_none=True)
            out = forward(weights, train.x[row, part])
            loss.value(out, train.y[row, part], facts).sum().backward()
            norms.append(sum((w.grad.flatten(1) ** 2).sum(1) for w in weights).sqrt())  # type: ignore[union-attr]
            optimiser.step()
        with torch.no_grad():
            value = loss.value(forward(weights, valid.x), valid.y, facts)
        value = torch.where(value.isfinite(), value, torch.inf)
        curve.append(value)
        better = (value < best) & (bad < PATIENCE)
        best = torch.where(better, value, best)
        best_epoch = torch.where(better, float(epoch + 1), best_epoch)
        bad = torch.where(better, 0.0, bad + 1)
        for layer, copy in zip(weights, kept, strict=True):
            copy[better] = layer.detach()[better]
        if bool((bad >= PATIENCE).all()):
            break
    return Trained(
        tuple(kept), best, best_epoch, _to_90(torch.stack(curve), best), *_norms(torch.stack(norms))
    )


def _to_90(curve: Tensor, best: Tensor) -> Tensor:
    """Return the epoch at which 90 % of the decrease since the first epoch is reached."""
    aim = curve[0] - 0.9 * (curve[0] - best)
    return (curve <= aim).float().argmax(0).float() + 1


def _norms(norms: Tensor) -> tuple[Tensor, Tensor]:
    return norms.max(0).values / norms.median(0).values, norms[0]


def fit_all(
    loss: Candidate, train: Part, valid: Part, facts: Facts, units: int, cuts: int
) -> tuple[Trained, float, tuple[float, ...]]:
    """Choose the learning rate on the first repeat, then train all repeats with it."""
    trials = [
        float(fit(loss, train, valid, facts, units, cuts, slice(0, 1), rate).validation[0])
        for rate in LEARNING_RATES
    ]
    rate = LEARNING_RATES[trials.index(min(trials))]
    everything = slice(0, train.y.shape[0])
    return fit(loss, train, valid, facts, units, cuts, everything, rate), rate, tuple(trials)
