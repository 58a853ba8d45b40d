"""What methods of estimators give, by class and objective: raw scores, shares, classes, rates."""

from __future__ import annotations

from losspick.core.estimators import CLASSIFIERS, OF_ONE_COLUMN
from losspick.core.spec import BY_LABELS
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import (
    CLASSES,
    COLUMN,
    HAZARDS,
    RATES,
    RESTORED,
    SIDES,
    TABLE,
)
from losspick.reading.python.libraries.own_objectives import OWN
from losspick.reading.python.libraries.regressions import STATSMODELS, regressed
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, EstimatorV

#: The objective that gives its scores before the link at all times.
BARE = "binary:logitraw"
#: How a booster is asked for scores before its link.
RAW_WORDS = frozenset({"output_margin", "raw_score"})
#: The link by objective, and the objective that gives classes.
_LINKS = {"binary": "sigmoid", "binary:logistic": "sigmoid", BARE: "sigmoid",
          "multi:softprob": "softmax", "multi:softmax": "softmax", "multiclass": "softmax",
          "softmax": "softmax", "Logloss": "sigmoid", "CrossEntropy": "sigmoid"}  # fmt: skip
_OF_CLASSES = "multi:softmax"
#: Classifiers that choose between two losses by their labels, and those whose margins are logits.
_CHOOSING = frozenset({"CatBoostClassifier", "XGBClassifier", "LGBMClassifier"})
_WITH_LOGITS = frozenset({"LogisticRegression", "LogisticRegressionCV",
                          "GradientBoostingClassifier",
                          "HistGradientBoostingClassifier"})  # fmt: skip


def gives_scores(estimator: EstimatorV, name: str, given: Arguments) -> bool:
    """Tell whether scores before the link are asked for, or are all that there is."""
    if estimator.own:
        return estimator.loss == OWN
    if name == "decision_function":
        return last(estimator.path) in _WITH_LOGITS and not estimator.loss
    if link_of(estimator) is None:
        return False
    if name == "inplace_predict":
        return given.get(None, "predict_type") == Const("margin")
    if estimator.framework is Framework.CATBOOST:
        kind = given.get(1, "prediction_type")
        asked = kind == Const("RawFormulaVal") or (kind is None and _is_plain(estimator))
        return asked and name == "predict"
    asked = any(given.keywords.get(word) == Const(True) for word in RAW_WORDS)
    return asked or (estimator.loss == BARE and is_native(estimator))


def link_of(estimator: EstimatorV) -> str | None:
    """Return what scores are trained for; None: something else than to tell classes apart."""
    open_ = not estimator.loss and last(estimator.path) in (_CHOOSING | _WITH_LOGITS)
    return BY_LABELS if open_ else _LINKS.get(estimator.loss)


def is_native(estimator: EstimatorV) -> bool:
    """Tell whether a library's own training function has made an estimator."""
    return estimator.path.endswith(".train")


def _is_plain(estimator: EstimatorV) -> bool:
    """Tell whether an estimator is CatBoost itself, which predicts scores unless told otherwise."""
    return last(estimator.path) in ("CatBoost", "train")


def kind_of(estimator: EstimatorV, name: str, given: Arguments) -> str | None:
    """Return what a method gives, if it is probabilities, classes or risks."""
    if (told := _unlike(estimator, name, given)) is not None:
        return told
    if estimator.framework is Framework.CATBOOST and name == "predict":
        return _classes_of_catboost(estimator, given)
    if estimator.framework is Framework.CATBOOST and len(given.positional) > 1:
        return None
    if name == "predict_proba":
        return TABLE if estimator.bare is None else None
    if is_native(estimator):
        trained = estimator.trained is not None and estimator.framework is not Framework.CATBOOST
        link = _LINKS.get(estimator.loss) if trained else None
        told = CLASSES if estimator.loss == _OF_CLASSES else link or _of_fractions(estimator)
        return told or (RATES if gives_rates(estimator) else None)
    if last(estimator.path) == "XGBRegressor" and (shares := _of_fractions(estimator)):
        return shares
    if gives_rates(estimator):
        return RATES
    single = last(estimator.path) == "LGBMClassifier" or (
        last(estimator.path) == "XGBClassifier" and estimator.loss.startswith("multi:")
    )  # others may be fitted to rows of indicators, and predict such
    single = single or (name == "predict" and last(estimator.path) in OF_ONE_COLUMN)
    several = name == "predict" and last(estimator.path) in CLASSIFIERS
    return CLASSES if single else OF_ANY_LABELS if several else None


#: Classes of one label a row, or of several.
OF_ANY_LABELS = "classes of any labels"
#: Detectors of outliers, and how they are asked for sides.
_DETECTORS = frozenset({"IsolationForest", "OneClassSVM", "LocalOutlierFactor",
                       "EllipticEnvelope"})  # fmt: skip
_SIDED = frozenset({"predict", "fit_predict"})
#: Objectives of survival that are trained on risks.
_OF_RISKS = frozenset({"survival:cox", "Cox"})


def _unlike(estimator: EstimatorV, name: str, given: Arguments) -> str | None:
    """Return what an estimator predicts that is unlike all others; None: it is no such one."""
    if estimator.path.startswith(STATSMODELS):
        return regressed(estimator, name, given)
    if last(estimator.path) in _DETECTORS and name in _SIDED:
        return SIDES
    if name != "predict":
        return None
    if estimator.loss in _OF_RISKS:
        return HAZARDS
    return RESTORED if estimator.undoing else None


def _classes_of_catboost(estimator: EstimatorV, given: Arguments) -> str | None:
    """Return how CatBoost gives classes; None: by its loss it may not be told, or no classes.

    Where it may tell several, they stand in a column of shape (N, 1).
    """
    kind = given.get(1, "prediction_type")
    if kind == Const("Probability"):
        return TABLE
    if kind in (None, Const("Exponent")) and gives_rates(estimator):
        return RATES
    if kind != Const("Class") and (kind is not None or _is_plain(estimator)):
        return None
    if estimator.loss in OF_TWO:
        return CLASSES
    return COLUMN if estimator.loss in _IN_COLUMNS else None


#: Losses of CatBoost for several classes, and those for two.
_IN_COLUMNS = frozenset({"MultiClass", "MultiClassOneVsAll"})
OF_TWO = frozenset({"Logloss", "CrossEntropy"})
#: What is trained on fractions, or on classes by a regressor, and predicts probabilities.
_OF_FRACTIONS = frozenset({"reg:logistic", "binary:logistic", "cross_entropy", "xentropy"})


def _of_fractions(estimator: EstimatorV) -> str | None:
    known = estimator.framework is not Framework.CATBOOST
    return "sigmoid" if known and estimator.loss in _OF_FRACTIONS else None


#: Objectives with a logarithm for their link, by library; what is predicted is behind it.
_OF_RATES = {
    Framework.XGBOOST: ("count:poisson", "reg:gamma", "reg:tweedie", "survival:aft"),
    Framework.LIGHTGBM: ("poisson", "gamma", "tweedie"),
    Framework.CATBOOST: ("Poisson", "Tweedie"),
    Framework.SKLEARN: (),
}
_WITH_LOG_LINK = frozenset({"PoissonRegressor", "GammaRegressor"})


def gives_rates(estimator: EstimatorV) -> bool:
    """Tell whether what an estimator predicts has gone through exp."""
    name, word = last(estimator.path), estimator.loss.partition(":")[0]
    if estimator.own or estimator.file:
        return False
    if name == "HistGradientBoostingRegressor":
        return word in ("poisson", "gamma")
    if name == "TweedieRegressor":
        return word in ("tweedie", "gamma")
    if estimator.framework is Framework.CATBOOST:
        return name == "CatBoostRegressor" and word in _OF_RATES[Framework.CATBOOST]
    known = name in ("train", "XGBRegressor", "LGBMRegressor", "XGBRFRegressor")
    rates = known and estimator.loss in _OF_RATES.get(estimator.framework, ())
    return rates or name in _WITH_LOG_LINK
