"""Differences of which nothing but the mean is taken: how far off predictions are on average.

The mean over all pairs of predictions and targets is that over the pairs that are meant.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TypeAlias

from losspick.reading.python.text.outline import body_of
from losspick.reading.python.text.syntax import children_of, last_name, walk
from losspick.reading.python.values.frames import Frame

_Parents: TypeAlias = dict[int, ast.AST]

_MEANS = frozenset({"mean", "reduce_mean"})
#: Methods that leave the mean what it is.
_KEEPING = frozenset({"detach", "cpu", "numpy", "float", "double", "clone", "contiguous",
                      "flatten", "ravel", "squeeze"})  # fmt: skip


def is_only_averaged(node: ast.expr, frame: Frame) -> bool:
    """Tell whether a difference, perhaps under a name, goes into nothing but means."""
    nodes = [inner for one in _body(frame) for inner in walk(one)]
    parents = {id(child): parent for parent in nodes for child in children_of(parent)}
    if _is_averaged(node, parents):
        return True
    name = _name_of(_kept(node, parents), parents)
    named = [one for one in nodes if isinstance(one, ast.Name) and one.id == name]
    uses = [one for one in named if not isinstance(parents.get(id(one)), ast.Assign)]
    return bool(uses) and all(_is_averaged(use, parents) for use in uses)


def _body(frame: Frame) -> Sequence[ast.AST]:
    if frame.function is None:
        return frame.source.tree.body
    function = frame.function
    return [function.body] if isinstance(function, ast.Lambda) else body_of(function)


def _is_averaged(node: ast.AST, parents: _Parents) -> bool:
    node = _kept(node, parents)
    above = parents.get(id(node))
    if isinstance(above, ast.Attribute):  # (a - b).mean()
        call = parents.get(id(above))
        called = isinstance(call, ast.Call) and call.func is above
        return called and above.attr in _MEANS and _is_over_all(call, 0)
    averaged = isinstance(above, ast.Call) and above.args[:1] == [node]
    return averaged and last_name(above.func) in _MEANS and _is_over_all(above, 1)  # type: ignore[union-attr]


def _kept(node: ast.AST, parents: _Parents) -> ast.AST:
    """Return the outermost expression that holds the same numbers."""
    above = parents.get(id(node))
    while isinstance(above, ast.Attribute) and above.attr in _KEEPING:
        call = parents.get(id(above))
        if not isinstance(call, ast.Call) or call.func is not above:
            break
        node, above = call, parents.get(id(call))
    return node


def _is_over_all(call: ast.AST | None, arguments: int) -> bool:
    """Tell whether a mean goes over all axes."""
    return isinstance(call, ast.Call) and len(call.args) == arguments and not call.keywords


def _name_of(node: ast.AST, parents: _Parents) -> str | None:
    """Return the name that an expression is given; None: it goes elsewhere."""
    above = parents.get(id(node))
    one = isinstance(above, ast.Assign) and len(above.targets) == 1
    target = above.targets[0] if one else None  # type: ignore[union-attr]
    return target.id if isinstance(target, ast.Name) else None
