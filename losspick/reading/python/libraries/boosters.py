"""What boosters predict: raw scores where they are asked for, else probabilities."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.pairing.scores import BOOSTED
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, EstimatorV, TensorV

#: The objective that gives its scores before the link at all times.
_BARE = "binary:logitraw"
#: How a booster is asked for scores before its link, and the link by objective.
_RAW = {"output_margin", "raw_score"}
_LINKS = {"binary": "sigmoid", "binary:logistic": "sigmoid", _BARE: "sigmoid",
          "multi:softprob": "softmax", "multi:softmax": "softmax", "multiclass": "softmax",
          "softmax": "softmax"}  # fmt: skip


def predicted(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location
) -> TensorV | None:
    """Return the scores that a booster is asked for, raw ones or probabilities; None: neither."""
    spec = estimator.trained
    link = _LINKS.get(spec.loss.value.written) if spec is not None and spec.loss else None
    if spec is None or spec.loss is None or link is None:
        return None
    asked = any(given.keywords.get(word) == Const(True) for word in _RAW)
    if not asked and spec.loss.value.written != _BARE:
        return _probabilities(spec, link, given, place)
    machine.found.append(
        replace(spec, activation=Fact("linear", place), trained_as=Fact(link, spec.loss.place))
    )
    return TensorV("linear", origin=place, made=True, fixed=True, predicted=True)


#: How a booster is asked for something else than scores, and objectives that give classes.
_ASKED = _RAW | {"pred_leaf", "pred_contrib", "pred_contribs", "pred_interactions"}
_OF_CLASSES = "multi:softmax"


def _probabilities(spec: ModelSpec, link: str, given: Arguments, place: Location) -> TensorV | None:
    """Return the probabilities that a booster gives; None: it may give something else."""
    told = spec.loss is not None and spec.loss.value.written != _OF_CLASSES
    if not told or not given.whole or not _ASKED.isdisjoint(given.keywords):
        return None
    name = f"{BOOSTED}{spec.framework.value}"
    return TensorV(link, origin=place, made=True, fixed=True, predicted=True, name=name)
