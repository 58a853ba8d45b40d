"""Cumulative link (proportional odds) negative log-likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.noise_estimates import ordinal_thresholds
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.core.loss import Array


def _edges(y: Array, f: Array, thresholds: Sequence[float]) -> tuple[Array, Array]:
    """Return the lower and the upper threshold of each row's rank, less the score."""
    import numpy as np

    cuts = np.concatenate([[-np.inf], np.asarray(thresholds, dtype=np.float64), [np.inf]])
    rank = np.asarray(y).astype(np.intp)
    return cuts[rank] - f, cuts[rank + 1] - f


def _value(y: Array, f: Array, *, thresholds: Sequence[float]) -> Array:
    import numpy as np

    # log(σ(b) - σ(a)) = log(1 - exp(a - b)) - log(1 + exp(-b)) - log(1 + exp(a))
    low, high = _edges(y, f, thresholds)
    return softplus(low) + softplus(-high) - np.log(-np.expm1(low - high))


def _gradient(y: Array, f: Array, *, thresholds: Sequence[float]) -> Array:
    low, high = _edges(y, f, thresholds)
    return expit(-high) - expit(low)


_TORCH = """\
class CumulativeLinkLoss(torch.nn.Module):
    def __init__(self, thresholds):
        super().__init__()
        cuts = torch.tensor(thresholds)
        self.first = torch.nn.Parameter(cuts[:1])
        self.log_gaps = torch.nn.Parameter(cuts.diff().log())

    def forward(self, score, target):
        cuts = torch.cat([self.first, self.first + self.log_gaps.exp().cumsum(0)])
        below = torch.sigmoid(cuts - score.reshape(-1, 1))
        below = torch.nn.functional.pad(torch.nn.functional.pad(below, (1, 0)), (0, 1), value=1.0)
        picked = below.diff(dim=1).gather(1, target.reshape(-1, 1))
        return -picked.clamp(min=1e-12).log().mean()
"""

_KERAS = """\
class CumulativeLinkLoss(keras.losses.Loss):
    def __init__(self, thresholds):
        super().__init__()
        self.thresholds = thresholds

    def call(self, y_true, y_pred):
        cuts = keras.ops.array([float("-inf"), *self.thresholds, float("inf")], dtype=y_pred.dtype)
        below = keras.ops.sigmoid(cuts - keras.ops.reshape(y_pred, (-1, 1)))
        rank = keras.ops.cast(keras.ops.reshape(y_true, (-1, 1)), "int32")
        picked = keras.ops.take_along_axis(keras.ops.diff(below), rank, axis=1)[:, 0]
        return -keras.ops.log(keras.ops.maximum(picked, 1e-12))
"""

_JAX = """\
def cumulative_link_loss(scores, ranks, thresholds):
    below = jax.nn.sigmoid(jax.numpy.asarray(thresholds) - scores.reshape(-1, 1))
    below = jax.numpy.pad(below, ((0, 0), (1, 0)))
    below = jax.numpy.pad(below, ((0, 0), (0, 1)), constant_values=1.0)
    picked = jax.numpy.take_along_axis(jax.numpy.diff(below), ranks.reshape(-1, 1), axis=1)
    return -jax.numpy.log(jax.numpy.maximum(picked[:, 0], 1e-12))
"""

LOSS = Loss(
    id="cumulative_link",
    title="Cumulative link negative log-likelihood",
    aliases=("proportional odds", "ordered logit", "ordinal logistic regression"),
    tasks=(Task.ORDINAL,),
    formula="-log(σ(θ_y - f) - σ(θ_{y-1} - f)), thresholds θ_{-1} = -∞ < θ_0 < ... < θ_{K-1} = ∞",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.RANK,
    elicits=Functional.LOCATION,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="thresholds",
            default=None,
            meaning="K - 1 increasing cuts of the score; a start that training then moves",
            from_data=ordinal_thresholds,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="CumulativeLinkLoss",
            form=SCORES,
            dtype="int64",
            shape="(N,)",
            arguments="thresholds={thresholds}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Its thresholds are learned: give its parameters to the optimiser too.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="CumulativeLinkLoss",
            form=SCORES,
            dtype="int64",
            shape="(N,)",
            arguments="thresholds={thresholds}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Its thresholds stay fixed; make them weights of a layer to learn them.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="cumulative_link_loss",
            form=SCORES,
            dtype="int32",
            shape="(N,)",
            arguments="thresholds={thresholds}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="Its thresholds stay fixed unless they are differentiated too.",
        ),
    ),
    summary="Cuts one score into ranks by ordered thresholds.",
    use_when="ranks look like a coarse reading of one underlying quantity",
    avoid_when="features act differently on low and on high ranks",
    pitfalls=(
        "Thresholds must stay in order: learn the first and the logarithms of the gaps.",
        "The score has no bias of its own: the thresholds take its place.",
    ),
    references=("McCullagh (1980), Regression Models for Ordinal Data, JRSS B 42(2)",),
)
