"""Smooth L1 loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import smooth_l1_beta

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, beta: float) -> Array:
    import numpy as np

    size = np.abs(y - f)
    inside = np.minimum(size, beta)
    return inside * (size - 0.5 * inside) / beta


def _gradient(y: Array, f: Array, *, beta: float) -> Array:
    import numpy as np

    return np.clip((f - y) / beta, -1.0, 1.0)


_KERAS = """\
class SmoothL1Loss(keras.losses.Loss):
    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def call(self, y_true, y_pred):
        size = keras.ops.abs(y_true - y_pred)
        inside = keras.ops.minimum(size, self.beta)
        return keras.ops.mean(inside * (size - 0.5 * inside) / self.beta, axis=-1)
"""

_JAX = """\
def smooth_l1_loss(predictions, targets, beta):
    size = jax.numpy.abs(predictions - targets)
    inside = jax.numpy.minimum(size, beta)
    return inside * (size - 0.5 * inside) / beta
"""

LOSS = Loss(
    id="smooth_l1",
    title="Smooth L1 loss",
    aliases=("smooth l1 loss",),
    tasks=(Task.REGRESSION, Task.DETECTION),
    formula="(y - f)² / (2 β) where |y - f| ≤ β, else |y - f| - β / 2",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.HUBER_LOCATION,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="beta",
            default=1.0,
            meaning="error size, in the target's units, from which on growth is linear; positive",
            from_data=smooth_l1_beta,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.SmoothL1Loss",
            form=VALUES,
            arguments="beta={beta}",
            names=("torch.nn.functional.smooth_l1_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="SmoothL1Loss",
            form=VALUES,
            arguments="beta={beta}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="smooth_l1_loss",
            form=VALUES,
            arguments="beta={beta}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Huber loss divided by its threshold: large errors always have slope 1.",
    use_when="boxes or offsets are regressed on a fixed scale, as in detectors",
    avoid_when="the target is not scaled: use Huber, whose delta is easier to read",
    pitfalls=("It equals HuberLoss only at beta = delta = 1.",),
    references=("Girshick (2015), Fast R-CNN, arXiv:1504.08083",),
)
