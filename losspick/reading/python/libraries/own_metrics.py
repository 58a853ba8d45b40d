"""Metrics of a program's own that watch the training of a booster: what they are given.

A booster with an objective of its library gives them its predictions behind the link, and the raw
scores where the program defines the objective itself.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.score_uses import Sought
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import BOOSTED, TABLE
from losspick.reading.python.data.noise import is_test_file
from losspick.reading.python.libraries.boosters import predicted
from losspick.reading.python.libraries.own_objectives import OWN, function_of
from losspick.reading.python.libraries.own_softmax import note_softmax
from losspick.reading.python.pairing.named_directions import named_score
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    Const,
    EstimatorV,
    ListV,
    Scope,
    TensorV,
    Value,
)

#: The option of a training function that takes metrics; XGBoost's ``feval`` was given scores or
#: probabilities, depending on the release, and scores where the objective is the program's own.
_OPTIONS = {Framework.LIGHTGBM: "feval", Framework.XGBOOST: "custom_metric"}
#: Objectives for which predictions are one probability a row, or one a class.
_LINKED = frozenset({"binary", "binary:logistic", "multiclass", "softmax", "multi:softprob"})


def note_own_metrics(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location
) -> None:
    """Call the metrics that a training function is handed with what it would give them."""
    if not given.whole or machine.caught:
        return
    option = next(name for name in ("feval", "custom_metric") if name in given.keywords)
    metric = given.keywords[option]
    at = given.place(None, option) or place
    for one in metric.items if isinstance(metric, ListV) else [metric]:
        if estimator.framework is Framework.XGBOOST:
            _note_stopping(machine, one, given, at)
        elif estimator.framework is Framework.LIGHTGBM:
            note_direction(machine, one)
        note_softmax(machine, estimator.framework, one)
        sure = option == _OPTIONS.get(estimator.framework) or estimator.own
        told = sure and not _is_unclear(estimator)
        if told and function_of(one) is not None:
            scores = predicted(machine, estimator, "predict", Arguments([UNKNOWN]), at)
            _call(machine, one, [scores or UNKNOWN, UNKNOWN])


def _is_unclear(estimator: EstimatorV) -> bool:
    return estimator.own and estimator.loss != OWN


def note_metrics_of_fit(
    machine: Machine, estimator: EstimatorV, metric: Value | None, place: Location
) -> None:
    """Call the metrics that a classifier is handed: with labels first, and probabilities."""
    known = estimator.loss in _LINKED or not estimator.loss
    classes = estimator.path.endswith("Classifier") and (known or estimator.loss == OWN)
    for one in metric.items if isinstance(metric, ListV) else [metric or UNKNOWN]:
        if estimator.framework is Framework.LIGHTGBM:
            note_direction(machine, one)
        if classes and not _is_unclear(estimator) and function_of(one) is not None:
            _call(machine, one, [UNKNOWN, _given(machine, estimator, place)])


def _given(machine: Machine, estimator: EstimatorV, place: Location) -> Value:
    if estimator.own:
        asked = Arguments([UNKNOWN])
        return predicted(machine, estimator, "predict", asked, place) or UNKNOWN
    told = TensorV(TABLE, origin=place, made=True, fixed=True, predicted=True)
    return replace(told, name=f"{BOOSTED}{estimator.framework.value}")


def _call(machine: Machine, metric: Value, given: list[Value]) -> None:
    function = function_of(metric)
    if function is None or machine.caught:
        return
    module = function.scope.module
    frame = Frame(Scope({}, module), machine.project.source_of(module))
    before = len(machine.found)
    machine.call(metric, Arguments(given), ast.Pass(), frame)
    if any(spec.inference is not None for spec in machine.found[before:]):
        # what is computed of probabilities that were made such once more is told with them
        machine.found[before:] = [s for s in machine.found[before:] if s.inference is not None]


def note_direction(machine: Machine, metric: Value) -> None:
    """Note a metric of LightGBM that says amiss whether larger scores are better."""
    function = function_of(metric)
    direction, parts = named_score(machine, function) if function is not None else (0, ())
    if function is None or len(parts) != _OF_LIGHTGBM or machine.caught:
        return
    largest = getattr(parts[2], "value", None)
    source = machine.project.sources.get(function.scope.module.path)
    if direction and isinstance(largest, bool) and source is not None:
        remedy = f"give back {not largest} as the third value"
        _note(machine, parts, direction, source.place(parts[2]), largest=largest, remedy=remedy)


_OF_LIGHTGBM, _OF_XGBOOST = 3, 2


def _note_stopping(machine: Machine, metric: Value, given: Arguments, place: Location) -> None:
    """Note a metric of XGBoost that stops the training at its worst."""
    function = function_of(metric)
    stops = given.get(None, "early_stopping_rounds") not in (None, NONE)
    wanted = given.get(None, "maximize") or NONE
    direction, parts = named_score(machine, function) if function and stops else (0, ())
    if len(parts) != _OF_XGBOOST or not direction or not isinstance(wanted, Const):
        return
    if is_test_file(place.path):
        return  # which asks for either direction, to see what it does
    name = getattr(parts[0], "value", None)
    by_name = isinstance(name, str) and name.startswith(_LARGEST) and name != "mape"
    if isinstance(name, str):
        largest = by_name if wanted == NONE else bool(wanted.value)
        remedy = f"pass maximize={not largest}"
        _note(machine, parts, direction, place, largest=largest, remedy=remedy)


#: Beginnings of the names of metrics of which XGBoost looks for the largest by itself.
_LARGEST = ("auc", "pre", "map", "ndcg")


def _note(
    machine: Machine,
    parts: tuple[ast.expr, ...],
    direction: int,
    place: Location,
    *,
    largest: bool,
    remedy: str,
) -> None:
    if largest == (direction > 0):
        return
    name = getattr(parts[0], "value", None)
    score = name if isinstance(name, str) else ast.unparse(parts[1])
    sought = Sought(
        seeker="early stopping",
        score=score,
        largest=largest,
        best_is_largest=direction > 0,
        remedy=remedy,
    )
    note_sought(machine, Framework.SKLEARN, sought, place)
