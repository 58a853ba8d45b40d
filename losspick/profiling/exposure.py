"""What was counted over how much: the rate per unit of exposure, and the spread around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from shlex import quote
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.numbers import number
from losspick.core.profile import Exposure, Profile, ProfileWarning
from losspick.core.vocabulary import Kind
from losspick.errors import UsageError
from losspick.profiling.measuring.inner import inner
from losspick.profiling.measuring.offset import fit_with_offset

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

    Array = NDArray[np.float64]

#: What grows in proportion to an exposure.
_IN_PROPORTION = frozenset({Kind.COUNT, Kind.ZERO_INFLATED, Kind.POSITIVE_CONTINUOUS})

#: Exposures that are all smaller, as 0 and 1, are no numbers of trials.
_FEWEST_TRIALS = 2.0

#: Rows that an error names.
_LISTED = 5


def with_exposure(
    profile: Profile, columns: Sequence[Column], exposure: Column, weights: Array | None
) -> Profile:
    """Return the profile of a target with its rate, and its spread at equal exposure.

    The dispersion is Pearson's: the mean of (y - rate x exposure)^2 / (rate x exposure), which is
    the variance over the mean where all exposures are one.

    Raises:
        UsageError: The target does not grow with an exposure, or an exposure is not positive.
    """
    where = ", ".join(profile.target)
    target = columns[0].numbers
    if len(columns) > 1 or target is None or profile.kind not in _IN_PROPORTION:
        raise UsageError(
            f"an exposure divides counts and amounts, and this target is {profile.kind}",
            where=where,
            fix="say --kind count if it is one, or leave out --exposure",
        )
    over = _positive(exposure)
    weight = np.ones(over.size) if weights is None else weights
    keep = ~np.isnan(target) & ~np.isnan(over) & ~np.isnan(weight)
    if not target[keep].any():
        raise UsageError(
            "no row with an exposure has a target above 0", where=f"column {exposure.name!r}"
        )
    found = _measured(exposure.name, target[keep], over[keep], weight[keep])
    without = int((~np.isnan(target) & np.isnan(over)).sum())
    return replace(
        profile,
        exposure=found,
        dispersion=found.dispersion,
        poisson_zero_share=None if profile.poisson_zero_share is None else found.poisson_zeros,
        evidence=(*profile.evidence, _told(profile, found)),
        warnings=(
            *profile.warnings,
            *_trials(where, exposure.name, target[keep], over[keep]),
            *_lost(exposure.name, without),
        ),
    )


def _positive(exposure: Column) -> Array:
    where = f"column {exposure.name!r}"
    values = exposure.numbers
    if values is None:
        raise UsageError("exposures must be numbers", where=where, fix="name another column")
    wrong = np.flatnonzero(values <= 0.0)
    if wrong.size:
        listed = ", ".join(f"row {at + 1} has {values[at]:g}" for at in wrong[:_LISTED].tolist())
        more = f" ({wrong.size:,} such rows)" if wrong.size > _LISTED else ""
        raise UsageError(
            f"an exposure is not positive: {listed}{more}",
            where=where,
            fix="leave these rows out: nothing can be counted over no exposure",
        )
    return values


def _measured(name: str, target: Array, over: Array, weight: Array) -> Exposure:
    rate = inner(target, weight) / inner(over, weight)
    expected = rate * over
    total = float(weight.sum())
    fit = fit_with_offset(target, over, weight)
    pearson = inner((target - expected) ** 2 / expected, weight) / total
    return Exposure(
        column=name,
        total=inner(over, weight),
        smallest=float(over.min()),
        median=float(np.median(over)),
        largest=float(over.max()),
        rate=rate,
        dispersion=pearson * target.size / max(target.size - 1, 1),
        poisson_zeros=inner(np.exp(-expected), weight) / total,
        size=fit.size if fit else None,
        spread_nats=fit.gain * target.size if fit else None,
    )


def _told(profile: Profile, found: Exposure) -> str:
    before = (
        f" ({number(profile.dispersion, 3)} times where all exposures count alike)"
        if profile.dispersion is not None
        else ""
    )
    return (
        f"{number(found.rate, 3)} for each unit of {found.column!r}, of which there are "
        f"{number(found.total, 3)}; the variance is {number(found.dispersion, 3)} times the mean "
        f"at equal exposure{before}"
    )


def _trials(target: str, name: str, hits: Array, trials: Array) -> Iterator[ProfileWarning]:
    """Yield that counts within whole exposures may be successes out of trials."""
    whole = (hits == np.floor(hits)).all() and (trials == np.floor(trials)).all()
    if not whole or (hits > trials).any() or trials.max() < _FEWEST_TRIALS:
        return
    yield ProfileWarning(
        "successes-of-trials",
        f"{target!r} never exceeds {name!r}, and both are whole: if each of {name!r} counts "
        "once at most, these are successes out of trials, which are binomial and not a tally "
        f"without an upper end: learn their share, {target} / {name}, with --weight {quote(name)}",
    )


def _lost(name: str, rows: int) -> Iterator[ProfileWarning]:
    if rows:
        some = "1 row has" if rows == 1 else f"{rows:,} rows have"
        text = f"{some} no exposure in {name!r}: left out of the rate and of the dispersion"
        yield ProfileWarning("rows-without-exposure", text)
