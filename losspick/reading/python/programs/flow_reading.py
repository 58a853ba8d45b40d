"""Goes through the modules of a program for what they bind names and columns to."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from losspick.reading.python.data.worded_columns import are_words
from losspick.reading.python.programs.flow import Condition, Flow, Home, Part
from losspick.reading.python.programs.import_order import imported_first
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.machine import Machine


def flow_of(machine: Machine, source: Source) -> Flow:
    """Return the modules of the program that a module belongs to."""
    project = machine.project
    paths = dict.fromkeys([source.path, project.own, *project.loaded])
    known = machine.memory.flows
    key = tuple(paths)
    held = known.get(key)
    if held is None or any(project.sources.get(one.path) is not one for one in held.sources):
        known.clear()  # a program is asked for several times in a row
        others = (project.sources.get(path) for path in paths)
        texts = tuple(one for one in others if one is not None) or (source,)
        known[key] = _read(texts)
    return known[key]


def _read(sources: tuple[Source, ...]) -> Flow:
    flow = Flow(sources)
    homes = [Home(source.tree, source) for source in sources]
    flow.homes.update((id(home.node), home) for home in homes)  # modules import from each other
    for source in imported_first(sources):  # whose constants name columns elsewhere
        _Reader(flow, flow.homes[id(source.tree)]).read(source.tree.body)
    for parts in flow.columns.values():
        parts.sort(key=lambda part: part is None)
    return flow


#: Methods of tables and columns that choose rows by a condition.
_CHOOSING = frozenset({"query", "where", "mask", "isin", "between", "gt", "ge", "lt", "le", "ne",
                       "eq", "nlargest", "drop_duplicates", "compress", "nonzero"})  # fmt: skip


class _Reader(ast.NodeVisitor):
    """Goes through the statements of a function or a module."""

    def __init__(self, flow: Flow, home: Home) -> None:
        self.flow, self.home = flow, home
        self.targets: frozenset[str] = frozenset()

    def read(self, body: Iterable[ast.stmt]) -> None:
        """Go through statements."""
        for node in body:
            self.visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Go through a function, whose names are its own."""
        home = Home(whole(node), self.home.source, self.home)
        self.flow.homes[id(node)] = home
        self.flow.functions.setdefault(node.name, []).append(home)
        _Reader(self.flow, home).read(node.body)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """Go through a lambda."""
        home = Home(node, self.home.source, self.home, returned=[node.body])
        self.flow.homes[id(node)] = home
        _Reader(self.flow, home).visit(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Go through a class, whose attributes are no names."""
        self.read(whole(node).body)

    def visit_Return(self, node: ast.Return) -> None:
        """Note what a function returns."""
        if node.value is not None:
            self.home.returned.append(node.value)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Note what names and columns are bound to."""
        for target in node.targets:
            self._bind(target, Part(node.value, self.home))
        self.targets = _names_of(node.targets)
        self.generic_visit(node)
        self.targets = frozenset()

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """Note the same of an annotated name."""
        if node.value is not None:
            self._bind(node.target, Part(node.value, self.home))
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        """Note that a name or a column is changed."""
        self._bind(node.target, None)
        self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        """Note that a name stands for one thing after the other."""
        self._bind(node.target, None)
        if isinstance(node.target, ast.Name):
            self.home.loops[node.target.id] = node.iter
        self.generic_visit(node)

    def visit_withitem(self, node: ast.withitem) -> None:
        """Note a name of what is opened."""
        if node.optional_vars is not None:
            self._bind(node.optional_vars, None)
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        """Note the words of a condition, which may be one on rows."""
        chooses = not isinstance(node.left, ast.Name) or node.left.id != "__name__"
        self.flow.conditions.append(Condition(words_in(node), self.targets, chooses))
        self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        """Note what stands under the words of a dictionary, which may become a table."""
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and not isinstance(value, ast.Constant):
                self._set(key.value, Part(value, self.home))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Note a call, and columns that it sets."""
        name = last_name(node.func)
        self.flow.calls.setdefault(name, []).append((node, self.home))
        if name in ("mean", "sum") and isinstance(getattr(node.func, "value", None), ast.Compare):
            return  # how many rows there are of a kind
        if name == "where" and len(node.args) == _OF_WHERE:
            for one in node.args[1:]:  # each row gets one of two numbers, and none is left out
                self.visit(one)
            return
        if name in _CHOOSING:
            self.flow.conditions.append(Condition(words_in(node), self.targets))
        if name in ("assign", "agg", "rename", "insert"):
            self._set_by(name, node)
        self._change(node)
        self.generic_visit(node)

    def _set_by(self, name: str, node: ast.Call) -> None:
        """Note the columns that a method of a table sets."""
        for one in node.keywords if name in ("assign", "agg") else ():
            told = one.value.body if isinstance(one.value, ast.Lambda) else one.value
            self._set(one.arg, Part(told, self.home) if name == "assign" else None)
        if name == "insert" and len(node.args) > _OF_INSERT:
            self._set(getattr(node.args[1], "value", None), Part(node.args[2], self.home))
        for inner in walk(node) if name == "rename" else ():
            for value in inner.values if isinstance(inner, ast.Dict) else ():
                self._set(getattr(value, "value", None), None)

    def _change(self, node: ast.Call) -> None:
        """Note a column that is changed in place."""
        told = (one.value for one in node.keywords if one.arg == "inplace")
        held = getattr(node.func, "value", None)
        in_place = any(getattr(one, "value", None) is True for one in told)
        if in_place and isinstance(held, ast.Subscript | ast.Attribute):
            self._bind(held, Part(node, self.home))

    def _bind(self, target: ast.expr, part: Part | None) -> None:
        if isinstance(target, ast.Name):
            self.home.bound.setdefault(target.id, []).append(part)
        elif isinstance(target, ast.Tuple | ast.List):
            for at, inner in enumerate(target.elts):
                path = None if part is None else Part(part.node, part.home, (*part.path, at))
                self._bind(inner, path)
        elif isinstance(target, ast.Attribute):
            self._set(target.attr, part)
        elif isinstance(target, ast.Subscript):
            self._bind_column(target, part)

    def _bind_column(self, target: ast.Subscript, part: Part | None) -> None:
        key, rows = target.slice, None
        if isinstance(key, ast.Tuple) and len(key.elts) == _OF_CELLS:
            rows, key = key.elts
        everywhere = rows is None or (isinstance(rows, ast.Slice) and rows.lower is rows.upper)
        alone = not everywhere and part is not None and isinstance(part.node, ast.Constant)
        part = part if everywhere else None
        word = self.flow.word(key, self.home)
        if word is not None:
            self._set(word, part)
            if alone:
                self.flow.cells[word] = self.flow.cells.get(word, 0) + 1
        elif isinstance(key, ast.JoinedStr):
            form = "".join(_form(one) for one in key.values)
            self.flow.patterns.append((re.compile(form), part))
        elif isinstance(key, ast.Name) and isinstance(target.value, ast.Name):
            self._bind_each(key, target.value, part)
        else:
            self._bind_some(target, part)

    def _bind_each(self, key: ast.Name, table: ast.Name, part: Part | None) -> None:
        """Note columns that a loop sets, one after the other; or some numbers of an array."""
        over = self.home.loops.get(key.id)
        words = None if over is None else self.flow.listed(over, self.home)
        for word in words or ():
            self._set(word, None)
        unknown = words is None and over is not None and not self._are_words(over)
        self.flow.open |= unknown and not _keeps(part)
        if over is None and (listed := self.flow.listed(key, self.home)):
            for word in listed:
                self._set(word, part if part and isinstance(part.node, ast.Call) else None)
        elif over is None:
            self.flow.open |= _changes(part)
            self.home.bound.setdefault(table.id, []).append(None)

    def _are_words(self, over: ast.expr) -> bool:
        """Tell whether a loop goes through columns of words."""
        parts = self.flow.lookup(over.id, self.home) if isinstance(over, ast.Name) else []
        alone = parts[0] if len(parts) == 1 else None
        return are_words(over if alone is None else alone.node)

    def _bind_some(self, target: ast.Subscript, part: Part | None) -> None:
        """Note columns of a list that are set, or some numbers of an array or a column."""
        key = target.slice
        words = self.flow.listed(key, self.home) or ()
        if part is not None and isinstance(part.node, ast.Call):
            for word in words:  # what a call makes of all of them
                self._set(word, part)
            if words:
                return
        self.flow.open |= _changes(part) and not isinstance(key, ast.List)
        for one in walk(key):
            self._set(getattr(one, "value", None), None)
        if isinstance(target.value, ast.Name):  # some of its numbers are set anew
            self.home.bound.setdefault(target.value.id, []).append(None)
        elif isinstance(target.value, ast.Attribute | ast.Subscript):
            self._bind(target.value, None)

    def _set(self, word: object, part: Part | None) -> None:
        if isinstance(word, str):
            self.flow.columns.setdefault(word, []).append(part)


_OF_INSERT, _OF_CELLS, _OF_WHERE = 2, 2, 3


def _names_of(targets: list[ast.expr]) -> frozenset[str]:
    """Return the names that an assignment binds; empty: it sets something else as well."""
    parts = [
        inner
        for one in targets
        for inner in (one.elts if isinstance(one, ast.Tuple | ast.List) else [one])
    ]
    names = [one.id for one in parts if isinstance(one, ast.Name)]
    return frozenset(names) if len(names) == len(parts) else frozenset()


#: What gives a column of which only the type changes, or what is missing.
_FILLING = frozenset({"fillna", "astype", "ffill", "bfill"})


def _keeps(part: Part | None) -> bool:
    """Tell whether a column is set to itself, with another type."""
    return part is not None and getattr(getattr(part.node, "func", None), "attr", "") in _FILLING


#: What gives columns other values.
_CHANGING = frozenset({"fit_transform", "transform", "apply", "applymap", "map", "replace", "clip"})


def _changes(part: Part | None) -> bool:
    """Tell whether columns are given other values, whichever they are."""
    return part is not None and getattr(getattr(part.node, "func", None), "attr", "") in _CHANGING


def _form(node: ast.expr) -> str:
    """Return how a part of a name looks that is put together."""
    return re.escape(str(node.value)) if isinstance(node, ast.Constant) else ".+"


def words_in(node: ast.AST) -> frozenset[str]:
    """Return the names and texts in an expression, those within a query, too."""
    return frozenset(_words(node))


def _words(node: ast.AST) -> Iterator[str]:
    for one in walk(node):
        if isinstance(one, ast.Name):
            yield one.id
        elif isinstance(one, ast.Attribute):
            yield one.attr
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
            yield from one.value.replace("`", " ").split()
