"""What is told of labels in the end, and what leaves it as it is."""

from __future__ import annotations

from losspick.core.records import record
from losspick.reading.python.libraries.label_formulas import Kind

#: What leaves numbers what they are, in a part of the rows or another form.
METHODS = frozenset({"to_numpy", "astype", "ravel", "copy", "reset_index", "round", "reshape",
                      "squeeze", "flatten", "dropna", "to_frame", "rename", "sort_index",
                      "tolist", "to_list", "sample", "head", "tail", "view", "to", "array",
                      "compute", "rint", "total_seconds", "shift"})  # fmt: skip
FUNCTIONS = frozenset({"array", "asarray", "ravel", "Series", "round", "rint", "ascontiguousarray",
                        "float32", "float64", "squeeze", "column_or_1d", "list"})  # fmt: skip
CENTRING = frozenset({"StandardScaler", "RobustScaler", "PowerTransformer"})


@record(frozen=True, slots=True)
class Told:
    """What labels hold.

    Attributes:
        kind: In a word.
        number: The largest of them.
    """

    kind: Kind
    number: float = 0
