"""Weights of classes that an estimator is given, against the labels that it is fitted to."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.machine import Machine
from losspick.reading.python.values import TensorV, Value

_CLASSES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


def note_counted(machine: Machine, spec: ModelSpec, labels: Value | None, place: Location) -> None:
    """Note of how many classes the labels of weighted classes are."""
    if not isinstance(labels, TensorV) or labels.made or labels.targets not in _CLASSES:
        return
    if labels.classes is not None:
        machine.found.append(replace(spec, classes=Fact(labels.classes, place)))
