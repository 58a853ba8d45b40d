"""Student t negative log-likelihood with fixed scale and degrees of freedom."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.noise_estimates import student_df, student_scale

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, df: float, scale: float) -> Array:
    import numpy as np

    constant = math.lgamma(df / 2) - math.lgamma((df + 1) / 2) + 0.5 * math.log(df * math.pi)
    spread = 0.5 * (df + 1.0) * np.log1p(((y - f) / scale) ** 2 / df)
    return spread + (constant + math.log(scale))


def _gradient(y: Array, f: Array, *, df: float, scale: float) -> Array:
    return (df + 1.0) * (f - y) / (df * scale**2 + (f - y) ** 2)


_TORCH = """\
class StudentTNLLLoss(torch.nn.Module):
    def __init__(self, df, scale):
        super().__init__()
        self.df, self.scale = df, scale

    def forward(self, prediction, target):
        family = torch.distributions.StudentT(self.df, prediction, self.scale)
        return -family.log_prob(target).mean()
"""

_KERAS = """\
class StudentTNLL(keras.losses.Loss):
    def __init__(self, df, scale):
        super().__init__()
        self.df, self.scale = df, scale

    def call(self, y_true, y_pred):
        square = ((y_true - y_pred) / self.scale) ** 2
        return keras.ops.mean((self.df + 1) / 2 * keras.ops.log1p(square / self.df), axis=-1)
"""

_JAX = """\
def student_t_loss(predictions, targets, df, scale):
    return -jax.scipy.stats.t.logpdf(targets, df, loc=predictions, scale=scale)
"""

LOSS = Loss(
    id="student_t_nll",
    title="Student t negative log-likelihood",
    aliases=("student t", "t likelihood"),
    tasks=(Task.REGRESSION,),
    formula="(ν + 1) / 2 log(1 + (y - f)² / (ν s²)) + log s + constant",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.LOCATION,
    noise=NoiseFamily.STUDENT_T,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="df",
            default=4.0,
            meaning="degrees of freedom ν > 0: the smaller, the heavier the tails",
            from_data=student_df,
        ),
        Parameter(
            name="scale",
            default=1.0,
            meaning="scale s of the errors, in the target's units",
            from_data=student_scale,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="StudentTNLLLoss",
            form=VALUES,
            arguments="df={df}, scale={scale}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="StudentTNLL",
            form=VALUES,
            arguments="df={df}, scale={scale}",
            code=_KERAS,
            grade=Grade.FUNCTIONAL,
            seen_on="keras 3.15.1",
            note="It leaves out the terms that do not depend on the prediction.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="student_t_loss",
            form=VALUES,
            arguments="df={df}, scale={scale}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Lets far-away targets count less and less, as heavy tails explain them.",
    use_when="tails are very heavy and a likelihood is wanted",
    avoid_when="training starts far from the data: rows far off hardly pull",
    pitfalls=(
        "Not convex: start from a model trained with MAE or Huber, or from the median.",
        "scale is in the target's units and should fall as the model improves.",
    ),
    references=(
        "Lange, Little & Taylor (1989), Robust Statistical Modeling Using the t Distribution, "
        "doi:10.2307/2290063",
    ),
)
