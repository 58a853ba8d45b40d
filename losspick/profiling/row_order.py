"""What the order of the rows shows of a target: drift, as a fact and in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.numbers import number, share
from losspick.core.profile import Profile, ProfileWarning
from losspick.core.vocabulary import Kind
from losspick.profiling.column import Storage
from losspick.profiling.drift import Drift, drift_of_classes, drift_of_numbers
from losspick.profiling.encoding import LABELS
from losspick.profiling.measuring.numbers import MOST_DISTINCT
from losspick.profiling.shape import label_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

_ON_A_LINE = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.SURVIVAL,
    }
)


def with_drift(profile: Profile, column: Column) -> Profile:
    """Add the drift along the rows: of the mean of numbers, or of the shares of classes."""
    if column.measured is not None:
        return profile  # too many rows to hold: their order was not looked at
    if profile.kind in _ON_A_LINE and column.numbers is not None:
        found = drift_of_numbers(column.numbers)
        if found is None:
            return profile
        seen = replace(profile, drift=found.size, drift_by_chance=found.chance)
        return _warned(seen, found, _of_numbers(found))
    classes = _classes(column) if profile.kind in LABELS else None
    found = drift_of_classes(classes[0], len(classes[1])) if classes else None
    if classes is None or found is None:
        return profile
    seen = replace(profile, class_drift=found.size, drift_by_chance=found.chance)
    return _warned(seen, found, _of_classes(found, classes[1][found.index]))


def _classes(column: Column) -> tuple[NDArray[np.intp], list[str]] | None:
    """Return the class of each row, -1 where missing, and the labels; None of too many."""
    if column.codes is not None:
        return (column.codes, [*column.levels]) if len(column.levels) <= MOST_DISTINCT else None
    assert column.numbers is not None
    values, codes = np.unique(column.numbers, return_inverse=True)
    if values.size > MOST_DISTINCT:
        return None
    labels = [label_of(value) for value in values[~np.isnan(values)].tolist()]
    if column.storage is Storage.BOOLEANS:
        labels = [("false", "true")[label != "0"] for label in labels]
    return np.where(np.isnan(column.numbers), -1, codes), labels


def _of_numbers(found: Drift) -> str:
    low, high = found.levels
    return (
        f"mean {number(low, 3)} in rows {_rows(found.low)}, {number(high, 3)} in rows "
        f"{_rows(found.high)}: {number(found.size, 2)} robust standard deviations apart (random "
        f"order: up to {number(found.chance, 2)})"
    )


def _of_classes(found: Drift, label: str) -> str:
    low, high = found.levels
    return (
        f"class {label!r} makes up {share(low)} of rows {_rows(found.low)} and {share(high)} of "
        f"rows {_rows(found.high)} (random order: up to {share(min(found.chance, 1.0))} apart)"
    )


def _rows(span: tuple[int, int]) -> str:
    return f"{span[0]:,} to {span[1]:,}"


def _warned(profile: Profile, found: Drift, words: str) -> Profile:
    if not found.sure:
        return profile
    text = f"{words}: shuffle, or split by time"
    return replace(profile, warnings=(*profile.warnings, ProfileWarning("drift", text)))
