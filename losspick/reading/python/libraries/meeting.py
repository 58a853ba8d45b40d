"""Where a loss is called: what it is given as predictions, and what as targets."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TypeGuard

from losspick.core.spec import ModelSpec
from losspick.reading.python.data.noise import as_target
from losspick.reading.python.data.rearranging import TURNED
from losspick.reading.python.data.written_targets import as_written
from losspick.reading.python.pairing.bootstrapping import of_next_values
from losspick.reading.python.pairing.by_hand import note_twice
from losspick.reading.python.pairing.compared import as_compared
from losspick.reading.python.pairing.comparing import note_margin
from losspick.reading.python.pairing.flat_targets import as_flat
from losspick.reading.python.pairing.hits import note_row
from losspick.reading.python.pairing.likeliest import told_by_likeliest
from losspick.reading.python.pairing.losses import describe, loss_of_function, make_loss
from losspick.reading.python.pairing.old_orders import is_of_old
from losspick.reading.python.pairing.places import note_places
from losspick.reading.python.pairing.returns import of_rewards
from losspick.reading.python.pairing.same_questions import of_questions
from losspick.reading.python.pairing.swapping import is_exchanged, is_swapped, swapped_by_names
from losspick.reading.python.pairing.told_axes import with_axes_told
from losspick.reading.python.pairing.triplets import note_triplet
from losspick.reading.python.pairing.zeros import told_by_zero
from losspick.reading.python.programs.choosing import settled
from losspick.reading.python.programs.fitting import is_fitted
from losspick.reading.python.spelling.loss_tables import (
    KERAS_CALL,
    LOSS_CLASSES,
    LOSS_FUNCTIONS,
    SYMMETRIC,
    TORCH_CALL,
    TRIPLETS,
    Order,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    UNKNOWN,
    ChoiceV,
    LossV,
    Symbol,
    TensorV,
    TermV,
    Value,
)


def apply_loss(
    machine: Machine, loss: LossV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note that a loss object is applied, and return what it gives."""
    if loss.path in TRIPLETS:
        loss.used = True
        note_triplet(machine, loss, given, node, frame)
        return UNKNOWN
    order = LOSS_CLASSES.get(loss.path, KERAS_CALL if "keras" in loss.path else TORCH_CALL)
    return meet(machine, loss, order, given, node, frame)


def apply_choice(
    machine: Machine, choice: ChoiceV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note that one of several losses is applied: it is at fault if each of them is."""
    paths = [one.path for one in choice.options if isinstance(one, Symbol)]
    classes = [path for path in paths if canonical(path) in LOSS_CLASSES]
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
    if specs and not (choice.open and is_fitted(node, specs[0], frame)):
        others = tuple(specs[1:])
        spec = replace(specs[0], others=others, certain=False, besides=choice.open)
        machine.found.append(spec)
    return UNKNOWN


def _is_raw(output: Value | None) -> bool:
    """Tell whether an output holds raw scores, however many classes there are."""
    return isinstance(output, TensorV) and output.activation == "linear" and output.units is None


def call_loss_function(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note that a loss function is applied, and return what it gives."""
    if path in TRIPLETS:
        note_triplet(machine, path, given, node, frame)
        return UNKNOWN
    order = LOSS_FUNCTIONS[path]
    loss = loss_of_function(path, given, order, frame.source.place(node))
    return meet(machine, loss, order, given, node, frame)


def meet(
    machine: Machine, loss: LossV, order: Order, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note a pairing."""
    loss.used = True
    frame.scope.module.judged += 1
    order = _order_here(machine, loss, order, given, frame)
    output = settled(machine, given.get(order.prediction, *order.prediction_names) or UNKNOWN)
    target = given.get(order.target, *order.target_names) or UNKNOWN
    key = given.key(order.target, *order.target_names)
    target = as_written(target, given, key)
    named = given.nodes.get(key) if key is not None and given.source is frame.source else None
    target = as_flat(loss, output, target, named, frame)
    target = told_by_likeliest(loss.path, (output, target), named, node, frame)
    target = told_by_zero(loss.path, target, named, frame)
    target = of_questions(machine, loss.path, target)
    if last(loss.path) in _OVER_CLASSES and key is not None:
        target = as_compared(target, given.nodes.get(key), node, frame)
    target = of_rewards(machine, output, as_target(machine, target))
    target = of_next_values(loss.path, output, target, named, frame)
    if not given.whole and (output == UNKNOWN or target == UNKNOWN):
        output = UNKNOWN
    output = _of_rows(loss, output, target)
    output = with_axes_told(machine, loss, (output, target), named, frame)
    swapped = is_swapped(loss, order, given, output, target)
    if target == UNKNOWN and not swapped:
        swapped = swapped_by_names(loss, order, given, output, frame)
    spec = describe(
        loss, order.framework, output, target, call=frame.source.place(node), swapped=swapped
    )
    machine.found.append(spec)
    note_margin(machine, target, spec)
    note_row(machine, loss, output, named, node, frame)
    note_twice(machine, output, frame)
    note_places(machine, loss, given, spec, frame)
    return TermV(((output, spec),)) if isinstance(output, TensorV) else UNKNOWN


def _order_here(
    machine: Machine, loss: LossV, order: Order, given: Arguments, frame: Frame
) -> Order:
    """Return where the output stands in a call: of a symmetric loss in either place."""
    if is_of_old(loss, order, given, frame):
        return replace(order, prediction=order.target, target=order.prediction)
    if loss.path.startswith("torch.") and last(loss.path) in SYMMETRIC:
        output = settled(machine, given.get(order.target, *order.target_names) or UNKNOWN)
        data = given.get(order.prediction, *order.prediction_names)
        if is_exchanged(output, data):
            return Order(order.framework, order.target, order.prediction,
                         order.target_names, order.prediction_names, order.options)  # fmt: skip
    return order


_OVER_CLASSES = frozenset({"nll_loss", "NLLLoss", "cross_entropy", "CrossEntropyLoss"})
#: Those that take the steps of sequences first, and the rows of a batch behind them.
_OF_STEPS = frozenset({"CTCLoss", "ctc_loss"})
#: Losses that compare numbers one by one.
_ONE_BY_ONE = frozenset({"mse_loss", "MSELoss", "l1_loss", "L1Loss", "smooth_l1_loss",
                         "SmoothL1Loss", "huber_loss", "HuberLoss"})  # fmt: skip
_TABLE = 2


def _of_rows(loss: LossV, output: Value, target: Value) -> Value:
    """Return the output with its classes along the second axis, where each row has one label."""
    if isinstance(output, TensorV) and output.name == TURNED and last(loss.path) in _OF_STEPS:
        known = output.axis in (0, 1)
        return replace(output, class_axis=-1, rank=3) if known else output
    labels = isinstance(target, TensorV) and target.rank == 1
    if labels and _is_picked_table(output) and last(loss.path) in _ONE_BY_ONE:
        return replace(output, units=output.units or 1, class_axis=-1)  # one action of each row
    if not isinstance(output, TensorV) or output.axis != 0 or not labels:
        return output
    known = output.class_axis is not None or last(loss.path) not in _OVER_CLASSES
    return output if known else replace(output, class_axis=1)


def _is_picked_table(output: Value) -> TypeGuard[TensorV]:
    """Tell whether a table holds some score of each row, as an index of two axes picks them."""
    return isinstance(output, TensorV) and output.picked and output.rank == _TABLE
