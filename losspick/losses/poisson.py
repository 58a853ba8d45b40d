"""Poisson negative log-likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOG_MEANS, MEANS, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    return np.exp(f) - y * f


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    return np.exp(f) - y


_JAX = """\
def poisson_loss(log_means, targets):
    return jax.numpy.exp(log_means) - targets * log_means
"""

LOSS = Loss(
    id="poisson",
    title="Poisson negative log-likelihood",
    aliases=("poisson nll", "poisson deviance", "poisson loss"),
    tasks=(Task.REGRESSION,),
    formula="exp(f) - y f, f the logarithm of the mean",
    value=_value,
    gradient=_gradient,
    form=LOG_MEANS,
    targets=TargetDomain.NONNEGATIVE,
    elicits=Functional.MEAN,
    noise=NoiseFamily.POISSON,
    convex=True,
    bounded_gradient=False,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.PoissonNLLLoss",
            form=LOG_MEANS,
            names=("torch.nn.functional.poisson_nll_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="full=True adds Stirling's approximation of log y!, and only where y > 1.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.PoissonNLLLoss",
            form=MEANS,
            arguments="log_input=False",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It adds 1e-8 to the mean before the logarithm.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.Poisson",
            form=MEANS,
            names=("keras.losses.poisson",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="It takes the mean, not its logarithm: the opposite of torch's default.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="poisson_loss",
            form=LOG_MEANS,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.SKLEARN,
            name="sklearn.ensemble.HistGradientBoostingRegressor",
            form=LOG_MEANS,
            arguments='loss="poisson"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="scikit-learn 1.9.1",
            note="predict returns the mean.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=LOG_MEANS,
            arguments='objective="count:poisson"',
            shape="(N,)",
            names=("count:poisson",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="predict returns the mean; max_delta_step is 0.7 by default.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRegressor",
            form=LOG_MEANS,
            arguments='objective="poisson"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="predict returns the mean.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRegressor",
            form=LOG_MEANS,
            arguments='loss_function="Poisson"',
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note='predict(prediction_type="Exponent") returns the mean.',
        ),
    ),
    summary="Learns the mean of counts whose variance grows with it.",
    use_when="targets are counts, or nonnegative with a variance in proportion to the mean",
    avoid_when="the variance is far above the mean (negative binomial) or zeros are in excess",
    pitfalls=(
        "torch takes the logarithm of the mean by default, Keras the mean itself.",
        "Negative targets run without an error in torch, Keras and CatBoost.",
        "For rates add log(exposure) to the output, rather than dividing the counts.",
    ),
    references=("Nelder & Wedderburn (1972), Generalized Linear Models, JRSS A 135(3)",),
)
