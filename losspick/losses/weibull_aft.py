"""Weibull likelihood of an accelerated failure time model."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.activations import LINEAR
from losspick.core.domains import REAL, Link, TargetDomain
from losspick.core.loss import Form, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.noise_estimates import weibull_shape

if TYPE_CHECKING:
    from losspick.core.loss import Array

LOG_TIMES = Form("logarithms of times", REAL, Link.IDENTITY, LINEAR)


def _value(y: Array, f: Array, *, shape: float) -> Array:
    import numpy as np

    log_time = np.log(y[:, 0])
    late = shape * (log_time - f)
    return np.exp(late) - y[:, 1] * (late + math.log(shape) - log_time)


def _gradient(y: Array, f: Array, *, shape: float) -> Array:
    import numpy as np

    return shape * (y[:, 1] - np.exp(shape * (np.log(y[:, 0]) - f)))


_TORCH = """\
class WeibullAFTLoss(torch.nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = torch.tensor(shape)

    def forward(self, log_scale, target):
        log_time, event = target[:, 0].log(), target[:, 1]
        late = self.shape * (log_time - log_scale.reshape(-1))
        return (late.exp() - event * (late + self.shape.log() - log_time)).mean()
"""

_KERAS = """\
class WeibullAFTLoss(keras.losses.Loss):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape

    def call(self, y_true, y_pred):
        log_time, event = keras.ops.log(y_true[:, 0]), keras.ops.cast(y_true[:, 1], y_pred.dtype)
        late = self.shape * (log_time - keras.ops.reshape(y_pred, (-1,)))
        log_density = late + keras.ops.log(self.shape) - log_time
        return keras.ops.exp(late) - event * log_density
"""

_JAX = """\
def weibull_aft_loss(log_scales, targets, shape):
    log_time, event = jax.numpy.log(targets[:, 0]), targets[:, 1]
    late = shape * (log_time - log_scales.reshape(-1))
    return jax.numpy.exp(late) - event * (late + jax.numpy.log(shape) - log_time)
"""

LOSS = Loss(
    id="weibull_aft",
    title="Weibull accelerated failure time likelihood",
    aliases=("aft", "accelerated failure time", "weibull nll"),
    tasks=(Task.SURVIVAL,),
    formula="exp(w) - δ (w + log k - log t), w = k (log t - f); y = (time t, event δ)",
    value=_value,
    gradient=_gradient,
    form=LOG_TIMES,
    targets=TargetDomain.POSITIVE_TIME_EVENT,
    elicits=Functional.TIME_LOCATION,
    noise=NoiseFamily.WEIBULL,
    convex=True,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="shape",
            default=1.0,
            meaning="k > 0: below 1 the hazard falls with time, above 1 it rises",
            from_data=weibull_shape,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="WeibullAFTLoss",
            form=LOG_TIMES,
            shape="(N, 2)",
            arguments="shape={shape}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="WeibullAFTLoss",
            form=LOG_TIMES,
            shape="(N, 2)",
            arguments="shape={shape}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="weibull_aft_loss",
            form=LOG_TIMES,
            shape="(N, 2)",
            arguments="shape={shape}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns how long things last, counting censored times as lower bounds.",
    use_when="times are censored and times themselves are to be predicted",
    avoid_when="only the ranking of risks matters, or hazards have several phases",
    pitfalls=(
        "Times must be above 0: a time of 0 makes the loss nan; add half the smallest unit.",
        "exp(f) is the Weibull scale; the median time is exp(f) (log 2)^(1 / k).",
        "xgboost's survival:aft takes two columns: a lower and an upper bound of the time.",
    ),
    references=(
        "Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, chapter 2",
    ),
)
