"""What a batch of outputs shows of the activation that made them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from losspick.core.records import record

#: Fewer numbers may lie in a range by chance: half of all would do so 1 time in 65,000.
_FEWEST = 16
#: Single precision sums to 1 within this.
_ROUNDING = 1e-3


@record(frozen=True, slots=True)
class Seen:
    """An activation that explains what was seen.

    Attributes:
        activation: Its name; None: not to be told.
        certain: Nothing but this activation, or one with the same image, gives such numbers.
    """

    activation: str | None
    certain: bool = True


def activation_of_rows(rows: Sequence[Sequence[float]]) -> Seen:
    """Return the activation behind rows of outputs, one a class."""
    numbers = [number for row in rows for number in row]
    if len(numbers) < _FEWEST or not all(map(math.isfinite, numbers)):
        return Seen(None)
    several = min(map(len, rows)) > 1
    if several and _sum_to_one(rows):
        return Seen("softmax")
    if several and max(numbers) <= 0.0 and _sum_to_one([list(map(math.exp, row)) for row in rows]):
        return Seen("log_softmax")
    if all(0.0 <= number <= 1.0 for number in numbers):
        return Seen("sigmoid" if min(numbers) > 0.0 else None, certain=False)
    if min(numbers) < -1.0 or (min(numbers) < -0.5 and max(numbers) > 1.0):
        return Seen("linear", certain=min(numbers) < -2.0)
    return Seen(None)


def _sum_to_one(rows: Sequence[Sequence[float]]) -> bool:
    return all(min(row) >= 0.0 and abs(sum(row) - 1.0) < _ROUNDING for row in rows)
