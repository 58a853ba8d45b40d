"""The targets are of another order of magnitude than the loss is set for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    NUMBERS,
    has_own_output,
    is_unprepared,
    loss_of,
    report,
)
from losspick.checking.judged import meeting
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Loss
from losspick.core.numbers import number
from losspick.core.spec import Location, ModelSpec
from losspick.core.vocabulary import Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

#: Where a loss turns from squared to absolute error, by the names of the parameter.
_TURNS: dict[str, tuple[str, ...]] = {"huber": ("delta",), "smooth_l1": ("beta",)}
#: What boosting libraries call it, and where it lies unless they are told.
_OF_LIBRARIES: dict[str, tuple[str, float]] = {
    "lightgbm.huber": ("alpha", 0.9),
    "xgboost.reg:pseudohubererror": ("huber_slope", 1.0),
}
#: With a spread of so many times the turning point less than 1 % of the rows are below it.
_FAR = 100.0
#: Targets of this size make squared errors of 1e8.
_LARGE = 1e4


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    loss, known = loss_of(spec), spec.trained_on
    if loss is None or spec.loss is None or known is None or not is_unprepared(spec):
        return
    target = known.target
    chance = target.chance(NUMBERS)
    if target.spread is None or chance < LEAST_CHANCE or spec.targets or spec.peer:
        return
    if loss.id in _TURNS:
        yield from _turning(check, spec, loss, target, chance)
    elif loss.id == "mse" and not has_own_output(spec):
        yield from _large(check, spec, target, chance)


def _turning(
    check: Check, spec: ModelSpec, loss: Loss, target: TargetData, chance: float
) -> Iterator[Finding]:
    turn = _turn(spec, loss)
    if turn is None or target.spread is None or target.spread < _FAR * turn[1]:
        return
    name, value, place = turn
    yield report(
        check,
        spec,
        place,
        f"{name} is {number(value)}, and {target.name} in {target.source} spreads by "
        f"{number(target.spread)}.",
        chance=chance,
        as_written=True,
        fix=f"scale the targets, or set {name} to the size of the errors to be squared",
    )


def _turn(spec: ModelSpec, loss: Loss) -> tuple[str, float, Location] | None:
    if spec.loss is None:
        return None
    own = _OF_LIBRARIES.get(spec.loss.value.path)
    for name in (own[0],) if own else _TURNS[loss.id]:
        given = spec.loss.value.argument(name)
        if given is not None and isinstance(given.value, int | float) and given.value > 0:
            return name, float(given.value), given.place
        default = next((p.default for p in loss.parameters if p.name == name), None)
        default = own[1] if own else None if has_own_output(spec) else default
        if name not in spec.loss.value.names and default:
            return name, float(default), spec.loss.place
    return None


def _large(check: Check, spec: ModelSpec, target: TargetData, chance: float) -> Iterator[Finding]:
    size = max(abs(target.median or 0.0), target.spread or 0.0)
    if spec.loss is not None and size >= _LARGE:
        yield report(
            check,
            spec,
            meeting(spec),
            f"{target.name} in {target.source} is of the size {number(size)}, and its squared "
            f"errors of {number(size * size)}.",
            chance=chance,
            as_written=True,
            severity=Severity.INFO,
            consequence="The first gradients are as large; usual learning rates diverge.",
            fix="standardise the targets, and undo it in the predictions",
        )


CHECK = Check(
    code="LP507",
    name="scale-of-data",
    severity=Severity.WARNING,
    title="The targets are of another order of magnitude than the loss is set for.",
    why="Huber's delta and smooth L1's beta are in the units of the target.",
    consequence="Nearly all errors lie beyond it, so that the loss is an absolute error.",
    fix="scale the targets, or set the parameter to their scale",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1)])
model.compile("adam", loss=keras.losses.Huber())
model.fit(table[["a"]], table["price"])
""",
            table="price\n" + "".join(f"{9e4 + i * 7919 % 99991:.2f}\n" for i in range(300)),
            target=("price",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

table = pd.read_csv("data.csv")
y = StandardScaler().fit_transform(table[["price"]])
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1)])
model.compile("adam", loss=keras.losses.Huber())
model.fit(table[["a"]], y)
""",
            table="price\n" + "".join(f"{9e4 + i * 7919 % 99991:.2f}\n" for i in range(300)),
            target=("price",),
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html",
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html",
    ),
    run=_run,
)
