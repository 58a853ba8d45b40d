"""Whether the largest or the smallest value of a metric is the best, where it has a name, too."""

from __future__ import annotations

import ast

from losspick.reading.python.pairing.directions import Body, body_of, is_path
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV


def named_score(machine: Machine, value: FunctionV) -> tuple[int, tuple[ast.expr, ...]]:
    """Return the direction of what a metric gives back as ``(name, score, ...)``, and the parts."""
    body, given_back = body_of(machine, value, 0)
    one = given_back[0] if len(given_back) == 1 else None
    parts = tuple(one.elts) if isinstance(one, ast.Tuple) else ()
    if len(parts) < _NAMED:
        return 0, parts
    return body.of(parts[1]) or _by_name(body, parts), parts


def returned_score(machine: Machine, value: FunctionV) -> int | None:
    """Return the direction of the first of what a metric gives back; None: it may be turned."""
    body, given_back = body_of(machine, value, 0)
    one = given_back[0] if len(given_back) == 1 else None
    if not isinstance(one, ast.Tuple):
        return None
    score = one.elts[0]
    values = body.bound.get(score.id, []) if isinstance(score, ast.Name) else [score]
    if len(values) != 1 or _is_turned(values[0]):
        return None
    return body.of(one.elts[0])


def _by_name(body: Body, parts: tuple[ast.expr, ...]) -> int:
    """Return the direction of a score by the name it is given, unless it may be turned round."""
    name, score = _name_of(parts[0]), parts[1]
    if isinstance(score, ast.Name):
        values = body.bound.get(score.id, [])
        score = values[0] if len(values) == 1 else score
    if not name or not isinstance(score, ast.Call) or _turns(score, body):
        return 0
    return OF_WORDS.get(name.casefold().replace("-", "_").removeprefix("my_"), 0)


def _name_of(node: ast.expr) -> str:
    """Return the name of a score, without the number of rows that it looks at: ``recall@5``."""
    first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else node
    name = getattr(first, "value", None)
    sure = isinstance(name, str) and (first is node or "@" in name)
    return str(name).partition("@")[0] if sure else ""


def _turns(score: ast.Call, body: Body) -> bool:
    """Tell whether the function of a score may give it back turned round."""
    value = body.machine.evaluate(score.func, body.frame) if is_path(score.func) else None
    if not isinstance(value, FunctionV):
        return True
    _, given_back = body_of(body.machine, value, 0)
    return any(map(_is_turned, given_back))


def _is_turned(node: ast.expr) -> bool:
    """Tell whether an expression is the negative of something, or one less something."""
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.USub)
    if not isinstance(node, ast.BinOp):
        return isinstance(node, ast.Name)  # of which nobody knows
    if isinstance(node.op, ast.Sub):
        return isinstance(node.left, ast.Constant)
    return any(map(_is_turned, (one for one in (node.left, node.right) if not _is_plain(one))))


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Name | ast.Constant)


_NAMED = 2
#: Names of scores that are told by nothing else.
OF_WORDS = {
    **dict.fromkeys(("gini", "auc", "f1", "qwk", "kappa", "ndcg", "mcc", "accuracy", "r2",
                     "norm_gini", "gini_norm", "normalized_gini", "quadratic_kappa", "map",
                     "ks", "recall", "precision", "mrr", "hit_rate", "balanced_accuracy"), 1),
    **dict.fromkeys(("rmse", "mae", "mape", "smape", "wape", "wmape", "rmspe", "rmsle", "mse",
                     "wrmsse", "rmsse", "mase", "pinball", "logloss", "log_loss", "wmae"), -1),
}  # fmt: skip
