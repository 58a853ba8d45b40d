"""Symmetric mean absolute percentage error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import NONNEGATIVE_VALUES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    size = y + f
    return 2.0 * np.abs(y - f) / np.where(size > 0, size, 1.0)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    size = np.where(y + f > 0, y + f, 1.0)
    return np.sign(f - y) * (4.0 * y / size) / size


_TORCH = """\
class SMAPELoss(torch.nn.Module):
    def forward(self, prediction, target):
        size = (prediction.abs() + target.abs()).clamp(min=1e-12)
        return (2 * (prediction - target).abs() / size).mean()
"""

_KERAS = """\
class SMAPELoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        size = keras.ops.maximum(keras.ops.abs(y_pred) + keras.ops.abs(y_true), 1e-12)
        return keras.ops.mean(2 * keras.ops.abs(y_pred - y_true) / size, axis=-1)
"""

_JAX = """\
def symmetric_percentage_error(predictions, targets):
    size = jax.numpy.maximum(jax.numpy.abs(predictions) + jax.numpy.abs(targets), 1e-12)
    return 2 * jax.numpy.abs(predictions - targets) / size
"""

LOSS = Loss(
    id="smape",
    title="Symmetric mean absolute percentage error",
    aliases=("symmetric mape",),
    tasks=(Task.REGRESSION,),
    formula="2 |y - f| / (y + f), 0 where both are 0",
    value=_value,
    gradient=_gradient,
    form=NONNEGATIVE_VALUES,
    targets=TargetDomain.NONNEGATIVE,
    elicits=Functional.SYMMETRIC_PERCENTAGE_LOCATION,
    convex=False,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SMAPELoss",
            form=NONNEGATIVE_VALUES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="SMAPELoss",
            form=NONNEGATIVE_VALUES,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="symmetric_percentage_error",
            form=NONNEGATIVE_VALUES,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Counts each error as a share of the average of target and prediction.",
    use_when="the metric is sMAPE and nothing else counts",
    avoid_when="in nearly all other cases: it is not convex, and a target of 0 costs 2 whatever "
    "is predicted",
    pitfalls=(
        "Rows with a target of 0 give no gradient at all.",
        "Two scales are in use: 0 to 2 (here), and half of it; both also in percent.",
    ),
    references=(
        "Hyndman & Koehler (2006), Another Look at Measures of Forecast Accuracy, "
        "doi:10.1016/j.ijforecast.2006.03.001",
    ),
)
