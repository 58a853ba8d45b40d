"""Values and gradients of a loss along its axis; the first step that needs numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from losspick.consulting.settings import SHARES, THRESHOLDS, settings_of
from losspick.consulting.situation import Case, array
from losspick.core.curve import Curve, Plot
from losspick.core.loss import Loss, ParameterValue
from losspick.losses.estimates import LEVELS

if TYPE_CHECKING:
    pass

POINTS = 161

#: Stand-ins for parameters that only data can give, for the three classes of the examples.
EXAMPLES: Mapping[str, tuple[float, ...]] = {
    "prior": SHARES,
    "class_weight": tuple(1.0 / (len(SHARES) * share) for share in SHARES),
    "thresholds": THRESHOLDS,
    "levels": LEVELS,
}
_EXAMPLE_WHY: Mapping[str, str] = {
    "prior": "an example: shares of 60 %, 30 % and 10 %, the last class true",
    "class_weight": "an example: classes of 60 %, 30 % and 10 %, the last one true",
    "thresholds": "an example: five ranks",
    "levels": "an example: the ends of a 90 % interval and the median",
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
        elif parameter.name in EXAMPLES:
            found.append(example(parameter.name))
        else:
            return None
    return tuple(found)


def example(name: str) -> ParameterValue:
    """Return a stand-in for a parameter that only data can give."""
    return ParameterValue(name, EXAMPLES[name], _EXAMPLE_WHY[name])


def arguments_of(parameters: Sequence[ParameterValue]) -> dict[str, Any]:
    """Return parameters as the keywords of ``Loss.value``."""
    return {item.name: item.value for item in parameters}


def along(loss: Loss, case: Case, places: Sequence[float], parameters: Mapping[str, Any]) -> Curve:
    """Return loss and gradient at places of the axis.

    Where a situation has several rows, the loss is that of the batch, their mean, and the gradient
    is that of the batch along the direction in which its rows move.
    """
    import numpy as np

    drawn = loss.counterpart if case.counterpart and loss.counterpart else loss
    values, slopes = [], []
    with np.errstate(all="ignore"):
        for place in places:
            situation = case.at(place)
            y, f, direction = map(array, (situation.y, situation.f, situation.direction))
            values.append(float(drawn.value(y, f, **parameters).mean()))
            slope = (drawn.gradient(y, f, **parameters) * direction).sum() / len(y)
            slopes.append(float(slope) + 0.0)  # no minus before a zero
    return Curve(case.name, tuple(places), tuple(values), tuple(slopes))


def steps(low: float, high: float, count: int = POINTS) -> tuple[float, ...]:
    """Return places at equal distances, both ends included."""
    return tuple(low + (high - low) * i / (count - 1) for i in range(count))


def plot_of(loss: Loss, given: Mapping[str, ParameterValue] | None = None) -> Plot | None:
    """Return the natural plot of a loss, None where there is none; see ``example_parameters``."""
    settings, parameters = settings_of(loss), example_parameters(loss, given)
    if not settings or parameters is None:
        return None
    axis = settings[0].axis
    places = steps(axis.low, axis.high)
    arguments = arguments_of(parameters)
    cases = _told_apart(loss, settings[0].cases, places, arguments)
    return Plot(
        title=loss.title,
        axis=axis,
        curves=tuple(along(loss, case, places, arguments) for case in cases),
        points=tuple(along(loss, case, axis.at, arguments) for case in cases),
        parameters=parameters,
    )


def _told_apart(
    loss: Loss, cases: Sequence[Case], places: Sequence[float], parameters: Mapping[str, Any]
) -> tuple[Case, ...]:
    """Return the cases whose lines differ; a single one goes by the name of the loss."""
    import numpy as np

    lines: list[tuple[Case, Curve]] = []
    for case in cases:
        line = along(loss, case, places, parameters)
        alike = [i for i, (_, o) in enumerate(lines) if np.allclose(line.loss, o.loss, atol=1e-9)]
        if alike:
            first, drawn = lines[alike[0]]
            lines[alike[0]] = (replace(first, name=f"{first.name}, {case.name}"), drawn)
        else:
            lines.append((case, line))
    found = tuple(case for case, _ in lines)
    return found if len(found) > 1 else (replace(cases[0], name=loss.id),)
