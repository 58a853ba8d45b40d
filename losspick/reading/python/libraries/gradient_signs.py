"""Objectives of boosters that a program defines itself, and whose gradient has the wrong sign.

Boosters go down the gradient of the loss with respect to the scores, which grows with them, as it
does for ``p - y``; CatBoost goes up that of its negative.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.own_objectives import is_sigmoid
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV, Value

_SCORES = re.compile(r"(?i)pred|score|hat|margin|logit|raw|approx|output|^z$|^f$|^s$|^p$")
_LABELS = re.compile(r"(?i)true|label|target|actual|^y$|^t$|train|data|dmat")
#: Parameters that nobody makes negative.
_WEIGHTS = re.compile(r"(?i)weight|^w$|^ws$|alpha|gamma|beta|delta|scale|factor|penalty|ratio|coef")
#: Functions that grow, and those that leave an array what it is.
_GROWING = frozenset({"exp", "expm1", "log", "log1p", "sqrt", "expit", "tanh", "arctan", "arcsinh",
                      "sinh", "sign", "clip", "asarray", "array", "maximum",
                      "minimum"})  # fmt: skip
_KEEPING = frozenset({"astype", "copy", "reshape", "ravel", "flatten", "squeeze", "float", "clip",
                      "float32", "float64", "mean"})  # fmt: skip
_POSITIVE = frozenset({"exp", "expit", "ones_like", "ones", "abs", "fabs", "square", "full_like"})
_MODULES = frozenset({"np", "numpy", "special", "scipy", "math"})
_DEEPEST = 12


def note_sign(machine: Machine, library: Framework, value: Value | None, *, native: bool) -> None:
    """Note an objective whose gradient falls as the scores rise."""
    if not isinstance(value, FunctionV) or machine.caught or library is Framework.CATBOOST:
        return
    node = whole(value.node)
    source = machine.project.sources.get(value.scope.module.path)
    scores = _argument(node, owned=value.owner is not None, at=0 if native else 1)
    if source is None:
        return
    if not scores:
        _note_order(machine, library, node, (source, value.owner is not None, native))
        return
    if (second := _Slopes(scores).second_of_returned(node)) is not None:
        remark = Remark(
            "the second derivative that the objective gives is negative, or 0 everywhere",
            consequence="Leaves are divided by it: they grow the wrong way, or nothing is split.",
            fix="return the positive second derivative, or ones",
        )
        _note(machine, library, remark, source.place(second))
        return
    told = _Slopes(scores).of_returned(node)
    if told is None:
        return
    remark = Remark(
        f"the gradient falls as {scores} rises, and that of a loss rises with it",
        consequence="Each tree moves the scores away from the labels.",
        fix="return the gradient of the loss, such as prediction - label",
    )
    _note(machine, library, remark, source.place(told))


def _note(machine: Machine, library: Framework, remark: Remark, place: Location) -> None:
    machine.found.append(
        ModelSpec(
            framework=library,
            reader="python",
            call=place,
            contradictions=(Fact(remark, place),),
        )
    )


#: Names that nobody gives to anything but predictions, and but labels.
_SURE_SCORES = re.compile(r"(?i)(?:y_?)?(?:preds?|predictions?|hat|predt)$|y_?scores?$")
_SURE_LABELS = re.compile(r"(?i)(?:y_?)?(?:trues?|labels?|targets?)$")


def _note_order(
    machine: Machine, library: Framework, node: ast.AST, told: tuple[Source, bool, bool]
) -> None:
    """Note an objective whose arguments have changed places, and whose gradient falls by that.

    Estimators give it labels first, and training functions scores and a data set.
    """
    source, owned, native = told
    spec: ast.arguments = node.args  # type: ignore[attr-defined]
    names = [one.arg for one in (*spec.posonlyargs, *spec.args)][int(owned) :]
    if native or len(names) != _PAIR or getattr(node, "decorator_list", []):
        return
    scores, labels = names
    if not _SURE_SCORES.match(scores) or not _SURE_LABELS.match(labels):
        return
    if _Slopes(labels).of_returned(node) is not None:
        remark = Remark(
            f"an estimator gives its objective labels first, and here they are called {scores}",
            consequence="The gradient has the wrong sign: trees move the scores off the labels.",
            fix=f"take {labels} first, and {scores} second",
        )
        _note(machine, library, remark, source.place(node))


def _argument(node: ast.AST, *, owned: bool, at: int) -> str:
    """Return the name of the scores that an objective is given; empty: not clear."""
    spec: ast.arguments = node.args  # type: ignore[attr-defined]
    names = [one.arg for one in (*spec.posonlyargs, *spec.args)][int(owned) :]
    if len(names) <= max(at, 1) or getattr(node, "decorator_list", []):
        return ""
    name, other = names[at], names[1 - at]
    plain = _SCORES.search(name) is not None and _LABELS.search(name) is None
    return name if plain and _LABELS.search(other) is not None else ""


class _Slopes:
    """Whether expressions rise or fall with the scores, and whether they are positive."""

    def __init__(self, scores: str) -> None:
        """Note what is known at the beginning."""
        self.slopes: dict[str, int | None] = {scores: 1}
        self.signs: dict[str, int | None] = {}
        self.bound: dict[str, ast.expr] = {}

    def of_returned(self, node: ast.AST) -> ast.expr | None:
        """Return the gradient that a function gives, if it falls; None: it does not, or perhaps."""
        given = self._returned(node)
        if not isinstance(given, ast.Tuple) or len(given.elts) != _PAIR:
            return None
        gradient, hessian = given.elts
        wrong = self.slope(gradient) == -1 and self.sign(hessian) == 1
        named = isinstance(gradient, ast.Name) and gradient.id in self.bound
        return (self.bound[gradient.id] if named else gradient) if wrong else None  # type: ignore[attr-defined]

    def second_of_returned(self, node: ast.AST) -> ast.expr | None:
        """Return the second derivative that a function gives, if it is never positive."""
        given = self._returned(node)
        if not isinstance(given, ast.Tuple) or len(given.elts) != _PAIR:
            return None
        gradient, second = given.elts
        meant = self.bound.get(second.id, second) if isinstance(second, ast.Name) else second
        called = getattr(meant.func, "attr", "") if isinstance(meant, ast.Call) else ""
        if called in ("zeros_like", "zeros"):
            return meant
        return meant if self.slope(gradient) == 1 and self.sign(second) == -1 else None

    def _returned(self, node: ast.AST) -> ast.expr | None:
        """Run through the statements of a function that has no branches, up to its end."""
        if isinstance(node, ast.Lambda):
            return node.body
        body: Sequence[ast.stmt] = getattr(node, "body", ())
        for one in body:
            if isinstance(one, ast.Return):
                return one.value
            if isinstance(one, ast.Assign) and len(one.targets) == 1:
                target = one.targets[0]
                if not isinstance(target, ast.Name):
                    return None
                slope, sign = self.slope(one.value), self.sign(one.value)
                self.slopes[target.id], self.signs[target.id] = slope, sign
                self.bound[target.id] = one.value
            elif not isinstance(one, ast.Expr):
                return None
        return None

    def slope(self, node: ast.expr, depth: int = 0) -> int | None:
        """Return 1 for what rises with the scores, -1 for what falls, 0 for neither."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self.slopes.get(node.id, 0)
        if isinstance(node, ast.Constant):
            return 0
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return _times(self.slope(node.operand, depth + 1), -1)
        if isinstance(node, ast.BinOp):
            return self._of_operation(node, depth + 1)
        if isinstance(node, ast.Call):
            return self._of_call(node, depth + 1)
        free = not any(
            isinstance(one, ast.Name) and self.slopes.get(one.id, 0) != 0 for one in ast.walk(node)
        )
        return 0 if free else None

    def _of_operation(self, node: ast.BinOp, depth: int) -> int | None:
        if is_sigmoid(node, frozenset()):
            inner = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
            below = self.slope(node.right, depth)
            one_above = getattr(node.left, "value", None) == 1
            return _times(below, -1 if one_above else 1) if inner else None
        left, right = self.slope(node.left, depth), self.slope(node.right, depth)
        if isinstance(node.op, ast.Sub):
            right = _times(right, -1)
        if isinstance(node.op, ast.Add | ast.Sub):
            return left if right in (0, left) else right if left == 0 else None
        if isinstance(node.op, ast.Mult):
            if right == 0:
                return _times(left, self.sign(node.right))
            return _times(right, self.sign(node.left)) if left == 0 else None
        if isinstance(node.op, ast.Div) and right == 0:
            return _times(left, self.sign(node.right))
        return 0 if left == right == 0 else None

    def _of_call(self, node: ast.Call, depth: int) -> int | None:
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        owner = getattr(function, "value", None)
        module = owner is None or (isinstance(owner, ast.Name) and owner.id in _MODULES)
        given = [*node.args, *([] if module or owner is None else [owner])]
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

    def sign(self, node: ast.expr, depth: int = 0) -> int | None:
        """Return 1 for what is positive, -1 for what is negative."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Constant):
            positive = isinstance(node.value, int | float) and node.value > 0
            return 1 if positive else None
        if isinstance(node, ast.Name):
            known = self.signs.get(node.id)
            named = node.id not in self.slopes and _WEIGHTS.search(node.id) is not None
            return known if known is not None else 1 if named else None
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return _times(self.sign(node.operand, depth + 1), -1)
        if isinstance(node, ast.Call):
            return self._sign_of_call(node, depth + 1)
        return self._sign_of_operation(node, depth + 1) if isinstance(node, ast.BinOp) else None

    def _sign_of_operation(self, node: ast.BinOp, depth: int) -> int | None:
        if is_sigmoid(node, frozenset()):
            return 1
        left, right = self.sign(node.left, depth), self.sign(node.right, depth)
        if isinstance(node.op, ast.Mult | ast.Div):
            return _times(left, right)
        if isinstance(node.op, ast.Add):
            return left if left == right else None
        share = isinstance(node.op, ast.Sub) and getattr(node.left, "value", None) == 1
        return 1 if share and self._is_share(node.right) else None

    def _is_share(self, node: ast.expr) -> bool:
        """Tell whether an expression is a sigmoid, so that 1 less it is positive."""
        if isinstance(node, ast.Name):
            node = self.bound.get(node.id, node)
        if isinstance(node, ast.BinOp):
            return is_sigmoid(node, frozenset())
        name = getattr(getattr(node, "func", None), "attr", "")
        name = name or getattr(getattr(node, "func", None), "id", "")
        return name == "expit" or "sigmoid" in name.lower()

    def _sign_of_call(self, node: ast.Call, depth: int) -> int | None:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "where" and len(node.args) == _OF_WHERE:
            signs = {self.sign(one, depth) for one in node.args[1:]}
            return signs.pop() if len(signs) == 1 else None
        if name in ("full_like", "full"):
            return self.sign(node.args[1], depth) if len(node.args) > 1 else None
        if name == "maximum" and any(self.sign(one, depth) == 1 for one in node.args):
            return 1
        return 1 if name in _POSITIVE or "sigmoid" in name.lower() else None


_PAIR, _OF_WHERE = 2, 3


def _times(slope: int | None, sign: int | None) -> int | None:
    return 0 if slope == 0 else None if slope is None or sign is None else slope * sign
