"""Adversarial training: cross-entropy at the worst input nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import CLASS_LOGITS, Counterpart, Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task
from losspick.losses.numerics import log_softmax, one_hot, pick, softmax

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array) -> Array:
    return -pick(log_softmax(f), y)


def _gradient(y: Array, f: Array) -> Array:
    return softmax(f) - one_hot(y, f.shape[-1])


def _attack_value(y: Array, f: Array) -> Array:
    return -_value(y, f)


def _attack_gradient(y: Array, f: Array) -> Array:
    return -_gradient(y, f)


_TORCH = """\
class AdversarialLoss(torch.nn.Module):
    def forward(self, attacked, target):
        return torch.nn.functional.cross_entropy(attacked, target)

    def attack(self, model, x, target, epsilon, step, steps=10):
        # Inputs in the range of epsilon; call model.eval() before and model.train() after.
        attacked = x + epsilon * (2 * torch.rand_like(x) - 1)
        for _ in range(steps):
            attacked.requires_grad_(True)
            slope, = torch.autograd.grad(self(model(attacked), target), attacked)
            attacked = attacked.detach() + step * slope.sign()
            attacked = x + (attacked - x).clamp(-epsilon, epsilon)
        return attacked.detach()
"""

_KERAS = """\
class AdversarialLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        label = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        true = keras.ops.one_hot(label, y_pred.shape[-1], dtype=y_pred.dtype)
        return -keras.ops.sum(true * keras.ops.log_softmax(y_pred, axis=-1), axis=-1)
"""

_JAX = """\
def adversarial_loss(attacked, labels):
    true = jax.nn.one_hot(labels, attacked.shape[-1], dtype=attacked.dtype)
    return -(true * jax.nn.log_softmax(attacked, axis=-1)).sum(axis=-1)


def attack(model, x, labels, epsilon, step, key, steps=10):
    # model: logits of a batch of inputs in the range of epsilon
    attacked = x + epsilon * jax.random.uniform(key, x.shape, x.dtype, -1, 1)
    slope = jax.grad(lambda inputs: adversarial_loss(model(inputs), labels).sum())
    for _ in range(steps):
        attacked = attacked + step * jax.numpy.sign(slope(attacked))
        attacked = x + jax.numpy.clip(attacked - x, -epsilon, epsilon)
    return attacked
"""

LOSS = Loss(
    id="pgd_adversarial",
    title="Adversarial training (PGD)",
    aliases=("adversarial training", "madry", "pgd", "pgd-at", "projected gradient descent"),
    tasks=(Task.MULTICLASS,),
    formula="-log softmax(f)_y, f the logits at the worst input x + δ, |δ| ≤ ε",
    value=_value,
    gradient=_gradient,
    form=CLASS_LOGITS,
    targets=TargetDomain.CLASS_INDEX,
    elicits=Functional.PROBABILITY,
    noise=NoiseFamily.CATEGORICAL,
    units=Units.PER_CLASS,
    convex=True,
    bounded_gradient=True,
    counterpart=Counterpart(
        title="attack",
        formula="log softmax(f)_y, over inputs within ε of the given one",
        value=_attack_value,
        gradient=_attack_gradient,
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="AdversarialLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="attack() finds the attacked inputs; the loss is CrossEntropyLoss on them.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="AdversarialLoss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int64",
            shape="(N,)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="The attack is a loop of its own.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="adversarial_loss",
            form=CLASS_LOGITS,
            units=Units.PER_CLASS,
            dtype="int32",
            shape="(N,)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Trains on the inputs nearby that the model gets most wrong.",
    use_when="the strongest hold against small changes of the input is wanted",
    avoid_when="accuracy without an attack counts as well: trades weighs the two",
    pitfalls=(
        "ε is in the units of the input as the model gets it: 8/255 means pixels in [0, 1], not "
        "normalised ones.",
        "Attack with the model in evaluation mode, and clip to the range that inputs can have.",
        "A single large step (FGSM) can look robust and be none: the model learns to hide its "
        "gradient. Take about ten of ε / 4.",
        "Robust accuracy rises and falls again on new data: stop early by it.",
    ),
    references=(
        "Madry et al. (2018), Towards Deep Learning Models Resistant to Adversarial Attacks, "
        "arXiv:1706.06083",
        "Rice, Wong & Kolter (2020), Overfitting in Adversarially Robust Deep Learning, "
        "arXiv:2002.11569",
    ),
)
