"""What ``max`` of torch is asked for: the largest scores, their places, or both."""

from __future__ import annotations

import ast
import re

from losspick.core.regexes import regex
from losspick.reading.python.text.source import Source

#: The places, taken from the call itself; what a name is bound to; both, bound to two names.
_TAKEN = regex(r"\s*(\[\s*(1|-1)\s*\]|\.indices\b)")
_BOUND = regex(r"\s*(\w+)\s*=\s*")
_BOTH = regex(r"\s*[(\[]?\s*([\w.]+)\s*,\s*(\w+)\s*[)\]]?\s*=\s*")


def asks_for_place(source: Source, node: ast.AST) -> bool:
    """Tell whether the places are used that a call gives besides the largest scores."""
    if not isinstance(node, ast.Call) or node.end_lineno is None:
        return False
    before = _bytes(source, node.lineno)[: node.col_offset].decode("utf-8", "ignore")
    after = _bytes(source, node.end_lineno)[node.end_col_offset :].decode("utf-8", "ignore")
    if after.strip() and not after.lstrip().startswith(("#", ";")):
        return _TAKEN.match(after) is not None
    rest = "\n".join(source.lines[node.end_lineno :])
    if (both := _BOTH.fullmatch(before)) is not None:
        return both[2] != "_" and (both[1] == "_" or _is_read(both[2], rest))
    if (bound := _BOUND.fullmatch(before)) is not None:
        return re.search(rf"\b{bound[1]}\b" + _TAKEN.pattern, rest) is not None
    return False


def _bytes(source: Source, line: int) -> bytes:
    """Return a line in the bytes that columns of the syntax tree count."""
    return source.lines[line - 1].encode("utf-8", "surrogatepass")


def _is_read(name: str, rest: str) -> bool:
    """Tell whether a name is read before it is bound anew."""
    found = re.search(rf"(\bfor\s+)?(?<![\w.])({name})\b(\s*=[^=])?", rest)
    return found is not None and not found[1] and not found[3]
