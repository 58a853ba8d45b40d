"""Columns that a program picks because they hold words: what it makes of them touches no number."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.data.bound_names import bound_to, gone_through_as
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

#: How pandas calls what is no number, and what is one.
_WORDS = regex(r"['\"]?(?:object|O|category|string|str|bool|datetime\w*)['\"]?$")
_NUMBERS = regex(r"['\"]?(?:np\.)?(?:number|numeric)['\"]?$")
_OF_TYPE = regex(r"dtypes?\b.*(?:==|\bis\b)\s*(?:['\"](?:object|O|category)['\"]|object\b)"
                      r"|is_(?:object|string|categorical)_dtype\(")  # fmt: skip
_LISTING = frozenset({"tolist", "to_list", "list", "sorted", "columns", "copy"})


def are_words(node: ast.expr | None) -> bool:
    """Tell whether an expression lists columns of words: ``t.select_dtypes("object").columns``."""
    while node is not None:
        if isinstance(node, ast.Attribute) and node.attr in _LISTING:
            node = node.value
        elif isinstance(node, ast.Call):
            name = last_name(node.func)
            if name == "select_dtypes":
                return _picks_words(node)
            if name not in _LISTING:
                return False
            node = node.func.value if isinstance(node.func, ast.Attribute) else node.args[0]
        else:
            break
    tests = node.generators[0].ifs if isinstance(node, ast.ListComp) else []
    return any(_OF_TYPE.search(ast.unparse(one)) is not None for one in tests)


def _picks_words(node: ast.Call) -> bool:
    given = {one.arg: one.value for one in node.keywords}
    left_out = given.get("exclude")
    if left_out is not None:
        return any(_NUMBERS.match(ast.unparse(one)) is not None for one in _each(left_out))
    picked = node.args[0] if node.args else given.get("include")
    return picked is not None and all(
        _WORDS.match(ast.unparse(one)) is not None for one in _each(picked)
    )


def _each(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.List | ast.Tuple | ast.Set) else [node]


def goes_through_words(machine: Machine, name: str, frame: Frame) -> bool:
    """Tell whether a name stands for one column of words after the other."""
    over = gone_through_as(machine, name, frame)
    if isinstance(over, ast.Name):
        values = bound_to(machine, over.id, frame)
        over = values[0] if len(values) == 1 else None
    return are_words(over)
