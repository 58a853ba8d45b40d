"""TRADES: cross-entropy and the divergence that an attack can cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import ATTACKED_LOGITS
from losspick.core.loss import Counterpart, Grade, Loss, Parameter, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, total

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _divergence(f: Array) -> Array:
    """Return the divergence from the probabilities at the input to those under attack."""
    import numpy as np

    clean, attacked = log_softmax(f[:, 0]), log_softmax(f[:, 1])
    return total(np.exp(clean) * (clean - attacked))


def _slopes(f: Array) -> Array:
    """Return the derivative of the divergence by both logits."""
    import numpy as np

    clean, attacked = log_softmax(f[:, 0]), log_softmax(f[:, 1])
    p = np.exp(clean)
    by_clean = p * (clean - attacked - _divergence(f)[:, None])
    return np.stack([by_clean, np.exp(attacked) - p], axis=1)


def _value(y: Array, f: Array, *, beta: float) -> Array:
    return -pick(log_softmax(f[:, 0]), y) + beta * _divergence(f)


def _gradient(y: Array, f: Array, *, beta: float) -> Array:
    import numpy as np

    error = np.exp(log_softmax(f[:, 0])) - one_hot(y, f.shape[-1])
    return beta * _slopes(f) + np.stack([error, np.zeros_like(error)], axis=1)


def _attack_value(y: Array, f: Array, *, beta: float) -> Array:
    return -_divergence(f)


def _attack_gradient(y: Array, f: Array, *, beta: float) -> Array:
    return -_slopes(f)


_TORCH = """\
class TradesLoss(torch.nn.Module):
    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def forward(self, clean, attacked, target):
        cross_entropy = torch.nn.functional.cross_entropy(clean, target)
        return cross_entropy + self.beta * self.divergence(clean, attacked)

    def divergence(self, clean, attacked):
        return torch.nn.functional.kl_div(
            attacked.log_softmax(-1), clean.log_softmax(-1), reduction="batchmean", log_target=True
        )

    def attack(self, model, x, epsilon, step, steps=10):
        # Inputs in the range of epsilon; call model.eval() before and model.train() after.
        clean = model(x).detach()
        attacked = x + 0.001 * torch.randn_like(x)
        for _ in range(steps):
            attacked.requires_grad_(True)
            slope, = torch.autograd.grad(self.divergence(clean, model(attacked)), attacked)
            attacked = attacked.detach() + step * slope.sign()
            attacked = x + (attacked - x).clamp(-epsilon, epsilon)
        return attacked.detach()
"""

_KERAS = """\
class TradesLoss(keras.losses.Loss):
    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def call(self, y_true, y_pred):
        ops, label = keras.ops, keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        clean = ops.log_softmax(y_pred[:, 0], axis=-1)
        attacked = ops.log_softmax(y_pred[:, 1], axis=-1)
        true = ops.one_hot(label, y_pred.shape[-1], dtype=y_pred.dtype)
        divergence = ops.sum(ops.exp(clean) * (clean - attacked), axis=-1)
        return self.beta * divergence - ops.sum(true * clean, axis=-1)
"""

_JAX = """\
def trades_loss(clean, attacked, labels, beta):
    true = jax.nn.one_hot(labels, clean.shape[-1], dtype=clean.dtype)
    clean, attacked = jax.nn.log_softmax(clean), jax.nn.log_softmax(attacked)
    divergence = (jax.numpy.exp(clean) * (clean - attacked)).sum(axis=-1)
    return beta * divergence - (true * clean).sum(axis=-1)
"""

LOSS = Loss(
    id="trades",
    title="TRADES",
    aliases=("trades loss", "robust loss", "adversarial robustness"),
    tasks=(Task.MULTICLASS,),
    formula="-log p_y + β Σ_k p_k (log p_k - log q_k), p = softmax of the logits, q = softmax of "
    "those of the attacked input",
    value=_value,
    gradient=_gradient,
    form=ATTACKED_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.PROBABILITY,
    units=Units.PER_CLASS,
    convex=False,
    bounded_gradient=False,
    arrays="y (N,), f (N, 2, K): logits of each input and of the attacked one",
    counterpart=Counterpart(
        title="attack",
        formula="-Σ_k p_k (log p_k - log q_k), over inputs within ε of the given one",
        value=_attack_value,
        gradient=_attack_gradient,
    ),
    parameters=(
        Parameter(
            name="beta",
            default=6.0,
            meaning="β, weight of robustness against accuracy, 1 to 6; positive",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="TradesLoss",
            form=ATTACKED_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="beta={beta}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="attack() finds the attacked inputs; forward takes the logits of both.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="TradesLoss",
            form=ATTACKED_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            arguments="beta={beta}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="Both logits stand behind each other (N, 2, K); the attack is a loop of its own.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="trades_loss",
            form=ATTACKED_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            arguments="beta={beta}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="The attack is a loop of its own.",
        ),
    ),
    summary="Cross-entropy at the input, plus how far an attack can move the prediction.",
    use_when="predictions must hold under small changes of the input, and accuracy without an "
    "attack counts too",
    avoid_when="nobody attacks: it costs accuracy and about ten times the computation",
    pitfalls=(
        "reduction='mean' of kl_div divides by K as well and weakens β that much: batchmean.",
        "Attack with the model in evaluation mode, or batch statistics leak the attack.",
        "ε is in the units of the input as the model gets it: 8/255 means pixels in [0, 1].",
        "Clip attacked inputs to the range that inputs can have.",
        "Judge robustness by stronger attacks than those trained against, such as AutoAttack.",
    ),
    references=(
        "Zhang et al. (2019), Theoretically Principled Trade-off between Robustness and "
        "Accuracy, arXiv:1901.08573",
    ),
)
