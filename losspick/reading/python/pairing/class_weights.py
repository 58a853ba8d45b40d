"""Weights of classes and rows that an estimator is given, against its labels and options."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.bound_names import bound_to
from losspick.reading.python.data.whole_labels import are_names
from losspick.reading.python.pairing.losses import indices
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

_CLASSES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)
#: CatBoost's losses of two classes.
_OF_TWO = ("Logloss", "CrossEntropy")


def note_counted(machine: Machine, spec: ModelSpec, labels: Value | None, place: Location) -> None:
    """Note of how many classes the labels of weighted classes are.

    A loss that is made for two classes has two, whatever the labels are.
    """
    if spec.loss is not None and spec.loss.value.written in _OF_TWO:
        return
    if not isinstance(labels, TensorV) or labels.made:
        return
    if labels.targets not in _CLASSES and not are_names(labels):
        return
    if labels.classes is not None:
        machine.found.append(replace(spec, classes=Fact(labels.classes, place)))


#: Estimators that raise an error for the weight of a class that no row has.
_CAREFUL = (Framework.SKLEARN, Framework.LIGHTGBM)


def note_keys(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note weights for classes that are no labels, where classes among the labels have none."""
    fact = estimator.weights
    pairs = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    keys = [pair[0] for pair in pairs if isinstance(pair, tuple)]
    if not keys or len(keys) != len(pairs) or estimator.framework not in _CAREFUL:
        return
    plain = isinstance(labels, TensorV) and labels.targets in _CLASSES and not labels.made
    codes = indices(labels) if plain and isinstance(labels, TensorV) else None
    if not plain or machine.caught or fact is None or not isinstance(labels, TensorV):
        return
    words = labels.dtype == "int" and all(isinstance(key, str) for key in keys)
    known = set(range(codes[0], codes[1] + 1)) if codes is not None else None
    apart = known is not None and bool(known - {*keys}) and bool({*keys} - known)
    if not words and not apart:
        return
    shown = ", ".join(map(repr, keys))
    are = "numbers of classes" if codes is None else f"from {codes[0]} to {codes[1]}"
    said = f"class_weight is given for {shown}, and the labels are {are}"
    remark = Remark(
        said, consequence=_REFUSED, fix="give each label its weight, as it is fitted to"
    )
    machine.found.append(
        ModelSpec(
            framework=estimator.framework,
            reader="python",
            call=place,
            contradictions=(Fact(remark, fact.place),),
        )
    )


_REFUSED = "The library raises an error when it is fitted."


def note_of_classes(
    machine: Machine, estimator: EstimatorV, given: Arguments, frame: Frame
) -> None:
    """Note that weights of classes are given for those of rows, as they were computed."""
    node = given.nodes.get("sample_weight")
    if machine.caught or node is None or given.source is not frame.source:
        return
    values = bound_to(machine, node.id, frame) if isinstance(node, ast.Name) else [node]
    calls = [one.func for one in values if isinstance(one, ast.Call)]
    names = {last_name(one) for one in calls}
    if names != {"compute_class_weight"} or len(calls) != len(values):
        return
    place = frame.source.place(node)
    remark = Remark(
        "sample_weight takes a weight for each row, and is given one for each class",
        consequence="The library raises an error: there are more rows than weights.",
        fix="pass compute_sample_weight('balanced', y)",
    )
    facts = (Fact(remark, place),)
    machine.found.append(
        ModelSpec(framework=estimator.framework, reader="python", call=place, contradictions=facts)
    )


def note_weights(
    machine: Machine, estimator: EstimatorV, weights: Value | None, place: Location
) -> None:
    """Note that rows of rare classes weigh more, and that an option weights the classes too."""
    if isinstance(weights, TensorV) and weights.balancing and len(estimator.switches) == 1:
        switches = (*estimator.switches, Fact("sample_weight", place))
        machine.found.append(
            ModelSpec(framework=estimator.framework, reader="python", call=place, switches=switches)
        )
