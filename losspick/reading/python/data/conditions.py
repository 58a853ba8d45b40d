"""What a condition chooses for each row: labels, or weights."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.binned import one_of_several
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.data.whole_labels import NAMES, PLACES
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value


def chosen_by_row(path: str, given: Arguments) -> Value | None:
    """Return weights of rows, or what a condition chooses for each; None: another function."""
    if path == "sklearn.utils.class_weight.compute_sample_weight":
        balanced = given.get(0, "class_weight") == Const("balanced")
        return TensorV(rank=1, dtype="float", balancing=balanced)
    if path == "numpy.where" and len(given.positional) == 1:
        return _places(given.positional[0])
    if path not in ("numpy.where", "torch.where") or len(given.positional) != 3:
        return None
    several = one_of_several(given) if any(type(v) is Const for v in given.positional) else None
    return several or _chosen(*given.positional)


def _places(which: Value) -> Value | None:
    """Return where a condition on each row is true; None: nobody knows of how many axes."""
    row = isinstance(which, TensorV) and which.rank == 1 and not which.made
    return ListV([TensorV(rank=1, dtype="int", name=PLACES)], kind="tuple") if row else None


def _chosen(which: Value, one: Value, other: Value) -> Value | None:
    """Return labels, or the weights of rows by their class; None: something else is chosen."""
    if isinstance(one, Const) and isinstance(other, Const) and _are_words(one, other):
        return TensorV(name=COMPUTED, dtype=NAMES, classes=2, rank=getattr(which, "rank", None))
    label = join(one, other) if isinstance(one, Const) and isinstance(other, Const) else None
    if label == UNKNOWN and {1, 2} == {v.value for v in (one, other) if type(v) is Const}:
        label = TensorV(dtype="int", rank=0, classes=2, lowest=1)
    if isinstance(label, TensorV) and isinstance(which, TensorV) and not which.made:
        return replace(label, rank=which.rank)
    if isinstance(label, TensorV) and which == UNKNOWN and one in _SIGNS and other in _SIGNS:
        return replace(label, rank=None)
    numbers = any(isinstance(v, Const) and type(v.value) in (int, float) for v in (one, other))
    classes = isinstance(which, TensorV) and which.targets is TargetDomain.ZERO_ONE
    signs = {v.value for v in (one, other) if isinstance(v, Const)} - {1}
    weights = numbers and classes and (1 in _values(one, other)) and not signs & {0, -1}
    return TensorV(rank=1, dtype="float", balancing=True) if weights else None


def _are_words(one: Const, other: Const) -> bool:
    return isinstance(one.value, str) and isinstance(other.value, str) and one != other


#: Methods that make numbers of what is true of each row.
_NUMBERS = {"float": "float", "double": "float", "long": "int", "int": "int"}
_ORDERS = (ast.Gt, ast.GtE, ast.Lt, ast.LtE)


def numbers_of(name: str, node: ast.AST) -> TensorV | None:
    """Return labels 0 and 1, ``(y > 0).float()``; None: the method belongs to something else."""
    method = node.func if isinstance(node, ast.Call) else None
    test = method.value if isinstance(method, ast.Attribute) else None
    if name not in _NUMBERS or not isinstance(test, ast.Compare) or len(test.ops) != 1:
        return None
    same = isinstance(test.ops[0], ast.Eq) and isinstance(test.comparators[0], ast.Constant)
    if not same and not isinstance(test.ops[0], _ORDERS):
        return None  # rows of which each is compared with all classes are one-hot
    return TensorV(targets=TargetDomain.ZERO_ONE, dtype=_NUMBERS[name], classes=2)


_SIGNS = (Const(1), Const(-1), Const(1.0), Const(-1.0))


def _values(*given: Value) -> list[object]:
    return [v.value for v in given if isinstance(v, Const)]
