"""Perceptron loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.maximum(0.0, -y * f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.where(y * f < 0.0, -y, 0.0)


_TORCH = """\
class PerceptronLoss(torch.nn.Module):
    def forward(self, score, target):
        return torch.relu(-target * score).mean()
"""

_KERAS = """\
class PerceptronLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.relu(-y_true * y_pred), axis=-1)
"""

LOSS = Loss(
    id="perceptron",
    title="Perceptron loss",
    aliases=("perceptron criterion", "perceptron loss"),
    tasks=(Task.BINARY,),
    formula="max(0, -y f), y ∈ {-1, +1}",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.MOST_LIKELY_CLASS,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="PerceptronLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="PerceptronLoss",
            form=SCORES,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.perceptron_loss",
            form=SCORES,
            names=("optax.perceptron_loss",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.linear_model.SGDClassifier",
            form=SCORES,
            arguments='loss="perceptron"',
            dtype="int64",
            shape="(N,)",
            names=("sklearn.linear_model.Perceptron",),
            grade=Grade.VALUE,
            seen_on="scikit-learn 1.9.1",
            note="Any two labels; it encodes them itself.",
        ),
    ),
    summary="Charges rows on the wrong side by their score, and asks for no margin.",
    use_when="the history of the perceptron is to be repeated, or classes are separable and "
    "any boundary will do",
    avoid_when="anything else will do: a score of 0 everywhere costs nothing",
    pitfalls=(
        "All scores at 0 are a perfect minimum: shrinking the weights is as good as learning.",
        "Of all boundaries that separate the classes it prefers none; the hinge takes "
        "the widest margin.",
    ),
    references=(
        "Rosenblatt (1958), The Perceptron, Psychological Review 65(6), doi:10.1037/h0042519",
    ),
)
