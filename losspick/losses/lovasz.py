"""Lovász hinge: the convex extension of the Jaccard loss, for masks of one class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import MARGINS, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _errors(y: Array, f: Array) -> Array:
    return 1.0 - (2.0 * y - 1.0) * f


def _steps(y: Array, errors: Array) -> Array:
    """Return what each pixel adds to the Jaccard loss as they turn wrong, the worst first."""
    import numpy as np

    order = np.argsort(-errors, kind="stable")
    truth = np.asarray(y, dtype=np.float64)[order]
    left = truth.sum() - np.cumsum(truth)
    union = truth.sum() + np.cumsum(1.0 - truth)
    steps = np.empty(len(truth))
    steps[order] = np.diff(1.0 - left / union, prepend=0.0)
    return steps


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    errors = _errors(y, f)
    return len(y) * np.maximum(errors, 0.0) * _steps(y, errors)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    errors = _errors(y, f)
    return -len(y) * (2.0 * y - 1.0) * np.where(errors > 0.0, _steps(y, errors), 0.0)


_TORCH = """\
class LovaszHingeLoss(torch.nn.Module):
    def forward(self, logits, target):
        logits, target = logits.reshape(-1), target.reshape(-1)
        errors, order = (1 - (2 * target - 1) * logits).sort(descending=True)
        truth = target[order]
        left = truth.sum() - truth.cumsum(0)
        union = truth.sum() + (1 - truth).cumsum(0)
        steps = (1 - left / union).diff(prepend=truth.new_zeros(1))
        return (torch.relu(errors) * steps).sum()
"""

_KERAS = """\
class LovaszHingeLoss(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction=None)

    def call(self, y_true, y_pred):
        logits = keras.ops.reshape(y_pred, (-1,))
        target = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), logits.dtype)
        errors = 1 - (2 * target - 1) * logits
        order = keras.ops.argsort(-errors)
        truth = keras.ops.take(target, order)
        left = keras.ops.sum(truth) - keras.ops.cumsum(truth)
        union = keras.ops.sum(truth) + keras.ops.cumsum(1 - truth)
        index = 1 - left / union
        steps = index - keras.ops.concatenate([keras.ops.zeros_like(index[:1]), index[:-1]])
        return keras.ops.sum(keras.ops.relu(keras.ops.take(errors, order)) * steps)
"""

_JAX = """\
def lovasz_hinge_loss(logits, labels):
    logits, labels = logits.reshape(-1), labels.reshape(-1)
    errors = 1 - (2 * labels - 1) * logits
    order = jax.numpy.argsort(-errors)
    truth = labels[order]
    left = truth.sum() - truth.cumsum()
    union = truth.sum() + (1 - truth).cumsum()
    steps = jax.numpy.diff(1 - left / union, prepend=0.0)
    return (jax.nn.relu(errors[order]) * steps).sum()
"""

LOSS = Loss(
    id="lovasz",
    title="Lovász hinge",
    aliases=("lovasz hinge", "lovász", "lovász hinge", "lovasz loss", "lovasz softmax"),
    tasks=(Task.SEGMENTATION,),
    formula="Σ max(0, e_k) (Δ_k - Δ_{k-1}), e = 1 - (2y - 1) f sorted downwards, Δ_k the Jaccard "
    "loss with the first k pixels wrong",
    value=_value,
    gradient=_gradient,
    form=MARGINS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.OVERLAP,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="LovaszHingeLoss",
            form=MARGINS,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="segmentation_models_pytorch.losses.LovaszLoss",
            form=MARGINS,
            arguments='mode="binary"',
            grade=Grade.VALUE,
            seen_on="segmentation-models-pytorch 0.6.0",
            note="Float32 only; per_image=True averages over images.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="LovaszHingeLoss",
            form=MARGINS,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="lovasz_hinge_loss",
            form=MARGINS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Weighs the errors of pixels by what each costs in IoU: a convex stand-in for it.",
    use_when="the metric is IoU, and a model trained with cross-entropy is tuned further",
    avoid_when="training starts from nothing, or probabilities are used: its outputs are scores",
    pitfalls=(
        "It sorts all pixels of a batch: n log n, and the value depends on the batch.",
        "It learns slowly from scratch: train with cross-entropy first, or add it.",
        "Where two errors are equal, any order is a subgradient.",
        "This form takes logits and decides at 0; the Lovász softmax for several classes takes "
        "probabilities and is another loss.",
        "Without foreground it is the hinge of the worst pixel alone.",
    ),
    references=(
        "Berman, Rannen Triki & Blaschko (2018), The Lovász-Softmax Loss, arXiv:1705.08790",
        "Yu & Blaschko (2015), Learning Submodular Losses with the Lovász Hinge, ICML",
    ),
    arrays="y and f of shape (n,): the pixels of a whole batch, one after the other",
)
