"""Calls: of functions and classes of the scanned tree, of layers and models, of libraries."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from losspick.reading.python.data.branched_labels import returned_label
from losspick.reading.python.data.changed_tables import forget_handed_on
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.noise import note_input
from losspick.reading.python.data.pictures import transformed
from losspick.reading.python.evaluating.binding import TRAINING, bind
from losspick.reading.python.evaluating.guarding import unheard
from losspick.reading.python.evaluating.library_calls import call_symbol
from losspick.reading.python.evaluating.methods import call_method
from losspick.reading.python.libraries.applying_layers import apply_layers
from losspick.reading.python.libraries.detecting import note_detection
from losspick.reading.python.libraries.finetuning import note_own_loss, takes_unread_labels
from losspick.reading.python.libraries.kept_networks import call_loaded
from losspick.reading.python.libraries.making import inherited_loss, inner_model, instantiate
from losspick.reading.python.libraries.meeting import apply_choice, apply_loss
from losspick.reading.python.libraries.settings import descends
from losspick.reading.python.libraries.transforms import call_partial
from losspick.reading.python.pairing.metrics import apply_metric
from losspick.reading.python.pairing.scores import note_activation, note_stacked
from losspick.reading.python.programs.choosing import one_result
from losspick.reading.python.programs.refusals import is_to_fail
from losspick.reading.python.programs.words import SCORING, is_without_gradient
from losspick.reading.python.text.outline import body_of
from losspick.reading.python.values.class_values import find_member, library_bases, model_method
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import DEEPEST_CALL, Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    BoundV,
    ChoiceV,
    ClassV,
    Const,
    EitherV,
    FunctionV,
    LayerV,
    ListV,
    LoadedV,
    LossV,
    MetricV,
    ModelV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    TensorV,
    Unknown,
    Value,
)


def call(machine: Machine, value: Value, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return what a call gives."""
    kind = type(value)
    if kind is Symbol:
        return call_symbol(machine, value.path, given, node, frame)  # type: ignore[union-attr]
    if kind is FunctionV:
        return call_function(machine, value, given, frame)  # type: ignore[arg-type]
    if isinstance(value, TensorV):
        return transformed(value, given.get(0) or UNKNOWN)
    known = _CALLS.get(kind)
    if known is None:
        forget_handed_on(machine, given)
        return UNKNOWN
    return known(machine, value, given, node, frame)


def _judge(
    machine: Machine,
    value: LossV | ChoiceV | MetricV,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    if isinstance(value, LossV):
        return apply_loss(machine, value, given, node, frame)
    if isinstance(value, ChoiceV):
        return apply_choice(machine, value, given, node, frame)
    return apply_metric(machine, value, given, node, frame)


def _call_layer(
    machine: Machine,
    value: LayerV | ModelV | EitherV,
    given: Arguments,
    node: ast.AST,
    frame: Frame,
) -> Value:
    if isinstance(value, EitherV):
        return _call_each(machine, value, given, node, frame)
    if isinstance(value, ModelV):
        value.called = True
        note_input(machine, given)
    taken = given.positional[0] if given.positional else TensorV()
    if isinstance(value, LayerV) and value.effect == "activate":
        note_activation(machine, taken, value.activation, frame.source.place(node), frame)
    result = apply_layers(machine, value, taken)
    twice = isinstance(result, TensorV) and result.before is not None
    if twice and isinstance(value, ModelV) and _holds_trained(value):
        note_stacked(machine, result)
    if isinstance(value, ModelV) and value.settings is not None:
        labels = given.keywords.get("labels")
        if labels is not None or takes_unread_labels(value, given, fixed=frame.fixed):
            note_own_loss(machine, value, labels or UNKNOWN, frame.source.place(node))
    if isinstance(value, ModelV) and value.boxes is not None:
        note_detection(machine, value, given, frame.source.place(node))
    return _marked(result, given, frame)


def _holds_trained(model: ModelV) -> bool:
    """Tell whether a stack holds a model that was compiled, as one made for predictions does."""
    layers = model.layers.items if model.layers is not None else []
    return any(isinstance(one, ModelV) and one.compiled for one in layers)


def _call_loaded(
    machine: Machine, value: LoadedV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Apply a network that is read from a file."""
    return call_loaded(machine, value, "call") or UNKNOWN


def _call_each(
    machine: Machine, value: EitherV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    results = [machine.call(option, given, node, frame) for option in value.options]
    return one_result(results, each=value.each)


def _marked(value: Value, given: Arguments, frame: Frame) -> Value:
    """Mark what a model gives while no gradient is kept, or when it is told not to train."""
    if not isinstance(value, TensorV):
        return value
    asked = given.keywords and any(given.keywords.get(w) == Const(False) for w in TRAINING)
    if frame.fixed or asked:
        return replace(
            value, fixed=frame.fixed or value.fixed, predicted=value.predicted or bool(asked)
        )
    return value


def call_object(
    machine: Machine, value: ObjectV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Apply an object of a scanned class, such as a model."""
    name = model_method(value.cls)
    member = find_member(value.cls, name) if name else None
    value.called = True
    note_input(machine, given)
    if not isinstance(member, FunctionV):
        instead = inner_model(machine, value) or inherited_loss(machine, value)
        return UNKNOWN if instead is None else machine.call(instead, given, node, frame)
    bound = FunctionV(member.node, member.scope, value, member.home)
    return _marked(call_function(machine, bound, given, frame), given, frame)


def call_function(machine: Machine, value: FunctionV, given: Arguments, frame: Frame) -> Value:
    """Run a function with abstract arguments and join what it returns."""
    key = id(value.node)
    machine.entered.add(key)
    again = machine.stack.count(key)
    if len(machine.stack) >= DEEPEST_CALL or (again and not descends(given, again, frame)):
        return UNKNOWN
    known = _signature(machine, value, given, frame) if given.wanted else None
    if known is not None and known in machine.results:
        return machine.results[known]
    result = _run_function(machine, value, given, frame)
    if known is not None and type(result) not in _NETWORKS:
        machine.results[known] = result
    return result


#: What a function makes anew at each call, each of which may be changed by itself.
_NETWORKS = frozenset({ModelV, ObjectV, EitherV})
#: Values that never change.
_PLAIN = frozenset({Unknown, Const, TensorV, Symbol})


def _signature(machine: Machine, value: FunctionV, given: Arguments, frame: Frame) -> object | None:
    """Return what decides the outcome of a call; None: it depends on things that change."""
    values = [*given.positional, *given.keywords.values()]
    if value.scope.outer is not None or not _PLAIN.issuperset(map(type, values)):
        return None
    owner = None if value.owner is None else (id(value.owner), machine.changes)
    return (id(value.node), owner, tuple(values), tuple(given.keywords), given.whole, frame.fixed)


def _run_function(machine: Machine, value: FunctionV, given: Arguments, frame: Frame) -> Value:
    key = id(value.node)
    scope = Scope({}, value.scope.module, value.scope)
    source = machine.project.source_of(value.scope.module)
    name = getattr(value.node, "name", "")
    decorated = bool(getattr(value.node, "decorator_list", ()))
    fixed = frame.fixed or (decorated and is_without_gradient(value.node))
    inner = Frame(
        scope, source, owner=value.owner, home=value.home, fixed=fixed or _judges(value, name),
        wanted=given.wanted, within=True, scoring=name in SCORING, function=value.node,
    )  # fmt: skip
    bind(machine, value, given, inner)
    machine.stack.append(key)
    loops, machine.loops = machine.loops, 0
    machine.around += loops
    try:
        if not decorated or not is_to_fail(value.node):
            return _run_body(machine, value.node, inner)
        with unheard(machine):
            return _run_body(machine, value.node, inner)
    finally:
        machine.loops = loops
        machine.around -= loops
        machine.stack.pop()


#: Methods that Lightning runs in evaluation, without gradients.
_JUDGING = frozenset({"validation_step", "test_step", "predict_step"})


def _judges(value: FunctionV, name: str) -> bool:
    return name in _JUDGING and value.owner is not None and bool(library_bases(value.owner.cls))


def _run_body(
    machine: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, inner: Frame
) -> Value:
    if isinstance(node, ast.Lambda):
        return machine.evaluate(node.body, inner)
    nesting, machine.nesting = machine.nesting, 0
    try:
        machine.run(body_of(node), inner)
    finally:
        machine.nesting = nesting
    if inner.yields:
        return ListV([functools.reduce(join, inner.yields)], kind="rows")
    if not inner.returns:
        return NONE
    if len(inner.returns) > _TWO and (label := returned_label(inner.returns)) is not None:
        return label
    result = functools.reduce(join, inner.returns)
    return replace(result, each=True) if isinstance(result, EitherV) else result


_TWO = 2
#: How other values are called.
_CALLS: Mapping[type[object], Callable[[Machine, Any, Arguments, ast.AST, Frame], Value]] = {
    ClassV: instantiate,
    BoundV: call_method,
    ObjectV: call_object,
    PartialV: call_partial,
    LayerV: _call_layer,
    LoadedV: _call_loaded,
    ModelV: _call_layer,
    EitherV: _call_layer,
    LossV: _judge,
    ChoiceV: _judge,
    MetricV: _judge,
}
