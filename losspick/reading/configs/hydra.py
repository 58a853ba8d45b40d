"""Hydra, Lightning CLI and MONAI: objects named by their import paths."""

from __future__ import annotations

import re

from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.configs.huggingface import spec_of_head
from losspick.reading.configs.monai import read_monai
from losspick.reading.configs.networks import Network, network_of, own_network
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import (
    BuiltLoss,
    arguments_of,
    built_loss,
    is_function,
    target_of,
)
from losspick.reading.configs.torch_metrics import binary_metrics, miscounting
from losspick.reading.sklearn_words import spec_of_estimator

#: Keys under which a loss stands beside its network.
_LOSS_KEYS = re.compile(r"(criterion|loss|loss_fn|loss_function|loss_func|objective)$")
#: What loads a classifier of the transformers library.
_HEADS = re.compile(r"transformers\.(\w+For\w+Classification)\.from_pretrained$")
_INTERPOLATION = re.compile(r"\$\{([\w.]+)\}$")


def read_targets(document: Node) -> list[ModelSpec] | None:
    """Return the pairings of a document; None: it names nothing to import."""
    named = [node for node, _ in mappings(document) if target_of(node) or _is_module_pair(node)]
    if not named:
        return None
    monai = read_monai(document)
    if monai is not None:
        return monai
    found = [spec for node in named if (spec := _estimator(node)) is not None]
    paired: list[Node] = []
    for mapping, _ in mappings(document):
        found += _pairs(mapping, document, paired)
    losses = [node for node in named if not any(node is one for one in paired)]
    return found + [_alone(loss) for node in losses if (loss := built_loss(node)) is not None]


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


def _estimator(node: Node) -> ModelSpec | None:
    path = target_of(node)
    if path is None and _is_module_pair(node):
        path = f"{node.text('module')}.{node.text('class_name')}"
    if path is None:
        return None
    if (head := _HEADS.match(path)) is not None:
        return spec_of_head(arguments_of(node), head[1])
    inner = node.get("init_args") or node.get("params") or node
    facts = {key: Fact(child.literal, child.place) for key, child in inner.items.items()}
    return spec_of_estimator(path, facts, "hydra", node.place)


def _pairs(mapping: Node, document: Node, paired: list[Node]) -> list[ModelSpec]:
    """Pair a network and a loss that are siblings, if there is one of each."""
    children = [child for child in mapping.items.values() if child.kind == "mapping"]
    networks = [found for child in children if (found := _network(child, document)) is not None]
    losses = [
        (child, named)
        for key, child in mapping.items.items()
        if _LOSS_KEYS.search(key) and (named := built_loss(child)) is not None
    ]
    if len(networks) != 1 or len(losses) != 1:
        return []
    network, (node, loss) = networks[0], losses[0]
    if node.flag("_partial_") and not is_function(loss.named.value.path if loss.named else ""):
        return []
    paired.append(node)
    pair = ModelSpec(
        framework=Framework.TORCH,
        reader="hydra",
        loss=loss.named,
        activation=None if _is_prepared(loss, network) else network.activation,
        units=network.units,
        class_axis=network.class_axis,
        weights=loss.weights,
        choices=loss.choices,
        contradictions=(*loss.remarks, *miscounting(mapping, network)),
        certain=network.certain,
    )
    return [pair, *binary_metrics(mapping, network)]


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
    return network_of(path, resolved, node.place) or own_network(resolved)


def _resolved(node: Node, document: Node) -> Node:
    """Follow an interpolation to a plain value of the same document."""
    match = _INTERPOLATION.match(node.scalar) if isinstance(node.scalar, str) else None
    if match is None:
        return node
    found = document.get(*match[1].split("."))
    return found if found is not None and found.kind == "scalar" else Node(node.place, scalar="${}")
