"""Generalised IoU loss of boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import BOXES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.box_overlap import hull_side, overlap

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return _parts(y, f)[0]


def _gradient(y: Array, f: Array) -> Array:
    return _parts(y, f)[1]


def _parts(y: Array, f: Array) -> tuple[Array, Array]:
    """Return loss and gradient."""
    iou, union = overlap(y, f)
    hull = hull_side(y, f, 0).times(hull_side(y, f, 1))
    empty = (hull - union).over(hull)
    return 1.0 - iou.value + empty.value, empty.slope - iou.slope


_KERAS = """\
class GIoULoss(keras.losses.Loss):
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
        area = ops.prod(hull, axis=1)
        return 1 - intersection / union + (area - union) / area
"""

_JAX = """\
def giou_loss(boxes, targets):
    low, high = boxes[:, :2], boxes[:, 2:]
    true_low, true_high = targets[:, :2], targets[:, 2:]
    own, true = jax.nn.relu(high - low), true_high - true_low
    shared = jax.numpy.minimum(high, true_high) - jax.numpy.maximum(low, true_low)
    hull = jax.numpy.maximum(high, true_high) - jax.numpy.minimum(low, true_low)
    intersection = jax.nn.relu(shared).prod(axis=1)
    union = own.prod(axis=1) + true.prod(axis=1) - intersection
    area = hull.prod(axis=1)
    return 1 - intersection / union + (area - union) / area
"""

LOSS = Loss(
    id="giou",
    title="Generalised IoU loss",
    aliases=("generalised iou", "generalized iou", "giou loss"),
    tasks=(Task.DETECTION,),
    formula="1 - |A ∩ B| / |A ∪ B| + (|C| - |A ∪ B|) / |C|, C the smallest box around A and B",
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
            name="torchvision.ops.generalized_box_iou_loss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            grade=Grade.VALUE,
            seen_on="torchvision 0.28.0",
            note="Its reduction is 'none': take the mean. It adds 1e-7 to areas, which "
            "counts where boxes are small fractions of 1.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="monai.losses.BoxGIoULoss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            grade=Grade.VALUE,
            seen_on="monai 1.6.1",
            note="It computes in float32; boxes in space have six numbers.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GIoULoss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="giou_loss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Overlap of boxes, with a slope towards the target where they do not touch.",
    use_when="boxes are regressed and judged by IoU or by average precision",
    avoid_when="boxes often lie inside each other: it is plain IoU there, and DIoU or CIoU learn "
    "faster",
    pitfalls=(
        "Boxes are x1, y1, x2, y2 with x1 < x2 and y1 < y2; centre, width and height run without "
        "an error and learn nothing.",
        "It lies between 0 and 2, and is above 1 where the boxes do not touch.",
        "A predicted box with its corners the wrong way round has area 0 here, a negative area in "
        "torchvision: let widths and heights come out of exp or softplus.",
        "Slopes grow as boxes shrink: the loss does not depend on the scale.",
        "It is for matched pairs of boxes: classes and empty places need a loss of their own.",
    ),
    references=(
        "Rezatofighi et al. (2019), Generalized Intersection over Union, arXiv:1902.09630",
    ),
    arrays="y and f of shape (n, 4): x1, y1, x2, y2 of each box",
)
