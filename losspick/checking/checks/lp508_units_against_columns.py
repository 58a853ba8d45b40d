"""The number of output units is not the number of target columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import LEAST_CHANCE, NUMBERS, is_unprepared, report, spelling_of
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Kind, Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

#: Kinds with one unit a column.
_BY_COLUMN = NUMBERS | {Kind.BINARY, Kind.MULTILABEL}


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    spelling, known = spelling_of(spec), spec.trained_on
    if known is None or spelling is None or spec.units is None or spec.peer or spec.targets:
        return
    target = known.target
    chance, columns = target.chance(_BY_COLUMN), _columns(target)
    one_each = spelling.units in (Units.PER_TARGET, Units.PER_LABEL)
    if not one_each or chance < LEAST_CHANCE or columns is None or not is_unprepared(spec):
        return
    if spec.units.value == columns or (target.kind is Kind.BINARY and spec.units.value < columns):
        return
    given = "1 column" if columns == 1 else f"{columns} columns"
    units = "1 unit" if spec.units.value == 1 else f"{spec.units.value} units"
    yield report(
        check,
        spec,
        spec.units.place,
        f"The output has {units}, and the target in {target.source} {given}: {target.name}.",
        chance=chance,
        as_written=True,
        fix=f"give the output {columns} unit{'' if columns == 1 else 's'}",
    )


def _columns(target: TargetData) -> int | None:
    """Return how many numbers a row has; None: lists of labels."""
    if target.kind is Kind.MULTILABEL:
        return target.class_count
    return len(target.columns)


CHECK = Check(
    code="LP508",
    name="units-against-columns",
    severity=Severity.ERROR,
    title="The number of output units is not the number of target columns.",
    why="Such a loss compares each unit with one column.",
    consequence=(
        "One column is broadcast against all units, which then learn the same, or the framework "
        "raises an error about shapes."
    ),
    fix="give the output one unit a target column",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(3)])
model.compile("adam", loss="mse")
model.fit(table[["a"]], table["change"])
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
from tensorflow import keras

table = pd.read_csv("data.csv")
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(2)])
model.compile("adam", loss="mse")
model.fit(table[["a"]], table[["change", "drift"]])
""",
            table="change,drift\n"
            + "".join(
                f"{(i * 37 % 101 - 50) / 7:.3f},{(i * 53 % 97 - 48) / 9:.3f}\n" for i in range(200)
            ),
            target=("change", "drift"),
        ),
    ),
    references=("https://docs.pytorch.org/docs/stable/notes/broadcasting.html",),
    run=_run,
)
