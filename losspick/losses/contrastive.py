"""Contrastive loss of pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import EMBEDDING_PAIRS
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.geometry import length, unit

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _short(f: Array, margin: float) -> tuple[Array, Array]:
    """Return the differences of the pairs, and how far they fall short of the margin."""
    import numpy as np

    apart = f[:, 0] - f[:, 1]
    return apart, np.maximum(0.0, margin - length(apart))


def _value(y: Array, f: Array, *, margin: float) -> Array:
    apart, short = _short(f, margin)
    return y * length(apart) ** 2 + (1.0 - y) * short**2


def _gradient(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    apart, short = _short(f, margin)
    slope = 2.0 * (y[:, None] * apart - ((1.0 - y) * short)[:, None] * unit(apart))
    return np.stack([slope, -slope], axis=1)


_TORCH = """\
class ContrastiveLoss(torch.nn.Module):
    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def forward(self, first, second, same):
        squares = (first - second).square().sum(-1)
        short = torch.relu(self.margin - squares.clamp(min=1e-16).sqrt())
        return (same * squares + (1 - same) * short.square()).mean()
"""

_KERAS = """\
class ContrastiveLoss(keras.losses.Loss):
    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def call(self, y_true, y_pred):
        same = keras.ops.reshape(y_true, (-1,))
        squares = keras.ops.sum(keras.ops.square(y_pred[:, 0] - y_pred[:, 1]), axis=-1)
        distance = keras.ops.sqrt(keras.ops.maximum(squares, 1e-16))
        short = keras.ops.relu(self.margin - distance)
        return same * squares + (1 - same) * keras.ops.square(short)
"""

_JAX = """\
def contrastive_loss(first, second, same, margin):
    squares = ((first - second) ** 2).sum(axis=-1)
    short = jax.nn.relu(margin - jax.numpy.sqrt(jax.numpy.maximum(squares, 1e-16)))
    return same * squares + (1 - same) * short**2
"""

LOSS = Loss(
    id="contrastive",
    title="Contrastive loss",
    aliases=("contrastive loss", "contrastive pair loss", "siamese loss"),
    tasks=(Task.METRIC_LEARNING,),
    formula="y d² + (1 - y) max(0, m - d)², d = |f₁ - f₂|, y = 1 for a pair that belongs together",
    value=_value,
    gradient=_gradient,
    form=EMBEDDING_PAIRS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.CLOSENESS,
    units=Units.EMBEDDING,
    convex=False,
    bounded_gradient=False,
    arrays="y (N,), f (N, 2, D): the two embeddings of each pair",
    parameters=(
        Parameter(
            name="margin",
            default=1.0,
            meaning="distance m from which on pairs that do not belong together are left alone; "
            "positive; about their mean distance at the start",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ContrastiveLoss",
            form=EMBEDDING_PAIRS,
            units=Units.EMBEDDING,
            shape="(N,)",
            arguments="margin={margin}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="pytorch_metric_learning's ContrastiveLoss squares neither term and averages the "
            "pairs whose loss is not 0.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ContrastiveLoss",
            form=EMBEDDING_PAIRS,
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
            name="contrastive_loss",
            form=EMBEDDING_PAIRS,
            units=Units.EMBEDDING,
            shape="(N,)",
            arguments="margin={margin}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Pulls pairs that belong together onto one point and pushes the others a margin apart.",
    use_when="it is known of pairs whether they belong together, and a distance is wanted",
    avoid_when="only an order of distances matters: one point for a whole class asks too much; "
    "take triplet or supcon",
    pitfalls=(
        "Some code has y = 1 for pairs that do not belong together, as the paper does.",
        "The paper halves both terms; the optimum is the same.",
        "With embeddings of length 1 distances end at 2: a margin above it never rests.",
        "Most random pairs lie beyond the margin and teach nothing: draw hard ones.",
    ),
    references=(
        "Hadsell, Chopra & LeCun (2006), Dimensionality Reduction by Learning an Invariant "
        "Mapping, doi:10.1109/CVPR.2006.100",
    ),
)
