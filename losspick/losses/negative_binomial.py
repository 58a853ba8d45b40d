"""Negative binomial negative log-likelihood with a fixed dispersion."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOG_MEANS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.noise_estimates import overdispersion
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, dispersion: float) -> Array:
    from scipy.special import gammaln

    size = 1.0 / dispersion
    logit = f + math.log(dispersion)
    constant = gammaln(size) + gammaln(y + 1.0) - gammaln(y + size)
    value: Array = constant + size * softplus(logit) + y * softplus(-logit)
    return value


def _gradient(y: Array, f: Array, *, dispersion: float) -> Array:
    return (y + 1.0 / dispersion) * expit(f + math.log(dispersion)) - y


_TORCH = """\
class NegativeBinomialNLLLoss(torch.nn.Module):
    def __init__(self, dispersion):
        super().__init__()
        self.dispersion = torch.tensor(dispersion)

    def forward(self, log_mean, target):
        size, logits = 1 / self.dispersion, log_mean + self.dispersion.log()
        # unvalidated: counts over an exposure are no integers
        family = torch.distributions.NegativeBinomial(size, logits=logits, validate_args=False)
        return -family.log_prob(target).mean()
"""

_KERAS = """\
class NegativeBinomialNLL(keras.losses.Loss):
    def __init__(self, dispersion):
        super().__init__()
        self.dispersion = dispersion

    def call(self, y_true, y_pred):
        logit = y_pred + keras.ops.log(self.dispersion)
        row = keras.ops.softplus(logit) / self.dispersion + y_true * keras.ops.softplus(-logit)
        return keras.ops.mean(row, axis=-1)
"""

_JAX = """\
def negative_binomial_loss(log_means, targets, dispersion):
    size, logits = 1 / dispersion, log_means + jax.numpy.log(dispersion)
    gammaln = jax.scipy.special.gammaln
    constant = gammaln(size) + gammaln(targets + 1) - gammaln(targets + size)
    return constant + size * jax.nn.softplus(logits) + targets * jax.nn.softplus(-logits)
"""

LOSS = Loss(
    id="negative_binomial",
    title="Negative binomial negative log-likelihood",
    aliases=("nb2", "negative binomial nll"),
    tasks=(Task.REGRESSION,),
    formula="-log NB(y; mean exp(f), variance exp(f) + α exp(2 f))",
    value=_value,
    gradient=_gradient,
    form=LOG_MEANS,
    targets=TargetDomain.COUNT,
    elicits=Functional.MEAN,
    noise=NoiseFamily.NEGATIVE_BINOMIAL,
    convex=True,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="dispersion",
            default=1.0,
            meaning="α > 0 in variance = mean + α mean²; towards 0 it becomes Poisson",
            from_data=overdispersion,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="NegativeBinomialNLLLoss",
            form=LOG_MEANS,
            arguments="dispersion={dispersion}",
            names=("torch.distributions.NegativeBinomial",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch's distribution takes the size 1/α and the logit f + log α.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="NegativeBinomialNLL",
            form=LOG_MEANS,
            arguments="dispersion={dispersion}",
            code=_KERAS,
            grade=Grade.FUNCTIONAL,
            seen_on="keras 3.15.1",
            note="It leaves out the terms that do not depend on the prediction.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="negative_binomial_loss",
            form=LOG_MEANS,
            arguments="dispersion={dispersion}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns the mean of counts that vary more than Poisson counts do.",
    use_when="targets are counts with a variance well above the mean",
    avoid_when="the variance is near the mean (Poisson), or the targets are no counts",
    pitfalls=(
        "The dispersion left around a good model is below that of the raw target.",
        "A wrong dispersion does not bias the mean; it only weighs rows less well.",
    ),
    references=(
        "Hilbe (2011), Negative Binomial Regression, 2nd edition",
        "Cameron & Trivedi (1998), Regression Analysis of Count Data, chapter 3",
    ),
)
