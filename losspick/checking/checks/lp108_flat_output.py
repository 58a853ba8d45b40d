"""An activation that is flat on part of its range stands before a loss on logits."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import judged, report
from losspick.checking.spellings import on_logits
from losspick.core.finding import Check, Example, Finding
from losspick.core.judgement import Fault
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    found = judged(spec, Fault.FLAT, Fault.UNREACHABLE)
    # A regression on values from 0 up may well end in ReLU.
    if found is None or not on_logits(spec):
        return
    if found.judgement.fault is Fault.UNREACHABLE and not found.rectified:
        return  # what is applied twice, or confines outputs on both sides
    yield report(found, check, spec, at=found.output)


CHECK = Check(
    code="LP108",
    name="flat-output",
    severity=Severity.WARNING,
    title="An activation that is flat on part of its range stands before a loss on logits.",
    why="The loss takes any real number as a logit; ReLU gives it no negative ones.",
    consequence="Where all rows are in the flat part, the output gets no gradient and stays dead.",
    fix="remove the activation at the output",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), nn.ReLU())
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
        ),
        Example(
            "binary.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1), nn.ReLU6())
criterion = nn.BCEWithLogitsLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
        ),
    ),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html",),
    run=_run,
)
