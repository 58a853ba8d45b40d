"""The finer shape: piled-up ends, heaps, peaks, zeros, and the outliers of the logarithm."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.numbers import number, share
from losspick.core.profile import Profile, ProfileWarning
from losspick.core.vocabulary import Kind, NoiseFamily
from losspick.profiling.measuring.counting import fit_binomial
from losspick.profiling.measuring.families import SAFE
from losspick.profiling.measuring.fences import fences
from losspick.profiling.measuring.heaping import Heaping, grain_of, heaping, spike
from losspick.profiling.measuring.modes import Modes, modes
from losspick.profiling.measuring.tallied import Tally, tally
from losspick.profiling.measuring.tweedie import zero_of_tweedie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from losspick.profiling.measuring.numbers import Numbers

_AMOUNTS = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.SURVIVAL,
    }
)

#: Peaks of a mixture of two normal distributions are clearly apart beyond this (Ashman et al.).
CLEARLY_APART = 2.0
_SHOWN = 4

_CENSORED = "if they were clipped or censored there, errors beyond it are unseen"
_WHY_AT_END = {Kind.PROPORTION: "bounds that a beta distribution does not reach"}

#: Kinds whose zeros have a word of their own.
_WITH_ZEROS = frozenset({Kind.COUNT, Kind.ZERO_INFLATED})

#: A tail longer than this to the right is looked at after the logarithm.
LONG_TAIL = 0.5

#: Distinct positive values that a negative binomial is fitted to.
FEWEST_COUNTED = 3


def with_texture(profile: Profile, numbers: Numbers) -> Profile:
    """Add what a tally of the values tells beyond location and spread."""
    largest = max(-numbers.minimum, numbers.maximum)
    if profile.kind not in _AMOUNTS or numbers.distinct < 2 or not SAFE[0] < largest < SAFE[1]:
        return profile
    tallied = tally(numbers)
    low, high = spike(tallied, top=False), spike(tallied, top=True)
    if profile.kind in _WITH_ZEROS and numbers.minimum == 0.0:
        low = 0.0
    heaps = heaping(tallied)
    inner = tallied.where(_inside(tallied, low, high, zeros=profile.kind in _WITH_ZEROS))
    # kernels of one width see bumps in any long tail, where values lie far apart
    logs = inner.values.size > 0 and inner.values[0] > 0.0 and (numbers.skew or 0.0) > LONG_TAIL
    grain = heaps.step if heaps else grain_of(inner)
    peaks = modes(inner, grain, logs=logs) if inner.values.size > 1 else None
    expected = _expected_zeros(profile.kind, tallied)
    warnings = (
        *_clipped(profile, numbers, low, high),
        *_heaped(heaps),
        *_apart(peaks),
    )
    return replace(
        profile,
        warnings=(*profile.warnings, *warnings),
        floor_share=low,
        ceiling_share=high,
        heaping_step=heaps.step if heaps else None,
        heaping_share=heaps.share if heaps else None,
        modes=len(peaks.places) if peaks else None,
        mode_separation=peaks.separation if peaks else None,
        expected_zero_share=expected,
        poisson_zero_share=math.exp(-numbers.mean) if expected is not None else None,
        tweedie_zero_share=_zeros_of_tweedie(profile) if expected is None else None,
        log_outlier_share=_log_outliers(numbers, tallied),
    )


def _inside(tallied: Tally, low: float, high: float, *, zeros: bool) -> NDArray[np.bool_]:
    keep = np.ones(tallied.values.size, dtype=bool)
    keep[0], keep[-1] = low == 0.0, high == 0.0
    return keep & (tallied.values != 0.0) if zeros else keep


def _log_outliers(numbers: Numbers, tallied: Tally) -> float | None:
    if numbers.minimum <= 0.0 or (numbers.skew or 0.0) <= LONG_TAIL:
        return None
    low, high = fences(np.log(np.asarray(numbers.sample)))
    logs = np.log(tallied.values)
    return float(tallied.counts[(logs < low) | (logs > high)].sum()) / tallied.size


def _expected_zeros(kind: Kind, tallied: Tally) -> float | None:
    """Return the zeros of the negative binomial that fits the positive values of a tally."""
    counted = bool((tallied.values == np.floor(tallied.values)).all()) and tallied.values[0] >= 0
    positive = tallied.where(tallied.values > 0.0)
    if kind not in _WITH_ZEROS or not counted or positive.values.size < FEWEST_COUNTED:
        return None
    return fit_binomial(positive.values, positive.counts, truncated=True).zero


def _zeros_of_tweedie(profile: Profile) -> float | None:
    """Return the zeros of the Tweedie distribution among the families fitted to amounts."""
    fits = (fit for fit in profile.families or () if fit.family is NoiseFamily.TWEEDIE)
    fitted = next(fits, None)
    return zero_of_tweedie(**dict(fitted.parameters)) if fitted else None


def _clipped(
    profile: Profile, numbers: Numbers, low: float, high: float
) -> Iterator[ProfileWarning]:
    """Yield a warning an end at which values pile up."""
    ends = ((low, numbers.minimum, "smallest"), (high, numbers.maximum, "largest"))
    for part, value, word in ends:
        if part > 0.0:
            why = _WHY_AT_END.get(profile.kind, _CENSORED)
            text = f"{share(part)} of the rows pile up at the {word} value, {number(value)}: {why}"
            yield ProfileWarning("piled-at-end", text)


def _heaped(heaps: Heaping | None) -> Iterator[ProfileWarning]:
    if heaps is not None:
        yield ProfileWarning(
            "heaped",
            f"{share(heaps.share)} of the rows beyond chance are multiples of "
            f"{number(heaps.step)}: rounded by hand, errors below that are noise",
        )


def _apart(peaks: Modes | None) -> Iterator[ProfileWarning]:
    """Yield a warning where one prediction would fall between groups."""
    if peaks is None or peaks.separation is None or peaks.separation < CLEARLY_APART:
        return
    places = peaks.places
    shown = ", ".join(number(place, 3) for place in places[:_SHOWN])
    more = ", ..." if len(places) > _SHOWN else ""
    yield ProfileWarning(
        "several-peaks",
        f"{len(places)} peaks, near {shown}{more}: unless the features tell the groups apart, the "
        "mean lies where few values are",
    )
