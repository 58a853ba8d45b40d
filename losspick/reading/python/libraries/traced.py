"""From what an expression is taken, and what was done to it on the way: logarithms, scalers."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace

from losspick.core.records import record
from losspick.reading.python.libraries.bound_before import (
    bound_at,
    bound_in_order,
    is_predicted,
    whole_sets,
)
from losspick.reading.python.libraries.counted_forms import called_by, owner_of
from losspick.reading.python.libraries.label_formulas import word_of
from losspick.reading.python.libraries.label_words import FUNCTIONS, METHODS
from losspick.reading.python.programs.flow import Flow, Home, Part, ends_before
from losspick.reading.python.text.syntax import walk


@record(frozen=True, slots=True)
class Traced:
    """What an expression comes from.

    Attributes:
        root: What stands for where its numbers are first seen.
        word: What it is called there: its column, or its name.
        step: What was done to them; empty: nothing.
        by: The logarithm that was taken.
    """

    root: object
    word: str
    step: str = ""
    by: str = ""


LOGARITHMS, SCALED, POWERS = "logarithms", "scaled values", "transformed values"
_LOGS = {**dict.fromkeys(("log", "log1p", "log2", "log10"), LOGARITHMS), "sqrt": POWERS,
         "cbrt": POWERS, "boxcox1p": POWERS}  # fmt: skip
_SCALERS = {
    **dict.fromkeys(("StandardScaler", "RobustScaler", "MinMaxScaler", "MaxAbsScaler"), SCALED),
    **dict.fromkeys(("PowerTransformer", "QuantileTransformer"), POWERS),
}
_JOINING = frozenset({"concatenate", "hstack"})
_APPLYING = frozenset({"apply", "map"})
_ROWS = frozenset({"iloc", "loc", "values", "array", "T"})
_MODULES = frozenset({"np", "numpy", "pd", "pandas", "math", "stats", "scipy", "jnp"})
_DEEPEST = 16
#: What is never the start of a column: modules, and what methods give.
_OF_CELLS = 2


class Tracing:
    """Traces expressions of a program to what they are taken from."""

    def __init__(self, flow: Flow) -> None:
        """Note the program."""
        self.flow = flow
        self.asked: list[object] = []

    def of(self, node: ast.expr, home: Home, path: tuple[int, ...] = ()) -> Traced | None:
        """Return what an expression comes from; None: it is not known."""
        if len(self.asked) > _DEEPEST or (id(node), path) in self.asked:
            return None
        self.asked.append((id(node), path))
        told = self._of(node, home, path)
        self.asked.pop()
        return told

    def _of(self, node: ast.expr, home: Home, path: tuple[int, ...]) -> Traced | None:
        if isinstance(node, ast.Name):
            return self._of_name(node, home)
        if isinstance(node, ast.Tuple | ast.List) and path:
            inner = node.elts[path[0]] if path[0] < len(node.elts) else None
            return self.of(inner, home, path[1:]) if inner is not None else None
        if isinstance(node, ast.Call):
            return self._of_call(node, home, path)
        if path:
            return None
        if isinstance(node, ast.Attribute):
            if node.attr in _ROWS:
                return self.of(node.value, home)
            plain = isinstance(node.value, ast.Name) and node.value.id not in _MODULES
            if plain and ast.unparse(node.value) == "self":
                sets = self.flow.set_to(node.attr)
                return self._of_part(sets[0], node.attr) if len(sets) == 1 else None
            return self._of_column(node.attr, node, home) if plain else None
        if isinstance(node, ast.BinOp):
            return self._of_scaled(node, home)
        return self._of_item(node, home) if isinstance(node, ast.Subscript) else None

    def _of_name(self, node: ast.Name, home: Home) -> Traced | None:
        listed = gathered(node.id, home)
        if listed:
            told = {self.of(one, home) for one in listed}
            return told.pop() if len(told) == 1 else None
        parts = [
            one for one in bound_at(self.flow, node, home) if one is None or one.node is not node
        ]
        told = {self._of_part(one, node.id) for one in parts}
        if told == {None} and node.id in home.parameters and node.id not in home.bound:
            return Traced(("given", id(home.node)), node.id)
        return told.pop() if len(told) == 1 else None

    def _of_part(self, part: Part | None, name: str) -> Traced | None:
        if part is None:
            return None
        told = self.of(part.node, part.home, part.path)
        if told is None and part.path and isinstance(part.node, ast.Call):
            own = called_by(part.node) in self.flow.functions
            return None if own else Traced(("parts", id(part.node)), name)
        if told is None and not isinstance(part.node, ast.Constant):
            return Traced(("bound", id(part.node), part.path), name)
        return told

    def _of_column(self, word: str, node: ast.expr, home: Home) -> Traced | None:
        """Return what a column comes from where it is read."""
        sets = whole_sets(self.flow, word)
        if not sets:
            return None if self.flow.open else Traced(("column", word), word)
        top = bound_in_order(home)
        known = [one for one in sets if one is not None and not is_predicted(one)]
        alone = known[0] if len(known) == len(sets) == 1 else None
        if alone is not None and id(alone.node) not in top and alone.home is not home:
            itself = word in ast.unparse(alone.node)
            return None if itself else self.of(alone.node, alone.home, alone.path)
        if any(one is None for one in sets) or any(id(one.node) not in top for one in known):
            return None
        before = [one for one in known if ends_before(one.node, node)]
        if not before:
            return Traced(("column", word), word)
        return self.of(before[-1].node, home, before[-1].path)

    def _of_item(self, node: ast.Subscript, home: Home) -> Traced | None:
        key, held = node.slice, node.value
        if isinstance(key, ast.Tuple):
            rows = getattr(held, "attr", "") in ("loc", "iloc") and len(key.elts) == _OF_CELLS
            word = self.flow.word(key.elts[1], home) if rows else None
            if word is not None:
                return self._of_column(word, node, home)
            told = self.of(held, home)
            if told is None or len(key.elts) != _OF_CELLS or _is_all(key.elts[1]):
                return told
            place = ast.unparse(key.elts[1])
            return replace(told, root=("cells", told.root, place)) if place != "0" else told
        if isinstance(key, ast.List) and len(key.elts) == 1:
            key = key.elts[0]  # table[["price"]]
        word = self.flow.word(key, home)
        if word is not None:
            return self._of_column(word, node, home)
        if isinstance(key, ast.Constant) and isinstance(held, ast.Call):
            return self.of(held, home, (key.value,)) if type(key.value) is int else None
        return None if isinstance(key, ast.List | ast.Constant) else self.of(held, home)

    def _of_call(self, node: ast.Call, home: Home, path: tuple[int, ...]) -> Traced | None:
        name, owner = called_by(node), _array_of(node)
        if name == "train_test_split":
            return self._of_split(node, home, path)
        if name == "boxcox":
            plain = path == (0,) or len(node.args) > 1
            return self._done(POWERS, node.args, home) if plain else None
        step = self._step(node, name, owner, home) if not path else None
        if step is not None:
            told = self._done(step, [owner, *node.args] if name in _APPLYING else node.args, home)
            return replace(told, by=name) if told and name in _LOGS else told
        if not path and name == "pop" and node.args:
            word = self.flow.word(node.args[0], home)
            return self._of_column(word, node, home) if word is not None else None
        if not path and owner is not None and name in METHODS:
            return self.of(owner, home)
        if not path and owner is None and name in _JOINING | FUNCTIONS and node.args:
            return self.of(node.args[0], home)
        return self._of_function(node, home, path)

    def _of_split(self, node: ast.Call, home: Home, path: tuple[int, ...]) -> Traced | None:
        at = path[0] // 2 if path else len(node.args)
        held = node.args[at] if at < len(node.args) else None
        if held is None or isinstance(held, ast.Starred):
            return None
        return self.of(held, home) or Traced(("split", id(node), at), word_of(held))

    def _step(self, node: ast.Call, name: str, owner: ast.expr | None, home: Home) -> str | None:
        """Return what a call makes of numbers; None: nothing that is known."""
        if name in _LOGS and owner is None:
            return _LOGS[name]
        if owner is None or not node.args:
            return None
        if name in _APPLYING and len(node.args) == 1:
            given = node.args[0]
            return _LOGS.get(given.attr) if isinstance(given, ast.Attribute) else None
        return self._scaler(owner, home) if name in ("fit_transform", "transform") else None

    def _of_function(self, node: ast.Call, home: Home, path: tuple[int, ...]) -> Traced | None:
        """Return what a function of the program gives."""
        own = self.flow.functions.get(called_by(node), ())
        method = isinstance(node.func, ast.Attribute) and _array_of(node) is not None
        if len(own) != 1 or method:
            return None
        told = {self.of(one, own[0], path) for one in own[0].returned}
        return told.pop() if len(told) == 1 else None

    def _done(self, step: str, given: Iterable[ast.expr | None], home: Home) -> Traced | None:
        """Return what something becomes by a step; of two steps, nothing is known."""
        first = next((one for one in given if one is not None), None)
        told = self.of(first, home) if first is not None else None
        return replace(told, step=step) if told is not None and not told.step else None

    def _scaler(self, node: ast.expr, home: Home) -> str | None:
        """Return what a scaler makes of numbers; None: it is none that is known."""
        if isinstance(node, ast.Name):
            parts = bound_at(self.flow, node, home)
            alone = parts[0] if len(parts) == 1 else None
            node = alone.node if alone is not None else node
            if alone is not None and alone.path and isinstance(node, ast.Tuple):
                node = node.elts[alone.path[0]] if alone.path[0] < len(node.elts) else node
        elif isinstance(node, ast.Attribute):
            sets = self.flow.set_to(node.attr)
            nodes = [one.node for one in sets if one is not None and not one.path]
            node = nodes[0] if len(nodes) == len(sets) == 1 else node
        if called_by(node) == "fit" and isinstance(node, ast.Call):
            node = getattr(node.func, "value", node)
        return _SCALERS.get(called_by(node))

    def _of_scaled(self, node: ast.BinOp, home: Home) -> Traced | None:
        """Return what numbers come from that are moved and scaled: ``(y - mean) / std``."""
        inner = node.left
        if not isinstance(node.op, ast.Div) or not isinstance(inner, ast.BinOp):
            return None
        return self._done(SCALED, [inner.left], home) if isinstance(inner.op, ast.Sub) else None


def gathered(name: str, home: Home) -> list[ast.expr]:
    """Return what is put into a list that is empty at first, fold by fold; empty: it is none."""
    made = home.bound.get(name, [])
    first = made[0].node if len(made) == 1 and made[0] is not None else None
    if not isinstance(first, ast.List) or first.elts:
        return []
    calls = (one for one in walk(home.node) if isinstance(one, ast.Call) and one.args)
    return [
        one.args[0]
        for one in calls
        if called_by(one) in ("append", "extend") and getattr(owner_of(one), "id", "") == name
    ]


def _is_all(node: ast.expr) -> bool:
    """Tell whether an index takes everything, ``:``."""
    return isinstance(node, ast.Slice) and node.lower is node.upper is None


def _array_of(node: ast.Call) -> ast.expr | None:
    """Return the array whose method is called; None: a function of a module or the program is."""
    owner = owner_of(node)
    return None if isinstance(owner, ast.Name) and owner.id in _MODULES else owner
