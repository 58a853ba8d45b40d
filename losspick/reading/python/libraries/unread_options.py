"""Options that an estimator or a booster takes without a word, and never reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Literal, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.machine import Machine
from losspick.reading.sklearn_clashes import refused_together

_REFUSED = "scikit-learn raises an error."
_IGNORED = "Training goes on as if the option were not there."
#: Options of other libraries that weigh the classes.
_WEIGHING = ("class_weight", "class_weights", "is_unbalance", "auto_class_weights")
#: What other libraries call the quantile that LightGBM calls alpha.
_QUANTILE = ("quantile", "quantile_alpha", "tau")
#: What other libraries call the point where Huber's loss bends.
_BENDS = ("delta", "huber_slope", "huber_delta", "epsilon")
#: Options of other libraries for which CatBoost raises an error, with what it takes in their place.
_REFUSED_BY_CATBOOST = {
    "alpha": 'loss_function="Quantile:alpha=0.1", say',
    "quantile": 'loss_function="Quantile:alpha=0.1", say',
    "quantile_alpha": 'loss_function="Quantile:alpha=0.1", say',
    "tau": 'loss_function="Quantile:alpha=0.1", say',
    "delta": 'loss_function="Huber:delta=1.0", say',
    "class_weight": "class_weights, or auto_class_weights",
    "is_unbalance": 'auto_class_weights="Balanced"',
    "num_class": "nothing: the classes are counted in the labels",
    "metric": "eval_metric",
}
_UNKNOWN_TO_CATBOOST = "CatBoost raises an error."
_CALLED_ALPHA: Mapping[str, tuple[tuple[str, ...], str]] = {
    "quantile": (_QUANTILE, "estimates the quantile 0.9"),
    "huber": (_BENDS, "the loss bends at 0.9"),
}
#: Options that estimators of scikit-learn read with some losses only.
_WITH: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "GradientBoostingRegressor": ("alpha", ("quantile", "huber")),
    "HistGradientBoostingRegressor": ("quantile", ("quantile",)),
}
_OF_CATBOOST = ("CatBoostClassifier", "CatBoostRegressor", "CatBoostRanker")
#: The quantile that is taken where none is given, which programs write out among all defaults.
_DEFAULT = 0.9
#: How a program sets a loss behind the constructor.
_LATER = regex(r"[\"'](?:\w+__)?loss[\"']|set_params\(|\*\*")


def note_unread(
    machine: Machine,
    library: Framework,
    name: str,
    facts: Mapping[str, Fact[Literal]],
    place: Location,
) -> None:
    """Note options that are set, and that nothing reads."""
    if machine.caught:
        return
    source = machine.project.sources.get(place.path)
    text = source.text if source is not None else "**"
    found = tuple(_unread(library, name, facts, text))
    if found:
        machine.found.append(
            ModelSpec(framework=library, reader="python", call=place, contradictions=found)
        )


def _unsaid(name: str, facts: Mapping[str, Fact[Literal]], text: str) -> Iterator[Fact[Remark]]:
    """Yield a loss that can't do without an option which is not set."""
    loss = facts["loss"] if "loss" in facts and "quantile" not in facts else None
    later = "set_params(" in text or "**" in text or "__quantile" in text
    if name != "HistGradientBoostingRegressor" or loss is None or later:
        return
    if loss.value == "quantile":
        said = "the loss quantile needs quantile, which has no default"
        yield Fact(Remark(said, consequence=_REFUSED, fix="pass quantile=0.5, say"), loss.place)


def _clashing(name: str, facts: Mapping[str, Fact[Literal]], text: str) -> Iterator[Fact[Remark]]:
    """Yield a penalty or a loss that another option excludes, as it is set or by default."""
    later = "set_params(" in text or "**" in text or _SET_LATER.search(text) is not None
    if name in _PENALISED and not later:
        known = {key: fact for key, fact in facts.items() if fact.value is not None}
        if not _DECIDING.isdisjoint(facts.keys() - known.keys()):
            return
        unsaid = name.startswith("LogisticRegression") and "solver" not in facts
        for fact in refused_together(name, known):
            yield Fact(replace(fact.value, fix=_SOLVER), fact.place) if unsaid else fact


_SOLVER = "name a solver that takes it; liblinear was the default until scikit-learn 0.22"
#: Linear models whose solver decides which penalties and losses they take.
_PENALISED = ("LogisticRegression", "LogisticRegressionCV", "LinearSVC", "LinearSVR")
_DECIDING = frozenset({"solver", "penalty", "dual", "loss"})
#: How a search or a program sets their options behind the constructor.
_SET_LATER = regex(
    r"[\"'](?:\w+__)?(?:solver|penalty|dual|loss)[\"']|\.(?:solver|penalty|dual|loss) ?=[^=]"
)


def _unknown(
    library: Framework, name: str, facts: Mapping[str, Fact[Literal]]
) -> Iterator[Fact[Remark]]:
    """Yield options for which CatBoost raises an error."""
    if library is not Framework.CATBOOST or name not in _OF_CATBOOST:
        return
    for option in filter(facts.__contains__, _REFUSED_BY_CATBOOST):
        remark = Remark(
            f"{name} has no option {option}",
            consequence=_UNKNOWN_TO_CATBOOST,
            fix=f"pass {_REFUSED_BY_CATBOOST[option]}",
        )
        yield Fact(remark, facts[option].place)


def _of_lightgbm(facts: Mapping[str, Fact[Literal]]) -> Iterator[Fact[Remark]]:
    """Yield options that LightGBM calls alpha."""
    objective = facts["objective"].value if "objective" in facts else None
    names, said = _CALLED_ALPHA.get(str(objective), ((), ""))
    for option in filter(facts.__contains__, names if "alpha" not in facts else ()):
        message = f"LightGBM has no {option}, and {said}"
        remark = Remark(message, False, consequence=_IGNORED, fix=f"call it alpha, not {option}")
        yield Fact(remark, facts[option].place)


def _unread(
    library: Framework, name: str, facts: Mapping[str, Fact[Literal]], text: str
) -> Iterator[Fact[Remark]]:
    if library is Framework.XGBOOST:
        for option in filter(facts.__contains__, _WEIGHING):
            if facts[option].value not in (None, False):
                said = f"XGBoost has no {option}: it warns, and the classes are not weighted"
                fix = "pass scale_pos_weight, or sample_weight to fit"
                yield Fact(Remark(said, False, consequence=_IGNORED, fix=fix), facts[option].place)
    yield from _unknown(library, name, facts)
    yield from _unsaid(name, facts, text)
    if library is Framework.SKLEARN:
        yield from _clashing(name, facts, text)
    if library is Framework.LIGHTGBM:
        yield from _of_lightgbm(facts)
    option, losses = _WITH.get(name, ("", ()))
    if library is Framework.SKLEARN and option in facts and _LATER.search(text) is None:
        loss = facts["loss"].value if "loss" in facts else "squared_error"
        default = facts[option].value == _DEFAULT or (option != "alpha" and not facts[option].value)
        if isinstance(loss, str) and loss not in losses and not default:
            said = f"{option} is only read with the loss {losses[0]!r}, and the loss is {loss!r}"
            remark = Remark(said, False, consequence=_IGNORED, fix=f"pass loss={losses[0]!r}")
            yield Fact(remark, facts[option].place)
