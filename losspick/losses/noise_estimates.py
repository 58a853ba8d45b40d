"""Parameters of noise families, by moments or quantiles of the target without features."""

from __future__ import annotations

import itertools
import math

from losspick.core.goal import Goal
from losspick.core.loss import ParameterValue
from losspick.core.profile import Profile
from losspick.losses.estimates import class_counts

#: Quartile of Student's t with 4 degrees of freedom over that of the normal distribution.
_T4_QUARTILE = 0.740697 / 0.674490

_WITHOUT_FEATURES = "features will explain part of this spread"


def student_scale(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the scale of a t distribution with 4 degrees of freedom, from the MAD."""
    if not profile.mad_sigma:
        return None
    scale = profile.mad_sigma / _T4_QUARTILE
    why = f"the MAD, over that of a t distribution with 4 degrees of freedom; {_WITHOUT_FEATURES}"
    return ParameterValue("scale", scale, why)


def overdispersion(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return (variance - mean) / mean², None unless the variance is above the mean."""
    mean, ratio = profile.mean, profile.dispersion
    if mean is None or ratio is None or mean <= 0.0 or ratio <= 1.0:
        return None
    why = (
        f"(variance - mean) / mean² with mean {mean:.4g} and variance {ratio * mean:.4g}; "
        f"{_WITHOUT_FEATURES}"
    )
    return ParameterValue("dispersion", (ratio - 1.0) / mean, why)


def tweedie_power(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the power at which mean, variance and share of zeros fit together, within (1, 2).

    A compound Poisson-gamma target is 0 with probability exp(-λ), λ = mean² / (variance (2 - p)).
    """
    mean, std, zeros = profile.mean, profile.std, profile.zero_share
    if not mean or not std or zeros is None or not 0.0 < zeros < 1.0 or mean < 0.0:
        return None
    power = 2.0 - mean**2 / (std**2 * -math.log(zeros))
    if not 1.0 < power < 2.0:
        return None
    why = f"the power at which mean {mean:.4g}, std {std:.4g} and {zeros:.1%} zeros fit together"
    return ParameterValue("power", power, why)


def beta_precision(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return mean (1 - mean) / variance - 1."""
    mean, std = profile.mean, profile.std
    if mean is None or not std or not 0.0 < mean < 1.0:
        return None
    precision = mean * (1.0 - mean) / std**2 - 1.0
    if precision <= 0.0:
        return None
    why = f"m (1 - m) / s² - 1 with mean {mean:.4g} and std {std:.4g}; {_WITHOUT_FEATURES}"
    return ParameterValue("precision", precision, why)


def ordinal_thresholds(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the logits of the cumulative shares of the ranks but the last."""
    classes = class_counts(profile)
    if classes is None:
        return None
    rows = sum(c.count for c in classes)
    below = tuple(itertools.accumulate(c.count for c in classes))[:-1]
    cuts = tuple(math.log(count / (rows - count)) for count in below)
    why = f"logits of the cumulative shares of the {len(classes)} ranks; a start, then learned"
    return ParameterValue("thresholds", cuts, why)
