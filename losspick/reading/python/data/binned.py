"""Classes that numbers are sorted into: by bins, by conditions, or by a function of the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.reading.python.data.plain import is_loose, whole_number
from losspick.reading.python.data.rows import class_index, one_of
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.data.whole_labels import NAMES
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.frames import Arguments, Function
from losspick.reading.python.values.values import Const, ListV, TensorV, Value, altered

#: Functions that sort numbers into bins, and how their bins are called.
_BINS = {"pandas.cut": "bins", "pandas.qcut": "q"}
_SORTED = frozenset({"numpy.digitize", "torch.bucketize"})
BINNING = frozenset({*_BINS, *_SORTED, "numpy.select"})
_TWO = 2


def of_bins(path: str, given: Arguments) -> TensorV | None:
    """Return the classes that numbers are sorted into; None: another function, or not known."""
    if path not in BINNING:
        return None
    if path == "numpy.select":
        return _of_choices(given)
    if path in _SORTED:
        return _between_limits(given)
    if not given.whole or not {"retbins", "duplicates"}.isdisjoint(given.keywords):
        return None
    labels = given.get(3 if path == "pandas.cut" else 2, "labels")
    if labels == Const(False):
        count = _number_of(given.get(1, _BINS[path]))
        return in_rows(class_index(count)) if count is not None else None
    return _of_words(labels) if isinstance(labels, ListV) else None


def _between_limits(given: Arguments) -> TensorV | None:
    """Return between which limits numbers lie, ``numpy.digitize(x, [10, 20, 30])``.

    Where the first limit may be the least number, or the last one the largest, nobody knows how
    many of the places are taken.
    """
    limits = _limits(given.get(1, "bins", "boundaries"))
    numbers = given.get(0, "x", "input")
    made = isinstance(numbers, TensorV) and numbers.made
    if made or len(limits) == 1 or not given.whole or "right" in given.keywords:
        return None
    inner = limits and limits[0] > 0 and limits[-1] not in _ENDS and limits == sorted({*limits})
    several = class_index(len(limits) + 1 if inner else _TWO + 1)
    rank = numbers.rank if isinstance(numbers, TensorV) else None
    return altered(several, rank=rank, classes=several.classes if inner else None)


#: What numbers often end with.
_ENDS = (1.0, 10.0, 100.0, 1000.0, 255.0)


def _limits(bins: Value | None) -> list[float]:
    """Return the limits of bins, if all of them are known."""
    if isinstance(bins, TensorV):
        return list(bins.values or ())
    items = bins.items if isinstance(bins, ListV) and bins.whole and not bins.loose else []
    known = [v.value for v in items if isinstance(v, Const)]
    numbers = [float(n) for n in known if type(n) in (int, float)]  # type: ignore[arg-type]
    return numbers if len(numbers) == len(items) else []


def _number_of(bins: Value | None) -> int | None:
    """Return how many bins there are."""
    if isinstance(bins, ListV) and bins.whole and not is_loose(bins):
        count = len(bins.items) - 1
    else:
        count = whole_number(bins) or 0
    return count if count > 1 else None


def _of_words(labels: ListV) -> TensorV | None:
    """Return one of some labels for each row: numbers, or names."""
    words = [one.value for one in labels.items if isinstance(one, Const)]
    if not labels.whole or is_loose(labels) or not len(set(words)) == len(labels.items) > 1:
        return None
    if all(isinstance(word, str) for word in words):
        several = len(words) > _TWO
        return TensorV(name=COMPUTED, rank=1, classes=len(words), dtype=NAMES) if several else None
    return in_rows(_one_of([*labels.items]))


def _one_of(numbers: list[Value]) -> TensorV | None:
    """Return what is one of some numbers, if they count classes."""
    if any(type(getattr(one, "value", None)) is not int for one in numbers):
        return None
    told = one_of(numbers)
    counted = isinstance(told, TensorV) and told.classes is not None
    return told if counted and isinstance(told, TensorV) else None


def _of_choices(given: Arguments) -> TensorV | None:
    """Return what conditions choose: ``numpy.select([a, b], [0, 1], default=2)``."""
    listed, other = given.get(1, "choicelist"), given.get(2, "default") or Const(0)
    if not given.whole or not isinstance(listed, ListV) or not listed.whole or is_loose(listed):
        return None
    return in_rows(_one_of([*listed.items, other])) if len(listed.items) > 1 else None


def in_rows(one: TensorV | None) -> TensorV | None:
    """Return a column of such labels."""
    return None if one is None else altered(one, rank=1)


def returned_by(function: Function) -> TensorV | None:
    """Return one of the numbers that a function returns, if they count three classes or more."""
    return _several([*returned_leaves(function)])


def one_of_several(given: Arguments) -> TensorV | None:
    """Return what conditions choose, ``where(a, 0, where(b, 1, 2))``: one of several classes."""
    nodes = [given.nodes[at] for at in (1, 2) if at in given.nodes]
    if not any(isinstance(node, ast.Call) for node in nodes):
        return None
    return in_rows(_several([leaf for node in nodes for leaf in _chosen(node)]))


def _chosen(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what a condition may choose."""
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "where":
        for one in node.args[1:]:
            yield from _chosen(one)
    else:
        yield node


def _several(leaves: list[ast.expr]) -> TensorV | None:
    """Return one of some numbers that are written down, if they count three classes or more."""
    numbers = map(_whole, leaves)
    known: list[Value] = [Const(one) for one in numbers if one is not None]
    told = _one_of(known) if len(known) == len(leaves) > _TWO else None
    return told if told is not None and (told.classes or 0) > _TWO else None


def _whole(node: ast.expr) -> int | None:
    """Return a whole number that is written down, which may be less than zero."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        number = _whole(node.operand)
        return None if number is None else -number
    return node.value if isinstance(node, ast.Constant) and type(node.value) is int else None


def returned_leaves(function: Function) -> Iterator[ast.expr]:
    """Yield what a function may return: each side of a choice."""
    if isinstance(function, ast.Lambda):
        yield from _leaves(function.body)
        return
    inside: list[ast.AST] = [*whole(function).body]
    while inside:
        node = inside.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            continue
        if isinstance(node, ast.Return):
            yield from _leaves(node.value) if node.value is not None else ()
        inside += children_of(node)


def _leaves(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what an expression may give: each side of a choice."""
    if isinstance(node, ast.IfExp):
        yield from _leaves(node.body)
        yield from _leaves(node.orelse)
    else:
        yield node
