"""What is amiss with scores: what is sought by them, what they are given, along which axis."""

from __future__ import annotations

from losspick.core.records import record


@record(frozen=True, slots=True, kw_only=True)
class Sought:
    """A search, or what keeps the best of several, and the score it goes by.

    Attributes:
        seeker: What chooses, in words.
        score: What it goes by, in words.
        largest: It keeps the largest; else the smallest.
        best_is_largest: The largest is the best; else the smallest.
        remedy: What makes it choose the other way round.
    """

    seeker: str
    score: str
    largest: bool
    best_is_largest: bool
    remedy: str


@record(frozen=True, slots=True, kw_only=True)
class Misread:
    """A score that is given something else than it reads.

    Attributes:
        score: Its function.
        reads: What it reads, in words.
        given: What it is given, in words.
        refused: It raises an error.
    """

    score: str
    reads: str
    given: str
    refused: bool


@record(frozen=True, slots=True, kw_only=True)
class Astray:
    """What makes scores of outputs, or looks for a class, along an axis that has no classes.

    Attributes:
        name: The function.
        axis: Along which it goes; None: along all.
        over: What that axis has, in words.
    """

    name: str
    axis: int | None
    over: str
