"""Which labels a model is fitted to, or a booster trained on, as the call of a program says."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.bound_before import bound_at
from losspick.reading.python.libraries.counted_forms import called_by
from losspick.reading.python.programs.flow import Flow, Home

#: Data sets of boosters, which hold rows and their labels.
_ROWS = frozenset({"DMatrix", "QuantileDMatrix", "Dataset", "Pool"})


def label_of_fit(fit: ast.Call, home: Home, flow: Flow) -> ast.expr | None:
    """Return the labels that a model is fitted to, those of CatBoost's rows, too."""
    given = (one.value for one in fit.keywords if one.arg == "y")
    label = next(given, fit.args[1] if len(fit.args) > 1 else None)
    return label or (_of_rows(fit.args[0], home, flow) if fit.args else None)


def label_of_training(trained: ast.Call, home: Home, flow: Flow) -> ast.expr | None:
    """Return the labels of the rows that a booster is trained on."""
    words = {one.arg: one.value for one in trained.keywords}
    rows = words.get("dtrain") or words.get("train_set") or words.get("pool")
    rows = rows or (trained.args[1] if len(trained.args) > 1 else None)
    return _of_rows(rows, home, flow)


def _of_rows(rows: ast.expr | None, home: Home, flow: Flow) -> ast.expr | None:
    """Return the labels of a data set of a booster."""
    if isinstance(rows, ast.Name):
        parts = bound_at(flow, rows, home)
        alone = parts[0] if len(parts) == 1 else None
        rows = alone.node if alone is not None else None
    if not isinstance(rows, ast.Call) or called_by(rows) not in _ROWS:
        return None
    given = (one.value for one in rows.keywords if one.arg == "label")
    return next(given, rows.args[1] if len(rows.args) > 1 else None)
