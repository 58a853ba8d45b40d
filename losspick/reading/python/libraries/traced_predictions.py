"""What the labels were made of that a model was fitted to, told where it predicts."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from losspick.core.estimators import is_regressor
from losspick.reading.python.libraries.bound_before import bound_at
from losspick.reading.python.libraries.counted_forms import called_by, owner_of
from losspick.reading.python.libraries.fitted_labels import label_of_fit, label_of_training
from losspick.reading.python.libraries.own_functions import kept_in, members, run_by
from losspick.reading.python.libraries.traced import LOGARITHMS, SCALED, Traced, Tracing, gathered
from losspick.reading.python.programs.flow import Home, Part
from losspick.reading.python.text.syntax import walk

#: What tells of an expression what the model was fitted to that gives it.
_Reading = Callable[[ast.expr, Home, int], Traced | None]
#: What leaves predictions what they are, as methods and as functions.
_KEEPING = frozenset(
    {
        "ravel",
        "reshape",
        "flatten",
        "squeeze",
        "copy",
        "clip",
        "astype",
        "round",
        "tolist",
        "to_numpy",
        "numpy",
        "asarray",
        "array",
        "maximum",
        "Series",
        "concatenate",
        "hstack",
    }
)
#: What brings predictions back.
_UNDOING = {"exp": LOGARITHMS, "expm1": LOGARITHMS, "inverse_transform": SCALED}
_EMPTY = frozenset({"zeros", "zeros_like", "empty", "empty_like", "full"})
_WRAPPING = "TransformedTarget"
#: What holds an estimator, or chooses its parameters.
_HOLDING = frozenset({"Pipeline", "make_pipeline", "GridSearchCV", "RandomizedSearchCV", "clone",
                      "HalvingGridSearchCV", "HalvingRandomSearchCV"})  # fmt: skip
_DEEPEST = 10


class Predicting:
    """Tells of predictions what their model was fitted to."""

    def __init__(self, tracing: Tracing) -> None:
        """Note what traces labels."""
        self.tracing, self.flow = tracing, tracing.flow
        texts = [one.text for one in self.flow.sources]
        self.wrapped = any(_WRAPPING in text for text in texts)
        self.texts = texts

    def of(self, node: ast.expr, home: Home, depth: int = 0) -> Traced | None:
        """Return what the labels come from of a model that predicts; None: not known."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self._of_name(node, home, depth)
        if isinstance(node, ast.Subscript):
            word = isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
            return None if word else self.of(node.value, home, depth + 1)
        if isinstance(node, ast.BinOp):
            return self._of_blend(node, home, depth)
        if not isinstance(node, ast.Call):
            return None
        name, owner = called_by(node), owner_of(node)
        own = run_by(node, home, self.flow)
        if own is not None:
            given = {self.of(one, own, depth + 1) for one in own.returned}
            return given.pop() if len(given) == 1 else None
        if name == "predict" and owner is not None:
            return self._fitted(owner, home)
        if name == "cross_val_predict" and len(node.args) > _LABELS and not self.wrapped:
            asked = any(one.arg == "method" for one in node.keywords)
            return None if asked else self.tracing.of(node.args[_LABELS], home)
        if name in _UNDOING and node.args:
            told = self.of(node.args[0], home, depth + 1)
            undone = told is not None and told.step == _UNDOING[name]
            return replace(told, step="", by="") if told is not None and undone else None
        held = owner if owner is not None else node.args[0] if node.args else None
        kept = name in _KEEPING or (name in _AVERAGING and _is_over_first(node))
        return self.of(held, home, depth + 1) if kept and held is not None else None

    def of_first(self, node: ast.expr, home: Home, depth: int = 0) -> Traced | None:
        """Return the same of a model of whose probabilities the first column is taken."""
        if depth > _DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self._of_name(node, home, depth, self.of_first)
        if isinstance(node, ast.Call):
            own = self.flow.functions.get(called_by(node), [])
            name, owner = called_by(node), owner_of(node)
            if name in _KEEPING and not own:
                held = owner if owner is not None else node.args[0] if node.args else None
                return self.of_first(held, home, depth + 1) if held is not None else None
            alone = own if len(own) == 1 else []
            told = {self.of_first(one, way, depth + 1) for way in alone for one in way.returned}
            return told.pop() if len(told) == 1 else None
        if not isinstance(node, ast.Subscript) or isinstance(node.slice, ast.Constant):
            return None
        index = node.slice
        if not isinstance(index, ast.Tuple):
            return self.of_first(node.value, home, depth + 1)
        if len(index.elts) != _LABELS or ast.unparse(index.elts[0]) != ":":
            return None
        if getattr(index.elts[1], "value", None) != 0:
            return None
        table = self._alone(node.value, home)
        owner = owner_of(table) if isinstance(table, ast.Call) else None
        plain = called_by(table) == "predict_proba" and "predict_proba" not in self.flow.functions
        return self._fitted(owner, home) if plain and owner is not None else None

    def _alone(self, node: ast.expr, home: Home) -> ast.expr:
        parts = bound_at(self.flow, node, home) if isinstance(node, ast.Name) else []
        alone = parts[0] if len(parts) == 1 else None
        return alone.node if alone is not None and not alone.path else node

    def _of_name(
        self, node: ast.Name, home: Home, depth: int, reading: _Reading | None = None
    ) -> Traced | None:
        reading = reading or self.of
        parts = bound_at(self.flow, node, home)
        if None in parts and node.id in home.bound:
            return self._of_filled(node.id, home, depth, reading)
        if listed := gathered(node.id, home):
            told = {reading(one, home, depth + 1) for one in listed}
        else:
            whole = [_of_tuple(one) for one in parts]
            told = {
                reading(one.node, one.home, depth + 1) if one is not None else None for one in whole
            }
        return told.pop() if len(told) == 1 else None

    def _of_filled(self, name: str, home: Home, depth: int, reading: _Reading) -> Traced | None:
        """Return what is known of an array that is filled with predictions, fold by fold."""
        made = [one for one in home.bound[name] if one is not None]
        if len(made) != 1 or called_by(made[0].node) not in _EMPTY:
            return None
        told: set[Traced | None] = set()
        for one in walk(home.node):
            targets = one.targets if isinstance(one, ast.Assign) else []
            if isinstance(one, ast.AugAssign):
                targets = [one.target]
            for target in targets:
                held = target.value if isinstance(target, ast.Subscript) else target
                if not isinstance(held, ast.Name) or held.id != name:
                    continue
                if isinstance(one, ast.AugAssign) and isinstance(one.op, ast.Div):
                    continue  # over the number of folds
                if isinstance(one, ast.Assign | ast.AugAssign) and one.value is not made[0].node:
                    told.add(reading(_summand(one.value), home, depth + 1))
        return told.pop() if len(told) == 1 else None

    def _of_blend(self, node: ast.BinOp, home: Home, depth: int) -> Traced | None:
        """Return what is known of the mean of several predictions."""
        if isinstance(node.op, ast.Add):
            sides = {self.of(one, home, depth + 1) for one in (node.left, node.right)}
            return sides.pop() if len(sides) == 1 else None
        if isinstance(node.op, ast.Div) and isinstance(node.right, ast.Constant):
            blend = isinstance(node.left, ast.BinOp)
            return self.of(node.left, home, depth + 1) if blend else None
        for one, other in ((node.left, node.right), (node.right, node.left)):
            share = getattr(one, "value", None) if isinstance(one, ast.Constant) else None
            if isinstance(node.op, ast.Mult) and isinstance(share, float) and 0 < share < 1:
                return self.of(other, home, depth + 1)
        return None

    def _fitted(self, model: ast.expr, home: Home, depth: int = 0) -> Traced | None:
        """Return what the labels come from that a model is fitted to, wherever that is."""
        made: ast.expr | None = model if isinstance(model, ast.Call) else None
        if isinstance(model, ast.Name):
            parts = bound_at(self.flow, model, home)
            alone = parts[0] if len(parts) == 1 else None
            made = alone.node if alone is not None and not alone.path else None
            home = alone.home if alone is not None and made is not model else home
            if _are_handed_on(parts, model) and depth < _DEEPEST:
                given = {self._fitted(one.node, one.home, depth + 1) for one in parts if one}
                return given.pop() if len(given) == 1 else None
            if model.id in home.loops and depth < _DEEPEST:
                listed = members(home.loops[model.id], home, self.flow)
                given = {self._fitted(one.node, one.home, depth + 1) for one in listed}
                return given.pop() if len(given) == 1 else None
        elif isinstance(model, ast.Attribute):
            kept = kept_in(model, self.flow)
            made = kept.node if kept is not None else None
        name = called_by(made) if made is not None else ""
        own = self.flow.functions.get(name, ())
        if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and len(own) == 1:
            told = {self._fitted(one, own[0], depth + 1) for one in own[0].returned}
            known = told.pop() if len(told) == 1 and depth < _DEEPEST else None
            if known is not None:
                return known
        elif isinstance(made, ast.Call) and name == "fit":
            owner = getattr(made.func, "value", None)
            label = label_of_fit(made, home, self.flow) if self._is_plain(owner) else None
            return self._of_label(label, home)
        elif isinstance(made, ast.Call) and name == "train":
            return self._of_label(label_of_training(made, home, self.flow), home)
        return self._of_fits(ast.unparse(model), home) if self._is_plain(made) else None

    def _of_fits(self, text: str, home: Home) -> Traced | None:
        """Return what the labels come from of all calls that fit a model of a name, or of all."""
        calls = self.flow.calls.get("fit", ())
        fits = [
            (call, where, label)
            for call, where in calls
            if (label := label_of_fit(call, where, self.flow)) is not None
        ]
        same = [
            (call, where, label)
            for call, where, label in fits
            if where.source is home.source
            and ast.unparse(getattr(call.func, "value", call)) == text
        ]
        told = {self._of_label(label, where) for _, where, label in (same or fits)}
        return told.pop() if len(told) == 1 else None

    def _is_plain(self, made: ast.expr | None) -> bool:
        """Tell whether an estimator gives what it was fitted to, as it is."""
        name = called_by(made) if made is not None else ""
        if name.startswith("load"):
            return False
        if name in _HOLDING or is_regressor(name):
            return _WRAPPING not in ast.unparse(made or ast.Constant(0)) and (
                not self.wrapped or is_regressor(name)
            )
        # of anything else: nothing here has a way of its own to predict
        return not self.wrapped and "predict" not in self.flow.functions

    def _of_label(self, label: ast.expr | None, home: Home) -> Traced | None:
        return self.tracing.of(label, home) if label is not None else None


_LABELS = 2


#: Functions that make one prediction of those of several models.
_AVERAGING = frozenset({"mean", "average", "median"})


def _is_over_first(node: ast.Call) -> bool:
    """Tell whether a mean is taken over the first axis, where several models stand."""
    return any(
        one.arg == "axis" and isinstance(one.value, ast.Constant) and one.value.value == 0
        for one in node.keywords
    )


def _are_handed_on(parts: list[Part | None], model: ast.Name) -> bool:
    """Tell whether a model is what functions are given under other names."""
    names = [one.node for one in parts if one is not None and not one.path]
    plain = all(isinstance(one, ast.Name) and one is not model for one in names)
    return plain and bool(names) and len(names) == len(parts)


def _of_tuple(part: Part | None) -> Part | None:
    """Return what one of several names is bound to at once; None: it is a part of something."""
    if part is None or not part.path:
        return part
    held = part.node.elts if isinstance(part.node, ast.Tuple) else []
    at, *rest = part.path
    return Part(held[at], part.home) if not rest and at < len(held) else None


def _summand(node: ast.expr) -> ast.expr:
    """Return what is added to a mean over folds: ``model.predict(X) / folds``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.Mult):
        calls = [one for one in (node.left, node.right) if isinstance(one, ast.Call)]
        return calls[0] if len(calls) == 1 else node
    return node
