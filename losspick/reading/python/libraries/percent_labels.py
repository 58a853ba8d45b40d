"""Labels in percent that a booster is given which learns shares from 0 to 1.

What labels hold is told by what their column, or their name, is computed as in the same file.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.reading.python.data.bounds import IN_PERCENT
from losspick.reading.python.pairing.swapped_scores import bindings
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value, altered

#: Objectives of shares, by which the libraries refuse labels above 1.
OF_SHARES = frozenset({"reg:logistic", "binary:logistic", "binary:logitraw", "cross_entropy",
                       "xentropy", "cross_entropy_lambda", "CrossEntropy"})  # fmt: skip
#: How labels are called that are in percent.
PERCENT = "labels in percent"
_HUNDRED = re.compile(r"\b100\b")
#: What may bring columns into another range, whatever they are called.
_SCALING = re.compile(r"Scaler\(|minmax_scale|/=? ?100\b|\* ?0?\.01\b")
_SHARE = re.compile(r"(?i)(?:^|_)(?:share|rate|ratio|frac|fraction|proportion|prop)s?$")
#: What leaves a column a column of the same values, in a part of the rows.
_KEEPING = frozenset({"iloc", "loc", "values"})
_METHODS = frozenset({"to_numpy", "astype", "ravel", "copy", "reset_index", "round", "fillna"})
_DEEPEST = 6


def labels_of(value: Value, node: ast.expr | None, frame: Frame) -> Value:
    """Return the labels of rows, called so if they are in percent."""
    plain = value if isinstance(value, TensorV) else TensorV()
    if node is None or plain.made or plain.targets is not None or not _may_be(frame):
        return value
    return altered(plain, name=PERCENT) if _Told(frame).of(node) else value


def note_fitted(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location, frame: Frame
) -> None:
    """Note that an estimator of shares is fitted to labels in percent."""
    key = given.key(1, "y")
    node = given.nodes.get(key) if key is not None and given.source is frame.source else None
    note_percent(machine, estimator, labels_of(TensorV(), node, frame), place)


def note_percent(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note that a booster which learns shares is given labels in percent."""
    if estimator.loss not in OF_SHARES or estimator.own or machine.caught:
        return
    if isinstance(labels, TensorV) and labels.name in (PERCENT, IN_PERCENT):
        name = last(estimator.path)
        said = f"{name} with {estimator.loss} takes values from 0 to 1, and is given percentages"
        remark = Fact(Remark(said), place)
        machine.found.append(
            ModelSpec(
                framework=estimator.framework, reader="python", call=place, refusals=(remark,)
            )
        )


def _may_be(frame: Frame) -> bool:
    text = frame.source.text
    return _HUNDRED.search(text) is not None and _SCALING.search(text) is None


class _Told:
    """Whether expressions of a function hold percentages."""

    def __init__(self, frame: Frame) -> None:
        """Note where names are looked up."""
        self.frame, self.bound = frame, bindings(frame)

    def of(self, node: ast.expr | None, depth: int = 0) -> bool:
        """Tell whether an expression holds percentages."""
        if node is None or depth > _DEEPEST:
            return False
        if isinstance(node, ast.BinOp):
            return _is_percent(node)
        if isinstance(node, ast.Name):
            values = self.bound.get(node.id, ())
            known = [*(one for one in values if one is not None), *self._parts(node.id)]
            told = [self.of(one, depth + 1) for one in known]
            return bool(told) and all(told) and len(told) == len(values)
        if isinstance(node, ast.Attribute):
            if node.attr in _KEEPING:
                return self.of(node.value, depth + 1)
            return isinstance(node.value, ast.Name) and self._is_column(node.attr, depth)
        if isinstance(node, ast.Subscript):
            if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
                return self._is_column(node.slice.value, depth)
            return self.of(node.value, depth + 1)
        return isinstance(node, ast.Call) and self._of_call(node, depth)

    def _of_call(self, node: ast.Call, depth: int) -> bool:
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        if name == "pop" and node.args and isinstance(node.args[0], ast.Constant):
            return self._is_column(str(node.args[0].value), depth)
        if name == "clip":
            limits = [*node.args, *(one.value for one in node.keywords)]
            return any(_is_hundred(one) for one in limits)
        if name == "mul" and node.args and _is_hundred(node.args[0]):
            return _is_share(getattr(function, "value", None))
        if isinstance(function, ast.Attribute) and name in _METHODS:
            return self.of(function.value, depth + 1)
        return name == "round" and bool(node.args) and self.of(node.args[0], depth + 1)

    def _is_column(self, name: str, depth: int) -> bool:
        """Tell whether a column is computed as percentages wherever it is set."""
        values = list(_set_as(self.frame.source.tree, name))
        return bool(values) and all(self.of(one, depth + 1) for one in values)

    def _parts(self, name: str) -> Iterator[ast.expr | None]:
        """Yield the labels that a name stands for that a split of rows gives."""
        for one in ast.walk(self.frame.function or self.frame.source.tree):
            targets = getattr(one.targets[0], "elts", ()) if isinstance(one, ast.Assign) else ()
            names = [getattr(target, "id", "") for target in targets]
            value = one.value if isinstance(one, ast.Assign) else None
            if name in names and isinstance(value, ast.Call):
                function = value.func
                split = getattr(function, "attr", getattr(function, "id", ""))
                at = names.index(name) // 2
                if split == "train_test_split" and at < len(value.args):
                    yield value.args[at]


def _set_as(tree: ast.Module, column: str) -> Iterator[ast.expr | None]:
    """Yield what a column of any table is set to; None: nobody knows."""
    for one in ast.walk(tree):
        if isinstance(one, ast.Assign):
            if any(_names(target, column) for target in one.targets):
                yield one.value
        elif isinstance(one, ast.AugAssign) and _names(one.target, column):
            yield None
        elif isinstance(one, ast.keyword) and one.arg == column:
            yield one.value  # table.assign(column=...)


def _names(target: ast.expr, column: str) -> bool:
    if isinstance(target, ast.Subscript):
        return any(getattr(one, "value", None) == column for one in ast.walk(target.slice))
    return isinstance(target, ast.Attribute) and target.attr == column


def _is_percent(node: ast.BinOp) -> bool:
    """Tell whether a share is written in percent: ``100 * a / b``, ``(a / b) * 100``."""
    if isinstance(node.op, ast.Mult):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if _is_hundred(one):
                return _is_share(other)
        return False
    inner = node.left
    if not isinstance(node.op, ast.Div) or isinstance(node.right, ast.Constant):
        return False
    times = isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Mult)
    sides = (inner.left, inner.right) if isinstance(inner, ast.BinOp) and times else ()
    return any(map(_is_hundred, sides))


def _is_share(node: ast.expr | None) -> bool:
    """Tell whether one quantity is divided by another, or called a share of it."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) and not isinstance(node.right, ast.Constant)
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", "") in ("div", "divide", "truediv")
    word = getattr(node, "attr", getattr(node, "id", ""))
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        word = str(node.slice.value)
    return _SHARE.search(word) is not None


def _is_hundred(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 100
