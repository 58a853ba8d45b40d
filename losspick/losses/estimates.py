"""Parameters of losses computed from a profile and a goal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.core.loss import ParameterValue
from losspick.core.numbers import number
from losspick.core.vocabulary import Kind, Need

if TYPE_CHECKING:
    from losspick.core.goal import Costs, Goal
    from losspick.core.profile import ClassCount, Profile

#: Huber's tuning constant for 95 % efficiency under normal errors (Holland & Welsch 1977).
HUBER_EFFICIENT = 1.345

#: The same for the Cauchy, Welsch and Fair losses, from the same paper.
CAUCHY_EFFICIENT, WELSCH_EFFICIENT, FAIR_EFFICIENT = 2.385, 2.985, 1.3998

#: Levels of a set of quantiles: a 90 % interval around the median.
LEVELS = (0.05, 0.5, 0.95)

#: The upper end of an interval that 90 % of the targets lie in, if no level is given.
UPPER = 0.95


def huber_delta(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return 1.345 robust standard deviations of the target."""
    return _tuned("delta", HUBER_EFFICIENT, profile)


def cauchy_scale(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return 2.385 robust standard deviations of the target."""
    return _tuned("c", CAUCHY_EFFICIENT, profile)


def welsch_scale(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return 2.985 robust standard deviations of the target."""
    return _tuned("c", WELSCH_EFFICIENT, profile)


def fair_scale(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return 1.3998 robust standard deviations of the target."""
    return _tuned("c", FAIR_EFFICIENT, profile)


def _tuned(parameter: str, factor: float, profile: Profile) -> ParameterValue | None:
    """Return so many robust standard deviations: 95 % efficient under normal errors.

    Those of the residuals, where they were measured: a loss sees them, not the target.
    """
    scale, name = profile.mad_sigma, "robust standard deviations (1.4826 x MAD"
    left = profile.residual_mad_sigma
    if left:
        scale, name = left, "robust standard deviations of the residuals (1.4826 x MAD"
    if not scale:
        scale, name = profile.std, "standard deviations (the MAD is 0, so std"
    if not scale:
        return None
    delta = factor * scale
    why = f"{factor} {name} = {number(scale)}) = {number(delta)} in the target's units"
    if profile.std:
        share = delta / profile.std
        why += f"; {share:.3g} if the target is divided by its std of {number(profile.std)}"
    if not left:
        why += "; errors of a good model spread less: recompute it from residuals"
    return ParameterValue(parameter, delta, why)


def smooth_l1_beta(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return 1/9 for boxes, else Huber's delta under the name that it has in this loss."""
    if profile.kind is Kind.BOXES:
        why = (
            "customary in detectors, for offsets divided by the size of the anchor; not for pixels"
        )
        return ParameterValue("beta", 1.0 / 9.0, why)
    found = huber_delta(profile, goal)
    return found and replace(found, name="beta")


def quantile_level(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the level asked for, that of the costs, the upper end of an interval, or one half."""
    if goal.quantile is not None:
        return ParameterValue("quantile", goal.quantile, "the level that was asked for")
    if goal.costs is not None:
        return _level("quantile", goal.costs)
    if Need.INTERVALS in goal.needs:
        why = f"the upper end of a 90 % interval; a second fit at {1 - UPPER:.2g} gives the lower"
        return ParameterValue("quantile", UPPER, why)
    return ParameterValue("quantile", 0.5, "no level and no costs given: the median")


def quantile_levels(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the ends of a 90 % interval and the median, and another level asked for."""
    wanted = goal.quantile
    levels = LEVELS if wanted is None else tuple(sorted({*LEVELS, wanted}))
    why = "the ends of a 90 % interval and the median"
    if len(levels) > len(LEVELS):
        why += f", and {wanted:g} as asked for"
    return ParameterValue("levels", levels, why)


def expectile_level(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the level that the costs imply, None without costs."""
    return _level("expectile", goal.costs) if goal.costs is not None else None


def _level(name: str, costs: Costs) -> ParameterValue:
    low, high = costs.false_negative, costs.false_positive
    why = f"predicting too low costs {low:g}, too high {high:g}: {low:g} / ({low:g} + {high:g})"
    return ParameterValue(name, costs.quantile, why)


def two_classes(profile: Profile) -> tuple[ClassCount, ClassCount] | None:
    """Return the negative and the positive class, None unless there are two with rows."""
    if profile.classes is None or len(profile.classes) != 2:
        return None
    negative, positive = profile.classes
    if negative.count <= 0 or positive.count <= 0:
        return None
    return negative, positive


def positive_weight(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the cost ratio if costs are given, else negatives over positives."""
    if goal.costs is not None:
        missed = f" (a missed {profile.positive!r})" if profile.positive is not None else ""
        why = (
            f"a false negative{missed} costs {number(goal.costs.ratio)} times a false positive; "
            "costs take the place of the class counts"
        )
        return ParameterValue("pos_weight", goal.costs.ratio, why)
    pair = two_classes(profile)
    if pair is None:
        return None
    negative, positive = pair
    why = (
        f"{negative.count:g} rows of {negative.label!r} over {positive.count:g} of "
        f"{positive.label!r}: both classes weigh the same"
    )
    return ParameterValue("pos_weight", negative.count / positive.count, why)


def focal_gamma(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the published focusing exponent: data without a model can't tell a better one."""
    return ParameterValue(
        "gamma", 2.0, "the value of the paper; 0 is weighted cross-entropy; tune within 0.5 to 5"
    )


def focal_alpha(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the share of negatives, so that both classes weigh the same at the start."""
    pair = two_classes(profile)
    if pair is None:
        return None
    negative, positive = pair
    share = negative.count / (negative.count + positive.count)
    why = (
        f"the share of {negative.label!r}: positives weigh {share:.3g}, negatives {1.0 - share:.3g}"
    )
    if share > 0.25:
        why += "; the customary 0.25 would weigh positives down"
    return ParameterValue("alpha", share, why)


def class_counts(profile: Profile) -> tuple[ClassCount, ...] | None:
    """Return the classes, None unless there are two or more and each has rows."""
    classes = profile.classes
    if classes is None or len(classes) < 2 or any(c.count <= 0 for c in classes):
        return None
    return classes


def class_weights(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return n / (K n_k) for each class, in the order of the profile's classes."""
    classes = class_counts(profile)
    if classes is None:
        return None
    rows = sum(c.count for c in classes)
    weights = tuple(rows / (len(classes) * c.count) for c in classes)
    why = (
        f"n / (K n_k) with n = {rows:g} and K = {len(classes)}: from {min(weights):.3g} for the "
        f"largest class to {max(weights):.3g} for the smallest"
    )
    return ParameterValue("class_weight", weights, why)


def class_priors(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the share of each class, in the order of the profile's classes."""
    classes = class_counts(profile)
    if classes is None:
        return None
    rows = sum(c.count for c in classes)
    shares = tuple(c.count / rows for c in classes)
    why = f"the share of each class, from {min(shares):.3g} to {max(shares):.3g}"
    return ParameterValue("prior", shares, why)
