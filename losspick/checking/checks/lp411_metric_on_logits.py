"""A metric with a threshold of 0.5 watches logits."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence
from losspick.checking.spellings import spelled
from losspick.core.domains import Link
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Severity

#: Metrics that compare a prediction with 0.5.
_THRESHOLD = frozenset(
    {"accuracy", "acc", "binary_accuracy", "BinaryAccuracy", "Precision", "Recall", "F1Score"}
)


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spelled(spec)
    if known is None or spec.loss is None:
        return
    linear = spec.activation is not None and spec.activation.value == "linear"
    if not linear or known.loss.id != "bce" or known.spelling.form.link is not Link.LOGIT:
        return
    yield from _thresholds(check, spec)
    for metric in spec.metrics if spec.framework is Framework.KERAS else ():
        if metric.value in _THRESHOLD:
            yield check.finding(
                metric.place,
                f"{metric.value!r} compares logits with 0.5.",
                confidence=confidence(spec),
                related=(spec.loss.place,),
            )


#: What a metric is told that would apply the sigmoid by itself.
_OWN = "sigmoid=False"


def _thresholds(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    for threshold in spec.thresholds:
        one_half = "takes one half as the threshold of outputs that are logits"
        said = "compares logits with a probability" if _OWN in threshold.value else one_half
        yield check.finding(
            threshold.place,
            f"{threshold.value!r} {said}.",
            confidence=confidence(spec),
            fix="compare logits with 0, or their sigmoid with 0.5",
            related=(spec.loss.place,) if spec.loss else (),
        )


CHECK = Check(
    code="LP411",
    name="metric-on-logits",
    severity=Severity.WARNING,
    title="A metric with a threshold of 0.5 watches logits.",
    why=(
        "A logit above 0.5 is a probability above 0.62; the default threshold is meant for "
        "probabilities."
    ),
    consequence=(
        "The accuracy shown during training is wrong: rows with a logit between 0 and 0.5 count"
        " as negative."
    ),
    fix="use keras.metrics.BinaryAccuracy(threshold=0.0)",
    bad=(
        Example(
            "model.py",
            """\
import keras

model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile(
    "adam", loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"]
)
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
import keras

model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile(
    "adam",
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],
)
""",
        ),
    ),
    run=_run,
)
