"""With which sign a number ends in a loss that is made small, told by the words of one file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.reading.python.text.syntax import children_of, last_name, walk

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@record(frozen=True, slots=True)
class Followed:
    """A use of a number, at which nothing more is made of it.

    Attributes:
        sign: That of the number in what is made small; 1: it is made small itself.
        joined: Something else was added on the way, or the model adds it to its loss.
    """

    sign: int
    joined: bool = False


#: Functions and methods of which the result grows with what they are given.
_KEEPING = frozenset(
    {"mean", "sum", "reduce_mean", "reduce_sum", "float", "cast", "squeeze", "cat", "stack",
     "concatenate", "min", "minimum", "scale", "unsqueeze", "view", "reshape", "flatten"}
)  # fmt: skip
#: What makes its argument small, and what adds it to a loss.
_MINIMISING = frozenset(
    {"gradient", "minimize", "compute_gradients", "backward", "manual_backward"}
)
#: What gives the slopes of a function, to make it small.
_SLOPES = frozenset({"grad", "value_and_grad", "filter_grad", "filter_value_and_grad"})
#: Methods of which a trainer makes small what they give, and how a class applies itself.
_STEPS = frozenset({"training_step", "compute_loss"})
_APPLYING = frozenset({"forward", "__call__", "call"})
_ADDING = "add_loss"
#: Names of factors that may be negative.
_TURNING = regex(r"(?i)sign|neg|minus|revers|direction|coef|lagr|lambda_adv")
#: Functions that give what is made small.
_LOSSES = regex(r"(?i)loss|objective|cost")
_NO_LOSSES = regex(r"(?i)neg|elbo|gain|score|minus|reward")
_DEEPEST = 12


@dataclass(slots=True)
class Followers:
    """Follows numbers through a file.

    Attributes:
        tree: Its syntax.
        parents: What each node stands in.
    """

    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note what each node stands in."""
        for node in walk(self.tree):
            for child in children_of(node):
                self.parents[child] = node

    def of(self, node: ast.AST, sign: int) -> list[Followed]:
        """Return the losses that a number ends in, as far as that can be followed."""
        return list(self._up(node, Followed(sign), 0))

    def _up(self, node: ast.AST, told: Followed, depth: int) -> Iterator[Followed]:
        parent = self.parents.get(node)
        if parent is None or depth > _DEEPEST:
            return
        if isinstance(parent, ast.BinOp | ast.UnaryOp):
            changed = _through(parent, node, told)
            if changed is not None:
                yield from self._up(parent, changed, depth)
        elif isinstance(parent, ast.Attribute):
            yield from self._of_method(parent, told, depth)
        elif isinstance(parent, ast.Call):
            yield from self._given(parent, node, told, depth)
        elif isinstance(parent, ast.Assign | ast.AugAssign | ast.AnnAssign):
            yield from self._bound(parent, told, depth)
        elif isinstance(parent, ast.IfExp):
            yield from self._up(parent, told, depth)
        elif isinstance(parent, ast.Return):
            yield from self._returned(parent, None, told, depth)
        elif isinstance(parent, ast.Tuple) and isinstance(self.parents.get(parent), ast.Return):
            at = parent.elts.index(node)  # type: ignore[arg-type]
            yield from self._returned(self.parents[parent], at, told, depth)

    def _of_method(self, owner: ast.Attribute, told: Followed, depth: int) -> Iterator[Followed]:
        call = self.parents.get(owner)
        if not isinstance(call, ast.Call) or call.func is not owner:
            return
        if owner.attr == "backward" and not call.args:
            yield told
        elif owner.attr in _KEEPING:
            yield from self._up(call, told, depth)

    def _given(
        self, call: ast.Call, node: ast.AST, told: Followed, depth: int
    ) -> Iterator[Followed]:
        name = called_by(call)
        if not call.args or call.args[0] is not node:
            return
        if name == "append":
            yield from self._appended(call, told, depth)
        elif name in _MINIMISING:
            yield told
        elif name == _ADDING:
            yield replace(told, joined=True)
        elif name in _KEEPING:
            yield from self._up(call, told, depth)

    def _bound(
        self, node: ast.Assign | ast.AugAssign | ast.AnnAssign, told: Followed, depth: int
    ) -> Iterator[Followed]:
        """Follow a number that is given a name, or added to what has one."""
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(node, ast.AugAssign):
            if not isinstance(node.op, ast.Add | ast.Sub):
                return
            sign = -told.sign if isinstance(node.op, ast.Sub) else told.sign
            told = Followed(sign, joined=True)
        if isinstance(target, ast.Name):
            yield from self._named(target, node, told, depth)

    def _appended(self, call: ast.Call, told: Followed, depth: int) -> Iterator[Followed]:
        """Follow a number that is put into a list."""
        held, statement = getattr(call.func, "value", None), self.parents.get(call)
        if isinstance(held, ast.Name) and isinstance(statement, ast.Expr):
            yield from self._named(held, statement, told, depth)

    def _named(
        self, target: ast.Name, node: ast.stmt, told: Followed, depth: int
    ) -> Iterator[Followed]:
        """Follow the uses of a name until it is bound anew."""
        scope = self._scope_of(node)
        names = [one for one in _inside(scope) if getattr(one, "id", None) == target.id]
        uses = sorted((one for one in names if one.lineno > node.lineno), key=_position)
        for name in uses:
            holder = self.parents.get(name)
            if isinstance(name.ctx, ast.Store):
                changed = _changed(holder, told) if isinstance(holder, ast.AugAssign) else None
                if changed is None:
                    return
                told = changed
            else:
                yield from self._up(name, told, depth + 1)

    def _returned(
        self, node: ast.AST, at: int | None, told: Followed, depth: int
    ) -> Iterator[Followed]:
        """Follow what a function gives to where it is called."""
        function = self._scope_of(node)
        name = getattr(function, "name", "")
        home = self.parents.get(function)
        if name in _APPLYING and isinstance(home, ast.ClassDef):
            yield from self._applied(home, at, told, depth)
            return
        same = [one for one in walk(self.tree) if getattr(one, "name", None) == name]
        if not name or len(same) != 1:
            return
        calls = [
            one for one in self.parents if isinstance(one, ast.Call) and called_by(one) == name
        ]
        for call in calls:
            yield from self._of_call(call, at, told, depth + 1)
        if at in (None, 0) and (name in _STEPS or self._is_derived(function, name)):
            yield told
        total = told.joined and at in (None, 0) and _LOSSES.search(name)
        if not calls and total and not _NO_LOSSES.search(name):
            yield told

    def _applied(
        self, home: ast.ClassDef, at: int | None, told: Followed, depth: int
    ) -> Iterator[Followed]:
        """Follow what a loss of a class of its own gives, by what its objects are called."""
        made = [
            self.parents.get(one)
            for one in self.parents
            if isinstance(one, ast.Call) and called_by(one) == home.name
        ]
        names = {last_name(one.targets[0]) for one in made if isinstance(one, ast.Assign)} - {""}
        calls = [
            one for one in self.parents if isinstance(one, ast.Call) and called_by(one) in names
        ]
        for call in calls:
            yield from self._of_call(call, at, told, depth + 1)
        if not calls and _LOSSES.search(home.name) and not _NO_LOSSES.search(home.name):
            yield told

    def _is_derived(self, function: ast.AST, name: str) -> bool:
        """Tell whether the slopes of a function are taken, as JAX does to make it small."""
        decorators = getattr(function, "decorator_list", [])
        if any(last_name(one) in _SLOPES or called_by(one) in _SLOPES for one in decorators):
            return True
        given = [
            one.args[0]
            for one in self.parents
            if isinstance(one, ast.Call) and called_by(one) in _SLOPES and one.args
        ]
        return any(isinstance(one, ast.Name) and one.id == name for one in given)

    def _of_call(
        self, call: ast.Call, at: int | None, told: Followed, depth: int
    ) -> Iterator[Followed]:
        if at is None:
            yield from self._up(call, told, depth)
            return
        holder = self.parents.get(call)
        target = holder.targets[0] if isinstance(holder, ast.Assign) else None
        if isinstance(holder, ast.Assign) and isinstance(target, ast.Tuple):
            name = target.elts[at] if at < len(target.elts) else None
            if isinstance(name, ast.Name):
                yield from self._named(name, holder, told, depth)

    def _scope_of(self, node: ast.AST) -> ast.AST:
        while not isinstance(node, _Function | ast.Module) and node in self.parents:
            node = self.parents[node]
        return node


def _position(node: ast.Name) -> tuple[int, bool, int]:
    """Return where a name counts: what is bound on a line was read there before."""
    return node.lineno, isinstance(node.ctx, ast.Store), node.col_offset


def _inside(scope: ast.AST) -> Iterator[ast.Name]:
    """Yield the names in a function, without those of the functions within."""
    for child in children_of(scope):
        if isinstance(child, ast.Name):
            yield child
        elif not isinstance(child, _Function | ast.ClassDef):
            yield from _inside(child)


def _through(parent: ast.AST, node: ast.AST, told: Followed) -> Followed | None:
    """Return what a number is in a sum or a product; None: its sign is not known there."""
    if isinstance(parent, ast.UnaryOp):
        return replace(told, sign=-told.sign) if isinstance(parent.op, ast.USub) else None
    if not isinstance(parent, ast.BinOp):
        return None
    right = parent.right is node
    if isinstance(parent.op, ast.Add | ast.Sub):
        turned = isinstance(parent.op, ast.Sub) and right
        return Followed(-told.sign if turned else told.sign, joined=True)
    if isinstance(parent.op, ast.Div) and right:
        return None
    other = _sign_of(parent.left if right else parent.right)
    known = isinstance(parent.op, ast.Mult | ast.Div) and other is not None
    return replace(told, sign=told.sign * (other or 1)) if known else None


def _changed(holder: ast.AugAssign, told: Followed) -> Followed | None:
    """Return what a named number becomes: ``kl *= -0.5``, ``loss += term``."""
    if isinstance(holder.op, ast.Add | ast.Sub):
        return replace(told, joined=True)
    factor = _sign_of(holder.value) if isinstance(holder.op, ast.Mult | ast.Div) else None
    return None if factor is None else replace(told, sign=told.sign * factor)


def _sign_of(factor: ast.expr) -> int | None:
    """Return the sign of a factor; None: it is not known."""
    if isinstance(factor, ast.UnaryOp) and isinstance(factor.op, ast.USub):
        inner = _sign_of(factor.operand)
        return None if inner is None else -inner
    if isinstance(factor, ast.Constant):
        number = factor.value
        return 1 if isinstance(number, int | float) and number > 0 else None
    if isinstance(factor, ast.BinOp) and isinstance(factor.op, ast.Mult | ast.Div):
        left, right = _sign_of(factor.left), _sign_of(factor.right)
        return None if left is None or right is None else left * right
    if isinstance(factor, ast.BinOp) and isinstance(factor.op, ast.Pow):
        return 1 if _is_rest(factor.left) else None
    if isinstance(factor, ast.Subscript):
        return _sign_of(factor.value)
    if isinstance(factor, ast.Name | ast.Attribute):
        return None if _TURNING.search(ast.unparse(factor)) else 1
    return (
        1
        if isinstance(factor, ast.Call) and called_by(factor) in ("float", "len", "cast")
        else None
    )


def _is_rest(node: ast.expr) -> bool:
    """Tell whether something is what a share leaves of the whole: ``1 - p``."""
    less = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)
    return less and getattr(getattr(node, "left", None), "value", None) == 1


def called_by(node: ast.expr) -> str:
    """Return the name of what is called; empty: nothing is."""
    return last_name(node.func) if isinstance(node, ast.Call) else ""
