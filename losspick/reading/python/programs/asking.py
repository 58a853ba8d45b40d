"""What a program asks of values: of what kind they are, how they are called, what they have."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.values.class_values import ancestors, find_member, library_bases
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
    EstimatorV,
    FunctionV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    Symbol,
    TensorV,
    Value,
)

#: Types of Python that values of configurations have.
_TYPES: Mapping[str, type] = {
    "dict": dict, "list": list, "tuple": tuple, "str": str, "int": int, "float": float,
    "bool": bool,
}  # fmt: skip
#: Classes of which all layers and models of a library are; in torch, losses are such, too.
_LAYERS = frozenset({"torch.nn.Module", "torch.nn.modules.Module", "keras.layers.Layer"})
#: Classes of which all losses of a library are.
_LOSSES = frozenset({"torch.nn.modules.loss._Loss", "keras.losses.Loss"})
#: Classes that wrap a model, and are none of its own.
_AROUND = frozenset({"DataParallel", "DistributedDataParallel", "FullyShardedDataParallel"})
#: Classes of a library from which a program's own models and losses inherit, and nothing else.
_PLAIN_BASES = frozenset({"torch.nn.Module", "keras.Model", "keras.layers.Layer",
                          "flax.linen.Module", "flax.nnx.Module", "equinox.Module"})  # fmt: skip
_Held = LossV | LayerV | ModelV | ObjectV


def asked_instance(machine: Machine, given: Arguments) -> Value:
    """Return what ``isinstance`` tells."""
    return _any_kind(_is_a, given)


def asked_subclass(machine: Machine, given: Arguments) -> Value:
    """Return what ``issubclass`` tells."""
    return _any_kind(_is_under, given)


def _any_kind(is_one: Callable[[Value, Value], bool | None], given: Arguments) -> Value:
    """Return whether the first argument is one of the kinds that the second names."""
    value, asked = given.get(0) or UNKNOWN, given.get(1) or UNKNOWN
    kinds = asked.items if isinstance(asked, ListV) and asked.whole else [asked]
    told = [is_one(value, kind) for kind in kinds]
    if True in told:
        return Const(True)
    return UNKNOWN if None in told else Const(False)


def _is_a(value: Value, kind: Value) -> bool | None:
    """Tell whether a value is of a class; None: not known."""
    name = last(kind.path) if isinstance(kind, Symbol) else ""
    if isinstance(value, TensorV) and value.made and (name == "Tensor" or name in _TYPES):
        return name == "Tensor"
    if isinstance(value, _Held) and name in _TYPES:
        return False
    if isinstance(value, FunctionV) and isinstance(kind, Symbol):
        return False if canonical(kind.path) in _LAYERS | _LOSSES else None
    if isinstance(value, _Held):
        return _is_under(class_of(value) or UNKNOWN, kind)
    return _is_plain(value, _TYPES[name]) if name in _TYPES else None


def _is_plain(value: Value, kind: type) -> bool | None:
    """Tell whether a constant, a list or a dictionary is of a type; None: it is none of these."""
    if isinstance(value, Const):
        return isinstance(value.value, kind)
    if isinstance(value, DictV):
        return kind is dict
    if not isinstance(value, ListV) or value.kind not in ("list", "tuple"):
        return None
    if kind is _TYPES[value.kind]:
        return True
    return None if kind in (list, tuple) else False


def class_of(value: Value) -> Symbol | ClassV | None:
    """Return the class of a loss, a layer, a model or an object; None: not known."""
    if isinstance(value, LossV | LayerV):
        return Symbol(value.path)
    if isinstance(value, ModelV):
        return Symbol(value.path) if last(value.path)[:1].isupper() else Symbol("torch.nn.Module")
    return value.cls if isinstance(value, ObjectV) else None


def _is_under(cls: Value, kind: Value) -> bool | None:
    """Tell whether one class is another, or inherits from it; None: not known."""
    if isinstance(cls, ClassV):
        return _is_own_under(cls, kind)
    if not isinstance(cls, Symbol):
        return None
    path, asked = canonical(cls.path), canonical(kind.path) if isinstance(kind, Symbol) else ""
    if path == asked:
        return True
    if isinstance(kind, ClassV):
        return False
    if not asked or not path.startswith(("torch.", "keras.")):
        return None
    if asked in _LAYERS | _LOSSES:
        loss = path in LOSS_CLASSES
        fits = loss if asked in _LOSSES else not loss or asked.startswith("torch.")
        return fits and path.partition(".")[0] == asked.partition(".")[0]
    both = path in LOSS_CLASSES and asked in LOSS_CLASSES
    return False if both or last(asked) in _AROUND else None


def _is_own_under(cls: ClassV, kind: Value) -> bool | None:
    bases = library_bases(cls)
    if isinstance(kind, ClassV):
        line = [*ancestors(cls)]
        known = all(isinstance(base, Symbol | ClassV) for one in line for base in one.bases)
        return True if kind in line else False if known else None
    asked = canonical(kind.path) if isinstance(kind, Symbol) else ""
    if asked in bases:
        return True
    modules = any(base.startswith("torch.nn.") for base in bases)
    if modules and asked in _LAYERS and asked.startswith("torch."):
        return True
    plain = bool(bases) and _PLAIN_BASES.issuperset(bases)
    return False if plain and (asked in LOSS_CLASSES or last(asked) in _AROUND) else None


def same_class(one: Value, other: Value) -> bool | None:
    """Tell whether two names mean the same class or function; None: not known."""
    if isinstance(one, ClassV | FunctionV) and isinstance(other, ClassV | FunctionV):
        return one == other
    if isinstance(one, Symbol) and isinstance(other, Symbol):
        paths = canonical(one.path), canonical(other.path)
        known = all(path in LOSS_CLASSES or path in LOSS_FUNCTIONS for path in paths)
        return True if paths[0] == paths[1] else False if known else None
    mixed = isinstance(one, Symbol | ClassV) and isinstance(other, Symbol | ClassV)
    return False if mixed else None


#: Names of number types, and what each is.
_LONGEST = ("long", "int64")
_DTYPES = {
    **dict.fromkeys((*_LONGEST, "int", "int32", "int16", "int8", "uint8"), "int"),
    **dict.fromkeys(("float", "float32", "float64", "double", "half", "float16"), "float"),
}


def same_dtype(one: Value, other: Value) -> bool | None:
    """Tell whether an array holds numbers of a type, ``y.dtype == torch.long``; None: not known.

    Whole numbers are taken for the longest, as which labels come.
    """
    array = one.receiver if isinstance(one, BoundV) and one.name == "dtype" else None
    word = last(other.path) if isinstance(other, Symbol) else ""
    if not isinstance(array, TensorV) or array.dtype is None or word not in _DTYPES:
        return None
    if _DTYPES[word] != array.dtype:
        return False
    return True if word in (*_LONGEST, "float", "float32") else None


def name_of(value: Value) -> Const | None:
    """Return the name of a loss of a library, ``__name__``; None: not known."""
    path = canonical(value.path) if isinstance(value, Symbol) else ""
    known = path in LOSS_CLASSES or path in LOSS_FUNCTIONS
    return Const(last(path)) if known else None


def asked_text(machine: Machine, given: Arguments) -> Value:
    """Return what ``str`` makes of a constant, or of a loss of torch."""
    first = given.get(0)
    if isinstance(first, LossV) and first.path.startswith("torch.nn."):
        return Const(f"{last(first.path)}()")
    plain = isinstance(first, Const) and type(first.value) in (int, str, bool)
    return Const(str(first.value)) if plain and isinstance(first, Const) else UNKNOWN


#: Losses that have an attribute which others have not.
_HAVING = {
    "pos_weight": ("BCEWithLogitsLoss",),
    "ignore_index": ("CrossEntropyLoss", "NLLLoss"),
    "label_smoothing": ("CrossEntropyLoss",),
    "from_logits": ("BinaryCrossentropy", "CategoricalCrossentropy",
                    "SparseCategoricalCrossentropy"),
}  # fmt: skip
#: What libraries call the parts of what a model gives, which an array does not have.
_PARTS_OF_OUTPUTS = frozenset({"logits", "loss", "last_hidden_state", "pooler_output", "sample"})


def asked_attribute(machine: Machine, given: Arguments) -> Value:
    """Return what ``hasattr`` tells."""
    value, named = given.get(0), given.get(1)
    word = named.value if isinstance(named, Const) else None
    if isinstance(value, TensorV) and value.made and word in _PARTS_OF_OUTPUTS:
        return Const(False)
    if isinstance(value, DictV) and word in value.items:
        return Const(True)
    if isinstance(value, LossV) and word in _HAVING and value.path in LOSS_CLASSES:
        return Const(last(value.path) in _HAVING[str(word)])
    if isinstance(value, EstimatorV) and word == "predict_proba" and value.bare is not None:
        return Const(False)
    if isinstance(value, ObjectV) and isinstance(word, str):
        return _has(machine, value, word)
    return UNKNOWN


#: What only a wrapper of a model has.
_OF_WRAPPERS = ("module",)


def _has(machine: Machine, owner: ObjectV, name: str) -> Value:
    """Tell whether an object has an attribute, which its class sets or only a wrapper has."""
    if name in machine.ready(owner) or find_member(owner.cls, name) is not None:
        return Const(True)
    return Const(False) if name in _OF_WRAPPERS and library_bases(owner.cls) else UNKNOWN


def _asked_class(machine: Machine, given: Arguments) -> Value:
    return class_of(given.get(0) or UNKNOWN) or UNKNOWN


ASKING: Mapping[str, Callable[[Machine, Arguments], Value]] = {
    "isinstance": asked_instance,
    "issubclass": asked_subclass,
    "type": _asked_class,
    "str": asked_text,
    "hasattr": asked_attribute,
}
