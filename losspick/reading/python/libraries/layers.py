"""Layers of the libraries: how they are made, and what they do to a tensor."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.data.lone_rows import LONE, is_lone, kept_alone
from losspick.reading.python.libraries.sequences import layer_of_steps, rank_of_steps
from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    CENTRING,
    FLAT,
    KEEPING,
    NARROW,
    NORMALISING,
    SIZE_KEEPING,
    SIZED,
    SIZED_FUNCTIONS,
    Sized,
    activation_function,
    activation_named,
)
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    EitherV,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    Symbol,
    TensorV,
    Value,
)

#: Names that stand for layers, and for nothing else.
LAYERS = frozenset({*SIZED, *ACTIVATION_LAYERS, *KEEPING, *CENTRING})


def make_layer(path: str, given: Arguments, place: Location) -> LayerV | None:
    """Return a layer; None: the library has no such layer, or it is not known here."""
    layer = _make(path, given, place)
    name = given.keywords.get("name")
    if layer is not None and isinstance(name, Const) and isinstance(name.value, str):
        layer.name = name.value
    return layer


def _make(path: str, given: Arguments, place: Location) -> LayerV | None:
    if path in SIZED:
        return _make_sized(path, SIZED[path], given, place)
    if path in ACTIVATION_LAYERS:
        name = activation_named(ACTIVATION_LAYERS[path])
        axis = 1 if path.endswith("Softmax2d") else _integer(given.get(0, "dim", "axis"))
        if path.startswith("keras.") and axis is None and given.get(0, "axis") is None:
            axis = -1
        return LayerV(path, "activate", name, axis=axis, place=place, place_of_activation=place)
    if path == "keras.layers.Activation":
        return _make_activation(path, given, place)
    if path in KEEPING:
        return LayerV(path, "keep", place=place)
    if path in CENTRING:
        return LayerV(path, "centre", place=place)
    if path.startswith("torch.nn.functional."):
        return None
    if (steps := layer_of_steps(path, given, place)) is not None:
        return steps
    known = path.startswith(("torch.nn.", "keras.layers.", "flax.linen.", "flax.nnx."))
    is_class = path.rpartition(".")[2][:1].isupper() and "Loss" not in path
    return LayerV(path, "unknown", place=place) if known and is_class else None


def apply_sized_function(path: str, given: Arguments, place: Location) -> Value | None:
    """Return what a layer that is a function gives; None: it is none."""
    sized = SIZED_FUNCTIONS.get(path)
    if sized is None:
        return None
    layer = _make_sized(path, sized, given, place)
    return _apply_sized(layer, TensorV())


def _integer(value: Value | None) -> int | None:
    number = value.value if isinstance(value, Const) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _make_sized(path: str, sized: Sized, given: Arguments, place: Location) -> LayerV:
    units = _integer(given.get(sized.position, *sized.names)) if sized.names else None
    if path in _OF_HEADS:
        units = _width_of_heads(given)
    layer = LayerV(
        path, "set", "linear", units, class_axis=sized.class_axis, place=place,
        place_of_activation=place,
    )  # fmt: skip
    if sized.activation is not None:
        position = sized.activation if sized.exact else None
        chosen = given.get(position, *_ACTIVATION)
        if chosen is None and path.startswith("tensorflow.contrib."):
            chosen = Const("relu")
        layer.activation = _activation_argument(chosen)
        layer.place_of_activation = given.place(position, *_ACTIVATION) or place
        beyond = chosen is None and len(given.positional) > sized.activation
        if beyond or not given.whole:
            layer.activation = None
        layer.axis = -1 if layer.activation in NORMALISING else None
    return layer


#: What the argument with an activation is called.
_ACTIVATION = ("activation", "activation_fn")


#: Layers that give as many outputs as heads and channels together, or the mean of the heads.
_OF_HEADS = frozenset(
    f"torch_geometric.nn.{name}" for name in ("GATConv", "GATv2Conv", "TransformerConv")
)


def _width_of_heads(given: Arguments) -> int | None:
    """Return how many outputs the heads of a layer of graphs give together; None: not known."""
    width = _integer(given.get(1, "out_channels"))
    heads = _integer(given.get(2, "heads") or Const(1))
    joined = given.get(3, "concat") or Const(True)
    if width is None or joined == Const(False):
        return width
    return width * heads if heads is not None and joined == Const(True) else None


def _activation_argument(value: Value | None) -> str | None:
    """Return the activation that an argument names; None: not known."""
    if value is None or value == Const(None):
        return "linear"
    if isinstance(value, Const) and isinstance(value.value, str):
        return activation_named(value.value)
    if isinstance(value, Symbol):
        return activation_function(canonical(value.path))
    if isinstance(value, LayerV) and value.effect == "activate":
        return value.activation
    return None


def _make_activation(path: str, given: Arguments, place: Location) -> LayerV:
    name = _activation_argument(given.get(0, "activation"))
    axis = -1 if name in NORMALISING else None
    effect = "unknown" if name is None else "keep" if name == "linear" else "activate"
    return LayerV(path, effect, name, axis=axis, place=place, place_of_activation=place)


def activate(
    taken: Value, name: str, *, axis: int | None = None, place: Location | None = None
) -> TensorV:
    """Return what an activation makes of a tensor."""
    tensor = taken if isinstance(taken, TensorV) else TensorV()
    before = tensor.activation
    if name == "linear":
        return tensor
    if name not in NARROW and before != "linear":
        bounded = before in NARROW and name in ("relu", "leaky_relu") and before != "log_softmax"
        return (
            tensor
            if bounded
            else TensorV(made=tensor.made, rank=tensor.rank, name=kept_alone(tensor))
        )
    twice = before in ("softmax", "sigmoid") and name in NARROW
    return replace(
        tensor,
        activation=name,
        origin=place,
        axis=axis if name in NORMALISING else None,
        targets=None,
        values=None,
        made=tensor.made or before is not None or not isinstance(taken, TensorV),
        before=before if twice else None,
        before_place=tensor.origin if twice else None,
    )


def apply_layers(machine: Machine, value: Value, taken: Value) -> Value:
    """Return what a layer, a stack of layers or a model makes of a tensor."""
    machine.step()
    if isinstance(value, LayerV):
        summed = value.path == "keras.layers.Add" and isinstance(taken, ListV)
        result = _sum_of(taken) if summed else _apply_layer(value, taken)
        named = isinstance(result, TensorV) and value.path.startswith("keras.")
        return replace(result, name=value.name) if named and isinstance(result, TensorV) else result
    if isinstance(value, ModelV):
        if isinstance(value.given, ModelV):  # which may have changed since
            return apply_layers(machine, value.given, TensorV(made=True))
        return value.output if value.layers is None else _apply_stack(machine, value.layers, taken)
    if isinstance(value, ListV):
        return _apply_stack(machine, value, taken)
    if isinstance(value, Symbol):
        name = activation_function(canonical(value.path))
        return activate(taken, name) if name is not None else UNKNOWN
    if isinstance(value, ObjectV | FunctionV | BoundV | EitherV):
        return _apply_object(machine, value, taken)
    return UNKNOWN


def _apply_object(
    machine: Machine, value: ObjectV | FunctionV | BoundV | EitherV, taken: Value
) -> Value:
    import ast

    from losspick.reading.python.values.frames import Frame
    from losspick.reading.python.values.values import Scope

    if isinstance(value, BoundV):
        return UNKNOWN
    if isinstance(value, EitherV):
        from losspick.reading.python.programs.choosing import one_result

        results = [apply_layers(machine, one, taken) for one in value.options]
        return one_result(results, each=value.each)
    module = value.cls.scope.module if isinstance(value, ObjectV) else value.scope.module
    frame = Frame(Scope({}, module), machine.project.source_of(module))
    return machine.call(value, Arguments([taken]), ast.Pass(), frame)


def _apply_stack(machine: Machine, layers: ListV, taken: Value) -> Value:
    result: Value = taken if isinstance(taken, TensorV) else TensorV()
    if not layers.whole and not layers.items:
        return UNKNOWN
    for layer in layers.items:
        result = apply_layers(machine, layer, result)
    return result


def _apply_layer(layer: LayerV, taken: Value) -> Value:
    if isinstance(taken, ListV):
        taken = TensorV()
    tensor = taken if isinstance(taken, TensorV) else TensorV()
    if layer.effect == "set":
        return _apply_sized(layer, tensor)
    if layer.effect == "activate" and layer.activation is not None:
        return activate(
            tensor if isinstance(taken, TensorV) else taken,
            layer.activation,
            axis=layer.axis,
            place=layer.place_of_activation,
        )
    if layer.effect == "keep":
        if layer.path in SIZE_KEEPING:
            return tensor
        if ("AvgPool" in layer.path or "Average" in layer.path) and tensor.activation in FLAT:
            return TensorV(made=True)  # an average is at rest only where all that it averages is
        return replace(tensor, units=None, rank=None, class_axis=None, targets=None)
    if layer.effect == "centre" and tensor.activation == "linear":
        return tensor
    if layer.effect == "sequence":
        return TensorV(made=True, rank=3)
    if layer.effect.startswith("steps"):  # those that come first may come without an axis of rows
        rank = rank_of_steps(tensor) if layer.effect == "steps" else tensor.rank
        return ListV([TensorV(rank=rank), UNKNOWN], kind="tuple")
    return TensorV(made=True)


def _sum_of(several: Value) -> Value:
    """Return the sum of raw scores and of inputs of the model."""
    parts = several.items if isinstance(several, ListV) and several.whole else []
    scores = [one for one in parts if isinstance(one, TensorV) and one.activation == "linear"]
    inputs = [one for one in parts if isinstance(one, LayerV) and one.path.endswith(".Input")]
    if len(scores) != 1 or len(scores) + len(inputs) < len(parts):
        return TensorV(made=True)
    return TensorV("linear", origin=scores[0].origin, made=True)


_AXES = {"1d": 3, "2d": 4, "3d": 5}


#: What a layer is given: anything, or columns that were scaled.
_INPUTS = (None, TargetDomain.REAL, TargetDomain.UNIT_INTERVAL)


#: Takes one row, without an axis for the batch; functions are mapped over the rows outside.
_OF_ONE_ROW = "equinox.nn.Linear"


#: Takes any number of axes, and leaves it.
_OF_ANY_RANK = "torch.nn.Linear"


def _apply_sized(layer: LayerV, tensor: TensorV) -> TensorV:
    convolution = layer.class_axis is not None and ".Conv" in layer.path
    rank, lone = None, is_lone(tensor) and layer.path == _OF_ANY_RANK
    if convolution and (known := _AXES.get(layer.path[-2:].lower())):
        rank = known
    elif tensor.targets in _INPUTS and tensor.rank is not None:
        rank = tensor.rank
    elif layer.stepwise:
        rank = 3
    elif layer.path == _OF_ONE_ROW and layer.units is not None:
        rank = 1
    return TensorV(
        activation=layer.activation,
        units=layer.units,
        origin=layer.place_of_activation,
        units_place=layer.place,
        axis=layer.axis,
        rank=rank,
        class_axis=None if lone else layer.class_axis,
        made=True,
        name=LONE if lone else None,
    )
