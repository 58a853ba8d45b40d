"""What the numbers mean for a kind: the classes, or location, spread and tails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import ClassCount
from losspick.core.vocabulary import Kind
from losspick.profiling.column import Storage
from losspick.profiling.encoding import LABELS
from losspick.profiling.measuring.words import effective_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: A class needs rows in every fold of a cross-validation by five.
FEWEST_OF_CLASS = 5


@dataclass(frozen=True, slots=True)
class ClassShape:
    """The classes of a target and how unequal they are; every field can be None."""

    classes: tuple[ClassCount, ...] | None = None
    class_count: int | None = None
    minority_share: float | None = None
    imbalance_ratio: float | None = None
    effective_classes: float | None = None
    labels_per_row: float | None = None

    @property
    def rare_classes(self) -> int | None:
        """Number of classes without a row in each fold of a cross-validation by five."""
        if self.classes is None:
            return None
        return sum(each.count < FEWEST_OF_CLASS for each in self.classes)


def label_of(value: float) -> str:
    """Write a numeric class label the way it stands in the data."""
    return str(int(value)) if value == int(value) else repr(value)


def class_shape(summary: Summary, kind: Kind) -> ClassShape:
    """Count the classes of one column, in their natural order."""
    if kind is Kind.MULTILABEL and summary.words is not None and summary.words.lists is not None:
        lists = summary.words.lists
        return label_shape(lists.labels, lists.weights, summary.words.total)
    if kind not in LABELS:
        return ClassShape()
    if summary.words is not None:
        words = summary.words
        return ClassShape(
            _classes(words.levels, words.weights, words.total),
            words.distinct,
            words.smallest / words.total,
            words.largest / words.smallest if words.smallest > 0 else None,
            words.effective,
        )
    if summary.numbers is None:
        return ClassShape()
    return _numeric_classes(summary, summary.numbers)


def _numeric_classes(summary: Summary, numbers: Numbers) -> ClassShape:
    if not numbers.values:  # more classes than are counted one by one
        return ClassShape(class_count=numbers.distinct)
    labels = [label_of(value) for value in numbers.values]
    if summary.storage is Storage.BOOLEANS:
        labels = [("false", "true")[int(value)] for value in numbers.values]
    return shape_of_classes(labels, numbers.weights, numbers.total)


def shape_of_classes(labels: Sequence[str], weights: Sequence[float], total: float) -> ClassShape:
    """Return the shape of classes that exclude each other."""
    low, high = min(weights), max(weights)
    return ClassShape(
        _classes(labels, weights, total),
        len(labels),
        low / total,
        high / low if low > 0 else None,
        effective_number(np.asarray(weights, dtype=float)),
    )


def label_shape(labels: Sequence[str], weights: Sequence[float], total: float) -> ClassShape:
    """Return the shape of labels that can be on together; the ratio is of their frequencies."""
    low, high = min(weights, default=0.0), max(weights, default=0.0)
    return ClassShape(
        _classes(labels, weights, total),
        len(labels),
        low / total if total > 0 else None,
        high / low if low > 0 else None,
        effective_number(np.asarray(weights, dtype=float)) if high > 0 else None,
        sum(weights) / total if total > 0 else None,
    )


def _classes(
    labels: Sequence[str], weights: Sequence[float], total: float
) -> tuple[ClassCount, ...]:
    pairs = zip(labels, weights, strict=True)
    return tuple(ClassCount(label, weight, weight / total) for label, weight in pairs)
