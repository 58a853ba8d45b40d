"""Who else reads an output whose activation is to go, as far as its file shows.

The output, and the models that give it, are followed by name to all that is done with them. Only
what is known not to mind counts as harmless; of all else the first that is met is told.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from losspick.reading.mending.metrics import metrics_mind
from losspick.reading.mending.reads import (
    drops_values,
    functions_around,
    initialiser,
    is_gone_through,
    is_handed_on,
    is_of_self,
    name_reads,
    names_read,
    parameter_name,
    uncalled,
)
from losspick.reading.mending.text import Text, attribute_reads, last_name
from losspick.reading.mending.use_words import (
    ACTIVATIONS,
    CALLS,
    FORMS,
    FORWARD,
    INERT,
    LAYERS,
    ORDER,
    OUTPUTS,
    SELF,
    SHAPES,
    TAKERS,
    WRAPPERS,
)


class _Is(StrEnum):
    """What a node is."""

    MODEL = "model"
    OUTPUT = "output"


@dataclass(slots=True)
class Uses:
    """Follows one output.

    Attributes:
        text: The file.
        losses: The calls of the loss that take it.
        first_only: Only the order of the values is asked for by metrics.
        activated: Whoever activates the output by himself is welcome to.
        others: Nodes that read the output.
        met: The calls of the loss that it was followed to.
    """

    text: Text
    losses: frozenset[ast.AST]
    first_only: bool
    activated: bool = False
    others: list[ast.AST] = field(default_factory=list)
    met: set[ast.AST] = field(default_factory=set)
    _seen: set[tuple[ast.AST, _Is]] = field(default_factory=set)
    _todo: list[tuple[ast.AST, _Is]] = field(default_factory=list)
    _guessed: bool = False

    def are_harmless(self, head: ast.expr, *, is_value: bool) -> bool:
        """Tell whether the loss, and nothing but the loss, asks for the values of an output."""
        self._add(head, _Is.OUTPUT if is_value else _Is.MODEL)
        while self._todo and not self.others:
            node, kind = self._todo.pop()
            if kind is _Is.MODEL:
                self._add_guessed()
                self._model(node)
            else:
                self._output(node)
        return not self.others and self.met >= self.losses

    def _add(self, node: ast.AST, kind: _Is) -> None:
        if (node, kind) not in self._seen:
            self._seen.add((node, kind))
            self._todo.append((node, kind))

    def _add_guessed(self) -> None:
        """Take what functions for others are given as a model for this one."""
        for function, name in () if self._guessed else uncalled(self.text.source.tree):
            for read in names_read(function, name):
                self._add(read, _Is.MODEL)
        self._guessed = True

    def _model(self, node: ast.AST) -> None:
        above = self.text.parent(node)
        match above:
            case ast.Call() if above.func is node:
                self._add(above, _Is.OUTPUT)
            case ast.Call():
                self._model_given(node, above)
            case ast.keyword():
                call = self.text.parent(above)
                self._model_given(above, call) if isinstance(call, ast.Call) else self._refuse(node)
            case ast.List() | ast.Tuple() | ast.Starred() | ast.IfExp() | ast.Await():
                self._add(above, _Is.MODEL)
            case ast.Attribute():
                self._attribute_of_model(above)
            case ast.Assign() | ast.AnnAssign() | ast.NamedExpr():
                self._assigned(above, _Is.MODEL)
            case ast.Return():
                self._returned(above, _Is.MODEL)
            case ast.Expr() | ast.Compare() | ast.If():
                pass
            case _:
                self._refuse(node)

    def _model_given(self, given: ast.AST, call: ast.Call) -> None:
        name = last_name(call.func)
        if name in WRAPPERS:
            self._add(call, _Is.MODEL)
        elif name in ("add", "append") and isinstance(call.func, ast.Attribute):
            self._stored(call.func.value, call, _Is.MODEL)
        elif not self._parameter(given, call, _Is.MODEL) and name not in TAKERS:
            self._refuse(given)

    def _attribute_of_model(self, node: ast.Attribute) -> None:
        above = self.text.parent(node)
        called = isinstance(above, ast.Call) and above.func is node
        if node.attr in OUTPUTS and not is_of_self(node):
            self._refuse(node)
        elif node.attr in CALLS:
            self._add(above, _Is.OUTPUT) if called and above else self._refuse(node)
        elif node.attr in SELF:
            self._add(above if called and above else node, _Is.MODEL)
        elif node.attr == "compile" and isinstance(above, ast.Call):
            self.met.add(above)
            self._metrics(above)
        elif node.attr in LAYERS:
            if called and above and not is_gone_through(self.text, above):
                self._refuse(node)
        elif node.attr not in INERT and called and not self._is_own(node):
            self._refuse(node)

    def _is_own(self, node: ast.Attribute) -> bool:
        """Tell whether a method or layer is defined in the file, where its body is looked at."""
        return is_of_self(node) or any(
            isinstance(one, ast.FunctionDef) and one.name == node.attr
            for one in ast.walk(self.text.source.tree)
        )

    def _metrics(self, call: ast.Call) -> None:
        if metrics_mind(call, first_only=self.first_only):
            self._refuse(call)

    def _output(self, node: ast.AST) -> None:
        above = self.text.parent(node)
        match above:
            case ast.Call():
                self._output_given(node, above)
            case ast.keyword():
                call = self.text.parent(above)
                if isinstance(call, ast.Call):
                    self._output_given(above, call)
                else:
                    self._refuse(node)
            case ast.Attribute():
                self._attribute_of_output(above)
            case ast.Assign() | ast.AnnAssign() | ast.NamedExpr():
                self._assigned(above, _Is.OUTPUT)
            case ast.Return():
                self._returned(above, _Is.OUTPUT)
            case ast.Expr():
                pass
            case _:
                self._refuse(node)

    def _output_given(self, given: ast.AST, call: ast.Call) -> None:
        name = last_name(call.func)
        if call in self.losses:
            self.met.add(call)
            return
        if name in ORDER or name in SHAPES or drops_values(self.text, call):
            return
        if self.activated and name.casefold() in ACTIVATIONS:
            return
        if name == "Model" and (isinstance(given, ast.keyword) or given in call.args[1:]):
            self._add(call, _Is.MODEL)
        elif name in FORMS:
            self._add(call, _Is.OUTPUT)
        elif not self._parameter(given, call, _Is.OUTPUT):
            self._refuse(given)

    def _attribute_of_output(self, node: ast.Attribute) -> None:
        above = self.text.parent(node)
        if node.attr in ORDER or node.attr in SHAPES:
            return
        if node.attr in FORMS and isinstance(above, ast.Call):
            self._add(above, _Is.OUTPUT)
        elif node.attr == "data":
            self._add(node, _Is.OUTPUT)
        elif not (isinstance(above, ast.Call) and drops_values(self.text, above)):
            self._refuse(node)

    def _assigned(self, node: ast.Assign | ast.AnnAssign | ast.NamedExpr, kind: _Is) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            self._stored(target, node, kind)
        if isinstance(node, ast.NamedExpr):
            self._add(node, kind)

    def _stored(self, target: ast.AST, node: ast.AST, kind: _Is) -> None:
        """Follow what a name or an attribute holds from here on."""
        if isinstance(target, ast.Name):
            readers: Iterator[ast.AST] = name_reads(self.text, target.id, node)
        elif isinstance(target, ast.Attribute):
            readers = attribute_reads(self.text, target)
            root = target.value
            if isinstance(root, ast.Name) and root.id != "self":
                self._stored(root, node, kind)  # the whole model now ends with it
        else:
            self._refuse(target)
            return
        for reader in readers:
            if not (isinstance(node, ast.Call) and self.text.parent(reader) is node.func):
                self._add(reader, kind)

    def _parameter(self, given: ast.AST, call: ast.Call, kind: _Is) -> bool:
        """Follow an argument into a function or class of the file; false: it is none of them."""
        found = False
        for one in ast.walk(self.text.source.tree):
            if not isinstance(one, ast.FunctionDef | ast.ClassDef):
                continue
            if one.name != last_name(call.func):
                continue
            name = parameter_name(one, given, call)
            function = initialiser(one) if isinstance(one, ast.ClassDef) else one
            if name is None or function is None:
                return False
            found = True
            for node in names_read(function, name):
                self._add(node, kind)
        return found

    def _returned(self, node: ast.Return, kind: _Is) -> None:
        function = next(functions_around(self.text, node), None)
        if not isinstance(function, ast.FunctionDef):
            self._refuse(node)
            return
        above = self.text.parent(function)
        if is_handed_on(function):
            self._refuse(function)
        elif not isinstance(above, ast.ClassDef):
            self._callers(function.name, kind)
        elif kind is _Is.OUTPUT and function.name in FORWARD:
            self._class_gives(above)
        else:
            self._refuse(node)

    def _callers(self, name: str, kind: _Is) -> None:
        """Follow what a function returns; one that the file never asks is there for others."""
        asked = tuple(names_read(self.text.source.tree, name))
        if not asked:
            self._refuse(self.text.source.tree)
        for one in asked:
            call = self.text.parent(one)
            if isinstance(call, ast.Call) and call.func is one:
                self._add(call, kind)
            else:
                self._refuse(one)

    def _class_gives(self, cls: ast.ClassDef) -> None:
        """Objects of a class are models whose output it is, its methods' ``self`` among them."""
        if is_handed_on(cls):
            self._refuse(cls)
        for one in names_read(cls, "self"):
            self._add(one, _Is.MODEL)
        made = tuple(names_read(self.text.source.tree, cls.name))
        if not made:
            self._refuse(cls)
        for one in made:
            above = self.text.parent(one)
            if isinstance(above, ast.Call) and above.func is one:
                self._add(above, _Is.MODEL)
            elif not (isinstance(above, ast.Call) and last_name(above.func) in _ASKING):
                self._refuse(one)

    def _refuse(self, node: ast.AST) -> None:
        self.others.append(node)


#: What names a class without making an object of it.
_ASKING = frozenset({"super", "isinstance"})
