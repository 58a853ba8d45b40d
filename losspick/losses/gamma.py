"""Gamma negative log-likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOG_MEANS, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return y * np.exp(-f) + f


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return 1.0 - y * np.exp(-f)


_TORCH = """\
class GammaNLLLoss(torch.nn.Module):
    def forward(self, log_mean, target):
        return (target * torch.exp(-log_mean) + log_mean).mean()
"""

_KERAS = """\
class GammaNLL(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(y_true * keras.ops.exp(-y_pred) + y_pred, axis=-1)
"""

_JAX = """\
def gamma_loss(log_means, targets):
    return targets * jax.numpy.exp(-log_means) + log_means
"""

LOSS = Loss(
    id="gamma",
    title="Gamma negative log-likelihood",
    aliases=("gamma nll", "gamma deviance"),
    tasks=(Task.REGRESSION,),
    formula="y exp(-f) + f, f the logarithm of the mean",
    value=_value,
    gradient=_gradient,
    form=LOG_MEANS,
    targets=TargetDomain.POSITIVE,
    elicits=Functional.MEAN,
    noise=NoiseFamily.GAMMA,
    convex=True,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="GammaNLLLoss",
            form=LOG_MEANS,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="GammaNLL",
            form=LOG_MEANS,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="gamma_loss",
            form=LOG_MEANS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingRegressor",
            form=LOG_MEANS,
            arguments='loss="gamma"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="predict returns the mean.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=LOG_MEANS,
            arguments='objective="reg:gamma"',
            shape="(N,)",
            names=("reg:gamma",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="predict returns the mean; targets of 0 raise.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=LOG_MEANS,
            arguments='objective="gamma"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="predict returns the mean; targets of 0 raise.",
        ),
    ),
    summary="Learns the mean of positive targets whose spread grows with their size.",
    use_when="targets are positive and right-skewed, relative errors matter, and so do totals",
    avoid_when="some targets are 0 (Tweedie), or large values are wrong rather than rare",
    pitfalls=(
        "One tiny predicted mean makes a row's loss explode: start the bias at the log of the "
        "mean.",
        "The shape is fixed at 1: it doesn't change the fitted mean.",
    ),
    references=("McCullagh & Nelder (1989), Generalized Linear Models, chapter 8",),
)
