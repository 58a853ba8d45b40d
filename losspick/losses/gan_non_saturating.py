"""Loss of generative adversarial networks whose generator keeps its gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Counterpart, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return softplus(f) - y * f


def _gradient(y: Array, f: Array) -> Array:
    return expit(f) - y


def _generator_value(y: Array, f: Array) -> Array:
    return (1.0 - y) * softplus(-f)


def _generator_gradient(y: Array, f: Array) -> Array:
    return (y - 1.0) * expit(-f)


_TORCH = """\
class GanLoss(torch.nn.Module):
    def forward(self, scores, real):
        return torch.nn.functional.binary_cross_entropy_with_logits(scores, real)

    def generator(self, scores):
        return torch.nn.functional.softplus(-scores).mean()
"""

_KERAS = """\
class GanLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.softplus(y_pred) - y_true * y_pred, axis=-1)

    def generator(self, scores):
        return keras.ops.mean(keras.ops.softplus(-scores))
"""

_JAX = """\
def gan_loss(scores, real):
    return jax.nn.softplus(scores) - real * scores


def gan_generator_loss(scores):
    return jax.nn.softplus(-scores)
"""

LOSS = Loss(
    id="gan_non_saturating",
    title="Non-saturating GAN loss",
    aliases=("non-saturating gan", "nsgan", "non-saturating", "gan cross-entropy"),
    tasks=(Task.GENERATIVE,),
    formula="log(1 + exp(f)) - y f, y = 1 for a real row, 0 for a generated one",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.DENSITY_RATIO,
    convex=True,
    bounded_gradient=True,
    counterpart=Counterpart(
        title="generator",
        formula="-log(sigmoid(f)) = log(1 + exp(-f)) of a generated row",
        value=_generator_value,
        gradient=_generator_gradient,
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GanLoss",
            form=LOGITS,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Both parts are BCEWithLogitsLoss: the generator's with ones for its own rows.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GanLoss",
            form=LOGITS,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Both parts are BinaryCrossentropy(from_logits=True): the generator's with ones "
            "for its own rows.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gan_loss",
            form=LOGITS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="The minimax critic, with a generator whose pull is strongest where it loses.",
    use_when="a GAN is trained with cross-entropy; add a penalty on the critic's gradient at real "
    "rows (R1) for a stable one",
    avoid_when="the critic's loss is to tell how far the samples are from the data: take wgan",
    pitfalls=(
        "A sigmoid on the critic before a loss on logits flattens both players' gradients.",
        "Detach generated rows in the critic's step, and not in the generator's.",
        "Smoothed labels belong to real rows alone: 0.9 for real, 0 for generated.",
        "Means are taken over real and generated rows together: log 2 = 0.693 means that the "
        "critic can't tell. Code that adds the two means shows twice that.",
    ),
    references=(
        "Goodfellow et al. (2014), Generative Adversarial Nets, arXiv:1406.2661",
        "Mescheder, Geiger & Nowozin (2018), Which Training Methods for GANs do actually "
        "Converge?, arXiv:1801.04406",
    ),
)
