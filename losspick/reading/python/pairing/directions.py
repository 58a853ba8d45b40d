"""Whether the largest or the smallest value of a function is the best one, told from its body."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from losspick.core.regexes import regex
from losspick.reading.python.pairing.bindings import bindings_of, inside
from losspick.reading.python.pairing.watched_metrics import of_best_score
from losspick.reading.python.spelling.score_directions import of_metric, of_name
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    FunctionV,
    LossV,
    MetricV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    Value,
)

#: Functions of ``sklearn.metrics`` of which the smallest value is the best, and the largest.
_ERRORS = frozenset(
    {"mean_absolute_error", "mean_squared_error", "root_mean_squared_error", "max_error",
     "mean_squared_log_error", "root_mean_squared_log_error", "median_absolute_error",
     "mean_absolute_percentage_error", "mean_pinball_loss", "mean_poisson_deviance", "log_loss",
     "mean_gamma_deviance", "mean_tweedie_deviance", "brier_score_loss", "hinge_loss",
     "hamming_loss", "zero_one_loss", "coverage_error", "label_ranking_loss",
     "davies_bouldin_score"}
)  # fmt: skip
_SCORES = frozenset(
    {"accuracy_score", "balanced_accuracy_score", "f1_score", "fbeta_score", "precision_score",
     "recall_score", "jaccard_score", "roc_auc_score", "average_precision_score",
     "matthews_corrcoef", "cohen_kappa_score", "r2_score", "explained_variance_score",
     "ndcg_score", "dcg_score", "top_k_accuracy_score", "label_ranking_average_precision_score",
     "d2_absolute_error_score", "d2_pinball_score", "d2_tweedie_score", "silhouette_score",
     "calinski_harabasz_score", "adjusted_rand_score", "normalized_mutual_info_score"}
)  # fmt: skip
#: Functions that keep the order of what they are given first.
_KEEPING = frozenset({"sqrt", "mean", "median", "float", "round", "sum", "average", "nanmean",
                      "array", "asarray", "item", "max", "min", "fmean"})  # fmt: skip
_MEANS = frozenset({"mean", "average", "nanmean"})
#: What gives several numbers that are all of one kind.
_LISTING = frozenset({"cross_val_score", "array", "asarray", "list", "zeros", "empty", "full"})
#: What else is taken of differences, which are errors by the names of what differs.
_ADDING = frozenset({"sum", "median", "max"})
_OF_LABELS = regex(r"(?i)pred|hat\b|label|true|target|\by\b|actual|forecast")
#: What stands in names of metrics, and not in those of parameters, such as ``gamma``.
_OF_METRICS = ("-mean", "logloss", "error")
_DEEPEST = 3


def direction_of(machine: Machine, value: Value | None, depth: int = 0) -> int:
    """Return 1 where large values of a function are good, -1 for small, 0 where it is not known."""
    if isinstance(value, PartialV) and value.gives == "value":
        value = value.function
    if isinstance(value, ObjectV):
        value = find_member(value.cls, "__call__")
    if isinstance(value, LossV):
        return -1
    if isinstance(value, Symbol):
        return _of_library(last(canonical(value.path)))
    if not isinstance(value, FunctionV) or depth > _DEEPEST:
        return 0
    body, given_back = body_of(machine, value, depth)
    told = {body.of(_loss_of(one)) for one in given_back if not _is_neutral(one)}
    return told.pop() if len(told) == 1 else 0


def body_of(machine: Machine, value: FunctionV, depth: int) -> tuple[Body, list[ast.expr]]:
    """Return the body of a function, and what it gives back."""
    node = whole(value.node)
    source = machine.project.source_of(value.scope.module)
    frame = Frame(Scope({}, value.scope.module, value.scope), source)
    if isinstance(node, ast.Lambda):
        return Body(machine, frame, depth), [node.body]
    body = Body(machine, frame, depth, bindings_of(node))
    returned = (one.value for one in inside(node) if isinstance(one, ast.Return))
    return body, [one for one in returned if one is not None]


def _of_library(name: str) -> int:
    return -1 if name in _ERRORS else int(name in _SCORES)


def _loss_of(node: ast.expr) -> ast.expr:
    """Return what hyperopt reads of a dictionary: ``{"loss": ..., "status": ...}``."""
    for key, value in (
        zip(node.keys, node.values, strict=True) if isinstance(node, ast.Dict) else ()
    ):
        if isinstance(key, ast.Constant) and key.value == "loss":
            return value
    return node


def _is_neutral(node: ast.expr) -> bool:
    """Tell whether something says nothing: a constant, an empty list, infinity."""
    if isinstance(node, ast.UnaryOp):
        return _is_neutral(node.operand)
    if isinstance(node, ast.List | ast.Tuple):
        return not node.elts
    if isinstance(node, ast.Call):
        return ast.unparse(node).startswith(("float('", "list()", "np.zeros(", "numpy.zeros("))
    infinite = isinstance(node, ast.Attribute) and node.attr in ("inf", "nan")
    return infinite or isinstance(node, ast.Constant)


@dataclass(slots=True)
class Body:
    """A function whose expressions are asked for their direction."""

    machine: Machine
    frame: Frame
    depth: int
    bound: dict[str, list[ast.expr]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def of(self, node: ast.expr) -> int:
        """Return the direction of an expression."""
        if isinstance(node, ast.Name):
            return self._of_name(node.id)
        if isinstance(node, ast.UnaryOp):
            return -self.of(node.operand) if isinstance(node.op, ast.USub) else 0
        if isinstance(node, ast.BinOp):
            return self._of_sum(node)
        if isinstance(node, ast.Call):
            return self._of_call(node)
        if isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp):
            return self.of(node.value if isinstance(node, ast.DictComp) else node.elt)
        if isinstance(node, ast.IfExp):
            both = {self.of(one) for one in (node.body, node.orelse) if not _is_neutral(one)}
            return both.pop() if len(both) == 1 else 0
        if isinstance(node, ast.Attribute) and node.attr == "best_score":
            return of_best_score(self._alone(node.value), self._alone)
        return self._of_item(node) if isinstance(node, ast.Subscript) else 0

    def _of_name(self, name: str) -> int:
        values = [one for one in self.bound.get(name, ()) if not _is_neutral(one)]
        if not values or name in self.asked:
            return 0
        self.asked.add(name)
        told = {self.of(one) for one in values}
        self.asked.discard(name)
        if told == {0} and not any(map(_may_turn, values)):
            return of_name(name)
        return told.pop() if len(told) == 1 else 0

    def _of_sum(self, node: ast.BinOp) -> int:
        left, right = node.left, node.right
        if isinstance(node.op, ast.Sub):
            one = isinstance(left, ast.Constant) and isinstance(left.value, int | float)
            return -self.of(right) if one else 0
        if isinstance(node.op, ast.Add):
            return self.of(left) if self.of(left) == self.of(right) else 0
        positive = not isinstance(right, ast.UnaryOp | ast.BinOp) and self.of(right) == 0
        if isinstance(node.op, ast.Div | ast.Pow) and positive:
            return self.of(left)
        if isinstance(node.op, ast.Mult) and isinstance(right, ast.Constant):
            return self.of(left)
        scaled = isinstance(node.op, ast.Mult) and isinstance(left, ast.Constant)
        return self.of(right) if scaled else 0

    def _of_item(self, node: ast.Subscript) -> int:
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        held = self._alone(node.value)
        if isinstance(key, str):
            if key.startswith("test_") and _called(held) == "cross_validate":
                return 1
            sure = any(map(key.__contains__, _OF_METRICS))
            return of_name(key) or (of_metric(key)[1] if sure else 0)
        listed = not isinstance(held, ast.Call) or _called(held) in _LISTING
        return self.of(node.value) if listed else 0  # else it may be a number among others

    def _alone(self, node: ast.expr) -> ast.expr:
        """Return what a name is bound to, if that is one thing."""
        values = self.bound.get(node.id, ()) if isinstance(node, ast.Name) else ()
        return values[0] if len(values) == 1 else node

    def _of_call(self, node: ast.Call) -> int:
        name = _called(node)
        if name in _KEEPING:
            inner = node.func.value if isinstance(node.func, ast.Attribute) else None
            of_library = isinstance(inner, ast.Name) and inner.id not in self.bound
            taken = node.args[0] if node.args and (inner is None or of_library) else inner
            several = len(node.args) > 1 and name in ("max", "min")
            if taken is None or several:
                return 0
            told = name in _MEANS or (name in _ADDING and _OF_LABELS.search(ast.unparse(taken)))
            return -1 if told and _is_of_differences(taken) else self.of(taken)
        if name == "cross_val_score":
            return self._of_scoring(node)
        made = self.bound.get(getattr(node.func, "id", ""))
        if made is not None:  # a module that computes a loss, or anything
            return -1 if len(made) == 1 and _called(made[0]).endswith("Loss") else 0
        if not is_path(node.func):
            return 0
        value = self.machine.evaluate(node.func, self.frame)
        known = direction_of(self.machine, value, self.depth + 1)
        return known or (0 if isinstance(value, FunctionV) else _of_library(name))

    def _of_scoring(self, node: ast.Call) -> int:
        """Return the direction of a validation: scores by a word are the larger the better."""
        given = next((one.value for one in node.keywords if one.arg == "scoring"), None)
        if given is None or isinstance(given, ast.Constant):
            return 1
        scorer = self.machine.evaluate(given, self.frame)
        return scorer.direction if isinstance(scorer, MetricV) else 0


def is_path(node: ast.expr) -> bool:
    """Tell whether an expression is a name, or names with dots between."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _is_of_differences(node: ast.expr) -> bool:
    """Tell whether something is a square or a size of a difference: ``(y - p) ** 2``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        return _is_difference(node.left)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return _is_of_differences(node.left)  # in shares of something
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        sides = (node.left, node.right)
        scaled = any(isinstance(one, ast.Constant) for one in sides)
        return scaled and any(map(_is_of_differences, sides))
    sized = isinstance(node, ast.Call) and _called(node) in ("abs", "absolute", "fabs", "square")
    return sized and isinstance(node, ast.Call) and bool(node.args) and _is_difference(node.args[0])


def _is_difference(node: ast.expr) -> bool:
    """Tell whether something is a difference, or one in relation to something: ``(y - p) / y``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return _is_difference(node.left)
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)


def _called(node: ast.expr) -> str:
    func = node.func if isinstance(node, ast.Call) else None
    return last_name(func)


def _may_turn(node: ast.expr) -> bool:
    """Tell whether an expression may turn the order of what it holds round."""
    turning = (ast.Sub, ast.USub)
    return any(isinstance(getattr(one, "op", None), turning) for one in walk(node)) or (
        not isinstance(node, ast.Call | ast.BinOp)
    )
