"""Where a loss is called: what it is given as predictions, and what as targets."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from typing import TypeGuard

from losspick.core.domains import TargetDomain
from losspick.core.spec import ModelSpec
from losspick.reading.python.data.spreading import is_data
from losspick.reading.python.data.written_targets import as_written
from losspick.reading.python.pairing.by_hand import note_twice
from losspick.reading.python.pairing.comparing import note_margin
from losspick.reading.python.pairing.likeliest import told_by_likeliest
from losspick.reading.python.pairing.losses import describe, loss_of_function, make_loss
from losspick.reading.python.programs.choosing import settled
from losspick.reading.python.spelling.loss_tables import (
    KERAS_CALL,
    LOSS_CLASSES,
    LOSS_FUNCTIONS,
    SYMMETRIC,
    TORCH_CALL,
    Order,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    ChoiceV,
    Const,
    LossV,
    Symbol,
    TensorV,
    TermV,
    Value,
)

#: How people name labels; only asked where an output stands in their place.
_LABELS = re.compile(
    r"(y|ys|yb|y_?true|y_?batch|batch_?y|y_?train|labels?|targets?|(ground_?)?truth|gts?|y_hot)$"
)
#: Labels of pictures, where the other argument is an output by its name too.
_MASKS = re.compile(r"((gt|true)_)?masks?$")
_OUTPUTS = re.compile(r"(out|outs|outputs?|logits?|preds?|predictions?|y_?pred|y_?hat|scores?)$")


def apply_loss(
    machine: Machine, loss: LossV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note that a loss object is applied, and return what it gives."""
    order = LOSS_CLASSES.get(loss.path, KERAS_CALL if "keras" in loss.path else TORCH_CALL)
    return meet(machine, loss, order, given, node, frame)


def apply_choice(
    machine: Machine, choice: ChoiceV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note that one of several losses is applied: it is at fault if each of them is."""
    paths = [canonical(one.path) for one in choice.options if isinstance(one, Symbol)]
    classes = [path for path in paths if path in LOSS_CLASSES]
    if classes:
        return ChoiceV(tuple(make_loss(path, given, node, frame) for path in classes))
    if choice.each and not machine.journals and _is_raw(given.get(0, "input")):
        for option in choice.options:
            if isinstance(option, LossV):
                apply_loss(machine, option, given, node, frame)
        return UNKNOWN
    specs: list[ModelSpec] = []
    for option in choice.options:
        known = len(machine.found)
        if isinstance(option, LossV):
            apply_loss(machine, option, given, node, frame)
        elif isinstance(option, Symbol) and canonical(option.path) in LOSS_FUNCTIONS:
            call_loss_function(machine, canonical(option.path), given, node, frame)
        specs += machine.found[known : known + 1]
        del machine.found[known:]
    if specs:
        machine.found.append(replace(specs[0], others=tuple(specs[1:]), certain=False))
    return UNKNOWN


def _is_raw(output: Value | None) -> bool:
    """Tell whether an output holds raw scores, however many classes there are."""
    return isinstance(output, TensorV) and output.activation == "linear" and output.units is None


def call_loss_function(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note that a loss function is applied, and return what it gives."""
    order = LOSS_FUNCTIONS[path]
    loss = loss_of_function(path, given, order, frame.source.place(node))
    return meet(machine, loss, order, given, node, frame)


def meet(
    machine: Machine, loss: LossV, order: Order, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note a pairing."""
    loss.used = True
    frame.scope.module.judged += 1
    output = settled(machine, given.get(order.prediction, *order.prediction_names) or UNKNOWN)
    target = given.get(order.target, *order.target_names) or UNKNOWN
    key = given.key(order.target, *order.target_names)
    target = as_written(target, given, key)
    named = given.nodes.get(key) if key is not None and given.source is frame.source else None
    target = told_by_likeliest(loss.path, target, named, node, frame)
    if not given.whole and (output == UNKNOWN or target == UNKNOWN):
        output = UNKNOWN
    output = _of_rows(loss, output, target)
    swapped = _is_swapped(loss, order, given, output, target)
    spec = describe(
        loss, order.framework, output, target, call=frame.source.place(node), swapped=swapped
    )
    machine.found.append(spec)
    note_margin(machine, target, spec)
    note_twice(machine, output, frame)
    _note_variance(machine, loss, given, spec)
    return TermV(((output, spec),)) if isinstance(output, TensorV) else UNKNOWN


_OVER_CLASSES = frozenset({"nll_loss", "NLLLoss", "cross_entropy", "CrossEntropyLoss"})
#: Losses that compare numbers one by one.
_ONE_BY_ONE = frozenset({"mse_loss", "MSELoss", "l1_loss", "L1Loss", "smooth_l1_loss",
                         "SmoothL1Loss", "huber_loss", "HuberLoss"})  # fmt: skip
_TABLE = 2


def _of_rows(loss: LossV, output: Value, target: Value) -> Value:
    """Return the output with its classes along the second axis, where each row has one label."""
    labels = isinstance(target, TensorV) and target.rank == 1
    if labels and _is_picked_table(output) and last(loss.path) in _ONE_BY_ONE:
        return replace(output, units=output.units or 1, class_axis=-1)  # one action of each row
    if not isinstance(output, TensorV) or output.axis != 0 or not labels:
        return output
    known = output.class_axis is not None or last(loss.path) not in _OVER_CLASSES
    return output if known else replace(output, class_axis=1)


_VARIANCE = "written out.variance of GaussianNLLLoss"


def _is_picked_table(output: Value) -> TypeGuard[TensorV]:
    """Tell whether a table holds some score of each row, as an index of two axes picks them."""
    return isinstance(output, TensorV) and output.picked and output.rank == _TABLE


def _note_variance(machine: Machine, loss: LossV, given: Arguments, spec: ModelSpec) -> None:
    """The normal likelihood takes a variance as its third argument."""
    variance = given.get(2, "var")
    if last(loss.path) not in ("GaussianNLLLoss", "gaussian_nll_loss") or spec.call is None:
        return
    if isinstance(variance, TensorV) and variance.activation == "linear" and variance.made:
        rate: dict[str, Value] = {"log_input": Const(False)}
        named = LossV(_VARIANCE, f"variance of {loss.written}", rate, loss.place)
        machine.found.append(describe(named, spec.framework, variance, call=spec.call))


def _is_swapped(loss: LossV, order: Order, given: Arguments, output: Value, target: Value) -> bool:
    """Labels by name stand where outputs belong, and a model's output where labels belong."""
    if last(loss.path) in SYMMETRIC:
        return False
    rows = isinstance(output, TensorV) and output.targets is TargetDomain.ONE_HOT
    if rows and target == UNKNOWN:
        return given.whole
    if not isinstance(target, TensorV) or target.fixed:
        return False
    return _is_swapped_pair(loss, order, given, output, target)


def _is_swapped_pair(
    loss: LossV, order: Order, given: Arguments, output: Value, target: TensorV
) -> bool:
    if not target.made or target.activation is None:
        return False
    if "kl_div" in last(loss.path).lower() or "kldiv" in last(loss.path).lower():
        plain = loss.arguments.get("log_target", Const(False)) == Const(False)
        probabilities = isinstance(output, TensorV) and output.activation == "softmax"
        return plain and probabilities and target.activation == "log_softmax"
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
