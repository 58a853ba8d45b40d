"""Records of TensorFlow: what a program says that each of them holds."""

from __future__ import annotations

from losspick.reading.python.data.literals import cast
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, DictV, ListV, TensorV, Value

_FEATURE = "FixedLenFeature"
#: What reads one record by a description of its parts.
_PARSING = frozenset({"parse_single_example"})
#: How a number is called that stands alone in a record, until something is computed of it.
LONE = "one number of a record"


def of_record(path: str, given: Arguments) -> Value | None:
    """Return a part of a record, or all parts of one; None: another function."""
    name = last(path)
    if name == _FEATURE:
        return _feature(given)
    parts = given.get(1, "features")
    if name not in _PARSING or not isinstance(parts, DictV):
        return None
    return DictV(dict(parts.items), whole=False)


def _feature(given: Arguments) -> Value:
    shape = given.get(0, "shape")
    if not isinstance(shape, ListV) or not shape.whole or shape.items:
        return UNKNOWN
    number = cast(TensorV(rank=0), given.get(1, "dtype"))
    return TensorV(rank=0, dtype="int", name=LONE) if number.dtype == "int" else UNKNOWN
