"""From which column of which table a program takes what it trains each model on.

Statements are followed in order and by name, functions of the program into their bodies; whatever
is not understood is unknown. Nothing else of the program is: the models are the interpreter's.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.origins.changing import (
    imported,
    is_beside,
    keeps_copies,
    leaves_alone,
    may_change,
    path_of,
    replaced,
)
from losspick.reading.python.origins.origin_branches import (
    expects_failure,
    is_of_program,
    last_name,
    leaves,
)
from losspick.reading.python.origins.origin_calls import called, method, shifted
from losspick.reading.python.origins.origin_expressions import EXPRESSIONS
from losspick.reading.python.origins.origin_values import (
    FITS,
    Call,
    Frame,
    Made,
    Origin,
    Plain,
    Several,
    Text,
    Value,
    doubt,
    either,
    is_true,
    set_columns,
    targets_at,
)
from losspick.reading.python.text.source import Source

#: Calls within calls, and expressions and statements in all.
_DEEPEST = 4
_MOST_STEPS = 20_000
Names: TypeAlias = "dict[str, Value]"


@dataclass(slots=True)
class Program:
    """A file and what it imports of the project, followed once.

    Attributes:
        sources: The file first.
        columns: Names of the target's columns.
        calls: What may train something, in the order of the program.
        tables: The files that are read, as they are named.
    """

    sources: Sequence[Source]
    columns: frozenset[str]
    calls: list[Call] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)
    functions: dict[str, Text] = field(default_factory=dict)
    entered: set[int] = field(default_factory=set)
    steps: int = 0
    depth: int = 0
    home: int = 0
    doubts: int = 0
    run_by_itself: bool = True
    imports: dict[int, dict[str, str]] = field(default_factory=dict)

    def follow(self) -> None:
        """Run the statements of the file, then the functions that nothing called."""
        for home, source in enumerate(self.sources):
            for node in ast.walk(source.tree):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    self.functions.setdefault(node.name, Text(node, home))
        names: Names = {}
        try:
            self.run(self.sources[0].tree.body, names)
            self.run_by_itself = False
            for text in self.functions.values():
                if text.home == 0 and id(text.node) not in self.entered:
                    self.enter(text, (), {}, names)
        except RecursionError:
            return  # what was seen until here stands

    def trained_on(self, places: Sequence[Location], framework: Framework) -> Value:
        """Return what a pairing is trained on; None: not known, or several things.

        Args:
            places: Where its loss is called or set.
            framework: Which order the arguments of losses have.
        """
        found = [one for place in places for one in targets_at(self.calls, place, framework)]
        first = found[0] if found else None
        if all(one == first for one in found):
            return first
        others = (isinstance(one, Origin) and one.column not in self.columns for one in found)
        return first if all(others) else either(found)

    def run(self, body: Sequence[ast.stmt], names: Names) -> Value:
        """Run statements; return what the last return among them gives."""
        given: Value = None
        for node in body:
            self.steps += 1
            if self.steps > _MOST_STEPS:
                return None
            if isinstance(node, ast.Return):
                return self.value(node.value, names)
            given = self._statement(node, names) or given
        return given

    def _statement(self, node: ast.stmt, names: Names) -> Value:
        if isinstance(node, ast.Assign):
            value = self.value(node.value, names)
            for target in node.targets:
                self.assign(target, value, names)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            self.assign(node.target, self.value(node.value, names), names)
        elif isinstance(node, ast.AugAssign):
            old = self.value(node.target, names)
            new = shifted(old, node.op, self.value(node.value, names), ast.unparse(node))
            self.assign(node.target, new, names)
        elif isinstance(node, ast.Expr):
            self.value(node.value, names)
        elif isinstance(node, ast.For | ast.AsyncFor):
            return self._loop(node, names)
        elif isinstance(node, ast.If):
            return self._if(node, names)
        elif isinstance(node, ast.Try):
            body = [*node.body, *node.orelse, *node.finalbody]
            return self._doubted(body, names, doubts=bool(node.handlers))
        elif isinstance(node, ast.With | ast.AsyncWith | ast.While):
            return self._doubted(node.body, names, doubts=expects_failure(node))
        return None

    def _doubted(self, body: Sequence[ast.stmt], names: Names, *, doubts: bool) -> Value:
        """Run statements that may not be reached, or that are there to fail."""
        self.doubts += doubts
        try:
            return self.run(body, names)
        finally:
            self.doubts -= doubts

    def _if(self, node: ast.If, names: Names) -> Value:
        doubts = not is_of_program(node)
        self.doubts += doubts
        given = self._branch([node.body, node.orelse], names)
        if not leaves(node):  # else, a branch decides about all that follows in the function
            self.doubts -= doubts
        return given

    def _loop(self, node: ast.For | ast.AsyncFor, names: Names) -> Value:
        over = self.value(node.iter, names)
        self.assign(node.target, over if isinstance(over, Several) and over.rows else None, names)
        before, tables = dict(names), set_columns(names.values())
        given = self.run(node.body, names)
        for name, value in names.items():
            if name in before and before[name] != value and isinstance(before[name], Origin):
                names[name] = None  # it becomes another with each round
        doubt(tables)
        return given

    def _branch(self, bodies: Sequence[Sequence[ast.stmt]], names: Names) -> Value:
        """Run branches; what they leave different is unknown, but for what one leaves alone."""
        left: list[Names] = []
        given: list[Value] = []
        tables = set_columns(names.values())
        for body in bodies:
            own = dict(names)
            given.append(self.run(body, own))
            left.append(own)
        doubt(tables)
        for name in {name for own in left for name in own}:
            values = [own.get(name) for own in left]
            names[name] = values[0] if values[0] == values[1] else either(values)
        return given[0] if given[0] == given[1] else either(given)

    def assign(self, target: ast.expr, value: Value, names: Names) -> None:
        """Bind what is assigned to."""
        if isinstance(target, ast.Name):
            names[target.id] = value
        elif isinstance(target, ast.Tuple | ast.List):
            several = isinstance(value, Several) and len(value.items) == len(target.elts)
            parts = value.items if several and isinstance(value, Several) else ()
            for place, one in enumerate(target.elts):
                self.assign(one, parts[place] if parts else None, names)
        elif isinstance(target, ast.Subscript):
            owner, key = self.value(target.value, names), self.value(target.slice, names)
            if isinstance(owner, Frame):
                whole = isinstance(key, Plain) and isinstance(key.value, str)
                named = {str(key.value)} if whole and isinstance(key, Plain) else self.columns
                for name in named:  # else, some of the cells of whatever column
                    owner.columns[name] = value if whole else None
        elif isinstance(target, ast.Attribute):
            owner = self.value(target.value, names)
            if isinstance(owner, Frame):
                owner.columns[target.attr] = value
            names[ast.unparse(target)] = value

    def value(self, node: ast.expr | None, names: Names) -> Value:
        """Return what an expression stands for."""
        self.steps += 1
        known = EXPRESSIONS.get(type(node)) if node is not None else None
        return None if known is None or self.steps > _MOST_STEPS else known(self, node, names)

    def call(self, node: ast.Call, names: Names) -> Value:
        """Note a call, and return what it gives."""
        given = tuple(self.value(one, names) for one in node.args)
        named = {one.arg: self.value(one.value, names) for one in node.keywords if one.arg}
        spread = tuple(self.value(one.value, names) for one in node.keywords if not one.arg)
        owner, name, place = self._owner(node.func, names), last_name(node.func), self.place(node)
        certain = self.doubts == 0
        self.calls.append(Call(place, owner, name, given, named, certain, self.run_by_itself))
        if isinstance(owner, Made) and name == "compile":
            owner.places.append(place)
        path = path_of(node.func, self._imports())
        function = self._function(node.func, path, names)
        if function is not None:
            return self.enter(function, given, named, names)
        if isinstance(owner, Frame | Origin) and isinstance(node.func, ast.Attribute):
            made = method(owner, name, given, named, ast.unparse(node))
            if name == "update" and isinstance(owner, Frame):
                may_change([owner], self.columns)
            if not is_true(named.get("inplace")):
                return made
            if isinstance(owner, Frame):
                replaced(owner, made, sorted(self.columns))
            else:
                self.assign(node.func.value, made, names)
            return None
        found = called(name, owner, given, named, ast.unparse(node))
        if isinstance(found, Frame) and found.table is not None:
            self.tables.add(found.table)
        if name in FITS and isinstance(owner, Made):
            return owner
        if found is None and not leaves_alone(path, name, owner, named):
            may_change((*given, *named.values()), self.columns)
        parts = (*given, *named.values(), *spread, owner)
        return found or Made(name, [place], parts, path if keeps_copies(named) else "")

    def _imports(self) -> dict[str, str]:
        """Return what the present file imports."""
        if self.home not in self.imports:
            self.imports[self.home] = imported(self.sources[self.home].tree)
        return self.imports[self.home]

    def _function(self, called: ast.expr, path: str, names: Names) -> Text | None:
        """Return the function of the program that is called, also through its module."""
        if isinstance(called, ast.Name):
            found = self.value(called, names)
            return found if isinstance(found, Text) else None
        known = self.functions.get(path.rpartition(".")[2]) if path else None
        beside = known is not None and is_beside(path, self.sources[known.home].path)
        return known if beside else None

    def _owner(self, function: ast.expr, names: Names) -> Value:
        """Return what a method belongs to; what is not known becomes something to remember."""
        if not isinstance(function, ast.Attribute):
            return None
        owner = self.value(function.value, names)
        if owner is None and isinstance(function.value, ast.Name | ast.Attribute):
            text = ast.unparse(function.value)
            owner = names[text] = Made(text)
        return owner

    def enter(
        self, text: Text, given: Sequence[Value], named: dict[str, Value], names: Names
    ) -> Value:
        """Run a function of the program, and return what it gives."""
        if self.depth >= _DEEPEST:
            may_change((*given, *named.values()), self.columns)
            return None
        self.entered.add(id(text.node))
        words = [one.arg for one in (*text.node.args.posonlyargs, *text.node.args.args)]
        own = {**names, **dict.fromkeys(words), **dict(zip(words, given, strict=False)), **named}
        self.depth, home, self.home = self.depth + 1, self.home, text.home
        doubts = self.doubts
        try:
            return self.run(text.node.body, own)
        finally:
            self.depth, self.home, self.doubts = self.depth - 1, home, doubts

    def place(self, node: ast.AST) -> Location:
        """Return where a node of the present file stands."""
        return self.sources[self.home].place(node)
