"""Location, spread, tails and noise families of a target whose values are numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.measuring.bounded import turn_of
from losspick.profiling.measuring.families import fit_families

if TYPE_CHECKING:
    from losspick.core.profile import Profile
    from losspick.profiling.measuring.numbers import Numbers

#: Kinds whose values have a place on a line; codes of classes have none.
_ON_A_LINE = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.ORDINAL,
        Kind.SURVIVAL,
    }
)


def with_numbers(profile: Profile, numbers: Numbers) -> Profile:
    """Add location, spread, tails and families to a profile, as far as its kind has them."""
    if profile.kind is Kind.CIRCULAR:
        return _on_a_circle(profile, numbers)
    if profile.kind not in _ON_A_LINE:
        return profile
    return replace(
        profile,
        minimum=numbers.minimum,
        maximum=numbers.maximum,
        mean=numbers.mean,
        median=numbers.median,
        std=numbers.std,
        mad_sigma=numbers.mad_sigma,
        skew=numbers.skew,
        kurtosis=numbers.kurtosis,
        quantiles=numbers.quantiles,
        outlier_share=numbers.outlier_share,
        outlier_loss_share=numbers.outlier_loss_share,
        tail_index=numbers.tail_index,
        zero_share=numbers.zero_share,
        negative_share=numbers.negative_share,
        integer_share=numbers.integer_share,
        dispersion=dispersion(numbers),
        orders_of_magnitude=numbers.orders_of_magnitude,
        families=fit_families(numbers, profile.kind) or None,
        histogram=numbers.bins,
        sample=numbers.sample,
    )


def _on_a_circle(profile: Profile, numbers: Numbers) -> Profile:
    """Mean and spread go around the circle; order, tails and outliers have no meaning there."""
    sample = np.asarray(numbers.sample)
    turn = turn_of(sample)
    angles = sample * (2 * math.pi / turn)
    cosine, sine = float(np.cos(angles).mean()), float(np.sin(angles).mean())
    length = math.hypot(cosine, sine)
    mean = (math.atan2(sine, cosine) % (2 * math.pi)) * turn / (2 * math.pi)
    std = math.sqrt(-2 * math.log(length)) * turn / (2 * math.pi) if 0 < length < 1 else None
    return replace(
        profile,
        minimum=numbers.minimum,
        maximum=numbers.maximum,
        mean=mean,
        std=std,
        quantiles=numbers.quantiles,
        zero_share=numbers.zero_share,
        negative_share=numbers.negative_share,
        integer_share=numbers.integer_share,
        families=fit_families(numbers, profile.kind) or None,
        histogram=numbers.bins,
        sample=numbers.sample,
    )


def dispersion(numbers: Numbers) -> float | None:
    """Return variance over mean of a nonnegative target."""
    if numbers.minimum < 0 or numbers.mean <= 0:
        return None
    return numbers.std * (numbers.std / numbers.mean)
