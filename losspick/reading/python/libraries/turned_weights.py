"""Weights of the positives that are turned upside down: their number over that of the negatives."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from losspick.core.regexes import regex
from losspick.core.spec import COMPUTED, Fact, Literal, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.programs.flow import Part
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.machine import Machine

#: What takes the number of negatives over that of positives.
OPTION = "scale_pos_weight"
_MESSAGE = (
    "scale_pos_weight is the number of positives over that of negatives; it is to be the number of "
    "negatives over that of positives"
)
_CONSEQUENCE = (
    "The rarer the positives are, the less each of them weighs: with one in a hundred, the model "
    "sees one in ten thousand."
)
_DEEPEST = 6
_POSITIVE, _NEGATIVE = 1, 0
#: Functions and methods that leave a number nearly what it is.
_KEEPING = frozenset({"float", "int", "round", "sqrt", "max", "maximum", "item"})
_COUNTING = frozenset({"sum", "count_nonzero", "len", "mean"})
_COUNTS = frozenset({"bincount", "value_counts", "Counter"})


def note_turned(
    machine: Machine, library: Framework, facts: dict[str, Fact[Literal]], place: Location
) -> None:
    """Note that positives weigh the less the rarer they are."""
    fact = facts.get(OPTION)
    if fact is None or fact.value not in (None, COMPUTED) or machine.caught:
        return
    source = machine.project.sources.get(fact.place.path)
    if source is None:
        return
    node = at_place(source, fact.place)
    line = source.number_of_line(fact.place)
    if node is None or not _is_turned(node, names_around(machine, source, line), 0):
        return
    remark = Remark(_MESSAGE, consequence=_CONSEQUENCE)
    machine.found.append(
        ModelSpec(
            framework=library,
            reader="python",
            call=place,
            contradictions=(Fact(remark, fact.place),),
        )
    )


def at_place(source: Source, place: Location) -> ast.expr | None:
    """Return the expression that stands at a place, or what is set there."""
    line = source.number_of_line(place)
    for one in walk(source.tree):
        if getattr(one, "lineno", 0) != line:
            continue
        if isinstance(one, ast.Assign) and source.place(one.targets[0]) == place:
            return one.value  # params["scale_pos_weight"] = ...
        if isinstance(one, ast.expr) and source.place(one) == place:
            return one
    return None


@dataclass(slots=True)
class Names:
    """What names stand for in a function or a module, and in the functions that it calls."""

    machine: Machine
    source: Source
    node: ast.Module | ast.FunctionDef
    bound: dict[str, ast.expr | None]

    def meant(self, node: ast.expr) -> tuple[ast.expr, Names] | None:
        """Return what a name or a call of a function of the program stands for, and where."""
        if isinstance(node, ast.Name) and node.id in self.bound:
            value = self.bound[node.id]
            return None if value is None else (value, self)
        if isinstance(node, ast.Attribute):
            return self._kept(node)
        flow = flow_of(self.machine, self.source)
        home = flow.homes.get(id(self.node))
        parts: Sequence[Part | None] = ()
        if isinstance(node, ast.Name) and home is not None:
            parts = flow.lookup(node.id, home)
        elif isinstance(node, ast.Call):
            homes = flow.functions.get(called_by(node), [])
            given = [Part(one, home) for home in homes[:1] for one in home.returned]
            parts = [one for one in given if not isinstance(one.node, ast.Constant)]
            parts = parts if len(homes) == 1 else ()
        alone = next(iter(parts), None) if len(parts) == 1 else None
        if alone is None or alone.path or not isinstance(alone.home.node, _HOLDING):
            return None
        return alone.node, _within(self.machine, alone.home.source, alone.home.node)

    def _kept(self, node: ast.Attribute) -> tuple[ast.expr, Names] | None:
        """Return what an object keeps under a name, if that is set once in the file."""
        if _id(node.value) != "self":
            return None
        found = [
            one.value
            for one in nodes_in(self.source.tree)
            if isinstance(one, ast.Assign)
            for target in one.targets
            if isinstance(target, ast.Attribute) and target.attr == node.attr
        ]
        if len(found) != 1:
            return None
        return found[0], names_around(self.machine, self.source, found[0].lineno)


_HOLDING = (ast.Module, ast.FunctionDef)


def names_around(machine: Machine, source: Source, line: int) -> Names:
    """Return what names stand for in the innermost function around a line, or in the module."""
    found: ast.Module | ast.FunctionDef = source.tree
    for one in nodes_in(source.tree):
        if isinstance(one, ast.FunctionDef) and one.lineno <= line <= (one.end_lineno or 0):
            found = one
    return _within(machine, source, found)


def _within(machine: Machine, source: Source, node: ast.Module | ast.FunctionDef) -> Names:
    body: list[ast.stmt] = node.body
    if isinstance(node, ast.Module):
        body = [one for one in body if not isinstance(one, ast.FunctionDef | ast.ClassDef)]
    return Names(machine, source, node, dict(_bound(body)))


def _bound(statements: list[ast.stmt]) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield names with what they stand for; None: for several things."""
    known: dict[str, ast.expr | None] = {}
    for top in statements:
        for one in walk(top):
            if isinstance(one, ast.Assign) and len(one.targets) == 1:
                for name, value in _pairs(one.targets[0], one.value):
                    known[name] = None if name in known else value
            elif isinstance(one, ast.AugAssign | ast.For | ast.AnnAssign | ast.NamedExpr):
                known |= {part.id: None for part in walk(one.target)
                          if isinstance(part, ast.Name)}  # fmt: skip
    yield from known.items()


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    names: list[ast.expr] = getattr(target, "elts", [])
    parts: list[ast.expr] = getattr(value, "elts", [])
    for at, one in enumerate(names):
        if isinstance(one, ast.Name):
            item = ast.Subscript(value, ast.Constant(at), ast.Load())
            counted = called_by(value) == "bincount"
            told = parts[at] if len(parts) == len(names) else item if counted else None
            yield one.id, told


def called_by(node: ast.expr) -> str:
    """Return the name of what is called; empty: nothing is."""
    function = node.func if isinstance(node, ast.Call) else None
    return last_name(function)


def _is_turned(node: ast.expr, names: Names, depth: int) -> bool:
    """Tell whether positives are divided by negatives."""
    if depth > _DEEPEST:
        return False
    if called_by(node) in _KEEPING and isinstance(node, ast.Call) and node.args:
        return _is_turned(node.args[0], names, depth + 1)
    if isinstance(node, ast.Name | ast.Call | ast.Attribute):
        meant = names.meant(node)
        return meant is not None and _is_turned(*meant, depth + 1)
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Div):
        return False
    sides = _kind(node.left, names.bound, 0), _kind(node.right, names.bound, 0)
    return sides == (_POSITIVE, _NEGATIVE)


def _kind(node: ast.expr, bound: dict[str, ast.expr | None], depth: int) -> int | None:
    """Return which rows an expression counts: positive or negative ones; None: not known."""
    if depth > _DEEPEST:
        return None
    if isinstance(node, ast.Name):
        meant = bound.get(node.id)
        return None if meant is None else _kind(meant, bound, depth + 1)
    if isinstance(node, ast.BinOp):
        return _of_operation(node, bound, depth)
    if isinstance(node, ast.Subscript):
        held = node.value
        if isinstance(held, ast.Attribute) and held.attr == "loc":
            held = held.value
        counts = bound.get(held.id) if isinstance(held, ast.Name) else held
        at = getattr(node.slice, "value", None)
        counted = counts is not None and called_by(counts) in _COUNTS
        plain = counted and not getattr(counts, "keywords", ())
        return at if plain and type(at) is int and at in (_POSITIVE, _NEGATIVE) else None
    if not isinstance(node, ast.Call):
        return None
    if called_by(node) in _KEEPING and node.args:
        return _kind(node.args[0], bound, depth + 1)
    return _compared(node) if called_by(node) in _COUNTING else None


def count_kind(node: ast.expr, bound: dict[str, ast.expr | None]) -> int | None:
    """Return 1 for the number or share of the positive rows, 0 for that of the negative ones."""
    return _kind(node, bound, 0)


def _of_operation(node: ast.BinOp, bound: dict[str, ast.expr | None], depth: int) -> int | None:
    """Return what is left of all rows, or a number that is kept away from 0."""
    if isinstance(node.op, ast.Add) and isinstance(node.right, ast.Constant):
        return _kind(node.left, bound, depth + 1)
    if isinstance(node.op, ast.Sub) and getattr(node.left, "value", None) == 1:
        rest = node.right if called_by(node.right) == "mean" else bound.get(_id(node.right))
        mean = rest if rest is not None and called_by(rest) == "mean" else None
        share = None if mean is None else _kind(mean, bound, depth + 1)
        return _NEGATIVE if share == _POSITIVE else None
    if not isinstance(node.op, ast.Sub) or not _counts_all(node.left, bound):
        return None
    less = _kind(node.right, bound, depth + 1)
    return None if less is None else 1 - less


def _id(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _counts_all(node: ast.expr, bound: dict[str, ast.expr | None]) -> bool:
    node = (bound.get(node.id) or node) if isinstance(node, ast.Name) else node
    text = ast.unparse(node)
    return "==" not in text and (text.startswith("len(") or text.endswith((".shape[0]", ".size")))


def _compared(node: ast.Call) -> int | None:
    """Return which label the rows that are counted are compared with."""
    tests = [one for one in walk(node) if isinstance(one, ast.Compare)]
    if not tests and called_by(node) in ("sum", "mean"):
        return _POSITIVE if _sums_labels(node) else None
    if len(tests) != 1 or not isinstance(tests[0].ops[0], ast.Eq):
        return None
    label = getattr(tests[0].comparators[0], "value", None)
    return label if type(label) is int and label in (_POSITIVE, _NEGATIVE) else None


#: What else may be added up.
_OTHERS = regex(r"(?i)weight|total|count|size|^w$|neg|mask|freq")


def _sums_labels(node: ast.Call) -> bool:
    """Tell whether labels of 0 and 1 are added up, which counts the positives."""
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    summed = node.args[0] if node.args else owner
    while isinstance(summed, ast.Subscript):
        summed = summed.value
    name = last_name(summed)
    return bool(name) and _OTHERS.search(name) is None
