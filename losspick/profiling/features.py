"""The other columns of a table as numbers that trees can split on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import Storage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

    Array = NDArray[np.float64]

#: Levels of a column that are told apart, the most frequent; the rest are one more.
MOST_LEVELS = 200

#: Columns that are looked at, the first of more.
MOST_COLUMNS = 200

#: Quantile bins in which a column alone is asked for the target.
BINS = 50

#: From this share of the spread of the ranks one column is as good as the target itself.
LEAKS = 0.98


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """A matrix of features.

    Attributes:
        names: Of the columns.
        matrix: Shape (rows, columns), NaN where missing.
        categories: Which columns are codes of levels.
        skipped: Names of the columns that hold neither numbers nor repeated words.
    """

    names: tuple[str, ...]
    matrix: Array
    categories: tuple[bool, ...]
    skipped: tuple[str, ...]


def features_of(columns: Sequence[Column], rows: NDArray[np.intp]) -> Features:
    """Take numbers as they are and words as codes, on some of the rows."""
    usable: list[tuple[str, Array, bool]] = []
    skipped: list[str] = []
    for column in columns:
        values = _numbers(column, rows) if len(usable) < MOST_COLUMNS else None
        if values is None:
            skipped.append(column.name)
        else:
            usable.append((column.name, values, column.codes is not None))
    return Features(
        tuple(name for name, _, _ in usable),
        np.column_stack([values for _, values, _ in usable])
        if usable
        else np.empty((rows.size, 0)),
        tuple(words for _, _, words in usable),
        tuple(skipped),
    )


def _numbers(column: Column, rows: NDArray[np.intp]) -> Array | None:
    if column.numbers is not None:
        return column.numbers[rows]
    if column.codes is None or column.storage is not Storage.TEXT:
        return None
    codes = column.codes[rows]
    counts = np.bincount(codes[codes >= 0], minlength=len(column.levels))
    if np.count_nonzero(counts) > 0.5 * codes.size:  # names of rows, or free text
        return None
    place = np.full(len(column.levels) + 1, MOST_LEVELS, dtype=np.float64)
    frequent = np.argsort(-counts, kind="stable")[:MOST_LEVELS]
    place[frequent] = np.arange(frequent.size)
    place[-1] = np.nan  # the code of a missing cell is -1
    return place[codes]


def leaks(features: Features, target: Array) -> tuple[tuple[str, float], ...]:
    """Return the columns that alone explain nearly all of the target's ranks, and how much."""
    order = np.argsort(target, kind="stable")
    ranks = np.empty(target.size)
    ranks[order] = np.arange(target.size)
    ranks = _tied(target, ranks)
    found = []
    for index, name in enumerate(features.names):
        explained = _alone(features.matrix[:, index], ranks, codes=features.categories[index])
        if explained >= LEAKS:
            found.append((name, explained))
    return tuple(found)


def _tied(target: Array, ranks: Array) -> Array:
    """Return ranks with the mean of those that are tied."""
    _, at = np.unique(target, return_inverse=True)
    means: Array = (np.bincount(at, ranks) / np.bincount(at))[at]
    return means


def _alone(values: Array, ranks: Array, *, codes: bool) -> float:
    """Return the share of the ranks' variance between bins of a column, corrected for chance."""
    if codes:
        groups = np.where(np.isnan(values), -1.0, values)
    else:
        known = values[~np.isnan(values)]
        if not known.size:
            return 0.0
        edges = np.unique(np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1]))
        groups = np.where(np.isnan(values), -1.0, np.searchsorted(edges, values, "right"))
    _, at = np.unique(groups, return_inverse=True)
    sizes = np.bincount(at)
    means = np.bincount(at, ranks) / sizes
    total = float(((ranks - ranks.mean()) ** 2).sum())
    left = float(((ranks - means[at]) ** 2).sum())
    free = ranks.size - sizes.size
    if free < 1 or total <= 0.0:
        return 0.0
    return 1.0 - left / free / (total / (ranks.size - 1))
