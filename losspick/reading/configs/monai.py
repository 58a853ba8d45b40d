"""MONAI bundles: network, loss and post-processing by short class names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.monai_faults import DISCRETE, POST, misfits, misfits_behind
from losspick.reading.configs.networks import channels_of_monai, is_raw_monai
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import BuiltLoss, built_loss

_NETWORK_KEYS = ("network_def", "network", "net", "model")
_LOSS_KEYS = ("loss", "loss_function")
#: Metrics that are told how many channels they are given.
_COUNTING = frozenset({"DiceMetric", "MeanDice", "MeanIoU"})
#: What the losses of torch apply.
_APPLIED = {
    "torch.nn.CrossEntropyLoss": "softmax",
    "torch.nn.BCEWithLogitsLoss": "sigmoid",
}
_FLAGS = ("softmax", "sigmoid")


def read_monai(document: Node) -> list[ModelSpec] | None:
    """Return the pairing of a bundle, or of one that only predicts; None: it is none."""
    network = _named(document, _NETWORK_KEYS)
    if network is None:
        return None
    target = network.text("_target_") or ""
    if "." in target and "monai" not in target:
        return None
    loss = _named(document, _LOSS_KEYS) or _named(document.get("train"), _LOSS_KEYS)
    if loss is None:
        return _predicting(document, network)
    built = built_loss(loss, short=True)
    if built is None:
        return []
    return [_spec(document, network, loss, built)]


def _named(document: Node | None, keys: tuple[str, ...]) -> Node | None:
    """Return the first mapping under one of the keys that names what it builds."""
    if document is None:
        return None
    found = (document.get(key) for key in keys)
    return next((node for node in found if node is not None and _short(node) is not None), None)


def _short(node: Node) -> str | None:
    target = node.text("_target_")
    return None if target is None else target.rpartition(".")[2]


def _predicting(document: Node, network: Node) -> list[ModelSpec] | None:
    inference = _inference(document)
    if inference is None:
        return None
    spec = ModelSpec(
        framework=Framework.TORCH,
        reader="monai",
        units=_channels(document, network),
        inference=inference,
    )
    return [spec]


def _spec(document: Node, network: Node, loss: Node, built: BuiltLoss) -> ModelSpec:
    trained = _trained_as(loss, built)
    channels = _channels(document, network)
    constant = trained is not None and trained.value == "softmax"
    one = constant and channels is not None and channels.value == 1
    raw = is_raw_monai(network.text("_target_") or "")
    read = built.named is not None and not built.named.value.unread
    unapplied = trained is None and raw and read and not loss.get("other_act")
    masks = built.named is not None and built.named.value.path.startswith("monai.")
    plain = unapplied or built.weights is not None or (raw and not masks)
    linear = Fact("linear", network.place) if plain else None
    named = built.named
    if masks and named is not None and not unapplied:  # judged by the flags
        name = named.value.path
        kept = tuple(one for one in named.value.arguments if one.name != "applies")
        named = Fact(replace(named.value, arguments=kept, path=name), named.place)
    return ModelSpec(
        framework=Framework.TORCH,
        reader="monai",
        loss=named,
        activation=trained if one and masks else linear,
        units=channels,
        weights=None if masks else built.weights,
        trained_as=trained,
        inference=_inference(document) if trained is not None else None,
        choices=built.choices,
        contradictions=(
            *built.remarks,
            *_one_hot(document, channels),
            *(misfits(loss, built, channels) if masks else ()),
            *misfits_behind(document, trained),
        ),
    )


def _trained_as(loss: Node, built: BuiltLoss) -> Fact[str] | None:
    named = built.named
    if named is not None and named.value.path in _APPLIED:
        return Fact(_APPLIED[named.value.path], named.place)
    on = [flag for flag in _FLAGS if loss.flag(flag)]
    return Fact(on[0], loss.items[on[0]].place) if len(on) == 1 else None


def _channels(document: Node, network: Node) -> Fact[int] | None:
    """Return the number of channels, where it stands there or under a name of the bundle."""
    key = channels_of_monai(network.text("_target_") or "")
    name = network.text(key)
    if name is not None and name.startswith("@"):
        return document.count(*name[1:].replace("::", "#").split("#"))
    return network.count(key)


def _inference(document: Node) -> Fact[str] | None:
    """Return the activation of the post-processing, if all of it applies the same one."""
    found: list[Fact[str]] = []
    for mapping, _ in mappings(document):
        if _short(mapping) in POST:
            for flag in _FLAGS:
                node = mapping.get(flag)
                if node is not None and node.scalar is True:
                    found.append(Fact(flag, node.place))
    return found[0] if len({fact.value for fact in found}) == 1 else None


def _one_hot(document: Node, channels: Fact[int] | None) -> Iterator[Fact[Remark]]:
    """Yield numbers of classes of the post-processing that are not the network's."""
    if channels is None or channels.value == 1:
        return
    for mapping, _ in mappings(document):
        counted = mapping.get("num_classes") if _short(mapping) in _COUNTING else None
        if counted is not None and type(counted.scalar) is int and counted.scalar != channels.value:
            text = f"the metric counts {counted.scalar} classes of {channels.value} channels"
            yield Fact(Remark(text, certain=False), counted.place)
        node = mapping.get("to_onehot") if _short(mapping) in DISCRETE else None
        for one in (node.elements or [node]) if node is not None else ():
            if type(one.scalar) is int and one.scalar != channels.value:
                text = f"to_onehot is {one.scalar}, and the network has {channels.value} channels"
                yield Fact(Remark(text), one.place)
