"""Focal Tversky loss, pooled over all pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.mask_estimates import tversky_alpha, tversky_beta
from losspick.losses.overlap import missed, missed_slopes

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, alpha: float, beta: float, gamma: float, smooth: float) -> Array:
    import numpy as np

    # A power of a sum is no sum over pixels: each has the value of the batch.
    return np.full(len(y), float(missed(y, f, alpha, beta, smooth).mean()) ** gamma)


def _gradient(
    y: Array, f: Array, *, alpha: float, beta: float, gamma: float, smooth: float
) -> Array:
    tversky = float(missed(y, f, alpha, beta, smooth).mean())
    steepness = gamma * tversky ** (gamma - 1.0) if tversky > 0.0 else 0.0
    return steepness * missed_slopes(y, f, alpha, beta, smooth)


_TORCH = """\
class FocalTverskyLoss(torch.nn.Module):
    def __init__(self, alpha, beta, gamma, smooth):
        super().__init__()
        self.alpha, self.beta, self.gamma, self.smooth = alpha, beta, gamma, smooth

    def forward(self, logits, target):
        p = torch.sigmoid(logits)
        hit = (p * target).sum() + self.smooth
        false_positive, false_negative = (p * (1 - target)).sum(), ((1 - p) * target).sum()
        wrong = self.alpha * false_positive + self.beta * false_negative
        # The root of 0 has no slope: stay just above it.
        return (wrong / (hit + wrong)).clamp(min=1e-12) ** self.gamma
"""

_KERAS = """\
class FocalTverskyLoss(keras.losses.Loss):
    def __init__(self, alpha, beta, gamma, smooth):
        super().__init__(reduction=None)
        self.alpha, self.beta, self.gamma, self.smooth = alpha, beta, gamma, smooth

    def call(self, y_true, y_pred):
        y_true, p = keras.ops.cast(y_true, y_pred.dtype), keras.ops.sigmoid(y_pred)
        hit = keras.ops.sum(p * y_true) + self.smooth
        false_positive = keras.ops.sum(p * (1 - y_true))
        false_negative = keras.ops.sum((1 - p) * y_true)
        wrong = self.alpha * false_positive + self.beta * false_negative
        return keras.ops.maximum(wrong / (hit + wrong), 1e-12) ** self.gamma
"""

_JAX = """\
def focal_tversky_loss(logits, labels, alpha, beta, gamma, smooth):
    p = jax.nn.sigmoid(logits)
    hit = (p * labels).sum() + smooth
    false_positive, false_negative = (p * (1 - labels)).sum(), ((1 - p) * labels).sum()
    wrong = alpha * false_positive + beta * false_negative
    return jax.numpy.maximum(wrong / (hit + wrong), 1e-12) ** gamma
"""

LOSS = Loss(
    id="focal_tversky",
    title="Focal Tversky loss",
    aliases=("focal tversky loss",),
    tasks=(Task.SEGMENTATION,),
    formula="(1 - (TP + s) / (TP + α FP + β FN + s))^γ, TP = Σ p y, FP = Σ p (1 - y), "
    "FN = Σ (1 - p) y, p = sigmoid(f), sums over all pixels",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.OVERLAP,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="alpha",
            default=0.3,
            meaning="weight of false positives, 0 or more",
            from_data=tversky_alpha,
        ),
        Parameter(
            name="beta",
            default=0.7,
            meaning="weight of false negatives, 0 or more",
            from_data=tversky_beta,
        ),
        Parameter(
            name="gamma",
            default=0.75,
            meaning="exponent, positive; below 1 it steepens the loss where the overlap is good, "
            "above 1 where it is poor; 0.75 is the paper's 1 / (4/3)",
        ),
        Parameter(
            name="smooth",
            default=1e-5,
            meaning="s ≥ 0, small against the pixels of the foreground; keeps empty masks defined",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="FocalTverskyLoss",
            form=LOGITS,
            arguments="alpha={alpha}, beta={beta}, gamma={gamma}, smooth={smooth}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="segmentation_models_pytorch.losses.TverskyLoss",
            form=LOGITS,
            arguments='mode="binary", alpha={alpha}, beta={beta}, gamma={gamma}',
            grade=Grade.VALUE,
            seen_on="segmentation-models-pytorch 0.6.0",
            note="Its gamma is the exponent itself, the paper's is 1 over it; its smooth is 0.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="FocalTverskyLoss",
            form=LOGITS,
            arguments="alpha={alpha}, beta={beta}, gamma={gamma}, smooth={smooth}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="focal_tversky_loss",
            form=LOGITS,
            arguments="alpha={alpha}, beta={beta}, gamma={gamma}, smooth={smooth}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Tversky loss to a power, which moves the effort to poor or to good overlaps.",
    use_when="the foreground is very small and the Tversky loss stalls before it is well covered",
    avoid_when="probabilities are used, or the Dice loss already does well: it has two more dials",
    pitfalls=(
        "The exponent is gamma in segmentation-models-pytorch and here, 1 / gamma in the paper: "
        "its 4/3 is 0.75 here.",
        "With an exponent below 1 a perfect overlap has an infinite slope in the index: keep the "
        "smallest value above 0.",
        "Pooled over a batch it is another loss than averaged over images.",
    ),
    references=(
        "Abraham & Khan (2019), A Novel Focal Tversky Loss Function with Improved Attention U-Net "
        "for Lesion Segmentation, arXiv:1810.07842",
    ),
    arrays="y and f of shape (n,): the pixels of a whole batch, one after the other",
)
