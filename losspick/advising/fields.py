"""The facts that rules may name: scalar fields of the profile and the goal, and a few derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType

from losspick.core.profile import Profile
from losspick.core.vocabulary import (
    Encoding,
    Framework,
    Kind,
    Need,
    NoiseFamily,
    PositiveBy,
    Task,
)


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
    "positive_by": _closed(PositiveBy, "what tells the positive of two classes"),
}
_MEANINGS: dict[str, str] = {
    "rows": "all rows, missing ones included",
    "missing": "rows without a value",
    "weightless": "rows with a value that have no weight above 0",
    "distinct": "distinct values",
    "confidence": "probability of the kind, 0 to 1",
    "class_count": "number of classes, levels or labels",
    "minority_share": "share of the rarest class",
    "imbalance_ratio": "largest over smallest class count",
    "effective_classes": "exp of the entropy of the class shares",
    "labels_per_row": "mean number of labels that are on",
    "padding_share": "share of the steps of sequences that is padding",
    "event_share": "share of rows whose event was observed",
    "time_shape": "Weibull shape of the times, by censored maximum likelihood",
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
    "spread_nats": Field(
        FactType.NUMBER, "nats over all rows by which a negative binomial beats the Poisson"
    ),
    "inflation_nats": Field(
        FactType.NUMBER,
        "nats over all rows by which a zero-inflated Poisson beats the negative binomial",
    ),
    "binomial_zero_share": Field(
        FactType.NUMBER, "share of zeros of the negative binomial fitted to all rows"
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


#: Those that are fields of a profile.
PROFILE_FIELDS: Mapping[str, Field] = MappingProxyType(_profile_fields())

#: Every fact by its name, with its type and meaning.
FIELDS: Mapping[str, Field] = MappingProxyType({**PROFILE_FIELDS, **_DERIVED, **_GOAL, **_FIRST})

#: Those of them that are known only once the losses are ranked.
FIRST_LOSS_FIELDS = frozenset(_FIRST)
