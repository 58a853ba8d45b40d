"""Metrics of torchmetrics beside the network that they watch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from losspick.core.spec import Argument, Choice, Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.networks import Network
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import BuiltLoss, arguments_of, target_of
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


#: Losses of classes that exclude each other.
_EXCLUSIVE = ("torch.nn.CrossEntropyLoss", "torch.nn.NLLLoss")


def binary_metrics(mapping: Node, network: Network, loss: BuiltLoss) -> Iterator[ModelSpec]:
    """Yield metrics of other labels than a network with one score a class is trained with."""
    units = network.units
    if units is None or units.value < 3:
        return
    exclusive = loss.named is not None and loss.named.value.path in _EXCLUSIVE
    for metric in _metrics(mapping):
        name = last(target_of(metric) or "")
        task = arguments_of(metric).text("task")
        if task == "binary" or name.startswith("Binary"):
            named = (Fact(f"a binary {name.removeprefix('Binary')}", metric.place),)
            yield ModelSpec(framework=Framework.TORCH, reader="hydra", units=units, metrics=named)
        elif exclusive and (task == "multilabel" or name.startswith("Multilabel")):
            text = f"{name} takes several labels a row, and the loss takes one"
            remark = Fact(Remark(text, certain=False), metric.place)
            yield _remarked((remark,))


#: The tasks of metrics, with the argument that each can't do without.
_TASKS = {"binary": None, "multiclass": "num_classes", "multilabel": "num_labels"}


def faults_alone(named: list[Node]) -> Iterator[ModelSpec]:
    """Yield what metrics refuse by themselves."""
    for metric in named:
        path = target_of(metric) or ""
        if not path.startswith("torchmetrics.") or metric.flag("_partial_"):
            continue
        given = arguments_of(metric)
        task, rank, number = given.fact("task"), given.count("top_k"), given.count("num_classes")
        choices, remarks = [], []
        if task is not None and task.value not in _TASKS and "$" not in task.value:
            owner = f"the task of {last(path)}"
            choices.append(
                Fact(Choice(owner=owner, chosen=task.value, allowed=tuple(_TASKS)), task.place)
            )
        wanted = _TASKS.get(task.value) if task is not None else None
        if task is not None and wanted is not None and _lacks(given, wanted):
            remarks.append(
                Fact(Remark(f"{last(path)} for {task.value} needs {wanted}"), task.place)
            )
        if rank is not None and number is not None and rank.value > number.value:
            text = f"top_k is {rank.value}, and there are {number.value} classes"
            remarks.append(Fact(Remark(text), rank.place))
        if choices or remarks:
            yield replace(_remarked(tuple(remarks)), choices=tuple(choices))
        limit = given.get("threshold")
        if limit is not None and limit.kind == "scalar":
            told = Argument("threshold", limit.literal, limit.place)
            loss = NamedLoss(path="torchmetrics.metric", written=last(path), arguments=(told,))
            yield ModelSpec(
                framework=Framework.TORCH, reader="metric", loss=Fact(loss, limit.place)
            )


def _lacks(given: Node, wanted: str) -> bool:
    return wanted not in given.items and not {"_args_", "dict_kwargs"} & set(given.items)


def _remarked(remarks: tuple[Fact[Remark], ...]) -> ModelSpec:
    return ModelSpec(framework=Framework.TORCH, reader="hydra", contradictions=remarks)
