"""Class weights favour the class that is frequent in the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    ONE_CLASS,
    keeps_classes,
    report,
    trained_as_classes,
)
from losspick.core.finding import Check, Example, Finding
from losspick.core.numbers import number, share
from losspick.core.spec import Argument, ModelSpec
from losspick.core.vocabulary import Encoding, Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

#: Options that multiply the loss of the positive class.
_POSITIVE = ("pos_weight", "scale_pos_weight")
#: Classes are unequal enough to weight them if one has this many times the rows of another.
_UNEQUAL = 2.0
_TWO = (Encoding.ZERO_ONE, Encoding.BOOLEANS, Encoding.PLUS_MINUS_ONE)
_INDICES = (*_TWO, Encoding.INTEGERS_FROM_ZERO, Encoding.INTEGERS_FROM_ONE)


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.favoured is not None:
        yield check.finding(spec.favoured.place, f"{spec.favoured.value}.", related=(spec.call,))
    known = spec.trained_on
    if known is None or not keeps_classes(spec):
        return  # what was computed of the labels may have turned them round
    if trained_as_classes(known.target.chance(ONE_CLASS)) < LEAST_CHANCE:
        return
    yield from _positive(check, spec, known.target)
    yield from _by_class(check, spec, known.target)


def _positive(check: Check, spec: ModelSpec, target: TargetData) -> Iterator[Finding]:
    option = _option(spec)
    if option is None or target.encoding not in _TWO or len(target.classes) != 2:
        return
    (negative, positive), weight = target.classes, option.value
    if isinstance(weight, tuple) and len(weight) == 1:
        (weight,) = weight
    if not isinstance(weight, int | float) or weight <= 0 or weight == 1:
        return
    rare = negative.share / positive.share >= _UNEQUAL
    frequent = positive.share / negative.share >= _UNEQUAL
    if (weight < 1 and rare) or (weight > 1 and frequent):
        balanced = negative.share / positive.share
        yield report(
            check,
            spec,
            option.place,
            f"{option.name}={number(float(weight))} counts the positive rows "
            f"{'less' if weight < 1 else 'more'}, and they are {share(positive.share)} of "
            f"{target.name} in {target.source}.",
            fix=f"{option.name}={number(balanced)} balances the classes; leave it out for "
            "probabilities as they are",
        )


def _option(spec: ModelSpec) -> Argument | None:
    if spec.loss is None:
        return None
    named = (spec.loss.value.argument(name) for name in _POSITIVE)
    return next((option for option in named if option is not None), None)


def _by_class(check: Check, spec: ModelSpec, target: TargetData) -> Iterator[Finding]:
    weights, classes = spec.weights, target.classes
    numbers = _numbers(spec, target)
    if weights is None or len(numbers) != len(classes) or len(classes) != target.class_count:
        return
    often = max(range(len(classes)), key=lambda place: classes[place].share)
    seldom = min(range(len(classes)), key=lambda place: classes[place].share)
    unequal = classes[often].share >= _UNEQUAL * classes[seldom].share
    if unequal and numbers[often] > numbers[seldom]:
        yield report(
            check,
            spec,
            weights.place,
            f"Class {classes[often].label} weighs {number(numbers[often])} with "
            f"{share(classes[often].share)} of {target.name} in {target.source}, class "
            f"{classes[seldom].label} {number(numbers[seldom])} with "
            f"{share(classes[seldom].share)}.",
        )


def _numbers(spec: ModelSpec, target: TargetData) -> list[float]:
    """Return the weights of the classes, in their order; an empty list: not known."""
    given = spec.weights.value if spec.weights is not None else ()
    if not any(isinstance(one, tuple) for one in given):
        known = [float(one) for one in given if isinstance(one, int | float)]
        return known if target.encoding in _INDICES else []
    pairs = [one for one in given if isinstance(one, tuple)]
    by_label = {str(label): weight for label, weight in pairs}
    labels = [one.label for one in target.classes]
    if not by_label.keys() <= set(labels):
        return []
    found = [by_label.get(label, 1.0) for label in labels]
    return [float(one) for one in found if isinstance(one, int | float)]


CHECK = Check(
    code="LP506",
    name="weights-against-data",
    severity=Severity.WARNING,
    title="Class weights favour the class that is frequent in the data.",
    why="Weights are there to make a rare class count; these make it count even less.",
    consequence="The model learns to leave the rare class out.",
    fix="turn the weights round: the inverse of the class's share is usual",
    bad=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 1)
criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(0.1))
for x, y in loader:
    loss = criterion(net(x).squeeze(1), y.float())
""",
            table="fraud\n" + ("0\n" * 19 + "1\n") * 20,
            target=("fraud",),
        ),
        Example(
            "classes.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 3)
criterion = nn.CrossEntropyLoss(weight=torch.tensor([8.0, 1.0, 1.0]))
for x, y in loader:
    loss = criterion(net(x), y)
""",
            table="grade\n" + ("0\n" * 8 + "1\n2\n") * 20,
            target=("grade",),
        ),
        Example(
            "counted.py",
            """\
import torch
import torch.nn as nn

positives = (y == 1).sum()
negatives = (y == 0).sum()
criterion = nn.BCEWithLogitsLoss(pos_weight=positives / negatives)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 1)
criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(19.0))
for x, y in loader:
    loss = criterion(net(x).squeeze(1), y.float())
""",
            table="fraud\n" + ("0\n" * 19 + "1\n") * 20,
            target=("fraud",),
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html",
        "https://xgboost.readthedocs.io/en/stable/parameter.html",
    ),
    run=_run,
)
