"""Hinge loss of generative adversarial networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Counterpart, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.maximum(0.0, 1.0 - y * f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.where(y * f < 1.0, -y, 0.0)


def _generator_value(y: Array, f: Array) -> Array:
    return 0.5 * (y - 1.0) * f


def _generator_gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return 0.5 * (y - 1.0) * np.ones_like(f)


_TORCH = """\
class GanHingeLoss(torch.nn.Module):
    def forward(self, scores, side):
        return torch.relu(1 - side * scores).mean()

    def generator(self, scores):
        return -scores.mean()
"""

_KERAS = """\
class GanHingeLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.relu(1 - y_true * y_pred), axis=-1)

    def generator(self, scores):
        return -keras.ops.mean(scores)
"""

_JAX = """\
def gan_hinge_loss(scores, side):
    return jax.nn.relu(1 - side * scores)


def gan_hinge_generator_loss(scores):
    return -scores
"""

LOSS = Loss(
    id="gan_hinge",
    title="Hinge GAN loss",
    aliases=("hinge gan", "geometric gan", "sagan loss", "biggan loss"),
    tasks=(Task.GENERATIVE,),
    formula="max(0, 1 - y f), y = +1 for a real row, -1 for a generated one",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.MOST_LIKELY_CLASS,
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
            name="GanHingeLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GanHingeLoss",
            form=SCORES,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gan_hinge_loss",
            form=SCORES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="A critic that stops at a margin of 1, and a generator that raises its score.",
    use_when="the critic is kept smooth by spectral normalisation, as in SAGAN and BigGAN",
    avoid_when="the critic is not normalised: nothing else keeps its scores from drifting",
    pitfalls=(
        "The generator's part is -f without a margin, not a hinge.",
        "A sigmoid or ReLU on the critic can't reach the margin at -1.",
        "Where all rows are beyond the margin the critic gets no gradient.",
        "Code that adds the means over real and over generated rows shows twice this value: 2 "
        "instead of 1 where all scores are 0.",
    ),
    references=(
        "Lim & Ye (2017), Geometric GAN, arXiv:1705.02894",
        "Miyato et al. (2018), Spectral Normalization for Generative Adversarial Networks, "
        "arXiv:1802.05957",
    ),
)
