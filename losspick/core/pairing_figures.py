"""What a wrong pairing does to training, in numbers for the units at hand.

First gradients are those at logits of 0, where the usual initialisations start.
"""

from __future__ import annotations

import math
from dataclasses import replace

from losspick.core.domains import Coupling, Interval, Link
from losspick.core.loss import Units
from losspick.core.pairing import Pairing
from losspick.core.vocabulary import NoiseFamily

#: Numbers of classes that are told where that at hand is not known.
_EXAMPLES = (2, 3, 10)
#: Floors below are 0.00 in two digits.
_LEAST = 0.005
_FRACTIONS = {2: "a half", 3: "a third", 4: "a quarter", 5: "a fifth", 10: "a tenth"}


def fraction(parts: int) -> str:
    """Return one of so many parts in words."""
    return _FRACTIONS.get(parts, f"1/{parts}")


def limits(p: Pairing) -> str:
    """Return how low the loss can get, and how large the first gradients are."""
    if p.loss.noise in (NoiseFamily.BERNOULLI, NoiseFamily.CATEGORICAL):
        return f"The loss can't go below {lowest_loss(p)}; {first_gradients(p)}"
    return "The loss keeps away from 0 even on rows that are right; gradients shrink"


def lowest_loss(p: Pairing) -> str:
    """Return the lowest loss that can be reached: of positives and negatives, or of any row."""
    if p.form.link is Link.SOFTMAX:
        if p.units is not None:
            return f"{_floor(p.reached):.2f}"
        return _joined(
            [f"{_floor(replace(p, units=k).reached):.2f} with {k} classes" for k in _EXAMPLES]
        )
    negative = -math.log1p(-p.reached.low)
    sides = ((_floor(p.reached), "positives"), (negative, "negatives"))
    return " and ".join(f"{floor:.2f} for {side}" for floor, side in sides if floor > _LEAST)


def _floor(reached: Interval) -> float:
    return -math.log(reached.high)


def first_gradients(p: Pairing) -> str:
    """Return how large the first gradients are beside those that the loss alone would give.

    The sigmoid has slope 1/4 at 0. The Jacobian of softmax at equal logits is (I - 1/K)/K, which
    divides the gradient of a cross-entropy by the number of classes K, as its parts sum to 0.
    """
    should = "of what they should be"
    if p.activation.name == "sigmoid":
        return f"the first gradients are about {fraction(4)} {should}"
    if p.activation.name != "softmax" or p.form.link is not Link.SOFTMAX:
        return "gradients shrink"
    if p.units is not None:
        return f"the first gradients are {fraction(p.units)} {should}"
    parts = _joined([fraction(k) for k in _EXAMPLES])
    return f"the first gradients are {parts} {should}"


def _joined(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def probabilities_for_logarithms(p: Pairing) -> str:
    """Return where a loss starts and ends that takes probabilities for their logarithms.

    A divergence becomes -H(t) - sum(t q) for targets t and outputs q: at most 0, and least where
    all of q is on the largest t.
    """
    if p.loss.id == "kl_divergence":
        return (
            " A divergence is never below 0, and this one never above: it is least with all the "
            "probability on the likeliest class, whatever the targets give to the others."
        )
    known = p.image.coupling is Coupling.SIMPLEX and p.units is not None and p.units > 1
    if not known or p.units is None:
        return ""
    start, proper = -1.0 / p.units, math.log(p.units)
    return f" With {p.units} classes it starts at {start:.2f}, not {proper:.2f}, and ends at -1."


def clipped_at_first(p: Pairing) -> str:
    """Return how many rows are clipped at first, where the outputs lie around 0."""
    outputs, low = p.image.values, p.form.accepts.values.low
    return ", at first about half of the rows," if low == 0.0 and outputs.low < 0.0 else ""


def saturated(p: Pairing) -> str:
    """Return what a loss over separate probabilities can get stuck at, divided by their sum."""
    several = p.spelling.units is Units.PER_CLASS and p.units is not None and p.units > 1
    if not several or p.units is None or p.activation.name != "sigmoid":
        return ""
    return (
        f" While all {p.units} outputs are near 1, each class has {1.0 / p.units:.2g}: the loss "
        f"stays at {math.log(p.units):.2f} and gradients vanish."
    )


def of_a_wrong_row(p: Pairing) -> str:
    """Return the gradient of a squared error beside that of cross-entropy, far off the target.

    The derivatives for the logit are 2 (q - y) q (1 - q) and q - y.
    """
    if p.loss.id != "mse" or p.activation.name != "sigmoid":
        return ""
    share = 2.0 * 0.99 * 0.01
    return f" With 0.99 for the wrong class it is {100 * share:.0f} % of that of cross-entropy."
