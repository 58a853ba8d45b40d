"""Attributes of values."""

from __future__ import annotations

import ast
import string
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.data import tables
from losspick.reading.python.data.hub_sets import is_set
from losspick.reading.python.data.joining import LOADED
from losspick.reading.python.data.normalising import LARGEST
from losspick.reading.python.data.ordinals import encoded_so, part_of_date
from losspick.reading.python.data.pairs import is_pair, places_of, values_of
from losspick.reading.python.data.parameters import is_field
from losspick.reading.python.data.picking import place_of
from losspick.reading.python.data.plain import is_rows
from losspick.reading.python.evaluating.guessing import guess_held
from losspick.reading.python.libraries.making import inner_dict
from losspick.reading.python.libraries.parts import PASSIVE
from losspick.reading.python.libraries.settings import arguments, flag
from losspick.reading.python.programs.asking import class_of, name_of
from losspick.reading.python.spelling.studies import OPTIMISING, STUDIES
from losspick.reading.python.values.class_values import find_member, library_bases
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.sizes import axes_of
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
    EncoderV,
    EstimatorV,
    FileV,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ModuleV,
    ObjectV,
    PartialV,
    Symbol,
    TableV,
    TensorV,
    Unknown,
    Value,
)

_DICT_METHODS = frozenset({"get", "pop", "update", "values", "items", "keys", "copy", "setdefault"})
#: Attributes of an array that are the array in another arrangement.
_SAME_VALUES = frozenset({"data", "real", "values"})
#: Where a data set of graphs has all of them in one.
_GRAPHS = frozenset({"data", "_data"})
#: Those whose axes have changed places.
_TURNED = frozenset({"T", "mT", "H", "mH"})


def attribute(machine: Machine, owner: Value, name: str, node: ast.AST, frame: Frame) -> Value:
    """Return an attribute; methods of libraries are bound to what they belong to."""
    if name == "__class__" and (cls := class_of(owner)) is not None:
        return cls
    kind = type(owner)
    if kind is Unknown:
        return BoundV(owner, name)
    if kind is ObjectV:
        return _of_object(machine, owner, name, node, frame)  # type: ignore[arg-type]
    known = _KINDS.get(kind)
    return _of_other(owner, name) if known is None else known(machine, owner, name, frame)


def _of_layer(machine: Machine, owner: LayerV, name: str, frame: Frame) -> Value:
    sized = name in ("out_features", "out_channels", "units", "filters") and owner.units
    return Const(owner.units) if sized else BoundV(owner, name)


def _of_container(machine: Machine, owner: DictV | ListV, name: str, frame: Frame) -> Value:
    if isinstance(owner, ListV):
        if name in _GRAPHS and is_set(owner):
            return owner.items[0]
        labels = _labels(owner, frame) if name == "targets" else None
        return labels or BoundV(owner, name)
    known = name in owner.items and name not in _DICT_METHODS
    return owner.items[name] if known else BoundV(owner, name)


def _labels(owner: ListV, frame: Frame) -> Value | None:
    """Return the labels of a set of pictures; None: not known, or the program changes them."""
    row = owner.items[0] if is_rows(owner) and owner.items else UNKNOWN
    labels = row.items[-1] if isinstance(row, ListV) and len(row.items) == _PAIR else UNKNOWN
    told = isinstance(labels, TensorV) and labels.targets is TargetDomain.CLASS_INDEX
    changed = told and any(map(_CHANGED_LABELS.search, frame.source.lines))
    return labels if told and not changed else None


_PAIR = 2
_CHANGED_LABELS = regex(r"\.targets\b(\[.*\])*\s*[-+*/%]*=(?!=)")


def _of_symbol(machine: Machine, owner: Symbol, name: str, frame: Frame) -> Value:
    if name == "__name__" and (known := name_of(owner)) is not None:
        return known
    if name == "argv" and owner.path == "sys":
        return arguments(machine, frame)
    if owner.path == "string" and isinstance(letters := getattr(string, name, None), str):
        return Const(letters)
    if machine.flags and (told := flag(machine, owner.path, name)) is not None:
        return told
    unknown = owner.path == LOADED or (owner.path in STUDIES and name != OPTIMISING)
    return BoundV(UNKNOWN, name) if unknown else Symbol(f"{owner.path}.{name}")


def _of_tensor(machine: Machine, owner: TensorV, name: str, frame: Frame) -> Value:
    if is_field(owner, name):
        return owner
    if name in _TURNED:
        return replace(owner, units=None, axis=None, class_axis=None)
    if name == "ndim" and owner.rank is not None:
        return axes_of(owner)
    if name == "indices" and owner.activation == LARGEST:
        return place_of(owner)
    if name in ("values", "indices") and is_pair(owner):
        return values_of(owner) if name == "values" else places_of(owner)
    if name == "value" and owner.rank == 0 and owner.classes and not owner.made:
        return owner  # of a member of an enumeration
    if name == "data" and not owner.made:
        return replace(owner, rank=None)  # of packed sequences it has an axis less
    return owner if name in _SAME_VALUES else BoundV(owner, name)


def _of_class(machine: Machine, owner: ClassV, name: str, frame: Frame) -> Value:
    """Return a member of a class, or of the library's class that it inherits from."""
    if name in ("__name__", "__qualname__"):
        return Const(owner.node.name)
    member = find_member(owner, name)
    if isinstance(member, FunctionV) and _has_decorator(member, "classmethod"):
        return PartialV(member, (owner,))
    if member is not None:
        return member
    bases = library_bases(owner)
    return Symbol(f"{bases[0]}.{name}") if bases else UNKNOWN


def _of_bound(machine: Machine, owner: BoundV, name: str, frame: Frame) -> Value:
    if name == "__call__":
        return owner
    if name == "values" and isinstance(owner.receiver, TableV):
        return TensorV(rank=1)  # table.column.values
    if owner.name == "dt" and (part := part_of_date(name)) is not None:
        return part
    if name == "codes" and owner.name == "cat":
        return TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=1)
    return BoundV(owner, name)


def _of_other(owner: Value, name: str) -> Value:
    if isinstance(owner, TableV):
        return tables.attribute(owner, name)
    if isinstance(owner, EstimatorV) and (told := _of_estimator(owner, name)) is not None:
        return told
    if isinstance(owner, EncoderV) and name == "labels_" and owner.way:
        return encoded_so(owner, name, Arguments()) or UNKNOWN
    if isinstance(owner, FunctionV) and name == "__name__":
        return Const(getattr(owner.node, "name", "<lambda>"))
    if isinstance(owner, FileV) and name == "parent":
        return FileV("") if not owner.path else UNKNOWN
    text = isinstance(owner, Const) and isinstance(owner.value, str)
    return BoundV(owner, name) if text or not isinstance(owner, Const | FunctionV) else UNKNOWN


def _of_estimator(owner: EstimatorV, name: str) -> Value | None:
    """Return the loss of an estimator, or the best one that a search has fitted."""
    if name == "loss" and owner.loss:
        return Const(owner.loss)
    sought = name == "best_estimator_" and not owner.path.startswith("sklearn.model_selection.")
    return replace(owner, scores=()) if sought else None


def _of_module(machine: Machine, owner: ModuleV, name: str, frame: Frame) -> Value:
    if name in owner.names:
        return machine.project.settle(owner.names[name], owner.names, name)
    if name == "__dict__":
        return owner
    return machine.project.module(f".{name}", owner.path) or UNKNOWN


def _of_object(machine: Machine, owner: ObjectV, name: str, node: ast.AST, frame: Frame) -> Value:
    known = machine.ready(owner)
    if name in known:
        return machine.settle(known[name])
    if name == "training" and library_bases(owner.cls):
        # told so, or without gradients: most likely not
        return UNKNOWN if frame.fixed or PASSIVE in known else Const(True)
    member = find_member(owner.cls, name)
    if isinstance(member, FunctionV):
        return _method(machine, owner, member, node, frame)
    if member is not None:
        return member
    if name == "__dict__":
        return DictV(known, whole=False)  # type: ignore[arg-type]  # what is written shows
    inner = inner_dict(owner)
    if inner is not None and name in inner.items and name not in _DICT_METHODS:
        return inner.items[name]  # by what its class does for an attribute that it has not
    guessed = guess_held(machine, owner, name, frame)
    if not isinstance(guessed, Unknown):
        return guessed
    return BoundV(owner if inner is None or name not in _DICT_METHODS else inner, name)


def _method(
    machine: Machine, owner: ObjectV, member: FunctionV, node: ast.AST, frame: Frame
) -> Value:
    """Return a method bound to its object, or what a property gives."""
    bound = FunctionV(member.node, member.scope, owner, member.home)
    if not getattr(member.node, "decorator_list", None):
        return bound
    if _has_decorator(member, "staticmethod"):
        return FunctionV(member.node, member.scope)
    if _has_decorator(member, "property", "cached_property"):
        return machine.call(bound, Arguments(), node, frame)
    return bound


def member_of(machine: Machine, owner: ObjectV, name: str) -> Value | None:
    """Return an attribute or a plain method of an object; None: its code would have to run."""
    known = machine.ready(owner)
    if name in known:
        return machine.settle(known[name])
    member = find_member(owner.cls, name)
    if not isinstance(member, FunctionV):
        return member
    if getattr(member.node, "decorator_list", []):
        return None
    return FunctionV(member.node, member.scope, owner, member.home)


def _has_decorator(function: FunctionV, *names: str) -> bool:
    decorators = getattr(function.node, "decorator_list", [])
    return any(
        (isinstance(d, ast.Name) and d.id in names)
        or (isinstance(d, ast.Attribute) and d.attr in names)
        for d in decorators
    )


def _of_model(machine: Machine, owner: ModelV, name: str, frame: Frame) -> Value:
    if isinstance(owner.given, ModelV) and name == owner.last:
        return owner.given
    if name in ("output", "outputs") and owner.layers is None:
        return owner.output
    if name == "layers" and owner.layers is not None:
        return owner.layers
    if name == "config" and owner.settings is not None:
        return owner.settings
    return BoundV(owner, name)


#: How attributes of other values are come by; none of these classes is inherited from.
_KINDS: Mapping[type[object], Callable[[Machine, Any, str, Frame], Value]] = {
    Symbol: _of_symbol,
    ModuleV: _of_module,
    ClassV: _of_class,
    DictV: _of_container,
    ListV: _of_container,
    TensorV: _of_tensor,
    ModelV: _of_model,
    LayerV: _of_layer,
    BoundV: _of_bound,
}
