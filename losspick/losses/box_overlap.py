"""How boxes (x1, y1, x2, y2) overlap, with derivatives by the predicted one.

A predicted box whose corners are the wrong way round has no area: its overlap is 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from losspick.core.records import record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from losspick.core.loss import Array

    Flags: TypeAlias = NDArray[np.bool_]


@record(frozen=True, slots=True)
class Measured:
    """A number of each pair of boxes, and its derivative by the predicted corners.

    Attributes:
        value: Shape (n,).
        slope: Shape (n, 4).
    """

    value: Array
    slope: Array

    def __add__(self, other: Measured) -> Measured:
        return Measured(self.value + other.value, self.slope + other.slope)

    def __sub__(self, other: Measured) -> Measured:
        return Measured(self.value - other.value, self.slope - other.slope)

    def times(self, other: Measured) -> Measured:
        """Return the product of two."""
        slope = self.slope * other.value[:, None] + other.slope * self.value[:, None]
        return Measured(self.value * other.value, slope)

    def over(self, other: Measured) -> Measured:
        """Return the quotient, and 0 where there is nothing to divide by."""
        import numpy as np

        on = other.value > 0.0
        below = np.where(on, other.value, 1.0)
        value = np.where(on, self.value / below, 0.0)
        slope = (self.slope - value[:, None] * other.slope) / below[:, None]
        return Measured(value, np.where(on[:, None], slope, 0.0))


def side(f: Array, axis: int) -> Measured:
    """Return the width (axis 0) or height (axis 1) of the predicted boxes, at least 0."""
    import numpy as np

    low, high = f[:, axis], f[:, axis + 2]
    on = high > low
    return Measured(np.where(on, high - low, 0.0), _slopes(f, axis, on, on))


def known_side(y: Array, axis: int) -> Array:
    """Return the width (axis 0) or height (axis 1) of the true boxes."""
    length: Array = y[:, axis + 2] - y[:, axis]
    return length


def overlap(y: Array, f: Array) -> tuple[Measured, Measured]:
    """Return intersection over union, and the area of the union."""
    shared = _shared_side(y, f, 0).times(_shared_side(y, f, 1))
    own = side(f, 0).times(side(f, 1))
    true = known_side(y, 0) * known_side(y, 1)
    union = Measured(own.value + true - shared.value, own.slope - shared.slope)
    return shared.over(union), union


def hull_side(y: Array, f: Array, axis: int) -> Measured:
    """Return the width or height of the smallest box around both."""
    import numpy as np

    low, high = f[:, axis], f[:, axis + 2]
    out_low, out_high = low < y[:, axis], high > y[:, axis + 2]
    length = np.maximum(high, y[:, axis + 2]) - np.minimum(low, y[:, axis])
    return Measured(length, _slopes(f, axis, out_low, out_high))


def apart(y: Array, f: Array) -> Measured:
    """Return the squared distance of the centres over the squared diagonal around both."""
    distance = _squared(_between(y, f, 0)) + _squared(_between(y, f, 1))
    diagonal = _squared(hull_side(y, f, 0)) + _squared(hull_side(y, f, 1))
    return distance.over(diagonal)


def _shared_side(y: Array, f: Array, axis: int) -> Measured:
    import numpy as np

    low, high = f[:, axis], f[:, axis + 2]
    length = np.minimum(high, y[:, axis + 2]) - np.maximum(low, y[:, axis])
    on = length > 0.0
    low_moves, high_moves = on & (low > y[:, axis]), on & (high < y[:, axis + 2])
    return Measured(np.where(on, length, 0.0), _slopes(f, axis, low_moves, high_moves))


def _between(y: Array, f: Array, axis: int) -> Measured:
    """Return how far the predicted centre lies beyond the true one."""
    import numpy as np

    gap = (f[:, axis] + f[:, axis + 2] - y[:, axis] - y[:, axis + 2]) / 2.0
    slope = np.zeros_like(f)
    slope[:, (axis, axis + 2)] = 0.5
    return Measured(gap, slope)


def _squared(one: Measured) -> Measured:
    return one.times(one)


def _slopes(f: Array, axis: int, low_counts: Flags, high_counts: Flags) -> Array:
    """Return the derivatives of a length by the corners, where they are its ends."""
    import numpy as np

    slope = np.zeros_like(f)
    slope[:, axis], slope[:, axis + 2] = np.where(low_counts, -1.0, 0.0), high_counts
    return slope
