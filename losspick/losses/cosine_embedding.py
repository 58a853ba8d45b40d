"""Cosine embedding loss of pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import DIRECTION_PAIRS
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.geometry import cosine, cosine_slope

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    similar = cosine(f[:, 0], f[:, 1])
    return np.where(y > 0, 1.0 - similar, np.maximum(0.0, similar - margin))


def _gradient(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    first, second = f[:, 0], f[:, 1]
    apart = np.where(cosine(first, second) > margin, 1.0, 0.0)
    sign = np.where(y > 0, -1.0, apart)[:, None]
    slopes = [sign * cosine_slope(first, second), sign * cosine_slope(second, first)]
    return np.stack(slopes, axis=1)


_KERAS = """\
class CosineEmbeddingLoss(keras.losses.Loss):
    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def call(self, y_true, y_pred):
        units = keras.ops.normalize(y_pred, axis=-1)
        cosine = keras.ops.sum(units[:, 0] * units[:, 1], axis=-1)
        apart = keras.ops.relu(cosine - self.margin)
        return keras.ops.where(keras.ops.reshape(y_true, (-1,)) > 0, 1 - cosine, apart)
"""

_JAX = """\
def cosine_embedding_loss(first, second, same, margin):
    lengths = jax.numpy.linalg.norm(first, axis=-1) * jax.numpy.linalg.norm(second, axis=-1)
    cosine = (first * second).sum(axis=-1) / jax.numpy.maximum(lengths, 1e-12)
    return jax.numpy.where(same > 0, 1 - cosine, jax.nn.relu(cosine - margin))
"""

LOSS = Loss(
    id="cosine_embedding",
    title="Cosine embedding loss",
    aliases=("cosine embedding", "cosine pair loss"),
    tasks=(Task.METRIC_LEARNING,),
    formula="1 - cos(f₁, f₂) where y = +1, max(0, cos(f₁, f₂) - m) where y = -1",
    value=_value,
    gradient=_gradient,
    form=DIRECTION_PAIRS,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.CLOSENESS,
    units=Units.EMBEDDING,
    convex=False,
    bounded_gradient=False,
    arrays="y (N,), f (N, 2, D): the two embeddings of each pair",
    parameters=(
        Parameter(
            name="margin",
            default=0.0,
            meaning="cosine m below which pairs that do not belong together are left alone, 0 to "
            "0.5",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.CosineEmbeddingLoss",
            form=DIRECTION_PAIRS,
            units=Units.EMBEDDING,
            shape="(N,)",
            arguments="margin={margin}",
            names=("torch.nn.functional.cosine_embedding_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="A target other than +1 and -1, such as 0, counts as a loss of 0 without a word.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="CosineEmbeddingLoss",
            form=DIRECTION_PAIRS,
            units=Units.EMBEDDING,
            shape="(N,)",
            arguments="margin={margin}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="The two embeddings stand behind each other in one output (N, 2, D).",
        ),
        Spelling(
            framework=Framework.JAX,
            name="cosine_embedding_loss",
            form=DIRECTION_PAIRS,
            units=Units.EMBEDDING,
            shape="(N,)",
            arguments="margin={margin}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Turns pairs that belong together into one direction, and the others across it.",
    use_when="pairs are labelled and compared by their cosine later, as for texts",
    avoid_when="lengths carry meaning: they are ignored",
    pitfalls=(
        "Targets are +1 and -1; with 0 for pairs that do not belong together torch computes no "
        "loss for them.",
        "The gradient grows as embeddings get short: normalise them, or keep them off 0.",
        "A margin below 0 asks all pairs to be opposite, which more than two classes can't be.",
    ),
    references=("PyTorch (2025), CosineEmbeddingLoss, docs.pytorch.org/docs/stable",),
)
