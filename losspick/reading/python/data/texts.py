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
    if name in _CUTTING:
        return _parts(text, name, given)
    start = first.value if isinstance(first, Const) else None
    if name in ("startswith", "endswith") and isinstance(start, str):
        return Const(text.startswith(start) if name == "startswith" else text.endswith(start))
    constants = [v.value for v in given.positional if isinstance(v, Const)]
    plain = text.replace("{}", "").isprintable() and "{" not in text.replace("{}", "")
    if name == "format" and plain and len(constants) == len(given.positional):
        return _formatted(lambda: text.format(*constants))
    return UNKNOWN


#: Methods that cut a string apart: at all places, or at as many as they are told, or at one.
_CUTTING = frozenset({"split", "rsplit", "partition", "rpartition"})


def _parts(text: str, name: str, given: Arguments) -> Value:
    """Return the parts of a text."""
    mark, most = given.get(0, "sep"), given.get(1, "maxsplit")
    sign = None if mark is None else mark.value if isinstance(mark, Const) else ""
    number = -1 if most is None else most.value if isinstance(most, Const) else None
    if not (sign is None or (isinstance(sign, str) and sign)) or len(text) > _LONGEST:
        return UNKNOWN
    if name in ("partition", "rpartition"):
        if sign is None:
            return UNKNOWN
        parted = text.partition(sign) if name == "partition" else text.rpartition(sign)
        return ListV([Const(part) for part in parted], kind="tuple")
    if type(number) is not int:
        return UNKNOWN
    cut = text.split(sign, number) if name == "split" else text.rsplit(sign, number)
    return ListV([Const(part) for part in cut])


def joined(parts: list[Value | None]) -> Value:
    """Return the text of an f-string from its parts; None: a part with a format of its own."""
    words = [p.value for p in parts if isinstance(p, Const)]
    plain = [w for w in words if isinstance(w, str | int) and not isinstance(w, bool)]
    if len(plain) != len(parts):
        return UNKNOWN
    return _formatted(lambda: "".join(str(word) for word in plain))
