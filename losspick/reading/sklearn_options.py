"""Words that scikit-learn's estimators take for options beside their losses."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from losspick.core.spec import Choice, Fact, Literal, Remark
from losspick.reading.sklearn_clashes import CLASHING

_PENALTIES = ("l1", "l2", "elasticnet", "none")
_SOLVERS = ("lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga")
_KERNELS = ("linear", "poly", "rbf", "sigmoid", "precomputed")
_ACTIVATIONS = ("identity", "logistic", "tanh", "relu")
_BALANCED = ("balanced",)
_RIDGE = ("auto", "svd", "cholesky", "lsqr", "sparse_cg", "sag", "saga", "lbfgs")
_OF_GLM = ("lbfgs", "newton-cholesky")
_FOREST: dict[str, tuple[str, ...]] = {"class_weight": ("balanced", "balanced_subsample")}
#: By estimator and option; an option may take other values than words besides.
_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    **{
        key: {"penalty": _PENALTIES, "solver": _SOLVERS, "class_weight": _BALANCED}
        for key in ("LogisticRegression", "LogisticRegressionCV")
    },
    "SGDClassifier": {"penalty": _PENALTIES, "class_weight": _BALANCED},
    "SGDRegressor": {"penalty": _PENALTIES},
    "Perceptron": {"penalty": _PENALTIES, "class_weight": _BALANCED},
    "LinearSVC": {"penalty": ("l1", "l2"), "class_weight": _BALANCED},
    **{key: {"kernel": _KERNELS, "class_weight": _BALANCED} for key in ("SVC", "NuSVC")},
    **{key: {"kernel": _KERNELS} for key in ("SVR", "NuSVR")},
    "Ridge": {"solver": _RIDGE},
    "RidgeClassifier": {"solver": _RIDGE, "class_weight": _BALANCED},
    **dict.fromkeys(("RandomForestClassifier", "ExtraTreesClassifier"), _FOREST),
    **{
        f"{key}Classifier": {"class_weight": _BALANCED}
        for key in ("DecisionTree", "ExtraTree", "HistGradientBoosting")
    },
    **{
        key: {"activation": _ACTIVATIONS, "solver": ("lbfgs", "sgd", "adam")}
        for key in ("MLPClassifier", "MLPRegressor")
    },
    **{
        key: {"weights": ("uniform", "distance")}
        for key in ("KNeighborsClassifier", "KNeighborsRegressor")
    },
    **{
        key: {"solver": _OF_GLM}
        for key in ("PoissonRegressor", "GammaRegressor", "TweedieRegressor")
    },
    "CalibratedClassifierCV": {"method": ("sigmoid", "isotonic", "temperature")},
}  # fmt: skip
#: Estimators with a range of some option, and no word.
_RANGED = frozenset({"Lasso", "ElasticNet", "MultinomialNB", "RandomForestRegressor",
                     "ExtraTreesRegressor", "GradientBoostingRegressor",
                     "GradientBoostingClassifier", "AdaBoostClassifier"})  # fmt: skip
#: The lowest and the highest value of options, and whether the lowest may be taken itself.
_SHARE, _FROM_0, _ABOVE_0 = (0.0, 1.0, True), (0.0, math.inf, True), (0.0, math.inf, False)
_RANGES: dict[tuple[str, ...], dict[str, tuple[float, float, bool]]] = {
    ("LogisticRegression",): {"C": _ABOVE_0, "l1_ratio": _SHARE},
    ("SVC", "SVR"): {"C": _ABOVE_0, "epsilon": _FROM_0},
    ("LinearSVC", "LinearSVR"): {"C": _ABOVE_0},
    ("NuSVC", "NuSVR"): {"nu": (0.0, 1.0, False)},
    ("Ridge", "RidgeClassifier", "Lasso", "PoissonRegressor", "GammaRegressor", "TweedieRegressor",
     "MultinomialNB", "MLPClassifier", "MLPRegressor", "Perceptron"): {"alpha": _FROM_0},
    ("ElasticNet",): {"alpha": _FROM_0, "l1_ratio": _SHARE},
}  # fmt: skip
OPTIONED = frozenset(_WORDS) | _RANGED | CLASHING
#: Estimators of amounts, which have no classes to weigh.
_WITHOUT_CLASSES = ("Regressor", "SVR", "Ridge", "Lasso", "ElasticNet")
#: Classifiers that weigh rows alone.
_UNWEIGHTED = frozenset({"GradientBoostingClassifier", "AdaBoostClassifier", "BaggingClassifier",
                         "MLPClassifier", "KNeighborsClassifier", "MultinomialNB",
                         "LinearDiscriminantAnalysis"})  # fmt: skip


def unknown_options(name: str, facts: Mapping[str, Fact[Literal]]) -> Iterator[Fact[Choice]]:
    """Yield the words that an estimator refuses."""
    for option, allowed in _WORDS.get(name, {}).items():
        fact = facts.get(option)
        word = fact.value if fact is not None else None
        if fact is None or not isinstance(word, str) or word in (*allowed, "None") or "$" in word:
            continue
        renamed = next((one for one in allowed if one.casefold() == word.casefold()), None)
        owner = f"{option} of {name}"
        yield Fact(Choice(owner=owner, chosen=word, allowed=allowed, renamed=renamed), fact.place)
    weights = facts.get("class_weight")
    if weights is not None and weights.value is not None and _weighs_none(name):
        choice = Choice(owner=name, chosen="class_weight", allowed=(), parameter=True)
        yield Fact(choice, weights.place)


def _weighs_none(name: str) -> bool:
    return name.endswith(_WITHOUT_CLASSES) or name in _UNWEIGHTED


def out_of_range(name: str, facts: Mapping[str, Fact[Literal]]) -> Iterator[Fact[Remark]]:
    """Yield numbers that an estimator refuses."""
    ranges = next((known for names, known in _RANGES.items() if name in names), {})
    for option, (low, high, closed) in ranges.items():
        fact = facts.get(option)
        value = fact.value if fact is not None else None
        if fact is None or not isinstance(value, int | float) or isinstance(value, bool):
            continue
        if value < low or value > high or (value == low and not closed):
            ends = f"{'[' if closed else '('}{low:g}, {high:g}{']' if high == 1 else ')'}"
            yield Fact(Remark(f"{option} of {name} is {value:g}, outside {ends}"), fact.place)
