"""Metrics that are applied to what a model gives."""

from __future__ import annotations

import ast
import re
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.pairing.thresholds import HALF, note_threshold
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, Const, MetricV, TensorV, Value

#: Methods that apply a metric.
APPLIED = frozenset({"update", "forward", "__call__", "update_state"})
_OVER_CLASSES = frozenset({"CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss"})


def apply_metric(
    machine: Machine, metric: MetricV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note a metric of one score a row that is given one score a class."""
    if metric.keras:
        _note_watched(machine, metric, given, node, frame)
        return UNKNOWN
    output, target = given.get(0, "preds"), given.get(1, "target")
    for one in metric.parts:
        apply_metric(machine, one, given, node, frame)
    if _OF_ORDER.match(metric.name) and _are_places(output):
        _note_places(machine, metric, frame.source.place(node))
    if metric.classes is not None and isinstance(output, TensorV):
        _note_number(machine, metric, output, frame.source.place(node))
    if not metric.binary or not isinstance(output, TensorV) or output.class_axis != -1:
        return UNKNOWN
    if output.made and output.units is not None and output.units > 1:
        _note_binary(machine, metric, (output, target), frame.source.place(node))
    return UNKNOWN


#: Metrics of Keras that don't fit by the form of the labels, and those that read scores.
_OF_LABELS = frozenset({"CategoricalAccuracy", "SparseCategoricalAccuracy",
                        "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy"})  # fmt: skip
_OF_SCORES = frozenset({"Accuracy", "BinaryAccuracy", "Precision", "Recall", "AUC", "MeanIoU"})
#: What a metric is told that then reads scores in another way.
OWN_LIMITS = frozenset({"threshold", "thresholds", "from_logits", "sparse_y_pred"})
#: So many pairings that were found last are looked through for that of the same step.
_RECENT = 16


def _note_watched(
    machine: Machine, metric: MetricV, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note a metric of Keras that is given the output and the labels that a loss was given."""
    output, labels = given.get(1, "y_pred"), given.nodes.get(given.key(0, "y_true") or 0)
    if not isinstance(output, TensorV) or output.origin is None or machine.caught:
        return
    scores = metric.name in _OF_SCORES and not metric.given & OWN_LIMITS
    if not scores and (metric.name not in _OF_LABELS or not isinstance(labels, ast.Name)):
        return
    name = labels.id if isinstance(labels, ast.Name) else ""
    for spec in reversed(machine.found[-_RECENT:]):
        same = spec.activation is not None and spec.activation.place == output.origin
        same = same and spec.activation is not None and spec.activation.value == output.activation
        if same and spec.loss is not None and (scores or _names(frame, spec.call, name, node)):
            metrics = (Fact(metric.name, frame.source.place(node)),)
            machine.found.append(replace(spec, metrics=metrics))
            return


def _names(frame: Frame, call: Location | None, name: str, node: ast.AST) -> bool:
    """Tell whether labels are given by a name to a loss, and to a metric below it as they are."""
    at = getattr(node, "lineno", 0)
    if call is None or call.path != frame.source.path or not call.line <= at:
        return False
    first, *between = frame.source.lines[call.line - 1 : at - 1] or [""]
    given = re.match(rf"[\w.]+\((?:y_true=)?{name}\s*,", first[call.column - 1 :]) is not None
    anew = re.compile(
        rf"\s*(?:def|return|class)\b|[^#]*\b{name}\b[^=(]*=(?!=)|\s*for\b.*\b{name}\b"
    )
    return given and not any(map(anew.match, between))


def _note_binary(
    machine: Machine, metric: MetricV, given: tuple[TensorV, Value | None], place: Location
) -> None:
    """Note a metric of one score a row; of the labels the loss may tell, which may come later."""
    output, target = given
    spec = ModelSpec(
        framework=Framework.TORCH,
        reader="python",
        call=place,
        units=Fact(output.units or 0, output.units_place or place),
        metrics=(Fact(f"a binary {metric.name}", place),),
    )
    if isinstance(target, TensorV) and target.targets is TargetDomain.CLASS_INDEX:
        machine.found.append(spec)
        return

    def describe() -> None:
        if _is_over_classes(machine, output):
            machine.found.append(spec)

    machine.deferred.append((place.path, describe))


#: Metrics of how scores rank the rows, as classes and as functions.
_OF_ORDER = regex(r"(?i)(?:binary|multiclass)?_?(?:auroc|average_?precision|roc)$")


def _are_places(output: Value | None) -> bool:
    """Tell whether the places of the largest scores are given, as ``argmax`` finds them."""
    places = isinstance(output, TensorV) and output.targets is TargetDomain.CLASS_INDEX
    return places and output.fixed and output.dtype == "int"  # type: ignore[union-attr]


def _note_places(machine: Machine, metric: MetricV, place: Location) -> None:
    if machine.caught:
        return
    fact = Misread(score=metric.name, reads=_RANKING, given=PLACES, refused=True)
    note_wrong_score(machine, Framework.TORCH, fact, place)


_RANKING = "scores that rank the rows"
#: What ``argmax`` gives.
PLACES = "the places of the largest scores"


def _note_number(machine: Machine, metric: MetricV, output: TensorV, place: Location) -> None:
    """Note a metric that is told another number of classes than an output has."""
    several = output.made and output.units is not None and output.units > 1
    if not several or output.units == metric.classes or machine.caught:
        return
    if output.class_axis is None or output.activation not in _SCORES:
        return
    reads, shown = f"scores of {metric.classes} classes", f"those of {output.units}"
    fact = Misread(score=metric.name, reads=reads, given=shown, refused=True)
    note_wrong_score(machine, Framework.TORCH, fact, place)


_SCORES = ("linear", "softmax", "log_softmax", "sigmoid")
#: What counts hits and misses of masks, with a limit of its own.
COUNTING_HITS = frozenset(
    {"segmentation_models_pytorch.metrics.get_stats",
     "segmentation_models_pytorch.metrics.functional.get_stats"}
)  # fmt: skip


def note_limit(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note that outputs are counted as hits from one half on."""
    if given.get(4, "threshold") == Const(HALF):
        output = given.get(0, "output") or UNKNOWN
        note_threshold(machine, output, f"threshold={HALF}", frame.source.place(node))


def _is_over_classes(machine: Machine, output: TensorV) -> bool:
    """Tell whether the output was seen to be trained with a loss over classes."""
    return any(
        spec.activation is not None
        and spec.activation.place == output.origin
        and spec.loss is not None
        and last(spec.loss.value.path) in _OVER_CLASSES
        for spec in machine.found
    )
