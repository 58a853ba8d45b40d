"""Deep evidential regression."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array

MEAN_AND_EVIDENCE = Form(
    "the mean, and three numbers whose softplus is ν, α - 1 and β", REAL, Link.IDENTITY, LINEAR
)


def _evidence(f: Array) -> tuple[Array, Array, Array]:
    """Return ν, α and β of the normal-inverse-gamma distribution."""
    return softplus(f[:, 1]), 1.0 + softplus(f[:, 2]), softplus(f[:, 3])


def _value(y: Array, f: Array, *, regularisation: float) -> Array:
    import numpy as np
    from scipy.special import gammaln

    nu, alpha, beta = _evidence(f)
    error = np.abs(y - f[:, 0])
    width = 2.0 * beta * (1.0 + nu)
    likelihood = (
        0.5 * np.log(np.pi / nu)
        - alpha * np.log(width)
        + (alpha + 0.5) * np.log(nu * error**2 + width)
        + gammaln(alpha)
        - gammaln(alpha + 0.5)
    )
    scored: Array = likelihood + regularisation * error * (2.0 * nu + alpha)
    return scored


def _gradient(y: Array, f: Array, *, regularisation: float) -> Array:
    import numpy as np
    from scipy.special import digamma

    nu, alpha, beta = _evidence(f)
    error = f[:, 0] - y
    size, width = np.abs(error), 2.0 * beta * (1.0 + nu)
    tail = nu * error**2 + width
    pull = (alpha + 0.5) / tail
    evidence = 2.0 * nu + alpha
    by_mean = 2.0 * pull * nu * error + regularisation * np.sign(error) * evidence
    by_nu = pull * (error**2 + 2.0 * beta) - 0.5 / nu - alpha / (1.0 + nu)
    by_alpha = np.log(tail / width) + digamma(alpha) - digamma(alpha + 0.5)
    by_beta = 2.0 * pull * (1.0 + nu) - alpha / beta
    slopes = (by_nu + 2.0 * regularisation * size, by_alpha + regularisation * size, by_beta)
    inner = [slope * expit(f[:, place]) for place, slope in enumerate(slopes, start=1)]
    return np.stack([by_mean, *inner], axis=-1)


_TORCH = """\
class EvidentialRegression(torch.nn.Module):
    def __init__(self, regularisation):
        super().__init__()
        self.regularisation = regularisation

    def forward(self, output, target):
        mean, nu, alpha, beta = output.unbind(-1)
        softplus = torch.nn.functional.softplus
        nu, alpha, beta = softplus(nu), 1 + softplus(alpha), softplus(beta)
        error = (target.reshape(mean.shape) - mean).abs()
        width = 2 * beta * (1 + nu)
        likelihood = (
            0.5 * (torch.pi / nu).log()
            - alpha * width.log()
            + (alpha + 0.5) * (nu * error**2 + width).log()
            + torch.lgamma(alpha)
            - torch.lgamma(alpha + 0.5)
        )
        return (likelihood + self.regularisation * error * (2 * nu + alpha)).mean()
"""

_JAX = """\
def evidential_regression(outputs, targets, regularisation):
    mean, nu, alpha, beta = jax.numpy.moveaxis(outputs, -1, 0)
    nu, alpha, beta = jax.nn.softplus(nu), 1 + jax.nn.softplus(alpha), jax.nn.softplus(beta)
    error = jax.numpy.abs(targets.reshape(mean.shape) - mean)
    width = 2 * beta * (1 + nu)
    likelihood = (
        0.5 * jax.numpy.log(jax.numpy.pi / nu)
        - alpha * jax.numpy.log(width)
        + (alpha + 0.5) * jax.numpy.log(nu * error**2 + width)
        + jax.scipy.special.gammaln(alpha)
        - jax.scipy.special.gammaln(alpha + 0.5)
    )
    return likelihood + regularisation * error * (2 * nu + alpha)
"""

LOSS = Loss(
    id="evidential_nig",
    title="Deep evidential regression",
    aliases=("evidential regression", "normal-inverse-gamma", "nig"),
    tasks=(Task.REGRESSION,),
    formula="log(π / ν) / 2 - α log Ω + (α + 1/2) log(ν (y - f₁)² + Ω) + log Γ(α) - log Γ(α "
    "+ 1/2) + λ |y - f₁| (2 ν + α), Ω = 2 β (1 + ν)",
    value=_value,
    gradient=_gradient,
    form=MEAN_AND_EVIDENCE,
    targets=TargetDomain.REAL,
    elicits=Functional.DISTRIBUTION,
    units=Units.FOUR_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="regularisation",
            default=0.01,
            meaning="weight λ of the penalty on evidence for wrong predictions; 0 or more",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="EvidentialRegression",
            form=MEAN_AND_EVIDENCE,
            units=Units.FOUR_PER_TARGET,
            arguments="regularisation={regularisation}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.JAX,
            name="evidential_regression",
            form=MEAN_AND_EVIDENCE,
            units=Units.FOUR_PER_TARGET,
            arguments="regularisation={regularisation}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns a Student-t prediction with a split of its spread into noise and lack of data.",
    use_when="one pass must give a number, its noise and a warning on unknown inputs, and "
    "calibration will be checked",
    avoid_when="the split of the uncertainty is to be trusted: the loss alone does not "
    "determine it",
    pitfalls=(
        "Only the t distribution that ν, α and β make together is identified; each of "
        "them alone is not.",
        "λ trades calibration against fit and depends on the target's units: "
        "standardise, then tune it.",
        "β / (α - 1) is the noise, β / (ν (α - 1)) the lack of data: α near 1 makes both huge.",
    ),
    references=(
        "Amini, Schwarting, Soleimany & Rus (2020), Deep Evidential Regression, arXiv:1910.02600",
        "Meinert, Gawlikowski & Lavin (2023), The Unreasonable Effectiveness of Deep "
        "Evidential Regression, arXiv:2205.10060",
    ),
)
