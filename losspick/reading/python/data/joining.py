"""What is known of a value that is one of two, after a branch."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.either_sign import EITHER_SIGN
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.values.class_values import find_member, is_record, model_base
from losspick.reading.python.values.names import canonical
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    ChoiceV,
    Const,
    DictV,
    EitherV,
    ListV,
    LoadedV,
    LossV,
    ModelV,
    ObjectV,
    Symbol,
    TableV,
    TensorV,
    Unknown,
    Value,
)

#: An object that was saved and is read again: likely one like that of the other branch.
LOADED = "losspick.loaded"
#: What draws rows of all classes; loaders draw such without it, too.
ANY_ROWS = Symbol("losspick.any_rows")
_MODELS = ModelV | ObjectV | EitherV
#: Of more models, the first ones are followed.
_MOST_MODELS = 8
#: Longer mappings are registries and tables of settings.
_MOST_KEYS = 32
#: A choice among more losses is a registry, from which each model has its own.
_MOST_OPTIONS = 4


#: What is something even if it may be anything else instead.
_TELLING = frozenset({LossV, ChoiceV, Symbol})


def join(one: Value | None, other: Value | None) -> Value:
    """Return what is known of a value that is the one or the other; None: never assigned."""
    if one is other or other is None:
        return one if one is not None else UNKNOWN
    if one is None:
        return other
    if type(one) is Unknown and type(other) not in _TELLING:
        return UNKNOWN
    if isinstance(one, TensorV) and isinstance(other, TensorV):
        return _join_tensors(one, other)
    if isinstance(one, ListV) and isinstance(other, ListV) and len(one.items) == len(other.items):
        items = [join(a, b) for a, b in zip(one.items, other.items, strict=True)]
        return ListV(items, one.whole and other.whole, one.kind)
    if isinstance(one, TensorV | Const) and isinstance(other, TensorV | Const):
        return _join_numbers(one, other)
    if isinstance(one, LossV | ChoiceV) or isinstance(other, LossV | ChoiceV):
        return _join_losses(one, other)
    if isinstance(one, Symbol | LoadedV) or isinstance(other, Symbol | LoadedV):
        return _join_names(one, other)
    if isinstance(one, _MODELS) and isinstance(other, _MODELS):
        return _join_models(one, other)
    return _of_either_sign(one, other) or _join_mappings(one, other)


def _of_either_sign(one: Value, other: Value) -> TensorV | None:
    """Return a number that is turned round in one branch; None: something else."""
    for number, unknown in ((one, other), (other, one)):
        if isinstance(number, TensorV) and number.name == EITHER_SIGN and unknown == UNKNOWN:
            return TensorV(name=EITHER_SIGN)
    return None


def is_loss(value: Value) -> bool:
    """Tell whether a value is the name of a loss of a library."""
    path = canonical(value.path) if isinstance(value, Symbol) else ""
    return path in LOSS_CLASSES or path in LOSS_FUNCTIONS


def _join_mappings(one: Value, other: Value) -> Value:
    """Return what both tables or mappings hold; of what stands in one alone, nothing is known."""
    if isinstance(one, TableV) and isinstance(other, TableV):
        both = one.columns.keys() & other.columns.keys()
        return TableV({key: join(one.columns[key], other.columns[key]) for key in both})
    if not isinstance(one, DictV) or not isinstance(other, DictV):
        return UNKNOWN
    keys = one.items.keys() & other.items.keys()
    if len(keys) > _MOST_KEYS:
        return UNKNOWN
    items: dict[object, Value] = {
        key: join(value, other.items[key]) for key, value in one.items.items() if key in keys
    }
    same = len(one.items) == len(other.items) == len(items)
    places = {key: place for key, place in one.places.items() if key in keys}
    return DictV(items, same and one.whole and other.whole, places)


def _join_names(one: Value, other: Value) -> Value:
    for name, instead in ((one, other), (other, one)):
        if isinstance(name, LoadedV) and instead in (NONE, name):
            return name  # that was asked for before
        if name == Symbol(LOADED) or isinstance(name, LoadedV):
            return instead
        if name == ANY_ROWS and instead == NONE:
            return name
    if one == other:
        return one
    return _join_losses(one, other) if is_loss(one) and is_loss(other) else UNKNOWN


def _join_records(one: Value, other: Value) -> Value:
    """Join what two settings hold; losses of the tree or data sets are given what fits each."""
    if not isinstance(one, ObjectV) or not isinstance(other, ObjectV) or one.cls is not other.cls:
        return UNKNOWN
    if not is_record(one.cls):
        return UNKNOWN
    names = {*one.attributes, *other.attributes}
    default = {name: find_member(one.cls, name) or UNKNOWN for name in names}
    return ObjectV(
        one.cls,
        {
            name: join(
                one.attributes.get(name, default[name]), other.attributes.get(name, default[name])
            )
            for name in names
        },
        one.place,
    )


def _join_models(one: Value, other: Value) -> Value:
    if any(isinstance(value, ObjectV) and not model_base(value.cls) for value in (one, other)):
        return _join_records(one, other)
    options: dict[int, Value] = {}
    for value in (one, other):
        inner = value.options if isinstance(value, EitherV) else (value,)
        options.update({id(option): option for option in inner})
    return either(tuple(options.values()))


def either(options: tuple[Value, ...]) -> EitherV:
    """Return what is one of several models, or of what makes them."""
    return EitherV(options[:_MOST_MODELS])


def _join_losses(one: Value, other: Value) -> Value:
    """Return a choice; what is no loss of a library may be any loss, or none."""
    if isinstance(one, LossV) and isinstance(other, LossV) and _same_loss(one, other):
        return one
    options: dict[object, Value] = {}
    others = False
    for value in (one, other):
        known = isinstance(value, LossV | ChoiceV) or is_loss(value) or value == NONE
        others = others or not known or (isinstance(value, ChoiceV) and value.open)
        for option in value.options if isinstance(value, ChoiceV) else (value,):
            if isinstance(option, LossV):
                options[option.path, option.place] = option
            elif isinstance(option, Symbol):
                options[option.path] = option
    if len(options) > _MOST_OPTIONS:
        return UNKNOWN
    return ChoiceV(tuple(options.values()), open=others)


def _join_numbers(one: TensorV | Const, other: TensorV | Const) -> Value:
    """Return one of two constants, or a number that was computed in but one of the cases."""
    if isinstance(one, Const) and isinstance(other, Const):
        return one if _same(one, other) else _either_label(one, other)
    number, computed = (one, other) if isinstance(one, Const) else (other, one)
    known = isinstance(number, Const) and type(number.value) in (int, float)
    if not known or not isinstance(computed, TensorV) or computed.rank != 0:
        return UNKNOWN
    return TensorV(rank=0, made=computed.made, fixed=computed.fixed)


def _either_label(one: Const, other: Const) -> Value:
    """Return what is known of a number that is one of two labels."""
    both = {value.value for value in (one, other)}
    kinds = {type(value) for value in (one.value, other.value)}
    if len(kinds) != 1 or not kinds <= {int, float}:
        return UNKNOWN
    kind = TargetDomain.ZERO_ONE if both == {0, 1} else _SIGNS if both == {-1, 1} else None
    dtype = "int" if kinds == {int} else "float"
    return UNKNOWN if kind is None else TensorV(targets=kind, dtype=dtype, rank=0, classes=2)


_SIGNS = TargetDomain.PLUS_MINUS_ONE


def _same(one: Const, other: Const) -> bool:
    return type(one.value) is type(other.value) and one.value == other.value


def _same_loss(one: LossV, other: LossV) -> bool:
    return one.path == other.path and one.place == other.place


def _other_sign(number: TensorV) -> str | None:
    return EITHER_SIGN if number.name == EITHER_SIGN else None


def _join_tensors(one: TensorV, other: TensorV) -> TensorV:
    alike = one.activation == other.activation
    alike_classes = (one.classes, one.lowest) == (other.classes, other.lowest)
    return TensorV(
        activation=one.activation if alike else None,
        units=one.units if one.units == other.units else None,
        origin=one.origin,
        units_place=one.units_place,
        axis=one.axis if one.axis == other.axis else None,
        rank=one.rank if one.rank == other.rank else None,
        class_axis=one.class_axis if one.class_axis == other.class_axis else None,
        made=one.made or other.made,
        fixed=one.fixed and other.fixed,
        targets=one.targets if one.targets == other.targets else None,
        dtype=one.dtype if one.dtype == other.dtype else None,
        classes=one.classes if alike_classes else None,
        lowest=one.lowest if alike_classes else 0,
        values=one.values if one.values == other.values else None,
        name=one.name if one.name == other.name or one.name == EITHER_SIGN else _other_sign(other),
    )
