"""Cut an item out of a list, a call out of an expression, a statement out of a block, tidily."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.core.regexes import regex
from losspick.reading.mending.text import Change, Text

_COMMA = regex(r"\s*,")


def without_item(text: Text, items: Sequence[ast.AST], item: ast.AST) -> list[Change]:
    """Return what cuts an item out of others, with one of its commas; empty: it can't be done."""
    spans = [text.span(one) for one in items]
    start, end = text.span(item)
    index = spans.index((start, end))
    if index > 0:
        return _behind(text, spans[index - 1][1], start, end)
    if len(spans) > 1:
        following = spans[1][0]
        return [] if "#" in text.raw[end:following] else [Change(start, following)]
    return [Change(start, _with_comma(text, end))]


def _behind(text: Text, before: int, start: int, end: int) -> list[Change]:
    """Cut an item that is not the first; a comment between the two stays."""
    gap = text.raw[before:start]
    code, comment, _ = gap.partition("#")
    if "," not in code:
        return []
    comma = before + code.index(",")
    if not comment:
        return [Change(comma, end)]
    behind = _with_comma(text, end)
    if behind > end:
        return [_whole_line(text, start, behind)]
    return [Change(comma, comma + 1), _whole_line(text, start, end)]


def _with_comma(text: Text, end: int) -> int:
    """Return where the comma behind an item ends, or the item itself."""
    comma = _COMMA.match(text.raw, end)
    return comma.end() if comma else end


def _whole_line(text: Text, start: int, end: int) -> Change:
    """Return what cuts a part, and its lines if nothing else stands on them."""
    first, after = text.line_of(start, end)
    rest = text.raw[end:after]
    if text.raw[first:start].strip():
        return Change(start, end)
    if not rest.strip():
        return Change(first, after)
    return Change(start, end + len(rest) - len(rest.lstrip(" \t")))


def without_statement(text: Text, statement: ast.stmt) -> list[Change]:
    """Return what cuts a statement that has its lines for itself; empty: it has not."""
    start, end = text.span(statement)
    first, after = text.line_of(start, end)
    rest = text.raw[end:after].strip()
    if text.raw[first:start].strip() or (rest and not rest.startswith("#")):
        return []
    return [_whole_line(text, start, end)]


def without_call(text: Text, call: ast.Call, inner: ast.expr) -> list[Change]:
    """Return what leaves only the argument of a call; empty: a comment would be lost."""
    (start, end), (first, last) = text.span(call), text.span(inner)
    if (
        "#" in text.raw[start:first]
        or "#" in text.raw[last:end]
        or not _stands_free(text, call, inner)
    ):
        return []
    if _is_whole(text.raw[first:last], inner):
        return [Change(start, first), Change(last, end)]
    return [Change(start, first, "("), Change(last, end, ")")]


def without_method(text: Text, call: ast.Call, inner: ast.expr) -> list[Change]:
    """Return what leaves only what a method is called on; empty: a comment would be lost."""
    (start, end), (_, last) = text.span(call), text.span(inner)
    dot = text.raw.find(".", last, end)
    if dot < 0 or "#" in text.raw[last:end] or not _stands_free(text, call, inner):
        return []
    kept = text.raw[start:dot].rstrip(" \t\\\r\n")
    if _is_whole(kept, inner):
        return [Change(start + len(kept), end)]
    return [Change(start, start, "("), Change(start + len(kept), end, ")")]


def _stands_free(text: Text, call: ast.Call, inner: ast.expr) -> bool:
    """Tell whether what a call holds may stand where it stands."""
    above = text.parent(call)
    if isinstance(above, ast.Attribute | ast.Subscript) and above.value is call:
        return isinstance(inner, ast.Name | ast.Call | ast.Attribute | ast.Subscript)
    return isinstance(above, ast.Return | ast.Assign | ast.Call | ast.keyword)


def _is_whole(words: str, meant: ast.expr) -> bool:
    """Tell whether words mean the same without the brackets that they stood in."""
    if isinstance(meant, ast.NamedExpr | ast.GeneratorExp | ast.Starred | ast.Tuple):
        return False
    try:
        alone = ast.parse(words, mode="eval").body
    except (SyntaxError, ValueError):
        return False
    return ast.dump(alone) == ast.dump(meant)
