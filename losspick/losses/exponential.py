"""Exponential loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: A sigmoid of twice the score is the probability.
HALF_LOGITS = Form("halves of logits", REAL, Link.HALF_LOGIT, LINEAR)


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.exp(-y * f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return -y * np.exp(-y * f)


_TORCH = """\
class ExponentialLoss(torch.nn.Module):
    def forward(self, score, target):
        return (-target * score).exp().mean()
"""

_KERAS = """\
class ExponentialLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.exp(-y_true * y_pred), axis=-1)
"""

_JAX = """\
def exponential_loss(scores, targets):
    return jax.numpy.exp(-targets * scores)
"""

LOSS = Loss(
    id="exponential",
    title="Exponential loss",
    aliases=("adaboost", "adaboost loss", "exponential loss"),
    tasks=(Task.BINARY,),
    formula="exp(-y f), y ∈ {-1, +1}",
    value=_value,
    gradient=_gradient,
    form=HALF_LOGITS,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.PROBABILITY,
    convex=True,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ExponentialLoss",
            form=HALF_LOGITS,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ExponentialLoss",
            form=HALF_LOGITS,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="exponential_loss",
            form=HALF_LOGITS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.GradientBoostingClassifier",
            form=HALF_LOGITS,
            arguments='loss="exponential"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="Any two labels; predict_proba applies the sigmoid of twice the score. "
            "AdaBoostClassifier minimises it too, without naming it.",
        ),
    ),
    summary="Charges wrong rows exponentially: the loss that AdaBoost minimises.",
    use_when="boosting as AdaBoost does it is to be understood or reproduced",
    avoid_when="some labels are wrong: a row far on the wrong side outweighs all others",
    pitfalls=(
        "It estimates half of the log-odds: a sigmoid of twice the score is the probability.",
        "exp overflows in single precision below a margin of -88.",
    ),
    references=(
        "Friedman, Hastie & Tibshirani (2000), Additive Logistic Regression: A "
        "Statistical View of Boosting, doi:10.1214/aos/1016218223",
    ),
)
