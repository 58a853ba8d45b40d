"""Asymmetric loss for several labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus, total

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: Keeps the logarithm of a negative's certainty finite without a margin.
_TINY = 1e-30


def _value(y: Array, f: Array, *, gamma_pos: float, gamma_neg: float, margin: float) -> Array:
    import numpy as np

    shifted = np.maximum(expit(f) - margin, 0.0)
    certain = np.minimum(expit(-f) + margin, 1.0)
    positive = y * expit(-f) ** gamma_pos * softplus(-f)
    negative = (1.0 - y) * shifted**gamma_neg * -np.log(np.maximum(certain, _TINY))
    return total(positive + negative) / float(f.shape[-1])


def _gradient(y: Array, f: Array, *, gamma_pos: float, gamma_neg: float, margin: float) -> Array:
    import numpy as np

    p, miss = expit(f), expit(-f)
    shifted = np.maximum(p - margin, 0.0)
    certain = np.maximum(np.minimum(miss + margin, 1.0), _TINY)
    positive = -(miss**gamma_pos) * (gamma_pos * p * softplus(-f) + miss)
    on = shifted > 0.0
    base = np.where(on, shifted, 1.0)
    rise = base**gamma_neg * (-gamma_neg * np.log(certain) / base + 1.0 / certain)
    negative = np.where(on, rise * p * miss, 0.0)
    return (y * positive + (1.0 - y) * negative) / float(f.shape[-1])


_TORCH = """\
class AsymmetricLoss(torch.nn.Module):
    def __init__(self, gamma_neg, gamma_pos, margin):
        super().__init__()
        self.gamma_neg, self.gamma_pos, self.margin = gamma_neg, gamma_pos, margin

    def forward(self, logits, target):
        miss = torch.sigmoid(-logits)
        positive = miss**self.gamma_pos * torch.nn.functional.softplus(-logits)
        shifted = (torch.sigmoid(logits) - self.margin).clamp(min=0)
        certain = (miss + self.margin).clamp(min=1e-8, max=1)
        negative = -(shifted**self.gamma_neg) * certain.log()
        return (target * positive + (1 - target) * negative).mean()
"""

_KERAS = """\
class AsymmetricLoss(keras.losses.Loss):
    def __init__(self, gamma_neg, gamma_pos, margin):
        super().__init__()
        self.gamma_neg, self.gamma_pos, self.margin = gamma_neg, gamma_pos, margin

    def call(self, y_true, y_pred):
        y_true = keras.ops.cast(y_true, y_pred.dtype)
        miss = keras.ops.sigmoid(-y_pred)
        positive = miss**self.gamma_pos * keras.ops.softplus(-y_pred)
        shifted = keras.ops.relu(keras.ops.sigmoid(y_pred) - self.margin)
        certain = keras.ops.clip(miss + self.margin, 1e-7, 1.0)
        negative = -(shifted**self.gamma_neg) * keras.ops.log(certain)
        return keras.ops.mean(y_true * positive + (1 - y_true) * negative, axis=-1)
"""

_JAX = """\
def asymmetric_loss(logits, labels, gamma_neg, gamma_pos, margin):
    miss = jax.nn.sigmoid(-logits)
    positive = miss**gamma_pos * jax.nn.softplus(-logits)
    shifted = jax.numpy.maximum(jax.nn.sigmoid(logits) - margin, 0)
    certain = jax.numpy.clip(miss + margin, 1e-8, 1)
    negative = -(shifted**gamma_neg) * jax.numpy.log(certain)
    return labels * positive + (1 - labels) * negative
"""

LOSS = Loss(
    id="asymmetric_loss",
    title="Asymmetric loss",
    aliases=("asl", "asymmetric focal loss"),
    tasks=(Task.MULTILABEL,),
    formula="mean over labels of -y (1 - p)^γ₊ log p - (1 - y) q^γ₋ log(1 - q), q = max(p - m, 0)",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.MULTI_HOT,
    elicits=Functional.DISTORTED_PROBABILITY,
    units=Units.PER_LABEL,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="gamma_neg", default=4.0, meaning="focusing exponent of negatives; 0 or more"
        ),
        Parameter(name="gamma_pos", default=1.0, meaning="focusing exponent of positives; 0 to 1"),
        Parameter(
            name="margin",
            default=0.05,
            meaning="probability m up to which a negative costs nothing; 0 to 0.2",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="AsymmetricLoss",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            arguments="gamma_neg={gamma_neg}, gamma_pos={gamma_pos}, margin={margin}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="The authors' code sums over labels and rows; this one takes the mean.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="AsymmetricLoss",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            arguments="gamma_neg={gamma_neg}, gamma_pos={gamma_pos}, margin={margin}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="asymmetric_loss",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            arguments="gamma_neg={gamma_neg}, gamma_pos={gamma_pos}, margin={margin}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Takes most weight from easy negatives and drops the easiest altogether.",
    use_when="rows have a few labels out of very many, judged by average precision or F1",
    avoid_when="probabilities are used, or labels are few and balanced",
    pitfalls=(
        "Summed over labels, as its authors have it, it needs another learning rate.",
        "The scores rank; they are no probabilities.",
    ),
    references=(
        "Ridnik et al. (2021), Asymmetric Loss for Multi-Label Classification, arXiv:2009.14119",
    ),
)
