"""What methods of the texts in a column give: ``column.str.lower()``."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import BoundV, TableV, TensorV, Value

#: Methods of the texts of a column that give other texts.
_OF_TEXTS = frozenset({"lower", "upper", "strip", "lstrip", "rstrip", "title", "capitalize",
                      "casefold", "replace", "slice", "get", "zfill"})  # fmt: skip
#: What they give: whether each text is so, and which of several labels stand in it.
_SO = TensorV(targets=TargetDomain.ZERO_ONE, dtype="bool", rank=1, classes=2)
_TOLD = dict.fromkeys(("startswith", "endswith", "contains", "match", "fullmatch"), _SO)
_TOLD["get_dummies"] = TensorV(targets=TargetDomain.MULTI_HOT, dtype="int", rank=2)
_OF_EACH_TEXT = dict.fromkeys(_OF_TEXTS, TensorV(rank=1)) | _TOLD


def changed_text(column: Value, method: str) -> TensorV | None:
    """Return what ``column.str.method()`` gives; None: it is something else."""
    told = _OF_EACH_TEXT.get(method)
    if told is None or not isinstance(column, BoundV) or column.name != "str":
        return None
    inner = column.receiver
    named = isinstance(inner, BoundV) and isinstance(inner.receiver, TableV)
    return told if named or (isinstance(inner, TensorV) and inner.rank == 1) else None
