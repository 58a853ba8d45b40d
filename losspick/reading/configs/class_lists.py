"""Settings of a program that name the classes and say how many there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from losspick.core.regexes import regex
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


def _entries(document: Node) -> list[tuple[str, Node]]:
    """Return all settings by their keys, but for the lists of what a model is given."""
    return [
        (key, node)
        for mapping, path in mappings(document)
        for key, node in mapping.items.items()
        if key not in LISTS | MAPS or not any(map(_GIVEN.fullmatch, path))
    ]


#: Keys of what a model is given, whose categories are no classes.
_GIVEN = regex(r"(?i)(?:\w+_)?(?:features?|inputs?|columns?|categoricals?|covariates|prompts?"
                    r"|filters?)")  # fmt: skip


def read_counted(document: Node) -> list[ModelSpec] | None:
    """Return the contradiction between the only names of classes and the classes of a booster."""
    found = _fewer(document, _OF_BOOSTERS)
    if found is None:
        return _of_two(document)
    number, named = found
    text = f"the objective has {number.value} classes, and {named} are named"
    return [_told(Framework.XGBOOST, text, number)]


def _of_two(document: Node) -> list[ModelSpec] | None:
    """Return the contradiction between several names and the only objective, which is of two."""
    entries = _entries(document)
    objectives = [node for key, node in entries if key in _OBJECTIVES]
    plain = not any(_ONE_OF_THEM.search(key) for key, _ in entries)
    exclusive = [entry for entry in entries if entry[0] in MAPS or "class" in entry[0]]
    named = _number_of_names(exclusive) if plain else None
    if len(objectives) != 1 or objectives[0].scalar not in _OF_TWO or named is None:
        return None
    text = f"{objectives[0].scalar} tells two classes apart, and {named} are named"
    return [_told(Framework.XGBOOST, text, objectives[0])]


def several_classes(document: Node) -> Fact[int] | None:
    """Return how many classes exclude each other, where settings count or name three or more."""
    entries = _entries(document)
    if any(_ONE_OF_THEM.search(key) for key, _ in entries):
        return None
    counts = [node for key, node in entries if key in _CLASSES]
    exclusive = [(key, node) for key, node in entries if key in MAPS | _NAMED or "class" in key]
    named = _number_of_names(exclusive)
    told = {node.scalar for node in counts} | ({named} if named is not None else set())
    if len(told) != 1:
        return None
    number = told.pop()
    place = counts[0] if counts else next(node for key, node in exclusive if key in LISTS | MAPS)
    return Fact(number, place.place) if type(number) is int and number >= _FEWEST else None


_CLASSES = frozenset({"num_classes", "n_classes", "nclasses", "number_of_classes"})
_NAMED = frozenset({"target_names"})
#: Keys of what makes two classes of several, or judges each on its own.
_ONE_OF_THEM = regex(r"(?i)positive|binar|multi|vs_|ovr|rest\b|each|per_|averag|labels$|targets$")
_OBJECTIVES = frozenset({"objective", "loss_function", "application"})
_OF_TWO = frozenset({"binary:logistic", "binary:logitraw", "binary:hinge", "binary", "Logloss"})


def _told(framework: Framework, text: str, number: Fact[int] | Node) -> ModelSpec:
    remark = Fact(Remark(text, certain=False), number.place)
    return ModelSpec(framework=framework, reader="class lists", contradictions=(remark,))


def _fewer(document: Node, keys: Collection[str]) -> tuple[Fact[int], int] | None:
    """Return a number of classes with a larger one of names; None: it is none, or not sure."""
    entries = _entries(document)
    counts = [node for key, node in entries if key in keys]
    if len({node.literal for node in counts}) != 1 or type(counts[0].scalar) is not int:
        return None
    number, named = counts[0].scalar, _number_of_names(entries)
    if named is None or not 1 < number < named:
        return None
    return Fact(number, counts[0].place), named


def _number_of_names(entries: Sequence[tuple[str, Node]]) -> int | None:
    """Return how many classes have names; None: nothing says so for certain."""
    listed = [node for key, node in entries if key in LISTS and node.elements]
    mapped = [node for key, node in entries if key in MAPS and node.items]
    names = names_of(listed[0] if listed else mapped[0]) if listed or mapped else []
    told = {len(node.elements) for node in listed} | {len(node.items) for node in mapped}
    several = len(listed) > 1 or len(names) < _FEWEST or told != {len(names)}
    return None if several or any(map(is_no_class, names)) else len(names)
