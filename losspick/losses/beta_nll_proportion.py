"""Beta negative log-likelihood for proportions, with a fixed precision."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.noise_estimates import beta_precision
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array

# With a = μ φ and b = (1 - μ) φ: log Γ(a) = log Γ(a + 1) - log a stays finite when μ rounds to 0.


def _value(y: Array, f: Array, *, precision: float) -> Array:
    import numpy as np
    from scipy.special import gammaln

    a, b = precision * expit(f), precision * expit(-f)
    logs = -softplus(-f) - softplus(f) + 2.0 * math.log(precision)
    normaliser = gammaln(a + 1.0) + gammaln(b + 1.0) - logs - math.lgamma(precision)
    value: Array = normaliser - (a - 1.0) * np.log(y) - (b - 1.0) * np.log1p(-y)
    return value


def _gradient(y: Array, f: Array, *, precision: float) -> Array:
    import numpy as np
    from scipy.special import digamma

    p, q = expit(f), expit(-f)
    rise = digamma(precision * p + 1.0) - digamma(precision * q + 1.0)
    gradient: Array = precision * p * q * (rise - np.log(y) + np.log1p(-y)) + p - q
    return gradient


_TORCH = """\
class BetaNLLLoss(torch.nn.Module):
    def __init__(self, precision):
        super().__init__()
        self.precision = precision

    def forward(self, logits, target):
        a = self.precision * torch.sigmoid(logits)
        family = torch.distributions.Beta(a, self.precision - a)
        return -family.log_prob(target).mean()
"""

_JAX = """\
def beta_loss(logits, targets, precision):
    a, b = precision * jax.nn.sigmoid(logits), precision * jax.nn.sigmoid(-logits)
    return -jax.scipy.stats.beta.logpdf(targets, a, b)
"""

LOSS = Loss(
    id="beta_nll_proportion",
    title="Beta negative log-likelihood",
    aliases=("beta regression", "beta likelihood"),
    tasks=(Task.REGRESSION,),
    formula="-log Beta(y; μ φ, (1 - μ) φ), μ = sigmoid(f)",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.OPEN_UNIT_INTERVAL,
    elicits=Functional.LOCATION,
    noise=NoiseFamily.BETA,
    convex=False,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="precision",
            default=10.0,
            meaning="φ > 0: the larger, the closer proportions lie to their mean",
            from_data=beta_precision,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="BetaNLLLoss",
            form=LOGITS,
            arguments="precision={precision}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.JAX,
            name="beta_loss",
            form=LOGITS,
            arguments="precision={precision}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns proportions whose spread shrinks towards 0 and 1.",
    use_when="targets are proportions strictly between 0 and 1 and their distribution is wanted",
    avoid_when="some targets are exactly 0 or 1: take cross-entropy on fractions",
    pitfalls=(
        "A target of 0 or 1 makes the loss infinite.",
        "Targets very near 0 or 1 weigh heavily, whether they are exact or rounded.",
    ),
    references=(
        "Ferrari & Cribari-Neto (2004), Beta Regression for Modelling Rates and Proportions, "
        "doi:10.1080/0266476042000214501",
    ),
)
