"""Laplace negative log-likelihood with a scale for each row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array

MEDIAN_AND_LOG_SCALE = Form("median and logarithm of scale", REAL, Link.IDENTITY, LINEAR)


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.abs(y - f[:, 0]) * np.exp(-f[:, 1]) + f[:, 1] + math.log(2.0)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    error, precision = f[:, 0] - y, np.exp(-f[:, 1])
    return np.stack([np.sign(error) * precision, 1.0 - np.abs(error) * precision], axis=-1)


_TORCH = """\
class LaplaceNLL(torch.nn.Module):
    def forward(self, output, target):
        median, log_scale = output.unbind(-1)
        family = torch.distributions.Laplace(median, log_scale.exp())
        return -family.log_prob(target.reshape(median.shape)).mean()
"""

_KERAS = """\
class LaplaceNLL(keras.losses.Loss):
    def call(self, y_true, y_pred):
        median, log_scale = y_pred[:, 0], y_pred[:, 1]
        error = keras.ops.abs(keras.ops.reshape(y_true, (-1,)) - median)
        return error * keras.ops.exp(-log_scale) + log_scale + 0.6931471805599453
"""

_JAX = """\
def laplace_nll(outputs, targets):
    median, log_scale = outputs[..., 0], outputs[..., 1]
    error = jax.numpy.abs(targets.reshape(median.shape) - median)
    return error * jax.numpy.exp(-log_scale) + log_scale + jax.numpy.log(2.0)
"""

LOSS = Loss(
    id="laplace_nll",
    title="Laplace negative log-likelihood",
    aliases=("laplace", "double exponential nll"),
    tasks=(Task.REGRESSION,),
    formula="|y - f₁| exp(-f₂) + f₂ + log 2, f₁ the median, f₂ the log-scale",
    value=_value,
    gradient=_gradient,
    form=MEDIAN_AND_LOG_SCALE,
    targets=TargetDomain.REAL,
    elicits=Functional.MEDIAN,
    noise=NoiseFamily.LAPLACE,
    units=Units.TWO_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="LaplaceNLL",
            form=MEDIAN_AND_LOG_SCALE,
            units=Units.TWO_PER_TARGET,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="LaplaceNLL",
            form=MEDIAN_AND_LOG_SCALE,
            units=Units.TWO_PER_TARGET,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="laplace_nll",
            form=MEDIAN_AND_LOG_SCALE,
            units=Units.TWO_PER_TARGET,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns the median and, row by row, how far targets stray from it.",
    use_when="intervals are wanted and tails are heavier than normal",
    avoid_when="the mean or totals matter",
    pitfalls=("The scale needs a floor: a row fitted exactly lets the loss fall without bound.",),
    references=("Koenker & Bassett (1978), Regression Quantiles, doi:10.2307/1913643",),
)
