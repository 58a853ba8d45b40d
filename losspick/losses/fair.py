"""Fair loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import fair_scale

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, c: float) -> Array:
    import numpy as np

    ratio = np.abs(y - f) / c
    return c**2 * (ratio - np.log1p(ratio))


def _gradient(y: Array, f: Array, *, c: float) -> Array:
    import numpy as np

    return (f - y) / (1.0 + np.abs(y - f) / c)


_TORCH = """\
class FairLoss(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c

    def forward(self, prediction, target):
        ratio = (prediction - target).abs() / self.c
        return (self.c**2 * (ratio - torch.log1p(ratio))).mean()
"""

_KERAS = """\
class FairLoss(keras.losses.Loss):
    def __init__(self, c):
        super().__init__()
        self.c = c

    def call(self, y_true, y_pred):
        ratio = keras.ops.abs(y_pred - y_true) / self.c
        return keras.ops.mean(self.c**2 * (ratio - keras.ops.log1p(ratio)), axis=-1)
"""

_JAX = """\
def fair_loss(predictions, targets, c):
    ratio = jax.numpy.abs(predictions - targets) / c
    return c**2 * (ratio - jax.numpy.log1p(ratio))
"""

LOSS = Loss(
    id="fair",
    title="Fair loss",
    aliases=("fair loss",),
    tasks=(Task.REGRESSION,),
    formula="c² (|y - f| / c - log(1 + |y - f| / c))",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.LOCATION,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="c",
            default=1.3998,
            meaning="error size, in the target's units, at which the slope is half of its limit; "
            "positive",
            from_data=fair_scale,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="FairLoss",
            form=VALUES,
            arguments="c={c}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="FairLoss",
            form=VALUES,
            arguments="c={c}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="fair_loss",
            form=VALUES,
            arguments="c={c}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=VALUES,
            arguments='objective="fair", fair_c={c}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="The default of fair_c is 1.",
        ),
    ),
    summary="Between squared and absolute error: the slope tends to c, slowly and without a "
    "corner.",
    use_when="a convex, smooth robust loss is wanted, as in LightGBM, which has this one built in",
    avoid_when="the metric is RMSE, or the large targets are the ones that matter",
    pitfalls=(
        "c is in the target's units; 1.3998 is for a robust standard deviation of 1.",
        "The slope approaches its limit slowly: at an error of 10 c it is 0.91 c.",
    ),
    references=(
        "Fair (1974), On the Robust Estimation of Econometric Models, Annals of Economic "
        "and Social Measurement 3(4)",
        "Holland & Welsch (1977), Robust Regression Using Iteratively Reweighted "
        "Least-Squares, doi:10.1080/03610927708827533",
    ),
)
