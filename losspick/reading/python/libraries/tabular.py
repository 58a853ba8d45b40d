"""Estimators and boosting libraries in code: their losses are words among the parameters."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import COMPUTED, Fact, Literal, Location, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_words import spec_of_parameters, switches_on
from losspick.reading.estimator_words import refused, without_probabilities
from losspick.reading.python.libraries.boosters import own_objective
from losspick.reading.python.libraries.tabular_words import facts_of, places_by_name
from losspick.reading.python.pairing.class_weights import note_counted, note_weights
from losspick.reading.python.pairing.losses import indices, literal_of
from losspick.reading.python.pairing.scoring import note_scoring, note_search, scores_of
from losspick.reading.python.pairing.swapped_scores import UNLIKE, note_swapped
from losspick.reading.python.values.frames import RATIO, Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    EstimatorV,
    ListV,
    TensorV,
    Value,
)
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
            rows = given.get(1, "dtrain", "train_set", "pool")
            return _note_training(machine, path, parameters, rows, given, place)
    elif path.startswith(_ESTIMATORS) and given.whole:
        facts = facts_of(DictV(given.words(), places=places_by_name(given)), place)
        if path == "catboost.CatBoost" and isinstance(listed := given.get(0, "params"), DictV):
            facts |= facts_of(listed, place)
        for name in [key for key, text in given.texts.items() if text == RATIO]:
            if name in facts and facts[str(name)].value is None:
                facts[str(name)] = Fact(COMPUTED, facts[str(name)].place)
        spec = spec_of_estimator(path, facts, "python", place)
        if spec is not None:
            machine.found.append(spec)
        _note_scores(machine, path, given, node, frame)
        if path in _SEARCHES:
            _note_grid(machine, given.get(0, "estimator"), given.get(1, *_GRIDS), place)
        made = _estimator(path, facts, given)
        if made is not None and path in _SEARCHES:
            made = replace(made, scores=scores_of(given, place))
        weighted = spec is not None and spec.weights is not None
        catboost = made is not None and made.framework is Framework.CATBOOST
        return replace(made, trained=spec) if made and catboost and weighted else made
    return None


def _note_scores(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note by what scores an estimator is judged, and in which order they are given their two."""
    note_scoring(machine, path, given, frame.source.place(node))
    if path in UNLIKE:
        note_swapped(machine, path, given, node, frame)


def _estimator(path: str, facts: dict[str, Fact[Literal]], given: Arguments) -> EstimatorV | None:
    """Return an estimator; a pipeline or a search is told by the one that it fits in the end."""
    inner = _inner(path, given) if path in _PIPELINES or path in _SEARCHES else None
    if inner is not None:
        return replace(inner, parts=_steps(given))
    if not last(path)[:1].isupper():
        return None
    library = _LIBRARIES[path.partition(".")[0]]
    own = own_objective(given.get(None, "objective", "loss_function"))
    return EstimatorV(
        library,
        switches_on(library, facts),
        path,
        _steps(given),
        loss=own if own and library is Framework.LIGHTGBM else _word(facts),
        bare=without_probabilities(last(path), facts),
        own=own is not None,
    )


def _inner(path: str, given: Arguments) -> EstimatorV | None:
    """Return the estimator that a pipeline ends in, or that a search fits."""
    if path in _SEARCHES:
        grid = given.get(1, *_GRIDS)
        keys = [str(key) for key in grid.items] if isinstance(grid, DictV) else ["loss"]
        found = given.get(0, "estimator")
        open_ = any(key.rpartition("__")[2] in _DECIDING for key in keys)
        return found if isinstance(found, EstimatorV) and not open_ else None
    steps = given.positional
    if path.endswith(".Pipeline"):
        listed = given.get(0, "steps")
        pairs = listed.items if isinstance(listed, ListV) else []
        steps = [pair.items[-1] for pair in pairs if isinstance(pair, ListV) and pair.items]
    return steps[-1] if steps and isinstance(steps[-1], EstimatorV) else None


#: What a search may try that decides what an estimator predicts.
_DECIDING = ("loss", "probability", "objective", "loss_function")
_PIPELINES = frozenset({"sklearn.pipeline.make_pipeline", "sklearn.pipeline.Pipeline"})


def _word(facts: dict[str, Fact[Literal]]) -> str:
    """Return the word for the loss of an estimator."""
    words = (facts[key].value for key in _WORDS if key in facts)
    return next((word.partition(":alpha")[0] for word in words if isinstance(word, str)), "")


_WORDS = ("objective", "loss", "loss_function", "criterion")
_SEARCHES = frozenset(
    f"sklearn.model_selection.{name}"
    for name in ("GridSearchCV", "RandomizedSearchCV", "HalvingGridSearchCV")
)
_GRIDS = ("param_grid", "param_distributions")


def _steps(given: Arguments) -> tuple[tuple[str, EstimatorV], ...]:
    """Return the steps of a pipeline by their names."""
    steps = given.get(0, "steps")
    found = []
    for step in steps.items if isinstance(steps, ListV) else ():
        name, one = step.items if isinstance(step, ListV) and len(step.items) == 2 else (None, None)
        if isinstance(name, Const) and isinstance(one, EstimatorV):
            found.append((str(name.value), one))
    return tuple(found)


def _note_grid(
    machine: Machine, estimator: Value | None, grid: Value | None, place: Location
) -> None:
    """Note the losses that a search tries, as if each stood in the constructor."""
    for one in grid.items if isinstance(grid, ListV) else [grid]:
        for key, tried in one.items.items() if isinstance(one, DictV) else ():
            at = one.places.get(key, place) if isinstance(one, DictV) else place
            *names, option = str(key).split("__")
            found = _part(estimator, names)
            for value in tried.items if isinstance(tried, ListV) else ():
                if found is None or not isinstance(value, Const):
                    continue
                facts = {option: Fact(literal_of(value)[1], at)}
                spec = spec_of_estimator(found.path, facts, "python", at)
                machine.found += [spec] if spec is not None and spec.choices else []


def _part(estimator: Value | None, names: list[str]) -> EstimatorV | None:
    for name in names:
        estimator = dict(estimator.parts).get(name) if isinstance(estimator, EstimatorV) else None
    return estimator if isinstance(estimator, EstimatorV) else None


def _note_training(
    machine: Machine,
    path: str,
    parameters: DictV,
    rows: Value | None,
    given: Arguments,
    place: Location,
) -> EstimatorV:
    library = _TRAINERS[path]
    facts = facts_of(parameters, given.place(0, "params") or place)
    spec = spec_of_parameters(library, facts, "python", native=parameters.whole)
    data = rows.items if isinstance(rows, DictV) else {}
    if spec is not None and (parameters.whole or spec.classes is not None):
        machine.found.append(_labelled(replace(spec, call=place), data.get("label"), place))
    estimator = EstimatorV(library, switches_on(library, facts), path, loss=_word(facts))
    labels = data.get("label")
    if isinstance(labels, TensorV) and labels.targets is not None and not labels.made:
        _note_refused(machine, estimator, labels.targets, place)
    note_weights(machine, estimator, data.get("weight"), place)
    own = own_objective(_objective(library, parameters, given))
    if own is None:
        return replace(estimator, trained=spec)
    return replace(estimator, own=True, loss=own or estimator.loss)


def _objective(library: Framework, parameters: DictV, given: Arguments) -> Value | None:
    """Return the objective of the program's own, which leaves scores as they are; None: none.

    XGBoost applies the link of the objective that is named beside it.
    """
    function = given.get(None, "fobj", "obj")
    if function not in (None, Const(None)):
        named = library is Framework.XGBOOST and "objective" in parameters.items
        return UNKNOWN if named or not parameters.whole else function
    return parameters.items.get("objective")


def _labelled(spec: ModelSpec, labels: Value | None, place: Location) -> ModelSpec:
    """Return the parameters with what is known of the labels of the rows."""
    if not isinstance(labels, TensorV) or labels.made:
        return spec
    kind, codes = labels.targets, indices(labels)
    return replace(
        spec,
        call=place,
        targets=None if kind is None else Fact(kind, place),
        labels=None if codes is None else Fact(codes, place),
    )


def note_labels(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note labels that an estimator refuses; XGBoost's classifier takes those from 0 on."""
    note_search(machine, estimator, labels, place)
    if estimator.framework is Framework.CATBOOST and estimator.trained is not None:
        note_counted(machine, estimator.trained, labels, place)
    if isinstance(labels, TensorV) and labels.targets is not None and not labels.made:
        _note_refused(machine, estimator, labels.targets, place)
    if not estimator.path.endswith("XGBClassifier") or not isinstance(labels, TensorV):
        return
    codes = indices(labels) if not labels.made else None
    if codes is not None and codes[0] > 0:
        said = f"XGBClassifier takes labels from 0 on; these go from {codes[0]} to {codes[1]}"
        _note_refusal(machine, estimator, said, place)
    if labels.targets is TargetDomain.PLUS_MINUS_ONE and not labels.made:
        named = NamedLoss(path="xgboost.binary:logistic", written="binary:logistic")
        spec = ModelSpec(
            framework=Framework.XGBOOST, reader="python", loss=Fact(named, place), call=place
        )
        machine.found.append(replace(spec, targets=Fact(labels.targets, place)))


def _note_refused(
    machine: Machine, estimator: EstimatorV, targets: TargetDomain, place: Location
) -> None:
    name = last(estimator.path)
    taken = refused(name, estimator.loss, targets)
    if taken is not None:
        written = f"{name} with {estimator.loss}" if estimator.loss else name
        said = f"{written} takes {taken}, and is fitted to {targets.words}"
        _note_refusal(machine, estimator, said, place)


def _note_refusal(machine: Machine, estimator: EstimatorV, said: str, place: Location) -> None:
    machine.found.append(
        ModelSpec(
            framework=estimator.framework,
            reader="python",
            call=place,
            refusals=(Fact(Remark(said), place),),
        )
    )


def note_probabilities(machine: Machine, estimator: EstimatorV, place: Location) -> None:
    """Note that an estimator is asked for probabilities that it does not have."""
    source = machine.project.sources.get(place.path) if estimator.bare is not None else None
    changed = source is None or "set_params(" in source.text
    if not changed and not machine.caught:
        remark = Remark(f"{estimator.bare} has no probabilities, and is asked for them")
        _note_remark(machine, estimator, remark, place)


def _note_remark(machine: Machine, estimator: EstimatorV, remark: Remark, place: Location) -> None:
    facts = (Fact(remark, place),)
    machine.found.append(
        ModelSpec(framework=estimator.framework, reader="python", call=place, contradictions=facts)
    )


def rows_with_weights(path: str, given: Arguments) -> DictV | None:
    """Return the data set of a boosting library, with the weights of its rows."""
    if path not in _DATA:
        return None
    weight = given.get(None, "weight") or UNKNOWN
    return DictV({"label": given.get(1, "label") or UNKNOWN, "weight": weight}, whole=False)
