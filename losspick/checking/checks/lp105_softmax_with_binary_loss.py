"""Softmax over the classes goes into a binary cross-entropy for each class."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, meeting
from losspick.checking.spellings import spelled
from losspick.core.activations import activation_names
from losspick.core.finding import Check, Example, Finding
from losspick.core.pairing import Pairing
from losspick.core.pairing_words import exclusive_words
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spelled(spec)
    if known is None or spec.activation is None or spec.loss is None or spec.peer:
        return
    if spec.loss.value.argument("applies") is not None:
        return  # an overlap of masks may well be taken of exclusive classes
    activation = activation_names().get(spec.activation.value)
    units = spec.units.value if spec.units is not None else None
    several = _SEVERAL if units is None and spec.class_axis is not None else units
    told = spec.targets.value if spec.targets is not None else None
    if activation is None:
        return
    if not Pairing(known.loss, known.spelling, activation, several, told).makes_exclusive:
        return
    reason, consequence, fix = exclusive_words(known.spelling.short, activation.name, units)
    yield check.finding(
        meeting(spec),
        reason,
        confidence=confidence(spec),
        consequence=consequence,
        fix=fix,
        related=(spec.activation.place, spec.loss.place),
    )


#: Stands for a number of classes that is not known, where there is an axis of them.
_SEVERAL = 3


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
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html",
        "https://keras.io/api/losses/probabilistic_losses/",
    ),
    run=_run,
)
