"""Sums that are weighted by softmax over the rows of a batch, as attention must not be.

This is read from the words of one function: what is scored, weighted and summed is one array, and
of each row the sum goes over another axis than softmax did.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.axes_in_words import (
    axis_of,
    bound_once,
    lines_of,
    lines_of_names,
    name_of,
    number_of,
    operand_of,
)
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk

#: Softmax over axis 0: a function, a method or a layer of any library.
_OVER_ROWS = regex(r"(?i)softmax\(.*?(?:\b(?:dim|axis) ?= ?0 ?\)|[(,] ?0 ?\))")
_Function = ast.FunctionDef | ast.AsyncFunctionDef
#: What leaves the first axis of scores where it is.
_KEEPING = frozenset({"squeeze", "masked_fill", "masked_fill_", "float", "contiguous", "clone"})
#: What may put another axis first.
_MOVING = frozenset({"transpose", "permute", "t", "T", "mT", "view", "reshape", "movedim", "mH",
                     "swapaxes", "rearrange", "moveaxis", "swapdims", "flatten"})  # fmt: skip
#: Sums over an axis, and what adds an axis to weights.
_SUMS = frozenset({"sum", "reduce_sum"})
_WIDENED = frozenset({"unsqueeze", "expand_dims"})
_PRODUCTS = frozenset({"bmm", "matmul"})
#: How many names lie between scores and what is scored at most.
_DEEPEST = 4


@record(frozen=True, slots=True)
class _Words:
    """The words of a function.

    Attributes:
        given: What names stand for that are bound once.
        bound: The lines on which each name is bound.
        layers: Attributes that are softmax over axis 0, and whether they score before it.
    """

    given: Mapping[str, ast.expr]
    bound: Mapping[str, list[int]]
    layers: Mapping[str, bool]


def over_rows(source: Source) -> Iterator[ModelSpec]:
    """Yield the sums of a file that softmax over the rows of a batch weights."""
    lines = [*lines_of("oftmax(", source, _OVER_ROWS)]
    for node in source.tree.body if lines else ():
        if not _holds(node, lines) or not isinstance(node, _Function | ast.ClassDef):
            continue
        layers = dict(_layers(node, lines)) if isinstance(node, ast.ClassDef) else {}
        for function in _functions(node):
            if layers or _holds(function, lines):
                yield from _of_function(whole(function), layers, source)


def _holds(node: ast.stmt, lines: list[int]) -> bool:
    """Tell whether one of some lines stands within a statement, which need not be parsed yet."""
    return any(node.lineno <= at <= (node.end_lineno or 0) for at in lines)


def _functions(node: ast.stmt) -> Iterator[_Function]:
    inside = whole(node).body if isinstance(node, ast.ClassDef) else [node]
    return (one for one in inside if isinstance(one, _Function))


def _layers(node: ast.ClassDef, lines: list[int]) -> Iterator[tuple[str, bool]]:
    """Yield the attributes of a class that are softmax over axis 0, or score before it."""
    for method in _functions(node):
        if method.name != "__init__" or not _holds(method, lines):
            continue
        for one in walk(whole(method)):
            if not isinstance(one, ast.Assign) or not isinstance(one.value, ast.Call):
                continue
            made, to = one.value, one.targets[0]
            several = name_of(made.func) == "Sequential" and bool(made.args)
            if several:
                last = made.args[-1]
                made = last if isinstance(last, ast.Call) else made
            if isinstance(to, ast.Attribute) and _is_layer(made):
                yield to.attr, several


def _is_layer(node: ast.expr) -> bool:
    """Tell whether a call makes softmax over axis 0."""
    return isinstance(node, ast.Call) and name_of(node.func) == "Softmax" and axis_of(node, 0) == 0


def _of_function(
    function: _Function, layers: Mapping[str, bool], source: Source
) -> Iterator[ModelSpec]:
    words = _Words(bound_once(function), lines_of_names(function), layers)
    loops = (ast.For, ast.While)
    if any(isinstance(one, loops) for one in walk(function)):
        return  # weights may be normalised round by round
    for node in walk(function):
        for weights, values in _weighted(node, words):
            found = _resolved(weights, words)
            scores = _softmax_over_rows(found, words)
            if scores is not None and _is_scored(scores, values, words, node):
                yield _spec(source.place(found), source.place(node))


def _spec(at: Location, place: Location) -> ModelSpec:
    named = NamedLoss(path=WEIGHTED_SUM, written="the weighted sum")
    return ModelSpec(
        framework=Framework.TORCH,
        reader="python",
        loss=Fact(named, place),
        call=place,
        activation=Fact("softmax", at),
        axis=Fact(0, at),
        class_axis=1,
    )


#: How a sum is called that is weighted by shares.
WEIGHTED_SUM = "written out.weighted sum"


def _resolved(node: ast.expr, words: _Words) -> ast.expr:
    for _ in range(_DEEPEST):
        if not isinstance(node, ast.Name) or node.id not in words.given:
            break
        node = words.given[node.id]
    return node


def _softmax_over_rows(node: ast.expr, words: _Words) -> ast.expr | None:
    """Return what softmax over axis 0 is applied to; None: the expression is something else."""
    if not isinstance(node, ast.Call):
        return None
    own = isinstance(node.func, ast.Attribute) and name_of(node.func.value) == "self"
    if (own and name_of(node.func) in words.layers) or _is_layer(node.func):
        scoring = own and words.layers.get(name_of(node.func), False)
        taken = node if scoring else node.args[0]
        return taken if len(node.args) == 1 else None
    operand, at = operand_of(node)
    softmax = name_of(node.func) == "softmax" and not own
    return operand if softmax and axis_of(node, at) == 0 else None


def _weighted(node: ast.AST, words: _Words) -> Iterator[tuple[ast.expr, ast.Name]]:
    """Yield weights and values of a sum that goes over another axis than the first."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield from _of_product(node.left, node.right)
    if not isinstance(node, ast.Call):
        return
    name = name_of(node.func)
    if name == "einsum":
        yield from _of_letters(node)
    elif name in _PRODUCTS and len(node.args) == _PAIR:
        yield from _of_product(*node.args, batches=name == "bmm")
    elif name in _SUMS:
        operand, at = operand_of(node)
        product = _resolved(operand, words) if operand is not None else None
        second = axis_of(node, at) == 1
        if second and isinstance(product, ast.BinOp) and isinstance(product.op, ast.Mult):
            for one, other in ((product.left, product.right), (product.right, product.left)):
                if isinstance(other, ast.Name):
                    yield _narrowed(one), other


_PAIR = 2


def _of_letters(node: ast.Call) -> Iterator[tuple[ast.expr, ast.Name]]:
    """Yield weights and values by the letters of ``einsum``: the first axis stays, one goes."""
    told = getattr(node.args[0], "value", None) if len(node.args) == _PAIR + 1 else None
    before, _, left = told.replace(" ", "").partition("->") if isinstance(told, str) else ("",) * 3
    sides = before.split(",")
    if len(sides) != _PAIR or not all(one.isalpha() for one in (*sides, left)):
        return
    if len({sides[0][0], sides[1][0], left[0]}) != 1:
        return
    for (one, other), (weights, values) in (
        (sides, node.args[1:]),
        (sides[::-1], node.args[:0:-1]),
    ):
        gone = set(one) & set(other) - set(left)
        if gone and set(one) < set(other) and isinstance(values, ast.Name):
            yield weights, values


def _of_product(
    one: ast.expr, other: ast.expr, *, batches: bool = False
) -> Iterator[tuple[ast.expr, ast.Name]]:
    """Yield weights and values of a product of batches of matrices."""
    for weights, values in ((one, other), (other, one)):
        if not isinstance(weights, ast.Call) or not isinstance(weights.func, ast.Attribute):
            continue
        axes = [number_of(argument) for argument in weights.args]
        name = weights.func.attr
        turned = _turns(weights)
        row = name == "unsqueeze" and axes == [1] and weights is one
        column = name == "unsqueeze" and axes in ([2], [-1]) and batches
        back = values.func if column and isinstance(values, ast.Call) else None
        if isinstance(back, ast.Attribute) and _turns(values):
            values = back.value
        if isinstance(values, ast.Name) and (turned or row or column):
            yield weights.func.value, values


def _turns(node: ast.expr) -> bool:
    """Tell whether the axes of matrices change places, and that of the batch stays."""
    axes = [number_of(one) for one in node.args] if isinstance(node, ast.Call) else []
    name = name_of(node.func) if isinstance(node, ast.Call) else ""
    return (name, sorted(axes, key=str)) == ("transpose", [1, 2]) or (
        name == "permute" and axes == [0, 2, 1]
    )


def _narrowed(weights: ast.expr) -> ast.expr:
    """Return weights without an axis behind the others: ``w.unsqueeze(-1)``, ``w[..., None]``."""
    if isinstance(weights, ast.Call) and name_of(weights.func) in _WIDENED:
        operand, at = operand_of(weights)
        behind = axis_of(weights, at) in (-1, _PAIR)
        return operand if behind and operand is not None else weights
    if isinstance(weights, ast.Subscript) and isinstance(weights.slice, ast.Tuple):
        *rest, last = weights.slice.elts
        whole_axes = all(isinstance(e, ast.Slice) or getattr(e, "value", 0) is ... for e in rest)
        new = getattr(last, "value", 0) is None or name_of(last) == "newaxis"
        return weights.value if whole_axes and new else weights
    return weights


def _is_scored(scores: ast.expr, values: ast.Name, words: _Words, use: ast.AST) -> bool:
    """Tell whether scores are computed of the values, with the rows along the first axis."""
    node = _resolved(scores, words)
    for _ in range(_DEEPEST):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in _KEEPING:
            at = number_of(node.args[0]) if node.args else None  # type: ignore[attr-defined]
            if at == 0:
                return False
            node = _resolved(called.value, words)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.Mult):
            node = _resolved(node.left, words)
    first = _reaches(node, values.id, words, _DEEPEST)
    last = getattr(use, "lineno", 0)
    bound = words.bound.get(values.id, [])
    return first is not None and not any(first <= at <= last for at in bound)


def _reaches(node: ast.expr, name: str, words: _Words, depth: int) -> int | None:
    """Return the line where a call computes scores of a name; None: of something else."""
    if not isinstance(node, ast.Call) or depth < 0:
        return None
    inner = [*walk(node)]
    if any(name_of(one) in _MOVING for one in inner if isinstance(one, ast.Attribute | ast.Name)):
        return None
    used = [one.id for one in inner if isinstance(one, ast.Name) and one.id != "self"]
    if name in used:
        return node.lineno
    found = [_reaches(words.given[one], name, words, depth - 1) for one in used
             if one in words.given]  # fmt: skip
    return next((at for at in found if at is not None), None)
