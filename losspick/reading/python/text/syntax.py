"""Syntax trees of texts that nobody vouches for."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping

from losspick.core.regexes import regex
from losspick.reading.limits import UnreadableError


def tree_of(path: str, text: str) -> ast.Module:
    """Return the syntax tree of a text.

    Args:
        path: The file, for errors.
        text: The text.

    Raises:
        UnreadableError: It has a syntax error, or is nested beyond all reason.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of invalid escapes in other people's strings
            return _parsed(text)
    except SyntaxError as error:
        where = f" (line {error.lineno})" if error.lineno else ""
        raise UnreadableError(path, f"can't be parsed: syntax error: {error.msg}{where}") from None
    except (ValueError, MemoryError, RecursionError) as error:
        raise UnreadableError(
            path, f"can't be parsed: {type(error).__name__}: too deep or odd"
        ) from None


#: Parts of nodes that say how a node is used, or which operator it is, and those that are words.
_SIGNS = frozenset(
    {"ctx", "op", "ops", "id", "attr", "arg", "name", "asname", "kind", "type_comment", "module",
     "level", "conversion", "simple", "is_async", "rest", "kwd_attrs"}
)  # fmt: skip
#: Nodes of words or values alone.
_WORDS = frozenset({ast.Constant, ast.Global, ast.Nonlocal, ast.MatchSingleton, ast.TypeIgnore})
#: The other parts of each kind of node.
_PARTS: Mapping[type[ast.AST], tuple[str, ...]] = {
    kind: () if kind in _WORDS else tuple(part for part in kind._fields if part not in _SIGNS)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}


#: Nodes without parts, as half of all are, and parts of which some may be missing.
_LEAVES = frozenset(kind for kind, parts in _PARTS.items() if not parts)
_GAPPED = frozenset({"keys", "kw_defaults"})


def children_of(node: ast.AST) -> list[ast.AST]:
    """Return the nodes that stand right within a node, apart from contexts and operators."""
    inside: list[ast.AST] = []
    for part in _PARTS[type(node)]:
        inner = getattr(node, part)
        if type(inner) is list:
            inside += inner if part not in _GAPPED else [one for one in inner if one is not None]
        elif inner is not None:
            inside.append(inner)
    return inside


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and all that stands within it, apart from contexts and operators.

    ``ast.walk`` takes thrice as long.
    """
    waiting = [node]
    for one in waiting:  # which grows
        yield one
        if type(one) not in _LEAVES:
            waiting += children_of(one)


def last_name(node: ast.AST | None) -> str:
    """Return a name, or the last part of a dotted one; empty: it is none."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def factors_of(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what a product consists of; of anything else, itself."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        yield from factors_of(node.left)
        yield from factors_of(node.right)
    else:
        yield node


#: An argument of that name, which Python took until 3.6: ``labels.cuda(async=True)``.
_ONCE_A_NAME = regex(r"\basync(?=\s*=[^=])")


def _parsed(text: str) -> ast.Module:
    """Return the tree; what was once a name and is a keyword now gets another of its length."""
    try:
        return ast.parse(text)
    except SyntaxError:
        renamed = _ONCE_A_NAME.sub("_sync", text)
        if renamed == text:
            raise
        return ast.parse(renamed)
