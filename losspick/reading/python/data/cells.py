"""What functions make of the cells of a column: a number each, or perhaps a row of them."""

from __future__ import annotations

import ast

from losspick.reading.python.data.binned import returned_leaves
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    DictV,
    FunctionV,
    ListV,
    Symbol,
    TensorV,
    Value,
)

#: Functions of libraries that make rows of texts and cells.
_OF_ROWS = frozenset({"literal_eval", "eval", "loads", "list", "tuple", "array", "asarray",
                      "tensor"})  # fmt: skip
#: Functions that give a number, and libraries of such.
_OF_NUMBERS = frozenset({"float", "int", "len", "round", "abs", "sum", "min", "max", "bool", "str",
                         "ord", "pow", "get", "index", "strip", "lower", "replace"})  # fmt: skip
_LIBRARIES = frozenset({"np", "numpy", "math", "pd", "pandas"})
_NUMBERS = (ast.Constant, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.Subscript, ast.Name,
            ast.Attribute, ast.JoinedStr)  # fmt: skip


def gives_rows(function: Value | None, made: Value) -> bool:
    """Tell whether a function may give several numbers for each cell.

    Args:
        function: It, or a table of what each cell stands for.
        made: What it gives, as far as that is known.
    """
    if isinstance(function, DictV):
        return isinstance(made, ListV) or (isinstance(made, TensorV) and made.rank not in (0, None))
    if isinstance(function, FunctionV):
        return not all(map(_is_number, returned_leaves(function.node)))
    if isinstance(function, Symbol):
        name = last(function.path)
        unknown = function.path.startswith("builtins.") and name not in _OF_NUMBERS
        return unknown or name in _OF_ROWS
    return True


def _is_number(node: ast.expr) -> bool:
    if not isinstance(node, ast.Call):
        return isinstance(node, _NUMBERS)
    name = last_name(node.func)
    owner = getattr(node.func, "value", None)
    return name in _OF_NUMBERS or getattr(owner, "id", "") in _LIBRARIES
