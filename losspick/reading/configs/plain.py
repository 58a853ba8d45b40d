"""Settings of programs that name a loss, an activation and classes in words of their own.

Each of them counts only where a document says it once, or always the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Argument, Fact, Literal, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_names import is_no_class
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.outputs import fewer_than_data
from losspick.reading.configs.plain_heads import head_activation, is_afterwards
from losspick.reading.configs.plain_layers import last_layer
from losspick.reading.configs.plain_losses import (
    LOSSES,
    framework_of,
    function_of,
    is_over_classes,
    keras_objects,
    path_of,
    word_of,
)
from losspick.reading.configs.plain_reach import out_of_reach
from losspick.reading.configs.plain_tasks import over_tasks
from losspick.reading.python.spelling.layer_tables import NARROW, activation_named

_ACTIVATIONS = frozenset(
    {"output_activation", "final_activation", "out_activation", "last_activation",
     "head_activation", "activation_out", "final_act", "output_act", "activation_last",
     "classifier_activation", "final_layer_activation", "last_layer_activation"}
)  # fmt: skip
#: Sizes of outputs, and numbers of classes, beside which there may be a background.
_OUTPUTS = frozenset({"output_dim", "out_dim", "out_channels", "output_units", "n_outputs",
                      "num_outputs", "output_size", "out_features", "classes"})  # fmt: skip
_COUNTS = frozenset({"num_classes", "n_classes", "num_labels", "n_labels", "nb_classes",
                     "number_of_classes"})  # fmt: skip
_LISTS = frozenset({"class_names", "classes", "label_names", "labels", "category_names"})
_WEIGHTS = frozenset({"class_weights", "class_weight", "loss_weight_per_class", "ce_weights"})
_SMOOTHING = "label_smoothing"
#: Words for losses of one score a row.
_BINARY = regex(r"(?i)binary|bce|logistic")


#: Without one of these, nothing is said.
_TELLING = LOSSES | _WEIGHTS | {_SMOOTHING}


def read_plain(document: Node) -> list[ModelSpec] | None:
    """Return what settings contradict; None: they do not."""
    entries = _entries(document)
    keys = {key for key, _ in entries}
    if keys.isdisjoint(_TELLING):
        return None
    smoothing = [node for key, node in entries if key == _SMOOTHING]
    found = [*_weights(entries), *_smoothed(smoothing), *over_tasks(entries)]
    if not keys.isdisjoint(LOSSES):
        found += [*_activated(document, entries), *_over_one(document, entries)]
        found += _bounded(document, entries)
    return found or None


def _entries(document: Node) -> list[tuple[str, Node]]:
    """Return all settings by their keys, but for activations applied after the training."""
    return [
        (key, node)
        for mapping, path in mappings(document)
        for key, node in mapping.items.items()
        if key not in _ACTIVATIONS or not is_afterwards(path)
    ]


def _only(entries: list[tuple[str, Node]], keys: Collection[str]) -> Node | None:
    """Return what all keys of a kind say; None: none is there, or they differ."""
    nodes = [node for key, node in entries if key in keys]
    if not nodes or len({(node.kind, node.literal) for node in nodes}) != 1:
        return None
    return nodes[0]


def _smoothed(nodes: list[Node]) -> Iterator[ModelSpec]:
    for node in nodes:
        if node.kind == "scalar" and type(node.scalar) in (int, float):
            told = Argument(_SMOOTHING, node.literal, node.place)
            loss = NamedLoss(path="settings.loss", written="loss", arguments=(told,))
            yield ModelSpec(
                framework=Framework.TORCH, reader="settings", loss=Fact(loss, node.place)
            )


def _weights(entries: list[tuple[str, Node]]) -> Iterator[ModelSpec]:
    """Yield weights that are not as many as the classes, of which one may be nameless."""
    inner = [
        node.items["weight"]
        for key, node in entries
        if key in LOSSES and "weight" in node.items and is_over_classes(word_of(node) or "")
    ]
    weights = _only(entries, _WEIGHTS) or (inner[0] if len(inner) == 1 else None)
    values = weights.literal if weights is not None and weights.kind == "list" else None
    if weights is None or not isinstance(values, tuple) or len(values) < _FEWEST:
        return
    if not all(type(value) in (int, float) for value in values):
        return
    size = _number_of_classes(entries)
    if size is not None and len(values) not in (size.value, size.value + 1):
        yield _weighted(Fact(values, weights.place), size)


_FEWEST = 2


def _number_of_classes(entries: list[tuple[str, Node]]) -> Fact[int] | None:
    """Return how many classes there are; a list tells it only if none of its names is no class."""
    counted = _only(entries, _COUNTS)
    if counted is not None:
        number = counted.scalar
        return Fact(number, counted.place) if type(number) is int and number > 1 else None
    if any(key in _COUNTS for key, _ in entries):
        return None
    named = _only(entries, _LISTS)
    names = [one.scalar for one in named.elements] if named is not None else []
    words = [name for name in names if isinstance(name, str)]
    if named is None or len(words) < _FEWEST or len(set(words)) != len(names):
        return None
    return None if any(map(is_no_class, words)) else Fact(len(words), named.place)


#: Losses with a weight for each class.
_PER_CLASS = ("torch.nn.CrossEntropyLoss", "torch.nn.NLLLoss")
#: Networks for classes of whole pictures, by the beginnings of their names, which give a score for
#: each class that they are told of.
_PICTURES = regex(
    r"(?:timm/)?(?:tf_)?(?:resnet|resnext|wide_resnet|efficientnet|densenet|mobilenet|convnext"
    r"|vit_|swin_|deit|regnet|vgg|inception|xception|seresnet|resnest)\w*$"
)
#: Networks for masks, which apply what they are told to.
_MASKS = frozenset({"unet", "unetplusplus", "manet", "linknet", "fpn", "pspnet", "pan", "deeplabv3",
                    "deeplabv3plus"})  # fmt: skip
_MODELS = ("name", "arch", "architecture", "model_name", "model", "backbone", "type", "model_type")


def _of_masks(document: Node) -> Node | None:
    """Return the activation of the only network for masks that has an encoder, too."""
    found = []
    for mapping, _ in mappings(document):
        named = {(mapping.text(key) or "").lower() for key in _MODELS}
        encoded = {"encoder", "encoder_name", "encoder_weights"} & set(mapping.items)
        if named & _MASKS and encoded and (node := mapping.get("activation")) is not None:
            found.append(node)
    return found[0] if len(found) == 1 else None


def _over_one(document: Node, entries: list[tuple[str, Node]]) -> Iterator[ModelSpec]:
    """Yield a loss over classes for a network of pictures that has one."""
    losses = [one for key, one in entries if key in LOSSES and word_of(one) is not None]
    sized = [
        number
        for mapping, _ in mappings(document)
        if any(_PICTURES.match(mapping.text(key) or "") for key in _MODELS)
        and (number := mapping.count("num_classes")) is not None
    ]
    if len(losses) != 1 or len(sized) != 1:
        return
    if path_of(word_of(losses[0]) or "") in _PER_CLASS:
        yield from _fewer_than_data(document, sized[0])
    if sized[0].value != 1:
        return
    path, written = path_of(word_of(losses[0]) or ""), word_of(losses[0]) or ""
    if path in _PER_CLASS:
        yield ModelSpec(
            framework=Framework.TORCH,
            reader="settings",
            loss=Fact(NamedLoss(path=path, written=written), losses[0].place),
            activation=Fact("linear", sized[0].place),
            units=sized[0],
            certain=False,
        )


def _fewer_than_data(document: Node, size: Fact[int]) -> Iterator[ModelSpec]:
    """Yield a number of classes that is smaller than that of the data."""
    remarks = tuple(fewer_than_data(document, size))
    if remarks:
        yield ModelSpec(framework=Framework.TORCH, reader="settings", contradictions=remarks)


def _weighted(weights: Fact[tuple[Literal, ...]], size: Fact[int]) -> ModelSpec:
    named = NamedLoss(path="torch.nn.CrossEntropyLoss", written="the loss")
    return ModelSpec(
        framework=Framework.TORCH,
        reader="settings",
        loss=Fact(named, weights.place),
        units=size,
        weights=weights,
        certain=False,
    )


def _activated(document: Node, entries: list[tuple[str, Node]]) -> Iterator[ModelSpec]:
    """Yield the only loss with the only activation of an output, if both are certain."""
    activation, size = _last_activation(document, entries)
    objects = keras_objects(document)
    losses = [one for key, one in entries if key in LOSSES and word_of(one) is not None]
    if activation is None:
        return
    if len(objects) == 1 and (not losses or losses[0].place == objects[0].place):
        yield ModelSpec(
            framework=Framework.KERAS,
            reader="settings",
            loss=objects[0],
            activation=activation,
            units=size,
            certain=False,
        )
        return
    if len(losses) != 1:
        return
    loss, written = losses[0], word_of(losses[0]) or ""
    units = size or _units(entries, written)
    path = path_of(written) or function_of(written, entries)
    if path == _OF_DIVERGENCE or (path is None and (units is None or units.value != 1)):
        return
    if activation.value == "linear" and (path not in _OF_SHARES or size is not None):
        return  # the program may apply what it does not say
    yield ModelSpec(
        framework=framework_of(path),
        reader="settings",
        loss=None if path is None else Fact(NamedLoss(path=path, written=written), loss.place),
        activation=activation,
        units=units,
        certain=False,
    )


def _bounded(document: Node, entries: list[tuple[str, Node]]) -> list[ModelSpec]:
    """Return the only regression with what its output can't give."""
    losses = [node for key, node in entries if key in LOSSES and word_of(node) is not None]
    if len(losses) != 1:
        return []
    named = _only(entries, _ACTIVATIONS)
    if named is None and any(key in _ACTIVATIONS for key, _ in entries):
        return []
    written = Fact(word_of(losses[0]) or "", losses[0].place)
    found = out_of_reach(document, written, entries, named)
    return [] if found is None else [found]


#: A loss of logarithms, which programs take of shares and of logits alike.
_OF_DIVERGENCE = "torch.nn.KLDivLoss"
#: Losses that nobody names who means the form on raw scores.
_OF_SHARES = ("torch.nn.BCELoss", "torch.nn.NLLLoss")


def _last_activation(
    document: Node, entries: list[tuple[str, Node]]
) -> tuple[Fact[str] | None, Fact[int] | None]:
    """Return what the network applies last, and to how many units if it lists its layers.

    A key for it, its head, or its last layer tells it.
    """
    node = _only(entries, _ACTIVATIONS) or _of_masks(document)
    if node is None:
        head = head_activation(document)
        last = last_layer(document) if head is None else None
        return (head, None) if last is None else (last.activation, last.units)
    applied = activation_named(node.scalar) if isinstance(node.scalar, str) else None
    return (Fact(applied, node.place) if applied in NARROW and applied else None), None


def read_activated(document: Node) -> list[ModelSpec] | None:
    """Return the only loss with what the only head applies; None: either is not told."""
    entries = _entries(document)
    return [*_activated(document, entries)] or None


def _units(entries: list[tuple[str, Node]], loss: str) -> Fact[int] | None:
    """Return the size of the output; a number of classes tells it for losses of one score alone."""
    keys = _OUTPUTS | _COUNTS if _BINARY.search(loss) else _OUTPUTS
    node = _only(entries, keys)
    number = node.scalar if node is not None else None
    return Fact(number, node.place) if node is not None and type(number) is int else None
