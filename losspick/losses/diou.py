"""Distance IoU loss of boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import BOXES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.box_overlap import apart, overlap

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return 1.0 - overlap(y, f)[0].value + apart(y, f).value


def _gradient(y: Array, f: Array) -> Array:
    return apart(y, f).slope - overlap(y, f)[0].slope


_KERAS = """\
class DIoULoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        ops = keras.ops
        y_true = ops.cast(y_true, y_pred.dtype)
        low, high = y_pred[:, :2], y_pred[:, 2:]
        true_low, true_high = y_true[:, :2], y_true[:, 2:]
        own, true = ops.relu(high - low), true_high - true_low
        shared = ops.relu(ops.minimum(high, true_high) - ops.maximum(low, true_low))
        hull = ops.maximum(high, true_high) - ops.minimum(low, true_low)
        intersection = ops.prod(shared, axis=1)
        union = ops.prod(own, axis=1) + ops.prod(true, axis=1) - intersection
        gap = (low + high - true_low - true_high) / 2
        apart = ops.sum(gap**2, axis=1) / ops.sum(hull**2, axis=1)
        return 1 - intersection / union + apart
"""

_JAX = """\
def diou_loss(boxes, targets):
    low, high = boxes[:, :2], boxes[:, 2:]
    true_low, true_high = targets[:, :2], targets[:, 2:]
    own, true = jax.nn.relu(high - low), true_high - true_low
    shared = jax.numpy.minimum(high, true_high) - jax.numpy.maximum(low, true_low)
    hull = jax.numpy.maximum(high, true_high) - jax.numpy.minimum(low, true_low)
    intersection = jax.nn.relu(shared).prod(axis=1)
    union = own.prod(axis=1) + true.prod(axis=1) - intersection
    gap = (low + high - true_low - true_high) / 2
    return 1 - intersection / union + (gap**2).sum(axis=1) / (hull**2).sum(axis=1)
"""

LOSS = Loss(
    id="diou",
    title="Distance IoU loss",
    aliases=("distance iou", "diou loss"),
    tasks=(Task.DETECTION,),
    formula="1 - |A ∩ B| / |A ∪ B| + d² / c², d between the centres, c the diagonal around A and B",
    value=_value,
    gradient=_gradient,
    form=BOXES,
    targets=TargetDomain.BOX,
    elicits=Functional.OVERLAP,
    units=Units.FOUR_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torchvision.ops.distance_box_iou_loss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            grade=Grade.VALUE,
            seen_on="torchvision 0.28.0",
            note="Its reduction is 'none': take the mean. It adds 1e-7 to areas, which "
            "counts where boxes are small fractions of 1.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="DIoULoss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="diou_loss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Overlap of boxes, plus the distance of their centres.",
    use_when="boxes are regressed and their places are far off at first",
    avoid_when="the aspect ratio matters as well: CIoU adds it",
    pitfalls=(
        "Boxes are x1, y1, x2, y2 with x1 < x2 and y1 < y2; centre, width and height run without "
        "an error and learn nothing.",
        "Two boxes with one centre have no distance: only the overlap then tells their sizes.",
        "Slopes grow as boxes shrink: the loss does not depend on the scale.",
        "It is for matched pairs of boxes: classes and empty places need a loss of their own.",
    ),
    references=("Zheng et al. (2020), Distance-IoU Loss, arXiv:1911.08287",),
    arrays="y and f of shape (n, 4): x1, y1, x2, y2 of each box",
)
