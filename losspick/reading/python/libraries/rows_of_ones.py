"""Labels as rows of zeros with a one, where an estimator takes one label a row."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.programs.flow import Part
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.memory import Label
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

#: What gives all rows of a table of labels, or leaves them what they are.
_WHOLE = frozenset({"get_dummies", "to_categorical", "fit_transform", "label_binarize",
                    "train_test_split"})  # fmt: skip
_KEEPING = frozenset({"astype", "to_numpy", "asarray", "array"})
_DEEPEST = 5


def note_rows_of_ones(
    machine: Machine, estimator: EstimatorV, labels: Value | None, told: Label, place: Location
) -> None:
    """Note labels that an estimator refuses, as they stand in a program."""
    if not isinstance(labels, TensorV) or labels.targets is not TargetDomain.ONE_HOT:
        return
    if labels.made or machine.caught or not _takes_one_number(estimator):
        return
    node, function, source = told
    flow = flow_of(machine, source)
    home = flow.home_of(function, source)
    part: Part | None = Part(node, home) if home is not None else None
    for _ in range(_DEEPEST):
        if part is None:
            return
        one = part.node
        if isinstance(one, ast.Name):
            parts = flow.lookup(one.id, part.home)
            part = parts[0] if len(parts) == 1 else None
        elif isinstance(one, ast.Attribute) and one.attr == "values":
            part = Part(one.value, part.home)
        elif isinstance(one, ast.Call):
            name = getattr(one.func, "attr", getattr(one.func, "id", ""))
            held = getattr(one.func, "value", None)
            if name in _WHOLE:
                said = f"{last(estimator.path)} takes one label a row, and is given rows of zeros"
                note_refusal(machine, estimator.framework, f"{said} with a one", place)
                return
            part = Part(held, part.home) if name in _KEEPING and held is not None else None
        else:
            return  # it may be one column of them


def _takes_one_number(estimator: EstimatorV) -> bool:
    """Tell whether rows of labels raise an error; some losses are made for them."""
    if estimator.own:
        return False
    if estimator.framework is Framework.LIGHTGBM:
        return True
    several = estimator.loss in ("MultiClass", "multi:softprob", "multi:softmax")
    if estimator.framework is Framework.CATBOOST:
        return several or (estimator.path.endswith("CatBoostClassifier") and not estimator.loss)
    return several and estimator.path.endswith(".train")
