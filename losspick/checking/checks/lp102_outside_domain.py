"""The output can take values for which the loss is not defined."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.distributions import finding_of, raw
from losspick.checking.judged import confidence, judged, report
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.repair import Repair, RepairKind
from losspick.core.spec import OWN_GRADIENT, ModelSpec
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if (finding := finding_of(check, spec, raw(spec))) is not None:
        yield finding
        return
    yield from _of_a_logarithm(check, spec)
    yield from _of_own_gradient(check, spec)
    found = judged(spec, Fault.OUTSIDE, Fault.CLIPPED, Fault.BOUNDARY)
    if found is None:
        return
    repair = _repair(spec)
    fix = f"{found.judgement.fix}, or set from_logits=True" if repair else None
    yield report(found, check, spec, at=found.loss, severity=found.severity, fix=fix, repair=repair)


def _of_a_logarithm(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A logarithm is taken of what is one already, and thus negative."""
    applied = spec.activation
    inner = applied.value.removeprefix("log of log_") if applied is not None else ""
    if applied is not None and spec.loss is not None and applied.value != inner:
        yield check.finding(
            applied.place,
            f"The logarithm is taken of log_{inner}, which is negative: the result is nan.",
            confidence=confidence(spec),
            consequence="The loss is nan from the first batch on, and so is every weight.",
            fix=f"leave the logarithm out, or take it of {inner}",
            related=(spec.call, spec.loss.place),
        )


def _of_own_gradient(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The derivatives of a cross-entropy are computed of scores that have gone through no link."""
    if spec.loss is not None and spec.loss.value.path == OWN_GRADIENT:
        name = spec.loss.value.written
        yield check.finding(
            spec.loss.place,
            f"{name} * (1 - {name}) takes {name} for a probability; a booster gives raw scores to "
            "an objective of the program's own.",
            consequence="The hessian is negative for scores below 0 or above 1, and the gradient "
            "is that of a squared error: scores come close to the labels, and are no logits.",
            fix=f"take the sigmoid of {name} first",
        )


#: The losses of Keras that ``from_logits=True`` turns from probabilities to logits.
_EITHER = ("binarycrossentropy", "categoricalcrossentropy", "sparsecategoricalcrossentropy")


def _repair(spec: ModelSpec) -> Repair | None:
    """Raw scores are what such a loss takes once it is told so."""
    if spec.framework is not Framework.KERAS or spec.loss is None or spec.activation is None:
        return None
    name = spec.loss.value.path.rpartition(".")[2].replace("_", "").casefold()
    if name not in _EITHER or spec.activation.value != "linear":
        return None
    place, output = spec.loss.place, spec.activation.place
    return Repair(kind=RepairKind.FROM_LOGITS, place=place, output=output, loss=place)


CHECK = Check(
    code="LP102",
    name="output-outside-domain",
    severity=Severity.ERROR,
    title="The output can take values for which the loss is not defined.",
    why="A loss on probabilities or their logarithms takes no raw scores.",
    consequence=(
        "The framework raises an error, clips without a word, or minimises a number that means "
        "nothing."
    ),
    fix="apply the activation that the loss asks for, or take the loss on logits",
    repairs="--fix adds from_logits=True in Keras where the output has no activation",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(20, 4)

    def forward(self, x):
        return self.fc(x)

net = Net()
for x, y in loader:
    loss = F.nll_loss(net(x), y)
""",
        ),
        Example(
            "model.py",
            """\
from tensorflow import keras

model = keras.models.Sequential()
model.add(keras.layers.Dense(64, activation="relu"))
model.add(keras.layers.Dense(10))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
""",
        ),
        Example(
            "policy.py",
            """\
import torch.nn as nn
from torch.distributions import Categorical

policy = nn.Linear(4, 3)
for state, gain in episodes:
    choice = Categorical(policy(state))
    loss = -choice.log_prob(choice.sample()) * gain
""",
        ),
    ),
    good=(
        Example(
            "policy.py",
            """\
import torch.nn as nn
from torch.distributions import Categorical

policy = nn.Linear(4, 3)
for state, gain in episodes:
    choice = Categorical(logits=policy(state))
    loss = -choice.log_prob(choice.sample()) * gain
""",
        ),
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(20, 4)

    def forward(self, x):
        return F.log_softmax(self.fc(x), dim=1)

net = Net()
for x, y in loader:
    loss = F.nll_loss(net(x), y)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html",
        "https://keras.io/api/losses/probabilistic_losses/",
    ),
    run=_run,
)
