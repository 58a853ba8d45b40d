"""Objectives of boosters that a program defines itself, and that take labels -1 and +1.

Hinges are told by what is left to a margin: ``1 - y * score``. Rows with the label 0 have none.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.reading.python.data.boosted import RAW
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Function
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

#: What an estimator is called whose objective is a hinge that the program defines.
OWN_OF_MARGINS = "the program's own objective of margins"
_LABELS = regex(r"(?i)(?:y_?)?(?:trues?|labels?|targets?)$|y$|t$")
_SCORES = regex(r"(?i)(?:y_?)?(?:preds?|predictions?|hat|predt|scores?|margins?|raw)$|f$|z$|s$")
#: What leaves labels and scores what they are.
_KEEPING = frozenset({"astype", "ravel", "flatten", "copy", "reshape", "squeeze", "asarray",
                      "array", "float32", "float64"})  # fmt: skip


def is_of_margins(function: Function) -> bool:
    """Tell whether a function computes ``1 - y * score`` of labels as it is given them."""
    node = whole(function)
    bound = _bound(node)
    taken = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
    free = {name for name in taken if name not in bound}
    labels = {name for name in free if _LABELS.match(name)}
    labels |= {name for name, values in bound.items() if _are_labels(values)}
    scores = {name for name in free if _SCORES.match(name)}
    if not labels or not scores:
        return False
    for product in _left_to_a_margin(node, bound):
        sides = [_kept(side) for side in (product.left, product.right)]
        if any(one in labels and other in scores for one, other in (sides, sides[::-1])):
            return True
    return False


def _bound(node: ast.AST) -> dict[str, list[ast.expr | None]]:
    """Return what a function binds its names to; None: nobody knows."""
    bound: dict[str, list[ast.expr | None]] = {}
    known: set[int] = set()
    for one in walk(node):
        target = one.targets[0] if isinstance(one, ast.Assign) and len(one.targets) == 1 else None
        if isinstance(one, ast.Assign) and isinstance(target, ast.Name):
            bound.setdefault(target.id, []).append(one.value)
            known.add(id(target))
        elif isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store) and id(one) not in known:
            bound.setdefault(one.id, []).append(None)
    return bound


def _are_labels(values: list[ast.expr | None]) -> bool:
    """Tell whether a name stands for the labels of a data set as they are: ``d.get_label()``."""
    node = values[0] if len(values) == 1 else None
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "get_label":
            return True
        if node.func.attr not in _KEEPING:
            return False
        module = isinstance(node.func.value, ast.Name) and node.func.value.id in ("np", "numpy")
        node = node.args[0] if module and node.args else node.func.value
    return False


def _left_to_a_margin(
    node: ast.AST, bound: dict[str, list[ast.expr | None]]
) -> Iterator[ast.BinOp]:
    """Yield the products that 1 is less by, or that are compared with 1."""
    for one in walk(node):
        taken: ast.expr | None = None
        if isinstance(one, ast.BinOp) and isinstance(one.op, ast.Sub) and _is_one(one.left):
            taken = one.right
        elif isinstance(one, ast.Compare) and _is_one(one.comparators[0]):
            taken = one.left
        if isinstance(taken, ast.Name) and len(values := bound.get(taken.id, [])) == 1:
            taken = values[0]
        if isinstance(taken, ast.BinOp) and isinstance(taken.op, ast.Mult):
            yield taken


def _is_one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 1


def _kept(node: ast.expr) -> str:
    """Return the name of what is changed in its form at most, or nothing."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr not in _KEEPING:
            return ""
        node = node.func.value
    return node.id if isinstance(node, ast.Name) else ""


#: What gives rows other labels than those that they were made with.
_SETTING = ("set_label(", "set_info(", "set_field(")


def trained_on_margins(
    machine: Machine, labels: Value | None, estimator: EstimatorV, place: Location
) -> ModelSpec:
    """Return what a hinge of the program's own is trained on, as far as its labels are known."""
    source = machine.project.sources.get(place.path)
    kept = source is not None and not any(map(source.text.__contains__, _SETTING))
    known = labels if kept and isinstance(labels, TensorV) and not labels.made else TensorV(rank=0)
    plain = known.targets is None and known.name is None and known.classes is None
    two = known.targets is TargetDomain.ZERO_ONE
    return ModelSpec(
        framework=estimator.framework,
        reader="python",
        loss=Fact(NamedLoss(path="written out.hinge", written="The objective"), place),
        call=place,
        as_read=plain and known.rank in (None, 1) and known.dtype in (None, "int"),
        targets=Fact(TargetDomain.ZERO_ONE, place) if two else None,
    )


def margins(machine: Machine, spec: ModelSpec, place: Location) -> TensorV:
    """Return the margins that a hinge has trained, and note where they are predicted."""
    if spec.targets is None:  # else it has been told where it is trained
        machine.found.append(replace(spec, activation=Fact("linear", place)))
    return TensorV("linear", origin=place, made=True, fixed=True, predicted=True, rank=1, name=RAW)
