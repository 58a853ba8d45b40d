"""Objectives and metrics that a program defines for CatBoost: by classes with methods of its own.

CatBoost goes up the derivatives that an objective gives it, unlike all other libraries.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.score_uses import Sought
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.slopes import Slopes
from losspick.reading.python.pairing.named_directions import OF_WORDS, returned_score
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV, ObjectV

_DERIVING = "calc_ders_range"
_SAID = "the derivative falls as the target rises, and CatBoost goes up it"
_CONSEQUENCE = "Each tree moves the scores away from the targets."
_FIX = "return target - prediction, and the negative second derivative"


def note_own(machine: Machine, given: Arguments) -> None:
    """Note an objective with the wrong sign, and a metric of which the worst value is kept."""
    objective, metric = given.get(None, "loss_function"), given.get(None, "eval_metric")
    if machine.caught:
        return
    if isinstance(objective, ObjectV):
        _note_sign(machine, find_member(objective.cls, _DERIVING))
    if isinstance(metric, ObjectV):
        _note_direction(machine, metric)


def _note_sign(machine: Machine, member: object) -> None:
    if not isinstance(member, FunctionV):
        return
    node = whole(member.node)
    source = machine.project.sources.get(member.scope.module.path)
    names = [one.arg for one in node.args.args]
    if source is None or len(names) < _OF_METHOD:
        return
    bound = dict(_bound(node))
    rising = _rising(node, names[1])
    for slope in [rising] if rising is not None else _slopes(node, bound):
        if slope is rising or _is_turned(slope, names[2], bound):
            remark = Remark(_SAID, consequence=_CONSEQUENCE, fix=_FIX)
            at = source.place(slope)
            fact = (Fact(remark, at),)
            machine.found.append(
                ModelSpec(
                    framework=Framework.CATBOOST, reader="python", call=at, contradictions=fact
                )
            )


def _is_turned(slope: ast.expr, targets: str, bound: dict[str, ast.expr]) -> bool:
    """Tell whether a derivative is a prediction less its target."""
    if not isinstance(slope, ast.BinOp) or not isinstance(slope.op, ast.Sub):
        return False
    left, right = (_is_of(side, targets, bound) for side in (slope.left, slope.right))
    return right and not left


_OF_METHOD = 3


def _rising(node: ast.AST, scores: str) -> ast.expr | None:
    """Return the derivative that a loop puts into its list, if it rises with the scores."""
    for loop in (one for one in getattr(node, "body", ()) if isinstance(one, ast.For)):
        *body, end = loop.body
        pair = end.value.args[0] if _appends(end) else None  # type: ignore[attr-defined]
        told = Slopes(scores, lambda _: None)
        if not isinstance(pair, ast.Tuple) or not told.run(body):
            continue
        first, second = pair.elts[0], pair.elts[-1]
        if 1 in (told.slope(first), told.side(first)) and told.sign(second) in (-1, 1):
            named = told.known.bound.get(first.id) if isinstance(first, ast.Name) else None
            return named if named is not None else first
    return None


def _appends(node: ast.stmt) -> bool:
    call = node.value if isinstance(node, ast.Expr) else None
    return (
        isinstance(call, ast.Call)
        and getattr(call.func, "attr", "") == "append"
        and len(call.args) == 1
    )


def _bound(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names that are set once in a function, with what they are set to."""
    found: dict[str, list[ast.expr]] = {}
    for one in walk(node):
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            found.setdefault(one.targets[0].id, []).append(one.value)
    yield from ((name, values[0]) for name, values in found.items() if len(values) == 1)


def _slopes(node: ast.AST, bound: dict[str, ast.expr]) -> Iterator[ast.expr]:
    """Yield the first derivatives that a method puts into its list."""
    for one in walk(node):
        pair: ast.expr | None = None
        if isinstance(one, ast.Call) and getattr(one.func, "attr", "") == "append" and one.args:
            pair = one.args[0]
        elif isinstance(one, ast.ListComp):
            pair = one.elt
        if isinstance(pair, ast.Tuple) and len(pair.elts) == _PAIR:
            first = pair.elts[0]
            yield bound.get(first.id, first) if isinstance(first, ast.Name) else first


_PAIR = 2


def _is_of(node: ast.expr, name: str, bound: dict[str, ast.expr]) -> bool:
    """Tell whether an expression is one of the targets, and nothing else."""
    node = bound.get(node.id, node) if isinstance(node, ast.Name) else node
    while isinstance(node, ast.Call) and len(node.args) == 1:
        node = node.args[0]  # float(targets[i])
    return isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == name


def _note_direction(machine: Machine, metric: ObjectV) -> None:
    """Note a metric that says amiss whether its largest value is the best."""
    largest, judged = (find_member(metric.cls, name) for name in ("is_max_optimal", "evaluate"))
    last = find_member(metric.cls, "get_final_error")
    members = (largest, judged, last)
    if not all(isinstance(one, FunctionV) for one in members):
        return
    said, _, final = (_returned(one.node) for one in members if isinstance(one, FunctionV))
    source = machine.project.sources.get(metric.cls.scope.module.path)
    kept = getattr(said, "value", None)
    if source is None or said is None or not isinstance(kept, bool) or _may_turn(final):
        return
    direction = returned_score(machine, judged) if isinstance(judged, FunctionV) else None
    name = metric.cls.node.name
    if direction == 0:
        direction = OF_WORDS.get(name.casefold().removesuffix("metric"), 0)
    if not direction or kept == (direction > 0):
        return
    sought = Sought(
        seeker="CatBoost",
        score=name,
        largest=kept,
        best_is_largest=direction > 0,
        remedy=f"give back {not kept} in is_max_optimal",
    )
    at = source.place(said)
    note_sought(machine, Framework.SKLEARN, sought, at)


def _returned(node: ast.AST) -> ast.expr | None:
    """Return what a method gives back, if that stands there once."""
    made = whole(node) if isinstance(node, ast.FunctionDef) else node
    found = [one.value for one in walk(made) if isinstance(one, ast.Return)]
    return found[0] if len(found) == 1 else None


def _may_turn(node: ast.expr | None) -> bool:
    """Tell whether a final value may be turned round; unknown ones may."""
    if node is None:
        return True
    return any(isinstance(getattr(one, "op", None), ast.Sub | ast.USub) for one in walk(node))
