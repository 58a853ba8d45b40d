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
    keeps_copies,
    leaves_alone,
    may_change,
    path_of,
    replaced,
)
from losspick.reading.python.origins.gaps import note_gaps
from losspick.reading.python.origins.modules import definitions, run_module
from losspick.reading.python.origins.objects import construct, itself
from losspick.reading.python.origins.origin_branches import last_name
from losspick.reading.python.origins.origin_calls import called, method
from losspick.reading.python.origins.origin_expressions import EXPRESSIONS
from losspick.reading.python.origins.origin_programs import (
    arguments,
    as_rows,
    bound_arguments,
    callee,
    entries,
    given_by,
    is_whole,
    joined,
    run_steps,
)
from losspick.reading.python.origins.origin_statements import (
    assign,
    forget_rewritten,
    run_statement,
)
from losspick.reading.python.origins.origin_values import (
    DERIVED,
    FITS,
    Call,
    Frame,
    Made,
    Origin,
    Others,
    Own,
    Text,
    Value,
    either,
    is_true,
    targets_at,
)
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk

#: Calls within calls, and expressions and statements in all.
_DEEPEST = 6
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
        parted: Rows of a table were chosen, of which the target may be known.
        passed_by: Calls about what is missing, and whether the target is none of their business.
        drawn: Names of indices that are drawn at random; None: not looked for.
    """

    sources: Sequence[Source]
    columns: frozenset[str]
    calls: list[Call] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)
    parted: bool = False
    passed_by: dict[int, bool] = field(default_factory=dict)
    drawn: frozenset[str] | None = None
    functions: dict[str, Text] = field(default_factory=dict)
    classes: dict[int, Own] = field(default_factory=dict)
    tops: list[dict[str, Text | Own]] = field(default_factory=list)
    modules: dict[int, Names] = field(default_factory=dict)
    outermost: frozenset[int] = frozenset()
    objects: dict[int, Made] = field(default_factory=dict)
    yielded: list[Value] = field(default_factory=list)
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
            for node in walk(source.tree):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    self.functions.setdefault(node.name, Text(node, home))
                elif isinstance(node, ast.ClassDef):
                    self.classes |= {id(one): Own(node, home) for one in node.body}
        self.tops = definitions(self.sources)
        at_top = (id(one.node) for top in self.tops for one in top.values())
        self.outermost = frozenset({*at_top, *self.classes})
        names: Names = {}
        self.modules[0] = names
        try:
            self.run(self.sources[0].tree.body, names)
            self.run_by_itself = False
            for text in self.functions.values():
                if text.home == 0 and id(text.node) not in self.entered:
                    self.modules[0] = names
                    self.enter(text, itself(self, text), {}, names, whole=False)
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
                return joined(given, self.value(node.value, names))
            made = run_statement(self, node, names)
            given = given if made is None else joined(given, made)
        return given

    def value(self, node: ast.expr | None, names: Names) -> Value:
        """Return what an expression stands for."""
        self.steps += 1
        known = EXPRESSIONS.get(type(node)) if node is not None else None
        return None if known is None or self.steps > _MOST_STEPS else known(self, node, names)

    def value_at(self, home: int, node: ast.expr) -> Value:
        """Return what an expression at the top of a file stands for."""
        before, self.home = self.home, home
        try:
            return self.value(node, self.globals_of(home))
        finally:
            self.home = before

    def globals_of(self, home: int) -> Names:
        """Return the names at the top of a file."""
        if home not in self.modules:
            self.modules[home] = {}  # files may import one another
            self.modules[home] = run_module(self, home)
        return self.modules[home]

    def call(self, node: ast.Call, names: Names) -> Value:
        """Note a call, and return what it gives."""
        given = tuple(arguments(self, node, names))
        spread = tuple(self.value(one.value, names) for one in node.keywords if not one.arg)
        named = {word: one for all_of in spread for word, one in entries(all_of).items()}
        named |= {one.arg: self.value(one.value, names) for one in node.keywords if one.arg}
        owner, name, place = self._owner(node.func, names), last_name(node.func), self.place(node)
        certain = self.doubts == 0
        whole = is_whole(node)
        noted = Call(place, owner, name, given, named, certain, self.run_by_itself, whole)
        self.calls.append(noted)
        if isinstance(owner, Made) and name == "compile":
            owner.places.append(place)
        forget_rewritten(self, node.func, owner, names)
        note_gaps(self, node.func, noted)
        path = path_of(node.func, self.imported())
        found = callee(self, node.func, noted, path, names)
        if isinstance(found, Own):
            return construct(self, found, given, named, place)
        if found is not None:
            return self.enter(found[0], (*found[1], *given), named, names, whole=whole)
        if isinstance(owner, Frame | Origin) and isinstance(node.func, ast.Attribute):
            return self._method(node, noted, names)
        if name in FITS:
            run_steps(self, noted)
        return self._made(noted, path, spread, ast.unparse(node))

    def _method(self, node: ast.Call, call: Call, names: Names) -> Value:
        """Return what a method of a table or a column gives."""
        owner, name, named = call.owner, call.name, call.named
        if not isinstance(owner, Frame | Origin) or not isinstance(node.func, ast.Attribute):
            return None
        made = method(owner, name, call.given, named, ast.unparse(node))
        if isinstance(made, Others):
            return made
        if name == "update" and isinstance(owner, Frame):
            may_change([owner], self.columns)
        if not is_true(named.get("inplace")):
            derived = made is None and isinstance(owner, Frame)
            return Made(name, [call.place], (owner,), DERIVED) if derived else made
        if isinstance(owner, Frame):
            replaced(owner, made, sorted(self.columns))
        else:
            assign(self, node.func.value, made, names)
        return None

    def _made(self, call: Call, path: str, spread: tuple[Value, ...], written: str) -> Value:
        """Return what a call gives that is not followed."""
        owner, name, given, named = call.owner, call.name, call.given, call.named
        found = given_by(self, call)
        if found is None:
            found = called(name, owner, given, named, written)
        if isinstance(found, Frame) and found.table is not None:
            self.tables.add(found.table)
        if name in FITS and isinstance(owner, Made) and name != "fit_resample":
            return owner
        if found is None and not leaves_alone(path, name, owner, named):
            may_change((*given, *named.values()), self.columns)
        parts = (*given, *named.values(), *spread, owner)
        if found is not None:
            return found
        path = path if keeps_copies(named) else ""
        if isinstance(owner, Made) and owner.path == DERIVED:
            path = DERIVED
        return Made(name, [call.place], parts, path, attributes=dict(named))

    def imported(self) -> dict[str, str]:
        """Return what the present file imports."""
        if self.home not in self.imports:
            self.imports[self.home] = imported(self.sources[self.home].tree)
        return self.imports[self.home]

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
        self,
        text: Text,
        given: Sequence[Value],
        named: dict[str, Value],
        names: Names,
        *,
        whole: bool = True,
    ) -> Value:
        """Run a function of the program, and return what it gives.

        Args:
            text: The function.
            given: Its arguments by position.
            named: Those by name.
            names: What is known where it is called, of which only inner functions know.
            whole: It is given nothing else.
        """
        if self.depth >= _DEEPEST:
            may_change((*given, *named.values()), self.columns)
            return None
        self.entered.add(id(text.node))
        if self.depth == 0 and self.home == 0:
            self.modules[0] = names
        around = self.globals_of(text.home) if id(text.node) in self.outermost else names
        own = {**around, **bound_arguments(self, text, given, named, whole=whole)}
        self.depth, home, self.home = self.depth + 1, self.home, text.home
        doubts, yielded, self.yielded = self.doubts, self.yielded, []
        try:
            made = self.run(text.node.body, own)
            return as_rows(self.yielded) if self.yielded else made
        finally:
            self.depth, self.home, self.doubts = self.depth - 1, home, doubts
            self.yielded = yielded

    def place(self, node: ast.AST) -> Location:
        """Return where a node of the present file stands."""
        return self.sources[self.home].place(node)
