"""The evaluation metric does not fit the objective."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.objectives import BOOSTING, metric_fault
from losspick.checking.spellings import spelled
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Severity, Task


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.framework is Framework.TORCH:
        yield from _of_torch(check, spec)
    if spec.loss is None:
        return
    if spec.framework is Framework.KERAS:
        yield from _of_keras(check, spec)
    if spec.framework not in BOOSTING:
        return
    for metric in spec.metrics:
        fault = metric_fault(spec, metric.value)
        if fault is not None:
            yield check.finding(
                metric.place,
                f"{metric.value} does not fit {spec.loss.value.written}: {fault.message}.",
                severity=Severity.ERROR if fault.certain else Severity.WARNING,
                related=(spec.loss.place,),
            )


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


def _of_keras(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The labels that the loss takes are those that the metric is given."""
    yield from _share_of_hits(check, spec)
    name = spec.loss.value.path.rpartition(".")[2].lower().replace("_", "") if spec.loss else ""
    rows, indices = name == "categoricalcrossentropy", name == "sparsecategoricalcrossentropy"
    for metric in spec.metrics:
        wrong = (rows and metric.value in _INDICES) or (indices and metric.value in _ROWS)
        if wrong and spec.loss is not None:
            taken, given = ("class indices", "rows") if rows else ("one-hot rows", "indices")
            yield check.finding(
                metric.place,
                f"{metric.value} reads labels as {taken}, and {spec.loss.value.written} takes "
                f"{given}.",
                related=(spec.loss.place,),
            )


#: Sets of amounts, of which no two are alike.
_AMOUNTS = (TargetDomain.REAL, TargetDomain.POSITIVE)
_HITS = frozenset({"accuracy", "acc", "binary_accuracy", "BinaryAccuracy", "categorical_accuracy",
                   "CategoricalAccuracy", "Accuracy"})  # fmt: skip


def _share_of_hits(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Accuracy counts predictions that are the target, and an amount is never met."""
    known, targets = spelled(spec), spec.targets
    if known is None or targets is None or Task.REGRESSION not in known.loss.tasks:
        return
    for metric in spec.metrics if targets.value in _AMOUNTS else ():
        if metric.value in _HITS:
            yield check.finding(
                metric.place,
                f"{metric.value} counts classes that are met, and the targets are "
                f"{targets.value.words}.",
                consequence="It stays near 0 however good the predictions are.",
                fix="watch mae or root_mean_squared_error",
                related=(spec.loss.place if spec.loss else None,),
            )


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
    ),
    good=(
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 3, "eval_metric": ["mlogloss", "merror"], "eta": 0.1}
""",
        ),
    ),
    run=_run,
)
