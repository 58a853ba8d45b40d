"""Binary cross-entropy over several labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import expit, softplus, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return total(softplus(f) - y * f) / float(f.shape[-1])


def _gradient(y: Array, f: Array) -> Array:
    return (expit(f) - y) / float(f.shape[-1])


LOSS = Loss(
    id="multilabel_bce",
    title="Multi-label binary cross-entropy",
    aliases=("multi-label bce", "multilabel binary cross-entropy"),
    tasks=(Task.MULTILABEL,),
    formula="Σ_k (log(1 + exp(f_k)) - y_k f_k) / K",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.MULTI_HOT,
    elicits=Functional.PROBABILITY,
    noise=NoiseFamily.BERNOULLI,
    units=Units.PER_LABEL,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCEWithLogitsLoss",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.MultiLabelSoftMarginLoss",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            names=("torch.nn.functional.multilabel_soft_margin_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="MultiLabelMarginLoss is another loss: it takes lists of indices.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCELoss",
            form=PROBABILITIES,
            units=Units.PER_LABEL,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            arguments="from_logits=True",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=PROBABILITIES,
            units=Units.PER_LABEL,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.sigmoid_binary_cross_entropy",
            form=LOGITS,
            units=Units.PER_LABEL,
            shape="(N, K)",
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.neural_network.MLPClassifier",
            form=LOGITS,
            units=Units.PER_LABEL,
            dtype="int64",
            shape="(N, K)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="It recognises multi-hot targets by itself, and sums over labels.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBClassifier",
            form=LOGITS,
            units=Units.PER_LABEL,
            dtype="int64",
            shape="(N, K)",
            arguments='objective="binary:logistic"',
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="It recognises multi-hot targets by itself.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostClassifier",
            form=LOGITS,
            units=Units.PER_LABEL,
            dtype="int64",
            shape="(N, K)",
            arguments='loss_function="MultiLogloss"',
            names=("MultiLogloss",),
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="One binary cross-entropy a label, averaged: labels do not compete.",
    use_when="any number of labels can be on at once and probabilities are wanted",
    avoid_when="exactly one class holds: softmax cross-entropy knows that, this does not",
    pitfalls=(
        "A softmax output makes the labels compete for one unit of probability.",
        "With many rare labels the negatives drown the positives; set a threshold for each label.",
    ),
    references=(
        "Tsoumakas & Katakis (2007), Multi-Label Classification: An Overview, "
        "doi:10.4018/jdwm.2007070101",
    ),
)
