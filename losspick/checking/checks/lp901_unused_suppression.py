"""A comment silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Comments are no part of a spec: ``checking.run`` makes these findings."""
    return iter(())


CHECK = Check(
    code="LP901",
    name="unused-suppression",
    severity=Severity.INFO,
    title="A comment silences nothing.",
    why="The finding it was written for is gone, or stands on another line.",
    consequence="It would hide the next finding on its line.",
    fix="remove the comment",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Linear(8, 3)
criterion = nn.CrossEntropyLoss()
loss = criterion(net(x), y)  # losspick: ignore[LP101]
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 3)
criterion = nn.CrossEntropyLoss()
loss = criterion(torch.softmax(net(x), 1), y)  # losspick: ignore[LP101] on purpose
""",
        ),
    ),
    run=_run,
)
