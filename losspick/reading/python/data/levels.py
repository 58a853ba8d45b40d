"""Labels spread out by comparing them with the whole numbers, one column for each of these."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.counted import type_of_range
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value, altered

#: What such numbers are called, whose number stands as their size.
_COUNTED = "the whole numbers between two bounds"
#: Longer rows count rows or steps, and no classes.
_MOST_LEVELS = 1000


def _spread_out(given: Arguments) -> TensorV:
    """Return whether each rank is above each of the others but the last."""
    classes = whole_number(given.get(1, "num_classes"))
    width = classes - 1 if classes is not None and classes > _BOUNDS - 1 else None
    return TensorV(targets=TargetDomain.ZERO_ONE, dtype="float", classes=2, units=width)


def _counted_up(given: Arguments) -> TensorV:
    """Return whole numbers in a row, with how many there are, if both ends are known."""
    numbers = [whole_number(one) for one in given.positional]
    words = given.keywords.keys() & {"start", "end", "stop", "step", "limit", "delta"}
    ends = [number for number in numbers if number is not None]
    if words or not given.whole or not 0 < len(ends) == len(numbers) <= _BOUNDS or 0 in ends[2:]:
        return TensorV(rank=1, dtype="int")
    size = _size(range(*ends))
    return TensorV(rank=1, dtype="int", units=size, name=_COUNTED if size else None)


_BOUNDS = 3


def _size(numbers: range) -> int | None:
    """Return how many numbers there are, if they may count levels."""
    few = 1 < (numbers.stop - numbers.start) / numbers.step <= _MOST_LEVELS
    return len(numbers) if few and len(numbers) > 1 else None


#: What counts up from one bound to another, or spreads ranks out over the steps between them.
_LEVELS: Mapping[str, Callable[[Arguments], TensorV]] = {
    **dict.fromkeys(
        ("numpy.arange", "torch.arange", "jax.numpy.arange", "tensorflow.range",
         "keras.ops.arange"),
        _counted_up,
    ),
    **dict.fromkeys(
        ("coral_pytorch.dataset.levels_from_labelbatch", "coral_pytorch.dataset.label_to_levels"),
        _spread_out,
    ),
}  # fmt: skip


def of_levels(path: str, given: Arguments) -> TensorV | None:
    """Return whole numbers in a row, or ranks spread out; None: another function."""
    known = _LEVELS.get(path)
    if known is None:
        return None
    kind = type_of_range(path, given) if known is _counted_up else _WHOLE
    return known(given) if kind == _WHOLE else TensorV(rank=1, dtype=kind)


_WHOLE = "int"


def is_counted(value: Value) -> bool:
    """Tell whether a value is a known number of whole numbers, in a row."""
    return isinstance(value, TensorV) and value.name == _COUNTED and value.units is not None


def compared(left: Value, right: Value) -> TensorV | None:
    """Return what a comparison with whole numbers in a row gives; None: there is none in it.

    Whatever stands on the other side, the last axis of the result has a place for each number.
    """
    for numbers, others in ((left, right), (right, left)):
        if not isinstance(numbers, TensorV) or not is_counted(numbers) or is_counted(others):
            continue
        if isinstance(others, TensorV) and not others.made and others.activation is None:
            return _levels(numbers.units, _rank(numbers.rank, others.rank))
        if others == UNKNOWN:
            return _levels(numbers.units, numbers.rank if numbers is left else None)
    return None


def spread_out(left: Value, right: Value, rows: TensorV, node: ast.Compare) -> TensorV:
    """Return what is the same among whole numbers: a row for each label, if each is in a column.

    ``labels[:, None] == numpy.arange(10)``.
    """
    alone = isinstance(right, TensorV) and right.rank == 1 and is_counted(right)
    labels = not isinstance(left, TensorV) or left.rank in (None, 2)
    if not alone or not labels or not _is_column(node.left):
        return altered(rows, targets=None)
    return TensorV(
        targets=TargetDomain.ONE_HOT, dtype="bool", rank=2, classes=rows.units, units=rows.units
    )


def _is_column(node: ast.expr) -> bool:
    """Tell whether an axis is put behind the only one of an array: ``y[:, None]``."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        rows, *more = node.slice.elts
        whole = isinstance(rows, ast.Slice) and rows.lower is rows.upper is None
        new = len(more) == 1 and (
            getattr(more[0], "attr", "") == "newaxis" or getattr(more[0], "value", 0) is None
        )
        return whole and new
    return False


def _rank(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)


def _levels(width: int | None, rank: int | None) -> TensorV:
    kind = TargetDomain.ZERO_ONE
    return TensorV(targets=kind, dtype="bool", rank=rank, classes=2, units=width)


def may_be_rows(one: int | None, other: int | None) -> bool:
    """Tell whether a row for each label may come of it: ``labels[:, None] == numpy.arange(10)``."""
    return (one == 1 and other not in (0, 1)) or (other == 1 and one not in (0, 1))
