"""Arrays of numbers that stand in the source, or that loops have put into lists."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.bounds import is_bounded
from losspick.reading.python.data.either_sign import EITHER_SIGN
from losspick.reading.python.data.quantities import QUANTITY, SAMENESS
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.data.singles import of_one
from losspick.reading.python.values.values import NONE, Const, ListV, TensorV, Value, altered

#: Functions that make an array of what is listed.
LITERAL = frozenset(
    [
        "torch.tensor",
        "torch.Tensor",
        "torch.FloatTensor",
        "torch.LongTensor",
        "torch.as_tensor",
        "numpy.array",
        "numpy.asarray",
        "jax.numpy.array",
        "jax.numpy.asarray",
        "tensorflow.constant",
        "keras.backend.constant",
        "keras.backend.variable",
    ]
)
#: Number types of arrays that are made by their class.
_FORCED = {"torch.FloatTensor": "float", "torch.LongTensor": "int", "torch.Tensor": "float"}


def literal(path: str, value: Value) -> TensorV:
    """Return the array that is made of numbers, of rows, or of another array."""
    single = isinstance(value, Const) and type(value.value) in (int, float)
    if single and path.endswith(".variable"):
        return TensorV()  # which a program changes as training goes on
    numbers = _numbers(ListV([value]) if single else value)
    if isinstance(value, TensorV):
        return altered(value, dtype=_FORCED.get(path, value.dtype))
    if isinstance(value, ListV) and any(map(_is_either, value.items)):
        alone = value.whole and len(value.items) == 1
        return TensorV(dtype=_FORCED.get(path), name=EITHER_SIGN if alone else None)
    labels = isinstance(value, ListV) and value.whole and value.items
    if isinstance(value, ListV) and (value.loose or (labels and _are_numbers(value))):
        rows = _collected(value)
        return of_one(value, altered(rows, dtype=_FORCED.get(path, rows.dtype)))
    if numbers is None:
        return of_one(value, TensorV(dtype=_FORCED.get(path)))
    whole = all(isinstance(number, int) for number in numbers)
    kind = _FORCED.get(path, "int" if whole else "float")
    floats = tuple(float(number) for number in numbers)
    rank = None if kind == "int" and _may_be_one_hot(floats) else 0 if single else 1
    return TensorV(values=floats, rank=rank, dtype=kind, targets=_kind_of_literal(floats))


def _may_be_one_hot(numbers: tuple[float, ...]) -> bool:
    """Tell whether numbers may be the place of the class of one row, and not several labels."""
    return len(numbers) > 1 and sum(numbers) == 1 and set(numbers) == {0.0, 1.0}


def _is_either(number: Value) -> bool:
    """Tell whether a number is of either sign, of which nothing else is known."""
    known = isinstance(number, TensorV) and number.name == EITHER_SIGN
    return known and number.rank is None  # type: ignore[union-attr]


def _collected(rows: ListV) -> TensorV:
    """Return the array of the rows that a loop has put into a list."""
    row = row_of(rows) if rows.loose else None
    kinds = {_kind_of_row(v) for v in ([row] if row is not None else rows.items)}
    if not rows.whole or len(kinds) != 1:
        return TensorV()
    row, width = kinds.pop(), len(rows.items)
    listed = row.rank == 0 and not rows.loose and width > 1
    return altered(
        row,
        rank=None if row.rank is None else row.rank + 1,
        units=width if listed else None,
    )


def _kind_of_row(row: Value) -> TensorV:
    """Return what is known of one row of an array, as far as rows can have it in common."""
    if isinstance(row, Const) and type(row.value) in (int, float):
        return TensorV(dtype=type(row.value).__name__, rank=0)
    if not isinstance(row, TensorV):
        return TensorV()
    if row.made and row.fixed and row.activation in _SCORES:
        return altered(row, rank=None, values=None)
    if row.made or row.activation is not None:
        return TensorV(rank=0 if row.rank == 0 and row.fixed else None)
    # the numbers 0 and 1 of one row may be the places of classes, or anything else
    listed = row.rank != 0 and row.targets is TargetDomain.ZERO_ONE
    return TensorV(
        targets=None if listed else row.targets,
        dtype=row.dtype,
        rank=row.rank,
        classes=row.classes,
        lowest=row.lowest,
        name=row.name if row.name in (QUANTITY, SAMENESS, EITHER_SIGN) or is_bounded(row) else None,
    )


#: What models give, of which the rows are put together to be judged.
_SCORES = ("linear", "sigmoid", "softmax")


def _are_numbers(rows: ListV) -> bool:
    return all(isinstance(row, TensorV) and row.rank == 0 for row in rows.items)


#: How the names of number types begin, and which they are.
_KINDS = {"float": "float", "double": "float", "half": "float", "bfloat": "float", "int": "int",
          "uint": "int", "long": "int", "bool": "bool"}  # fmt: skip


def cast(tensor: TensorV, wanted: Value | None) -> TensorV:
    """Return an array with the number type that an argument names; None: it names none."""
    if wanted is None or wanted == NONE:
        return tensor
    word = str(getattr(wanted, "path", getattr(wanted, "value", ""))).rpartition(".")[2]
    kind = next((kind for start, kind in _KINDS.items() if word.startswith(start)), None)
    return altered(tensor, dtype=kind)


def _kind_of_literal(numbers: tuple[float, ...]) -> TargetDomain | None:
    if set(numbers) == {-1.0, 1.0}:
        return TargetDomain.PLUS_MINUS_ONE
    told = set(numbers) == {0.0, 1.0} and not _may_be_one_hot(numbers)
    return TargetDomain.ZERO_ONE if told else None


def _numbers(value: Value) -> tuple[int | float, ...] | None:
    if not isinstance(value, ListV) or not value.whole or not value.items:
        return None
    numbers = [v.value for v in value.items if isinstance(v, Const)]
    plain = [n for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)]
    return tuple(plain) if len(plain) == len(value.items) else None
