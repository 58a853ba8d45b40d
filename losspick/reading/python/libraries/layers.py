"""Layers of the libraries: how they are made."""

from __future__ import annotations

from losspick.core.spec import Location
from losspick.reading.python.libraries.applying_layers import apply_sized
from losspick.reading.python.libraries.layouts import axis_told
from losspick.reading.python.libraries.sequences import RECURRENT_KERAS, layer_of_steps
from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    CENTRING,
    KEEPING,
    NORMALISING,
    SIZED,
    SIZED_FUNCTIONS,
    Sized,
    activation_function,
    activation_named,
)
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import canonical
from losspick.reading.python.values.values import (
    Const,
    LayerV,
    Symbol,
    TensorV,
    Value,
)

#: Names that stand for layers, and for nothing else.
LAYERS = frozenset({*SIZED, *ACTIVATION_LAYERS, *KEEPING, *CENTRING})
#: Modules of layers, of which others are unknown ones.
OF_LAYERS = ("torch.nn.", "keras.layers.", "flax.linen.", "flax.nnx.")


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
    if path in RECURRENT_KERAS:
        return _make_recurrent(path, given, place)
    if path.startswith("torch.nn.functional."):
        return None
    if (steps := layer_of_steps(path, given, place)) is not None:
        return steps
    known = path.startswith(OF_LAYERS)
    is_class = path.rpartition(".")[2][:1].isupper() and "Loss" not in path
    return LayerV(path, "unknown", place=place) if known and is_class else None


def apply_sized_function(path: str, given: Arguments, place: Location) -> Value:
    """Return what one of ``SIZED_FUNCTIONS``, a layer that is a function, gives."""
    layer = _make_sized(path, SIZED_FUNCTIONS[path], given, place)
    return apply_sized(layer, TensorV())


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
    if path.startswith("keras.layers.") and "Conv" in path:
        layer.class_axis = axis_told(given, sized.class_axis)
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


def _make_recurrent(path: str, given: Arguments, place: Location) -> LayerV:
    """Return a layer of Keras that gives its state at the last step, or that at each."""
    each = given.get(None, "return_sequences")
    if not given.whole or given.get(None, "return_state") not in (None, Const(False)):
        return LayerV(path, "unknown", place=place)
    chosen = given.get(None, "activation")
    activation = "tanh" if chosen is None else _activation_argument(chosen)
    if len(given.positional) > 1 or activation not in _OF_STATES:
        activation = None
    at = given.place(None, "activation") or place
    if each == Const(True):
        return LayerV(path, "sequence", activation, place=place, place_of_activation=at)
    if each not in (None, Const(False)):
        return LayerV(path, "unknown", place=place)
    units = _integer(given.get(0, "units", "output_dim"))
    return LayerV(path, "set", activation, units, class_axis=-1, place=place,
                  place_of_activation=at)  # fmt: skip


#: Activations whose bounds the state keeps, which gates make smaller.
_OF_STATES = ("tanh", "relu", "linear")


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
