"""Soft Jaccard (IoU) loss, pooled over all pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.overlap import missed, missed_slopes

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, smooth: float) -> Array:
    return missed(y, f, 1.0, 1.0, smooth)


def _gradient(y: Array, f: Array, *, smooth: float) -> Array:
    return missed_slopes(y, f, 1.0, 1.0, smooth)


_TORCH = """\
class SoftIoULoss(torch.nn.Module):
    def __init__(self, smooth):
        super().__init__()
        self.smooth = smooth

    def forward(self, logits, target):
        p = torch.sigmoid(logits)
        shared = (p * target).sum()
        union = p.sum() + target.sum() - shared
        return 1 - (shared + self.smooth) / (union + self.smooth)
"""

_KERAS = """\
class SoftIoULoss(keras.losses.Loss):
    def __init__(self, smooth):
        super().__init__(reduction=None)
        self.smooth = smooth

    def call(self, y_true, y_pred):
        y_true, p = keras.ops.cast(y_true, y_pred.dtype), keras.ops.sigmoid(y_pred)
        shared = keras.ops.sum(p * y_true)
        union = keras.ops.sum(p) + keras.ops.sum(y_true) - shared
        return 1 - (shared + self.smooth) / (union + self.smooth)
"""

_JAX = """\
def soft_iou_loss(logits, labels, smooth):
    p = jax.nn.sigmoid(logits)
    shared = (p * labels).sum()
    union = p.sum() + labels.sum() - shared
    return 1 - (shared + smooth) / (union + smooth)
"""

LOSS = Loss(
    id="soft_iou",
    title="Soft IoU (Jaccard) loss",
    aliases=("jaccard", "jaccard loss", "iou loss", "soft jaccard", "iou"),
    tasks=(Task.SEGMENTATION,),
    formula="1 - (Σ p y + s) / (Σ p + Σ y - Σ p y + s), p = sigmoid(f), sums over all pixels",
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
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SoftIoULoss",
            form=LOGITS,
            arguments="smooth={smooth}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="segmentation_models_pytorch.losses.JaccardLoss",
            form=LOGITS,
            arguments='mode="binary", smooth={smooth}',
            grade=Grade.VALUE,
            seen_on="segmentation-models-pytorch 0.6.0",
            note="It counts 0 for a batch without foreground.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="monai.losses.DiceLoss",
            form=LOGITS,
            arguments="sigmoid=True, jaccard=True, batch=True",
            grade=Grade.VALUE,
            seen_on="monai 1.6.1",
            note="Its smooth_nr and smooth_dr count half here; batch=False, the default, averages "
            "over images.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="SoftIoULoss",
            form=LOGITS,
            arguments="smooth={smooth}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="soft_iou_loss",
            form=LOGITS,
            arguments="smooth={smooth}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Measures intersection over union of the predicted and the true region.",
    use_when="regions are segmented and judged by IoU",
    avoid_when="probabilities are used: they are pushed to 0 and 1; or foreground is often absent",
    pitfalls=(
        "With J its index and D that of Dice, J = D / (2 - D): both order predictions alike, but "
        "this one is steeper where the overlap is good.",
        "The IoU of a batch is no mean over images: pool it or average it as the metric does.",
        "Gradients vanish where there is no foreground; add cross-entropy.",
    ),
    references=(
        "Rahman & Wang (2016), Optimizing Intersection-Over-Union in Deep Neural Networks for "
        "Image Segmentation, doi:10.1007/978-3-319-50835-1_22",
        "Bertels et al. (2019), Optimizing the Dice Score and Jaccard Index for Medical Image "
        "Segmentation, arXiv:1911.01685",
    ),
    arrays="y and f of shape (n,): the pixels of a whole batch, one after the other",
)
