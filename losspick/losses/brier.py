"""Brier score over classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import softmax, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return total((softmax(f) - y) ** 2)


def _gradient(y: Array, f: Array) -> Array:
    p = softmax(f)
    miss = p - y
    return 2.0 * p * (miss - total(p * miss)[..., None])


_TORCH = """\
class BrierLoss(torch.nn.Module):
    def forward(self, logits, target):
        return (torch.softmax(logits, -1) - target).square().sum(-1).mean()
"""

_KERAS = """\
class BrierLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.sum((keras.ops.softmax(y_pred) - y_true) ** 2, axis=-1)
"""

_JAX = """\
def brier_loss(logits, labels):
    return ((jax.nn.softmax(logits) - labels) ** 2).sum(-1)
"""

LOSS = Loss(
    id="brier",
    title="Brier score",
    aliases=("brier loss", "quadratic score", "brier score"),
    tasks=(Task.BINARY, Task.MULTICLASS),
    formula="Σ_k (p_k - y_k)², p = softmax(f), y a row of labels",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.SOFT_LABELS,
    elicits=Functional.PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="BrierLoss",
            form=CLASS_LOGITS,
            code=_TORCH,
            units=Units.PER_CLASS,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="MSELoss on softmax outputs divides it by the number of classes.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="BrierLoss",
            form=CLASS_LOGITS,
            code=_KERAS,
            units=Units.PER_CLASS,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="MeanSquaredError on softmax outputs divides it by the number of classes.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="brier_loss",
            form=CLASS_LOGITS,
            code=_JAX,
            units=Units.PER_CLASS,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="The squared error of the class probabilities: a proper score that never exceeds 2.",
    use_when="the metric is the Brier score, or a few wrong labels must not dominate the fit",
    avoid_when="training starts far off: rows that are wrong and sure have almost no gradient",
    pitfalls=(
        "With two classes it is twice the squared error of the one probability, which "
        "most tools report.",
        "The gradient carries a factor p (1 - p): a confident error hardly moves; "
        "cross-entropy does not have that.",
        "A mean over classes, as in MSELoss, is smaller by the number of classes.",
    ),
    references=(
        "Brier (1950), Verification of Forecasts Expressed in Terms of Probability, "
        "Monthly Weather Review 78(1)",
        "Gneiting & Raftery (2007), Strictly Proper Scoring Rules, Prediction, and "
        "Estimation, doi:10.1198/016214506000001437",
    ),
)
