"""Categorical cross-entropy with a weight for each class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import class_weights
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax, weights_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, class_weight: Sequence[float]) -> Array:
    return -weights_of(class_weight, y) * pick(log_softmax(f), y)


def _gradient(y: Array, f: Array, *, class_weight: Sequence[float]) -> Array:
    return weights_of(class_weight, y)[:, None] * (softmax(f) - one_hot(y, f.shape[-1]))


_KERAS = """\
class WeightedSparseCategoricalCrossentropy(keras.losses.Loss):
    def __init__(self, class_weight):
        super().__init__()
        self.class_weight = class_weight

    def call(self, y_true, y_pred):
        index = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        weight = keras.ops.take(keras.ops.array(self.class_weight, dtype=y_pred.dtype), index)
        return weight * keras.ops.sparse_categorical_crossentropy(index, y_pred, from_logits=True)
"""

_JAX = """\
def weighted_softmax_cross_entropy(logits, labels, class_weight):
    log_p = jax.nn.log_softmax(logits)
    picked = jax.numpy.take_along_axis(log_p, labels[..., None], axis=-1)[..., 0]
    return -jax.numpy.asarray(class_weight)[labels] * picked
"""

LOSS = Loss(
    id="class_weighted_ce",
    title="Class-weighted cross-entropy",
    aliases=("weighted cross-entropy", "balanced cross-entropy"),
    tasks=(Task.MULTICLASS, Task.SEGMENTATION),
    formula="-w_y log softmax(f)_y, y the class index",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.TILTED_PROBABILITY,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="class_weight",
            default=None,
            meaning="weight w of each class, in the order of the class indices",
            from_data=class_weights,
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
            arguments="weight=torch.tensor({class_weight})",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="With class indices it divides by the sum of the weights, with probabilities by "
            "N.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="WeightedSparseCategoricalCrossentropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="class_weight={class_weight}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="fit(class_weight=...) with the plain loss does the same; both divide by N.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="weighted_softmax_cross_entropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="class_weight={class_weight}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.linear_model.LogisticRegression",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments='class_weight="balanced"',
            grade=Grade.SOURCE,
            seen_on="scikit-learn 1.9.1",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostClassifier",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments='loss_function="MultiClass", class_weights={class_weight}',
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Cross-entropy in which rows of rare classes count more.",
    use_when="classes are imbalanced and each is to count the same, as in balanced accuracy",
    avoid_when="calibrated probabilities or the log loss matter",
    pitfalls=(
        "Probabilities are tilted towards the rare classes: divide by the weights and renormalise.",
        "Very large weights on tiny classes make training noisy; damp them by a square root.",
    ),
    references=(
        "Cui et al. (2019), Class-Balanced Loss Based on Effective Number of Samples, "
        "arXiv:1901.05555",
    ),
)
