"""Cross-entropy on logits that are adjusted by the class shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.estimates import class_priors
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, prior: Sequence[float]) -> Array:
    import numpy as np

    return -pick(log_softmax(f + np.log(prior).astype(f.dtype)), y)


def _gradient(y: Array, f: Array, *, prior: Sequence[float]) -> Array:
    import numpy as np

    return softmax(f + np.log(prior).astype(f.dtype)) - one_hot(y, f.shape[-1])


_TORCH = """\
class BalancedSoftmaxLoss(torch.nn.Module):
    def __init__(self, prior):
        super().__init__()
        self.register_buffer("shift", torch.tensor(prior).log())

    def forward(self, logits, target):
        return torch.nn.functional.cross_entropy(logits + self.shift, target)
"""

_KERAS = """\
class BalancedSoftmaxLoss(keras.losses.Loss):
    def __init__(self, prior):
        super().__init__()
        self.prior = prior

    def call(self, y_true, y_pred):
        shifted = y_pred + keras.ops.log(keras.ops.array(self.prior, dtype=y_pred.dtype))
        return keras.losses.sparse_categorical_crossentropy(y_true, shifted, from_logits=True)
"""

_JAX = """\
def balanced_softmax_loss(logits, labels, prior):
    log_p = jax.nn.log_softmax(logits + jax.numpy.log(jax.numpy.asarray(prior)))
    return -jax.numpy.take_along_axis(log_p, labels[..., None], axis=-1)[..., 0]
"""

LOSS = Loss(
    id="balanced_softmax",
    title="Balanced softmax (logit-adjusted cross-entropy)",
    aliases=("logit_adjusted_ce", "logit adjustment", "balanced softmax"),
    tasks=(Task.MULTICLASS,),
    formula="-log softmax(f + log π)_y, π the class shares",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.TILTED_PROBABILITY,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="prior",
            default=None,
            meaning="share π of each class in training, in the order of the class indices",
            from_data=class_priors,
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="BalancedSoftmaxLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="prior={prior}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="BalancedSoftmaxLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="prior={prior}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="balanced_softmax_loss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="prior={prior}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Learns logits as if all classes were equally frequent.",
    use_when="many classes, long tail, judged by balanced accuracy or macro averages",
    avoid_when="probabilities for the classes as they occur are needed without a correction",
    pitfalls=(
        "Predict from the unadjusted logits; add log π back to get probabilities for the data's "
        "class shares.",
    ),
    references=(
        "Menon et al. (2021), Long-Tail Learning via Logit Adjustment, arXiv:2007.07314",
        "Ren et al. (2020), Balanced Meta-Softmax for Long-Tailed Visual Recognition, "
        "arXiv:2007.10740",
    ),
)
