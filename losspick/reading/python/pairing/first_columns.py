"""Probabilities of the first of two classes, where scores read those of the second."""

from __future__ import annotations

import ast

from losspick.reading.python.pairing.logged_targets import (
    are_of_one_split,
    nodes_inside,
    stands_for,
)
from losspick.reading.python.pairing.swapped_scores import Bound, bindings
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame

#: What is given to scores in the place of what they read, in words.
FIRST = "probabilities of the first class"
#: Scores that take the larger of two labels for the positive one, and options that change it.
_OF_SECOND = frozenset({"roc_auc_score", "average_precision_score", "roc_curve",
                        "precision_recall_curve", "brier_score_loss", "log_loss"})  # fmt: skip
_CHANGING = ("pos_label", "multi_class", "labels")
_LABEL = 2


def is_of_first(name: str, given: Arguments, shown: ast.expr, frame: Frame) -> bool:
    """Tell whether a score is given the first column of the probabilities of two classes."""
    if name not in _OF_SECOND or any(word in given.keywords for word in _CHANGING):
        return False
    labels = given.nodes.get(given.key(0, "y_true") or 0)
    bound = bindings(frame)
    column = stands_for(shown, bound)
    if labels is None or not _is_first_column(column) or not isinstance(column, ast.Subscript):
        return False
    table = stands_for(column.value, bound)
    fitted = _fitted_to(table, frame, bound) if isinstance(table, ast.Call) else None
    return fitted is not None and are_of_one_split(labels, fitted, frame, bound)


def _is_first_column(node: ast.expr | None) -> bool:
    """Tell whether a node is ``table[:, 0]``."""
    index = node.slice if isinstance(node, ast.Subscript) else None
    if not isinstance(index, ast.Tuple) or len(index.elts) != _LABEL:
        return False
    rows, at = index.elts
    everywhere = isinstance(rows, ast.Slice) and rows.lower is rows.upper is rows.step is None
    return everywhere and getattr(at, "value", None) == 0


def _fitted_to(table: ast.Call, frame: Frame, bound: Bound) -> ast.expr | None:
    """Return the labels that the estimator is fitted to that gives a table of probabilities."""
    name = last_name(table.func)
    if name == "cross_val_predict" and len(table.args) > _LABEL:
        asked = [one.value for one in table.keywords if one.arg == "method"]
        shares = asked and getattr(asked[0], "value", None) == "predict_proba"
        return table.args[_LABEL] if shares else None
    model = table.func.value if isinstance(table.func, ast.Attribute) else None
    if name != "predict_proba" or not isinstance(model, ast.Name):
        return None
    if len(bound.get(model.id, ())) != 1:
        return None
    made = bound[model.id][0]
    fits = [one for one in nodes_inside(frame) if _is_fit(one, model.id) or one is made]
    labels = [one.args[1] for one in fits if _fits(one)]  # type: ignore[attr-defined]
    return labels[0] if len(labels) == 1 else None


def _is_fit(node: ast.AST, model: str) -> bool:
    function = node.func if isinstance(node, ast.Call) else None
    owner = function.value if isinstance(function, ast.Attribute) else None
    return getattr(owner, "id", "") == model


def _fits(node: ast.AST) -> bool:
    name = getattr(getattr(node, "func", None), "attr", "")
    return name == "fit" and isinstance(node, ast.Call) and len(node.args) >= _LABEL
