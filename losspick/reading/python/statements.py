"""How statements change names, and where the flow ends."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from losspick.reading.python.machine import Frame, Machine, Runner
from losspick.reading.python.plain import elements
from losspick.reading.python.values import (
    NONE,
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    TensorV,
    Value,
)

#: Items of a known list over which a loop is unrolled.
MOST_ROUNDS = 40


def assign(machine: Machine, target: ast.expr, value: Value, frame: Frame) -> None:
    """Bind a value to a name, an attribute, an item, or a pattern of them."""
    if isinstance(target, ast.Name):
        names = frame.scope.module.names if target.id in frame.shared else frame.scope.names
        machine.write(names, target.id, value)
    elif isinstance(target, ast.Attribute):
        _assign_attribute(machine, machine.evaluate(target.value, frame), target.attr, value)
    elif isinstance(target, ast.Subscript):
        _assign_item(machine, target, value, frame)
    elif isinstance(target, ast.Starred):
        assign(machine, target.value, UNKNOWN, frame)
    elif isinstance(target, ast.Tuple | ast.List):
        _assign_pattern(machine, target.elts, value, frame)


def _assign_pattern(machine: Machine, targets: list[ast.expr], value: Value, frame: Frame) -> None:
    known = isinstance(value, ListV) and value.whole and len(value.items) == len(targets)
    starred = any(isinstance(target, ast.Starred) for target in targets)
    for index, target in enumerate(targets):
        item = value.items[index] if known and not starred and isinstance(value, ListV) else UNKNOWN
        assign(machine, target, item, frame)


def _assign_attribute(machine: Machine, owner: Value, name: str, value: Value) -> None:
    if isinstance(owner, ObjectV):
        machine.write(owner.attributes, name, value)
    elif isinstance(owner, ClassV):
        machine.write(owner.names, name, value)
    elif isinstance(owner, ModelV) and name in owner.head:
        owner.output = _headed(machine, value)
    elif isinstance(owner, LayerV) and name == "activation":
        owner.effect, owner.activation = "unknown", None


def _headed(machine: Machine, layer: Value) -> Value:
    """Return what a model gives whose last layer was replaced."""
    from losspick.reading.python.layers import apply_layers

    return apply_layers(machine, layer, TensorV(made=True))


def _assign_item(machine: Machine, target: ast.Subscript, value: Value, frame: Frame) -> None:
    owner, key = machine.evaluate(target.value, frame), machine.evaluate(target.slice, frame)
    if isinstance(owner, BoundV) and isinstance(owner.receiver, ModelV):
        owner.receiver.output = _headed(machine, value)
    elif isinstance(owner, DictV) and isinstance(key, Const):
        machine.write(owner.items, key.value, value)
    elif isinstance(owner, ModelV) and owner.layers is not None:
        _assign_item_of(machine, owner.layers, key, value)
    elif isinstance(owner, ListV):
        _assign_item_of(machine, owner, key, value)


def _assign_item_of(machine: Machine, owner: ListV, key: Value, value: Value) -> None:
    index = key.value if isinstance(key, Const) else None
    items = list(owner.items)
    if isinstance(index, int) and owner.whole and -len(items) <= index < len(items):
        items[index] = value
        machine.fill(owner, items)
    else:
        machine.fill(owner, [UNKNOWN for _ in items], whole=False)


def _run_assign(machine: Machine, node: ast.Assign, frame: Frame) -> bool:
    value = machine.evaluate(node.value, frame)
    for target in node.targets:
        assign(machine, target, value, frame)
    return False


def _run_annotated(machine: Machine, node: ast.AnnAssign, frame: Frame) -> bool:
    if node.value is not None:
        assign(machine, node.target, machine.evaluate(node.value, frame), frame)
    return False


def _run_augmented(machine: Machine, node: ast.AugAssign, frame: Frame) -> bool:
    old = machine.evaluate(node.target, frame)
    if isinstance(old, ListV) and isinstance(node.op, ast.Add):
        added = machine.evaluate(node.value, frame)
        known = isinstance(added, ListV)
        more = added.items if isinstance(added, ListV) else [UNKNOWN]
        machine.fill(old, [*old.items, *more], whole=old.whole and known)
        return False
    binary = ast.copy_location(ast.BinOp(node.target, node.op, node.value), node)
    assign(machine, node.target, machine.evaluate(binary, frame), frame)
    return False


def _run_expression(machine: Machine, node: ast.Expr, frame: Frame) -> bool:
    machine.evaluate(node.value, frame)
    return False


def _run_return(machine: Machine, node: ast.Return, frame: Frame) -> bool:
    frame.returns.append(NONE if node.value is None else machine.evaluate(node.value, frame))
    return True


def _run_raise(machine: Machine, node: ast.Raise, frame: Frame) -> bool:
    return True


def _run_if(machine: Machine, node: ast.If, frame: Frame) -> bool:
    test = truth(machine.evaluate(node.test, frame))
    if test is True:
        return machine.run(node.body, frame)
    if test is False:
        return machine.run(node.orelse, frame)
    return machine.branch(
        [lambda: machine.run(node.body, frame), lambda: machine.run(node.orelse, frame)]
    )


def truth(value: Value) -> bool | None:
    """Return whether a value counts as true; None: not known."""
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, LayerV | ModelV | ObjectV | FunctionV | ClassV | PartialV):
        return True
    if isinstance(value, ListV) and (value.items or value.whole):
        return bool(value.items)
    return None


def _run_for(machine: Machine, node: ast.For | ast.AsyncFor, frame: Frame) -> bool:
    items = elements(machine.evaluate(node.iter, frame))
    if items is not None and len(items) <= MOST_ROUNDS and not _leaves(node.body):
        for item in items:
            assign(machine, node.target, item, frame)
            if machine.run(node.body, frame):
                return _returns(node.body)
        return machine.run(node.orelse, frame)
    assign(machine, node.target, UNKNOWN, frame)
    machine.run(node.body, frame)
    return False


def _leaves(body: list[ast.stmt]) -> bool:
    return any(isinstance(n, ast.Break | ast.Continue) for s in body for n in ast.walk(s))


def _returns(body: list[ast.stmt]) -> bool:
    return any(isinstance(n, ast.Return) for s in body for n in ast.walk(s))


def _run_while(machine: Machine, node: ast.While, frame: Frame) -> bool:
    machine.evaluate(node.test, frame)
    machine.run(node.body, frame)
    return False


def _run_with(machine: Machine, node: ast.With | ast.AsyncWith, frame: Frame) -> bool:
    fixed = frame.fixed
    for item in node.items:
        value = machine.evaluate(item.context_expr, frame)
        if _is_no_grad(item.context_expr):
            frame.fixed = True
        if item.optional_vars is not None:
            assign(machine, item.optional_vars, value, frame)
    ended = machine.run(node.body, frame)
    frame.fixed = fixed
    return ended


def _is_no_grad(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else node
    name = called.attr if isinstance(called, ast.Attribute) else ""
    return name in ("no_grad", "inference_mode")


def _run_try(machine: Machine, node: ast.Try | ast.TryStar, frame: Frame) -> bool:
    def handler(body: list[ast.stmt]) -> Callable[[], bool]:
        return lambda: machine.run(body, frame)

    ended = machine.run(node.body, frame)
    if node.handlers:
        nothing: list[Callable[[], bool]] = [lambda: ended]
        ended = machine.branch(nothing + [handler(h.body) for h in node.handlers])
    if not ended:
        ended = machine.run(node.orelse, frame)
    return machine.run(node.finalbody, frame) or ended


def _run_match(machine: Machine, node: ast.Match, frame: Frame) -> bool:
    def case(body: list[ast.stmt]) -> Callable[[], bool]:
        return lambda: machine.run(body, frame)

    machine.evaluate(node.subject, frame)
    nothing: list[Callable[[], bool]] = [lambda: False]
    return machine.branch(nothing + [case(one.body) for one in node.cases])


def _run_function(
    machine: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef, frame: Frame
) -> bool:
    value: Value = FunctionV(node, frame.scope)
    for decorator in reversed(node.decorator_list):
        value = _decorated(machine, decorator, value, frame)
    machine.write(frame.scope.names, node.name, value)
    return False


#: Decorators that change what a call gives.
_GRADIENTS = {"jax.value_and_grad": "value_and_grad", "jax.grad": "grad"}


def _decorated(machine: Machine, decorator: ast.expr, value: Value, frame: Frame) -> Value:
    """Return the decorated function; an unknown decorator is taken to leave it as it is."""
    named = decorator.func if isinstance(decorator, ast.Call) else decorator
    found = machine.evaluate(named, frame)
    if isinstance(found, Symbol) and found.path in _GRADIENTS:
        return PartialV(value, gives=_GRADIENTS[found.path])
    return value


def _run_class(machine: Machine, node: ast.ClassDef, frame: Frame) -> bool:
    bases = tuple(machine.evaluate(base, frame) for base in node.bases)
    cls = ClassV(node, frame.scope, bases, {})
    inner = Frame(Scope(cls.names, frame.scope.module, frame.scope), frame.source)
    machine.run(node.body, inner)
    for name, value in list(cls.names.items()):
        if isinstance(value, FunctionV):
            value.home, value.scope = cls, frame.scope
            cls.names[name] = value
    machine.write(frame.scope.names, node.name, cls)
    return False


def _run_import(machine: Machine, node: ast.Import, frame: Frame) -> bool:
    for alias in node.names:
        if alias.asname:
            value = machine.project.module(alias.name, frame.source.path)
            found: Value = value or Symbol(alias.name)
        else:
            top = alias.name.partition(".")[0]
            found = machine.project.module(top, frame.source.path) or Symbol(top)
        machine.write(frame.scope.names, alias.asname or alias.name.partition(".")[0], found)
    return False


def _run_import_from(machine: Machine, node: ast.ImportFrom, frame: Frame) -> bool:
    name = "." * node.level + (node.module or "")
    module = machine.project.module(name, frame.source.path)
    for alias in node.names:
        if alias.name == "*":
            machine.project.import_all(name, module, frame.scope)
            continue
        found: Value
        inner = machine.project.module(_joined(name, alias.name), frame.source.path)
        if module is not None:
            found = module.names.get(alias.name, inner or UNKNOWN)
        else:
            found = inner or (UNKNOWN if node.level else Symbol(f"{name}.{alias.name}"))
        machine.write(frame.scope.names, alias.asname or alias.name, found)
    return False


def _joined(package: str, name: str) -> str:
    return package + name if package.endswith(".") else f"{package}.{name}"


def _run_global(machine: Machine, node: ast.Global, frame: Frame) -> bool:
    frame.shared.update(node.names)
    return False


def _run_delete(machine: Machine, node: ast.Delete, frame: Frame) -> bool:
    for target in node.targets:
        if isinstance(target, ast.Name):
            machine.write(frame.scope.names, target.id, UNKNOWN)
    return False


def _run_jump(machine: Machine, node: ast.stmt, frame: Frame) -> bool:
    return True


STATEMENTS: Mapping[type[ast.AST], Runner] = {
    ast.Assign: _run_assign,
    ast.AnnAssign: _run_annotated,
    ast.AugAssign: _run_augmented,
    ast.Expr: _run_expression,
    ast.Return: _run_return,
    ast.Raise: _run_raise,
    ast.If: _run_if,
    ast.For: _run_for,
    ast.AsyncFor: _run_for,
    ast.While: _run_while,
    ast.With: _run_with,
    ast.AsyncWith: _run_with,
    ast.Try: _run_try,
    ast.TryStar: _run_try,
    ast.Match: _run_match,
    ast.FunctionDef: _run_function,
    ast.AsyncFunctionDef: _run_function,
    ast.ClassDef: _run_class,
    ast.Import: _run_import,
    ast.ImportFrom: _run_import_from,
    ast.Global: _run_global,
    ast.Delete: _run_delete,
    ast.Break: _run_jump,
    ast.Continue: _run_jump,
}
