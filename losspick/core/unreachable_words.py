"""What is said where outputs do not come to all values that the targets take, and what to do."""

from __future__ import annotations

import math
from typing import TypeAlias

from losspick.core.domains import Interval, Link, TargetDomain
from losspick.core.loss import MARGINS
from losspick.core.pairing import Pairing
from losspick.core.pairing_figures import limits
from losspick.core.vocabulary import Framework

#: Reason, consequence for training, fix.
Said: TypeAlias = tuple[str, str | None, str | None]


def unreachable(p: Pairing) -> Said:
    """Return reason, consequence and fix where outputs do not come to all targets."""
    if p.form == MARGINS:
        return _unreachable_side(p)
    if p.on_logits:
        return _unreachable_probability(p)
    if p.wanted == Interval() != p.targets.hull:
        return _unreachable_score(p)
    if p.targets is TargetDomain.PLUS_MINUS_ONE or p.targets in p.spelling.also_takes:
        return _unreachable_margin(p)
    how = f"{p.activation.name} confines predictions to {p.reached}"
    if p.form.link is Link.LOG:
        how = (
            f"{p.spelling.short} takes the logarithm of the mean, so {p.activation.name} before "
            f"it confines the mean to {p.reached}"
        )
    return (
        f"{how}; the targets are {p.targets.words}.",
        "Targets outside that range can't be predicted; their error never shrinks.",
        head_fix(p),
    )


def _unreachable_margin(p: Pairing) -> Said:
    never = "below 0" if p.reached.low > -1.0 else "above 0"
    return (
        f"{p.spelling.short} asks for scores down to -1 and up to +1; {p.activation.name} confines "
        f"them to {p.reached}.",
        f"Scores {never} hardly or never occur: the rows of that class keep a loss, and at a "
        "threshold of 0 it is not predicted.",
        head_fix(p),
    )


def _unreachable_side(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} decides at 0 and asks for a margin of 1 on either side; "
        f"{p.activation.name} confines outputs to {p.image.values}.",
        "Pixels of a side that is not reached keep a loss, and at a threshold of 0 they are not "
        "told apart.",
        head_fix(p),
    )


def _unreachable_score(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} compares {p.form.name}, which range over all real numbers; "
        f"{p.activation.name} confines them to {p.reached}.",
        "Rows and classes can't differ by more than that; gradients shrink where it ends.",
        head_fix(p),
    )


def _unreachable_probability(p: Pairing) -> Said:
    link = "softmax" if p.form.link is Link.SOFTMAX else "sigmoid"
    reached = f"every probability to {p.reached}"
    if p.form.link is Link.SOFTMAX and p.units is not None:
        reached = f"{reached} with {p.units} classes"
    elif p.form.link is Link.SOFTMAX:
        most = f"{p.reached.high:.3g}"
        reached = f"every probability to {most} at most, to less if there are more than 2 classes"
    if _may_be_taken_back(p):
        return _perhaps_taken_back(p, link, reached)
    return (
        f"{p.spelling.short} applies {link} by itself, so {p.activation.name} before it confines "
        f"{reached}.",
        f"{limits(p)}, and training looks almost normal while the probabilities are wrong.",
        head_fix(p),
    )


#: Losses of Keras that look for what went into the activation; the focal ones do not.
_TAKING_BACK = frozenset({"binarycrossentropy", "categoricalcrossentropy",
                          "sparsecategoricalcrossentropy"})  # fmt: skip


def _may_be_taken_back(p: Pairing) -> bool:
    """Tell whether Keras, on TensorFlow, may compute with what went into the activation."""
    keras = p.spelling.framework is Framework.KERAS
    known = p.spelling.short.replace("_", "").lower() in _TAKING_BACK
    return keras and known and p.activation.name in ("sigmoid", "softmax")


def _perhaps_taken_back(p: Pairing, link: str, reached: str) -> Said:
    """Return what is said of Keras, which applies both but for where TensorFlow knows better.

    Measured with keras 2.12 and 3.15.1 on TensorFlow 2.12 and 2.21: a layer's activation is taken
    back, with a warning, if its output comes to the loss as it is; of ``tf.nn.sigmoid`` only in
    graphs; behind another layer, such as Reshape, never.
    """
    name, floor = p.activation.name, limits(p)
    return (
        f"{p.spelling.short} applies {link} by itself, and {name} stands before it; both together "
        f"confine {reached}.",
        f"On TensorFlow, Keras computes with what went into {name} where it still sees that, and "
        f"warns. Elsewhere, and on other backends, both are applied: {floor[0].lower()}"
        f"{floor[1:]}.",
        f"remove {name}, or leave out from_logits=True" if name == link else head_fix(p),
    )


def narrow_head(p: Pairing) -> str:
    """Return the usual activation whose outputs stay in the range of the targets."""
    if p.wanted.low < 0.0:
        return "tanh" if math.isfinite(p.wanted.high) else "linear"
    return "softplus or exp" if math.isinf(p.wanted.high) else "sigmoid"


#: Targets whose range says nothing of that of the output.
_MARGINS_AND_ANGLES = (TargetDomain.PLUS_MINUS_ONE, TargetDomain.ANGLE)


def head_fix(p: Pairing) -> str:
    """Return what to do to the output that the loss may take it."""
    head, short = p.form.head, p.spelling.short
    if head.name != "linear":
        return f"use {head.name} at the output: {short} takes {p.form.name}"
    bounded = p.form.link is Link.IDENTITY and p.targets not in _MARGINS_AND_ANGLES
    if bounded and not p.wanted.covers(head.image.values):
        return f"use {narrow_head(p)} at the output"
    return f"remove {p.activation.name}: {short} takes {p.form.name}"
