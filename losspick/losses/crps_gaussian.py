"""Continuous ranked probability score of a normal prediction."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import MEAN_AND_LOG_VARIANCE, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np
    from scipy.special import ndtr

    spread = np.exp(0.5 * f[:, 1])
    u = (y - f[:, 0]) / spread
    score: Array = spread * (u * (2.0 * ndtr(u) - 1.0) + 2.0 * _density(u) - _HALF_SPREAD)
    return score


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np
    from scipy.special import ndtr

    spread = np.exp(0.5 * f[:, 1])
    u = (y - f[:, 0]) / spread
    by_spread = 2.0 * _density(u) - _HALF_SPREAD
    return np.stack([1.0 - 2.0 * ndtr(u), 0.5 * spread * by_spread], axis=-1)


#: Half of the mean distance of two draws from a standard normal distribution.
_HALF_SPREAD = math.pi**-0.5


def _density(u: Array) -> Array:
    import numpy as np

    return np.exp(-0.5 * u * u) / math.sqrt(2.0 * math.pi)


_TORCH = """\
class GaussianCRPS(torch.nn.Module):
    def forward(self, output, target):
        mean, log_variance = output.unbind(-1)
        spread = (0.5 * log_variance).exp()
        u = (target.reshape(mean.shape) - mean) / spread
        inside = torch.erf(u / 2**0.5)  # the probability between -u and u
        density = (-0.5 * u.square()).exp() / (2 * torch.pi) ** 0.5
        return (spread * (u * inside + 2 * density - torch.pi**-0.5)).mean()
"""

_KERAS = """\
class GaussianCRPS(keras.losses.Loss):
    def call(self, y_true, y_pred):
        mean, log_variance = y_pred[:, 0], y_pred[:, 1]
        spread = keras.ops.exp(0.5 * log_variance)
        u = (keras.ops.reshape(y_true, (-1,)) - mean) / spread
        inside = keras.ops.erf(u / 2**0.5)
        density = keras.ops.exp(-0.5 * u**2) / 6.283185307179586**0.5
        return spread * (u * inside + 2 * density - 3.141592653589793**-0.5)
"""

_JAX = """\
def gaussian_crps(outputs, targets):
    mean, log_variance = outputs[..., 0], outputs[..., 1]
    spread = jax.numpy.exp(0.5 * log_variance)
    u = (targets.reshape(mean.shape) - mean) / spread
    inside, density = jax.scipy.special.erf(u / 2**0.5), jax.scipy.stats.norm.pdf(u)
    return spread * (u * inside + 2 * density - jax.numpy.pi**-0.5)
"""

LOSS = Loss(
    id="crps_gaussian",
    title="CRPS of a normal distribution",
    aliases=("crps loss", "gaussian crps", "continuous ranked probability score loss"),
    tasks=(Task.REGRESSION,),
    formula="σ (u (2 Φ(u) - 1) + 2 φ(u) - 1 / √π), u = (y - f₁) / σ, σ = exp(f₂ / 2)",
    value=_value,
    gradient=_gradient,
    form=MEAN_AND_LOG_VARIANCE,
    targets=TargetDomain.REAL,
    elicits=Functional.DISTRIBUTION,
    units=Units.TWO_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GaussianCRPS",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GaussianCRPS",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gaussian_crps",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="The CRPS in closed form: learns mean and spread, and charges far rows by their "
    "distance only.",
    use_when="the metric is CRPS, or a spread for each row is wanted and outliers ruin the "
    "likelihood",
    avoid_when="likelihoods are compared, or the noise has another shape: then predict quantiles",
    pitfalls=(
        "Its value is in the target's units: losses of several targets can't be added unscaled.",
        "The second output is the logarithm of the variance here; libraries for scores "
        "take the standard deviation.",
        "It is less sharp about the spread than the likelihood: where errors are normal, "
        "it needs more rows.",
    ),
    references=(
        "Gneiting, Raftery, Westveld & Goldman (2005), Calibrated Probabilistic "
        "Forecasting Using Ensemble Model Output Statistics and Minimum CRPS Estimation, "
        "doi:10.1175/MWR2904.1",
        "Gneiting & Raftery (2007), Strictly Proper Scoring Rules, Prediction, and "
        "Estimation, doi:10.1198/016214506000001437",
    ),
)
