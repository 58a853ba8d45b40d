"""How statements change names, and where the flow ends."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from losspick.core.regexes import regex
from losspick.reading.python.data.pictures import is_chain
from losspick.reading.python.data.plain import is_loose
from losspick.reading.python.evaluating.asserting import learn_from_refusal, run_assert
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.branching import branch
from losspick.reading.python.evaluating.containers import scores_of_rows
from losspick.reading.python.evaluating.definitions import (
    run_class,
    run_function,
    run_import,
    run_import_from,
)
from losspick.reading.python.evaluating.deleting import run_delete
from losspick.reading.python.evaluating.doubting import asked_about, doubt_the_rest, in_doubt
from losspick.reading.python.evaluating.guarding import run_try, run_with
from losspick.reading.python.evaluating.handing_on import forget_bounds
from losspick.reading.python.evaluating.jumping import note_jump
from losspick.reading.python.evaluating.looping import run_for, run_while
from losspick.reading.python.evaluating.narrowing import know, may_tell, side
from losspick.reading.python.evaluating.postponing import (
    leave_out,
    postponed_member,
    put_off,
    put_off_parts,
)
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine, Runner
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    ClassV,
    Const,
    DictV,
    EncoderV,
    FunctionV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    PartialV,
    TensorV,
    Unknown,
    Value,
)


def _run_assign(machine: Machine, node: ast.Assign, frame: Frame) -> bool:
    if frame.within and _put_off_for_all(machine, node, frame):
        return False
    value = machine.evaluate(node.value, frame)
    for target in node.targets:
        assign(machine, target, value, frame)
    return False


def _put_off_for_all(machine: Machine, node: ast.Assign, frame: Frame) -> bool:
    """Bind names, perhaps several in a row, to an expression that is evaluated when it is used."""
    if len(node.targets) == 1:
        return _put_off(machine, node, frame)
    names = [target.id for target in node.targets if isinstance(target, ast.Name)]
    if len(names) < len(node.targets) or not frame.shared.keys().isdisjoint(names):
        return False
    late = put_off(machine, node.value, frame)
    if late is None:
        return False
    for name in names:
        machine.write(frame.scope.names, name, late)
    return True


def _put_off(machine: Machine, node: ast.Assign | ast.AnnAssign, frame: Frame) -> bool:
    """Bind names to an expression that is evaluated when they are used."""
    target: Any = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    if node.value is None:
        return False
    kind = type(target)
    if kind is ast.Name:
        name = target.id
        late = None if name in frame.shared else put_off(machine, node.value, frame)
        if late is not None:
            machine.write(frame.scope.names, name, late)
        return late is not None
    if kind is ast.Attribute:
        own = isinstance(target.value, ast.Name) and frame.scope.names.get(target.value.id)
        mine = frame.owner is not None and own is frame.owner
        member = postponed_member(machine, node.value, frame) if mine else None
        if member is not None:
            assign(machine, target, member, frame)
        return member is not None
    return kind is ast.Tuple and put_off_parts(machine, target, node.value, frame)


def _run_annotated(machine: Machine, node: ast.AnnAssign, frame: Frame) -> bool:
    if node.value is not None and not (frame.within and _put_off(machine, node, frame)):
        assign(machine, node.target, machine.evaluate(node.value, frame), frame)
    return False


def _run_augmented(machine: Machine, node: ast.AugAssign, frame: Frame) -> bool:
    old = machine.evaluate(node.target, frame)
    if isinstance(old, ListV) and isinstance(node.op, ast.Add):
        added = machine.evaluate(node.value, frame)
        rows = scores_of_rows(added)
        known = isinstance(added, ListV) or rows is not None
        more = added.items if isinstance(added, ListV) else rows or [UNKNOWN]
        whole = old.whole and known
        loose = is_loose(added) or rows is not None
        machine.fill(old, [*old.items, *more], whole=whole, loose=loose)
        return False
    binary = ast.copy_location(ast.BinOp(node.target, node.op, node.value), node)
    made = machine.evaluate(binary, frame)
    counted = machine.loops > 0 and isinstance(old, Const) and type(old.value) in (int, float)
    # how often a loop adds to a number nobody knows
    assign(machine, node.target, UNKNOWN if counted else made, frame)
    return False


def _run_expression(machine: Machine, node: ast.Expr, frame: Frame) -> bool:
    value = machine.evaluate(node.value, frame)
    changed = node.value.func if isinstance(node.value, ast.Call) else None
    if isinstance(changed, ast.Attribute):
        _change_in_place(machine, changed, value, frame)
    if changed is not None and node.value.args:  # type: ignore[attr-defined]
        forget_bounds(machine, node.value, frame)  # type: ignore[arg-type]
    return False


#: Methods of arrays that give the array itself another shape, and those that change tensors.
_RESHAPING = frozenset({"resize", "resize_", "squeeze_", "unsqueeze_", "t_"})
_CHANGING = regex(r"[a-z]\w*[a-z]_$").match


def _change_in_place(machine: Machine, method: ast.Attribute, value: Value, frame: Frame) -> None:
    """Let an array be what a method makes of it that changes the array itself."""
    if method.attr in _RESHAPING:
        old = machine.evaluate(method.value, frame)
        if isinstance(old, TensorV) and not old.made:
            kept = dataclasses.replace(old, rank=None, units=None, values=None)
            assign(machine, method.value, kept, frame)
        return
    if isinstance(value, EncoderV) and value.classes is not None:  # which was fitted
        assign(machine, method.value, value, frame)
    named = isinstance(method.value, ast.Name) and _CHANGING(method.attr) is not None
    if named and isinstance(value, TensorV):
        assign(machine, method.value, value, frame)


def _run_return(machine: Machine, node: ast.Return, frame: Frame) -> bool:
    if node.value is None or (not frame.wanted and leave_out(machine, node.value, frame)):
        frame.returns.append(NONE)
    else:
        frame.returns.append(machine.evaluate(node.value, frame))
    return True


def _run_raise(machine: Machine, node: ast.Raise, frame: Frame) -> bool:
    return True


def _run_if(machine: Machine, node: ast.If, frame: Frame) -> bool:
    test = truth(machine.evaluate(node.test, frame))
    if test is not None and machine.loops and _may_fill(machine, node.test, frame):
        test = None
    if test is True and not (machine.assuming and isinstance(node.body[-1], ast.Raise)):
        return machine.run(node.body, frame)
    if test is False:
        return machine.run(node.orelse, frame)
    asked, tells = asked_about(machine, node.test, frame), may_tell(node.test)
    if tells:
        ways = [side(machine, node, frame, holds=True), side(machine, node, frame, holds=False)]
    else:
        ways = [lambda: machine.run(node.body, frame), lambda: machine.run(node.orelse, frame)]
    outside, frame.branches = frame.branches, (*frame.branches, node)
    both = zip(ways, (node.body, node.orelse), strict=True)
    ended = branch(machine, [in_doubt(machine, asked, way, frame, body) for way, body in both])
    frame.branches = outside
    doubt_the_rest(machine, asked, node.body, frame)
    if tells and not node.orelse and isinstance(node.body[-1], _JUMPS):
        know(machine, node.test, frame, holds=False)
    elif not node.orelse and isinstance(node.body[-1], ast.Raise):
        learn_from_refusal(machine, node.test, frame)
    return ended


_JUMPS = (ast.Continue, ast.Return, ast.Raise, ast.Break)


def _may_fill(machine: Machine, test: ast.expr, frame: Frame) -> bool:
    """Tell whether a condition asks of what is empty, but that later rounds of a loop may fill."""
    names = [node for node in walk(test) if isinstance(node, ast.Name)]
    held = (machine.evaluate(node, frame) for node in names)
    return any(isinstance(value, ListV | DictV) and not value.items for value in held)


def truth(value: Value) -> bool | None:
    """Return whether a value counts as true; None: not known."""
    if type(value) is Unknown:
        return None
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, LayerV | LossV | ModelV | ObjectV | FunctionV | ClassV | PartialV):
        return True
    if isinstance(value, ListV | DictV) and (value.items or value.whole):
        return bool(value.items)
    return True if is_chain(value) else None


def _run_match(machine: Machine, node: ast.Match, frame: Frame) -> bool:
    def case(body: list[ast.stmt]) -> Callable[[], bool]:
        return lambda: machine.run(body, frame)

    subject = machine.evaluate(node.subject, frame)
    for one in node.cases:
        fits = _fits(subject, one.pattern) if one.guard is None else None
        if fits is None:
            break
        if fits:
            return machine.run(one.body, frame)
    nothing: list[Callable[[], bool]] = [lambda: False]
    asked = asked_about(machine, ast.Compare(node.subject, [ast.Is()], [node.subject]), frame)
    ways = [in_doubt(machine, asked, case(one.body), frame, one.body) for one in node.cases]
    return branch(machine, nothing + ways)


def _fits(subject: Value, pattern: ast.pattern) -> bool | None:
    """Return whether a value fits a pattern; None: not known."""
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is None and pattern.name is None:
        return True
    if isinstance(pattern, ast.MatchOr):
        each = [_fits(subject, one) for one in pattern.patterns]
        return None if None in each else any(each)
    wanted = pattern.value if isinstance(pattern, ast.MatchValue) else None
    if not isinstance(wanted, ast.Constant) or not isinstance(subject, Const):
        return None
    return bool(subject.value == wanted.value)


def _run_global(machine: Machine, node: ast.Global, frame: Frame) -> bool:
    frame.shared.update(dict.fromkeys(node.names, frame.scope.module.names))
    return False


def _run_nonlocal(machine: Machine, node: ast.Nonlocal, frame: Frame) -> bool:
    for name in node.names:
        scope = frame.scope.outer
        while scope is not None and name not in scope.names:
            scope = scope.outer
        if scope is not None:
            frame.shared[name] = scope.names
    return False


def _run_jump(machine: Machine, node: ast.stmt, frame: Frame) -> bool:
    note_jump(machine)
    return True


STATEMENTS: Mapping[type[ast.AST], Runner] = {
    ast.Assign: _run_assign,
    ast.AnnAssign: _run_annotated,
    ast.AugAssign: _run_augmented,
    ast.Expr: _run_expression,
    ast.Return: _run_return,
    ast.Raise: _run_raise,
    ast.Assert: run_assert,
    ast.If: _run_if,
    ast.For: run_for,
    ast.AsyncFor: run_for,
    ast.While: run_while,
    ast.With: run_with,
    ast.AsyncWith: run_with,
    ast.Try: run_try,
    ast.TryStar: run_try,
    ast.Match: _run_match,
    ast.FunctionDef: run_function,
    ast.AsyncFunctionDef: run_function,
    ast.ClassDef: run_class,
    ast.Import: run_import,
    ast.ImportFrom: run_import_from,
    ast.Global: _run_global,
    ast.Nonlocal: _run_nonlocal,
    ast.Delete: run_delete,
    ast.Break: _run_jump,
    ast.Continue: _run_jump,
}
