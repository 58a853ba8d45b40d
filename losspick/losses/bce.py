"""Binary cross-entropy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return softplus(f) - y * f


def _gradient(y: Array, f: Array) -> Array:
    return expit(f) - y


#: Names that say that the loss applies the sigmoid itself.
_ON_LOGITS = ("bce_logits", "bce_with_logits", "sigmoid_cross_entropy")

LOSS = Loss(
    id="bce",
    title="Binary cross-entropy",
    aliases=(
        "log loss",
        "binary cross-entropy",
        "binary log loss",
        "logistic loss",
        "logistic margin",
        "soft margin",
    ),
    tasks=(Task.BINARY, Task.SEGMENTATION),
    formula="log(1 + exp(f)) - y f",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.PROBABILITY,
    noise=NoiseFamily.BERNOULLI,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCEWithLogitsLoss",
            form=LOGITS,
            names=("torch.nn.functional.binary_cross_entropy_with_logits", *_ON_LOGITS),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCELoss",
            form=PROBABILITIES,
            names=("torch.nn.functional.binary_cross_entropy",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It cuts logarithms off at -100 and raises outside [0, 1]; unsafe in float16.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.SoftMarginLoss",
            form=LOGITS,
            targets=TargetDomain.PLUS_MINUS_ONE,
            names=("torch.nn.functional.soft_margin_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="log(1 + exp(-y f)), the same loss for labels -1 and +1. It takes 0 without a "
            "word: such rows have no gradient, and everything becomes positive.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=LOGITS,
            arguments="from_logits=True",
            names=_ON_LOGITS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=PROBABILITIES,
            names=("keras.losses.binary_crossentropy",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It clips probabilities to [1e-7, 1 - 1e-7], so that no row costs over 16.1.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.sigmoid_binary_cross_entropy",
            form=LOGITS,
            names=("optax.sigmoid_binary_cross_entropy", *_ON_LOGITS),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="Shapes (N, 1) and (N,) broadcast to (N, N) without a word.",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingClassifier",
            form=LOGITS,
            arguments='loss="log_loss"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="Any two labels; predict_proba applies the sigmoid.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBClassifier",
            form=LOGITS,
            arguments='objective="binary:logistic"',
            dtype="int64",
            shape="(N,)",
            names=("binary:logistic",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="The raw score is a logit; predict_proba gives probabilities.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMClassifier",
            form=LOGITS,
            arguments='objective="binary"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="Labels above 0 count as positive.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostClassifier",
            form=LOGITS,
            arguments='loss_function="Logloss"',
            dtype="int64",
            shape="(N,)",
            names=("Logloss",),
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Minus the log-probability of the label: the model learns calibrated probabilities.",
    use_when="there are two classes and the probability matters, or a threshold is set later",
    avoid_when="errors of one kind cost much more and the threshold can't be moved",
    pitfalls=(
        "A sigmoid before the form on logits keeps the loss of positives above 0.313 and shrinks "
        "gradients about five times.",
        "Labels -1 and +1 let the loss fall without bound in torch and optax.",
        "torch wants floats in the shape of the output: (N, 1), not (N,).",
    ),
    references=("Good (1952), Rational Decisions, JRSS B 14(1)",),
)
