"""The layers of a Keras model: what each output applies last, and how large it is."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.records import record
from losspick.core.spec import Fact
from losspick.reading.configs.node import Node
from losspick.reading.python.spelling.layer_tables import activation_named

#: Classes of models, which are layers of others, too.
MODELS = ("Sequential", "Functional", "Model")
#: Layers that pass values on.
_PASSING = frozenset(
    [
        "Dropout",
        "Reshape",
        "Flatten",
        "Permute",
        "Identity",
        "InputLayer",
        "ActivityRegularization",
        "Cropping1D",
        "Cropping2D",
        "Cropping3D",
        "ZeroPadding1D",
        "ZeroPadding2D",
        "ZeroPadding3D",
        "SpatialDropout1D",
        "SpatialDropout2D",
        "SpatialDropout3D",
        "GlobalAveragePooling1D",
        "GlobalAveragePooling2D",
        "GlobalAveragePooling3D",
        "AveragePooling1D",
        "AveragePooling2D",
        "AveragePooling3D",
        "UpSampling1D",
        "UpSampling2D",
        "UpSampling3D",
        "Resizing",
    ]
)
#: Of those, the ones that take averages, which leave no other axes.
_AVERAGING = "GlobalAveragePooling"
#: Of those, the ones after which other numbers stand along the last axis.
_RESHAPING = frozenset({"Reshape", "Flatten", "Permute"})
_LAYER_ACTIVATIONS = frozenset({"Softmax", "ReLU", "LeakyReLU", "PReLU", "ELU"})
#: Layers that do nothing but apply an activation; any other computes something besides.
_APPLYING = _LAYER_ACTIVATIONS | {"Activation"}
_WRAPPERS = frozenset({"TimeDistributed", "Bidirectional"})


@record(frozen=True, slots=True)
class Output:
    """An output of a model: its layer's name, what it applies last, and its size.

    Attributes:
        name: Of its layer.
        activation: What it applies last.
        units: Its size along the axis of the classes.
        axis: Axis along which it normalises.
        class_axis: That of the classes.
        rank: Number of its axes.
        before: What a layer has applied already, before one that only applies something.
        key: The name under which the model gives it, if it has one besides that of the layer.
    """

    name: str | None
    activation: Fact[str] | None
    units: Fact[int] | None
    axis: Fact[int] | None = None
    class_axis: int | None = None
    rank: int | None = None
    key: str | None = None
    before: Fact[str] | None = None


def outputs_of(model: Node) -> list[Output]:
    """Return the outputs of a model, in their order."""
    return _outputs(model, 0)


def _layers(model: Node) -> list[Node]:
    config = model.get("config")
    if config is None:
        return []
    layers = config.get("layers")
    return config.elements or (layers.elements if layers is not None else [])


def _outputs(model: Node, depth: int) -> list[Output]:
    layers = _layers(model)
    if not layers or depth > 8:
        return []
    wanted = model.get("config", "output_layers")
    if model.text("class_name") == "Sequential" or wanted is None:
        return [_output(layers, len(layers) - 1, depth)]
    named = {_name(layer): index for index, layer in enumerate(layers)}
    found = [
        _functional(layers, named, name, depth) for name in _output_names(wanted) if name in named
    ]
    if len(found) == len(wanted.items):  # by keys of the user's own
        return [replace(one, key=key) for one, key in zip(found, wanted.items, strict=True)]
    return found


def _name(layer: Node) -> str | None:
    return layer.text("config", "name") or layer.text("name")


def _output_names(wanted: Node) -> list[str]:
    """Return the layers' names: one output is a flat list, several are nested."""
    first = wanted.elements[0] if wanted.elements else None
    if first is not None and isinstance(first.scalar, str):
        return [first.scalar]
    entries = list(wanted.elements) or list(wanted.items.values())
    names = [entry.elements[0].scalar for entry in entries if entry.elements]
    return [name for name in names if isinstance(name, str)]


def _output(layers: list[Node], index: int, depth: int) -> Output:
    """Return what a stack gives: walk back over layers that pass values on."""
    name = _name(layers[index])
    activation: Fact[str] | None = None
    axis: Fact[int] | None = None
    reshaped = pooled = False
    while index >= 0:
        layer = layers[index]
        cls = layer.text("class_name") or ""
        if cls in MODELS:
            inner = _outputs(layer, depth + 1)
            found = inner[0] if len(inner) == 1 else Output(name, None, None)
            units = None if reshaped else found.units
            before = found.activation if activation is not None else None
            return Output(name, activation or found.activation, units, before=before)
        applied = _applied(layer, cls)
        if cls in _PASSING or (
            applied is not None and applied.value == "linear" and cls == "Activation"
        ):
            reshaped = reshaped or cls in _RESHAPING
            pooled = pooled or cls.startswith(_AVERAGING)
            index -= 1
        elif applied is not None and activation is None and cls in _APPLYING:
            activation, axis = applied, layer.count("config", "axis")
            index -= 1
        else:
            known = _is_sized(layer) or cls in _WRAPPERS
            last = activation or (applied if known else None)
            before = applied if activation is not None else None
            if reshaped or not _is_sized(layer):
                return Output(name, last, None if reshaped else _units(layer), before=before)
            shaped = replace(_shaped(name, last, layer, axis), before=before)
            return replace(shaped, axis=None, class_axis=None, rank=None) if pooled else shaped
    return Output(name, activation, None)


def _shaped(
    name: str | None, activation: Fact[str] | None, layer: Node, axis: Fact[int] | None
) -> Output:
    """Return an output with its axes, as far as its last layer says them."""
    normalised = activation is not None and activation.value == "softmax"
    inner = _inner(layer)
    if normalised and axis is None and activation is not None:
        axis = Fact(-1, activation.place)
    return Output(
        name,
        activation,
        _units(layer),
        axis if normalised else None,
        1 if _is_channels_first(inner) else -1,
        _rank(layer, inner.text("class_name") or ""),
    )


def _is_channels_first(layer: Node) -> bool:
    told = layer.text("config", "data_format") or layer.text("config", "dim_ordering")
    return told in ("channels_first", "th")


def _rank(layer: Node, cls: str) -> int | None:
    """Return the number of axes of what a layer gives: it is in the name of a convolution."""
    for dimension in (1, 2, 3):
        if f"Conv{dimension}D" in cls or f"Convolution{dimension}D" in cls:
            return dimension + 2
    shape = layer.get("build_config", "input_shape")
    return len(shape.elements) or None if shape is not None else None


def _functional(layers: list[Node], named: dict[str | None, int], name: str, depth: int) -> Output:
    """Return an output of a graph: follow single inputs back from its layer."""
    path = [named[name]]
    while len(path) < 50:
        before = _single_input(layers[path[-1]])
        if before is None or before not in named or named[before] in path:
            break
        path.append(named[before])
    stack = [layers[index] for index in reversed(path)]
    found = _output(stack, len(stack) - 1, depth)
    return replace(found, name=name)


def _single_input(layer: Node) -> str | None:
    """Return the name of the only layer that feeds a layer."""
    nodes = layer.get("inbound_nodes")
    if nodes is None or len(nodes.elements) != 1:
        return None
    names = sorted(set(_histories(nodes.elements[0], 0)))
    return names[0] if len(names) == 1 else None


def _histories(node: Node, depth: int) -> list[str]:
    if depth > 8:
        return []
    history = node.get("keras_history")
    if history is not None and history.elements:
        first = history.elements[0].scalar
        return [first] if isinstance(first, str) else []
    if node.kind == "list" and node.elements and isinstance(node.elements[0].scalar, str):
        return [node.elements[0].scalar]
    children = [*node.elements, *node.items.values()]
    return [name for child in children for name in _histories(child, depth + 1)]


def _inner(layer: Node) -> Node:
    wrapped = layer.get("config", "layer")
    return wrapped if layer.text("class_name") in _WRAPPERS and wrapped is not None else layer


def _is_sized(layer: Node) -> bool:
    return _units(layer) is not None


#: What sizes are called; the last two in the first major release.
_SIZES = ("units", "filters", "output_dim", "nb_filter")


def _units(layer: Node) -> Fact[int] | None:
    inner = _inner(layer)
    sizes = (inner.count("config", name) for name in _SIZES)
    return next((size for size in sizes if size is not None), None)


def _applied(layer: Node, cls: str) -> Fact[str] | None:
    """Return the activation that a layer applies; None: none, or not known."""
    layer = _inner(layer)
    if cls in _LAYER_ACTIVATIONS:
        named = activation_named(cls)
        return Fact(named, layer.place) if named else None
    node = layer.get("config", "activation")
    if node is None:
        return None
    if node.kind == "scalar" and node.scalar is None:
        return Fact("linear", node.place)
    word = node.text("class_name") if node.kind == "mapping" else node.scalar
    if word == "function":
        word = node.text("config")
    named = activation_named(word) if isinstance(word, str) else None
    return Fact(named, node.place) if named else None
