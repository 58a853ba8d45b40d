"""Models of the libraries: stacks of layers, functional models, ready-made networks."""

from __future__ import annotations

import ast
import functools
from dataclasses import replace

from losspick.core.spec import Location
from losspick.reading.python.data.plain import elements, whole_number
from losspick.reading.python.libraries.applying_layers import apply_layers
from losspick.reading.python.libraries.detecting import DETECTION, make_detector
from losspick.reading.python.libraries.finetuning import of_transformers
from losspick.reading.python.libraries.layers import make_layer
from losspick.reading.python.spelling.layer_tables import (
    NORMALISING,
    activation_function,
    activation_named,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    ListV,
    ModelV,
    Symbol,
    TensorV,
    Value,
)

#: Attributes under which ready-made networks keep their last layer.
_HEADS = ("fc", "classifier", "head", "heads", "last_linear", "_fc")
_SEGMENTATION = frozenset(
    f"segmentation_models_pytorch.{name}"
    for name in ("Unet", "UnetPlusPlus", "MAnet", "Linknet", "FPN", "PSPNet", "PAN", "DeepLabV3",
                 "DeepLabV3Plus", "UPerNet", "Segformer", "DPT", "create_model")
)  # fmt: skip
#: Stacks of layers of JAX's libraries.
_STACKS = frozenset(
    {"flax.linen.Sequential", "flax.nnx.Sequential", "equinox.nn.Sequential", "haiku.Sequential"}
)
#: Networks of other libraries that give logits, and the argument with their number.
_LOGITS = {
    "efficientnet_pytorch.EfficientNet.from_name": "num_classes",
    "efficientnet_pytorch.EfficientNet.from_pretrained": "num_classes",
    "vit_pytorch.ViT": "num_classes",
    "vit_pytorch.SimpleViT": "num_classes",
} | {
    f"torch_geometric.nn.{name}": "out_channels"
    for name in ("GCN", "GraphSAGE", "GAT", "GIN", "PNA", "EdgeCNN", "PMLP", "SGFormer",
                 "Polynormer")
}  # fmt: skip
#: What picks a network of torchvision by its name, and where the name stands.
_BY_NAME = {"torchvision.models.get_model": 0, "torch.hub.load": 1}
_OTHER_OUTPUTS = ("rcnn", "retinanet", "ssd", "fcos", "deeplab", "fcn", "lraspp", "inception",
                  "googlenet", "raft")  # fmt: skip


def make_model(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return a model of a library; None: it is not known here."""
    if path.startswith("transformers."):
        made = of_transformers(machine, path, given, node, frame)
    elif _may_make(path):
        made = _make(machine, path, given, frame.source.place(node))
    else:
        return None
    if isinstance(made, ModelV):
        frame.scope.module.models.append(made)
    return made


#: Which of a library's networks it is nobody knows, so neither what it gives before its last
#: layer is replaced.
NETWORKS = Symbol("torchvision.models")
ANY_NETWORK = "torchvision.models.any of them"
#: Where models stand of which there are many, and all others.
_WITHIN = ("monai.networks.nets.", "torchvision.models.", "keras.applications.")
_ALONE = frozenset(
    {"torch.nn.Sequential", "keras.models.Sequential", "keras.models.Model", "fastai.LinBnDrop",
     "equinox.nn.MLP", "haiku.nets.MLP", "timm.create_model", ANY_NETWORK}
).union(_STACKS, _SEGMENTATION, _LOGITS, _BY_NAME)  # fmt: skip


@functools.lru_cache(maxsize=4096)
def _may_make(path: str) -> bool:
    """Tell whether something of that name makes a model, as few do of all that is called."""
    return path in _ALONE or path.startswith(_WITHIN) or last(path) in _CLONING


def _make(machine: Machine, path: str, given: Arguments, place: Location) -> ModelV | None:
    if path == "torch.nn.Sequential":
        return ModelV(path, _torch_layers(given), place=place)
    if path == "keras.models.Sequential":
        first = given.get(0, "layers")
        known = isinstance(first, ListV)
        layers = ListV(list(first.items), first.whole) if isinstance(first, ListV) else None
        return ModelV(path, layers or ListV([], not known and first is None), place=place)
    if path in _STACKS:
        items = elements(given.get(0, "layers") or UNKNOWN)
        several = path == "flax.nnx.Sequential"
        layers = ListV(list(given.positional), given.whole) if several else None
        return ModelV(path, layers or ListV(items or [UNKNOWN], items is not None), place=place)
    if path == "keras.models.Model":
        output = given.get(1, "outputs", "output")
        return ModelV(path, output=output or UNKNOWN, place=place)
    if path == "fastai.LinBnDrop":
        return ModelV(path, _dense_of_fastai(given, place), place=place)
    first = given.get(0, "model", "config")
    if last(path) in _CLONING and isinstance(first, ModelV):
        return replace(first, place=place, compiled=[], called=False)
    if path in ("equinox.nn.MLP", "haiku.nets.MLP"):
        return ModelV(path, output=_perceptron(path, given, place), place=place)
    if path == "monai.networks.nets.Discriminator":
        return ModelV(path, output=_discriminated(given, place), place=place)
    if path.startswith("monai.networks.nets.") and last(path) in _MONAI:
        units = whole_number(given.get(None, "out_channels", "num_classes"))
        logits = TensorV("linear", units, origin=place, units_place=place, class_axis=1, made=True)
        return ModelV(path, output=logits, place=place)
    return _ready_made(path, given, place)


def _dense_of_fastai(given: Arguments, place: Location) -> ListV:
    """Return batch normalisation, dropout, a dense layer and an activation, in either order."""
    sizes = Arguments([given.get(0, "n_in") or UNKNOWN, given.get(1, "n_out") or UNKNOWN])
    dense, after = make_layer("torch.nn.Linear", sizes, place), given.get(4, "act")
    layers: list[Value] = [dense or UNKNOWN]
    layers += [after] if after not in (None, Const(None)) and after is not None else []
    first = given.get(5, "lin_first")
    if first not in (None, Const(False)):
        layers.append(make_layer("torch.nn.BatchNorm1d", Arguments(), place) or UNKNOWN)
    return ListV(layers, given.whole)


#: What makes another model like one that is given, or described.
_CLONING = frozenset({"clone_model", "from_config"})
#: Networks of MONAI that give logits with the classes along axis 1.
_MONAI = frozenset({"UNet", "Unet", "BasicUNet", "BasicUnet", "AttentionUnet", "SegResNet", "UNETR",
                    "SwinUNETR", "VNet", "DenseNet", "DenseNet121", "DenseNet169", "DenseNet201",
                    "DenseNet264", "EfficientNetBN", "SENet154", "SEResNet50",
                    "TorchVisionFCModel", "resnet10", "resnet18", "resnet34",
                    "resnet50"})  # fmt: skip


def _discriminated(given: Arguments, place: Location) -> TensorV:
    """Return what MONAI's discriminator gives: one probability, unless it is told otherwise."""
    named = given.get(None, "last_act")
    word = named.value if isinstance(named, Const) else "sigmoid" if named is None else ""
    activation = "linear" if word is None else activation_named(str(word))
    at = given.place(None, "last_act") or place
    return TensorV(activation, origin=at, made=True)


def _perceptron(path: str, given: Arguments, place: Location) -> Value:
    if path.startswith("haiku."):
        on = given.get(None, "activate_final") not in (None, Const(False))
        sizes = elements(given.get(0, "output_sizes") or UNKNOWN) or [UNKNOWN]
        scores = TensorV("linear", whole_number(sizes[-1]), origin=place, made=True)
        scores = replace(scores, units_place=place, class_axis=-1)
        return UNKNOWN if on or not given.whole else scores
    final = given.get(None, "final_activation")
    name = "linear" if final is None else None
    if isinstance(final, Symbol):
        name = activation_function(canonical(final.path))
    units = whole_number(given.get(1, "out_size"))
    at = given.place(None, "final_activation") or place
    axis = -1 if name in NORMALISING else None
    return TensorV(name, units, origin=at, units_place=place, axis=axis, made=True)


def _torch_layers(given: Arguments) -> ListV:
    first = given.get(0)
    if isinstance(first, DictV) and len(given.positional) == 1:
        return ListV(list(first.items.values()), first.whole)
    if isinstance(first, ListV) and len(given.positional) == 1 and first.kind != "modules":
        pairs = [item for item in first.items if isinstance(item, ListV) and len(item.items) == 2]
        if len(pairs) == len(first.items):
            return ListV([pair.items[1] for pair in pairs], first.whole)
    return ListV(list(given.positional), given.whole)


def _ready_made(path: str, given: Arguments, place: Location) -> ModelV | None:
    if path == ANY_NETWORK or (path == "torchvision.models.get_model" and _is_open(given)):
        return ModelV(path, head=_HEADS, place=place)
    if path in _BY_NAME:
        return _by_name(path, given, place)
    if path.startswith("torchvision.models.") and path[19:20].islower():
        return _of_torchvision(path, given, place)
    if path in _LOGITS and given.get(None, _LOGITS[path]) is not None:
        units = whole_number(given.get(None, _LOGITS[path]))
        logits = _logits(units, place)
        return ModelV(path, output=logits, head=_HEADS, place=place)
    if path == "timm.create_model" and given.whole:
        units = whole_number(given.get(None, "num_classes"))
        features = units == 0 or given.get(None, "features_only") is not None
        logits = _logits(units, place)
        return ModelV(path, output=UNKNOWN if features else logits, head=_HEADS, place=place)
    if path in _SEGMENTATION:
        return ModelV(path, output=_segmented(given, place), place=place)
    if path.startswith("keras.applications.") and path.rpartition(".")[2][:1].isupper():
        return ModelV(path, output=_application(given, place), place=place)
    return None


def _of_torchvision(path: str, given: Arguments, place: Location) -> ModelV | None:
    if path.startswith(DETECTION):
        return make_detector(path, given, place)
    simple = "." not in path[19:].removeprefix("segmentation.") and "detection" not in path
    units = whole_number(given.get(None, "num_classes"))
    output: Value = _logits(units, place)
    if "segmentation" in path:
        output = _masks(units, place)
    elif "inception" in path or "googlenet" in path:
        output = UNKNOWN
    known = simple and "get_" not in path and "list_" not in path
    return ModelV(path, output=output, head=_HEADS, place=place) if known else None


def _masks(units: int | None, place: Location) -> DictV:
    """Return what a network of torchvision gives for masks: scores under a word."""
    scores = replace(_logits(units, place), rank=4, class_axis=1)
    return DictV({"out": scores}, whole=False)


def _is_open(given: Arguments) -> bool:
    return given.get(0, "name") == UNKNOWN


def _logits(units: int | None, place: Location) -> TensorV:
    """Return what a classifier gives: a row of raw scores for each picture."""
    return TensorV(
        "linear", units, origin=place, units_place=place, rank=2, class_axis=-1, made=True
    )


def _by_name(path: str, given: Arguments, place: Location) -> ModelV | None:
    """Return a classifier of torchvision that is asked for by its name; None: another thing."""
    named = given.get(_BY_NAME[path], "name", "model")
    word = named.value if isinstance(named, Const) else None
    store = given.get(0)
    own = path != "torch.hub.load" or (
        isinstance(store, Const) and str(store.value).startswith("pytorch/vision")
    )
    if not isinstance(word, str) or not own or any(part in word for part in _OTHER_OUTPUTS):
        return None
    units = whole_number(given.get(None, "num_classes"))
    logits = _logits(units, place)
    return ModelV(path, output=logits, head=_HEADS, place=place)


def _segmented(given: Arguments, place: Location) -> TensorV:
    named = given.get(None, "activation")
    word = named.value if isinstance(named, Const) else None
    known = named is None or isinstance(named, Const)
    activation = activation_named(word) if isinstance(word, str) else "linear"
    if word == "softmax2d":
        activation = "softmax"
    at = given.place(None, "activation") or place
    units = whole_number(given.get(None, "classes"))
    made = TensorV(activation if known else None, units, origin=at, units_place=place, made=True)
    return replace(made, rank=4, class_axis=1)


def _application(given: Arguments, place: Location) -> Value:
    top = given.get(0, "include_top")
    if top is not None and top != Const(True):
        return UNKNOWN
    named = given.get(None, "classifier_activation")
    word = named.value if isinstance(named, Const) else "softmax" if named is None else ""
    activation = "linear" if word is None else activation_named(str(word))
    told = given.get(None, "classes")
    whole = given.whole and len(given.positional) < _BEFORE_CLASSES
    units = _IMAGENET if told is None and whole else whole_number(told)
    at = given.place(None, "classifier_activation") or place
    return TensorV(activation, units, origin=at, units_place=place, axis=-1, made=True)


#: Classes of the pictures that these networks were made for, unless they are told another number.
_IMAGENET = 1000
#: By position, it stands behind so many other arguments.
_BEFORE_CLASSES = 6


#: Methods that put layers behind the last of a network that the libraries made.
LENGTHENING = frozenset({"append", "add_module", "extend", "insert"})


def lengthen(machine: Machine, head: BoundV, name: str, given: Arguments) -> Value:
    """Put a layer behind the last one of a network that has its head under a name."""
    network = head.receiver
    if isinstance(network, ModelV) and head.name in network.head:
        known = name in ("append", "add_module") and given.positional
        layer = given.positional[-1] if known else UNKNOWN
        network.output = apply_layers(machine, layer, network.output)
    return UNKNOWN
