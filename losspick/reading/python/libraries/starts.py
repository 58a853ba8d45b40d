"""Boosters that are trained from scores of another model, which predict leaves out again."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Location, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.start_forms import (
    EACH,
    EXPOSURES,
    OPTIONS,
    PREDICTING,
    SHARES,
    predicts,
    start_of,
)
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    Const,
    DictV,
    EstimatorV,
    TensorV,
    Value,
)

#: Under which key data sets keep that they have such.
START = "start"
_SAID = {
    SHARES: ("training starts from raw scores, and is given probabilities",
              "give their log-odds: log(p / (1 - p))"),
    EXPOSURES: ("training starts from raw scores, and is given exposures",
                 "give their logarithms"),
}  # fmt: skip
#: Objectives whose predictions stand for themselves: behind a logarithm, they may be rates.
_PLAIN = frozenset({"", "binary", "multiclass", "softmax", "regression", "l2", "mse", "l1", "mae",
                    "regression_l1", "regression_l2", "huber", "quantile", "binary:logistic",
                    "multi:softprob", "reg:squarederror", "reg:absoluteerror", "reg:logistic",
                    "Logloss", "MultiClass", "RMSE", "MAE"})  # fmt: skip
#: Scores for the order of rows, of which a number that is missing everywhere changes nothing.
_OF_ORDER = frozenset({"roc_auc_score", "average_precision_score", "roc_curve", "ndcg_score",
                       "precision_recall_curve", "explained_variance_score"})  # fmt: skip
_OF_VALUES = frozenset({"log_loss", "brier_score_loss", "mean_squared_error", "r2_score",
                        "f1_score", "root_mean_squared_error", "mean_absolute_error",
                        "accuracy_score",
                        "mean_pinball_loss", "median_absolute_error", "d2_log_loss_score",
                        "mean_absolute_percentage_error"})  # fmt: skip
SCORES = frozenset(f"sklearn.metrics.{name}" for name in _OF_ORDER | _OF_VALUES)
_PREDICTED = ("y_pred", "y_score", "y_proba", "y_prob")


def started(
    machine: Machine, estimator: EstimatorV, rows: Value | None, place: Location
) -> EstimatorV:
    """Return an estimator with what the rows that it is trained on start from."""
    told = rows.items.get(START) if isinstance(rows, DictV) else None
    return (
        _with(machine, estimator, str(told.value), place) if isinstance(told, Const) else estimator
    )


def _with(machine: Machine, estimator: EstimatorV, start: str, place: Location) -> EstimatorV:
    """Return an estimator with what it starts from, and note what is no score before the link."""
    name, word = last(estimator.path), estimator.loss
    shares = word in _OF_CLASSES or (not word and name.endswith("Classifier"))
    fits = (start == SHARES and shares) or (start == EXPOSURES and word in _OF_RATES)
    if fits and not estimator.own and not machine.caught:
        said, fix = _SAID[start]
        remark = Remark(said, consequence="The trees have to make up for the wrong start.", fix=fix)
        note_remark(machine, estimator.framework, remark, place)
    return replace(estimator, start=start)


_OF_CLASSES = frozenset({"binary", "multiclass", "binary:logistic", "multi:softprob", "Logloss",
                         "MultiClass", "softmax", "binary:logitraw", "multi:softmax"})  # fmt: skip
_OF_RATES = frozenset({"count:poisson", "poisson", "Poisson", "reg:tweedie", "tweedie"})


def fitted(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location, frame: Frame
) -> EstimatorV:
    """Return an estimator with what it is told to start from when it is fitted."""
    rows = given.get(0, "X")
    if isinstance(rows, DictV):
        return started(machine, estimator, rows, place)
    name = next((one for one in OPTIONS if one in given.keywords), None)
    start = start_of(machine, given, name, frame) if name is not None else ""
    return _with(machine, estimator, start, place) if start else estimator


def note_prediction(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location
) -> None:
    """Keep that what is predicted somewhere lacks what training has started from."""
    source = machine.project.sources.get(place.path)
    if estimator.own or estimator.loss not in _PLAIN or source is None:
        return
    if estimator.framework is not Framework.LIGHTGBM and not _lacks(machine, given, source):
        return
    machine.memory.starts[place] = (estimator.framework, estimator.start)


def _lacks(machine: Machine, given: Arguments, source: Source) -> bool:
    """Tell whether rows to be predicted are given no scores to start from, as XGBoost takes."""
    rows = given.get(0)
    texts = [one.text for one in flow_of(machine, source).sources]
    if any(f"set_{word}" in text for word in OPTIONS for text in texts):
        return False
    if isinstance(rows, DictV):
        return START not in rows.items
    once = sum(text.count(f"{word}=") for word in OPTIONS for text in texts) == 1
    sets = sum(text.count("Pool(") + text.count("DMatrix(") for text in texts)
    return once and sets <= 1 and given.keywords.keys().isdisjoint(OPTIONS)


def note_started(machine: Machine, path: str, given: Arguments) -> None:
    """Note a score of predictions that lack what training has started from."""
    value = given.get(1, *_PREDICTED)
    place = value.origin if isinstance(value, TensorV) and value.predicted else None
    told = machine.memory.starts.get(place) if place is not None else None
    if told is None or place is None or machine.caught:
        return
    library, start = told
    source = machine.project.sources.get(place.path)
    ordered = last(path) in _OF_ORDER and start != EACH
    if ordered or source is None or any(map(_adds, flow_of(machine, source).sources)):
        return
    remark = Remark(
        "training has started from other scores, and predict leaves them out",
        consequence="What is predicted is only the rest that the trees have learned.",
        fix="ask for raw scores, add those of the start, and apply the link to the sum",
    )
    note_remark(machine, library, remark, place)


def _adds(source: Source) -> bool:
    """Tell whether a module adds anything to what a model predicts, or may do so."""
    tree = source.tree
    named: set[str] = set()
    for one in nodes_in(tree):
        if isinstance(one, ast.Assign) and predicts(one.value):
            named |= {
                inner.id
                for target in one.targets
                for inner in walk(target)
                if isinstance(inner, ast.Name)
            }
    return any(_meets(one, named) for one in nodes_in(tree))


def _meets(node: ast.AST, named: set[str]) -> bool:
    """Tell whether a sum has a part that a model has predicted."""
    added = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Add)
    called = getattr(node.func, "attr", "") if isinstance(node, ast.Call) else ""
    if not added and called not in ("add", "sum", "logit"):
        return False
    return any(
        getattr(inner, "id", "") in named or getattr(inner, "attr", "") in PREDICTING
        for inner in walk(node)
    )
