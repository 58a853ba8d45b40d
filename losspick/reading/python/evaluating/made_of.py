"""What an expression is made of, which decides whether it can be put off."""

from __future__ import annotations

import ast
import operator
from dataclasses import dataclass

from losspick.reading.python.programs.words import NOTED, SCORES
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.machine import Machine

#: Expressions that do nothing but bring values together.
_PLAIN = frozenset(
    {
        ast.Constant,
        ast.Subscript,
        ast.Slice,
        ast.Tuple,
        ast.List,
        ast.Starred,
        ast.IfExp,
    }
)
#: Operators that note nothing of what they are applied to.
_PLAIN_SIGNS = frozenset(
    {ast.And, ast.Or, ast.Not, ast.USub, ast.Invert, ast.Add, ast.Sub, ast.Mult, ast.Div,
     ast.FloorDiv, ast.Mod, ast.MatMult, ast.Pow, ast.Is, ast.IsNot}
)  # fmt: skip
#: Those among them that losses are written out with.
_WRITING = frozenset({ast.USub, ast.Sub, ast.Mult, ast.Div, ast.Pow})
#: Expressions that apply an operator.
_SIGNED = frozenset({ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.Compare})


# never changed, and not frozen, which would take thrice as long, 26,000 times in a large tree
@dataclass(slots=True)
class Terms:
    """What an expression is made of.

    Attributes:
        names: Its bare names.
        calls: The calls in it.
        noting: It computes with numbers, as losses that are written out do.
        scoring: It makes scores of outputs, which tells something where no gradient is kept.
    """

    names: tuple[str, ...]
    calls: tuple[ast.Call, ...]
    noting: bool
    scoring: bool


def terms_of(machine: Machine, node: ast.expr) -> Terms | None:
    """Return what an expression is made of; None: of what can't be put off."""
    known = machine.memory.terms.get(id(node), _MISSING)
    if known is _MISSING:
        known = machine.memory.terms[id(node)] = _found(node)
    return known  # type: ignore[return-value]


_MISSING = object()


def _found(node: ast.expr) -> Terms | None:
    names: dict[str, None] = {}  # in an order that is the same in each run
    calls: list[ast.Call] = []
    noting = scoring = False
    waiting: list[ast.AST] = [node]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is ast.Name:
            names[one.id] = None  # type: ignore[attr-defined]
        elif kind is ast.Attribute:
            if one.attr in NOTED:  # type: ignore[attr-defined]
                return None
            scoring = scoring or one.attr in SCORES  # type: ignore[attr-defined]
            waiting.append(one.value)  # type: ignore[attr-defined]
        elif kind is ast.Call:
            calls.append(one)  # type: ignore[arg-type]
            waiting.append(one.func)  # type: ignore[attr-defined]
            waiting += one.args  # type: ignore[attr-defined]
            waiting += map(_VALUE, one.keywords)  # type: ignore[attr-defined]
        elif kind in _SIGNED:
            signs = _signs_of(one)
            if not signs <= _PLAIN_SIGNS:
                return None
            noting = noting or not _WRITING.isdisjoint(signs)
            waiting += children_of(one)
        elif kind in _PLAIN:
            waiting += children_of(one)
        else:
            return None
    if not NOTED.isdisjoint(names):
        return None
    scoring = scoring or not SCORES.isdisjoint(names)
    return Terms(tuple(names), tuple(calls), noting, scoring)


_VALUE = operator.attrgetter("value")


def _signs_of(node: ast.AST) -> set[type[ast.AST]]:
    """Return the operators that an expression applies."""
    signs: list[ast.AST] = node.ops if isinstance(node, ast.Compare) else [node.op]  # type: ignore[assignment,attr-defined]
    return {type(sign) for sign in signs}
