"""Scores of scikit-learn that are given classes for probabilities, or the other way round.

What they are given is told by what it is computed of in the same function, and by what is known
of that.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.core.estimators import CLASSIFIERS, REGRESSORS
from losspick.core.spec import Fact, Misread, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import (
    CLASSES,
    CUT_SHARES,
    MARGINS,
    RAW,
    TABLE,
    cut_shares,
    is_of_booster,
)
from losspick.reading.python.pairing.comparing import note_labels
from losspick.reading.python.pairing.first_columns import FIRST, is_of_first
from losspick.reading.python.pairing.swapped_scores import Bound, bindings, parameters_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    EstimatorV,
    ObjectV,
    Symbol,
    TensorV,
    Value,
)

_CLASSES, _SHARES, _AMOUNTS, _MARGINS = "classes", "probabilities", "amounts", "raw scores"
#: What is no class, though it is made of zeros and ones.
_TABLE = "the probabilities of all classes, each cut on its own"
#: Scores by what they read: an order of rows, probabilities, or classes.
_OF_ORDER = ("roc_auc_score", "average_precision_score", "roc_curve", "precision_recall_curve")
_OF_SHARES = ("log_loss", "brier_score_loss")
_OF_CLASSES = (
    "accuracy_score", "balanced_accuracy_score", "f1_score", "fbeta_score", "precision_score",
    "recall_score", "jaccard_score", "cohen_kappa_score", "matthews_corrcoef",
    "confusion_matrix", "classification_report", "precision_recall_fscore_support",
    "hamming_loss", "zero_one_loss",
)  # fmt: skip
#: What a curve of calibration reads; of classes it has two points.
_OF_BINS = "probabilities between 0 and 1"
READING = {
    **{f"sklearn.metrics.{name}": "scores that rank the rows" for name in _OF_ORDER},
    **{f"sklearn.metrics.{name}": _SHARES for name in _OF_SHARES},
    **{f"sklearn.metrics.{name}": _CLASSES for name in _OF_CLASSES},
    **{f"sklearn.calibration.{name}": _OF_BINS
       for name in ("calibration_curve", "CalibrationDisplay.from_predictions")},
}  # fmt: skip
#: What each kind of score can't read.
_UNFIT = {
    _SHARES: (_CLASSES, _MARGINS, _TABLE),
    _CLASSES: (_SHARES, _AMOUNTS, _MARGINS, _TABLE),
    _OF_BINS: (_MARGINS, _CLASSES),
}
_PREDICTED = ("y_pred", "y_score", "y_proba", "y_prob", "probas_pred")
#: Scores that bring raw scores into the range of probabilities, where they are told to.
_SCALING = "normalize"
#: Regressors that may give back the labels that they were shown, and those of probabilities.
_REPEATING = frozenset({"DecisionTreeRegressor", "ExtraTreeRegressor", "KNeighborsRegressor",
                        "RadiusNeighborsRegressor", "RANSACRegressor"})  # fmt: skip
_DEEPEST = 6
#: Names of classes that are given to a score on purpose, to be compared with probabilities.
_HARD = re.compile(r"(?i)hard|_bin(?:ary)?\b")


def note_misread(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note a score that is given something else than it reads."""
    if READING[path] == _CLASSES:
        truth, cut = given.get(0, "y_true") or UNKNOWN, given.get(1, "y_pred") or UNKNOWN
        note_labels(machine, truth, cut, frame.source.place(node))
    key = given.key(1, *_PREDICTED)
    shown = given.nodes.get(key) if key is not None and given.source is frame.source else None
    named = isinstance(shown, ast.Name) and _HARD.search(shown.id) is not None
    if machine.caught or shown is None or named or _SCALING in given.keywords:
        return
    reads = READING[path]
    if path == _OF_TWO and "multi_class" not in given.keywords and _is_of_several(given):
        _note(machine, (last(path), "the scores of one class", _SEVERAL), node, frame)
        return
    if ", 0]" in frame.source.text and is_of_first(last(path), given, shown, frame):
        _note(machine, (last(path), "probabilities of the second class", FIRST), node, frame)
        return
    value = given.get(1, *_PREDICTED)
    table = _cut_table(value, given.get(0, "y_true"), frame)
    told = _TABLE if table else _Told(machine, frame, bindings(frame)).of(shown)
    told = told or _of_value(value)
    if told is None or told not in _UNFIT.get(reads, (_CLASSES,)):
        return
    _note(machine, (last(path), reads, told), node, frame)


def note_limit(machine: Machine, node: ast.Compare, frame: Frame) -> None:
    """Note a limit for probabilities that the classes are compared with that predict gives."""
    if machine.caught or not isinstance(node.ops[0], ast.Gt | ast.GtE):
        return
    bound = bindings(frame)
    values = bound.get(node.left.id, ()) if isinstance(node.left, ast.Name) else (node.left,)
    shown = values[0] if len(values) == 1 else None
    method = shown.func if isinstance(shown, ast.Call) else None
    if not isinstance(method, ast.Attribute) or method.attr != "predict" or shown is None:
        return
    if _Told(machine, frame, bound).of(shown) == _CLASSES:
        _note(machine, (ast.unparse(node), _SHARES, _CUT_CLASSES), node, frame)


#: What is cut as if it were probabilities.
_CUT_CLASSES = "classes, as predict gives them"


def _note(machine: Machine, said: tuple[str, str, str], node: ast.AST, frame: Frame) -> None:
    name, reads, told = said
    place = frame.source.place(node)
    refused = reads == _CLASSES or told in (_MARGINS, _SEVERAL)
    fact = Misread(score=name, reads=reads, given=told, refused=refused)
    facts = (Fact(fact, place),)
    machine.found.append(
        ModelSpec(framework=Framework.SKLEARN, reader="python", call=place, misread=facts)
    )


def _cut_table(value: Value | None, labels: Value | None, frame: Frame) -> bool:
    """Tell whether probabilities of exclusive classes were made zeros and ones, each on its own.

    Labels may be written in the same way.
    """
    if not isinstance(value, TensorV) or not value.predicted:
        return False
    whole = value.dtype == "int" and cut_shares(value) is not None
    if not whole and value.activation != CUT_SHARES:
        return False
    known = labels.targets if isinstance(labels, TensorV) else None
    return known is TargetDomain.CLASS_INDEX or _IN_ROWS.search(frame.source.text) is None


#: What writes labels as rows of zeros and ones.
_IN_ROWS = re.compile(r"get_dummies|inari[sz]e|OneHot|one_hot|to_categorical|\beye\(|argmax|idxmax")
_SEVERAL = "probabilities of several classes"
#: A score of two classes, unless it is told how to part several.
_OF_TWO = "sklearn.metrics.roc_auc_score"


def _is_of_several(given: Arguments) -> bool:
    """Tell whether one label a row meets what a booster of several classes gives."""
    labels, shares = given.get(0, "y_true"), given.get(1, "y_score")
    alone = isinstance(labels, TensorV) and labels.rank == 1 and not labels.made
    several = isinstance(shares, TensorV) and shares.activation in ("softmax", TABLE)
    return alone and several and isinstance(shares, TensorV) and is_of_booster(shares)


def _of_value(value: Value | None) -> str | None:
    """Return what is known of an array without looking at where it comes from."""
    if not isinstance(value, TensorV) or not value.made:
        return None
    if value.activation == CLASSES and is_of_booster(value):
        return _CLASSES
    if value.dtype in ("int", "bool"):
        return None
    if value.activation in ("sigmoid", "softmax", TABLE):
        return _SHARES
    if value.name == RAW or value.activation == MARGINS:
        return _MARGINS
    return _AMOUNTS if value.predicted and value.activation == "linear" else None


class _Told:
    """What expressions of a function hold: classes, probabilities, amounts, or nobody knows."""

    def __init__(self, machine: Machine, frame: Frame, bound: Bound) -> None:
        """Note where names are looked up."""
        self.machine, self.frame, self.bound = machine, frame, bound

    def of(self, node: ast.expr, depth: int = 0) -> str | None:
        """Return what an expression holds; None: it is not known."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return None if _may_be_given(node, self.frame) else self._of_name(node.id, depth)
        if isinstance(node, ast.Compare):
            return _CLASSES if isinstance(node.ops[0], ast.Gt | ast.GtE) else None
        if isinstance(node, ast.ListComp):
            return _CLASSES if _is_choice(node.elt) else None
        if isinstance(node, ast.Subscript):
            if _called(node.value) == "max":  # what torch gives: the largest, and their places
                return _CLASSES if getattr(node.slice, "value", None) == 1 else None
            told = self.of(node.value, depth + 1)
            return told if told in (_SHARES, _MARGINS) else None
        return self._of_call(node, depth) if isinstance(node, ast.Call) else None

    def _of_name(self, name: str, depth: int) -> str | None:
        values = self.bound.get(name, ())
        if not values or _is_changed(self.frame, name):
            return None
        if isinstance(values[0], ast.List) and not values[0].elts:
            gathered = list(_gathered(self.frame, name))
            empty = sum(isinstance(one, ast.List) and not one.elts for one in values)
            added = sum(one is None for one in values)
            values = gathered if empty + added == len(values) and added <= len(gathered) else ()
        told = {self.of(one, depth + 1) if one is not None else None for one in values}
        return told.pop() if len(told) == 1 else None

    def _of_call(self, node: ast.Call, depth: int) -> str | None:
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        if name == "predict_proba" or name in _LINKS:
            return _SHARES
        if name == "decision_function" and isinstance(function, ast.Attribute):
            own = isinstance(self.machine.evaluate(function.value, self.frame), ObjectV)
            return None if own else _MARGINS
        if name == "cross_val_predict":
            return self._validated(node)
        if name == "predict" and isinstance(function, ast.Attribute):
            return self._predicted(function.value)
        if not isinstance(function, ast.Attribute):
            return None
        library = isinstance(self.machine.evaluate(function.value, self.frame), Symbol)
        inner = node.args[0] if library and node.args else None if library else function.value
        if name == "where" and len(node.args) > _TWO:
            return _CLASSES if _is_of_two(*node.args[1:]) else None
        if name in _CHOOSING:
            return _CLASSES if inner is not None else None
        if inner is None:
            return None
        if name in _CASTS:
            return _CLASSES if self.of(inner, depth + 1) == _CLASSES else None
        return self.of(inner, depth + 1) if name in _KEEPING else None

    def _validated(self, node: ast.Call) -> str | None:
        """Return what a validation predicts: by its method, classes unless told otherwise."""
        asked = {one.arg: one.value for one in node.keywords}
        if None in asked or not node.args:
            return None
        if "method" not in asked:
            return self._predicted(node.args[0])
        return _BY_METHOD.get(getattr(asked["method"], "value", None))

    def _predicted(self, model: ast.expr) -> str | None:
        """Return what an estimator predicts."""
        owner = self.machine.evaluate(model, self.frame)
        if isinstance(owner, BoundV) and owner.name == "best_estimator_":
            owner = owner.receiver
        if not isinstance(owner, EstimatorV) or owner.own:
            return None
        name = last(canonical(owner.path))
        if name in CLASSIFIERS:
            return _CLASSES
        # a regressor with an objective of probabilities is told by a word
        plain = name in REGRESSORS and name not in _REPEATING and ":logistic" not in owner.loss
        return _AMOUNTS if plain else None


#: What the methods of estimators give.
_BY_METHOD: dict[object, str] = {"predict_proba": _SHARES, "decision_function": _MARGINS}
#: What chooses a class of each row, and what leaves an array what it is.
_CHOOSING = frozenset({"argmax", "round", "rint"})
_CASTS = frozenset({"astype", "float", "long", "int", "to", "type"})
_KEEPING = frozenset({"ravel", "flatten", "reshape", "squeeze", "numpy", "cpu", "detach", "copy",
                      "asarray", "array", "to_numpy", "tolist", "concatenate", "hstack", "cat",
                      "concat", "item"})  # fmt: skip


#: What makes probabilities of scores.
_LINKS = frozenset({"sigmoid", "softmax", "expit"})


#: Numbers of two classes.
_TWO = 2
_PAIRS = ({0, 1}, {-1, 1})


def _is_choice(node: ast.expr) -> bool:
    """Tell whether each item is one of two classes: ``1 if p > 0.5 else 0``, ``int(p > 0.5)``."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "int" and len(node.args) == 1:
        node = node.args[0]
    if isinstance(node, ast.IfExp):
        return isinstance(node.test, ast.Compare) and _is_of_two(node.body, node.orelse)
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Gt | ast.GtE)


def _is_of_two(one: ast.expr, other: ast.expr) -> bool:
    numbers = [ast.literal_eval(n) for n in (one, other) if _is_literal(n)]
    return set(numbers) in _PAIRS


def _is_literal(node: ast.expr) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, ast.Constant) and type(inner.value) is int


def _called(node: ast.expr) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "attr", "")


def _gathered(frame: Frame, name: str) -> Iterator[ast.expr]:
    """Yield what is put into a list, batch by batch."""
    for one in _inside(frame):
        method = one.func if isinstance(one, ast.Call) else None
        if isinstance(method, ast.Attribute) and isinstance(one, ast.Call) and one.args:
            held = isinstance(method.value, ast.Name) and method.value.id == name
            if held and method.attr in ("append", "extend"):
                yield one.args[0]
        elif isinstance(one, ast.AugAssign) and isinstance(one.op, ast.Add):
            yield from [one.value] if getattr(one.target, "id", "") == name else []


def _inside(frame: Frame) -> Iterator[ast.AST]:
    """Yield what stands in a function, or in a module outside of its functions."""
    for top in [frame.function] if frame.function is not None else frame.source.tree.body:
        if top is frame.function or not isinstance(top, ast.FunctionDef | ast.ClassDef):
            yield from ast.walk(top)


def _may_be_given(node: ast.Name, frame: Frame) -> bool:
    """Tell whether a name may still hold what its function was called with."""
    if frame.function is None or node.id not in parameters_of(frame):
        return False
    statements = getattr(frame.function, "body", None)
    before = [one for one in statements or () if one.lineno < node.lineno]
    sets = (one.targets for one in before if isinstance(one, ast.Assign))
    return not any(getattr(target, "id", "") == node.id for targets in sets for target in targets)


def _is_changed(frame: Frame, name: str) -> bool:
    """Tell whether some cells of an array are set anew: ``p[p > 0.5] = 1``."""
    return any(
        isinstance(one, ast.Subscript)
        and isinstance(one.ctx, ast.Store)
        and isinstance(one.value, ast.Name)
        and one.value.id == name
        for one in _inside(frame)
    )
