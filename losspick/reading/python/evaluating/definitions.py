"""Definitions and imports: what binds functions, classes and modules to names."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.settings import is_command
from losspick.reading.python.libraries.transforms import changed
from losspick.reading.python.programs.words import mentions
from losspick.reading.python.text.outline import body_of, was_held
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical
from losspick.reading.python.values.values import (
    UNKNOWN,
    ClassV,
    FunctionV,
    PartialV,
    Scope,
    Symbol,
    Unknown,
    Value,
)


def run_function(
    machine: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef, frame: Frame
) -> bool:
    """Bind a function, with what its decorators make of it."""
    function = FunctionV(node, frame.scope)
    if frame.within:
        frame.scope.module.inner[id(node)] = function
        machine.holding.append(frame.scope)
    value: Value = function
    if node.decorator_list and is_command(node):
        frame.scope.module.told = True
    for decorator in reversed(node.decorator_list):
        value = _decorated(machine, decorator, value, frame)
    machine.write(frame.scope.names, node.name, value)
    return False


def _decorated(machine: Machine, decorator: ast.expr, value: Value, frame: Frame) -> Value:
    """Return the decorated function; an unknown decorator is taken to leave it as it is."""
    named = decorator.func if isinstance(decorator, ast.Call) else decorator
    found = machine.evaluate(named, frame)
    if isinstance(found, Symbol) and found.path.startswith(_CHANGED_BY):
        return _transformed(machine, decorator, found, value, frame)
    if isinstance(found, Symbol | Unknown):
        return value
    made = _register(machine, decorator, value, frame)
    return made if _changes(machine, made) else value


#: Where decorators are found that change what a call gives.
_CHANGED_BY = ("jax.", "equinox.", "flax.nnx.", "functools.partial")


def _transformed(
    machine: Machine, decorator: ast.expr, found: Symbol, value: Value, frame: Frame
) -> Value:
    """Return a function that JAX changes: ``@jax.vmap``, ``@partial(jax.grad, argnums=1)``."""
    given = Arguments()
    if isinstance(decorator, ast.Call):
        if found.path == "functools.partial" and decorator.args:
            inner = machine.evaluate(decorator.args[0], frame)
            if not isinstance(inner, Symbol):
                return value
            found = inner
        words = {w.arg: machine.evaluate(w.value, frame) for w in decorator.keywords if w.arg}
        given = Arguments(keywords=words)
    return changed(canonical(found.path), value, given) or value


#: What a decorator has to name that gives something else than the function that it decorates.
_CHANGING = ("softmax", "sigmoid", "tanh", "relu", "softplus", "argmax", "one_hot", "clamp", "clip",
             "exp(")  # fmt: skip


def _changes(machine: Machine, made: Value) -> bool:
    """Tell whether what a decorator gives may give other values; most only hand them on."""
    inner = made.function if isinstance(made, PartialV) else made
    if not isinstance(inner, FunctionV):
        return False
    text = machine.project.source_of(inner.scope.module).text_of(inner.node)
    return made is not inner or mentions(text, _CHANGING)


#: Calls within a decorator; what notes a class does so at once, others write documentation.
_DEEPEST_DECORATOR = 2


def run_class(machine: Machine, node: ast.ClassDef, frame: Frame) -> bool:
    """Bind a class, with the members that its body defines."""
    bases = tuple(machine.evaluate(base, frame) for base in node.bases)
    cls = ClassV(node, frame.scope, bases)
    if frame.within:
        machine.holding += (Scope(cls.members, frame.scope.module), frame.scope)
    if was_held(node):
        cls.define = machine.apart(lambda: _define(machine, cls, frame))
    else:
        _define(machine, cls, frame)
    for decorator in reversed(node.decorator_list):
        _register(machine, decorator, cls, frame)
    machine.write(frame.scope.names, node.name, cls)
    return False


def _define(machine: Machine, cls: ClassV, frame: Frame) -> None:
    """Run the body of a class."""
    inner = Frame(Scope(cls.members, frame.scope.module, frame.scope), frame.source)
    machine.run(body_of(cls.node), inner)
    for value in cls.members.values():
        if isinstance(value, FunctionV):
            value.home = cls
            if value.scope is inner.scope:
                value.scope = frame.scope
            else:
                _settle_within(value, inner.scope, cls, frame.scope)


def _settle_within(value: FunctionV, body: Scope, cls: ClassV, outside: Scope) -> None:
    """Let the functions that a decorator holds be methods of the class, too."""
    for held in value.scope.names.values():
        if isinstance(held, FunctionV) and held.scope is body:
            held.home, held.scope = cls, outside


def _register(machine: Machine, decorator: ast.expr, value: Value, frame: Frame) -> Value:
    """Run a decorator of the tree, which may note what it is given, and return what it gives."""
    found = machine.evaluate(decorator, frame)
    if not isinstance(found, FunctionV):
        return UNKNOWN
    with machine.no_deeper_than(_DEEPEST_DECORATOR):
        return machine.call(found, Arguments([value]), decorator, frame)


def run_import(machine: Machine, node: ast.Import, frame: Frame) -> bool:
    """Bind modules."""
    for alias in node.names:
        top = alias.name.partition(".")[0]
        wanted = alias.name if alias.asname else top
        found = machine.project.deferred(wanted, None, frame.source.path)
        machine.write(frame.scope.names, alias.asname or top, found or Symbol(wanted))
        if found is not None and _is_for_effect(alias.asname or top, frame):
            machine.project.settled(found)
    return False


def _is_for_effect(name: str, frame: Frame) -> bool:
    """Tell whether a module is imported for what it does: no other line has its name."""
    lines = [line for line in frame.source.lines if name in line]
    return len(lines) == 1


def run_import_from(machine: Machine, node: ast.ImportFrom, frame: Frame) -> bool:
    """Bind names of a module."""
    name = "." * node.level + (node.module or "")
    path = machine.project.find(name, frame.source.path)
    for alias in node.names:
        if alias.name == "*":
            module = machine.project.module(name, frame.source.path)
            machine.project.import_all(name, module, frame.scope)
            continue
        found = machine.project.deferred_from(path, name, alias.name, frame.source.path)
        other = UNKNOWN if node.level else Symbol(f"{name}.{alias.name}")
        machine.write(frame.scope.names, alias.asname or alias.name, found or other)
    return False
