"""Data that lies on both sides of zero, told by how a program computes it of a series by hand.

What a value has risen or fallen since the one before; a share that it has grown by, or the
logarithm of what it was multiplied with; what was brought between -1 and 1 by its own ends.
"""

from __future__ import annotations

import ast
import re

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.data.spreading import changes, is_data
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TensorV, Value

#: What is called that was divided by what it was before.
GROWTH = "a series over what it was before"
#: Methods and functions that leave a series what it is, or move it along.
_KEEPING = frozenset({"to_numpy", "astype", "copy", "reshape", "ravel", "flatten", "float"})
_MOVING = frozenset({"shift", "roll"})
_LIBRARIES = frozenset({"np", "numpy", "jnp", "torch", "tf"})
#: Series that only grow: their differences are no less than 0.
_GROWING = regex(r"(?i)cum|total|time|date|stamp|epoch|year|age\b|odo|counter|meter_?read|index")


def of_neighbours(node: ast.BinOp, left: Value, right: Value, text: str) -> TensorV | None:
    """Return what a series makes with its neighbours, or its ends; None: something else.

    Args:
        node: The operation.
        left: What stands on the left.
        right: What stands on the right.
        text: That of the program.
    """
    if not isinstance(left, TensorV) or left.made or left.activation is not None:
        return None
    if isinstance(right, Const):
        return _less_one(node, left) if right.value in (1, 1.0) else None
    if not isinstance(right, TensorV) or not isinstance(node.op, ast.Sub | ast.Div):
        return None
    if not is_data(left) or not is_data(right) or not _are_neighbours(node, text):
        return None
    if isinstance(node.op, ast.Div):
        return TensorV(dtype="float", rank=left.rank, name=GROWTH)
    return TensorV(targets=TargetDomain.REAL, dtype="float", rank=left.rank)


def of_logarithm(data: TensorV, name: str) -> TensorV | None:
    """Return the logarithm of a growth; None: of something else."""
    if data.name != GROWTH or name not in ("log", "log2", "log10"):
        return None
    return TensorV(targets=TargetDomain.SIGNED_UNIT_INTERVAL, dtype="float", rank=data.rank)


def of_waves(data: TensorV, name: str) -> TensorV | None:
    """Return what a function makes of each number that goes up and down; None: another one."""
    if name not in ("sin", "cos") or data.rank == 0:
        return of_logarithm(data, name)
    return TensorV(targets=TargetDomain.SIGNED_UNIT_INTERVAL, dtype="float", rank=data.rank)


#: What gives numbers at even distances.
_SPACED = frozenset({"torch.linspace", "numpy.linspace", "jax.numpy.linspace"})
#: What rises and falls from one value to the next.
_CHANGES = frozenset({"numpy.diff", "jax.numpy.diff", "torch.diff"})
#: Functions that scale a column by its own mean and spread, and those of an angle.
_SCALING = frozenset({"scipy.stats.zscore", "sklearn.preprocessing.scale",
                      "sklearn.preprocessing.robust_scale",
                      "sklearn.preprocessing.power_transform"})  # fmt: skip
_ANGLES = frozenset({"numpy.arctan2", "numpy.arctan", "torch.atan2", "torch.arctan2"})
_UNCENTRED = frozenset({"with_mean", "with_centering", "standardize"})


def of_function(path: str, given: Arguments) -> TensorV | None:
    """Return what a function makes of a column or of two ends; None: another one, or a model."""
    column = given.get(0)
    if path == "pandas.Series":
        return column if isinstance(column, TensorV) else None
    of_model = isinstance(column, TensorV) and (column.made or column.activation is not None)
    if of_model or not _UNCENTRED.isdisjoint(given.keywords):
        return None
    if path in _SPACED:
        number = whole_number(given.get(2, "steps", "num"))
        return TensorV(rank=1, dtype="float", distinct=True, units=number)
    if path in _CHANGES:
        return TensorV(targets=changes(column, "diff"), dtype="float")
    if path not in _ANGLES | _SCALING:
        return None
    rank = column.rank if isinstance(column, TensorV) else None
    return TensorV(targets=TargetDomain.REAL, dtype="float", rank=rank)


def _less_one(node: ast.BinOp, left: TensorV) -> TensorV | None:
    if not isinstance(node.op, ast.Sub) or left.rank == 0:
        return None
    if left.name != GROWTH and not _is_doubled_share(node.left):
        return None
    return TensorV(targets=TargetDomain.SIGNED_UNIT_INTERVAL, dtype="float", rank=left.rank)


def _is_doubled_share(node: ast.expr) -> bool:
    """Tell whether an expression is twice what lies between 0 and 1 by its own ends."""
    parts = list(_factors(node))
    shares = [one for one in parts if _is_share(one)]
    return len(parts) == 2 and len(shares) == 1 and any(_is_two(one) for one in parts)


def _factors(node: ast.expr) -> list[ast.expr]:
    if not isinstance(node, ast.BinOp):
        return [node]
    if isinstance(node.op, ast.Mult):
        return [node.left, node.right]
    inner = node.left  # of 2 * (y - low) / (high - low)
    over = isinstance(node.op, ast.Div) and isinstance(inner, ast.BinOp)
    if over and isinstance(inner.op, ast.Mult) and _is_two(inner.left):  # type: ignore[attr-defined]
        return [inner.left, ast.BinOp(inner.right, ast.Div(), node.right)]  # type: ignore[attr-defined]
    return [node]


def _is_two(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value in (2, 2.0)


def _is_share(node: ast.expr) -> bool:
    """Tell whether an expression is ``(y - low) / (high - low)``."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Div):
        return False
    above, span = node.left, node.right
    sides = [one for one in (above, span) if isinstance(one, ast.BinOp)]
    return (
        len(sides) == 2
        and all(isinstance(one.op, ast.Sub) for one in sides)
        and ast.dump(sides[0].right) == ast.dump(sides[1].right)
    )


def _are_neighbours(node: ast.BinOp, text: str) -> bool:
    """Tell whether both sides are the same series that may fall, and one is moved along."""
    first, second = _series(node.left), _series(node.right)
    same = ast.dump(first) == ast.dump(second) and ast.dump(node.left) != ast.dump(node.right)
    if not same or _GROWING.search(ast.unparse(first)) is not None:
        return False
    name = first.id if isinstance(first, ast.Name) else ""
    bound = re.findall(rf"\b{name}\b[^\n=]*=([^=\n]*)", text) if name else []
    return not any(map(_GROWING.search, bound))


def _series(node: ast.expr) -> ast.expr:
    """Return a series without what moves it along, or takes a part of its rows."""
    inner = _moved(node)
    while inner is not None:
        node, inner = inner, _moved(inner)
    return node


def _moved(node: ast.expr) -> ast.expr | None:
    """Return what is moved along, or taken a part of; None: nothing is."""
    if isinstance(node, ast.Subscript):
        return node.value if isinstance(node.slice, ast.Slice) else None
    if isinstance(node, ast.Attribute):
        return node.value if node.attr in ("values", "iloc", "array") else None
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    owner, name = node.func.value, node.func.attr
    if isinstance(owner, ast.Name) and owner.id in _LIBRARIES:
        return node.args[0] if name in _MOVING and node.args else None
    return owner if name in _MOVING | _KEEPING else None
