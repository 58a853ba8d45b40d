"""Strings that are known: put together, formatted, changed in case."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, Value

#: Longer results are no names of layers, losses or files that matter.
_LONGEST = 200
#: Methods of a string that give another string.
_METHODS: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "strip": str.strip,
    "casefold": str.casefold,
    "capitalize": str.capitalize,
}


def operate(op: ast.operator, left: Const, right: Value) -> Value:
    """Return what an operator makes of a string and another value."""
    text = left.value
    if not isinstance(text, str) or len(text) > _LONGEST:
        return UNKNOWN
    if isinstance(op, ast.Add) and isinstance(right, Const) and isinstance(right.value, str):
        return Const(text + right.value)
    if isinstance(op, ast.Mod):
        values = right.items if isinstance(right, ListV) and right.whole else [right]
        constants = [v.value for v in values if isinstance(v, Const)]
        simple = "%" in text and "*" not in text and not any(c.isdigit() for c in text)
        if simple and len(constants) == len(values):
            return _formatted(lambda: text % tuple(constants))
    return UNKNOWN


def _formatted(make: Callable[[], str]) -> Value:
    try:
        return Const(make()[:_LONGEST])
    except (TypeError, ValueError, KeyError, IndexError):
        return UNKNOWN


def method(text: str, name: str, given: Arguments) -> Value:
    """Return what a method of a string gives."""
    if name in _METHODS and not given.positional:
        return Const(_METHODS[name](text[:_LONGEST]))
    first = given.get(0)
    if name in ("split", "rsplit"):
        return _parts(text, first, len(given.positional))
    start = first.value if isinstance(first, Const) else None
    if name in ("startswith", "endswith") and isinstance(start, str):
        return Const(text.startswith(start) if name == "startswith" else text.endswith(start))
    constants = [v.value for v in given.positional if isinstance(v, Const)]
    plain = text.replace("{}", "").isprintable() and "{" not in text.replace("{}", "")
    if name == "format" and plain and len(constants) == len(given.positional):
        return _formatted(lambda: text.format(*constants))
    return UNKNOWN


def _parts(text: str, mark: Value | None, given: int) -> Value:
    """Return the parts of a text; how often it is cut at most is not followed."""
    sign = mark.value if isinstance(mark, Const) else None
    if given > 1 or (given and not (isinstance(sign, str) and sign)) or len(text) > _LONGEST:
        return UNKNOWN
    return ListV([Const(part) for part in text.split(sign if isinstance(sign, str) else None)])


def joined(parts: list[Value | None]) -> Value:
    """Return the text of an f-string from its parts; None: a part with a format of its own."""
    words = [p.value for p in parts if isinstance(p, Const)]
    plain = [w for w in words if isinstance(w, str | int) and not isinstance(w, bool)]
    if len(plain) != len(parts):
        return UNKNOWN
    return _formatted(lambda: "".join(str(word) for word in plain))
