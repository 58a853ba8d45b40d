"""Weights of classes and rows that an estimator is given, against its labels and options."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.data.whole_labels import are_names
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


def note_weights(
    machine: Machine, estimator: EstimatorV, weights: Value | None, place: Location
) -> None:
    """Note that rows of rare classes weigh more, and that an option weights the classes too."""
    if isinstance(weights, TensorV) and weights.balancing and len(estimator.switches) == 1:
        switches = (*estimator.switches, Fact("sample_weight", place))
        machine.found.append(
            ModelSpec(framework=estimator.framework, reader="python", call=place, switches=switches)
        )
