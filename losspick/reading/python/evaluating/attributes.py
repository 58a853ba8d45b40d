"""Attributes of values."""

from __future__ import annotations

import ast
import re
import string
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data import tables
from losspick.reading.python.data.hub_sets import is_set
from losspick.reading.python.data.joining import LOADED
from losspick.reading.python.data.normalising import LARGEST
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
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.sizes import axes_of
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
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
    if isinstance(owner, Symbol):
        return _of_symbol(machine, owner, name, frame)
    if isinstance(owner, Unknown):
        return BoundV(owner, name)
    if isinstance(owner, ModuleV):
        return _of_module(machine, owner, name)
    if isinstance(owner, ObjectV):
        return _of_object(machine, owner, name, node, frame)
    if isinstance(owner, ClassV):
        return _of_class(owner, name)
    if isinstance(owner, DictV | ListV):
        return _of_container(owner, name, frame)
    if isinstance(owner, TensorV):
        return owner if is_field(owner, name) else _of_tensor(owner, name)
    if isinstance(owner, ModelV):
        return _of_model(owner, name)
    return _of_layer(owner, name) if isinstance(owner, LayerV) else _of_other(owner, name)


def _of_layer(owner: LayerV, name: str) -> Value:
    sized = name in ("out_features", "out_channels", "units", "filters") and owner.units
    return Const(owner.units) if sized else BoundV(owner, name)


def _of_container(owner: DictV | ListV, name: str, frame: Frame) -> Value:
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
_CHANGED_LABELS = re.compile(r"\.targets\b(\[.*\])*\s*[-+*/%]*=(?!=)")


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


def _of_tensor(owner: TensorV, name: str) -> Value:
    if name in _TURNED:
        return replace(owner, units=None, axis=None, class_axis=None)
    if name == "ndim" and owner.rank is not None:
        return axes_of(owner)
    if name == "indices" and owner.activation == LARGEST:
        return place_of(owner)
    if name in ("values", "indices") and is_pair(owner):
        return values_of(owner) if name == "values" else places_of(owner)
    if name == "data" and not owner.made:
        return replace(owner, rank=None)  # of packed sequences it has an axis less
    return owner if name in _SAME_VALUES else BoundV(owner, name)


def _of_class(owner: ClassV, name: str) -> Value:
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


def _of_other(owner: Value, name: str) -> Value:
    if isinstance(owner, TableV):
        return tables.attribute(owner, name)
    if isinstance(owner, BoundV) and name == "__call__":
        return owner
    if isinstance(owner, EstimatorV) and name == "loss" and owner.loss:
        return Const(owner.loss)
    if isinstance(owner, FunctionV) and name == "__name__":
        return Const(getattr(owner.node, "name", "<lambda>"))
    if isinstance(owner, BoundV) and isinstance(owner.receiver, TableV) and name == "values":
        return TensorV(rank=1)  # table.column.values
    if isinstance(owner, BoundV) and (owner.name, name) == ("cat", "codes"):
        return TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=1)
    if isinstance(owner, FileV) and name == "parent":
        return FileV("") if not owner.path else UNKNOWN
    text = isinstance(owner, Const) and isinstance(owner.value, str)
    return BoundV(owner, name) if text or not isinstance(owner, Const | FunctionV) else UNKNOWN


def _of_module(machine: Machine, owner: ModuleV, name: str) -> Value:
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
        bound = FunctionV(member.node, member.scope, owner, member.home)
        if _has_decorator(member, "staticmethod"):
            return FunctionV(member.node, member.scope)
        if _has_decorator(member, "property", "cached_property"):
            from losspick.reading.python.values.frames import Arguments

            return machine.call(bound, Arguments(), node, frame)
        return bound
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


def _of_model(owner: ModelV, name: str) -> Value:
    if isinstance(owner.given, ModelV) and name == owner.last:
        return owner.given
    if name in ("output", "outputs") and owner.layers is None:
        return owner.output
    if name == "layers" and owner.layers is not None:
        return owner.layers
    if name == "config" and owner.settings is not None:
        return owner.settings
    return BoundV(owner, name)
