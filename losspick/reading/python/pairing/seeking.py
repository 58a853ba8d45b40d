"""What looks for the best of several by a score: searches, studies, what keeps the best round."""

from __future__ import annotations

import ast
import re

from losspick.core.score_uses import Sought
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.directions import direction_of
from losspick.reading.python.spelling.score_directions import of_name
from losspick.reading.python.spelling.studies import LARGEST, OPTIMISING, STUDIES
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    FunctionV,
    MetricV,
    ObjectV,
    PartialV,
    Symbol,
    Value,
)

_SCORER = "sklearn.metrics.make_scorer"
#: What keeps the candidate with the largest score, by an option ``scoring``.
_SEARCHES = frozenset(
    {*(f"sklearn.model_selection.{name}" for name in
       ("GridSearchCV", "RandomizedSearchCV", "HalvingGridSearchCV", "HalvingRandomSearchCV",
        "TunedThresholdClassifierCV")),
     "sklearn.feature_selection.RFECV", "sklearn.feature_selection.SequentialFeatureSelector",
     "sklearn.linear_model.LogisticRegressionCV", "sklearn.linear_model.RidgeCV",
     "sklearn.linear_model.RidgeClassifierCV", "skopt.BayesSearchCV",
     "skopt.searchcv.BayesSearchCV", "optuna.integration.OptunaSearchCV",
     "optuna.integration.sklearn.OptunaSearchCV", "optuna_integration.OptunaSearchCV",
     "optuna_integration.sklearn.OptunaSearchCV"}
)  # fmt: skip
#: What is given a function: where it stands, and whether its largest value is looked for.
_OF_FUNCTIONS = {
    "hyperopt.fmin": (0, "fn", False),
    "skopt.gp_minimize": (0, "func", False),
    "skopt.forest_minimize": (0, "func", False),
    "skopt.gbrt_minimize": (0, "func", False),
    "bayes_opt.BayesianOptimization": (0, "f", True),
    "ignite.handlers.EarlyStopping": (1, "score_function", True),
    "ignite.handlers.ModelCheckpoint": (2, "score_function", True),
    "ignite.handlers.Checkpoint": (3, "score_function", True),
}
_STUDY = frozenset({"optuna.create_study", "optuna.study.create_study"})
_OPTIMISE = {f"{study}.{OPTIMISING}": study == LARGEST for study in STUDIES}
#: What watches a number by its name: where that stands, and the option that keeps some rounds.
_WATCHING: dict[str, int] = {
    **{f"keras.callbacks.{name}": at for name, at in
       (("EarlyStopping", 0), ("ReduceLROnPlateau", 0), ("ModelCheckpoint", 1))},
    **{f"lightning.callbacks.{part}{name}": at for part, name, at in
       (("", "EarlyStopping", 0), ("early_stopping.", "EarlyStopping", 0),
        ("", "ModelCheckpoint", 2), ("model_checkpoint.", "ModelCheckpoint", 2))},
}  # fmt: skip
#: What tells a tuner of Keras by which score it chooses, and which way round.
_OBJECTIVES = frozenset(f"{tuner}.Objective" for tuner in ("keras_tuner", "kerastuner"))
#: Calls that this module knows.
SEEKING = frozenset(
    {_SCORER, *_SEARCHES, *_OF_FUNCTIONS, *_STUDY, *_OPTIMISE, *_WATCHING, *_OBJECTIVES}
)


def note_seeking(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Note by what something looks for the best; return what the call gives, if only that is known.

    Nothing is noted within an attempt, or where some arguments are not known.
    """
    place = frame.source.place(node)
    if path == _SCORER:
        return _scorer(machine, given)
    if path in _STUDY:
        return _study(given)
    if machine.caught or not given.whole:
        return _optimised(machine, path, given, node, frame)
    if path in _SEARCHES:
        _note_scoring(machine, last(path), given, place)
    elif path in _OF_FUNCTIONS or path in _OPTIMISE:
        _note_function(machine, path, given, place)
    elif path in _OBJECTIVES:
        _note_objective(machine, given, place)
    elif path in _WATCHING:
        _note_watching(machine, path, given, place)
    return _optimised(machine, path, given, node, frame)


def _optimised(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    if path not in _OPTIMISE:
        return None
    _try_once(machine, given.get(0, "func"), node, frame)
    return machine.call(BoundV(UNKNOWN, OPTIMISING), given, node, frame)


def _try_once(machine: Machine, function: Value | None, node: ast.AST, frame: Frame) -> None:
    """Run what a study calls with each trial, if only that hands on what it is given besides.

    Functions with names are run for their own sake.
    """
    inner = function.function if isinstance(function, PartialV) else function
    handing = isinstance(inner, FunctionV) and (
        inner is not function or isinstance(inner.node, ast.Lambda)
    )
    if function is not None and handing:
        machine.call(function, Arguments([UNKNOWN], wanted=False), node, frame)


def _scorer(machine: Machine, given: Arguments) -> Value:
    """Return a scorer with the direction that it has after its sign was chosen."""
    function, positive = given.get(0, "score_func"), given.get(None, "greater_is_better")
    known = given.whole and positive in (None, Const(True), Const(False))
    sign = -1 if positive == Const(False) else 1
    direction = sign * direction_of(machine, function) if known else 0
    told = frozenset(given.keywords)
    told -= {"greater_is_better"} if positive == Const(True) else set()
    return MetricV(_name_of(function), told, direction=direction)


def _name_of(function: Value | None) -> str:
    if isinstance(function, PartialV):
        return _name_of(function.function)
    if isinstance(function, Symbol):
        return last(function.path)
    if isinstance(function, ObjectV):
        return function.cls.node.name
    node = function.node if isinstance(function, FunctionV) else None
    return getattr(node, "name", "score")


def _note_scoring(machine: Machine, name: str, given: Arguments, place: Location) -> None:
    scorer, chosen = given.get(None, "scoring"), given.get(None, "refit")
    at = given.place(None, "scoring") or place
    if isinstance(scorer, DictV):
        word = chosen.value if isinstance(chosen, Const) else None
        scorer = scorer.items.get(word) if isinstance(word, str) else None
    elif chosen not in (None, Const(True)):
        return  # nothing is chosen, or by a function of the program's own
    if not isinstance(scorer, MetricV) or not scorer.direction or _looks_itself(machine, at):
        return
    turned = "greater_is_better" in scorer.given
    score = f"the negative of {scorer.name}" if turned else scorer.name
    remedy = (
        f"pass {'no greater_is_better' if turned else 'greater_is_better=False'} to make_scorer"
    )
    _note(machine, Sought(
        seeker=name, score=score, largest=True, best_is_largest=scorer.direction > 0, remedy=remedy
    ), at)  # fmt: skip


def _looks_itself(machine: Machine, place: Location) -> bool:
    """Tell whether a file chooses among the results of its searches by itself alone."""
    source = machine.project.sources.get(place.path)
    if source is None:
        return True
    return "cv_results_" in source.text and not any(map(source.text.__contains__, _CHOSEN))


#: What stands where the choice of the search is taken as it is.
_CHOSEN = (".best_params_", ".best_estimator_", ".best_index_", '"rank_test_score"',
           "'rank_test_score'")  # fmt: skip


def _study(given: Arguments) -> Value:
    chosen, several = given.get(None, "direction"), given.get(None, "directions")
    if not given.whole or several is not None:
        return UNKNOWN
    word = chosen.value if isinstance(chosen, Const) else "minimize" if chosen is None else None
    if isinstance(chosen, Symbol):
        word = last(chosen.path)
    word = word.lower() if isinstance(word, str) else None
    if chosen == NONE:
        word = "minimize"
    return Symbol(f"optuna.study.{word}") if word in ("minimize", "maximize") else UNKNOWN


def _note_function(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    if path in _OPTIMISE:
        largest, function, seeker = _OPTIMISE[path], given.get(0, "func"), "the study"
        at = given.place(0, "func") or place
        remedy = f"create the study with direction={'minimize' if largest else 'maximize'!r}"
    else:
        position, word, largest = _OF_FUNCTIONS[path]
        function, seeker = given.get(position, word), last(path)
        at = given.place(position, word) or place
        remedy = "give back its negative"
    direction = direction_of(machine, function)
    if direction:
        score = f"value of {_name_of(function)}"
        _note(machine, Sought(
            seeker=seeker, score=score, largest=largest, best_is_largest=direction > 0,
            remedy=remedy,
        ), at)  # fmt: skip


def _note_watching(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note a number that is watched by its name, if it decides which round is kept."""
    of_keras = path.startswith("keras.")
    name, mode = given.get(_WATCHING[path], "monitor"), given.get(None, "mode")
    if name is None and of_keras:
        name = Const("val_loss")
    if mode is None and not of_keras and not _is_of_old(machine, place):
        mode = Const("min")
    keeps = last(path) != "ModelCheckpoint" or _keeps_the_best(given, of_keras=of_keras)
    if not isinstance(name, Const) or mode not in (Const("min"), Const("max")) or not keeps:
        return
    direction, largest = of_name(str(name.value)), mode == Const("max")
    if direction and not _is_of_loop(machine, given.nodes.get("mode"), place):
        at = given.place(None, "mode") or given.place(_WATCHING[path], "monitor") or place
        _note(machine, Sought(
            seeker=last(path), score=str(name.value), largest=largest,
            best_is_largest=direction > 0, remedy=f"set mode={'min' if largest else 'max'!r}",
        ), at)  # fmt: skip


def _note_objective(machine: Machine, given: Arguments, place: Location) -> None:
    """Note by which score a tuner of Keras chooses."""
    name, way = given.get(0, "name"), given.get(1, "direction")
    if not isinstance(name, Const) or way not in (Const("min"), Const("max")):
        return
    direction, largest = of_name(str(name.value)), way == Const("max")
    if direction:
        _note(machine, Sought(
            seeker="the tuner", score=str(name.value), largest=largest,
            best_is_largest=direction > 0, remedy=f"set direction={'min' if largest else 'max'!r}",
        ), given.place(1, "direction") or place)  # fmt: skip


def _is_of_loop(machine: Machine, mode: ast.expr | None, place: Location) -> bool:
    """Tell whether a loop gives the mode: it tries several, whatever suits the score."""
    source = machine.project.sources.get(place.path)
    if source is None or not isinstance(mode, ast.Name):
        return False
    return re.search(rf"\bfor [^\n]*\b{mode.id}\b[^\n]* in ", source.text) is not None


#: What stands in programs for a Lightning that told the direction by the name.
_OLD = ("early_stop_callback", "checkpoint_callback=", "filepath=", "EvalResult", "TrainResult")


def _is_of_old(machine: Machine, place: Location) -> bool:
    source = machine.project.sources.get(place.path)
    return source is None or any(word in source.text for word in _OLD)


def _keeps_the_best(given: Arguments, *, of_keras: bool) -> bool:
    if of_keras:
        return given.get(None, "save_best_only") == Const(True)
    number = given.get(None, "save_top_k")
    return number is None or (isinstance(number, Const) and number.value not in (0, -1, None))


def note_best_round(machine: Machine, given: Arguments, place: Location) -> None:
    """Note by which metric a trainer of transformers chooses the model that it loads in the end."""
    name, chosen = given.get(None, "metric_for_best_model"), given.get(None, "greater_is_better")
    loaded = given.get(None, "load_best_model_at_end") == Const(True)
    if not isinstance(name, Const) or not isinstance(name.value, str) or not loaded:
        return
    if chosen in (None, NONE):
        chosen = Const(not name.value.endswith("loss"))
    direction = of_name(name.value)
    if direction and isinstance(chosen, Const) and given.whole and not machine.caught:
        at = given.place(None, "greater_is_better") or given.place(None, "metric_for_best_model")
        wanted = direction > 0
        _note(machine, Sought(
            seeker="load_best_model_at_end", score=name.value, largest=bool(chosen.value),
            best_is_largest=wanted, remedy=f"set greater_is_better={wanted}",
        ), at or place)  # fmt: skip


def _note(machine: Machine, sought: Sought, place: Location) -> None:
    """Note what is looked for, if that is the worst."""
    if sought.largest != sought.best_is_largest:
        machine.found.append(
            ModelSpec(
                framework=Framework.SKLEARN,
                reader="python",
                call=place,
                sought=(Fact(sought, place),),
            )
        )
