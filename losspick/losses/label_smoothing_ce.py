"""Categorical cross-entropy on smoothed labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOGITS,
    NORMALISED_PROBABILITIES,
    Grade,
    Loss,
    Parameter,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.label_noise import label_smoothing
from losspick.losses.numerics import log_softmax, one_hot, softmax, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _smooth(y: Array, classes: int, smoothing: float) -> Array:
    return one_hot(y, classes) * (1.0 - smoothing) + smoothing / classes


def _value(y: Array, f: Array, *, smoothing: float) -> Array:
    return -total(_smooth(y, f.shape[-1], smoothing) * log_softmax(f))


def _gradient(y: Array, f: Array, *, smoothing: float) -> Array:
    return softmax(f) - _smooth(y, f.shape[-1], smoothing)


_JAX = """\
def smoothed_softmax_cross_entropy(logits, labels, smoothing):
    classes = logits.shape[-1]
    smooth = jax.nn.one_hot(labels, classes) * (1 - smoothing) + smoothing / classes
    return -(smooth * jax.nn.log_softmax(logits)).sum(axis=-1)
"""

LOSS = Loss(
    id="label_smoothing_ce",
    title="Cross-entropy with label smoothing",
    aliases=("label smoothing", "smoothed cross-entropy"),
    tasks=(Task.MULTICLASS,),
    formula="-Σ_k ((1 - ε) [k = y] + ε / K) log softmax(f)_k",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.DISTORTED_PROBABILITY,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="smoothing",
            default=0.1,
            meaning="share ε of a label that is spread evenly over all classes; about the rate of "
            "wrong labels",
            from_data=label_smoothing,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.CrossEntropyLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="label_smoothing={smoothing}",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalCrossentropy",
            form=CLASS_LOGITS,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="from_logits=True, label_smoothing={smoothing}",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="SparseCategoricalCrossentropy has no label_smoothing.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalCrossentropy",
            form=NORMALISED_PROBABILITIES,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments="label_smoothing={smoothing}",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="smoothed_softmax_cross_entropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="smoothing={smoothing}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="optax.smooth_labels with softmax_cross_entropy is the same.",
        ),
    ),
    summary="Cross-entropy that treats no label as certain.",
    use_when="some labels are wrong, or a large network grows overconfident",
    avoid_when="the network will teach another one, or probabilities are used as they come",
    pitfalls=(
        "The lowest possible loss is above 0: the entropy of a smoothed label.",
        "It hides how similar classes are, which hurts distillation.",
    ),
    references=(
        "Szegedy et al. (2016), Rethinking the Inception Architecture, arXiv:1512.00567",
        "Müller, Kornblith & Hinton (2019), When Does Label Smoothing Help?, arXiv:1906.02629",
    ),
)
