"""Objectives and metrics of boosters whose softmax goes over the rows, and not over the classes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.score_uses import Astray
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.own_objectives import function_of, value_called
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import FunctionV, Symbol, Value

#: What an axis has that is not that of the classes.
ROWS = "the rows of the data"
#: Libraries whose softmax takes all numbers together unless it is told an axis.
_OF_ALL = ("scipy.",)
#: How people ask for the number of rows, and call raw scores.
_NUMBER = regex(r"\blen\(|\.size\b|\.shape\[0\]|\bnum_(?:row|data)\(|^-1$")
_RAW = regex(r"(?i)pred|score|raw|margin|logit")
#: The probability of the label of each row: ``p[np.arange(n), y]``; and a row of ones for it.
_CELLS = regex(r"\[(?:np|numpy)\.arange\([^\]]*\),")
_ROWS_OF_ONES = regex(r"(?:eye|identity)\([^)\n]*\)\[[^\]\n]*\](?!\.T)")
_DEEPEST = 3


def note_softmax(machine: Machine, library: Framework, value: Value | None) -> None:
    """Note a softmax of a table of raw scores, one row a row of the data, that goes over rows."""
    function = function_of(value) if value is not None else None
    if function is None or library is Framework.CATBOOST or machine.caught:
        return  # which hands over one row at a time
    node = whole(function.node)
    source = machine.project.sources.get(function.scope.module.path)
    if source is None or isinstance(node, ast.Lambda):
        return
    bound = dict(_bound_once(node))
    if not _lies_in_rows("\n".join(_texts(machine, function, node))):
        bound = {name: one for name, one in bound.items() if getattr(one, "id", "") != name}
    for one in walk(node):
        if isinstance(one, ast.BinOp):
            table, axis = _shares_by_hand(one, bound)
        elif isinstance(one, ast.Call) and one.args:
            table, axis = one.args[0], _axis_of_softmax(machine, function, one)
        else:
            continue
        if axis == _OTHER or table is None or not _is_table(table, bound):
            continue
        place = source.place(one)
        astray = Astray(name="softmax", axis=axis, over=ROWS)
        fact = Fact(astray, place)
        machine.found.append(ModelSpec(framework=library, reader="python", call=place, astray=fact))


def _texts(machine: Machine, function: FunctionV, node: ast.AST) -> Iterator[str]:
    """Yield the text of a function, and of those of the program that it calls."""
    yield ast.unparse(node)
    for one in walk(node):
        called = value_called(machine, function, one.func) if isinstance(one, ast.Call) else None
        inner = function_of(called) if called is not None else None
        if inner is not None and inner is not function:
            yield ast.unparse(whole(inner.node))


def _lies_in_rows(text: str) -> bool:
    """Tell whether functions take a row of numbers for each row of the data, and turn none."""
    cells = _CELLS.search(text) or _ROWS_OF_ONES.search(text)
    return cells is not None and ".T" not in text and "transpose" not in text


#: What is no softmax, or goes along another axis.
_OTHER = -1


def _axis_of_softmax(machine: Machine, function: FunctionV, call: ast.Call) -> int | None:
    """Return along which axis a call takes a softmax: 0, or all (None); -1: neither."""
    called = value_called(machine, function, call.func)
    if isinstance(called, Symbol):
        path = canonical(called.path)
        if last(path) != "softmax" or any(one.arg is None for one in call.keywords):
            return _OTHER
        given = [one.value for one in call.keywords if one.arg in ("axis", "dim")] or call.args[1:]
        if not given:
            return None if path.startswith(_OF_ALL) else _OTHER
        return 0 if getattr(given[0], "value", None) == 0 else _OTHER
    plain = len(call.args) == 1 and not call.keywords
    inner = function_of(called) if called is not None and plain else None
    return _axis_by_hand(whole(inner.node)) if inner is not None else _OTHER


def _axis_by_hand(node: ast.AST) -> int | None:
    """Return along which axis a function that writes softmax out takes its sums."""
    if "exp(" not in ast.unparse(node) or len(list(_parameters(node))) != 1:
        return _OTHER
    axes = [_axis(one) for one in walk(node) if _name(one) == "sum"]
    returned = [one.value for one in walk(node) if isinstance(one, ast.Return)]
    shared = len(returned) == 1 and isinstance(returned[0], ast.BinOp)
    shared = shared and isinstance(returned[0].op, ast.Div)  # type: ignore[union-attr]
    turned = any(getattr(one, "attr", "") in ("T", "transpose", "ndim") for one in walk(node))
    return axes[0] if shared and not turned and len(axes) == 1 else _OTHER


def _shares_by_hand(
    node: ast.BinOp, bound: dict[str, ast.expr | None]
) -> tuple[ast.expr | None, int | None]:
    """Return what ``e / e.sum(axis=0)`` makes shares of, and along which axis; -1: no such."""
    total, above = node.right, node.left
    same = isinstance(above, ast.Name) and any(
        isinstance(one, ast.Name) and one.id == above.id for one in walk(total)
    )
    if not same or not isinstance(node.op, ast.Div) or _name(total) != "sum":
        return None, _OTHER
    powers = bound.get(getattr(above, "id", ""))
    if powers is None or _name(powers) != "exp" or not isinstance(powers, ast.Call):
        return None, _OTHER
    scores = powers.args[0] if powers.args else None
    return scores, _axis(total)


def _parameters(node: ast.AST) -> Iterator[str]:
    spec: ast.arguments = node.args  # type: ignore[attr-defined]
    yield from (one.arg for one in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs))


def _name(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return last_name(function)


def _axis(node: ast.AST) -> int | None:
    """Return the axis of a sum: 0, all (None), or another one (-1)."""
    if not isinstance(node, ast.Call):
        return _OTHER
    module = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") in _MODULES
    named = [one.value for one in node.keywords if one.arg in ("axis", "dim")]
    given = named or node.args[1 if module else 0 :]
    if not given:
        return None
    return 0 if getattr(given[0], "value", None) == 0 else _OTHER


_MODULES = frozenset({"np", "numpy", "cp", "jnp", "torch"})


def _bound_once(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield the names of a function with what they stand for; None: for several things."""
    known: dict[str, ast.expr | None] = {}
    parameters = set(_parameters(node))
    for one in walk(node):
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            known[one.id] = None if one.id in known or one.id in parameters else ast.Constant(None)
    for one in walk(node):
        if isinstance(one, ast.Assign) and len(one.targets) == 1:
            name = getattr(one.targets[0], "id", "")
            if known.get(name) is not None:
                known[name] = one.value
    yield from known.items()
    free = parameters - known.keys()
    yield from ((name, ast.Name(name, ast.Load())) for name in free)


def _is_table(node: ast.expr, bound: dict[str, ast.expr | None], depth: int = 0) -> bool:
    """Tell whether an expression has a row for each row of the data, and a column a class."""
    if depth > _DEEPEST:
        return False
    if isinstance(node, ast.Name):
        meant = bound.get(node.id)
        if isinstance(meant, ast.Name) and meant.id == node.id:  # as XGBoost hands it over
            return _RAW.search(node.id) is not None
        return meant is not None and _is_table(meant, bound, depth + 1)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        return _is_table(node.left, bound, depth + 1)  # less the largest of them
    if _name(node) != "reshape" or not isinstance(node, ast.Call) or node.keywords:
        return False
    shape = node.args
    if isinstance(shape[-1], ast.Tuple):
        shape = shape[-1].elts
    if len(shape) != _TABLE:
        return False
    first, second = (_resolved(one, bound) for one in shape)
    return _NUMBER.search(first) is not None and (first != "-1" or _NUMBER.search(second) is None)


_TABLE = 2


def _resolved(node: ast.expr, bound: dict[str, ast.expr | None]) -> str:
    meant = bound.get(node.id) if isinstance(node, ast.Name) else None
    return ast.unparse(meant if meant is not None else node)
