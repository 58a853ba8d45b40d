"""Labels of which it is known what they are, and that an estimator does not take."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.estimator_words import refused
from losspick.reading.python.data.whole_labels import are_names
from losspick.reading.python.libraries.censoring import note_signs
from losspick.reading.python.libraries.label_refusals import note_percent
from losspick.reading.python.pairing.class_weights import note_counted, note_keys
from losspick.reading.python.pairing.losses import indices
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.pairing.scoring import note_search
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value


def note_labels(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note labels that an estimator refuses; XGBoost's classifier takes those from 0 on."""
    note_search(machine, estimator, labels, place)
    note_percent(machine, estimator, labels, place)
    note_signs(machine, estimator, place)
    note_keys(machine, estimator, labels, place)
    if estimator.framework is Framework.CATBOOST and estimator.trained is not None:
        note_counted(machine, estimator.trained, labels, place)
    if isinstance(labels, TensorV) and labels.targets is not None and not labels.made:
        note_refused(machine, estimator, labels.targets, place)
    if not estimator.path.endswith("XGBClassifier") or not isinstance(labels, TensorV):
        return
    codes = indices(labels) if not labels.made else None
    if are_names(labels) and not _is_of_old(machine, place):
        said = "XGBClassifier takes labels from 0 on, and is fitted to names of classes"
        note_refusal(machine, estimator.framework, said, place)
    if codes is not None and codes[0] > 0:
        said = f"XGBClassifier takes labels from 0 on; these go from {codes[0]} to {codes[1]}"
        note_refusal(machine, estimator.framework, said, place)
    if labels.targets is TargetDomain.PLUS_MINUS_ONE and not labels.made:
        named = NamedLoss(path="xgboost.binary:logistic", written="binary:logistic")
        spec = ModelSpec(
            framework=Framework.XGBOOST, reader="python", loss=Fact(named, place), call=place
        )
        machine.found.append(replace(spec, targets=Fact(labels.targets, place)))


def _is_of_old(machine: Machine, place: Location) -> bool:
    """Tell whether a program is written for releases that numbered the classes by themselves."""
    source = machine.project.sources.get(place.path)
    return source is None or "use_label_encoder" in source.text


def note_refused(
    machine: Machine, estimator: EstimatorV, targets: TargetDomain, place: Location
) -> None:
    """Note that an estimator is fitted to labels of a set that it does not take."""
    name = last(estimator.path)
    taken = refused(name, estimator.loss, targets)
    if taken is not None:
        written = f"{name} with {estimator.loss}" if estimator.loss else name
        said = f"{written} takes {taken}, and is fitted to {targets.words}"
        note_refusal(machine, estimator.framework, said, place)
