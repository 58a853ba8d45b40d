"""Arrays of one number, ``torch.tensor([label])``: columns once a loader has put rows together."""

from __future__ import annotations

from losspick.reading.python.values.values import UNKNOWN, ListV, TensorV, Value, altered

#: How an array of one number is named, and one of a value that is a number in all likelihood.
#: It is named and not given its one axis: alone, it fits an output of any shape.
SURE, LIKELY = "one number in a list", "one value in a list"
SINGLES = frozenset({SURE, LIKELY})


def of_one(listed: Value, made: TensorV) -> TensorV:
    """Return the array that was made of a list, named as such if the list holds one number."""
    alone = isinstance(listed, ListV) and listed.whole and not listed.loose
    if not alone or not isinstance(listed, ListV) or len(listed.items) != 1 or made.name:
        return made
    if made.rank == 1 and made.values is None:
        return altered(made, rank=None, name=SURE)
    return altered(made, name=LIKELY) if listed.items[0] == UNKNOWN else made


def column_of(row: TensorV) -> TensorV | None:
    """Return the column that such arrays of several rows are; None: the row is no such array."""
    if row.name in SINGLES and row.rank is None:
        return altered(row, rank=2, units=1, name=LIKELY if row.name == LIKELY else None)
    if row.values is not None and row.rank == 1 and len(row.values) == 1:
        return altered(row, rank=2, units=1, values=None)
    return None


def joined(result: TensorV, name: str) -> TensorV:
    """Return arrays one behind the other, or one above the other, as a function of that name."""
    if result.name not in SINGLES:
        return result
    column = name in ("stack", "vstack")
    rank = None if result.name == LIKELY else 2 if column else 1
    return altered(result, rank=rank, units=1 if column and rank else None, name=None)
