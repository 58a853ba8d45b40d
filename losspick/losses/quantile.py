"""Pinball loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import quantile_level

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, quantile: float) -> Array:
    import numpy as np

    error = y - f
    return np.maximum(quantile * error, (quantile - 1.0) * error)


def _gradient(y: Array, f: Array, *, quantile: float) -> Array:
    import numpy as np

    return np.where(f > y, 1.0 - quantile, np.where(f < y, -quantile, 0.0))


_TORCH = """\
class QuantileLoss(torch.nn.Module):
    def __init__(self, quantile):
        super().__init__()
        self.quantile = quantile

    def forward(self, prediction, target):
        error = target - prediction
        return torch.maximum(self.quantile * error, (self.quantile - 1) * error).mean()
"""

_KERAS = """\
class QuantileLoss(keras.losses.Loss):
    def __init__(self, quantile):
        super().__init__()
        self.quantile = quantile

    def call(self, y_true, y_pred):
        error = y_true - y_pred
        either = keras.ops.maximum(self.quantile * error, (self.quantile - 1) * error)
        return keras.ops.mean(either, axis=-1)
"""

_JAX = """\
def quantile_loss(predictions, targets, quantile):
    error = targets - predictions
    return jax.numpy.maximum(quantile * error, (quantile - 1) * error)
"""

LOSS = Loss(
    id="quantile",
    title="Quantile (pinball) loss",
    aliases=("pinball", "pinball loss", "check loss", "tilted l1", "quantile loss"),
    tasks=(Task.REGRESSION,),
    formula="τ (y - f) where y ≥ f, else (1 - τ) (f - y)",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.QUANTILE,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="quantile",
            default=0.5,
            meaning="level τ in (0, 1): the share of targets that lie below the prediction",
            from_data=quantile_level,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="QuantileLoss",
            form=VALUES,
            arguments="quantile={quantile}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no quantile loss.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="QuantileLoss",
            form=VALUES,
            arguments="quantile={quantile}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Keras has no quantile loss.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="quantile_loss",
            form=VALUES,
            arguments="quantile={quantile}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingRegressor",
            form=VALUES,
            arguments='loss="quantile", quantile={quantile}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=VALUES,
            arguments='objective="reg:quantileerror", quantile_alpha={quantile}',
            shape="(N,)",
            names=("reg:quantileerror",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=VALUES,
            arguments='objective="quantile", alpha={quantile}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="The default level is 0.9.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="Quantile:alpha={quantile}"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Weighs errors on the two sides differently, so that the model learns a quantile.",
    use_when="predicting too low and too high cost differently, or an interval is wanted",
    avoid_when="one number in the middle is wanted: the mean by MSE, the median by MAE",
    pitfalls=(
        "Models fitted separately for two levels can cross.",
        "The default level differs: 0.9 in LightGBM, 0.5 in CatBoost, none in xgboost.",
    ),
    references=("Koenker & Bassett (1978), Regression Quantiles, doi:10.2307/1913643",),
)
