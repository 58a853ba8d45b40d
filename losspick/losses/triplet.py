"""Triplet margin loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import EMBEDDING_TRIPLETS
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.geometry import length, unit

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    near, far = length(f[:, 0] - f[:, 1]), length(f[:, 0] - f[:, 2])
    return np.maximum(0.0, near - far + margin)


def _gradient(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    active = np.where(_value(y, f, margin=margin) > 0, 1.0, 0.0)[:, None]
    near, far = active * unit(f[:, 0] - f[:, 1]), active * unit(f[:, 0] - f[:, 2])
    return np.stack([near - far, -near, far], axis=1)


_KERAS = """\
class TripletLoss(keras.losses.Loss):
    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def call(self, y_true, y_pred):
        anchor, positive, negative = y_pred[:, 0], y_pred[:, 1], y_pred[:, 2]
        near = keras.ops.sum(keras.ops.square(anchor - positive), axis=-1)
        far = keras.ops.sum(keras.ops.square(anchor - negative), axis=-1)
        lead = keras.ops.sqrt(near + 1e-16) - keras.ops.sqrt(far + 1e-16)
        return keras.ops.relu(lead + self.margin)
"""

LOSS = Loss(
    id="triplet",
    title="Triplet margin loss",
    aliases=("triplet loss", "triplet margin", "facenet loss"),
    tasks=(Task.METRIC_LEARNING,),
    formula="max(0, |a - p| - |a - n| + m), f = (anchor a, positive p, negative n)",
    value=_value,
    gradient=_gradient,
    form=EMBEDDING_TRIPLETS,
    targets=TargetDomain.NONE,
    elicits=Functional.CLOSENESS,
    units=Units.EMBEDDING,
    convex=False,
    bounded_gradient=True,
    arrays="no y, f (N, 3, D): anchor, positive and negative",
    parameters=(
        Parameter(
            name="margin",
            default=1.0,
            meaning="m, by how much the negative has to be further away; positive; about 0.2 for "
            "embeddings of length 1",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.TripletMarginLoss",
            form=EMBEDDING_TRIPLETS,
            units=Units.EMBEDDING,
            shape="none",
            arguments="margin={margin}",
            names=("torch.nn.functional.triplet_margin_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Its eps of 1e-6 is added to each difference; swap=True takes the harder of the "
            "two distances to the negative. Called with anchor, positive, negative.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="TripletLoss",
            form=EMBEDDING_TRIPLETS,
            units=Units.EMBEDDING,
            shape="none",
            arguments="margin={margin}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="The three embeddings stand behind each other in one output (N, 3, D).",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.triplet_margin_loss",
            form=EMBEDDING_TRIPLETS,
            units=Units.EMBEDDING,
            shape="none",
            arguments="margin={margin}",
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="Its eps of 1e-6 stands inside of the root.",
        ),
    ),
    summary="Asks that the negative be further from the anchor than the positive, by a margin.",
    use_when="of three rows it is known which two are closer, as for faces or products",
    avoid_when="batches are large and labelled: supcon or infonce use all of a batch at once",
    pitfalls=(
        "Random triplets soon all satisfy the margin and have no gradient: mine semi-hard ones, "
        "whose negative lies between the positive and the margin.",
        "All embeddings in one point cost exactly the margin: a loss that stays there has "
        "collapsed. Lower the learning rate or the hardness of the triplets.",
        "FaceNet squares the distances, torch and optax do not: margins do not carry over.",
        "Margins by default: 1 in torch and optax, 0.05 in pytorch_metric_learning.",
    ),
    references=(
        "Schroff, Kalenichenko & Philbin (2015), FaceNet, arXiv:1503.03832",
        "Hermans, Beyer & Leibe (2017), In Defense of the Triplet Loss for Person "
        "Re-Identification, arXiv:1703.07737",
    ),
)
