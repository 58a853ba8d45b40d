"""Whether what a function computes rises or falls with one of its arguments.

It is told by its text, of functions without loops; of branches, what all have in common.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from losspick.reading.python.libraries.own_objectives import is_sigmoid
from losspick.reading.python.libraries.signs import (
    alike,
    called,
    is_share,
    sign_of_call,
    times,
    weighs,
)
from losspick.reading.python.text.syntax import walk

#: Functions that grow, and those that leave an array what it is.
_GROWING = frozenset({"exp", "expm1", "log", "log1p", "sqrt", "expit", "tanh", "arctan", "arcsinh",
                      "sinh", "sign", "clip", "asarray", "array", "maximum",
                      "minimum"})  # fmt: skip
_KEEPING = frozenset({"astype", "copy", "reshape", "ravel", "flatten", "squeeze", "float", "clip",
                      "float32", "float64", "mean"})  # fmt: skip
#: Functions that keep which side of 0 a number lies on.
_SIDED = frozenset({"sign", "tanh", "arctan", "arcsinh", "sinh", "cbrt", "clip", "asarray", "array",
                    "astype", "copy", "reshape", "ravel", "flatten", "squeeze", "float32",
                    "float64"})  # fmt: skip
_DEEPEST = 12


@dataclass(slots=True)
class _Known:
    """What is known of names: 1 for what rises, is right of 0 or positive, -1 for the contrary.

    Attributes:
        slopes: Whether they rise with the argument; 0: neither.
        sides: Whether they are negative below some value of the argument, and positive above.
        signs: Whether they are positive.
        bound: What they are set to.
    """

    slopes: dict[str, int | None]
    sides: dict[str, int | None] = field(default_factory=dict)
    signs: dict[str, int | None] = field(default_factory=dict)
    bound: dict[str, ast.expr | None] = field(default_factory=dict)

    def copy(self) -> _Known:
        """Return what is known at the beginning of a branch."""
        return _Known({**self.slopes}, {**self.sides}, {**self.signs}, {**self.bound})

    def join(self, other: _Known) -> None:
        """Keep what both branches have in common."""
        for own, others in (
            (self.slopes, other.slopes),
            (self.sides, other.sides),
            (self.signs, other.signs),
        ):
            for name in {*own, *others}:
                if own.get(name) != others.get(name):
                    own[name] = None
        for name in {*self.bound, *other.bound}:
            if self.bound.get(name) is not other.bound.get(name):
                self.bound[name] = None
                self.slopes.setdefault(name, None)


class Slopes:
    """Whether expressions rise or fall with an argument, and whether they are positive."""

    def __init__(self, argument: str, sign_of: Callable[[ast.expr], int | None]) -> None:
        """Note the argument, and what tells the signs of what the function does not bind."""
        self.known = _Known({argument: 1})
        self.sign_of = sign_of

    def falling(self, node: ast.AST) -> ast.expr | None:
        """Return the gradient that a function gives, if it falls; None: it does not, or perhaps."""
        given = self._returned(node)
        if not isinstance(given, ast.Tuple) or len(given.elts) != _PAIR:
            return None
        gradient, hessian = given.elts
        falls = -1 in (self.slope(gradient), self.side(gradient))
        if not falls or self.sign(hessian) != 1:
            return None
        named = self.known.bound.get(gradient.id) if isinstance(gradient, ast.Name) else None
        return named if named is not None else gradient

    def second(self, node: ast.AST) -> ast.expr | None:
        """Return the second derivative that a function gives, if it is never positive."""
        given = self._returned(node)
        if not isinstance(given, ast.Tuple) or len(given.elts) != _PAIR:
            return None
        gradient, second = given.elts
        named = self.known.bound.get(second.id) if isinstance(second, ast.Name) else None
        meant = named if named is not None else second
        called = getattr(meant.func, "attr", "") if isinstance(meant, ast.Call) else ""
        if called in ("zeros_like", "zeros"):
            return meant
        return meant if self.slope(gradient) == 1 and self.sign(second) == -1 else None

    def _returned(self, node: ast.AST) -> ast.expr | None:
        """Run through a function that ends in one place, and return what it gives there."""
        if isinstance(node, ast.Lambda):
            return node.body
        body: list[ast.stmt] = getattr(node, "body", [])
        end = body[-1] if body else None
        plain = isinstance(end, ast.Return) and self.run(body[:-1])
        return end.value if plain and isinstance(end, ast.Return) else None

    def run(self, body: Sequence[ast.stmt]) -> bool:
        """Run through statements; false: one of them is not understood."""
        return all(self._step(one) for one in body)

    def _step(self, node: ast.stmt) -> bool:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            return self._bind(node.targets[0], node.value)
        if isinstance(node, ast.AnnAssign):
            return node.value is None or self._bind(node.target, node.value)
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            name = ast.Name(node.target.id, ast.Load())
            made = ast.copy_location(ast.BinOp(name, node.op, node.value), node)
            return self._bind(node.target, made)
        if isinstance(node, ast.If):
            return self._branch(node)
        return isinstance(node, ast.Expr | ast.Assert | ast.FunctionDef | ast.Pass | ast.ImportFrom)

    def _branch(self, node: ast.If) -> bool:
        before = self.known.copy()
        if not self.run(node.body):
            return False
        after, self.known = self.known, before
        if not self.run(node.orelse):
            return False
        self.known.join(after)
        return True

    def _bind(self, target: ast.expr, value: ast.expr) -> bool:
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple):
            listed = value.elts if isinstance(value, ast.Tuple) else []
            pairs = list(zip(target.elts, listed, strict=False))
            if len(listed) != len(target.elts):
                return False
        told = [(self.slope(one), self.side(one), self.sign(one)) for _, one in pairs]
        for (name, one), (slope, side, sign) in zip(pairs, told, strict=True):
            if not isinstance(name, ast.Name):
                return False
            known = self.known
            known.slopes[name.id], known.sides[name.id] = slope, side
            known.signs[name.id], known.bound[name.id] = sign, one
        return True

    def slope(self, node: ast.expr, depth: int = 0) -> int | None:
        """Return 1 for what rises with the argument, -1 for what falls, 0 for neither."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self.known.slopes.get(node.id, 0)
        if isinstance(node, ast.Constant):
            return 0
        if isinstance(node, ast.Subscript) and self.slope(node.slice, depth + 1) == 0:
            return self.slope(node.value, depth + 1)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return times(self.slope(node.operand, depth + 1), -1)
        if isinstance(node, ast.IfExp):
            return alike(self.slope(one, depth + 1) for one in (node.body, node.orelse))
        if isinstance(node, ast.BinOp):
            return self._of_operation(node, depth + 1)
        if isinstance(node, ast.Call):
            return self._of_call(node, depth + 1)
        free = not any(
            isinstance(one, ast.Name) and self.known.slopes.get(one.id, 0) != 0
            for one in walk(node)
        )
        return 0 if free else None

    def _of_operation(self, node: ast.BinOp, depth: int) -> int | None:
        if is_sigmoid(node, frozenset()):
            inner = [one for one in walk(node) if isinstance(one, ast.Call)]
            below = self.slope(node.right, depth)
            one_above = getattr(node.left, "value", None) == 1
            return times(below, -1 if one_above else 1) if inner else None
        left, right = self.slope(node.left, depth), self.slope(node.right, depth)
        if isinstance(node.op, ast.Sub):
            right = times(right, -1)
        if isinstance(node.op, ast.Add | ast.Sub):
            return left if right in (0, left) else right if left == 0 else None
        if isinstance(node.op, ast.Mult):
            if right == 0:
                return times(left, self.sign(node.right))
            return times(right, self.sign(node.left)) if left == 0 else None
        if isinstance(node.op, ast.Div) and right == 0:
            return times(left, self.sign(node.right))
        return 0 if left == right == 0 else None

    def _of_call(self, node: ast.Call, depth: int) -> int | None:
        name, module, given = called(node)
        slopes = [self.slope(one, depth) for one in given]
        if set(slopes) <= {0}:
            return 0
        if name in ("ones_like", "zeros_like", "full_like", "full"):
            return 0
        if name == "where" and len(node.args) == _OF_WHERE:
            return slopes[1] if slopes[1] == slopes[2] else None
        grows = name in _GROWING or "sigmoid" in name.lower() or (not module and name in _KEEPING)
        first = slopes[0] if module and slopes else slopes[-1]
        others = slopes[1:] if module else slopes[:-1]
        return first if grows and not any(others) and None not in slopes else None

    def side(self, node: ast.expr, depth: int = 0) -> int | None:
        """Return 1 for what is negative below a value of the argument and positive above it."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self.known.sides.get(node.id)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            side = self.side(node.operand, depth + 1)
            return None if side is None else -side
        if isinstance(node, ast.Call):
            return self._side_of_call(node, depth + 1)
        if not isinstance(node, ast.BinOp) or self.sign(node) is not None:
            return None
        if isinstance(node.op, ast.Add | ast.Sub):
            return self.slope(node) or None
        sides = [self.side(one, depth + 1) for one in (node.left, node.right)]
        signs = [self.sign(one) for one in (node.left, node.right)]
        if isinstance(node.op, ast.Div) or (isinstance(node.op, ast.Mult) and sides[1] is None):
            return None if None in (sides[0], signs[1]) else (sides[0] or 0) * (signs[1] or 0)
        if isinstance(node.op, ast.Mult) and sides[0] is None:
            return None if None in (sides[1], signs[0]) else (sides[1] or 0) * (signs[0] or 0)
        return None

    def _side_of_call(self, node: ast.Call, depth: int) -> int | None:
        name, module, given = called(node)
        if name == "where" and len(node.args) == _OF_WHERE:
            first, second = (self.side(one, depth) for one in node.args[1:])
            return first if first == second else None
        inner = given[0] if module and given else given[-1] if given else None
        return self.side(inner, depth) if name in _SIDED and inner is not None else None

    def sign(self, node: ast.expr, depth: int = 0) -> int | None:
        """Return 1 for what is positive, -1 for what is negative."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Constant):
            positive = isinstance(node.value, int | float) and node.value > 0
            return 1 if positive else None
        if isinstance(node, ast.Name | ast.Attribute):
            return self._sign_of_name(node)
        if isinstance(node, ast.Subscript):
            return self.sign(node.value, depth + 1)
        if isinstance(node, ast.IfExp):
            return alike(self.sign(one, depth + 1) for one in (node.body, node.orelse))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return times(self.sign(node.operand, depth + 1), -1)
        if isinstance(node, ast.Call):
            return sign_of_call(node, lambda one: self.sign(one, depth + 1))
        return self._sign_of_operation(node, depth + 1) if isinstance(node, ast.BinOp) else None

    def _sign_of_name(self, node: ast.Name | ast.Attribute) -> int | None:
        name = node.id if isinstance(node, ast.Name) else node.attr
        if isinstance(node, ast.Name) and name in self.known.slopes:
            told = self.known.signs.get(name)
            free = self.known.slopes[name] == 0
            return told if told is not None or not free else 1 if weighs(name) else None
        told = self.sign_of(node)
        return told if told is not None else 1 if weighs(name) else None

    def _sign_of_operation(self, node: ast.BinOp, depth: int) -> int | None:
        if is_sigmoid(node, frozenset()):
            return 1
        left, right = self.sign(node.left, depth), self.sign(node.right, depth)
        if isinstance(node.op, ast.Mult | ast.Div):
            return times(left, right)
        if isinstance(node.op, ast.Pow):
            power = getattr(node.right, "value", None)
            even = type(power) in (int, float) and power % 2 == 0  # type: ignore[operator]
            return 1 if even or left == 1 else None
        if isinstance(node.op, ast.Add):
            return left if left == right else None
        share = isinstance(node.op, ast.Sub) and getattr(node.left, "value", None) == 1
        return 1 if share and is_share(node.right, self.known.bound) else None


_PAIR, _OF_WHERE = 2, 3
