"""Hydra, Lightning CLI and MONAI: objects named by their import paths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from losspick.core.spec import Argument, Fact, Literal, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.monai import read_monai
from losspick.reading.configs.networks import Network, network_of
from losspick.reading.configs.node import Node, mappings
from losspick.reading.python.loss_tables import LOSS_CLASSES
from losspick.reading.python.names import canonical, last
from losspick.reading.sklearn_words import spec_of_estimator

#: Keys under which a loss stands beside its network.
_LOSS_KEYS = re.compile(r"(criterion|loss|loss_fn|loss_function|loss_func|objective)$")
_INTERPOLATION = re.compile(r"\$\{([\w.]+)\}$")


def target_of(node: Node) -> str | None:
    """Return the import path that a mapping names."""
    return node.text("_target_") or node.text("class_path")


def read_targets(document: Node) -> list[ModelSpec] | None:
    """Return the pairings of a document; None: it names nothing to import."""
    named = [node for node, _ in mappings(document) if target_of(node) or _is_module_pair(node)]
    if not named:
        return None
    monai = read_monai(document)
    if monai is not None:
        return monai
    found = [spec for node in named if (spec := _estimator(node)) is not None]
    for mapping, _ in mappings(document):
        found += _pairs(mapping, document)
    return found


def _is_module_pair(node: Node) -> bool:
    module = node.text("module") or ""
    return module.startswith("sklearn.") and node.text("class_name") is not None


def _estimator(node: Node) -> ModelSpec | None:
    path = target_of(node)
    if path is None and _is_module_pair(node):
        path = f"{node.text('module')}.{node.text('class_name')}"
    if path is None:
        return None
    inner = node.get("init_args") or node.get("params") or node
    facts = {key: Fact(child.literal, child.place) for key, child in inner.items.items()}
    return spec_of_estimator(path, facts, "hydra", node.place)


def _pairs(mapping: Node, document: Node) -> list[ModelSpec]:
    """Pair a network and a loss that are siblings, if there is one of each."""
    networks = [
        found
        for child in mapping.items.values()
        if child.kind == "mapping" and (found := _network(child, document)) is not None
    ]
    losses = [
        named
        for key, child in mapping.items.items()
        if _LOSS_KEYS.search(key) and (named := _loss(child)) is not None
    ]
    if len(networks) != 1 or len(losses) != 1:
        return []
    network, (loss, weights) = networks[0], losses[0]
    return [
        ModelSpec(
            framework=Framework.TORCH,
            reader="hydra",
            loss=loss,
            activation=network.activation,
            units=network.units,
            weights=weights,
        )
    ]


def _network(node: Node, document: Node) -> Network | None:
    path = target_of(node)
    if path is None:
        return None
    arguments = node.get("init_args") or node
    resolved = {key: _resolved(child, document) for key, child in arguments.items.items()}
    return network_of(path, resolved, node.place)


def _resolved(node: Node, document: Node) -> Node:
    """Follow an interpolation to a plain value of the same document."""
    match = _INTERPOLATION.match(node.scalar) if isinstance(node.scalar, str) else None
    if match is None:
        return node
    found = document.get(*match[1].split("."))
    return found if found is not None and found.kind == "scalar" else Node(node.place, scalar="${}")


def _loss(node: Node) -> tuple[Fact[NamedLoss], Fact[tuple[Literal, ...]] | None] | None:
    path = target_of(node) if node.kind == "mapping" else None
    if path is None or node.flag("_partial_"):
        return None
    name = canonical(path)
    if name not in LOSS_CLASSES:
        return None
    arguments = node.get("init_args") or node
    given = tuple(_arguments(arguments))
    place = _target_place(node)
    loss = NamedLoss(path=name, written=last(name), arguments=given)
    weight = arguments.get("weight")
    literal = weight.literal if weight is not None and weight.kind == "list" else None
    weights = Fact(literal, weight.place) if weight and isinstance(literal, tuple) else None
    return Fact(loss, place), weights


def _arguments(node: Node) -> Iterator[Argument]:
    for name, child in node.items.items():
        if child.kind == "scalar" and not name.startswith("_") and name != "class_path":
            yield Argument(name, child.literal, child.place)


def _target_place(node: Node) -> Location:
    named = node.get("_target_") or node.get("class_path")
    return named.place if named is not None else node.place
