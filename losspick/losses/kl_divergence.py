"""Kullback-Leibler divergence from the prediction to the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOG_PROBABILITIES,
    CLASS_PROBABILITIES,
    Grade,
    Loss,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import times_log, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return total(times_log(y, y) - y * f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.broadcast_to(-y, np.broadcast_shapes(y.shape, f.shape))


LOSS = Loss(
    id="kl_divergence",
    title="Kullback-Leibler divergence",
    aliases=("kl", "relative entropy", "kld", "distillation"),
    tasks=(Task.MULTICLASS,),
    formula="Σ_k y_k (log y_k - f_k), f the log-probabilities",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOG_PROBABILITIES,
    targets=TargetDomain.SOFT_LABELS,
    elicits=Functional.PROBABILITY,
    noise=NoiseFamily.CATEGORICAL,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.KLDivLoss",
            form=CLASS_LOG_PROBABILITIES,
            units=Units.PER_CLASS,
            shape="(N, K)",
            arguments='reduction="batchmean"',
            names=("torch.nn.functional.kl_div",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="The default reduction divides by N K, which is K times too small.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.KLDivergence",
            form=CLASS_PROBABILITIES,
            units=Units.PER_CLASS,
            shape="(N, K)",
            names=("keras.losses.kl_divergence", "keras.losses.kld"),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It clips both arguments to [1e-7, 1].",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.kl_divergence",
            form=CLASS_LOG_PROBABILITIES,
            units=Units.PER_CLASS,
            shape="(N, K)",
            names=("optax.kl_divergence",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="Log-predictions come first, then the targets as probabilities.",
        ),
    ),
    summary="Cross-entropy less the entropy of the target: 0 where the two agree.",
    use_when="targets are distributions: annotator shares, or a teacher's soft labels",
    avoid_when="targets are one-hot or class indices: it is cross-entropy there",
    pitfalls=(
        "torch and optax take log-probabilities, Keras probabilities; probabilities given as "
        "logarithms make the loss negative without an error.",
        "The order of the arguments differs: Keras (true, predicted), torch and optax (predicted, "
        "true).",
    ),
    references=(
        "Kullback & Leibler (1951), On Information and Sufficiency, doi:10.1214/aoms/1177729694",
        "Hinton, Vinyals & Dean (2015), Distilling the Knowledge in a Neural Network, "
        "arXiv:1503.02531",
    ),
)
