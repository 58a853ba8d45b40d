"""Cosine loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import DIRECTIONS
from losspick.core.loss import Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.geometry import cosine, cosine_slope

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return 1.0 - cosine(f, y)


def _gradient(y: Array, f: Array) -> Array:
    return -cosine_slope(f, y)


_TORCH = """\
class CosineLoss(torch.nn.Module):
    def forward(self, embeddings, target):
        return (1 - torch.nn.functional.cosine_similarity(embeddings, target, dim=-1)).mean()
"""

LOSS = Loss(
    id="cosine_similarity",
    title="Cosine loss",
    aliases=("cosine distance", "cosine loss", "negative cosine"),
    tasks=(Task.METRIC_LEARNING,),
    formula="1 - f · y / (|f| |y|)",
    value=_value,
    gradient=_gradient,
    form=DIRECTIONS,
    targets=TargetDomain.DIRECTION,
    elicits=Functional.CLOSENESS,
    units=Units.EMBEDDING,
    convex=False,
    bounded_gradient=False,
    arrays="y (N, D), f (N, D): two vectors a row",
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="CosineLoss",
            form=DIRECTIONS,
            units=Units.EMBEDDING,
            shape="(N, D)",
            names=("torch.nn.CosineSimilarity", "torch.nn.functional.cosine_similarity"),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch.nn.CosineSimilarity is the cosine itself: to be maximised.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CosineSimilarity",
            form=DIRECTIONS,
            units=Units.EMBEDDING,
            shape="(N, D)",
            names=("keras.losses.cosine_similarity",),
            grade=Grade.FUNCTIONAL,
            seen_on="keras 3.15.1",
            note="It is minus the cosine: 1 less, and -1 at best.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.cosine_distance",
            form=DIRECTIONS,
            units=Units.EMBEDDING,
            shape="(N, D)",
            names=("optax.cosine_distance",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
    ),
    summary="Turns the output into the direction of a target vector, whatever their lengths.",
    use_when="vectors are to be matched by direction: distilled or frozen embeddings of another "
    "model",
    avoid_when="lengths matter, or targets can be 0",
    pitfalls=(
        "Keras counts from -1 to 1, this entry and optax from 0 to 2.",
        "A target of 0 has no direction: no framework complains.",
        "With targets that are trained too, all vectors can fall onto one: stop their gradient.",
        "The gradient grows as the output gets short.",
    ),
    references=(
        "Barz & Denzler (2020), Deep Learning on Small Datasets without Pre-Training Using "
        "Cosine Loss, arXiv:1901.09054",
    ),
)
