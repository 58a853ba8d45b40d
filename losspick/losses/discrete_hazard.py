"""Discrete-time hazard likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import above, expit, one_hot, softplus, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    at_risk, ended = _history(y, f.shape[-1])
    return total(at_risk * softplus(f) - ended * f)


def _gradient(y: Array, f: Array) -> Array:
    at_risk, ended = _history(y, f.shape[-1])
    return at_risk * expit(f) - ended


def _history(y: Array, intervals: int) -> tuple[Array, Array]:
    """Return in which intervals a row was at risk, and in which one it ended."""
    last, event = y[:, 0], y[:, 1]
    return above(last + 1.0, intervals), event[:, None] * one_hot(last, intervals)


_TORCH = """\
class DiscreteHazardLoss(torch.nn.Module):
    def forward(self, logits, target):
        last, event = target[:, :1], target[:, 1:]
        intervals = torch.arange(logits.shape[1], device=logits.device)
        at_risk, ended = last >= intervals, event * (last == intervals)
        rows = at_risk * torch.nn.functional.softplus(logits) - ended * logits
        return rows.sum(1).mean()
"""

_KERAS = """\
class DiscreteHazardLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = keras.ops.cast(y_true, y_pred.dtype)
        last, event = y_true[:, :1], y_true[:, 1:]
        intervals = keras.ops.arange(y_pred.shape[-1], dtype=y_pred.dtype)
        at_risk = keras.ops.cast(last >= intervals, y_pred.dtype)
        ended = event * keras.ops.cast(keras.ops.equal(last, intervals), y_pred.dtype)
        return keras.ops.sum(at_risk * keras.ops.softplus(y_pred) - ended * y_pred, axis=-1)
"""

_JAX = """\
def discrete_hazard_loss(logits, targets):
    last, event = targets[:, :1], targets[:, 1:]
    intervals = jax.numpy.arange(logits.shape[-1])
    at_risk, ended = last >= intervals, event * (last == intervals)
    return (at_risk * jax.nn.softplus(logits) - ended * logits).sum(axis=-1)
"""

LOSS = Loss(
    id="discrete_hazard",
    title="Discrete-time hazard likelihood",
    aliases=("logistic hazard", "nnet-survival"),
    tasks=(Task.SURVIVAL,),
    formula="Σ_{k ≤ t} log(1 + exp(f_k)) - δ f_t; y = (last interval t, event δ)",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.TIME_EVENT,
    elicits=Functional.HAZARD,
    units=Units.PER_INTERVAL,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="DiscreteHazardLoss",
            form=LOGITS,
            units=Units.PER_INTERVAL,
            shape="(N, 2)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="DiscreteHazardLoss",
            form=LOGITS,
            units=Units.PER_INTERVAL,
            shape="(N, 2)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="discrete_hazard_loss",
            form=LOGITS,
            units=Units.PER_INTERVAL,
            shape="(N, 2)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="One logit an interval: does what lasted so far end now?",
    use_when="survival probabilities over time are wanted and hazards need no fixed shape",
    avoid_when="there are few events for each interval",
    pitfalls=(
        "Times must be cut into intervals 0, 1, ... first; 10 to 30 by quantiles of event times "
        "work well.",
        "A censored row counts as having survived its last interval: assign it with care.",
        "Survival up to k is the product of (1 - hazard) over the intervals.",
    ),
    references=(
        "Gensheimer & Narasimhan (2019), A Scalable Discrete-Time Survival Model for Neural "
        "Networks, arXiv:1805.00917",
    ),
)
