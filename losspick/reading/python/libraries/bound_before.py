"""What names and columns are bound to where they are used.

Where a name is bound several times, the last binding before its use counts, if all of them stand
one after the other in a function or a module; else nothing is known.
"""

from __future__ import annotations

import ast

from losspick.reading.python.programs.flow import Flow, Home, Part, ends_before
from losspick.reading.python.text.outline import whole


def bound_at(flow: Flow, node: ast.Name, home: Home) -> list[Part | None]:
    """Return what a name may stand for where it is used."""
    name, parts = node.id, home.bound.get(node.id, [])
    if not parts:
        return flow.lookup(name, home)
    if len(parts) == 1:
        return parts if name not in home.parameters else _given(flow, node, parts, home)
    top = bound_in_order(home)
    if any(one is None or id(one.node) not in top for one in parts):
        return [None]
    before = [one for one in parts if one is not None and ends_before(one.node, node)]
    if not before and name in home.parameters:
        return _given(flow, node, parts, home)
    return [before[-1]] if before else [None]


def _given(flow: Flow, node: ast.Name, parts: list[Part | None], home: Home) -> list[Part | None]:
    """Return what a parameter stands for that is bound anew, before and behind that."""
    first = parts[0]
    if first is None or ends_before(first.node, node):
        return parts
    return [one for one in flow.lookup(node.id, home) if one not in parts] or [None]


def bound_in_order(home: Home) -> set[int]:
    """Return the identities of what is bound by statements that run one after the other."""
    return {id(one.value) for one in _statements(home) if isinstance(one, ast.Assign)}


def _statements(home: Home) -> list[ast.stmt]:
    """Return the statements of a function or a module that run one after the other."""
    node = home.node
    body = [] if isinstance(node, ast.Lambda) else node.body
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        body = whole(node).body
    found: list[ast.stmt] = []
    for one in body:
        main = isinstance(one, ast.If) and ast.unparse(one.test).startswith("__name__")
        found += one.body if main and isinstance(one, ast.If) else [one]
    return found


def whole_sets(flow: Flow, column: str) -> list[Part | None]:
    """Return what a column is set to, without cells that get a number: their unit is its own.

    A closed shop sells 0, whether sales are counted or logarithms of them.
    """
    sets = flow.set_to(column)
    some = min(sets.count(None), flow.cells.get(column, 0))
    known = [one for one in sets if one is not None]
    return [*known, *[None] * (sets.count(None) - some)]


def is_predicted(part: Part) -> bool:
    """Tell whether something that a column is set to is no label: what a model gives."""
    name = part.node.id if isinstance(part.node, ast.Name) else ""
    return ".predict(" in ast.unparse(part.node) or any(
        word in name.lower() for word in ("pred", "blend", "stack", "hat", "final", "sub")
    )
