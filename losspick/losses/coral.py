"""Ordinal loss on the thresholds between ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import above, expit, softplus, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return total(softplus(f) - above(y, f.shape[-1]) * f)


def _gradient(y: Array, f: Array) -> Array:
    return expit(f) - above(y, f.shape[-1])


_TORCH = """\
class CoralLoss(torch.nn.Module):
    def forward(self, logits, target):
        ranks = torch.arange(logits.shape[1], device=logits.device)
        above = (target.reshape(-1, 1) > ranks).to(logits.dtype)
        rows = torch.nn.functional.binary_cross_entropy_with_logits(
            logits, above, reduction="none"
        )
        return rows.sum(1).mean()
"""

_KERAS = """\
class CoralLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        rank = keras.ops.cast(keras.ops.reshape(y_true, (-1, 1)), y_pred.dtype)
        cuts = keras.ops.arange(y_pred.shape[-1], dtype=y_pred.dtype)
        above = keras.ops.cast(rank > cuts, y_pred.dtype)
        return keras.ops.sum(keras.ops.softplus(y_pred) - above * y_pred, axis=-1)
"""

_JAX = """\
def coral_loss(logits, ranks):
    above = ranks[..., None] > jax.numpy.arange(logits.shape[-1])
    return (jax.nn.softplus(logits) - above * logits).sum(axis=-1)
"""

LOSS = Loss(
    id="coral",
    title="CORAL ordinal loss",
    aliases=("rank-consistent ordinal", "cumulative binary cross-entropy"),
    tasks=(Task.ORDINAL,),
    formula="Σ_k (log(1 + exp(f_k)) - [y > k] f_k), k = 0..K-2",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.RANK,
    elicits=Functional.CUMULATIVE_PROBABILITY,
    units=Units.PER_THRESHOLD,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="CoralLoss",
            form=LOGITS,
            units=Units.PER_THRESHOLD,
            dtype="int64",
            shape="(N,)",
            names=("coral_pytorch.losses.coral_loss",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="CoralLoss",
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
            name="coral_loss",
            form=LOGITS,
            units=Units.PER_THRESHOLD,
            dtype="int32",
            shape="(N,)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="One binary cross-entropy for each threshold: is the rank above it?",
    use_when="classes are ordered and a miss by two ranks is worse than by one",
    avoid_when="the order is doubtful: plain cross-entropy assumes none",
    pitfalls=(
        "It takes K - 1 outputs, not K.",
        "Probabilities of the thresholds stay in order only if all outputs share their weights and "
        "differ in the bias alone.",
        "Predict the number of thresholds whose probability is above 1/2.",
    ),
    references=(
        "Cao, Mirjalili & Raschka (2020), Rank Consistent Ordinal Regression for Neural Networks, "
        "arXiv:1901.07884",
    ),
)
