"""Estimators that are fitted to logarithms: what their predictions are taken for afterwards."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.pairing.swapped_scores import Bound, bindings, parameters_of
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Symbol

#: Logarithms, and what undoes each of them.
INVERSES = {"log": "exp", "log1p": "expm1"}
#: Scores of amounts.
_OF_AMOUNTS = frozenset({"mean_absolute_error", "mean_squared_error", "root_mean_squared_error",
                         "r2_score", "mean_absolute_percentage_error", "median_absolute_error",
                         "explained_variance_score", "max_error"})  # fmt: skip
_ARRAYS = frozenset({"np", "numpy"})


def note_logged(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note what becomes of the predictions of an estimator that is fitted to logarithms."""
    label = given.nodes.get(given.key(1, "y") or 0)
    if machine.caught or given.source is not frame.source or not isinstance(node, ast.Call):
        return
    if not isinstance(label, ast.Call | ast.Name):
        return
    bound = bindings(frame)
    logged = stands_for(label, bound)
    name = _of_numpy(logged)
    if name not in INVERSES or not isinstance(logged, ast.Call):
        return
    model = _model(node, bound)
    nodes = list(nodes_inside(frame))
    if not model or not all(_is_fitted_alike(one, model, node) for one in nodes):
        return
    raw = logged.args[0]
    for one in nodes:
        if isinstance(one, ast.Call):
            _note_inverse(machine, one, (model, name), bound, frame)
            _note_score(machine, one, (model, raw), bound, frame)


def _of_numpy(node: ast.expr | None) -> str:
    """Return the name of a function of numpy that is called with one array."""
    function = node.func if isinstance(node, ast.Call) and len(node.args) == 1 else None
    plain = isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
    known = plain and function.value.id in _ARRAYS  # type: ignore[union-attr]
    return function.attr if known else ""  # type: ignore[union-attr]


def stands_for(node: ast.expr, bound: Bound) -> ast.expr | None:
    """Return what an expression stands for; a name that is bound twice stands for nothing known."""
    if not isinstance(node, ast.Name):
        return node
    values = bound.get(node.id, ())
    return values[0] if len(values) == 1 else None


def _model(fit: ast.Call, bound: Bound) -> str:
    """Return the name of the estimator that is fitted, if it always stands for that one."""
    owner = fit.func.value if isinstance(fit.func, ast.Attribute) else None
    if isinstance(owner, ast.Name):
        return owner.id if len(bound.get(owner.id, ())) == 1 else ""
    named = [name for name, values in bound.items() if len(values) == 1 and values[0] is fit]
    return named[0] if len(named) == 1 else ""


def nodes_inside(frame: Frame) -> Iterator[ast.AST]:
    """Yield what stands in a function, or in a module outside of its functions."""
    for top in [frame.function] if frame.function is not None else frame.source.tree.body:
        if top is frame.function or not isinstance(top, ast.FunctionDef | ast.ClassDef):
            yield from walk(top)


def _is_fitted_alike(node: ast.AST, model: str, fit: ast.Call) -> bool:
    """Tell whether a node does not fit the estimator to something else."""
    method = node.func if isinstance(node, ast.Call) else None
    if node is fit or not isinstance(method, ast.Attribute) or method.attr != "fit":
        return True
    return getattr(method.value, "id", "") != model


def _is_prediction(node: ast.expr, model: str, bound: Bound) -> bool:
    """Tell whether an expression is what the estimator predicts, as it is."""
    told = stands_for(node, bound)
    method = told.func if isinstance(told, ast.Call) else None
    plain = isinstance(method, ast.Attribute) and method.attr == "predict"
    return plain and getattr(method.value, "id", "") == model  # type: ignore[union-attr]


def _note_inverse(
    machine: Machine, node: ast.Call, told: tuple[str, str], bound: Bound, frame: Frame
) -> None:
    """Note that a prediction goes through the inverse of another logarithm."""
    model, name = told
    applied = _of_numpy(node)
    if applied not in INVERSES.values() or applied == INVERSES[name]:
        return
    if applied == "exp" and less_one(frame.source):
        return
    if _is_prediction(node.args[0], model, bound):
        place = frame.source.place(node)
        machine.found.append(mismatched(name, applied, place))


def note_pair(machine: Machine, given: Arguments, place: Location) -> None:
    """Note a regressor whose targets go through one function, and predictions through another."""
    there, back = given.get(None, "func"), given.get(None, "inverse_func")
    if not isinstance(there, Symbol) or not isinstance(back, Symbol) or machine.caught:
        return
    name, applied = last(there.path), last(back.path)
    numpy = there.path.startswith("numpy.") and back.path.startswith("numpy.")
    if numpy and name in INVERSES and applied in INVERSES.values() and applied != INVERSES[name]:
        at = given.place(None, "inverse_func") or place
        machine.found.append(mismatched(name, applied, at))


#: One is subtracted, perhaps from what went through exp, which makes expm1 of it.
_LESS_ONE = regex(r"[\w)\]] ?-=? ?1(?:\.0*)?(?![\w.:\]])|subtract\(")


def less_one(source: Source) -> bool:
    """Tell whether a file subtracts 1 from anything: what went through exp may be among it."""
    return _LESS_ONE.search(source.text) is not None


def mismatched(name: str, applied: str, place: Location) -> ModelSpec:
    """Return that predicted logarithms go through the inverse of another one."""
    return ModelSpec(
        framework=Framework.SKLEARN,
        reader="python",
        call=place,
        activation=Fact(name, place),
        inference=Fact(applied, place),
    )


def _note_score(
    machine: Machine, node: ast.Call, told: tuple[str, ast.expr], bound: Bound, frame: Frame
) -> None:
    """Note a score of amounts that is given their predicted logarithms."""
    model, raw = told
    name = last_name(node.func)
    if name not in _OF_AMOUNTS or len(node.args) < _BOTH:
        return
    labels, shown = node.args[:_BOTH]
    if not _is_prediction(shown, model, bound) or not are_of_one_split(labels, raw, frame, bound):
        return
    place = frame.source.place(node)
    fact = Misread(score=name, reads=_AMOUNTS, given=_LOGARITHMS, refused=False)
    note_wrong_score(machine, Framework.SKLEARN, fact, place)


_BOTH = 2
_AMOUNTS, _LOGARITHMS = "predicted amounts", "predicted logarithms of them"


def are_of_one_split(labels: ast.expr, raw: ast.expr, frame: Frame, bound: Bound) -> bool:
    """Tell whether labels are as they were split from those that an estimator is fitted to."""
    if not isinstance(labels, ast.Name) or not isinstance(raw, ast.Name):
        return False
    if labels.id == raw.id:
        values = bound.get(labels.id, ())
        if labels.id not in parameters_of(frame):
            return len(values) <= 1
        return not any(one is None or one.lineno >= raw.lineno for one in values[:2])
    if any(len(bound.get(one.id, ())) != 1 for one in (labels, raw)):
        return False
    splits = (one for one in nodes_inside(frame) if isinstance(one, ast.Assign))
    for one in splits:
        called = one.value.func if isinstance(one.value, ast.Call) else None
        name = last_name(called)
        parts = [getattr(part, "id", "") for part in getattr(one.targets[0], "elts", ())]
        if name == "train_test_split" and {labels.id, raw.id} <= {*parts}:
            return abs(parts.index(labels.id) - parts.index(raw.id)) == 1
    return False
