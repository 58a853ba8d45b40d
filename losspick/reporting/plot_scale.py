"""The vertical axis of a plot, and round numbers to label axes with."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from losspick.core.curve import Curve
from losspick.core.numbers import number

#: A line this many times higher than the next one is cut off, so that the others can be seen.
_TOO_HIGH = 2.0
_MARGIN = 0.04

#: What of a curve is drawn.
Part: TypeAlias = Callable[[Curve], Sequence[float]]


def loss_part(curve: Curve) -> Sequence[float]:
    """Return the losses of a curve."""
    return curve.loss


def gradient_part(curve: Curve) -> Sequence[float]:
    """Return the gradients of a curve."""
    return curve.gradient


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high``."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Return where a value lies, 0 at the low end and 1 at the high one."""
        return (value - self.low) / (self.high - self.low)

    def ticks(self, most: int = 5) -> tuple[float, ...]:
        """Return at most that many round numbers on the axis."""
        step = _round_up((self.high - self.low) / max(most, 1))
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return tuple(i * step for i in range(first, last + 1))


def _round_up(step: float) -> float:
    """Return the next number of the form 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(power * round_step for round_step in (1, 2, 5, 10) if power * round_step >= step)


def vertical(curves: Sequence[Curve], part: Part) -> Scale:
    """Return the scale for one part of some curves; zero is on it where it is near."""
    spans = [_span([value for value in part(c) if math.isfinite(value)]) for c in curves]
    low, high = _cut(sorted(-low for low, _ in spans)), _cut(sorted(high for _, high in spans))
    low = -low
    if low > 0 and low < 0.5 * high:
        low = 0.0
    if high <= low:
        return Scale(low - 1.0, low + 1.0)
    edge = _MARGIN * (high - low)
    return Scale(low if low == 0.0 else low - edge, high if high == 0.0 else high + edge)


def _span(values: Sequence[float]) -> tuple[float, float]:
    return (min(values), max(values)) if values else (0.0, 0.0)


def _cut(tops: Sequence[float]) -> float:
    """Return the highest top, unless it is far above the next one that is above zero."""
    above = [top for top in tops[:-1] if top > 0]
    return min(tops[-1], _TOO_HIGH * above[-1]) if above else tops[-1]


def tick_words(value: float) -> str:
    """Return the label of a tick."""
    return number(0.0 if abs(value) < 1e-12 else value, 3).replace("-", "−")
