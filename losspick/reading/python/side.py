"""Models and losses that only stand side by side: handed to one trainer, or alone in a file."""

from __future__ import annotations

import ast

from losspick.reading.python.frames import Arguments, Frame
from losspick.reading.python.layers import apply_layers
from losspick.reading.python.loss_tables import LOSS_CLASSES, TORCH_CALL
from losspick.reading.python.losses import describe
from losspick.reading.python.machine import Machine
from losspick.reading.python.values import (
    UNKNOWN,
    LossV,
    ModelV,
    ModuleV,
    ObjectV,
    Scope,
    TensorV,
    Value,
)

#: Trainers that apply a link of their own before some losses.
_OWN_LINK = ("skorch", "NeuralNet")


def note_side_by_side(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note a pairing where one unknown call is given exactly one model and one loss."""
    if any(word in path for word in _OWN_LINK) or not given.whole:
        return
    values = [*given.positional, *given.keywords.values()]
    losses = [value for value in values if isinstance(value, LossV)]
    models = [value for value in values if isinstance(value, ModelV | ObjectV)]
    for loss in losses:
        loss.used = True
    if len(losses) != 1 or len(models) != 1:
        return
    _note(machine, losses[0], models[0], frame)


def _note(machine: Machine, loss: LossV, model: ModelV | ObjectV, frame: Frame) -> None:
    order = LOSS_CLASSES.get(loss.path, TORCH_CALL)
    output = _output(machine, model, frame)
    machine.found.append(describe(loss, order.framework, output, certain=False))


def _output(machine: Machine, model: ModelV | ObjectV, frame: Frame) -> Value:
    if isinstance(model, ModelV):
        return apply_layers(machine, model, TensorV())
    return machine.call(model, Arguments([UNKNOWN]), ast.Pass(), frame)


def pair_the_only_two(machine: Machine, module: ModuleV) -> None:
    """Pair a loss with a model where a file holds one of each and uses neither."""
    if module.judged or len(module.losses) != 1 or module.losses[0].used:
        return
    named = [value for value in module.names.values() if isinstance(value, ModelV | ObjectV)]
    models = list({id(value): value for value in named}.values())
    if len(models) != 1 or models[0].called:
        return
    frame = Frame(Scope({}, module), machine.project.source_of(module))
    _note(machine, module.losses[0], models[0], frame)
