"""Mean absolute error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return abs(y - f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.sign(f - y)


_JAX = """\
def absolute_error(predictions, targets):
    return jax.numpy.abs(targets - predictions)
"""

LOSS = Loss(
    id="mae",
    title="Mean absolute error",
    aliases=("l1", "absolute error", "absolute deviation", "mean absolute error"),
    tasks=(Task.REGRESSION, Task.ORDINAL, Task.DETECTION),
    formula="|y - f|",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.MEDIAN,
    noise=NoiseFamily.LAPLACE,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.L1Loss",
            form=VALUES,
            names=("torch.nn.functional.l1_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.MeanAbsoluteError",
            form=VALUES,
            names=("keras.losses.mean_absolute_error", "keras.losses.mae"),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="absolute_error",
            form=VALUES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingRegressor",
            form=VALUES,
            arguments='loss="absolute_error"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=VALUES,
            arguments='objective="reg:absoluteerror"',
            shape="(N,)",
            names=("reg:absoluteerror",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=VALUES,
            arguments='objective="regression_l1"',
            shape="(N,)",
            names=("regression_l1",),
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="MAE"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Counts each error by its size, so that the model learns the median.",
    use_when="outliers or heavy tails are not to steer the fit, or the metric is MAE",
    avoid_when="totals or averages of the predictions matter: under skew the median is not the "
    "mean",
    pitfalls=(
        "The gradient keeps its size near the optimum: let the learning rate decay.",
        "If more than half of the targets are 0, predicting 0 everywhere is optimal.",
    ),
    references=("Gneiting (2011), Making and Evaluating Point Forecasts, JASA 106(494)",),
)
