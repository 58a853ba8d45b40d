"""A metric with a threshold of 0.5 watches logits."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence
from losspick.checking.spellings import spelled
from losspick.core.domains import Link
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import BY_LABELS, ModelSpec
from losspick.core.vocabulary import Framework, Severity

#: Metrics that compare a prediction with 0.5.
_THRESHOLD = frozenset(
    {"accuracy", "acc", "binary_accuracy", "BinaryAccuracy", "Precision", "Recall", "F1Score"}
)
#: Metrics that sort predictions by thresholds between 0 and 1, or take logarithms of them.
_PROBABILITIES = frozenset({"AUC", "auc", "binary_crossentropy", "bce"})
#: Losses of two classes, or of labels that do not exclude each other.
_LOSSES = ("bce", "focal_binary")


#: What the scores of boosters are trained for, if one of them says something by itself.
_LINKS = ("sigmoid", BY_LABELS)


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spelled(spec)
    if known is None and spec.trained_as is not None and spec.trained_as.value in _LINKS:
        yield from _thresholds(check, spec)  # of a booster
    if known is None or spec.loss is None:
        return
    linear = spec.activation is not None and spec.activation.value == "linear"
    if linear and known.spelling.form.link is Link.SOFTMAX:
        yield from _thresholds(check, spec, among=True)
    logs = spec.activation is not None and spec.activation.value == "log_softmax"
    if logs and known.spelling.form.link is Link.LOG:
        yield from _of_logarithms(check, spec)
    if not linear or known.loss.id not in _LOSSES or known.spelling.form.link is not Link.LOGIT:
        return
    yield from _thresholds(check, spec)
    for metric in spec.metrics if spec.framework is Framework.KERAS else ():
        said = _of_metric(metric.value, spec)
        if said is not None:
            what, fix = said
            yield check.finding(
                metric.place,
                f"{metric.value!r} {what}.",
                confidence=confidence(spec),
                fix=fix,
                related=(spec.loss.place,),
            )


def _of_metric(name: str, spec: ModelSpec) -> tuple[str, str | None] | None:
    """Return what a metric of Keras does with logits, and what to do about it; None: no harm."""
    several = spec.units is not None and spec.units.value > 1
    if name in _PROBABILITIES:
        return "reads logits as probabilities", "give the metric from_logits=True"
    if name not in _THRESHOLD or (several and name in ("accuracy", "acc")):
        return None  # of several scores, accuracy asks for the highest
    return "compares logits with 0.5", None


#: What a metric is told that would apply the sigmoid by itself.
_OWN = "sigmoid=False"


def _thresholds(check: Check, spec: ModelSpec, *, among: bool = False) -> Iterator[Finding]:
    for threshold in spec.thresholds:
        one_half = "takes one half as the threshold of outputs that are logits"
        compared = among or _OWN in threshold.value
        said = "compares logits with a probability" if compared else one_half
        yield check.finding(
            threshold.place,
            f"{threshold.value!r} {said}.",
            confidence=confidence(spec),
            consequence=_LARGEST if among else None,
            fix=_OF_SHARES if among else "compare logits with 0, or their sigmoid with 0.5",
            related=(spec.loss.place,) if spec.loss else (),
        )


def _of_logarithms(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    for threshold in spec.thresholds:
        yield check.finding(
            threshold.place,
            f"{threshold.value!r} compares logarithms with a probability.",
            confidence=confidence(spec),
            consequence="Logarithms of probabilities are at most 0: none is above it.",
            fix="compare exp of the logarithms",
            related=(spec.activation.place,) if spec.activation else (),
        )


_LARGEST = "A logit says nothing alone: with the same one, a class may be certain or hopeless."
_OF_SHARES = "compare the softmax of the logits"


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
    references=("https://keras.io/api/metrics/accuracy_metrics/",),
    run=_run,
)
