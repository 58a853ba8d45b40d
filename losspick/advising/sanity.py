"""What a training log ought to show: the loss of the best constant, and of an untrained head."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from losspick.advising.bench import Bench, bench_for
from losspick.advising.links import before, natural, predicted
from losspick.advising.observed import Observed
from losspick.advising.shown import Shown
from losspick.core.loss import Grade, Units
from losspick.core.profile import Profile
from losspick.core.recommendation import Sanity
from losspick.core.vocabulary import Framework, Functional

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Libraries in which a model ends in an output layer with a bias and starts untrained.
TRAINED_FROM_A_HEAD = frozenset({Framework.TORCH, Framework.KERAS, Framework.JAX})

#: What is smaller than this share of its scale is a rounding error of 0.
DUST = 1e-13


#: Digits of a constant: what a search leaves beyond them would round 3.6875 to another number than
#: the mean beside it.
DIGITS = 12

#: A constant orders nothing, and puts nothing closer than the rest.
_OF_SEVERAL_ROWS = frozenset({Functional.ORDER, Functional.CLOSENESS})


def sanity_for(shown: Shown, profile: Profile) -> Sanity | None:
    """Return what to expect of the shown loss on this target, None where it can't be told."""
    if shown.loss.elicits in _OF_SEVERAL_ROWS or shown.loss.counterpart is not None:
        return None
    if profile.exposure is not None:  # one constant does not fit rows of unequal exposure
        return None
    bench = bench_for(shown, profile)
    if bench is None:
        return None
    best = bench.best_constant()
    if best is None:
        return None
    value = bench.mean_loss(best)
    if not math.isfinite(value):
        return None
    paired = shown.loss.units is Units.TWO_PER_TARGET
    meaning = _plain(best if paired else natural(shown.loss.form, best), _dust(bench.data, shown))
    trained = shown.spelling.framework in TRAINED_FROM_A_HEAD
    bias = bias_for(shown, meaning, profile) if trained else ()
    return Sanity(
        loss=shown.loss.id,
        spelling=bench.spelling_name,
        best_constant=meaning,
        best_constant_loss=value,
        initial_loss=bench.initial_loss() if trained else None,
        bias=bias,
        biased_loss=_biased(bench, bias, value),
        note=_note(bench.data, shown),
    )


def _biased(bench: Bench, bias: tuple[float, ...], best: float) -> float | None:
    """Return the loss of an untrained head with this bias: that of the best constant, if it is."""
    import numpy as np

    if not bias:
        return None
    return bench.mean_loss(np.array(bias)) if starts_at_share(bench.shown) else best


#: Overlaps with a cross-entropy beside them: they have a gradient wherever they start.
_COMPOUND = frozenset({"dice_ce"})


def bias_for(shown: Shown, best_constant: Sequence[float], profile: Profile) -> tuple[float, ...]:
    """Return the output bias with which a head of zero weights predicts this constant.

    Of two outputs for a target the constant is the pair itself, as their links differ. An overlap
    is best where everything is positive, and from there no gradient leads away: no bias. With a
    cross-entropy beside it the share of the foreground is where to start.
    """
    import numpy as np

    if starts_at_share(shown):
        best_constant = [one.share for one in profile.classes or ()][-1:]
    if shown.loss.elicits is Functional.OVERLAP and not (starts_at_share(shown) and best_constant):
        return ()
    if shown.loss.units is Units.TWO_PER_TARGET:
        return tuple(best_constant)

    prediction = predicted(shown.spelling.form, np.array(best_constant, dtype=np.float64))
    bias = before(shown.activation.name, prediction)
    scaled = prediction is bias  # else a logarithm or a logit, whose scale is 1
    return _plain(bias, 0.0 if scaled else DUST)


def starts_at_share(shown: Shown) -> bool:
    """Tell whether training is to start at the foreground's share instead."""
    return shown.loss.id in _COMPOUND


def _plain(values: Array, dust: float = 0.0) -> tuple[float, ...]:
    return tuple(
        0.0 if abs(value) <= dust else float(f"{value:.{DIGITS}g}") for value in values.ravel()
    )


def _dust(data: Observed, shown: Shown) -> float:
    """Return the size up to which a number on the target's scale is a rounding error of 0.

    The scale is that of the usual value: beside the largest of a heavy tail all others are small.
    """
    import numpy as np

    if shown.loss.units is not Units.PER_TARGET:
        return 0.0
    return DUST * float(np.median(np.abs(data.values)))


def _note(data: Observed, shown: Shown) -> str:
    said = f"{data.words}."
    first = shown.loss.spellings[0]
    if shown.spelling.grade is not Grade.VALUE and shown.spelling is not first:
        said += f" {shown.spelling.short} may print another form of it."
    if shown.spelling.framework not in TRAINED_FROM_A_HEAD:
        return said
    return f"{said} Default initialisations start up to half above the initial loss: no fault."
