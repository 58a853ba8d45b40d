"""What objectives of a program's own take for their arguments.

Training functions call them with scores and a data set, estimators with labels and scores.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from losspick.core.spec import Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.class_values import library_bases
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV

#: Decorators that change nothing of what a function is given.
_PLAIN = frozenset({"staticmethod", "njit", "jit"})
_BOOSTERS = ("xgboost.", "lightgbm.", "catboost.")
#: What only data sets have, and what programs ask that are given either.
_OF_SETS = frozenset({"get_label", "get_weight", "get_group", "get_field"})
_ASKING = frozenset({"isinstance", "hasattr", "getattr", "type", "try", "callable"})


def arguments_of(function: FunctionV) -> list[str] | None:
    """Return the names of what an objective is called with; None: it may be called otherwise."""
    node = whole(function.node)
    decorators = [
        one.func if isinstance(one, ast.Call) else one
        for one in getattr(node, "decorator_list", [])
    ]
    named = {last_name(one) for one in decorators}
    own = function.owner
    of_library = own is not None and any(
        one.startswith(_BOOSTERS) for one in library_bases(own.cls)
    )
    if not named <= _PLAIN or node.args.vararg is not None or of_library:
        return None  # XGBoost's own classes of objectives are called with more
    names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
    return names[int(function.owner is not None and "staticmethod" not in named) :]


def takes_two(function: FunctionV, given: Mapping[str, object]) -> bool:
    """Tell whether an objective can be called with two arguments, as training functions do."""
    names = arguments_of(function) or []
    plain = whole(function.node).args
    without = len(names) - len(plain.defaults)
    needed = [name for name in names[: max(without, 0)] if name not in given]
    asked = any(
        value is None and one.arg not in given
        for one, value in zip(plain.kwonlyargs, plain.kw_defaults, strict=True)
    )
    return len(needed) <= _PAIR <= len(names) and not asked


def note_misread_arguments(
    machine: Machine, library: Framework, function: FunctionV, *, native: bool
) -> bool:
    """Note an objective that takes scores or labels for a data set, or a data set for labels."""
    names = arguments_of(function) or []
    source = machine.project.sources.get(function.scope.module.path)
    node = whole(function.node)
    if len(names) < _PAIR or source is None or _asks(node):
        return False
    first, second = names[:_PAIR]
    told = _asked_as_set(node, {first} if native else {first, second})
    called = "a training function gives its objective scores and a data set"
    if not native:
        called = "an estimator gives its objective arrays, labels and scores"
        fix = f"take (y_true, y_pred), and no data set; or train with {library.value}.train"
    elif told is None and (told := _counted_with(node, second)) is not None:
        fix = f"take the labels out of it: {second}.get_label()"
    else:
        fix = "take the scores first, and the data set second"
    if told is None:
        return False
    remark = Remark(called, consequence="The first round of training raises an error.", fix=fix)
    place = source.place(told)
    note_remark(machine, library, remark, place)
    return True


_PAIR = 2


def _asks(node: ast.AST) -> bool:
    """Tell whether a function asks what it is given, binds it anew, or tries both."""
    for one in walk(node):
        asked = isinstance(one, ast.Call) and getattr(one.func, "id", "") in _ASKING
        if asked or isinstance(one, ast.Try):
            return True
    return False


def _asked_as_set(node: ast.AST, names: set[str]) -> ast.expr | None:
    """Return where an argument that is an array is asked for what only a data set has."""
    for one in walk(node):
        if isinstance(one, ast.Attribute) and one.attr in _OF_SETS:
            held = one.value
            if isinstance(held, ast.Name) and held.id in names and not _is_bound(node, held.id):
                return one
    return None


def _counted_with(node: ast.AST, name: str) -> ast.expr | None:
    """Return where an argument that is a data set is taken for numbers."""
    if _is_bound(node, name):
        return None
    for one in walk(node):
        if isinstance(one, ast.Attribute) and getattr(one.value, "id", "") == name:
            return None
    for one in walk(node):
        computed = isinstance(one, ast.BinOp) and isinstance(one.op, ast.Sub | ast.Add | ast.Mult)
        sides = (one.left, one.right) if computed and isinstance(one, ast.BinOp) else ()
        if name in [getattr(side, "id", "") for side in sides]:
            return one if isinstance(one, ast.expr) else None
    return None


def _is_bound(node: ast.AST, name: str) -> bool:
    return any(
        isinstance(one, ast.Name) and one.id == name and isinstance(one.ctx, ast.Store)
        for one in walk(node)
    )
