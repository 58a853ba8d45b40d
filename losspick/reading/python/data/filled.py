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
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    ListV,
    TensorV,
)

#: Functions that give an array of one number, and the number if it is in the name.
OF_ONE_NUMBER = {"tensorflow.zeros": 0, "jax.numpy.zeros": 0, "torch.zeros": 0, "numpy.zeros": 0,
           "torch.empty": None, "torch.ones": 1, "numpy.ones": 1,
           "torch.full": None, "numpy.full": None}  # fmt: skip


def filled(path: str, given: Arguments) -> TensorV:
    """Return an array that holds one number everywhere, of floats unless it is told otherwise."""
    if path.endswith(".full"):
        number = whole_number(given.get(1, "fill_value"))
        if number is None:
            return TensorV()  # such as the least score, of what is put in afterwards
        width = width_of(given) or length_of(given)
        full = TensorV(rank=rank_of_size(given.get(0, "size", "shape")), filled=number, units=width)
        return cast(full, given.get(2 if path == "numpy.full" else None, "dtype"))
    number, rank, width = (
        OF_ONE_NUMBER[path],
        rank_of(given, path),
        width_of(given) or length_of(given),
    )
    wanted = given.get(None, "dtype") if path.startswith("torch.") else given.get(1, "dtype")
    made = TensorV(rank=rank, filled=number, units=width, dtype="float" if wanted is None else None)
    return cast(made, wanted)


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
