"""Weights of several tasks that balance their gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import TASK_WEIGHTS
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _excess(y: Array, f: Array, alpha: float) -> Array:
    """Return how far each weighted gradient is above the length that it should have."""
    norms, progress = y[:, 0], y[:, 1]
    rate = progress / progress.mean(axis=-1, keepdims=True)
    weighted = f * norms
    excess: Array = weighted - weighted.mean(axis=-1, keepdims=True) * rate**alpha
    return excess


def _value(y: Array, f: Array, *, alpha: float) -> Array:
    import numpy as np

    return total(np.abs(_excess(y, f, alpha)))


def _gradient(y: Array, f: Array, *, alpha: float) -> Array:
    import numpy as np

    return np.sign(_excess(y, f, alpha)) * y[:, 0]


_TORCH = """\
class GradNormLoss(torch.nn.Module):
    # weights: a torch.nn.Parameter of ones with an optimiser of its own; divide it by its mean
    # after each step. The model's loss is (weights.detach() * task_losses).sum().
    def __init__(self, alpha):
        super().__init__()
        self.alpha = alpha

    def forward(self, weights, target):
        norms, progress = target.detach().unbind(-2)
        weighted = weights * norms
        rate = progress / progress.mean(-1, keepdim=True)
        wanted = (weighted.mean(-1, keepdim=True) * rate**self.alpha).detach()
        return (weighted - wanted).abs().sum(-1).mean()

    def target(self, task_losses, first_losses, shared):
        # shared: the weight of the last layer that all tasks share
        slopes = [
            torch.autograd.grad(loss, shared, retain_graph=True)[0] for loss in task_losses
        ]
        norms = torch.stack([slope.norm() for slope in slopes])
        return torch.stack([norms, (task_losses / first_losses).detach()])
"""

_KERAS = """\
class GradNormLoss(keras.losses.Loss):
    def __init__(self, alpha):
        super().__init__()
        self.alpha = alpha

    def call(self, y_true, y_pred):
        # y_true: gradient lengths and losses over first losses (N, 2, T); y_pred: the weights
        ops, progress = keras.ops, y_true[:, 1]
        weighted = y_pred * y_true[:, 0]
        rate = progress / ops.mean(progress, axis=-1, keepdims=True)
        wanted = ops.mean(weighted, axis=-1, keepdims=True) * rate**self.alpha
        return ops.sum(ops.abs(weighted - ops.stop_gradient(wanted)), axis=-1)
"""

_JAX = """\
def gradnorm_loss(weights, targets, alpha):
    # targets: gradient lengths and losses over first losses (N, 2, T)
    norms, progress = targets[..., 0, :], targets[..., 1, :]
    weighted = weights * norms
    rate = progress / progress.mean(axis=-1, keepdims=True)
    wanted = jax.lax.stop_gradient(weighted.mean(axis=-1, keepdims=True) * rate**alpha)
    return abs(weighted - wanted).sum(axis=-1)
"""

LOSS = Loss(
    id="gradnorm",
    title="GradNorm",
    aliases=("gradient normalisation", "gradient normalization", "grad norm"),
    tasks=(Task.MULTI_TASK,),
    formula="Σ_t |w_t G_t - M r_t^α|, G_t: length of the task's gradient, M: mean of w_t G_t, held "
    "fixed, r_t: L_t / L_t(0) over its mean",
    value=_value,
    gradient=_gradient,
    form=TASK_WEIGHTS,
    targets=TargetDomain.TASK_LOSSES,
    elicits=Functional.TASK_BALANCE,
    units=Units.PER_TASK,
    convex=True,
    bounded_gradient=False,
    held_fixed="the length M r_t^α that each task should have",
    arrays="y (N, 2, T): the gradient's length and L / L(0) of each task, f (N, T): its weight, a "
    "parameter and no output",
    parameters=(
        Parameter(
            name="alpha",
            default=1.5,
            meaning="α, how strongly tasks that lag behind are favoured; 0.5 to 3; ≥ 0",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GradNormLoss",
            form=TASK_WEIGHTS,
            units=Units.PER_TASK,
            shape="(2, T)",
            arguments="alpha={alpha}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="target() computes gradient lengths and progress from the losses of the tasks.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GradNormLoss",
            form=TASK_WEIGHTS,
            units=Units.PER_TASK,
            shape="(N, 2, T)",
            arguments="alpha={alpha}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Call it in a train_step of your own; the gradients come from the backend.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gradnorm_loss",
            form=TASK_WEIGHTS,
            units=Units.PER_TASK,
            shape="(2, T)",
            arguments="alpha={alpha}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Weighs tasks until each pulls on the shared layers as hard as it should.",
    use_when="tasks learn at different speeds and share most of the network",
    avoid_when="the extra gradients of each step are too dear: uncertainty_weighting needs none",
    pitfalls=(
        "Its gradient goes to the weights alone, never into the network.",
        "Divide the weights by their mean after each step, or all shrink together.",
        "L(0) is the loss after the first steps, not of a lucky start: for cross-entropy log K.",
        "A weight below 0 turns a task around: keep them positive.",
    ),
    references=(
        "Chen et al. (2018), GradNorm: Gradient Normalization for Adaptive Loss Balancing, "
        "arXiv:1711.02257",
    ),
)
