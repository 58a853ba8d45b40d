"""What boosters and classifiers predict: raw scores if they are asked for, else probabilities."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.estimators import CLASSIFIERS, OF_ONE_COLUMN
from losspick.core.spec import BY_LABELS, Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import (
    BOOSTED,
    CLASSES,
    COLUMN,
    HAZARDS,
    KEPT,
    LOG_RATES,
    MARGINS,
    RATES,
    RAW,
    RESTORED,
    SIDES,
    TABLE,
)
from losspick.reading.python.libraries.own_margins import OWN_OF_MARGINS, margins
from losspick.reading.python.libraries.own_objectives import OWN, OWN_OF_RATES
from losspick.reading.python.libraries.regressions import STATSMODELS, regressed
from losspick.reading.python.libraries.starts import note_prediction
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    EstimatorV,
    TensorV,
    altered,
)

#: The objective that gives its scores before the link at all times.
BARE = "binary:logitraw"
#: How a booster is asked for scores before its link, and the link by objective.
_RAW = frozenset({"output_margin", "raw_score"})
_LINKS = {"binary": "sigmoid", "binary:logistic": "sigmoid", BARE: "sigmoid",
          "multi:softprob": "softmax", "multi:softmax": "softmax", "multiclass": "softmax",
          "softmax": "softmax", "Logloss": "sigmoid", "CrossEntropy": "sigmoid"}  # fmt: skip
#: Classifiers that choose between two losses by their labels, and those whose margins are logits.
_CHOOSING = frozenset({"CatBoostClassifier", "XGBClassifier", "LGBMClassifier"})
_WITH_LOGITS = frozenset({"LogisticRegression", "LogisticRegressionCV",
                          "GradientBoostingClassifier",
                          "HistGradientBoostingClassifier"})  # fmt: skip
#: Classifiers that decide by the side of a plane on which a row lies.
_OF_PLANES = frozenset({"LinearSVC", "SVC", "NuSVC", "SGDClassifier", "RidgeClassifier",
                        "RidgeClassifierCV", "Perceptron",
                        "PassiveAggressiveClassifier"})  # fmt: skip
#: How a booster is asked for something else than scores, and objectives that give classes.
_ASKED = _RAW | {"pred_leaf", "pred_contrib", "pred_contribs", "pred_interactions",
                 "strict_shape"}  # fmt: skip
_OF_CLASSES = "multi:softmax"


def predicted(
    machine: Machine, estimator: EstimatorV, name: str, given: Arguments, place: Location
) -> TensorV | None:
    """Return what a method of an estimator predicts; None: it is not known."""
    if not given.whole:
        return None
    if estimator.file:
        return _of_file(machine, estimator, name, given, place)
    if estimator.start:
        note_prediction(machine, estimator, given, place)
    if estimator.own and name == "predict" and (own := _of_own(machine, estimator, given, place)):
        return own
    scores = _gives_scores(estimator, name, given)
    if name == "decision_function" and not scores:
        named = MARGINS if last(estimator.path) in _OF_PLANES else None
        return TensorV(MARGINS, origin=place, made=True, fixed=True, predicted=True, name=named)
    if scores and _keeps_a_band(machine, place):
        return None
    if not scores and (estimator.own or not _ASKED.isdisjoint(given.keywords)):
        return None
    kind = None if scores else _kind(estimator, name, given)
    if kind is None and place in machine.memory.starts and not scores:
        return TensorV(None, origin=place, made=True, fixed=True, predicted=True, rank=1)
    if (not scores and kind is None) or _may_change(machine, estimator, place):
        return None
    return _scores(machine, estimator, place) if scores else _told(estimator, kind or "", place)


def predicted_by_validation(machine: Machine, given: Arguments, place: Location) -> TensorV | None:
    """Return what a validation predicts by a method of an estimator; None: it is not known."""
    estimator, method = given.get(0, "estimator"), given.get(None, "method") or Const("predict")
    if not isinstance(estimator, EstimatorV) or not isinstance(method, Const) or not given.whole:
        return None
    rows = Arguments([given.get(1, "X") or UNKNOWN])
    return predicted(machine, estimator, str(method.value), rows, place)


def _of_own(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location
) -> TensorV | None:
    """Return what an objective of the program's own has trained, if that has no link."""
    if estimator.loss == OWN_OF_MARGINS and estimator.trained is not None:
        return margins(machine, estimator.trained, place)
    if estimator.loss != OWN_OF_RATES or not _ASKED.isdisjoint(given.keywords):
        return None
    return TensorV(LOG_RATES, origin=place, made=True, fixed=True, predicted=True, rank=1)


def _may_change(machine: Machine, estimator: EstimatorV, place: Location) -> bool:
    """Tell whether the parameters of estimators are set anew in a file."""
    if _is_native(estimator):
        return False
    source = machine.project.sources.get(place.path)
    return source is None or "set_params(" in source.text


def _keeps_a_band(machine: Machine, place: Location) -> bool:
    """Tell whether scores may be compared with a number on either side of 0."""
    source = machine.project.sources.get(place.path)
    return source is None or any("-0.5" in line for line in source.lines)


def _gives_scores(estimator: EstimatorV, name: str, given: Arguments) -> bool:
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
    asked = any(given.keywords.get(word) == Const(True) for word in _RAW)
    return asked or (estimator.loss == BARE and _is_native(estimator))


def link_of(estimator: EstimatorV) -> str | None:
    """Return what scores are trained for; None: something else than to tell classes apart."""
    open_ = not estimator.loss and last(estimator.path) in (_CHOOSING | _WITH_LOGITS)
    return BY_LABELS if open_ else _LINKS.get(estimator.loss)


def _is_native(estimator: EstimatorV) -> bool:
    return estimator.path.endswith(".train")


def _is_plain(estimator: EstimatorV) -> bool:
    """Tell whether an estimator is CatBoost itself, which predicts scores unless told otherwise."""
    return last(estimator.path) in ("CatBoost", "train")


def _scores(machine: Machine, estimator: EstimatorV, place: Location) -> TensorV:
    machine.found.append(trained_with(estimator, place))
    rank = 1 if (link_of(estimator) or "sigmoid") == "sigmoid" else None
    return TensorV(
        "linear", origin=place, made=True, fixed=True, predicted=True, rank=rank, name=RAW
    )


def trained_with(estimator: EstimatorV, place: Location) -> ModelSpec:
    """Return what raw scores that are predicted somewhere were trained with."""
    spec = estimator.trained
    if spec is None or spec.loss is None:
        named = NamedLoss(path=estimator.path, written=estimator.loss)
        spec = ModelSpec(
            framework=estimator.framework, reader="python", loss=Fact(named, place), call=place
        )
    trained = spec.loss.place if spec.loss is not None else place
    link = Fact(link_of(estimator) or "sigmoid", trained)
    return replace(spec, activation=Fact("linear", place), trained_as=link)


def _of_file(
    machine: Machine, estimator: EstimatorV, name: str, given: Arguments, place: Location
) -> TensorV | None:
    """Return what a booster predicts that was read from a file: shares or raw scores."""
    asked = {word for word in _ASKED if given.keywords.get(word, _OFF) != _OFF}
    if name != "predict" or not asked <= _RAW or _keeps_a_band(machine, place):
        return None
    machine.folders.asked[place] = (estimator.file, bool(asked))
    return TensorV(KEPT, origin=place, made=True, fixed=True, predicted=True, rank=1, name=KEPT)


_OFF = Const(False)


def _told(estimator: EstimatorV, kind: str, place: Location) -> TensorV:
    """Return the probabilities or the classes that an estimator gives."""
    named = f"{BOOSTED}{estimator.framework.value}"
    if kind == COLUMN:
        column = TensorV(CLASSES, 1, place, rank=2, class_axis=-1, made=True, fixed=True)
        return altered(column, predicted=True, name=named)
    if kind == _OF_ANY_LABELS:
        return TensorV(CLASSES, origin=place, made=True, fixed=True, predicted=True, name=named)
    rank = 1 if kind in ("sigmoid", CLASSES, RATES, HAZARDS) else None
    trained = estimator.trained if kind == "softmax" else None
    units = trained.classes.value if trained is not None and trained.classes is not None else None
    told = TensorV(
        kind, units, origin=place, made=True, fixed=True, predicted=True, rank=rank, name=named
    )
    return altered(told, classes=2) if estimator.loss in _OF_TWO and kind == CLASSES else told


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
    if estimator.loss in _OF_TWO:
        return CLASSES
    return COLUMN if estimator.loss in _IN_COLUMNS else None


#: Losses of CatBoost for several classes, and those for two.
_IN_COLUMNS = frozenset({"MultiClass", "MultiClassOneVsAll"})
_OF_TWO = frozenset({"Logloss", "CrossEntropy"})


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


def _kind(estimator: EstimatorV, name: str, given: Arguments) -> str | None:
    """Return what a method gives, if it is probabilities, classes or risks."""
    if (told := _unlike(estimator, name, given)) is not None:
        return told
    if estimator.framework is Framework.CATBOOST and name == "predict":
        return _classes_of_catboost(estimator, given)
    if estimator.framework is Framework.CATBOOST and len(given.positional) > 1:
        return None
    if name == "predict_proba":
        return TABLE if estimator.bare is None else None
    if _is_native(estimator):
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
    return CLASSES if single else _OF_ANY_LABELS if several else None


#: Classes of one label a row, or of several.
_OF_ANY_LABELS = "classes of any labels"
