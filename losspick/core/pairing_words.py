"""What is said of a pairing: why, what training would look like, and the fix."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from losspick.core.domains import Coupling, Interval
from losspick.core.judgement import Fault
from losspick.core.loss import Units
from losspick.core.pairing import Pairing
from losspick.core.pairing_figures import (
    clipped_at_first,
    of_a_wrong_row,
    probabilities_for_logarithms,
    saturated,
)
from losspick.core.unreachable_words import Said, head_fix, narrow_head, unreachable
from losspick.core.vocabulary import Framework, Functional


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
    takes = str(p.form.accepts)
    if _takes_variance(p):
        takes = "a positive variance, beside the mean"
    reason = f"{p.spelling.short} takes {takes}; {p.activation.name} gives {p.image}."
    return reason, _outside_consequence(p), head_fix(p)


def _takes_variance(p: Pairing) -> bool:
    """Tell whether only the variance beside a mean is confined, not the prediction itself."""
    pair = p.spelling.units is Units.TWO_PER_TARGET and "variance" in p.form.name
    return pair and p.form.accepts.values.low == 0.0


def _outside_consequence(p: Pairing) -> str:
    if _takes_variance(p):
        if p.spelling.framework is Framework.TORCH:
            return "torch raises an error at the first negative variance."
        return "A negative variance enters a logarithm: the loss becomes nan."
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
        head_fix(p),
    )


def _repeated(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} applies log-softmax by itself; a second one changes nothing.",
        "Loss and gradient stay the same to the last digits; only the reader is misled.",
        f"remove {p.activation.name}",
    )


def _boundary(p: Pairing) -> Said:
    return (
        f"{p.activation.name} can give exactly {p.image.values.low:g}, where {p.spelling.short} "
        "takes a logarithm.",
        "One such prediction makes the loss huge or infinite, and a dead unit stays there.",
        head_fix(p),
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
        head_fix(p),
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
        f"use {narrow_head(p)} at the output, or clip at inference",
    )


def _flat(p: Pairing) -> Said:
    return (
        f"{p.activation.name} at the output is flat on part of its range.",
        "Rows in the flat part get no gradient; where all rows are in it, the output stays dead.",
        head_fix(p) if p.on_logits else f"use {narrow_head(p)} at the output",
    )


def _brier(p: Pairing) -> Said:
    return (
        f"{p.spelling.short} on class labels is the Brier score: valid, and it learns "
        "probabilities.",
        "Its gradient vanishes on rows that are confidently wrong, so it starts more slowly."
        + of_a_wrong_row(p),
        "cross-entropy, unless the metric is the Brier score or labels are noisy",
    )


_SAYINGS: Mapping[Fault, Callable[[Pairing], Said]] = {
    Fault.NONE: _fits,
    Fault.TARGETS: _targets,
    Fault.CONSTANT: _constant,
    Fault.TOO_MANY_UNITS: _too_many_units,
    Fault.TOO_FEW_UNITS: _too_few_units,
    Fault.OUTSIDE: _outside,
    Fault.CLIPPED: _clipped,
    Fault.REPEATED: _repeated,
    Fault.UNREACHABLE: unreachable,
    Fault.BOUNDARY: _boundary,
    Fault.EXCLUSIVE: _exclusive,
    Fault.ONE_AGAINST_REST: _one_against_rest,
    Fault.NO_DISTRIBUTION: _no_distribution,
    Fault.EXCESS: _excess,
    Fault.FLAT: _flat,
    Fault.BRIER: _brier,
}
