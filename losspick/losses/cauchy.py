"""Cauchy (Lorentzian) loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import cauchy_scale

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, c: float) -> Array:
    import numpy as np

    return 0.5 * c**2 * np.log1p(((y - f) / c) ** 2)


def _gradient(y: Array, f: Array, *, c: float) -> Array:
    return (f - y) / (1.0 + ((y - f) / c) ** 2)


_TORCH = """\
class CauchyLoss(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c

    def forward(self, prediction, target):
        ratio = (prediction - target) / self.c
        return (0.5 * self.c**2 * torch.log1p(ratio.square())).mean()
"""

_KERAS = """\
class CauchyLoss(keras.losses.Loss):
    def __init__(self, c):
        super().__init__()
        self.c = c

    def call(self, y_true, y_pred):
        ratio = (y_pred - y_true) / self.c
        return keras.ops.mean(0.5 * self.c**2 * keras.ops.log1p(ratio**2), axis=-1)
"""

_JAX = """\
def cauchy_loss(predictions, targets, c):
    ratio = (predictions - targets) / c
    return 0.5 * c**2 * jax.numpy.log1p(ratio**2)
"""

LOSS = Loss(
    id="cauchy",
    title="Cauchy loss",
    aliases=("lorentzian", "lorentzian loss", "cauchy loss"),
    tasks=(Task.REGRESSION,),
    formula="c² log(1 + ((y - f) / c)²) / 2",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.LOCATION,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="c",
            default=2.385,
            meaning="error size, in the target's units, at which the slope is steepest; positive",
            from_data=cauchy_scale,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="CauchyLoss",
            form=VALUES,
            arguments="c={c}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="CauchyLoss",
            form=VALUES,
            arguments="c={c}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="cauchy_loss",
            form=VALUES,
            arguments="c={c}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Grows with the logarithm of large errors, so that far rows hardly pull.",
    use_when="many rows are gross errors and Huber still bends towards them",
    avoid_when="the start is far off: it is not convex, and rows beyond c pull less and less",
    pitfalls=(
        "Not convex: start from a fit with MAE or Huber.",
        "c is in the target's units; 2.385 is for a robust standard deviation of 1.",
        "It is the Student-t likelihood with one degree of freedom, but for a factor c² "
        "and a constant.",
    ),
    references=(
        "Black & Anandan (1996), The Robust Estimation of Multiple Motions: Parametric "
        "and Piecewise-Smooth Flow Fields, doi:10.1006/cviu.1996.0006",
        "Holland & Welsch (1977), Robust Regression Using Iteratively Reweighted "
        "Least-Squares, doi:10.1080/03610927708827533",
    ),
)
