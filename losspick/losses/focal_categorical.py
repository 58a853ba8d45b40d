"""Focal loss for several classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOGITS,
    NORMALISED_PROBABILITIES,
    Grade,
    Loss,
    Parameter,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import focal_gamma
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _rivals(y: Array, f: Array) -> tuple[Array, Array]:
    """Return the probability of all wrong classes together, and of each among them."""
    import numpy as np

    own = one_hot(y, f.shape[-1]) > 0.5
    rivals = np.where(own, -np.inf, f)
    return total(np.where(own, 0.0, softmax(f))), softmax(rivals)


def _value(y: Array, f: Array, *, gamma: float) -> Array:
    miss, _ = _rivals(y, f)
    return -(miss**gamma) * pick(log_softmax(f), y)


def _gradient(y: Array, f: Array, *, gamma: float) -> Array:
    import numpy as np

    miss, shares = _rivals(y, f)
    log_p = pick(log_softmax(f), y)
    slope = miss**gamma * (miss - gamma * np.exp(log_p) * log_p)
    return slope[:, None] * (shares - one_hot(y, f.shape[-1]))


_TORCH = """\
class FocalLoss(torch.nn.Module):
    def __init__(self, gamma):
        super().__init__()
        self.gamma = gamma

    def forward(self, logits, target):
        log_p = torch.log_softmax(logits, 1).gather(1, target.unsqueeze(1)).squeeze(1)
        return (-((1 - log_p.exp()) ** self.gamma) * log_p).mean()
"""

_JAX = """\
def focal_loss(logits, labels, gamma):
    log_p = jax.nn.log_softmax(logits)
    log_p = jax.numpy.take_along_axis(log_p, labels[..., None], axis=-1)[..., 0]
    return -((1 - jax.numpy.exp(log_p)) ** gamma) * log_p
"""

LOSS = Loss(
    id="focal_categorical",
    title="Categorical focal loss",
    aliases=("categorical focal loss", "multiclass focal loss"),
    tasks=(Task.MULTICLASS, Task.SEGMENTATION),
    formula="-(1 - p_y)^γ log p_y, p = softmax(f)",
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
            name="gamma",
            default=2.0,
            meaning="exponent that takes weight from rows already right; 0 or more",
            from_data=focal_gamma,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="FocalLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="gamma={gamma}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalFocalCrossentropy",
            form=CLASS_LOGITS,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="alpha=1.0, gamma={gamma}, from_logits=True",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Its default alpha=0.25 only divides the loss by 4; a list weighs classes.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalFocalCrossentropy",
            form=NORMALISED_PROBABILITIES,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="alpha=1.0, gamma={gamma}",
            names=("keras.losses.categorical_focal_crossentropy",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="focal_loss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="gamma={gamma}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Cross-entropy over classes that takes weight from rows which are already right.",
    use_when="a few easy classes dominate and labels, not probabilities, are wanted",
    avoid_when="probabilities are used, or labels are noisy",
    pitfalls=(
        "Probabilities are pulled towards uniform.",
        "A single alpha for all classes changes nothing but the scale.",
    ),
    references=("Lin et al. (2017), Focal Loss for Dense Object Detection, arXiv:1708.02002",),
)
