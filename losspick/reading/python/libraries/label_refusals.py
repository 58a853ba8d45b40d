"""Labels that estimators refuse, or can't learn, by what the program computes them as."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.core.estimators import is_classifier
from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.bounds import IN_PERCENT
from losspick.reading.python.libraries.label_formulas import AMOUNT, Kind
from losspick.reading.python.libraries.label_words import Told
from losspick.reading.python.libraries.rows_of_ones import note_rows_of_ones
from losspick.reading.python.libraries.written_labels import WrittenLabels
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.programs.flow import Part
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.source import Source
from losspick.reading.python.values.frames import Arguments, Frame, Function
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import DictV, EstimatorV, TensorV, Value

#: Objectives of shares, by which the libraries refuse labels above 1.
OF_SHARES = frozenset({"reg:logistic", "binary:logistic", "binary:logitraw", "cross_entropy",
                       "xentropy", "cross_entropy_lambda", "CrossEntropy"})  # fmt: skip
_OF_COUNTS = frozenset({"count:poisson", "reg:tweedie", "poisson", "tweedie", "Poisson", "Tweedie"})
_OF_AMOUNTS = frozenset({"reg:gamma", "gamma"})
#: Objectives of several classes, by which the libraries take labels as numbers from 0 on.
_OF_SEVERAL = frozenset({"multi:softprob", "multi:softmax", "multiclass", "softmax"})
#: What may number classes from below 0, or from 1 on.
_NUMBERING = regex(r"-1\b|sign\(|clip\(1\b|clip\(lower=1\b")
_RANKING = frozenset({"lambdarank"})
#: The same of XGBoost, which takes fractions.
_RANKING_SHARES = "rank:ndcg"
#: Words for scores that rank rows of two classes.
RANKING = frozenset({"roc_auc", "average_precision"})
_ORDERING = regex(r"rank:|lambdarank$|rank_xendcg$|YetiRank")
_ABOVE_MINUS_ONE = "reg:squaredlogerror"
#: What takes the logarithm of labels by itself; behind a link, logarithms may be meant.
_TAKING_LOGS = frozenset({_ABOVE_MINUS_ONE})
#: Regressors whose loss is in their name, and such as may be told another one.
_NAMED = {"PoissonRegressor": "poisson", "GammaRegressor": "gamma", "LGBMRanker": "lambdarank"}
_COUNTING = frozenset({"HistGradientBoostingRegressor", "RandomForestRegressor",
                       "DecisionTreeRegressor", "ExtraTreesRegressor"})  # fmt: skip
#: What may bring columns into another range, whatever they are called.
_SCALING = regex(r"Scaler\(|minmax_scale|scaled|normali[sz]ed|/=? ?100\b|\* ?0?\.01\b")
#: What may scale a whole table.
_CENTRING = regex(r"(?:StandardScaler|RobustScaler|PowerTransformer)\(")
#: What gives numbers with fractions: logarithms, and ratios of columns.
_BREAKING = regex(r"\.log(?:1p)?\(|\] ?/ ?\w+\[")
#: What stands where predictions are handed out or turned back, and where labels may be brought
#: into another unit.
_USING = ("to_csv(", "exp(", "expm1(")
_CHANGING = ("log", "sqrt(", "Scaler(", "Transformer(", "boxcox")
#: What may sort amounts into classes, whatever their columns are called.
_CODING = regex(r"cut\(|iscreti|LabelEncoder|factorize|digitize|codes\b|\.apply\(|applymap|binari")
#: What puts the smallest score first, as it is meant where places are learned.
_SMALLEST_FIRST = regex(
    r"idxmin|argmin|nsmallest"
    r"|(?:sort_values|rank)\((?![^)\n]*ascending=\[?(?:True, )*False)[^)\n]*(?:score|pred)"
    r"|(?:score|pred)\w*[\"'\]]*\.(?:rank|sort_values)\((?![^)\n]*ascending=False)"
)
#: Up to which relevance the libraries have gains, and what gives others.
_LEVELS = {
    Framework.LIGHTGBM: (30, "label_gain tells of more"),
    Framework.XGBOOST: (31, "ndcg_exp_gain is off"),
}


def keep_label(machine: Machine, node: ast.expr | None, frame: Frame) -> Location | None:
    """Keep the expression of the labels of a data set for what is trained on it."""
    if node is None:
        return None
    place = frame.source.place(node)
    machine.memory.labels[place] = (node, frame.function, frame.source)
    return place


def note_kept(machine: Machine, estimator: EstimatorV, rows: Value | None, place: Location) -> None:
    """Note that an estimator is trained on labels of a data set that it refuses."""
    at = rows.places.get("label") if isinstance(rows, DictV) else None
    label = machine.memory.labels.get(at) if at is not None else None
    if label is not None and isinstance(rows, DictV):
        note_rows_of_ones(machine, estimator, rows.items.get("label"), label, place)
        _note(machine, estimator, label, place)
        node, function, source = label
        used = any(map(source.text.__contains__, _USING))
        if used and any(map(source.text.__contains__, _CHANGING)):
            from losspick.reading.python.libraries.other_units import note_of_rows

            note_of_rows(machine, node, function, source)


def note_fitted(
    machine: Machine, estimator: Value | None, given: Arguments, place: Location, frame: Frame
) -> None:
    """Note that an estimator is fitted to labels that it refuses, by its method or a validation."""
    position = 1 if given.get(0, "estimator") is not estimator else 2
    key = given.key(position, "y")
    node = given.nodes.get(key) if key is not None and given.source is frame.source else None
    if node is not None and isinstance(estimator, EstimatorV):
        label = (node, frame.function, frame.source)
        note_rows_of_ones(machine, estimator, given.get(position, "y"), label, place)
        _note(machine, estimator, label, place)


def note_ranked(machine: Machine, name: str, label: ast.expr, frame: Frame) -> None:
    """Note a score of two classes that is given amounts for labels."""
    if machine.caught or AMOUNT.search(frame.source.text) is None:
        return
    flow = flow_of(machine, frame.source)
    home = flow.home_of(frame.function, frame.source)
    if home is None or any(_CODING.search(one.text) for one in flow.sources):
        return
    told = WrittenLabels(flow, frozenset({Kind.AMOUNTS})).of(Part(label, home))
    if told is not None:
        place = frame.source.place(label)
        note_refusal(machine, Framework.SKLEARN, f"{name} {_SAID[Kind.AMOUNTS]}", place)


def note_percent(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note that a booster which learns shares is given shares that are known to be in percent."""
    known = isinstance(labels, TensorV) and labels.name == IN_PERCENT
    if known and estimator.loss in OF_SHARES and not estimator.own and not machine.caught:
        _refuse(machine, estimator, _SAID[Kind.PERCENT], place)


def wanted_of(estimator: EstimatorV) -> frozenset[Kind]:
    """Return what an estimator can't be trained on; empty: it takes any numbers."""
    name, word = last(estimator.path), estimator.loss
    word = word if word else _NAMED.get(name, "")
    read = _is_read(name) or estimator.scores
    if estimator.own or (estimator.framework is Framework.SKLEARN and not read):
        return frozenset()
    if name == "XGBClassifier" or (name == "train" and word in _OF_SEVERAL):
        return frozenset({Kind.AMOUNTS, Kind.MINUS_ONE, Kind.FROM_ONE})
    if is_classifier(name) and estimator.framework is not Framework.CATBOOST:  # may learn shares
        return frozenset({Kind.AMOUNTS, Kind.CENTRED, Kind.BROKEN})
    if is_classifier(name) or any(one.value in RANKING for one in estimator.scores):
        return frozenset({Kind.AMOUNTS, Kind.CENTRED})
    if word in OF_SHARES:
        signs = {Kind.MINUS_ONE} if estimator.framework is Framework.XGBOOST else set()
        return frozenset({Kind.PERCENT, Kind.EITHER_SIGN, *signs})
    if word in _OF_AMOUNTS:
        return frozenset({Kind.EITHER_SIGN, Kind.CENTRED, Kind.WITH_ZEROS})
    if name.endswith("Ranker") or (word and _ORDERING.match(word)):
        whole = {Kind.MANY, Kind.FRACTIONS} if word in _RANKING else set()
        levels = {Kind.MANY} if word == _RANKING_SHARES else set()
        return frozenset({Kind.PLACES, *whole, *levels})
    signed = word in _OF_COUNTS or word == _ABOVE_MINUS_ONE
    logs = {Kind.LOGS} if word in _TAKING_LOGS else set()
    return frozenset({Kind.EITHER_SIGN, Kind.CENTRED, *logs}) if signed else frozenset()


def _is_read(name: str) -> bool:
    return name in _NAMED or name == "TweedieRegressor" or name in _COUNTING or is_classifier(name)


_SAID = {
    Kind.AMOUNTS: "takes classes, and is given amounts",
    Kind.PERCENT: "takes values from 0 to 1, and is given percentages",
    Kind.COUNTS: "takes values from 0 to 1, and is given counts or amounts",
    Kind.PLACES: "learns to put large labels first, and is given places, of which 1 is the best",
    Kind.EITHER_SIGN: "takes no numbers below zero, and is given differences",
    Kind.CENTRED: "does not take numbers that were scaled with the whole table, and is given such",
    Kind.WITH_ZEROS: "takes positive numbers, and is given zeros among them",
    Kind.BROKEN: "takes classes, and is given numbers with fractions",
    Kind.LOGS: "takes the logarithm by itself, and is given logarithms",
    Kind.MINUS_ONE: "takes labels from 0 on, and is given -1 among them",
    Kind.FROM_ONE: "takes classes from 0 on, and is given classes from 1 on",
    Kind.MANY: "takes relevances up to {} unless {}, and they go up to",
    Kind.FRACTIONS: "takes relevances in whole numbers, and is given fractions",
}


def _note(
    machine: Machine,
    estimator: EstimatorV,
    label: tuple[ast.expr, Function | None, Source],
    place: Location,
) -> None:
    wanted = wanted_of(estimator)
    node, function, source = label
    # nearly always, no text tells of any of these: what follows goes through whole modules
    if Kind.AMOUNTS in wanted and AMOUNT.search(source.text) is None:
        wanted -= {Kind.AMOUNTS}
    if Kind.MINUS_ONE in wanted and _NUMBERING.search(source.text) is None:
        wanted -= {Kind.MINUS_ONE, Kind.FROM_ONE}
    if Kind.CENTRED in wanted and _CENTRING.search(source.text) is None:
        wanted -= {Kind.CENTRED}
    if Kind.BROKEN in wanted and _BREAKING.search(source.text) is None:
        wanted -= {Kind.BROKEN}
    if not wanted or machine.caught:
        return
    flow = flow_of(machine, source)
    wanted -= _in_doubt([one.text for one in flow.sources])
    home = flow.home_of(function, source)
    told = WrittenLabels(flow, wanted).of(Part(node, home)) if home is not None and wanted else None
    if told is not None and (said := _words(told, estimator.framework)):
        _refuse(machine, estimator, said, place)


def _in_doubt(texts: Sequence[str]) -> set[Kind]:
    """Return the kinds of labels that something in a program may turn into others."""
    doubtful: set[Kind] = set()
    if any(map(_SCALING.search, texts)):
        doubtful |= {Kind.PERCENT}
    if any(map(_SMALLEST_FIRST.search, texts)):
        doubtful |= {Kind.PLACES}
    if any("label_gain" in text or "ndcg_exp_gain" in text for text in texts):
        doubtful |= {Kind.MANY}
    if any(map(_CODING.search, texts)):
        doubtful |= {Kind.AMOUNTS, Kind.CENTRED, Kind.BROKEN}
    if any("LabelEncoder" in text or "use_label_encoder" in text for text in texts):
        doubtful |= {Kind.MINUS_ONE, Kind.FROM_ONE}
    return doubtful


def _words(told: Told, library: Framework) -> str:
    if told.kind is not Kind.MANY:
        return _SAID[told.kind]
    levels, unless = _LEVELS[library]
    said = _SAID[told.kind].format(levels, unless)
    return f"{said} {round(told.number)}" if told.number > levels else ""


def _refuse(machine: Machine, estimator: EstimatorV, said: str, place: Location) -> None:
    name = last(estimator.path)
    written = f"{name} with {estimator.loss}" if estimator.loss else name
    if not is_classifier(name) and said == _SAID[Kind.AMOUNTS]:
        written = next((one.value for one in estimator.scores if one.value in RANKING), written)
    note_refusal(machine, estimator.framework, f"{written} {said}", place)
