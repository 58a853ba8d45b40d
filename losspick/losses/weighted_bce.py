"""Binary cross-entropy with weighted positives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import positive_weight
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, pos_weight: float) -> Array:
    return pos_weight * y * softplus(-f) + (1.0 - y) * softplus(f)


def _gradient(y: Array, f: Array, *, pos_weight: float) -> Array:
    return (1.0 - y) * expit(f) - pos_weight * y * expit(-f)


_KERAS = """\
class WeightedBinaryCrossentropy(keras.losses.Loss):
    def __init__(self, pos_weight):
        super().__init__()
        self.pos_weight = pos_weight

    def call(self, y_true, y_pred):
        y_true = keras.ops.cast(y_true, y_pred.dtype)
        positive = self.pos_weight * y_true * keras.ops.softplus(-y_pred)
        negative = (1 - y_true) * keras.ops.softplus(y_pred)
        return keras.ops.mean(positive + negative, axis=-1)
"""

_JAX = """\
def weighted_binary_cross_entropy(logits, labels, pos_weight):
    positive = pos_weight * labels * jax.nn.softplus(-logits)
    return positive + (1 - labels) * jax.nn.softplus(logits)
"""

LOSS = Loss(
    id="weighted_bce",
    title="Weighted binary cross-entropy",
    aliases=("pos_weight", "scale_pos_weight", "weighted binary cross-entropy"),
    tasks=(Task.BINARY, Task.SEGMENTATION),
    formula="w y log(1 + exp(-f)) + (1 - y) log(1 + exp(f))",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.TILTED_PROBABILITY,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="pos_weight",
            default=1.0,
            meaning="weight w of a positive row, that of a negative row being 1",
            from_data=positive_weight,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCEWithLogitsLoss",
            form=LOGITS,
            arguments="pos_weight=torch.tensor([{pos_weight}])",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="The mean is over rows, not over the sum of weights.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="WeightedBinaryCrossentropy",
            form=LOGITS,
            arguments="pos_weight={pos_weight}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="fit(class_weight={0: 1, 1: w}) with BinaryCrossentropy is the same.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="weighted_binary_cross_entropy",
            form=LOGITS,
            arguments="pos_weight={pos_weight}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingClassifier",
            form=LOGITS,
            arguments="class_weight={{0: 1, 1: {pos_weight}}}",
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBClassifier",
            form=LOGITS,
            arguments='objective="binary:logistic", scale_pos_weight={pos_weight}',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMClassifier",
            form=LOGITS,
            arguments='objective="binary", scale_pos_weight={pos_weight}',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="scale_pos_weight together with is_unbalance raises.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostClassifier",
            form=LOGITS,
            arguments='loss_function="Logloss", scale_pos_weight={pos_weight}',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Binary cross-entropy in which a positive row counts w times.",
    use_when="positives are rare or missing one costs more, and labels are wanted at threshold 1/2",
    avoid_when="calibrated probabilities or the log loss matter",
    pitfalls=(
        "Odds come out w times too large: subtract log(w) from the logit to undo it.",
        "With costs, plain cross-entropy and the threshold fp / (fp + fn) decide the same way and "
        "stay calibrated.",
    ),
    references=(
        "Elkan (2001), The Foundations of Cost-Sensitive Learning, IJCAI",
        "King & Zeng (2001), Logistic Regression in Rare Events Data, doi:10.1093/oxfordjournals."
        "pan.a004868",
    ),
)
