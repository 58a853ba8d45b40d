"""Scores of scikit-learn that are given predictions in the place of labels.

What each argument is, is told by what it is computed of in the same function, else by its name.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last

#: Scores for which it matters which argument comes first, but for tables that may be turned.
UNLIKE = frozenset(
    f"sklearn.metrics.{name}"
    for name in ("precision_score", "recall_score", "fbeta_score", "roc_auc_score",
                 "average_precision_score", "balanced_accuracy_score", "log_loss",
                 "brier_score_loss", "precision_recall_curve", "roc_curve",
                 "precision_recall_fscore_support", "classification_report", "r2_score",
                 "explained_variance_score", "mean_absolute_percentage_error",
                 "mean_pinball_loss", "mean_poisson_deviance", "mean_gamma_deviance",
                 "mean_tweedie_deviance")
)  # fmt: skip
_TRUE = ("y_true",)
_PREDICTED = ("y_pred", "y_score", "y_proba", "y_prob", "probas_pred")
#: Names that nobody gives to predictions, and those that nobody gives to labels.
_LABELS = regex(
    r"(?i)(?:y_?|labels?_|targets?_)(?:true|test|te|val|valid|validation|va|actual|gold|holdout|b|v|tst|eval)"
    r"(?:_(?:bin|binary|enc|encoded|int|np|arr|cls|flat|labels?))?$"
    r"|(?:ground_?)?truths?$|(?:true|gold|actual|test|val)_(?:labels?|y|targets?|classes)$|actuals?$"
)
#: Names of labels that others take for what a model computes, too, if it is bound in such a way.
_OFTEN_LABELS = regex(
    r"(?i)(?:y|(?:all|batch|list|val|test)?_?(?:labels?|targets?|trues?|gts?)|y_(?:trues|dev|dv|ev))$"
)
_PREDICTIONS = regex(
    r"(?i)(?:[a-z0-9]+_)*(?:preds?|predictions?|predicted|y?_?hat|probs?|probas?|probabilities"
    r"|flagged)(?:_(?:bin|binary|labels?|class|classes|int|np|test|val|valid|te|va|arr|flat))?$"
)
_PREDICTING = frozenset({"predict", "predict_proba", "decision_function", "predict_classes"})
#: Methods and functions whose result is of the kind of what they are given.
_KEEPING = frozenset(
    {"astype", "ravel", "flatten", "reshape", "squeeze", "numpy", "cpu", "detach", "tolist",
     "to_numpy", "copy", "int", "long", "round", "rint", "asarray", "array", "argmax", "where",
     "clip", "concatenate", "hstack", "item"}
)  # fmt: skip
_DEEPEST = 8
#: What names are bound to.
Bound: TypeAlias = Mapping[str, Sequence[ast.expr | None]]


def note_swapped(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note a score that is given predictions first, and labels behind them."""
    first, second = given.key(0, *_TRUE), given.key(1, *_PREDICTED)
    if machine.caught or first is None or second is None or given.source is not frame.source:
        return
    one, other = given.nodes.get(first), given.nodes.get(second)
    if one is None or other is None:
        return
    bound = bindings(frame)
    if _told(one, bound, 0) is not True:
        return
    taken = parameters_of(frame)
    if _told(other, bound, 0) is not False:
        return
    names = [side.id for side in (one, other) if isinstance(side, ast.Name) and side.id in taken]
    if len(names) == _BOTH and not _turned(frame, last(path), *names):
        return  # what both stand for is the caller's to say
    place = frame.source.place(node)
    machine.found.append(
        ModelSpec(
            framework=Framework.SKLEARN,
            reader="python",
            loss=Fact(NamedLoss(path=path, written=last(path)), place),
            call=place,
            swapped=True,
        )
    )


def _turned(frame: Frame, score: str, one: str, other: str) -> bool:
    """Tell whether a function gives its other scores the second of two names as the labels."""
    first: set[str] = set()
    again = False
    for call in walk(frame.function or ast.Pass()):
        if not isinstance(call, ast.Call) or len(call.args) < _BOTH:
            continue
        names = [getattr(arg, "id", "") for arg in call.args[:_BOTH]]
        name = last_name(call.func)
        if name == score:
            again |= names == [other, one]
        elif _SCORE.match(name) is not None:
            first.add(names[0])
    return other in first and one not in first and not again


#: Labels and predictions.
_BOTH = 2
#: How scores of scikit-learn are called, that take the labels first.
_SCORE = regex(r"(?:root_)?(?:mean|median)_\w+_error$|max_error$|[a-z]\w*_score$|confusion_matrix$")


def _told(node: ast.expr, bound: Bound, depth: int) -> bool | None:
    """Tell whether an expression holds predictions (True) or labels (False); None: not known."""
    if depth > _DEEPEST:
        return None
    if isinstance(node, ast.Name):
        return _of_name(node, bound, depth)
    if isinstance(node, ast.Subscript):
        return _told(node.value, bound, depth + 1)
    if isinstance(node, ast.Attribute):
        return _told(node.value, bound, depth + 1) if node.attr == "values" else None
    if isinstance(node, ast.Compare):
        return _told(node.left, bound, depth + 1) or None
    return _of_call(node, bound, depth) if isinstance(node, ast.Call) else None


def _of_call(node: ast.Call, bound: Bound, depth: int) -> bool | None:
    function = node.func
    name = last_name(function)
    if name in _PREDICTING and isinstance(function, ast.Attribute):
        return True
    if name not in _KEEPING:
        return None
    for inner in (getattr(function, "value", None), *node.args[:1]):
        if isinstance(inner, ast.expr) and (told := _told(inner, bound, depth + 1)) is not None:
            return told
    return None


def _of_name(node: ast.Name, bound: Bound, depth: int) -> bool | None:
    """Tell by what a name is bound to, else by the name; where both speak, they have to agree."""
    values = bound.get(node.id, ())
    named = _by_name(node.id, values)
    if not values:
        return named
    told = {_told(one, bound, depth + 1) if one is not None else None for one in values}
    if told == {None}:
        return named
    known = told.pop() if len(told) == 1 else None
    return known if named in (None, known) else None


def _by_name(name: str, values: Sequence[ast.expr | None]) -> bool | None:
    if _PREDICTIONS.match(name):
        return True
    often = _OFTEN_LABELS.match(name) is not None and all(_is_read(one, name) for one in values)
    return False if often or _LABELS.match(name) else None


def _is_read(node: ast.expr | None, name: str) -> bool:
    """Tell whether a name is bound to what is read, or moved, and not to what is computed."""
    if node is None:  # a part of something: of a batch, where it is called so
        return name not in ("y", "Y")
    if isinstance(node, ast.Call):
        function = node.func
        owner = function.value if isinstance(function, ast.Attribute) else None
        inner = [owner, *node.args] if getattr(function, "attr", "") in _MOVING else []
        named = [one for one in inner if one is not None and not _is_library(one)]
        return any(_is_read(one, name) for one in named[:1])
    if isinstance(node, ast.Name):
        return node.id == name
    return isinstance(node, ast.Subscript | ast.Attribute | ast.List) and _is_plain(node)


def _is_plain(node: ast.expr) -> bool:
    return not any(isinstance(one, ast.Call) for one in walk(node))


def _is_library(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in ("np", "numpy", "torch", "pd", "tf")


#: What leaves labels labels.
_MOVING = frozenset(
    {"to", "cuda", "cpu", "numpy", "detach", "long", "int", "float", "astype", "ravel", "flatten",
     "reshape", "view", "squeeze", "copy", "tolist", "to_numpy", "asarray", "array", "concatenate",
     "hstack", "cat", "pop", "map"}
)  # fmt: skip


def bindings(frame: Frame) -> Bound:
    """Return what names are bound to in a function or module; None: a part of something."""
    found: dict[str, list[ast.expr | None]] = {}
    tops = [frame.function] if frame.function is not None else frame.source.tree.body
    for top in tops:
        if top is not frame.function and isinstance(top, ast.FunctionDef | ast.ClassDef):
            continue
        for one in walk(top):
            if isinstance(one, ast.Assign):
                for target in one.targets:
                    _assign(target, one.value, found)
            elif isinstance(one, _BINDING) and isinstance(one.target, ast.Name):
                found.setdefault(one.target.id, []).append(None)
    return found


_BINDING = (ast.AugAssign, ast.NamedExpr, ast.AnnAssign, ast.For)


def _assign(target: ast.expr, value: ast.expr, found: dict[str, list[ast.expr | None]]) -> None:
    if isinstance(target, ast.Name):
        found.setdefault(target.id, []).append(value)
    names: Sequence[ast.expr] = getattr(target, "elts", ())
    for at, inner in enumerate(names):
        if isinstance(inner, ast.Name):
            found.setdefault(inner.id, []).append(_part(value, at, len(names)))


def _part(value: ast.expr, at: int, number: int) -> ast.expr | None:
    """Return what one of several names is bound to: an item, or what ``max`` gives beside."""
    if isinstance(value, ast.Tuple):
        return value.elts[at] if len(value.elts) == number else None
    function = value.func if isinstance(value, ast.Call) else None
    if getattr(function, "attr", "") != "max":
        return None
    return ast.Subscript(value=value, slice=ast.Constant(at), ctx=ast.Load())


def parameters_of(frame: Frame) -> frozenset[str]:
    """Return the names that a function takes as arguments."""
    spec = frame.function.args if frame.function is not None else None
    taken = (*spec.posonlyargs, *spec.args, *spec.kwonlyargs) if spec is not None else ()
    return frozenset(one.arg for one in taken)
