"""Number types of arrays, and what casts to them leave."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.rows import class_index
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import BoundV, Const, TensorV, Value, altered

#: Casts, and the number type that they give.
CASTS = {"float": "float", "double": "float", "half": "float", "long": "int", "int": "int",
         "bool": "bool", "bfloat16": "float"}  # fmt: skip


#: What is left of numbers after division, before the number that they are divided by.
REST = "what is left after division by "


def _is_dtype(value: Value) -> bool:
    return isinstance(value, BoundV) and value.name == "dtype"


def typed_as(tensor: TensorV, given: Arguments) -> TensorV:
    """Return an array of the number type that is asked for, by name or as another array's."""
    values = (*given.positional, *given.keywords.values())
    named = any("dtype" in text for text in given.texts.values())
    if named or any(isinstance(v, TensorV) or _is_dtype(v) for v in values):
        return altered(tensor, dtype=None)  # that of another array
    words = [str(getattr(value, "path", getattr(value, "value", ""))) for value in values]
    for word in words:
        for kind in ("float", "int", "long", "double", "bool"):
            if kind in word.rpartition(".")[2].casefold():
                return typed(tensor, CASTS.get(kind, kind))
    return tensor


def typed(tensor: TensorV, kind: str) -> TensorV:
    """Return an array of another number type; amounts that become whole may be classes."""
    amounts = kind == "int" and tensor.targets is TargetDomain.POSITIVE
    if kind == "bool" and tensor.targets is TargetDomain.NONNEGATIVE:
        return TensorV(targets=TargetDomain.ZERO_ONE, dtype=kind, rank=tensor.rank, classes=2)
    if kind == "int" and tensor.name is not None and tensor.name.startswith(REST):
        return altered(class_index(int(tensor.name[len(REST) :])), rank=tensor.rank)
    return altered(tensor, dtype=kind, targets=None if amounts else tensor.targets)


_TABLE = 2


def kept_type(owner: TensorV, value: Value) -> str | None:
    """Return the number type of an array after some of it was assigned to; a column may change."""
    if owner.rank == _TABLE:
        return owner.dtype
    whole = isinstance(value, Const) and type(value.value) in (int, bool)
    whole |= isinstance(value, TensorV) and value.dtype in ("int", "bool")
    return owner.dtype if whole or owner.dtype == "float" else None
