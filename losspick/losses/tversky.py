"""Tversky loss, pooled over all pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import LOGITS, PROBABILITIES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.mask_estimates import tversky_alpha, tversky_beta
from losspick.losses.overlap import missed, missed_slopes

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, alpha: float, beta: float, smooth: float) -> Array:
    return missed(y, f, alpha, beta, smooth)


def _gradient(y: Array, f: Array, *, alpha: float, beta: float, smooth: float) -> Array:
    return missed_slopes(y, f, alpha, beta, smooth)


_TORCH = """\
class TverskyLoss(torch.nn.Module):
    def __init__(self, alpha, beta, smooth):
        super().__init__()
        self.alpha, self.beta, self.smooth = alpha, beta, smooth

    def forward(self, logits, target):
        p = torch.sigmoid(logits)
        hit = (p * target).sum() + self.smooth
        false_positive, false_negative = (p * (1 - target)).sum(), ((1 - p) * target).sum()
        return 1 - hit / (hit + self.alpha * false_positive + self.beta * false_negative)
"""

_JAX = """\
def tversky_loss(logits, labels, alpha, beta, smooth):
    p = jax.nn.sigmoid(logits)
    hit = (p * labels).sum() + smooth
    false_positive, false_negative = (p * (1 - labels)).sum(), ((1 - p) * labels).sum()
    return 1 - hit / (hit + alpha * false_positive + beta * false_negative)
"""

LOSS = Loss(
    id="tversky",
    title="Tversky loss",
    aliases=("tversky loss", "tversky index"),
    tasks=(Task.SEGMENTATION,),
    formula="1 - (TP + s) / (TP + α FP + β FN + s), TP = Σ p y, FP = Σ p (1 - y), "
    "FN = Σ (1 - p) y, p = sigmoid(f), sums over all pixels",
    value=_value,
    gradient=_gradient,
    form=LOGITS,
    targets=TargetDomain.ZERO_ONE,
    elicits=Functional.OVERLAP,
    convex=False,
    bounded_gradient=True,
    parameters=(
        Parameter(
            name="alpha",
            default=0.3,
            meaning="weight of false positives, 0 or more; with 1/2 for both weights it is Dice, "
            "with 1 for both it is IoU",
            from_data=tversky_alpha,
        ),
        Parameter(
            name="beta",
            default=0.7,
            meaning="weight of false negatives, 0 or more; more of it finds more foreground",
            from_data=tversky_beta,
        ),
        Parameter(
            name="smooth",
            default=1e-5,
            meaning="s ≥ 0, small against the pixels of the foreground; keeps empty masks defined",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="TverskyLoss",
            form=LOGITS,
            arguments="alpha={alpha}, beta={beta}, smooth={smooth}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="segmentation_models_pytorch.losses.TverskyLoss",
            form=LOGITS,
            arguments='mode="binary", alpha={alpha}, beta={beta}, smooth={smooth}',
            grade=Grade.VALUE,
            seen_on="segmentation-models-pytorch 0.6.0",
            note="It counts 0 for a batch without foreground.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="monai.losses.TverskyLoss",
            form=LOGITS,
            arguments="sigmoid=True, batch=True, alpha={alpha}, beta={beta}, smooth_nr={smooth}, "
            "smooth_dr={smooth}",
            grade=Grade.VALUE,
            seen_on="monai 1.6.1",
            note="sigmoid=False and batch=False are its defaults: probabilities in, averaged over "
            "images.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.Tversky",
            form=PROBABILITIES,
            arguments="alpha={beta}, beta={alpha}",
            names=("keras.losses.tversky",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="As it runs, its alpha weighs false negatives and its beta false positives, "
            "against its own documentation: hence the two are swapped here. It has no smooth.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="tversky_loss",
            form=LOGITS,
            arguments="alpha={alpha}, beta={beta}, smooth={smooth}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Overlap of regions in which missed and superfluous pixels weigh differently.",
    use_when="the foreground is small and missing it is worse than marking too much",
    avoid_when="both errors count the same: that is the Dice loss; or probabilities are used",
    pitfalls=(
        "Which of alpha and beta weighs false negatives differs: beta in the paper, in "
        "segmentation-models-pytorch and MONAI, but alpha in Keras as it runs.",
        "A beta far above alpha marks too much: watch the precision.",
        "Its index is an F-score: F_b has alpha = 1 / (1 + b²) and beta = b² / (1 + b²).",
    ),
    references=(
        "Salehi, Erdogmus & Gholipour (2017), Tversky Loss Function for Image Segmentation Using "
        "3D Fully Convolutional Deep Networks, arXiv:1706.05721",
    ),
    arrays="y and f of shape (n,): the pixels of a whole batch, one after the other",
)
