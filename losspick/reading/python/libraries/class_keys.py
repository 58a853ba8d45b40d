"""Weights of classes that a model of Keras is fitted with: by which keys they are given."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.plain import elements, whole_number
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    CLASS_WEIGHTS,
    UNKNOWN,
    CompiledV,
    Const,
    DictV,
    ListV,
    TensorV,
    Value,
)

COMPUTED = "compute_class_weight"
_COUNTING = ("arange", "range")


def weights_of_classes(machine: Machine, given: Arguments, frame: Frame) -> Value:
    """Return weights that balance classes: one for each of those that are named."""
    key = given.key(1, "classes")
    node = None if key is None else given.nodes.get(key)
    number = _number(machine, given.get(1, "classes") or UNKNOWN, node, frame)
    return TensorV(rank=1, dtype="float", units=number, name=CLASS_WEIGHTS)


def _number(machine: Machine, classes: Value, node: ast.expr | None, frame: Frame) -> int | None:
    """Return how many classes are named, also by ``arange(5)``; None: not known."""
    if isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords:
        called = last_name(node.func)
        if called in _COUNTING:
            return whole_number(machine.evaluate(node.args[0], frame))
    if isinstance(classes, TensorV) and classes.values is not None:
        return len(classes.values) if classes.rank == 1 else None
    if isinstance(classes, TensorV):
        return classes.classes if classes.distinct else None
    return len(elements(classes) or ()) or None if isinstance(classes, ListV) else None


def with_keys(spec: ModelSpec, compiled: CompiledV) -> ModelSpec:
    """Return a pairing with what is wrong about the keys of its class weights."""
    number = _classes(spec)
    given = compiled.class_weight
    if number is None or compiled.framework is not Framework.KERAS:
        return spec
    said = _of_dictionary(given, number) if isinstance(given, DictV) else _of_another(given)
    if said is None:
        return spec
    place = compiled.weight_place or compiled.place
    return replace(spec, contradictions=(*spec.contradictions, Fact(Remark(said), place)))


def _of_dictionary(given: DictV, number: int) -> str | None:
    """Return that keys are none of the indices from 0 on."""
    keys = [*given.items]
    if not given.whole or not keys:
        return None
    words = all(isinstance(key, str) for key in keys)
    if words and all(map(_is_weight, given.items.values())):
        return f"class_weight has {keys[0]!r} for a key, and Keras looks for the indices of classes"
    numbers = [key for key in keys if type(key) is int]
    if len(numbers) < len(keys) or (min(numbers) >= 0 and max(numbers) < number):
        return None
    stray = max(numbers) if max(numbers) >= number else min(numbers)
    return f"class_weight has a weight for class {stray}, and the classes are 0 to {number - 1}"


def _of_another(given: Value) -> str | None:
    """Return that the weights are given in a row, or asked for by a word of another library."""
    if isinstance(given, Const) and isinstance(given.value, str):
        return f"class_weight is {given.value!r}, and Keras takes a dictionary by class indices"
    computed = isinstance(given, TensorV) and (given.name == CLASS_WEIGHTS or given.values)
    listed = isinstance(given, ListV) and given.whole and given.items
    if isinstance(given, ListV) and listed:
        computed = all(map(_is_weight, given.items))
    return _ARRAY if computed else None


_ARRAY = "class_weight is an array, and Keras takes a dictionary by class indices"


def _is_weight(value: Value) -> bool:
    number = isinstance(value, Const) and type(value.value) in (int, float)
    return number or (isinstance(value, TensorV) and value.rank == 0 and value.dtype == "float")


def _classes(spec: ModelSpec) -> int | None:
    """Return how many classes one output tells apart; None: it is not known, or no such output."""
    if spec.loss is None or spec.units is None:
        return None
    name = last(spec.loss.value.path).replace("_", "").casefold()
    units = spec.units.value
    if units == 1:
        return 2 if name == "binarycrossentropy" else None
    return units if name in ("categoricalcrossentropy", "sparsecategoricalcrossentropy") else None
