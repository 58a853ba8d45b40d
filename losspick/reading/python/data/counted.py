"""Number types of arrays that count up, ``arange``."""

from __future__ import annotations

from losspick.reading.python.data.literals import cast
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TensorV, Value

_ENDS = ("start", "end", "stop", "step", "limit", "delta")


def type_of_range(path: str, given: Arguments) -> str | None:
    """Return the number type of what counts up; None: not known."""
    by_position = path in ("numpy.arange", "jax.numpy.arange")
    wanted = given.get(3 if by_position else None, "dtype")
    return cast(TensorV(dtype=_kind_of_numbers(given)), wanted).dtype


def _kind_of_numbers(given: Arguments) -> str | None:
    """Return the number type of what stands between two ends; an end is whole in most programs."""
    ends = [*given.positional[:3], *(given.keywords.get(name) for name in _ENDS)]
    kinds = [_kind_of_number(one) for one in ends if one is not None]
    if "float" in kinds:
        return "float"
    unsure = None in kinds[:-1] or (len(kinds) > _START_AND_END and None in kinds)
    return None if unsure or not given.whole else "int"


_START_AND_END = 2


def _kind_of_number(value: Value) -> str | None:
    if isinstance(value, Const):
        return {int: "int", float: "float"}.get(type(value.value))
    return value.dtype if isinstance(value, TensorV) else None
