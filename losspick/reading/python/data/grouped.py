"""Columns whose rows are brought into groups, by time or by key, and what is computed of each."""

from __future__ import annotations

from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value

#: How a column is called whose rows are in groups, which is no array until they are computed with.
GROUPED = "a column in groups"
#: Methods of a column that bring its rows into groups.
GROUPING = frozenset({"resample", "rolling", "expanding", "ewm", "groupby"})
#: What makes one number of each group.
_SUMMING = frozenset(
    {"sum", "mean", "max", "min", "median", "std", "var", "prod", "first", "last", "count", "size",
     "nunique", "sem", "skew", "quantile"}
)  # fmt: skip
#: What gives a number for each row of it.
_KEEPING = frozenset({"ffill", "bfill", "interpolate", "asfreq", "cumsum", "cummax", "shift",
                      "rank", "diff"})  # fmt: skip


def of_groups(name: str, given: Arguments) -> Value:
    """Return what a method makes of a column in groups: again a column, if it is known here."""
    if name in ("agg", "aggregate", "transform"):
        word = given.get(0, "func")
        name = word.value if isinstance(word, Const) and isinstance(word.value, str) else ""
    several = name == "quantile" and not isinstance(given.get(0, "q") or Const(None), Const)
    known = name in _SUMMING or name in _KEEPING
    return TensorV(rank=1, name=COMPUTED) if known and not several else UNKNOWN
