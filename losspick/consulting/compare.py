"""Losses side by side: the axis that they share, and what is computed along it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from losspick.consulting.curves import along, arguments_of, example_parameters, steps
from losspick.consulting.outlier import example_words, outlier_effect
from losspick.consulting.settings import settings_of, shared_axis, within
from losspick.consulting.situation import Setting
from losspick.core.comparison import ComparedLoss, Comparison, PointValue
from losspick.core.curve import Axis, AxisKind, Curve, Plot
from losspick.core.loss import Loss, ParameterValue
from losspick.errors import UsageError

#: More lines can't be told apart in one plot.
MOST = 6

#: Values of parameters that the user gives, by loss and name.
Given = Mapping[str, Mapping[str, ParameterValue]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A loss on its way into the comparison."""

    loss: Loss
    setting: Setting | None
    parameters: tuple[ParameterValue, ...]

    @property
    def arguments(self) -> dict[str, Any]:
        return arguments_of(self.parameters)


def compare_losses(
    losses: Sequence[Loss], *, at: Sequence[float], given: Given, version: str
) -> Comparison:
    """Return losses side by side.

    Args:
        losses: Two to six of them.
        at: Places of the axis whose values are wanted; empty: a few usual ones.
        given: Parameters.
        version: Of losspick.

    Raises:
        UsageError: Too few or too many losses, or a place where they are not defined.
    """
    _check_number(losses)
    kind = _shared_kind(losses, given)
    entries = [_entry(loss, kind, given.get(loss.id, {})) for loss in losses]
    settings = [entry.setting for entry in entries if entry.setting]
    axis = shared_axis([setting.axis for setting in settings]) if settings else None
    places = _places(axis, at)
    return Comparison(
        version=version,
        axis=axis.kind if axis else None,
        setting=axis.setting if axis else "",
        losses=tuple(_compared(entry, places) for entry in entries),
        notes=_notes(entries, axis),
        example=example_words(axis.kind) if axis else None,
        plot=_plot(entries, axis, at) if axis else None,
    )


def _check_number(losses: Sequence[Loss]) -> None:
    if len(losses) < 2:
        raise UsageError(
            "a comparison takes at least two different losses",
            fix="losspick explain NAME tells about one",
        )
    if len(losses) > MOST:
        raise UsageError(
            f"{len(losses)} losses can't be told apart in one plot",
            fix=f"compare at most {MOST}",
        )


def _shared_kind(losses: Sequence[Loss], given: Given) -> AxisKind | None:
    """Return the axis that most losses share, the first one's choice first; None without two."""
    votes: dict[AxisKind, int] = {}
    for loss in losses:
        if example_parameters(loss, given.get(loss.id)) is not None:
            for setting in settings_of(loss):
                votes[setting.axis.kind] = votes.get(setting.axis.kind, 0) + 1
    best = max(votes, key=lambda kind: votes[kind], default=None)
    return best if best is not None and votes[best] > 1 else None


def _entry(loss: Loss, kind: AxisKind | None, given: Mapping[str, ParameterValue]) -> _Entry:
    parameters = example_parameters(loss, given)
    fitting = [setting for setting in settings_of(loss) if setting.axis.kind is kind]
    drawable = fitting[0] if fitting and parameters is not None else None
    return _Entry(loss, drawable, parameters or ())


def _places(axis: Axis | None, at: Sequence[float]) -> tuple[float, ...]:
    if axis is None:
        return ()
    outside = [place for place in at if not within(axis, place)]
    if outside:
        raise UsageError(
            f"{outside[0]:g} is not a {axis.kind.value} at which these losses are defined",
            where="--at",
            fix=f"choose places in {axis.domain}",
        )
    return tuple(at) or axis.at


def _compared(entry: _Entry, places: Sequence[float]) -> ComparedLoss:
    loss, setting = entry.loss, entry.setting
    return ComparedLoss(
        id=loss.id,
        title=loss.title,
        tasks=loss.tasks,
        formula=loss.formula,
        elicits=loss.elicits,
        noise=loss.noise,
        convex=loss.convex,
        bounded_gradient=loss.bounded_gradient,
        targets=loss.targets,
        takes=loss.form.name,
        activation=loss.form.head.name,
        units=loss.units.value,
        frameworks=tuple(dict.fromkeys(spelling.framework for spelling in loss.spellings)),
        parameters=entry.parameters,
        drawn=setting is not None,
        values=_values(entry, setting, places) if setting else (),
        outlier=outlier_effect(loss, setting, entry.arguments) if setting else None,
    )


def _values(entry: _Entry, setting: Setting, places: Sequence[float]) -> tuple[PointValue, ...]:
    line = along(entry.loss, setting.cases[0], places, entry.arguments)
    found = zip(line.x, line.loss, line.gradient, strict=True)
    return tuple(PointValue(at=x, loss=value, gradient=slope) for x, value, slope in found)


def _plot(entries: Sequence[_Entry], axis: Axis, at: Sequence[float]) -> Plot:
    low, high = min(axis.low, *at, axis.high), max(axis.low, *at, axis.high)
    wide = replace(axis, low=low, high=high)
    places = at or axis.at
    return Plot(
        title=", ".join(entry.loss.id for entry in entries if entry.setting),
        axis=wide,
        curves=tuple(_line(entry, steps(low, high)) for entry in entries if entry.setting),
        points=tuple(_line(entry, places) for entry in entries if entry.setting),
    )


def _line(entry: _Entry, places: Sequence[float]) -> Curve:
    assert entry.setting is not None
    line = along(entry.loss, entry.setting.cases[0], places, entry.arguments)
    return replace(line, name=entry.loss.id)


def _notes(entries: Sequence[_Entry], axis: Axis | None) -> tuple[str, ...]:
    if axis is None:
        return ("These losses share no axis: they stand in the table only. explain draws each.",)
    notes = [_stays_out(entry.loss, axis) for entry in entries if entry.setting is None]
    drawn = [(entry.loss, entry.setting) for entry in entries if entry.setting is not None]
    notes += [
        f"{loss.id}: {setting.axis.setting}."
        for loss, setting in drawn
        if setting.axis.setting not in ("", axis.setting)
    ]
    if axis.kind in _OUTPUTS and len({loss.form.link for loss, _ in drawn}) > 1:
        notes.append(
            f"Gradients are by f, the raw output, which is not the same for all: {_forms(drawn)}."
        )
    split = [loss.id for loss, setting in drawn if len(setting.cases) > 1]
    if split:
        drawn_case = next(s.cases[0].name for _, s in drawn if len(s.cases) > 1)
        notes.append(f"Drawn for {drawn_case}: {', '.join(split)}; the other case can differ.")
    for loss, _ in drawn:
        if loss.counterpart is not None:
            other = loss.counterpart
            notes.append(f"{loss.id}: the {other.title} minimises {other.formula}.")
    return tuple(notes)


#: Axes of predictions on the scale of the target, which losses reach by links of their own.
_OUTPUTS = (AxisKind.PREDICTION, AxisKind.FRACTION, AxisKind.PROBABILITY)


def _forms(drawn: Sequence[tuple[Loss, Setting]]) -> str:
    by_form: dict[str, list[str]] = {}
    for loss, _ in drawn:
        by_form.setdefault(loss.form.name, []).append(loss.id)
    return "; ".join(f"{form} in {', '.join(ids)}" for form, ids in by_form.items())


def _stays_out(loss: Loss, axis: Axis) -> str:
    return (
        f"{loss.id} takes {loss.targets.words} and can't be drawn by {axis.kind.value}: "
        "it stands in the table only."
    )
