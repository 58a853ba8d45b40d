"""Distances and cosines of embeddings with their derivatives; the last axis is the embedding."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: Lengths from which on a direction counts as known; shorter vectors have a cosine near 0.
SHORTEST = 1e-12


def length(x: Array) -> Array:
    """Return the Euclidean length."""
    import numpy as np

    found: Array = np.sqrt(np.sum(x * x, axis=-1))
    return found


def unit(x: Array) -> Array:
    """Return the direction; 0 for 0."""
    import numpy as np

    return x / np.maximum(length(x), SHORTEST)[..., None]


def cosine(a: Array, b: Array) -> Array:
    """Return the cosine of the angle between vectors."""
    import numpy as np

    similar: Array = np.sum(unit(a) * unit(b), axis=-1)
    return similar


def cosine_slope(a: Array, b: Array) -> Array:
    """Return the derivative of the cosine by ``a``: across ``a``, and steeper the shorter it is."""
    import numpy as np

    across = unit(b) - cosine(a, b)[..., None] * unit(a)
    return across / np.maximum(length(a), SHORTEST)[..., None]


def through_unit(x: Array, slope: Array) -> Array:
    """Return the derivative by ``x`` of what has this derivative by the direction of ``x``."""
    import numpy as np

    direction = unit(x)
    along = np.sum(slope * direction, axis=-1)[..., None]
    across: Array = slope - along * direction
    return across / np.maximum(length(x), SHORTEST)[..., None]
