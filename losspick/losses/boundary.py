"""Boundary loss: probabilities weighed by their distance to the mask's edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return y * expit(f)


def _gradient(y: Array, f: Array) -> Array:
    return y * expit(f) * expit(-f)


_TORCH = """\
class BoundaryLoss(torch.nn.Module):
    def forward(self, logits, distance):
        return (torch.sigmoid(logits) * distance).mean()
"""

_KERAS = """\
class BoundaryLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        distance = keras.ops.cast(y_true, y_pred.dtype)
        return keras.ops.mean(keras.ops.sigmoid(y_pred) * distance, axis=-1)
"""

_JAX = """\
def boundary_loss(logits, distances):
    return jax.nn.sigmoid(logits) * distances
"""

LOSS = Loss(
    id="boundary",
    title="Boundary loss",
    aliases=("boundary loss", "surface loss"),
    tasks=(Task.SEGMENTATION,),
    formula="φ sigmoid(f); y = φ, the signed distance of the pixel to the mask's edge: negative "
    "inside, positive outside",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.DISTANCE_MAP,
    elicits=Functional.OVERLAP,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="BoundaryLoss",
            form=LOGITS,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="monai.losses.BoundaryLoss",
            form=LOGITS,
            targets=TargetDomain.ZERO_ONE,
            arguments="sigmoid=True",
            shape="(N, 1, H, W)",
            grade=Grade.VALUE,
            seen_on="monai 1.6.1",
            note="It takes the mask and computes the distances itself, in every step: 0 on the "
            "inner edge, and 0 everywhere for an empty or a full mask.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="BoundaryLoss",
            form=LOGITS,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="boundary_loss",
            form=LOGITS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Charges foreground by how far outside the mask it lies, and rewards it inside.",
    use_when="the foreground is tiny and its outline counts, together with a Dice or "
    "cross-entropy loss",
    avoid_when="it would stand alone: from scratch it is pulled to an empty mask",
    pitfalls=(
        "Its targets are distance maps: compute them once, before training, with "
        "scipy.ndimage.distance_transform_edt of the mask and of its complement.",
        "It is a term to add: start its weight at 0.01 and raise it as training goes on, while "
        "that of the regional loss falls.",
        "Its value may be negative: the best one is the sum of the distances inside.",
        "Distances grow with the image: divide them by its size, or the gradients do.",
    ),
    references=(
        "Kervadec et al. (2019), Boundary Loss for Highly Unbalanced Segmentation, "
        "arXiv:1812.07032",
    ),
    arrays="y and f of shape (n,): distances and logits of the pixels",
)
