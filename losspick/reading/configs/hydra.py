"""Hydra, Lightning CLI and MONAI: objects named by their import paths."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Literal, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.configs.estimators import options_of
from losspick.reading.configs.heads import is_body, listed_head, own_head
from losspick.reading.configs.huggingface import spec_of_head
from losspick.reading.configs.monai import read_monai
from losspick.reading.configs.networks import Network, network_of, own_network
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.outputs import (
    beyond_outputs,
    fewer_than_data,
    is_network,
    own_sizes,
    parts_of,
)
from losspick.reading.configs.paths import with_targets
from losspick.reading.configs.target_ranges import centred_target
from losspick.reading.configs.torch_losses import (
    BuiltLoss,
    arguments_of,
    built_loss,
    is_function,
    target_of,
)
from losspick.reading.configs.torch_metrics import binary_metrics, faults_alone, miscounting
from losspick.reading.sklearn_options import OPTIONED
from losspick.reading.sklearn_words import spec_of_estimator

#: Keys under which a loss stands beside its network.
_LOSS_KEYS = regex(r"(criterion|loss|loss_fn|loss_function|loss_func|objective)$")
#: Keys of what makes an output of the features that a network gives.
_BEHIND = regex(r"(?:head|classifier|decoder|projector|projection|neck|predictor)s?$")
#: What loads a classifier of the transformers library.
_HEADS = regex(r"transformers\.(\w+For\w+Classification)\.from_pretrained$")
_INTERPOLATION = regex(r"\$\{([\w.]+)\}$")


def read_targets(document: Node) -> list[ModelSpec] | None:
    """Return the pairings of a document; None: it names nothing to import."""
    document = with_targets(document)
    named = [node for node, _ in mappings(document) if target_of(node) or _is_module_pair(node)]
    if not named:
        return None
    monai = read_monai(document)
    if monai is not None:
        return monai
    found = [spec for node in named if (spec := _estimator(node, document)) is not None]
    paired: list[Node] = []
    for mapping, _ in mappings(document):
        found += _pairs(mapping, document, paired)
    found += _apart(document, paired)
    found += faults_alone(named)
    losses = [node for node in named if not any(node is one for one in paired)]
    found = _on_scaled_targets(found, document)
    return found + [_alone(loss) for node in losses if (loss := built_loss(node)) is not None]


def _on_scaled_targets(found: list[ModelSpec], document: Node) -> list[ModelSpec]:
    """Return the only pairing with what is said of the scaling of its target."""
    if len(found) != 1 or found[0].activation is None or found[0].targets is not None:
        return found
    targets = centred_target(document)
    return found if targets is None else [replace(found[0], targets=targets)]


def _alone(loss: BuiltLoss) -> ModelSpec:
    """Return a loss whose network is not known: some things can be told of it alone."""
    return ModelSpec(
        framework=Framework.TORCH,
        reader="hydra",
        loss=loss.named,
        choices=loss.choices,
        contradictions=loss.remarks,
    )


def _is_module_pair(node: Node) -> bool:
    module = node.text("module") or ""
    return module.startswith("sklearn.") and node.text("class_name") is not None


def _estimator(node: Node, document: Node) -> ModelSpec | None:
    path = target_of(node)
    if path is None and _is_module_pair(node):
        path = f"{node.text('module')}.{node.text('class_name')}"
    if path is None:
        return None
    if (head := _HEADS.match(path)) is not None:
        return spec_of_head(arguments_of(node), head[1])
    inner = node.get("init_args") or node.get("params") or node
    sklearn = path.startswith("sklearn.") and path.rpartition(".")[2] in OPTIONED
    facts = options_of(inner, document) if sklearn else _plain_options(inner)
    return spec_of_estimator(path, facts, "hydra", node.place)


def _plain_options(given: Node) -> dict[str, Fact[Literal]]:
    return {key: Fact(child.literal, child.place) for key, child in given.items.items()}


def _pairs(mapping: Node, document: Node, paired: list[Node]) -> list[ModelSpec]:
    """Pair a network and a loss that are siblings, if there is one of each."""
    children = [child for child in mapping.items.values() if child.kind == "mapping"]
    networks = [found for child in children if (found := _network(child, document)) is not None]
    head = _head(mapping, document)
    networks = networks if head is None else [head]
    networks = networks or _own_last(mapping, document)
    losses = [
        (child, named)
        for key, child in mapping.items.items()
        if _LOSS_KEYS.search(key) and (named := built_loss(child)) is not None
    ]
    if not networks and len(losses) == 1:
        return own_sizes(mapping, losses[0][1])
    if len(networks) != 1 or len(losses) != 1 or _goes_on(mapping, document):
        return []
    network, (node, loss) = networks[0], losses[0]
    if _is_unfinished(node, loss):
        return []
    paired.append(node)
    pair = _pair(mapping, network, loss)
    return [_against_data(pair, document), *binary_metrics(mapping, network, loss)]


def _against_data(pair: ModelSpec, document: Node) -> ModelSpec:
    """Return a pairing of classes with what the data say of their number."""
    over_classes = pair.loss is not None and pair.loss.value.path in _OVER_CLASSES
    if not over_classes or pair.class_axis != -1:
        return pair
    fewer = tuple(fewer_than_data(document, pair.units))
    return replace(pair, contradictions=(*pair.contradictions, *fewer)) if fewer else pair


_OVER_CLASSES = ("torch.nn.CrossEntropyLoss", "torch.nn.NLLLoss")


def _own_last(mapping: Node, document: Node) -> list[Network]:
    """Return what a network of a project applies last that is told its loss, too.

    One that is given another network may apply it where it predicts alone.
    """
    if any(is_network(key) and child.kind == "mapping" for key, child in mapping.items.items()):
        return []
    resolved = {key: _resolved(child, document) for key, child in mapping.items.items()}
    found = own_network(resolved)
    return [] if found is None else [found]


def _head(mapping: Node, document: Node) -> Network | None:
    """Return what the only head gives that stands beside a loss; what comes before says nothing."""
    built = {
        key: found
        for key, child in mapping.items.items()
        if child.kind == "mapping" and (found := _network(child, document)) is not None
    }
    listed = listed_head(mapping.items)
    behind = [found for key, found in built.items() if _BEHIND.search(key) is not None]
    heads = behind if listed is None else [*behind, listed]
    others = [key for key in built if not is_body(key) and _BEHIND.search(key) is None]
    return heads[0] if len(heads) == 1 and not others else None


def _is_unfinished(node: Node, loss: BuiltLoss) -> bool:
    """Tell whether code gives a loss the rest of its arguments."""
    path = loss.named.value.path if loss.named else ""
    return node.flag("_partial_") is True and not is_function(path)


def _pair(mapping: Node, network: Network, loss: BuiltLoss) -> ModelSpec:
    return ModelSpec(
        framework=Framework.TORCH,
        reader="hydra",
        loss=loss.named,
        activation=None if _is_prepared(loss, network) else network.activation,
        units=network.units,
        class_axis=network.class_axis,
        weights=loss.weights,
        choices=loss.choices,
        contradictions=(
            *loss.remarks,
            *miscounting(mapping, network),
            *beyond_outputs(loss, network.units),
        ),
        certain=network.certain,
    )


def _apart(document: Node, paired: list[Node]) -> list[ModelSpec]:
    """Pair the only network of a document with its only loss, if each stands in a part of its own.

    Neither may belong to an object of the project's own, which does more than the two.
    """
    networks, losses = [], []
    for one in parts_of(document) if not paired else ():
        network = _network(one.node, document)
        loss = built_loss(one.node) if one.is_loss or target_of(one.node) else None
        if network is not None and (not one.owned or one.is_network):
            networks.append((one, network))
        elif loss is not None:
            losses.append((one, loss))
    of_parts = len(networks) > 1 and len({id(one.parent) for one, _ in networks}) == 1
    if of_parts:
        head = _head(networks[0][0].parent, document)
        networks = [(one, network) for one, network in networks if network == head]
    if len(networks) != 1 or len(losses) != 1 or losses[0][0].owned:
        return []
    (place, network), (one, loss) = networks[0], losses[0]
    if place.owned or not (place.is_network or of_parts) or _goes_on(place.parent, document):
        return []
    if _is_unfinished(one.node, loss) or not network.certain:
        return []
    paired.append(one.node)
    return [replace(_pair(document, network, loss), certain=False)]


def _goes_on(mapping: Node, document: Node) -> bool:
    """Tell whether modules of the project's own stand behind a network."""
    return any(
        target_of(child) is not None and _network(child, document) is None
        for key, child in mapping.items.items()
        if child.kind == "mapping" and _BEHIND.search(key) is not None
    )


def _is_prepared(loss: BuiltLoss, network: Network) -> bool:
    """Tell whether code must stand between logits and loss, to make distributions of both."""
    divergence = loss.named is not None and loss.named.value.written == "KLDivLoss"
    return divergence and network.activation is not None and network.activation.value == "linear"


def _network(node: Node, document: Node) -> Network | None:
    path = target_of(node)
    if path is None:
        return None
    arguments = arguments_of(node)
    resolved = {key: _resolved(child, document) for key, child in arguments.items.items()}
    return network_of(path, resolved, node.place) or own_network(resolved) or own_head(resolved)


def _resolved(node: Node, document: Node) -> Node:
    """Follow an interpolation to a plain value of the same document."""
    match = _INTERPOLATION.match(node.scalar) if isinstance(node.scalar, str) else None
    if match is None:
        return node
    found = document.get(*match[1].split("."))
    return found if found is not None and found.kind == "scalar" else Node(node.place, scalar="${}")
