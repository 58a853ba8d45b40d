"""What the outputs that became scores were trained with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import LOGITS, Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import OF_A_FILE
from losspick.reading.python.pairing.agreeing import agreed
from losspick.reading.python.pairing.astray import along_other_axes
from losspick.reading.python.pairing.scores import BOUNDING, Score, over_one_unit
from losspick.reading.python.values.folders import Folders
from losspick.reading.python.values.values import TensorV


def _divided(scores: Iterable[Score]) -> set[Location | None]:
    """Return outputs taken in parts; those counted from the end are steps as often."""
    taken: dict[Location | None, set[str]] = {}
    for score in scores:
        if score.columns is not None and "-" not in score.columns:
            taken.setdefault(score.output.origin, set()).add(score.columns)
    return {at for at, parts in taken.items() if len(parts) > 1 and ":" in "".join(parts)}


def trained(
    found: Iterable[ModelSpec],
    scores: Iterable[Score],
    folders: Folders,
    columns: Collection[Location],
) -> list[ModelSpec]:
    """Return what the outputs that became scores were trained with, where their losses agree."""
    found = list(found)
    by_output = _by_output(found)
    # what is trained through is no score
    learning = {spec.activation.place for spec in found if spec.activation is not None}
    scores = list(scores)
    made: list[ModelSpec] = []
    divided, chosen = _divided(scores), _chosen(scores)
    scores = _without_names(scores)
    for score in scores:
        if score.place in learning or score.columns is not None or score.place in chosen:
            continue
        origin = score.output.origin
        specs = by_output.get(origin, []) if origin else []
        if score.astray is not None:
            made += along_other_axes(score, specs)
            continue
        if score.among:
            trained_as_table = bool(specs) and score.output.rank == _TWO
            if trained_as_table or origin in columns or any(map(_is_column, specs)):
                made.append(over_one_unit(score))
            continue
        if score.labels is not None:
            made += [_with_labels(spec, score) for spec in specs if _is_told(spec, score.labels)]
            continue
        if origin in divided:
            continue
        if not specs and origin and (kept := folders.trained_as(origin)):
            specs = by_output.get(kept) or _by_output(folders.elsewhere).get(kept, [])
            score = replace(score, output=_as_trained(score.output, specs))
        near = score.trained_in is None or any(map(score.trained_in.__contains__, _files(specs)))
        if near and (spec := agreed(specs)) is not None:
            made += _with_score(spec, score)
    return made


def _without_names(scores: Sequence[Score]) -> list[Score]:
    """Leave out names of outputs that are also cut, or made shares of, which tells more."""
    used = {one.output.origin for one in scores if one.misread is None and one.columns is None}
    named = (one.misread is not None and one.misread.given == LOGITS for one in scores)
    pairs = zip(scores, named, strict=True)
    return [one for one, is_name in pairs if not is_name or one.output.origin not in used]


def _as_trained(output: TensorV, specs: Sequence[ModelSpec]) -> TensorV:
    """Return the outputs of a model that is read from where a trained one is kept."""
    units = specs[0].units.value if specs and specs[0].units else None
    trained_with = specs[0].activation if specs and output.activation == OF_A_FILE else None
    activation = output.activation if trained_with is None else trained_with.value
    return replace(output, units=units, activation=activation)


def _chosen(scores: Sequence[Score]) -> frozenset[Location]:
    """Return where outputs become scores in two ways on lines that follow each other.

    A condition on the data then chooses between them.
    """
    ways = [one for one in scores if one.activation in _WAYS and one.output.origin is not None]
    return frozenset(
        one.place
        for one in ways
        for other in ways
        if one.activation != other.activation
        and one.output.origin == other.output.origin
        and one.place.path == other.place.path
        and abs(one.place.line - other.place.line) <= _NEAR
    )


_WAYS = frozenset({"softmax", "sigmoid"})


#: Lines between two branches.
_NEAR = 4


def _files(specs: Iterable[ModelSpec]) -> Iterator[str]:
    """Yield the files in which outputs are trained."""
    return (spec.call.path for spec in specs if spec.call is not None)


def _by_output(found: Iterable[ModelSpec]) -> dict[Location, list[ModelSpec]]:
    """Return the pairings of each output that can become scores."""
    by_output: dict[Location, list[ModelSpec]] = {}
    for spec in found:
        if spec.activation is not None and spec.activation.value in _TRAINED and spec.certain:
            by_output.setdefault(spec.activation.place, []).append(spec)
    return by_output


def _with_labels(spec: ModelSpec, score: Score) -> ModelSpec:
    kind = score.labels
    return spec if kind is None else replace(spec, targets=Fact(kind, score.place))


def _is_told(spec: ModelSpec, labels: TargetDomain) -> bool:
    """Tell whether labels of that kind say something of a loss."""
    path = spec.loss.value.path.casefold().replace("_", "") if spec.loss is not None else ""
    if "multilabelsoftmargin" in path:
        return False  # which takes rows of 0 and 1
    read = spec.as_read or labels is TargetDomain.POSITIVE
    return spec.targets is None and read and any(map(path.__contains__, _ABOUT[labels]))


#: Losses that take the other labels for two classes, by what their names hold.
_ABOUT = {
    TargetDomain.ZERO_ONE: ("hinge", "margin"),
    TargetDomain.PLUS_MINUS_ONE: ("bce", "binary", "sigmoid"),
    TargetDomain.POSITIVE: ("mse", "l1", "squared", "absolute", "huber", "mae"),
}


#: Outputs that can become scores.
_TRAINED = ("linear", "log_softmax", *BOUNDING)


def _is_column(spec: ModelSpec) -> bool:
    """Tell whether the training shows that an output of one unit has two axes.

    Keras trains one label a row with this loss, unless layers before give steps.
    """
    alone = spec.units is not None and spec.units.value == 1 and spec.class_axis == -1
    keras = spec.framework is Framework.KERAS and spec.output_rank is None
    binary = spec.loss is not None and "binary" in spec.loss.value.path.casefold()
    return alone and (spec.target_width == 1 or spec.target_rank == 1 or (keras and binary))


def _with_score(spec: ModelSpec, score: Score) -> list[ModelSpec]:
    if score.misread is not None:
        return [replace(spec, misread=(Fact(score.misread, score.place),))]
    if score.activation is None:
        return [replace(spec, thresholds=(Fact(score.words, score.place),))]
    units = spec.units.value if spec.units is not None else None
    alike = units == score.output.units or score.trained_in is not None
    alike = alike and units != 1  # a loss over one unit is a fault itself
    alike = alike or score.activation == score.output.activation
    return [replace(spec, inference=Fact(score.activation, score.place))] if alike else []


_TWO = 2
