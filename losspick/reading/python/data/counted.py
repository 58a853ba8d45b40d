"""Arrays that count up: ``arange``, and the numbers from 0 on in another order."""

from __future__ import annotations

from losspick.reading.python.data.literals import cast
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TensorV, Value

#: Functions that count up, by one or by a step.
_COUNTING = frozenset({"numpy.arange", "torch.arange", "jax.numpy.arange"})
_ENDS = ("start", "end", "stop", "step")


def counted(path: str, given: Arguments) -> TensorV | None:
    """Return the numbers that a call counts up; None: another function."""
    if path == "torch.randperm":
        return cast(TensorV(rank=1, dtype="int"), given.get(None, "dtype"))
    if path not in _COUNTING:
        return None
    wanted = given.get(None if path.startswith("torch.") else 3, "dtype")
    return cast(TensorV(rank=1, dtype=_kind_of_numbers(given)), wanted)


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
