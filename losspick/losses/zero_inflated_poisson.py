"""Zero-inflated Poisson negative log-likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: The logit of a structural zero, then the logarithm of the mean of the Poisson part.
ZERO_LOGIT_AND_LOG_MEAN = Form("logit of a zero and logarithm of a mean", REAL, Link.LOG, LINEAR)


def _log_zero(zero: Array, rate: Array) -> Array:
    """Return the log-probability of a count of 0, structural or by chance."""
    import numpy as np

    return np.logaddexp(-softplus(-zero), -softplus(zero) - rate)


def _value(y: Array, f: Array) -> Array:
    import numpy as np
    from scipy.special import gammaln

    zero, log_rate = f[:, 0], f[:, 1]
    rate = np.exp(log_rate)
    counted = softplus(zero) + rate - y * log_rate + gammaln(y + 1.0)
    return np.where(y > 0, counted, -_log_zero(zero, rate))


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    zero, rate = f[:, 0], np.exp(f[:, 1])
    structural = np.exp(-softplus(-zero) - _log_zero(zero, rate))
    share = expit(zero)
    by_zero = np.where(y > 0, share, share - structural)
    by_rate = np.where(y > 0, rate - y, (1.0 - structural) * rate)
    return np.stack([by_zero, by_rate], axis=-1)


_TORCH = """\
class ZeroInflatedPoissonNLLLoss(torch.nn.Module):
    def forward(self, output, target):
        zero, log_rate = output.unbind(-1)
        target = target.reshape(zero.shape)
        softplus = torch.nn.functional.softplus
        rate = log_rate.exp()
        nothing = -torch.logaddexp(-softplus(-zero), -softplus(zero) - rate)
        counted = softplus(zero) + rate - target * log_rate + torch.lgamma(target + 1)
        return torch.where(target > 0, counted, nothing).mean()
"""

_KERAS = """\
class ZeroInflatedPoissonNLL(keras.losses.Loss):
    def call(self, y_true, y_pred):
        zero, log_rate = y_pred[:, 0], y_pred[:, 1]
        target = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), y_pred.dtype)
        rate = keras.ops.exp(log_rate)
        structural, counted = -keras.ops.softplus(-zero), -keras.ops.softplus(zero)
        nothing = -keras.ops.logaddexp(structural, counted - rate)
        return keras.ops.where(target > 0, rate - target * log_rate - counted, nothing)
"""

_JAX = """\
def zero_inflated_poisson_loss(outputs, targets):
    zero, log_rate = outputs[..., 0], outputs[..., 1]
    targets = targets.reshape(zero.shape)
    rate = jax.numpy.exp(log_rate)
    nothing = -jax.numpy.logaddexp(-jax.nn.softplus(-zero), -jax.nn.softplus(zero) - rate)
    constant = jax.scipy.special.gammaln(targets + 1)
    counted = jax.nn.softplus(zero) + rate - targets * log_rate + constant
    return jax.numpy.where(targets > 0, counted, nothing)
"""

LOSS = Loss(
    id="zero_inflated_poisson",
    title="Zero-inflated Poisson negative log-likelihood",
    aliases=("zip", "zero-inflated poisson nll"),
    tasks=(Task.REGRESSION,),
    formula="-log(π [y = 0] + (1 - π) Poisson(y; λ)), π = sigmoid(f₁), λ = exp(f₂)",
    value=_value,
    gradient=_gradient,
    form=ZERO_LOGIT_AND_LOG_MEAN,
    targets=TargetDomain.COUNT,
    elicits=Functional.MEAN,
    noise=NoiseFamily.ZERO_INFLATED_POISSON,
    units=Units.TWO_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ZeroInflatedPoissonNLLLoss",
            form=ZERO_LOGIT_AND_LOG_MEAN,
            units=Units.TWO_PER_TARGET,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ZeroInflatedPoissonNLL",
            form=ZERO_LOGIT_AND_LOG_MEAN,
            units=Units.TWO_PER_TARGET,
            code=_KERAS,
            grade=Grade.FUNCTIONAL,
            seen_on="keras 3.15.1",
            note="It leaves out log y!, which does not depend on the prediction.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="zero_inflated_poisson_loss",
            form=ZERO_LOGIT_AND_LOG_MEAN,
            units=Units.TWO_PER_TARGET,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns the chance of a structural zero and the mean of the counts besides.",
    use_when="counts have many more zeros than a Poisson of their mean, from a cause of their own",
    avoid_when="the zeros come with plain overdispersion: try the negative binomial first",
    pitfalls=(
        "The predicted mean is (1 - π) λ, not λ.",
        "Many zeros alone prove nothing: compare with the negative binomial by likelihood.",
    ),
    references=("Lambert (1992), Zero-Inflated Poisson Regression, doi:10.2307/1269547",),
)
