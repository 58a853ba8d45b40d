"""Mean absolute percentage error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.abs((y - f) / y)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.sign(f - y) / np.abs(y)


_TORCH = """\
class MAPELoss(torch.nn.Module):
    def forward(self, prediction, target):
        return ((target - prediction) / target).abs().mean()
"""

_JAX = """\
def absolute_percentage_error(predictions, targets):
    return jax.numpy.abs((targets - predictions) / targets)
"""

LOSS = Loss(
    id="mape",
    title="Mean absolute percentage error",
    aliases=("mean absolute percentage error", "absolute percentage error"),
    tasks=(Task.REGRESSION,),
    formula="|y - f| / |y|",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.POSITIVE,
    elicits=Functional.WEIGHTED_MEDIAN,
    convex=True,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="MAPELoss",
            form=VALUES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.MeanAbsolutePercentageError",
            form=VALUES,
            names=("keras.losses.mean_absolute_percentage_error", "keras.losses.mape"),
            grade=Grade.FUNCTIONAL,
            seen_on="keras 3.15.1",
            note="It multiplies by 100 and raises denominators to 1e-7.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="absolute_percentage_error",
            form=VALUES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=VALUES,
            arguments='objective="mape"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="It divides by max(1, |y|): below 1 it is the absolute error.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="MAPE", leaf_estimation_method="Gradient"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="It divides by max(1, |y|): below 1 it is the absolute error.",
        ),
    ),
    summary="Counts each error as a share of the target.",
    use_when="targets are well above 0 and the metric is MAPE",
    avoid_when="targets come near 0, or totals matter: it predicts below the median",
    pitfalls=(
        "The smallest targets dominate; a target of 0 has no percentage error.",
        "Predicting too low costs at most 1, too high any amount: it favours low predictions.",
    ),
    references=("Gneiting (2011), Making and Evaluating Point Forecasts, JASA 106(494)",),
)
