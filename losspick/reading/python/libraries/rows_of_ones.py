"""Labels as rows of zeros and ones, where an estimator takes one label a row."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.core.domains import TargetDomain
from losspick.core.estimators import OF_ONE_COLUMN
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.programs.flow import Flow, Part
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.memory import Label
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

#: What gives all rows of a table of labels, or leaves them what they are.
_WHOLE = frozenset({"get_dummies", "to_categorical", "fit_transform", "transform"})
_KEEPING = frozenset({"astype", "to_numpy", "asarray", "array", "toarray"})
_DEEPEST, _TWO = 8, 2
_PLACES = frozenset({"iloc", "loc"})
_OF_TABLES = "get_dummies"
_SPLITTING = "train_test_split"
_SAID = {
    TargetDomain.ONE_HOT: "is given rows of zeros with a one",
    TargetDomain.MULTI_HOT: "is given rows of zeros and ones, a column for each label",
}


def note_rows_of_ones(
    machine: Machine, estimator: EstimatorV, labels: Value | None, told: Label, place: Location
) -> None:
    """Note labels that an estimator refuses, as they stand in a program."""
    if not isinstance(labels, TensorV) or labels.targets not in _SAID:
        return
    if labels.made or machine.caught or not _takes_one_number(estimator):
        return
    named = estimator.loss or estimator.framework is not Framework.CATBOOST
    if labels.targets is TargetDomain.MULTI_HOT and not named:
        return  # of several labels, CatBoost may choose a loss that is made for them
    node, function, source = told
    flow = flow_of(machine, source)
    home = flow.home_of(function, source)
    if home is not None and _has_all_columns(flow, Part(node, home)):
        said = f"{last(estimator.path)} takes one label a row, and {_SAID[labels.targets]}"
        note_refusal(machine, estimator.framework, said, place)


def _has_all_columns(flow: Flow, told: Part) -> bool:
    """Tell whether an expression gives whole rows of ones, and not one column of them.

    What is looked up in an array by one index are rows, in a table it may be a column.
    """
    part: Part | None = told
    looked_up = False
    for _ in range(_DEEPEST):
        if part is None:
            return False
        one = part.node
        if isinstance(one, ast.Call) and (_name_of(one) in _WHOLE or _binarises_several(one)):
            return not part.path and not (looked_up and _name_of(one) == _OF_TABLES)
        if not part.path and _gives_array(one):
            looked_up = False
        rows = _rows_of(one) if not part.path else None
        looked_up = looked_up or (rows is not None and not _is_by_place(rows))
        part = Part(rows, part.home) if rows is not None else _before(flow, one, part)
    return False


def _rows_of(node: ast.expr) -> ast.expr | None:
    """Return what is looked up by one index that is no constant; None: it is no such thing."""
    index = node.slice if isinstance(node, ast.Subscript) else None
    named = isinstance(index, ast.Name | ast.Slice | ast.Compare)
    return node.value if named and isinstance(node, ast.Subscript) else None


def _is_by_place(node: ast.expr) -> bool:
    """Tell whether rows of a table are looked up, ``table.iloc[places]``."""
    return isinstance(node, ast.Attribute) and node.attr in _PLACES


def _gives_array(node: ast.expr) -> bool:
    """Tell whether an expression is an array, and no table."""
    if isinstance(node, ast.Attribute):
        return node.attr == "values"
    return isinstance(node, ast.Call) and _name_of(node) in ("to_numpy", *_COPYING)


def _binarises_several(call: ast.Call) -> bool:
    """Tell whether labels of more than two classes are binarised; of two there is one column."""
    if _name_of(call) != "label_binarize":
        return False
    named = next((one.value for one in call.keywords if one.arg == "classes"), None)
    return isinstance(named, ast.List | ast.Tuple) and len(named.elts) > _TWO


def _before(flow: Flow, one: ast.expr, part: Part) -> Part | None:
    """Return what has the columns that an expression has; None: it may be one of them."""
    if isinstance(one, ast.Name):
        return _continued(flow.picked(one, part.home), part)
    if isinstance(one, ast.Tuple) and part.path and part.path[0] < len(one.elts):
        return Part(one.elts[part.path[0]], part.home, part.path[1:])
    if isinstance(one, ast.Call):
        return _before_call(flow, one, part)
    if not isinstance(one, ast.Attribute):
        return None
    if one.attr in ("values", *_PLACES):
        return None if part.path else Part(one.value, part.home)
    return _continued(flow.set_to(one.attr), part)


def _continued(parts: Sequence[Part | None], part: Part) -> Part | None:
    """Return the only thing that is bound, with the path that is left to follow."""
    bound = parts[0] if len(parts) == 1 else None
    return bound and Part(bound.node, bound.home, (*bound.path, *part.path))


def _before_call(flow: Flow, call: ast.Call, part: Part) -> Part | None:
    name = _name_of(call)
    if name == _SPLITTING and part.path:
        at = part.path[0] // 2
        return Part(call.args[at], part.home) if at < len(call.args) else None
    called = flow.functions.get(name, ()) if isinstance(call.func, ast.Name) else ()
    if len(called) == 1 and len(called[0].returned) == 1:
        return Part(called[0].returned[0], called[0], part.path)
    held = getattr(call.func, "value", None)
    if part.path or name not in _KEEPING or held is None:
        return None
    return Part(call.args[0] if name in _COPYING and call.args else held, part.home)


#: Functions of numpy that are given the array.
_COPYING = frozenset({"asarray", "array"})


def _name_of(call: ast.Call) -> str:
    return last_name(call.func)


def _takes_one_number(estimator: EstimatorV) -> bool:
    """Tell whether rows of labels raise an error; some losses are made for them."""
    if estimator.own:
        return False
    if estimator.framework is Framework.LIGHTGBM:
        return True
    if estimator.framework is Framework.SKLEARN:
        return last(estimator.path) in OF_ONE_COLUMN
    several = estimator.loss in ("MultiClass", "multi:softprob", "multi:softmax")
    if estimator.framework is Framework.CATBOOST:
        return several or (estimator.path.endswith("CatBoostClassifier") and not estimator.loss)
    return several and estimator.path.endswith(".train")
