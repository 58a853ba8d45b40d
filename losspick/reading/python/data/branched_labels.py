"""Labels that branches of a program choose: one of some whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.data.rows import one_of
from losspick.reading.python.values.values import Const, TensorV, Value

#: What names of labels look like; numbers of layers, say, are chosen in the same way.
_LABELS = regex(r"(?i)(?:y|label|target|cls|klass|category|\w*_label|label_\w+|class_\w+)$")
#: What one of some numbers is called, before these.
_ONE_OF = "one of "
_FEWEST = 3


def chosen_by_branches(name: object, values: Sequence[Any]) -> Value | None:
    """Return the label that has one of some numbers after a branch; None: no label, or any.

    Args:
        name: Under which the label stands.
        values: What it is at the end of each branch.
    """
    if not isinstance(name, str) or _LABELS.match(name) is None:
        return None
    known = [_numbers(one) for one in values]
    numbers = {number for one in known if one is not None for number in one}
    if None in known or numbers <= {0, 1} or numbers == {-1, 1}:
        return None
    if any(len(one or ()) == len(numbers) for one in known):
        return TensorV(rank=0, dtype="int")  # set anew, of which one class may be gone
    label = _label(numbers)
    listed = ",".join(map(str, sorted(numbers)))
    return label or TensorV(rank=0, dtype="int", name=f"{_ONE_OF}{listed}")


def returned_label(values: Sequence[Value]) -> TensorV | None:
    """Return the label that a function returns which gives one of several numbers."""
    numbers = {one.value for one in values if isinstance(one, Const) and type(one.value) is int}
    whole = all(isinstance(one, Const) and type(one.value) is int for one in values)
    return _label(numbers) if whole else None


def _label(numbers: set[int]) -> TensorV | None:
    """Return one of some numbers that follow each other."""
    told = one_of([Const(one) for one in sorted(numbers)]) if len(numbers) >= _FEWEST else None
    return told if isinstance(told, TensorV) and told.classes is not None else None


def _numbers(value: Any) -> Sequence[int] | None:
    """Return the numbers that a label may have; None: not known."""
    if isinstance(value, Const):
        return (value.value,) if type(value.value) is int else None
    if not isinstance(value, TensorV) or value.rank != 0 or value.made:
        return None
    if value.name is not None and value.name.startswith(_ONE_OF):
        return [int(one) for one in value.name[len(_ONE_OF) :].split(",")]
    counted = value.targets in _COUNTED or value.lowest
    known = value.dtype == "int" and counted and value.classes is not None
    return range(value.lowest, value.lowest + (value.classes or 0)) if known else None


_COUNTED = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)
