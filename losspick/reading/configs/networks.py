"""Networks of well-known libraries: what a constructor's arguments say of the output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location
from losspick.reading.configs.node import Node
from losspick.reading.python.spelling.layer_tables import (
    ACTIVATION_LAYERS,
    KEEPING,
    NARROW,
    activation_named,
)
from losspick.reading.python.values.names import canonical, last


@record(frozen=True, slots=True)
class Network:
    """What a network gives."""

    activation: Fact[str] | None
    units: Fact[int] | None
    class_axis: int | None = None
    certain: bool = True


#: Networks of MONAI that end in a convolution, with nothing behind it.
_RAW_MONAI = frozenset({"UNet", "Unet", "BasicUNet", "BasicUnet", "BasicUNetPlusPlus", "DynUNet",
                        "SegResNet", "SegResNetVAE", "UNETR", "SwinUNETR", "AttentionUnet",
                        "FlexibleUNet", "HighResNet", "VNet"})  # fmt: skip
#: Those that tell classes of whole pictures, with the argument that counts them.
_MONAI_CLASSIFIERS = {
    **dict.fromkeys(("DenseNet", "DenseNet121", "Densenet121", "DenseNet169", "DenseNet201",
                     "DenseNet264"), "out_channels"),
    **dict.fromkeys(("EfficientNetBN", "SENet154", "SEResNet50", "SEResNet101", "SEResNet152",
                     "SEResNext50", "SEResNext101", "ResNet", "resnet10", "resnet18", "resnet34",
                     "resnet50", "TorchVisionFCModel"), "num_classes"),
}  # fmt: skip
#: What loads a head of the transformers library.
_HEADED = regex(
    r"transformers\.\w+For(?:Sequence|Token|Image|Audio|Video)Classification\.from_pretrained$"
)
#: Arguments with which networks of a project are told what they apply last.
_LAST_ACTIVATION = ("output_activation", "final_activation", "out_activation", "last_activation",
                    "head_activation", "activation_out", "final_act", "output_act")  # fmt: skip


def is_raw_monai(path: str) -> bool:
    """Tell whether a network of MONAI gives what its last layer computes."""
    return last(path) in _RAW_MONAI or last(path) in _MONAI_CLASSIFIERS


def channels_of_monai(path: str) -> str:
    """Return the argument with which a network of MONAI is told how many outputs it has."""
    return _MONAI_CLASSIFIERS.get(last(path), "out_channels")


def own_network(arguments: Mapping[str, Node]) -> Network | None:
    """Return what a network of a project gives, as far as an argument's name tells it."""
    found = [arguments[key] for key in _LAST_ACTIVATION if key in arguments]
    named = _applied(found[0]) if len(found) == 1 else None
    if named is None or named.value not in NARROW:
        return None
    return Network(named, None, certain=False)


def _applied(node: Node) -> Fact[str] | None:
    """Return the activation that a word means, or the layer that a mapping or a path names."""
    word = node.scalar if node.kind == "scalar" else _path(node)
    if not isinstance(word, str):
        return None
    layer = ACTIVATION_LAYERS.get(canonical(word)) if "." in word else word
    named = activation_named(layer) if layer is not None else None
    return None if named is None else Fact(named, _place(node))


_SEGMENTATION = ("segmentation_models_pytorch.", "smp.")


def network_of(path: str, arguments: Mapping[str, Node], place: Location) -> Network | None:
    """Return what a known network gives; None: not known."""
    if path.startswith("torchvision.models.") and "detection" not in path:
        axis = None if "segmentation" in path else -1
        return _logits(arguments, "num_classes", place, class_axis=axis)
    if canonical(path) == "timm.create_model":
        features = arguments.get("num_classes")
        if features is not None and features.scalar == 0:
            return None
        return _logits(arguments, "num_classes", place, class_axis=-1)
    built = last(path)[:1].isupper() or last(path) == "create_model"
    if path.startswith(_SEGMENTATION) and ".losses." not in path and built:
        return _segmentation(arguments, place)
    if path.startswith("monai.networks.nets.") and is_raw_monai(path):
        axis = -1 if last(path) in _MONAI_CLASSIFIERS else None
        return _logits(arguments, channels_of_monai(path), place, class_axis=axis)
    if _HEADED.match(path):
        return _logits(arguments, "num_labels", place, class_axis=-1)
    if canonical(path) == "torch.nn.Sequential":
        return _last_layers(arguments)
    if canonical(path) in _LINEAR:
        return _linear_of(arguments, place)
    return None


_LINEAR = frozenset({"torch.nn.Linear", "torch.nn.LazyLinear"})


#: Arguments with the layers that stand one after the other.
_LISTED = ("_args_", "modules", "args")


def _last_layers(arguments: Mapping[str, Node]) -> Network | None:
    """Return what the last of the layers gives that are listed one after the other."""
    listed = next((one for key in _LISTED if (one := arguments.get(key)) is not None), None)
    return last_of(listed.elements) if listed is not None else None


def last_of(listed: Sequence[Node]) -> Network | None:
    """Return what the last of some layers gives."""
    layers = list(listed)
    while layers and _path(layers[-1]) in KEEPING:
        layers.pop()
    if not layers:
        return None
    path, place = _path(layers[-1]), _place(layers[-1])
    if path == "torch.nn.Sequential":
        return _last_layers(_given(layers[-1]))
    layer = ACTIVATION_LAYERS.get(path)
    activation = activation_named(layer) if layer is not None else None
    if activation is None:
        return _linear_of(_given(layers[-1]), place) if path in _LINEAR else None
    before = layers[-2] if len(layers) > 1 and _path(layers[-2]) in _LINEAR else None
    linear = None if before is None else _linear_of(_given(before), place)
    return Network(Fact(activation, place), linear.units if linear else None)


def _path(layer: Node) -> str:
    return canonical(layer.text("_target_") or layer.text("class_path") or "")


def _given(layer: Node) -> dict[str, Node]:
    return (layer.get("init_args") or layer).items


def _place(layer: Node) -> Location:
    named = layer.get("_target_") or layer.get("class_path")
    return named.place if named is not None else layer.place


def _linear_of(arguments: Mapping[str, Node], place: Location) -> Network:
    node, listed = arguments.get("out_features"), arguments.get("_args_")
    if node is None and listed is not None and len(listed.elements) > 1:
        node = listed.elements[1]
    known = node is not None and type(node.scalar) is int
    units = Fact(int(str(node.scalar)), node.place) if known and node is not None else None
    return Network(Fact("linear", place), units, class_axis=-1)


def _logits(
    arguments: Mapping[str, Node], key: str, place: Location, class_axis: int | None = None
) -> Network:
    node = arguments.get(key)
    number = node.scalar if node is not None else None
    units = None
    if node is not None and isinstance(number, int) and not isinstance(number, bool):
        units = Fact(number, node.place)
    return Network(Fact("linear", place), units, class_axis)


def _segmentation(arguments: Mapping[str, Node], place: Location) -> Network:
    network = _logits(arguments, "classes", place)
    if not {"classes", "_args_"} & set(arguments):
        network = replace(network, units=Fact(1, place))
    node = arguments.get("activation")
    if node is None or node.scalar is None:
        return network
    named = activation_named(node.scalar) if isinstance(node.scalar, str) else None
    return Network(Fact(named, node.place) if named else None, network.units)
