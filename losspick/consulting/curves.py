"""Values and gradients of a loss along its axis; the first step that needs numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from losspick.consulting.settings import SHARES, THRESHOLDS, Case, Setting, settings_of
from losspick.core.curve import Axis, Curve, Plot
from losspick.core.loss import Loss, ParameterValue

if TYPE_CHECKING:
    from losspick.consulting.settings import Rows
    from losspick.core.loss import Array

POINTS = 161

#: Stand-ins for parameters that only data can give, for the three classes of the examples.
_EXAMPLES: Mapping[str, tuple[float, ...]] = {
    "prior": SHARES,
    "class_weight": tuple(1.0 / (len(SHARES) * share) for share in SHARES),
    "thresholds": THRESHOLDS,
}
_EXAMPLE_WHY: Mapping[str, str] = {
    "prior": "an example: shares of 60 %, 30 % and 10 %, the last class true",
    "class_weight": "an example: classes of 60 %, 30 % and 10 %, the last one true",
    "thresholds": "an example: five ranks",
}


def example_parameters(
    loss: Loss, given: Mapping[str, ParameterValue] | None = None
) -> tuple[ParameterValue, ...] | None:
    """Return values to draw a loss with: given, else default, else an example's; None if unknown.

    Args:
        loss: The loss.
        given: Values by the name of the parameter.
    """
    found = []
    for parameter in loss.parameters:
        if given and parameter.name in given:
            found.append(given[parameter.name])
        elif parameter.default is not None:
            found.append(ParameterValue(parameter.name, parameter.default, "the default"))
        elif parameter.name in _EXAMPLES:
            name = parameter.name
            found.append(ParameterValue(name, _EXAMPLES[name], _EXAMPLE_WHY[name]))
        else:
            return None
    return tuple(found)


def arguments_of(parameters: Sequence[ParameterValue]) -> dict[str, Any]:
    """Return parameters as the keywords of ``Loss.value``."""
    return {item.name: item.value for item in parameters}


def along(loss: Loss, case: Case, places: Sequence[float], parameters: Mapping[str, Any]) -> Curve:
    """Return loss and gradient at places of the axis.

    Where a situation has several rows, the loss is that of the batch, their mean, and the gradient
    is that of the batch along the direction in which its rows move.
    """
    import numpy as np

    values, slopes = [], []
    with np.errstate(all="ignore"):
        for place in places:
            situation = case.at(place)
            y, f, direction = map(_array, (situation.y, situation.f, situation.direction))
            values.append(float(loss.value(y, f, **parameters).mean()))
            slope = (loss.gradient(y, f, **parameters) * direction).sum() / len(y)
            slopes.append(float(slope) + 0.0)  # no minus before a zero
    return Curve(case.name, tuple(places), tuple(values), tuple(slopes))


def _array(rows: Rows) -> Array:
    import numpy as np

    return np.asarray(rows, dtype=np.float64)


def steps(low: float, high: float, count: int = POINTS) -> tuple[float, ...]:
    """Return places at equal distances, both ends included."""
    return tuple(low + (high - low) * i / (count - 1) for i in range(count))


def plot_of(loss: Loss) -> Plot | None:
    """Return the natural plot of a loss with its default parameters, None where there is none."""
    settings, parameters = settings_of(loss), example_parameters(loss)
    if not settings or parameters is None:
        return None
    return Plot(loss.title, settings[0].axis, _lines(loss, settings[0], arguments_of(parameters)))


def _lines(loss: Loss, setting: Setting, parameters: Mapping[str, Any]) -> tuple[Curve, ...]:
    places = steps(setting.axis.low, setting.axis.high)
    lines: list[Curve] = []
    for case in setting.cases:
        line = along(loss, case, places, parameters)
        if not any(_same(line, other) for other in lines):
            lines.append(line)
    if len(lines) == 1:
        lines = [Curve(loss.id, *_points(lines[0]))]
    return tuple(lines)


def _points(curve: Curve) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    return curve.x, curve.loss, curve.gradient


def _same(one: Curve, other: Curve) -> bool:
    import numpy as np

    return bool(np.allclose(one.loss, other.loss, rtol=1e-6, atol=1e-9, equal_nan=True))


def values_at(loss: Loss, axis: Axis) -> tuple[Curve, ...]:
    """Return each line of the natural plot at the few places that are told in numbers."""
    parameters = arguments_of(example_parameters(loss) or ())
    lines = plot_of(loss)
    shown = {curve.name for curve in lines.curves} if lines else set()
    cases = settings_of(loss)[0].cases
    alone = len(shown) == 1
    return tuple(
        along(loss, case, axis.at, parameters)
        for case in (cases[:1] if alone else cases)
    )
