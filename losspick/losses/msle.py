"""Mean squared logarithmic error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGS, NONNEGATIVE_VALUES, Grade, Loss, Spelling
from losspick.core.recast import Recast
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return (np.log1p(y) - np.log1p(f)) ** 2


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return 2.0 * (np.log1p(f) - np.log1p(y)) / (1.0 + f)


_TORCH = """\
class MSLELoss(torch.nn.Module):
    def forward(self, prediction, target):
        return (torch.log1p(prediction) - torch.log1p(target)).square().mean()
"""

_JAX = """\
def squared_log_error(predictions, targets):
    return (jax.numpy.log1p(predictions) - jax.numpy.log1p(targets)) ** 2
"""

LOSS = Loss(
    id="msle",
    title="Mean squared logarithmic error",
    aliases=(
        "squared log error",
        "mean squared logarithmic error",
        "mean squared log error",
    ),
    tasks=(Task.REGRESSION,),
    formula="(log(1 + y) - log(1 + f))²",
    value=_value,
    gradient=_gradient,
    form=NONNEGATIVE_VALUES,
    targets=TargetDomain.NONNEGATIVE,
    elicits=Functional.LOG_MEAN,
    noise=NoiseFamily.LOG_NORMAL,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="MSLELoss",
            form=NONNEGATIVE_VALUES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss; MSELoss on log1p of the target trains the same model.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.MeanSquaredLogarithmicError",
            form=NONNEGATIVE_VALUES,
            names=("keras.losses.mean_squared_logarithmic_error", "keras.losses.msle"),
            clips=True,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Negative predictions are raised to 1e-7 without a word and get no gradient.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="squared_log_error",
            form=NONNEGATIVE_VALUES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=NONNEGATIVE_VALUES,
            arguments='objective="reg:squaredlogerror"',
            shape="(N,)",
            names=("reg:squaredlogerror",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="It refuses labels of -1 and below. On values far above 1 its second derivatives, "
            "about 1 / f², stay below min_child_weight and it learns little or nothing.",
        ),
    ),
    recast=Recast(
        loss="mse",
        form=LOGS,
        why="On the raw values its slopes shrink with the size of the predictions: networks creep "
        "and xgboost's reg:squaredlogerror stops splitting.",
    ),
    summary="Squares the error of log(1 + y): ratios count, not differences.",
    use_when="positive targets span orders of magnitude and relative errors matter",
    avoid_when="totals matter: predictions are below the mean, the more the wider the spread",
    pitfalls=(
        "Predictions must stay above -1; use a softplus output, not a linear one.",
        "MSE on log1p(y), undone by expm1, trains the same model and is convex in its output.",
        "Fitted values estimate exp(E[log(1 + Y)]) - 1, below the mean of Y.",
    ),
    references=(
        "scikit-learn user guide, mean squared logarithmic error",
        "Duan (1983), Smearing Estimate: A Nonparametric Retransformation Method, JASA 78(383)",
    ),
)
