"""Settings of a program that name the classes and say how many there are."""

from __future__ import annotations

import re

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings

_NAMES = frozenset({"class_names", "classes", "label_names", "category_names", "labels"})
_COUNTS = frozenset({"num_classes", "n_classes", "num_labels", "n_labels", "nclasses"})
#: What stands among the names and is no class that a model tells apart.
_NO_CLASS = re.compile(r"(?i)back.?ground|\bbg\b|ignore|void|unlabel|null|pad")
_FEWEST = 3


def read_class_lists(document: Node) -> list[ModelSpec] | None:
    """Return the contradiction between the only list of classes and a number of them.

    Where several say how many there are, they must say the same.

    One class more than there are names may be the background.
    """
    entries = [entry for mapping, _ in mappings(document) for entry in mapping.items.items()]
    lists = [node for key, node in entries if key in _NAMES and _is_list(node)]
    counts = [node for key, node in entries if key in _COUNTS]
    told = {node.literal for node in counts}
    if len(lists) != 1 or len(told) != 1 or type(counts[0].scalar) is not int:
        return None
    names, number = [str(one.scalar) for one in lists[0].elements], counts[0].scalar
    fewer = 1 < number < len(names) and not any(map(is_no_class, names))
    if not fewer:
        return None
    text = f"the model has {number} classes, and {len(names)} are named"
    remark = Fact(Remark(text, certain=False), counts[0].place)
    return [ModelSpec(framework=Framework.TORCH, reader="class lists", contradictions=(remark,))]


def read_counted(document: Node) -> list[ModelSpec] | None:
    """Return the contradiction between the only list of classes and the classes of a booster."""
    entries = [entry for mapping, _ in mappings(document) for entry in mapping.items.items()]
    lists = [node for key, node in entries if key in _NAMES and _is_list(node)]
    counts = [node for key, node in entries if key in _OF_BOOSTERS]
    if len(lists) != 1 or len({node.literal for node in counts}) != 1:
        return None
    names, number = [str(one.scalar) for one in lists[0].elements], counts[0].scalar
    if type(number) is not int or not 1 < number < len(names) or any(map(is_no_class, names)):
        return None
    text = f"the objective has {number} classes, and {len(names)} are named"
    remark = Fact(Remark(text, certain=False), counts[0].place)
    return [ModelSpec(framework=Framework.XGBOOST, reader="class lists", contradictions=(remark,))]


_OF_BOOSTERS = ("num_class", "classes_count")


def is_no_class(name: str) -> bool:
    """Tell whether a name is that of what a model may leave out: the background, a padding."""
    return _NO_CLASS.search(name) is not None


def _is_list(node: Node) -> bool:
    names = [child.scalar for child in node.elements]
    words = all(isinstance(name, str) for name in names)
    return words and len(set(names)) == len(names) >= _FEWEST
