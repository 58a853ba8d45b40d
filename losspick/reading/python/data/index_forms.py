"""How an index is written: what it picks, and which axes it leaves."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.text.syntax import last_name

#: Names of what picks rows: ``train_mask``, ``idx_val``, ``val_indices``.
_ROWS = regex(r"(mask|idx|indices|index)$|^(mask|idx|indices|index)_")
#: How people call a column of folds, or of parts for training.
_FOLDS = regex(
    r"(?i)(?:k|cv)?_?folds?(?:_?id|_?n\w*)?$|(?:cv_?)?split$|is_?(?:train|valid|val|test)$"
)
#: How people call what parts the rows into those of training and the others.
_PARTS = regex(r"(?i)(?:.*_)?(?:tr|te|va|train\w*|test\w*|valid\w*|val|split|fold)(?:_.*)?$")


def parts_rows(index: ast.expr) -> bool:
    """Tell whether a mask, by its name, leaves all classes on either side."""
    if isinstance(index, ast.UnaryOp):
        index = index.operand
    return _PARTS.match(_name(index)) is not None or of_folds(index)


def of_folds(index: ast.expr) -> bool:
    """Tell whether rows are picked by the fold that they are in: ``table.fold != 0``."""
    if not isinstance(index, ast.Compare) or not isinstance(index.ops[0], ast.Eq | ast.NotEq):
        return False
    column = index.left
    word = getattr(column.slice, "value", "") if isinstance(column, ast.Subscript) else None
    word = _name(column) if word is None else word
    return isinstance(word, str) and _FOLDS.match(word) is not None


def _name(index: ast.expr) -> str:
    """Return the name of an index: ``mask``, ``data.mask``; else an empty text."""
    named = {ast.Name: "id", ast.Attribute: "attr"}.get(type(index))
    return str(getattr(index, named)) if named else ""


def only_adds_axes(index: ast.expr) -> bool:
    """Tell whether an index takes all there is, with an axis more: ``labels[:, None]``."""
    parts = index.elts if isinstance(index, ast.Tuple) else []
    added = [isinstance(one, ast.Constant) and one.value is None for one in parts]
    return any(added) and all(
        new or (isinstance(one, ast.Slice) and (one.lower, one.upper, one.step) == (None,) * 3)
        for new, one in zip(added, parts, strict=True)
    )


def keeps_row(index: ast.expr) -> bool:
    """Tell whether an index adds axes before a row and leaves it whole: ``levels[None, :]``."""
    alone = isinstance(index, ast.Constant) and index.value is None
    return alone or (only_adds_axes(index) and keeps_last(index))


def names_column(index: ast.expr) -> bool:
    """Tell whether an index picks a column of all rows: ``out[:, 0]``."""
    if not isinstance(index, ast.Tuple) or len(index.elts) != 2:
        return False
    rows, column = index.elts
    number = isinstance(column, ast.Constant) and type(column.value) is int
    return number and isinstance(rows, ast.Slice)


def keeps_one_column(index: ast.expr) -> bool:
    """Tell whether an index leaves one column, as a column: ``data[:, -1:]``, ``data[:, [0]]``."""
    parts = index.elts if isinstance(index, ast.Tuple) else []
    rows, column = parts if len(parts) == 2 else (None, None)
    if not isinstance(rows, ast.Slice):
        return False
    if isinstance(column, ast.List):
        return len(column.elts) == 1
    if not isinstance(column, ast.Slice) or column.step is not None:
        return False
    low, high = _number(column.lower), _number(column.upper)
    return (low, column.upper) == (-1, None) or (low is not None and high == low + 1 != 0)


def _number(node: ast.expr | None) -> int | None:
    """Return the whole number that stands in the source; None: something else, or nothing."""
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
    inner = node.operand if isinstance(node, ast.UnaryOp) and negative else node
    value = inner.value if isinstance(inner, ast.Constant) else None
    return None if type(value) is not int else -value if negative else value


def keeps_last(index: ast.expr) -> bool:
    """Tell whether an index leaves the last axis whole: ``scores[:, -1, :]``."""
    end = index.elts[-1] if isinstance(index, ast.Tuple) and index.elts else None
    parts = (end.lower, end.upper, end.step) if isinstance(end, ast.Slice) else (index,)
    return parts == (None, None, None)


def picks(index: ast.expr) -> bool:
    """Tell whether an index picks one score of each row: ``scores[arange(n), labels]``."""
    if not isinstance(index, ast.Tuple) or len(index.elts) != 2:
        return False
    rows, label = index.elts
    called = rows.func if isinstance(rows, ast.Call) else None
    name = last_name(called)
    return name in ("arange", "range") and isinstance(label, ast.Name | ast.Attribute)


#: How people call the numbers of the rows, and the labels.
_NUMBERS = regex(r"(?i)(rows?|(?:row|batch|sample)_?(?:idx|index|indices|range)|arange|idx)$")
_LABELS = regex(r"(?i)(ys?|yb|t|labels?|targets?|classes|y_?(?:true|batch))$")


def names_rows(index: ast.expr) -> bool:
    """Tell whether an index picks one score of each row by the names of both parts."""
    if not isinstance(index, ast.Tuple) or len(index.elts) != 2:
        return False
    rows, label = (part.id if isinstance(part, ast.Name) else "" for part in index.elts)
    return _NUMBERS.match(rows) is not None and _LABELS.match(label) is not None


def rank_left(rank: int | None, index: ast.expr) -> int | None:
    """Return the number of axes after indexing; None: not known."""
    parts = index.elts if isinstance(index, ast.Tuple) else [index]
    for part in parts:
        inner = part.operand if isinstance(part, ast.UnaryOp) else part
        if isinstance(inner, ast.Constant) and inner.value is ...:
            continue
        if isinstance(part, ast.Attribute) and part.attr == "newaxis" and rank is not None:
            rank += 1
            continue
        if isinstance(inner, ast.Constant) and rank is not None:
            rank = rank + 1 if inner.value is None else rank - 1
        elif not isinstance(part, ast.Slice):
            return None
    return rank


def axes_taken(index: ast.Tuple) -> int:
    """Return how many axes an array has at least that is indexed so."""
    taken = [
        one
        for one in index.elts
        if not (isinstance(one, ast.Constant) and (one.value is None or one.value is ...))
        and getattr(one, "attr", "") != "newaxis"
    ]
    return len(taken)


def is_place(index: ast.expr) -> bool:
    """Tell whether an index is one whole number: ``w[0]``, ``w[-1]``."""
    inner = index.operand if isinstance(index, ast.UnaryOp) else index
    return isinstance(inner, ast.Constant) and type(inner.value) is int


def keeps_rows(index: ast.expr) -> bool:
    """Tell whether an index picks rows and leaves them whole: a slice, or a mask by its name."""
    return isinstance(index, ast.Slice) or _ROWS.search(_name(index)) is not None


def names_part(index: ast.expr) -> bool:
    """Tell whether an index picks rows of one part by its name: ``train_mask``, ``data.val_idx``.

    Such a mask has an item a row, so that what it leaves has as many axes as before.
    """
    return keeps_rows(index) and parts_rows(index)


def is_length(node: ast.expr | None) -> bool:
    """Tell whether a length is asked for, ``x.shape[0]``."""
    of_shape = isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute)
    return of_shape and getattr(node.value, "attr", "") == "shape"  # type: ignore[union-attr]
