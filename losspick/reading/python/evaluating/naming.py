"""Built-in functions that come to values by their names: a file, all names, a text that is code."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.settings import items_of, make_settings
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, DictV, Value

NAMING = frozenset({"open", "vars", "globals", "eval"})
#: Longer texts are no names of losses or layers.
_LONGEST = 200


def by_text(machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return what one of these functions gives."""
    if name == "open":
        return make_settings(machine, "builtins.open", given, node, frame) or UNKNOWN
    if name == "vars":
        return items_of(machine, given.get(0) or UNKNOWN)
    if name == "globals":
        return DictV(dict(frame.scope.module.names.items()), whole=False)
    return _meant(machine, given.get(0), node, frame)


def _meant(machine: Machine, text: Value | None, node: ast.AST, frame: Frame) -> Value:
    """Return what an expression in a text would be; it is interpreted like any other."""
    code = text.value if isinstance(text, Const) else None
    if not isinstance(code, str) or len(code) > _LONGEST:
        return UNKNOWN
    try:
        body = ast.parse(code.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return UNKNOWN
    for inner in walk(body):
        ast.copy_location(inner, node)
    return machine.evaluate(body, frame)
