"""Rows of one query: who is to stand before whom, and at which places they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.core.loss import Array


def together(y: Array) -> Array:
    """Return for every two rows 1 where they belong to one query, else 0."""
    import numpy as np

    return np.where(y[:, None, 1] == y[None, :, 1], 1.0, 0.0)


def ahead(y: Array) -> Array:
    """Return for every two rows of a query 1 where the first has the higher grade, else 0."""
    import numpy as np

    return together(y) * np.where(y[:, None, 0] > y[None, :, 0], 1.0, 0.0)


def query_count(y: Array) -> float:
    """Return the number of queries."""
    return float((1.0 / together(y).sum(axis=1)).sum())


def places(y: Array, by: Array) -> Array:
    """Return the place of each row in its query, 1 for the largest; of equals the earlier first."""
    import numpy as np

    row = np.arange(len(by))
    earlier = (by[None, :] == by[:, None]) & (row[None, :] < row[:, None])
    before = np.where((by[None, :] > by[:, None]) | earlier, 1.0, 0.0)
    standing: Array = 1.0 + (together(y) * before).sum(axis=1)
    return standing
