"""The output activation is one that the loss applies by itself."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.distributions import finding_of, twice
from losspick.checking.judged import Judged, judged, report
from losspick.checking.spellings import on_logits, spelled
from losspick.core.domains import Link
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.repair import Repair, RepairKind
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if (finding := finding_of(check, spec, twice(spec))) is not None:
        yield finding
        return
    found = judged(spec, Fault.UNREACHABLE)
    # Regression is another matter: there the range of the targets decides.
    if found is None or not on_logits(spec):
        return
    if found.rectified:
        return  # a check of its own
    yield report(
        found, check, spec, at=found.output, severity=found.severity, repair=_repair(spec, found)
    )


#: The activation that undoes each link, and that a loss with the link applies by itself.
_OWN = {Link.LOGIT: "sigmoid", Link.SOFTMAX: "softmax"}


def _repair(spec: ModelSpec, found: Judged) -> Repair | None:
    """Without the very activation that the loss applies, the output is what the loss takes."""
    known = spelled(spec)
    if known is None or spec.activation is None or spec.loss is None:
        return None
    if spec.activation.value != _OWN.get(known.spelling.form.link):
        return None
    place = spec.activation.place
    return Repair(
        kind=RepairKind.DROP_ACTIVATION, place=place, output=found.output, loss=spec.loss.place
    )


CHECK = Check(
    code="LP101",
    name="activation-applied-twice",
    severity=Severity.ERROR,
    title="The output activation is one that the loss applies by itself.",
    why=(
        "A loss on logits applies sigmoid or softmax; with one more in the model, probabilities"
        " stay away from 0 and 1."
    ),
    consequence=(
        "The loss has a floor that no training gets below, gradients shrink, and training looks"
        " almost normal. Keras on TensorFlow computes with what went into the activation where it"
        " still sees that, and warns; on other backends it applies both."
    ),
    fix="remove the activation from the model in training, or take the loss on probabilities",
    repairs="--fix removes the activation if only the loss and the order of classes use it",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
        ),
        Example(
            "model.py",
            """\
import keras
from keras import layers

model = keras.Sequential(
    [layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")]
)
model.compile("adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
""",
        ),
        Example(
            "step.py",
            """\
import jax
import optax

def loss_fn(params, x, y):
    probs = jax.nn.sigmoid(net.apply(params, x))
    return optax.sigmoid_binary_cross_entropy(probs, y).mean()
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    out = net(x)
    loss = criterion(out, y)
    predicted = torch.softmax(out, dim=1).argmax(dim=1)
""",
        ),
        Example(
            "model.py",
            """\
import keras
from keras import layers

model = keras.Sequential([layers.Dense(1, activation="sigmoid")])
model.compile("adam", loss=keras.losses.BinaryCrossentropy())
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://keras.io/api/losses/probabilistic_losses/",
    ),
    run=_run,
)
