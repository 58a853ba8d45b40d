"""Estimators whose objective is one of two classes, and labels of which more are known."""

from __future__ import annotations

import re

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

#: Objectives of two classes; classifiers of other libraries take another one by themselves.
_OF_TWO = frozenset({"Logloss", "CrossEntropy"})
_TWO = 2
#: What chooses rows by their values, of which fewer classes may be left than have numbers.
_CHOOSING = re.compile(r"\[.*(?:[<>]|[!=]=).*\]|\.(?:query|isin|where|drop_duplicates|groupby)\(")


def note_several(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note that a classifier of CatBoost for two classes is fitted to labels of more."""
    if estimator.framework is not Framework.CATBOOST or estimator.loss not in _OF_TWO:
        return
    if not isinstance(labels, TensorV) or labels.targets is not TargetDomain.CLASS_INDEX:
        return
    if labels.made or labels.classes is None or labels.classes <= _TWO or machine.caught:
        return
    if _leaves_out(machine, place):
        return
    said = (
        f"{last(estimator.path)} with {estimator.loss} takes two classes, and is fitted to labels "
        f"of {labels.classes}"
    )
    machine.found.append(
        ModelSpec(
            framework=estimator.framework,
            reader="python",
            call=place,
            refusals=(Fact(Remark(said), place),),
        )
    )


def _leaves_out(machine: Machine, place: Location) -> bool:
    """Tell whether rows may be left out by their labels in a file."""
    source = machine.project.sources.get(place.path)
    return source is None or _CHOOSING.search(source.text) is not None
