"""Metrics of Keras that see whether an output is activated."""

from __future__ import annotations

import ast

from losspick.reading.mending.text import last_name
from losspick.reading.mending.use_words import FIRST_CLASS


def metrics_mind(call: ast.Call, *, first_only: bool) -> bool:
    """Tell whether metrics given to ``compile`` see whether the output is activated.

    Args:
        call: Of ``compile``.
        first_only: There is a class for each output, so that the first of them can be asked for.
    """
    named = [w.value for w in call.keywords if w.arg in ("metrics", "weighted_metrics")]
    if len(call.args) > 2 or any(word.arg is None for word in call.keywords):
        return True
    return any(
        not (first_only and _asks_for_class(one))
        for metrics in named
        for one in (metrics.elts if isinstance(metrics, ast.List | ast.Tuple) else [metrics])
    )


def _asks_for_class(metric: ast.expr) -> bool:
    named = metric.func if isinstance(metric, ast.Call) else metric
    name = named.value if isinstance(named, ast.Constant) else last_name(named)
    return name in FIRST_CLASS
