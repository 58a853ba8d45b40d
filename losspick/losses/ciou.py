"""Complete IoU loss of boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import BOXES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.box_overlap import Measured, apart, known_side, overlap, side

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    iou, shape = overlap(y, f)[0], _shape(y, f)
    weight = _weight(iou.value, shape.value)
    return 1.0 - iou.value + apart(y, f).value + weight * shape.value


def _gradient(y: Array, f: Array) -> Array:
    """Return the slope with the weight of the shape held, as the paper trains it."""
    iou, shape = overlap(y, f)[0], _shape(y, f)
    weight = _weight(iou.value, shape.value)
    return apart(y, f).slope - iou.slope + weight[:, None] * shape.slope


def _weight(iou: Array, shape: Array) -> Array:
    import numpy as np

    below = 1.0 - iou + shape
    return np.where(below > 0.0, shape / np.where(below > 0.0, below, 1.0), 0.0)


def _shape(y: Array, f: Array) -> Measured:
    """Return the squared difference of the angles whose tangents are width over height."""
    import numpy as np

    width, height = side(f, 0), side(f, 1)
    gap = np.arctan2(width.value, height.value) - np.arctan2(known_side(y, 0), known_side(y, 1))
    square = width.value**2 + height.value**2
    turn = width.slope * height.value[:, None] - height.slope * width.value[:, None]
    on = (square > 0.0)[:, None]
    turn = np.where(on, turn / np.where(on, square[:, None], 1.0), 0.0)
    factor = 4.0 / np.pi**2
    return Measured(factor * gap**2, factor * 2.0 * gap[:, None] * turn)


_KERAS = """\
class CIoULoss(keras.losses.Loss):
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
        iou = intersection / union
        turn = ops.arctan2(true[:, 0], true[:, 1]) - ops.arctan2(own[:, 0], own[:, 1])
        shape = 4 / 3.141592653589793**2 * turn**2
        weight = ops.stop_gradient(shape / (1 - iou + shape + 1e-12))
        return 1 - iou + apart + weight * shape
"""

_JAX = """\
def ciou_loss(boxes, targets):
    low, high = boxes[:, :2], boxes[:, 2:]
    true_low, true_high = targets[:, :2], targets[:, 2:]
    own, true = jax.nn.relu(high - low), true_high - true_low
    shared = jax.numpy.minimum(high, true_high) - jax.numpy.maximum(low, true_low)
    hull = jax.numpy.maximum(high, true_high) - jax.numpy.minimum(low, true_low)
    intersection = jax.nn.relu(shared).prod(axis=1)
    union = own.prod(axis=1) + true.prod(axis=1) - intersection
    gap = (low + high - true_low - true_high) / 2
    apart = (gap**2).sum(axis=1) / (hull**2).sum(axis=1)
    iou = intersection / union
    angles = jax.numpy.arctan2(true[:, 0], true[:, 1]), jax.numpy.arctan2(own[:, 0], own[:, 1])
    shape = 4 / jax.numpy.pi**2 * (angles[0] - angles[1]) ** 2
    weight = jax.lax.stop_gradient(shape / (1 - iou + shape + 1e-12))
    return 1 - iou + apart + weight * shape
"""

LOSS = Loss(
    id="ciou",
    title="Complete IoU loss",
    aliases=("complete iou", "ciou loss"),
    tasks=(Task.DETECTION,),
    formula="1 - IoU + d² / c² + v² / (1 - IoU + v), v = 4/π² (arctan(w/h of A) - "
    "arctan(w/h of B))²; d between the centres, c the diagonal around A and B",
    value=_value,
    gradient=_gradient,
    form=BOXES,
    targets=TargetDomain.BOX,
    elicits=Functional.OVERLAP,
    units=Units.FOUR_PER_TARGET,
    convex=False,
    bounded_gradient=False,
    held_fixed="the weight v / (1 - IoU + v) of the shape",
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torchvision.ops.complete_box_iou_loss",
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
            name="CIoULoss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="ciou_loss",
            form=BOXES,
            units=Units.FOUR_PER_TARGET,
            shape="(N, 4)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Overlap of boxes, the distance of their centres, and their aspect ratios.",
    use_when="boxes are regressed and judged by IoU or by average precision: the usual choice",
    avoid_when="boxes have six numbers or are turned: it is for upright boxes in the plane",
    pitfalls=(
        "Boxes are x1, y1, x2, y2 with x1 < x2 and y1 < y2; centre, width and height run without "
        "an error and learn nothing.",
        "The weight v / (1 - IoU + v) of the shape is held in the gradient: the gradient is not "
        "that of the value.",
        "Two boxes of one aspect ratio have v = 0, however different their sizes.",
        "Slopes grow as boxes shrink: the loss does not depend on the scale.",
        "It is for matched pairs of boxes: classes and empty places need a loss of their own.",
    ),
    references=(
        "Zheng et al. (2020), Distance-IoU Loss, arXiv:1911.08287",
        "Zheng et al. (2021), Enhancing Geometric Factors in Model Learning, arXiv:2005.03572",
    ),
    arrays="y and f of shape (n, 4): x1, y1, x2, y2 of each box",
)
