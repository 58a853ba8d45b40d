"""Dice loss plus cross-entropy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus
from losspick.losses.overlap import missed, missed_slopes

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, smooth: float, ce_weight: float) -> Array:
    dice = missed(y, f, 0.5, 0.5, smooth / 2.0)
    return dice + ce_weight * (softplus(f) - y * f)


def _gradient(y: Array, f: Array, *, smooth: float, ce_weight: float) -> Array:
    return missed_slopes(y, f, 0.5, 0.5, smooth / 2.0) + ce_weight * (expit(f) - y)


_TORCH = """\
class DiceCELoss(torch.nn.Module):
    def __init__(self, smooth, ce_weight):
        super().__init__()
        self.smooth, self.ce_weight = smooth, ce_weight

    def forward(self, logits, target):
        p = torch.sigmoid(logits)
        overlap = 2 * (p * target).sum() + self.smooth
        dice = 1 - overlap / (p.sum() + target.sum() + self.smooth)
        ce = torch.nn.functional.binary_cross_entropy_with_logits(logits, target)
        return dice + self.ce_weight * ce
"""

_KERAS = """\
class DiceCELoss(keras.losses.Loss):
    def __init__(self, smooth, ce_weight):
        super().__init__(reduction=None)
        self.smooth, self.ce_weight = smooth, ce_weight

    def call(self, y_true, y_pred):
        y_true, p = keras.ops.cast(y_true, y_pred.dtype), keras.ops.sigmoid(y_pred)
        overlap = 2 * keras.ops.sum(p * y_true) + self.smooth
        dice = 1 - overlap / (keras.ops.sum(p) + keras.ops.sum(y_true) + self.smooth)
        ce = keras.ops.mean(keras.ops.softplus(y_pred) - y_true * y_pred)
        return dice + self.ce_weight * ce
"""

_JAX = """\
def dice_ce_loss(logits, labels, smooth, ce_weight):
    p = jax.nn.sigmoid(logits)
    overlap = 2 * (p * labels).sum() + smooth
    dice = 1 - overlap / (p.sum() + labels.sum() + smooth)
    return dice + ce_weight * (jax.nn.softplus(logits) - labels * logits).mean()
"""

LOSS = Loss(
    id="dice_ce",
    title="Dice + cross-entropy",
    aliases=("dice + cross-entropy", "dice bce", "bce dice", "dice ce loss", "compound loss"),
    tasks=(Task.SEGMENTATION,),
    formula="1 - (2 Σ p y + s) / (Σ p + Σ y + s) + λ (log(1 + exp(f)) - y f), p = sigmoid(f), "
    "sums over all pixels",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.OVERLAP,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="smooth",
            default=1e-5,
            meaning="s ≥ 0, small against the pixels of the foreground; keeps empty masks defined",
        ),
        Parameter(
            name="ce_weight",
            default=1.0,
            meaning="λ, weight of the cross-entropy, that of Dice being 1; 0 or more",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="DiceCELoss",
            form=LOGITS,
            arguments="smooth={smooth}, ce_weight={ce_weight}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="monai.losses.DiceCELoss",
            form=LOGITS,
            arguments="sigmoid=True, batch=True, smooth_nr={smooth}, smooth_dr={smooth}, "
            "lambda_ce={ce_weight}",
            grade=Grade.VALUE,
            seen_on="monai 1.6.1",
            note="The cross-entropy takes logits whatever the flags say: without sigmoid=True the "
            "Dice half alone gets them raw. batch=False, the default, averages Dice over images.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="DiceCELoss",
            form=LOGITS,
            arguments="smooth={smooth}, ce_weight={ce_weight}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="dice_ce_loss",
            form=LOGITS,
            arguments="smooth={smooth}, ce_weight={ce_weight}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Overlap as a whole plus cross-entropy pixel by pixel: the usual compound loss.",
    use_when="regions are segmented and judged by Dice or IoU, and no loss is known to do better",
    avoid_when="calibrated probabilities of pixels matter most: then cross-entropy alone",
    pitfalls=(
        "The two halves have different scales: a small region leaves the cross-entropy near 0 and "
        "Dice near 1, so Dice leads; look at both in the log.",
        "The Dice half depends on the batch, and on whether images are pooled.",
        "Probabilities come out between those of the two: set the threshold on validation data.",
    ),
    references=(
        "Isensee et al. (2021), nnU-Net, doi:10.1038/s41592-020-01008-z",
        "Taghanaki et al. (2019), Combo Loss, arXiv:1805.02798",
        "Ma et al. (2021), Loss Odyssey in Medical Image Segmentation, "
        "doi:10.1016/j.media.2021.102035",
    ),
    arrays="y and f of shape (n,): the pixels of a whole batch, one after the other",
)
