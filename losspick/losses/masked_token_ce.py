"""Cross-entropy over tokens, without the padding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, NORMALISED_PROBABILITIES, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _kept(y: Array) -> tuple[Array, Array]:
    """Return the weight of each row, 0 for padding, and its token, any for padding.

    The mean over all rows with these weights is the mean over the tokens.
    """
    import numpy as np

    real = np.where(y >= 0, 1.0, 0.0)
    return real * len(y) / max(float(real.sum()), 1.0), np.maximum(y, 0.0)


def _value(y: Array, f: Array) -> Array:
    weight, token = _kept(y)
    return -weight * pick(log_softmax(f), token)


def _gradient(y: Array, f: Array) -> Array:
    weight, token = _kept(y)
    return weight[:, None] * (softmax(f) - one_hot(token, f.shape[-1]))


_JAX = """\
def masked_token_cross_entropy(logits, tokens):
    real = tokens >= 0
    log_p = jax.nn.log_softmax(logits)
    picked = jax.numpy.maximum(tokens, 0)[..., None]
    log_p = jax.numpy.take_along_axis(log_p, picked, axis=-1)[..., 0]
    return -(log_p * real).sum() / jax.numpy.maximum(real.sum(), 1)
"""

LOSS = Loss(
    id="masked_token_ce",
    title="Masked token cross-entropy",
    aliases=(
        "sequence loss",
        "language model loss",
        "perplexity loss",
        "masked cross entropy",
        "token cross entropy",
    ),
    tasks=(Task.SEQUENCE,),
    formula="-Σ_t log softmax(f_t)_{y_t} over the real tokens / their number",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.TOKEN,
    elicits=Functional.PROBABILITY,
    noise=NoiseFamily.CATEGORICAL,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.CrossEntropyLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="ignore_index=-100",
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It takes (N, V, T): with as many tokens as steps the wrong axis runs without a "
            "word. A batch of padding only gives nan.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.SparseCategoricalCrossentropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="from_logits=True, ignore_class=-100",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Its mean is over the tokens kept, as the loss carries the mask.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.SparseCategoricalCrossentropy",
            form=NORMALISED_PROBABILITIES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="ignore_class=-100",
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
        ),
        Spelling(
            framework=Framework.JAX,
            name="masked_token_cross_entropy",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="optax has it without a mask: softmax_cross_entropy_with_integer_labels.",
        ),
    ),
    arrays="one row a position of all sequences: y (n,) with a negative number for padding, "
    "f (n, V)",
    summary="Minus the log-probability of the next token, averaged over real tokens only.",
    use_when="sequences of tokens are predicted and padded to one length",
    avoid_when="the alignment of outputs and labels is unknown, as in speech: that is CTC",
    pitfalls=(
        "Padding counted as a class flatters the loss: the model learns to predict it.",
        "Models of transformers shift the labels themselves: shifted labels then train "
        "on the token after the next.",
        "A mean over each sequence first, then over sequences, weighs short ones more "
        "than a mean over tokens.",
        "-100 is torch's mark; with another one for padding, give that.",
    ),
    references=(
        "Sutskever, Vinyals & Le (2014), Sequence to Sequence Learning with Neural "
        "Networks, arXiv:1409.3215",
    ),
)
