"""What is known of the axes of an output: how many there are, and how many units it has."""

from __future__ import annotations

from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value


def axes_of(tensor: TensorV) -> Value:
    """Return the number of axes, ``x.ndim``."""
    return UNKNOWN if tensor.rank is None else Const(tensor.rank)


def size_along(tensor: TensorV, axis: int) -> Value:
    """Return the size along an axis, ``x.shape[axis]``, where the units of an output lie."""
    if not tensor.made or tensor.units is None:
        return UNKNOWN
    rows = tensor.class_axis == -1 and tensor.rank in (None, 2)
    at_end = tensor.class_axis == -1 or (tensor.class_axis == 1 and tensor.rank == 2)
    found = (axis == -1 and at_end) or (axis == 1 and (rows or tensor.class_axis == 1))
    return Const(tensor.units) if found else UNKNOWN


def sizes_of(tensor: TensorV, number: int) -> list[Value]:
    """Return the sizes along so many axes, ``rows, classes = x.shape``."""
    sizes: list[Value] = [UNKNOWN] * number
    if not tensor.made or tensor.units is None or number < 2:
        return sizes
    if tensor.class_axis in (-1, 1):
        sizes[tensor.class_axis] = Const(tensor.units)
    return sizes
