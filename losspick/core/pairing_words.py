"""What is said of a pairing: why, what training would look like, and the fix."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TypeAlias

from losspick.core.domains import Coupling, Interval, Link, TargetDomain
from losspick.core.judgement import Fault
from losspick.core.loss import MARGINS, Units
from losspick.core.pairing import Pairing
from losspick.core.pairing_figures import (
    clipped_at_first,
    limits,
    of_a_wrong_row,
    probabilities_for_logarithms,
    saturated,
)
from losspick.core.vocabulary import Functional

#: Reason, consequence for training, fix.
Said: TypeAlias = tuple[str, str | None, str | None]


def words(p: Pairing, fault: Fault) -> Said:
    """Return reason, consequence and fix for the fault of a pairing."""
    return _SAYINGS[fault](p)


def _fits(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} takes {p.form.name}; {p.activation.name} gives {p.image}.",
        None,
        None,
    )


def _targets(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} takes {p.taken.words}, not {p.targets.words}.",
        "The framework raises an error, or computes a number that means nothing.",
        f"encode the targets as {p.taken.words}, or choose another loss",
    )


def _constant(p: Pairing) -> Said:
    if p.image.values.is_point:
        culprit = f"{p.activation.name} over one unit is always {p.image.values.low:g}"
    else:
        culprit = f"{p.spelling.short} normalises over the units, and one unit is always 1"
    return (
        f"{culprit}: no input changes it.",
        "The gradient is exactly 0, the loss stays flat, every row gets the same prediction.",
        "use one unit with a loss on a sigmoid, or one unit a class",
    )


def _too_many_units(p: Pairing) -> Said:
    return (
        f"{p.units} units stand against one label a row.",
        "Shapes raise an error, or broadcast and fit every unit to the same label.",
        "use one unit",
    )


_SEVERAL = {Units.TWO_PER_TARGET: "two", Units.FOUR_PER_TARGET: "four"}


def _too_few_units(p: Pairing) -> Said:
    if p.spelling.units in _SEVERAL:
        number = _SEVERAL[p.spelling.units]
        return (
            f"{p.spelling.short} takes {number} numbers for each target: {p.form.name}.",
            "The framework raises an error about shapes.",
            f"use {number} units for each target",
        )
    return (
        f"{p.spelling.short} needs one unit a class here; one unit can't tell the classes apart.",
        "The framework raises an error about shapes or class indices.",
        "use one unit a class (two for a binary target)",
    )


def _outside(p: Pairing) -> Said:
    reason = f"{p.spelling.short} takes {p.form.accepts}; {p.activation.name} gives {p.image}."
    return reason, _outside_consequence(p), _head_fix(p)


def _outside_consequence(p: Pairing) -> str:
    accepts = p.form.accepts
    if accepts.coupling is Coupling.LOG_SIMPLEX:
        if math.isinf(p.image.values.high):
            return "The loss is minus the raw output: it falls without bound and means nothing."
        return (
            "The loss is minus the output itself instead of minus its logarithm: training looks "
            f"fine and the probabilities come out overconfident.{probabilities_for_logarithms(p)}"
        )
    if p.loss.elicits is Functional.OVERLAP:
        return (
            "Sums of pixels run below 0 or above their number: the overlap leaves [0, 1], the loss "
            "falls without bound, and no mask is learned."
        )
    if accepts.values == Interval(0.0, 1.0):
        return (
            "The logarithm of a number outside [0, 1] is asked for: torch raises an error, Keras "
            "clips without a word, and clipped rows have no gradient."
        )
    if p.only_compares:
        return (
            "The loss falls without end as this number does: it is no distance."
            if accepts.values.low == 0.0
            else "The loss is computed on numbers that are no cosines."
        )
    if accepts.values.low == 0.0:
        return "A negative prediction enters a logarithm: the loss becomes nan."
    return "The loss is computed on numbers for which it is not defined."


def _clipped(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} takes {p.form.accepts} and clips all others; {p.activation.name} "
        f"gives {p.image}.",
        f"Rows with a clipped prediction{clipped_at_first(p)} have no gradient until other rows "
        "move them back.",
        _head_fix(p),
    )


def _repeated(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} applies log-softmax by itself; a second one changes nothing.",
        "Loss and gradient stay the same to the last digits; only the reader is misled.",
        f"remove {p.activation.name}",
    )


def _unreachable(p: Pairing) -> Said:
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
        _head_fix(p),
    )


def _unreachable_margin(p: Pairing) -> Said:
    never = "below 0" if p.reached.low > -1.0 else "above 0"
    return (
        f"{p.spelling.short} asks for scores down to -1 and up to +1; {p.activation.name} confines "
        f"them to {p.reached}.",
        f"Scores {never} hardly or never occur: the rows of that class keep a loss, and at a "
        "threshold of 0 it is not predicted.",
        _head_fix(p),
    )


def _unreachable_side(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} decides at 0 and asks for a margin of 1 on either side; "
        f"{p.activation.name} confines outputs to {p.image.values}.",
        "Pixels of a side that is not reached keep a loss, and at a threshold of 0 they are not "
        "told apart.",
        _head_fix(p),
    )


def _unreachable_score(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} compares {p.form.name}, which range over all real numbers; "
        f"{p.activation.name} confines them to {p.reached}.",
        "Rows and classes can't differ by more than that; gradients shrink where it ends.",
        _head_fix(p),
    )


def _unreachable_probability(p: Pairing) -> Said:
    link = "softmax" if p.form.link is Link.SOFTMAX else "sigmoid"
    reached = f"every probability to {p.reached}"
    if p.form.link is Link.SOFTMAX and p.units is not None:
        reached = f"{reached} with {p.units} classes"
    elif p.form.link is Link.SOFTMAX:
        most = f"{p.reached.high:.3g}"
        reached = f"every probability to {most} at most, to less if there are more than 2 classes"
    return (
        f"{p.spelling.short} applies {link} by itself, so {p.activation.name} before it confines "
        f"{reached}.",
        f"{limits(p)}, and training looks almost normal while the probabilities are wrong.",
        _head_fix(p),
    )


def _boundary(p: Pairing) -> Said:
    return (
        f"{p.activation.name} can give exactly {p.image.values.low:g}, where {p.spelling.short} "
        "takes a logarithm.",
        "One such prediction makes the loss huge or infinite, and a dead unit stays there.",
        _head_fix(p),
    )


def _exclusive(p: Pairing) -> Said:
    return exclusive_words(p.spelling.short, p.activation.name, p.units)


def exclusive_words(loss: str, activation: str, units: int | None) -> Said:
    """Return what is said of an output that shares out one probability, and a loss a class.

    Two labels a row get a probability of 1/2 each at best, and the others 0.
    """
    classes = "classes" if units is None else f"{units} classes"
    then = (
        "It trains, but not the likelihood of the classes: with several labels a row they push "
        "each other down."
    )
    if units is not None:
        floor = 2.0 * math.log(2.0) / units
        then += (
            " With two labels a row neither gets above 0.5, and the loss can't go below "
            f"{floor:.2f}."
        )
    return (
        f"{loss} judges each class on its own, and {activation} makes the {classes} exclusive.",
        then,
        "use categorical cross-entropy for exclusive classes, sigmoid for several labels a row",
    )


def _one_against_rest(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} treats each class on its own, and a row has exactly one.",
        "It trains one class against the rest: the scores are no distribution over the classes.",
        "use softmax cross-entropy",
    )


def _no_distribution(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} takes one distribution over the classes; {p.activation.name} gives "
        "each class a number of its own.",
        _no_distribution_consequence(p),
        _head_fix(p),
    )


def _no_distribution_consequence(p: Pairing) -> str:
    if p.form.accepts.coupling is Coupling.LOG_SIMPLEX:
        return (
            "Nothing holds the other classes down: the loss falls to 0 while the probability of "
            "every class goes to 1."
        )
    return f"The loss divides by the sum, or overlooks that there is none.{saturated(p)}"


def _excess(p: Pairing) -> Said:
    return (
        f"{p.activation.name} gives {p.image}; the targets are {p.targets.words}.",
        "Predictions that can't be true will occur, mostly near the ends of the range.",
        f"use {_narrow_head(p)} at the output, or clip at inference",
    )


def _flat(p: Pairing) -> Said:
    return (
        f"{p.activation.name} at the output is flat on part of its range.",
        "Rows in the flat part get no gradient; where all rows are in it, the output stays dead.",
        _head_fix(p) if p.on_logits else f"use {_narrow_head(p)} at the output",
    )


def _brier(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} on class labels is the Brier score: valid, and it learns "
        "probabilities.",
        "Its gradient vanishes on rows that are confidently wrong, so it starts more slowly."
        + of_a_wrong_row(p),
        "cross-entropy, unless the metric is the Brier score or labels are noisy",
    )


def _narrow_head(p: Pairing) -> str:
    """The usual activation whose outputs stay in the range of the targets."""
    if p.wanted.low < 0.0:
        return "tanh" if math.isfinite(p.wanted.high) else "linear"
    return "softplus or exp" if math.isinf(p.wanted.high) else "sigmoid"


#: Targets whose range says nothing of that of the output.
_MARGINS_AND_ANGLES = (TargetDomain.PLUS_MINUS_ONE, TargetDomain.ANGLE)


def _head_fix(p: Pairing) -> str:
    head, short = p.form.head, p.spelling.short
    if head.name != "linear":
        return f"use {head.name} at the output: {short} takes {p.form.name}"
    bounded = p.form.link is Link.IDENTITY and p.targets not in _MARGINS_AND_ANGLES
    if bounded and not p.wanted.covers(head.image.values):
        return f"use {_narrow_head(p)} at the output"
    return f"remove {p.activation.name}: {short} takes {p.form.name}"


_SAYINGS: Mapping[Fault, Callable[[Pairing], Said]] = {
    Fault.NONE: _fits,
    Fault.TARGETS: _targets,
    Fault.CONSTANT: _constant,
    Fault.TOO_MANY_UNITS: _too_many_units,
    Fault.TOO_FEW_UNITS: _too_few_units,
    Fault.OUTSIDE: _outside,
    Fault.CLIPPED: _clipped,
    Fault.REPEATED: _repeated,
    Fault.UNREACHABLE: _unreachable,
    Fault.BOUNDARY: _boundary,
    Fault.EXCLUSIVE: _exclusive,
    Fault.ONE_AGAINST_REST: _one_against_rest,
    Fault.NO_DISTRIBUTION: _no_distribution,
    Fault.EXCESS: _excess,
    Fault.FLAT: _flat,
    Fault.BRIER: _brier,
}
