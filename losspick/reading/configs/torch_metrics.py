"""Metrics of torchmetrics beside the network that they watch."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.networks import Network
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import arguments_of, target_of
from losspick.reading.python.values.names import last

#: Keys under which several metrics stand.
_GROUPS = ("metrics", "train_metrics", "val_metrics", "test_metrics")
#: Arguments with the number of scores that a metric is given.
_COUNTS = ("num_classes", "num_labels")


def _metrics(mapping: Node) -> Iterator[Node]:
    """Yield the metrics that stand beside a network, or in a group of them there."""
    beside = [child for child in mapping.items.values() if child.kind == "mapping"]
    groups = [mapping.items[key] for key in _GROUPS if key in mapping.items]
    within = [node for group in groups for node, _ in mappings(group)]
    seen = set()
    for node in (*beside, *within):
        if (target_of(node) or "").startswith("torchmetrics.") and id(node) not in seen:
            seen.add(id(node))
            yield node


def miscounting(mapping: Node, network: Network) -> Iterator[Fact[Remark]]:
    """Yield the numbers of classes of metrics that are not the network's."""
    units = network.units
    if units is None or units.value < 2:
        return
    for metric in _metrics(mapping):
        given = arguments_of(metric)
        for key in _COUNTS:
            number = given.count(key)
            if number is not None and number.value != units.value:
                text = (
                    f"the metric counts {number.value} classes, and the network has {units.value}"
                )
                yield Fact(Remark(text, certain=False), number.place)


def binary_metrics(mapping: Node, network: Network) -> Iterator[ModelSpec]:
    """Yield metrics of one score a row beside a network that gives one a class."""
    units = network.units
    if units is None or units.value < 3:
        return
    for metric in _metrics(mapping):
        name = last(target_of(metric) or "")
        task = arguments_of(metric).text("task")
        if task == "binary" or name.startswith("Binary"):
            named = (Fact(f"a binary {name.removeprefix('Binary')}", metric.place),)
            yield ModelSpec(framework=Framework.TORCH, reader="hydra", units=units, metrics=named)
