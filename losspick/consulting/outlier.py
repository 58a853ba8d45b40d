"""What one bad row does to a loss: a small sample, computed with and without it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from losspick.consulting.situation import Setting, array
from losspick.core.comparison import OutlierEffect
from losspick.core.curve import AxisKind
from losspick.core.domains import Link
from losspick.core.loss import Loss, Units

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: Places of each look for the best constant, and looks, each at the best part of the last one.
_GRID, _LOOKS = 401, 8
#: Values of a loss tell the place of their minimum to about half of the digits of a number.
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Example:
    """A sample, the same with one value spoiled, and what happened.

    Attributes:
        words: The story, one sentence.
        clean: Values of the targets.
        spoiled: The same, the last one wrong.
        low: Where the best constant prediction is looked for.
        high: The other end.
    """

    words: str
    clean: tuple[float, ...]
    spoiled: tuple[float, ...]
    low: float
    high: float


_AMOUNTS = Example(
    "Targets 8, 9, 10, 11, 12 and one constant prediction for all; then the 12 is written as 120",
    (8.0, 9.0, 10.0, 11.0, 12.0),
    (8.0, 9.0, 10.0, 11.0, 120.0),
    1e-3,
    130.0,
)
_FRACTIONS = Example(
    "Targets 0.02, 0.04, 0.05, 0.06, 0.08 and one constant prediction for all; then the 0.08 is "
    "written as 0.8",
    (0.02, 0.04, 0.05, 0.06, 0.08),
    (0.02, 0.04, 0.05, 0.06, 0.8),
    1e-4,
    1.0 - 1e-4,
)
_ANGLES = Example(
    "Targets -0.2, -0.1, 0, 0.1, 0.2 radians and one constant prediction for all; then the 0.2 is "
    "turned round to 2.94",
    (-0.2, -0.1, 0.0, 0.1, 0.2),
    (-0.2, -0.1, 0.0, 0.1, 2.94),
    -math.pi,
    math.pi,
)
_FITS: Mapping[AxisKind, Example] = {
    AxisKind.ERROR: _AMOUNTS,
    AxisKind.PREDICTION: _AMOUNTS,
    AxisKind.FRACTION: _FRACTIONS,
    AxisKind.ANGLE: _ANGLES,
}

#: Right rows, and where they and a wrong one lie: probability or margin of the truth.
RIGHT = 99
_PLACES: Mapping[AxisKind, tuple[float, float]] = {
    AxisKind.PROBABILITY: (0.95, 0.01),
    AxisKind.MARGIN: (3.0, -4.5),
}
_ROW_WORDS: Mapping[AxisKind, str] = {
    AxisKind.PROBABILITY: "{n} rows whose true class has probability {right:g}, and a mislabelled "
    "row whose given class has {wrong:g}",
    AxisKind.MARGIN: "{n} rows right by a margin of {right:g}, and a mislabelled row with a margin "
    "of {wrong:g}",
}


def example_words(kind: AxisKind) -> str | None:
    """Return the rows of the example in words, None where there is none."""
    if kind in _FITS:
        return _FITS[kind].words
    if kind in _PLACES:
        right, wrong = _PLACES[kind]
        return _ROW_WORDS[kind].format(n=RIGHT, right=right, wrong=wrong)
    return None


def outlier_effect(
    loss: Loss, setting: Setting, parameters: Mapping[str, Any]
) -> OutlierEffect | None:
    """Return what the bad row of the example does; None where the example does not apply."""
    kind = setting.axis.kind
    if kind in _FITS and loss.units is Units.PER_TARGET:
        return _fitted(loss, _FITS[kind], parameters)
    if kind in _PLACES and len(setting.cases[0].at(_PLACES[kind][0]).y) == 1:
        return _shared(loss, setting, _PLACES[kind], parameters)
    return None


def _fitted(loss: Loss, example: Example, parameters: Mapping[str, Any]) -> OutlierEffect:
    clean = best_constant(loss, example.clean, (example.low, example.high), parameters)
    spoiled = best_constant(loss, example.spoiled, (example.low, example.high), parameters)
    y = array(example.spoiled)
    pulls = abs(loss.gradient(y, _linked(loss, array([clean] * len(y))), **parameters))
    return OutlierEffect(
        clean=clean,
        spoiled=spoiled,
        share_of_loss=None,
        share_of_gradient=_share(float(pulls[-1]), float(pulls[:-1].sum())),
    )


def _shared(
    loss: Loss, setting: Setting, places: tuple[float, float], parameters: Mapping[str, Any]
) -> OutlierEffect:
    from losspick.consulting.curves import along

    line = along(loss, setting.cases[0], places, parameters)
    right, wrong = line.loss
    calm, pull = map(abs, line.gradient)
    return OutlierEffect(
        clean=None,
        spoiled=None,
        share_of_loss=_share(wrong, RIGHT * right),
        share_of_gradient=_share(pull, RIGHT * calm),
    )


def best_constant(
    loss: Loss,
    targets: Sequence[float],
    interval: tuple[float, float],
    parameters: Mapping[str, Any],
) -> float:
    """Return the constant with the lowest mean loss, as a prediction of the target itself."""
    import numpy as np

    y = array(targets)
    low, high = interval
    for _ in range(_LOOKS):
        grid = np.linspace(low, high, _GRID)
        with np.errstate(all="ignore"):
            means = _mean_loss(loss, y, parameters)(_linked(loss, grid))
        best = int(np.nanargmin(means))
        low, high = grid[max(best - 1, 0)], grid[min(best + 1, _GRID - 1)]
    return round(float(grid[best]), _DIGITS) + 0.0


def _mean_loss(loss: Loss, y: Array, parameters: Mapping[str, Any]) -> Callable[[Array], Array]:
    """Return the mean loss over the targets for each of many constants."""
    import numpy as np

    def means(constants: Array) -> Array:
        f = np.repeat(constants, len(y))
        values = loss.value(np.tile(y, len(constants)), f, **parameters)
        means_of_rows: Array = values.reshape(len(constants), len(y)).mean(axis=1)
        return means_of_rows

    return means


def _linked(loss: Loss, predictions: Array) -> Array:
    """Return predictions of the target as the loss takes them."""
    import numpy as np

    if loss.form.link is Link.LOG:
        return np.log(predictions)
    if loss.form.link is Link.LOGIT:
        return np.log(predictions / (1.0 - predictions))
    return predictions


def _share(one: float, others: float) -> float:
    return one / (one + others) if one + others > 0 else math.nan
