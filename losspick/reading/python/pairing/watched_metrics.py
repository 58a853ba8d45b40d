"""Metrics that a training of boosters watches, as its call names them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from losspick.reading.python.spelling.score_directions import of_metric

_METRICS = ("eval_metric", "metric")
#: What turns the metric that is watched into another one.
_OTHERS = frozenset({"feval", "custom_metric", "maximize"})


def of_best_score(made: ast.expr, stands_for: Callable[[ast.expr], ast.expr]) -> int:
    """Return the direction of the best score of what a call trains; 0: it is not known.

    Of several metrics, XGBoost goes by the last.
    """
    if not isinstance(made, ast.Call) or any(one.arg in _OTHERS for one in made.keywords):
        return 0
    told = {of_metric(word)[1] for word in _words(made, stands_for)}
    return told.pop() if len(told) == 1 else 0


def _words(call: ast.Call, stands_for: Callable[[ast.expr], ast.expr]) -> Iterator[str]:
    given = [*call.args, *(one.value for one in call.keywords)]
    for key, value in _pairs(call):
        if key in _METRICS:
            yield _last(value)
    for one in map(stands_for, given):
        for key, value in _pairs(one):
            if key in _METRICS:
                yield _last(value)


def _pairs(node: ast.expr) -> Iterator[tuple[object, ast.expr]]:
    """Yield what is written in a dictionary, or given by words: ``dict(metric="auc")``."""
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            yield getattr(key, "value", None), value
    elif isinstance(node, ast.Call):
        yield from ((one.arg, one.value) for one in node.keywords)


def _last(node: ast.expr) -> str:
    """Return the last of several words; empty: it is not known."""
    if isinstance(node, ast.List | ast.Tuple) and node.elts:
        node = node.elts[-1]
    value = getattr(node, "value", None)
    return value if isinstance(value, str) else ""
