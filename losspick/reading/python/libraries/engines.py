"""Metrics of ignite that are attached to an engine: what they are given batch by batch."""

from __future__ import annotations

import ast

from losspick.core.score_uses import Misread
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.side import is_network, output_of
from losspick.reading.python.libraries.transforms import BATCHWISE
from losspick.reading.python.libraries.unused import note_handed_on
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    DictV,
    FunctionV,
    ListV,
    MetricV,
    PartialV,
    TensorV,
    Value,
)

#: What makes an engine that judges a model, and one that trains it.
_JUDGING = "create_supervised_evaluator"
_TRAINING = "create_supervised_trainer"
SUPERVISED = frozenset(
    f"ignite.engine.{inner}{name}" for inner in ("", "engine.") for name in (_JUDGING, _TRAINING)
)
METRICS = "ignite.metrics."
#: What is said of such an engine, which holds the model.
_OF_MODEL = "judged batch by batch"
#: Metrics that take classes, and of two of them nothing but zeros and ones.
_OF_CLASSES = frozenset({"Accuracy", "Precision", "Recall"})


#: Options that change what an engine gives a loss or metrics.
_CHANGING = frozenset({"output_transform", "model_transform", "model_fn"})


def engine_of(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> PartialV | None:
    """Return the engine that judges a model, whose outputs its metrics are given; None: another.

    One that trains a model gives its loss what the model gives.
    """
    model, metrics = given.get(0, "model"), given.get(1, "metrics")
    if model is None or not is_network(model) or not _CHANGING.isdisjoint(given.keywords):
        return None
    if path.endswith(_TRAINING):
        loss = given.get(2, "loss_fn")
        if loss is None or not given.whole:
            return None
        note_handed_on(given)
        machine.call(loss, Arguments([output_of(machine, model, frame), BATCH]), node, frame)
        return PartialV(UNKNOWN, gives=_TRAINING)
    engine = PartialV(model, gives=_OF_MODEL)
    for metric in metrics.items.values() if isinstance(metrics, DictV) else ():
        if isinstance(metric, MetricV):
            attach(machine, metric, engine, node, frame)
    return engine


def attach(
    machine: Machine, metric: MetricV, engine: Value | None, node: ast.AST, frame: Frame
) -> None:
    """Give a metric what an engine gives for each batch."""
    if not isinstance(engine, PartialV) or machine.caught:
        return
    if engine.gives == _OF_MODEL:
        output = output_of(machine, engine.function, frame)
        made: Value = ListV([output, BATCH], kind="tuple")
    elif engine.gives == BATCHWISE:
        made = machine.call(engine.function, Arguments([UNKNOWN, BATCH]), node, frame)
    else:
        return
    if isinstance(metric.transform, FunctionV | PartialV):
        machine.call(metric.transform, Arguments([made]), node, frame)
    elif metric.transform is None:
        _note_scores(machine, metric, made, node, frame)


def _note_scores(
    machine: Machine, metric: MetricV, made: Value, node: ast.AST, frame: Frame
) -> None:
    """Note scores of one unit that are handed on as they are where classes are read."""
    output = made.items[0] if isinstance(made, ListV) and made.items else UNKNOWN
    if metric.name not in _OF_CLASSES or not isinstance(output, TensorV) or not output.made:
        return
    column = output.units == 1 and output.class_axis == -1
    if not column or output.activation not in ("linear", "sigmoid"):
        return
    given = "raw scores" if output.activation == "linear" else "probabilities"
    given = f"the {given} of one unit"
    place = frame.source.place(node)
    fact = Misread(score=metric.name, reads=ZEROS_AND_ONES, given=given, refused=True)
    note_wrong_score(machine, Framework.TORCH, fact, place)


#: What metrics of ignite take of two classes.
ZEROS_AND_ONES = "zeros and ones"
