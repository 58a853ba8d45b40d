"""The output activation keeps predictions away from values that the targets take."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import judged, report
from losspick.checking.spellings import spelled
from losspick.core.domains import Link
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    found = judged(spec, Fault.UNREACHABLE)
    if found is None or not (_by_score(spec) or (spec.targets is not None and _by_value(spec))):
        return
    yield report(found, check, spec, at=found.output, severity=found.severity)


def _by_score(spec: ModelSpec) -> bool:
    """A margin between the scores of two classes needs room, whatever the targets are."""
    known = spelled(spec)
    if known is None or spec.activation is None:
        return False
    return spec.activation.value in _BOUNDED.get(known.loss.id, ())


#: Losses of margins between scores, and the activations that leave these no room.
_BOUNDED = {
    **dict.fromkeys(("multiclass_hinge", "hinge", "squared_hinge"), ("softmax", "sigmoid")),
    "wgan": ("sigmoid", "tanh"),
}


def _by_value(spec: ModelSpec) -> bool:
    known = spelled(spec)
    shares = spec.activation is not None and spec.activation.value == "softmax"
    if spec.activation is None or (shares and not spec.bootstrapped):
        return False  # random numbers as targets of a classifier only stand for their shape
    return known is not None and known.spelling.form.link is Link.IDENTITY


CHECK = Check(
    code="LP106",
    name="targets-out-of-reach",
    severity=Severity.ERROR,
    title="The output activation keeps predictions away from values that the targets take.",
    why=(
        "A bounded activation at the output of a regression can't give what lies outside its range."
    ),
    consequence="The error of targets outside the range never shrinks.",
    fix="use a linear output, or scale the targets into the range",
    bad=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1), nn.ReLU())
x = torch.randn(64, 8)
y = torch.randn(64, 1)
loss = nn.MSELoss()(net(x), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1), nn.Sigmoid())
for x, y in loader:
    loss = nn.MSELoss()(net(x), y)
""",
        ),
    ),
    references=("https://www.deeplearningbook.org/contents/mlp.html",),
    run=_run,
)
