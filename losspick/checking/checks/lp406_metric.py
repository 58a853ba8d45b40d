"""The evaluation metric does not fit the objective."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from losspick.checking.against_data import LEAST_CHANCE
from losspick.checking.boosting_metrics import metric_fault
from losspick.checking.estimator_scores import misfit
from losspick.checking.misread_scores import misread_scores
from losspick.checking.objectives import BOOSTING
from losspick.checking.spellings import spelled
from losspick.core.domains import Link, TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework, Kind, Severity, Task


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.framework is Framework.TORCH:
        yield from _of_torch(check, spec)
    yield from _of_estimators(check, spec)
    yield from misread_scores(check, spec)
    if spec.framework is Framework.KERAS and spec.loss is not None:
        yield from _of_keras(check, spec)
    if spec.framework not in BOOSTING:
        return
    for metric in spec.metrics:
        fault = metric_fault(spec, metric.value)
        if fault is not None:
            yield check.finding(
                metric.place,
                f"{metric.value}{_beside(spec)}: {fault.message}.",
                severity=Severity.ERROR if fault.certain else Severity.WARNING,
                related=(spec.loss.place if spec.loss else None,),
            )


def _of_estimators(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A validation judges amounts by labels, or the other way round."""
    for score in spec.scores:
        found = misfit(spec, score)
        if found is not None:
            yield check.finding(
                score.place,
                f"{found[0]}.",
                severity=Severity.ERROR if spec.classes is not None else Severity.WARNING,
                consequence="scikit-learn raises an error."
                if score.value.endswith("_score")
                else "The score is nan with a warning, or says nothing of the model.",
                fix=found[1],
            )


def _beside(spec: ModelSpec) -> str:
    return f" does not fit {spec.loss.value.written}" if spec.loss is not None else ""


def _of_torch(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A metric of one score a row is given one score a class."""
    units = spec.units
    if units is None or spec.loss is not None:
        return
    for metric in spec.metrics:
        yield check.finding(
            metric.place,
            f"{metric.value} reads one score a row, and the output has {units.value} units.",
            related=(units.place,),
        )


#: Metrics of Keras for one-hot rows, and those for class indices.
_ROWS = frozenset({"categorical_accuracy", "CategoricalAccuracy", "top_k_categorical_accuracy",
                   "TopKCategoricalAccuracy"})  # fmt: skip
_INDICES = frozenset(
    {"sparse_categorical_accuracy", "SparseCategoricalAccuracy",
     "sparse_top_k_categorical_accuracy", "SparseTopKCategoricalAccuracy"}
)  # fmt: skip


#: Metrics that compare each score with a label of its own.
_BY_CLASS = frozenset({"AUC", "auc", "Precision", "precision", "Recall", "recall", "F1Score",
                       "FBetaScore", "PrecisionAtRecall", "RecallAtPrecision"})  # fmt: skip


def _of_keras(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The labels that the loss takes are those that the metric is given, and it compares scores."""
    yield from _of_scores(check, spec)
    yield from _share_of_hits(check, spec)
    yield from _of_classes(check, spec)
    name = spec.loss.value.path.rpartition(".")[2].lower().replace("_", "") if spec.loss else ""
    rows, indices = name == "categoricalcrossentropy", name == "sparsecategoricalcrossentropy"
    several = spec.units is not None and spec.units.value > 1
    for metric in spec.metrics:
        one_hot = metric.value in _ROWS or (several and metric.value in _BY_CLASS)
        wrong = (rows and metric.value in _INDICES) or (indices and one_hot)
        if wrong and spec.loss is not None:
            taken, given = ("class indices", "rows") if rows else ("one-hot rows", "indices")
            yield check.finding(
                metric.place,
                f"{metric.value} reads labels as {taken}, and {spec.loss.value.written} takes "
                f"{given}.",
                related=(spec.loss.place,),
            )


def _idle(
    check: Check,
    metric: Fact[str],
    said: str,
    about: Fact[Any] | None,
    *,
    consequence: str = "The number that is shown says next to nothing of the model.",
    fix: str | None = None,
) -> Finding:
    """Return that a metric is computed, and tells nothing."""
    return check.finding(
        metric.place,
        f"{metric.value} {said}.",
        severity=Severity.WARNING,
        consequence=consequence,
        fix=fix,
        related=(about.place if about is not None else None,),
    )


#: Metrics of Keras that look for the highest of several scores, or at each score alone.
_HIGHEST = _ROWS | _INDICES
_EACH = frozenset({"binary_accuracy", "BinaryAccuracy"})


def _of_scores(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A metric asks for the highest score where there is one, or for each where one is right."""
    units, activation = spec.units, spec.activation
    known = spelled(spec)
    over_classes = known is not None and known.spelling.form.link is Link.SOFTMAX
    binary = spec.loss is not None and "binary" in spec.loss.value.path.casefold()
    softmax = activation is not None and activation.value == "softmax"
    exclusive = over_classes or (softmax and not binary)  # else the loss is the fault
    for metric in spec.metrics if units is not None and spec.loss is not None else ():
        one = units is not None and units.value == 1 and metric.value in _HIGHEST
        each = units is not None and units.value > 2 and exclusive and metric.value in _EACH
        if one:
            said = "looks for the highest score of a row, and there is one"
        elif each and units is not None:
            said = f"compares each score with 0.5, and one of {units.value} classes is right"
        else:
            continue
        yield _idle(check, metric, said, units)


#: Metrics of Keras that read classes, by what they do with scores.
_READING_CLASSES = {
    "Accuracy": "counts predictions that are equal to the label",
    "MeanIoU": "casts predictions to whole numbers",
    "IoU": "casts predictions to whole numbers",
}
_OF_SCORES = ("softmax", "sigmoid", "linear", "log_softmax")


def _of_classes(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A metric reads classes, and is given the scores of a classifier."""
    known, activation = spelled(spec), spec.activation
    if known is None or activation is None or activation.value not in _OF_SCORES:
        return
    if Task.REGRESSION in known.loss.tasks:
        return
    for metric in spec.metrics:
        if metric.value in _READING_CLASSES:
            said = f"{_READING_CLASSES[metric.value]}, and is given scores"
            yield _idle(check, metric, said, activation, fix=_fix_of_classes(metric.value, spec))


def _fix_of_classes(metric: str, spec: ModelSpec) -> str:
    """Return what to watch instead of a metric that reads classes."""
    if metric == "Accuracy":
        return "watch 'accuracy', which Keras fits to the output"
    one = spec.units is not None and spec.units.value == 1
    return "watch BinaryIoU, which has a threshold" if one else "set sparse_y_pred=False"


#: Sets of amounts, of which no two are alike.
_AMOUNTS = (TargetDomain.REAL, TargetDomain.POSITIVE)
_HITS = frozenset({"accuracy", "acc", "binary_accuracy", "BinaryAccuracy", "categorical_accuracy",
                   "CategoricalAccuracy", "Accuracy"})  # fmt: skip


def _share_of_hits(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Accuracy counts predictions that are the target, and an amount is never met."""
    known = spelled(spec)
    if known is None or Task.REGRESSION not in known.loss.tasks or not spec.metrics:
        return
    amounts = _amounts(spec)
    for metric in spec.metrics if amounts is not None else ():
        if metric.value in _HITS:
            yield _idle(
                check,
                metric,
                f"counts classes that are met, and {amounts}",
                spec.loss,
                consequence="It stays near 0 however good the predictions are.",
                fix="watch mae or root_mean_squared_error",
            )


def _amounts(spec: ModelSpec) -> str | None:
    """Return in words that the targets are amounts, by the code or by the data."""
    if spec.targets is not None:
        told = spec.targets.value
        return f"the targets are {told.words}" if told in _AMOUNTS else None
    data = spec.trained_on
    if data is None or not data.sole or data.target.chance(_CONTINUOUS) < LEAST_CHANCE:
        return None
    return f"{data.target.name} in {data.target.source} holds amounts"


_CONTINUOUS = frozenset({Kind.CONTINUOUS, Kind.POSITIVE_CONTINUOUS})


CHECK = Check(
    code="LP406",
    name="metric-does-not-fit",
    severity=Severity.ERROR,
    title="The evaluation metric does not fit the objective.",
    why="A metric for one score a row can't read one score a class, and the other way round.",
    consequence=(
        "The library refuses to train, or early stopping watches a number that means nothing."
    ),
    fix="watch a metric of the objective's own kind",
    bad=(
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 3, "eval_metric": "logloss", "max_depth": 4}
""",
        ),
        Example(
            "model.py",
            """\
import keras
from keras import layers

model = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(4, "softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
""",
        ),
        Example(
            "validate.py",
            """\
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score

cross_val_score(Ridge(), X, y, scoring="accuracy")
""",
        ),
    ),
    good=(
        Example(
            "validate.py",
            """\
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score

cross_val_score(Ridge(), X, y, scoring="r2")
""",
        ),
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 3, "eval_metric": ["mlogloss", "merror"], "eta": 0.1}
""",
        ),
    ),
    references=(
        "https://xgboost.readthedocs.io/en/stable/parameter.html",
        "https://lightgbm.readthedocs.io/en/stable/Parameters.html",
        "https://catboost.ai/docs/en/concepts/loss-functions",
    ),
    run=_run,
)
