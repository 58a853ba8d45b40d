"""There are not as many class weights as classes."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.against_data import report, surely_keeps_classes
from losspick.checking.judged import confidence
from losspick.checking.objectives import classes_of
from losspick.checking.spellings import spelled
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    size = spec.units or spec.classes
    if spec.weights is None or spec.loss is None:
        return
    if any(isinstance(one, tuple) for one in spec.weights.value):
        return  # by label, of which some may be left out
    by_itself = classes_of(spec)
    if size is None and by_itself is not None:
        size = Fact(by_itself, spec.loss.place)
    if size is None:
        yield from _fewer_than_labels(check, spec)
        return
    known = spelled(spec)
    positives = known is not None and "pos_weight" in spec.loss.value.names
    if positives and (len(spec.weights.value) == 1 or spec.class_axis != -1):
        return  # one weight for all, or one for each column of an image
    if known is not None and known.spelling.units is not Units.PER_CLASS and not positives:
        return
    if len(spec.weights.value) != size.value:
        yield check.finding(
            spec.weights.place,
            f"{len(spec.weights.value)} class weights stand against {size.value} classes.",
            confidence=confidence(spec),
            related=(size.place, spec.loss.place),
        )


def _fewer_than_labels(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Yield what is to be said of weights where the data alone tell how many classes there are."""
    known, trained, weights = spelled(spec), spec.trained_on, spec.weights
    if trained is None or weights is None or spec.loss is None or not surely_keeps_classes(spec):
        return
    by_class = known is not None and known.spelling.units is Units.PER_CLASS
    highest, given = trained.target.highest_code, len(weights.value)
    if not by_class or highest is None or given > highest or spec.peer:
        return
    if spec.targets is not None and spec.targets.value is not TargetDomain.CLASS_INDEX:
        return
    yield report(
        check,
        spec,
        weights.place,
        f"{given} class weights stand against the labels of {trained.target.name} in "
        f"{trained.target.source}, which go up to {highest}.",
        related=(spec.loss.place,),
    )


CHECK = Check(
    code="LP402",
    name="class-weights-length",
    severity=Severity.ERROR,
    title="There are not as many class weights as classes.",
    why="A loss takes one weight a class.",
    consequence="torch raises an error at the first batch; other libraries drop or repeat weights.",
    fix="give one weight a class, in the order of the class indices",
    bad=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 4))
criterion = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 2.0]))
for x, y in loader:
    loss = criterion(net(x), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 3))
criterion = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 2.0]))
for x, y in loader:
    loss = criterion(net(x), y)
""",
        ),
    ),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",),
    run=_run,
)
