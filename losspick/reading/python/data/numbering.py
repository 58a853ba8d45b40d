"""Rows that a program numbers by conditions: ``y[x > 10] = 1``, ``table.loc[x > 20, "y"] = 2``."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import Const, TensorV, Value, altered

#: What such numbers are called, with the largest until now.
_UP_TO = "rows numbered from 0 to "
#: The same where some have -1.
_AROUND_ZERO = "rows numbered from -1 to "
_FEWEST = 3


def of_one_number(value: Value) -> TensorV | None:
    """Return a column that holds 0 everywhere until other numbers are put in; None: another."""
    plain = isinstance(value, Const) and type(value.value) is int and value.value == 0
    return TensorV(rank=1, dtype="int", filled=0) if plain else None


def numbered(owner: TensorV, rows: Value, value: Value) -> TensorV | None:
    """Return an array of which some rows get a number; None: they are no numbers of classes.

    Args:
        owner: What the array was.
        rows: Which rows.
        value: What is put there.
    """
    number = value.value if isinstance(value, Const) else None
    by_condition = isinstance(rows, TensorV) and rows.dtype == "bool" and not rows.made
    if owner.rank != 1 or owner.made or type(number) is not int or not by_condition:
        return None
    last = _largest(owner)
    if last is None or not -1 <= number <= last + 1:
        return None
    last = max(last, number)
    if number < 0 or (owner.name or "").startswith(_AROUND_ZERO):
        return _around_zero(owner, last)
    name, counted = f"{_UP_TO}{last}", last + 1 >= _FEWEST
    return TensorV(
        targets=TargetDomain.CLASS_INDEX if counted else None,
        dtype=owner.dtype,
        rank=1,
        classes=last + 1 if counted else None,
        name=name,
    )


def _around_zero(owner: TensorV, last: int) -> TensorV:
    """Return rows that have -1, 0, or a number up to the largest: three classes, or any."""
    named = TensorV(dtype=owner.dtype, rank=1, name=f"{_AROUND_ZERO}{last}")
    return altered(named, classes=_FEWEST, lowest=-1) if last == 1 else named


def is_numbered(column: TensorV) -> bool:
    """Tell whether a column holds such numbers, or 0 until they are put in."""
    return _largest(column) is not None


def _largest(owner: TensorV) -> int | None:
    if owner.filled == 0:
        return 0
    name = owner.name or ""
    told = name.startswith((_UP_TO, _AROUND_ZERO))
    return int(name.rpartition(" ")[2]) if told else None
