"""Soft Dice loss, pooled over all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, smooth: float) -> Array:
    p = expit(f)
    size = float(p.sum() + y.sum()) + smooth
    return 1.0 - (2.0 * len(y) * p * y + smooth) / size


def _gradient(y: Array, f: Array, *, smooth: float) -> Array:
    p = expit(f)
    size = float(p.sum() + y.sum()) + smooth
    overlap = (2.0 * float((p * y).sum()) + smooth) / size
    return len(y) * p * expit(-f) * (overlap - 2.0 * y) / size


_TORCH = """\
class DiceLoss(torch.nn.Module):
    def __init__(self, smooth):
        super().__init__()
        self.smooth = smooth

    def forward(self, logits, target):
        p = torch.sigmoid(logits)
        overlap = 2 * (p * target).sum() + self.smooth
        return 1 - overlap / (p.sum() + target.sum() + self.smooth)
"""

_JAX = """\
def dice_loss(logits, labels, smooth):
    p = jax.nn.sigmoid(logits)
    overlap = 2 * (p * labels).sum() + smooth
    return 1 - overlap / (p.sum() + labels.sum() + smooth)
"""

LOSS = Loss(
    id="dice",
    title="Soft Dice loss",
    aliases=("f1 loss", "soft dice", "sorensen-dice"),
    tasks=(Task.BINARY, Task.SEGMENTATION),
    formula="1 - (2 Σ p y + s) / (Σ p + Σ y + s), p = sigmoid(f), sums over all rows",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.OVERLAP,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="smooth",
            default=1e-5,
            meaning="s ≥ 0, small against the number of positives; keeps empty masks defined",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="DiceLoss",
            form=LOGITS,
            arguments="smooth={smooth}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="segmentation_models_pytorch.losses.DiceLoss",
            form=LOGITS,
            arguments='mode="binary"',
            grade=Grade.VALUE,
            seen_on="segmentation-models-pytorch 0.6.0",
            note="It applies the sigmoid unless from_logits=False, pools the batch, and counts 0 "
            "for a batch without foreground; its smooth counts double.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="monai.losses.DiceLoss",
            form=LOGITS,
            arguments="sigmoid=True, batch=True, smooth_nr={smooth}, smooth_dr={smooth}",
            grade=Grade.VALUE,
            seen_on="monai 1.6.1",
            note="sigmoid=False and batch=False are its defaults: probabilities in, averaged over "
            "images. include_background=False leaves out the first channel of several.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.Dice",
            form=PROBABILITIES,
            names=("keras.losses.dice",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Pooled over the batch, with smooth = 1e-7.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="dice_loss",
            form=LOGITS,
            arguments="smooth={smooth}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="optax.losses.binary_dice_loss counts its smooth twice.",
        ),
    ),
    summary="Measures the overlap of predicted and true positives as a whole.",
    use_when="positives are rare and the metric is Dice or F1, as in segmentation",
    avoid_when="probabilities are used: they are pushed to 0 and 1",
    pitfalls=(
        "It is no mean over rows: its value depends on the batch.",
        "Gradients vanish where there are no positives; add cross-entropy.",
        "MONAI (unless batch=True) and kornia average over images, Keras and "
        "segmentation-models-pytorch pool them.",
    ),
    references=(
        "Milletari, Navab & Ahmadi (2016), V-Net, arXiv:1606.04797",
        "Sudre et al. (2017), Generalised Dice Overlap, arXiv:1707.03237",
    ),
)
