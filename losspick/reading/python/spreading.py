"""Products of matrices that mix rows and leave the classes where they are."""

from __future__ import annotations

from dataclasses import replace

from losspick.reading.python.values import UNKNOWN, TensorV, Value


def spread(weights: Value, scores: Value) -> TensorV | None:
    """Return raw scores that a product sums over rows: neighbours in a graph, say."""
    if not isinstance(scores, TensorV) or not scores.made or scores.activation != "linear":
        return None
    free = weights == UNKNOWN or (isinstance(weights, TensorV) and is_data(weights))
    return replace(scores, units=None, rank=None, learned=False) if free else None


def is_data(value: TensorV) -> bool:
    """Tell whether an array comes from no model and is no number."""
    return not value.made and value.activation is None and value.rank != 0
