"""What statements do to the names of a program that is followed from its tables."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from losspick.reading.python.origins.objects import rows_of
from losspick.reading.python.origins.origin_branches import (
    expects_failure,
    is_of_program,
    leaves,
    skips_rounds,
)
from losspick.reading.python.origins.origin_steps import shifted
from losspick.reading.python.origins.origin_values import (
    Classes,
    Frame,
    Made,
    Origin,
    Others,
    Own,
    Plain,
    Several,
    Value,
    either,
)

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Names, Program


def run_statement(program: Program, node: ast.stmt, names: Names) -> Value:
    """Run a statement; return what the last return within it gives."""
    if isinstance(node, ast.Assign):
        value = program.value(node.value, names)
        for target in node.targets:
            assign(program, target, value, names)
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        assign(program, node.target, program.value(node.value, names), names)
    elif isinstance(node, ast.AugAssign):
        old = program.value(node.target, names)
        new = shifted(old, node.op, program.value(node.value, names), ast.unparse(node))
        assign(program, node.target, new, names)
    elif isinstance(node, ast.Expr):
        program.value(node.value, names)
    elif isinstance(node, ast.For | ast.AsyncFor):
        return _loop(program, node, names)
    elif isinstance(node, ast.If):
        return _if(program, node, names)
    elif isinstance(node, ast.Try):
        body = [*node.body, *node.orelse, *node.finalbody]
        return _doubted(program, body, names, doubts=bool(node.handlers))
    elif isinstance(node, ast.With | ast.AsyncWith | ast.While):
        return _doubted(program, node.body, names, doubts=expects_failure(node))
    return None


def _doubted(program: Program, body: Sequence[ast.stmt], names: Names, *, doubts: bool) -> Value:
    """Run statements that may not be reached, or that are there to fail."""
    program.doubts += doubts
    try:
        return program.run(body, names)
    finally:
        program.doubts -= doubts


def _if(program: Program, node: ast.If, names: Names) -> Value:
    doubts = not is_of_program(node)
    program.doubts += doubts
    given = _branch(program, [node.body, node.orelse], names)
    if not leaves(node):  # else, a branch decides about all that follows in the function
        program.doubts -= doubts
    return given


def _loop(program: Program, node: ast.For | ast.AsyncFor, names: Names) -> Value:
    over = program.value(node.iter, names)
    columns = _columns_in_turn(program, node, over)
    if columns:
        given: Value = None
        for one in columns:
            assign(program, node.target, one, names)
            given = program.run(node.body, names)
        return given
    assign(program, node.target, rows_of(program, over), names)
    before, tables = dict(names), set_columns(names.values())
    given = program.run(node.body, names)
    for name, value in names.items():
        if name in before and before[name] != value and isinstance(before[name], Origin):
            names[name] = None  # it becomes another with each round
    doubt(tables)
    return given


def _columns_in_turn(
    program: Program, node: ast.For | ast.AsyncFor, over: Value
) -> tuple[Value, ...]:
    """Return the names of columns that a loop goes through: those of the target, and one other."""
    if skips_rounds(node):
        return ()
    if isinstance(over, Others):
        return (over,) if program.columns <= over.without else ()
    if not isinstance(over, Several) or over.rows or not over.items:
        return ()
    texts = {one.value: one for one in over.items if isinstance(one, Plain)}
    if len(texts) < len(over.items) or not all(isinstance(text, str) for text in texts):
        return ()
    own = [one for text, one in texts.items() if text in program.columns]
    rest = [one for text, one in texts.items() if text not in program.columns]
    return (*rest[:1], *own)


def _branch(program: Program, bodies: Sequence[Sequence[ast.stmt]], names: Names) -> Value:
    """Run branches; what they leave different is unknown, but for what one leaves alone."""
    left: list[Names] = []
    given: list[Value] = []
    tables = set_columns(names.values())
    for body in bodies:
        own = dict(names)
        given.append(program.run(body, own))
        left.append(own)
    doubt(tables)
    for name in {name for own in left for name in own}:
        values = [own.get(name) for own in left]
        names[name] = values[0] if values[0] == values[1] else either(values)
    if given[0] is None or given[1] is None:
        return given[1] if given[0] is None else given[0]  # the other one goes on
    return given[0] if given[0] == given[1] else either(given)


def assign(program: Program, target: ast.expr, value: Value, names: Names) -> None:
    """Bind what is assigned to."""
    if isinstance(target, ast.Name):
        names[target.id] = value
    elif isinstance(target, ast.Tuple | ast.List):
        several = isinstance(value, Several) and len(value.items) == len(target.elts)
        parts = value.items if several and isinstance(value, Several) else ()
        for place, one in enumerate(target.elts):
            assign(program, one, parts[place] if parts else None, names)
    elif isinstance(target, ast.Subscript):
        _assign_part(program, target, value, names)
    elif isinstance(target, ast.Attribute):
        owner = program.value(target.value, names)
        if isinstance(owner, Frame):
            owner.columns[target.attr] = value
        if isinstance(owner, Made) and owner.of is not None:
            owner.attributes[target.attr] = value
        elif not isinstance(owner, Own):
            names[ast.unparse(target)] = value


#: Methods that change a dictionary.
_REWRITES = ("update", "setdefault", "pop", "popitem", "clear")


def forget_rewritten(program: Program, function: ast.expr, owner: Value, names: Names) -> None:
    """Forget a dictionary that a method changes."""
    kept = isinstance(owner, Plain | Classes) and isinstance(function, ast.Attribute)
    if kept and isinstance(function, ast.Attribute) and function.attr in _REWRITES:
        assign(program, function.value, None, names)


def _assign_part(program: Program, target: ast.Subscript, value: Value, names: Names) -> None:
    """Set a column of a table, or some of its cells."""
    owner, key = program.value(target.value, names), program.value(target.slice, names)
    if isinstance(owner, Plain | Classes):
        assign(program, target.value, None, names)  # a dictionary that gets more entries
    elif isinstance(owner, Origin):
        assign(program, target.value, owner.changed(), names)
    elif isinstance(owner, Made) and isinstance(key, Plain) and isinstance(key.value, str):
        owner.attributes[key.value] = value
    if not isinstance(owner, Frame):
        return
    if isinstance(key, Plain) and isinstance(key.value, str):
        owner.columns[key.value] = value
        return
    for name in _set_by(key, program.columns):
        kept = owner.column(name)  # some of its cells are, or it may be another column that is
        owner.columns[name] = kept.changed() if isinstance(kept, Origin) else None


def _set_by(key: Value, columns: frozenset[str]) -> frozenset[str]:
    """Return which columns of the target a key may choose."""
    if isinstance(key, Others):
        return columns - key.without
    if not isinstance(key, Several):
        return columns
    texts = _texts(key)
    if texts:
        return columns & texts
    last = key.items[-1] if len(key.items) == 2 else None  # rows, and a column or several
    if isinstance(last, Plain) and isinstance(last.value, str):
        return columns & {last.value}
    return _set_by(last, columns) if isinstance(last, Several | Others) else columns


def _texts(key: Several) -> frozenset[str]:
    """Return the names of columns that a list holds; empty: it holds something else."""
    texts = [one.value for one in key.items if isinstance(one, Plain)]
    named = frozenset(text for text in texts if isinstance(text, str))
    return named if len(named) == len(key.items) else frozenset()


def set_columns(values: Iterable[Value]) -> list[tuple[dict[str, Value], dict[str, Value]]]:
    """Return what was set in tables and objects, each as it is and as a copy."""
    found: list[tuple[dict[str, Value], dict[str, Value]]] = []
    waiting, seen = list(values), set[int]()
    while waiting:
        one = waiting.pop()
        if isinstance(one, Several):
            waiting += one.items
        elif isinstance(one, Frame | Made) and id(one) not in seen:
            seen.add(id(one))
            inside = one.columns if isinstance(one, Frame) else one.attributes
            found.append((inside, dict(inside)))
            waiting += inside.values()
    return found


def doubt(tables: Sequence[tuple[dict[str, Value], dict[str, Value]]]) -> None:
    """What was set in a table since may not have been set, or again and again."""
    for inside, before in tables:
        for name, value in inside.items():
            if name not in before or before[name] != value:
                inside[name] = value.changed() if isinstance(value, Origin) else None
