"""Tables of OpenML, as scikit-learn fetches them: their targets are one column nearly always."""

from __future__ import annotations

from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    ListV,
    TableV,
    TensorV,
    Value,
)

#: Data sets with several labels a row, by name and by number.
_SEVERAL = frozenset(
    {"birds", "cal500", "corel5k", "delicious", "emotions", "enron", "flags", "genbase", "image",
     "langlog", "mediamill", "medical", "nuswide", "reuters", "scene", "slashdot", "tmc2007",
     "water-quality", "yeast"}
)  # fmt: skip
_SEVERAL_BY_NUMBER = (range(40588, 40598), range(41464, 41492))


def of_openml(given: Arguments) -> Value | None:
    """Return what a call gives; None: which data it asks for, and in what form, is not known."""
    if not given.whole or not _has_one_target(given):
        return None
    column = TensorV(rank=1)
    asked = given.get(None, "return_X_y")
    if asked in (None, Const(False)):
        plain = given.get(None, "as_frame") == Const(False)
        return DictV({"target": column, "frame": UNKNOWN if plain else TableV()}, whole=False)
    return ListV([UNKNOWN, column], kind="tuple") if asked == Const(True) else None


def _has_one_target(given: Arguments) -> bool:
    column = given.get(None, "target_column")
    if column is not None:
        return isinstance(column, Const) and isinstance(column.value, str)
    name, number = given.get(0, "name"), given.get(None, "data_id")
    if isinstance(name, Const) and isinstance(name.value, str):
        return name.value.casefold() not in _SEVERAL
    code = number.value if isinstance(number, Const) else None
    return isinstance(code, int) and not any(code in some for some in _SEVERAL_BY_NUMBER)
