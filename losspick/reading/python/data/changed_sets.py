"""Data sets of which a program takes some rows, or whose labels or inputs it sets itself."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.whole_labels import some_rows
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    BATCH,
    BoundV,
    DictV,
    ListV,
    TensorV,
    Value,
    altered,
)

_TWO = 2
#: Attributes of a data set that its labels do not come from.
_OF_INPUTS = frozenset({"data", "transform", "train_data", "test_data"})


def with_fewer(rows: Value) -> Value:
    """Return some rows, whichever they are: of more than two classes any may be left out."""
    if isinstance(rows, TensorV):
        return fewer_classes(rows)
    if not isinstance(rows, ListV | DictV):
        return rows
    inside = rows.items.values() if isinstance(rows, DictV) else rows.items
    made = [with_fewer(one) for one in inside]
    if all(one is other for one, other in zip(made, inside, strict=True)):
        return rows  # and others may hold it too
    if isinstance(rows, ListV):
        return ListV(made, rows.whole, rows.kind, rows.loose)
    items = dict(zip(rows.items, made, strict=True))
    return DictV(items, rows.whole, rows.places, rows.any_item)


def fewer_classes(labels: TensorV) -> TensorV:
    """Return labels of some rows, of which nobody knows how many classes they have."""
    counted = labels.targets in (None, TargetDomain.CLASS_INDEX) and not labels.made
    if not counted or labels.classes is None or labels.classes <= _TWO:
        return labels
    return altered(some_rows(labels), classes=None, values=None)


def set_of(owner: Value) -> ListV | None:
    """Return the data set that an attribute belongs to, as in ``loader.dataset``; None: none."""
    while isinstance(owner, BoundV):
        owner = owner.receiver
    return owner if isinstance(owner, ListV) and owner.kind == "rows" else None


def set_attribute(machine: Machine, rows: ListV, name: str) -> None:
    """Forget what an attribute of a data set decides that the program sets."""
    made = [_changed(row, name) for row in rows.items]
    machine.fill(rows, made)


def _changed(row: Value, name: str) -> Value:
    inputs = name in _OF_INPUTS
    if isinstance(row, ListV):
        kept = (row.items[1:] if inputs else row.items[:1]) if len(row.items) > 1 else []
        items = [BATCH, *kept] if inputs else [*kept, *[BATCH] * (len(row.items) - len(kept))]
        return ListV(items, row.whole, row.kind)
    if inputs or not isinstance(row, DictV):
        return row if inputs else BATCH
    return DictV(dict.fromkeys(row.items, BATCH), row.whole)
