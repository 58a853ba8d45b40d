"""Networks of well-known libraries: what a constructor's arguments say of the output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from losspick.core.spec import Fact, Location
from losspick.reading.configs.node import Node
from losspick.reading.python.layer_tables import ACTIVATION_LAYERS, activation_named
from losspick.reading.python.names import canonical, last


@dataclass(frozen=True, slots=True)
class Network:
    """What a network gives."""

    activation: Fact[str] | None
    units: Fact[int] | None


_SEGMENTATION = ("segmentation_models_pytorch.", "smp.")


def network_of(path: str, arguments: Mapping[str, Node], place: Location) -> Network | None:
    """Return what a known network gives; None: not known."""
    if path.startswith("torchvision.models.") and "detection" not in path:
        return _logits(arguments, "num_classes", place)
    if path == "timm.create_model":
        features = arguments.get("num_classes")
        if features is not None and features.scalar == 0:
            return None
        return _logits(arguments, "num_classes", place)
    if path.startswith(_SEGMENTATION) and ".losses." not in path and last(path)[:1].isupper():
        return _segmentation(arguments, place)
    if canonical(path) == "torch.nn.Sequential":
        return _last_layers(arguments)
    return None


def _last_layers(arguments: Mapping[str, Node]) -> Network | None:
    """Return what the last of the layers gives that are listed one after the other."""
    listed = arguments.get("_args_")
    layers = listed.elements if listed is not None else []
    named = [node.fact("_target_") for node in layers]
    if not named or named[-1] is None:
        return None
    layer = ACTIVATION_LAYERS.get(canonical(named[-1].value))
    activation = activation_named(layer) if layer is not None else None
    if activation is None:
        return _linear(layers[-1], named[-1])
    before = named[-2] if len(named) > 1 else None
    linear = None if before is None else _linear(layers[-2], before)
    return Network(Fact(activation, named[-1].place), linear.units if linear else None)


def _linear(layer: Node, named: Fact[str]) -> Network | None:
    if canonical(named.value) != "torch.nn.Linear":
        return None
    return Network(Fact("linear", named.place), layer.count("out_features"))


def _logits(arguments: Mapping[str, Node], key: str, place: Location) -> Network:
    node = arguments.get(key)
    number = node.scalar if node is not None else None
    units = None
    if node is not None and isinstance(number, int) and not isinstance(number, bool):
        units = Fact(number, node.place)
    return Network(Fact("linear", place), units)


def _segmentation(arguments: Mapping[str, Node], place: Location) -> Network:
    network = _logits(arguments, "classes", place)
    node = arguments.get("activation")
    if node is None or node.scalar is None:
        return network
    named = activation_named(node.scalar) if isinstance(node.scalar, str) else None
    return Network(Fact(named, node.place) if named else None, network.units)
