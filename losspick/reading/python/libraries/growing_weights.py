"""Weights of estimators that are the larger the more frequent a class is, and not the rarer."""

from __future__ import annotations

import ast

from losspick.core.estimators import is_classifier
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.growing import Growing
from losspick.reading.python.libraries.ways import Way
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last

#: What counts classes, without which there is nothing to look up; and what has changed them.
_COUNTING = ("value_counts", "bincount", "Counter(", "return_counts", "==", ".mean()", "balanced",
             ".sum()")  # fmt: skip
_RESAMPLING = ("SMOTE", "ADASYN", "OverSampler", "UnderSampler", "resample(", ".sample(", "prior")
_SAID = "{} grows with how frequent a class is, and is to fall"


def note_class_weights(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note weights of the classes of a classifier that grow with how frequent these are."""
    node = given.nodes.get("class_weight")
    if is_classifier(last(path)) and node is not None:
        _note(machine, node, ("class_weight", None), given, frame)


def note_sample_weights(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note weights of rows that grow with how frequent the class of the row is."""
    node, key = given.nodes.get("sample_weight"), given.key(1, "y")
    labels = given.nodes.get(key) if key is not None else None
    if is_classifier(last(path)) and node is not None and labels is not None:
        _note(machine, node, ("sample_weight", ast.unparse(labels)), given, frame)


def _note(
    machine: Machine,
    node: ast.expr,
    asked: tuple[str, str | None],
    given: Arguments,
    frame: Frame,
) -> None:
    option, labels = asked
    literal = isinstance(node, ast.Constant)
    if machine.caught or literal or given.source is not frame.source:
        return
    flow = flow_of(machine, frame.source)
    texts = [one.text for one in flow.sources]
    counted = any(word in text for text in texts for word in _COUNTING)
    if not counted or any(word in text for text in texts for word in _RESAMPLING):
        return
    home = flow.homes.get(id(frame.function if frame.function is not None else frame.source.tree))
    if home is None or Growing(flow, labels).of(node, home) != Way(1):
        return
    place = frame.source.place(node)
    machine.found.append(
        ModelSpec(
            framework=Framework.SKLEARN,
            reader="python",
            call=place,
            favoured=Fact(_SAID.format(option), place),
        )
    )
