"""Von Mises negative log-likelihood for angles."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.noise_estimates import circular_concentration

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, concentration: float) -> Array:
    import numpy as np
    from scipy.special import i0e

    # i0e(k) is I0(k) exp(-k), so that k cancels: the loss is finite for every concentration.
    constant = math.log(2.0 * math.pi) + math.log(float(i0e(concentration)))
    return concentration * (1.0 - np.cos(y - f)) + constant


def _gradient(y: Array, f: Array, *, concentration: float) -> Array:
    import numpy as np

    return concentration * np.sin(f - y)


_TORCH = """\
class VonMisesNLLLoss(torch.nn.Module):
    def __init__(self, concentration):
        super().__init__()
        self.concentration = torch.tensor(concentration)

    def forward(self, angle, target):
        constant = (2 * torch.pi * torch.special.i0e(self.concentration)).log()
        return (self.concentration * (1 - torch.cos(target - angle))).mean() + constant
"""

_KERAS = """\
class VonMisesNLLLoss(keras.losses.Loss):
    def __init__(self, concentration):
        super().__init__()
        self.concentration = concentration

    def call(self, y_true, y_pred):
        # The mean over a fine grid of the circle is the scaled Bessel function.
        circle = keras.ops.cos(keras.ops.arange(1024, dtype="float32") * 0.006135923151542565)
        scaled = keras.ops.mean(keras.ops.exp(self.concentration * (circle - 1)))
        apart = keras.ops.mean(1 - keras.ops.cos(y_true - y_pred), axis=-1)
        return self.concentration * apart + keras.ops.log(6.283185307179586 * scaled)
"""

_JAX = """\
def von_mises_loss(angles, targets, concentration):
    constant = jax.numpy.log(2 * jax.numpy.pi * jax.scipy.special.i0e(concentration))
    return concentration * (1 - jax.numpy.cos(targets - angles)) + constant
"""

LOSS = Loss(
    id="von_mises",
    title="Von Mises negative log-likelihood",
    aliases=("circular regression", "cosine angle loss"),
    tasks=(Task.REGRESSION,),
    formula="-κ cos(y - f) + log(2π I₀(κ)), in radians",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.ANGLE,
    elicits=Functional.CIRCULAR_MEAN,
    noise=NoiseFamily.VON_MISES,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="concentration",
            default=1.0,
            meaning="κ > 0: how close angles lie to their mean; it only scales the gradient",
            from_data=circular_concentration,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="VonMisesNLLLoss",
            form=VALUES,
            arguments="concentration={concentration}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch.distributions.VonMises gives the same, with an approximate I₀.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="VonMisesNLLLoss",
            form=VALUES,
            arguments="concentration={concentration}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="von_mises_loss",
            form=VALUES,
            arguments="concentration={concentration}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Measures the error of an angle round the circle.",
    use_when="targets are directions, hours of the day or other angles that wrap round",
    avoid_when="the angles cover only a small arc: squared error is as good there",
    pitfalls=(
        "Targets must be in radians: multiply degrees by π / 180, hours by π / 12.",
        "Exactly opposite the target the gradient is 0; two outputs for sine and cosine avoid it.",
    ),
    references=("Mardia & Jupp (2000), Directional Statistics, chapter 3",),
)
