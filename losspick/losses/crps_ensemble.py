"""Continuous ranked probability score of an ensemble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    import numpy as np

    # Sorted, the sum of all distances between members is one of the members, weighed by place.
    members = f.shape[-1]
    place = 2.0 * np.arange(1, members + 1) - members - 1.0
    distances = total(place * np.sort(f, axis=-1)) / members**2
    score: Array = total(np.abs(f - y[:, None])) / members - distances
    return score


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    members = f.shape[-1]
    others = total(np.sign(f[:, :, None] - f[:, None, :])) / members**2
    slope: Array = np.sign(f - y[:, None]) / members - others
    return slope


_TORCH = """\
class EnsembleCRPS(torch.nn.Module):
    def forward(self, members, target):
        near = (members - target.reshape(-1, 1)).abs().mean(-1)
        apart = (members.unsqueeze(-1) - members.unsqueeze(-2)).abs().mean((-1, -2))
        return (near - 0.5 * apart).mean()
"""

_KERAS = """\
class EnsembleCRPS(keras.losses.Loss):
    def call(self, y_true, y_pred):
        near = keras.ops.mean(keras.ops.abs(y_pred - keras.ops.reshape(y_true, (-1, 1))), axis=-1)
        apart = keras.ops.abs(y_pred[:, :, None] - y_pred[:, None, :])
        return near - 0.5 * keras.ops.mean(apart, axis=(-1, -2))
"""

_JAX = """\
def ensemble_crps(members, targets):
    near = jax.numpy.abs(members - targets.reshape(-1, 1)).mean(-1)
    apart = jax.numpy.abs(members[:, :, None] - members[:, None, :]).mean((-1, -2))
    return near - 0.5 * apart
"""

LOSS = Loss(
    id="crps_ensemble",
    title="CRPS of an ensemble (energy form)",
    aliases=("ensemble crps", "energy score", "sample crps"),
    tasks=(Task.REGRESSION,),
    formula="Σ_i |f_i - y| / M - Σ_i Σ_j |f_i - f_j| / (2 M²), M members f",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.DISTRIBUTION,
    units=Units.PER_MEMBER,
    convex=False,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="EnsembleCRPS",
            form=VALUES,
            units=Units.PER_MEMBER,
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="EnsembleCRPS",
            form=VALUES,
            units=Units.PER_MEMBER,
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="ensemble_crps",
            form=VALUES,
            units=Units.PER_MEMBER,
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Scores a set of draws as a distribution: near the target, and apart from each other.",
    use_when="a model makes draws, such as a generator or an ensemble, and no density is at hand",
    avoid_when="a few quantiles or a normal distribution will do: they are cheaper and smoother",
    pitfalls=(
        "With few members it rewards too little spread; the fair form divides the second "
        "term by 2 M (M - 1).",
        "All pairs of members are compared: memory grows with the square of their number.",
        "The best M constants are the quantiles at (i - 1/2) / M.",
    ),
    references=(
        "Gneiting & Raftery (2007), Strictly Proper Scoring Rules, Prediction, and "
        "Estimation, doi:10.1198/016214506000001437",
        "Bröcker (2012), Evaluating Raw Ensembles with the Continuous Ranked Probability "
        "Score, doi:10.1002/qj.1891",
    ),
)
