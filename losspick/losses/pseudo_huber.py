"""Pseudo-Huber (Charbonnier) loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import huber_delta

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, delta: float) -> Array:
    import numpy as np

    ratio = (y - f) / delta
    return delta**2 * ratio * (ratio / (1.0 + np.hypot(1.0, ratio)))


def _gradient(y: Array, f: Array, *, delta: float) -> Array:
    import numpy as np

    return (f - y) / np.hypot(1.0, (f - y) / delta)


_TORCH = """\
class PseudoHuberLoss(torch.nn.Module):
    def __init__(self, delta):
        super().__init__()
        self.delta = delta

    def forward(self, prediction, target):
        ratio = (prediction - target) / self.delta
        return (self.delta**2 * ((1 + ratio.square()).sqrt() - 1)).mean()
"""

_KERAS = """\
class PseudoHuberLoss(keras.losses.Loss):
    def __init__(self, delta):
        super().__init__()
        self.delta = delta

    def call(self, y_true, y_pred):
        ratio = (y_pred - y_true) / self.delta
        size = keras.ops.sqrt(1 + ratio**2) - 1
        return keras.ops.mean(self.delta**2 * size, axis=-1)
"""

_JAX = """\
def pseudo_huber_loss(predictions, targets, delta):
    ratio = (predictions - targets) / delta
    return delta**2 * (jax.numpy.sqrt(1 + ratio**2) - 1)
"""

LOSS = Loss(
    id="pseudo_huber",
    title="Pseudo-Huber loss",
    aliases=("charbonnier", "charbonnier loss"),
    tasks=(Task.REGRESSION,),
    formula="δ² (√(1 + ((y - f) / δ)²) - 1)",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.LOCATION,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="delta",
            default=1.0,
            meaning="error size, in the target's units, around which growth turns linear; positive",
            from_data=huber_delta,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="PseudoHuberLoss",
            form=VALUES,
            arguments="delta={delta}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch has no such loss: HuberLoss has a corner in its slope.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="PseudoHuberLoss",
            form=VALUES,
            arguments="delta={delta}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="pseudo_huber_loss",
            form=VALUES,
            arguments="delta={delta}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRegressor",
            form=VALUES,
            arguments='objective="reg:pseudohubererror", huber_slope={delta}',
            shape="(N,)",
            names=("reg:pseudohubererror",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="Give base_score near the median: its Newton steps diverge from a far start, "
            "where the second derivative vanishes.",
        ),
    ),
    summary="A Huber loss without a corner: smooth to every order, squared near 0 and linear "
    "far out.",
    use_when="a robust loss is wanted and the optimiser uses second derivatives, as boosting does",
    avoid_when="the metric is RMSE, or plain Huber is at hand and first derivatives suffice",
    pitfalls=(
        "delta is in the target's units: the default of 1 means nothing unless the "
        "target is standardised.",
        "The second derivative vanishes for large errors: Newton steps from a far start overshoot.",
        "In image work the same curve is divided by delta or shifted, as in √(r² + ε²).",
    ),
    references=(
        "Charbonnier, Blanc-Féraud, Aubert & Barlaud (1997), Deterministic "
        "Edge-Preserving Regularization in Computed Imaging, doi:10.1109/83.551699",
    ),
)
