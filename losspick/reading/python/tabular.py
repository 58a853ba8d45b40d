"""Estimators and boosting libraries in code: their losses are words among the parameters."""

from __future__ import annotations

import ast

from losspick.core.spec import Fact, Literal, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_words import spec_of_parameters, switches_on
from losspick.reading.python.frames import RATIO, Arguments, Frame
from losspick.reading.python.losses import literal_of
from losspick.reading.python.machine import Machine
from losspick.reading.python.values import UNKNOWN, Const, DictV, EstimatorV, TensorV, Value
from losspick.reading.sklearn_words import spec_of_estimator

#: Training functions that take the parameters as a dictionary.
_TRAINERS = {
    "lightgbm.train": Framework.LIGHTGBM,
    "lightgbm.cv": Framework.LIGHTGBM,
    "xgboost.train": Framework.XGBOOST,
    "xgboost.cv": Framework.XGBOOST,
    "catboost.train": Framework.CATBOOST,
}
_DATA = frozenset({"xgboost.DMatrix", "xgboost.QuantileDMatrix", "lightgbm.Dataset",
                   "catboost.Pool"})  # fmt: skip
_LIBRARIES = {
    "sklearn": Framework.SKLEARN,
    "xgboost": Framework.XGBOOST,
    "lightgbm": Framework.LIGHTGBM,
    "catboost": Framework.CATBOOST,
}
_ESTIMATORS = ("sklearn.", "xgboost.XGB", "lightgbm.LGBM", "catboost.CatBoost")


def note_tabular(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> EstimatorV | None:
    """Note what an estimator or a training function is told about its loss."""
    place = frame.source.place(node)
    if path in _TRAINERS:
        parameters = given.get(0, "params", "param")
        if isinstance(parameters, DictV):
            facts = _facts(parameters, given.place(0, "params") or place)
            spec = spec_of_parameters(_TRAINERS[path], facts, "python", native=parameters.whole)
            if spec is not None and (parameters.whole or spec.classes is not None):
                machine.found.append(spec)
            estimator = EstimatorV(_TRAINERS[path], switches_on(_TRAINERS[path], facts))
            rows = given.get(1, "dtrain", "train_set")
            weights = rows.items.get("weight") if isinstance(rows, DictV) else None
            note_weights(machine, estimator, weights, place)
    elif path.startswith(_ESTIMATORS) and given.whole:
        facts = _facts(DictV(given.words(), places=_by_name(given)), place)
        for name in [key for key, text in given.texts.items() if text == RATIO]:
            if name in facts and facts[str(name)].value is None:
                facts[str(name)] = Fact(_COMPUTED, facts[str(name)].place)
        spec = spec_of_estimator(path, facts, "python", place)
        if spec is not None:
            machine.found.append(spec)
        library = _LIBRARIES[path.partition(".")[0]]
        return EstimatorV(library, switches_on(library, facts))
    return None


def note_weights(
    machine: Machine, estimator: EstimatorV, weights: Value | None, place: Location
) -> None:
    """Note that rows of rare classes weigh more, and that an option weights the classes too."""
    if isinstance(weights, TensorV) and weights.balancing and len(estimator.switches) == 1:
        switches = (*estimator.switches, Fact("sample_weight", place))
        machine.found.append(
            ModelSpec(framework=estimator.framework, reader="python", call=place, switches=switches)
        )


def rows_with_weights(path: str, given: Arguments) -> DictV | None:
    """Return the data set of a boosting library, with the weights of its rows."""
    if path not in _DATA:
        return None
    weight = given.get(None, "weight") or UNKNOWN
    return DictV({"weight": weight}, whole=False)


#: What stands for a number that is computed from the data.
_COMPUTED = "a computed number"


class _Nothing:
    """The value is not known."""


_NOTHING = _Nothing()


def _literal(value: Value) -> Literal | _Nothing:
    known, literal = literal_of(value)
    return literal if known and (literal is not None or value == Const(None)) else _NOTHING


def _by_name(given: Arguments) -> dict[object, Location]:
    return {name: at for name, at in given.places.items() if isinstance(name, str)}


def _facts(parameters: DictV, place: Location) -> dict[str, Fact[Literal]]:
    facts: dict[str, Fact[Literal]] = {}
    for key, value in parameters.items.items():
        if isinstance(key, str):
            literal = _literal(value)
            known = None if isinstance(literal, _Nothing) else literal
            if known is None and isinstance(value, TensorV) and value.rank == 0:
                known = _COMPUTED
            facts[key] = Fact(known, parameters.places.get(key, place))
    return facts
