"""The number of output units, or num_class, is not the number of classes in the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    NUMBERS,
    ONE_CLASS,
    is_of_one_class,
    is_unprepared,
    keeps_classes,
    loss_of,
    report,
    spelling_of,
    surely_keeps_classes,
    trained_as_classes,
)
from losspick.checking.objectives import counts_classes, is_multiclass
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.repair import Repair, RepairKind
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Encoding, Preparation, Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    number = _number(spec)
    if spec.trained_on is None or number is None or spec.peer or not keeps_classes(spec):
        return  # classes that the code joins or leaves out are others
    target = spec.trained_on.target
    count, chance = target.class_count, trained_as_classes(target.chance(ONE_CLASS))
    if count is None and target.chance(NUMBERS) < LEAST_CHANCE:
        yield from _too_high(check, spec, number)
    if count is None or is_of_one_class(target) or chance < LEAST_CHANCE or number.value == count:
        return
    highest = target.codes[1] if target.codes else None
    if highest is not None and number.value == highest + 1:
        return  # labels that do not begin at 0, given as they are
    few = number.value < count
    what = "num_class is" if is_multiclass(spec) else "The output has"
    unit = "" if is_multiclass(spec) else " unit" if number.value == 1 else " units"
    yield report(
        check,
        spec,
        number.place,
        f"{what} {number.value}{unit}, and {target.name} in {target.source} has {count} classes.",
        chance=chance,
        severity=Severity.ERROR if few else Severity.WARNING,
        consequence=None if few else "No row ever has one of the classes beyond the last.",
        fix="subtract 1 from the labels" if _counts_zero(target) else f"make it {count}",
        repair=Repair(kind=RepairKind.SET_NUMBER, place=number.place, number=count)
        if is_multiclass(spec) and spec.units is None and _is_settled_by(count, spec)
        else None,
    )


def _too_high(check: Check, spec: ModelSpec, number: Fact[int]) -> Iterator[Finding]:
    """Yield what is to be said of whole numbers that may be counts, and are given as indices."""
    trained, loss, spelling = spec.trained_on, loss_of(spec), spelling_of(spec)
    taken = (spelling.targets if spelling else None) or (loss.targets if loss else None)
    if trained is None or taken is not TargetDomain.CLASS_INDEX:
        return
    highest = trained.target.highest_code
    if trained.prepared is not Preparation.NONE or highest is None or highest < number.value:
        return
    what = "num_class is" if is_multiclass(spec) else "The number of output units is"
    yield report(
        check,
        spec,
        number.place,
        f"{what} {number.value}, and {trained.target.name} in {trained.target.source} has labels "
        f"up to {highest}.",
        fix=f"make it {highest + 1}",
    )


def _is_settled_by(count: int, spec: ModelSpec) -> bool:
    """Tell whether the right number is all that is missing: labels from 1 on stay too high."""
    codes = spec.trained_on.target.codes if spec.trained_on is not None else None
    fitting = codes in (None, (0, count - 1)) or not is_unprepared(spec)
    return fitting and surely_keeps_classes(spec)


def _counts_zero(target: TargetData) -> bool:
    """Tell whether labels from 1 on are given a column for 0, too."""
    return target.encoding is Encoding.INTEGERS_FROM_ONE and not target.classes


def _number(spec: ModelSpec) -> Fact[int] | None:
    if is_multiclass(spec):
        return None if counts_classes(spec) else spec.classes
    spelling, loss = spelling_of(spec), loss_of(spec)
    if spelling is None or loss is None or spelling.units is not Units.PER_CLASS:
        return None
    return spec.units if spec.units is not None and spec.units.value > 1 else None


CHECK = Check(
    code="LP501",
    name="class-count-of-data",
    severity=Severity.ERROR,
    title="The number of output units, or num_class, is not the number of classes in the data.",
    why="A loss over classes has one unit a class.",
    consequence="The first label beyond the last unit raises an error, on a GPU a late one.",
    fix="give the output one unit a class",
    repairs="--fix sets the number of classes of a boosting library",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
            table="grade\n" + "0\n1\n2\n3\n" * 50,
            target=("grade",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
            table="grade\n" + "0\n1\n2\n3\n" * 50,
            target=("grade",),
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://xgboost.readthedocs.io/en/stable/parameter.html",
    ),
    run=_run,
)
