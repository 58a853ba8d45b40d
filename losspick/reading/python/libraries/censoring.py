"""Times of survival with a sign, as boosters with Cox's objective take them: negative if censored.

Which rows a program makes negative is told by the condition that it chooses them by.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.programs.flow import Flow, Home
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import EstimatorV

#: Objectives that read the sign of a time, by their library.
_SIGNED = {Framework.XGBOOST: "survival:cox", Framework.CATBOOST: "Cox"}
_EVENT = regex(
    r"(?i)(?:^|_)(?:events?|died|dead|deaths?|deceased|observed|uncensored|failed|failures?"
    r"|relapsed?|recurred|churned|defaulted)(?:_(?:observed|occurred|flag|indicator|ind))?$"
)
_CENSORED = regex(r"(?i)(?:^|_)(?:is_)?(?:right_?)?censor(?:ed|ing)?(?:_(?:flag|ind))?$")
#: Words for either, of which the program says which number stands for the event.
_OPEN = regex(r"(?i)(?:^|_)(?:status|delta|indicator)$")
_SAID = r"(?is)\b{word}\b[^\n]{{0,60}}\b1 ?[=:] ?(?:died|dead|death|event|deceased|failed|failure)"
_TOLD = r"(?s)(?:event_observed ?= ?|event_col ?= ?[\"']|concordance_index\([^\n]*, ?){word}\b"


def note_bounds(machine: Machine, flow: Flow, library: Framework) -> None:
    """Note that the times of the events have no upper bound, and those of censored rows have."""
    for home in flow.homes.values():
        for node in _nodes_of(home):
            line = home.source.lines[getattr(node, "lineno", 1) - 1]
            if "upper" in line and _is_open_for_events(_Telling(flow, home), node):
                note_refusal(machine, library, _TURNED, home.source.place(node))


_TURNED = (
    "the upper bound of a time is infinite where the row is censored; here it is for the events"
)


def _is_open_for_events(where: _Telling, node: ast.AST) -> bool:
    """Tell whether a choice is infinite where the event was seen: ``where(died, inf, t)``."""
    choice: list[ast.expr] = []
    if isinstance(node, ast.IfExp):
        choice = [node.test, node.body, node.orelse]
    elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "where":
        choice = node.args
    if len(choice) != _OF_WHERE:
        return False
    condition, one, other = choice
    if _is_infinite(one) is _is_infinite(other):
        return False
    return _is_event(where, condition) is _is_infinite(one)


def _is_infinite(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):  # float("inf")
        return any(getattr(one, "value", None) in ("inf", "+inf") for one in node.args)
    return getattr(node, "attr", "") in ("inf", "Inf", "infty")


def note_signs(machine: Machine, estimator: EstimatorV, at: Location) -> None:
    """Note that the times of the events are negative, and those of censored rows are not."""
    if _SIGNED.get(estimator.framework) != estimator.loss or machine.caught:
        return
    own = machine.project.sources.get(at.path)
    if own is None:
        return
    flow = flow_of(machine, own)
    for source in flow.sources:
        homes = [home for home in flow.homes.values() if home.source is source]
        inside = [(_Telling(flow, home), node) for home in homes for node in _nodes_of(home)]
        told = [(node, _is_wrong(where, node)) for where, node in inside]
        known = [(node, wrong) for node, wrong in told if wrong is not None]
        if known and all(wrong for _, wrong in known):
            _note(machine, estimator, source.place(known[0][0]))


def _note(machine: Machine, estimator: EstimatorV, place: Location) -> None:
    said = (
        f"{estimator.loss} takes the times of censored rows as negative numbers; "
        "here those of the events are negative"
    )
    note_refusal(machine, estimator.framework, said, place)


@record(frozen=True, slots=True)
class _Telling:
    """Where conditions are told: a function of a program."""

    flow: Flow
    home: Home
    calls: int = 0


def _nodes_of(home: Home) -> Iterator[ast.AST]:
    """Yield what stands in a function or a module, outside of the functions in it."""
    inside: list[ast.AST] = [home.node]
    while inside:
        for one in children_of(inside.pop()):
            yield one
            if not isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                inside.append(one)


def _is_wrong(where: _Telling, node: ast.AST) -> bool | None:
    """Tell whether a node makes the times of events negative; None: it gives no times a sign."""
    for condition, negative in _signed(node):
        event = _is_event(where, condition)
        if event is not None:
            return event is negative
    return None


def _signed(node: ast.AST) -> Iterator[tuple[ast.expr, bool]]:
    """Yield a condition, and whether the times are negative where it holds."""
    if isinstance(node, ast.IfExp):
        yield from _of_choice(node.test, node.body, node.orelse)
    elif isinstance(node, ast.Call):
        yield from _of_choosing(node)
    elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Mult):
        if isinstance(node.target, ast.Subscript) and _is_minus_one(node.value):
            yield _rows(node.target), True
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
        if isinstance(node.value, ast.UnaryOp) and isinstance(node.value.op, ast.USub):
            yield _rows(node.targets[0]), True
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for side in (node.left, node.right):
            yield from _of_factor(side)


_OF_WHERE, _OF_ROWS = 3, 2


def _of_choosing(node: ast.Call) -> Iterator[tuple[ast.expr, bool]]:
    """Yield the same of ``np.where(dead, t, -t)``, ``t.where(dead, -t)`` and ``t.mask(...)``."""
    name, held = getattr(node.func, "attr", ""), getattr(node.func, "value", None)
    if name == "where" and len(node.args) == _OF_WHERE:
        yield from _of_choice(*node.args)
    elif name in ("where", "mask") and len(node.args) == _OF_ROWS and held is not None:
        one, other = (held, node.args[1]) if name == "where" else (node.args[1], held)
        yield from _of_choice(node.args[0], one, other)


def _rows(target: ast.Subscript) -> ast.expr:
    """Return which rows are set: ``y[dead]``, ``table.loc[dead, "y"]``."""
    return target.slice.elts[0] if isinstance(target.slice, ast.Tuple) else target.slice


def _of_choice(
    condition: ast.expr, chosen: ast.expr, other: ast.expr
) -> Iterator[tuple[ast.expr, bool]]:
    for one, rest, negative in ((chosen, other, True), (other, chosen, False)):
        if _negated(one) == ast.dump(rest):
            yield condition, negative


def _negated(node: ast.expr) -> str | None:
    """Return what is negated, ``-t``, ``-1 * t``, as a text; None: nothing is."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return ast.dump(node.operand)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if _is_minus_one(one):
                return ast.dump(other)
    return None


def _is_minus_one(node: ast.expr) -> bool:
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
    return negative and getattr(node.operand, "value", None) == 1  # type: ignore[attr-defined]


def _of_factor(node: ast.expr) -> Iterator[tuple[ast.expr, bool]]:
    """Yield what a factor says that is 1 or -1: ``1 - 2 * dead``, ``2 * dead - 1``."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub):
        return
    for one, twice, negative in ((node.left, node.right, True), (node.right, node.left, False)):
        if getattr(one, "value", None) == 1 and isinstance(twice, ast.BinOp):
            sides = (twice.left, twice.right)
            doubled = [side for side in sides if getattr(side, "value", None) == _TWICE]
            rest = [side for side in sides if side not in doubled]
            if isinstance(twice.op, ast.Mult) and len(rest) == 1:
                yield rest[0], negative


_TWICE = 2


def _is_event(where: _Telling, node: ast.expr) -> bool | None:
    """Tell whether a condition holds for events (True) or censored rows (False)."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.Invert):
        told = _is_event(where, node.operand)
        return None if told is None else not told
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        number, op = getattr(node.comparators[0], "value", None), node.ops[0]
        told = _is_event(where, node.left)
        if told is None or number not in (0, 1) or not isinstance(op, ast.Eq | ast.NotEq | ast.Gt):
            return None
        if isinstance(op, ast.Gt):
            return told if number == 0 else None
        return told if isinstance(op, ast.Eq) is (number == 1) else not told
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return _is_event(where, node.func.value) if node.func.attr in _KEEPING else None
    told = _of_word(where.home.source, _word(node))
    return told if told is not None else _of_given(where, node)


#: Calls within calls that an indicator is followed through.
_MOST_CALLS = 4


def _of_given(where: _Telling, node: ast.expr) -> bool | None:
    """Tell the same of a parameter: by what all calls of its function give."""
    while isinstance(node, ast.Subscript):
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in where.home.parameters:
        return None
    if where.calls > _MOST_CALLS:
        return None
    parts = where.flow.lookup(node.id, where.home)
    told = {
        None
        if one is None or one.path
        else _is_event(_Telling(where.flow, one.home, where.calls + 1), one.node)
        for one in parts
        if one is None or getattr(one.node, "id", "") != node.id
    }
    return told.pop() if len(told) == 1 else None


#: Methods that leave an indicator what it is.
_KEEPING = frozenset({"astype", "to_numpy", "bool", "copy", "ravel"})


def _word(node: ast.expr) -> str:
    """Return the name of a column or an array: of ``dead[rows]``, ``t["dead"]``, ``t.dead``."""
    if isinstance(node, ast.Subscript):
        key = getattr(node.slice, "value", None)
        return key if isinstance(key, str) else _word(node.value)
    if isinstance(node, ast.Attribute):
        return _word(node.value) if node.attr == "values" else node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _of_word(source: Source, word: str) -> bool | None:
    if _CENSORED.search(word):
        return False
    if _EVENT.search(word):
        return True
    if not _OPEN.search(word):
        return None
    exact = re.escape(word)
    said = any(re.search(form.format(word=exact), source.text) for form in (_SAID, _TOLD))
    return True if said else None
