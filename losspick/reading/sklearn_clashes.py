"""Options of scikit-learn's estimators that exclude each other, or can't do without each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from losspick.core.records import record
from losspick.core.spec import Fact, Literal, Remark

#: What an estimator does unless it is told otherwise.
Defaults = Mapping[str, Literal]


@record(frozen=True, slots=True)
class Clash:
    """Values of options that an estimator refuses together.

    Attributes:
        values: The refused values by option; the first option that is given is where it is told.
        text: What is refused, in words.
        certain: It is refused, and not only without effect.
    """

    values: Mapping[str, tuple[Literal, ...]]
    text: str
    certain: bool = True


_ONLY_L2 = ("lbfgs", "newton-cg", "newton-cholesky", "sag")
_SOLVERS: dict[str, Literal] = {"solver": "lbfgs", "penalty": "l2", "dual": False}
_LOGISTIC = (
    *(
        Clash({"penalty": (penalty,), "solver": (solver,)},
              f"the solver {solver} takes the penalty l2 or none, not {penalty}")
        for solver in _ONLY_L2
        for penalty in ("l1", "elasticnet")
    ),
    Clash({"penalty": ("elasticnet",), "solver": ("liblinear",)},
          "the solver liblinear takes the penalty l1 or l2, not elasticnet"),
    Clash({"penalty": ("none", None), "solver": ("liblinear",)},
          "the solver liblinear takes the penalty l1 or l2, not none"),
    *(
        Clash({"dual": (True,), "solver": (solver,)}, f"the solver {solver} has no dual form")
        for solver in (*_ONLY_L2, "saga")
    ),
)  # fmt: skip
_BAGS = "scores out of the bag need bootstrap=True"
_OUT_OF_BAG = Clash({"oob_score": (True,), "bootstrap": (False,)}, _BAGS)
_RESAMPLED = (_OUT_OF_BAG,)
_RIDGE = (
    *(
        Clash({"positive": (True,), "solver": (solver,)},
              f"the solver {solver} has no coefficients that are all positive; lbfgs has")
        for solver in ("svd", "cholesky", "lsqr", "sparse_cg", "sag", "saga")
    ),
    Clash({"solver": ("lbfgs",), "positive": (False,)}, "the solver lbfgs needs positive=True"),
)  # fmt: skip
_STEPS = ("constant", "invscaling", "adaptive")
_SGD = (
    *(
        Clash({"eta0": (0, 0.0), "learning_rate": (rate,)},
              f"the learning rate {rate} begins at eta0, which is 0")
        for rate in _STEPS
    ),
    Clash({"alpha": (0, 0.0), "learning_rate": ("optimal",)},
          "the learning rate optimal is computed from alpha, which is 0"),
)  # fmt: skip
#: The defaults of estimators and what they refuse.
_OF: dict[tuple[str, ...], tuple[Defaults, tuple[Clash, ...]]] = {
    ("LogisticRegression", "LogisticRegressionCV"): (_SOLVERS, _LOGISTIC),
    ("LinearSVC",): (
        {"loss": "squared_hinge", "penalty": "l2"},
        (
            Clash({"penalty": ("l1",), "loss": ("hinge",)},
                  "LinearSVC takes no penalty l1 with the loss hinge"),
            Clash({"penalty": ("l1",), "loss": ("squared_hinge",), "dual": (True,)},
                  "LinearSVC takes the penalty l1 with dual=False alone"),
            Clash({"loss": ("hinge",), "penalty": ("l2",), "dual": (False,)},
                  "LinearSVC takes the loss hinge with dual=True alone"),
        ),
    ),
    ("LinearSVR",): (
        {"loss": "epsilon_insensitive"},
        (Clash({"dual": (False,), "loss": ("epsilon_insensitive",)},
               "LinearSVR takes the loss epsilon_insensitive with dual=True alone"),),
    ),
    ("HistGradientBoostingRegressor",): (
        {"quantile": None},
        (Clash({"loss": ("quantile",), "quantile": (None,)},
               "the loss quantile needs quantile, which has no default"),),
    ),
    ("RandomForestClassifier", "RandomForestRegressor"): (
        {"bootstrap": True}, _RESAMPLED,
    ),
    ("ExtraTreesClassifier", "ExtraTreesRegressor"): ({"bootstrap": False}, _RESAMPLED),
    ("BaggingClassifier", "BaggingRegressor"): (
        {"bootstrap": True, "warm_start": False},
        (_OUT_OF_BAG,
         Clash({"oob_score": (True,), "warm_start": (True,)},
               "scores out of the bag need warm_start=False")),
    ),
    ("Ridge", "RidgeClassifier"): ({"solver": "auto", "positive": False}, _RIDGE),
    ("LinearDiscriminantAnalysis",): (
        {"solver": "svd"},
        (Clash({"shrinkage": ("auto",), "solver": ("svd",)},
               "the solver svd does not shrink; lsqr and eigen do"),),
    ),
    ("SVC", "NuSVC"): (
        {"break_ties": False, "decision_function_shape": "ovr"},
        (Clash({"break_ties": (True,), "decision_function_shape": ("ovo",)},
               "ties are broken with decision_function_shape=ovr alone"),),
    ),
    ("SGDClassifier", "SGDRegressor"): ({}, _SGD),
}  # fmt: skip
CLASHING = frozenset(name for names in _OF for name in names)
#: The options beside the loss that it depends on.
OPTIONS = frozenset(
    option for _, clashes in _OF.values() for clash in clashes for option in clash.values
) - {"loss"}
#: Stands for a value that is not decided yet.
UNDECIDED: Literal = ()


def refused_together(name: str, facts: Mapping[str, Fact[Literal]]) -> Iterator[Fact[Remark]]:
    """Yield options of one estimator that exclude each other."""
    found = next((known for names, known in _OF.items() if name in names), None)
    if found is None:
        return
    defaults, clashes = found
    for clash in clashes:
        given = [facts[option] for option in clash.values if option in facts]
        if given and all(_has(facts, defaults, option, values)
                         for option, values in clash.values.items()):  # fmt: skip
            yield Fact(Remark(clash.text, clash.certain), given[0].place)
            return


def _has(
    facts: Mapping[str, Fact[Literal]],
    defaults: Defaults,
    option: str,
    values: tuple[Literal, ...],
) -> bool:
    if option in facts:
        told = facts[option].value
    elif option in defaults:
        told = defaults[option]
    else:
        return False
    return any(type(told) is type(value) and told == value for value in values)
