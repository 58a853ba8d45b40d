"""Binary cross-entropy on fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return softplus(f) - y * f


def _gradient(y: Array, f: Array) -> Array:
    return expit(f) - y


LOSS = Loss(
    id="fractional_bce",
    title="Fractional binary cross-entropy",
    aliases=("fractional logit", "quasi-binomial"),
    tasks=(Task.REGRESSION,),
    formula="log(1 + exp(f)) - y f, y a fraction in [0, 1]",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.UNIT_INTERVAL,
    elicits=Functional.MEAN,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCEWithLogitsLoss",
            form=LOGITS,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.BCELoss",
            form=PROBABILITIES,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=LOGITS,
            arguments="from_logits=True",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=PROBABILITIES,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.sigmoid_binary_cross_entropy",
            form=LOGITS,
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=LOGITS,
            arguments='objective="reg:logistic"',
            shape="(N,)",
            names=("reg:logistic",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="predict returns the fraction.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=LOGITS,
            arguments='objective="cross_entropy"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note='objective="binary" would count every fraction above 0 as 1.',
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoost",
            form=LOGITS,
            arguments='params={{"loss_function": "CrossEntropy"}}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="Logloss raises on fractions.",
        ),
    ),
    summary="Learns the mean of a fraction and keeps it between 0 and 1.",
    use_when="targets are rates or shares in [0, 1], the ends included",
    avoid_when="the whole distribution of the fraction is wanted (beta likelihood)",
    pitfalls=(
        "The lowest possible loss is the mean entropy of the fractions, not 0.",
        "Percentages must be divided by 100 first.",
    ),
    references=(
        "Papke & Wooldridge (1996), Econometric Methods for Fractional Response Variables, "
        "J. Applied Econometrics 11(6)",
    ),
)
