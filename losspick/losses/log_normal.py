"""Log-normal negative log-likelihood."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array

LOG_MEAN_AND_LOG_VARIANCE = Form(
    "mean and logarithm of variance of log y", REAL, Link.IDENTITY, LINEAR
)


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    log_y = np.log(y)
    error = log_y - f[:, 0]
    return log_y + 0.5 * (math.log(2.0 * math.pi) + f[:, 1] + error**2 * np.exp(-f[:, 1]))


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    error, precision = f[:, 0] - np.log(y), np.exp(-f[:, 1])
    return np.stack([error * precision, 0.5 * (1.0 - error**2 * precision)], axis=-1)


_TORCH = """\
class LogNormalNLL(torch.nn.Module):
    def forward(self, output, target):
        mean, log_variance = output.unbind(-1)
        log_y = target.reshape(mean.shape).log()
        squares = (log_y - mean) ** 2 * (-log_variance).exp()
        return (log_y + 0.5 * (1.8378770664093453 + log_variance + squares)).mean()
"""

_KERAS = """\
class LogNormalNLL(keras.losses.Loss):
    def call(self, y_true, y_pred):
        mean, log_variance = y_pred[:, 0], y_pred[:, 1]
        log_y = keras.ops.log(keras.ops.reshape(y_true, (-1,)))
        squares = (log_y - mean) ** 2 * keras.ops.exp(-log_variance)
        return log_y + 0.5 * (1.8378770664093453 + log_variance + squares)
"""

_JAX = """\
def log_normal_nll(outputs, targets):
    mean, log_variance = outputs[..., 0], outputs[..., 1]
    log_y = jax.numpy.log(targets.reshape(mean.shape))
    squares = (log_y - mean) ** 2 * jax.numpy.exp(-log_variance)
    return log_y + 0.5 * (1.8378770664093453 + log_variance + squares)
"""

LOSS = Loss(
    id="log_normal",
    title="Log-normal negative log-likelihood",
    aliases=("lognormal", "log-normal nll", "lognormal nll"),
    tasks=(Task.REGRESSION,),
    formula="log y + log(2 π) / 2 + (f₂ + (log y - f₁)² exp(-f₂)) / 2, f₁ and exp(f₂) mean "
    "and variance of log y",
    value=_value,
    gradient=_gradient,
    form=LOG_MEAN_AND_LOG_VARIANCE,
    targets=TargetDomain.POSITIVE,
    elicits=Functional.DISTRIBUTION,
    noise=NoiseFamily.LOG_NORMAL,
    units=Units.TWO_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="LogNormalNLL",
            form=LOG_MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch.distributions.LogNormal(mean, sd).log_prob gives the same, with the "
            "standard deviation.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="LogNormalNLL",
            form=LOG_MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="log_normal_nll",
            form=LOG_MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns a log-normal distribution for each row: its median and how many times it "
    "can be off.",
    use_when="a positive target varies by factors and intervals are wanted that stay above 0",
    avoid_when="the target can be 0, or only the mean is wanted: gamma learns that directly",
    pitfalls=(
        "exp(f₁) is the median; the mean is exp(f₁ + exp(f₂) / 2).",
        "Values near 0 have far logarithms: a few of them can rule the fit.",
        "It is the Gaussian likelihood of log y plus log y: add that term before "
        "comparing the two.",
    ),
    references=(
        "Crow & Shimizu (1988), Lognormal Distributions: Theory and Applications, Marcel Dekker",
    ),
)
