"""What is made of outputs after training: thresholds, and activations where no gradient is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.folders import Folders
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, Value

#: A threshold for probabilities.
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """A use of raw outputs.

    Attributes:
        output: The raw outputs.
        activation: What is applied to them; None: a threshold of one half.
        words: The use as it stands in the source.
        place: Where.
    """

    output: TensorV
    activation: str | None
    words: str
    place: Location


def note_threshold(machine: Machine, value: Value, words: str, place: Location) -> None:
    """Note that outputs are compared with one half, or rounded."""
    if isinstance(value, TensorV) and value.made and value.activation == "linear":
        machine.scores.append(Score(value, None, words, place))


def note_over_one_unit(
    machine: Machine, value: Value, name: str, axis: int | None, place: Location
) -> None:
    """Note that the likeliest of one class is asked for, or its share."""
    if not isinstance(value, TensorV) or not value.made or value.activation not in _SCORES:
        return
    over = axis == -1 or (axis == 1 and value.rank == _TABLE)
    # a class of the tree elsewhere may be made with one unit, and used with several
    near = value.units_place is not None and value.units_place.path == place.path
    if value.units != 1 or value.class_axis != -1 or not over or not near:
        return
    machine.found.append(
        ModelSpec(
            framework=Framework.TORCH,
            reader="python",
            call=place,
            units=Fact(1, value.units_place or place),
            inference=Fact(name, place),
        )
    )


_SCORES = ("linear", "sigmoid")
_TABLE = 2


def note_activation(
    machine: Machine, value: Value, name: str | None, place: Location, frame: Frame
) -> None:
    """Note that outputs become scores where no gradient is kept."""
    if name not in ("softmax", "sigmoid") or not isinstance(value, TensorV):
        return
    if not frame.fixed and not value.predicted and not frame.scoring:
        return
    # without a size, all that a layer of the tree's own gives has one origin: that layer's
    near = value.origin is not None and value.origin.path == place.path
    known = value.units is not None or near or value.predicted
    if value.made and value.activation == "linear" and known:
        machine.scores.append(Score(value, name, name, place))


def trained(
    found: Iterable[ModelSpec], scores: Iterable[Score], folders: Folders
) -> list[ModelSpec]:
    """Return what the outputs that became scores were trained with, where that is one loss."""
    by_output: dict[Location, list[ModelSpec]] = {}
    learning = set()  # what is trained through is no score
    for spec in found:
        if spec.activation is not None:
            learning.add(spec.activation.place)
        if spec.activation is not None and spec.activation.value == "linear" and spec.certain:
            by_output.setdefault(spec.activation.place, []).append(spec)
    made = []
    for score in scores:
        if score.place in learning:
            continue
        origin = score.output.origin
        specs = by_output.get(origin, []) if origin else []
        if not specs and origin and (kept := folders.trained_as(origin)):
            specs = by_output.get(kept, [])
            units = specs[0].units.value if specs and specs[0].units else None
            score = replace(score, output=replace(score.output, units=units))
        if len({s.loss.value.path for s in specs if s.loss is not None}) == 1:
            made += _with_score(specs[0], score)
    return made


def _with_score(spec: ModelSpec, score: Score) -> list[ModelSpec]:
    if score.activation is None:
        return [replace(spec, thresholds=(Fact(score.words, score.place),))]
    units = spec.units.value if spec.units is not None else None
    alike = units == score.output.units and units != 1  # a loss over one unit is a fault itself
    return [replace(spec, inference=Fact(score.activation, score.place))] if alike else []
