"""Columns that alone tell nearly all of a target: they may not be known when it is predicted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.numbers import share
from losspick.core.profile import ProfileWarning

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.features import Features

    Array = NDArray[np.float64]

#: Quantile bins in which a column alone is asked for a target of numbers.
BINS = 50

#: From this share of what can be told one column is as good as the target itself.
LEAKS = 0.98

#: Thresholds for each class beyond the first that cost nothing: "normal" lies between two.
FREE_CUTS = 2


def leak_warnings(
    found: Sequence[tuple[str, float]], features: Features, what: str
) -> Iterator[ProfileWarning]:
    """Warn of columns that tell nearly all of the target.

    Args:
        found: The columns, and how much each explains.
        features: Those that were used after all.
        what: What it is that they explain.
    """
    for name, part in found:
        used = "with it" if name in features.names else "without it"
        yield ProfileWarning(
            "leak-like-column",
            f"column {name!r} alone explains {share(min(part, 1.0))} of {what}: is it known "
            f"when predictions are made? What the features explain was measured {used}",
        )


def class_leaks(features: Features, codes: NDArray[np.intp]) -> tuple[tuple[str, float], ...]:
    """Return the columns along which the classes hardly ever change, and how much each explains.

    Args:
        features: The columns.
        codes: The classes, 0 to classes - 1.
    """
    parts = (
        (name, _apart(features.matrix[:, at], codes, levels=features.categories[at]))
        for at, name in enumerate(features.names)
    )
    return tuple((name, part) for name, part in parts if part >= LEAKS)


def _apart(values: Array, codes: NDArray[np.intp], *, levels: bool) -> float:
    """Return 1 less the changes of class from row to row along a column, by those by chance.

    Rows of the same value stand in any order: their expected changes are counted. Between levels
    nothing is counted, since they have no order, and between numbers a few cuts are free.
    """
    keys = np.where(np.isnan(values), -np.inf, values)
    _, place, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    counts = np.zeros((sizes.size, int(codes.max()) + 1))
    np.add.at(counts, (place, codes), 1.0)
    classes = counts.sum(axis=0)
    same = (classes * (classes - 1.0)).sum() / (codes.size * (codes.size - 1.0))
    alike = (counts * (counts - 1.0)).sum(axis=1)
    changes = float((sizes - 1.0 - alike / sizes).sum())
    pairs = float((sizes - 1).sum())
    if not levels:
        shares = counts / sizes[:, None]
        changes += float((1.0 - (shares[1:] * shares[:-1]).sum(axis=1)).sum())
        changes = max(0.0, changes - FREE_CUTS * (classes.size - 1))
        pairs += sizes.size - 1.0
    if 2.0 * pairs < codes.size or same >= 1.0:
        return 0.0
    return float(1.0 - changes / (pairs * (1.0 - same)))


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
