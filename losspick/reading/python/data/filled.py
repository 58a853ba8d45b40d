"""Arrays of one number: of zeros, ones or another, or of the shape of another array."""

from __future__ import annotations

from losspick.reading.python.data.drawn import (
    length_of,
    rank_of,
    rank_of_size,
    width_of,
)
from losspick.reading.python.data.literals import cast
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.data.rows import is_number
from losspick.reading.python.data.sizes import may_be_shape
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, ListV, TensorV, Value

#: Functions that give an array of one number, and the number if it is in the name.
OF_ONE_NUMBER = {"tensorflow.zeros": 0, "jax.numpy.zeros": 0, "torch.zeros": 0, "numpy.zeros": 0,
           "torch.empty": None, "torch.ones": 1, "numpy.ones": 1, "jax.numpy.ones": 1,
           "torch.full": None, "numpy.full": None, "jax.numpy.full": None}  # fmt: skip


def filled(path: str, given: Arguments) -> TensorV:
    """Return an array that holds one number everywhere, of floats unless it is told otherwise."""
    if path.endswith(".full"):
        number = whole_number(given.get(1, "fill_value"))
        if number is None:
            return TensorV()  # such as the least score, of what is put in afterwards
        width = width_of(given) or length_of(given)
        full = TensorV(rank=rank_of_size(given.get(0, "size", "shape")), filled=number, units=width)
        return cast(full, given.get(None if path == "torch.full" else 2, "dtype"))
    rank = rank_of(given, path) if path.startswith("torch.") else _rank_of_shape(given)
    number, width = OF_ONE_NUMBER[path], width_of(given) or length_of(given)
    if path.startswith("jax.") and rank == 1 and _is_single(given.get(0, "shape")):
        width = 1  # a bias, as there are no parameters of another kind
    wanted = given.get(None, "dtype") if path.startswith("torch.") else given.get(1, "dtype")
    made = TensorV(rank=rank, filled=number, units=width, dtype="float" if wanted is None else None)
    return cast(made, wanted)


def _is_single(shape: Value | None) -> bool:
    """Tell whether an array has one axis, and one number along it."""
    alone = shape.items[0] if isinstance(shape, ListV) and shape.items else shape
    return alone == Const(1)


def _rank_of_shape(given: Arguments) -> int | None:
    """Return the number of axes of an array whose shape is one argument; None: not known."""
    shape = given.get(0, "shape", "size")
    known = rank_of_size(shape)
    if known is not None or shape is None or isinstance(shape, ListV) or not given.whole:
        return known
    return None if may_be_shape(shape, given.nodes.get(0)) else 1


#: Functions that fill an array of the same shape with one number.
OF_ONE_NUMBER_ALIKE = {
    f"{module}.{name}_like": number
    for module in ("torch", "tensorflow", "numpy", "jax.numpy", "keras.ops", "keras.backend")
    for name, number in (("zeros", 0), ("ones", 1))
}


def filled_alike(path: str, given: Arguments) -> TensorV | None:
    """Return an array of the shape of another that holds one number everywhere."""
    like = given.get(0)
    if isinstance(like, ListV) and like.loose and like.items and all(map(is_number, like.items)):
        return cast(TensorV(rank=1, filled=OF_ONE_NUMBER_ALIKE[path]), given.get(None, "dtype"))
    if not isinstance(like, TensorV):
        return None
    return cast(TensorV(rank=like.rank, filled=OF_ONE_NUMBER_ALIKE[path]), given.get(None, "dtype"))
