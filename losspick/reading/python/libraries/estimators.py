"""Estimators as code makes them: alone, at the end of a pipeline, or within a search."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.spec import Fact, Literal
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_words import switches_on
from losspick.reading.estimator_words import without_probabilities
from losspick.reading.python.libraries.gradient_signs import note_sign
from losspick.reading.python.libraries.own_for_catboost import note_own
from losspick.reading.python.libraries.own_gradients import note_gradient
from losspick.reading.python.libraries.own_objectives import own_objective
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, DictV, EstimatorV, ListV, Symbol

_LIBRARIES = {
    "sklearn": Framework.SKLEARN,
    "xgboost": Framework.XGBOOST,
    "lightgbm": Framework.LIGHTGBM,
    "catboost": Framework.CATBOOST,
}


def estimator_of(
    machine: Machine, path: str, facts: dict[str, Fact[Literal]], given: Arguments
) -> EstimatorV | None:
    """Return an estimator; a pipeline or a search is told by the one that it fits in the end."""
    inner = _inner(path, given) if path in _PIPELINES or path in SEARCHES else None
    if inner is not None:
        return replace(inner, parts=_steps(given))
    if not last(path)[:1].isupper():
        return None
    library = _LIBRARIES[path.partition(".")[0]]
    objective = given.get(None, "objective", "loss_function")
    own = own_objective(machine, objective)
    if library is Framework.CATBOOST:
        note_own(machine, given)
    if own is not None:
        note_gradient(machine, library, objective)
        note_sign(machine, library, objective, native=False)
    return EstimatorV(
        library,
        switches_on(library, facts),
        path,
        _steps(given),
        loss=own if own and library is Framework.LIGHTGBM else _word(path, facts),
        bare=without_probabilities(last(path), facts),
        own=own is not None,
        weights=facts.get("class_weight"),
        undoing=_undoing(given) if path == TRANSFORMING else "",
    )


def _undoing(given: Arguments) -> str:
    """Return the exponential by which an estimator undoes the logarithm of its targets."""
    there, back = given.get(None, "func"), given.get(None, "inverse_func")
    if not isinstance(there, Symbol) or not isinstance(back, Symbol):
        return ""
    logs, undoing = last(there.path) in _LOGARITHMS, last(back.path)
    return undoing if logs and undoing in _EXPONENTIALS else ""


_LOGARITHMS = frozenset({"log", "log1p"})
_EXPONENTIALS = frozenset({"exp", "expm1"})


def _inner(path: str, given: Arguments) -> EstimatorV | None:
    """Return the estimator that a pipeline ends in, or that a search fits."""
    if path in SEARCHES:
        grid = given.get(1, *GRIDS)
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
TRANSFORMING = "sklearn.compose.TransformedTargetRegressor"
_PIPELINES = frozenset({"sklearn.pipeline.make_pipeline", "sklearn.pipeline.Pipeline"})


def word_of(facts: dict[str, Fact[Literal]]) -> str:
    """Return the word for the loss of an estimator."""
    words = (facts[key].value for key in _WORDS if key in facts)
    return next((word.partition(":alpha")[0] for word in words if isinstance(word, str)), "")


def _word(path: str, facts: dict[str, Fact[Literal]]) -> str:
    """Return the word for the loss, that for the power of a Tweedie regression, too."""
    if path.endswith("TweedieRegressor") and _without_link(facts):
        return ""
    power = facts["power"].value if path.endswith("TweedieRegressor") and "power" in facts else None
    if not isinstance(power, int | float) or power < 1:
        return word_of(facts)
    return "tweedie" if power < _OF_GAMMA else "gamma"


_OF_GAMMA = 2


def _without_link(facts: dict[str, Fact[Literal]]) -> bool:
    """Tell whether another link than the logarithm may be asked for."""
    return "link" in facts and facts["link"].value not in ("auto", "log")


_WORDS = ("objective", "loss", "loss_function", "criterion")
SEARCHES = frozenset(
    f"sklearn.model_selection.{name}"
    for name in ("GridSearchCV", "RandomizedSearchCV", "HalvingGridSearchCV")
)
GRIDS = ("param_grid", "param_distributions")


def _steps(given: Arguments) -> tuple[tuple[str, EstimatorV], ...]:
    """Return the steps of a pipeline by their names."""
    steps = given.get(0, "steps")
    found = []
    for step in steps.items if isinstance(steps, ListV) else ():
        name, one = step.items if isinstance(step, ListV) and len(step.items) == 2 else (None, None)
        if isinstance(name, Const) and isinstance(one, EstimatorV):
            found.append((str(name.value), one))
    return tuple(found)
