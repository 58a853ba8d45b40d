"""What a program makes sure of about its labels: that they are the numbers from 0 on, or up to one.

``assert set(np.unique(y)) == set(range(len(NAMES)))`` tells of how many classes labels are that
come from a file.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.data.rows import class_index
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, altered

#: What brings numbers into another form, or order, and leaves which they are.
_FORMS = frozenset({"set", "list", "sorted", "tuple", "frozenset", "array", "asarray", "tensor",
                    "int", "tolist", "item", "numpy", "cpu"})  # fmt: skip
#: What gives each of some numbers once.
_DISTINCT = frozenset({"set", "frozenset", "unique"})
_LARGEST = frozenset({"max", "amax"})
_RANGES = frozenset({"range", "arange"})
#: Labels that stand under such expressions are told of by binding these anew.
_BOUND = (ast.Name, ast.Attribute, ast.Subscript)


def run_assert(machine: Machine, node: ast.Assert, frame: Frame) -> bool:
    """Learn from what is asserted."""
    tests = node.test.values if isinstance(node.test, ast.BoolOp) else [node.test]
    if not isinstance(node.test, ast.BoolOp) or isinstance(node.test.op, ast.And):
        for test in tests:
            _learn(machine, test, ast.Eq, frame)
    return False


def learn_from_refusal(machine: Machine, test: ast.expr, frame: Frame) -> None:
    """Learn from a condition under which the program ends with an error."""
    _learn(machine, test, ast.NotEq, frame)


def _learn(machine: Machine, test: ast.expr, sign: type[ast.cmpop], frame: Frame) -> None:
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or type(test.ops[0]) is not sign:
        return
    for one, other in ((test.left, test.comparators[0]), (test.comparators[0], test.left)):
        for labels, number, more in _counted(one, other):
            count = whole_number(machine.evaluate(number, frame))
            if count is not None and count + more > 1:
                _tell(machine, labels, count + more, frame)


def _counted(one: ast.expr, other: ast.expr) -> Iterator[tuple[ast.expr, ast.expr, int]]:
    """Yield labels, what tells of how many classes they are, and what has to be added to that."""
    names, labels = _unwrapped(one)
    ranges, number = _unwrapped(other)
    if not _DISTINCT.isdisjoint(names) and ranges[-1:] and ranges[-1] in _RANGES:
        yield labels, number, 0
    added = isinstance(one, ast.BinOp) and isinstance(one.op, ast.Add)
    if added and isinstance(one, ast.BinOp) and _is_one(one.right):
        names, labels = _unwrapped(one.left)
    if names[-1:] and names[-1] in _LARGEST and not isinstance(other, ast.Constant):
        yield labels, other, 0 if added else 1  # a bare number is that of a picture as often


def _is_one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 1


def _unwrapped(node: ast.expr) -> tuple[list[str], ast.expr]:
    """Return the functions that an expression goes through, and what they are applied to."""
    names: list[str] = []
    while isinstance(node, ast.Call):
        name = last_name(node.func)
        alone = len(node.args) == 1 and not node.keywords
        method = isinstance(node.func, ast.Attribute) and not node.args and not node.keywords
        if name not in _FORMS | _DISTINCT | _LARGEST | _RANGES or not (alone or method):
            break
        names.append(name)
        node = node.args[0] if alone else node.func.value  # type: ignore[attr-defined]
    return names, node


def _tell(machine: Machine, labels: ast.expr, classes: int, frame: Frame) -> None:
    """Bind labels anew, with the number of their classes."""
    if not isinstance(labels, _BOUND):
        return
    known = machine.evaluate(labels, frame)
    if not isinstance(known, TensorV) or known.made or known.activation is not None:
        return
    plain = known.targets in (None, TargetDomain.CLASS_INDEX) and known.dtype in (None, "int")
    if plain and known.rank != 0 and known.classes is None:
        told = altered(known, targets=class_index(classes).targets, classes=classes, lowest=0)
        assign(machine, labels, told, frame)
