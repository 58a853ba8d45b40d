"""What the modules of a program bind names and columns to, and where they call its functions.

It is told by how the program is written, and only asked of programs with something to look up.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from losspick.core.records import record
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Function


@dataclass(eq=False, slots=True)
class Home:
    """A function or a module, in which names have values.

    Attributes:
        node: The function, or the tree of the module.
        source: The text that it is of.
        outer: What it stands in; None: it is a module.
        bound: What names are bound to, and which part of that they are; None: nobody knows.
        returned: What the function returns.
        loops: What is gone through by the loops that give names their values.
    """

    node: Function | ast.Module
    source: Source
    outer: Home | None = None
    bound: dict[str, list[Part | None]] = field(default_factory=dict)
    returned: list[ast.expr] = field(default_factory=list)
    loops: dict[str, ast.expr] = field(default_factory=dict)

    @property
    def parameters(self) -> list[str]:
        """The names of its arguments, by position."""
        if isinstance(self.node, ast.Module):
            return []
        taken = self.node.args
        return [one.arg for one in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs)]


@dataclass(eq=False, slots=True)
class Part:
    """An expression, or a part of what it gives.

    Attributes:
        node: The expression.
        home: Where it stands.
        path: The numbers of the items, of what gives several.
    """

    node: ast.expr
    home: Home
    path: tuple[int, ...] = ()


@record(frozen=True, slots=True)
class Condition:
    """A condition, which may be one on rows.

    Attributes:
        words: The names and texts in it.
        targets: The names that are bound to what it is a part of; empty: it is of nothing such.
        chooses: It may choose rows.
    """

    words: frozenset[str]
    targets: frozenset[str] = frozenset()
    chooses: bool = True


@dataclass(eq=False, slots=True)
class Flow:
    """The modules of one program.

    Attributes:
        sources: Their texts.
        homes: Their functions, lambdas and modules, by the identity of the node.
        functions: Functions by name.
        calls: Calls by the name of what is called, with where they stand.
        columns: What columns are set to, by name; None: nobody knows.
        conditions: Those that may be on rows.
        patterns: What columns are set to whose names are put together, by how these look.
        cells: In how many places some cells of a column are set to a number of the program.
        open: Columns are set whose names are not known.
    """

    sources: tuple[Source, ...]
    homes: dict[int, Home] = field(default_factory=dict)
    functions: dict[str, list[Home]] = field(default_factory=dict)
    calls: dict[str, list[tuple[ast.Call, Home]]] = field(default_factory=dict)
    columns: dict[str, list[Part | None]] = field(default_factory=dict)
    conditions: list[Condition] = field(default_factory=list)
    patterns: list[tuple[re.Pattern[str], Part | None]] = field(default_factory=list)
    cells: dict[str, int] = field(default_factory=dict)
    open: bool = False

    def home_of(self, function: Function | None, source: Source) -> Home | None:
        """Return the home of what stands in a function, or in a module outside of all."""
        return self.homes.get(id(function if function is not None else source.tree))

    def set_to(self, column: str) -> list[Part | None]:
        """Return what a column is set to."""
        named = [part for form, part in self.patterns if form.fullmatch(column) is not None]
        known = [*self.columns.get(column, ()), *named]
        return [*known, None] if self.open and known else known

    def listed(self, node: ast.expr | None, home: Home) -> list[str] | None:
        """Return the texts of a list that stands in the program; None: not known."""
        if isinstance(node, ast.Name):
            parts = self.lookup(node.id, home)
            alone = parts[0] if len(parts) == 1 else None
            return None if alone is None or alone.path else self.listed(alone.node, alone.home)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = [self.listed(side, home) for side in (node.left, node.right)]
            return None if None in sides else [word for side in sides for word in side or ()]
        if not isinstance(node, ast.List | ast.Tuple | ast.Set):
            return None
        words = [self.word(one, home) for one in node.elts]
        return None if None in words else [word for word in words if word is not None]

    def word(self, node: ast.expr | None, home: Home) -> str | None:
        """Return a text that stands in the program, or that a constant of it stands for."""
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else None
        if not isinstance(node, ast.Name):
            return None
        parts = self.lookup(node.id, home)
        if len(parts) != 1 or parts[0] is None or not isinstance(parts[0].node, ast.Constant):
            return None
        value = parts[0].node.value
        return value if isinstance(value, str) else None

    def lookup(self, name: str, home: Home | None) -> list[Part | None]:
        """Return what a name is bound to; of parameters, what all calls of the function give."""
        while home is not None:
            if name in home.bound:
                given = self._given(name, home) if name in home.parameters else []
                return [*home.bound[name], *given]
            if name in home.parameters:
                return self._given(name, home)
            if home.outer is None:
                return self._imported(name, home)
            home = home.outer
        return []

    def picked(self, node: ast.Name, home: Home) -> list[Part | None]:
        """Return what a name stands for where it is used.

        Of several things one after the other, it is the last one before.
        """
        parts = home.bound.get(node.id, [])
        if len(parts) < _SEVERAL or isinstance(home.node, ast.Lambda):
            return self.lookup(node.id, home)
        top = {id(one.value) for one in home.node.body if isinstance(one, ast.Assign)}
        if any(one is None or id(one.node) not in top for one in parts):
            return self.lookup(node.id, home)
        before = [one for one in parts if one is not None and ends_before(one.node, node)]
        return [before[-1]] if before else self.lookup(node.id, home)

    def chooses(self, part: Part, names: set[str], *, whatever: bool) -> bool:
        """Tell whether rows of an expression may be chosen by some names, or by whatever."""
        asked = [
            one
            for one in self.conditions
            if not names.isdisjoint(one.words) or (one.chooses and whatever)
        ]
        if any(not one.targets for one in asked):
            return True
        behind = self.behind(part.node, part.home) if asked else set()
        return any(not one.targets.isdisjoint(behind) for one in asked)

    def behind(self, node: ast.expr, home: Home) -> set[str]:
        """Return the names that an expression is computed of, by way of functions, too."""
        found: set[str] = set()
        todo: list[tuple[ast.AST, Home | None]] = [(node, home)]
        seen: set[int] = set()
        while todo:
            one, where = todo.pop()
            if where is None or id(one) in seen:
                continue
            seen.add(id(one))
            for inner in walk(one):
                if isinstance(inner, ast.Name):
                    found.add(inner.id)
                    todo += [
                        (part.node, part.home) for part in self.lookup(inner.id, where) if part
                    ]
                elif isinstance(inner, ast.Call):
                    name = last_name(inner.func)
                    for own in self.functions.get(name, ()):
                        todo += [(given, own) for given in own.returned]
        return found

    def _imported(self, name: str, home: Home) -> list[Part | None]:
        """Return what the other modules bind a name to, of which one may have it imported."""
        if name not in home.source.text:
            return []
        modules = (self.homes[id(one.tree)] for one in self.sources)
        return [part for one in modules for part in one.bound.get(name, ())]

    def _given(self, name: str, home: Home) -> list[Part | None]:
        """Return what the calls of a function give it under a name."""
        function = home.node
        names = self._names_of(home)
        if not names or isinstance(function, ast.Module):
            return [None]
        taken = home.parameters
        own = taken[:1] in (["self"], ["cls"])
        at = taken.index(name) - own
        found: list[Part | None] = []
        for called in names:
            for call, where in self.calls.get(called, ()):
                if where is home and _is_of_another(call):
                    continue  # a method asks what its object holds to do the same
                words = {one.arg: one.value for one in call.keywords}
                plain = not any(map(_is_starred, call.args))
                node = words.get(name) or (call.args[at] if 0 <= at < len(call.args) else None)
                if node is None and None not in words:
                    node = default_of(function, name)
                found.append(Part(node, where) if plain and node is not None else None)
        return found or [None]

    def _names_of(self, home: Home) -> list[str]:
        """Return what a function is called by: its name, or that of a lambda; empty: no one."""
        if isinstance(home.node, ast.FunctionDef | ast.AsyncFunctionDef):
            alone = len(self.functions.get(home.node.name, ())) == 1
            return [home.node.name] if alone and home.node.name != "__init__" else []
        outer = home.outer
        bound = outer.bound.items() if outer is not None else ()
        return [
            name
            for name, parts in bound
            if len(parts) == 1 and parts[0] is not None and parts[0].node is home.node
        ]


_SEVERAL = 2


def ends_before(one: ast.expr, other: ast.expr) -> bool:
    """Tell whether an expression ends before another one begins."""
    end = (one.end_lineno or one.lineno, one.end_col_offset or 0)
    return end <= (other.lineno, other.col_offset)


def _is_of_another(call: ast.Call) -> bool:
    """Tell whether a method is called of something else than the object itself."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return owner is not None and getattr(owner, "id", "") not in ("self", "cls")


def _is_starred(node: ast.expr) -> bool:
    return isinstance(node, ast.Starred)


def default_of(function: Function, name: str) -> ast.expr | None:
    """Return the default of a parameter; None: it has none."""
    taken = function.args
    plain = [*taken.posonlyargs, *taken.args]
    pairs = [*zip(reversed(plain), reversed(taken.defaults), strict=False)]
    pairs += [
        (one, value) for one, value in zip(taken.kwonlyargs, taken.kw_defaults, strict=True)
        if value is not None
    ]  # fmt: skip
    return next((value for one, value in pairs if one.arg == name), None)
