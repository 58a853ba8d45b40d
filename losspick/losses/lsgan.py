"""Least-squares loss of generative adversarial networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Counterpart, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return 0.5 * (f - y) ** 2


def _gradient(y: Array, f: Array) -> Array:
    return f - y


def _generator_value(y: Array, f: Array) -> Array:
    return 0.5 * (1.0 - y) * (f - 1.0) ** 2


def _generator_gradient(y: Array, f: Array) -> Array:
    return (1.0 - y) * (f - 1.0)


_TORCH = """\
class LeastSquaresGanLoss(torch.nn.Module):
    def forward(self, scores, real):
        return 0.5 * (scores - real).square().mean()

    def generator(self, scores):
        return 0.5 * (scores - 1).square().mean()
"""

_KERAS = """\
class LeastSquaresGanLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return 0.5 * keras.ops.mean(keras.ops.square(y_pred - y_true), axis=-1)

    def generator(self, scores):
        return 0.5 * keras.ops.mean(keras.ops.square(scores - 1))
"""

_JAX = """\
def lsgan_loss(scores, real):
    return 0.5 * (scores - real) ** 2


def lsgan_generator_loss(scores):
    return 0.5 * (scores - 1) ** 2
"""

LOSS = Loss(
    id="lsgan",
    title="Least-squares GAN loss",
    aliases=("least squares gan", "ls gan"),
    tasks=(Task.GENERATIVE,),
    formula="(f - y)² / 2, y = 1 for a real row, 0 for a generated one",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.DENSITY_RATIO,
    convex=True,
    bounded_gradient=False,
    counterpart=Counterpart(
        title="generator",
        formula="(f - 1)² / 2 of a generated row",
        value=_generator_value,
        gradient=_generator_gradient,
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="LeastSquaresGanLoss",
            form=SCORES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="MSELoss with ones and zeros is twice as large, with the same optimum.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="LeastSquaresGanLoss",
            form=SCORES,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="lsgan_loss",
            form=SCORES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Pulls the critic's scores to 1 and 0, and the generator's rows to the score 1.",
    use_when="the cross-entropy generator stalls on rows that the critic is sure of, as in "
    "translation of images",
    avoid_when="scores can grow large early on: squares then dominate the batch",
    pitfalls=(
        "The critic's output is linear: a sigmoid brings back the vanishing gradient.",
        "The critic's best score is p / (p + q), the share of real rows, and no logit of it.",
        "The Pearson chi-squared divergence of the paper needs other labels, such as -1, 1 and 0 "
        "for the generator; the usual 0, 1 and 1 are those of its experiments.",
    ),
    references=(
        "Mao et al. (2017), Least Squares Generative Adversarial Networks, arXiv:1611.04076",
    ),
)
