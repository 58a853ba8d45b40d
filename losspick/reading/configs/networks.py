"""Networks of well-known libraries: what a constructor's arguments say of the output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from losspick.core.spec import Fact, Location
from losspick.reading.configs.node import Node
from losspick.reading.python.layer_tables import activation_named
from losspick.reading.python.names import last


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
    return None


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
