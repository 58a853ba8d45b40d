"""Huber loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import huber_delta

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, delta: float) -> Array:
    import numpy as np

    size = np.abs(y - f)
    inside = np.minimum(size, delta)
    return inside * (size - 0.5 * inside)


def _gradient(y: Array, f: Array, *, delta: float) -> Array:
    import numpy as np

    return np.clip(f - y, -delta, delta)


LOSS = Loss(
    id="huber",
    title="Huber loss",
    aliases=("huber loss",),
    tasks=(Task.REGRESSION,),
    formula="(y - f)² / 2 where |y - f| ≤ δ, else δ |y - f| - δ² / 2",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.HUBER_LOCATION,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="delta",
            default=1.0,
            meaning="error size, in the target's units, from which on growth is linear; positive",
            from_data=huber_delta,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.HuberLoss",
            form=VALUES,
            arguments="delta={delta}",
            names=("torch.nn.functional.huber_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.Huber",
            form=VALUES,
            arguments="delta={delta}",
            names=("keras.losses.huber",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.huber_loss",
            form=VALUES,
            arguments="delta={delta}",
            names=("optax.huber_loss",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=VALUES,
            arguments='objective="huber", alpha={delta}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="Its alpha is delta; the default is 0.9.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="Huber:delta={delta}"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="Keep l2_leaf_reg above 0: a leaf with only large residuals has no curvature.",
        ),
    ),
    summary="Squares small errors and counts large ones by their size.",
    use_when="most errors are well-behaved and a few outliers are not to steer the fit",
    avoid_when="the metric is RMSE, or the large targets are the ones that matter",
    pitfalls=(
        "delta is in the target's units: the default of 1 means nothing unless the target is "
        "standardised.",
        "SmoothL1Loss divides by its beta; the two agree only at delta = beta = 1.",
        "alpha of scikit-learn's GradientBoostingRegressor is a quantile of the residuals, and "
        "epsilon of its HuberRegressor counts standard deviations: neither is delta.",
        "xgboost has only the pseudo-Huber loss.",
    ),
    references=(
        "Huber (1964), Robust Estimation of a Location Parameter, doi:10.1214/aoms/1177703732",
    ),
)
