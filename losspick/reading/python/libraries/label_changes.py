"""Whether labels lie on either side of 0: differences, changes, and numbers less their mean."""

from __future__ import annotations

import ast
from collections.abc import Callable

from losspick.core.regexes import regex
from losspick.reading.python.libraries.label_formulas import word_of
from losspick.reading.python.libraries.label_words import CENTRING
from losspick.reading.python.programs.flow import Part
from losspick.reading.python.text.syntax import last_name

#: What gives all that a name or a column is set to; None among it: nobody knows.
SetTo = Callable[[ast.expr], "list[Part | None]"]


def is_difference(node: ast.BinOp, set_to: SetTo) -> bool:
    """Tell whether a number is taken from another that may be the smaller one."""
    if not isinstance(node.op, ast.Sub):
        return False
    less_one = isinstance(node.right, ast.Constant) and node.right.value == 1
    if less_one and isinstance(node.left, ast.BinOp) and isinstance(node.left.op, ast.Div):
        return _meets_itself(node.left, set_to)
    if _opposed(node.left, node.right):
        return True
    parts = set_to(node.right)
    if any(_is_predicted(one) for one in (node.right, *(part.node for part in parts if part))):
        return True
    return _meets_itself(node, set_to)


def _meets_itself(node: ast.BinOp, set_to: SetTo) -> bool:
    """Tell whether a column meets an earlier row of it, or its mean."""
    first = word_of(node.left)
    lags = [_lag_of(node.right), *(_lag_of(one.node) for one in set_to(node.right) if one)]
    return bool(first) and first in lags


def gives_changes(node: ast.Call, name: str, set_to: SetTo) -> bool:
    """Tell whether a call gives changes, or numbers less their mean."""
    if name in ("diff", "pct_change"):
        return not _only_grows(word_of(_changed_in(node)))
    if name == "zscore":
        return True
    inner = node.args[0] if node.args else None
    if name == "log" and isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Div):
        return _meets_itself(inner, set_to)
    scaler = getattr(node.func, "value", None)
    if name != "fit_transform" or scaler is None:
        return False
    made = [scaler]
    if isinstance(scaler, ast.Name):
        made = [one.node if one is not None else None for one in set_to(scaler)]
    names = {last_name(one.func if isinstance(one, ast.Call) else None) for one in made}
    return bool(names) and names <= CENTRING


_PLANNED = {"scheduled", "sched", "sch", "planned", "promised", "due", "eta", "estimated", "est",
            "expected"}  # fmt: skip
#: Words for two sides of which either may be the larger one.
_OPPOSED = (
    ({"home"}, {"away", "visitor", "guest"}),
    ({"team"}, {"opponent", "opp"}),
    ({"close", "closing"}, {"open", "opening"}),
    ({"actual", "observed", "true", "obs", "actuals"},
     {"forecast", "predicted", "expected", "planned", "pred", "budget", "plan", "baseline",
      "fc", "predicts"}),
    ({"after", "post"}, {"before", "pre"}),
    ({"actual", "arrival", "arrived", "arr", "delivered", "delivery", "finished", "completed",
      "departure", "dep"}, _PLANNED),
    ({"inflow"}, {"outflow"}),
    ({"income", "revenue", "revenues"}, {"expense", "expenses", "cost", "costs"}),
)  # fmt: skip
_PARTS = regex(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


def _opposed(one: ast.expr, other: ast.expr) -> bool:
    """Tell whether two columns differ by words for two sides alone: home and away goals, say."""
    left, right = (
        [part.casefold() for part in _PARTS.findall(word_of(side))] for side in (one, other)
    )
    first, second = {*left} - {*right}, {*right} - {*left}
    if not first and second and second <= _PLANNED:
        return True  # the time, and the time that was planned
    return any((first & a and second & b) or (first & b and second & a) for a, b in _OPPOSED)


def _lag_of(node: ast.expr) -> str | None:
    """Return the column of which earlier rows are taken: ``t.groupby("id")["sales"].shift(7)``."""
    lagged, means = False, False
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = node.func.attr
        means |= name in ("mean", "median") or (name == "transform" and _is_mean(node))
        lagged |= name == "shift"
        node = node.func.value
    word = word_of(node)
    known = means or (lagged and not _only_grows(word))
    return word or None if known else None


def _is_mean(node: ast.Call) -> bool:
    return bool(node.args) and getattr(node.args[0], "value", None) in ("mean", "median")


#: Columns that hardly ever fall from one row to the next: running totals, meters and times.
_GROWING = regex(
    r"(?i)(?:^|_)(?:cum\w*|total\w*|running|accum\w*|reading|readings|meter|counter|odometer|mileage"
    r"|confirmed|deaths|cases|recovered|energy|kwh|ts|times?|timestamps?|dates?|datetime|at|dt|day"
    r"|hour|week|month|year|start|end|epoch|index|id|seq|step|age)(?:_|$)|time|date|stamp|cumul"
)


def _only_grows(column: str) -> bool:
    """Tell whether the rows of a column may be in the order of its values, by its name."""
    return not column or _GROWING.search(column) is not None


def _changed_in(node: ast.Call) -> ast.expr | None:
    """Return the column that changes are taken of: ``t.groupby("id")["sales"].diff()``."""
    held = getattr(node.func, "value", None)
    if isinstance(held, ast.Name) and held.id in ("np", "numpy"):
        held = node.args[0] if node.args else None
    while isinstance(held, ast.Call) and isinstance(held.func, ast.Attribute):
        held = held.func.value
    return held if isinstance(held, ast.expr) else None


def _is_predicted(node: ast.expr) -> bool:
    """Tell whether something is what a model predicts."""
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "predict"
