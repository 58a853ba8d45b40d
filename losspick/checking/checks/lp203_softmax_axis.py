"""Softmax normalises over an axis that is not that of the classes."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _of_loss(check, spec)
    yield from _of_scores(check, spec)
    if spec.axis is None or spec.class_axis is None or spec.loss is None or spec.activation is None:
        return
    axis, rank = spec.axis.value, spec.output_rank
    over_batch = axis == 0 and rank != 1  # one sample on its own has no other axis
    image = spec.class_axis == 1 and rank is not None and axis % rank != 1
    several = spec.units is None or spec.units.value > 1  # else each step has one score
    sequence = spec.class_axis == -1 and rank is not None and rank > 2 and axis % rank != rank - 1
    sequence = sequence and several
    image = image or (sequence and rank is not None and rank > 3)
    if not over_batch and not image and not sequence:
        return
    what = "the rows of the batch" if over_batch else _AXES[image]
    apart = spec.activation.place != spec.axis.place  # the logarithm is taken elsewhere
    name = spec.activation.value.removeprefix("log_") if apart else spec.activation.value
    weights = spec.loss.value.path == _WEIGHTED_SUM
    meant = "what is summed of each row" if weights else "the classes"
    yield check.finding(
        spec.axis.place,
        f"{name} over axis {axis} normalises over {what}, not over {meant}.",
        confidence=confidence(spec),
        fix=_FIX_WEIGHTS if weights else None,
        consequence=None if over_batch else _IN_IMAGES if image else _IN_SEQUENCES,
        related=(spec.call, spec.activation.place, spec.loss.place),
    )


#: How the sum is called that attention weights.
_WEIGHTED_SUM = "written out.weighted sum"
_FIX_WEIGHTS = "normalise over the axis that is summed over: dim=1"
#: Losses of torch that apply softmax along the second axis.
_SECOND = ("torch.nn.CrossEntropyLoss", "torch.nn.functional.cross_entropy")
_TABLE = 2


def _of_loss(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A loss takes the second axis for that of the classes, and they stand along the last."""
    rank, loss = spec.output_rank, spec.loss
    if loss is None or spec.call is None or rank is None or spec.activation is None:
        return
    raw = spec.activation.value == "linear" and not spec.swapped
    raw = raw and (spec.units is None or spec.units.value > 1)  # else the steps are the classes
    if raw and rank > _TABLE and spec.class_axis == -1 and loss.value.path in _SECOND:
        yield check.finding(
            spec.call,
            f"{loss.value.written} takes the classes along the second of {rank} axes; the output "
            "has them along the last.",
            confidence=confidence(spec),
            consequence=_OF_SECOND,
            fix="move the classes with output.transpose(1, 2), or flatten the steps of outputs and "
            "labels",
            related=(spec.activation.place, loss.place),
        )


def _of_scores(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Scores are made, or the likeliest class looked for, along another axis."""
    if spec.astray is None:
        return
    said = spec.astray.value
    soft, trains = said.name == "softmax", spec.framework in _BOOSTERS
    along = "all axes" if said.axis is None else f"axis {said.axis}"
    yield check.finding(
        spec.astray.place,
        f"{said.name} over {along} {'normalises' if soft else 'looks'} over {said.over}, "
        "not over the classes.",
        consequence=_OF_ROWS if trains else _OF_PLACES,
        fix=f"take the axis of the classes: {_CLASSES.get(said.over, 'dim=1')}",
        related=(spec.activation.place if spec.activation is not None else None,),
    )


_OF_PLACES = "Training is right, and every class or score that is shown is wrong."
_BOOSTERS = (Framework.XGBOOST, Framework.LIGHTGBM)
_OF_ROWS = "The scores of a row hang on all other rows, and those of its classes do not sum to 1."
_CLASSES = {
    "the rows of the data": "axis=1",
    "the rows of the batch": "dim=-1",
    "the steps of the sequence": "dim=-1",
}
_OF_SECOND = (
    "torch raises an error at the first batch, or the steps of a sequence share one distribution."
)
_AXES = {True: "an axis of the image", False: "the steps of the sequence"}
_IN_SEQUENCES = (
    "The steps of a sequence share one distribution: with 50 steps an output is 1/50 on average, "
    "and the classes of one step do not sum to 1. Training looks almost normal."
)
_IN_IMAGES = (
    "The outputs along that axis share one distribution: with 256 pixels an output is 1/256 on "
    "average, and the classes of one pixel do not sum to 1. Training looks almost normal."
)


CHECK = Check(
    code="LP203",
    name="softmax-over-wrong-axis",
    severity=Severity.ERROR,
    title="Softmax normalises over an axis that is not that of the classes.",
    why=(
        "Over axis 0 the rows of a batch share one distribution; over the last axis of an image"
        " its columns do, over the middle axis of sequences their steps."
    ),
    consequence=(
        "Predictions depend on which rows share a batch: with 64 rows an output is 1/64 on average,"
        " whatever the row is. Training looks almost normal."
    ),
    fix=(
        "normalise over the axis of the classes: dim=-1 after a linear layer, dim=1 after a "
        "convolution"
    ),
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
        return F.log_softmax(self.fc(x), dim=0)

net = Net()
for x, y in loader:
    loss = F.nll_loss(net(x), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 1)

    def forward(self, x):
        return F.log_softmax(self.conv(x), dim=1)

net = Net()
for x, y in loader:
    loss = F.nll_loss(net(x), y)
""",
        ),
    ),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html",),
    run=_run,
)
