"""Wasserstein loss of generative adversarial networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Counterpart, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return -y * f


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return -y * np.ones_like(f)


def _generator_value(y: Array, f: Array) -> Array:
    return 0.5 * (y - 1.0) * f


def _generator_gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return 0.5 * (y - 1.0) * np.ones_like(f)


_TORCH = """\
class WassersteinLoss(torch.nn.Module):
    def forward(self, scores, side):
        return -(side * scores).mean()

    def generator(self, scores):
        return -scores.mean()

    def penalty(self, critic, real, generated, weight=10.0):
        # Add it to forward() in the critic's step; real and generated need the same shape.
        share = torch.rand(len(real), *[1] * (real.dim() - 1), device=real.device)
        between = (share * real + (1 - share) * generated).detach().requires_grad_(True)
        slopes, = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
        return weight * (slopes.flatten(1).norm(dim=1) - 1).square().mean()
"""

_KERAS = """\
class WassersteinLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return -keras.ops.mean(y_true * y_pred, axis=-1)

    def generator(self, scores):
        return -keras.ops.mean(scores)

    def penalty(self, slopes, weight=10.0):
        # slopes: the gradient of the critic's score by its input, at points between a real and
        # a generated row; the backend gives it (tf.GradientTape, jax.grad, torch.autograd.grad).
        squares = keras.ops.sum(keras.ops.square(slopes), axis=tuple(range(1, slopes.ndim)))
        return weight * keras.ops.mean(keras.ops.square(keras.ops.sqrt(squares) - 1))
"""

_JAX = """\
def wasserstein_loss(scores, side):
    return -side * scores


def wasserstein_generator_loss(scores):
    return -scores


def gradient_penalty(critic, between, weight=10.0):
    # critic: score of one row; between: share * real + (1 - share) * generated, share uniform.
    slopes = jax.vmap(jax.grad(critic))(between).reshape(len(between), -1)
    return weight * (jax.numpy.linalg.norm(slopes, axis=1) - 1) ** 2
"""

LOSS = Loss(
    id="wgan",
    title="Wasserstein GAN loss",
    aliases=("wasserstein", "wasserstein gan", "wgan-gp", "earth mover gan", "critic loss"),
    tasks=(Task.GENERATIVE,),
    formula="-y f, y = +1 for a real row, -1 for a generated one; the critic keeps slopes of 1",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.EXPECTATION_GAP,
    convex=True,
    bounded_gradient=True,
    counterpart=Counterpart(
        title="generator",
        formula="-f of a generated row",
        value=_generator_value,
        gradient=_generator_gradient,
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="WassersteinLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Add penalty(...), λ = 10, to the critic's loss; without it the loss has no "
            "minimum.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="WassersteinLoss",
            form=SCORES,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Add penalty(...), λ = 10, to the critic's loss; slopes come from the backend.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="wasserstein_loss",
            form=SCORES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="Add the mean of gradient_penalty(...), λ = 10, to the critic's loss.",
        ),
    ),
    summary="The critic measures how far generated rows are from real ones; the generator closes "
    "in.",
    use_when="a loss that falls as samples get better is wanted, and several steps of the critic "
    "to one of the generator are affordable",
    avoid_when="the critic's slope can't be held: without a gradient penalty or spectral "
    "normalisation its scores run away",
    pitfalls=(
        "A sigmoid on the critic breaks it: scores have no bounds.",
        "Batch normalisation in the critic breaks the penalty, which is a row's own; use layer "
        "normalisation.",
        "Take 5 steps of the critic to one of the generator, with Adam at β₁ = 0 to 0.5.",
        "Minus twice the mean over equally many real and generated rows estimates the distance; "
        "with the penalty it is only near it.",
        "Clipping weights, as in the first paper, leaves a poor critic; use the penalty.",
    ),
    references=(
        "Arjovsky, Chintala & Bottou (2017), Wasserstein GAN, arXiv:1701.07875",
        "Gulrajani et al. (2017), Improved Training of Wasserstein GANs, arXiv:1704.00028",
    ),
)
