"""The data hold targets for which the loss is not defined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    NUMBERS,
    is_unprepared,
    loss_of,
    report,
    spelling_of,
)
from losspick.checking.judged import meeting
from losspick.checking.words import outside_words
from losspick.core.domains import TargetDomain
from losspick.core.estimators import TAKEN
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Loss
from losspick.core.numbers import number, share
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import NoiseFamily, Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

_D = TargetDomain
_OF_NUMBERS = frozenset(
    {_D.NONNEGATIVE, _D.POSITIVE, _D.UNIT_INTERVAL, _D.OPEN_UNIT_INTERVAL, _D.COUNT, _D.ZERO_ONE}
)


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    loss, known = loss_of(spec), spec.trained_on
    if known is None or known.target.values is None or not is_unprepared(spec):
        return
    if spec.targets is not None or spec.peer or known.target.chance(NUMBERS) < LEAST_CHANCE:
        return
    if spec.loss is None:
        found = _of_estimator(spec, known.target)
    else:
        found = _fault(spec, loss, known.target) if loss is not None else None
    if found is None:
        return
    severity, message = found
    yield report(
        check,
        spec,
        meeting(spec),
        message,
        chance=known.target.chance(NUMBERS),
        as_written=True,
        severity=severity,
        consequence=_MILD if severity is Severity.WARNING else None,
    )


_MILD = "The loss can be computed, and no longer is what its name says."


def _fault(spec: ModelSpec, loss: Loss, target: TargetData) -> tuple[Severity, str] | None:
    spelling, values = spelling_of(spec), target.values
    taken = (spelling.targets if spelling else None) or loss.targets
    if taken is _D.ZERO_ONE and spelling is not None and spelling.dtype.startswith("float"):
        taken = _D.UNIT_INTERVAL  # the formula holds for shares as well
    name = spec.loss.value.written if spec.loss else loss.title
    if values is None or taken not in _OF_NUMBERS:
        return None
    if taken not in target.sets:
        divides = taken is _D.POSITIVE and loss.noise is None and values.low >= 0.0
        severity = Severity.WARNING if divides else Severity.ERROR
        return severity, _outside(name, taken, target)
    if loss.noise is NoiseFamily.POISSON and _D.COUNT not in target.sets:
        part = 1.0 - (target.integer_share or 0.0)
        return (
            Severity.WARNING,
            f"{name} is the likelihood of counts; {share(part)} of {target.name} in "
            f"{target.source} are no whole numbers.",
        )
    return None


def _of_estimator(spec: ModelSpec, target: TargetData) -> tuple[Severity, str] | None:
    """Return what an estimator of one loss refuses, which is not named in the code."""
    name = spec.estimator.value if spec.estimator is not None else ""
    taken = TAKEN.get(name)
    if taken is None or taken in target.sets or len(target.columns) != 1:
        return None
    return Severity.ERROR, _outside(name, taken, target)


def _outside(name: str, taken: TargetDomain, target: TargetData) -> str:
    values = target.values
    ends = f"{number(values.low)} to {number(values.high)}" if values is not None else ""
    return (
        f"{name} takes {taken.words}; {target.name} in {target.source} runs from {ends}"
        f"{outside_words(target, taken.hull)}."
    )


CHECK = Check(
    code="LP504",
    name="data-outside-loss",
    severity=Severity.ERROR,
    title="The data hold targets for which the loss is not defined.",
    why="Losses with a logarithm, a division or a likelihood are defined on part of the line only.",
    consequence="The library refuses to train, gives NaN, or clips those targets without a word.",
    fix="take a loss that is defined for these values, or recode them",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
import xgboost as xgb

table = pd.read_csv("data.csv")
model = xgb.XGBRegressor(objective="reg:gamma", n_estimators=100)
model.fit(table[["a"]], table["cost"])
""",
            table="cost\n" + "".join(f"{max(0, i % 40 - 9) * 3.7:.2f}\n" for i in range(300)),
            target=("cost",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
import xgboost as xgb

table = pd.read_csv("data.csv")
model = xgb.XGBRegressor(objective="reg:tweedie", n_estimators=100)
model.fit(table[["a"]], table["cost"])
""",
            table="cost\n" + "".join(f"{max(0, i % 40 - 9) * 3.7:.2f}\n" for i in range(300)),
            target=("cost",),
        ),
    ),
    references=("https://scikit-learn.org/stable/modules/linear_model.html",),
    run=_run,
)
