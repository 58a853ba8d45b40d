"""Rows of the data reach the loss without a target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import report
from losspick.checking.judged import meeting
from losspick.core.finding import Check, Example, Finding
from losspick.core.numbers import number, share
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TrainedOn

#: Labels that are named.
_MOST_NAMED = 3


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spec.trained_on
    lost = known is not None and (known.without or known.outside is not None)
    if known is None or not lost or spec.peer:
        return
    message, fix = _told(known)
    yield report(check, spec, meeting(spec), message, fix=fix)


def _told(known: TrainedOn) -> tuple[str, str | None]:
    """Return what is said of the rows, and what settles it; None: what always does."""
    target = known.target
    name = " and ".join(map(repr, target.columns))
    if known.undefined:
        return (
            f"{known.undefined} is no finite number for all rows: {name} in {target.source} goes "
            f"down to {number(known.outside)}.",
            "take log1p, or leave these rows out",
        )
    if known.outside is not None:
        return (
            f"{name} in {target.source} holds {number(known.outside)}, which is in none of the "
            "ranges that it is cut into.",
            "let the first and the last range reach to the ends (include_lowest=True, inf)",
        )
    if known.unmapped:
        shown = ", ".join(map(repr, known.unmapped[:_MOST_NAMED]))
        more = ", …" if len(known.unmapped) > _MOST_NAMED else ""
        return (
            f"The dictionary that {name} is mapped by has no entry for {shown}{more}, which "
            f"{share(known.without)} of the rows in {target.source} hold.",
            "give these labels an entry, or leave their rows out",
        )
    return (
        f"{share(known.without)} of the rows in {target.source} have no value of {name}, and "
        "nothing fills it or leaves them out.",
        None,
    )


CHECK = Check(
    code="LP509",
    name="rows-without-target",
    severity=Severity.ERROR,
    title="Rows of the data reach the loss without a target.",
    why="A loss of NaN is NaN, and so is that of the whole batch.",
    consequence="The library refuses to train, or all weights are NaN after the first such batch.",
    fix="leave out the rows without a target before training",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv")
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1)])
model.compile("adam", loss="mse")
model.fit(table[["a"]], table["change"])
""",
            table="a,change\n"
            + "".join(f"{i},{'' if i % 9 == 4 else i * 37 % 101 / 7}\n" for i in range(200)),
            target=("change",),
        ),
        Example(
            "mapped.py",
            """\
import pandas as pd
import torch
import torch.nn as nn

table = pd.read_csv("data.csv")
y = torch.tensor(table["grade"].map({"low": 0, "middle": 1}).values).long()
loss = nn.CrossEntropyLoss()(net(x), y)
""",
            table="a,grade\n" + "1,low\n2,middle\n3,high\n" * 60,
            target=("grade",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
from tensorflow import keras

table = pd.read_csv("data.csv").dropna(subset=["change"])
model = keras.Sequential([keras.layers.Dense(16), keras.layers.Dense(1)])
model.compile("adam", loss="mse")
model.fit(table[["a"]], table["change"])
""",
            table="a,change\n"
            + "".join(f"{i},{'' if i % 9 == 4 else i * 37 % 101 / 7}\n" for i in range(200)),
            target=("change",),
        ),
    ),
    references=("https://pandas.pydata.org/docs/user_guide/missing_data.html",),
    run=_run,
)
