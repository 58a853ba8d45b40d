"""Weights of several tasks, learned as their noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import TASK_LOG_VARIANCES
from losspick.core.loss import Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return 0.5 * total(np.exp(-f) * y + f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return 0.5 * (1.0 - np.exp(-f) * y)


_TORCH = """\
class UncertaintyWeighting(torch.nn.Module):
    # log_variances: a torch.nn.Parameter of zeros, one a task, given to the optimiser as well.
    def forward(self, log_variances, task_losses):
        weighted = torch.exp(-log_variances) * task_losses + log_variances
        return 0.5 * weighted.sum(-1).mean()
"""

_KERAS = """\
class UncertaintyWeighting(keras.losses.Loss):
    def call(self, y_true, y_pred):
        # y_true: the losses of the tasks; y_pred: trainable weights, zeros at first
        return 0.5 * keras.ops.sum(keras.ops.exp(-y_pred) * y_true + y_pred, axis=-1)
"""

_JAX = """\
def uncertainty_weighting(log_variances, task_losses):
    return 0.5 * (jax.numpy.exp(-log_variances) * task_losses + log_variances).sum(axis=-1)
"""

LOSS = Loss(
    id="uncertainty_weighting",
    title="Uncertainty weighting of tasks",
    aliases=("kendall weighting", "homoscedastic uncertainty", "learned loss weights"),
    tasks=(Task.MULTI_TASK,),
    formula="Σ_t (exp(-s_t) L_t + s_t) / 2, L_t: the task's loss, s_t: its log-variance, learned",
    value=_value,
    gradient=_gradient,
    form=TASK_LOG_VARIANCES,
    targets=TargetDomain.TASK_LOSSES,
    elicits=Functional.TASK_NOISE,
    units=Units.PER_TASK,
    convex=True,
    bounded_gradient=False,
    arrays="y (N, T): the loss of each task, f (N, T): its log-variance, a parameter and no output",
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="UncertaintyWeighting",
            form=TASK_LOG_VARIANCES,
            units=Units.PER_TASK,
            shape="(T,)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="UncertaintyWeighting",
            form=TASK_LOG_VARIANCES,
            units=Units.PER_TASK,
            shape="(T,)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Call it in a train_step of your own: compile() gives a loss no losses.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="uncertainty_weighting",
            form=TASK_LOG_VARIANCES,
            units=Units.PER_TASK,
            shape="(T,)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Weighs each task by 1 over its own loss, learned along with the model.",
    use_when="losses of several tasks differ in size or units, and no one knows how to weigh them",
    avoid_when="a task matters more than its noise says: it weighs by noise, not by importance",
    pitfalls=(
        "Learn log-variances, not variances: they stay positive and do not divide by 0.",
        "The total can fall below 0 as tasks get better: log-variances do.",
        "The paper weighs a cross-entropy twice as much as a squared error; its s then ends "
        "log 2 higher.",
        "Task losses must not be negative; likelihoods of densities can be.",
        "Weight decay on the log-variances pulls all weights to 1: leave them out of it.",
    ),
    references=(
        "Kendall, Gal & Cipolla (2018), Multi-Task Learning Using Uncertainty to Weigh Losses, "
        "arXiv:1705.07115",
    ),
)
