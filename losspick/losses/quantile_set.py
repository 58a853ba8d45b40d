"""Pinball loss at several levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import quantile_levels
from losspick.losses.numerics import total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, levels: Sequence[float]) -> Array:
    import numpy as np

    tau = np.asarray(levels)
    error = y[:, None] - f
    return total(np.maximum(tau * error, (tau - 1.0) * error)) / len(tau)


def _gradient(y: Array, f: Array, *, levels: Sequence[float]) -> Array:
    import numpy as np

    tau = np.asarray(levels)
    error = y[:, None] - f
    return np.where(error < 0.0, 1.0 - tau, np.where(error > 0.0, -tau, 0.0)) / len(tau)


_TORCH = """\
class QuantileSetLoss(torch.nn.Module):
    def __init__(self, levels):
        super().__init__()
        self.levels = levels

    def forward(self, prediction, target):
        levels = prediction.new_tensor(self.levels)
        error = target.reshape(-1, 1) - prediction
        return torch.maximum(levels * error, (levels - 1) * error).mean()
"""

_KERAS = """\
class QuantileSetLoss(keras.losses.Loss):
    def __init__(self, levels):
        super().__init__()
        self.levels = levels

    def call(self, y_true, y_pred):
        levels = keras.ops.convert_to_tensor(self.levels, y_pred.dtype)
        error = keras.ops.reshape(y_true, (-1, 1)) - y_pred
        return keras.ops.mean(keras.ops.maximum(levels * error, (levels - 1) * error), axis=-1)
"""

_JAX = """\
def quantile_set_loss(predictions, targets, levels):
    levels = jax.numpy.asarray(levels)
    error = targets.reshape(-1, 1) - predictions
    return jax.numpy.maximum(levels * error, (levels - 1) * error).mean(-1)
"""

LOSS = Loss(
    id="quantile_set",
    title="Pinball loss at several levels",
    aliases=(
        "multi-quantile",
        "multiquantile",
        "quantile loss at several levels",
        "multi quantile loss",
    ),
    tasks=(Task.REGRESSION,),
    formula="mean over levels τ_j of τ_j (y - f_j) where y ≥ f_j, else (1 - τ_j) (f_j - y)",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.QUANTILES,
    units=Units.PER_LEVEL,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="levels",
            default=None,
            meaning="levels τ, each in (0, 1), rising: one output each",
            from_data=quantile_levels,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="QuantileSetLoss",
            form=VALUES,
            units=Units.PER_LEVEL,
            arguments="levels={levels}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="QuantileSetLoss",
            form=VALUES,
            units=Units.PER_LEVEL,
            arguments="levels={levels}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="quantile_set_loss",
            form=VALUES,
            units=Units.PER_LEVEL,
            arguments="levels={levels}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=VALUES,
            units=Units.PER_LEVEL,
            arguments='objective="reg:quantileerror", quantile_alpha={levels}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="predict returns one column a level.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            units=Units.PER_LEVEL,
            arguments='loss_function="MultiQuantile:alpha=" + ",".join(map(str, {levels}))',
            shape="(N,)",
            names=("MultiQuantile",),
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="predict returns one column a level.",
        ),
    ),
    summary="One model, several quantiles: the ends of an interval and its middle at once.",
    use_when="an interval or a whole distribution is wanted and the shape of the noise is not "
    "known",
    avoid_when="one number is wanted, or rows are few: extreme levels see hardly any of them",
    pitfalls=(
        "Quantiles can cross: sort the outputs, or predict the lowest and positive steps from it.",
        "Twice its mean over evenly spaced levels tends to the CRPS.",
        "Some libraries add up over the levels instead: the learning rate does not carry over.",
    ),
    references=(
        "Koenker & Bassett (1978), Regression Quantiles, doi:10.2307/1913643",
        "Chernozhukov, Fernández-Val & Galichon (2010), Quantile and Probability Curves "
        "Without Crossing, doi:10.3982/ECTA7880",
    ),
)
