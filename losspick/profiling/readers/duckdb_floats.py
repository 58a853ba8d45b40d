"""Floats of a DuckDB relation, without a detour.

By way of Arrow and narwhals pandas would be loaded as well, for a tenth of what the reading costs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def floats_of_relation(relation: Any, names: Sequence[str]) -> list[NDArray[np.float64]] | None:
    """Return columns of floats, NaN where missing; None if a NaN stands in them."""
    found = relation.project(", ".join(f'"{name}"' for name in names)).fetchnumpy()
    columns = [found[name] for name in names]
    if any(bool(np.isnan(np.ma.compressed(column)).any()) for column in columns):
        return None
    return [np.ma.filled(column, np.nan) for column in columns]
