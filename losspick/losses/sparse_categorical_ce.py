"""Categorical cross-entropy, targets as class indices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOG_PROBABILITIES,
    CLASS_LOGITS,
    NORMALISED_PROBABILITIES,
    Grade,
    Loss,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return -pick(log_softmax(f), y)


def _gradient(y: Array, f: Array) -> Array:
    return softmax(f) - one_hot(y, f.shape[-1])


LOSS = Loss(
    id="sparse_categorical_ce",
    title="Sparse categorical cross-entropy",
    aliases=(
        "cross-entropy",
        "softmax cross-entropy",
        "sparse categorical cross-entropy",
        "multinomial log loss",
    ),
    tasks=(Task.MULTICLASS, Task.SEGMENTATION),
    formula="-log softmax(f)_y, y the class index",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
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
            dtype="int64",
            shape="(N,)",
            names=("torch.nn.functional.cross_entropy",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Classes stand on axis 1; int32 targets raise.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.NLLLoss",
            form=CLASS_LOG_PROBABILITIES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            names=("torch.nn.functional.nll_loss", "nll_categorical"),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It takes no logarithm: probabilities or logits train without an error, and "
            "wrong.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.SparseCategoricalCrossentropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="from_logits=True",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.SparseCategoricalCrossentropy",
            form=NORMALISED_PROBABILITIES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            names=("keras.losses.sparse_categorical_crossentropy",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It divides each row by its sum, so that outputs of sigmoid or ReLU pass without "
            "a word.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.softmax_cross_entropy_with_integer_labels",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            names=("optax.softmax_cross_entropy_with_integer_labels",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="A label of K gives nan, and -1 means the last class, both without a word.",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.linear_model.LogisticRegression",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="With an L2 penalty (C=1) by default; any labels.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBClassifier",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments='objective="multi:softprob"',
            names=("multi:softprob", "multi:softmax"),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="multi:softmax is the same loss and predicts labels.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMClassifier",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments='objective="multiclass"',
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostClassifier",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments='loss_function="MultiClass"',
            names=("MultiClass",),
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Minus the log-probability of the right class.",
    use_when="there are three or more exclusive classes and the targets are their indices",
    avoid_when="targets are rows of numbers (use the categorical form), or classes are ordered",
    pitfalls=(
        "Labels must run from 0 to K-1: 1 to K raises in torch and gives nan in optax.",
        "One output unit makes the loss a constant 0.",
        "A softmax before the form on logits: the loss stays above 0.551 with 3 classes.",
    ),
    references=(
        "Bridle (1990), Probabilistic Interpretation of Feedforward Classification Network "
        "Outputs, doi:10.1007/978-3-642-76153-9_28",
    ),
)
