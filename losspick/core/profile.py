"""What is known about a target: the words between profiling and everything after it."""

from __future__ import annotations

import itertools
from array import array
from dataclasses import dataclass, field
from enum import StrEnum

from losspick.core.vocabulary import Kind, NoiseFamily, Task


class Encoding(StrEnum):
    """How the values are written in the data."""

    NUMBERS = "numbers"
    PERCENT = "percent"
    ZERO_ONE = "0/1"
    ONE_TWO = "1/2"
    PLUS_MINUS_ONE = "-1/+1"
    BOOLEANS = "booleans"
    INTEGERS_FROM_ZERO = "integers from 0"
    INTEGERS_FROM_ONE = "integers from 1"
    INTEGERS_WITH_GAPS = "integers with gaps"
    STRINGS = "strings"
    DELIMITED = "delimited lists"
    LISTS = "lists"
    ONE_HOT = "one-hot columns"
    MULTI_HOT = "multi-hot columns"
    SHARES = "shares that sum to one"
    TIME_AND_EVENT = "time and event"
    DATES = "dates"
    RUN_LENGTHS = "run lengths"
    COCO_RUN_LENGTHS = "COCO run lengths"
    PATHS = "paths of pictures"
    MIXED = "mixed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Alternative:
    """A kind that was considered and its probability, in [0, 1]."""

    kind: Kind
    confidence: float


@dataclass(frozen=True, slots=True)
class ProfileWarning:
    """Something a careful person would want to know before training.

    Attributes:
        code: A stable kebab-case name, such as ``dirty-cells``.
        message: One sentence with the numbers.
        rows: Some of the rows it is about, the first data row being 1.
    """

    code: str
    message: str
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassCount:
    """A class, its rows (or its summed weight), and its share of all rows with a label."""

    label: str
    count: float
    share: float


@dataclass(frozen=True, slots=True)
class Quantile:
    """A quantile: ``p`` in [0, 1] and the value in the target's units."""

    p: float
    value: float


@dataclass(frozen=True, slots=True)
class Bin:
    """A bar of the histogram: [low, high) and its rows; the last one includes ``high``."""

    low: float
    high: float
    count: float


@dataclass(frozen=True, slots=True)
class FamilyFit:
    """A noise family fitted to the target by maximum likelihood.

    Attributes:
        family: The distribution.
        log_likelihood: Mean log density (or log probability) per observation, in nats.
        parameters: (name, value) pairs of the fit.
    """

    family: NoiseFamily
    log_likelihood: float
    parameters: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class EventCoding:
    """How a time and an event are told apart, and what the values of the event mean.

    Attributes:
        time: Name of the column of times.
        event: Name of the column of events.
        observed: Values that mean the event was observed, as they stand in the data.
        censored: Values that mean the time is censored.
        numbers: The values are numbers; otherwise they are words.
        confidence: Rough probability that observed and censored are not the other way round.
    """

    time: str
    event: str
    observed: tuple[str, ...]
    censored: tuple[str, ...]
    numbers: bool = True
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Writing:
    """How cells are written, as far as code that reads them again must know.

    Attributes:
        text: Some numbers stand with a currency, a unit, thousands marks or a decimal comma, or
            among words.
        decimal: The decimal mark of such numbers.
        missing: Values that mean missing, beside empty cells.
        on: Words, or codes other than 1, that mean "on" in columns of indicators.
        separator: What separates the labels of a list in one cell.
    """

    text: bool = False
    decimal: str = "."
    missing: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    separator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queries:
    """The queries within which the rows of a target are graded.

    Attributes:
        column: Name of the column that tells them apart.
        count: Number of queries.
        smallest: Rows of the smallest one.
        median: Rows of the middle one.
        largest: Rows of the largest one.
        mixed_share: Share of the queries whose rows have more than one grade.
        lowest: Lowest grade.
        highest: Highest grade.
        whole: All grades are whole numbers.
        together: The rows of each query stand together.
    """

    column: str
    count: int
    smallest: int
    median: float
    largest: int
    mixed_share: float
    lowest: float
    highest: float
    whole: bool
    together: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Facts about one target. Every field is always present; None does not apply here.

    Shares are of the rows with a value, in [0, 1]; locations and scales are in the target's units.

    Attributes:
        target: Names of the columns, one or more.
        source: How the data were read, in short sentences.
        weight: Name of the column of observation weights, if one was given.
        mad_sigma: 1.4826 times the median absolute deviation: a robust standard deviation.
        kurtosis: Excess kurtosis, 0 for a normal distribution.
        outlier_share: Rows outside skew-adjusted fences (Hubert & Vandervieren 2008).
        outlier_loss_share: Share of the squared loss of the mean that those rows make up.
        log_outlier_share: Rows outside such fences of the logarithm, for positive targets with a
            long right tail.
        floor_share: Rows exactly at the smallest value beyond what the next values promise; 0 where
            it is no spike.
        ceiling_share: The same of the largest value.
        heaping_step: Round step on whose multiples the values heap, None where they do not.
        heaping_share: Rows on those multiples beyond what chance puts there.
        modes: Peaks of the density; zeros, spikes at the ends and chance valleys left aside.
        mode_separation: Distance of the two highest peaks over the spread around them (Ashman's D).
        drift: Largest difference of the mean between tenths of the rows in their order, in robust
            standard deviations.
        class_drift: Largest difference of a class share between such tenths.
        drift_by_chance: What random order exceeds once in a hundred times, of either.
        expected_zero_share: Zeros that the positive values of a tally lead to expect, by a negative
            binomial.
        poisson_zero_share: Zeros of a Poisson distribution of the same mean.
        rare_classes: Classes with fewer than five rows.
        tail_index: Hill's estimate of the tail exponent (smaller is heavier); None if not
            estimable.
        dispersion: Variance over mean of a nonnegative target.
        orders_of_magnitude: log10 of the ratio of the 99 % to the 1 % quantile, of positive values.
        imbalance_ratio: Largest over smallest class count.
        effective_classes: exp of the entropy of the class shares.
        labels_per_row: Mean number of labels that are on, for label sets.
        event_share: Rows whose event was observed, for survival.
        event_coding: Which column holds the times, and what the event's values mean, for survival.
        described: Made of answers in words instead of data. Left out of JSON, where the source
            says it.
        queries: The queries that the rows are graded within, for ranking.
        writing: How the cells are written. Left out of JSON.
        sample: At most 20,000 values drawn evenly; of soft labels whole rows, one after the
            other, each with sum 1. Left out of JSON.
    """

    target: tuple[str, ...]
    rows: int
    missing: int
    distinct: int
    kind: Kind
    task: Task
    confidence: float
    alternatives: tuple[Alternative, ...]
    evidence: tuple[str, ...]
    warnings: tuple[ProfileWarning, ...]
    encoding: Encoding
    source: tuple[str, ...] = ()
    weight: str | None = None

    classes: tuple[ClassCount, ...] | None = None
    class_count: int | None = None
    minority_share: float | None = None
    imbalance_ratio: float | None = None
    effective_classes: float | None = None
    rare_classes: int | None = None
    labels_per_row: float | None = None
    event_share: float | None = None
    event_coding: EventCoding | None = None
    queries: Queries | None = None

    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    median: float | None = None
    std: float | None = None
    mad_sigma: float | None = None
    skew: float | None = None
    kurtosis: float | None = None
    quantiles: tuple[Quantile, ...] | None = None
    outlier_share: float | None = None
    outlier_loss_share: float | None = None
    log_outlier_share: float | None = None
    tail_index: float | None = None
    zero_share: float | None = None
    expected_zero_share: float | None = None
    poisson_zero_share: float | None = None
    negative_share: float | None = None
    integer_share: float | None = None
    dispersion: float | None = None
    orders_of_magnitude: float | None = None
    floor_share: float | None = None
    ceiling_share: float | None = None
    heaping_step: float | None = None
    heaping_share: float | None = None
    modes: int | None = None
    mode_separation: float | None = None
    drift: float | None = None
    class_drift: float | None = None
    drift_by_chance: float | None = None
    families: tuple[FamilyFit, ...] | None = None
    histogram: tuple[Bin, ...] | None = None

    described: bool = field(default=False, metadata={"json": False})
    writing: Writing = field(default=Writing(), metadata={"json": False})
    sample: array[float] | None = field(
        default=None, repr=False, compare=False, metadata={"json": False}
    )

    @property
    def used(self) -> int:
        """Number of rows with a value."""
        return self.rows - self.missing

    def quantile(self, p: float) -> float | None:
        """Return the quantile at ``p`` by linear interpolation, None without quantiles."""
        if not self.quantiles:
            return None
        grid = self.quantiles
        for left, right in itertools.pairwise(grid):
            if left.p <= p <= right.p:
                share = (p - left.p) / (right.p - left.p)
                return left.value + share * (right.value - left.value)
        return grid[0].value if p < grid[0].p else grid[-1].value
