"""Asymmetric squared error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import expectile_level

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _weight(y: Array, f: Array, expectile: float) -> Array:
    import numpy as np

    return np.where(y > f, expectile, 1.0 - expectile)


def _value(y: Array, f: Array, *, expectile: float) -> Array:
    return _weight(y, f, expectile) * (y - f) ** 2


def _gradient(y: Array, f: Array, *, expectile: float) -> Array:
    return 2.0 * _weight(y, f, expectile) * (f - y)


_TORCH = """\
class ExpectileLoss(torch.nn.Module):
    def __init__(self, expectile):
        super().__init__()
        self.expectile = expectile

    def forward(self, prediction, target):
        error = target - prediction
        weight = torch.where(error > 0, self.expectile, 1 - self.expectile)
        return (weight * error.square()).mean()
"""

_KERAS = """\
class ExpectileLoss(keras.losses.Loss):
    def __init__(self, expectile):
        super().__init__()
        self.expectile = expectile

    def call(self, y_true, y_pred):
        error = y_true - y_pred
        weight = keras.ops.where(error > 0, self.expectile, 1 - self.expectile)
        return keras.ops.mean(weight * error**2, axis=-1)
"""

_JAX = """\
def expectile_loss(predictions, targets, expectile):
    error = targets - predictions
    return jax.numpy.where(error > 0, expectile, 1 - expectile) * error**2
"""

LOSS = Loss(
    id="expectile",
    title="Expectile loss",
    aliases=("asymmetric least squares", "asymmetric squared error"),
    tasks=(Task.REGRESSION,),
    formula="τ (y - f)² where y > f, else (1 - τ) (y - f)²",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.EXPECTILE,
    convex=True,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="expectile",
            default=0.5,
            meaning="level τ in (0, 1): weight of predictions that are too low; 1/2 is the mean",
            from_data=expectile_level,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ExpectileLoss",
            form=VALUES,
            arguments="expectile={expectile}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ExpectileLoss",
            form=VALUES,
            arguments="expectile={expectile}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="expectile_loss",
            form=VALUES,
            arguments="expectile={expectile}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="Expectile:alpha={expectile}"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Squares errors and weighs those on the two sides differently.",
    use_when="large errors matter more than proportionally, and more so on one side",
    avoid_when="a share of targets below the prediction is asked for: that is a quantile",
    pitfalls=("An expectile is no quantile: the share of targets below it is not τ.",),
    references=("Newey & Powell (1987), Asymmetric Least Squares Estimation, doi:10.2307/1911031",),
)
