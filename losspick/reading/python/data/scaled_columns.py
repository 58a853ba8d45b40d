"""Tables of which all columns are scaled at once: ``(table - table.mean()) / table.std()``."""

from __future__ import annotations

import ast

from losspick.reading.python.data.spreading import of_data
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TableV, TensorV, Value

#: What tables are scaled by, a number for each column.
_OF_COLUMNS = frozenset({"mean", "std"})
_ROWS = (None, Const(0), Const("index"), Const("rows"))


def of_operation(op: ast.operator, table: TableV, by: Value) -> TableV | None:
    """Return a table less the means of its columns, or over their spreads; None: another thing."""
    if not isinstance(by, TensorV) or by.name not in _OF_COLUMNS or by.made:
        return None
    every = table.every if isinstance(table.every, TensorV) else TensorV(rank=1)
    made = of_data(op, every, by)
    scaled = made is not None and made.dtype == "float"
    return TableV(every=made, width=table.width) if scaled else None


def of_method(table: TableV, name: str, given: Arguments) -> Value | None:
    """Return the means or spreads of all columns, or columns of another type; None: else."""
    if name in _OF_COLUMNS:
        return TensorV(rank=1, name=name) if given.get(0, "axis") in _ROWS else None
    floats = name == "astype" and table.every is not None and not table.columns
    return TableV(every=table.every, width=table.width) if floats else None


def column_of(table: TableV, key: object) -> Value:
    """Return one column of a table."""
    known = table.columns.get(key)
    return known if known is not None else table.every or TensorV(rank=1)


def numbers_of(table: TableV, dtype: str | None = None) -> TensorV:
    """Return all numbers of a table, one row below the other."""
    alike = isinstance(table.every, TensorV) and not table.columns
    targets = table.every.targets if alike and isinstance(table.every, TensorV) else None
    kind = dtype or ("float" if targets is not None else None)
    return TensorV(rank=2, targets=targets, dtype=kind, units=table.width)
