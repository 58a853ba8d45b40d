"""Numbers of classes that come of encoders of columns, of groups of rows, and of parts of dates."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.plain import is_loose, whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    Const,
    EncoderV,
    ListV,
    TableV,
    TensorV,
    Value,
)

#: Encoders that number what is in each column of a table, and what puts rows into groups.
COLUMNS, GROUPS = "columns", "groups"
_ORDINAL = "sklearn.preprocessing.OrdinalEncoder"
_INTO_BINS = "sklearn.preprocessing.KBinsDiscretizer"
#: What finds groups of rows, and under which word they are counted.
_GROUPING = {
    **dict.fromkeys(
        (f"sklearn.cluster.{name}" for name in ("KMeans", "MiniBatchKMeans", "BisectingKMeans",
                                                "SpectralClustering", "AgglomerativeClustering")),
        "n_clusters",
    ),
    "sklearn.mixture.GaussianMixture": "n_components",
}  # fmt: skip
#: All of those.
NUMBERING = frozenset({_ORDINAL, _INTO_BINS, *_GROUPING})
_SEVERAL = 2


def ordinal(path: str, given: Arguments) -> EncoderV | None:
    """Return what numbers the values of columns, or groups of rows; None: something else."""
    if path in _GROUPING:
        number = whole_number(given.get(0, _GROUPING[path]))
        return _encoder(GROUPS, "int", number) if number and given.whole else None
    if not given.whole or path not in (_ORDINAL, _INTO_BINS):
        return None
    if path == _ORDINAL:
        plain = given.keywords.keys() <= {"categories", "dtype"} and not given.positional
        return _encoder(COLUMNS, "float", _named(given.get(None, "categories"))) if plain else None
    if given.get(1, "encode") != Const("ordinal"):
        return None
    return _encoder(COLUMNS, "float", whole_number(given.get(0, "n_bins") or Const(5)))


def _encoder(way: str, dtype: str, classes: int | None) -> EncoderV:
    kind = TargetDomain.ZERO_ONE if classes == _SEVERAL else TargetDomain.CLASS_INDEX
    return EncoderV(kind, dtype, classes, way)


def _named(categories: Value | None) -> int | None:
    """Return how many values the only column has, all of them listed."""
    lists = categories.items if isinstance(categories, ListV) and categories.whole else []
    only = lists[0] if len(lists) == 1 else None
    named = isinstance(only, ListV) and only.whole and not is_loose(only)
    return len(only.items) if named and isinstance(only, ListV) else None


def encoded_so(owner: EncoderV, name: str, given: Arguments) -> Value | None:
    """Return what such an encoder gives; None: not known."""
    if name == "fit":
        return owner
    rows = given.get(0)
    if owner.way == GROUPS:
        told = name in ("fit_predict", "predict", "labels_")
        return _numbers(owner, rank=1) if told else None
    if name not in ("transform", "fit_transform") or not _is_column(rows):
        return None
    return _numbers(owner, rank=2)


def _numbers(owner: EncoderV, rank: int) -> TensorV:
    units = 1 if rank == _SEVERAL else None
    return TensorV(
        targets=owner.targets, dtype=owner.dtype, classes=owner.classes, rank=rank, units=units
    )


def _is_column(rows: Value | None) -> bool:
    """Tell whether a table has one column."""
    if isinstance(rows, TableV):
        return rows.width == 1
    return isinstance(rows, TensorV) and rows.rank == _SEVERAL and rows.units == 1


#: Parts of dates that are counted from 1 on, with the last of them.
_COUNTED = {"month": 12, "quarter": 4}
_PARTS = frozenset({"dayofweek", "weekday", "day_of_week", "hour"})


def part_of_date(name: str) -> TensorV | None:
    """Return a part of the dates of a column, as classes; None: something else.

    Hours and days of the week are often some of all, such as those on which a shop is open.
    """
    if name in _COUNTED:
        return TensorV(dtype="int", rank=1, classes=_COUNTED[name], lowest=1)
    if name in _PARTS:
        return TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=1)
    return None
