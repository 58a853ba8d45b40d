"""Methods of networks and layers: what they are made of, trained with and changed by."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.evaluating.containers import call_list
from losspick.reading.python.evaluating.estimator_methods import note_changed_labels
from losspick.reading.python.evaluating.guarding import note_refused
from losspick.reading.python.libraries.compiling import fit, note_compile
from losspick.reading.python.libraries.holding import hyperparameters
from losspick.reading.python.libraries.kept_networks import note_checkpoints, note_network
from losspick.reading.python.libraries.making import inner_model
from losspick.reading.python.libraries.parts import CHILDREN, children, set_mode
from losspick.reading.python.libraries.side import output_of
from losspick.reading.python.libraries.unused import note_method
from losspick.reading.python.pairing.critics import TRAINING, note_trained
from losspick.reading.python.pairing.logged_targets import note_logged
from losspick.reading.python.pairing.scores import note_stacked
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    Const,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    TensorV,
    Value,
)

#: Methods that give back what they belong to.
SELF = frozenset(
    {"to", "cuda", "cpu", "eval", "train", "half", "double", "float", "bfloat16",
     "requires_grad_", "share_memory", "to_empty", "unwrap_model"}
)  # fmt: skip
RUNNING = frozenset({"forward", "call", "__call__"})
#: Methods of layers that make a parameter which training changes.
_WEIGHTS = frozenset({"add_weight", "add_variable", "param"})


def of_network(
    machine: Machine,
    owner: ModelV | ObjectV | LayerV,
    name: str,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    """Call a method of a network or a layer."""
    if name in SELF:
        return set_mode(machine, owner, name, given)
    if name in RUNNING:
        return machine.call(owner, given, node, frame)
    if name == "stateless_call":
        result = machine.call(owner, Arguments(given.positional[2:]), node, frame)
        return ListV([result, UNKNOWN], kind="tuple")
    if name == "apply":
        return _apply(machine, owner, given, node, frame)
    if name in CHILDREN:
        return children(machine, owner, name, frame)
    if name in ("pop", "insert", "extend") and isinstance(owner, ModelV) and owner.layers:
        call_list(machine, owner.layers, name, given)
        return UNKNOWN
    if name in ("add_module", "register_module", "add", "append"):
        return _add(machine, owner, given)
    if name in TRAINING:
        note_trained(machine, given.get(0), Arguments(), frame.source.place(node))
    refused = note_refused(machine, name, given)  # by a test
    return refused or _of_whole(machine, owner, name, given, node, frame)


def _of_whole(
    machine: Machine,
    owner: ModelV | ObjectV | LayerV,
    name: str,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    named = given.get(0, "name")
    note_method(owner, name, frame)
    if name == "save_hyperparameters" and isinstance(owner, ObjectV):
        machine.write(
            machine.ready(owner), "hparams", hyperparameters(machine, owner, given, frame)
        )
        return NONE
    if name in ("register_buffer", "register_parameter") and isinstance(owner, ObjectV):
        if isinstance(named, Const):
            tensor = given.get(1, "tensor", "param") or UNKNOWN
            machine.write(machine.ready(owner), named.value, tensor)
        return NONE
    if name in _WEIGHTS and isinstance(owner, ObjectV):
        return TensorV("linear", learned=True)
    if isinstance(owner, ModelV | ObjectV):
        return _of_training(machine, owner, name, given, node, frame)
    return UNKNOWN


def _of_training(
    machine: Machine,
    owner: ModelV | ObjectV,
    name: str,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    """Call a method that trains a network, keeps it or asks for its predictions."""
    if name == "compile":
        note_compile(machine, owner, given, node, frame)
        return owner if "torch" in getattr(owner, "path", "") else NONE
    if name in ("fit", "fit_generator", "train_on_batch"):
        if "ModelCheckpoint(" in frame.source.text:
            note_checkpoints(machine, owner, frame)
        if "np.log" in frame.source.text:
            note_logged(machine, given, node, frame)
        note_changed_labels(machine, given, frame)
        if name == "fit_generator":  # behind which stands how many batches there are
            given = replace(given, positional=given.positional[:1])
        return fit(machine, owner, given, node, frame)
    if name in ("get_config", "to_json", "to_yaml"):
        return owner
    if name in ("predict", "predict_on_batch"):
        return _predicted(machine, owner, frame)
    if name == "save":
        note_network(machine, owner, given.get(0, "filepath"), frame)
    return UNKNOWN


def _apply(
    machine: Machine,
    owner: ModelV | ObjectV | LayerV,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    """Apply a flax module to its parameters and an input; in torch, a function to a module."""
    first = given.get(0)
    if isinstance(first, FunctionV) and len(given.positional) == 1:
        return owner
    if given.get(None, "method") is not None:
        return UNKNOWN
    inner = Arguments(given.positional[1:], dict(given.keywords), whole=given.whole)
    mutable = inner.keywords.pop("mutable", None)
    inner.keywords.pop("rngs", None)
    result = machine.call(owner, inner, node, frame)
    changed = mutable is not None and mutable != Const(False)
    return ListV([result, UNKNOWN], kind="tuple") if changed else result


def _add(machine: Machine, owner: ModelV | ObjectV | LayerV, given: Arguments) -> Value:
    layer = given.positional[-1] if given.positional else given.get(None, "layer", "module")
    if isinstance(owner, ModelV) and owner.layers is not None:
        machine.fill(owner.layers, [*owner.layers.items, layer or UNKNOWN])
    name = given.get(0)
    if isinstance(owner, ObjectV) and (inner := inner_model(machine, owner)) is not None:
        _add(machine, inner, given)
    if isinstance(owner, ObjectV) and isinstance(name, Const) and len(given.positional) == 2:
        machine.write(machine.ready(owner), name.value, layer or UNKNOWN)
    return owner


def _predicted(machine: Machine, owner: ModelV | ObjectV, frame: Frame) -> Value:
    if isinstance(owner, ModelV) and owner.path.endswith("Classifier"):
        return UNKNOWN  # what wraps a network as a classifier predicts classes
    result = output_of(machine, owner, frame)
    if not isinstance(result, TensorV):
        return UNKNOWN
    note_stacked(machine, result)
    return replace(result, fixed=True, predicted=True)
