"""The loss or the output activation normalises over a single unit."""

from __future__ import annotations

import math
from collections.abc import Iterator

from losspick.checking.judged import confidence, judged
from losspick.checking.spellings import spelled
from losspick.core.domains import Link
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.loss import Units
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.units is None:
        return
    yield from _of_one_score(check, spec)
    if spec.activation is None or _is_over_steps(spec):
        return
    if spec.activation.value == "softmax" and spec.units.value == 1:
        yield check.finding(
            spec.activation.place,
            "softmax over one unit is always 1: no input changes it.",
            confidence=confidence(spec),
            consequence=_consequence(check, spec),
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


#: Losses of torch that go over the second axis, and the activations that have one of their own.
_SECOND = frozenset({"CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss"})
_NORMALISING = ("softmax", "log_softmax")
_TABLE = 2


def _is_over_steps(spec: ModelSpec) -> bool:
    """Tell whether shares are taken of the scores of several steps, one each: (N, T, 1)."""
    rank, activation = spec.output_rank, spec.activation
    one = spec.units is not None and spec.units.value == 1 and spec.class_axis == -1
    if not one or rank is None or rank <= _TABLE or spec.loss is None or activation is None:
        return False
    if activation.value in _NORMALISING:
        return spec.axis is not None and spec.axis.value % rank != rank - 1
    path = spec.loss.value.path
    return path.startswith("torch.") and path.rpartition(".")[2] in _SECOND


#: Shares that are made within a network, such as weights of attention.
_WITHIN = "shares of one"
#: What scores of a single unit always give.
_ALWAYS = {
    _WITHIN: "softmax over one unit is always 1",
    "argmax": "argmax over one unit is always 0",
    "max": "the place of the largest over one unit is always 0",
    "softmax": "softmax over one unit is always 1",
}


def _of_one_score(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The likeliest class is asked for, or shares of classes, where there is one unit."""
    asked = spec.inference
    if spec.loss is not None or asked is None or asked.value not in _ALWAYS or spec.units is None:
        return
    inner = asked.value == _WITHIN
    if spec.units.value == 1:
        yield check.finding(
            asked.place,
            f"{_ALWAYS[asked.value]}: no input changes it.",
            consequence="Everything gets the same weight, and the layer before learns nothing."
            if inner
            else "Every row gets the same class.",
            fix="go over the axis of what is weighted, such as dim=1 of (N, T, 1)"
            if inner
            else "compare the sigmoid with 0.5, or the logit with 0",
            related=(spec.units.place,),
        )


#: Where the libraries cut a logarithm of 0 off: Keras at a probability of 1e-7.
_COST_OF_NEGATIVES = {Framework.KERAS: -math.log(1e-7), Framework.TORCH: 100.0}


def _consequence(check: Check, spec: ModelSpec) -> str:
    """Return what an output of 1 costs for each label, where the loss is known."""
    known = spelled(spec)
    if known is None:
        return check.consequence
    link = known.spelling.form.link
    if known.spelling.units is Units.PER_CLASS:
        return (
            "Loss and gradient are 0 from the first batch on, as if all were learned; every row "
            "gets the same prediction."
        )
    if known.loss.id != "bce" or link not in (Link.IDENTITY, Link.LOGIT):
        return check.consequence
    costs = (0.0, _COST_OF_NEGATIVES.get(spec.framework))
    if link is Link.LOGIT:
        costs = (math.log1p(math.exp(-1.0)), math.log1p(math.exp(1.0)))
    if costs[1] is None:
        return check.consequence
    return (
        f"{check.consequence} Positives cost {costs[0]:.2f} and negatives {costs[1]:.2f}, whatever "
        "is learned."
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
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html",
        "https://keras.io/api/layers/activations/",
    ),
    run=_run,
)
