"""Losses as settings of programs name them: by a word, or with their arguments beside."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Fact, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.keras_training import keras_loss
from losspick.reading.configs.node import Node, mappings
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES

#: Keys of losses.
LOSSES = frozenset({"loss", "criterion", "loss_fn", "loss_function", "loss_name", "loss_type",
                    "loss_func"})  # fmt: skip
#: Keys under which a loss or an activation is named, with its arguments beside.
_NAMES = ("name", "type", "class", "class_name", "function", "fn")
#: Arguments that change nothing about what a loss takes.
_HARMLESS = frozenset({*_NAMES, "weight", "class_weights", "reduction", "label_smoothing"})
#: Keys under which the arguments stand by themselves.
_ARGUMENTS = ("params", "kwargs", "args", "init_args", "arguments", "parameters", "options")
#: Losses of Keras by which nothing else is meant, on probabilities or not.
_OF_KERAS = frozenset({"categorical_crossentropy", "sparse_categorical_crossentropy",
                       "binary_crossentropy"})  # fmt: skip
#: Functions of torch by which nothing else is meant.
_FUNCTIONS = {
    "bce_with_logits": "BCEWithLogitsLoss",
    "bcewithlogits": "BCEWithLogitsLoss",
    "bce_logits": "BCEWithLogitsLoss",
    "bce_with_logits_loss": "BCEWithLogitsLoss",
    "binary_cross_entropy_with_logits": "BCEWithLogitsLoss",
    "nll_loss": "NLLLoss",
}
#: Words for the loss of classes that torch computes of logits; other libraries take shares.
_OF_LOGITS = frozenset(
    {"cross_entropy", "crossentropy", "cross-entropy", "ce", "cross_entropy_loss"}
)
_LOGITS = ("from_logits", "loss_from_logits")
_KERAS_PATHS = frozenset(f"keras.losses.{name}" for name in _OF_KERAS)


def word_of(node: Node) -> str | None:
    """Return the name of a loss; a mapping with arguments tells it if it has no others."""
    if isinstance(node.scalar, str):
        return node.scalar
    told = [word for key in _NAMES if (word := node.text(key)) is not None]
    return told[0] if len(told) == 1 and set(node.items) <= _HARMLESS else None


def path_of(word: str) -> str | None:
    """Return the loss that a word means, if it is the name of a class of torch or one of Keras."""
    name = word.removeprefix("torch.").removeprefix("nn.")
    if f"torch.nn.{name}" in LOSS_CLASSES:
        return f"torch.nn.{name}"
    return f"keras.losses.{word}" if word in _OF_KERAS else None


def function_of(word: str, told: list[tuple[str, Node]]) -> str | None:
    """Return the loss of torch that a word means which is the name of a function there.

    Args:
        word: The loss.
        told: All settings, by their keys: one may say that they are torch's.
    """
    name = word.removeprefix("torch.nn.functional.").removeprefix("F.").lower()
    if name in _FUNCTIONS:
        return f"torch.nn.{_FUNCTIONS[name]}"
    torch = any(key in _LIBRARIES and _is_torch(node) for key, node in told)
    return "torch.nn.CrossEntropyLoss" if torch and name in _OF_LOGITS else None


def is_over_classes(word: str) -> bool:
    """Tell whether a word means a loss with a weight for each class, of whatever library."""
    return path_of(word) in _PER_CLASS or word.lower() in _OF_LOGITS


_PER_CLASS = ("torch.nn.CrossEntropyLoss", "torch.nn.NLLLoss")
_LIBRARIES = frozenset({"framework", "backend", "library", "lib", "engine"})


def _is_torch(node: Node) -> bool:
    word = node.scalar
    return isinstance(word, str) and word.lower().startswith(("torch", "pytorch", "lightning"))


def framework_of(path: str | None) -> Framework:
    """Return the library of a loss."""
    return Framework.KERAS if path in _KERAS_PATHS else Framework.TORCH


def keras_objects(document: Node) -> list[Fact[NamedLoss]]:
    """Return the losses of Keras that are told whether they take logits."""
    return [
        fact
        for mapping, _ in mappings(document)
        for key, node in mapping.items.items()
        if key in LOSSES
        for fact in _objects(mapping, node)
    ]


def _objects(mapping: Node, node: Node) -> Iterator[Fact[NamedLoss]]:
    if node.kind == "mapping" and node.get("config") is not None:
        fact = keras_loss(node)
    else:
        named = node if node.kind == "scalar" else _named(node)
        flag = _flag(mapping) if node.kind == "scalar" else _flag(_given(node))
        cls = _class_of(named.scalar) if named is not None else None
        if named is None or cls is None or flag is None:
            return
        config = Node(node.place, "mapping", items={"from_logits": flag})
        fact = keras_loss(
            Node(
                node.place,
                "mapping",
                items={"class_name": Node(named.place, scalar=cls), "config": config},
            )
        )
    if fact is not None:
        yield fact


def _named(node: Node) -> Node | None:
    found = [node.items[key] for key in _NAMES if key in node.items]
    return found[0] if len(found) == 1 else None


def _given(node: Node) -> Node:
    return next((one for key in _ARGUMENTS if (one := node.get(key)) is not None), node)


def _flag(given: Node) -> Node | None:
    found = [node for key in _LOGITS if (node := given.get(key)) is not None]
    return found[0] if len(found) == 1 and isinstance(found[0].scalar, bool) else None


def _class_of(word: object) -> str | None:
    """Return the class of Keras for a cross-entropy by its name, or by that of its function."""
    if not isinstance(word, str):
        return None
    name = word.rpartition(".")[2]
    if name in _OF_KERAS:
        name = name.title().replace("_", "")
    known = f"keras.losses.{name}" in LOSS_CLASSES and name.endswith("Crossentropy")
    return name if known else None
