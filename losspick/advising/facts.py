"""The facts of a profile and a goal on which rules speak."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from losspick.advising.fields import FIRST_LOSS_FIELDS, PROFILE_FIELDS
from losspick.advising.positives import is_meant
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.rule import Fact
from losspick.core.vocabulary import NoiseFamily, Task

#: Standard errors of the lower end of a 98 % interval.
SURE = 2.326


def facts(profile: Profile, goal: Goal) -> Mapping[str, Fact]:
    """Return the value of every field of ``FIELDS``; None where it does not apply."""
    read = {name: getattr(profile, name) for name in PROFILE_FIELDS}
    unknown = dict.fromkeys(FIRST_LOSS_FIELDS)
    return MappingProxyType({**read, **_derived(profile), **_wanted(goal), **unknown})


def _derived(profile: Profile) -> dict[str, Fact]:
    classes = profile.classes or ()
    family, gain = _best_family(profile)
    return {
        "used": profile.used,
        "missing_share": profile.missing / profile.rows if profile.rows else None,
        "target_columns": profile.outputs,
        "weighted": profile.weight is not None,
        "described": profile.described,
        "warnings": tuple(warning.code for warning in profile.warnings),
        "smallest_class": min((c.count for c in classes), default=None),
        "largest_share": max((c.share for c in classes), default=None),
        "positive_share": _positive_share(profile),
        "label_density": _density(profile),
        "cv": _cv(profile),
        "outlier_share_low": _surely(profile.outlier_share, profile.used),
        "kurtosis_low": _sure_kurtosis(profile),
        "count_shape": _count_shape(profile),
        "spread_nats": _nats(profile, *_SPREAD),
        "inflation_nats": _nats(
            profile, NoiseFamily.ZERO_INFLATED_POISSON, NoiseFamily.NEGATIVE_BINOMIAL
        ),
        "binomial_zero_share": _binomial_zeros(profile),
        "best_family": family,
        "family_gain": gain,
    }


def _positive_share(profile: Profile) -> float | None:
    classes = profile.classes or ()
    if profile.task is not Task.BINARY or len(classes) != 2:
        return None
    return classes[-1].share if is_meant(profile) else None


def _density(profile: Profile) -> float | None:
    if profile.labels_per_row is None or not profile.class_count:
        return None
    return profile.labels_per_row / profile.class_count


def _cv(profile: Profile) -> float | None:
    if profile.std is None or profile.mean is None or (profile.minimum or 0.0) < 0.0:
        return None
    return profile.std / profile.mean if profile.mean > 0.0 else None


def _surely(part: float | None, rows: int) -> float | None:
    """Return the lower end of Wilson's interval of a share, which is never below 0."""
    if part is None or rows < 1:
        return None
    z = SURE / math.sqrt(rows)
    middle, spread = part + z * z / 2.0, z * math.sqrt(part * (1.0 - part) + z * z / 4.0)
    return max(0.0, (middle - spread) / (1.0 + z * z))


def _sure_kurtosis(profile: Profile) -> float | None:
    """Return the kurtosis less 2.3 of the errors sqrt(24 / n) that it has in normal samples."""
    if profile.kurtosis is None or profile.used < 1:
        return None
    return profile.kurtosis - SURE * math.sqrt(24.0 / profile.used)


def _count_shape(profile: Profile) -> float | None:
    """Return the skewness over (2 d - 1) / sd, that of a negative binomial of dispersion d.

    A wide range raises the variance over the mean of any count; only overdispersion brings the
    long right tail with it.
    """
    spread, std, skew = profile.dispersion, profile.std, profile.skew
    if spread is None or skew is None or not std or spread <= 0.5:
        return None
    return skew * std / (2.0 * spread - 1.0)


#: The pair that an exposure knows of.
_SPREAD = (NoiseFamily.NEGATIVE_BINOMIAL, NoiseFamily.POISSON)


def _nats(profile: Profile, family: NoiseFamily, other: NoiseFamily) -> float | None:
    """Return by how many nats over all rows a family fits better than another one.

    With an exposure the rows have means of their own, and the families know of one mean alone:
    only the negative binomial and the Poisson distribution were fitted with the offset.
    """
    if profile.exposure is not None:
        return profile.exposure.spread_nats if (family, other) == _SPREAD else None
    fits = {fit.family: fit.log_likelihood for fit in profile.families or ()}
    if family not in fits or other not in fits:
        return None
    return (fits[family] - fits[other]) * profile.used


def _binomial_zeros(profile: Profile) -> float | None:
    """Return the share of zeros of the negative binomial fitted to all rows."""
    fits = profile.families or ()
    known = {
        name: value
        for fit in fits
        if fit.family is NoiseFamily.NEGATIVE_BINOMIAL
        for name, value in fit.parameters
    }
    if not {"size", "mean"} <= known.keys():
        return None
    return math.exp(-known["size"] * math.log1p(known["mean"] / known["size"]))


def _best_family(profile: Profile) -> tuple[str | None, float | None]:
    fits = profile.families or ()
    if not fits:
        return None, None
    rows = max(profile.used, 1)
    best = max(fits, key=lambda fit: fit.log_likelihood - len(fit.parameters) / rows)
    normal = [f.log_likelihood for f in fits if f.family is NoiseFamily.NORMAL]
    return best.family, best.log_likelihood - normal[0] if normal else None


def _wanted(goal: Goal) -> dict[str, Fact]:
    costs = goal.costs
    return {
        "metric": goal.metric,
        "quantile": goal.quantile,
        "cost_ratio": costs.ratio if costs else None,
        "cost_threshold": costs.threshold if costs else None,
        "large_errors": goal.large_errors,
        "needs": tuple(goal.needs),
        "framework": goal.framework,
    }
