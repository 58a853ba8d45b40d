"""Ranges that the target is parted into hold no row of the data."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.against_data import report
from losspick.checking.judged import meeting
from losspick.core.finding import Check, Example, Finding
from losspick.core.numbers import number
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spec.trained_on
    if known is None or not known.empty or spec.peer or known.target.values is None:
        return
    target, values = known.target, known.target.values
    above = [first for first, _ in known.empty if first >= values.high]
    below = [last for _, last in known.empty if last <= values.low]
    ends = [f"below {number(max(below))}"] if below else []
    ends += [f"above {number(min(above))}"] if above else []
    between = " or ".join(ends)
    yield report(
        check,
        spec,
        meeting(spec),
        f"No row of {target.name} in {target.source} lies {between}: it runs from "
        f"{number(values.low)} to {number(values.high)}.",
    )


CHECK = Check(
    code="LP511",
    name="empty-ranges",
    severity=Severity.WARNING,
    title="Ranges that the target is parted into hold no row of the data.",
    why="Each range is a class, and a class without rows is never learned.",
    consequence="The model has outputs that no row ever trains.",
    fix="take edges within the values, such as quantiles",
    bad=(
        Example(
            "train.py",
            """\
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

table = pd.read_csv("data.csv")
y = pd.cut(table["days"], bins=[0, 20, 40, 200, 400], labels=[0, 1, 2, 3], include_lowest=True)
model = RandomForestClassifier().fit(table[["a"]], y)
""",
            table="a,days\n" + "".join(f"{i},{i * 37 % 101 * 0.7:.2f}\n" for i in range(200)),
            target=("days",),
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

table = pd.read_csv("data.csv")
y = pd.cut(table["days"], bins=[0, 20, 40, 80], labels=[0, 1, 2], include_lowest=True)
model = RandomForestClassifier().fit(table[["a"]], y)
""",
            table="a,days\n" + "".join(f"{i},{i * 37 % 101 * 0.7:.2f}\n" for i in range(200)),
            target=("days",),
        ),
    ),
    references=("https://pandas.pydata.org/docs/reference/api/pandas.cut.html",),
    run=_run,
)
