"""Tweedie negative log-likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOG_MEANS, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.noise_estimates import tweedie_power

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, power: float) -> Array:
    import numpy as np

    up, down = 2.0 - power, 1.0 - power
    return np.exp(up * f) / up - y * np.exp(down * f) / down


def _gradient(y: Array, f: Array, *, power: float) -> Array:
    import numpy as np

    return np.exp((2.0 - power) * f) - y * np.exp((1.0 - power) * f)


_TORCH = """\
class TweedieLoss(torch.nn.Module):
    def __init__(self, power):
        super().__init__()
        self.power = power

    def forward(self, log_mean, target):
        up, down = 2 - self.power, 1 - self.power
        return ((up * log_mean).exp() / up - target * (down * log_mean).exp() / down).mean()
"""

_KERAS = """\
class TweedieLoss(keras.losses.Loss):
    def __init__(self, power):
        super().__init__()
        self.power = power

    def call(self, y_true, y_pred):
        up, down = 2 - self.power, 1 - self.power
        row = keras.ops.exp(up * y_pred) / up - y_true * keras.ops.exp(down * y_pred) / down
        return keras.ops.mean(row, axis=-1)
"""

_JAX = """\
def tweedie_loss(log_means, targets, power):
    up, down = 2 - power, 1 - power
    return jax.numpy.exp(up * log_means) / up - targets * jax.numpy.exp(down * log_means) / down
"""

LOSS = Loss(
    id="tweedie",
    title="Tweedie negative log-likelihood",
    aliases=("tweedie deviance", "compound poisson-gamma"),
    tasks=(Task.REGRESSION,),
    formula="exp((2 - p) f) / (2 - p) - y exp((1 - p) f) / (1 - p), f the logarithm of the mean",
    value=_value,
    gradient=_gradient,
    form=LOG_MEANS,
    targets=TargetDomain.NONNEGATIVE,
    elicits=Functional.MEAN,
    noise=NoiseFamily.TWEEDIE,
    convex=True,
    bounded_gradient=False,
    parameters=(
        Parameter(
            name="power",
            default=1.5,
            meaning="exponent p in (1, 2) with which the variance grows with the mean: 1 Poisson, "
            "2 gamma",
            from_data=tweedie_power,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="TweedieLoss",
            form=LOG_MEANS,
            arguments="power={power}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="TweedieLoss",
            form=LOG_MEANS,
            arguments="power={power}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="keras.losses.Tversky is another loss, for masks.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="tweedie_loss",
            form=LOG_MEANS,
            arguments="power={power}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.linear_model.TweedieRegressor",
            form=LOG_MEANS,
            arguments='power={power}, link="log"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="The defaults are power=0 (normal) and a ridge penalty of 1.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=LOG_MEANS,
            arguments='objective="reg:tweedie", tweedie_variance_power={power}',
            shape="(N,)",
            names=("reg:tweedie",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=LOG_MEANS,
            arguments='objective="tweedie", tweedie_variance_power={power}',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=LOG_MEANS,
            arguments='loss_function="Tweedie:variance_power={power}"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note='predict(prediction_type="Exponent") returns the mean.',
        ),
    ),
    summary="Learns the mean of amounts that are often exactly 0 and else positive and skewed.",
    use_when="zeros and positive amounts mix, as in claims, rainfall or spending",
    avoid_when="targets are counts, or whether the amount is 0 is itself of interest",
    pitfalls=(
        "Values with different powers can't be compared; choose the power by likelihood or by a "
        "metric of its own.",
        "CatBoost takes negative targets without a word.",
    ),
    references=("Jørgensen (1987), Exponential Dispersion Models, JRSS B 49(2)",),
)
