"""Modified Huber loss for labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    margin = y * f
    return np.where(margin >= -1.0, np.maximum(0.0, 1.0 - margin) ** 2, -4.0 * margin)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return -y * np.clip(2.0 * (1.0 - y * f), 0.0, 4.0)


_TORCH = """\
class ModifiedHuberLoss(torch.nn.Module):
    def forward(self, score, target):
        margin = target * score
        return torch.where(margin >= -1, torch.relu(1 - margin).square(), -4 * margin).mean()
"""

_KERAS = """\
class ModifiedHuberLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        margin = y_true * y_pred
        near = keras.ops.relu(1 - margin) ** 2
        return keras.ops.mean(keras.ops.where(margin >= -1, near, -4 * margin), axis=-1)
"""

_JAX = """\
def modified_huber_loss(scores, targets):
    margin = targets * scores
    return jax.numpy.where(margin >= -1, jax.nn.relu(1 - margin) ** 2, -4 * margin)
"""

LOSS = Loss(
    id="modified_huber",
    title="Modified Huber loss",
    aliases=("huber for classification", "smoothed squared hinge"),
    tasks=(Task.BINARY,),
    formula="max(0, 1 - y f)² where y f ≥ -1, else -4 y f, y ∈ {-1, +1}",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.MEAN,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ModifiedHuberLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ModifiedHuberLoss",
            form=SCORES,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="modified_huber_loss",
            form=SCORES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.linear_model.SGDClassifier",
            form=SCORES,
            arguments='loss="modified_huber"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.VALUE,
            seen_on="scikit-learn 1.9.1",
            note="Any two labels; predict_proba gives the score moved to [0, 1], with exact zeros "
            "and ones.",
        ),
    ),
    summary="A squared hinge whose slope stops at 4, so that one wrong label can't take over.",
    use_when="a linear model for labels is trained on noisy data and a rough probability is "
    "wanted too",
    avoid_when="calibrated probabilities are needed: those of this loss saturate at 0 and 1",
    pitfalls=(
        "It is no Huber loss for numbers: it takes labels -1 and +1.",
        "The score is 2 p - 1 of the probability p, cut at -1 and 1: rows beyond have no order.",
    ),
    references=(
        "Zhang (2004), Solving Large Scale Linear Prediction Problems Using Stochastic "
        "Gradient Descent Algorithms, doi:10.1145/1015330.1015332",
    ),
)
