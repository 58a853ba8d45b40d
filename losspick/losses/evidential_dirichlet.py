"""Evidential deep learning for classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus, total

if TYPE_CHECKING:
    from losspick.core.loss import Array

EVIDENCE = Form("numbers whose softplus is the evidence of each class", REAL, Link.IDENTITY, LINEAR)


def _value(y: Array, f: Array, *, regularisation: float) -> Array:
    alpha = 1.0 + softplus(f)
    strength = total(alpha)[:, None]
    p = alpha / strength
    squares = total((y - p) ** 2 + p * (1.0 - p) / (strength + 1.0))
    return squares + regularisation * _divergence(y + (1.0 - y) * alpha)


def _divergence(alpha: Array) -> Array:
    """Return the KL divergence of a Dirichlet distribution from the uniform one."""
    from scipy.special import digamma, gammaln

    strength = total(alpha)
    spread = digamma(alpha) - digamma(strength)[:, None]
    constant = gammaln(strength) - gammaln(alpha.shape[-1])
    found: Array = constant - total(gammaln(alpha)) + total((alpha - 1.0) * spread)
    return found


def _gradient(y: Array, f: Array, *, regularisation: float) -> Array:
    import numpy as np
    from scipy.special import polygamma

    alpha = 1.0 + softplus(f)
    strength = total(alpha)[:, None]
    p = alpha / strength
    miss, purity = p - y, total(p * p)[:, None]
    fit = 2.0 / strength * (miss - total(p * miss)[:, None])
    spread = 2.0 / strength * (p - purity) + (1.0 - purity) / (strength + 1.0)
    wrong = y + (1.0 - y) * alpha
    whole = total(wrong)[:, None]
    doubt = (wrong - 1.0) * polygamma(1, wrong)
    doubt = doubt - (whole - f.shape[-1]) * polygamma(1, whole)
    slope = fit - spread / (strength + 1.0) + regularisation * (1.0 - y) * doubt
    return np.asarray(slope * expit(f))


_TORCH = """\
class EvidentialLoss(torch.nn.Module):
    def __init__(self, regularisation):
        super().__init__()
        self.regularisation = regularisation

    def forward(self, output, target):
        alpha = 1 + torch.nn.functional.softplus(output)
        strength = alpha.sum(-1, keepdim=True)
        p = alpha / strength
        squares = ((target - p).square() + p * (1 - p) / (strength + 1)).sum(-1)
        wrong = target + (1 - target) * alpha
        whole = wrong.sum(-1, keepdim=True)
        spread = (wrong - 1) * (torch.digamma(wrong) - torch.digamma(whole))
        classes = torch.full_like(whole, output.shape[-1])
        constant = (torch.lgamma(whole) - torch.lgamma(classes)).squeeze(-1)
        divergence = constant + (spread - torch.lgamma(wrong)).sum(-1)
        return (squares + self.regularisation * divergence).mean()
"""

_JAX = """\
def evidential_loss(outputs, labels, regularisation):
    gammaln, digamma = jax.scipy.special.gammaln, jax.scipy.special.digamma
    alpha = 1 + jax.nn.softplus(outputs)
    strength = alpha.sum(-1, keepdims=True)
    p = alpha / strength
    squares = ((labels - p) ** 2 + p * (1 - p) / (strength + 1)).sum(-1)
    wrong = labels + (1 - labels) * alpha
    whole = wrong.sum(-1, keepdims=True)
    spread = (wrong - 1) * (digamma(wrong) - digamma(whole)) - gammaln(wrong)
    constant = gammaln(whole[..., 0]) - gammaln(outputs.shape[-1])
    return squares + regularisation * (constant + spread.sum(-1))
"""

LOSS = Loss(
    id="evidential_dirichlet",
    title="Evidential classification",
    aliases=("edl", "evidential deep learning", "evidential loss"),
    tasks=(Task.MULTICLASS,),
    formula="Σ_k (y_k - p_k)² + p_k (1 - p_k) / (S + 1) + λ KL, α = 1 + softplus(f), S = Σ "
    "α_k, p = α / S; KL of Dir(y + (1 - y) α) from Dir(1)",
    value=_value,
    gradient=_gradient,
    form=EVIDENCE,
    targets=TargetDomain.ONE_HOT,
    elicits=Functional.DISTORTED_PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="regularisation",
            default=1.0,
            meaning="weight λ of the penalty on evidence for wrong classes; 0 or more",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="EvidentialLoss",
            form=EVIDENCE,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="regularisation={regularisation}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.JAX,
            name="evidential_loss",
            form=EVIDENCE,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="regularisation={regularisation}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns a Dirichlet distribution over the class probabilities: how probable, and "
    "how well known.",
    use_when="one pass must give class probabilities and a warning on unknown inputs",
    avoid_when="calibrated probabilities are wanted: the penalty pulls them towards uniform",
    pitfalls=(
        "No softmax: the output is evidence, and p = α / S.",
        "With the penalty at full weight from the start little is learned: raise it over "
        "the first epochs.",
        "The spread does not shrink with more data as a posterior does: check it on "
        "inputs from elsewhere.",
    ),
    references=(
        "Sensoy, Kaplan & Kandemir (2018), Evidential Deep Learning to Quantify "
        "Classification Uncertainty, arXiv:1806.01768",
    ),
)
