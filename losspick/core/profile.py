"""What is known about a target: the words between profiling and everything after it."""

from __future__ import annotations

import itertools
from array import array
from dataclasses import dataclass, field

from losspick.core.profile_parts import (
    NO_VALUE,
    Alternative,
    Bin,
    ClassCount,
    EventCoding,
    Exposure,
    FamilyFit,
    ProfileWarning,
    Quantile,
    Queries,
    Writing,
)
from losspick.core.vocabulary import Encoding, Kind, Task

__all__ = [
    "NO_VALUE",
    "Alternative",
    "Bin",
    "ClassCount",
    "Encoding",
    "EventCoding",
    "Exposure",
    "FamilyFit",
    "Profile",
    "ProfileWarning",
    "Quantile",
    "Queries",
    "Writing",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Facts about one target. Every field is always present; None does not apply here.

    Shares are of the rows with a value, in [0, 1]; locations and scales are in the target's units.

    Attributes:
        target: Names of the columns, one or more.
        source: How the data were read, in short sentences.
        weight: Name of the column of observation weights, if one was given.
        weightless: Rows with a value that have no weight, or none above 0: they are left out.
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
        explained_share: Share of the variance (of classes: of their indicators, summed) that
            cross-validated gradient boosting on the other columns explains; below 0 where it is
            worse than the mean. Only with given features, as all facts about residuals, which are
            of the same model.
        residual_spread_ratio: Mean absolute residual of the fifth of the rows that is predicted
            highest over that of the lowest; 1 where the spread does not change.
        drift: Largest difference of the mean between tenths of the rows in their order, in robust
            standard deviations.
        class_drift: Largest difference of a class share between such tenths.
        drift_by_chance: What random order exceeds once in a hundred times, of either.
        expected_zero_share: Zeros that the positive values of a tally lead to expect, by a negative
            binomial.
        poisson_zero_share: Zeros of a Poisson distribution of the same mean.
        tweedie_zero_share: Zeros of the Tweedie distribution fitted to amounts of which some are
            exactly zero.
        rare_classes: Classes with fewer than five rows.
        slip_share: Rows whose label in words is a slip of the pen away from a frequent one.
        sure_error_share: Labels that contradict cross-validated gradient boosting on the other
            columns where it is surest, one added to each class for chance: about as many at most
            are wrong at random. Only with given features.
        tail_index: Hill's estimate of the tail exponent (smaller is heavier); None if not
            estimable.
        dispersion: Variance over mean of a nonnegative target; with an exposure, of rows of equal
            exposure.
        orders_of_magnitude: log10 of the ratio of the 99 % to the 1 % quantile, of positive values.
        imbalance_ratio: Largest over smallest class count.
        effective_classes: exp of the entropy of the class shares.
        labels_per_row: Mean number of labels that are on, for label sets.
        padding_share: Steps that are padding where sequences are made as long as the longest.
        event_share: Rows whose event was observed, for survival.
        time_shape: Shape of the Weibull distribution of the times by maximum likelihood, censored
            times as lower bounds; above 1 the hazard rises.
        event_coding: Which column holds the times, and what the event's values mean, for survival.
        described: Made of answers in words instead of data. Left out of JSON, where the source
            says it.
        queries: The queries that the rows are graded within, for ranking.
        exposure: What counts or amounts were counted over, if that was given.
        writing: How the cells are written. Left out of JSON.
        rival: The profile under the next kind, where that one is close and a ranking is to be made
            of both. Left out of JSON.
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
    weightless: int = 0

    classes: tuple[ClassCount, ...] | None = None
    class_count: int | None = None
    minority_share: float | None = None
    imbalance_ratio: float | None = None
    effective_classes: float | None = None
    rare_classes: int | None = None
    slip_share: float | None = None
    sure_error_share: float | None = None
    labels_per_row: float | None = None
    padding_share: float | None = None
    event_share: float | None = None
    time_shape: float | None = None
    event_coding: EventCoding | None = None
    queries: Queries | None = None
    exposure: Exposure | None = None

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
    tweedie_zero_share: float | None = None
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
    explained_share: float | None = None
    residual_std: float | None = None
    residual_mad_sigma: float | None = None
    residual_skew: float | None = None
    residual_kurtosis: float | None = None
    residual_outlier_share: float | None = None
    residual_outlier_loss_share: float | None = None
    residual_tail_index: float | None = None
    residual_spread_ratio: float | None = None
    families: tuple[FamilyFit, ...] | None = None
    histogram: tuple[Bin, ...] | None = None

    described: bool = field(default=False, metadata={"json": False})
    writing: Writing = field(default=Writing(), metadata={"json": False})
    sample: array[float] | None = field(
        default=None, repr=False, compare=False, metadata={"json": False}
    )
    rival: Profile | None = field(default=None, repr=False, compare=False, metadata={"json": False})

    @property
    def weighed(self) -> bool:
        """Tell whether rows count differently in training: by a weight, or as rates do."""
        return self.weight is not None or self.exposure is not None

    @property
    def outputs(self) -> int:
        """Number of values of a row: columns, or places of the lists in one column."""
        return len(self.target) if len(self.target) > 1 else self.writing.width

    @property
    def used(self) -> int:
        """Number of rows with a value, and with a weight where there are weights."""
        return self.rows - self.missing - self.weightless

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
