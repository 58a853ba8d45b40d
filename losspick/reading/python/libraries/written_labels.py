"""What the labels of estimators hold, by what a program computes them as: told by its text.

Names are followed to what they are bound to, columns to what they are set to, parameters to the
calls of their function. Where one of several ways is not understood, nothing is known.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from losspick.reading.python.libraries.label_changes import SetTo, gives_changes, is_difference
from losspick.reading.python.libraries.label_codes import (
    cuts_from_one,
    gives_minus_one,
    holds_minus_one,
)
from losspick.reading.python.libraries.label_formulas import (
    AMOUNT,
    Kind,
    cuts_above,
    is_counted,
    is_library,
    is_percent,
    is_place,
    is_ratio,
    is_zero,
    leaves_gaps,
    ranks_best_first,
    word_of,
)
from losspick.reading.python.libraries.label_levels import largest, largest_given
from losspick.reading.python.libraries.label_words import FUNCTIONS, METHODS, Told
from losspick.reading.python.libraries.scaled_tables import ScaledTables
from losspick.reading.python.programs.flow import Flow, Home, Part
from losspick.reading.python.text.syntax import last_name, walk

#: What is followed: deeper, programs become unreadable.
_DEEPEST = 14
_ROWS = frozenset({"iloc", "loc", "values", "array"})
#: A column that is set to something of itself has told nothing by that.
_ITSELF = Told(Kind.ITSELF)


class WrittenLabels:
    """Looks up what expressions of a program hold."""

    def __init__(self, flow: Flow, wanted: frozenset[Kind]) -> None:
        """Note the program, and what is asked for."""
        self.flow, self.wanted = flow, wanted
        self.names: set[str] = set()
        self.asked: list[object] = []

    def of(self, part: Part) -> Told | None:
        """Return what an expression holds; None: it is not known, or rows are chosen by it."""
        told = self._of(part)
        if told is None or told is _ITSELF:
            return None
        if told.kind in (Kind.LOGS, Kind.PLACES):
            return told  # in whichever rows
        chosen = self.flow.chooses(part, self.names, whatever=told.kind is Kind.WITH_ZEROS)
        return None if chosen else told

    def _of(self, part: Part | None) -> Told | None:
        if part is None or len(self.asked) > _DEEPEST:
            return None
        key = (id(part.node), part.path)
        if key in self.asked:
            return _ITSELF
        self.asked.append(key)
        told = self._followed(part)
        self.asked.pop()
        return told

    def _followed(self, part: Part) -> Told | None:
        node, home = part.node, part.home
        if isinstance(node, ast.Name):
            self.names.add(node.id)
            return self._agreed(_within(one, part.path) for one in self.flow.picked(node, home))
        if isinstance(node, ast.Tuple):
            first, *rest = part.path or (len(node.elts),)
            return (
                self._of(Part(node.elts[first], home, (*rest,))) if first < len(node.elts) else None
            )
        if isinstance(node, ast.Call):
            return self._of_call(node, part)
        if part.path:
            return None
        if isinstance(node, ast.BinOp):
            return self._of_operation(node, home)
        if isinstance(node, ast.Attribute):
            if node.attr in _ROWS or node.attr in ("dt", "days"):
                return self._of(Part(node.value, home))
            return self._of_scaled(node.attr, node.value, home) or self._of_column(node.attr)
        return self._of_item(node, home) if isinstance(node, ast.Subscript) else None

    def _agreed(self, parts: Iterator[Part | None]) -> Told | None:
        """Return what all of several ways give."""
        told = [self._of(one) for one in parts]
        first = next((one for one in told if one is not _ITSELF), None if None in told else _ITSELF)
        return first if told and all(one in (first, _ITSELF) for one in told) else None

    def _of_scaled(self, name: str, table: ast.expr, home: Home) -> Told | None:
        """Return that a column was centred with its whole table."""
        asked = Kind.CENTRED in self.wanted and not self.flow.columns.get(name)
        return Told(Kind.CENTRED) if asked and ScaledTables(self.flow).holds(table, home) else None

    def _of_column(self, name: str) -> Told | None:
        self.names.add(name)
        parts, key = self.flow.set_to(name), ("column", name)
        if not parts and (told := self._as_read(name)) is not None:
            return told
        if key in self.asked:
            return _ITSELF
        self.asked.append(key)
        told = self._agreed(iter(parts))
        self.asked.pop()
        read = self._as_read(name) if told is _ITSELF else None  # of another type, at most
        return read if read is not None and read.kind is not Kind.COUNTS else told

    def _as_read(self, name: str) -> Told | None:
        """Return what a column holds that the program does not compute, by its name."""
        if self.flow.open:
            return None
        if Kind.AMOUNTS in self.wanted and AMOUNT.fullmatch(f".{name}"):
            return Told(Kind.AMOUNTS)
        if Kind.PERCENT in self.wanted and is_counted(name):
            return Told(Kind.COUNTS)
        return Told(Kind.PLACES) if Kind.PLACES in self.wanted and is_place(name) else None

    def _of_item(self, node: ast.Subscript, home: Home) -> Told | None:
        index = node.slice
        if isinstance(index, ast.Tuple):
            rows = getattr(node.value, "attr", "") == "loc" and len(index.elts) == _OF_CELLS
            word = self.flow.word(index.elts[-1], home) if rows else None
            return self._of_column(word) if word is not None else None
        word = self.flow.word(index, home)
        if word is not None:
            return self._of_scaled(word, node.value, home) or self._of_column(word)
        if isinstance(index, ast.Constant):
            path = (index.value,) if type(index.value) is int and index.value >= 0 else None
            return self._of(Part(node.value, home, path)) if path is not None else None
        return (
            None
            if isinstance(index, ast.List | ast.JoinedStr)
            else self._of(Part(node.value, home))
        )

    def _of_call(self, node: ast.Call, part: Part) -> Told | None:
        home, function = part.home, node.func
        name = last_name(function)
        if name == "train_test_split" and part.path:
            at = part.path[0] // 2
            return self._of(Part(node.args[at], home)) if at < len(node.args) else None
        own = not is_library(getattr(function, "value", None)) or isinstance(function, ast.Name)
        if own and len(self.flow.functions.get(name, ())) == 1:
            called = self.flow.functions[name][0]
            return self._agreed(Part(one, called, part.path) for one in called.returned)
        if part.path:
            return None
        if (direct := self._computed(node, name, home)) is not None:
            return direct
        inner = getattr(function, "value", None)
        if name == "pop" and node.args and (word := self.flow.word(node.args[0], home)):
            return self._of_column(word)
        if name in FUNCTIONS and node.args and is_library(inner):
            return self._kept(node, self._of(Part(node.args[0], home)))
        if isinstance(inner, ast.expr) and (name in METHODS or cuts_above(node, name)):
            return self._kept(node, self._of(Part(inner, home)))
        if name in ("fillna", "log1p", "sqrt") and Kind.WITH_ZEROS in self.wanted:
            held = node.args[0] if is_library(inner) and node.args else inner
            told = self._of(Part(held, home)) if isinstance(held, ast.expr) else None
            return (
                told if told is not None and told.kind in (Kind.WITH_ZEROS, Kind.ITSELF) else None
            )
        return None

    def _kept(self, node: ast.Call, told: Told | None) -> Told | None:
        """Return what is left of numbers that are made whole, which shares are no more."""
        whole = told is not None and told.kind in _BROKEN
        cast = any(isinstance(one, ast.Name) and one.id == "int" for one in walk(node))
        rounded = getattr(node.func, "attr", "") in ("round", "rint") and not node.args
        return None if whole and (cast or rounded or "int" in ast.dump(node)) else told

    def _computed(self, node: ast.Call, name: str, home: Home) -> Told | None:
        """Return what a call is known to give by itself."""
        if Kind.PERCENT in self.wanted and is_percent(node, self._named(home)):
            return Told(Kind.PERCENT)
        if Kind.EITHER_SIGN in self.wanted and gives_changes(node, name, self._setting(home)):
            return Told(Kind.EITHER_SIGN)
        if Kind.MINUS_ONE in self.wanted and self._has_minus_one(node, name, home):
            return Told(Kind.MINUS_ONE)
        if Kind.FROM_ONE in self.wanted and cuts_from_one(node):
            return Told(Kind.FROM_ONE)
        if (logged := self._logged(node, name)) is not None:
            return logged
        if Kind.PLACES in self.wanted and name == "rank" and ranks_best_first(node):
            return Told(Kind.PLACES)
        if Kind.WITH_ZEROS in self.wanted and self._fills_zeros(node, name):
            return Told(Kind.WITH_ZEROS)
        if Kind.MANY in self.wanted and (most := self._largest(node, name, home)) is not None:
            return Told(Kind.MANY, most)
        return None

    def _largest(self, node: ast.Call, name: str, home: Home) -> float | None:
        """Return the largest number that a call gives, if it is reached."""
        functions = self._computing(node, name)
        return (
            largest_given(functions[0].returned) if functions else largest(node, self._named(home))
        )

    def _computing(self, node: ast.Call, name: str) -> list[Home]:
        """Return the only function of the program that computes each number, if there is one."""
        given = node.args[0] if node.args and name in ("apply", "map") else None
        functions = self.flow.functions.get(given.id, []) if isinstance(given, ast.Name) else []
        return functions if len(functions) == 1 else []

    def _logged(self, node: ast.Call, name: str) -> Told | None:
        """Return that a function gives logarithms; those to 2 and to 10 may be whole numbers."""
        plain = len(node.args) == 1 and is_library(getattr(node.func, "value", None))
        if plain and Kind.LOGS in self.wanted and name in ("log", "log1p", "log10", "log2"):
            return Told(Kind.LOGS)
        broken = plain and Kind.BROKEN in self.wanted and name in ("log", "log1p")
        return Told(Kind.BROKEN) if broken else None

    def _has_minus_one(self, node: ast.Call, name: str, home: Home) -> bool:
        """Tell whether some rows get -1, by an expression or a function for each of them."""
        functions = self._computing(node, name)
        if functions and gives_minus_one(functions[0].returned):
            return True
        return holds_minus_one(node, self._named(home))

    def _fills_zeros(self, node: ast.Call, name: str) -> bool:
        """Tell whether some numbers are set to 0: of what a join has left empty, say."""
        values = [*node.args, *(one.value for one in node.keywords if one.arg == "value")]
        if name == "fillna":
            joined = any(leaves_gaps(source.text) for source in self.flow.sources)
            return joined and bool(values) and is_zero(values[0])
        return name == "where" and len(node.args) == _OF_WHERE and any(map(is_zero, node.args[1:]))

    def _of_operation(self, node: ast.BinOp, home: Home) -> Told | None:
        if Kind.PERCENT in self.wanted and is_percent(node, self._named(home)):
            return Told(Kind.PERCENT)
        if Kind.EITHER_SIGN in self.wanted and is_difference(node, self._setting(home)):
            return Told(Kind.EITHER_SIGN)
        if Kind.MANY in self.wanted and (most := largest(node, self._named(home))) is not None:
            return Told(Kind.MANY, most)
        if Kind.BROKEN in self.wanted and is_ratio(node):
            return Told(Kind.BROKEN)
        if isinstance(node.op, ast.Div) and Kind.FRACTIONS in self.wanted:
            return Told(Kind.FRACTIONS) if not isinstance(node.right, ast.Constant) else None
        if isinstance(node.op, ast.Div | ast.Mult):
            told = self._of(Part(node.left, home))
            if told is None and isinstance(node.op, ast.Mult):
                told = self._of(Part(node.right, home))
            kept = told is not None and told.kind in (Kind.EITHER_SIGN, Kind.WITH_ZEROS)
            return told if kept else None
        return None

    def _named(self, home: Home) -> Callable[[ast.expr], ast.expr]:
        """Return what gives the only expression that a name or a column stands for."""

        def stands_for(node: ast.expr) -> ast.expr:
            parts = self._set_to(node, home)
            alone = parts[0] if len(parts) == 1 else None
            return node if alone is None or alone.path else alone.node

        return stands_for

    def _setting(self, home: Home) -> SetTo:
        """Return what gives all that a name or a column is set to."""
        return lambda node: self._set_to(node, home)

    def _set_to(self, node: ast.expr, home: Home) -> list[Part | None]:
        """Return what a name or a column is set to."""
        if isinstance(node, ast.Name):
            return self.flow.lookup(node.id, home)
        return self.flow.set_to(word) if (word := word_of(node)) else []


#: What is no more when numbers are made whole.
_BROKEN = (Kind.FRACTIONS, Kind.CENTRED, Kind.BROKEN)
_OF_CELLS, _OF_WHERE = 2, 3


def _within(part: Part | None, path: tuple[int, ...]) -> Part | None:
    return None if part is None else Part(part.node, part.home, (*part.path, *path))
