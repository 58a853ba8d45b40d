"""What numbers count by how they are computed: the rows of one of two classes, or all."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TypeAlias

from losspick.reading.python.pairing.swapped_scores import parameters_of
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame

#: Which rows are counted, and of which labels.
Count: TypeAlias = tuple[str, str]

POSITIVE, NEGATIVE, _ALL = "positive", "negative", "all"
_OPPOSITE = {POSITIVE: NEGATIVE, NEGATIVE: POSITIVE}
_BY_LABEL: dict[object, str] = {1: POSITIVE, 0: NEGATIVE, -1: NEGATIVE}
#: What leaves numbers what they are, as functions and as methods.
_KEEPING = frozenset({"tensor", "as_tensor", "FloatTensor", "Tensor", "array", "asarray", "float",
                      "int", "item", "to", "cuda", "cpu", "numpy", "float32", "astype", "long",
                      "from_numpy", "to_numpy", "tolist", "double", "reshape", "view", "ravel",
                      "flatten", "squeeze", "type", "list", "values"})  # fmt: skip
_SUMMING = frozenset({"sum", "count_nonzero"})
_COUNTING = frozenset({"bincount", "Counter", "value_counts"})
_DEEPEST = 8


class Counts:
    """What the names of a function stand for, where they are bound once, and what that counts."""

    def __init__(self, frame: Frame) -> None:
        """Note where names are looked up."""
        self.bound: dict[str, list[ast.expr | None]] = {}
        self.taken = parameters_of(frame)
        self._read(frame.source.tree.body, within=False)
        if frame.function is not None:
            local = Counts.__new__(Counts)
            local.bound = {}
            local._read([frame.function], within=True)
            self.bound.update(local.bound)

    def _read(self, tops: Iterable[ast.AST], *, within: bool) -> None:
        for top in tops:
            if not within and isinstance(top, ast.FunctionDef | ast.ClassDef):
                continue
            for one in walk(top):
                self._bind(one)

    def _bind(self, one: ast.AST) -> None:
        if isinstance(one, ast.Assign):
            for target in one.targets:
                self._assign(target, one.value)
        elif isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            # bound by a statement of another kind too, or several times
            self.bound.setdefault(one.id, []).append(None)

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._add(target.id, value)
        elif isinstance(target, ast.Tuple):
            for at, inner in enumerate(target.elts):
                if isinstance(inner, ast.Name):
                    self._add(inner.id, _part(value, at, len(target.elts)))
        else:  # w[0] = 1
            held = getattr(target, "value", None)
            if isinstance(held, ast.Name):
                self.bound.setdefault(held.id, []).append(None)

    def _add(self, name: str, value: ast.expr) -> None:
        self.bound.setdefault(name, []).append(value)

    def plain(self, node: ast.expr) -> ast.expr:
        """Return what an expression is computed by, without names and casts."""
        for _ in range(_DEEPEST):
            inner = self._inner(node)
            if inner is None:
                break
            node = inner
        return node

    def _inner(self, node: ast.expr) -> ast.expr | None:
        if isinstance(node, ast.Name):
            return self._of_name(node.id)
        if isinstance(node, ast.List):
            return node.elts[0] if len(node.elts) == 1 else None
        if isinstance(node, ast.Attribute) and node.attr == "values":
            return node.value
        if not isinstance(node, ast.Call) or called(node) not in _KEEPING:
            return None
        return subject(node)

    def _of_name(self, name: str) -> ast.expr | None:
        """Return what a name is bound to, once; each binding is seen as a name that is stored."""
        values = [one for one in self.bound.get(name, ()) if one is not None]
        stored = len(self.bound.get(name, ())) - len(values)
        return values[0] if len(values) == 1 == stored and name not in self.taken else None

    def is_of_classes(self, node: ast.expr) -> bool:
        """Tell whether an expression holds how often each class occurs, in their order."""
        if isinstance(node, ast.Call) and called(node) == "sort_index":
            inner = subject(node)
            return isinstance(inner, ast.Call) and called(inner) == "value_counts"
        if isinstance(node, ast.Subscript):
            return _is_of_unique(node)
        return isinstance(node, ast.Call) and called(node) == "bincount"

    def count(self, node: ast.expr, depth: int = 0) -> Count | None:
        """Return what a number counts; None: not known."""
        node = self.plain(node)
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            return self._rest(node, depth)
        if isinstance(node, ast.Subscript):
            return self._of_item(node)
        if not isinstance(node, ast.Call):
            return None
        name, inner = called(node), subject(node)
        if inner is None:
            return None
        if name == "count" and len(node.args) == 1:
            kind = _BY_LABEL.get(_number(node.args[0]))
            return (kind, _labels(inner)) if kind else None
        if name in _SUMMING or name == "mean":
            return self._of_sum(inner)
        if name in ("size", "numel"):
            return (_ALL, _labels(inner))
        return self._of_rows(inner) if name == "len" else None

    def _of_sum(self, node: ast.expr) -> Count | None:
        """Return which rows a sum of ones counts."""
        inner = node if isinstance(node, ast.Name) else self.plain(node)
        if isinstance(node, ast.Name) and isinstance(self.plain(node), ast.Compare):
            inner = self.plain(node)  # a mask with a name
        if isinstance(inner, ast.Compare):
            return _compared(inner)
        if isinstance(inner, ast.BinOp):
            turned = isinstance(inner.op, ast.Sub) and _number(inner.left) == 1
            return (NEGATIVE, _labels(inner.right)) if turned else None
        known = isinstance(inner, ast.Name | ast.Attribute | ast.Subscript)
        return (POSITIVE, _labels(inner)) if known else None

    def _of_rows(self, node: ast.expr) -> Count | None:
        """Return which rows ``len`` counts: those of one label, or all."""
        inner = self.plain(node)
        if isinstance(inner, ast.Subscript) and isinstance(inner.slice, ast.Compare):
            return _compared(inner.slice)
        return (_ALL, _labels(node if isinstance(node, ast.Name) else inner))

    def _of_item(self, node: ast.Subscript) -> Count | None:
        """Return what one of the counts of the classes counts, ``np.bincount(y)[1]``."""
        counts, kind = self.plain(node.value), _BY_LABEL.get(_number(node.slice))
        if isinstance(counts, ast.Call) and called(counts) in _COUNTING and kind:
            inner = subject(counts)
            return None if inner is None else (kind, _labels(inner))
        if isinstance(counts, ast.Attribute) and counts.attr == "shape" and kind == NEGATIVE:
            return (_ALL, _labels(counts.value))
        if isinstance(counts, ast.Subscript) and kind and _is_of_unique(counts):
            return (kind, ast.unparse(counts))
        return None

    def _rest(self, node: ast.BinOp, depth: int) -> Count | None:
        """Return what is left of all rows, or of one, ``len(y) - positives``."""
        some = self.count(node.right, depth + 1)
        if some is None or some[0] not in _OPPOSITE:
            return None
        if _number(node.left) == 1:  # a share
            return (_OPPOSITE[some[0]], some[1])
        every = self.count(node.left, depth + 1)
        rows = every[1] if every is not None and every[0] == _ALL else None
        same = rows is not None and (
            some[1] == rows or some[1].startswith((f"{rows}.", f"{rows}["))
        )
        return (_OPPOSITE[some[0]], some[1]) if same else None


def _compared(node: ast.Compare) -> Count | None:
    """Return which rows a comparison of labels with a number keeps."""
    equal = len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq)
    kind = _BY_LABEL.get(_number(node.comparators[0])) if equal else None
    return (kind, _labels(node.left)) if kind else None


def _labels(node: ast.expr) -> str:
    """Return labels as they are written, without casts."""
    while True:
        if isinstance(node, ast.Attribute) and node.attr == "values":
            node = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr not in _KEEPING or node.func.attr in ("tensor", "array", "asarray"):
                return ast.unparse(node)
            node = node.func.value
        else:
            return ast.unparse(node)


def _is_of_unique(node: ast.Subscript) -> bool:
    """Tell whether an expression is what ``np.unique(y, return_counts=True)`` gives beside."""
    counted = isinstance(node.value, ast.Call) and called(node.value) == "unique"
    words = node.value.keywords if isinstance(node.value, ast.Call) else []
    alone = [one.arg for one in words] == ["return_counts"]
    return counted and alone and _number(node.slice) == 1


def called(node: ast.Call) -> str:
    """Return the name of the function or method that is called."""
    return last_name(node.func)


#: Modules, whose functions have what they are about as their first argument.
_MODULES = frozenset({"np", "numpy", "torch", "jnp", "pd", "collections"})


def subject(node: ast.Call) -> ast.expr | None:
    """Return what a function is given first, or what has the method."""
    function = node.func
    if isinstance(function, ast.Attribute):
        root = function.value
        if not isinstance(root, ast.Name) or root.id not in _MODULES:
            return root
    return node.args[0] if node.args else None


def _part(value: ast.expr, at: int, number: int) -> ast.expr:
    """Return what one of several names is bound to."""
    if isinstance(value, ast.Tuple) and len(value.elts) == number:
        return value.elts[at]
    return ast.Subscript(value=value, slice=ast.Constant(at), ctx=ast.Load())


def _number(node: ast.expr) -> object:
    """Return a number that stands in the source; None: another expression."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _number(node.operand)
        return -inner if isinstance(inner, int | float) else None
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
