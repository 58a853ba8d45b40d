"""What layers and activations make of a tensor."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.data.lone_rows import LONE, SIDE_BY_SIDE, is_lone, kept_alone
from losspick.reading.python.libraries.layouts import as_set
from losspick.reading.python.libraries.sequences import RECURRENT_KERAS, rank_of_steps
from losspick.reading.python.spelling.layer_tables import (
    CHANNEL_KEEPING,
    FLAT,
    NARROW,
    NORMALISING,
    SIZE_KEEPING,
    activation_function,
)
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
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
        merge = _MERGING.get(value.path) if isinstance(taken, ListV) else None
        if value.activation in NORMALISING and value.path.startswith("keras."):
            taken = as_set(machine, taken, value.axis, value.place)
        result = merge(taken) if merge is not None else _apply_layer(value, taken)
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
        return apply_sized(layer, tensor)
    if layer.effect == "activate" and layer.activation is not None:
        return activate(
            tensor if isinstance(taken, TensorV) else taken,
            layer.activation,
            axis=layer.axis,
            place=layer.place_of_activation,
        )
    if layer.effect == "keep":
        if layer.path in SIZE_KEEPING or layer.path in CHANNEL_KEEPING:
            return tensor
        if ("AvgPool" in layer.path or "Average" in layer.path) and tensor.activation in FLAT:
            return TensorV(made=True)  # an average is at rest only where all that it averages is
        return replace(tensor, units=None, rank=None, class_axis=None, targets=None)
    if layer.effect == "centre" and tensor.activation == "linear":
        return tensor
    if layer.effect == "sequence":
        return TensorV(layer.activation, origin=layer.place_of_activation, made=True, rank=3)
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


def _mean_of(several: Value) -> Value:
    """Return the mean of probabilities, which are such again."""
    parts = several.items if isinstance(several, ListV) and several.whole else []
    first = parts[0] if parts else None
    if not isinstance(first, TensorV) or first.activation not in _SHARES:
        return TensorV(made=True)
    alike = all(isinstance(one, TensorV) and _form(one) == _form(first) for one in parts)
    return first if alike else TensorV(made=True)


def _form(output: TensorV) -> tuple[object, ...]:
    return output.activation, output.units, output.rank


_SHARES = ("softmax", "sigmoid")
#: Layers that make one output of several.
_MERGING = {"keras.layers.Add": _sum_of, "keras.layers.Average": _mean_of}
_AXES = {"1d": 3, "2d": 4, "3d": 5}


#: What a layer is given: anything, or columns that were scaled.
_INPUTS = (None, TargetDomain.REAL, TargetDomain.UNIT_INTERVAL)


#: Takes one row, without an axis for the batch; functions are mapped over the rows outside.
_OF_ONE_ROW = "equinox.nn.Linear"


#: Takes any number of axes, and leaves it.
_OF_ANY_RANK = "torch.nn.Linear"


def apply_sized(layer: LayerV, tensor: TensorV) -> TensorV:
    """Return what a layer with a number of units makes of a tensor."""
    convolution = layer.class_axis is not None and "Conv" in layer.path
    rank, lone = None, is_lone(tensor) and layer.path == _OF_ANY_RANK
    if convolution and (known := _AXES.get(layer.path.removesuffix("Transpose")[-2:].lower())):
        rank = known
    elif layer.path in RECURRENT_KERAS:  # of whose steps only the last is left
        rank = 3 if layer.stepwise else None
    elif tensor.targets in _INPUTS and tensor.rank is not None:
        rank = tensor.rank
    elif layer.stepwise:
        rank = 3
    elif layer.path == _OF_ONE_ROW and layer.units is not None:
        rank = 1
    elif layer.path == _OF_ANY_RANK and tensor.name == SIDE_BY_SIDE:
        rank = 2
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
