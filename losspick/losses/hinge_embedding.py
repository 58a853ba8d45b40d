"""Hinge embedding loss of distances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import DISTANCES
from losspick.core.loss import Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    return np.where(y > 0, f, np.maximum(0.0, margin - f))


def _gradient(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    return np.where(y > 0, 1.0, np.where(f < margin, -1.0, 0.0))


_KERAS = """\
class HingeEmbeddingLoss(keras.losses.Loss):
    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def call(self, y_true, y_pred):
        apart = keras.ops.relu(self.margin - y_pred)
        return keras.ops.mean(keras.ops.where(y_true > 0, y_pred, apart), axis=-1)
"""

_JAX = """\
def hinge_embedding_loss(distances, same, margin):
    return jax.numpy.where(same > 0, distances, jax.nn.relu(margin - distances))
"""

LOSS = Loss(
    id="hinge_embedding",
    title="Hinge embedding loss",
    aliases=("hinge embedding",),
    tasks=(Task.METRIC_LEARNING,),
    formula="f where y = +1, max(0, m - f) where y = -1; f the distance of a pair",
    value=_value,
    gradient=_gradient,
    form=DISTANCES,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.CLOSENESS,
    convex=True,
    bounded_gradient=True,
    arrays="y (N,), f (N,): the distance of each pair, not its embeddings",
    parameters=(
        Parameter(
            name="margin",
            default=1.0,
            meaning="distance m from which on pairs that do not belong together are left alone; "
            "positive",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.HingeEmbeddingLoss",
            form=DISTANCES,
            arguments="margin={margin}",
            names=("torch.nn.functional.hinge_embedding_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It takes a distance and is not the hinge loss of a classifier.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="HingeEmbeddingLoss",
            form=DISTANCES,
            arguments="margin={margin}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="hinge_embedding_loss",
            form=DISTANCES,
            arguments="margin={margin}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Shrinks distances of pairs that belong together, and lets the others grow to a "
    "margin.",
    use_when="distances of pairs are computed already, by any measure, and outliers among the "
    "pairs are not to dominate",
    avoid_when="a classifier is trained: for margins y f take hinge",
    pitfalls=(
        "Given raw scores of a classifier it has no minimum: where y = +1 the loss is the score "
        "itself and falls without end.",
        "Targets are +1 and -1; torch takes a 0 for both cases at once.",
    ),
    references=("PyTorch (2025), HingeEmbeddingLoss, docs.pytorch.org/docs/stable",),
)
