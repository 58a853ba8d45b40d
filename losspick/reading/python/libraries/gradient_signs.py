"""Objectives of boosters that a program defines itself, and whose gradient has the wrong sign.

Boosters go down the gradient of the loss with respect to the scores, which grows with them, as it
does for ``p - y``; CatBoost goes up that of its negative.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import TypeAlias

from losspick.core.regexes import regex
from losspick.core.spec import Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.objective_arguments import (
    arguments_of,
    note_misread_arguments,
    takes_two,
)
from losspick.reading.python.libraries.own_objectives import (
    behind_sigmoid,
    function_of,
    value_named,
)
from losspick.reading.python.libraries.slopes import Slopes
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, FunctionV, PartialV, Value

_SCORES = regex(r"(?i)pred|score|hat|margin|logit|raw|approx|output|^z$|^f$|^s$|^p$")
_LABELS = regex(r"(?i)true|label|target|actual|^y$|^t$|train|data|dmat")


def note_sign(machine: Machine, library: Framework, value: Value | None, *, native: bool) -> None:
    """Note an objective whose gradient falls as the scores rise, or that misreads its arguments."""
    if value is None or machine.caught or library is Framework.CATBOOST:
        return
    function = function_of(value)
    source = machine.project.sources.get(function.scope.module.path) if function else None
    if function is None or source is None or (isinstance(value, PartialV) and value.arguments):
        return
    given = value.keywords if isinstance(value, PartialV) else {}
    found = _fault(machine, library, function, given, native=native)
    if found is not None:
        remark, node = found
        note_remark(machine, library, remark, source.place(node))


#: What is wrong with an objective, and where it is.
_Fault: TypeAlias = tuple[Remark, ast.AST]


def _fault(
    machine: Machine,
    library: Framework,
    function: FunctionV,
    given: Mapping[str, Value],
    *,
    native: bool,
) -> _Fault | None:
    """Return what is wrong with the derivatives of an objective, or with their order."""
    node = whole(function.node)
    if (swapped := _swapped(node)) is not None:
        return _SECOND_FIRST, swapped
    names = arguments_of(function)
    if native and not takes_two(function, given):
        return None
    if names is None or note_misread_arguments(machine, library, function, native=native):
        return None
    sign_of = _signs(machine, function, given)
    scores = _scores(names, at=0 if native else 1)
    if not scores:
        return None if native else _order(machine, function, names, sign_of)
    if (second := Slopes(scores, sign_of).second(node)) is not None:
        return _NOT_POSITIVE, second
    falling = Slopes(scores, sign_of).falling(node)
    if falling is None:
        return None
    remark = Remark(
        f"the gradient falls as {scores} rises, and that of a loss rises with it",
        consequence="Each tree moves the scores away from the labels.",
        fix="return the gradient of the loss, such as prediction - label",
    )
    return remark, falling


_SECOND_FIRST = Remark(
    "the objective gives its second derivative first, by their names",
    consequence="Leaves go by the curvature in the place of the slope: nothing is learned.",
    fix="return the gradient first, and the hessian second",
)
_NOT_POSITIVE = Remark(
    "the second derivative that the objective gives is negative, or 0 everywhere",
    consequence="Leaves are divided by it: they grow the wrong way, or nothing is split.",
    fix="return the positive second derivative, or ones",
)
_GRADIENT, _HESSIAN = regex(r"(?i)_?grad"), regex(r"(?i)_?hess")


def _swapped(node: ast.AST) -> ast.expr | None:
    """Return what a function gives back whose derivatives stand in each other's place, by name."""
    for one in walk(node):
        given = one.value if isinstance(one, ast.Return) else None
        if isinstance(given, ast.Tuple) and len(given.elts) == _PAIR:
            first, second = (_called(part) for part in given.elts)
            if _HESSIAN.match(first) and _GRADIENT.match(second):
                return given
    return None


def _called(node: ast.expr) -> str:
    """Return the name of a value, or of the function that gives it."""
    held = node.func if isinstance(node, ast.Call) else node
    return last_name(held)


def _signs(
    machine: Machine, function: FunctionV, given: Mapping[str, Value]
) -> Callable[[ast.expr], int | None]:
    """Return what tells the sign of a constant, of what a closure or an object holds."""

    def sign_of(node: ast.expr) -> int | None:
        own = given.get(node.id) if isinstance(node, ast.Name) else None
        held = own if own is not None else value_named(machine, function, node)
        number = held.value if isinstance(held, Const) else None
        known = type(number) in (int, float)
        return None if not known or not number else 1 if number > 0 else -1  # type: ignore[operator]

    return sign_of


#: Names that nobody gives to anything but predictions, and but labels.
_SURE_SCORES = regex(r"(?i)(?:y_?)?(?:preds?|predictions?|hat|predt)$|y_?scores?$")
_SURE_LABELS = regex(r"(?i)(?:y_?)?(?:trues?|labels?|targets?)$")


def _order(
    machine: Machine,
    function: FunctionV,
    names: list[str],
    sign_of: Callable[[ast.expr], int | None],
) -> _Fault | None:
    """Return that the arguments have changed places: by the gradient, or by the sigmoid.

    Estimators give an objective labels first, and training functions scores and a data set.
    """
    if len(names) < _PAIR:
        return None
    scores, labels = names[:_PAIR]
    if not _SURE_SCORES.match(scores) or not _SURE_LABELS.match(labels):
        return None
    node = whole(function.node)
    if Slopes(labels, sign_of).falling(node) is not None:
        consequence = "The gradient has the wrong sign: trees move the scores off the labels."
    elif behind_sigmoid(machine, function, scores) is not None:
        consequence = "The link is applied to the labels, and the scores are what is aimed at."
    else:
        return None
    remark = Remark(
        f"an estimator gives its objective labels first, and here they are called {scores}",
        consequence=consequence,
        fix=f"take {labels} first, and {scores} second",
    )
    return remark, node


_PAIR = 2


def _scores(names: list[str], *, at: int) -> str:
    """Return the name of the scores that an objective is given; empty: not clear."""
    if len(names) <= max(at, 1):
        return ""
    name, other = names[at], names[1 - at]
    plain = _SCORES.search(name) is not None and _LABELS.search(name) is None
    return name if plain and _LABELS.search(other) is not None else ""
