"""Branches of a program: run from the same state, and what they leave is joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from losspick.reading.python.data.branched_labels import chosen_by_branches
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.rows import is_number
from losspick.reading.python.spelling.layer_tables import SIZE_KEEPING
from losspick.reading.python.values.journals import Journal
from losspick.reading.python.values.machine import MISSING, MOST_LATE, Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    LateV,
    LayerV,
    ListV,
    TensorV,
    Value,
)


def branch(machine: Machine, ways: Sequence[Callable[[], bool]]) -> bool:
    """Run alternatives from the same state and join what they leave; true: all ended."""
    ends: list[dict[tuple[int, Any], Any]] = []
    changed: Journal = {}
    for way in ways:
        machine.journals.append({})
        try:
            ended = way()
        finally:
            journal = machine.journals.pop()
        final = {}
        for at, entry in journal.items():
            target, key, old = entry
            final[at] = now(target, key)
            restore(target, key, old)
            changed.setdefault(at, entry)
        if not ended:
            ends.append(final)
    for at, (target, key, old) in changed.items():
        merge(machine, target, key, [final.get(at, old) for final in ends])
    return not ends


def merge(machine: Machine, target: Any, key: Any, values: list[Any]) -> None:
    """Let a place hold what it holds at any of several ends."""
    if not values:
        return
    if isinstance(target, ListV):
        _merge_list(machine, target, values)
        return
    if values[0] is MISSING and all(value is MISSING for value in values) and key in target:
        machine.remove(target, key)
        return
    if len(values) > 1 and type(values[0]) in _NUMBERS and values[0] is not values[1]:
        label = chosen_by_branches(key, values)
        if label is not None:
            machine.write(target, key, label)
            return
    merged = values[0] if values[0] is not MISSING else None
    for value in values[1:]:
        if value is not merged:  # as most are that a single branch has changed
            merged = _joined(machine, merged, value if value is not MISSING else None)
    if merged is not None:
        machine.write(target, key, merged)


#: What the label of a row may be until the branches meet.
_NUMBERS = frozenset({Const, TensorV})


def _joined(machine: Machine, one: Value | None, other: Value | None) -> Value:
    """Join two values; where one is put off, so is what is known of both."""
    if one is other or one is None or other is None:
        return join(one, other)
    if isinstance(one, LateV) or isinstance(other, LateV):
        both = [value for value in (one, other) if isinstance(value, LateV)]
        late = LateV(
            lambda: join(machine.settle(one), machine.settle(other)),
            depth=1 + max(value.depth for value in both),
            noting=any(value.noting for value in both),
        )
        return machine.settle(late) if late.depth > MOST_LATE else late
    return join(one, other)


def _merge_list(machine: Machine, target: ListV, values: list[Any]) -> None:
    if target.loose and (rows := _rows_of_all([items for items, _ in values])) is not None:
        machine.fill(target, rows, whole=all(whole for _, whole in values))
        return
    if (layers := _with_passing(values)) is not None:
        machine.fill(target, layers)
        return
    lists = [ListV(items, whole, target.kind) for items, whole in values]
    merged: Value = lists[0]
    for one in lists[1:]:
        merged = join(merged, one)
    if isinstance(merged, ListV):
        machine.fill(target, merged.items, whole=merged.whole)
    else:
        machine.fill(target, [UNKNOWN], whole=False)


def _rows_of_all(lists: Sequence[list[Value]]) -> list[Value] | None:
    """Return the rows that a loop adds in any branch; None: they are no rows of data."""
    common = min(map(len, lists))
    first = lists[0][:common]
    added = [item for items in lists for item in items[common:]]
    alike = all(items[:common] == first for items in lists)
    return [*first, *added] if alike and all(map(_is_row, added)) else None


def _with_passing(values: Sequence[tuple[list[Value], bool]]) -> list[Value] | None:
    """Return the layers of all branches, if what some add leaves outputs what they are."""
    longest = max((items for items, _ in values), key=len)
    common = min(len(items) for items, _ in values)
    alike = all(whole and items == longest[: len(items)] for items, whole in values)
    return longest if alike and common and all(map(_passes, longest[common:])) else None


def _passes(layer: Value) -> bool:
    """Tell whether raw scores are raw scores of the same shape behind a layer."""
    if not isinstance(layer, LayerV):
        return False
    return layer.effect == "centre" or (layer.effect == "keep" and layer.path in SIZE_KEEPING)


def _is_row(value: Value) -> bool:
    return is_number(value) or (isinstance(value, ListV) and value.kind == "tuple")


def now(target: Any, key: Any) -> Any:
    """Return what a place holds."""
    if isinstance(target, ListV):
        return target.items, target.whole
    return target.get(key, MISSING)


def restore(target: Any, key: Any, old: Any) -> None:
    """Let a place hold what it held before."""
    if isinstance(target, ListV):
        target.items, target.whole = old
    elif old is MISSING:
        target.pop(key, None)
    else:
        target[key] = old
