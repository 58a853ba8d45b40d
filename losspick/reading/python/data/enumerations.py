"""Numbers that a class of the tree names: enumerations, such as of classes."""

from __future__ import annotations

from losspick.reading.python.data.rows import one_of
from losspick.reading.python.values.class_values import library_bases
from losspick.reading.python.values.values import UNKNOWN, ClassV, Const, FunctionV, Value

_ENUMERATIONS = frozenset({"enum.IntEnum", "enum.Enum"})


def member_of_enumeration(cls: ClassV) -> Value:
    """Return one of the numbers that a class names, by a name that is not known."""
    numbers = [one for one in cls.names.values() if not isinstance(one, FunctionV)]
    plain = all(isinstance(one, Const) and type(one.value) is int for one in numbers)
    known = plain and len(numbers) > 1 and not _ENUMERATIONS.isdisjoint(library_bases(cls))
    return one_of(numbers) if known else UNKNOWN
