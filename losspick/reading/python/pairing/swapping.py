"""Whether targets stand in the place of predictions in a call of a loss."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.data.spreading import FED_LATER, is_data
from losspick.reading.python.spelling.loss_tables import SYMMETRIC, Order
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import BATCH, UNKNOWN, Const, LossV, TensorV, Value

#: How people name labels; only asked where an output stands in their place.
_LABELS = regex(
    r"(y|ys|yb|y_?true|y_?batch|batch_?y|y_?train|labels?|targets?|(ground_?)?truth|gts?|y_hot)$"
)
#: Labels of pictures, where the other argument is an output by its name too.
_MASKS = regex(r"((gt|true)_)?masks?$")
_OUTPUTS = regex(r"(out|outs|outputs?|logits?|preds?|predictions?|y_?pred|y_?hat|scores?)$")


def is_swapped(loss: LossV, order: Order, given: Arguments, output: Value, target: Value) -> bool:
    """Labels by name stand where outputs belong, and a model's output where labels belong."""
    if last(loss.path) in SYMMETRIC:
        return False
    rows = isinstance(output, TensorV) and output.targets is TargetDomain.ONE_HOT
    if rows and target == UNKNOWN:
        return given.whole
    if _are_numbers_of_classes(loss, output) and not _may_be_labels(target):
        return given.whole
    if isinstance(output, TensorV) and output.name == FED_LATER and target == UNKNOWN:
        there = given.texts.get(given.key(order.target, *order.target_names) or 0, "")
        return _OUTPUTS.match(there.rpartition(".")[2]) is not None
    if not isinstance(target, TensorV) or target.fixed:
        return False
    return _is_swapped_pair(loss, order, given, output, target)


#: Losses over classes that take labels as whole numbers, and scores as nothing of the kind.
_OVER_CLASSES = frozenset({"cross_entropy", "CrossEntropyLoss", "nll_loss", "NLLLoss",
                           "softmax_cross_entropy_with_integer_labels"})  # fmt: skip


def _are_numbers_of_classes(loss: LossV, output: Value) -> bool:
    """Tell whether a row of whole numbers stands where scores belong: ``arange(len(x))``."""
    row = isinstance(output, TensorV) and output.rank == 1 and output.dtype == "int"
    return row and last(loss.path) in _OVER_CLASSES and not output.made  # type: ignore[union-attr]


def _may_be_labels(target: Value) -> bool:
    """Tell whether what stands in the place of the labels may be such, and not scores."""
    if not isinstance(target, TensorV):
        return target != UNKNOWN
    return not target.made or target.fixed or target.targets is not None or target.dtype == "int"


def is_exchanged(output: Value, data: Value | None) -> bool:
    """Tell whether what a model gives stands in the second place, and data in the first."""
    if not isinstance(output, TensorV) or not isinstance(data, TensorV) or not is_data(data):
        return False
    return output.made and output.activation is not None and not output.fixed


def _is_swapped_pair(
    loss: LossV, order: Order, given: Arguments, output: Value, target: TensorV
) -> bool:
    if not target.made:
        return False
    if target.activation is None:
        return _by_names(loss, order, given, output)
    if "kl_div" in last(loss.path).lower() or "kldiv" in last(loss.path).lower():
        plain = loss.arguments.get("log_target", Const(False)) == Const(False)
        probabilities = isinstance(output, TensorV) and output.activation == "softmax"
        keras = loss.path.startswith("keras.")  # which takes neither as logarithms
        return plain and probabilities and target.activation == "log_softmax" and not keras
    if isinstance(output, TensorV) and (output.targets is not None or output.filled is not None):
        return True
    loaded = isinstance(output, TensorV) and (output.rank is not None or output.name == BATCH.name)
    if isinstance(output, TensorV) and loaded and is_data(output):
        return target.activation in ("sigmoid", "softmax", "log_softmax", "linear")
    if isinstance(output, TensorV) and (output.made or output.activation is not None):
        return False
    here = given.texts.get(given.key(order.prediction, *order.prediction_names) or 0, "")
    there = given.texts.get(given.key(order.target, *order.target_names) or 0, "")
    owner, _, here = here.rpartition(".")
    there = there.rpartition(".")[2]
    if _OUTPUTS.match(owner) is not None:
        return False  # out["y"] is no label
    if _MASKS.match(here) is not None:
        return _OUTPUTS.match(there) is not None
    return _LABELS.match(here) is not None and _LABELS.match(there) is None


def _by_names(loss: LossV, order: Order, given: Arguments, output: Value) -> bool:
    """Tell by both names that labels stand before what a model gives, whatever was applied last."""
    made = isinstance(output, TensorV) and not is_data(output)
    if made or "kl" in last(loss.path).lower():
        return False
    prediction = given.key(order.prediction, *order.prediction_names)
    target = given.key(order.target, *order.target_names)
    here, there = (given.texts.get(key or 0, "") for key in (prediction, target))
    if any(_OUTPUTS.match(part) for part in here.split(".")):
        return False
    called = isinstance(given.nodes.get(target or 0), ast.Call)
    outputs = _OUTPUTS.match(there.rpartition(".")[2]) is not None
    if isinstance(output, TensorV) and (output.rank is not None or output.name == BATCH.name):
        return outputs or (called and _LABELS.match(here.rpartition(".")[2]) is not None)
    return (outputs or called) and _LABELS.match(here.rpartition(".")[2]) is not None


#: Names that nobody gives to anything else.
_SURELY_LABELS = regex(r"(y_true|(true_|gt_|batch_)?labels?|(ground_?)?truth|targets?)$")
_SURELY_OUTPUTS = regex(r"(logits?|preds?|predictions?|y_?preds?|y_?hat|outputs?)$")


def swapped_by_names(
    loss: LossV, order: Order, given: Arguments, output: Value, frame: Frame
) -> bool:
    """Tell by the names of variables alone, where neither the model nor the data is known."""
    unknown = output == UNKNOWN or (isinstance(output, TensorV) and is_data(output))
    if not unknown or last(loss.path) in SYMMETRIC or "kl" in last(loss.path).lower():
        return False
    nodes = [
        given.nodes.get(key if key is not None else -1)
        for key in (
            given.key(order.prediction, *order.prediction_names),
            given.key(order.target, *order.target_names),
        )
    ]
    here, there = (_variable(node, frame) for node in nodes)
    sure = _SURELY_LABELS.match(here) and _SURELY_OUTPUTS.match(there)
    return sure is not None


def _variable(node: ast.expr | None, frame: Frame) -> str:
    """Return the name of a variable that a function does not take as an argument, or nothing."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value  # the name of labels.float() is labels
    if not isinstance(node, ast.Name):
        return ""
    spec = frame.function.args if frame.function is not None else None
    taken = (*spec.posonlyargs, *spec.args, *spec.kwonlyargs) if spec is not None else ()
    return "" if any(one.arg == node.id for one in taken) else node.id
