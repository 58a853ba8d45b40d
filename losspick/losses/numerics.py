"""Logistic functions that neither overflow nor lose their tails."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.core.loss import Array


def softplus(x: Array) -> Array:
    """Return log(1 + exp(x))."""
    import numpy as np

    return np.logaddexp(0.0, x)


def expit(x: Array) -> Array:
    """Return 1 / (1 + exp(-x)), with full relative precision in the lower tail."""
    import numpy as np

    return np.exp(-softplus(-x))


def total(x: Array) -> Array:
    """Return the sum over the last axis."""
    import numpy as np

    summed: Array = np.sum(x, axis=-1)
    return summed


def log_softmax(x: Array) -> Array:
    """Return the logarithms of the softmax over the last axis."""
    import numpy as np

    shifted: Array = x - np.max(x, axis=-1, keepdims=True)
    return shifted - np.log(total(np.exp(shifted)))[..., None]


def softmax(x: Array) -> Array:
    """Return the softmax over the last axis."""
    import numpy as np

    return np.exp(log_softmax(x))


def sparsemax(x: Array) -> Array:
    """Return the probabilities nearest to x, over the last axis (Martins & Astudillo 2016)."""
    import numpy as np

    ordered = -np.sort(-x, axis=-1)
    # Of the thresholds for one, two, ... classes that stay above 0, the largest is the right one.
    candidates = (np.cumsum(ordered, axis=-1) - 1.0) / np.arange(1, x.shape[-1] + 1)
    nearest: Array = np.maximum(x - np.max(candidates, axis=-1, keepdims=True), 0.0)
    return nearest


def one_hot(y: Array, classes: int) -> Array:
    """Return the rows of the identity that class indices stand for."""
    import numpy as np

    return np.eye(classes)[np.asarray(y).astype(np.intp)]


def pick(table: Array, y: Array) -> Array:
    """Return the entry of each row that its class index names."""
    import numpy as np

    index = np.asarray(y).astype(np.intp)[:, None]
    return np.take_along_axis(table, index, axis=-1)[:, 0]


def times_log(x: Array, y: Array) -> Array:
    """Return x log(y), which is 0 where x is 0."""
    import numpy as np

    on = x > 0
    return np.where(on, x * np.log(np.where(on, y, 1.0)), 0.0)


def weights_of(class_weight: Sequence[float], y: Array) -> Array:
    """Return the weight of each row, from the weight of its class."""
    import numpy as np

    return np.asarray(class_weight, dtype=np.float64)[np.asarray(y).astype(np.intp)]


def above(y: Array, thresholds: int) -> Array:
    """Return 1 for each threshold 0, 1, ... that a rank lies above, else 0."""
    import numpy as np

    return np.where(np.asarray(y)[:, None] > np.arange(thresholds), 1.0, 0.0)
