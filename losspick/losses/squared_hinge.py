"""Squared hinge loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.maximum(0.0, 1.0 - y * f) ** 2


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return -2.0 * y * np.maximum(0.0, 1.0 - y * f)


_TORCH = """\
class SquaredHingeLoss(torch.nn.Module):
    def forward(self, score, target):
        return torch.relu(1 - target * score).square().mean()
"""

_JAX = """\
def squared_hinge_loss(predictor_outputs, targets):
    return jax.nn.relu(1 - targets * predictor_outputs) ** 2
"""

LOSS = Loss(
    id="squared_hinge",
    title="Squared hinge loss",
    aliases=("l2-svm", "squared hinge loss"),
    tasks=(Task.BINARY,),
    formula="max(0, 1 - y f)², y ∈ {-1, +1}",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.MEAN,
    convex=True,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SquaredHingeLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.SquaredHinge",
            form=SCORES,
            also_takes=(TargetDomain.ZERO_ONE,),
            names=("keras.losses.squared_hinge",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It turns labels 0 and 1 into -1 and +1 by itself.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="squared_hinge_loss",
            form=SCORES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.svm.LinearSVC",
            form=SCORES,
            arguments='loss="squared_hinge"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.SOURCE,
            seen_on="scikit-learn 1.9.1",
            note="The default of LinearSVC; SVC uses the plain hinge.",
        ),
    ),
    summary="Squares what is missing to a margin of 1: smooth, and harsher on bad errors.",
    use_when="margins are wanted and the plain hinge's kink disturbs the optimiser",
    avoid_when="some labels are wrong: one confident miss outweighs many rows",
    pitfalls=(
        "Labels must be -1 and +1, save in Keras, which converts them.",
        "The gradient grows without bound with a wrong score.",
    ),
    references=(
        "Zhang (2004), Statistical Behavior and Consistency of Classification Methods Based on "
        "Convex Risk Minimization, doi:10.1214/aos/1079120130",
    ),
)
