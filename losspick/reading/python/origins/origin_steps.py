"""Which step a computation is that is done to a column."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping, Sequence
from typing import cast

from losspick.core.recoding import Step, StepKind
from losspick.reading.python.origins.origin_values import Frame, Origin, Plain, Several, Value


def shifted(left: Value, op: ast.operator, right: Value, written: str) -> Value:
    """Return what arithmetic makes of a column."""
    if isinstance(left, Frame) or isinstance(right, Frame):
        return None
    column, other = (left, right) if isinstance(left, Origin) else (right, left)
    if not isinstance(column, Origin):
        return None
    number = other.value if isinstance(other, Plain) else None
    factor = _factor(op, number) if column is left or isinstance(op, ast.Mult) else None
    if factor is not None:
        return column.after(Step(StepKind.SCALED, written, bound=factor))
    whole = isinstance(number, int) and not isinstance(number, bool)
    if whole and isinstance(op, ast.Sub) and column is left:
        return column.after(Step(StepKind.SHIFTED, written, -cast("int", number)))
    if whole and isinstance(op, ast.Sub):
        return column.after(Step(StepKind.MIRRORED, written, cast("int", number)))
    if whole and isinstance(op, ast.Add):
        return column.after(Step(StepKind.SHIFTED, written, cast("int", number)))
    return column.changed()


def _factor(op: ast.operator, number: object) -> float | None:
    """Return what values are multiplied by; None: they are not."""
    if isinstance(number, bool) or not isinstance(number, int | float) or not number > 0:
        return None
    if isinstance(op, ast.Mult):
        return float(number)
    return 1.0 / number if isinstance(op, ast.Div) else None


def compared(left: Value, relation: str, right: Value, written: str) -> Value:
    """Return what a comparison makes of a column: two classes."""
    if not isinstance(left, Origin):
        return None
    bound = right.value if isinstance(right, Plain) else None
    if isinstance(bound, bool | int | float):
        return left.after(Step(StepKind.DIVIDED, written, relation=relation, bound=float(bound)))
    if isinstance(bound, str):
        return left.after(Step(StepKind.DIVIDED, written, relation=relation, bound=bound))
    return left.after(Step(StepKind.DIVIDED, written))


def clipped(
    column: Origin, given: Sequence[Value], named: Mapping[str, Value], written: str
) -> Origin:
    """Return a column that is kept within ends."""
    low, high, *_ = (*given, None, None)
    words = named.get("lower", named.get("min", low)), named.get("upper", named.get("max", high))
    ends: list[float | None] = []
    for one in words:
        value = one.value if isinstance(one, Plain) else None
        if one is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            return column.changed()
        ends.append(None if value is None else float(cast("float", value)))
    known = named.keys() <= {"lower", "upper", "min", "max", "axis"} and ends != [None, None]
    return column.after(Step(StepKind.CLIPPED, written, ends=(ends[0], ends[1]))) if known else (
        column.changed()
    )  # fmt: skip


#: What parts numbers into ranges; all but the first leave none out.
BINS = frozenset({"cut", "digitize"})


def binned(
    name: str, column: Origin, given: Sequence[Value], named: Mapping[str, Value], written: str
) -> Origin:
    """Return a column that is parted into ranges whose edges stand in the code."""
    edges = _edges(named.get("bins", given[0] if given else None))
    right = named.get("right", Plain(value=name == "cut"))
    known = isinstance(right, Plain) and isinstance(right.value, bool) and len(given) < 3
    lowest = named.get("include_lowest", Plain(value=False))
    if not edges or not known or not isinstance(lowest, Plain):
        return column.changed()
    relation = f"{name} {'right' if cast('Plain', right).value else 'left'}"
    kept = name != "cut" or bool(lowest.value)
    return column.after(Step(StepKind.BINNED, written, relation=relation, whole=kept, edges=edges))


def _edges(value: Value) -> tuple[float, ...]:
    """Return edges; empty: not known. What is not known at an end is infinite."""
    items = value.items if isinstance(value, Several) else ()
    numbers = [one.value if isinstance(one, Plain) else None for one in items]
    if len(numbers) < 3:
        return ()
    ends = {0: -math.inf, len(numbers) - 1: math.inf}
    found = [ends.get(place) if one is None else one for place, one in enumerate(numbers)]
    edges = [float(one) for one in found if isinstance(one, int | float)]
    return tuple(edges) if len(edges) == len(found) and edges == sorted(edges) else ()


def replaced_by(column: Origin, given: Sequence[Value]) -> Value:
    """Return a column of which some labels are replaced by others, as many."""
    parts = [one.items if isinstance(one, Several) else (one,) for one in given]
    texts = [[one.value for one in part if isinstance(one, Plain)] for part in parts]
    if any(len(known) != len(part) for known, part in zip(texts, parts, strict=True)):
        return column.changed()
    if len(texts[0]) != len(texts[1]):
        return column.changed()
    pairs = tuple((label_of(old), label_of(new)) for old, new in zip(*texts, strict=True))
    return column.after(Step(StepKind.MAPPED, "replace(…)", mapping=pairs, whole=False))


def chosen(column: Origin, given: Sequence[Value]) -> Value:
    """Return what ``where`` makes of a comparison: one number where it holds, else another."""
    last = column.steps[-1] if column.steps else None
    values = [one.value if isinstance(one, Plain) else None for one in given]
    if last is None or last.kind is not StepKind.DIVIDED or None in values:
        return column.changed()
    pairs = (("1", label_of(values[0])), ("0", label_of(values[1])))
    if pairs == (("1", "1"), ("0", "0")):
        return column
    return column.after(Step(StepKind.MAPPED, "where(…)", mapping=pairs))


def label_of(value: object) -> str:
    """Return a label as data write it."""
    if isinstance(value, bool):
        return str(int(value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
