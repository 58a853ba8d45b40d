"""Numbers of rows, as an index is written: whether they are of any rows, or of picked ones."""

from __future__ import annotations

import ast

from losspick.reading.python.data.bound_names import bound_to, is_given
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

#: What gives the numbers of all rows, or parts of them at random.
_NUMBERING = frozenset(
    {"range", "arange", "randperm", "permutation", "randint", "split", "linspace"}
)
#: What gives one number, however it is computed.
_COUNTING = frozenset({"len", "int", "round", "floor", "ceil"})
#: What gives the numbers that it is given, or some of them whatever their rows are.
_KEEPING = frozenset(
    {"list", "tuple", "array", "asarray", "tensor", "as_tensor", "LongTensor", "from_numpy",
     "sample", "choice", "choices", "shuffle", "train_test_split", "next", "iter", "sorted"}
)  # fmt: skip
#: Methods of arrays that do.
_METHODS = frozenset({"tolist", "numpy", "long", "cuda", "to", "cpu", "astype", "copy", "item"})
#: What tells rows apart by what they hold.
_PICKING = frozenset(
    {"where", "nonzero", "argwhere", "flatnonzero", "isin", "in1d", "filter", "eq", "lt", "gt",
     "le", "ge", "ne", "logical_and", "logical_or", "equal"}
)  # fmt: skip
#: What draws a number for each row, with which they are parted at random.
_DRAWING = frozenset({"rand", "random", "random_sample", "uniform"})
#: Names that lead from one to the next.
_LONGEST = 12
_MOST_NAMES = 64


def are_any(machine: Machine, index: ast.expr, frame: Frame, *, given: bool = False) -> bool | None:
    """Tell whether an index is of any rows; false: of those that a condition picks; None: unknown.

    What a name stands for is read where it is bound, anywhere in the function or the module: the
    values of numbers say nothing of how they were found.

    Args:
        machine: The interpreter.
        index: The index.
        frame: Where it stands.
        given: Numbers that a function is given are of any rows.
    """
    return _Numbers(machine, frame, True if given else None).of(index, ())


def picked_by(machine: Machine, labels: ast.expr, index: ast.expr, frame: Frame) -> bool:
    """Tell whether labels are indexed by a condition on the labels themselves.

    One on anything else, as the years of the rows, leaves all classes on either side.
    """
    numbers = _Numbers(machine, frame, None)
    if numbers.of(index, ()) is not False:
        return False
    own = {last_name(one) for one in walk(labels)} - {""}
    return not own.isdisjoint(numbers.names_in(index))


class _Numbers:
    """Reads how numbers of rows are written within a function, or a module."""

    __slots__ = ("frame", "given", "machine")

    def __init__(self, machine: Machine, frame: Frame, given: bool | None) -> None:
        self.machine, self.frame, self.given = machine, frame, given

    def of(self, node: ast.expr, seen: tuple[str, ...]) -> bool | None:
        """Tell whether an expression gives the numbers of any rows."""
        if isinstance(node, ast.Constant):
            return True
        if isinstance(node, ast.Name):
            return self._of_name(node.id, seen)
        if isinstance(node, ast.Call):
            return self._of_call(node, seen)
        if isinstance(node, ast.Subscript | ast.Starred):
            return self.of(node.value, seen)
        if isinstance(node, ast.BinOp):
            picked = isinstance(node.op, ast.BitAnd | ast.BitOr)
            return self._all([node.left, node.right], seen) if not picked else False
        if isinstance(node, ast.UnaryOp):
            return self.of(node.operand, seen)
        if isinstance(node, ast.Compare):
            drawn = isinstance(node.left, ast.Call) and _called(node.left) in _DRAWING
            return bool(drawn)
        if isinstance(node, ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp):
            return self._of_rounds(node, seen)
        if isinstance(node, ast.List | ast.Tuple):
            return self._all(node.elts, seen) if node.elts else False  # which a loop fills
        return None

    def _all(self, nodes: list[ast.expr], seen: tuple[str, ...]) -> bool | None:
        told = [self.of(one, seen) for one in nodes]
        return False if False in told else None if None in told else True

    def _of_name(self, name: str, seen: tuple[str, ...]) -> bool | None:
        if name in seen or len(seen) > _LONGEST:
            return True
        if is_given(name, self.frame):
            return self.given
        values = bound_to(self.machine, name, self.frame)
        return self._all(values, (*seen, name)) if values else None

    def _of_call(self, node: ast.Call, seen: tuple[str, ...]) -> bool | None:
        func, name = node.func, _called(node)
        if name in _PICKING:
            return False
        if name in _COUNTING or (name in _NUMBERING and name != "permutation"):
            return True
        if isinstance(func, ast.Attribute) and name in _METHODS:
            return self.of(func.value, seen)
        if name == "permutation" or name in _KEEPING:
            first = node.args[:1]
            named = isinstance(func, ast.Name) and not first  # list(), which a loop fills
            return False if named else self._all(first, seen)
        inside = [self.of(one, seen) for one in node.args]
        if isinstance(func, ast.Attribute):
            inside.append(self.of(func.value, seen))
        return False if False in inside else None

    def _of_rounds(
        self, node: ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp,
        seen: tuple[str, ...],
    ) -> bool | None:  # fmt: skip
        if any(one.ifs for one in node.generators):
            return False
        if isinstance(node, ast.DictComp):
            return self.of(node.value, seen)
        return self._all([one.iter for one in node.generators], seen)

    def names_in(self, index: ast.expr) -> set[str]:
        """Return all names that an index is computed of."""
        names: set[str] = set()
        waiting: list[ast.AST] = [index]
        while waiting:
            for one in walk(waiting.pop()):
                name = last_name(one)
                if not name or name in names or len(names) > _MOST_NAMES:
                    continue
                names.add(name)
                if isinstance(one, ast.Name):
                    waiting += bound_to(self.machine, name, self.frame)
        return names


def _called(node: ast.Call) -> str:
    return last_name(node.func)
