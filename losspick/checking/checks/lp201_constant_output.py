"""The loss or the output activation normalises over a single unit."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, judged
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.units is None or spec.activation is None:
        return
    if spec.activation.value == "softmax" and spec.units.value == 1:
        yield check.finding(
            spec.activation.place,
            "softmax over one unit is always 1: no input changes it.",
            confidence=confidence(spec),
            related=(spec.call, spec.loss.place if spec.loss else None, spec.units.place),
        )
        return
    found = judged(spec, Fault.CONSTANT, Fault.TOO_FEW_UNITS)
    if found is not None:
        yield check.finding(
            found.loss,
            found.judgement.reason,
            confidence=confidence(spec),
            consequence=found.judgement.consequence,
            fix=found.judgement.fix,
            related=(found.output, spec.units.place),
        )


CHECK = Check(
    code="LP201",
    name="constant-output",
    severity=Severity.ERROR,
    title="The loss or the output activation normalises over a single unit.",
    why="One unit after softmax is always 1, whatever the weights are.",
    consequence=(
        "The gradient is exactly 0, the loss stays flat, every row gets the same prediction."
    ),
    fix="use one unit with a loss on a sigmoid, or one unit a class",
    bad=(
        Example(
            "model.py",
            """\
from keras import Sequential, layers

model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(1, activation="softmax")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
""",
        ),
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(30, 8), nn.ReLU(), nn.Linear(8, 1))
criterion = nn.CrossEntropyLoss()
for x, y in batches:
    loss = criterion(net(x), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn

scorer = nn.Linear(30, 1)
criterion = nn.CrossEntropyLoss()
for choices, y in batches:
    scores = scorer(choices).squeeze(-1)
    loss = criterion(scores, y)
""",
        ),
    ),
    run=_run,
)
