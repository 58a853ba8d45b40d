"""Which statements decide whether others are reached, and which are there to fail."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.reading.python.text.syntax import walk

#: What ends a function or a round of a loop.
_ENDS = (ast.Return, ast.Continue, ast.Break)
_EXITS = ("exit", "quit", "_exit")
_SAYS = (
    "print",
    "print_help",
    "print_usage",
    "usage",
    "error",
    "info",
    "warning",
    "write",
    "format",
)
#: Functions within which calls are there to fail, or may.
_EXPECTING = ("raises", "assertRaises", "assertRaisesRegex", "suppress", "deprecated_call")


def is_of_program(node: ast.If) -> bool:
    """Tell whether a branch is the one that runs a file as a program."""
    names = {one.id for one in walk(node.test) if isinstance(one, ast.Name)}
    return names == {"__name__"}


def leaves(node: ast.If) -> bool:
    """Tell whether a branch may leave the function, or the round of a loop."""
    branches = [[one for part in body for one in walk(part)] for body in (node.body, node.orelse)]
    return any(isinstance(one, _ENDS) for body in branches for one in body) or any(
        map(_is_done, branches)
    )


def skips_rounds(node: ast.For | ast.AsyncFor) -> bool:
    """Tell whether a loop may leave out, or end before, some of its rounds."""
    return any(isinstance(one, _ENDS) for part in node.body for one in walk(part))


def _is_done(body: Sequence[ast.AST]) -> bool:
    """Tell whether a branch does something, and then ends the program as one that has done it."""
    calls = [one for one in body if isinstance(one, ast.Call)]
    ends = [one for one in calls if last_name(one) in _EXITS]
    fine = any(not one.args or _is_none(one.args[0]) for one in ends)
    return fine and any(last_name(one) not in (*_EXITS, *_SAYS) for one in calls)


def _is_none(status: ast.expr) -> bool:
    return isinstance(status, ast.Constant) and not status.value


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
