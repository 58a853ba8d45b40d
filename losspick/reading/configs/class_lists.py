"""Settings of a program that name the classes and say how many there are."""

from __future__ import annotations

from collections.abc import Collection

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_names import LISTS, MAPS, is_no_class, names_of
from losspick.reading.configs.node import Node, mappings

_COUNTS = frozenset({"num_classes", "n_classes", "num_labels", "n_labels", "nclasses"})
_OF_BOOSTERS = frozenset({"num_class", "classes_count"})
_FEWEST = 3


def read_class_lists(document: Node) -> list[ModelSpec] | None:
    """Return the contradiction between the only names of classes and a number of them.

    Where several say how many there are, they must say the same.

    One class more than there are names may be the background.
    """
    found = _fewer(document, _COUNTS)
    if found is None:
        return None
    number, named = found
    text = f"the model has {number.value} classes, and {named} are named"
    return [_told(Framework.TORCH, text, number)]


def read_counted(document: Node) -> list[ModelSpec] | None:
    """Return the contradiction between the only names of classes and the classes of a booster."""
    found = _fewer(document, _OF_BOOSTERS)
    if found is None:
        return None
    number, named = found
    text = f"the objective has {number.value} classes, and {named} are named"
    return [_told(Framework.XGBOOST, text, number)]


def _told(framework: Framework, text: str, number: Fact[int]) -> ModelSpec:
    remark = Fact(Remark(text, certain=False), number.place)
    return ModelSpec(framework=framework, reader="class lists", contradictions=(remark,))


def _fewer(document: Node, keys: Collection[str]) -> tuple[Fact[int], int] | None:
    """Return a number of classes with a larger one of names; None: it is none, or not sure."""
    entries = [entry for mapping, _ in mappings(document) for entry in mapping.items.items()]
    counts = [node for key, node in entries if key in keys]
    if len({node.literal for node in counts}) != 1 or type(counts[0].scalar) is not int:
        return None
    listed = [node for key, node in entries if key in LISTS and node.elements]
    mapped = [node for key, node in entries if key in MAPS and node.items]
    names = names_of(listed[0] if listed else mapped[0]) if listed or mapped else []
    told = {len(node.elements) for node in listed} | {len(node.items) for node in mapped}
    number = counts[0].scalar
    several = len(listed) > 1 or len(names) < _FEWEST or told != {len(names)}
    if several or not 1 < number < len(names) or any(map(is_no_class, names)):
        return None
    return Fact(number, counts[0].place), len(names)
