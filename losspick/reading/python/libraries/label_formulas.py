"""Formulas of labels as they are written: percentages, ratios, places, counts."""

from __future__ import annotations

import ast
import enum
from collections.abc import Callable

from losspick.core.regexes import regex


class Kind(enum.Enum):
    """What labels hold."""

    PERCENT = "percentages"
    EITHER_SIGN = "differences"
    WITH_ZEROS = "zeros among them"
    MANY = "many levels"
    FRACTIONS = "fractions"
    AMOUNTS = "amounts of money"
    COUNTS = "counts or amounts"
    PLACES = "places, of which the first is the best"
    LOGS = "logarithms"
    BROKEN = "numbers with fractions"
    MINUS_ONE = "-1 among them"
    FROM_ONE = "classes from 1 on"
    CENTRED = "numbers that were centred"
    ITSELF = "itself"


#: The head of a column of prices, as it stands in a table.
AMOUNT = regex(
    r"""["'.](?:\w*_)?(?:(?:[Ss]ale|[Ss]elling|[Uu]nit|[Hh]ouse)?_?[Pp]rices?|SALE_?PRICE|PRICE"""
    r"""|[Cc]harges|[Rr]evenue)\b"""
)
_HUNDRED = 100
_SHARE = regex(r"(?i)(?:^|_)(?:share|rate|ratio|frac|fraction|proportion|prop)s?$")


def is_percent(node: ast.expr, stands_for: Callable[[ast.expr], ast.expr]) -> bool:
    """Tell whether a share is written in percent: ``100 * a / b``, ``(a / b) * 100``."""

    def is_hundred(one: ast.expr) -> bool:
        one = stands_for(one) if isinstance(one, ast.Name) else one
        return isinstance(one, ast.Constant) and one.value == _HUNDRED

    if isinstance(node, ast.Call):
        return _cuts_at_hundred(node, is_hundred)
    if not isinstance(node, ast.BinOp):
        return False
    if isinstance(node.op, ast.Mult):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if is_hundred(one):
                return _is_share(other)
        return False
    inner = node.left
    if not isinstance(node.op, ast.Div) or isinstance(node.right, ast.Constant):
        return False
    times = isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Mult)
    sides = (inner.left, inner.right) if isinstance(inner, ast.BinOp) and times else ()
    return any(map(is_hundred, sides))


def _cuts_at_hundred(node: ast.Call, is_hundred: Callable[[ast.expr], bool]) -> bool:
    name = getattr(node.func, "attr", "")
    if name == "mul":
        held = getattr(node.func, "value", None)
        return bool(node.args) and is_hundred(node.args[0]) and _is_share(held)
    limits = [*node.args, *(one.value for one in node.keywords)]
    return name == "clip" and any(map(is_hundred, limits))


def _is_share(node: ast.expr | None) -> bool:
    """Tell whether one quantity is divided by another, or called a share of it."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) and not isinstance(node.right, ast.Constant)
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", "") in ("div", "divide", "truediv")
    return _SHARE.search(word_of(node)) is not None


def is_zero(node: ast.expr) -> bool:
    """Tell whether a number is 0."""
    return isinstance(node, ast.Constant) and type(node.value) in (int, float) and not node.value


def word_of(node: ast.expr | None) -> str:
    """Return the name of a column or an array: of ``t["sales"]``, ``t.sales``, ``sales``."""
    if isinstance(node, ast.Subscript):
        key = getattr(node.slice, "value", None)
        return key if isinstance(key, str) else word_of(node.value)
    if isinstance(node, ast.Attribute):
        return word_of(node.value) if node.attr == "values" else node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_ratio(node: ast.BinOp) -> bool:
    """Tell whether a column is divided by another one of the table, and not by its own range."""
    sides = [_column(one) for one in (node.left, node.right)]
    first, second = sorted(map(str.lower, sides), key=len)
    return isinstance(node.op, ast.Div) and bool(first) and first not in second


def _column(node: ast.expr) -> str:
    """Return the name of a column as it stands in the program: ``t["sales"]``; empty: no such."""
    key = getattr(node.slice, "value", None) if isinstance(node, ast.Subscript) else None
    return key if isinstance(key, str) else ""


#: Counts and amounts as they stand in a table: hardly any of them lies between 0 and 1.
_COUNTED = regex(
    r"(?i)(?:(?:total|num|n|daily|weekly|monthly|unit|sale|item|page|house)_)?(?:clicks|sales|views|visits|counts?|cnt|revenue|salary|prices?|amount|age)"
    r"|mpg|charges|saleprice"
)
#: Places of a race or a table, of which the first is the best.
_PLACE = regex(
    r"(?i)(?:finish(?:ing)?|final|end)_?(?:pos|position|place|rank)|(?:placing|finish_order)"
)
_LARGER_IS_BETTER = regex(
    r"(?i)(?:\w+_)?(?:clicks?|sales|views|score|rating|ratings|relevance|purchases|orders|revenue"
    r"|ctr|bookings|likes|points|profit)"
)


def is_counted(column: str) -> bool:
    """Tell whether a column holds counts or amounts, by its name."""
    return _COUNTED.fullmatch(column) is not None


def is_place(column: str) -> bool:
    """Tell whether a column holds places, by its name."""
    return _PLACE.fullmatch(column) is not None


def ranks_best_first(node: ast.Call) -> bool:
    """Tell whether the largest number gets the first place: ``clicks.rank(ascending=False)``."""
    words = {one.arg: getattr(one.value, "value", None) for one in node.keywords}
    of = word_of(getattr(node.func, "value", None))
    return words.get("ascending") is False and _LARGER_IS_BETTER.fullmatch(of) is not None


def leaves_gaps(text: str) -> bool:
    """Tell whether rows of a table may stay empty that is joined to another."""
    return any(word in text for word in ('"left"', "'left'", '"outer"', "'outer'", "reindex("))


def is_library(node: object) -> bool:
    """Tell whether a function belongs to numpy or pandas, and to no array."""
    return node is None or (
        isinstance(node, ast.Name) and node.id in ("np", "pd", "numpy", "pandas")
    )


def cuts_above(node: ast.Call, name: str) -> bool:
    """Tell whether only large numbers are cut off."""
    return name == "clip" and not node.args and [one.arg for one in node.keywords] == ["upper"]
