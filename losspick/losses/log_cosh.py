"""Logarithm of the hyperbolic cosine of the error."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    size = np.abs(y - f)
    return size + np.log1p(np.exp(-2.0 * size)) - math.log(2.0)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.tanh(f - y)


_TORCH = """\
class LogCoshLoss(torch.nn.Module):
    def forward(self, prediction, target):
        size = (prediction - target).abs()
        return (size + torch.nn.functional.softplus(-2.0 * size) - 0.6931471805599453).mean()
"""

LOSS = Loss(
    id="log_cosh",
    title="Log-cosh loss",
    aliases=("logcosh", "log cosh loss"),
    tasks=(Task.REGRESSION,),
    formula="log cosh(y - f)",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.LOG_COSH_LOCATION,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="LogCoshLoss",
            form=VALUES,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no log-cosh loss; log(cosh(x)) written out overflows.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.LogCosh",
            form=VALUES,
            names=("keras.losses.log_cosh", "keras.losses.logcosh"),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="optax.losses.log_cosh",
            form=VALUES,
            names=("optax.log_cosh",),
            grade=Grade.VALUE,
            seen_on="optax 0.2.8",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=VALUES,
            arguments='loss_function="LogCosh"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
        ),
    ),
    summary="Half the square for errors below about 1, the absolute error less log 2 beyond.",
    use_when="outliers are to count less and a loss that is smooth everywhere is wanted",
    avoid_when="the target is far from unit scale and can't be standardised",
    pitfalls=(
        "It turns from square to linear near an error of 1 in the target's units: standardise the "
        "target by its robust standard deviation.",
        "log(cosh(x)) written out overflows from 89 on in float32 and from 710 on in float64.",
    ),
    references=(
        "Saleh & Saleh (2022), Statistical Properties of the log-cosh Loss Function Used in "
        "Machine Learning, arXiv:2208.04564",
    ),
)
