"""The parts of a profile: alternatives, warnings, classes, bins, fits, queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from losspick.core.vocabulary import Kind, NoiseFamily


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
        log_likelihood: Mean log density (or log probability) per observation, in nats. A density
            is its mean over the step to which values are rounded, so that all families compare.
        parameters: (name, value) pairs of the fit.
        aic: Akaike's information criterion on the rows looked at; smaller is better.
        error: Standard error of the difference of ``log_likelihood`` to that of the best family.
    """

    family: NoiseFamily
    log_likelihood: float
    parameters: tuple[tuple[str, float], ...]
    aic: float | None = None
    error: float | None = None


#: Stands among the values of an event for rows that have none.
NO_VALUE: Final = ""


@dataclass(frozen=True, slots=True)
class EventCoding:
    """How a time and an event are told apart, and what the values of the event mean.

    Attributes:
        time: Name of the column of times.
        event: Name of the column of events.
        observed: Values that mean the event was observed, as they stand in the data.
        censored: Values that mean the time is censored; an empty one stands for rows without any.
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
        folded: The two labels are spelled with capitals and without, which means nothing.
        parted: Cells are fractions ("17/20"), of which "marks" are the upper number.
        scales: Units (or other ends of numbers) with what they multiply a number by.
        padded: Codes of digits start with zeros, which a reader that makes numbers of them drops.
        width: Numbers of a cell, where each is a list of as many.
        durations: Where cells are durations: seconds of the unit in which they were read, and of
            the last part of those with a single colon.
        marked: Some numbers stand with more than digits; otherwise, words among them are all that
            is odd.
    """

    text: bool = False
    decimal: str = "."
    missing: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    separator: str = ""
    folded: bool = False
    parted: str = ""
    scales: tuple[tuple[str, float], ...] = ()
    padded: bool = False
    width: int = 1
    durations: tuple[float, ...] = ()
    marked: bool = False


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
class Exposure:
    """What counts or amounts were counted over: policy years, hours, kilometres.

    Attributes:
        column: Name of the column of exposures.
        total: Sum of the exposures, weighted where weights are given.
        smallest: Smallest exposure.
        median: Middle exposure.
        largest: Largest exposure.
        rate: Sum of the target over the sum of the exposures.
        dispersion: Mean squared distance from rate times exposure, over rate times exposure.
        poisson_zeros: Zeros of a Poisson distribution with this rate and these exposures.
        size: Of the negative binomial fitted to counts by likelihood, with the logarithm of the
            exposure as an offset: the variance is mean + mean² / size.
    """

    column: str
    total: float
    smallest: float
    median: float
    largest: float
    rate: float
    dispersion: float
    poisson_zeros: float
    size: float | None = None
