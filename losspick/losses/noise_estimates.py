"""Parameters of noise families: of the fit to the target, else by its moments or quantiles."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from losspick.core.loss import ParameterValue
from losspick.core.numbers import number
from losspick.core.vocabulary import NoiseFamily
from losspick.losses.estimates import class_counts

if TYPE_CHECKING:
    from losspick.core.goal import Goal
    from losspick.core.profile import Profile

#: Quartile of Student's t with 4 degrees of freedom over that of the normal distribution.
_T4_QUARTILE = 0.740697 / 0.674490

_WITHOUT_FEATURES = "features will explain part of this spread"


def _fitted(profile: Profile, family: NoiseFamily) -> dict[str, float]:
    """Return the parameters of a family's fit to the target, none if it was not fitted."""
    fits = profile.families or ()
    return next((dict(fit.parameters) for fit in fits if fit.family is family), {})


def student_df(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the degrees of freedom of the fitted t distribution."""
    df = _fitted(profile, NoiseFamily.STUDENT_T).get("df")
    if not df:
        return None
    return ParameterValue("df", df, "of the t distribution fitted to the target")


def student_scale(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the scale of the fitted t distribution, else of one with 4 degrees of freedom."""
    scale = _fitted(profile, NoiseFamily.STUDENT_T).get("scale")
    if scale:
        why = f"of the t distribution fitted to the target; {_WITHOUT_FEATURES}"
        return ParameterValue("scale", scale, why)
    if not profile.mad_sigma:
        return None
    scale = profile.mad_sigma / _T4_QUARTILE
    why = f"the MAD, over that of a t distribution with 4 degrees of freedom; {_WITHOUT_FEATURES}"
    return ParameterValue("scale", scale, why)


def circular_concentration(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the concentration of the fitted von Mises distribution."""
    kappa = _fitted(profile, NoiseFamily.VON_MISES).get("kappa")
    if not kappa:
        return None
    why = f"of the von Mises distribution fitted to the target; {_WITHOUT_FEATURES}"
    return ParameterValue("concentration", kappa, why)


def weibull_shape(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the shape of the Weibull distribution fitted to times and events."""
    if profile.time_shape is None:
        return None
    why = (
        "of the Weibull distribution fitted to times and events, censored times as lower bounds; "
        "features that explain the times raise it"
    )
    return ParameterValue("shape", profile.time_shape, why)


def overdispersion(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the fitted dispersion, else (variance - mean) / mean² if that is positive."""
    exposure = profile.exposure
    if exposure is not None and exposure.size:
        why = (
            "of the negative binomial fitted by likelihood with the offset "
            f"log({exposure.column}); {_WITHOUT_FEATURES}"
        )
        return ParameterValue("dispersion", 1.0 / exposure.size, why)
    size = _fitted(profile, NoiseFamily.NEGATIVE_BINOMIAL).get("size")
    if size and exposure is None:
        why = f"of the negative binomial fitted to the target by likelihood; {_WITHOUT_FEATURES}"
        return ParameterValue("dispersion", 1.0 / size, why)
    mean, ratio = profile.mean, profile.dispersion
    if mean is None or ratio is None or mean <= 0.0 or ratio <= 1.0:
        return None
    why = (
        f"(variance - mean) / mean² with mean {number(mean)} and variance {number(ratio * mean)}; "
        f"{_WITHOUT_FEATURES}"
    )
    return ParameterValue("dispersion", (ratio - 1.0) / mean, why)


def tweedie_power(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the power of the metric, else of the fit by likelihood, else that of three moments.

    A compound Poisson-gamma target is 0 with probability exp(-λ), λ = mean² / (variance (2 - p)),
    which mean, variance and share of zeros give, within (1, 2).
    """
    if goal.power is not None:
        return ParameterValue("power", goal.power, "the power of the deviance that judges")
    fitted = _fitted(profile, NoiseFamily.TWEEDIE).get("power")
    if fitted:
        why = f"of the Tweedie distribution fitted to the target by likelihood; {_WITHOUT_FEATURES}"
        return ParameterValue("power", fitted, why)
    mean, std, zeros = profile.mean, profile.std, profile.zero_share
    if not mean or not std or zeros is None or not 0.0 < zeros < 1.0 or mean < 0.0:
        return None
    power = 2.0 - (mean / std) ** 2 / -math.log(zeros)  # the square of a tiny number is 0
    if not 1.0 < power < 2.0:
        return None
    why = (
        f"the power at which mean {number(mean)}, std {number(std)} and {zeros:.1%} zeros fit "
        "together"
    )
    return ParameterValue("power", power, why)


def beta_precision(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the fitted precision, else mean (1 - mean) / variance - 1."""
    fit = _fitted(profile, NoiseFamily.BETA)
    if fit:
        why = f"of the beta distribution fitted to the target; {_WITHOUT_FEATURES}"
        return ParameterValue("precision", fit["alpha"] + fit["beta"], why)
    mean, std = profile.mean, profile.std
    if mean is None or not std or not 0.0 < mean < 1.0:
        return None
    precision = mean / std * ((1.0 - mean) / std) - 1.0
    if not 0.0 < precision < math.inf:
        return None
    why = f"m (1 - m) / s² - 1 with mean {number(mean)} and std {number(std)}; {_WITHOUT_FEATURES}"
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
