"""The facts on which rules speak: scalar fields of the profile and the goal, and a few derived."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType

from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.rule import Fact
from losspick.core.vocabulary import (
    ON_WORDS,
    Encoding,
    Framework,
    Kind,
    Need,
    NoiseFamily,
    Task,
)

#: Standard errors of the lower end of a 98 % interval.
SURE = 2.326


class FactType(StrEnum):
    """What values a fact takes."""

    NUMBER = "number"
    WORD = "word"
    WORDS = "words"
    FLAG = "yes or no"


@dataclass(frozen=True, slots=True)
class Field:
    """A fact that a rule may name.

    Attributes:
        type: What values it takes.
        meaning: One line.
        words: The values possible, where the vocabulary is closed; else empty.
    """

    type: FactType
    meaning: str
    words: tuple[str, ...] = ()


def _closed(words: type[StrEnum], meaning: str) -> Field:
    return Field(FactType.WORD, meaning, tuple(words))


_NUMBER = frozenset({"int", "float", "int | None", "float | None"})
_WORD: dict[str, Field] = {
    "kind": _closed(Kind, "what the values are"),
    "task": _closed(Task, "what is learned from the target"),
    "encoding": _closed(Encoding, "how the values are written in the data"),
}
_MEANINGS: dict[str, str] = {
    "rows": "all rows, missing ones included",
    "missing": "rows without a value",
    "distinct": "distinct values",
    "confidence": "probability of the kind, 0 to 1",
    "class_count": "number of classes, levels or labels",
    "minority_share": "share of the rarest class",
    "imbalance_ratio": "largest over smallest class count",
    "effective_classes": "exp of the entropy of the class shares",
    "labels_per_row": "mean number of labels that are on",
    "padding_share": "share of the steps of sequences that is padding",
    "event_share": "share of rows whose event was observed",
    "minimum": "smallest value",
    "maximum": "largest value",
    "mean": "mean",
    "median": "median",
    "std": "standard deviation",
    "mad_sigma": "robust standard deviation, from the median absolute deviation",
    "skew": "skewness, 0 if symmetric",
    "kurtosis": "excess kurtosis, 0 for a normal distribution",
    "outlier_share": "share of rows outside skew-adjusted fences",
    "outlier_loss_share": "share of the squared loss of the mean that those rows make up",
    "log_outlier_share": "share of rows outside such fences of the logarithm, for long right tails",
    "rare_classes": "classes with fewer than five rows",
    "slip_share": "share of the rows whose label is a slip of the pen away from a frequent one",
    "sure_error_share": "share of wrong labels where trees are surest (--given-features)",
    "expected_zero_share": "share of zeros that the positive values of a tally lead to expect",
    "poisson_zero_share": "share of zeros of a Poisson distribution of the same mean",
    "tweedie_zero_share": "share of zeros of the Tweedie distribution fitted to amounts",
    "floor_share": "share of rows piled up at the smallest value, 0 if none",
    "ceiling_share": "share of rows piled up at the largest value, 0 if none",
    "heaping_step": "round step on whose multiples the values heap",
    "heaping_share": "share of rows on those multiples beyond chance",
    "modes": "peaks of the density",
    "mode_separation": "distance of the two highest peaks over the spread around them",
    "drift": "largest difference between tenths of the rows, in robust standard deviations",
    "class_drift": "largest difference of a class share between tenths of the rows",
    "drift_by_chance": "drift that random order exceeds once in a hundred times",
    "explained_share": "share of the variance that the other columns explain (--given-features)",
    "residual_std": "standard deviation of the residuals",
    "residual_mad_sigma": "robust standard deviation of the residuals",
    "residual_skew": "skewness of the residuals",
    "residual_kurtosis": "excess kurtosis of the residuals",
    "residual_outlier_share": "share of the residuals outside skew-adjusted fences",
    "residual_outlier_loss_share": "share of the squared residuals that those make up",
    "residual_tail_index": "tail exponent of the residuals, smaller is heavier",
    "residual_spread_ratio": "size of the residuals where predictions are highest over lowest",
    "tail_index": "tail exponent, smaller is heavier",
    "zero_share": "share of zeros",
    "negative_share": "share of values below 0",
    "integer_share": "share of whole numbers",
    "dispersion": "variance over mean of a nonnegative target",
    "orders_of_magnitude": "log10 of the 99 % over the 1 % quantile of positive values",
}
_DERIVED: dict[str, Field] = {
    "used": Field(FactType.NUMBER, "rows with a value"),
    "missing_share": Field(FactType.NUMBER, "share of rows without a value"),
    "target_columns": Field(FactType.NUMBER, "number of target columns"),
    "weighted": Field(FactType.FLAG, "rows have observation weights"),
    "described": Field(FactType.FLAG, "made of answers in words, without data"),
    "warnings": Field(FactType.WORDS, "codes of the profile's warnings"),
    "smallest_class": Field(FactType.NUMBER, "rows of the rarest class"),
    "largest_share": Field(FactType.NUMBER, "share of the commonest class"),
    "positive_share": Field(
        FactType.NUMBER, "share of the positive of two classes, where the labels tell which it is"
    ),
    "label_density": Field(FactType.NUMBER, "share of the labels that are on, for label sets"),
    "cv": Field(FactType.NUMBER, "standard deviation over the mean of a positive target"),
    "outlier_share_low": Field(
        FactType.NUMBER,
        "share of outliers that chance leaves sure, with 98 % intervals",
    ),
    "kurtosis_low": Field(
        FactType.NUMBER, "excess kurtosis less chance: 2.3 of its errors in normal samples"
    ),
    "count_shape": Field(
        FactType.NUMBER,
        "skewness over that of a negative binomial of this mean and variance: 0 if symmetric",
    ),
    "best_family": _closed(NoiseFamily, "noise family that is best by Akaike's criterion"),
    "family_gain": Field(FactType.NUMBER, "nats a row by which it beats the normal"),
}
_GOAL: dict[str, Field] = {
    "metric": Field(FactType.WORD, "id of the metric that judges the model"),
    "quantile": Field(FactType.NUMBER, "level of the quantile wanted"),
    "cost_ratio": Field(FactType.NUMBER, "cost of a false negative over that of a false positive"),
    "cost_threshold": Field(FactType.NUMBER, "probability at which both decisions cost the same"),
    "large_errors": Field(
        FactType.WORD, "whether large errors matter more than in proportion", ("matter", "ignore")
    ),
    "needs": Field(FactType.WORDS, "what the predictions are for", tuple(Need)),
    "framework": _closed(Framework, "library in which the model is trained"),
}


#: Known once the losses are ranked: for rules that advise on the optimiser.
_FIRST: dict[str, Field] = {
    "first_loss": Field(FactType.WORD, "id of the loss that the ranking puts first"),
    "default_loss": Field(FactType.WORD, "id of the default loss of the task"),
    "gradient_bounded": Field(FactType.FLAG, "the first loss's gradient by the prediction is"),
    "gradient_constant": Field(FactType.FLAG, "it is as large for small errors as for large ones"),
    "gradient_peak": Field(FactType.NUMBER, "largest over median gradient at the best constant"),
    "gradient_ratio": Field(
        FactType.NUMBER, "root mean square gradient of the default loss over that of the first"
    ),
}


def _profile_fields() -> dict[str, Field]:
    numbers = {
        f.name: Field(FactType.NUMBER, _MEANINGS.get(f.name, f.name.replace("_", " ")))
        for f in fields(Profile)
        if f.type in _NUMBER
    }
    return {**_WORD, **numbers}


#: Every fact by its name, with its type and meaning.
FIELDS: Mapping[str, Field] = MappingProxyType({**_profile_fields(), **_DERIVED, **_GOAL, **_FIRST})

#: Those of them that are known only once the losses are ranked.
FIRST_LOSS_FIELDS = frozenset(_FIRST)


def facts(profile: Profile, goal: Goal) -> Mapping[str, Fact]:
    """Return the value of every field of ``FIELDS``; None where it does not apply."""
    read = {name: getattr(profile, name) for name in _own_names()}
    unknown = dict.fromkeys(_FIRST)
    return MappingProxyType({**read, **_derived(profile), **_wanted(goal), **unknown})


@functools.cache
def _own_names() -> tuple[str, ...]:
    return tuple(_profile_fields())


def _derived(profile: Profile) -> dict[str, Fact]:
    classes = profile.classes or ()
    family, gain = _best_family(profile)
    return {
        "used": profile.used,
        "missing_share": profile.missing / profile.rows if profile.rows else None,
        "target_columns": len(profile.target),
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
        "best_family": family,
        "family_gain": gain,
    }


def _positive_share(profile: Profile) -> float | None:
    classes = profile.classes or ()
    if profile.task is not Task.BINARY or len(classes) != 2:
        return None
    told = classes[-1].label.strip().casefold() in ON_WORDS
    return classes[-1].share if told else None


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
