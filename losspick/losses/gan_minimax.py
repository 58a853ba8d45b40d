"""Loss of the first generative adversarial networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Counterpart, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return softplus(f) - y * f


def _gradient(y: Array, f: Array) -> Array:
    return expit(f) - y


def _generator_value(y: Array, f: Array) -> Array:
    return (y - 1.0) * softplus(f)


def _generator_gradient(y: Array, f: Array) -> Array:
    return (y - 1.0) * expit(f)


_TORCH = """\
class GanMinimaxLoss(torch.nn.Module):
    def forward(self, scores, real):
        return torch.nn.functional.binary_cross_entropy_with_logits(scores, real)

    def generator(self, scores):
        return torch.nn.functional.logsigmoid(-scores).mean()
"""

_KERAS = """\
class GanMinimaxLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.softplus(y_pred) - y_true * y_pred, axis=-1)

    def generator(self, scores):
        return -keras.ops.mean(keras.ops.softplus(scores))
"""

_JAX = """\
def gan_minimax_loss(scores, real):
    return jax.nn.softplus(scores) - real * scores


def gan_minimax_generator_loss(scores):
    return -jax.nn.softplus(scores)
"""

LOSS = Loss(
    id="gan_minimax",
    title="Minimax GAN loss",
    aliases=("gan", "vanilla gan", "saturating gan", "minimax gan", "js gan"),
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
        formula="log(1 - sigmoid(f)) = -log(1 + exp(f)) of a generated row",
        value=_generator_value,
        gradient=_generator_gradient,
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GanMinimaxLoss",
            form=LOGITS,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="The critic's part is BCEWithLogitsLoss with ones and zeros.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCELoss",
            form=PROBABILITIES,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="The critic's part alone, on probabilities as in the paper.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GanMinimaxLoss",
            form=LOGITS,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="The critic's part is BinaryCrossentropy(from_logits=True).",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gan_minimax_loss",
            form=LOGITS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="The critic's part is optax.losses.sigmoid_binary_cross_entropy.",
        ),
    ),
    summary="The critic learns to tell real from generated rows; the generator undoes its gain.",
    use_when="the theory of the game is studied: at the critic's optimum the generator minimises "
    "the Jensen-Shannon divergence",
    avoid_when="a generator is to be trained: where the critic wins, its gradient vanishes; take "
    "gan_non_saturating",
    pitfalls=(
        "A critic that is sure of a generated row (f far below 0) leaves the generator a gradient "
        "of sigmoid(f), almost 0.",
        "A sigmoid on the critic before a loss on logits flattens both players' gradients.",
        "Means are taken over real and generated rows together: log 2 = 0.693 means that the "
        "critic can't tell. Code that adds the two means shows twice that.",
        "Neither player's loss tells how good the samples are.",
    ),
    references=("Goodfellow et al. (2014), Generative Adversarial Nets, arXiv:1406.2661",),
)
