"""Hinge loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.maximum(0.0, 1.0 - y * f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.where(y * f < 1.0, -y, 0.0)


_TORCH = """\
class HingeLoss(torch.nn.Module):
    def forward(self, score, target):
        return torch.relu(1 - target * score).mean()
"""

LOSS = Loss(
    id="hinge",
    title="Hinge loss",
    aliases=("svm loss", "hinge loss", "max margin"),
    tasks=(Task.BINARY,),
    formula="max(0, 1 - y f), y ∈ {-1, +1}",
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
            name="HingeLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss: HingeEmbeddingLoss and SoftMarginLoss are others.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.Hinge",
            form=SCORES,
            also_takes=(TargetDomain.ZERO_ONE,),
            names=("keras.losses.hinge",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It turns labels 0 and 1 into -1 and +1 by itself.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.hinge_loss",
            form=SCORES,
            names=("optax.hinge_loss",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="With labels 0 and 1 the negatives get no gradient, without a word.",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.linear_model.SGDClassifier",
            form=SCORES,
            arguments='loss="hinge"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.VALUE,
            seen_on="scikit-learn 1.9.1",
            note="Any two labels; it encodes them itself.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBClassifier",
            form=SCORES,
            targets=TargetDomain.ZERO_ONE,
            arguments='objective="binary:hinge"',
            dtype="int64",
            shape="(N,)",
            names=("binary:hinge",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="It takes labels 0 and 1 and predicts labels, never a probability.",
        ),
    ),
    summary="Asks every row for a margin of 1 on the right side, and no more.",
    use_when="labels with a wide margin are wanted and no probabilities",
    avoid_when="probabilities, a threshold or a ranking are needed",
    pitfalls=(
        "Labels must be -1 and +1, save in Keras, which converts them.",
        "A sigmoid or ReLU before it can't reach the negative side.",
        "The score is no probability and can't be calibrated by a sigmoid alone.",
    ),
    references=("Cortes & Vapnik (1995), Support-Vector Networks, doi:10.1007/BF00994018",),
)
