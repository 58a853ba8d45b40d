"""Generalised cross-entropy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOGITS,
    CLASS_PROBABILITIES,
    Grade,
    Loss,
    Parameter,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, q: float) -> Array:
    import numpy as np

    return -np.expm1(q * pick(log_softmax(f), y)) / q


def _gradient(y: Array, f: Array, *, q: float) -> Array:
    import numpy as np

    sure = np.exp(q * pick(log_softmax(f), y))
    return sure[:, None] * (softmax(f) - one_hot(y, f.shape[-1]))


_TORCH = """\
class GeneralizedCrossEntropy(torch.nn.Module):
    def __init__(self, q):
        super().__init__()
        self.q = q

    def forward(self, logits, target):
        log_p = torch.log_softmax(logits, 1).gather(1, target.unsqueeze(1)).squeeze(1)
        return (-torch.expm1(self.q * log_p) / self.q).mean()
"""

_JAX = """\
def generalized_cross_entropy(logits, labels, q):
    log_p = jax.nn.log_softmax(logits)
    log_p = jax.numpy.take_along_axis(log_p, labels[..., None], axis=-1)[..., 0]
    return -jax.numpy.expm1(q * log_p) / q
"""

LOSS = Loss(
    id="generalized_ce",
    title="Generalised cross-entropy",
    aliases=("gce", "generalised cross entropy", "generalized cross entropy", "lq loss"),
    tasks=(Task.MULTICLASS,),
    formula="(1 - p_y^q) / q, p = softmax(f)",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.DISTORTED_PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="q",
            default=0.7,
            meaning="between cross-entropy (near 0) and absolute error (1): in (0, 1]",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GeneralizedCrossEntropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="q={q}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalGeneralizedCrossEntropy",
            form=CLASS_PROBABILITIES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="q={q}",
            names=("keras.losses.categorical_generalized_cross_entropy",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It takes class indices, in spite of its name, and q=0.5 by default.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="generalized_cross_entropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="q={q}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Between cross-entropy and the absolute error of the probability: rows that look "
    "wrong pull less.",
    use_when="a known part of the labels is wrong and only labels are wanted",
    avoid_when="labels are clean, probabilities are used, or rare classes matter: they look "
    "like noise",
    pitfalls=(
        "Probabilities come out too sure: those of the best constant are p^(1 / (1 - "
        "q)), made to sum to 1.",
        "Large q learns slowly from scratch: the paper starts with cross-entropy and trims later.",
        "More wrong labels ask for a larger q; the data alone can't tell it.",
    ),
    references=(
        "Zhang & Sabuncu (2018), Generalized Cross Entropy Loss for Training Deep Neural "
        "Networks with Noisy Labels, arXiv:1805.07836",
    ),
)
