"""Welsch (Leclerc, correntropy) loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import welsch_scale

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, c: float) -> Array:
    import numpy as np

    return -0.5 * c**2 * np.expm1(-(((y - f) / c) ** 2))


def _gradient(y: Array, f: Array, *, c: float) -> Array:
    import numpy as np

    return (f - y) * np.exp(-(((y - f) / c) ** 2))


_TORCH = """\
class WelschLoss(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c

    def forward(self, prediction, target):
        ratio = (prediction - target) / self.c
        return (-0.5 * self.c**2 * torch.expm1(-ratio.square())).mean()
"""

_KERAS = """\
class WelschLoss(keras.losses.Loss):
    def __init__(self, c):
        super().__init__()
        self.c = c

    def call(self, y_true, y_pred):
        ratio = (y_pred - y_true) / self.c
        return keras.ops.mean(-0.5 * self.c**2 * keras.ops.expm1(-(ratio**2)), axis=-1)
"""

_JAX = """\
def welsch_loss(predictions, targets, c):
    ratio = (predictions - targets) / c
    return -0.5 * c**2 * jax.numpy.expm1(-(ratio**2))
"""

LOSS = Loss(
    id="welsch",
    title="Welsch loss",
    aliases=("leclerc", "correntropy", "welsch loss"),
    tasks=(Task.REGRESSION,),
    formula="c² (1 - exp(-((y - f) / c)²)) / 2",
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
            default=2.985,
            meaning="error size, in the target's units, beyond which rows soon count as lost; "
            "positive",
            from_data=welsch_scale,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="WelschLoss",
            form=VALUES,
            arguments="c={c}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="WelschLoss",
            form=VALUES,
            arguments="c={c}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="welsch_loss",
            form=VALUES,
            arguments="c={c}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Squared near 0 and flat far out: rows beyond a few c do not count at all.",
    use_when="gross errors are so far off that they should have no say, and a good start is known",
    avoid_when="training starts from scratch: rows farther than about 3 c have no gradient",
    pitfalls=(
        "Not convex, with a gradient that dies: start from a fit with MAE or Huber.",
        "A second cluster of rows can be given up as a whole.",
        "c is in the target's units; 2.985 is for a robust standard deviation of 1.",
        "Libraries differ in the factor within the exponent, 1 or 1/2.",
    ),
    references=(
        "Dennis & Welsch (1978), Techniques for Nonlinear Least Squares and Robust "
        "Regression, doi:10.1080/03610917808812083",
    ),
)
