"""Softmax over the classes goes into a binary cross-entropy for each class."""

from __future__ import annotations

import math
from collections.abc import Iterator

from losspick.checking.judged import confidence, meeting
from losspick.checking.spellings import spelled
from losspick.core.domains import Link, TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spelled(spec)
    if known is None or spec.activation is None or spec.loss is None or spec.peer:
        return
    if spec.loss.value.argument("applies") is not None:
        return  # an overlap of masks may well be taken of exclusive classes
    per_label = known.loss.id in ("bce", "fractional_bce", "multilabel_bce", "focal_binary")
    probabilities = known.spelling.form.link is Link.IDENTITY
    if not per_label or not probabilities or spec.activation.value != "softmax":
        return
    if spec.units is None and spec.class_axis is None:
        return  # it may be the column of one class
    if spec.units is not None and spec.units.value < 2:
        return
    if spec.units is not None and spec.units.value == _TWO and _is_one_hot(spec):
        return  # p and 1 - p of two exclusive classes: the cross-entropy itself
    classes = f"{spec.units.value} classes" if spec.units is not None else "classes"
    yield check.finding(
        meeting(spec),
        f"{known.spelling.short} judges each class on its own, and softmax makes the "
        f"{classes} exclusive.",
        confidence=confidence(spec),
        consequence=_consequence(check, spec.units.value if spec.units else None),
        related=(spec.activation.place, spec.loss.place),
    )


_TWO = 2


def _is_one_hot(spec: ModelSpec) -> bool:
    return spec.targets is not None and spec.targets.value is TargetDomain.ONE_HOT


def _consequence(check: Check, units: int | None) -> str:
    """Two labels a row get a probability of 1/2 each at best, and the others 0."""
    if units is None:
        return check.consequence
    floor = 2.0 * math.log(2.0) / units
    return (
        f"{check.consequence} With two labels a row neither gets above 0.5, and the loss can't go "
        f"below {floor:.2f}."
    )


CHECK = Check(
    code="LP105",
    name="softmax-with-binary-loss",
    severity=Severity.WARNING,
    title="Softmax over the classes goes into a binary cross-entropy for each class.",
    why="Softmax makes classes exclusive, binary cross-entropy treats each on its own.",
    consequence=(
        "It trains, but not the likelihood of the classes: with several labels a row they push "
        "each other down."
    ),
    fix="use categorical cross-entropy for exclusive classes, sigmoid for several labels a row",
    bad=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(32, activation="relu"), Dense(5, activation="softmax")])
model.compile(loss="binary_crossentropy", optimizer="adam")
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(32, activation="relu"), Dense(5, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam")
""",
        ),
        Example(
            "two_classes.py",
            """\
from keras import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

model = Sequential([Dense(32, activation="relu"), Dense(2, activation="softmax")])
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(x, to_categorical(y, 2))
""",
        ),
    ),
    run=_run,
)
