"""Squared earth mover's distance between ranks (ranked probability score)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import one_hot, softmax, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _gaps(y: Array, f: Array) -> Array:
    """Return the differences of the two cumulative distributions."""
    import numpy as np

    gaps: Array = np.cumsum(softmax(f) - one_hot(y, f.shape[-1]), axis=-1)
    return gaps


def _value(y: Array, f: Array) -> Array:
    return total(_gaps(y, f) ** 2)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    p = softmax(f)
    by_p: Array = 2.0 * np.flip(np.cumsum(np.flip(_gaps(y, f), axis=-1), axis=-1), axis=-1)
    return p * (by_p - total(p * by_p)[:, None])


_TORCH = """\
class SquaredEMDLoss(torch.nn.Module):
    def forward(self, logits, target):
        truth = torch.nn.functional.one_hot(target.reshape(-1), logits.shape[1])
        gaps = (torch.softmax(logits, 1) - truth).cumsum(1)
        return gaps.square().sum(1).mean()
"""

_KERAS = """\
class SquaredEMDLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        rank = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        truth = keras.ops.one_hot(rank, y_pred.shape[-1])
        gaps = keras.ops.cumsum(keras.ops.softmax(y_pred) - truth, axis=-1)
        return keras.ops.sum(gaps**2, axis=-1)
"""

_JAX = """\
def squared_emd_loss(logits, ranks):
    truth = jax.nn.one_hot(ranks, logits.shape[-1])
    gaps = jax.numpy.cumsum(jax.nn.softmax(logits) - truth, axis=-1)
    return (gaps**2).sum(axis=-1)
"""

LOSS = Loss(
    id="emd_squared",
    title="Squared earth mover's distance",
    aliases=("ranked probability score", "rps", "squared emd"),
    tasks=(Task.ORDINAL,),
    formula="Σ_k (P_k - [y ≤ k])², P the cumulative sums of softmax(f)",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.RANK,
    elicits=Functional.PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SquaredEMDLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="SquaredEMDLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="squared_emd_loss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Compares cumulative probabilities, so that near misses cost less than far ones.",
    use_when="classes are ordered and misses count by distance, as in quadratic kappa",
    avoid_when="ranks are far from evenly spaced, or log loss is the metric",
    pitfalls=(
        "Not convex in the logits: confident wrong starts learn slowly.",
        "It counts every step between ranks as equally long.",
    ),
    references=(
        "Epstein (1969), A Scoring System for Probability Forecasts of Ranked Categories, "
        "J. Applied Meteorology 8(6)",
        "Hou, Yu & Samaras (2016), Squared Earth Mover's Distance-based Loss, arXiv:1611.05916",
    ),
)
