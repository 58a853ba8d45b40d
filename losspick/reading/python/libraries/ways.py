"""Ways in which numbers go with how often a class occurs: they grow, fall, or do neither."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from losspick.core.records import record


@record(frozen=True, slots=True)
class Way:
    """Whether a number grows with how often a class occurs.

    Attributes:
        sign: 1: it grows, -1: it falls, 0: it has nothing to do with that.
        of: The class, as a label; None: the one that the number is for, each its own.
    """

    sign: int
    of: object = None

    def turned(self) -> Way:
        """Return the way of the inverse."""
        return Way(-self.sign, self.of)


_PAIR = 2
#: A number that is the same for all classes, and a name that is set to something of itself.
PLAIN, ITSELF = Way(0), Way(1, ...)


def agreed(ways: Iterable[Way | None]) -> Way | None:
    """Return what all of several ways are; what is made of a name by itself may change nothing."""
    told = {*ways} - {ITSELF}
    if len(told) != 1:
        return None
    way = told.pop()
    return None if way is not None and way.of is ... else way


def of_each(weights: Sequence[tuple[object, Way | None]]) -> Way | None:
    """Return the way of the weights of classes, by label: each of them has to go that way."""
    ways: set[Way | None] = set()
    for label, way in weights:
        if way is not None and way.sign and way.of is not None:
            if way.of == label:
                way = Way(way.sign)
            else:  # of two classes, one is the rest of the other
                way = Way(-way.sign) if len(weights) == _PAIR else None
        elif way is not None and way.sign:
            way = None  # the same for several classes
        if way != PLAIN:
            ways.add(way)
    return ways.pop() if len(ways) == 1 else None


def of_operation(node: ast.BinOp, left: Way | None, right: Way | None) -> Way | None:
    """Return the way of what an operation makes of two numbers."""
    if left is None or right is None:
        return None
    operation = node.op
    if isinstance(operation, ast.Pow):
        power = _number(node.right)
        if power is None or not left.sign:
            return PLAIN if left == right == PLAIN else None
        return left if power > 0 else left.turned()
    if isinstance(operation, ast.Div | ast.FloorDiv | ast.Sub):
        right = right.turned()
    elif not isinstance(operation, ast.Add | ast.Mult):
        return None
    if not left.sign or not right.sign:
        return left if left.sign else right if right.sign else PLAIN
    if isinstance(left.of, int) and isinstance(right.of, int) and left.of != right.of:
        if isinstance(operation, ast.Add) and left.sign == right.sign and _are_counts(node):
            return PLAIN  # all rows
        right = Way(-right.sign, left.of)  # of two classes, one is the rest of the other
    return left if left == right else None


def _are_counts(node: ast.BinOp) -> bool:
    """Tell whether two numbers are added up as they are."""
    return not any(isinstance(side, ast.BinOp) for side in (node.left, node.right))


def _number(node: ast.expr) -> float | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _number(node.operand)
        return None if inner is None else -inner
    value = node.value if isinstance(node, ast.Constant) else None
    return float(value) if isinstance(value, int | float) else None
