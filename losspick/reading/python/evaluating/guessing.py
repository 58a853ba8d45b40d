"""What an argument is that no call gives: told by its annotation, or by a name of the module."""

from __future__ import annotations

import ast
import itertools

from losspick.core.regexes import regex
from losspick.reading.python.libraries.finetuning import is_trainer, unknown_classifier
from losspick.reading.python.libraries.making import instantiate
from losspick.reading.python.text.outline import whole
from losspick.reading.python.values.class_values import find_member, library_bases, model_base
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import DEEPEST_CALL, Machine
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    BoundV,
    ClassV,
    DictV,
    FunctionV,
    LossV,
    ModelV,
    ObjectV,
    Value,
)


def guess(machine: Machine, argument: ast.arg, inner: Frame) -> Value:
    """Return the model or the loss that a parameter most likely stands for; else unknown."""
    if argument.arg in _BATCHES and _is_of_step(argument, inner):
        return BATCH
    if argument.arg == "y_pred" and isinstance(inner.owner, ObjectV):
        return _output_of(machine, inner.owner, inner)
    if isinstance(inner.owner, ObjectV):
        held = inner.owner.attributes.get(argument.arg)
        if isinstance(held, ModelV) or (isinstance(held, ObjectV) and model_base(held.cls)):
            return held  # what the object was made with, a trainer hands to its methods
        if argument.arg == "model" and any(map(is_trainer, library_bases(inner.owner.cls))):
            return unknown_classifier(inner.source.place(argument))
    annotated = by_annotation(machine, argument, inner)
    if annotated is not None:
        return annotated
    known = inner.scope.module.names.get(argument.arg, UNKNOWN)
    model = isinstance(known, ModelV) or (isinstance(known, ObjectV) and model_base(known.cls))
    if model or isinstance(known, LossV) or _is_state(known):
        return known
    if argument.arg == "apply_fn":
        only = _only_instance(inner)
        return UNKNOWN if only is None else BoundV(only, "apply")
    trained = argument.arg in _MODELS and _trains(argument, inner)
    return _only_model(machine, inner) if trained else UNKNOWN


def _is_state(value: Value) -> bool:
    """Tell whether a value is the state of a training, with what applies the model."""
    return isinstance(value, DictV) and "apply_fn" in value.items


#: What trainers hand to a step of training.
_BATCHES = frozenset({"batch", "data"})
_STEPS = regex(r"\s*(?:async )?def (?:train|training|test|validation)_step\(\s*self")


def _is_of_step(argument: ast.arg, inner: Frame) -> bool:
    """Tell whether an argument is one of a step of training, which gets a batch."""
    if not isinstance(inner.owner, ObjectV) or not library_bases(inner.owner.cls):
        return False
    return _STEPS.match(inner.source.lines[argument.lineno - 1]) is not None


def guess_held(machine: Machine, owner: ObjectV, name: str, frame: Frame) -> Value:
    """Return the model that a library's trainer holds for the class of the tree that extends it."""
    if name not in _MODELS:
        return UNKNOWN
    bases = library_bases(owner.cls)
    trains = any(_TRAINER.search(base.rpartition(".")[2]) for base in bases)
    return _only_model(machine, frame) if trains and not model_base(owner.cls) else UNKNOWN


#: How libraries call what trains a model.
_TRAINER = regex(r"(?i)train|learner|engine|experiment|runner|solver")


def _only_instance(inner: Frame) -> ModelV | ObjectV | None:
    """Return the only model that stands under a name of the module; None: there are others."""
    made = [
        value
        for value in inner.scope.module.names.values()
        if isinstance(value, ModelV) or (isinstance(value, ObjectV) and model_base(value.cls))
    ]
    several = len({id(value) for value in made}) != 1
    return None if several else made[0]


def _output_of(machine: Machine, owner: ObjectV, inner: Frame) -> Value:
    """Return what a Keras model gives, which its own ``compute_loss`` is handed."""
    if "keras.models.Model" not in library_bases(owner.cls) or len(machine.stack) >= DEEPEST_CALL:
        return UNKNOWN
    return machine.call(owner, Arguments([UNKNOWN]), ast.Pass(), inner)


#: What people call a model that is handed to a function.
_MODELS = frozenset({"model", "net", "network"})


def _trains(argument: ast.arg, inner: Frame) -> bool:
    """Tell whether the function that takes the argument trains it, or computes its loss."""
    rest = inner.source.lines[argument.lineno : argument.lineno + _LONGEST]
    body = itertools.takewhile(lambda line: not line.startswith(("def ", "class ", "@")), rest)
    return any(".backward(" in line or "optax." in line for line in body)


#: Lines of a function that are looked at.
_LONGEST = 150


def _only_model(machine: Machine, inner: Frame) -> Value:
    """Return a model of the only class of models that the file defines, if it can be that one.

    One that wraps another model is applied to the inner one, and is as likely made later on.
    """
    module = inner.scope.module
    only = _only_instance(inner)
    if isinstance(only, ObjectV) and not _wraps(only.cls):
        return only
    classes = [
        value
        for value in module.names.values()
        if isinstance(value, ClassV) and value.scope.module is module and model_base(value)
    ]
    if len(classes) != 1 or module.models or len(machine.stack) >= DEEPEST_CALL:
        return UNKNOWN
    if _wraps(classes[0]):
        return UNKNOWN
    made = machine.created.get(id(classes[0]))
    if made:
        return made[0]
    return instantiate(machine, classes[0], Arguments(whole=False), classes[0].node, inner)


def _wraps(cls: ClassV) -> bool:
    """Tell whether a model is made of what its constructor is given."""
    init = find_member(cls, "__init__")
    if not isinstance(init, FunctionV):
        return False
    spec = whole(init.node).args
    names = [argument.arg for argument in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)]
    return any(_PART.search(name) for name in names)


#: How people call what a model is made of.
_PART = regex(r"(?i)model|net|module|backbone|encoder|trunk|base|body|head")


def by_annotation(machine: Machine, argument: ast.arg, inner: Frame) -> Value | None:
    """Return a model of the class that the annotation names, if it is one of the tree."""
    if not isinstance(argument.annotation, ast.Name | ast.Attribute):
        return None
    cls = machine.evaluate(argument.annotation, inner)
    if not isinstance(cls, ClassV) or not model_base(cls) or len(machine.stack) >= DEEPEST_CALL:
        return None
    made = machine.created.get(id(cls))
    if made:
        return made[0]
    return instantiate(machine, cls, Arguments(whole=False), argument, inner)
