"""Ordinal loss on the chance of going on to the next rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import above, expit, softplus, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    thresholds = f.shape[-1]
    reached = above(y + 1.0, thresholds)
    return total(reached * (softplus(f) - above(y, thresholds) * f))


def _gradient(y: Array, f: Array) -> Array:
    thresholds = f.shape[-1]
    return above(y + 1.0, thresholds) * (expit(f) - above(y, thresholds))


_TORCH = """\
class CornLoss(torch.nn.Module):
    def forward(self, logits, target):
        ranks = torch.arange(logits.shape[1], device=logits.device)
        reached, above = target.reshape(-1, 1) >= ranks, target.reshape(-1, 1) > ranks
        rows = torch.nn.functional.binary_cross_entropy_with_logits(
            logits, above.to(logits.dtype), reduction="none"
        )
        return (rows * reached).sum(1).mean()
"""

_KERAS = """\
class CornLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        rank = keras.ops.cast(keras.ops.reshape(y_true, (-1, 1)), y_pred.dtype)
        cuts = keras.ops.arange(y_pred.shape[-1], dtype=y_pred.dtype)
        reached = keras.ops.cast(rank >= cuts, y_pred.dtype)
        above = keras.ops.cast(rank > cuts, y_pred.dtype)
        return keras.ops.sum(reached * (keras.ops.softplus(y_pred) - above * y_pred), axis=-1)
"""

_JAX = """\
def corn_loss(logits, ranks):
    cuts = jax.numpy.arange(logits.shape[-1])
    reached, above = ranks[..., None] >= cuts, ranks[..., None] > cuts
    return (reached * (jax.nn.softplus(logits) - above * logits)).sum(axis=-1)
"""

LOSS = Loss(
    id="corn",
    title="CORN ordinal loss",
    aliases=("continuation ratio", "conditional ordinal"),
    tasks=(Task.ORDINAL,),
    formula="Σ_{k ≤ y} (log(1 + exp(f_k)) - [y > k] f_k), k = 0..K-2",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.RANK,
    elicits=Functional.CONTINUATION_PROBABILITY,
    units=Units.PER_THRESHOLD,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="CornLoss",
            form=LOGITS,
            units=Units.PER_THRESHOLD,
            dtype="int64",
            shape="(N,)",
            names=("coral_pytorch.losses.corn_loss",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="The authors' code divides by the number of terms instead of rows.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="CornLoss",
            form=LOGITS,
            units=Units.PER_THRESHOLD,
            dtype="int64",
            shape="(N,)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="corn_loss",
            form=LOGITS,
            units=Units.PER_THRESHOLD,
            dtype="int32",
            shape="(N,)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Asks, rank by rank, whether a row that got this far goes on.",
    use_when="classes are ordered and outputs are not to be tied together",
    avoid_when="high ranks are rare: their terms see few rows",
    pitfalls=(
        "It takes K - 1 outputs, not K.",
        "P(y > k) is the product of the probabilities up to k; predict from the products.",
    ),
    references=(
        "Shi, Cao & Raschka (2021), Deep Neural Networks for Rank-Consistent Ordinal Regression, "
        "arXiv:2111.08851",
    ),
)
