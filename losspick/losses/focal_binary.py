"""Focal loss for two classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import focal_alpha, focal_gamma
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, gamma: float, alpha: float) -> Array:
    margin = (2.0 * y - 1.0) * f
    weight = alpha * y + (1.0 - alpha) * (1.0 - y)
    return weight * expit(-margin) ** gamma * softplus(-margin)


def _gradient(y: Array, f: Array, *, gamma: float, alpha: float) -> Array:
    sign = 2.0 * y - 1.0
    margin = sign * f
    weight = alpha * y + (1.0 - alpha) * (1.0 - y)
    miss = expit(-margin)
    return -sign * weight * miss**gamma * (gamma * expit(margin) * softplus(-margin) + miss)


_TORCH = """\
class BinaryFocalLoss(torch.nn.Module):
    def __init__(self, alpha, gamma):
        super().__init__()
        self.alpha, self.gamma = alpha, gamma

    def forward(self, logits, target):
        margin = (2 * target - 1) * logits
        weight = self.alpha * target + (1 - self.alpha) * (1 - target)
        focus = torch.sigmoid(-margin) ** self.gamma
        return (weight * focus * torch.nn.functional.softplus(-margin)).mean()
"""

LOSS = Loss(
    id="focal_binary",
    title="Binary focal loss",
    aliases=("focal", "focal loss", "binary focal loss"),
    tasks=(Task.BINARY, Task.SEGMENTATION),
    formula="-α_y (1 - p_y)^γ log p_y, p_y the probability of the label",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.DISTORTED_PROBABILITY,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="gamma",
            default=2.0,
            meaning="exponent that takes weight from rows already right; 0 or more",
            from_data=focal_gamma,
        ),
        Parameter(
            name="alpha",
            default=0.5,
            meaning="weight of positives in [0, 1]; negatives get 1 - alpha",
            from_data=focal_alpha,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="BinaryFocalLoss",
            form=LOGITS,
            arguments="alpha={alpha}, gamma={gamma}",
            names=("torchvision.ops.sigmoid_focal_loss",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torchvision.ops.sigmoid_focal_loss is the same with reduction='mean'; its "
            "defaults are alpha=0.25 and reduction='none'.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryFocalCrossentropy",
            form=LOGITS,
            arguments="apply_class_balancing=True, alpha={alpha}, gamma={gamma}, from_logits=True",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Without apply_class_balancing=True it ignores alpha.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryFocalCrossentropy",
            form=PROBABILITIES,
            arguments="apply_class_balancing=True, alpha={alpha}, gamma={gamma}",
            names=("keras.losses.binary_focal_crossentropy",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Without apply_class_balancing=True it ignores alpha.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.sigmoid_focal_loss",
            form=LOGITS,
            arguments="alpha={alpha}, gamma={gamma}",
            names=("optax.sigmoid_focal_loss",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="Without alpha it does not balance the classes.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostClassifier",
            form=LOGITS,
            arguments='loss_function="Focal:focal_alpha={alpha};focal_gamma={gamma}"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Cross-entropy that takes weight from rows which are already right.",
    use_when="positives are very rare and most negatives are easy, as in dense detection",
    avoid_when="probabilities are used: they are pulled towards 1/2; or labels are noisy",
    pitfalls=(
        "alpha weighs positives: the customary 0.25 weighs rare positives down.",
        "Start the output bias at log(share / (1 - share)), else the first steps are all "
        "negatives.",
        "Its value is far below that of cross-entropy: the two can't be compared.",
    ),
    references=(
        "Lin et al. (2017), Focal Loss for Dense Object Detection, arXiv:1708.02002",
        "Charoenphakdee et al. (2021), On Focal Loss for Class-Posterior Probability Estimation, "
        "arXiv:2011.09172",
    ),
)
