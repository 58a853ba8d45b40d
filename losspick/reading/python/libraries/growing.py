"""Whether a number grows with how often a class occurs, or falls: told by how it is computed."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from losspick.core.regexes import regex
from losspick.reading.python.libraries.counted_forms import (
    LABELS,
    called_by,
    counts_rows,
    gives_counts,
    is_balanced,
    is_of_counts,
    label_in,
    owner_of,
    starred,
)
from losspick.reading.python.libraries.label_formulas import word_of
from losspick.reading.python.libraries.ways import ITSELF, PLAIN, Way, agreed, of_each, of_operation
from losspick.reading.python.programs.flow import Flow, Home, Part
from losspick.reading.python.text.syntax import walk

#: What a name stands for within a comprehension.
Named = Mapping[str, "Way | None"]
_COUNTING = frozenset({"value_counts", "bincount", "Counter"})
_TOTALS = frozenset({"sum", "mean", "max", "min", "median", "nunique", "amax", "amin"})
#: Methods and functions that leave the order of numbers.
_KEEPING = frozenset(
    {"to_dict", "to_numpy", "tolist", "astype", "sort_index", "copy", "reindex", "round", "float",
     "to", "cuda", "array", "asarray", "tensor", "as_tensor", "FloatTensor", "Tensor", "int",
     "dict", "list", "sqrt", "log", "log1p", "log2", "log10", "exp", "cbrt", "Series", "cpu",
     "from_numpy", "float32", "numpy", "ravel", "reset_index", "rename", "values"}
)  # fmt: skip
#: What brings classes or their counts into another order.
_REORDERING = regex(r"::|reversed|flip|sort_values|sorted|argsort|roll\(")
_DEEPEST = 20
_PAIR = 2


class Growing:
    """Looks up what the expressions of a program have to do with how often classes occur."""

    def __init__(self, flow: Flow, labels: str | None = None, fitted: str | None = None) -> None:
        """Note the program, and which labels are to be counted.

        Args:
            flow: The program.
            labels: How they are written; None: any are meant.
            fitted: How those are written that are fitted to, as far as there is one way.
        """
        self.flow, self.labels = flow, labels
        self.written = labels or fitted
        self.asked: list[object] = []

    def of(self, node: ast.expr, home: Home, named: Named | None = None) -> Way | None:
        """Return what an expression has to do with that; None: it is not known."""
        if len(self.asked) > _DEEPEST:
            return None
        if id(node) in self.asked:
            return None
        self.asked.append(id(node))
        way = self._of(node, home, named or {})
        self.asked.pop()
        return way

    def _of(self, node: ast.expr, home: Home, named: Named) -> Way | None:
        if isinstance(node, ast.Constant):
            return PLAIN if isinstance(node.value, int | float) else None
        if isinstance(node, ast.Name):
            return named[node.id] if node.id in named else self._of_name(node.id, home)
        if isinstance(node, ast.BinOp):
            sides = self.of(node.left, home, named), self.of(node.right, home, named)
            return of_operation(node, *sides)
        if isinstance(node, ast.Subscript):
            return self._of_item(node, home, named)
        if isinstance(node, ast.Attribute):
            return self._of_attribute(node, home, named)
        if isinstance(node, ast.Call):
            return self._of_call(node, home, named)
        return self._of_several(node, home, named)

    def _of_several(self, node: ast.expr, home: Home, named: Named) -> Way | None:
        """Return the way of weights that stand together, a class each."""
        if isinstance(node, ast.Dict):
            return self._of_dict(node, home, named)
        if isinstance(node, ast.List | ast.Tuple):  # by the numbers of the classes
            numbers = [ast.Constant(at) for at, _ in enumerate(node.elts)]
            return self._of_dict(ast.Dict([*numbers], node.elts), home, named)
        if isinstance(node, ast.DictComp):
            if any(isinstance(one, ast.BinOp) for one in walk(node.key)):
                return None  # {1 - label: ...}
            return self.of(node.value, home, self._within(node.generators, home, named))
        if isinstance(node, ast.ListComp | ast.GeneratorExp):
            return self.of(node.elt, home, self._within(node.generators, home, named))
        return None

    def _of_name(self, name: str, home: Home) -> Way | None:
        if (home, name) in self.asked:
            return ITSELF
        self.asked.append((home, name))
        parts = self.flow.lookup(name, home)
        if None in parts and name in home.bound:
            way = self._of_filled(name, [one for one in parts if one is not None], home)
        else:
            way = agreed(self._of_part(one) for one in parts)
        self.asked.pop()
        return way

    def _of_filled(self, name: str, made: list[Part], home: Home) -> Way | None:
        """Return the way of a table that a loop over the classes fills, and nothing else does."""
        empty = len(made) == 1 and ast.unparse(made[0].node) in ("{}", "dict()")
        loops = [one for one in walk(home.node) if isinstance(one, ast.For)]
        if not empty or len(home.bound[name]) != _PAIR:
            return None
        for loop in loops:
            for one in loop.body:
                target = one.targets[0] if isinstance(one, ast.Assign) else None
                filled = isinstance(target, ast.Subscript) and word_of(target.value) == name
                if filled and isinstance(one, ast.Assign) and isinstance(target, ast.Subscript):
                    named = self._gone_through(loop.target, loop.iter, home, {})
                    plain = isinstance(target.slice, ast.Name)
                    return self.of(one.value, home, named) if plain else None
        return None

    def _of_part(self, part: Part | None) -> Way | None:
        if part is None:
            return None
        if not part.path:
            return self.of(part.node, part.home)
        at = part.path[0] if len(part.path) == 1 else None
        name = called_by(part.node)
        if name == "bincount":  # neg, pos = np.bincount(y)
            return Way(1, at) if counts_rows(part.node, self.labels) else None
        if name == "unique" and isinstance(part.node, ast.Call) and gives_counts(part.node):
            counted = at == 1 and counts_rows(part.node, self.labels)
            return Way(1) if counted else PLAIN if at == 0 else None
        items = getattr(part.node, "elts", ())
        return self.of(items[at], part.home) if at is not None and at < len(items) else None

    def _of_attribute(self, node: ast.Attribute, home: Home, named: Named) -> Way | None:
        if node.attr == "values":
            return self.of(node.value, home, named)
        if node.attr in ("size", "shape", "index"):
            return PLAIN
        key = ("attribute", node.attr)
        if key in self.asked:
            return ITSELF
        self.asked.append(key)
        way = agreed(self._of_part(one) for one in self.flow.set_to(node.attr))
        self.asked.pop()
        return way

    def _of_item(self, node: ast.Subscript, home: Home, named: Named) -> Way | None:
        held = node.value
        if isinstance(held, ast.Attribute) and held.attr in ("loc", "iloc", "at"):
            held = held.value
        key = getattr(node.slice, "value", None) if isinstance(node.slice, ast.Constant) else None
        if isinstance(held, ast.Call) and called_by(held) == "unique" and gives_counts(held):
            return Way(1) if key == 1 and counts_rows(held, self.labels) else None
        if isinstance(node.slice, ast.Slice | ast.BinOp):
            return None  # counts[::-1], counts[1 - label]
        way = self.of(held, home, named)
        if way is None or not way.sign or way.of is not None or not isinstance(key, int | str):
            return way
        return Way(way.sign, key)

    def _of_dict(self, node: ast.Dict, home: Home, named: Named) -> Way | None:
        """Return the way of a table of weights, by label."""
        labels = [getattr(key, "value", None) for key in node.keys]
        ways = [self.of(value, home, named) for value in node.values]
        return of_each([*zip(labels, ways, strict=True)])

    def _within(self, made: list[ast.comprehension], home: Home, named: Named) -> Named:
        """Return what the names of a comprehension stand for."""
        found = dict(named)
        for one in made:
            found |= self._gone_through(one.target, one.iter, home, found)
        return found

    def _gone_through(
        self, target: ast.expr, over: ast.expr, home: Home, named: Named
    ) -> dict[str, Way | None]:
        parts = target.elts if isinstance(target, ast.Tuple) else [target]
        ways: list[Way | None]
        name = called_by(over)
        given = over.args if isinstance(over, ast.Call) else []
        if name == "items" and isinstance(over, ast.Call):
            ways = [PLAIN, self.of(getattr(over.func, "value", over), home, named)]
        elif name == "enumerate" and given:
            ways = [PLAIN, self.of(given[0], home, named)]
        elif name == "zip" and is_of_counts(given):
            ways = [PLAIN, Way(1) if counts_rows(starred(given[0]), self.labels) else None]
        elif name == "zip":
            ways = [self.of(one, home, named) or PLAIN for one in given]
        else:
            way = self.of(over, home, named)
            ways = [way if way is not None and way.sign else PLAIN]
        if len(ways) != len(parts) or _REORDERING.search(ast.unparse(over)) is not None:
            ways = [None] * len(parts)
        return {
            part.id: way
            for part, way in zip(parts, ways, strict=True)
            if isinstance(part, ast.Name)
        }

    def _of_call(self, node: ast.Call, home: Home, named: Named) -> Way | None:
        name, owner = called_by(node), owner_of(node)
        subject = owner if owner is not None else node.args[0] if node.args else None
        if name in _COUNTING:
            return Way(1) if counts_rows(node, self.labels) else None
        if name.startswith("compute_") and name.endswith("_weight"):
            return Way(-1) if is_balanced(node) else None
        if name == "dict" and len(node.args) == 1:
            return self._of_pairs(node.args[0], home, named)
        if name in _TOTALS or name in ("len", "count_nonzero"):
            return self._of_total(name, subject, home, named)
        if name in ("map", "replace", "get", "power", "pow", "divide", "reciprocal", "maximum"):
            return self._of_two(name, node, home, named)
        if name in ("clip", "where"):
            return self._of_choice(name, node, home, named)
        if name in _KEEPING and subject is not None:
            return self.of(subject, home, named)
        own = self.flow.functions.get(name, ())
        if len(own) != 1 or owner is not None:
            return None
        return agreed(self.of(one, own[0]) for one in own[0].returned)

    def _of_pairs(self, node: ast.expr, home: Home, named: Named) -> Way | None:
        """Return the way of a dictionary that is made of pairs: ``dict(zip(classes, counts))``."""
        given = node.args if isinstance(node, ast.Call) else []
        if _REORDERING.search(ast.unparse(node)) is not None:
            return None
        if called_by(node) not in ("zip", "enumerate"):
            return self.of(node, home, named)
        if is_of_counts(given):
            return Way(1) if counts_rows(starred(given[0]), self.labels) else None
        return self.of(given[-1], home, named) if given else None

    def _of_total(
        self, name: str, subject: ast.expr | None, home: Home, named: Named
    ) -> Way | None:
        """Return the way of a number of rows: of a class, or of all."""
        if subject is None:
            return None
        if (label := label_in(subject, home, self.flow, self.written)) is not None:
            return Way(1, label[0]) if name in ("sum", "mean", "len", "count_nonzero") else None
        if any(isinstance(one, ast.Compare) for one in walk(subject)):
            return None
        if name in ("len", "nunique"):
            return PLAIN
        way = self.of(subject, home, named)
        if way is not None:
            return PLAIN
        counts = name in ("sum", "mean", "count_nonzero")
        return Way(1, 1) if counts and LABELS.fullmatch(word_of(subject)) else None

    def _of_two(self, name: str, node: ast.Call, home: Home, named: Named) -> Way | None:
        """Return the way of what a function or a method makes of two things."""
        owner = owner_of(node)
        given = node.args if owner is None else [owner, *node.args]
        if name == "map" and len(given) == _PAIR:
            return self._looked_up(given[1], home, named)
        if name == "replace" and len(given) == _PAIR:
            return self.of(given[1], home, named)
        if name in ("get", "maximum") and given:
            return self.of(given[0], home, named)
        if name == "reciprocal" and given:
            way = self.of(given[0], home, named)
            return None if way is None else way.turned()
        if len(given) != _PAIR:
            return None
        form = ast.BinOp(given[0], ast.Div() if name == "divide" else ast.Pow(), given[1])
        return of_operation(form, *(self.of(one, home, named) for one in given))

    def _looked_up(self, table: ast.expr, home: Home, named: Named) -> Way | None:
        if not isinstance(table, ast.Lambda):
            return self.of(table, home, named)
        taken = [one.arg for one in table.args.args]
        return self.of(table.body, home, {**named, **dict.fromkeys(taken, PLAIN)})

    def _of_choice(self, name: str, node: ast.Call, home: Home, named: Named) -> Way | None:
        """Return the way of what is chosen for each row by its label, or cut off."""
        owner = owner_of(node)
        if name == "clip":
            held = owner if owner is not None else node.args[0] if node.args else None
            return self.of(held, home, named) if held is not None else None
        asked = node.args[0] if len(node.args) > _PAIR else None
        label = label_in(asked, home, self.flow, self.written) if asked is not None else None
        if label is None or owner is not None or label[0] not in (0, 1):
            return None
        keys: list[ast.expr | None] = [ast.Constant(label[0]), ast.Constant(1 - int(label[0] == 1))]
        return self._of_dict(ast.Dict(keys, node.args[1:3]), home, named)
