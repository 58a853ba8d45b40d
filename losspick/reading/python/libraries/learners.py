"""Learners of fastai: a network, the loss it is trained with, and the metrics that watch it."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Fact, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.plain import elements, whole_number
from losspick.reading.python.libraries.side import as_object, output_of
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.pairing.thresholds import note_threshold
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    Const,
    FunctionV,
    ListV,
    LossV,
    MetricV,
    ModelV,
    ObjectV,
    PartialV,
    Symbol,
    TensorV,
    Value,
)

#: Functions that give a network whose last layer is dense.
_HEADED = frozenset({"vision_learner", "cnn_learner", "unet_learner", "text_classifier_learner",
                     "tabular_learner"})  # fmt: skip
#: Metrics of several labels a row, which apply sigmoid unless told otherwise.
SEVERAL = frozenset({"accuracy_multi", "FBetaMulti", "F1ScoreMulti", "PrecisionMulti",
                     "RecallMulti", "HammingLossMulti", "JaccardMulti"})  # fmt: skip
#: Between which numbers a sigmoid brings the outputs.
_RANGE, _UNIT = "y_range", [Const(0), Const(1)]
_LOSS = "torch.nn.BCEWithLogitsLoss"


def of_fastai(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a call of fastai gives, and note what a learner is given; None: not known."""
    name = last(path)
    if name in SEVERAL:
        return _several(machine, name, given, node, frame)
    if name in _HEADED or name == "Learner":
        _note_learner(machine, name, given, node, frame)
        return UNKNOWN
    return None


def _several(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return a metric of several labels, or note what a function of them is given."""
    words = _on_logits(name, given.keywords)
    if name[0].isupper():
        return MetricV(words or name)
    if words is not None and given.positional:
        note_threshold(machine, given.positional[0], words, frame.source.place(node))
    return UNKNOWN


def _on_logits(name: str, keywords: dict[str, Value]) -> str | None:
    """Return how a metric is told to compare outputs as they are with a probability; None: not."""
    if keywords.get("sigmoid") != Const(False):
        return None
    given = keywords.get("thresh", Const(0.5))
    limit = given.value if isinstance(given, Const) else None
    if not isinstance(limit, int | float) or not 0 < limit < 1:
        return None
    return f"{name}(thresh={limit}, sigmoid=False)"


def _note_learner(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    place = frame.source.place(node)
    output = _output(machine, name, given, place, frame)
    if not isinstance(output, TensorV):
        return
    listed = given.get(None, "metrics") or UNKNOWN
    metrics = elements(listed) or [listed]
    loss = as_object(given.get(None, "loss_func") or UNKNOWN, place)
    if isinstance(loss, ObjectV | FunctionV | PartialV):
        machine.call(loss, Arguments([output, BATCH]), node, frame)
        return
    if not isinstance(loss, LossV):
        several = any(_name_of(one) in SEVERAL for one in metrics)
        if not several or given.get(None, "loss_func") is not None:
            return
        loss = LossV(_LOSS, "the default loss", {}, place)  # which the labels choose
    loss.used = True
    at = given.place(None, "metrics") or place
    words = [words for one in metrics if (words := _words(one)) is not None]
    spec = describe(loss, Framework.TORCH, output, call=place, certain=False)
    thresholds = tuple(Fact(one, at) for one in words)
    machine.found.append(replace(spec, thresholds=thresholds, certain=name != "Learner"))
    scores = replace(output, origin=spec.activation.place) if spec.activation else output
    for one in metrics:
        if isinstance(one, FunctionV):
            machine.call(one, Arguments([scores, UNKNOWN]), node, frame)


def _output(machine: Machine, name: str, given: Arguments, place: Location, frame: Frame) -> Value:
    if name in _HEADED:
        units = whole_number(given.get(None, "n_out"))
        logits = TensorV("linear", units, origin=place, units_place=place, made=True)
        bounds = given.get(None, _RANGE)
        if isinstance(bounds, ListV) and bounds.items == _UNIT:
            at = given.place(None, _RANGE) or place
            logits = replace(logits, activation="sigmoid", origin=at)
        elif bounds not in (None, Const(None)):
            return UNKNOWN
        return logits if given.get(None, "custom_head") in (None, Const(None)) else UNKNOWN
    model = given.get(1, "model")
    return output_of(machine, model, frame) if isinstance(model, ModelV | ObjectV) else UNKNOWN


def _words(metric: Value) -> str | None:
    """Return how a metric compares outputs with a probability; None: it does not."""
    if isinstance(metric, MetricV):
        return metric.name if "sigmoid=False" in metric.name else None
    if isinstance(metric, PartialV) and _name_of(metric) in SEVERAL:
        return _on_logits(_name_of(metric), metric.keywords)
    return None


def _name_of(metric: Value) -> str:
    if isinstance(metric, PartialV):
        return _name_of(metric.function)
    if isinstance(metric, MetricV):
        return metric.name.partition("(")[0]
    return last(canonical(metric.path)) if isinstance(metric, Symbol) else ""
