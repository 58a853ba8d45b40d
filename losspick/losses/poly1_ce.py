"""Poly-1 cross-entropy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, epsilon: float) -> Array:
    import numpy as np

    log_p = pick(log_softmax(f), y)
    return -log_p - epsilon * np.expm1(log_p)


def _gradient(y: Array, f: Array, *, epsilon: float) -> Array:
    p = softmax(f)
    return (1.0 + epsilon * pick(p, y))[:, None] * (p - one_hot(y, f.shape[-1]))


_TORCH = """\
class Poly1CrossEntropy(torch.nn.Module):
    def __init__(self, epsilon):
        super().__init__()
        self.epsilon = epsilon

    def forward(self, logits, target):
        log_p = torch.log_softmax(logits, 1).gather(1, target.unsqueeze(1)).squeeze(1)
        return (self.epsilon * (1 - log_p.exp()) - log_p).mean()
"""

_KERAS = """\
class Poly1CrossEntropy(keras.losses.Loss):
    def __init__(self, epsilon):
        super().__init__()
        self.epsilon = epsilon

    def call(self, y_true, y_pred):
        log_p = keras.ops.sum(y_true * keras.ops.log_softmax(y_pred), axis=-1)
        return self.epsilon * (1 - keras.ops.exp(log_p)) - log_p
"""

LOSS = Loss(
    id="poly1_ce",
    title="Poly-1 cross-entropy",
    aliases=("polyloss", "poly loss", "poly-1"),
    tasks=(Task.MULTICLASS,),
    formula="-log p_y + ε (1 - p_y), p = softmax(f)",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.DISTORTED_PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="epsilon",
            default=2.0,
            meaning="weight of the added 1 - p of the true class; -1 or more, 0 is cross-entropy",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="Poly1CrossEntropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="epsilon={epsilon}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="Poly1CrossEntropy",
            form=CLASS_LOGITS,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="epsilon={epsilon}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.poly_loss_cross_entropy",
            form=CLASS_LOGITS,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="epsilon={epsilon}",
            names=("optax.poly_loss_cross_entropy",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="epsilon=2 by default.",
        ),
    ),
    summary="Cross-entropy with its first polynomial term weighed anew: rows almost right "
    "pull more.",
    use_when="a tuned classifier is to gain a little accuracy and epsilon can be searched for",
    avoid_when="probabilities are used, or there is no budget to tune epsilon",
    pitfalls=(
        "epsilon has no value from the data: the paper's best lie between -1 and 8 by task.",
        "Probabilities are pushed to the most probable class where epsilon is positive.",
    ),
    references=(
        "Leng et al. (2022), PolyLoss: A Polynomial Expansion Perspective of "
        "Classification Loss Functions, arXiv:2204.12511",
    ),
)
