"""What is made of the values of a column one by one, and of the names of the columns."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeAlias

from losspick.reading.python.origins.origin_branches import last_name
from losspick.reading.python.origins.origin_values import (
    Classes,
    Origin,
    Others,
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
        if not isinstance(test, ast.Compare) or ast.unparse(test.left) != ast.unparse(one.target):
            continue
        if isinstance(test.ops[0], ast.NotEq | ast.NotIn):
            over = Others(over.without | texts_of(program.value(test.comparators[0], names)))
    return over


def index(program: Program, node: ast.DictComp, names: Names) -> Value:
    """Return what gives each class its index; None: it is another dictionary."""
    over = program.value(node.generators[0].iter, names)
    target, called = node.generators[0].target, node.generators[0].iter
    if not isinstance(over, Classes) or not isinstance(target, ast.Tuple):
        return None
    if not isinstance(called, ast.Call) or last_name(called) != "enumerate":
        return None
    if len(called.args) != 1 or called.keywords:
        return None  # it may not begin at 0
    place, label = map(ast.unparse, target.elts[:2])
    turned = (ast.unparse(node.key), ast.unparse(node.value)) == (label, place)
    return Classes(over.of, index=True) if turned and not node.generators[0].ifs else None
