"""Targets that are compared with the likeliest classes, so that they hold indices of classes."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.pairing.own_losses import root
from losspick.reading.python.pairing.sets_alike import hold_one_class
from losspick.reading.python.text.outline import nodes_in, whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.values import TensorV, Value

#: Methods and attributes that leave labels what they are.
_SAME = frozenset({"to", "cuda", "cpu", "float", "double", "long", "int", "type", "data", "detach",
                   "view_as", "type_as", "contiguous"})  # fmt: skip
_LARGEST = frozenset({"argmax", "max", "topk"})
_SIDES = 2


def as_compared(target: Value, node: ast.expr | None, call: ast.AST, frame: Frame) -> Value:
    """Return floats that a loss over classes is given as class indices, if they must be such.

    They are compared with the places of the largest scores in the same round of a loop.
    """
    if not isinstance(target, TensorV) or target.dtype != "float" or node is None:
        return target
    unknown = target.targets is None and not target.made and target.rank in (None, 1)
    name = plain_name(node) if unknown else ""
    if not name:
        return target
    line: int = getattr(call, "lineno", 0)
    beside = list(run_with(around(line, frame), line))
    told = any(is_kept(name, beside, line, at) for at in _lines_of_comparisons(name, beside))
    told = told or (_is_unpacked(name, line, frame) and compared_elsewhere(frame.source))
    return replace(target, targets=TargetDomain.CLASS_INDEX) if told else target


def _is_unpacked(name: str, line: int, frame: Frame) -> bool:
    """Tell whether a loop around a line unpacks labels by that name, and nothing changes them."""
    node = frame.source.tree if frame.function is None else whole(frame.function)
    body = around(line, frame)
    for loop in walk(node):
        if isinstance(loop, ast.For) and loop.body is body:
            unpacked = {one.id for one in walk(loop.target) if isinstance(one, ast.Name)}
            beside = list(run_with(body, line))
            return name in unpacked and is_kept(name, beside, body[0].lineno, line)
    return False


def plain_name(node: ast.expr) -> str:
    """Return the name of labels of which nothing is computed: ``y`` of ``y.to(device).float()``."""
    inner = node
    while isinstance(inner, ast.Call | ast.Attribute):
        if isinstance(inner, ast.Attribute) and inner.attr not in _SAME:
            return ""
        inner = inner.func if isinstance(inner, ast.Call) else inner.value
    return inner.id if isinstance(inner, ast.Name) else ""


def compared_elsewhere(source: Source) -> bool:
    """Tell whether a loop over the same kind of data compares its labels with likeliest classes.

    That all loaders of a file are of one class of data sets is told by its text.
    """
    if not hold_one_class(source):
        return False
    for loop in nodes_in(source.tree):
        if not isinstance(loop, ast.For):
            continue
        nodes = [inner for one in loop.body for inner in walk(one)]
        labels = [one.id for one in walk(loop.target) if isinstance(one, ast.Name)][1:]
        first = loop.body[0].lineno
        for name in labels:
            lines = _lines_of_comparisons(name, nodes)
            if any(is_kept(name, nodes, first, at) for at in lines):
                return True
    return False


def around(line: int, frame: Frame) -> list[ast.stmt]:
    """Return the statements of the innermost loop around a line, or those of the function."""
    node = frame.source.tree if frame.function is None else whole(frame.function)
    body = node.body if isinstance(node.body, list) else []  # that of a lambda is none
    while inner := next((one for one in _loops(body) if _spans(one, line)), None):
        body = inner.body
    return body


def _loops(body: Iterable[ast.stmt]) -> Iterator[ast.For | ast.While]:
    """Yield the outermost loops among statements."""
    for one in body:
        if isinstance(one, ast.For | ast.While):
            yield one
        elif isinstance(one, ast.If | ast.With | ast.Try):
            yield from _loops(one.body)
            yield from _loops(getattr(one, "orelse", ()))


def _spans(node: ast.stmt, line: int) -> bool:
    return node.lineno <= line <= (node.end_lineno or node.lineno)


def run_with(body: Iterable[ast.stmt], line: int) -> Iterator[ast.AST]:
    """Yield what is computed whenever a line is: of branches nothing, apart from its own."""
    for one in body:
        yield one  # which may bind names anew within
        if isinstance(one, ast.If):
            for branch in (one.body, one.orelse):
                if any(_spans(inner, line) for inner in branch):
                    yield from run_with(branch, line)
        elif isinstance(one, ast.With):
            yield from run_with(one.body, line)
        elif not isinstance(one, ast.For | ast.While | ast.Try | ast.FunctionDef):
            yield from walk(one)


def is_kept(name: str, nodes: list[ast.AST], line: int, other: int) -> bool:
    """Tell whether a name is the same at two lines: between, it is only moved or cast."""
    begin, end = min(line, other), max(line, other)
    return not any(
        begin <= one.lineno <= end and name in _bound(one)
        for one in nodes
        if isinstance(one, ast.stmt) and not (isinstance(one, ast.Assign) and _moves(one, name))
    )


def _bound(node: ast.stmt) -> set[str]:
    names = (one for one in walk(node) if isinstance(one, ast.Name))
    return {one.id for one in names if isinstance(one.ctx, ast.Store)}


def _moves(node: ast.Assign, name: str) -> bool:
    """Tell whether a statement binds a name to itself, on another device or as another type."""
    left, right = node.targets[0], node.value
    if isinstance(left, ast.Tuple) and isinstance(right, ast.Tuple):
        pairs = [*zip(left.elts, right.elts, strict=False)]
    else:
        pairs = [(left, right)]
    return all(
        plain_name(value) == name
        for to, value in pairs
        if any(isinstance(one, ast.Name) and one.id == name for one in walk(to))
    )


def _lines_of_comparisons(name: str, nodes: list[ast.AST]) -> Iterator[int]:
    """Yield where labels are compared with the places of the largest scores."""
    largest = set(_names_of_largest(nodes))
    for one in nodes:
        sides: list[ast.expr] = []
        if isinstance(one, ast.Compare) and isinstance(one.ops[0], ast.Eq):
            sides = [one.left, one.comparators[0]]
        elif isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute):
            sides = [*one.args, one.func.value][:_SIDES] if one.func.attr == "eq" else []
        if len(sides) == _SIDES and any(
            plain_name(labels) == name and (root(scores) in largest or _is_largest(scores))
            for labels, scores in (sides, sides[::-1])
        ):
            yield getattr(one, "lineno", 0)


def _names_of_largest(nodes: list[ast.AST]) -> Iterator[str]:
    """Yield the names that are set to places of the largest scores: ``_, pred = out.max(1)``."""
    for one in nodes:
        if not isinstance(one, ast.Assign) or not _is_largest(one.value):
            continue
        left = one.targets[0]
        if isinstance(left, ast.Tuple) and len(left.elts) == _SIDES:
            left = left.elts[1]
        if isinstance(left, ast.Name):
            yield left.id


def _is_largest(node: ast.expr) -> bool:
    """Tell whether the largest of several scores is looked for along an axis."""
    for one in walk(node):
        called = one.func if isinstance(one, ast.Call) else None
        if isinstance(one, ast.Call) and isinstance(called, ast.Attribute):
            function = isinstance(called.value, ast.Name) and called.value.id == "torch"
            if called.attr in _LARGEST and (one.keywords or len(one.args) > function):
                return True
    return False
