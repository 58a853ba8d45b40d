"""Estimators and boosting libraries in code: their losses are words among the parameters."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import COMPUTED, Fact, Literal, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_words import spec_of_parameters, switches_on
from losspick.reading.python.libraries.best_rounds import VALIDATING, note_rounds
from losspick.reading.python.libraries.censoring import note_signs
from losspick.reading.python.libraries.estimators import GRIDS, SEARCHES, estimator_of, word_of
from losspick.reading.python.libraries.given_to_sklearn import note_given
from losspick.reading.python.libraries.gradient_signs import note_sign
from losspick.reading.python.libraries.halves import both_halves
from losspick.reading.python.libraries.label_refusals import (
    note_kept,
    note_percent,
)
from losspick.reading.python.libraries.odd_options import note_options
from losspick.reading.python.libraries.own_gradients import note_gradient
from losspick.reading.python.libraries.own_margins import OWN_OF_MARGINS, trained_on_margins
from losspick.reading.python.libraries.own_objectives import own_objective
from losspick.reading.python.libraries.refused_labels import note_refused
from losspick.reading.python.libraries.rows_told import note_trained_rows
from losspick.reading.python.libraries.starts import started
from losspick.reading.python.libraries.stopping_words import STOPPING, note_callback, note_trained
from losspick.reading.python.libraries.tabular_words import facts_of, places_by_name
from losspick.reading.python.libraries.unread_options import note_unread
from losspick.reading.python.pairing.class_weights import note_weights
from losspick.reading.python.pairing.losses import indices, literal_of
from losspick.reading.python.pairing.scoring import note_scoring, scores_of
from losspick.reading.python.pairing.two_classes import note_several
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
_BOOSTERS = ("xgboost.XGB", "lightgbm.LGBM", "catboost.CatBoost")
_ESTIMATORS = ("sklearn.", *_BOOSTERS)


def note_tabular(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> EstimatorV | None:
    """Note what an estimator or a training function is told about its loss."""
    place = frame.source.place(node)
    if path in VALIDATING and "-mean" in frame.source.text:
        note_rounds(machine, Framework(path.partition(".")[0]), frame)
    if path in _TRAINERS:
        parameters = given.get(0, "params", "param")
        if isinstance(parameters, DictV):
            rows = given.get(1, "dtrain", "train_set", "pool")
            return _note_training(machine, path, parameters, rows, given, place)
    elif path == STOPPING:
        note_callback(machine, given, place)
    elif path.startswith(_ESTIMATORS):
        note_given(machine, path, given, node, frame)
        return (_note_estimator if given.whole else _of_one_word)(machine, path, given, place)
    return None


def _of_one_word(
    machine: Machine, path: str, given: Arguments, place: Location
) -> EstimatorV | None:
    """Return a booster of which the loss is known, and not all else."""
    if not path.startswith(_BOOSTERS):
        return None
    word = word_of(facts_of(DictV(given.words(), places=places_by_name(given)), place))
    return EstimatorV(Framework(path.partition(".")[0]), (), path, loss=word) if word else None


def _note_estimator(
    machine: Machine, path: str, given: Arguments, place: Location
) -> EstimatorV | None:
    """Note what an estimator is told about its loss, and return it."""
    facts = _parameters(machine, path, given, place)
    spec = spec_of_estimator(path, facts, "python", place)
    if spec is not None:
        machine.found.append(spec)
    note_options(machine, path, facts, place)
    note_scoring(machine, path, given, place)
    if path == "sklearn.compose.TransformedTargetRegressor":
        from losspick.reading.python.pairing.logged_targets import note_pair

        note_pair(machine, given, place)
    if path in SEARCHES:
        _note_grid(machine, given.get(0, "estimator"), given.get(1, *GRIDS), place)
    made = estimator_of(machine, path, facts, given)
    if made is not None:
        note_unread(machine, made.framework, last(path), facts, place)
    if made is not None and path in SEARCHES:
        made = replace(made, scores=scores_of(given, place))
    if made is not None and path.startswith("xgboost.") and "eval_metric" in given.keywords:
        from losspick.reading.python.libraries.own_metrics import note_metrics_of_fit

        at = given.place(None, "eval_metric") or place
        note_metrics_of_fit(machine, made, given.get(None, "eval_metric"), at)
    weighted = spec is not None and spec.weights is not None
    catboost = made is not None and made.framework is Framework.CATBOOST
    return replace(made, trained=spec) if made and catboost and weighted else made


def _parameters(
    machine: Machine, path: str, given: Arguments, place: Location
) -> dict[str, Fact[Literal]]:
    """Return what an estimator is told, as far as it is known and not the program's own."""
    facts = facts_of(DictV(given.words(), places=places_by_name(given)), place)
    if path == "catboost.CatBoost" and isinstance(listed := given.get(0, "params"), DictV):
        facts |= facts_of(listed, place)
    for name in [key for key, text in given.texts.items() if text == RATIO]:
        if name in facts and facts[str(name)].value is None:
            facts[str(name)] = Fact(COMPUTED, facts[str(name)].place)
    if "activation" in facts and _adds_activations(machine, place):
        del facts["activation"]
    return _with_computed(machine, path, facts)


def _with_computed(
    machine: Machine, path: str, facts: dict[str, Fact[Literal]]
) -> dict[str, Fact[Literal]]:
    """Return parameters with a weight of the positives that only the text tells."""
    if len(_WEIGHTS & facts.keys()) < _BOTH or path.startswith("sklearn."):
        return facts
    from losspick.reading.python.libraries.computed_weights import with_computed

    return with_computed(machine, Framework(path.partition(".")[0]), facts)


def _adds_activations(machine: Machine, place: Location) -> bool:
    """Tell whether a program puts activations of its own among scikit-learn's."""
    source = machine.project.sources.get(place.path)
    return source is None or "ACTIVATIONS" in source.text


#: Options that weight the classes, of which only one may be set.
_WEIGHTS = frozenset({"scale_pos_weight", "is_unbalance", "unbalance", "class_weight",
                      "auto_class_weights", "class_weights"})  # fmt: skip
_BOTH = 2


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
    facts = _with_computed(machine, path, facts)
    spec = spec_of_parameters(library, facts, "python", native=parameters.whole)
    note_unread(machine, library, last(path), facts, place)
    if library is Framework.XGBOOST and "maximize" in given.keywords:
        note_trained(machine, facts, given, place)
    note_options(machine, path, facts, place)
    data = rows.items if isinstance(rows, DictV) else {}
    if spec is not None and (parameters.whole or spec.classes is not None):
        told = _labelled(replace(spec, call=place), data.get("label"), place)
        machine.found.append(_of_both(told, rows, given, place))
    estimator = EstimatorV(library, switches_on(library, facts), path, loss=word_of(facts))
    labels = data.get("label")
    if isinstance(labels, TensorV) and labels.targets is not None and not labels.made:
        note_refused(machine, estimator, labels.targets, place)
    note_weights(machine, estimator, data.get("weight"), place)
    note_percent(machine, estimator, labels, place)
    note_kept(machine, estimator, rows, place)
    note_signs(machine, estimator, place)
    if library is not Framework.CATBOOST:
        note_trained_rows(machine, estimator, rows, place)
    objective = given.get(None, "fobj", "obj") or parameters.items.get("objective")
    note_gradient(machine, library, objective)
    note_sign(machine, library, objective, native=True)
    own = own_objective(machine, _objective(library, parameters, given))
    if own is None:
        estimator = replace(estimator, trained=spec)
    else:
        estimator = replace(estimator, own=True, loss=own or estimator.loss)
        if own == OWN_OF_MARGINS:
            hinge = trained_on_margins(machine, labels, estimator, place)
            estimator = replace(estimator, trained=hinge)
            machine.found += [hinge] if hinge.targets is not None else []
    if parameters.whole and given.whole:
        note_several(machine, estimator, labels, place)
    if not _METRICS.isdisjoint(given.keywords):
        from losspick.reading.python.libraries.own_metrics import note_own_metrics

        note_own_metrics(machine, estimator, given, place)
    return started(machine, estimator, rows, place)


#: Options that take a metric of the program's own.
_METRICS = frozenset({"feval", "custom_metric"})


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
    plain = kind is None and labels.name is None and labels.classes is None
    return replace(
        spec,
        call=place,
        as_read=plain and labels.rank == 1 and labels.dtype in (None, "int"),
        targets=None if kind is None else Fact(kind, place),
        labels=None if codes is None else Fact(codes, place),
    )


def _of_both(spec: ModelSpec, rows: Value | None, given: Arguments, place: Location) -> ModelSpec:
    """Return the parameters with the labels of training and validation, if both are known."""
    both = both_halves(rows, given) if isinstance(rows, DictV) and spec.labels is None else None
    if not isinstance(both, TensorV) or both.made or (codes := indices(both)) is None:
        return spec
    return replace(spec, labels=Fact(codes, place))


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
