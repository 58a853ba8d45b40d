"""What a careful colleague would add to the ranking, in short sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from losspick.advising.exposure_notes import exposure_notes
from losspick.advising.kind_notes import about_kind
from losspick.advising.shown import Shown
from losspick.core.goal import Goal
from losspick.core.loss import MEAN_AND_LOG_VARIANCE, VALUES, ParameterValue
from losspick.core.numbers import count, number, plural
from losspick.core.profile import Profile
from losspick.core.recommendation import KindChange
from losspick.core.vocabulary import Functional, Kind, Need, Task

#: A mean or a spread this far from 0 and 1 slows the training of a network down.
LARGE_SCALE, SMALL_SCALE = 10.0, 0.1

#: Losses of errors in percent: only the raw scale, on which 0 means nothing, gives them a meaning.
PERCENTAGES = frozenset({"mape", "smape"})

#: From this imbalance on inverse shares give single rows very large weights.
SOFTER_FROM = 10.0

#: How much of a further row is new: the value that the paper uses for thousands of rows.
EFFECTIVE_BETA = 0.999

#: With fewer rows the ranking of close losses is decided by chance.
FEW_ROWS = 200

#: With fewer rows of a class neither weights nor validation scores are stable.
FEW_OF_A_CLASS = 30

#: A class with fewer rows is missing from a fold of a cross-validation by five.
FOLDS = 5

#: A typical value this far below the mean is worth a word where a loss learns it.
NEAR_THE_MEAN = 0.9

#: Losses that learn the mean, or that of the logarithms.
_MEANS = frozenset({Functional.MEAN, Functional.MEAN_AND_VARIANCE, Functional.LOG_MEAN})

#: Metrics that judge on that scale themselves.
_ON_LOGARITHMS = frozenset({"rmsle"})

#: Kinds whose logarithms somebody may think of.
_AMOUNTS = frozenset({Kind.POSITIVE_CONTINUOUS, Kind.COUNT, Kind.ZERO_INFLATED})

#: One output, and a spread that a parameter and the data give.
_WITH_SPREAD = frozenset({"student_t_nll", "gamma", "negative_binomial", "beta_nll_proportion"})

#: Parameters in the target's units, which change when the target is divided by a scale.
_IN_UNITS = frozenset({"delta", "beta", "scale"})

_ONE_CLASS_A_ROW = frozenset({Kind.BINARY, Kind.MULTICLASS, Kind.ORDINAL, Kind.ONE_HOT})

_UNTRAINABLE = {
    Kind.UNUSABLE: "no loss applies: choose another target column, or overrule with --kind",
    Kind.TEXT: "free text is no target of a single loss: derive classes or a number from it, or "
    "train a language model with a token loss",
}


def notes_for(
    first: Shown | None, profile: Profile, goal: Goal, changes: Sequence[KindChange] = ()
) -> tuple[str, ...]:
    """Return the notes, the weightiest first."""
    if profile.kind in _UNTRAINABLE:
        return (_UNTRAINABLE[profile.kind],)
    if first is None:
        return ("no loss of the catalogue takes this target: --why lists the reasons",)
    return (
        *about_kind(first, profile, changes),
        *_threshold(first, profile, goal),
        *exposure_notes(first, profile),
        *_scale(first, profile),
        *_head(first, profile),
        *_below_the_mean(first, profile, goal),
        *_intervals(first, goal),
        *_few(profile),
        *_pictures(profile),
        *_spelling(first),
    )


def _threshold(first: Shown, profile: Profile, goal: Goal) -> Iterator[str]:
    if profile.task is Task.BINARY and goal.costs is not None and goal.costs.ratio != 1.0:
        costs = goal.costs
        chosen = f"{profile.positive!r}" if profile.positive else "the positive class"
        yield (
            f"With calibrated probabilities (plain cross-entropy) decide for {chosen} from "
            f"{costs.threshold:.3g} on: {costs.false_positive:g} / "
            f"({costs.false_positive:g} + {costs.false_negative:g}). Do not weight and move the "
            "threshold both."
        )
    elif first.loss.elicits is Functional.TILTED_PROBABILITY:
        yield (
            f"{first.loss.title} shifts the probabilities: for calibrated ones train the plain "
            "cross-entropy and move the decision threshold instead" + _prevalence(profile) + "."
        )
        yield from _softer_weights(first, profile)
    if Need.PROBABILITIES not in goal.needs and first.loss.elicits is Functional.MOST_LIKELY_CLASS:
        yield f"The scores of {first.loss.title} are no probabilities."


def _softer_weights(first: Shown, profile: Profile) -> Iterator[str]:
    """Name weights by the effective number of rows, where inverse shares are extreme."""
    counts = [one.count for one in profile.classes or ()]
    weighs = {"pos_weight", "class_weight"} & {one.name for one in first.parameters}
    if len(counts) < 2 or not weighs or max(counts) < SOFTER_FROM * min(counts):
        return
    most, least = (1.0 - EFFECTIVE_BETA**each for each in (max(counts), min(counts)))
    yield (
        f"Softer weights, by the effective number of rows (beta {EFFECTIVE_BETA:g}, Cui et al. "
        f"2019), weigh the rarest class {most / least:.3g} times the commonest instead of "
        f"{max(counts) / min(counts):.3g} times."
    )


def _prevalence(profile: Profile) -> str:
    if profile.task is not Task.BINARY or not profile.classes:
        return ""
    whose = f"{profile.positive!r}" if profile.positive else "positives"
    return f" (to {profile.classes[-1].share:.3g}, the share of {whose}, for balanced accuracy)"


def _scale(first: Shown, profile: Profile) -> Iterator[str]:
    if profile.kind is Kind.MULTI_TARGET:
        yield (
            "Standardise each target column: the mean over columns is ruled by the one with the "
            "largest spread."
        )
        return
    std, mean = profile.std, profile.mean
    if first.loss.id in PERCENTAGES:
        yield (
            f"{first.loss.title} needs the target on its own scale, at most divided by a constant: "
            "shifting it changes every percentage. Let softplus or exp keep the output positive."
        )
        return
    linear = first.activation.name == "linear" and first.spelling.form in (
        VALUES,
        MEAN_AND_LOG_VARIANCE,
    )
    on_a_line = profile.task is Task.REGRESSION and profile.kind is not Kind.CIRCULAR
    if not on_a_line or not linear or not std or mean is None:
        return
    if SMALL_SCALE <= std <= LARGE_SCALE and abs(mean) <= LARGE_SCALE:
        return
    changed = "".join(_rescaled(one, std) for one in first.parameters)
    yield (
        f"Standardise the target before training a network, (y - {number(mean)}) / {number(std)}, "
        f"and undo it on the predictions{changed}."
    )


def _rescaled(parameter: ParameterValue, std: float) -> str:
    if parameter.name not in _IN_UNITS or isinstance(parameter.value, tuple):
        return ""
    return f"; {parameter.name} then is {parameter.value / std:.4g}"


def _head(first: Shown, profile: Profile) -> Iterator[str]:
    if profile.kind is not Kind.POSITIVE_CONTINUOUS and profile.kind is not Kind.COUNT:
        return
    if first.loss.id in PERCENTAGES:
        return
    if first.activation.name == "linear" and first.spelling.form.name == "values":
        yield (
            "The target is never negative: a linear output on the standardised target is fine; "
            "softplus or exp on the raw one keeps predictions positive."
        )


def _below_the_mean(first: Shown, profile: Profile, goal: Goal) -> Iterator[str]:
    """Tell how far the mean of logarithms leads below the mean, where the two are far apart.

    Of a loss that learns the former, or of logarithms as an alternative to one of the latter; a
    median stays one on any scale.
    """
    sample, mean = profile.sample, profile.mean
    if first.loss.elicits not in _MEANS or profile.kind not in _AMOUNTS:
        return
    if not sample or mean is None or min(sample) < 0.0:
        return
    typical = math.expm1(math.fsum(map(math.log1p, sample)) / len(sample))
    if typical >= NEAR_THE_MEAN * mean:
        return
    against = f"{number(typical, 3)} here against a mean of {number(mean, 3)}"
    if first.loss.elicits is Functional.LOG_MEAN:
        other = "gamma" if (profile.minimum or 0.0) > 0.0 else "tweedie"
        yield (
            f"{first.loss.id} learns exp of the mean log, {against}: if totals count, train "
            f"{other} or mse."
        )
    elif goal.metric not in _ON_LOGARITHMS:
        yield (
            "mse on log1p of the target, undone by expm1, learns exp of the mean log instead of "
            f"the mean, {against} before any feature: totals come out too low unless smeared "
            "(Duan 1983)."
        )


def _intervals(first: Shown, goal: Goal) -> Iterator[str]:
    """Say how the loss gives an interval."""
    if Need.INTERVALS not in goal.needs:
        return
    if first.loss.elicits is Functional.QUANTILE:
        yield (
            "An interval takes two quantile fits, or two outputs: levels 0.05 and 0.95 for 90 % of "
            "the rows. Check on held-out data how many fall inside."
        )
    elif gives_intervals(first):
        yield (
            f"{first.loss.title} gives a distribution for each row: its 5 % and 95 % quantiles are "
            "an interval for 90 %. Check on held-out data how many fall inside."
        )


def gives_intervals(first: Shown) -> bool:
    """Tell whether a loss, fitted once or at two levels, gives an interval for each row."""
    quantile = first.loss.elicits is Functional.QUANTILE
    return quantile or first.units == 2 or first.loss.id in _WITH_SPREAD


def _few(profile: Profile) -> Iterator[str]:
    if profile.used < FEW_ROWS:
        yield (
            f"{count(profile.used)} rows are few: compare the first losses by cross-validation; "
            "their difference may be smaller than the noise."
        )
    smallest = min((one.count for one in profile.classes or ()), default=None)
    if smallest is not None and smallest < FEW_OF_A_CLASS and profile.kind in _ONE_CLASS_A_ROW:
        yield f"The rarest class has {plural(smallest, 'row')}: {_splitting(smallest)}."


def _splitting(smallest: float) -> str:
    """Return what to do about the splits where the rarest class has so many rows."""
    if smallest < FOLDS:
        return (
            "no split has it on every side; merge or correct such labels, or leave their rows out, "
            "before weighing classes"
        )
    return "stratify every split"


def _pictures(profile: Profile) -> Iterator[str]:
    """Say what the loss of boxes, or of masks, leaves open."""
    if profile.kind is Kind.BOXES:
        yield (
            "This is the loss of boxes that were matched with true ones: add one for classes and "
            "empty places, such as focal_binary, and weigh the two."
        )
    if profile.kind is Kind.MASK and profile.classes is None:
        yield (
            "The share of the foreground is not known here: below 5 % of the pixels weigh missed "
            "ones up (tversky), above 20 % plain cross-entropy does well."
        )


def _spelling(first: Shown) -> Iterator[str]:
    recast = first.loss.recast
    if recast is not None:
        said = (
            f"{recast.loss} on {recast.form.name} is {first.loss.id}, and is what the code trains"
        )
        yield f"{said}. {recast.why}"
    if first.spelling.note:
        yield f"{first.spelling.short}: {first.spelling.note}"
