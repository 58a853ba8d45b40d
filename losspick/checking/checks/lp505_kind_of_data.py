"""The loss is made for another kind of target than the data hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    NUMBERS,
    ONE_CLASS,
    has_own_output,
    is_of_one_class,
    is_unprepared,
    keeps_classes,
    loss_of,
    report,
    spelling_of,
)
from losspick.checking.estimator_kinds import estimator_misfits
from losspick.checking.judged import meeting
from losspick.checking.objectives import counts_classes
from losspick.core.domains import TargetDomain
from losspick.core.estimators import is_classifier, is_regressor
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Loss, Units
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Kind, Preparation, Severity, Task

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

_COLUMNS = frozenset({Kind.MULTILABEL, Kind.ONE_HOT, Kind.SOFT_LABEL})
#: The kinds that losses of a task are right for, or at least not plainly wrong.
_SERVES: dict[Task, frozenset[Kind]] = {
    Task.REGRESSION: NUMBERS | _COLUMNS | {Kind.ORDINAL, Kind.SURVIVAL, Kind.CIRCULAR},
    Task.BINARY: frozenset({Kind.BINARY, Kind.MULTILABEL, Kind.PROPORTION}),
    Task.MULTICLASS: ONE_CLASS | {Kind.SOFT_LABEL},
    Task.ORDINAL: frozenset({Kind.ORDINAL, Kind.MULTICLASS, Kind.BINARY, Kind.COUNT}),
    Task.MULTILABEL: ONE_CLASS | _COLUMNS,
    Task.SURVIVAL: NUMBERS | {Kind.SURVIVAL},
}
#: From here on codes may well be levels with an order, which are regressed for good reason, and
#: whole numbers codes.
_POSSIBLE = 0.05
#: Kinds that nothing is said about.
_OTHERS = frozenset(Kind) - NUMBERS - ONE_CLASS - _COLUMNS


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    loss, known = loss_of(spec), spec.trained_on
    if known is not None and is_of_one_class(known.target) and keeps_classes(spec):
        yield from _of_one_class(check, spec, known.target)
        return
    if spec.loss is None and not spec.scores:
        yield from estimator_misfits(check, spec)
    if loss is None or spec.loss is None or known is None or spec.peer:
        return
    if spec.targets and not _are_indices(spec):
        return
    if not keeps_classes(spec):
        return  # what was binned or computed is of another kind
    target = known.target
    unfit = (NUMBERS | ONE_CLASS | _COLUMNS) - _served(spec, loss)
    chance = target.chance(unfit)
    if chance < LEAST_CHANCE or target.kind not in unfit or _has_a_unit_each(spec, target):
        return
    what, fix = _words(loss, target)
    yield report(
        check,
        spec,
        meeting(spec),
        f"{spec.loss.value.written} is for {what}; {target.name} in {target.source} "
        f"{_described(target)}.",
        chance=chance,
        severity=_severity(spec, loss, target),
        consequence=_consequence(loss, target),
        fix=fix,
    )


def _are_indices(spec: ModelSpec) -> bool:
    """Tell whether the labels are known to be indices of classes, as they are seen to become."""
    indices = spec.targets is not None and spec.targets.value is TargetDomain.CLASS_INDEX
    trained = spec.trained_on
    return indices and trained is not None and trained.prepared is Preparation.RECODED


def _of_one_class(check: Check, spec: ModelSpec, target: TargetData) -> Iterator[Finding]:
    """Yield what is to be said of rows that the code puts into one class."""
    loss, name = loss_of(spec), spec.estimator.value if spec.estimator is not None else ""
    amounts = Task.REGRESSION in loss.tasks if loss is not None else not is_classifier(name)
    if amounts or spec.peer or (loss is not None and spec.loss is None):
        return
    yield report(
        check,
        spec,
        meeting(spec),
        f"{target.name} in {target.source} is the same for all rows: the model is trained on one "
        "class.",
        consequence="scikit-learn refuses to fit, and other libraries learn one answer for all "
        "rows.",
        fix="compare with a value that occurs in the data, written as it is there and in its unit",
    )


def _served(spec: ModelSpec, loss: Loss) -> frozenset[Kind]:
    """Return the kinds that this loss serves with these units."""
    tasks = set(loss.tasks)
    if Task.REGRESSION in tasks:
        tasks.discard(Task.ORDINAL)  # levels with distances; names of classes have none
    served = frozenset(_OTHERS).union(*(_SERVES.get(task, frozenset()) for task in tasks))
    spelling = spelling_of(spec)
    if Task.BINARY not in loss.tasks:
        return served
    several = spec.units.value > 1 if spec.units is not None else not _has_one_score(spec)
    if spelling is not None and several and spelling.units is not Units.PER_CLASS:
        return served | ONE_CLASS | _COLUMNS  # one against the rest, or one label a unit
    path = spec.loss.value.path if spec.loss else ""
    regressor = any(map(is_regressor, path.split(".")))
    classifier = has_own_output(spec) and "sklearn" in path and not regressor
    replaced = counts_classes(spec) and spec.framework is Framework.XGBOOST
    return served | ONE_CLASS if classifier or replaced else served


def _has_one_score(spec: ModelSpec) -> bool:
    """Tell whether a row has one number as output, and one label as it stands in the data."""
    return spec.output_rank == 1 and is_unprepared(spec)


def _has_a_unit_each(spec: ModelSpec, target: TargetData) -> bool:
    """Tell whether whole numbers from 0 on have as many units: somebody counted their classes."""
    size, values = spec.units or spec.classes, target.values
    if target.kind not in NUMBERS or target.integer_share != 1.0 or not size or not values:
        return False
    return values.low == 0.0 and values.high == size.value - 1.0 and size.value > 1


def _severity(spec: ModelSpec, loss: Loss, target: TargetData) -> Severity:
    amounts = Task.REGRESSION in loss.tasks
    if amounts and spec.targets is not None:
        return Severity.WARNING  # what it gives is rounded to a class
    if target.kind in NUMBERS and target.chance(ONE_CLASS) >= _POSSIBLE:
        return Severity.WARNING
    two_values = target.kind is Kind.BINARY
    levels = target.codes is not None and target.chance({Kind.ORDINAL}) >= _POSSIBLE
    return Severity.WARNING if amounts and (two_values or levels) else Severity.ERROR


def _words(loss: Loss, target: TargetData) -> tuple[str, str]:
    """Return what the loss is for, and what to take instead."""
    if Task.REGRESSION in loss.tasks:
        fix = "take binary cross-entropy" if target.kind is Kind.BINARY else "take cross-entropy"
        return "amounts", f"{fix}, or see what losspick {target.source} recommends"
    if target.kind in NUMBERS:
        return "classes", "take a regression loss with a linear output, such as MSE or Huber"
    if target.kind is Kind.MULTILABEL:
        return "one class a row", "take binary cross-entropy with one sigmoid a label"
    return "two classes", f"take cross-entropy over {target.class_count} classes"


def _described(target: TargetData) -> str:
    if target.kind is Kind.MULTILABEL:
        return f"holds sets of labels, several of {target.class_count} at once"
    if target.kind in NUMBERS:
        return "holds amounts"
    return f"holds {target.class_count} classes"


def _consequence(loss: Loss, target: TargetData) -> str:
    if Task.REGRESSION in loss.tasks:
        return (
            "The codes of the classes are taken as amounts: class 2 lies between 1 and 3, and a "
            "row that could be 1 or 3 is predicted as 2."
        )
    if target.kind in NUMBERS:
        return "Nearly every value is a class of its own, or is refused or clipped as a label."
    if target.kind is Kind.MULTILABEL:
        return "The labels of a row compete: two that are on get at most 0.5 each."
    return "All classes but one share one end of the output, or the library refuses the labels."


CHECK = Check(
    code="LP505",
    name="kind-of-data",
    severity=Severity.ERROR,
    title="The loss is made for another kind of target than the data hold.",
    why="A loss for amounts reads an order and distances into labels, and a loss for classes none.",
    consequence="Training runs, or stops at a label that is out of range; the model is not right.",
    fix="take a loss for this kind of target",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
import lightgbm as lgb

table = pd.read_csv("data.csv")
model = lgb.train({"objective": "binary"}, lgb.Dataset(table[["a"]], label=table["species"]))
""",
            table="species\n" + "0\n1\n2\n3\n" * 50,
            target=("species",),
        ),
        Example(
            "estimator.py",
            """\
import pandas as pd
from sklearn.linear_model import LogisticRegression

table = pd.read_csv("data.csv")
model = LogisticRegression()
model.fit(table[["a"]], table["change"])
""",
            table="change\n" + "".join(f"{(i * 37 % 101 - 50) / 7:.3f}\n" for i in range(200)),
            target=("change",),
        ),
        Example(
            "regression.py",
            """\
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
""",
            table="change\n" + "".join(f"{(i * 37 % 101 - 50) / 7:.3f}\n" for i in range(200)),
            target=("change",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
import lightgbm as lgb

table = pd.read_csv("data.csv")
settings = {"objective": "multiclass", "num_class": 4}
model = lgb.train(settings, lgb.Dataset(table[["a"]], label=table["species"]))
""",
            table="species\n" + "0\n1\n2\n3\n" * 50,
            target=("species",),
        ),
    ),
    references=("https://scikit-learn.org/stable/modules/multiclass.html",),
    run=_run,
)
