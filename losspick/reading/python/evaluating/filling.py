"""What is known of an array after something was put into it."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.data.boosted import keeping
from losspick.reading.python.data.number_types import kept_type
from losspick.reading.python.data.numbering import numbered
from losspick.reading.python.data.pixels import whitened
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value, altered


def filled_with(
    owner: TensorV, key: Value, value: Value, index: ast.expr, *, once: bool
) -> TensorV:
    """Return an array after something was put into it."""
    if isinstance(value, TensorV) and value.predicted and (scores := keeping(owner, value)):
        return scores
    if once and (rows := numbered(owner, key, value)) is not None:
        return rows
    width = owner.units if owner.units is not None and owner.units > 1 else None
    if owner.filled in _FILLERS and isinstance(value, TensorV) and _is_class(owner, value):
        return _with_labels(owner, value)
    one = once and owner.rank == 1 and _is_label(key, index)
    if owner.filled == 0 and (one or _marks_labels(index)) and value in _ONES:
        kind = TargetDomain.ONE_HOT
        return TensorV(targets=kind, dtype=owner.dtype, rank=owner.rank, units=width)
    if (mask := whitened(owner, value)) is not None:
        return mask
    if owner.rank != 1 and owner.filled not in _PLAIN and not _is_read(value):
        return TensorV(made=owner.made)  # perhaps scores, where the rest holds the least one
    made = owner.made or (isinstance(value, TensorV) and value.made and owner.rank == 1)
    computed = None if made else COMPUTED
    kept = TensorV(made=made, rank=owner.rank, dtype=kept_type(owner, value), name=computed)
    return kept if made else altered(kept, units=width)


#: Numbers that an array of labels holds before the labels are put in.
_FILLERS = (0, -100)
#: Numbers that any array may hold before it is filled; None: not known to hold one.
_PLAIN = (None, 0, 1)


def _is_read(value: Value) -> bool:
    return isinstance(value, TensorV) and not value.made


def _is_class(owner: TensorV, value: TensorV) -> bool:
    """Tell whether class indices are put into an array; in rows, 0 and 1 may be of several."""
    kinds = _CLASSES if owner.rank == 1 else _CLASSES[:1]
    return value.targets in kinds and not value.made


def _with_labels(owner: TensorV, labels: TensorV) -> TensorV:
    """Return an array into which class indices are put; what else it holds is a class as well."""
    kind = TargetDomain.CLASS_INDEX if owner.filled else labels.targets
    shifted = labels.lowest or kind is not labels.targets
    return TensorV(
        targets=kind if not labels.lowest else None, rank=owner.rank, dtype=owner.dtype,
        classes=None if shifted else labels.classes,
    )  # fmt: skip


_LABELS = regex(r"(?i)y|ys|\w*(?:label|class|target|cls)\w*$")


_ONES = (Const(1), Const(1.0))


def _is_label(key: Value, index: ast.expr) -> bool:
    """Tell whether a value is the class of one row, by what is known of it or by its name."""
    if isinstance(key, TensorV) and key.rank == 0:
        return key.targets in _CLASSES
    while isinstance(index, ast.Call) and len(index.args) == 1:
        index = index.args[0]  # int(row["label"])
    word: object = last_name(index)
    if isinstance(index, ast.Subscript) and isinstance(index.slice, ast.Constant):
        word = index.slice.value
    return key == UNKNOWN and isinstance(word, str) and _LABELS.match(word) is not None


_CLASSES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


def _marks_labels(index: ast.expr) -> bool:
    """Tell whether an item is where the label of each row says."""
    if not isinstance(index, ast.Tuple):
        return False
    first, last = index.elts[0], index.elts[-1]
    each = first.func if isinstance(first, ast.Call) else None
    each_row = last_name(each) in ("arange", "range")
    name = last.id if isinstance(last, ast.Name) else ""
    return len(index.elts) == 2 and (each_row or _LABELS.match(name) is not None)
