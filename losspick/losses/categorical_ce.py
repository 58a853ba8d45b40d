"""Categorical cross-entropy, targets as rows of probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOGITS,
    NORMALISED_PROBABILITIES,
    Grade,
    Loss,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import log_softmax, softmax, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return -total(y * log_softmax(f))


def _gradient(y: Array, f: Array) -> Array:
    return softmax(f) * total(y)[..., None] - y


LOSS = Loss(
    id="categorical_ce",
    title="Categorical cross-entropy",
    aliases=("categorical cross-entropy", "softmax loss", "one-hot cross-entropy"),
    tasks=(Task.MULTICLASS, Task.SEGMENTATION),
    formula="-Σ_k y_k log softmax(f)_k",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.SOFT_LABELS,
    elicits=Functional.PROBABILITY,
    noise=NoiseFamily.CATEGORICAL,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.CrossEntropyLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            shape="(N, K)",
            names=("torch.nn.functional.cross_entropy",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Floats in the shape of the output are read as probabilities, integers as class "
            "indices.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalCrossentropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="from_logits=True",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalCrossentropy",
            form=NORMALISED_PROBABILITIES,
            units=Units.PER_CLASS,
            shape="(N, K)",
            names=("keras.losses.categorical_crossentropy",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It divides each row by its sum, so that outputs of sigmoid or ReLU pass without "
            "a word.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.softmax_cross_entropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            shape="(N, K)",
            names=("optax.softmax_cross_entropy",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
    ),
    summary="Minus the log-probability of the classes, weighted by the target row.",
    use_when="targets are one-hot rows or probabilities over exclusive classes",
    avoid_when="targets are class indices (use the sparse form), or several classes can be on",
    pitfalls=(
        "A softmax before the form on logits: the loss stays above 0.551 with 3 classes and above "
        "1.461 with 10.",
        "Keras takes probabilities unless from_logits=True; torch and optax always take logits.",
    ),
    references=(
        "Bridle (1990), Probabilistic Interpretation of Feedforward Classification Network "
        "Outputs, doi:10.1007/978-3-642-76153-9_28",
    ),
)
