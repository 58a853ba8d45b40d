"""Weights of rows that grow with how frequent their class is, told by how a program counts."""

from __future__ import annotations

import ast

from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.bound_names import bound_to
from losspick.reading.python.libraries.turned_weights import count_kind, names_around
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine

_SAID = "weights of the rows hold how frequent their classes are, and not the inverse"
#: What leaves weights what they are.
_KEEPING = frozenset({"values", "to_numpy", "astype", "array", "asarray", "tolist", "float",
                      "to_list", "sort_index"})  # fmt: skip
_COUNTS = frozenset({"value_counts", "bincount", "Counter"})
_OF_WHERE, _TWO, _DEEPEST = 3, 2, 6


def note_rows(
    machine: Machine, library: Framework, given: Arguments, option: str, frame: Frame
) -> None:
    """Note weights of rows that favour the frequent class."""
    node = given.nodes.get(option) if given.source is frame.source else None
    if node is None or machine.caught or not _Rows(machine, frame).grow(node):
        return
    place = frame.source.place(node)
    machine.found.append(
        ModelSpec(framework=library, reader="python", call=place, favoured=Fact(_SAID, place))
    )


def note_classes(
    machine: Machine, library: Framework, given: Arguments, option: str, frame: Frame
) -> None:
    """Note weights of classes, one after the other, that favour the frequent one."""
    node = given.nodes.get(option) if given.source is frame.source else None
    if node is None or machine.caught or not _Rows(machine, frame).weigh(node):
        return
    place = frame.source.place(node)
    said = f"{option} holds how frequent the classes are, and not the inverse"
    machine.found.append(
        ModelSpec(framework=library, reader="python", call=place, favoured=Fact(said, place))
    )


class _Rows:
    """Looks up what names of a function stand for."""

    def __init__(self, machine: Machine, frame: Frame) -> None:
        self.machine, self.frame = machine, frame

    def grow(self, node: ast.expr) -> bool:
        """Tell whether weights are the numbers of rows of the class of each row."""
        node = self._plain(node)
        if isinstance(node, ast.ListComp):
            return isinstance(node.elt, ast.Subscript) and self._counts(node.elt.value)
        if isinstance(node, ast.Subscript):
            called = isinstance(node.slice, ast.Name | ast.Attribute)
            return called and self._counts(node.value)
        name = _called(node)
        if not isinstance(node, ast.Call):
            return False
        if name == "where" and len(node.args) == _OF_WHERE:
            return self._chosen(node)
        if name == "transform":
            how = getattr(node.args[0], "value", None) if node.args else None
            return how in ("count", "size") and _groups_itself(node)
        return name == "map" and len(node.args) == 1 and self._counts(node.args[0])

    def weigh(self, node: ast.expr) -> bool:
        """Tell whether weights of two classes, or of all, are how frequent they are."""
        node = self._plain(node)
        if isinstance(node, ast.Dict):
            keys = [getattr(one, "value", None) for one in node.keys]
            return keys == [0, 1] and self._shares(node.values, node.lineno) == [0, 1]
        if isinstance(node, ast.List | ast.Tuple):
            return len(node.elts) == _TWO and self._shares(node.elts, node.lineno) == [0, 1]
        return self._counts(node)

    def _plain(self, node: ast.expr) -> ast.expr:
        """Return what a name stands for, without what changes its form alone."""
        for _ in range(_DEEPEST):
            if isinstance(node, ast.Name):
                values = bound_to(self.machine, node.id, self.frame)
                if len(values) != 1:
                    return node
                node = values[0]
            elif isinstance(node, ast.Attribute) and node.attr in _KEEPING:
                node = node.value
            elif isinstance(node, ast.Call) and _called(node) in _KEEPING:
                held = getattr(node.func, "value", None)
                module = isinstance(held, ast.Name) and held.id in ("np", "numpy")
                inner = held if held is not None and not module else next(iter(node.args), None)
                if not isinstance(inner, ast.expr):
                    return node
                node = inner
            else:
                return node
        return node

    def _counts(self, node: ast.expr) -> bool:
        """Tell whether an expression counts the rows of each class, or tells their shares."""
        node = self._plain(node)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            below = self._plain(node.right)
            whole = _called(below) in ("len", "sum") or getattr(below, "attr", "") == "size"
            shape = ast.unparse(below).endswith(".shape[0]")
            return (whole or shape) and self._counts(node.left)
        if isinstance(node, ast.DictComp):
            return self._counted_one_by_one(node)
        if isinstance(node, ast.Call) and _called(node) in ("dict", "to_dict"):
            held = getattr(node.func, "value", None) or next(iter(node.args), None)
            return isinstance(held, ast.expr) and self._counts(held)
        return _called(node) in _COUNTS

    def _counted_one_by_one(self, node: ast.DictComp) -> bool:
        """Tell whether a dictionary holds the number of rows of each class, or their share."""
        over, value = node.generators[0].iter, node.value
        names = [one.id for one in ast.walk(node.generators[0].target) if isinstance(one, ast.Name)]
        held = getattr(over.func, "value", None) if isinstance(over, ast.Call) else None
        if _called(over) != "items" or not isinstance(held, ast.expr) or not self._counts(held):
            return False
        if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Div):
            below = self._plain(value.right)
            value = value.left if _called(below) in ("len", "sum") else value
        return isinstance(value, ast.Name) and value.id == names[-1]

    def _chosen(self, node: ast.Call) -> bool:
        """Tell whether positives get their own share, and negatives theirs."""
        test, first, second = node.args
        if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Eq):
            return False
        label = getattr(test.comparators[0], "value", None)
        kinds = self._shares([first, second], node.lineno)
        return type(label) is int and kinds == [label, 1 - label]

    def _shares(self, nodes: list[ast.expr], line: int) -> list[int | None]:
        """Return of which rows each of some numbers is the number, or the share of all."""
        bound = names_around(self.machine, self.frame.source, line).bound
        kinds = []
        for one in nodes:
            one = self._plain(one) if isinstance(one, ast.Name) else one
            below = one.right if isinstance(one, ast.BinOp) else one
            share = isinstance(one, ast.BinOp) and isinstance(one.op, ast.Div)
            whole = share and count_kind(below, bound) is None
            kinds.append(count_kind(one.left, bound) if whole else count_kind(one, bound))  # type: ignore[attr-defined]
        return kinds


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    name: str = getattr(function, "attr", getattr(function, "id", ""))
    return name


def _groups_itself(node: ast.Call) -> bool:
    """Tell whether a column is counted by itself: ``t.groupby("y")["y"].transform("size")``."""
    column = getattr(node.func, "value", None)
    groups = column.value if isinstance(column, ast.Subscript) else None
    if _called(groups or node) != "groupby" or not isinstance(groups, ast.Call):
        return False
    by = groups.args[0] if groups.args else None
    key = getattr(getattr(column, "slice", None), "value", None)
    return key is not None and getattr(by, "value", None) == key
