"""A classifier that ends in softmax is trained with a squared or absolute error."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, meeting
from losspick.checking.spellings import spelled
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity

#: Metrics that only classifiers have.
_ACCURACIES = frozenset(
    {"accuracy", "acc", "categorical_accuracy", "CategoricalAccuracy", "Accuracy",
     "sparse_categorical_accuracy", "SparseCategoricalAccuracy", "top_k_categorical_accuracy"}
)  # fmt: skip
#: Targets that are classes beyond doubt.
_CLASSES = (TargetDomain.ONE_HOT, TargetDomain.CLASS_INDEX)


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spelled(spec)
    if known is None or spec.activation is None or spec.loss is None or spec.peer:
        return
    squared = known.loss.id in ("mse", "mae", "huber", "log_cosh")
    if not squared or spec.activation.value != "softmax":
        return
    labels = spec.targets is not None and spec.targets.value in _CLASSES
    accuracy = any(metric.value in _ACCURACIES for metric in spec.metrics)
    if not (labels or accuracy) or (spec.units is not None and spec.units.value == 1):
        return
    yield check.finding(
        meeting(spec),
        f"{known.spelling.short} on class probabilities from softmax",
        confidence=confidence(spec),
        consequence=_consequence(check, known.loss.id, spec.units.value if spec.units else None),
        related=(spec.activation.place, spec.loss.place),
    )


def _consequence(check: Check, loss: str, units: int | None) -> str:
    """At equal probabilities the gradients for the logits are 2/K² of those of cross-entropy.

    So it is for squared and absolute errors, which divide by the number of classes K.
    """
    if units is None or loss not in ("mse", "mae"):
        return check.consequence
    share = 2.0 / units**2
    return (
        f"{check.consequence} With {units} classes the first gradients are {share:.2g} times those "
        "of cross-entropy."
    )


CHECK = Check(
    code="LP107",
    name="squared-error-on-classes",
    severity=Severity.WARNING,
    title="A classifier that ends in softmax is trained with a squared or absolute error.",
    why=(
        "Squared error on class probabilities is the Brier score: valid, but its gradient "
        "vanishes on rows that are confidently wrong; absolute error learns no probabilities at"
        " all."
    ),
    consequence="It starts slowly and may stay where a wrong class has a probability near 1.",
    fix="use categorical cross-entropy, unless the Brier score is what you want",
    bad=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(32, activation="relu"), Dense(10, activation="softmax")])
model.compile(loss="mse", optimizer="adam", metrics=["accuracy"])
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(32, activation="relu"), Dense(10)])
model.compile(loss="mse", optimizer="adam")
""",
        ),
    ),
    references=("https://www.deeplearningbook.org/contents/mlp.html",),
    run=_run,
)
