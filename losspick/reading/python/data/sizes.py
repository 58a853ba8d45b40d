"""Sizes that are asked for: whether what stands for one is a number, or a shape of several."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.values import UNKNOWN, BoundV, Const, TensorV, Value

#: How people call numbers of rows.
_COUNTS = regex(
    r"(?:n|nb|num|number|no|len|count|total|batch)(?:$|_|[A-Z0-9])|[nmkbtlNMKBTL]\d?$|bs$|bsz$|nb\w$"
    r"|\w*(?:batch_?size|count|length|rows|samples|points|steps|_n|_num|_len|_bs|_bsz|_batch)\d?s?$"
)
#: What such a name doesn't hold.
_SHAPES = ("shape", "dims", "sizes")
#: What gives a number, whatever it is asked of.
_NUMBERS = frozenset({"len", "int", "round", "sum", "max", "min", "numel", "item", "dim", "count",
                      "nelement", "num_nodes", "prod", "ceil", "floor"})  # fmt: skip
_SCALING = (ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.Pow)


def may_be_shape(size: Value, node: ast.expr | None) -> bool:
    """Tell whether the only argument of what makes an array may be a shape of several axes."""
    if isinstance(size, Const) or (isinstance(size, TensorV) and size.rank == 0):
        return False
    unknown = isinstance(size, TensorV | BoundV) or size == UNKNOWN
    return unknown and not _counts(node)


def _counts(node: ast.expr | None) -> bool:
    """Tell whether an expression gives a single number, by its form or its name."""
    if isinstance(node, ast.BinOp):
        either = _counts(node.left) or _counts(node.right)
        return either or isinstance(node.op, _SCALING)
    if isinstance(node, ast.Subscript):
        return not isinstance(node.slice, ast.Slice)
    if isinstance(node, ast.Call):
        name = last_name(node.func)
        return name in _NUMBERS or (name == "size" and bool(node.args or node.keywords))
    if isinstance(node, ast.Constant):
        return True
    name = last_name(node)
    name = name.lower() if len(name) > 1 and name.isupper() else name
    return _COUNTS.match(name) is not None and not any(word in name.lower() for word in _SHAPES)
