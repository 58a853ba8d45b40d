"""What boosters and classifiers predict: raw scores if they are asked for, else probabilities."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.reading.python.data.boosted import (
    BOOSTED,
    CLASSES,
    COLUMN,
    HAZARDS,
    KEPT,
    LOG_RATES,
    MARGINS,
    RATES,
    RAW,
)
from losspick.reading.python.libraries.own_margins import OWN_OF_MARGINS, margins
from losspick.reading.python.libraries.own_objectives import OWN_OF_RATES
from losspick.reading.python.libraries.predicted_kinds import (
    OF_ANY_LABELS,
    OF_TWO,
    RAW_WORDS,
    gives_scores,
    is_native,
    kind_of,
    link_of,
)
from losspick.reading.python.libraries.starts import note_prediction
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, Const, EstimatorV, TensorV, altered

#: Classifiers that decide by the side of a plane on which a row lies.
_OF_PLANES = frozenset({"LinearSVC", "SVC", "NuSVC", "SGDClassifier", "RidgeClassifier",
                        "RidgeClassifierCV", "Perceptron",
                        "PassiveAggressiveClassifier"})  # fmt: skip
#: How a booster is asked for something else than probabilities.
_ASKED = RAW_WORDS | {"pred_leaf", "pred_contrib", "pred_contribs", "pred_interactions",
                      "strict_shape"}  # fmt: skip


def predicted(
    machine: Machine, estimator: EstimatorV, name: str, given: Arguments, place: Location
) -> TensorV | None:
    """Return what a method of an estimator predicts; None: it is not known."""
    if not given.whole:
        return None
    if estimator.file:
        return _of_file(machine, estimator, name, given, place)
    if estimator.start:
        note_prediction(machine, estimator, given, place)
    if estimator.own and name == "predict" and (own := _of_own(machine, estimator, given, place)):
        return own
    scores = gives_scores(estimator, name, given)
    if name == "decision_function" and not scores:
        named = MARGINS if last(estimator.path) in _OF_PLANES else None
        return TensorV(MARGINS, origin=place, made=True, fixed=True, predicted=True, name=named)
    if scores and _keeps_a_band(machine, place):
        return None
    if not scores and (estimator.own or not _ASKED.isdisjoint(given.keywords)):
        return None
    kind = None if scores else kind_of(estimator, name, given)
    if kind is None and place in machine.memory.starts and not scores:
        return TensorV(None, origin=place, made=True, fixed=True, predicted=True, rank=1)
    if (not scores and kind is None) or _may_change(machine, estimator, place):
        return None
    return _scores(machine, estimator, place) if scores else _told(estimator, kind or "", place)


def predicted_by_validation(machine: Machine, given: Arguments, place: Location) -> TensorV | None:
    """Return what a validation predicts by a method of an estimator; None: it is not known."""
    estimator, method = given.get(0, "estimator"), given.get(None, "method") or Const("predict")
    if not isinstance(estimator, EstimatorV) or not isinstance(method, Const) or not given.whole:
        return None
    rows = Arguments([given.get(1, "X") or UNKNOWN])
    return predicted(machine, estimator, str(method.value), rows, place)


def _of_own(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location
) -> TensorV | None:
    """Return what an objective of the program's own has trained, if that has no link."""
    if estimator.loss == OWN_OF_MARGINS and estimator.trained is not None:
        return margins(machine, estimator.trained, place)
    if estimator.loss != OWN_OF_RATES or not _ASKED.isdisjoint(given.keywords):
        return None
    return TensorV(LOG_RATES, origin=place, made=True, fixed=True, predicted=True, rank=1)


def _may_change(machine: Machine, estimator: EstimatorV, place: Location) -> bool:
    """Tell whether the parameters of estimators are set anew in a file."""
    if is_native(estimator):
        return False
    source = machine.project.sources.get(place.path)
    return source is None or "set_params(" in source.text


def _keeps_a_band(machine: Machine, place: Location) -> bool:
    """Tell whether scores may be compared with a number on either side of 0."""
    source = machine.project.sources.get(place.path)
    return source is None or any("-0.5" in line for line in source.lines)


def _scores(machine: Machine, estimator: EstimatorV, place: Location) -> TensorV:
    machine.found.append(trained_with(estimator, place))
    rank = 1 if (link_of(estimator) or "sigmoid") == "sigmoid" else None
    return TensorV(
        "linear", origin=place, made=True, fixed=True, predicted=True, rank=rank, name=RAW
    )


def trained_with(estimator: EstimatorV, place: Location) -> ModelSpec:
    """Return what raw scores that are predicted somewhere were trained with."""
    spec = estimator.trained
    if spec is None or spec.loss is None:
        named = NamedLoss(path=estimator.path, written=estimator.loss)
        spec = ModelSpec(
            framework=estimator.framework, reader="python", loss=Fact(named, place), call=place
        )
    trained = spec.loss.place if spec.loss is not None else place
    link = Fact(link_of(estimator) or "sigmoid", trained)
    return replace(spec, activation=Fact("linear", place), trained_as=link)


def _of_file(
    machine: Machine, estimator: EstimatorV, name: str, given: Arguments, place: Location
) -> TensorV | None:
    """Return what a booster predicts that was read from a file: shares or raw scores."""
    asked = {word for word in _ASKED if given.keywords.get(word, _OFF) != _OFF}
    if name != "predict" or not asked <= RAW_WORDS or _keeps_a_band(machine, place):
        return None
    machine.folders.asked[place] = (estimator.file, bool(asked))
    return TensorV(KEPT, origin=place, made=True, fixed=True, predicted=True, rank=1, name=KEPT)


_OFF = Const(False)


def _told(estimator: EstimatorV, kind: str, place: Location) -> TensorV:
    """Return the probabilities or the classes that an estimator gives."""
    named = f"{BOOSTED}{estimator.framework.value}"
    if kind == COLUMN:
        column = TensorV(CLASSES, 1, place, rank=2, class_axis=-1, made=True, fixed=True)
        return altered(column, predicted=True, name=named)
    if kind == OF_ANY_LABELS:
        return TensorV(CLASSES, origin=place, made=True, fixed=True, predicted=True, name=named)
    rank = 1 if kind in ("sigmoid", CLASSES, RATES, HAZARDS) else None
    trained = estimator.trained if kind == "softmax" else None
    units = trained.classes.value if trained is not None and trained.classes is not None else None
    told = TensorV(
        kind, units, origin=place, made=True, fixed=True, predicted=True, rank=rank, name=named
    )
    return altered(told, classes=2) if estimator.loss in OF_TWO and kind == CLASSES else told
