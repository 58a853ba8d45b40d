"""Cox partial likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _log_risk(time: Array, f: Array) -> Array:
    """Return the log of the summed hazards of all rows that last at least as long (Breslow)."""
    import numpy as np

    order = np.argsort(-time, kind="stable")
    running = np.logaddexp.accumulate(f[order])
    last = np.searchsorted(-time[order], -time, side="right") - 1
    return running[last]


def _per_event(event: Array) -> float:
    """Return rows over events: the mean of the values is then the mean over events."""
    return len(event) / max(float(event.sum()), 1.0)


def _value(y: Array, f: Array) -> Array:
    time, event = y[:, 0], y[:, 1]
    return _per_event(event) * event * (_log_risk(time, f) - f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    time, event = y[:, 0], y[:, 1]
    order = np.argsort(time, kind="stable")
    inverse = np.where(event > 0, -_log_risk(time, f), -np.inf)[order]
    last = np.searchsorted(time[order], time, side="right") - 1
    share = np.exp(f + np.logaddexp.accumulate(inverse)[last])
    return _per_event(event) * (share - event)


_TORCH = """\
class CoxLoss(torch.nn.Module):
    def forward(self, log_hazard, target):
        log_hazard = log_hazard.reshape(-1)
        time, event = target.unbind(-1)
        at_risk = time.unsqueeze(0) >= time.unsqueeze(1)
        log_risk = torch.where(at_risk, log_hazard.unsqueeze(0), -torch.inf).logsumexp(1)
        return (event * (log_risk - log_hazard)).sum() / event.sum().clamp(min=1)
"""

_KERAS = """\
class CoxLoss(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction=None)

    def call(self, y_true, y_pred):
        log_hazard = keras.ops.reshape(y_pred, (-1,))
        time, event = y_true[:, 0], keras.ops.cast(y_true[:, 1], y_pred.dtype)
        at_risk = time[None, :] >= time[:, None]
        log_risk = keras.ops.logsumexp(
            keras.ops.where(at_risk, log_hazard[None, :], -float("inf")), axis=1
        )
        events = keras.ops.maximum(keras.ops.sum(event), 1.0)
        return keras.ops.sum(event * (log_risk - log_hazard)) / events
"""

_JAX = """\
def cox_loss(log_hazards, targets):
    log_hazards, time, event = log_hazards.reshape(-1), targets[:, 0], targets[:, 1]
    at_risk = time[None, :] >= time[:, None]
    log_risk = jax.nn.logsumexp(
        jax.numpy.where(at_risk, log_hazards[None, :], -jax.numpy.inf), axis=1
    )
    return (event * (log_risk - log_hazards)).sum() / jax.numpy.maximum(event.sum(), 1)
"""

LOSS = Loss(
    id="cox_ph",
    title="Cox partial likelihood",
    aliases=("cox", "proportional hazards", "partial likelihood"),
    tasks=(Task.SURVIVAL,),
    formula="δ (log Σ_{j: t_j ≥ t} exp(f_j) - f), averaged over events; y = (time t, event δ)",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.TIME_EVENT,
    elicits=Functional.LOG_HAZARD_RATIO,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="CoxLoss",
            form=SCORES,
            shape="(N, 2)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="CoxLoss",
            form=SCORES,
            shape="(N, 2)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="cox_loss",
            form=SCORES,
            shape="(N, 2)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=SCORES,
            arguments='objective="survival:cox"',
            shape="(N,)",
            names=("survival:cox",),
            grade=Grade.SOURCE,
            seen_on="xgboost 3.2.0",
            note="One column: the time, negative where censored.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=SCORES,
            arguments='loss_function="Cox"',
            shape="(N,)",
            grade=Grade.SOURCE,
            seen_on="catboost 1.2.10",
            note="One column: the time, negative where censored.",
        ),
    ),
    summary="Learns who fails sooner, without saying when.",
    use_when="times are censored and the ranking of risks is wanted, as for the concordance index",
    avoid_when="survival times or probabilities are needed without a further step",
    pitfalls=(
        "Risk sets come from the batch: small batches bias it, so use large ones.",
        "Adding a constant to all outputs changes nothing: no bias, and no bounded activation.",
        "Ties are counted as Breslow has it; with many ties a discrete-time loss is better.",
    ),
    references=("Cox (1972), Regression Models and Life-Tables, JRSS B 34(2)",),
)
