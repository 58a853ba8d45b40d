"""InfoNCE: find the positive among those of the batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import VIEWS
from losspick.core.loss import Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.geometry import through_unit, unit
from losspick.losses.numerics import log_softmax, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _scores(f: Array, temperature: float) -> Array:
    """Return the cosine of each anchor with each positive, over the temperature."""
    scores: Array = unit(f[:, 0]) @ unit(f[:, 1]).T / temperature
    return scores


def _value(y: Array, f: Array, *, temperature: float) -> Array:
    import numpy as np

    return -np.diagonal(log_softmax(_scores(f, temperature)))


def _gradient(y: Array, f: Array, *, temperature: float) -> Array:
    import numpy as np

    excess = (softmax(_scores(f, temperature)) - np.eye(len(f))) / temperature
    anchor = through_unit(f[:, 0], excess @ unit(f[:, 1]))
    return np.stack([anchor, through_unit(f[:, 1], excess.T @ unit(f[:, 0]))], axis=1)


_TORCH = """\
class InfoNceLoss(torch.nn.Module):
    def __init__(self, temperature):
        super().__init__()
        self.temperature = temperature

    def forward(self, anchor, positive):
        anchor = torch.nn.functional.normalize(anchor, dim=-1)
        positive = torch.nn.functional.normalize(positive, dim=-1)
        scores = anchor @ positive.T / self.temperature
        own = torch.arange(len(scores), device=scores.device)
        return torch.nn.functional.cross_entropy(scores, own)
"""

_KERAS = """\
class InfoNceLoss(keras.losses.Loss):
    def __init__(self, temperature):
        super().__init__(reduction=None)
        self.temperature = temperature

    def call(self, y_true, y_pred):
        units = keras.ops.normalize(y_pred, axis=-1)
        scores = units[:, 0] @ keras.ops.transpose(units[:, 1]) / self.temperature
        own = keras.ops.sum(units[:, 0] * units[:, 1], axis=-1) / self.temperature
        return keras.ops.mean(keras.ops.logsumexp(scores, axis=1) - own)
"""

_JAX = """\
def infonce_loss(anchor, positive, temperature):
    anchor = anchor / jax.numpy.linalg.norm(anchor, axis=-1, keepdims=True)
    positive = positive / jax.numpy.linalg.norm(positive, axis=-1, keepdims=True)
    scores = anchor @ positive.T / temperature
    return -jax.numpy.diagonal(jax.nn.log_softmax(scores, axis=-1))
"""

LOSS = Loss(
    id="infonce",
    title="InfoNCE",
    aliases=("info nce", "nt-xent", "ntxent", "simclr loss", "clip loss", "n-pairs"),
    tasks=(Task.METRIC_LEARNING,),
    formula="-log softmax_j(cos(a_i, p_j) / τ)_i over the positives p_j of the batch",
    value=_value,
    gradient=_gradient,
    form=VIEWS,
    targets=TargetDomain.NONE,
    elicits=Functional.CLOSENESS,
    units=Units.EMBEDDING,
    convex=False,
    bounded_gradient=False,
    arrays="no y, f (N, 2, D): each anchor and its positive",
    parameters=(
        Parameter(
            name="temperature",
            default=0.07,
            meaning="τ > 0, 0.05 to 0.5; the smaller, the more the hardest negatives lead",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="InfoNceLoss",
            form=VIEWS,
            units=Units.EMBEDDING,
            shape="none",
            arguments="temperature={temperature}",
            names=("pytorch_metric_learning.losses.NTXentLoss",),
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It is CrossEntropyLoss on the similarities with targets 0..N-1. NTXentLoss of "
            "pytorch_metric_learning takes labels and contrasts both views with all others.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="InfoNceLoss",
            form=VIEWS,
            units=Units.EMBEDDING,
            shape="none",
            arguments="temperature={temperature}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Anchor and positive stand behind each other in one output (N, 2, D).",
        ),
        Spelling(
            framework=Framework.JAX,
            name="infonce_loss",
            form=VIEWS,
            units=Units.EMBEDDING,
            shape="none",
            arguments="temperature={temperature}",
            names=("optax.losses.ntxent", "optax.ntxent"),
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="optax.losses.ntxent takes 2N embeddings with labels and contrasts each with all "
            "2N - 1 others.",
        ),
    ),
    summary="Asks each anchor to find its own positive among all positives of the batch.",
    use_when="there are no labels but two views of each row, or pairs such as image and caption",
    avoid_when="batches are small, or many rows of a batch belong together: they count as "
    "negatives; with labels take supcon",
    pitfalls=(
        "It can't see further than the batch: the information it finds is at most log N.",
        "CLIP adds the same loss with anchors and positives swapped, and halves the sum.",
        "SimCLR's NT-Xent has 2N - 1 candidates, of both views, instead of N.",
        "Temperatures by default: 0.07 in optax and pytorch_metric_learning, 0.5 in MONAI.",
        "On several devices gather the embeddings, or each contrasts its own part alone.",
    ),
    references=(
        "van den Oord, Li & Vinyals (2018), Representation Learning with Contrastive Predictive "
        "Coding, arXiv:1807.03748",
        "Chen et al. (2020), A Simple Framework for Contrastive Learning of Visual "
        "Representations, arXiv:2002.05709",
    ),
)
