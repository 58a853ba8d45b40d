"""Gaussian negative log-likelihood, weighted by a power of the variance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import MEAN_AND_LOG_VARIANCE, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, beta: float) -> Array:
    import numpy as np

    likelihood = 0.5 * (f[:, 1] + (y - f[:, 0]) ** 2 * np.exp(-f[:, 1]))
    return np.exp(beta * f[:, 1]) * likelihood


def _gradient(y: Array, f: Array, *, beta: float) -> Array:
    import numpy as np

    error, precision = f[:, 0] - y, np.exp(-f[:, 1])
    slopes = np.stack([error * precision, 0.5 * (1.0 - error**2 * precision)], axis=-1)
    return np.exp(beta * f[:, 1])[:, None] * slopes


_TORCH = """\
class BetaNLL(torch.nn.Module):
    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def forward(self, output, target):
        mean, log_variance = output.unbind(-1)
        error = target.reshape(mean.shape) - mean
        weight = (self.beta * log_variance.detach()).exp()
        return (weight * 0.5 * (log_variance + error**2 * (-log_variance).exp())).mean()
"""

_KERAS = """\
class BetaNLL(keras.losses.Loss):
    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def call(self, y_true, y_pred):
        mean, log_variance = y_pred[:, 0], y_pred[:, 1]
        error = keras.ops.reshape(y_true, (-1,)) - mean
        weight = keras.ops.exp(self.beta * keras.ops.stop_gradient(log_variance))
        return weight * 0.5 * (log_variance + error**2 * keras.ops.exp(-log_variance))
"""

_JAX = """\
def beta_nll(outputs, targets, beta):
    mean, log_variance = outputs[..., 0], outputs[..., 1]
    error = targets.reshape(mean.shape) - mean
    weight = jax.numpy.exp(beta * jax.lax.stop_gradient(log_variance))
    return weight * 0.5 * (log_variance + error**2 * jax.numpy.exp(-log_variance))
"""

LOSS = Loss(
    id="beta_nll",
    title="Beta-NLL (variance-weighted Gaussian likelihood)",
    aliases=("beta-weighted nll", "variance-weighted nll", "β-nll"),
    tasks=(Task.REGRESSION,),
    formula="σ^2β (f₂ + (y - f₁)² / σ²) / 2, σ² = exp(f₂); the factor σ^2β is held fixed",
    value=_value,
    gradient=_gradient,
    form=MEAN_AND_LOG_VARIANCE,
    targets=TargetDomain.REAL,
    elicits=Functional.MEAN_AND_VARIANCE,
    units=Units.TWO_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="beta",
            default=0.5,
            meaning="power of the variance that weighs a row, in [0, 1]; 0 is the likelihood",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="BetaNLL",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            arguments="beta={beta}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="BetaNLL",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            arguments="beta={beta}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="beta_nll",
            form=MEAN_AND_LOG_VARIANCE,
            units=Units.TWO_PER_TARGET,
            arguments="beta={beta}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    held_fixed="the factor σ^2β: it weighs the row, and gives no gradient of its own",
    summary="A Gaussian likelihood that does not let rows with a large variance off the hook.",
    use_when="a variance for each row is wanted and the plain likelihood leaves the mean "
    "underfitted",
    avoid_when="the loss itself is to be read: it is no likelihood, and it can fall while the "
    "fit gets worse",
    pitfalls=(
        "Without the stop-gradient on the weight it learns something else.",
        "Validate with the likelihood or CRPS, not with this value.",
    ),
    references=(
        "Seitzer, Tavakoli, Antic & Martius (2022), On the Pitfalls of Heteroscedastic "
        "Uncertainty Estimation with Probabilistic Neural Networks, arXiv:2203.09168",
    ),
)
