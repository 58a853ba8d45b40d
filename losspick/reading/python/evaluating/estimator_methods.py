"""Methods of estimators and boosters: what they are fitted to, read from, and started from."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Location
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.data_methods import of_estimator
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import DictV, EstimatorV, Value


def call_estimator(
    machine: Machine, owner: EstimatorV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a method of an estimator gives, and note what it is fitted to."""
    if name == "load_model":
        return _of_file(machine, owner, given, node, frame)
    place = frame.source.place(node)
    if name == "fit":
        given = _for_step(given)
        _note_refused_labels(machine, owner, given, place, frame)
        if owner.path.endswith("Ranker"):
            _note_groups(machine, owner, given, frame)
    if name == "fit" and "log" in frame.source.text:
        _note_logged(machine, given, node, frame)
    if name == "fit":
        note_changed_labels(machine, given, frame)
    made = of_estimator(machine, owner, name, given, place)
    return _started(machine, owner, given, node, frame) if name == "fit" else made


def _for_step(given: Arguments) -> Arguments:
    """Return what a pipeline hands on to the step that it ends in, by the names that this has.

    ``clf__sample_weight`` is the ``sample_weight`` of the step ``clf``.
    """
    handed_on = {key: key.rpartition("__")[2] for key in given.keywords if "__" in key}
    if not handed_on:
        return given
    keywords = {handed_on.get(key, key): value for key, value in given.keywords.items()}
    nodes = {
        handed_on.get(key, key) if isinstance(key, str) else key: node
        for key, node in given.nodes.items()
    }
    return replace(given, keywords=keywords, nodes=nodes)


#: What stands where labels may be brought into another unit.
_CHANGING_LABELS = ("log", "sqrt(", "Scaler(", "Transformer(", "boxcox")


def note_changed_labels(machine: Machine, given: Arguments, frame: Frame) -> None:
    """Note where predictions in the unit of labels that were changed are taken for amounts."""
    if any(map(frame.source.text.__contains__, _CHANGING_LABELS)):
        from losspick.reading.python.libraries.other_units import note_of_fit

        note_of_fit(machine, given, frame)


def _started(
    machine: Machine, owner: EstimatorV, given: Arguments, node: ast.AST, frame: Frame
) -> EstimatorV:
    """Return a fitted estimator, bound anew if its training has started from other scores."""
    from losspick.reading.python.libraries.starts import fitted

    made = fitted(machine, owner, given, frame.source.place(node), frame)
    if made is not owner:
        _rebind(machine, node, made, frame)
    return made


def _rebind(machine: Machine, node: ast.AST, made: EstimatorV, frame: Frame) -> None:
    method = node.func if isinstance(node, ast.Call) else None
    held = method.value if isinstance(method, ast.Attribute) else None
    if isinstance(held, ast.Name | ast.Attribute):
        assign(machine, held, made, frame)


def _note_groups(machine: Machine, owner: EstimatorV, given: Arguments, frame: Frame) -> None:
    from losspick.reading.python.libraries.group_sizes import note_groups

    note_groups(machine, owner.framework, given, frame)


def _note_logged(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> None:
    from losspick.reading.python.pairing.logged_targets import note_logged

    note_logged(machine, given, node, frame)


def _note_refused_labels(
    machine: Machine, owner: EstimatorV, given: Arguments, place: Location, frame: Frame
) -> None:
    from losspick.reading.python.libraries.label_refusals import note_fitted, note_kept
    from losspick.reading.python.pairing.class_weights import note_of_classes

    if "sample_weight" in given.keywords:
        from losspick.reading.python.libraries.growing_weights import note_sample_weights

        note_of_classes(machine, owner, given, frame)
        note_sample_weights(machine, owner.path, given, frame)
    rows = given.get(0, "X", "data")
    if isinstance(rows, DictV):
        note_kept(machine, owner, rows, place)
    else:
        note_fitted(machine, owner, given, place, frame)


def _of_file(
    machine: Machine, owner: EstimatorV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    from losspick.reading.python.libraries.kept_boosters import note_read, read

    note_read(machine, given, frame)
    made = read(owner, given, frame)
    if made is not owner:
        _rebind(machine, node, made, frame)
    return made
