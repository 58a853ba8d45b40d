"""What is made of the values of a column one by one, and of the names of the columns."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from losspick.reading.python.origins.origin_branches import last_name
from losspick.reading.python.origins.origin_values import (
    Classes,
    Origin,
    Others,
    Plain,
    Several,
    Text,
    Value,
)
from losspick.reading.python.origins.tables import texts_of

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Names, Program

#: Statements of which not all are run for each value.
_PARTS = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.Match)
_Comprehension: TypeAlias = "ast.ListComp | ast.GeneratorExp | ast.SetComp"


def comprehension(program: Program, node: _Comprehension, names: Names) -> Value:
    """Return what is made of a column, or which columns of a table are left."""
    over = program.value(node.generators[0].iter, names)
    if isinstance(over, Others) and len(node.generators) == 1:
        return _left(program, node, over, names)
    if isinstance(over, Origin) and len(node.generators) == 1 and not node.generators[0].ifs:
        made = _each(program, node.generators[0].target, node.elt, over, names)
        return made if isinstance(made, Origin) and made != over else over.changed()
    parts = over.items if isinstance(over, Several) else (over,)
    own = [one for one in parts if isinstance(one, Origin) and one.column in program.columns]
    return own[0].changed() if own else None


def _each(
    program: Program, target: ast.expr, made: ast.expr, column: Origin, names: Names
) -> Value:
    """Return what is computed of each value of a column, as if it were computed of the column."""
    if not isinstance(target, ast.Name):
        return None
    return program.value(made, {**names, target.id: column})


def applied(program: Program, node: ast.Call, names: Names) -> Value:
    """Return what a function makes of each value of a column; None: nothing that is known."""
    function, given = node.func, node.args
    if not isinstance(function, ast.Attribute) or function.attr not in ("apply", "map"):
        return None
    if len(given) != 1 or node.keywords or not isinstance(given[0], ast.Lambda | ast.Name):
        return None
    text = program.value(given[0], names) if isinstance(given[0], ast.Name) else None
    if not isinstance(given[0], ast.Lambda) and not isinstance(text, Text):
        return None
    column = program.value(function.value, names)
    if not isinstance(column, Origin):
        return None
    made: Value = None
    if isinstance(text, Text) and not any(isinstance(one, _PARTS) for one in text.node.body):
        made = program.enter(text, (column,), {}, names)
    elif isinstance(given[0], ast.Lambda) and len(given[0].args.args) == 1:
        target = ast.Name(given[0].args.args[0].arg)
        made = _each(program, target, given[0].body, column, names)
    return made if isinstance(made, Origin) and made != column else column.changed()


def _left(program: Program, node: _Comprehension, over: Others, names: Names) -> Value:
    """Return the columns that a comprehension leaves."""
    (one,) = node.generators
    if ast.unparse(node.elt) != ast.unparse(one.target):
        return None
    for test in one.ifs:
        over = _beginning(test, over, ast.unparse(one.target))
        if not isinstance(test, ast.Compare) or ast.unparse(test.left) != ast.unparse(one.target):
            continue
        if isinstance(test.ops[0], ast.NotEq | ast.NotIn):
            over = replace(
                over, without=over.without | texts_of(program.value(test.comparators[0], names))
            )
    return over


def _beginning(test: ast.expr, over: Others, name: str) -> Others:
    """Return those of the columns that begin in one way."""
    if not isinstance(test, ast.Call) or ast.unparse(test.func) != f"{name}.startswith":
        return over
    text = test.args[0].value if test.args and isinstance(test.args[0], ast.Constant) else None
    return Others(over.without, text) if isinstance(text, str) else over


def index(program: Program, node: ast.DictComp, names: Names) -> Value:
    """Return what gives each class its index; None: it is another dictionary."""
    over = program.value(node.generators[0].iter, names)
    target, called = node.generators[0].target, node.generators[0].iter
    if not isinstance(over, Classes) or not isinstance(target, ast.Tuple):
        return None
    if not isinstance(called, ast.Call) or last_name(called) != "enumerate":
        return None
    place, label = map(ast.unparse, target.elts[:2])
    begun, more = _begun(program, called, names), _beyond(node.value, place)
    turned = ast.unparse(node.key) == label and not node.generators[0].ifs
    if begun is None or more is None or not turned:
        return None
    return Classes(over.of, index=True, first=begun + more)


def _begun(program: Program, node: ast.Call, names: Names) -> int | None:
    """Return the number that ``enumerate`` begins at; None: not known."""
    given = [*node.args[1:], *(one.value for one in node.keywords)]
    if len(given) > 1:
        return None
    return _whole(program.value(given[0], names)) if given else 0


def _beyond(node: ast.expr, name: str) -> int | None:
    """Return how much is added to a name; None: it is something else."""
    if ast.unparse(node) == name:
        return 0
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add):
        return None
    sides = [one for one in (node.left, node.right) if ast.unparse(one) != name]
    known = len(sides) == 1 and isinstance(sides[0], ast.Constant)
    return _whole(Plain(sides[0].value)) if known else None  # type: ignore[attr-defined]


def _whole(value: Value) -> int | None:
    number = value.value if isinstance(value, Plain) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def paired(program: Program, node: ast.Call, names: Names) -> Value:
    """Return what ``dict(zip(classes, range(…)))`` gives; None: it is another call."""
    if not isinstance(node.func, ast.Name) or node.func.id != "dict" or len(node.args) != 1:
        return None
    (pairs,) = node.args
    if not isinstance(pairs, ast.Call) or last_name(pairs) != "zip" or len(pairs.args) != 2:
        return None
    over, numbers = program.value(pairs.args[0], names), pairs.args[1]
    counts = isinstance(numbers, ast.Call) and last_name(numbers) in ("range", "arange", "count")
    if not isinstance(over, Classes) or not isinstance(numbers, ast.Call) or not counts:
        return None
    starts = numbers.args[:1] if last_name(numbers) == "count" or len(numbers.args) == 2 else []
    begun = _whole(program.value(starts[0], names)) if starts else 0
    known = begun is not None and len(numbers.args) < 3 and not numbers.keywords
    return Classes(over.of, index=True, first=begun or 0) if known else None
