"""What the order of the rows shows of a target: drift, as a fact and in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.core.numbers import number, share
from losspick.core.profile import Profile, ProfileWarning
from losspick.core.vocabulary import Kind
from losspick.profiling.column import Storage
from losspick.profiling.drift import Drift, drift_of_classes, drift_of_numbers, parts_of
from losspick.profiling.encoding import LABELS
from losspick.profiling.shape import label_of

if TYPE_CHECKING:
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
    values = column.codes if column.codes is not None else column.numbers
    parts = column.tenths if values is None else parts_of(values)
    if column.unordered or not parts:
        return profile
    if profile.kind in _ON_A_LINE and column.codes is None:
        found = drift_of_numbers(parts, column.rows)
        if found is None:
            return profile
        seen = replace(profile, drift=found.size, drift_by_chance=found.chance)
        return _warned(seen, found, _of_numbers(found))
    differing = drift_of_classes(parts, column.rows) if profile.kind in LABELS else None
    if differing is None:
        return profile
    found, code = differing
    seen = replace(profile, class_drift=found.size, drift_by_chance=found.chance)
    return _warned(seen, found, _of_classes(found, _label(column, code)))


def _label(column: Column, code: float) -> str:
    """Return a class as it stands in the data."""
    if column.codes is not None:
        return column.levels[int(code)]
    return ("false", "true")[int(code)] if column.storage is Storage.BOOLEANS else label_of(code)


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
