"""Mean squared error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return (y - f) ** 2


def _gradient(y: Array, f: Array) -> Array:
    return 2.0 * (f - y)


LOSS = Loss(
    id="mse",
    title="Mean squared error",
    aliases=("l2", "squared error", "quadratic loss", "mean squared error"),
    tasks=(Task.REGRESSION, Task.BINARY, Task.ORDINAL, Task.DETECTION),
    formula="(y - f)²",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.MEAN,
    noise=NoiseFamily.NORMAL,
    convex=True,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.MSELoss",
            form=VALUES,
            names=("torch.nn.functional.mse_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.MeanSquaredError",
            form=VALUES,
            names=("keras.losses.mean_squared_error", "keras.losses.mse"),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.squared_error",
            form=VALUES,
            names=("optax.squared_error",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.l2_loss",
            form=VALUES,
            names=("optax.l2_loss", "half_mse"),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
            note="Half of it: learning rates and weights beside other losses do not carry over.",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingRegressor",
            form=VALUES,
            arguments='loss="squared_error"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=VALUES,
            arguments='objective="reg:squarederror"',
            shape="(N,)",
            names=("reg:squarederror",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=VALUES,
            arguments='objective="regression"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="RMSE"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="It reports the root; its gradients are those of the squared error.",
        ),
    ),
    summary="Squares each error, so that the model learns the mean.",
    use_when="large errors are worse than proportionally, or the metric is RMSE or R²",
    avoid_when="a few extreme values of the target are not to steer the fit",
    pitfalls=(
        "A prediction of shape (N, 1) against a target of shape (N,) broadcasts to (N, N); "
        "torch only warns.",
        "Its size follows the square of the units: standardise the target, or tune the learning "
        "rate.",
        "Its root, the RMSE, has the same minimum; as a loss its slope is undefined where all "
        "errors are 0, and the mean over batches is not the RMSE of all rows.",
    ),
    references=("Gneiting (2011), Making and Evaluating Point Forecasts, JASA 106(494)",),
)
