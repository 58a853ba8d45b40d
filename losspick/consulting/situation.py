"""Rows of targets and predictions that change along an axis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from losspick.core.curve import Axis

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Rows as nested lists: targets and predictions.
Rows: TypeAlias = Sequence[float] | Sequence[Sequence[float]] | Sequence[Sequence[Sequence[float]]]


def array(rows: Rows) -> NDArray[np.float64]:
    """Return rows as a loss takes them."""
    import numpy as np

    return np.asarray(rows, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Situation:
    """Rows of targets and predictions, and how the predictions move along the axis.

    Attributes:
        y: Targets.
        f: Predictions.
        direction: In the shape of f; the gradient shown is the one along it.
    """

    y: Rows
    f: Rows
    direction: Rows


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a plot: the situation at each place of the axis.

    Attributes:
        name: What is drawn.
        at: The situation at a place.
        counterpart: The line is that of the second player's loss.
    """

    name: str
    at: Callable[[float], Situation]
    counterpart: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """An axis with the cases that can be told apart on it; comparisons draw the first."""

    axis: Axis
    cases: tuple[Case, ...]
