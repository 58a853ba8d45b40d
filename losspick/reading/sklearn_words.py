"""scikit-learn's losses by estimator, and boosting estimators by class name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from losspick.core.spec import (
    COMPUTED,
    Argument,
    Choice,
    Fact,
    Literal,
    Location,
    ModelSpec,
    NamedLoss,
)
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_words import spec_of_parameters, weighted_alone
from losspick.reading.sklearn_clashes import refused_together
from losspick.reading.sklearn_options import OPTIONED, out_of_range, unknown_options

_REGRESSION = ("squared_error", "absolute_error", "gamma", "poisson", "quantile")
_TREE_CRITERIA = ("squared_error", "absolute_error", "friedman_mse", "poisson")
_CLASSES = ("log_loss", "hinge", "modified_huber", "squared_hinge", "perceptron", "squared_error",
            "huber", "epsilon_insensitive", "squared_epsilon_insensitive")  # fmt: skip
#: The parameter that names the loss of an estimator, and what it can be.
_LOSSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "SGDClassifier": ("loss", _CLASSES),
    "SGDRegressor": (
        "loss",
        ("squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"),
    ),
    "GradientBoostingClassifier": ("loss", ("log_loss", "exponential")),
    "GradientBoostingRegressor": (
        "loss",
        ("squared_error", "absolute_error", "huber", "quantile"),
    ),
    "HistGradientBoostingClassifier": ("loss", ("log_loss",)),
    "HistGradientBoostingRegressor": ("loss", _REGRESSION),
    "RandomForestRegressor": ("criterion", _TREE_CRITERIA),
    "ExtraTreesRegressor": ("criterion", _TREE_CRITERIA),
    "DecisionTreeRegressor": ("criterion", _TREE_CRITERIA),
    **dict.fromkeys(
        ("RandomForestClassifier", "ExtraTreesClassifier", "DecisionTreeClassifier",
         "ExtraTreeClassifier"),
        ("criterion", ("gini", "entropy", "log_loss")),
    ),
    "ExtraTreeRegressor": ("criterion", _TREE_CRITERIA),
    "LinearSVC": ("loss", ("hinge", "squared_hinge")),
    "MLPRegressor": ("loss", ("squared_error", "poisson")),
    "LinearSVR": ("loss", ("epsilon_insensitive", "squared_epsilon_insensitive")),
    "AdaBoostRegressor": ("loss", ("linear", "square", "exponential")),
}  # fmt: skip
#: Estimators with one loss, whose parameters have a range.
_ONE_LOSS = frozenset({"QuantileRegressor", "HuberRegressor", "TweedieRegressor"})
_TREE_RENAMED = {"mse": "squared_error", "mae": "absolute_error"}
#: Names that were replaced, by the release that no longer takes them, and by estimator.
_RENAMED: dict[str, dict[str, dict[str, str]]] = {
    "1.0": {
        "LinearSVC": {"l1": "hinge", "l2": "squared_hinge"},
        "LinearSVR": {"l1": "epsilon_insensitive", "l2": "squared_epsilon_insensitive"},
    },
    "1.2": {
        "SGDClassifier": {"squared_loss": "squared_error"},
        "SGDRegressor": {"squared_loss": "squared_error"},
        "GradientBoostingRegressor": {"ls": "squared_error", "lad": "absolute_error"},
        "HistGradientBoostingRegressor": {
            "least_squares": "squared_error",
            "least_absolute_deviation": "absolute_error",
        },
        "RandomForestRegressor": _TREE_RENAMED,
        "ExtraTreesRegressor": _TREE_RENAMED,
        "DecisionTreeRegressor": _TREE_RENAMED,
        "ExtraTreeRegressor": _TREE_RENAMED,
    },
    "1.3": {
        "SGDClassifier": {"log": "log_loss"},
        "GradientBoostingClassifier": {"deviance": "log_loss"},
        "HistGradientBoostingClassifier": {
            "binary_crossentropy": "log_loss",
            "categorical_crossentropy": "log_loss",
            "auto": "log_loss",
        },
    },
}
#: The estimators that are known by their names.
ESTIMATORS = frozenset(_LOSSES) | OPTIONED
_BOOSTING = {
    "xgboost": Framework.XGBOOST,
    "lightgbm": Framework.LIGHTGBM,
    "catboost": Framework.CATBOOST,
}


#: Options that are read of code.
_READ = frozenset({"class_weight", "activation"})


def spec_of_estimator(
    path: str, facts: Mapping[str, Fact[Literal]], reader: str, place: Location
) -> ModelSpec | None:
    """Return what the constructor of an estimator says; None: nothing is known of it.

    Of code, the loss, the weights of the classes and the activation are read.
    """
    found = _of_loss(path, facts, reader, place)
    name, code = path.rpartition(".")[2], reader == "python"
    if not path.startswith("sklearn.") or name not in OPTIONED:
        return found
    read = {key: fact for key, fact in facts.items() if key in _READ} if code else facts
    choices = tuple(unknown_options(name, read))
    remarks = () if code else (*refused_together(name, facts), *out_of_range(name, facts))
    if not choices and not remarks:
        return found
    if found is None:
        found = ModelSpec(framework=Framework.SKLEARN, reader=reader, call=place if code else None)
    return replace(
        found,
        choices=(*found.choices, *choices),
        contradictions=(*found.contradictions, *remarks),
    )


def _of_loss(
    path: str, facts: Mapping[str, Fact[Literal]], reader: str, place: Location
) -> ModelSpec | None:
    """Return what the constructor of an estimator says; None: nothing is known of it."""
    library, name = path.partition(".")[0], path.rpartition(".")[2]
    if library in _BOOSTING:
        return spec_of_parameters(_BOOSTING[library], facts, reader, estimator=Fact(name, place))
    if library == "sklearn" and name in _ONE_LOSS:
        loss = _named(path, name, facts)
        return ModelSpec(framework=Framework.SKLEARN, reader=reader, loss=Fact(loss, place))
    key, allowed = _LOSSES.get(name, ("", ()))
    fact = facts.get(key)
    if library == "sklearn" and fact is None:
        return weighted_alone(Framework.SKLEARN, facts, reader, place)
    if (
        library != "sklearn"
        or fact is None
        or not isinstance(fact.value, str)
        or fact.value == COMPUTED
        or "${" in fact.value
    ):
        return None
    choices: tuple[Fact[Choice], ...] = ()
    if fact.value not in allowed:
        choices = (Fact(_refused(name, fact.value, allowed), fact.place),)
    return ModelSpec(
        framework=Framework.SKLEARN,
        reader=reader,
        loss=Fact(_named(f"{path}.{fact.value}", fact.value, facts), fact.place),
        choices=choices,
    )


def _refused(name: str, word: str, allowed: tuple[str, ...]) -> Choice:
    """Return a word that an estimator does not take, and since when if it once did."""
    for release, renamed in _RENAMED.items():
        if word in renamed.get(name, {}):
            return Choice(
                owner=name,
                chosen=word,
                allowed=allowed,
                renamed=renamed[name][word],
                removed=("scikit-learn", release),
            )
    return Choice(owner=name, chosen=word, allowed=allowed)


def _named(path: str, written: str, facts: Mapping[str, Fact[Literal]]) -> NamedLoss:
    arguments = tuple(Argument(name, fact.value, fact.place) for name, fact in facts.items())
    return NamedLoss(path=path, written=written, arguments=arguments, names=frozenset(facts))
