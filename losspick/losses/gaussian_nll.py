"""Gaussian negative log-likelihood with a variance for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.activations import SOFTPLUS
from losspick.core.domains import POSITIVE, Link, TargetDomain
from losspick.core.loss import MEAN_AND_LOG_VARIANCE, Form, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: The mean stands beside it, as an argument of its own and without an activation.
VARIANCE = Form("the variance, beside the mean", POSITIVE, Link.IDENTITY, SOFTPLUS)


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return 0.5 * (f[:, 1] + (y - f[:, 0]) ** 2 * np.exp(-f[:, 1]))


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    error, precision = f[:, 0] - y, np.exp(-f[:, 1])
    return np.stack([error * precision, 0.5 * (1.0 - error**2 * precision)], axis=-1)


_TORCH = """\
class GaussianNLL(torch.nn.Module):
    def forward(self, output, target):
        mean, log_variance = output.unbind(-1)
        error = target.reshape(mean.shape) - mean
        return 0.5 * (log_variance + error**2 * (-log_variance).exp()).mean()
"""

_KERAS = """\
class GaussianNLL(keras.losses.Loss):
    def call(self, y_true, y_pred):
        mean, log_variance = y_pred[:, 0], y_pred[:, 1]
        error = keras.ops.reshape(y_true, (-1,)) - mean
        return 0.5 * (log_variance + error**2 * keras.ops.exp(-log_variance))
"""

_JAX = """\
def gaussian_nll(outputs, targets):
    mean, log_variance = outputs[..., 0], outputs[..., 1]
    error = targets.reshape(mean.shape) - mean
    return 0.5 * (log_variance + error**2 * jax.numpy.exp(-log_variance))
"""

LOSS = Loss(
    id="gaussian_nll",
    title="Gaussian negative log-likelihood",
    aliases=("heteroscedastic regression", "normal nll"),
    tasks=(Task.REGRESSION,),
    formula="(f₂ + (y - f₁)² exp(-f₂)) / 2, f₁ the mean, f₂ the log-variance",
    value=_value,
    gradient=_gradient,
    form=MEAN_AND_LOG_VARIANCE,
    targets=TargetDomain.REAL,
    elicits=Functional.MEAN_AND_VARIANCE,
    noise=NoiseFamily.NORMAL,
    units=Units.TWO_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GaussianNLL",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.GaussianNLLLoss",
            form=VARIANCE,
            units=Units.TWO_PER_TARGET,
            names=("torch.nn.functional.gaussian_nll_loss",),
            grade=Grade.SOURCE,
            seen_on="torch 2.13.0",
            note="It takes mean, target and variance; it leaves out log(2π) / 2 and raises small "
            "variances to 1e-6.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GaussianNLL",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gaussian_nll",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            arguments='loss_function="RMSEWithUncertainty"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="Its raw outputs are the mean and the logarithm of the standard deviation.",
        ),
    ),
    summary="Learns the mean and, row by row, how uncertain it is.",
    use_when="prediction intervals are wanted and errors look normal around a good model",
    avoid_when="tails are heavy: one outlier inflates the variance around it",
    pitfalls=(
        "Rows with a large variance pull the mean less: train with MSE first.",
        "The third argument of torch's loss is the variance, not the standard deviation.",
    ),
    references=(
        "Nix & Weigend (1994), Estimating the Mean and Variance of the Target Probability "
        "Distribution, doi:10.1109/ICNN.1994.374138",
    ),
)
