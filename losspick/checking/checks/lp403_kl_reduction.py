"""The mean over elements of torch's KLDivLoss, its default, is not the divergence."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.loss is None or spec.loss.value.unread:
        return
    if spec.loss.value.path not in ("torch.nn.KLDivLoss", "torch.nn.functional.kl_div"):
        return
    named = spec.loss.value.argument("reduction")
    explicit = named is not None and named.value == "mean"
    if spec.loss.value.names & {"reduction", "size_average", "reduce"} and not explicit:
        return
    how = "with reduction='mean'" if explicit else "without a reduction"
    yield check.finding(
        spec.loss.place,
        f"{spec.loss.value.written} {how} divides by rows times classes.",
        consequence=_consequence(check, spec.units.value if spec.units else None),
    )


def _consequence(check: Check, units: int | None) -> str:
    if units is None:
        return check.consequence
    return f"The loss is {units} times too small, and so is its weight beside other losses."


CHECK = Check(
    code="LP403",
    name="kl-div-reduction",
    severity=Severity.WARNING,
    title="The mean over elements of torch's KLDivLoss is not the divergence.",
    why="reduction='mean', the default, divides by the number of elements, rows times classes.",
    consequence=(
        "The loss is K times too small for K classes, and so is its weight beside other losses."
    ),
    fix="write reduction='batchmean'",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

criterion = nn.KLDivLoss()
loss = criterion(F.log_softmax(student(x), dim=1), F.softmax(teacher(x), dim=1))
""",
        ),
        Example(
            "distil.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

criterion = nn.KLDivLoss(reduction="mean")
loss = criterion(F.log_softmax(student(x), dim=1), F.softmax(teacher(x), dim=1))
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

criterion = nn.KLDivLoss(reduction="batchmean")
loss = criterion(F.log_softmax(student(x), dim=1), F.softmax(teacher(x), dim=1))
""",
        ),
    ),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html",),
    run=_run,
)
