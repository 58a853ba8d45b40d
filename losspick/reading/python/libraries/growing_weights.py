"""Weights of estimators that are the larger the more frequent a class is, and not the rarer."""

from __future__ import annotations

import ast

from losspick.core.estimators import is_classifier
from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.growing import Growing
from losspick.reading.python.libraries.ways import Way
from losspick.reading.python.programs.flow import Flow
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last

#: What counts classes, without which there is nothing to look up; and what has changed them.
_COUNTING = ("value_counts", "bincount", "Counter(", "return_counts", "==", ".mean()", "balanced",
             ".sum()")  # fmt: skip
_RESAMPLING = ("SMOTE", "ADASYN", "OverSampler", "UnderSampler", "resample(", ".sample(", "prior")
#: Options with the weights of classes.
OPTIONS = ("class_weight", "class_weights")
_SAID = "{} grows with how frequent a class is, and is to fall"


def note_class_weights(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note weights of the classes of a classifier that grow with how frequent these are."""
    option = next((one for one in OPTIONS if one in given.nodes), None)
    if option is not None and is_classifier(last(path)):
        _note(machine, path, (option, None), given, frame)


def note_network_weights(machine: Machine, given: Arguments, frame: Frame) -> None:
    """Note weights of the classes that a network is fitted with, and that grow likewise."""
    _note(machine, Framework.KERAS.value, ("class_weight", None), given, frame)


def note_sample_weights(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note weights of rows that grow with how frequent the class of the row is."""
    key = given.key(1, "y")
    labels = given.nodes.get(key) if key is not None else None
    if is_classifier(last(path)) and labels is not None:
        _note(machine, path, ("sample_weight", ast.unparse(labels)), given, frame)


def note_rows(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note the same of a data set of a boosting library."""
    key = given.key(1, "label")
    labels = given.nodes.get(key) if key is not None else None
    if labels is not None:
        _note(machine, path, ("weight", ast.unparse(labels)), given, frame)


#: The labels that something is fitted to.
_FITTED = regex(r"\.fit\([^(),]+,\s*([\w.\[\]\"']+)\s*[,)]")


def _fitted(flow: Flow) -> str | None:
    """Return how the labels of a program are written; None: in several ways, or in none."""
    written = {one for source in flow.sources for one in _FITTED.findall(source.text)}
    return written.pop() if len(written) == 1 else None


def _note(
    machine: Machine, path: str, asked: tuple[str, str | None], given: Arguments, frame: Frame
) -> None:
    option, labels = asked
    node = given.nodes.get(option)
    if node is None or isinstance(node, ast.Constant):
        return
    if machine.caught or given.source is not frame.source:
        return
    flow = flow_of(machine, frame.source)
    texts = [one.text for one in flow.sources]
    counted = any(word in text for text in texts for word in _COUNTING)
    if not counted or any(word in text for text in texts for word in _RESAMPLING):
        return
    home = flow.home_of(frame.function, frame.source)
    if home is None or Growing(flow, labels, _fitted(flow)).of(node, home) != Way(1):
        return
    place = frame.source.place(node)
    fact = Fact(_SAID.format(option), place)
    library = Framework(path.partition(".")[0])
    machine.found.append(ModelSpec(framework=library, reader="python", call=place, favoured=fact))
