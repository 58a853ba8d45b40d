"""Supervised contrastive loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import DIRECTIONS
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.geometry import through_unit, unit
from losspick.losses.numerics import log_softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _positives(y: Array) -> Array:
    """Return for every two rows the weight of the second as a positive of the first."""
    import numpy as np

    same = (y[:, None] == y[None, :]) & ~np.eye(len(y), dtype=bool)
    count = same.sum(axis=1, keepdims=True)
    return np.where(same, 1.0 / np.maximum(count, 1), 0.0)


def _log_shares(f: Array, temperature: float) -> Array:
    """Return the log-softmax of each row's cosines with all others; 0 with itself."""
    import numpy as np

    scores = unit(f) @ unit(f).T / temperature
    own = np.eye(len(f), dtype=bool)
    return np.where(own, 0.0, log_softmax(np.where(own, -1e30, scores)))


def _per_anchor(positives: Array) -> float:
    """Return rows over anchors: the mean of the values is then that over rows with a positive."""
    return len(positives) / max(float(positives.sum()), 1.0)


def _value(y: Array, f: Array, *, temperature: float) -> Array:
    positives = _positives(y)
    shares: Array = (positives * _log_shares(f, temperature)).sum(axis=1)
    return -_per_anchor(positives) * shares


def _gradient(y: Array, f: Array, *, temperature: float) -> Array:
    import numpy as np

    positives = _positives(y)
    shares = np.where(np.eye(len(f), dtype=bool), 0.0, np.exp(_log_shares(f, temperature)))
    excess = positives.sum(axis=1, keepdims=True) * shares - positives
    pull: Array = (excess + excess.T) @ unit(f) * (_per_anchor(positives) / temperature)
    return through_unit(f, pull)


_TORCH = """\
class SupConLoss(torch.nn.Module):
    def __init__(self, temperature):
        super().__init__()
        self.temperature = temperature

    def forward(self, embeddings, target):
        units = torch.nn.functional.normalize(embeddings, dim=-1)
        own = torch.eye(len(units), dtype=torch.bool, device=units.device)
        scores = (units @ units.T / self.temperature).masked_fill(own, -1e30)
        same = (target.unsqueeze(1) == target) & ~own
        count = same.sum(1)
        log_share = torch.where(same, scores.log_softmax(1), 0).sum(1) / count.clamp(min=1)
        return -log_share.sum() / (count > 0).sum().clamp(min=1)
"""

_KERAS = """\
class SupConLoss(keras.losses.Loss):
    def __init__(self, temperature):
        super().__init__(reduction=None)
        self.temperature = temperature

    def call(self, y_true, y_pred):
        ops, kind = keras.ops, y_pred.dtype
        units, label = ops.normalize(y_pred, axis=-1), ops.reshape(y_true, (-1,))
        own = ops.eye(y_pred.shape[0], dtype=kind)
        scores = units @ ops.transpose(units) / self.temperature - 1e30 * own
        same = ops.cast(label[:, None] == label[None, :], kind) - own
        count = ops.sum(same, axis=1)
        log_share = ops.sum(same * ops.log_softmax(scores, axis=1), axis=1)
        anchors = ops.maximum(ops.sum(ops.cast(count > 0, kind)), 1.0)
        return -ops.sum(log_share / ops.maximum(count, 1.0)) / anchors
"""

_JAX = """\
def supcon_loss(embeddings, labels, temperature):
    units = embeddings / jax.numpy.linalg.norm(embeddings, axis=-1, keepdims=True)
    own = jax.numpy.eye(len(units), dtype=bool)
    scores = jax.numpy.where(own, -1e30, units @ units.T / temperature)
    same = (labels[:, None] == labels[None, :]) & ~own
    count = same.sum(axis=1)
    log_share = jax.numpy.where(same, jax.nn.log_softmax(scores, axis=1), 0).sum(axis=1)
    anchors = jax.numpy.maximum((count > 0).sum(), 1)
    return -(log_share / jax.numpy.maximum(count, 1)).sum() / anchors
"""

LOSS = Loss(
    id="supcon",
    title="Supervised contrastive loss",
    aliases=("supervised contrastive", "sup con"),
    tasks=(Task.METRIC_LEARNING,),
    formula="-1/|P| Σ_{p ∈ P} log(exp(cos(f, f_p) / τ) / Σ_j exp(cos(f, f_j) / τ)), P: the other "
    "rows of its class, j: all other rows",
    value=_value,
    gradient=_gradient,
    form=DIRECTIONS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.CLOSENESS,
    units=Units.EMBEDDING,
    convex=False,
    bounded_gradient=False,
    arrays="y (N,), f (N, D)",
    parameters=(
        Parameter(
            name="temperature",
            default=0.1,
            meaning="τ > 0, 0.05 to 0.5; the smaller, the more the hardest negatives lead",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SupConLoss",
            form=DIRECTIONS,
            units=Units.EMBEDDING,
            dtype="int64",
            shape="(N,)",
            arguments="temperature={temperature}",
            names=("pytorch_metric_learning.losses.SupConLoss",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="SupConLoss",
            form=DIRECTIONS,
            units=Units.EMBEDDING,
            dtype="int64",
            shape="(N,)",
            arguments="temperature={temperature}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="supcon_loss",
            form=DIRECTIONS,
            units=Units.EMBEDDING,
            dtype="int32",
            shape="(N,)",
            arguments="temperature={temperature}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Gathers each class in one direction, using every pair of the batch.",
    use_when="classes are labelled and batches are large; a linear classifier then follows on the "
    "embeddings",
    avoid_when="a batch seldom holds two rows of a class: rows without a positive do not count",
    pitfalls=(
        "Draw at least two rows of each class into a batch, or use two views of each row.",
        "Discard the projection on which it was trained; classify from the layer before.",
        "The loss has no fixed best value: it grows with the logarithm of the batch.",
        "The authors' code multiplies by temperature / 0.07.",
    ),
    references=("Khosla et al. (2020), Supervised Contrastive Learning, arXiv:2004.11362",),
)
