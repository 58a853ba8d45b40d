"""Which statements decide whether others are reached, and which are there to fail."""

from __future__ import annotations

import ast

#: What ends a function or a round of a loop.
_ENDS = (ast.Return, ast.Continue, ast.Break)
#: Functions within which calls are there to fail, or may.
_EXPECTING = ("raises", "assertRaises", "assertRaisesRegex", "suppress", "deprecated_call")


def is_of_program(node: ast.If) -> bool:
    """Tell whether a branch is the one that runs a file as a program."""
    names = {one.id for one in ast.walk(node.test) if isinstance(one, ast.Name)}
    return names == {"__name__"}


def leaves(node: ast.If) -> bool:
    """Tell whether a branch may leave the function, or the round of a loop."""
    return any(isinstance(one, _ENDS) for part in (*node.body, *node.orelse)
               for one in ast.walk(part))  # fmt: skip


def expects_failure(node: ast.With | ast.AsyncWith | ast.While) -> bool:
    """Tell whether a block expects what it calls to fail."""
    if isinstance(node, ast.While):
        return False
    return any(last_name(item.context_expr) in _EXPECTING for item in node.items)


def last_name(node: ast.expr) -> str:
    """Return the last part of what is called, or of a name."""
    called = node.func if isinstance(node, ast.Call) else node
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""
