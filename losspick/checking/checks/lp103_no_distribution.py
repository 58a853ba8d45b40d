"""The loss takes one distribution over the classes, and the outputs are separate probabilities."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import judged, report
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    found = judged(spec, Fault.NO_DISTRIBUTION)
    if found is None:
        return
    # a saved model is compiled with its very outputs; code may divide them by their sum
    severity = None if spec.reader == "keras" else found.severity
    yield report(found, check, spec, at=found.loss, severity=severity)


CHECK = Check(
    code="LP103",
    name="not-a-distribution",
    severity=Severity.ERROR,
    title=(
        "The loss takes one distribution over the classes, and the outputs are separate "
        "probabilities."
    ),
    why="Sigmoids do not sum to 1; Keras divides by the sum without a word.",
    consequence="Probabilities come out wrong, and a class with a small score still gets a share.",
    fix="use softmax at the output, or binary cross-entropy if a row can have several labels",
    bad=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(32, activation="relu"), Dense(5, activation="sigmoid")])
model.compile(loss="categorical_crossentropy", optimizer="sgd")
""",
        ),
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 5), nn.Sigmoid())
for x, y in loader:
    loss = F.nll_loss(torch.log(net(x) + 1e-7), y)
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(32, activation="relu"), Dense(5, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="sgd")
""",
        ),
    ),
    references=("https://keras.io/api/losses/probabilistic_losses/",),
    run=_run,
)
