"""Lists of rows: what every one of them is."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.plain import is_rows
from losspick.reading.python.data.whole_labels import KEPT_BY, NAMES
from losspick.reading.python.values.values import Const, ListV, TensorV, Value

#: Rows that are written out one by one; more are data.
_MOST_ROWS = 256


def row_of(rows: Value) -> Value | None:
    """Return what every row of a list is; None: they are not known, or not of one form."""
    if not isinstance(rows, ListV) or rows.kind == "modules":
        return None
    if not 0 < len(rows.items) <= _MOST_ROWS:
        return None
    items = rows.items
    if len(items) == 1:
        return items[0] if rows.loose or is_rows(rows) else None
    tuples = [one.items for one in items if isinstance(one, ListV) and one.kind == "tuple"]
    if len(tuples) < len(items):
        if rows.loose and all(_is_predicted(one) and one == items[0] for one in items):
            return items[0]  # by models that are alike
        return one_of(items) if rows.loose and all(map(is_number, items)) else None
    if not (rows.loose or rows.whole) or len({len(one) for one in tuples}) > 1:
        return None
    return ListV([one_of(column) for column in zip(*tuples, strict=True)], kind="tuple")


def _is_predicted(value: Value) -> bool:
    return isinstance(value, TensorV) and value.predicted


def class_index(classes: int) -> TensorV:
    """Return a number that is the index of one of some classes."""
    kind = TargetDomain.ZERO_ONE if classes == 2 else TargetDomain.CLASS_INDEX
    return TensorV(targets=kind, dtype="int", classes=classes, rank=0)


def one_of(values: Sequence[Value]) -> Value:
    """Return what one of some values is: the numbers from 0 on are the indices of classes."""
    numbers = [v.value for v in values if isinstance(v, Const)]
    plain = {n for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)}
    labels = [v for v in values if v != _LEFT_OUT]
    if 0 < len(labels) < len(values) and all(map(_is_label, labels)):
        values, plain = labels, set()
    if len(plain) < 2 or len(numbers) < len(values):
        return functools.reduce(join, values)
    whole = all(isinstance(number, int) for number in plain)
    if whole and plain == set(range(len(plain))):
        return class_index(len(plain))
    if whole and plain == set(range(1, len(plain) + 1)):
        return TensorV(dtype="int", rank=0, classes=len(plain), lowest=1)
    if whole and plain in _AROUND_ZERO:
        return TensorV(dtype="int", rank=0, classes=len(plain), lowest=int(min(plain)))
    return TensorV(targets=_KINDS.get(frozenset(plain)), dtype="int" if whole else "float", rank=0)


#: What stands in the place of a label that a loss leaves out.
_LEFT_OUT = Const(-100)


def _is_label(value: Value) -> bool:
    return isinstance(value, TensorV) and value.targets is TargetDomain.CLASS_INDEX


#: Steps down and up, with none between them, such as of a price.
_AROUND_ZERO = ({-1, 0, 1}, {-2, -1, 0, 1, 2})
#: What two numbers are, if they are labels.
_KINDS: Mapping[frozenset[int | float], TargetDomain] = {
    frozenset({-1, 1}): TargetDomain.PLUS_MINUS_ONE,
    frozenset({0, 1}): TargetDomain.ZERO_ONE,
}


def is_number(value: Value) -> bool:
    """Tell whether a value is one number that no model has computed."""
    if isinstance(value, Const):
        return type(value.value) in (int, float)
    return isinstance(value, TensorV) and value.rank == 0 and not value.made


def label_among(values: Value) -> TensorV | None:
    """Return one of some numbers that follow each other from 0 or 1 on; None: something else."""
    items = values.items if isinstance(values, ListV) and values.whole else []
    numbers = [v.value for v in items if isinstance(v, Const)]
    codes = {n for n in numbers if type(n) is int}
    names = {n for n in numbers if isinstance(n, str)}
    if len(names) == len(items) > 2 and isinstance(values, ListV) and not values.loose:
        return TensorV(rank=0, name=KEPT_BY, classes=len(names), dtype=NAMES)
    if len(codes) < 2 or len(numbers) < len(items) or len(codes) < len(set(numbers)):
        return None
    if codes == set(range(len(codes))):
        return class_index(len(codes))
    numbered = codes == set(range(1, len(codes) + 1))
    return TensorV(dtype="int", rank=0, classes=len(codes), lowest=1) if numbered else None
