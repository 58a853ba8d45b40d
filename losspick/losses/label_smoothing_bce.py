"""Binary cross-entropy on smoothed labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.label_noise import label_smoothing
from losspick.losses.numerics import expit, softplus

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, smoothing: float) -> Array:
    return softplus(f) - (y * (1.0 - smoothing) + smoothing / 2.0) * f


def _gradient(y: Array, f: Array, *, smoothing: float) -> Array:
    return expit(f) - (y * (1.0 - smoothing) + smoothing / 2.0)


_TORCH = """\
class SmoothedBCEWithLogitsLoss(torch.nn.Module):
    def __init__(self, smoothing):
        super().__init__()
        self.smoothing = smoothing

    def forward(self, logits, target):
        smooth = target * (1 - self.smoothing) + self.smoothing / 2
        return torch.nn.functional.binary_cross_entropy_with_logits(logits, smooth)
"""

_JAX = """\
def smoothed_binary_cross_entropy(logits, labels, smoothing):
    smooth = labels * (1 - smoothing) + smoothing / 2
    return jax.nn.softplus(logits) - smooth * logits
"""

LOSS = Loss(
    id="label_smoothing_bce",
    title="Binary cross-entropy with label smoothing",
    aliases=("smoothed bce",),
    tasks=(Task.BINARY, Task.SEGMENTATION),
    formula="log(1 + exp(f)) - ((1 - ε) y + ε / 2) f",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.DISTORTED_PROBABILITY,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="smoothing",
            default=0.1,
            meaning="share ε of a label that is spread evenly over both classes; twice the rate of "
            "wrong labels",
            from_data=label_smoothing,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SmoothedBCEWithLogitsLoss",
            form=LOGITS,
            arguments="smoothing={smoothing}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=LOGITS,
            arguments="from_logits=True, label_smoothing={smoothing}",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.BinaryCrossentropy",
            form=PROBABILITIES,
            arguments="label_smoothing={smoothing}",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="smoothed_binary_cross_entropy",
            form=LOGITS,
            arguments="smoothing={smoothing}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Cross-entropy that treats no label as certain.",
    use_when="some labels are wrong, or the network grows overconfident",
    avoid_when="calibrated probabilities are needed without a correction",
    pitfalls=(
        "Probabilities are pulled to 1/2: undo it by (p - ε/2) / (1 - ε).",
        "smooth_factor of segmentation-models-pytorch is twice as strong as Keras's.",
    ),
    references=("Szegedy et al. (2016), Rethinking the Inception Architecture, arXiv:1512.00567",),
)
