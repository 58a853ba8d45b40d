"""The data write their labels in another way than the loss takes them, and nothing recodes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    ONE_CLASS,
    is_unprepared,
    loss_of,
    report,
    spelling_of,
    trained_as_classes,
)
from losspick.checking.judged import meeting
from losspick.checking.objectives import chooses_by_labels
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.repair import Repair, RepairKind
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Encoding, Framework, Kind, Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

_D = TargetDomain
_KINDS = ONE_CLASS | {Kind.MULTILABEL}
#: Sets of labels; a loss that takes numbers takes codes too, and means something else by them.
_LABELS = frozenset(
    {_D.ZERO_ONE, _D.PLUS_MINUS_ONE, _D.CLASS_INDEX, _D.RANK, _D.ONE_HOT, _D.MULTI_HOT,
     _D.SOFT_LABELS}
)  # fmt: skip
_TWO = (_D.ZERO_ONE, _D.PLUS_MINUS_ONE)
#: Where a wrong label goes unnoticed: it is in the range of numbers that the library computes with.
_SILENT = frozenset({Encoding.PLUS_MINUS_ONE, Encoding.ZERO_ONE, Encoding.ONE_TWO})


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.trained_on is None or spec.loss is None or spec.targets or spec.peer:
        return
    target = spec.trained_on.target
    taken, chance = _taken(spec), trained_as_classes(target.chance(_KINDS))
    if not taken or not is_unprepared(spec) or chance < LEAST_CHANCE:
        return
    several = target.kind is Kind.MULTILABEL and _D.MULTI_HOT not in taken
    if several or (taken[0] in _TWO and target.class_count != 2):
        return  # another kind of target than the loss is made for
    written = target.sets
    if any(own.within(one) for own in written for one in taken) or _fits(spec, taken, target):
        return
    yield report(
        check,
        spec,
        meeting(spec),
        f"{spec.loss.value.written} takes {taken[0].words}; {target.name} in {target.source} "
        f"holds {_described(target)}.",
        chance=chance,
        as_written=True,
        consequence=_consequence(target),
        fix=_fix(taken[0], target),
        repair=_repair(spec, target),
    )


#: The labels that each of the twins takes, and how data write what the other one takes.
_TWINS = {
    "categoricalcrossentropy": (Encoding.INTEGERS_FROM_ZERO, Encoding.ZERO_ONE),
    "sparsecategoricalcrossentropy": (Encoding.ONE_HOT,),
}


def _repair(spec: ModelSpec, target: TargetData) -> Repair | None:
    """Index and one-hot row say the same, and Keras has the same loss for either."""
    if spec.framework is not Framework.KERAS or spec.loss is None:
        return None
    name = spec.loss.value.path.rpartition(".")[2].replace("_", "").casefold()
    if target.encoding not in _TWINS.get(name, ()):
        return None
    if spec.units is None or spec.units.value != target.class_count:
        return None
    return Repair(kind=RepairKind.TWIN_LOSS, place=spec.loss.place, loss=spec.loss.place)


def _taken(spec: ModelSpec) -> tuple[TargetDomain, ...]:
    """Return the sets of labels that the loss takes; nothing if the library recodes any label."""
    if chooses_by_labels(spec):
        return (_D.CLASS_INDEX,)
    loss, spelling = loss_of(spec), spelling_of(spec)
    if loss is None or (spelling is None and not _is_strict(spec)):
        return ()
    if spelling is None:
        return (
            (_D.ZERO_ONE,)
            if loss.targets in _TWO
            else (loss.targets,)
            if loss.targets in _LABELS
            else ()
        )
    taken = spelling.targets or loss.targets
    return (taken, *spelling.also_takes) if taken in _LABELS else ()


def _is_strict(spec: ModelSpec) -> bool:
    """Tell whether a library leaves recoding to its user."""
    if spec.framework is Framework.XGBOOST:
        return True
    return spec.framework is Framework.LIGHTGBM and spec.estimator is None


def _fits(spec: ModelSpec, taken: tuple[TargetDomain, ...], target: TargetData) -> bool:
    """Tell whether codes that do not begin at 0 have a unit each, or rows stand where they may."""
    path = spec.loss.value.path if spec.loss else ""
    if path.endswith((".CrossEntropyLoss", ".cross_entropy")) and target.encoding in _ROWS:
        return True  # torch takes class indices and rows of probabilities
    codes = target.codes if _D.CLASS_INDEX in taken else None
    size = spec.units or spec.classes
    return bool(codes and size and codes[0] >= 0 and size.value == codes[1] + 1)


_ROWS = (Encoding.ONE_HOT, Encoding.SHARES)


def _described(target: TargetData) -> str:
    if target.encoding in _ROWS or target.encoding is Encoding.MULTI_HOT:
        return target.encoding.value
    if target.coded is not None:
        return f"the codes {target.coded[0]} to {target.coded[1]}"
    shown = [one.label for one in target.classes[:3]]
    more = ", …" if (target.class_count or 0) > len(shown) else ""
    return f"the labels {', '.join(map(str, shown))}{more}"


def _consequence(target: TargetData) -> str:
    if target.encoding in _SILENT:
        return (
            "The formula has another meaning for these labels; the framework may compute it "
            "without a word."
        )
    return "The framework raises an error, or drops or miscounts a class."


def _fix(taken: TargetDomain, target: TargetData) -> str:
    if taken in (_D.ONE_HOT, _D.SOFT_LABELS):
        return "turn the labels into one-hot rows, or take the sparse loss on class indices"
    if target.encoding is Encoding.ONE_HOT:
        return "take the index of the column that holds the 1, or the loss on one-hot rows"
    return f"recode the labels as {taken.words}"


CHECK = Check(
    code="LP502",
    name="labels-of-data",
    severity=Severity.ERROR,
    title=(
        "The data write their labels in another way than the loss takes them, and nothing recodes "
        "them."
    ),
    why="Class indices, one-hot rows, signs and words are not interchangeable.",
    consequence="The framework raises an error, or computes a number that means nothing.",
    fix="recode the labels as the loss takes them",
    repairs="--fix takes the sparse or the categorical twin of a Keras loss, as the labels are",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
y = table["grade"].to_numpy()
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(4, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(table[["a", "b"]], y)
""",
            table="grade\n" + "1\n2\n3\n4\n" * 50,
            target=("grade",),
        ),
        Example(
            "signs.py",
            """\
import pandas as pd
import torch
import torch.nn as nn

table = pd.read_csv("data.csv")
y = torch.tensor(table["sign"].values).float()
net = nn.Linear(8, 1)
loss = nn.BCEWithLogitsLoss()(net(x).squeeze(1), y)
""",
            table="sign\n" + "-1\n1\n1\n" * 50,
            target=("sign",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
y = table["grade"].to_numpy() - 1
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(4, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(table[["a", "b"]], y)
""",
            table="grade\n" + "1\n2\n3\n4\n" * 50,
            target=("grade",),
        ),
    ),
    references=("https://scikit-learn.org/stable/modules/preprocessing_targets.html",),
    run=_run,
)
