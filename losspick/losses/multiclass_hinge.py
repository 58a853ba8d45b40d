"""Hinge loss for several classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import one_hot, pick, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _shortfalls(y: Array, f: Array) -> Array:
    """Return what each wrong class lacks to a margin of 1 below the right one."""
    import numpy as np

    wrong = 1.0 - one_hot(y, f.shape[-1])
    return wrong * np.maximum(0.0, 1.0 + f - pick(f, y)[:, None])


def _value(y: Array, f: Array) -> Array:
    return total(_shortfalls(y, f)) / float(f.shape[-1])


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    short = np.where(_shortfalls(y, f) > 0.0, 1.0, 0.0)
    return (short - one_hot(y, f.shape[-1]) * total(short)[:, None]) / float(f.shape[-1])


LOSS = Loss(
    id="multiclass_hinge",
    title="Multi-class hinge loss",
    aliases=("multi-class svm", "weston-watkins", "multi-class hinge"),
    tasks=(Task.MULTICLASS,),
    formula="Σ_{k ≠ y} max(0, 1 + f_k - f_y) / K, y the class index",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.MOST_LIKELY_CLASS,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.MultiMarginLoss",
            form=SCORES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            names=("torch.nn.functional.multi_margin_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CategoricalHinge",
            form=SCORES,
            targets=TargetDomain.ONE_HOT,
            units=Units.PER_CLASS,
            shape="(N, K)",
            names=("keras.losses.categorical_hinge",),
            grade=Grade.FUNCTIONAL,
            seen_on="keras 3.15.1",
            note="Another definition: only the best wrong class counts, or 0 if that is larger.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.multiclass_hinge_loss",
            form=SCORES,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            names=("optax.multiclass_hinge_loss",),
            grade=Grade.FUNCTIONAL,
            seen_on="optax 0.2.8",
            note="Another definition (Crammer-Singer): only the best wrong class counts.",
        ),
    ),
    summary="Asks the right class to lead every other by a margin of 1.",
    use_when="labels with a wide margin are wanted and no probabilities",
    avoid_when="probabilities or a ranking are needed, or classes overlap strongly",
    pitfalls=(
        "Three definitions go by this name: torch sums over wrong classes and divides by K, optax "
        "takes the worst, Keras the worst or 0.",
        "Where no class has a probability above 1/2 the best score need not be the likeliest "
        "class.",
    ),
    references=(
        "Weston & Watkins (1999), Support Vector Machines for Multi-Class Pattern Recognition, "
        "ESANN",
        "Crammer & Singer (2001), On the Algorithmic Implementation of Multiclass Kernel-based "
        "Vector Machines, JMLR 2",
    ),
)
