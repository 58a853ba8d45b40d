"""The data hold targets that the output activation can't give."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.against_data import (
    LEAST_CHANCE,
    NUMBERS,
    is_unprepared,
    loss_of,
    report,
    spelling_of,
)
from losspick.checking.words import outside_words
from losspick.core.activations import activation_names
from losspick.core.domains import Link, reachable
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.numbers import number
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity

#: Links under which a loss estimates the target itself, not a chance.
_OF_VALUES = (Link.IDENTITY, Link.LOG, Link.LOG1P)


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    spelling = spelling_of(spec)
    if spec.trained_on is None or spec.activation is None or spelling is None or spec.peer:
        return
    target = spec.trained_on.target
    activation, values = activation_names().get(spec.activation.value), target.values
    chance = target.chance(NUMBERS)
    by_value = spelling.form.link in _OF_VALUES and spelling.units is Units.PER_TARGET
    if activation is None or values is None or not by_value or chance < LEAST_CHANCE:
        return
    reached = reachable(spelling.form.link, activation.image)
    loss = loss_of(spec)
    if loss is None or loss.targets not in target.sets:
        return  # the loss is not even defined for them
    if reached.covers(values) or spec.targets is not None or not is_unprepared(spec):
        return
    yield report(
        check,
        spec,
        spec.activation.place,
        f"{activation.name} gives values in {reached}; {target.name} in {target.source} runs from "
        f"{number(values.low)} to {number(values.high)}{outside_words(target, reached)}.",
        chance=chance,
        as_written=True,
    )


CHECK = Check(
    code="LP503",
    name="data-out-of-reach",
    severity=Severity.ERROR,
    title="The data hold targets that the output activation can't give.",
    why="An activation at the output bounds every prediction.",
    consequence="The error of targets outside the range never shrinks, and saturates the unit.",
    fix="use a linear output, or scale the targets into the range",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1, activation="relu")])
model.compile("adam", loss="mse")
model.fit(table[["a"]], table["change"])
""",
            table="change\n" + "".join(f"{(i * 37 % 101 - 50) / 7:.3f}\n" for i in range(200)),
            target=("change",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1)])
model.compile("adam", loss="mse")
model.fit(table[["a"]], table["change"])
""",
            table="change\n" + "".join(f"{(i * 37 % 101 - 50) / 7:.3f}\n" for i in range(200)),
            target=("change",),
        ),
    ),
    references=("https://www.deeplearningbook.org/contents/mlp.html",),
    run=_run,
)
