"""What a loss of the tree's own is called that applies an activation to what it is given."""

from __future__ import annotations

import ast

from losspick.core.spec import Location
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame

#: Methods by which an object is applied: the object has the better name.
_APPLIED = frozenset({"forward", "__call__", "call"})
#: Predictions and targets.
_OF_TWO = 2


def own_loss(frame: Frame | None, activated: Location) -> str | None:
    """Return the name of the loss that is run, if it applies the activation at a place itself.

    Args:
        frame: The function that is being evaluated.
        activated: Where the activation is applied.

    Returns:
        The name; None: it is applied elsewhere, or to something else than an argument.
    """
    node = None if frame is None else frame.function
    if frame is None or node is None or activated.path != frame.source.path:
        return None
    names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
    taken = set(names[1:] if frame.owner is not None else names)
    if len(taken) < _OF_TWO or not _activates(node, taken, activated, frame):
        return None
    name = getattr(node, "name", None)
    return frame.owner.cls.node.name if frame.owner is not None and name in _APPLIED else name


def _activates(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
    taken: set[str],
    activated: Location,
    frame: Frame,
) -> bool:
    """Tell whether the call at a place applies something to one of a function's arguments."""
    calls = (one for one in walk(whole(node)) if isinstance(one, ast.Call))
    here = [one for one in calls if frame.source.place(one) == activated]
    return any(taken & {root(one.func), *map(root, one.args[:1])} for one in here)


def root(node: ast.expr) -> str:
    """Return the name that an expression begins with: ``x`` of ``x.view(-1).float()``."""
    while isinstance(node, ast.Call | ast.Attribute | ast.Subscript):
        if isinstance(node, ast.Call) and not isinstance(node.func, ast.Attribute):
            break  # what a function gives is another thing
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""
