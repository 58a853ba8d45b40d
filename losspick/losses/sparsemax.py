"""Sparsemax loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import one_hot, pick, sparsemax, total

if TYPE_CHECKING:
    from losspick.core.loss import Array

SPARSE_SCORES = Form("scores before a sparsemax", REAL, Link.SPARSEMAX, LINEAR)


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    shifted = f - np.max(f, axis=-1, keepdims=True)
    p = sparsemax(shifted)
    # The loss is that of the Fenchel-Young pair: ½‖e_y‖² - ½‖p‖² + f·(p - e_y).
    return 0.5 - 0.5 * total(p**2) + total(shifted * p) - pick(shifted, y)


def _gradient(y: Array, f: Array) -> Array:
    return sparsemax(f) - one_hot(y, f.shape[-1])


_TORCH = """\
class SparsemaxLoss(torch.nn.Module):
    def forward(self, scores, target):
        ordered = scores.sort(dim=1, descending=True).values
        excess = ordered.cumsum(1) - 1
        count = torch.arange(1, scores.shape[1] + 1, device=scores.device)
        threshold = (excess / count).amax(1, keepdim=True)
        inside = torch.where(scores > threshold, scores.square() - threshold.square(), 0.0)
        right = scores.gather(1, target.unsqueeze(1)).squeeze(1)
        return (0.5 * inside.sum(1) + 0.5 - right).mean()
"""

_KERAS = """\
class SparsemaxLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        ordered = -keras.ops.sort(-y_pred, axis=-1)
        excess = keras.ops.cumsum(ordered, axis=-1) - 1
        count = keras.ops.arange(1, y_pred.shape[-1] + 1, dtype=y_pred.dtype)
        threshold = keras.ops.max(excess / count, axis=-1, keepdims=True)
        inside = keras.ops.relu(y_pred - threshold) * (y_pred + threshold)
        right = keras.ops.sum(y_true * y_pred, axis=-1)
        return 0.5 * keras.ops.sum(inside, axis=-1) + 0.5 - right
"""

LOSS = Loss(
    id="sparsemax",
    title="Sparsemax loss",
    aliases=("sparsemax loss", "fenchel-young sparsemax"),
    tasks=(Task.MULTICLASS,),
    formula="(1 - Σ p_k²) / 2 + Σ f_k p_k - f_y, p = sparsemax(f), the point of the simplex "
    "nearest to f",
    value=_value,
    gradient=_gradient,
    form=SPARSE_SCORES,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.PROBABILITY,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SparsemaxLoss",
            form=SPARSE_SCORES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="SparsemaxLoss",
            form=SPARSE_SCORES,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.multiclass_sparsemax_loss",
            form=SPARSE_SCORES,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            names=("optax.multiclass_sparsemax_loss",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="optax.losses.sparsemax_loss is the form for two classes, on one score.",
        ),
    ),
    summary="Cross-entropy's counterpart for sparsemax: probabilities that can be exactly 0.",
    use_when="classes that are out of the question should get probability 0, as in attention "
    "or long label lists",
    avoid_when="log loss is the metric: one true class with probability 0 makes it infinite",
    pitfalls=(
        "Predict with sparsemax, not softmax.",
        "A row with a margin of 1 has no gradient any more, as with a hinge.",
    ),
    references=(
        "Martins & Astudillo (2016), From Softmax to Sparsemax: A Sparse Model of "
        "Attention and Multi-Label Classification, arXiv:1602.02068",
        "Blondel, Martins & Niculae (2020), Learning with Fenchel-Young Losses, arXiv:1901.02324",
    ),
)
