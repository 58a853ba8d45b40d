"""Numbers of which some rows are turned round by chance, as angles are when a picture is mirrored.

Whatever they are, numbers and the same with the other sign are not all above zero.
"""

from __future__ import annotations

import ast

from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value, altered

#: What such numbers are called, until they are computed with.
EITHER_SIGN = "numbers of either sign"
#: Activations that never give a number below zero.
NEVER_BELOW = frozenset({"relu", "relu6", "sigmoid", "hard_sigmoid", "softplus", "exponential"})
#: What the condition of a flip by chance has in it.
_CHANCE = ("random", "rand(", "randint(", "randn(")


def turned(value: Value, node: ast.UnaryOp | ast.BinOp, frame: Frame) -> TensorV | None:
    """Return a number whose sign is turned by chance; None: it is no such, or no data."""
    if frame.function is None or "rand" not in frame.source.text:
        return None
    number = TensorV() if value == UNKNOWN else value
    if not isinstance(number, TensorV) or number.made or number.activation is not None:
        return None
    plain = number.targets is None and number.values is None and number.rank in (None, 0)
    by_chance = plain and any(
        isinstance(one, ast.If)
        and one.body[0].lineno <= node.lineno <= (one.body[-1].end_lineno or 0)
        and _is_by_chance(one.test, frame.function)
        for one in walk(frame.function)
    )
    if not by_chance or _is_mended(node, frame.function):
        return None
    return altered(number, name=EITHER_SIGN)


def _is_mended(turned: ast.expr, function: ast.AST) -> bool:
    """Tell whether a later branch sets a name anew of which the sign is turned."""
    names = {one.id for one in walk(turned) if isinstance(one, ast.Name)}
    later = (
        one
        for one in walk(function)
        if isinstance(one, ast.If | ast.While | ast.Try) and one.lineno > turned.lineno
    )
    return any(
        isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store) and one.id in names
        for branch in later
        for one in walk(branch)
    )


def _is_by_chance(condition: ast.expr, function: ast.AST) -> bool:
    """Tell whether a condition is drawn for each row, perhaps under a name."""
    if any(word in ast.unparse(condition) for word in _CHANCE):
        return True
    names = {one.id for one in walk(condition) if isinstance(one, ast.Name)}
    return any(
        isinstance(one, ast.Assign)
        and getattr(one.targets[0], "id", "") in names
        and any(word in ast.unparse(one.value) for word in _CHANCE)
        for one in walk(function)
    )
