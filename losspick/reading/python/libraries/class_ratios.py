"""Weights of the positive class that are computed the wrong way round: positives over negatives."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from losspick.core.spec import Fact, Literal, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.source import Source
from losspick.reading.python.values.machine import Machine

_OPTION = "scale_pos_weight"
_POSITIVE = re.compile(
    r"(?i)^(?:(?:n|num|nb|no|count|cnt|sum|total|len)_?(?:of_)?)?(?:pos|positives?)"
    r"(?:_?(?:count|cnt|sum|num|n|samples|cases|total))?(?:_(?:train|tr))?$"
)
_NEGATIVE = re.compile(_POSITIVE.pattern.replace("pos|positives?", "neg|negatives?"))
#: What else may be added up.
_OTHERS = re.compile(r"(?i)weight|total|count|size|^w$|neg|mask|freq")
#: What adds up, counts, or leaves a number what it is.
_SUMMING = frozenset({"sum", "count_nonzero", "len", "mean"})
_KEEPING = frozenset({"float", "int", "round", "sqrt", "item", "float32", "float64"})
_DEEPEST = 6


def note_ratio(
    machine: Machine, library: Framework, facts: Mapping[str, Fact[Literal]], place: Location
) -> None:
    """Note that the weight of the positive class is its number over that of the other class."""
    fact = facts.get(_OPTION)
    if fact is None or machine.caught or isinstance(fact.value, bool):
        return
    source = machine.project.sources.get(fact.place.path)
    node = None if source is None else _at(source, fact.place)
    if source is None or node is None or not _Counted(source, node).is_turned(node):
        return
    remark = Remark(
        f"{_OPTION} is the number of positives over that of negatives, and has to be the reverse",
        consequence="Rows of the rarer class weigh still less, instead of as much as the others.",
        fix="divide the number of negatives by that of positives",
    )
    facts_found = (Fact(remark, fact.place),)
    machine.found.append(
        ModelSpec(framework=library, reader="python", call=place, contradictions=facts_found)
    )


def _at(source: Source, place: Location) -> ast.expr | None:
    """Return the expression that stands at a place."""
    for node in ast.walk(source.tree):
        near = isinstance(node, ast.expr) and node.lineno == place.line
        if near and isinstance(node, ast.expr) and source.place(node) == place:
            return node
    return None


class _Counted:
    """What numbers in a function count: rows of the positive class, or of the negative."""

    def __init__(self, source: Source, node: ast.expr) -> None:
        """Note what names are bound to around an expression."""
        self.bound: dict[str, list[ast.expr | None]] = {}
        for name, value in _bindings(_around(source.tree, node)):
            self.bound.setdefault(name, []).append(value)

    def is_turned(self, node: ast.expr, depth: int = 0) -> bool:
        """Tell whether an expression divides the positives by the negatives."""
        if depth > _DEEPEST:
            return False
        if isinstance(node, ast.Name):
            values = self.bound.get(node.id, [])
            known = [one for one in values if one is not None]
            return len(values) == len(known) == 1 and self.is_turned(known[0], depth + 1)
        if isinstance(node, ast.Call):
            inner = _inner(node)
            return inner is not None and self.is_turned(inner, depth + 1)
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Div):
            return False
        return self._counts(node.left) is True and self._counts(node.right) is False

    def _counts(self, node: ast.expr, depth: int = 0) -> bool | None:
        """Tell whether a number counts positives (True) or negatives (False); None: not known."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self._of_name(node.id, depth)
        if isinstance(node, ast.Subscript):
            return self._of_item(node)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            whole = getattr(node.left, "value", None) == 1 or _is_whole(node.left)
            told = self._counts(node.right, depth + 1) if whole else None
            return None if told is None else not told
        return self._of_call(node, depth) if isinstance(node, ast.Call) else None

    def _of_name(self, name: str, depth: int) -> bool | None:
        named = True if _POSITIVE.match(name) else False if _NEGATIVE.match(name) else None
        values = self.bound.get(name, [])
        told = {None if one is None else self._counts(one, depth + 1) for one in values}
        if not told or told == {None}:
            return named
        known = told.pop() if len(told) == 1 else None
        return known if named in (None, known) else None

    def _of_item(self, node: ast.Subscript) -> bool | None:
        """Tell what ``counts[1]`` counts, if the counts are those of the labels."""
        number = getattr(node.slice, "value", None)
        held = node.value
        if isinstance(held, ast.Name):
            values = self.bound.get(held.id, [])
            held = values[0] if len(values) == 1 and values[0] is not None else held
        name = getattr(getattr(held, "func", None), "attr", getattr(
            getattr(held, "func", None), "id", ""))  # fmt: skip
        plain = isinstance(held, ast.Call) and not held.keywords
        return number == 1 if plain and name in _COUNTING and number in (0, 1) else None

    def _of_call(self, node: ast.Call, depth: int) -> bool | None:
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        inner = _inner(node)
        if name in _KEEPING:
            return None if inner is None else self._counts(inner, depth + 1)
        if name not in _SUMMING:
            return None
        if isinstance(function, ast.Attribute) and not node.args:
            return _of_rows(function.value, added=True)
        return _of_rows(node.args[0], added=name != "len") if len(node.args) == 1 else None


#: What counts each value: by value, or in their order.
_COUNTING = frozenset({"value_counts", "Counter", "bincount"})


def _inner(node: ast.Call) -> ast.expr | None:
    """Return what a function that keeps a number is given: ``float(n)``, ``n.item()``."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name not in _KEEPING:
        return None
    return node.args[0] if node.args else getattr(node.func, "value", None)


def _of_rows(node: ast.expr, *, added: bool) -> bool | None:
    """Tell which rows are added up: ``y == 1``, ``y``, ``1 - y``; or counted: ``y[y == 1]``."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Compare):
        return None if added else _of_rows(node.slice, added=True)
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        number, op = getattr(node.comparators[0], "value", None), node.ops[0]
        if isinstance(op, ast.Eq | ast.NotEq) and number in (0, 1):
            return (number == 1) is isinstance(op, ast.Eq)
        return True if isinstance(op, ast.Gt) and number == 0 else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and added:
        return False if getattr(node.left, "value", None) == 1 and _is_labels(node.right) else None
    return True if added and _is_labels(node) else None


def _is_labels(node: ast.expr) -> bool:
    """Tell whether an expression is a column or an array of labels as it stands."""
    word = getattr(node, "attr", getattr(node, "id", ""))
    if _OTHERS.search(word) is not None:
        return False
    return isinstance(node, ast.Name | ast.Attribute) or (
        isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)
    )


def _is_whole(node: ast.expr) -> bool:
    """Tell whether a number is that of all rows: ``len(y)``, ``y.shape[0]``, ``y.size``."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") == "len"
    if isinstance(node, ast.Subscript):
        node = node.value
    return isinstance(node, ast.Attribute) and node.attr in ("shape", "size")


def _around(tree: ast.Module, node: ast.expr) -> Iterator[ast.AST]:
    """Yield what stands in the functions around an expression, or outside of all functions."""
    for one in tree.body:
        inside = isinstance(one, ast.FunctionDef | ast.ClassDef)
        if not inside or one.lineno <= node.lineno <= (one.end_lineno or 0):
            yield from ast.walk(one)


def _bindings(nodes: Iterator[ast.AST]) -> Iterator[tuple[str, ast.expr | None]]:
    for one in nodes:
        if isinstance(one, ast.Assign):
            for target in one.targets:
                yield from _bound(target, one.value)
        elif isinstance(one, ast.AugAssign | ast.For) and isinstance(one.target, ast.Name):
            yield one.target.id, None


def _bound(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    names = getattr(target, "elts", ())
    values = getattr(value, "elts", ()) if isinstance(value, ast.Tuple | ast.List) else ()
    for at, inner in enumerate(names):
        if isinstance(inner, ast.Name):
            yield inner.id, values[at] if len(values) == len(names) else _part(value, at)


def _part(value: ast.expr, at: int) -> ast.expr | None:
    """Return what one of several names is bound to: ``neg, pos = np.bincount(y)``."""
    if not isinstance(value, ast.Call) or getattr(value.func, "attr", "") != "bincount":
        return None
    return ast.Subscript(value=value, slice=ast.Constant(at), ctx=ast.Load())
