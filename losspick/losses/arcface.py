"""Additive angular margin loss."""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import COSINES
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: Cosines nearer to 1 have no usable sine.
_NEAREST = 1.0 - 1e-7


def _turned(cosine: Array, margin: float) -> tuple[Array, Array]:
    """Return the cosine of the angle plus the margin, and its derivative by the cosine.

    Beyond a half turn it goes on as a straight line, so that it keeps falling.
    """
    import numpy as np

    near = np.clip(cosine, -_NEAREST, _NEAREST)
    sine = np.sqrt(1.0 - near**2)
    turned = near * cos(margin) - sine * sin(margin)
    slope = cos(margin) + near * sin(margin) / sine
    within = near > -cos(margin)
    beyond = near - margin * sin(margin)
    return np.where(within, turned, beyond), np.where(within, slope, 1.0)


def _logits(y: Array, f: Array, margin: float, scale: float) -> tuple[Array, Array]:
    """Return the logits, and their derivatives by the cosines."""
    true = one_hot(y, f.shape[-1])
    turned, slope = _turned(f, margin)
    return scale * (f + true * (turned - f)), scale * (1.0 + true * (slope - 1.0))


def _value(y: Array, f: Array, *, margin: float, scale: float) -> Array:
    logits, _ = _logits(y, f, margin, scale)
    return -pick(log_softmax(logits), y)


def _gradient(y: Array, f: Array, *, margin: float, scale: float) -> Array:
    logits, slope = _logits(y, f, margin, scale)
    return slope * (softmax(logits) - one_hot(y, f.shape[-1]))


_TORCH = """\
class ArcFaceLoss(torch.nn.Module):
    def __init__(self, margin, scale):
        super().__init__()
        self.margin, self.scale = margin, scale

    def forward(self, cosines, target):
        # cosines = linear(normalize(embeddings), normalize(class_centres))
        margin = torch.as_tensor(self.margin, dtype=cosines.dtype, device=cosines.device)
        near = cosines.clamp(-1 + 1e-7, 1 - 1e-7)
        turned = near * margin.cos() - (1 - near**2).sqrt() * margin.sin()
        turned = torch.where(near > -margin.cos(), turned, near - margin * margin.sin())
        true = torch.nn.functional.one_hot(target, cosines.shape[-1]).bool()
        logits = self.scale * torch.where(true, turned, cosines)
        return torch.nn.functional.cross_entropy(logits, target)
"""

_KERAS = """\
class ArcFaceLoss(keras.losses.Loss):
    def __init__(self, margin, scale):
        super().__init__()
        self.margin, self.scale = margin, scale

    def call(self, y_true, y_pred):
        # y_pred: cosines of the normalised embedding with the normalised class centres
        ops, label = keras.ops, keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        margin = ops.cast(self.margin, y_pred.dtype)
        near = ops.clip(y_pred, -1 + 1e-7, 1 - 1e-7)
        turned = near * ops.cos(margin) - ops.sqrt(1 - near**2) * ops.sin(margin)
        beyond = near - margin * ops.sin(margin)
        turned = ops.where(near > -ops.cos(margin), turned, beyond)
        true = ops.one_hot(label, y_pred.shape[-1], dtype=y_pred.dtype)
        logits = self.scale * (true * turned + (1 - true) * y_pred)
        return -ops.sum(true * ops.log_softmax(logits, axis=-1), axis=-1)
"""

_JAX = """\
def arcface_loss(cosines, labels, margin, scale):
    # cosines: of the normalised embeddings with the normalised class centres
    numpy = jax.numpy
    near = numpy.clip(cosines, -1 + 1e-7, 1 - 1e-7)
    turned = near * numpy.cos(margin) - numpy.sqrt(1 - near**2) * numpy.sin(margin)
    turned = numpy.where(near > -numpy.cos(margin), turned, near - margin * numpy.sin(margin))
    true = jax.nn.one_hot(labels, cosines.shape[-1], dtype=cosines.dtype)
    logits = scale * numpy.where(true > 0, turned, cosines)
    return -(true * jax.nn.log_softmax(logits, axis=-1)).sum(axis=-1)
"""

LOSS = Loss(
    id="arcface",
    title="ArcFace",
    aliases=("additive angular margin", "arc face", "angular margin softmax"),
    tasks=(Task.METRIC_LEARNING,),
    formula="-log(exp(s cos(θ_y + m)) / (exp(s cos(θ_y + m)) + Σ_{j ≠ y} exp(s f_j))), f_j = "
    "cos θ_j",
    value=_value,
    gradient=_gradient,
    form=COSINES,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.CLOSENESS,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=False,
    arrays="y (N,), f (N, K): the cosine of each embedding with each class centre",
    parameters=(
        Parameter(
            name="margin",
            default=0.5,
            meaning="m, the angle in radians by which the true class is held back; positive",
        ),
        Parameter(
            name="scale",
            default=64.0,
            meaning="s > 0, which cosines are multiplied by; 30 for few classes, 64 for many",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ArcFaceLoss",
            form=COSINES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="margin={margin}, scale={scale}",
            names=("pytorch_metric_learning.losses.ArcFaceLoss",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="pytorch_metric_learning holds the class centres itself and takes the margin in "
            "degrees: 28.6 there is 0.5 here.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ArcFaceLoss",
            form=COSINES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="margin={margin}, scale={scale}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="arcface_loss",
            form=COSINES,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="margin={margin}, scale={scale}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="A softmax over angles to class centres that holds the true class back by a margin.",
    use_when="there are many classes with few rows each, and new classes are recognised later by "
    "their embeddings, as with faces",
    avoid_when="probabilities are wanted, or labels are noisy: it insists on the hardest rows",
    pitfalls=(
        "Both embedding and class centres must have length 1; the last layer has no bias.",
        "The margin is in radians here and in degrees in pytorch_metric_learning.",
        "From a random start a full margin can stall: raise it from 0 over the first epochs.",
        "The slope by the cosine has no bound near the class centre; by the embedding it has one.",
        "At inference there is no margin: compare embeddings by their cosine.",
    ),
    references=(
        "Deng et al. (2019), ArcFace: Additive Angular Margin Loss for Deep Face Recognition, "
        "arXiv:1801.07698",
    ),
)
