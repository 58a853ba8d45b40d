"""What estimators give and take, by their names: probabilities, classes, values."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.core.estimators import TAKEN, is_classifier
from losspick.core.spec import Fact, Literal, Remark
from losspick.core.vocabulary import Framework

#: What XGBoost and LightGBM train values with; reg:logistic gives probabilities.
_OF_VALUES = ("reg:", "regression", "l1", "l2", "mse", "mae", "rmse", "mean_squared_error", "huber",
              "fair", "mape", "quantile", "poisson", "gamma", "tweedie", "count:")  # fmt: skip


def values_of_a_classifier(
    library: Framework, written: str, estimator: Fact[str] | None, objective: Fact[Literal]
) -> tuple[Fact[Remark], ...]:
    """Tell that a classifier is told to learn values, or a ranker something else than ranks."""
    if estimator is not None and estimator.value == "XGBRanker":
        return _of_ranker(written, objective)
    classifier = estimator is not None and estimator.value.endswith("Classifier")
    values = written.startswith(_OF_VALUES) and written != "reg:logistic"
    if library is Framework.CATBOOST or not classifier or not values or estimator is None:
        return ()
    text = f"{estimator.value} gives classes and probabilities, and {written} trains neither"
    return (Fact(Remark(text, certain=False), objective.place),)


#: Regressors of XGBoost and LightGBM, and objectives of classes.
_REGRESSORS = ("XGBRegressor", "XGBRFRegressor", "LGBMRegressor")
_OF_CLASSES = ("multi:", "multiclass", "softmax", "ova", "ovr", "binary")
_OF_TWO = "binary"


def classes_of_a_regressor(
    written: str, estimator: Fact[str] | None, objective: Fact[Literal]
) -> tuple[Fact[Remark], ...]:
    """Tell that a regressor is told to learn classes."""
    name = estimator.value if estimator is not None else ""
    if name not in _REGRESSORS or not written.startswith(_OF_CLASSES):
        return ()
    if name.startswith("XGB") and written.startswith(_OF_TWO):
        return ()  # it gives probabilities, which may be meant
    text = f"{name} gives values, and {written} trains scores of classes"
    return (Fact(Remark(text, certain=False), objective.place),)


def _of_ranker(written: str, objective: Fact[Literal]) -> tuple[Fact[Remark], ...]:
    """Tell that XGBoost's ranker is given another objective than those that rank."""
    if not written or written.startswith("rank:"):
        return ()
    return (Fact(Remark(f"XGBRanker takes objectives that rank, and {written} is none"),
                 objective.place),)  # fmt: skip


#: Losses of SGDClassifier that come with probabilities, and estimators that never do.
_WITH_PROBABILITIES = ("log_loss", "log", "modified_huber")
_WITHOUT = frozenset({"LinearSVC", "RidgeClassifier", "RidgeClassifierCV", "Perceptron",
                      "PassiveAggressiveClassifier", "NearestCentroid"})  # fmt: skip


def without_probabilities(name: str, facts: dict[str, Fact[Literal]]) -> str | None:
    """Return an estimator in words, if it has no probabilities to ask for."""
    if name == "SGDClassifier":
        loss = facts["loss"].value if "loss" in facts else "hinge"
        known = isinstance(loss, str) and loss not in _WITH_PROBABILITIES
        return f"SGDClassifier with the loss {loss!r}" if known else None
    if name in ("SVC", "NuSVC"):
        asked = facts["probability"].value if "probability" in facts else False
        return f"{name} without probability=True" if asked is False else None
    return name if name in _WITHOUT else None


_VALUES = (TargetDomain.REAL, TargetDomain.POSITIVE, TargetDomain.SIGNED_UNIT_INTERVAL)
_D = TargetDomain
#: What the losses of some estimators take, by estimator and loss.
_TAKEN: dict[tuple[str, str], TargetDomain] = {
    **{(estimator, ""): taken for estimator, taken in TAKEN.items()},
    ("HistGradientBoostingRegressor", "poisson"): _D.NONNEGATIVE,
    ("HistGradientBoostingRegressor", "gamma"): _D.POSITIVE,
    ("RandomForestRegressor", "poisson"): _D.NONNEGATIVE,
    ("TweedieRegressor", "tweedie"): _D.NONNEGATIVE,
    ("TweedieRegressor", "gamma"): _D.POSITIVE,
    ("DecisionTreeRegressor", "poisson"): _D.NONNEGATIVE,
    **{
        (estimator, word): taken
        for estimator in ("XGBRegressor", "LGBMRegressor", "CatBoostRegressor", "train")
        for word, taken in (
            ("count:poisson", _D.NONNEGATIVE),
            ("reg:logistic", _D.UNIT_INTERVAL),
            ("cross_entropy", _D.UNIT_INTERVAL),
            ("xentropy", _D.UNIT_INTERVAL),
            ("reg:gamma", _D.POSITIVE),
            ("reg:tweedie", _D.NONNEGATIVE),
            ("poisson", _D.NONNEGATIVE),
            ("gamma", _D.POSITIVE),
            ("tweedie", _D.NONNEGATIVE),
            ("Poisson", _D.NONNEGATIVE),
            ("Tweedie", _D.NONNEGATIVE),
        )
    },
}


def refused(name: str, loss: str, targets: TargetDomain) -> str | None:
    """Return what an estimator takes in words, if it refuses such targets; None: it does not."""
    if is_classifier(name) and targets in _VALUES:
        return "classes"
    taken = _TAKEN.get((name, loss))
    fits = taken is None or targets.within(taken) or taken.hull.contains(targets.hull)
    return None if fits or taken is None else taken.words
