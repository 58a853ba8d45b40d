"""Tuners of Keras, which build a model for each trial, and train it on what they are given."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.compiling import fit
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    FunctionV,
    ListV,
    ModelV,
    ObjectV,
    PartialV,
    Value,
)

#: How what builds the models of a tuner is marked.
TUNED = "tuned"
#: Tuners by all of their paths.
TUNERS = frozenset(
    f"{library}.{module}{name}"
    for library in ("keras_tuner", "kerastuner")
    for module in ("", "tuners.")
    for name in ("RandomSearch", "BayesianOptimization", "Hyperband", "GridSearch", "Tuner")
)

#: What chooses one of several settings for a trial, and where it is told them.
CHOOSING = {"Choice": "values", "suggest_categorical": "choices"}
#: Activations of hidden layers.
_HIDDEN = frozenset({"relu", "tanh", "elu", "selu", "gelu", "silu", "swish", "mish", "relu6",
                     "leaky_relu", "hard_swish", "hard_silu", "celu"})  # fmt: skip


def chosen(name: str, given: Arguments) -> Value | None:
    """Return the first of the activations of hidden layers that a trial may choose; None: others.

    Where others are among them the search may be one for the activation of the output, which
    leaves aside what does not fit.
    """
    values = given.get(1, CHOOSING[name])
    items = values.items if isinstance(values, ListV) and values.whole else []
    names = [one.value for one in items if isinstance(one, Const)]
    hidden = bool(names) and len(names) == len(items) and _HIDDEN.issuperset(names)
    return items[0] if hidden else None


def make_tuner(path: str, given: Arguments) -> PartialV | None:
    """Return a tuner, as what builds its models; None: that is not known."""
    builder = given.get(None if path.endswith(".Tuner") else 0, "hypermodel")
    return PartialV(builder, gives=TUNED) if isinstance(builder, FunctionV | ObjectV) else None


def call_tuner(
    machine: Machine, tuner: PartialV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Call a method of a tuner."""
    if name == "search":
        _search(machine, tuner, given, node, frame)
    elif name == "get_best_models":
        return ListV([build(machine, tuner, node, frame)], whole=False)
    return UNKNOWN


def tuner_of(value: Value) -> PartialV | None:
    """Return the tuner whose ``hypermodel`` a value is; None: it is none."""
    owner = value.receiver if isinstance(value, BoundV) and value.name == "hypermodel" else None
    return owner if isinstance(owner, PartialV) and owner.gives == TUNED else None


def build(machine: Machine, tuner: PartialV, node: ast.AST, frame: Frame) -> Value:
    """Return a model that a tuner builds, with parameters of which nothing is known."""
    builder = _method(tuner, "build") if isinstance(tuner.function, ObjectV) else tuner.function
    return UNKNOWN if builder is None else machine.call(builder, Arguments([UNKNOWN]), node, frame)


def _search(
    machine: Machine, tuner: PartialV, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Train a model that a tuner builds, as it is told where it has a way of its own."""
    model = build(machine, tuner, node, frame)
    own = _method(tuner, "fit")
    if own is not None:
        words = Arguments([UNKNOWN, model, *given.positional], given.keywords, whole=given.whole)
        machine.call(own, words, node, frame)
    elif isinstance(model, ModelV | ObjectV):
        fit(machine, model, given, node, frame)


def _method(tuner: PartialV, name: str) -> FunctionV | None:
    """Return a method of the object that builds the models; None: it has none of its own."""
    owner = tuner.function
    member = find_member(owner.cls, name) if isinstance(owner, ObjectV) else None
    if not isinstance(member, FunctionV) or not isinstance(owner, ObjectV):
        return None
    return FunctionV(member.node, member.scope, owner, member.home)
