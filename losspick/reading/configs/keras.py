"""Keras models as JSON: the config of an archive, ``to_json``, TensorFlow.js."""

from __future__ import annotations

from dataclasses import dataclass

from losspick.core.spec import Argument, Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node
from losspick.reading.python.layer_tables import activation_named
from losspick.reading.python.loss_tables import KERAS_FUNCTIONS, LOSS_CLASSES

_MODELS = ("Sequential", "Functional", "Model")
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
    ]
)
_LAYER_ACTIVATIONS = frozenset({"Softmax", "ReLU", "LeakyReLU", "PReLU", "ELU"})
_WRAPPERS = frozenset({"TimeDistributed", "Bidirectional"})


@dataclass(frozen=True, slots=True)
class Output:
    """An output of a model: its layer's name, what it applies last, and its size."""

    name: str | None
    activation: Fact[str] | None
    units: Fact[int] | None


def read_keras(document: Node) -> list[ModelSpec] | None:
    """Return the pairings of a Keras model; None: it is none."""
    topology = document.get("modelTopology")
    if topology is not None and document.text("format") == "layers-model":
        model = topology.get("model_config")
        training = topology.get("training_config")
        return None if model is None else specs_of(model, training)
    if document.text("class_name") not in _MODELS or document.get("config") is None:
        return None
    return specs_of(document, document.get("compile_config"))


def specs_of(model: Node, training: Node | None) -> list[ModelSpec]:
    """Return a pairing for each output, with its loss if the model was compiled."""
    outputs = _outputs(model, 0)
    losses = _losses(training.get("loss") if training else None, outputs)
    found = [
        ModelSpec(
            framework=Framework.KERAS,
            reader="keras",
            loss=losses.get(index),
            activation=output.activation,
            units=output.units,
        )
        for index, output in enumerate(outputs)
    ]
    return [spec for spec in found if spec.loss is not None or _is_constant(spec)]


def _is_constant(spec: ModelSpec) -> bool:
    softmax = spec.activation is not None and spec.activation.value == "softmax"
    return softmax and spec.units is not None and spec.units.value == 1


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
    return [
        _functional(layers, named, name, depth) for name in _output_names(wanted) if name in named
    ]


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
    while index >= 0:
        layer = layers[index]
        cls = layer.text("class_name") or ""
        if cls in _MODELS:
            inner = _outputs(layer, depth + 1)
            found = inner[0] if len(inner) == 1 else Output(name, None, None)
            return Output(name, activation or found.activation, found.units)
        applied = _applied(layer, cls)
        if cls in _PASSING or (
            applied is not None and applied.value == "linear" and cls == "Activation"
        ):
            index -= 1
        elif applied is not None and activation is None and not _is_sized(layer):
            activation = applied
            index -= 1
        else:
            known = _is_sized(layer) or cls in _WRAPPERS
            return Output(name, activation or (applied if known else None), _units(layer))
    return Output(name, activation, None)


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
    return Output(name, found.activation, found.units)


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


def _units(layer: Node) -> Fact[int] | None:
    inner = _inner(layer)
    return inner.count("config", "units") or inner.count("config", "filters")


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
    named = activation_named(word) if isinstance(word, str) else None
    return Fact(named, node.place) if named else None


def _losses(node: Node | None, outputs: list[Output]) -> dict[int, Fact[NamedLoss]]:
    """Return the loss of each output by its number."""
    if node is None:
        return {}
    if node.kind == "list":
        pairs = list(enumerate(node.elements)) if len(node.elements) == len(outputs) else []
    elif node.kind == "mapping" and node.get("class_name") is None:
        names = {output.name: index for index, output in enumerate(outputs)}
        pairs = [(names[key], child) for key, child in node.items.items() if key in names]
    else:
        pairs = [(index, node) for index in range(len(outputs))]
    known = {index: keras_loss(child) for index, child in pairs}
    return {index: loss for index, loss in known.items() if loss is not None}


def keras_loss(node: Node) -> Fact[NamedLoss] | None:
    """Return the loss that a string, an object or a function means; None: not known."""
    if isinstance(node.scalar, str):
        return _by_word(node, node.scalar)
    cls, config = node.text("class_name"), node.get("config")
    if cls == "function" and config is not None and isinstance(config.scalar, str):
        return _by_word(node, config.scalar)
    if cls is None or f"keras.losses.{cls}" not in LOSS_CLASSES or config is None:
        return None
    module = node.text("module")
    if module is not None and "keras" not in module:
        return None
    arguments = tuple(
        Argument(name, child.literal, child.place)
        for name, child in config.items.items()
        if child.kind == "scalar"
    )
    return Fact(
        NamedLoss(
            path=f"keras.losses.{cls}",
            written=cls,
            arguments=arguments,
            names=frozenset(config.items) - {"alpha"},
        ),
        node.place,
    )


def _by_word(node: Node, word: str) -> Fact[NamedLoss] | None:
    name = KERAS_FUNCTIONS.get(word.lower())
    cls = f"keras.losses.{word}"
    if name is None and cls not in LOSS_CLASSES:
        return None
    path = cls if name is None else f"keras.losses.{name}"
    return Fact(NamedLoss(path=path, written=word), node.place)
