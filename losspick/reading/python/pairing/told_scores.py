"""What expressions of a function hold: classes, probabilities, raw scores, or amounts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.estimators import CLASSIFIERS, REGRESSORS
from losspick.reading.python.pairing.swapped_scores import Bound, parameters_of
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    BoundV,
    EstimatorV,
    ObjectV,
    Symbol,
)

#: What is told of an expression.
CHOSEN_CLASSES, SHARES, AMOUNTS, RAW_SCORES = "classes", "probabilities", "amounts", "raw scores"
#: Regressors that may give back the labels that they were shown, and those of probabilities.
_REPEATING = frozenset({"DecisionTreeRegressor", "ExtraTreeRegressor", "KNeighborsRegressor",
                        "RadiusNeighborsRegressor", "RANSACRegressor"})  # fmt: skip


_DEEPEST = 6


class Told:
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
            return CHOSEN_CLASSES if isinstance(node.ops[0], ast.Gt | ast.GtE) else None
        if isinstance(node, ast.ListComp):
            return CHOSEN_CLASSES if _is_choice(node.elt) else None
        if isinstance(node, ast.Subscript):
            if _called(node.value) == "max":  # what torch gives: the largest, and their places
                return CHOSEN_CLASSES if getattr(node.slice, "value", None) == 1 else None
            if _called(node.value) in _IDENTITIES:
                return self._kept_classes(node.slice, depth)
            told = self.of(node.value, depth + 1)
            return told if told in (SHARES, RAW_SCORES) else None
        return self._of_call(node, depth) if isinstance(node, ast.Call) else None

    def _of_name(self, name: str, depth: int) -> str | None:
        values = self.bound.get(name, ())
        if not values or is_changed(self.frame, name):
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
        name = last_name(function)
        if name == "predict_proba" or name in _LINKS:
            return self._shares(function)
        if name == "decision_function" and isinstance(function, ast.Attribute):
            own = isinstance(self.machine.evaluate(function.value, self.frame), ObjectV)
            return None if own else RAW_SCORES
        if name == "cross_val_predict":
            return self._validated(node)
        if name in _SPREADING and node.args:
            return self._kept_classes(node.args[0], depth)
        if name == "predict" and isinstance(function, ast.Attribute):
            plain = {one.arg for one in node.keywords}.isdisjoint(_ASKING)
            return _asked_for(node) or (self._predicted(function.value) if plain else None)
        return self._kept(node, function, depth) if isinstance(function, ast.Attribute) else None

    def _kept(self, node: ast.Call, function: ast.Attribute, depth: int) -> str | None:
        """Return what a method, or a function of a library, makes of scores or classes."""
        name = function.attr
        library = isinstance(self.machine.evaluate(function.value, self.frame), Symbol)
        inner = node.args[0] if library and node.args else None if library else function.value
        if name == "where" and len(node.args) > _TWO:
            return CHOSEN_CLASSES if _is_of_two(*node.args[1:]) else None
        if name in _CHOOSING:
            return CHOSEN_CLASSES if inner is not None else None
        if inner is None:
            return None
        if name in _CASTS:
            return self._kept_classes(inner, depth)
        return self.of(inner, depth + 1) if name in _KEEPING else None

    def _kept_classes(self, node: ast.expr, depth: int) -> str | None:
        """Return that what is made of classes holds classes; None: it is made of others."""
        return CHOSEN_CLASSES if self.of(node, depth + 1) == CHOSEN_CLASSES else None

    def _shares(self, function: ast.expr) -> str | None:
        """Return what is asked for as probabilities, which no objective of one's own gives."""
        made = function.value if isinstance(function, ast.Attribute) else None
        owner = self.machine.evaluate(made, self.frame) if made is not None else None
        return None if isinstance(owner, EstimatorV) and owner.own else SHARES

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
        if name == "CatBoost" and owner.loss.partition(":")[0] in _OF_SHARES:
            return RAW_SCORES  # unless it is asked for something else
        if name in CLASSIFIERS or (name == "train" and owner.loss in _CLASSES):
            return CHOSEN_CLASSES
        # a regressor with an objective of probabilities is told by a word
        plain = name in REGRESSORS and name not in _REPEATING and ":logistic" not in owner.loss
        return AMOUNTS if plain else None


#: Objectives of CatBoost that train logits.
_OF_SHARES = frozenset({"Logloss", "CrossEntropy"})
#: Objectives of XGBoost with which ``predict`` gives classes.
_CLASSES = frozenset({"binary:hinge", "multi:softmax"})


#: How boosters are asked for scores before their link.
_RAW = frozenset({"raw_score", "output_margin"})


def _asked_for(node: ast.Call) -> str | None:
    """Return that raw scores are asked for, and no classes."""
    asked = {one.arg: getattr(one.value, "value", None) for one in node.keywords}
    raw = any(asked.get(word) is True for word in _RAW)
    return RAW_SCORES if raw or asked.get("prediction_type") == "RawFormulaVal" else None


#: What the methods of estimators give.
_BY_METHOD: dict[object, str] = {"predict_proba": SHARES, "decision_function": RAW_SCORES}


#: What chooses a class of each row, and what leaves an array what it is.
_CHOOSING = frozenset({"argmax", "round", "rint"})


_CASTS = frozenset({"astype", "float", "long", "int", "to", "type"})


#: What makes rows of zeros with a one of classes, and tables whose rows are such.
_SPREADING = frozenset({"label_binarize", "to_categorical", "get_dummies", "one_hot"})
_IDENTITIES = frozenset({"eye", "identity"})
_KEEPING = frozenset({"clip",
                      "ravel", "flatten", "reshape", "squeeze", "numpy", "cpu", "detach", "copy",
                      "asarray", "array", "to_numpy", "tolist", "concatenate", "hstack", "cat",
                      "concat", "item"})  # fmt: skip


#: Options of boosters that ask for another thing than classes; None: options as a mapping.
_ASKING = frozenset({"raw_score", "output_margin", "prediction_type", "pred_leaf", "pred_contrib",
                     None})  # fmt: skip


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
            yield from walk(top)


def _may_be_given(node: ast.Name, frame: Frame) -> bool:
    """Tell whether a name may still hold what its function was called with."""
    if frame.function is None or node.id not in parameters_of(frame):
        return False
    if isinstance(frame.function, ast.Lambda):
        return True  # which binds no names
    before = [one for one in frame.function.body if one.lineno < node.lineno]
    sets = (one.targets for one in before if isinstance(one, ast.Assign))
    return not any(getattr(target, "id", "") == node.id for targets in sets for target in targets)


def is_changed(frame: Frame, name: str) -> bool:
    """Tell whether some cells of an array are set anew: ``p[p > 0.5] = 1``."""
    return any(
        isinstance(one, ast.Subscript)
        and isinstance(one.ctx, ast.Store)
        and isinstance(one.value, ast.Name)
        and one.value.id == name
        for one in _inside(frame)
    )
