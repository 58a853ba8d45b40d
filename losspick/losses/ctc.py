"""Connectionist temporal classification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import (
    CLASS_LOG_PROBABILITIES,
    CLASS_LOGITS,
    Grade,
    Loss,
    Spelling,
    Units,
)
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import log_softmax, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _states(y: Array, f: Array) -> tuple[Array, Array, Array]:
    """Return the states of each row, the log-probability of each step in them, and who may jump.

    The states are the labels with a blank before, between and after them; a step goes on to the
    next state, or over a blank to another label.
    """
    import numpy as np

    states = np.zeros((len(y), 2 * y.shape[1] + 1), dtype=np.intp)
    states[:, 1::2] = y
    steps = np.broadcast_to(states[:, None, :], (len(y), f.shape[1], states.shape[1]))
    seen = np.take_along_axis(log_softmax(f), steps, axis=2)
    jumps = np.zeros(states.shape, dtype=bool)
    jumps[:, 2:] = (states[:, 2:] != 0) & (states[:, 2:] != states[:, :-2])
    return states, seen, jumps


def _last(y: Array, states: int) -> Array:
    """Return 0 for the states in which a row may end, -inf for the others."""
    import numpy as np

    length = np.sum(y > 0, axis=1)[:, None]
    place = np.arange(states)[None, :]
    return np.where((place == 2 * length) | (place == 2 * length - 1), 0.0, -np.inf)


def _shifted(x: Array, by: int) -> Array:
    """Return the states moved by so many places, with -inf where none comes from."""
    import numpy as np

    moved = np.full(x.shape, -np.inf)
    if by > 0:
        moved[:, by:] = x[:, :-by]
    else:
        moved[:, :by] = x[:, -by:]
    return moved


def _forward(seen: Array, jumps: Array) -> Array:
    """Return the log-probability of all beginnings that reach each state at each step."""
    import numpy as np

    reached = np.full(seen.shape, -np.inf)
    reached[:, 0, :2] = seen[:, 0, :2]
    for step in range(1, seen.shape[1]):
        before = reached[:, step - 1]
        jumped = np.where(jumps, _shifted(before, 2), -np.inf)
        come = np.logaddexp(np.logaddexp(before, _shifted(before, 1)), jumped)
        reached[:, step] = come + seen[:, step]
    return reached


def _backward(seen: Array, jumps: Array, last: Array) -> Array:
    """Return the log-probability of all ends that go on from each state at each step."""
    import numpy as np

    left = np.full(seen.shape, -np.inf)
    left[:, -1] = last
    for step in range(seen.shape[1] - 2, -1, -1):
        after = left[:, step + 1] + seen[:, step + 1]
        jumped = _shifted(np.where(jumps, after, -np.inf), -2)
        left[:, step] = np.logaddexp(np.logaddexp(after, _shifted(after, -1)), jumped)
    return left


def _total(reached: Array, last: Array) -> Array:
    import numpy as np

    whole: Array = np.logaddexp.reduce(reached[:, -1] + last, axis=1)
    return whole


def _value(y: Array, f: Array) -> Array:
    states, seen, jumps = _states(y, f)
    return -_total(_forward(seen, jumps), _last(y, states.shape[1]))


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    states, seen, jumps = _states(y, f)
    last = _last(y, states.shape[1])
    reached = _forward(seen, jumps)
    through = reached + _backward(seen, jumps, last) - _total(reached, last)[:, None, None]
    classes = np.eye(f.shape[2])[states]
    slope: Array = softmax(f) - np.einsum("nts,nsc->ntc", np.exp(through), classes)
    return slope


_TORCH = """\
class SequenceCTC(torch.nn.Module):
    def forward(self, logits, target):
        steps = torch.full((len(logits),), logits.shape[1])
        log_p = torch.log_softmax(logits, -1).transpose(0, 1)
        return torch.nn.functional.ctc_loss(
            log_p, target, steps, (target > 0).sum(1), reduction="sum"
        ) / len(logits)
"""

_JAX = """\
def sequence_ctc(logits, labels):
    import optax

    no_padding = jax.numpy.zeros(logits.shape[:2])
    return optax.losses.ctc_loss(logits, no_padding, labels, (labels == 0).astype(logits.dtype))
"""

LOSS = Loss(
    id="ctc",
    title="Connectionist temporal classification (CTC)",
    aliases=("connectionist temporal classification", "ctc loss"),
    tasks=(Task.SEQUENCE,),
    formula="-log Σ_π Π_t softmax(f_t)_{π_t} over all paths π that give y once repeats and "
    "blanks are dropped",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.LABEL_SEQUENCE,
    elicits=Functional.SEQUENCE_PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=True,
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="SequenceCTC",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N, L)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="torch's own loss on logits (N, T, K), with the lengths read off the padding.",
        ),
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.CTCLoss",
            form=CLASS_LOG_PROBABILITIES,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N, L)",
            arguments='reduction="sum"',
            names=("torch.nn.functional.ctc_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="It takes (T, N, K), targets and both lengths; its default mean divides each row "
            "by its number of labels.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="keras.losses.CTC",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N, L)",
            names=("keras.losses.ctc",),
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Blank and padding are both index 0.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="sequence_ctc",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N, L)",
            code=_JAX,
            names=("optax.losses.ctc_loss", "optax.ctc_loss"),
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="optax's own loss, which takes marks of padding (1) for steps and labels.",
        ),
    ),
    arrays="one row a sequence: y (n, L) with labels from 1 and 0 for padding, f (n, T, K), "
    "class 0 the blank",
    summary="Minus the log-probability of a label sequence, summed over all ways to align it "
    "with the steps.",
    use_when="labels come in order but without times, as in speech or handwriting, and are "
    "fewer than the steps",
    avoid_when="labels depend on each other given the input, or outputs are longer than inputs",
    pitfalls=(
        "A target that needs more steps than there are gives infinity (a repeated label "
        "needs a blank between): zero_infinity=True drops it in torch.",
        "The blank is class 0 here and by default in torch, Keras and optax: no label may be 0.",
        "Probabilities of the best path are spiky: decode with a beam, and don't read "
        "times off them.",
    ),
    references=(
        "Graves, Fernández, Gomez & Schmidhuber (2006), Connectionist Temporal "
        "Classification: Labelling Unsegmented Sequence Data with Recurrent Neural "
        "Networks, doi:10.1145/1143844.1143891",
    ),
)
